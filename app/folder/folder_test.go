package folder

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/theme"
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

var (
	dates = &lint.Rule{ID: "dates", Title: "Sai ngày"}
	steps = &lint.Rule{ID: "steps", Title: "Sai thứ tự bước"}
	zero  = &lint.Rule{ID: "zero", Title: "Ngày thiếu số 0"}
)

// papers are three files with faults of their own, of which two disagree three times, and one that cannot be read.
func papers() []Paper {
	doc := &drafting.Document{Pieces: []*drafting.Piece{{Nodes: []*drafting.Node{{ID: 1, Component: drafting.Number, Text: "Số: 05/QĐ-VP"}}}}}
	late := lint.Finding{Rule: "dates", Severity: lint.Warning, Node: 1, Message: "a.txt ghi ngày 05, b.txt ghi ngày 06."}
	order := lint.Finding{Rule: "steps", Severity: lint.Error, Node: 1, Message: "a.txt trước b.txt."}
	order.Provision.Article, order.Provision.Act = "6", "Thông tư số 26/2014/TT-BKHCN"
	own := func(looked int, levels ...lint.Severity) (r lint.Result) {
		for _, level := range levels {
			r.Findings = append(r.Findings, lint.Finding{Rule: "zero", Severity: level, Node: 1, Message: "Ngày " + string(level)})
		}
		r.Coverage.Run = make([]string, looked)
		r.Coverage.NotEvaluated = make([]string, 9-looked)
		return r
	}
	return []Paper{
		{Name: "a.txt", Kind: "Quyết định", Document: doc, Own: own(9, lint.Hint, lint.Warning), Set: lint.Result{Findings: []lint.Finding{late, order}}},
		{Name: "b.txt", Kind: "Báo cáo", Document: doc, Own: own(9, lint.Hint, lint.Error, lint.Error), Set: lint.Result{Findings: []lint.Finding{late}, Broken: []lint.Broken{{Rule: "steps"}}}},
		{Name: "c.txt", Unread: "tệp không có chữ nào."},
		{Name: "d.txt", Document: doc, Own: own(7)},
	}
}

// opened is what a pane asked to open: a file, and which disagreement; -1 is its gravest fault.
type opened struct{ paper, disagreement int }

func newPane(t *testing.T) (p *Pane, said *[]opened) {
	t.Helper()
	look, err := theme.New(theme.AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
	said = new([]opened)
	p = New(Config{
		Rules:  []*lint.Rule{dates, steps, zero},
		Open:   func(i int) { *said = append(*said, opened{i, -1}) },
		OpenAt: func(i, k int) { *said = append(*said, opened{i, k}) },
		Sign:   func(lint.Severity) (theme.Glyph, fyne.ThemeColorName) { return theme.GlyphLevelHint, theme.Hint },
	})
	test.NewTempWindow(t, p).Resize(fyne.NewSize(900, 500))
	p.Set("Bộ văn bản", papers())
	return p, said
}

func (p *Pane) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		p.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// names are the files of the table, top to bottom.
func (p *Pane) names() string {
	var out []string
	for _, row := range p.Rows() {
		name, _, _ := strings.Cut(row, ".txt")
		out = append(out, name)
	}
	return strings.Join(out, " ")
}

func TestEveryFileStandsInTheTableWithItsOwnFaults(t *testing.T) {
	p, _ := newPane(t)
	want := "a.txt | Quyết định | – | 1 | 1 | – | Ngày thiếu số 0\n" +
		"b.txt | Báo cáo | 2 | – | 1 | – | Ngày thiếu số 0\n" +
		"c.txt |  |  |  |  |  | Tệp không có chữ nào.\n" +
		"d.txt | Chưa rõ loại | – | – | – | 2 | Chưa thấy lỗi thể thức"
	if got := strings.Join(p.Rows(), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	shown := test.RenderObjectToMarkup(p)
	for _, words := range []string{
		"4 tệp: 2 lỗi, 1 cảnh báo, 2 gợi ý; 3 chỗ không khớp giữa các tệp.", "1 có lỗi", "1 chỉ cảnh báo", "1 chưa thấy lỗi", "1 không đọc được",
		"a.txt · Quyết định", "Ngày warning", "Đã xét 9 quy tắc",
	} {
		if !strings.Contains(shown, words) {
			t.Errorf("the pane does not say %q", words)
		}
	}
	p.press(fyne.KeyEnd)
	if shown := test.RenderObjectToMarkup(p); !strings.Contains(shown, "Chưa xét được 2 quy tắc") {
		t.Error("the pane does not say what was not looked at")
	}
}

func TestTheTableIsSortedByAColumnAndShowsOneGroup(t *testing.T) {
	p, _ := newPane(t)
	for _, c := range []struct {
		tap  column
		want string
	}{
		{ofErrors, "b a d c"},
		{ofErrors, "a d b c"},
		{ofKind, "b d a c"},
		{ofWorst, "b a d c"},
		{ofWorst, "d a b c"},
		{ofNotEvaluated, "d a b c"},
		{ofName, "a b c d"},
		{ofName, "d c b a"},
	} {
		p.files.head[c.tap].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		if got := p.names(); got != c.want {
			t.Errorf("by column %d: %s, want %s", c.tap, got, c.want)
		}
	}
	p.files.chips[unread].Tapped(nil)
	if got := p.names(); got != "c" || p.open.Visible() || p.Open() {
		t.Errorf("unread: %s; it can be opened: %v", got, p.open.Visible())
	}
	p.files.chips[unread].Tapped(nil)
	if got := p.names(); got != "d c b a" {
		t.Errorf("all again: %s", got)
	}
}

func TestAFileIsOpenedWithTwoClicksOrEnter(t *testing.T) {
	p, said := newPane(t)
	p.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome, fyne.KeyUp, fyne.KeyReturn) // the third cannot be read
	p.files.lines[3].DoubleTapped(nil)
	if want := []opened{{1, -1}, {0, -1}, {3, -1}}; !slices.Equal(*said, want) {
		t.Errorf("opened %v, want %v", *said, want)
	}
}

func TestOfManyFilesOnlyThoseInViewAreDrawn(t *testing.T) {
	p, _ := newPane(t)
	var many []Paper
	for i := range 5000 {
		many = append(many, Paper{Name: fmt.Sprintf("%04d.docx", i), Document: &drafting.Document{}})
	}
	p.Running("Nhiều tệp", "Đang kiểm tra", 5, 10, many[:2500])
	if !p.stop.Visible() || p.save.Visible() || len(p.Rows()) != 2500 {
		t.Errorf("while it goes on there are %d rows", len(p.Rows()))
	}
	p.Set("Nhiều tệp", many)
	p.press(fyne.KeyEnd)
	if shown := test.RenderObjectToMarkup(p); !strings.Contains(shown, "4999.docx") || strings.Contains(shown, "0001.docx") {
		t.Error("the end is not in view")
	}
	if n := len(p.files.lines); n > 60 {
		t.Errorf("%d lines were drawn", n)
	}
}

func TestAStoppedCheckKeepsTheFilesThatWereChecked(t *testing.T) {
	p, _ := newPane(t)
	p.Running("Bộ văn bản", "Đang kiểm tra", 2, 8, papers()[:2])
	p.Stopped("Đã dừng.")
	if got := p.names(); got != "a b" || !p.again.Visible() || !p.save.Visible() || p.stop.Visible() {
		t.Errorf("after the stop: %s", got)
	}
}

func TestFindingsStandUnderTheirPapersOrUnderWhatTheyAreAbout(t *testing.T) {
	p, _ := newPane(t)
	p.press(fyne.KeyRight)
	want := "Sai ngày | a.txt ghi ngày 05, b.txt ghi ngày 06. | Số, ký hiệu · Thực tiễn\n" +
		"Sai thứ tự bước | a.txt trước b.txt. | Số, ký hiệu · Điều 6 Thông tư số 26/2014/TT-BKHCN\n" +
		"Sai ngày | a.txt ghi ngày 05, b.txt ghi ngày 06. | Số, ký hiệu · Thực tiễn"
	if got := strings.Join(p.Rows(), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	shown := test.RenderObjectToMarkup(p)
	for _, words := range []string{"a.txt (2)", "b.txt (1)", "quy tắc gặp sự cố: Sai thứ tự bước"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the pane does not say %q", words)
		}
	}

	p.press(fyne.KeyRight)
	var heads []string
	for _, row := range p.Rows() {
		heads = append(heads, row[:5])
	}
	if got := strings.Join(heads, " "); got != "a.txt a.txt b.txt" || !strings.HasPrefix(p.Rows()[0], "a.txt | a.txt trước") {
		t.Errorf("the gravest is not first: %q", p.Rows())
	}
}

func TestADisagreementIsChosenWithTheButtonAndOpenedWithTwoClicksOrEnter(t *testing.T) {
	p, said := newPane(t)
	p.press(fyne.KeyRight)
	p.entries[2].MouseDown(nil)
	p.press(fyne.KeyReturn)
	p.entries[1].DoubleTapped(nil)
	p.press(fyne.KeyHome, fyne.KeyUp)
	p.Open()
	p.press(fyne.KeyEnd, fyne.KeyDown)
	p.Open()
	if want := []opened{{1, 0}, {0, 1}, {0, 0}, {1, 0}}; !slices.Equal(*said, want) {
		t.Errorf("opened %v, want %v", *said, want)
	}
}
