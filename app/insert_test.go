//go:build !nowindow

package app

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"thethuc/app/control"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/edit"
)

// choose taps a line of what the menu would show now.
func (r *room) choose(items []control.MenuLine, words string) {
	r.Helper()
	i := slices.IndexFunc(items, func(m control.MenuLine) bool { return m.Words == words })
	if i < 0 || items[i].Disabled {
		r.Fatalf("%q cannot be chosen", words)
	}
	items[i].Act()
	r.ready()
}

// lines are the words of a menu, without those that cannot be chosen.
func lines(items []control.MenuLine) []string {
	var out []string
	for _, m := range items {
		if m.Words != "" && !m.Disabled {
			out = append(out, m.Words)
		}
	}
	return out
}

// inBody puts the caret at the end of the first article.
func (r *room) inBody() *drafting.Node {
	r.Helper()
	n := r.first(drafting.Article)
	r.session.Select(drafting.At(drafting.Position{Node: n.ID, Offset: len(n.Text)}))
	return n
}

func (r *room) caretNode() *drafting.Node {
	return r.session.Document().Node(r.session.Selection().Caret.Node)
}

func TestATableIsAskedForTypedInAndUndone(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	before := r.session.Document()
	r.inBody()
	r.combine(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyI)
	if r.menu == nil {
		t.Fatal("Ctrl+Shift+I opens no menu")
	}
	r.menu.Close()
	r.choose(r.inserts(), wording.InsertTable)
	ask, ok := r.frame.strip.(*rowStrip)
	if !ok || ask.numbers[0].Value() != 3 || ask.numbers[1].Value() != 3 || ask.choice.Words() != wording.WithHeader {
		t.Fatalf("it asks with %+v", r.frame.strip)
	}
	if r.window.Canvas().Focused() != fyne.Focusable(ask.numbers[0]) {
		t.Error("the number of rows does not have the keys")
	}
	ask.numbers[0].TypedRune('2')
	ask.numbers[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.ready()
	if r.frame.asking() || r.window.Canvas().Focused() != fyne.Focusable(r.view) {
		t.Error("the page does not have the keys back")
	}
	p, i, _ := r.here()
	g, ok := p.TableAt(i)
	if !ok || g.Rows != 2 || len(g.Cells) != 6 || g.Header != 1 {
		t.Fatalf("made a table %+v", g)
	}
	test.Type(r.view, "Toong")
	r.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	r.ready()
	if got := r.session.Document().Node(p.Nodes[i].ID).Text; got != "Tông" || r.caretNode().ID == p.Nodes[i].ID {
		t.Errorf("typed %q", got)
	}
	for _, c := range []struct {
		words                string
		rows, columns, cells int
	}{
		{wording.RowBelow, 3, 3, 9},
		{wording.ColumnRight, 3, 4, 12},
		{wording.DropRow, 2, 4, 8},
		{wording.DropColumn, 2, 3, 6},
	} {
		r.choose(r.onTable(), c.words)
		p, i, _ := r.here()
		if g, _ := p.TableAt(i); g.Rows != c.rows || len(g.Shares) != c.columns || len(g.Cells) != c.cells {
			t.Errorf("%s: %d rows, %d columns, %d cells", c.words, g.Rows, len(g.Shares), len(g.Cells))
		}
	}
	p, i, _ = r.here()
	g, _ = p.TableAt(i)
	r.session.Select(drafting.Selection{
		Anchor: drafting.Position{Node: p.Nodes[g.Cells[0].From].ID}, Caret: drafting.Position{Node: p.Nodes[g.Cells[1].From].ID},
	})
	r.choose(r.onTable(), wording.MergeCells)
	r.choose(r.onTable(), wording.TableLandscape)
	r.choose(r.onTable(), wording.TableLines)
	p, i, _ = r.here()
	if g, _ = p.TableAt(i); len(g.Cells) != 5 || !g.Landscape || !g.Bare {
		t.Errorf("the table is %+v", g)
	}
	r.choose(r.onTable(), wording.AlignCells)
	if !r.menu.Shown() {
		t.Fatal("it does not ask how")
	}
	for range 3 {
		r.menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	r.menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.ready()
	if got := r.caretNode().Cell.Align; got != "center" {
		t.Errorf("the cell is aligned %q", got)
	}
	for r.session.Undo() {
	}
	r.ready()
	if !r.session.Document().Equal(before) {
		t.Error("undo does not bring the document back")
	}
}

func TestOneUndoTakesATableWithItsHeaderBack(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	before := r.session.Document()
	r.inBody()
	r.run(then(edit.InsertTable(2, 2), edit.SetHeader(1)))
	r.session.Undo()
	r.ready()
	if !r.session.Document().Equal(before) {
		t.Error("something of the table is left")
	}
}

func TestFootnoteNewPageAndAppendix(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	article := r.inBody()
	r.combine(fyne.KeyModifierControl|fyne.KeyModifierAlt, fyne.KeyF)
	r.ready()
	if r.caretNode().Component != drafting.Footnote {
		t.Fatalf("Ctrl+Alt+F leads to a %s", r.caretNode().Component)
	}
	if got := lines(r.onFootnote()); len(got) != 1 || got[0] != wording.DropFootnote {
		t.Errorf("in a footnote there is %q", got)
	}
	r.choose(r.onFootnote(), wording.DropFootnote)
	if r.first(drafting.Footnote) != nil {
		t.Error("the footnote stays")
	}
	pages := r.session.Pages().Count()
	r.session.Select(drafting.At(drafting.Position{Node: article.ID}))
	r.view.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	r.ready()
	if got := r.session.Pages().Count(); got != pages+1 || !r.caretNode().NewPage {
		t.Errorf("%d pages after a break, %d before", got, pages)
	}
	r.choose(r.inserts(), wording.InsertNewPage)
	if r.caretNode().NewPage {
		t.Error("the break stays")
	}
	r.choose(r.inserts(), wording.InsertAppendix)
	if r.caretNode().Component != drafting.AppendixTitle {
		t.Errorf("an appendix leads to a %s", r.caretNode().Component)
	}
}

// painted writes a picture of so many pixels.
func painted(t *testing.T, width, height int) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "so-do.PNG")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAPictureIsAFigureNoWiderThanTheWords(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.inBody()
	r.drop([]string{painted(t, 3000, 1000)})
	r.settle("the figure", func() bool { return r.first(drafting.Figure) != nil })
	r.ready()
	figure := r.caretNode()
	if figure.Picture == nil || figure.Picture.Width != r.textWidth() {
		t.Fatalf("the figure is %+v", figure)
	}
	r.choose(r.onFigure(), wording.FigureWidth)
	ask, ok := r.frame.strip.(*rowStrip)
	if !ok {
		t.Fatal("it does not ask for the width")
	}
	ask.numbers[0].TypedRune('8')
	ask.numbers[0].TypedRune('0')
	ask.do()
	r.ready()
	if got := r.caretNode().Picture.Width; got != 80 {
		t.Errorf("the figure is %v mm wide", got)
	}
	r.choose(r.onFigure(), wording.FigureFits)
	if got := r.caretNode().Picture.Width; got != r.textWidth() {
		t.Errorf("the figure is %v mm wide", got)
	}
}

func TestWhatIsNoPictureIsNotTakenIn(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.inBody()
	path := filepath.Join(t.TempDir(), "a.png")
	if err := os.WriteFile(path, []byte("GIF89a"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.insertFigure(path)
	r.settle("the failure", func() bool { return r.frame.band != nil })
	if words := r.frame.band.Words(); !strings.Contains(words, "a.png") || !strings.Contains(words, "PNG hoặc JPEG không quá 32 MB") {
		t.Errorf("the band says %q", words)
	}
}

func TestTheMenuOfAPlaceCopiesAndPastes(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	n := r.inBody()
	r.app.Clipboard().SetContent("")
	if got := lines(r.onClipboard()); len(got) != 0 {
		t.Errorf("with nothing selected and nothing copied there is %q", got)
	}
	r.session.Select(drafting.Selection{Anchor: drafting.Position{Node: n.ID}, Caret: drafting.Position{Node: n.ID, Offset: len("Điều")}})
	r.choose(r.onClipboard(), wording.Copy)
	r.inBody()
	r.choose(r.onClipboard(), wording.Paste)
	if got := r.caretNode().Text; got != n.Text+"Điều" {
		t.Errorf("pasted: %q", got)
	}
	r.session.Select(drafting.Selection{Anchor: drafting.Position{Node: n.ID, Offset: len(n.Text)}, Caret: drafting.Position{Node: n.ID, Offset: len(n.Text + "Điều")}})
	r.choose(r.onClipboard(), wording.Cut)
	if got := r.caretNode().Text; got != n.Text {
		t.Errorf("cut: %q", got)
	}
}

// Where the caret stands decides what is offered.
func TestTheMenuOffersWhatCanBeDoneAtTheCaret(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	motto := r.first(drafting.Motto)
	r.session.Select(drafting.At(drafting.Position{Node: motto.ID}))
	if got := lines(r.inserts()); slices.Contains(got, wording.InsertTable) || slices.Contains(got, wording.InsertNewPage) {
		t.Errorf("at the motto there is %q", got)
	}
	if got := slices.Concat(r.onTable(), r.onFigure()); len(got) != 0 {
		t.Errorf("at the motto there is %q", lines(got))
	}
	r.inBody()
	if got := lines(r.inserts()); len(got) != 7 || got[6] != wording.InsertCited {
		t.Errorf("in an article there is %q", got)
	}
	r.askHere(fyne.NewPos(1300, 680), nil)
	if at, size := r.menu.Corner(), r.menu.Extent(); at.X+size.Width > 1366 || at.Y+size.Height > 690 {
		t.Errorf("the menu stands at %v, %v wide and high", at, size)
	}
	r.menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if r.menu.Shown() || r.window.Canvas().Focused() != fyne.Focusable(r.view) {
		t.Error("Escape does not give the keys back to the page")
	}
	r.run(edit.InsertTable(1, 1))
	r.ready()
	if got := lines(r.inserts()); slices.Contains(got, wording.InsertTable) {
		t.Errorf("in a table there is %q", got)
	}
}
