package folder

import (
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
)

// papers are two papers with three disagreements, and a third that cannot be read.
func papers() []Paper {
	doc := &drafting.Document{Pieces: []*drafting.Piece{{Nodes: []*drafting.Node{{ID: 1, Component: drafting.Number, Text: "Số: 05/QĐ-VP"}}}}}
	late := lint.Finding{Rule: "dates", Severity: lint.Warning, Node: 1, Message: "a.txt ghi ngày 05, b.txt ghi ngày 06."}
	order := lint.Finding{Rule: "steps", Severity: lint.Error, Node: 1, Message: "a.txt trước b.txt."}
	order.Provision.Article, order.Provision.Act = "6", "Thông tư số 26/2014/TT-BKHCN"
	return []Paper{
		{Name: "a.txt", Document: doc, Findings: []lint.Finding{late, order}},
		{Name: "b.txt", Document: doc, Findings: []lint.Finding{late}, Broken: []lint.Broken{{Rule: "steps"}}},
		{Name: "c.txt", Unread: "tệp không có chữ nào."},
	}
}

func newPane(t *testing.T) (p *Pane, opened *[][2]int) {
	t.Helper()
	look, err := theme.New(theme.AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
	opened = new([][2]int)
	p = New(Config{
		Rules: []*lint.Rule{dates, steps}, Open: func(i, k int) { *opened = append(*opened, [2]int{i, k}) },
		Sign: func(lint.Severity) (theme.Glyph, fyne.ThemeColorName) { return theme.GlyphLevelHint, theme.Hint },
	})
	test.NewTempWindow(t, p).Resize(fyne.NewSize(900, 500))
	p.Set("Bộ văn bản", papers())
	return p, opened
}

func TestFindingsStandUnderTheirPapersOrUnderWhatTheyAreAbout(t *testing.T) {
	p, _ := newPane(t)
	want := "Sai ngày | a.txt ghi ngày 05, b.txt ghi ngày 06. | Số, ký hiệu · Thực tiễn\n" +
		"Sai thứ tự bước | a.txt trước b.txt. | Số, ký hiệu · Điều 6 Thông tư số 26/2014/TT-BKHCN\n" +
		"Sai ngày | a.txt ghi ngày 05, b.txt ghi ngày 06. | Số, ký hiệu · Thực tiễn"
	if got := strings.Join(p.Rows(), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	shown := test.RenderObjectToMarkup(p)
	for _, words := range []string{"a.txt (2)", "b.txt (1)", "Không đọc được (1)", "Tệp không có chữ nào.", "quy tắc gặp sự cố: Sai thứ tự bước"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the pane does not say %q", words)
		}
	}

	p.order.Choose(byRule)
	var heads []string
	for _, row := range p.Rows() {
		heads = append(heads, row[:5])
	}
	if got := strings.Join(heads, " "); got != "a.txt a.txt b.txt" || !strings.HasPrefix(p.Rows()[0], "a.txt | a.txt trước") {
		t.Errorf("the gravest is not first: %q", p.Rows())
	}
}

func TestAFindingIsChosenWithTheButtonAndOpenedWithTwoClicksOrEnter(t *testing.T) {
	p, opened := newPane(t)
	p.entries[2].MouseDown(nil)
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.entries[1].DoubleTapped(nil)
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	p.Open()
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.Open()
	want := [][2]int{{1, 0}, {0, 1}, {0, 0}, {1, 0}}
	if len(*opened) != len(want) {
		t.Fatalf("opened %v", *opened)
	}
	for i := range want {
		if (*opened)[i] != want[i] {
			t.Errorf("opened %v, want %v", *opened, want)
		}
	}
}
