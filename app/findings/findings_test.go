package findings

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/theme"
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

var rules = []*lint.Rule{
	{ID: "day", Title: "Ngày nhỏ hơn 10 thiếu số 0", Page: "# Ngày nhỏ hơn 10 thiếu số 0\n\nNgày dưới 10\nphải thêm số 0.\n\n## Vì sao\n\nĐể **rõ**.\n\n" +
		"## Cách sửa\n\n```bad\nngày 5\n```\n```good\nngày 05\n```\n"},
	{ID: "word", Title: "Nên dùng “bảo đảm”"},
}

func paper() *drafting.Document {
	return &drafting.Document{Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
		{ID: 2, Component: drafting.PlaceDate, Text: "Phú Thọ, ngày 5 tháng 02 năm 2026"},
		{ID: 3, Component: drafting.Article, Text: "Điều 3. Các ban đảm bảo thi hành."},
	}}}}
}

func found(d *drafting.Document) lint.Result {
	day := strings.Index(d.Pieces[0].Nodes[0].Text, "5")
	word := strings.Index(d.Pieces[0].Nodes[1].Text, "đảm bảo")
	fix := func(id drafting.NodeID, start, end int, text string) []lint.Fix {
		return []lint.Fix{{Title: "Sửa thành “" + text + "”", Safe: true, Edits: []drafting.Edit{
			drafting.Replace{Node: id, Start: start, End: end, Text: text},
		}}}
	}
	return lint.Result{Findings: []lint.Finding{
		{
			Rule: "day", Severity: lint.Error, Message: "Ngày dưới 10 phải thêm số 0.", Node: 2, Start: day, End: day + 1, Text: "5",
			Fixes: fix(2, day, day+1, "05"),
		},
		{
			Rule: "word", Severity: lint.Hint, Message: "Nên dùng “bảo đảm”", Node: 3, Start: word, End: word + len("đảm bảo"),
			Text: "đảm bảo", Fixes: fix(3, word, word+len("đảm bảo"), "bảo đảm"),
		},
	}}
}

type calls struct {
	went  []drafting.NodeID
	fixed []string
	why   []string

	restored []drafting.Suppression
	standard int
}

func newPane(t *testing.T) (*Pane, *calls) {
	t.Helper()
	look, err := theme.New(theme.AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
	c := &calls{}
	p := New(Config{
		Rules: rules,
		Go:    func(f lint.Finding) { c.went = append(c.went, f.Node) },
		Fix:   func(f lint.Finding, i int) { c.fixed = append(c.fixed, f.Fixes[i].Title) },
		Ignore: func(_ lint.Finding, rule bool, reason, by string) {
			c.why = append(c.why, fmt.Sprint(rule, " ", reason, " ", by))
		},
		By:          func() string { return "Trần An" },
		Restore:     func(s drafting.Suppression) { c.restored = append(c.restored, s) },
		Standardize: func() { c.standard++ },
		Manual:      []string{"Dấu đóng trùm lên một phần ba chữ ký"},
	})
	w := test.NewTempWindow(t, p)
	w.Resize(fyne.NewSize(320, 500))
	return p, c
}

func TestTheFirstFindingIsOpen(t *testing.T) {
	p, _ := newPane(t)
	p.Set(paper(), found(paper()), false)
	card := strings.Join(p.Card(), "\n")
	want := "Ngày nhỏ hơn 10 thiếu số 0\nNgày dưới 10 phải thêm số 0.\nPhú Thọ, ngày [5→05] tháng 02 năm 2026"
	if card != want {
		t.Errorf("the card says\n%s\nwant\n%s", card, want)
	}
	if rows := p.Rows(); len(rows) != 1 || rows[0] != "Nên dùng “bảo đảm” | Điều 3" {
		t.Errorf("rows %q", rows)
	}
	if e, w, h := p.Counts(); e != 1 || w != 0 || h != 1 {
		t.Errorf("counts %d %d %d", e, w, h)
	}
	if p.chips[lint.Warning].Visible() || !p.chips[lint.Hint].Visible() {
		t.Error("a level without findings has a chip, or one with them has none")
	}
}

func TestACleanDocumentSaysSo(t *testing.T) {
	p, _ := newPane(t)
	for _, c := range []struct {
		show func()
		want string
	}{
		{p.Clear, "Đang kiểm tra…"},
		{func() { p.Set(paper(), lint.Result{}, false) }, "Không có lỗi thể thức"},
		{func() { p.Set(paper(), found(paper()), false) }, "Ngày nhỏ hơn 10 thiếu số 0"},
		{func() { p.Set(paper(), lint.Result{}, false) }, "Không có lỗi thể thức"},
	} {
		c.show()
		if markup := test.RenderObjectToMarkup(p); !strings.Contains(markup, c.want) {
			t.Errorf("the pane does not say %q", c.want)
		}
	}
}

func TestAPaperOfAnotherSortIsNamed(t *testing.T) {
	p, _ := newPane(t)
	party := &drafting.Document{Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
		{ID: 2, Component: drafting.Paragraph, Text: "ĐẢNG CỘNG SẢN VIỆT NAM"},
	}}}}
	for _, c := range []struct {
		doc  *drafting.Document
		want bool
	}{{party, true}, {paper(), false}} {
		p.Set(c.doc, lint.Result{}, false)
		if got := strings.Contains(test.RenderObjectToMarkup(p), "Đây là văn bản của Đảng"); got != c.want {
			t.Errorf("the pane names the sort: %v, want %v", got, c.want)
		}
	}
}

func TestABrokenRuleIsNamedAndNothingIsClean(t *testing.T) {
	p, _ := newPane(t)
	broken := []lint.Broken{{Rule: "word", Panic: "chỉ số ngoài dãy"}}
	with := found(paper())
	with.Broken = broken
	for _, result := range []lint.Result{{}, {Broken: broken}, with} {
		p.Set(paper(), result, false)
		markup := test.RenderObjectToMarkup(p)
		if got, want := strings.Contains(markup, "Chưa xét được vì quy tắc gặp sự cố"), len(result.Broken) > 0; got != want {
			t.Errorf("with %d findings a broken rule is named: %v, want %v\n%s", len(result.Findings), got, want, markup)
		}
		if got, want := strings.Contains(markup, "Không có lỗi thể thức"), len(result.Broken) == 0; got != want {
			t.Errorf("the document is called clean: %v, want %v", got, want)
		}
	}
}

func TestAKeyElsewhereMakesNoRowAgain(t *testing.T) {
	p, c := newPane(t)
	d := paper()
	p.Set(d, found(d), false)
	row := p.rows[0]
	moved := found(d)
	moved.Findings[1].Start, moved.Findings[1].End = moved.Findings[1].Start+2, moved.Findings[1].End+2
	p.Set(d, moved, false)
	if p.rows[0] != row {
		t.Error("the rows are made again though they say the same")
	}
	row.Tapped(nil)
	if f, _ := p.Current(); f.Start != moved.Findings[1].Start || len(c.went) != 1 {
		t.Errorf("the row opens %+v", f)
	}
}

func TestStepsGoRound(t *testing.T) {
	p, c := newPane(t)
	p.Set(paper(), found(paper()), false)
	for _, by := range []int{1, 1, -1} {
		p.Step(by)
	}
	if len(c.went) != 3 || c.went[0] != 3 || c.went[1] != 2 || c.went[2] != 3 {
		t.Errorf("went to %v", c.went)
	}
	if !p.FixCurrent() || len(c.fixed) != 1 || c.fixed[0] != "Sửa thành “bảo đảm”" {
		t.Errorf("fixed %q", c.fixed)
	}
}

func TestTheOpenFindingStaysOpen(t *testing.T) {
	p, _ := newPane(t)
	d := paper()
	p.Set(d, found(d), false)
	p.Open(1)
	after := found(d)
	after.Findings = after.Findings[1:]
	p.Set(d, after, false)
	if f, ok := p.Current(); !ok || f.Rule != "word" {
		t.Errorf("open: %v %v", f.Rule, ok)
	}
	p.Set(d, lint.Result{}, false)
	if _, ok := p.Current(); ok || p.Card() != nil {
		t.Error("a finding is open where there is none")
	}
}

func TestIgnoringAsksForAReason(t *testing.T) {
	p, c := newPane(t)
	p.Set(paper(), found(paper()), false)
	p.Ask()
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	p.reason.TypedKey(enter)
	if len(c.why) != 0 {
		t.Error("ignored without a reason")
	}
	p.reason.SetText(" đã thống nhất ")
	p.reason.TypedKey(enter)
	if len(c.why) != 1 || c.why[0] != "false đã thống nhất Trần An" {
		t.Errorf("reasons %q", c.why)
	}
}

func TestTheRulePageIsReadInBlocks(t *testing.T) {
	got := blocks(rules[0].Page)
	want := []block{
		{"#", "Ngày nhỏ hơn 10 thiếu số 0"},
		{"", "Ngày dưới 10 phải thêm số 0."},
		{"##", "Vì sao"},
		{"", "Để **rõ**."},
		{"##", "Cách sửa"},
		{"bad", "ngày 5"},
		{"good", "ngày 05"},
	}
	if len(got) != len(want) {
		t.Fatalf("got %q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("block %d is %q, want %q", i, got[i], want[i])
		}
	}
	p, _ := newPane(t)
	p.Set(paper(), found(paper()), false)
	if !p.ShowRule() || p.Card() != nil {
		t.Error("F1 does not show the rule's page")
	}
	if !p.ShowRule() || p.Card() == nil {
		t.Error("F1 does not go back")
	}
}

func TestAround(t *testing.T) {
	for name, c := range map[string]struct {
		text            string
		edit            drafting.Replace
		gone, put, left string
	}{
		"a zero before a digit shows the number":  {"ngày 5 tháng", drafting.Replace{Start: 6, End: 6, Text: "0"}, "5", "05", "ngày "},
		"a mark at the end stands alone":          {"Bộ Tham mưu", drafting.Replace{Start: 14, End: 14, Text: ";"}, "", ";", "Bộ Tham mưu"},
		"a letter within a word shows the word":   {"thẩm quyên này", drafting.Replace{Start: 10, End: 12, Text: "ề"}, "quyên", "quyền", "thẩm "},
		"a word that goes takes no neighbour":     {"một hai ba", drafting.Replace{Start: 6, End: 10, Text: ""}, "hai ", "", "một "},
		"a mark in the place of a mark is itself": {"mưu, trợ", drafting.Replace{Start: 4, End: 5, Text: ";"}, ",", ";", "mưu"},
	} {
		t.Run(name, func(t *testing.T) {
			before, gone, put, after := around(c.text, c.edit)
			if gone != c.gone || put != c.put || before != c.left {
				t.Errorf("before %q, gone %q, put %q, after %q", before, gone, put, after)
			}
			if before+gone+after != c.text {
				t.Errorf("%q is not the text", before+gone+after)
			}
		})
	}
}
