//go:build !nowindow

package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/library"
	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/store"
	"thethuc/drafting/template"
)

// answer gives the question under the toolbar its answer.
func (r *room) answerStrip(words string) {
	r.Helper()
	s, ok := r.frame.strip.(*strip)
	if !ok {
		r.Fatalf("nothing is asked; the band says %v", r.frame.band)
	}
	if s.field != nil {
		s.field.SetText(words)
	}
	test.Tap(s.buttons[0])
}

// owned are the titles of the unit's own templates.
func (r *room) owned() string {
	var out []string
	for _, t := range r.templates {
		if t.Family() == template.Own {
			out = append(out, t.Title)
		}
	}
	return strings.Join(out, ",")
}

func TestADocumentBecomesATemplateOfTheUnitsOwn(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	all := len(r.templates)
	test.Tap(r.tools.other)
	r.pick("Lưu thành mẫu…")
	r.answerStrip("Quyết định  của Ban")
	if r.owned() != "Quyết định của Ban" || len(r.templates) != all+1 {
		t.Fatalf("the templates are %q; the band says %q", r.owned(), r.frame.band.Words())
	}
	if said := r.frame.band.Words(); !strings.Contains(said, "“Quyết định của Ban”") || r.frame.band.Failed() {
		t.Errorf("the band says %q", said)
	}
	r.frame.band.Action().Tapped(nil)
	if r.place != library.Templates || strings.Join(r.gallery.Titles(), ",") != "Quyết định của Ban" {
		t.Fatalf("%q shows %q", r.place, r.gallery.Titles())
	}
	r.gallery.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.ready()
	if r.place != library.None || r.session.Document().Template != "own/quyet-dinh-cua-ban" {
		t.Errorf("started %q", r.session.Document().Template)
	}

	r.combine(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyT)
	r.answerStrip("Quyết định của Ban")
	if q, ok := r.frame.strip.(*strip); !ok || !strings.HasPrefix(q.label.Words(), "Đã có mẫu") {
		t.Fatal("a template is replaced without a question")
	}
	r.answerStrip("")
	if r.owned() != "Quyết định của Ban" {
		t.Errorf("replaced: %q", r.owned())
	}
}

func TestATemplateGoesOutIsRemovedAndComesBack(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.saveTemplate("Mẫu của Ban", false)
	r.visit(library.Templates)
	r.gallery.ShowOwn("own/mau-cua-ban")
	own := r.gallery.Chosen()
	path := filepath.Join(t.TempDir(), "mau-ban")
	r.exportTemplate(own)
	r.answerStrip(path)
	if _, err := os.Stat(path + ".toml"); err != nil {
		t.Fatal(err)
	}
	r.gallery.FocusGained()
	r.gallery.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if r.owned() == "" {
		t.Fatal("removed without a question")
	}
	r.answerStrip("")
	if r.owned() != "" || len(r.gallery.Titles()) != 0 {
		t.Fatalf("there is %q, and shown %q", r.owned(), r.gallery.Titles())
	}
	if shown := test.RenderToMarkup(r.window.Canvas()); !strings.Contains(shown, "Đơn vị chưa có mẫu riêng") {
		t.Error("the empty family does not say how to fill it")
	}
	r.drop([]string{path + ".toml"})
	if r.owned() != "Mẫu của Ban" || strings.Join(r.gallery.Titles(), ",") != "Mẫu của Ban" {
		t.Errorf("taken in: %q, shown %q", r.owned(), r.gallery.Titles())
	}
}

func TestAFileThatIsNoTemplateIsRefused(t *testing.T) {
	r := newRoom(t, nil)
	path := filepath.Join(t.TempDir(), "hong.toml")
	if err := os.WriteFile(path, []byte("title = \"Hỏng\"\nkhóa = 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.drop([]string{path})
	if r.frame.band == nil || !r.frame.band.Failed() || !strings.HasPrefix(r.frame.band.Words(), "Không nhận mẫu được: ") {
		t.Errorf("the band says %v", r.frame.band)
	}
	if r.owned() != "" {
		t.Errorf("taken in: %q", r.owned())
	}
}

// earlier keeps a draft that was issued last year, and opens it.
func (r *room) earlier() store.ID {
	r.Helper()
	r.begin()
	d := r.session.Document()
	var edits []drafting.Edit
	for c, words := range map[drafting.Component]string{
		drafting.Number:    "Số: 05/QĐ-VP",
		drafting.PlaceDate: "Phú Thọ, ngày 05 tháng 02 năm 2025",
		drafting.Subject:   "Ban hành Quy chế làm việc năm 2025",
	} {
		n := d.Pieces[0].First(c)
		if n == nil {
			r.Fatalf("no %s", c)
		}
		edits = append(edits, drafting.Replace{Node: n.ID, Start: 0, End: len(n.Text), Text: words})
	}
	if err := r.session.Apply(edits, r.session.Selection()); err != nil {
		r.Fatal(err)
	}
	r.ready()
	return r.draft.ID
}

func isOldYear(f lint.Finding) bool { return f.Rule == "old-year" }

func TestANewDraftOfAnEarlierOneIsBlankedAndTellsOldYears(t *testing.T) {
	for name, again := range map[string]func(*room){
		"of the open document": func(r *room) { r.combine(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyN) },
		"in the library":       func(r *room) { r.visit(library.Drafting); r.againOf(r.draft.ID) },
		"of one that is closed": func(r *room) {
			id := r.draft.ID
			if err := r.closeSession(); err != nil {
				r.Fatal(err)
			}
			r.visit(library.Drafting)
			r.againOf(id)
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, nil)
			old := r.earlier()
			again(r)
			r.ready()
			if r.draft.ID == old || r.place != library.None {
				t.Fatalf("no new draft: %v", r.frame.band.Words())
			}
			if n := r.first(drafting.Number).Text; strings.Contains(n, "05") {
				t.Errorf("the number is %q", n)
			}
			if said := r.frame.band.Words(); !strings.HasPrefix(said, "Đã soạn mới từ 05/QĐ-VP: ") || !strings.Contains(said, "chỗ có thể đã cũ") {
				t.Fatalf("the band says %q", said)
			}
			r.frame.band.Action().Tapped(nil)
			years := func() (n int) {
				for _, f := range r.session.Result().Findings {
					if isOldYear(f) {
						n++
					}
				}
				return n
			}
			left, subject := years(), r.first(drafting.Subject)
			f, ok := r.findings.Current()
			if !ok || f.Node != subject.ID || f.Text != "2025" || r.caretNode().ID != subject.ID {
				t.Fatalf("it leads to %+v", f)
			}
			r.fix(f, 0)
			r.ready()
			if text := r.first(drafting.Subject).Text; !strings.HasSuffix(text, "năm 2026") || years() != left-1 {
				t.Errorf("mended: %q, %d places are left of %d", text, years(), left)
			}
			id := r.draft.ID
			if err := r.closeSession(); err != nil {
				t.Fatal(err)
			}
			r.openDraft(id)
			r.ready()
			if left < 1 || years() != left-1 {
				t.Errorf("%d places are told of the draft that is opened again", years())
			}
		})
	}
}

func TestANewDraftIsMadeOfAFile(t *testing.T) {
	r := newRoom(t, nil)
	path := wordFile(t, "Quy chế cũ.docx", oneArticle)
	r.againOfFile(path)
	r.settle("the draft", func() bool { return r.session != nil })
	r.ready()
	if got := r.session.Document().Source; got != "Quy chế cũ.docx" {
		t.Errorf("made of %q", got)
	}
	if len(r.drafts(store.Filter{})) != 1 {
		t.Error("the file itself became a draft too")
	}
}

// A named revision of a controlled document offers the next row of its table of revisions, in one step of undo.
func TestANamedRevisionOffersTheNextRow(t *testing.T) {
	r := newRoom(t, nil)
	for id, offered := range map[string]bool{"iso/doc-control": true, "nd30/plan": false} {
		tmpl, err := template.Find(r.templates, id)
		if err != nil {
			t.Fatal(err)
		}
		r.start(tmpl)
		r.ready()
		r.combine(fyne.KeyModifierControl, fyne.KeyS)
		if got := r.frame.band.Action() != nil; got != offered {
			t.Errorf("%s: offered %v", id, got)
		}
		if !offered {
			continue
		}
		before := r.session.Document()
		test.Tap(r.frame.band.Action())
		doc := r.session.Document()
		row := template.LastRow(doc)
		if n := doc.Node(row.Node); n == nil || n.Text != "01" {
			t.Errorf("the last row begins with %v", n)
		}
		if at := doc.Node(r.session.Selection().Caret.Node); at == nil || at.Cell == nil {
			t.Errorf("the caret stands in %v", at)
		}
		if r.session.Undo(); !r.session.Document().Equal(before) {
			t.Error("one undo does not take it back")
		}
		r.combine(fyne.KeyModifierControl, fyne.KeyS)
		late := r.frame.band.Action()
		r.begin()
		other := r.session.Document()
		if test.Tap(late); r.session.Document() != other {
			t.Error("another document is revised")
		}
	}
}
