//go:build !nowindow

package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"thethuc/app/cli"
	"thethuc/app/entry"
	"thethuc/app/library"
	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/store"
	"thethuc/drafting/template"
)

// room is a desk in a window of Fyne's test driver, with a store of its own.
type room struct {
	testing.TB
	*desk
	home   string
	queue  chan func()
	opened []string
}

var morning = time.Date(2026, 2, 5, 10, 42, 7, 0, time.UTC)

func newRoom(t testing.TB, env map[string]string) *room {
	t.Helper()
	home := t.TempDir()
	look := func(key string) string {
		if key == "THETHUC_HOME" {
			return home
		}
		return env[key]
	}
	k, err := open(cli.NewHouse(assets.FS, look, func() time.Time { return morning }))
	if err != nil {
		t.Fatal(err)
	}
	k.hasUnit = true // the example's
	r := &room{TB: t, home: home, queue: make(chan func(), 1000)}
	k.do = func(f func()) { r.queue <- f }
	k.openFile = func(path string) error {
		r.opened = append(r.opened, path)
		return nil
	}
	a := test.NewTempApp(t)
	a.Preferences().SetString(prefFolder, t.TempDir())
	if err := wear(a, false); err != nil {
		t.Fatal(err)
	}
	w := test.NewTempWindow(t, nil)
	r.desk = newDesk(a, w, k)
	t.Cleanup(func() {
		if err := r.closeSession(); err != nil {
			t.Error(err)
		}
		r.view.Close()
		if err := r.store.Close(); err != nil {
			t.Error(err)
		}
	})
	w.Resize(fyne.NewSize(1366, 690))
	return r
}

// settle takes results until ok says that enough are there.
func (r *room) settle(what string, ok func() bool) {
	r.Helper()
	late := time.After(20 * time.Second)
	for !ok() {
		select {
		case f := <-r.queue:
			f()
		case <-late:
			r.Fatalf("%s: not after 20 s", what)
		}
	}
}

func (r *room) ready() {
	r.Helper()
	r.settle("pages and findings", func() bool {
		return r.session.PagesRev() == r.session.Rev() && r.session.ResultRev() == r.session.Rev()
	})
}

// take takes files into the library and waits until they are.
func (r *room) take(paths ...string) {
	r.Helper()
	r.importFiles(paths)
	r.settle("the files", func() bool { return r.importing == nil })
}

// begin starts a decision that issues rules.
func (r *room) begin() {
	r.Helper()
	t, err := template.Find(r.templates, "nd30/decision-issuing-rules")
	if err != nil {
		r.Fatal(err)
	}
	r.start(t)
	if r.session == nil {
		r.Fatalf("no document: %v", r.frame.band)
	}
	r.ready()
}

func (r *room) combine(modifier fyne.KeyModifier, name fyne.KeyName) {
	r.shortcut(&desktop.CustomShortcut{KeyName: name, Modifier: modifier})
}

// first is the first node of the main text's component.
func (r *room) first(c drafting.Component) *drafting.Node {
	return r.session.Document().Pieces[0].First(c)
}

func TestAnEmptyLibrarySaysHowToBegin(t *testing.T) {
	r := newRoom(t, nil)
	if r.place != library.Drafting || len(r.list.Rows()) != 0 {
		t.Fatalf("place %q with %q", r.place, r.list.Rows())
	}
	markup := test.RenderToMarkup(r.window.Canvas())
	for _, words := range []string{"Chưa có văn bản nào", "Chọn một mẫu để bắt đầu", "Soạn văn bản"} {
		if !strings.Contains(markup, words) {
			t.Errorf("the window does not say %q", words)
		}
	}
	for _, words := range []string{"Xuất PDF", "Sửa tất cả", "Kiểm tra"} {
		if strings.Contains(markup, ">"+words+"<") {
			t.Errorf("%q is shown, with nothing to do", words)
		}
	}
}

func TestANewDocumentIsTypedFixedAndKept(t *testing.T) {
	r := newRoom(t, nil)
	r.combine(fyne.KeyModifierControl, fyne.KeyN)
	if r.place != library.Templates || len(r.gallery.Titles()) != len(r.templates) {
		t.Fatalf("Ctrl+N shows %q with %q", r.place, r.gallery.Titles())
	}
	r.gallery.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.ready()
	if r.window.Canvas().Focused() != fyne.Focusable(r.view) {
		t.Error("the page does not have the keys")
	}
	article := r.first(drafting.Article)
	r.session.Select(drafting.At(drafting.Position{Node: article.ID, Offset: len(article.Text)}))
	test.Type(r.view, " Nooij dung")
	r.ready()
	if got := r.session.Document().Node(article.ID).Text; !strings.HasSuffix(got, " Nội dung") {
		t.Errorf("got %q", got)
	}
	r.settle("the save", func() bool { return !r.dirty && !r.savedAt.IsZero() })
	ctx, cancel := within()
	defer cancel()
	kept, err := r.store.Load(ctx, r.draft.ID)
	if err != nil {
		t.Fatal(err)
	}
	if got := kept.Document.Node(article.ID).Text; !strings.HasSuffix(got, " Nội dung") {
		t.Errorf("kept %q", got)
	}
}

func TestAFixIsMadeByItsKeyAndUndone(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	line := r.first(drafting.PlaceDate)
	l, _ := drafting.ParsePlaceDate(line.Text)
	if err := r.session.Apply([]drafting.Edit{drafting.Replace{Node: line.ID, Start: l.Day.Start, End: l.Day.End, Text: " 5 "}},
		r.session.Selection()); err != nil {
		t.Fatal(err)
	}
	r.ready()
	if card := strings.Join(r.findings.Card(), "\n"); !strings.Contains(card, "Ngày nhỏ hơn 10 thiếu số 0") || !strings.Contains(card, "[5→05]") {
		t.Fatalf("the open finding says\n%s", card)
	}
	r.key(fyne.KeyF4, false)
	if r.session.Selection().Caret.Node != line.ID {
		t.Error("F4 does not go to the finding")
	}
	r.combine(fyne.KeyModifierAlt, fyne.KeyReturn)
	r.ready()
	if got := r.session.Document().Node(line.ID).Text; !strings.Contains(got, "ngày 05 tháng") {
		t.Errorf("after the fix: %q", got)
	}
	if len(r.session.Result().Findings) != 0 {
		t.Errorf("findings %v", r.session.Result().Findings)
	}
	r.view.TypedShortcut(&fyne.ShortcutUndo{})
	r.ready()
	if got := r.session.Document().Node(line.ID).Text; !strings.Contains(got, "ngày 5 tháng") {
		t.Errorf("after undo: %q", got)
	}
}

func TestAnIgnoredFindingKeepsItsReason(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	line := r.first(drafting.PlaceDate)
	l, _ := drafting.ParsePlaceDate(line.Text)
	if err := r.session.Apply([]drafting.Edit{drafting.Replace{Node: line.ID, Start: l.Day.Start, End: l.Day.End, Text: " 5 "}},
		r.session.Selection()); err != nil {
		t.Fatal(err)
	}
	r.ready()
	f, ok := r.findings.Current()
	if !ok {
		t.Fatal("no finding")
	}
	r.ignore(f, false, "theo mẫu của đơn vị", "Trần An")
	r.ready()
	if s := r.session.Document().Suppressions; len(s) != 1 || s[0].Reason != "theo mẫu của đơn vị" || s[0].Date != "2026-02-05" || s[0].By != "Trần An" {
		t.Errorf("suppressions %+v", s)
	}
	if len(r.session.Result().Findings) != 0 {
		t.Error("the finding is still there")
	}
}

func TestExportWritesThePDFAndAsksBeforeItReplaces(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.combine(fyne.KeyModifierControl, fyne.KeyP)
	ask, ok := r.frame.strip.(*strip)
	if !ok || ask.field == nil {
		t.Fatal("Ctrl+P asks nothing")
	}
	path := ask.field.Text
	if filepath.Dir(path) != r.app.Preferences().String(prefFolder) || !strings.HasSuffix(path, ".pdf") {
		t.Errorf("it proposes %q", path)
	}
	ask.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.settle("the PDF", func() bool { return r.frame.band != nil })
	written, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(written), "%PDF-") {
		t.Fatalf("wrote %.10q, %v; the band says %q", written, err, r.frame.band.Words())
	}
	r.frame.band.Action().Tapped(nil)
	if len(r.opened) != 1 || r.opened[0] != path {
		t.Errorf("opened %q", r.opened)
	}

	if err := os.WriteFile(path, []byte("của người khác"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.combine(fyne.KeyModifierControl, fyne.KeyP)
	ask, _ = r.frame.strip.(*strip)
	ask.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	question, ok := r.frame.strip.(*strip)
	if !ok || question.field != nil {
		t.Fatal("it does not ask before it replaces a file")
	}
	if kept, err := os.ReadFile(path); err != nil || string(kept) != "của người khác" {
		t.Errorf("the file holds %.20q (%v) before the answer", kept, err)
	}
	r.key(fyne.KeyEscape, false)
	if r.frame.asking() {
		t.Error("Escape does not take the question away")
	}
}

// A path is typed as the keys say; a name is typed in Vietnamese.
func TestPathsAreTypedWithoutTelex(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	for _, c := range []struct {
		ask  func()
		want string
	}{{r.askExport, "/tmp/vanban/soos"}, {r.askCopy, "/tmp/vanban/soos"}, {r.askTemplate, "/tmp/vanban/số"}} {
		c.ask()
		ask, ok := r.frame.strip.(*strip)
		if !ok {
			t.Fatal("nothing is asked")
		}
		ask.field.SetText("")
		if test.Type(ask.field, "/tmp/vanban/soos"); ask.field.Text != c.want {
			t.Errorf("the field holds %q, want %q", ask.field.Text, c.want)
		}
	}
	pages := newPrintStrip(r.desk).pages
	if test.Type(pages, "1-3,aa"); pages.Text != "1-3,aa" {
		t.Errorf("the pages are %q", pages.Text)
	}
}

func TestAFailureSaysWhatAndWhereToGo(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	missing := filepath.Join(t.TempDir(), "không có", "a.pdf")
	r.export(missing)
	r.settle("the failure", func() bool { return r.frame.band != nil })
	if words := r.frame.band.Words(); !r.frame.band.Failed() || !strings.HasPrefix(words, "Không ghi tệp PDF được: ") || !strings.Contains(words, "không có") {
		t.Errorf("the band says %q", words)
	}
	r.frame.band.Action().Tapped(nil)
	if !r.frame.asking() {
		t.Error("the band's button does not ask for another place")
	}
	r.take(missing)
	if words := r.frame.band.Words(); !strings.HasPrefix(words, "Không đọc tệp a.pdf được: ") {
		t.Errorf("the band says %q", words)
	}
}

func TestAFileThatIsNoDocumentIsNotTakenIn(t *testing.T) {
	r := newRoom(t, nil)
	folder := t.TempDir()
	for name, c := range map[string]struct{ text, want string }{
		"trong.txt":   {" \n", "Không đọc tệp trong.txt được: tệp không có chữ nào. Kiểm tra lại tệp."},
		"anh.txt":     {"\x89PNG\x00", "Không đọc tệp anh.txt được: không phải tệp chữ. Lưu văn bản thành tệp chữ, mã UTF-8, rồi thử lại."},
		"hong.vanban": {"{", "Không đọc tệp hong.vanban được: không phải tệp .vanban, hoặc tệp đã hỏng (từ dòng 1). Lấy lại bản lưu trong chương trình hoặc bản sao."},
	} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		r.take(path)
		if r.session != nil || r.frame.band == nil || r.frame.band.Words() != c.want {
			t.Errorf("%s: the band says %v", name, r.frame.band)
		}
	}
	r.take(folder)
	if words := r.frame.band.Words(); !strings.HasSuffix(words, "đây là thư mục. Chọn một tệp.") {
		t.Errorf("a folder: the band says %q", words)
	}
}

func TestDraftsAreListedBinnedAndRestored(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	id := r.draft.ID
	r.visit(library.Drafting)
	if len(r.list.Rows()) != 1 || r.places.Count(library.Drafting) != "1" {
		t.Fatalf("rows %q, count %q", r.list.Rows(), r.places.Count(library.Drafting))
	}
	r.bin(id, true)
	if r.session != nil || len(r.list.Rows()) != 0 || r.places.Count(library.Bin) != "1" {
		t.Errorf("after binning: open %v, rows %q, bin %s", r.session != nil, r.list.Rows(), r.places.Count(library.Bin))
	}
	r.frame.band.Action().Tapped(nil)
	if len(r.list.Rows()) != 1 {
		t.Error("it does not come back")
	}
	r.list.Open(0)
	r.ready()
	if r.draft.ID != id || r.place != library.None {
		t.Errorf("opened %d in %q", r.draft.ID, r.place)
	}
}

func TestTheOpenDraftComesBack(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	id := r.draft.ID
	if err := r.closeSession(); err != nil {
		t.Fatal(err)
	}
	r.desk.begin()
	if r.session == nil || r.draft.ID != id {
		t.Error("the draft that was open last is not opened")
	}
	r.ready()
	if got := r.drafts(store.Filter{}); len(got) != 1 {
		t.Errorf("%d drafts", len(got))
	}
}

func TestDialogsSpeakTheLanguageOfTheWindow(t *testing.T) {
	if err := speakVietnamese(); err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{"Open": "Mở", "Cancel": "Hủy", "Show Hidden Files": "Hiện tệp ẩn"} {
		if got := lang.L(words); got != want {
			t.Errorf("%q is said as %q", words, got)
		}
	}
}

func TestTypingFollowsTheSystem(t *testing.T) {
	for name, c := range map[string]struct {
		env  map[string]string
		want string
	}{
		"Telex by itself":              {nil, "Telex"},
		"off where ibus is at work":    {map[string]string{"XMODIFIERS": "@im=ibus"}, "Tắt gõ"},
		"off where fcitx is at work":   {map[string]string{"XMODIFIERS": "@im=fcitx"}, "Tắt gõ"},
		"Telex with another modifiers": {map[string]string{"XMODIFIERS": "@im=none"}, "Telex"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, c.env)
			if got := r.status.typing.Words(); got != c.want {
				t.Errorf("the status says %q, want %q", got, c.want)
			}
			off := r.typing.Off
			r.combine(fyne.KeyModifierControl, fyne.KeySpace)
			if r.typing.Off == off {
				t.Error("Ctrl+Space changes nothing")
			}
		})
	}
}

func TestTheWindowFoldsItsPanes(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	for _, c := range []struct {
		width          float32
		outline, right bool
		rightKey       bool // after F6
		middleAtLeast  float32
	}{
		{width: 1366, outline: true, right: true, rightKey: false, middleAtLeast: 800},
		{width: 1120, outline: false, right: true, rightKey: false, middleAtLeast: 700},
		{width: 960, outline: false, right: false, rightKey: true, middleAtLeast: 900},
	} {
		r.window.Resize(fyne.NewSize(c.width, 600))
		if r.outline.Visible() != c.outline || r.findings.Visible() != c.right {
			t.Errorf("%v wide: outline %v, right pane %v", c.width, r.outline.Visible(), r.findings.Visible())
		}
		if got := r.view.Size().Width; got < c.middleAtLeast {
			t.Errorf("%v wide: the page has %v", c.width, got)
		}
		r.key(fyne.KeyF6, false)
		if r.findings.Visible() != c.rightKey {
			t.Errorf("%v wide: F6 leaves the right pane %v", c.width, r.findings.Visible())
		}
		r.key(fyne.KeyF6, false)
	}
}

// edit begins to edit the field that shows these words first.
func (r *room) edit(begins string) *entry.Field {
	r.Helper()
	test.RenderToMarkup(r.window.Canvas()) // what was never drawn takes no keys
	row := slices.IndexFunc(r.fields.Rows(), func(words string) bool { return strings.HasPrefix(words, begins) })
	if row < 0 {
		r.Fatalf("no row %q among %q", begins, r.fields.Rows())
	}
	return r.fields.Edit(row)
}

// What stands in a field that is being typed into goes into the PDF, and the question keeps the keys.
func TestAFieldIsWrittenBeforeTheDocumentLeaves(t *testing.T) {
	for name, leave := range map[string]func(r *room){
		"exported": func(r *room) { r.combine(fyne.KeyModifierControl, fyne.KeyP) },
		"copied":   func(r *room) { r.combine(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyS) },
		"clicked on": func(r *room) {
			r.window.Canvas().Focus(r.view)
		},
		"left by the window": func(r *room) {
			if field, ok := r.window.Canvas().Focused().(*entry.Field); ok {
				field.FocusLost()
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, nil)
			r.begin()
			place := r.first(drafting.PlaceDate).ID
			field := r.edit("Địa danh: ")
			if r.window.Canvas().Focused() != fyne.Focusable(field) {
				t.Fatal("the field does not have the keys")
			}
			field.SetText("Hà Nội")
			leave(r)
			if got := r.session.Document().Node(place).Text; !strings.HasPrefix(got, "Hà Nội, ngày") {
				t.Errorf("the document says %q", got)
			}
			if ask, ok := r.frame.strip.(*strip); ok && r.window.Canvas().Focused() != fyne.Focusable(ask.field) {
				t.Error("the question does not have the keys")
			}
			r.ready()
		})
	}
}

func TestAFieldIsKeptWhileItIsBeingTyped(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	place := r.first(drafting.PlaceDate).ID
	field := r.edit("Địa danh: ")
	field.SetText("Hà Nội")
	r.settle("the words", func() bool { return strings.HasPrefix(r.session.Document().Node(place).Text, "Hà Nội, ngày") })
	r.settle("the save", func() bool { return !r.dirty && !r.savedAt.IsZero() })
	if r.window.Canvas().Focused() != fyne.Focusable(field) {
		t.Error("the field lost the keys")
	}
	r.session.Undo()
	r.ready()
	if got := r.session.Document().Node(place).Text; strings.HasPrefix(got, "Hà Nội") {
		t.Errorf("after undo: %q", got)
	}
}
