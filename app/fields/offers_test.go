package fields

import (
	"slices"
	"strings"
	"testing"

	"thethuc/app/control"
	"thethuc/drafting"
	"thethuc/drafting/profile"
	"thethuc/drafting/template"

	"fyne.io/fyne/v2"
)

func office() *profile.Profile {
	return &profile.Profile{Head: "Chánh Văn phòng", Signers: []profile.Signer{
		{Rank: "Đại tá", Name: "Trần Quốc Hưng", Post: "Chánh Văn phòng"},
		{Rank: "Thượng tá", Name: "Nguyễn Văn Minh", Post: "Phó Chánh Văn phòng", Capacity: "KT."},
	}}
}

// offer is a value that a row of this label can take.
func offer(t *testing.T, rows []Row, label, words string) Offer {
	t.Helper()
	for _, r := range rows {
		if i := slices.IndexFunc(r.Offers, func(o Offer) bool { return o.Words == words }); r.Label == label && i >= 0 {
			return r.Offers[i]
		}
	}
	t.Fatalf("%q is not offered at %q", words, label)
	return Offer{}
}

// take takes what is offered.
func (d *desk) take(t *testing.T, o Offer) {
	t.Helper()
	edits, err := o.Edits()
	if err == nil {
		err = d.Extend(edits, d.sel)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// signature are the lines of the document's signature.
func (d *desk) signature() string {
	var out []string
	for _, n := range d.doc.Pieces[0].Nodes {
		switch n.Component {
		case drafting.Capacity, drafting.JobTitle, drafting.SignerName:
			out = append(out, string(n.Component)+" "+n.Text)
		}
	}
	return strings.Join(out, "\n")
}

func TestASignerFillsAllLinesOfTheSignature(t *testing.T) {
	const deputy = "capacity KT. CHÁNH VĂN PHÒNG\njob-title PHÓ CHÁNH VĂN PHÒNG\nsigner-name Thượng tá Nguyễn Văn Minh"
	const head = "job-title CHÁNH VĂN PHÒNG\nsigner-name Đại tá Trần Quốc Hưng"
	from, d := made(t, "nd30/invitation", nil)
	for name, c := range map[string]struct {
		doc  *desk
		from *template.Template
	}{"of a template": {d, from}, "of no template": {&desk{doc: letter()}, nil}} {
		for _, step := range [][2]string{{"Thượng tá Nguyễn Văn Minh (KT.)", deputy}, {"Đại tá Trần Quốc Hưng", head}} {
			o := offer(t, Rows(c.doc.doc, c.from, office()), "Người ký", step[0])
			if o.Taken {
				t.Errorf("%s: %q stands there already", name, step[0])
			}
			c.doc.take(t, o)
			if got := c.doc.signature(); got != step[1] {
				t.Errorf("%s: got\n%s\nwant\n%s", name, got, step[1])
			}
			if !offer(t, Rows(c.doc.doc, c.from, office()), "Người ký", step[0]).Taken {
				t.Errorf("%s: %q is not ticked", name, step[0])
			}
		}
	}
}

func TestAnswersAreChosen(t *testing.T) {
	from, d := made(t, "bqp/secrecy-slip", nil)
	const label = "Được sao, chụp"
	if !offer(t, Rows(d.doc, from, nil), label, "không").Taken {
		t.Error("a box is taken for filled")
	}
	d.take(t, offer(t, Rows(d.doc, from, nil), label, "có"))
	if got := shownRows(d, from)[label]; got != "có" {
		t.Errorf("the row says %q", got)
	}

	from, d = made(t, "iso/change-plan", nil)
	i := slices.IndexFunc(from.Fields, func(f template.Field) bool { return f.Type == template.Choices })
	f := from.Fields[i]
	for _, option := range []string{f.Options[2], f.Options[0]} {
		d.take(t, offer(t, Rows(d.doc, from, nil), f.Label, option))
	}
	if got, want := shownRows(d, from)[f.Label], f.Options[0]+"; "+f.Options[2]; got != want {
		t.Errorf("two are chosen: %q, want %q", got, want)
	}
	d.take(t, offer(t, Rows(d.doc, from, nil), f.Label, f.Options[0]))
	if got := shownRows(d, from)[f.Label]; got != f.Options[2] {
		t.Errorf("one is taken back: %q", got)
	}
}

// The row under the caret says what is to be written, after which provision, and lets one choose.
func TestTheChosenRowSaysWhatToWrite(t *testing.T) {
	from, d := made(t, "nd30/invitation", nil)
	p := newPane(t, d, nil)
	p.config.Unit = office
	p.config.Menu = func([]control.MenuLine, fyne.Position) {}
	p.SetDocument(d, from, "")
	d.sel = drafting.At(drafting.Position{Node: d.doc.Pieces[0].First(drafting.SignerName).ID})
	p.Follow()
	i := slices.IndexFunc(p.rows, func(r *row) bool { return r.chosen })
	if i < 0 || p.rows[i].row.Label != "Người ký" || p.rows[i].help.Hidden || p.rows[i].cites.Hidden || p.rows[i].choose.Hidden {
		t.Fatalf("the row says nothing: %q", p.Rows())
	}
	if words := p.rows[i].cites.Words(); !strings.HasPrefix(words, "Khoản 7 ") && !strings.HasPrefix(words, "Điểm ") {
		t.Errorf("the provision is %q", words)
	}
	for _, r := range p.rows {
		if !r.chosen && !r.help.Hidden {
			t.Errorf("%q talks too", r.row.Label)
		}
	}
	lines := p.Offers()
	if len(lines) != 3 || lines[2].Words != "Người ký: Thượng tá Nguyễn Văn Minh (KT.)" {
		t.Fatalf("offered: %+v", lines)
	}
	lines[2].Act()
	p.Follow()
	if got := d.signature(); !strings.HasSuffix(got, "Thượng tá Nguyễn Văn Minh") || !strings.Contains(p.Rows()[i], "Nguyễn Văn Minh") {
		t.Errorf("after the choice: %q, the row %q", got, p.Rows()[i])
	}
}

// A table whose lines do not stand yet is begun in its row, and goes on on the page.
func TestATableIsBegunInItsRow(t *testing.T) {
	from, d := made(t, "internal/decision-amend", map[string]string{"more": "có"})
	rows := Rows(d.doc, from, nil)
	i := slices.IndexFunc(rows, func(r Row) bool { return r.Field == "phrases" })
	if i < 0 || !strings.Contains(rows[i].Help, " | ") {
		t.Fatalf("the table is not asked for: %q", shownRows(d, from))
	}
	d.fill(t, from, rows[i].Label, "tỉnh | thành phố | Điều 3; huyện | xã | Điều 5")
	var got []string
	for _, n := range d.doc.Pieces[0].Nodes {
		if strings.Contains(n.Text, "Thay thế cụm từ") {
			got = append(got, n.Text)
		}
	}
	want := "1. Thay thế cụm từ “tỉnh” bằng cụm từ “thành phố” tại Điều 3.\n2. Thay thế cụm từ “huyện” bằng cụm từ “xã” tại Điều 5."
	if strings.Join(got, "\n") != want {
		t.Errorf("got %q", got)
	}
	for _, r := range Rows(d.doc, from, nil) {
		if r.Field == "phrases" && (r.Edits != nil || r.Value != "2 dòng") {
			t.Errorf("then the row says %q, and is typed in: %v", r.Value, r.Edits != nil)
		}
	}
}
