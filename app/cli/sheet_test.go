package cli_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/lint"
	"thethuc/drafting/plain"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// unmoved names the measures that rightly move nothing on the page of everything.
var unmoved = map[string]string{
	"page-number.after":   "nothing stands below a page's number",
	"page-number.leading": "a page's number has one line",
	"draft-mark.after":    "nothing stands below the mark of a draft",
	"draft-mark.leading":  "the mark of a draft has one line",

	"running-header.after":   "nothing stands below a running header",
	"running-header.leading": "a running header has one line",

	"signature-text.first-indent": "a line at the right has no indent",
	"signature-text.left-indent":  "a line at the right has no indent",

	"columns.heading-overlap": "the country's name needs no room in the margins; TestHeadingOverlapMovesAWideHeading has one that does",
}

// everything are the lines of a document that has every component, each where all of its
// measures count: twice, on more than one line, one after the other.
func everything() string {
	const long = "Quy định về công tác văn thư gồm soạn thảo, ký ban hành văn bản, quản lý văn bản và tài liệu khác, lập hồ sơ và nộp lưu"
	var b strings.Builder
	add := func(c drafting.Component, words ...string) {
		for _, w := range words {
			fmt.Fprintf(&b, "\\:%s %s\n", c, w)
		}
	}
	b.WriteString("\\kind decision\n\\piece main\n")
	add(drafting.Circulation, "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI")
	add(drafting.SignatureText, "Số: 05/QĐ-VP", "05/02/2026")
	add(drafting.ParentBody, "BỘ TƯ LỆNH QUÂN KHU 2", "BỘ TƯ LỆNH")
	add(drafting.Issuer, "VĂN PHÒNG", "BAN VĂN THƯ")
	add(drafting.CountryName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "VIỆT NAM")
	add(drafting.Motto, "Độc lập - Tự do - Hạnh phúc", "Độc lập")
	add(drafting.Number, "Số: 05/QĐ-VP", "Số: 06/QĐ-VP")
	add(drafting.DispatchSubject, "V/v chấn chỉnh thể thức và kỹ thuật trình bày", "V/v một")
	add(drafting.Secrecy, "MẬT", "TỐI MẬT", "TUYỆT MẬT")
	add(drafting.Urgency, "KHẨN", "HỎA TỐC", "HOẢ TỐC", "THƯỢNG KHẨN")
	add(drafting.PlaceDate, "Phú Thọ, ngày 05 tháng 02 năm 2026", "Hà Nội, ngày 05 tháng 02 năm 2026")
	add(drafting.Dash, "- Một.", "- Hai.", "- Ba.")
	for range 2 {
		for _, c := range []drafting.Component{
			drafting.TypeName, drafting.Subject, drafting.EnactingAuthority, drafting.Basis,
			drafting.EnactingFormula, drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection, drafting.Heading,
			drafting.Roman, drafting.Point, drafting.Dash, drafting.Item, drafting.Paragraph, drafting.TableTitle, drafting.AppendixHeading,
			drafting.AppendixTitle, drafting.Guide, drafting.Addressees, drafting.Addressee,
		} {
			add(c, long)
		}
		add(drafting.Clause, "1. "+long+".", "2. "+long)
	}
	fmt.Fprintf(&b, "\\picture 40 %s\n", dot())
	add(drafting.Figure, long, long)
	add(drafting.Paragraph, `Một\^ hai\^.`)
	add(drafting.Footnote, long, long)
	fmt.Fprintf(&b, "\\table 1 4:justify header=1\n\\row Số\t\\(align=justify\\) %s\\/%s\n\\row 1\t%s\\/%s\n\\row 2\tx\n", long, long, long, long)
	add(drafting.TypeName, "GIẤY GIỚI THIỆU")
	add(drafting.Paragraph, "Một.")
	add(drafting.RecipientsHeading, "Nơi nhận:", "Nơi nhận:")
	add(drafting.Recipient, "- Như Điều 3, "+long, "- Lưu: VT.")
	add(drafting.DrafterMark, "PL.(30) "+long, "PL.(30)")
	add(drafting.Capacity, "KT. CHÁNH "+long, "TL. CHÁNH")
	add(drafting.JobTitle, "PHÓ "+long, "PHÓ CHÁNH")
	add(drafting.SignatureNote, "(Đã ký) "+long, "(dấu)")
	add(drafting.SignerName, "Đại tá "+long, "Đại tá")
	add(drafting.Contact, "Số 8, đường Hùng Vương, "+long, "ĐT: 0210")
	for range 2 {
		add(drafting.Issuer, "VĂN PHÒNG")
		add(drafting.CopyForm, "SAO Y "+long)
		add(drafting.Number, "Số: 01/SY-VP")
		add(drafting.JobTitle, "CHÁNH VĂN PHÒNG")
	}
	b.WriteString("\\piece attached\n")
	for range 2 {
		add(drafting.Article, "Điều 1. "+long, "Điều 2. "+long+".")
	}
	b.WriteString("\\piece attached\n\\table 1 1\n\\row QUY TRÌNH\tMã hiệu: QT-07\n\\row VĂN PHÒNG\tLần ban hành: 01\n")
	b.WriteString("\\break\n\\:paragraph Trang sau của tài liệu kiểm soát.\n")
	return b.String()
}

// dot is a picture of three pixels by two, as a line of a document has it.
func dot() string {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		return err.Error()
	}
	return base64.StdEncoding.EncodeToString(b.Bytes())
}

// openEverything opens the document of everything, marked as a draft; a control block runs at the
// head of its last pages.
func openEverything(t *testing.T) opened {
	t.Helper()
	o := open(t, everything())
	o.document.Draft = 2
	o.document.Choices = map[string]string{standard.RunningChoice: standard.RunningBlock}
	o.sheet = o.house.Sheet(o.document)
	return o
}

// shift moves a measure out of what was permitted, and what is permitted along with it, so
// that the old value is not permitted any more.
func shift(n *standard.Number) {
	by := map[string]float64{"lines": 0.3, "ratio": 0.05, "pt": 2, "mm": 2, "": 1}[n.Unit]
	if !math.IsInf(n.Max, 1) {
		by += n.Max - n.Min
	} else {
		by += n.Value - n.Min
	}
	n.Value, n.Min, n.Max = n.Value+by, n.Min+by, n.Max+by
	for i := range n.Allowed {
		n.Allowed[i] += by
	}
}

// TestSheetMovesPageAndRule changes each measure of the sheet, in memory: the page must
// move, and where a rule judges that measure in a foreign file, its bound with it.
func TestSheetMovesPageAndRule(t *testing.T) {
	o := openEverything(t)
	missing(t, o.document)
	o.document = inCapitals(t, o.document, o.sheet)
	forms := formRules(t, o)
	before := drawn(o.document, o.sheet, o)
	ruled := 0
	standard.Each(o.sheet, func(path string, old *standard.Number) {
		changed := o.sheet.Clone()
		now := changed.Number(path)
		shift(now)
		moved := drawn(o.document, changed, o) != before
		switch reason, still := unmoved[path]; {
		case still && moved:
			t.Errorf("%s moves the page now: take it off the list (%s)", path, reason)
		case !still && !moved:
			t.Errorf("%s: %v instead of %v moves nothing on the page", path, now.Value, old.Value)
		}
		if f := judged(t, forms, o, o.sheet, path, old.Value); f != nil {
			t.Errorf("%s: a rule finds the sheet's own value %v: %+v", path, old.Value, f)
		}
		if judged(t, forms, o, o.sheet, path, now.Value) == nil {
			return // no rule judges this measure
		}
		ruled++
		if f := judged(t, forms, o, changed, path, now.Value); f != nil {
			t.Errorf("%s: the rule stays behind the sheet: it still finds %v where %s is permitted", path, now.Value, f.Allowed)
		}
		f := judged(t, forms, o, changed, path, old.Value)
		if f == nil {
			t.Errorf("%s: the rule does not find %v though only %s is permitted now", path, old.Value, now.Permitted())
		} else if f.Allowed != now.Permitted() || f.Provision != old.Cites {
			t.Errorf("%s: the rule says %q after %s, the sheet %q after %s", path, f.Allowed, f.Provision, now.Permitted(), old.Cites)
		}
	})
	const least = 40
	if ruled < least {
		t.Errorf("only %d measures are judged by %d rules of form", ruled, len(forms))
	}
	t.Logf("%d measures are judged by %d rules of form", ruled, len(forms))
}

// missing fails the test where the document lacks a component.
func missing(t *testing.T, d *drafting.Document) {
	t.Helper()
	have := map[drafting.Component]bool{}
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		have[n.Component] = true
		return true
	})
	for _, c := range drafting.Components() {
		if !have[c] {
			t.Errorf("the document has no %s", c)
		}
	}
}

// inCapitals puts the words in upper case where the sheet has them so: rules judge them too.
func inCapitals(t *testing.T, d *drafting.Document, sheet *standard.Sheet) *drafting.Document {
	t.Helper()
	var edits []drafting.Edit
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if upper := viet.Upper(n.Text); sheet.Style(n.Component).Upper.Value && upper != n.Text {
			edits = append(edits, drafting.Replace{Node: n.ID, Start: 0, End: len(n.Text), Text: upper})
		}
		return true
	})
	d, _, err := drafting.Apply(d, edits...)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func formRules(t *testing.T, o opened) []*lint.Rule {
	t.Helper()
	rules, err := o.house.Rules()
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(slices.Clone(rules), func(r *lint.Rule) bool { return !r.Form })
}

// judged returns what the rules find where a file was seen to have one measure at v.
func judged(t *testing.T, rules []*lint.Rule, o opened, sheet *standard.Sheet, path string, v float64) *lint.Finding {
	t.Helper()
	component, property, _ := strings.Cut(path, ".")
	seen := &drafting.Observed{Page: drafting.Form{}, Nodes: map[drafting.NodeID]drafting.Form{}}
	if component == "page" {
		if slices.Contains([]string{"top", "bottom", "left", "right"}, property) {
			property = "margin-" + property
		}
		seen.Page[property] = drafting.Seen{Number: v}
	}
	if component == string(standard.PageNumber) {
		seen.Page["page-number-"+property] = drafting.Seen{Number: v}
	}
	o.document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if string(n.Component) == component {
			seen.Nodes[n.ID] = drafting.Form{property: {Number: v}}
		}
		return true
	})
	result := lint.Run(context.Background(), rules, lint.Input{
		Document: o.document, Observed: seen, Sheet: sheet, Today: o.house.Today(),
	}, nil)
	for _, f := range result.Findings {
		return &f
	}
	return nil
}

// drawn is all that stands on the pages, and where.
func drawn(d *drafting.Document, sheet *standard.Sheet, o opened) string {
	var b strings.Builder
	for _, p := range layout.Paginate(nil, d, sheet, o.faces).Pages {
		fmt.Fprintln(&b, p.Width, p.Height)
		for _, run := range p.Texts {
			fmt.Fprintln(&b, run.X, run.Y, run.Face, run.Size, run.Letters, run.Space)
		}
		for _, l := range p.Lines {
			fmt.Fprintln(&b, l.X1, l.Y1, l.X2, l.Y2, l.Weight)
		}
	}
	return b.String()
}

func TestHeadingOverlapMovesAWideHeading(t *testing.T) {
	o := openEverything(t)
	wide := o.sheet.Clone()
	wide.Columns.HeadingLeft.Value = wide.Columns.HeadingLeft.Max
	before := drawn(o.document, wide, o)
	wide.Columns.HeadingOverlap.Value = 0
	if drawn(o.document, wide, o) == before {
		t.Error("without overlap the heading stands where it stood")
	}
}

// TestFlagsAndAlignmentsMoveThePage does the same for bold and italic and for where lines
// stand. Capitals are the writer's: layout adds and changes no letter.
func TestFlagsAndAlignmentsMoveThePage(t *testing.T) {
	o := openEverything(t)
	before := drawn(o.document, o.sheet, o)
	for component := range o.sheet.Styles {
		for _, name := range []string{"bold", "italic", "upper"} {
			changed := o.sheet.Clone()
			f := changed.Flag(string(component) + "." + name)
			f.Value = !f.Value
			if moved := drawn(o.document, changed, o) != before; moved != (name != "upper") {
				t.Errorf("%s.%s moves the page: %v", component, name, moved)
			}
		}
		changed := o.sheet.Clone()
		align := &changed.Styles[component].Align
		if align.Value == standard.Right {
			align.Value = standard.Left
		} else {
			align.Value = standard.Right
		}
		// A box that is as wide as its words has them where they are, a running header stands at
		// both sides.
		if component != standard.ArticleTitle && component != drafting.Circulation && component != standard.RunningHeader && drawn(o.document, changed, o) == before {
			t.Errorf("%s: %s moves nothing", component, align.Value)
		}
	}
}

// TestEverythingIsTyped holds the document of everything to what it says it is.
func TestEverythingIsTyped(t *testing.T) {
	o := openEverything(t)
	again, _ := plain.Parse(plain.Format(o.document, o.sheet), o.sheet)
	if !again.Same(o.document) {
		t.Error("the lines do not read as they were written")
	}
}
