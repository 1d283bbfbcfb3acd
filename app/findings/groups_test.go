package findings

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"thethuc/app/control"
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// three is a result with an error between two hints.
func three() lint.Result {
	r := found(paper())
	first := r.Findings[1]
	first.Node, first.Start, first.End, first.Fixes = 2, 0, len("Phú"), nil
	first.Text = "Phú"
	r.Findings = append([]lint.Finding{first}, r.Findings...)
	return r
}

// wholly is all that the pane shows.
func (p *Pane) wholly() string { return test.RenderObjectToMarkup(p) }

func TestFindingsAreGroupedByLevelAndGoneThroughInReadingOrder(t *testing.T) {
	p, c := newPane(t)
	p.Set(paper(), three(), false)
	if rows := p.Rows(); len(rows) != 2 || !strings.HasPrefix(rows[0], "Ngày nhỏ hơn 10") {
		t.Errorf("the error is not first: %q", rows)
	}
	all := p.wholly()
	if a, b := strings.Index(all, ">1 lỗi<"), strings.Index(all, ">2 gợi ý<"); a < 0 || b < a {
		t.Errorf("the groups have no names, or another order: %d %d", a, b)
	}
	p.First()
	p.Step(1)
	p.Step(1)
	p.Step(1)
	if len(c.went) != 4 || c.went[0] != 2 || c.went[1] != 2 || c.went[2] != 3 || c.went[3] != 2 {
		t.Errorf("went to %v", c.went)
	}
}

func TestAFilterShowsOneLevelAndStepsWithinIt(t *testing.T) {
	p, c := newPane(t)
	p.Set(paper(), three(), false)
	p.chips[lint.Hint].Tapped(nil)
	if len(p.Rows()) != 1 || strings.Contains(p.wholly(), "Ngày nhỏ hơn 10") {
		t.Errorf("the filter shows %q", p.Rows())
	}
	c.went = nil
	p.Step(1)
	p.Step(1)
	if len(c.went) != 2 || c.went[0] != 3 || c.went[1] != 2 {
		t.Errorf("steps go to %v", c.went)
	}
	p.Filter(lint.Warning)
	if p.filter != "" {
		t.Error("a level without findings is filtered for")
	}
	p.Filter(lint.Hint)
	p.chips[lint.Hint].Tapped(nil)
	if len(p.Rows()) != 2 {
		t.Errorf("tapped again the chip leaves %q", p.Rows())
	}
	p.Filter(lint.Error)
	if !p.Back() || p.filter != "" || p.Back() {
		t.Error("Escape does not show all levels again, or more than once")
	}
}

func TestAnUnsafeFixIsShownBeforeItIsMade(t *testing.T) {
	p, c := newPane(t)
	r := found(paper())
	r.Findings = r.Findings[1:]
	r.Findings[0].Fixes[0].Safe = false
	p.Set(paper(), r, false)
	if !p.FixCurrent() || len(c.fixed) != 0 {
		t.Fatalf("fixed %q without showing it", c.fixed)
	}
	if all := p.wholly(); !strings.Contains(all, "Xem trước: Sửa thành “bảo đảm”") || !strings.Contains(all, ">đảm bảo<") {
		t.Errorf("the words before and after are not shown:\n%s", all)
	}
	if !p.Back() || strings.Contains(p.wholly(), "Xem trước") {
		t.Error("Escape does not take the preview back")
	}
	p.FixCurrent()
	p.FixCurrent()
	if len(c.fixed) != 1 {
		t.Errorf("fixed %q", c.fixed)
	}
	p.Set(paper(), r, false)
	p.FixCurrent()
	keys := fyne.CurrentApp().Driver().CanvasForObject(p).Focused()
	if keys != fyne.Focusable(p.accept) {
		t.Fatal("the button that makes the fix does not have the keys")
	}
	if keys.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); len(c.fixed) != 2 {
		t.Errorf("Enter fixed %q", c.fixed)
	}
}

func TestWhatAFixChanges(t *testing.T) {
	d := paper()
	line := *d.Pieces[0].Nodes[1]
	line.ID, line.Text = 9, "Điều 4."
	for name, c := range map[string]struct {
		edits []drafting.Edit
		want  []pair
		moved bool
	}{
		"words": {
			[]drafting.Edit{drafting.Replace{Node: 2, Start: len("Phú Thọ, ngày "), End: len("Phú Thọ, ngày 5"), Text: "05"}},
			[]pair{{"Phú Thọ, ngày ", "5", "05", " tháng 02 năm 2026"}},
			false,
		},
		"a line that comes": {[]drafting.Edit{drafting.Splice{Piece: 1, At: 2, Insert: []*drafting.Node{&line}}}, []pair{{put: "Điều 4."}}, false},
		"a line that goes":  {[]drafting.Edit{drafting.Splice{Piece: 1, At: 1, Remove: 1}}, []pair{{gone: "Điều 3. Các ban đảm bảo thi hành."}}, false},
		"the order":         {[]drafting.Edit{drafting.Splice{Piece: 1, Remove: 2, Insert: []*drafting.Node{d.Pieces[0].Nodes[1], d.Pieces[0].Nodes[0]}}}, nil, true},
		"nothing on paper":  {[]drafting.Edit{drafting.SetHeader{Header: drafting.Header{Draft: 1}}}, nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			got, moved := changesOf(d, c.edits)
			if len(got) != len(c.want) || moved != c.moved {
				t.Fatalf("%+v, moved %v", got, moved)
			}
			for i := range got {
				if got[i] != c.want[i] {
					t.Errorf("%+v, want %+v", got[i], c.want[i])
				}
			}
		})
	}
}

func TestWhatIsIgnoredIsShownWithItsReasonAndRestored(t *testing.T) {
	p, c := newPane(t)
	r := three()
	one := drafting.Suppression{Rule: "day", Node: 2, Text: "5", Reason: "theo mẫu", By: "Trần An", Date: "2026-02-05"}
	whole := drafting.Suppression{Rule: "word", Reason: "tài liệu cũ", By: "Lê Bình", Date: "2026-02-06"}
	p.Set(paper(), lint.Result{Suppressed: []lint.Suppressed{{Finding: r.Findings[0], By: whole}, {Finding: r.Findings[1], By: one}, {Finding: r.Findings[2], By: whole}}}, false)
	all := p.wholly()
	for _, words := range []string{"Đã bỏ qua (3)", "tài liệu cũ · Lê Bình · 06/02/2026", "theo mẫu · Trần An · 05/02/2026", "Cả văn bản, 2 chỗ"} {
		if !strings.Contains(all, words) {
			t.Errorf("the pane does not say %q", words)
		}
	}
	if len(p.Ignored()) != 2 {
		t.Fatalf("ignored %+v", p.Ignored())
	}
	tap(t, p, "Khôi phục")
	if len(c.restored) != 1 || c.restored[0] != whole {
		t.Errorf("restored %+v", c.restored)
	}
}

// tap taps the first button with these words.
func tap(t *testing.T, p *Pane, words string) {
	t.Helper()
	var find func(fyne.CanvasObject) bool
	find = func(o fyne.CanvasObject) bool {
		if b, ok := o.(*control.Button); ok && b.Words() == words {
			b.Tapped(nil)
			return true
		}
		var children []fyne.CanvasObject
		switch o := o.(type) {
		case *fyne.Container:
			children = o.Objects
		case *container.Clip:
			children = []fyne.CanvasObject{o.Content}
		case fyne.Widget:
			children = test.WidgetRenderer(o).Objects()
		}
		return slices.ContainsFunc(children, find)
	}
	if !find(p) {
		t.Fatalf("no button says %q", words)
	}
}

func TestFindingsOnFormOfferTheStandard(t *testing.T) {
	p, c := newPane(t)
	form := &lint.Rule{ID: "form", Title: "Lề trái hẹp", Form: true}
	p.rules["form"] = form
	r := lint.Result{Findings: []lint.Finding{{Rule: "form", Severity: lint.Error, Message: "Lề trái hẹp.", Measured: "20 mm", Allowed: "30–35 mm"}}}
	p.Set(paper(), r, false)
	if strings.Contains(p.wholly(), "Chuẩn hóa") {
		t.Error("it is offered where no form was read")
	}
	p.Set(paper(), r, true)
	if !strings.Contains(p.wholly(), "1 lỗi trình bày") {
		t.Error("the pane does not count the findings on form")
	}
	tap(t, p, "Chuẩn hóa")
	if c.standard != 1 {
		t.Errorf("asked for %d times", c.standard)
	}
}

func TestNothingFoundIsNotRightWhereRulesDidNotLook(t *testing.T) {
	p, _ := newPane(t)
	p.rules["form"] = &lint.Rule{ID: "form", Form: true}
	r := lint.Result{Coverage: lint.Coverage{Run: []string{"day", "word"}, Passed: []string{"day", "word"}, NotEvaluated: []string{"form", "other"}}}
	p.Set(paper(), r, false)
	all := p.wholly()
	for _, words := range []string{"Chưa thấy lỗi thể thức", "Đã xét 2 quy tắc", "Chưa xét 2 quy", "1 việc người kiểm tra phải xem"} {
		if !strings.Contains(all, words) {
			t.Errorf("the pane does not say %q", words)
		}
	}
	if strings.Contains(all, "Không có lỗi thể thức") {
		t.Error("it is called right")
	}
	p.showManual()
	if !strings.Contains(p.wholly(), "Dấu đóng trùm") || !p.Back() || strings.Contains(p.wholly(), "Dấu đóng trùm") {
		t.Error("the list of what no program can check does not come, or does not go")
	}
}

func TestTheWholeRuleIsIgnoredWithShift(t *testing.T) {
	p, c := newPane(t)
	p.Set(paper(), found(paper()), false)
	p.Ask()
	p.reason.SetText("tài liệu cũ")
	p.by.SetText("Lê Bình")
	tap(t, p, "Cả quy tắc")
	if len(c.why) != 1 || c.why[0] != "true tài liệu cũ Lê Bình" {
		t.Errorf("ignored %q", c.why)
	}
}
