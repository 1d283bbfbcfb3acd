package fields

import (
	"cmp"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/drafting"
	"thethuc/drafting/template"
)

// desk is a document that takes edits, as a session does.
type desk struct {
	doc  *drafting.Document
	sel  drafting.Selection
	n    int
	past []*drafting.Document
}

func (d *desk) Document() *drafting.Document  { return d.doc }
func (d *desk) Selection() drafting.Selection { return d.sel }

func (d *desk) Apply(edits []drafting.Edit, sel drafting.Selection) error {
	d.past = append(d.past, d.doc)
	return d.Extend(edits, sel)
}

func (d *desk) Extend(edits []drafting.Edit, sel drafting.Selection) error {
	next, _, err := drafting.Apply(d.doc, edits...)
	if err != nil {
		return err
	}
	d.doc, d.sel, d.n = next, sel, d.n+1
	return nil
}

func (d *desk) Undo() bool {
	n := len(d.past)
	if n == 0 {
		return false
	}
	d.doc, d.past = d.past[n-1], d.past[:n-1]
	return true
}

func letter() *drafting.Document {
	nodes := []*drafting.Node{
		{Component: drafting.Issuer, Text: "VĂN PHÒNG"},
		{Component: drafting.Number, Text: "Số:      /VP-TM"},
		{Component: drafting.PlaceDate, Text: "Phú Thọ, ngày      tháng 02 năm 2026"},
		{Component: drafting.DispatchSubject, Text: "V/v báo cáo công tác văn thư"},
		{Component: drafting.Paragraph, Text: "Văn phòng báo cáo."},
		{Component: drafting.Recipient, Text: "- Như trên;"},
		{Component: drafting.Recipient, Text: "- Lưu: VT."},
		{Component: drafting.SignerName, Text: "Đại tá Trần Quốc Hưng"},
	}
	for i, n := range nodes {
		n.ID = drafting.NodeID(i + 2)
	}
	return &drafting.Document{Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: nodes}}, LastID: 20}
}

func newPane(t *testing.T, doc Document, typing *entry.Typing) *Pane {
	t.Helper()
	look, err := theme.New(theme.AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
	p := New(Config{Typing: typing})
	w := test.NewTempWindow(t, p)
	w.Resize(fyne.NewSize(320, 400))
	p.SetDocument(doc, nil, "Công văn")
	return p
}

func TestRowsAreReadOutOfTheWords(t *testing.T) {
	p := newPane(t, &desk{doc: letter()}, nil)
	want := strings.Join([]string{
		"Ban hành: VĂN PHÒNG", "Số: Cấp khi ban hành", "Địa danh: Phú Thọ", "Thời gian: Cấp khi ban hành",
		"Trích yếu: báo cáo công tác văn thư", "Người ký: Đại tá Trần Quốc Hưng", "Nơi nhận: 1 nơi, có bản lưu",
	}, "\n")
	if got := strings.Join(p.Rows(), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTheRowUnderTheCaretIsMarked(t *testing.T) {
	doc := &desk{doc: letter()}
	p := newPane(t, doc, nil)
	for _, c := range []struct {
		at   drafting.Position
		want string
	}{
		{drafting.Position{Node: 4, Offset: 3}, "Địa danh: Phú Thọ *"},
		{drafting.Position{Node: 4, Offset: 30}, "Thời gian: Cấp khi ban hành *"},
		{drafting.Position{Node: 8}, "Nơi nhận: 1 nơi, có bản lưu *"},
	} {
		doc.sel = drafting.At(c.at)
		p.Follow()
		if got := strings.Join(p.Rows(), "\n"); strings.Count(got, "*") != 1 || !strings.Contains(got, c.want) {
			t.Errorf("caret at %v: got\n%s\nwant %q", c.at, got, c.want)
		}
	}
}

func TestEditingARowChangesTheWords(t *testing.T) {
	for name, c := range map[string]struct {
		row   int
		typed string
		node  drafting.NodeID
		want  string
	}{
		"a number gets its space":        {1, "05", 3, "Số: 05/VP-TM"},
		"a date is written as it is":     {3, "5/02/2026", 4, "Phú Thọ, ngày 5 tháng 02 năm 2026"},
		"a subject keeps its V/v":        {4, "đề nghị cấp giấy", 5, "V/v đề nghị cấp giấy"},
		"the same value changes nothing": {5, "Đại tá Trần Quốc Hưng", 9, "Đại tá Trần Quốc Hưng"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := &desk{doc: letter()}
			p := newPane(t, doc, nil)
			field := p.Edit(c.row)
			field.SetText(c.typed)
			field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			if got := doc.doc.Node(c.node).Text; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if changed := doc.n > 0; changed != (name != "the same value changes nothing") {
				t.Errorf("%d changes", doc.n)
			}
		})
	}
}

func TestTelexIsTypedInARow(t *testing.T) {
	doc := &desk{doc: letter()}
	p := newPane(t, doc, &entry.Typing{})
	field := p.Edit(2)
	field.SetText("")
	test.Type(field, "Haf Nooij")
	if field.Text != "Hà Nội" {
		t.Errorf("the field holds %q", field.Text)
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	test.Type(field, "i")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := doc.doc.Node(4).Text; !strings.HasPrefix(got, "Hà Nội, ngày") {
		t.Errorf("got %q", got)
	}
}

// A day typed with letters by mistake says what was typed.
func TestNoTelexInNumbersAndDays(t *testing.T) {
	p := newPane(t, &desk{doc: letter()}, &entry.Typing{})
	for _, row := range []int{1, 3} {
		field := p.Edit(row)
		field.SetText("")
		if test.Type(field, "oo5as"); field.Text != "oo5as" {
			t.Errorf("%s: the field holds %q", p.Rows()[row], field.Text)
		}
	}
}

func TestADateThatIsNoneStaysInItsField(t *testing.T) {
	doc := &desk{doc: letter()}
	p := newPane(t, doc, nil)
	field := p.Edit(3)
	for _, wrong := range []string{"hôm nay", "45/02/2026", "5/13/2026", "5/2/26"} {
		field.SetText(wrong)
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if doc.n != 0 || p.rows[3].field == nil || p.rows[3].problem.Hidden {
			t.Errorf("%q was taken, or left without a reason", wrong)
		}
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if p.rows[3].field != nil || doc.n != 0 {
		t.Error("Escape does not leave the value as it was")
	}
}

// made is a document of a template with some values, and the template.
func made(t testing.TB, id string, values map[string]string) (*template.Template, *desk) {
	t.Helper()
	all, err := template.Load(os.DirFS("../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	from, err := template.Find(all, id)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := template.New(from, nil, values, template.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return from, &desk{doc: doc}
}

// fill writes a value into the row of this name as the pane does, and makes true what follows from it.
func (d *desk) fill(t *testing.T, from *template.Template, label, value string) {
	t.Helper()
	rows := Rows(d.doc, from, nil)
	i := slices.IndexFunc(rows, func(r Row) bool { return r.Label == label })
	if i < 0 {
		t.Fatalf("no row %q", label)
	}
	edits, err := rows[i].Edits(value)
	if err != nil {
		t.Fatal(err)
	}
	for _, edits := range [][]drafting.Edit{edits, nil} {
		if edits == nil {
			edits = template.Derive(from, d.doc)
		}
		if err := d.Extend(edits, d.sel); err != nil {
			t.Fatal(err)
		}
	}
}

// shownRows are the rows with their values; what is blank says "…".
func shownRows(d *desk, from *template.Template) map[string]string {
	out := map[string]string{}
	for _, r := range Rows(d.doc, from, nil) {
		if out[r.Label] != "" {
			r.Label += " (2)"
		}
		out[r.Label] = cmp.Or(r.Value, "…")
	}
	return out
}

// A row that is filled and emptied again stays one row, and keeps its field.
func TestARowStaysOneRow(t *testing.T) {
	numbers, dates, words := []string{"05", "06", "", "07"}, []string{"05/02/2026", "06/02/2026", "", "07/02/2026"}, []string{"một", "hai", "", "ba"}
	for id, labels := range map[string]map[string][]string{
		"bqp/course-plan": {"Số": numbers, "Trích yếu": words, "Ban hành": words, "Địa danh": words, "Từ ngày": dates},
		"nd30/copy":       {"Số": numbers, "Số, ký hiệu bản chính": words, "Địa danh trên bản chính": words, "Trích yếu": words, "Ban hành": words},
		"nd30/invitation": {"Số": numbers, "Thời gian ban hành": dates},
	} {
		t.Run(id, func(t *testing.T) {
			from, d := made(t, id, map[string]string{"issuer": "Văn phòng"})
			want := slices.Sorted(maps.Keys(shownRows(d, from)))
			for label, values := range labels {
				for _, value := range values {
					d.fill(t, from, label, value)
					rows := shownRows(d, from)
					if got := slices.Sorted(maps.Keys(rows)); !slices.Equal(got, want) {
						t.Fatalf("%s filled with %q: the rows are\n%q, were\n%q", label, value, got, want)
					}
					if rows[label] != cmp.Or(value, "…") {
						t.Errorf("%s filled with %q shows %q", label, value, rows[label])
					}
				}
			}
		})
	}
}

// A subject has fields among its words: those whose words stay are not lost, and what follows from the others stays.
func TestARewrittenSubjectKeepsItsFields(t *testing.T) {
	from, d := made(t, "nd30/decision-issuing-rules", map[string]string{"subject": "công tác văn thư", "issuer": "Văn phòng"})
	article := func() string { return d.doc.Pieces[0].First(drafting.Article).Text }
	before := article()
	if !strings.Contains(before, "công tác văn thư") {
		t.Fatalf("the article says %q", before)
	}
	for _, c := range []struct{ subject, name string }{
		{"Ban hành Quy chế công tác văn thư, lưu trữ", "văn thư, lưu trữ"}, // typed at the end of the field
		{"Về việc ban hành Quy chế công tác văn thư, lưu trữ", "văn thư, lưu trữ"},
		{"Về việc ban hành Quy chế bảo vệ bí mật", "bảo vệ bí mật"},
		{"Sửa đổi một số việc", "bảo vệ bí mật"}, // nothing of the field is left there
	} {
		d.fill(t, from, "Trích yếu", c.subject)
		if got := article(); !strings.Contains(got, c.name) {
			t.Errorf("subject %q: the article says %q", c.subject, got)
		}
		if got := shownRows(d, from)["Trích yếu"]; got != c.subject {
			t.Errorf("subject %q: the row says %q", c.subject, got)
		}
	}
}

func TestAFieldWhosePlaceIsGoneIsAskedOnlyWhereItCanBeSet(t *testing.T) {
	from, d := made(t, "bqp/course-decision", nil)
	d.fill(t, from, "Trích yếu", "Mở lớp") // the row takes the field's place
	for _, name := range []string{"tập huấn văn thư", "", "tập huấn lưu trữ"} {
		d.fill(t, from, "Tên lớp tập huấn", name)
		if got := d.doc.Pieces[0].First(drafting.Article).Text; !strings.Contains(got, "Mở lớp "+cmp.Or(name, "…")) {
			t.Errorf("%q: the article says %q", name, got)
		}
	}

	from, d = made(t, "bqp/course-decision", nil)
	p := d.doc.Pieces[0]
	i := slices.Index(p.Nodes, p.First(drafting.Subject))
	if err := d.Extend([]drafting.Edit{drafting.Splice{Piece: p.ID, At: i, Remove: 1}}, d.sel); err != nil {
		t.Fatal(err)
	}
	if said, ok := shownRows(d, from)["Tên lớp tập huấn"]; ok {
		t.Errorf("the field whose line was deleted is asked, and shows %q", said)
	}
}

func TestFieldsOfTheTemplateFollow(t *testing.T) {
	from, d := made(t, "nd30/decision-issuing-rules", map[string]string{"parent": "Bộ Tư lệnh Quân khu 2"})
	rows := Rows(d.doc, from, nil)
	var labels []string
	for _, r := range rows {
		labels = append(labels, r.Label)
	}
	for _, label := range []string{"Căn cứ", "Chữ viết tắt cơ quan"} {
		if !strings.Contains(strings.Join(labels, "\n"), label) {
			t.Errorf("no row %q among %q", label, labels)
		}
	}
}

// later keeps what is to be done on the screen's goroutine until it is asked for.
type later chan func()

func (l later) next(t *testing.T) {
	t.Helper()
	select {
	case f := <-l:
		f()
	case <-time.After(20 * time.Second):
		t.Fatal("nothing came")
	}
}

func TestWhatIsTypedIsWrittenAfterAPause(t *testing.T) {
	for name, c := range map[string]struct {
		typed, written, escaped string
	}{
		"a value is written, and Escape takes it back": {"Hà Nội", "Hà Nội, ngày", "Phú Thọ, ngày"},
		"no value waits": {"", "Phú Thọ, ngày", "Phú Thọ, ngày"},
	} {
		t.Run(name, func(t *testing.T) {
			doc, queue := &desk{doc: letter()}, make(later, 10)
			p := newPane(t, doc, nil)
			p.config.Do = func(f func()) { queue <- f }
			field := p.Edit(2)
			field.SetText(c.typed)
			queue.next(t)
			p.Follow()
			if got := doc.doc.Node(4).Text; !strings.HasPrefix(got, c.written) {
				t.Errorf("after the pause: %q", got)
			}
			if p.rows[2].field != field {
				t.Fatal("the field is closed while one types")
			}
			field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
			if got := doc.doc.Node(4).Text; !strings.HasPrefix(got, c.escaped) {
				t.Errorf("after Escape: %q", got)
			}
		})
	}
}

// TestOneEditingIsOneStepOfUndo types in three goes into one field, and then undoes there.
func TestOneEditingIsOneStepOfUndo(t *testing.T) {
	doc, queue := &desk{doc: letter()}, make(later, 10)
	p := newPane(t, doc, nil)
	p.config.Do = func(f func()) { queue <- f }
	p.config.Shortcut = func(fyne.Shortcut) bool {
		doc.Undo()
		p.Follow()
		return true
	}
	field := p.Edit(2)
	place := func() string {
		place, _, _ := strings.Cut(doc.doc.Node(4).Text, ",")
		return place
	}
	for _, typed := range []string{"Hà", "Hà Nội "} {
		field.SetText(typed)
		queue.next(t)
		p.Follow()
		if field.Text != typed {
			t.Fatalf("%q stands in the field while %q is typed", field.Text, typed)
		}
	}
	field.SetText("Hà Nội mới")
	if len(doc.past) != 1 {
		t.Errorf("%d steps", len(doc.past))
	}
	field.TypedShortcut(&fyne.ShortcutUndo{})
	if field.Text != "Phú Thọ" || place() != "Phú Thọ" || len(doc.past) != 0 {
		t.Errorf("undone: %q in the field, %q on the page, %d steps", field.Text, place(), len(doc.past))
	}
	field.SetText("Huế")
	queue.next(t)
	p.Commit()
	if len(doc.past) != 1 || place() != "Huế" {
		t.Errorf("typed again: %q, %d steps", place(), len(doc.past))
	}
}

// What is no value was never written, so that the field alone takes it back.
func TestUndoTakesBackWhatCannotBeWritten(t *testing.T) {
	doc, queue := &desk{doc: letter()}, make(later, 10)
	p := newPane(t, doc, nil)
	p.config.Do = func(f func()) { queue <- f }
	p.config.Shortcut = func(fyne.Shortcut) bool { t.Error("the window undoes"); return true }
	field := p.Edit(2)
	field.SetText("")
	field.TypedShortcut(&fyne.ShortcutUndo{})
	if field.Text != "Phú Thọ" || doc.n != 0 {
		t.Errorf("%q in the field, %d changes", field.Text, doc.n)
	}
}

func TestCommitWritesWhatIsBeingTyped(t *testing.T) {
	doc := &desk{doc: letter()}
	p := newPane(t, doc, nil)
	p.Edit(2).SetText("Hà Nội")
	p.Commit()
	if got := doc.doc.Node(4).Text; !strings.HasPrefix(got, "Hà Nội, ngày") || p.rows[2].field != nil {
		t.Errorf("got %q, the field open: %v", got, p.rows[2].field != nil)
	}
}

// What was typed into one document is not written into the next.
func TestAnotherDocumentEndsTheEditing(t *testing.T) {
	doc, next, queue := &desk{doc: letter()}, &desk{doc: letter()}, make(later, 10)
	p := newPane(t, doc, nil)
	p.config.Do = func(f func()) { queue <- f }
	p.Edit(2).SetText("Hà Nội")
	r := p.rows[2]
	p.SetDocument(next, nil, "")
	r.write()
	if doc.n+next.n != 0 {
		t.Errorf("%d and %d changes", doc.n, next.n)
	}
}

func TestAnEditedRowStaysWhereOthersCome(t *testing.T) {
	doc := &desk{doc: letter()}
	p := newPane(t, doc, nil)
	field := p.Edit(2)
	above := &drafting.Node{ID: 15, Component: drafting.ParentBody, Text: "QUÂN KHU 2"}
	piece := *doc.doc.Pieces[0]
	piece.Nodes = append([]*drafting.Node{above}, piece.Nodes...)
	doc.doc = &drafting.Document{Pieces: []*drafting.Piece{&piece}, LastID: 20}
	p.Follow()
	if p.rows[3].field != field || p.Rows()[0] != "Chủ quản: QUÂN KHU 2" {
		t.Errorf("the edited row is lost among %q", p.Rows())
	}
}

// BenchmarkRows is what each change of a document with many lines that come and go costs the pane.
func BenchmarkRows(b *testing.B) {
	from, d := made(b, "internal/working-regulation", nil)
	for b.Loop() {
		Rows(d.doc, from, nil)
	}
}
