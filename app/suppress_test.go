//go:build !nowindow

package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thethuc/app/control"
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// shortDay writes the day with one figure, which is a fault, and returns the line.
func (r *room) shortDay() *drafting.Node {
	r.Helper()
	line := r.first(drafting.PlaceDate)
	l, _ := drafting.ParsePlaceDate(line.Text)
	if err := r.session.Apply([]drafting.Edit{drafting.Replace{Node: line.ID, Start: l.Day.Start, End: l.Day.End, Text: " 5 "}},
		r.session.Selection()); err != nil {
		r.Fatal(err)
	}
	r.ready()
	return line
}

// line is the line of the menu that begins so.
func (r *room) line(begins string) control.MenuLine {
	r.Helper()
	var all []string
	for _, l := range r.menu.Lines() {
		if all = append(all, l.Words); strings.HasPrefix(l.Words, begins) {
			return l
		}
	}
	r.Fatalf("no line %q among %q", begins, all)
	return control.MenuLine{}
}

// pick does what the line of the menu says that begins so.
func (r *room) pick(begins string) {
	r.Helper()
	l := r.line(begins)
	r.menu.Close()
	l.Act()
}

func TestAFaultIsIgnoredRestoredAndFixedFromItsMenu(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	line := r.shortDay()
	ask := func() {
		r.key(fyne.KeyF4, false)
		r.view.TypedKey(&fyne.KeyEvent{Name: "Menu"})
	}
	ask()
	r.pick("Trang quy tắc")
	if r.findings.Card() != nil || !r.key(fyne.KeyEscape, false) || r.findings.Card() == nil {
		t.Error("the rule's page does not come, or Escape does not close it")
	}
	ask()
	r.pick("Bỏ qua…")
	if card := strings.Join(r.findings.Card(), "\n"); !strings.Contains(card, "Lý do bỏ qua") {
		t.Errorf("the card says\n%s", card)
	}
	f, _ := r.findings.Current()
	r.ignore(f, false, "theo mẫu của đơn vị", "Trần An")
	r.ready()
	if len(r.session.Result().Findings) != 0 || len(r.session.Document().Suppressions) != 1 {
		t.Fatalf("findings %v, suppressions %v", r.session.Result().Findings, r.session.Document().Suppressions)
	}
	r.view.TypedKey(&fyne.KeyEvent{Name: "Menu"})
	r.pick("Khôi phục điều đã bỏ qua")
	r.pick("Ngày nhỏ hơn 10")
	r.ready()
	ask()
	r.pick("Sửa thành “05”")
	r.ready()
	if got := r.session.Document().Node(line.ID).Text; !strings.Contains(got, "ngày 05 tháng") {
		t.Errorf("after the fix: %q", got)
	}
}

func TestAltDeleteAsksAndTheNameIsRemembered(t *testing.T) {
	r := newRoom(t, nil)
	r.user = "Trần An"
	r.begin()
	r.shortDay()
	if got := r.decider(); got != "Trần An" {
		t.Errorf("at first the name is %q", got)
	}
	r.combine(fyne.KeyModifierAlt, fyne.KeyDelete)
	if card := strings.Join(r.findings.Card(), "\n"); !strings.Contains(card, "Lý do bỏ qua") {
		t.Errorf("Alt+Delete shows\n%s", card)
	}
	f, _ := r.findings.Current()
	r.ignore(f, true, "tài liệu cũ", "Lê Bình")
	r.ready()
	s := r.session.Document().Suppressions
	if len(s) != 1 || !s[0].WholeRule() || s[0].By != "Lê Bình" || r.decider() != "Lê Bình" {
		t.Errorf("suppressions %+v, next time %q", s, r.decider())
	}
}

func TestAWordIsAddedToTheDictionaryFromItsMenu(t *testing.T) {
	unknown := &lint.Rule{
		ID: unknownWord, Title: "Tiếng không có trong tiếng Việt", Severity: lint.Warning, Scope: lint.OfNode,
		Check: func(p *lint.Pass) {
			if i := strings.Index(p.Node.Text, "Xaxu"); i >= 0 && !p.Words.Knows("Xaxu") {
				p.Report(lint.Finding{Message: "Không có tiếng này.", Node: p.Node.ID, Start: i, End: i + len("Xaxu")})
			}
		},
	}
	r := newRoom(t, nil)
	r.rules = []*lint.Rule{unknown}
	r.begin()
	line := r.first(drafting.PlaceDate)
	if err := r.session.Apply([]drafting.Edit{drafting.Replace{Node: line.ID, Text: "Xaxu "}}, r.session.Selection()); err != nil {
		t.Fatal(err)
	}
	r.ready()
	r.askHere(fyne.NewPos(400, 200), []int{0})
	r.pick("Thêm vào từ điển")
	r.settle("the judging", func() bool { return len(r.session.Result().Findings) == 0 })
	kept, err := os.ReadFile(filepath.Join(r.home, "tu-dien.txt"))
	if err != nil || !strings.HasSuffix(string(kept), "\nXaxu\n") {
		t.Errorf("the dictionary holds %q, %v", kept, err)
	}
}

func TestTheFormOfTheFileIsDroppedAndComesBack(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	doc := r.session.Document()
	seen := &drafting.Observed{Nodes: map[drafting.NodeID]drafting.Form{r.first(drafting.TypeName).ID: {"size": drafting.Seen{Number: 9}}}}
	draft, err := r.store.Create(context.Background(), drafting.Snapshot{Rev: 1, Document: doc, Observed: seen})
	if err != nil {
		t.Fatal(err)
	}
	r.openDraft(draft.ID)
	r.ready()
	before := r.findings.FormFindings()
	if before == 0 {
		t.Fatalf("no finding on form in %v", r.session.Result().Findings)
	}
	r.key(fyne.KeyF7, true)
	r.ready()
	if r.findings.FormFindings() != 0 || r.session.Snapshot().Observed != nil || !r.session.Document().Equal(doc) {
		t.Errorf("after Shift+F7: %d findings on form", r.findings.FormFindings())
	}
	r.session.Undo()
	r.ready()
	if got := r.findings.FormFindings(); got != before {
		t.Errorf("undone: %d findings on form, before there were %d", got, before)
	}
}

func TestAltAndAFigureShowOneLevel(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.shortDay()
	all := len(r.findings.Rows())
	r.combine(fyne.KeyModifierAlt, fyne.Key1)
	if r.findings.Card() == nil || !r.key(fyne.KeyEscape, false) || len(r.findings.Rows()) != all {
		t.Error("Alt+1 does not filter, or Escape does not show all again")
	}
}
