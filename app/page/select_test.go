package page

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"thethuc/drafting"
	"thethuc/drafting/edit"
)

// run runs a command and waits for its pages.
func (b *bench) run(c edit.Command) {
	b.Helper()
	if !b.session.Run(c) {
		b.Fatal("the command does nothing")
	}
	b.settle()
}

// chosen are the words that are selected.
func (b *bench) chosen() string {
	var out []string
	for _, r := range b.view.chosen() {
		out = append(out, b.session.Document().Node(r.Node).Text[r.Start:r.End])
	}
	return strings.Join(out, "|")
}

func (b *bench) withShift(do func()) {
	b.view.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	do()
	b.view.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

// middle is where a letter of the document stands in the view.
func (b *bench) middle(words string) fyne.Position {
	b.at(words)
	box := b.view.inView(b.session.Pages().Caret(b.session.Selection().Caret))
	return box.pos.AddXY(box.size.Width/2, box.size.Height/2)
}

// With a footnote at the end of an article, arrows pass from the article to the next one, as on the page.
func TestArrowsPassFootnotesBy(t *testing.T) {
	b := newBench(t, decision)
	b.at("Điều 2.")
	b.press(fyne.KeyLeft)
	b.run(edit.InsertFootnote())
	b.typed("Lowif chus.")
	if got := b.caret(); got != "Lời chú.|" {
		t.Fatalf("the caret is at %q", got)
	}
	note := b.session.Selection().Caret.Node
	b.press(fyne.KeyRight)
	if got := b.caret(); !strings.HasPrefix(got, "|Điều 2.") {
		t.Errorf("right at the end of the footnote goes to %q", got)
	}
	b.press(fyne.KeyLeft)
	if got := b.caret(); !strings.HasSuffix(got, "từ ngày ký.|") {
		t.Errorf("left at the start of article 2 goes to %q", got)
	}
	b.press(fyne.KeyRight)
	if got := b.caret(); !strings.HasPrefix(got, "|Điều 2.") {
		t.Errorf("right at the end of article 1 goes to %q", got)
	}
	b.view.MouseDown(&desktop.MouseEvent{
		Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: b.middle("chú.")},
	})
	if b.session.Selection().Caret.Node != note {
		t.Error("a click does not go into the footnote")
	}
	b.press(fyne.KeyHome, fyne.KeyLeft)
	if got := b.caret(); !strings.HasSuffix(got, "từ ngày ký.|") {
		t.Errorf("left at the start of the footnote goes to %q", got)
	}
}

func TestShiftSelectsAndAMoveWithoutItDropsTheSelection(t *testing.T) {
	b := newBench(t, decision)
	b.at("có hiệu lực")
	b.withShift(func() { b.press(fyne.KeyRight, fyne.KeyRight) })
	if got := b.chosen(); got != "có" {
		t.Errorf("selected %q", got)
	}
	if len(b.view.face.selection()) != 1 {
		t.Error("the selection is not drawn")
	}
	b.press(fyne.KeyLeft)
	if got := b.caret(); b.chosen() != "" || !strings.Contains(got, "|có hiệu") {
		t.Errorf("left drops the selection at %q", got)
	}
	b.view.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	if got := b.chosen(); got != "có " {
		t.Errorf("a word is %q", got)
	}
	b.typed("k")
	if got := b.caret(); !strings.Contains(got, "này k|hiệu lực") {
		t.Errorf("typed over: %q", got)
	}
}

func TestTheMouseSelectsOverParagraphs(t *testing.T) {
	b := newBench(t, decision)
	to := b.middle("Quyết định này có hiệu")
	from := b.middle("Quy chế công tác văn thư của")
	b.view.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: from}})
	b.view.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	b.view.DragEnd()
	if got := b.chosen(); !strings.HasPrefix(got, "Quy chế công tác") || !strings.HasSuffix(got, "ký.|Điều 2. ") {
		t.Errorf("selected %q", got)
	}
	asked := 0
	b.view.config.Menu = func(fyne.Position, []int) { asked++ }
	press := func(words string) {
		at := fyne.PointEvent{Position: b.view.inView(b.session.Pages().Caret(b.find(words))).pos.AddXY(2, 8)}
		b.view.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonSecondary, PointEvent: at})
		b.view.TappedSecondary(&at)
	}
	press("áp dụng")
	if b.chosen() == "" || asked != 1 {
		t.Errorf("the second button within leaves %q selected, asked %d times", b.chosen(), asked)
	}
	press("Trưởng các ban")
	if got := b.caret(); b.chosen() != "" || !strings.Contains(got, "|Trưởng") {
		t.Errorf("the second button elsewhere leaves %q selected, the caret at %q", b.chosen(), got)
	}
	b.press(desktop.KeyMenu)
	if asked != 3 {
		t.Errorf("asked %d times", asked)
	}
}

func TestWordsAreCutCopiedAndPasted(t *testing.T) {
	b := newBench(t, decision)
	clipboard := test.NewClipboard()
	clipboard.SetContent("cũ")
	at := b.at("có hiệu lực")
	b.view.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	b.view.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	if got := clipboard.Content(); got != "cũ" {
		t.Errorf("with nothing selected %q is copied", got)
	}
	whole := b.session.Document().Node(at).Text
	b.withShift(func() { b.press(fyne.KeyEnd) })
	b.view.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	b.settle()
	if got := clipboard.Content(); got != "có hiệu lực thi hành kể từ ngày ký." || strings.Contains(b.session.Document().Node(at).Text, "hiệu lực") {
		t.Fatalf("cut %q of %q", got, b.session.Document().Node(at).Text)
	}
	b.view.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	b.settle()
	if got := b.session.Document().Node(at).Text; got != whole {
		t.Errorf("pasted: %q", got)
	}
	clipboard.SetContent("\n1. Một\n2. Hai")
	b.press(fyne.KeyReturn)
	b.view.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	b.settle()
	if got := b.caret(); got != "2. Hai|" {
		t.Errorf("after two lines the caret is at %q", got)
	}
	b.view.TypedShortcut(&fyne.ShortcutUndo{})
	b.settle()
	if b.session.Document().Pieces[0].First(drafting.Clause) != nil {
		t.Error("one undo does not take the lines back")
	}
}

func TestADoubleClickSelectsAWord(t *testing.T) {
	b := newBench(t, decision)
	at := b.middle("lực thi")
	b.view.DoubleTapped(&fyne.PointEvent{Position: at.AddXY(4, 0)})
	if got := b.chosen(); got != "lực" {
		t.Errorf("selected %q", got)
	}
}

// find is the position of words, without moving the caret.
func (b *bench) find(words string) drafting.Position {
	before := b.session.Selection()
	b.at(words)
	at := b.session.Selection().Caret
	b.session.Select(before)
	return at
}

// From the first cell to the last but one of three by three: four cells, though the words of five stand between.
func TestCellsAreSelectedAsARectangle(t *testing.T) {
	b := newBench(t, decision)
	b.at("Điều 2.")
	b.press(fyne.KeyLeft)
	b.run(edit.InsertTable(3, 3))
	var cells []drafting.NodeID
	for i, words := range strings.Split("abcdefghi", "") {
		if i > 0 {
			b.press(fyne.KeyTab)
		}
		b.typed(words)
		cells = append(cells, b.session.Selection().Caret.Node)
	}
	b.session.Select(drafting.At(drafting.Position{Node: cells[1]}))
	b.press(fyne.KeyDown)
	if got := b.caret(); got != "|e" {
		t.Errorf("down from the second cell goes to %q", got)
	}
	b.press(fyne.KeyDown, fyne.KeyUp, fyne.KeyUp)
	if got := b.caret(); got != "|b" {
		t.Errorf("down and up goes to %q", got)
	}
	b.session.Select(drafting.Selection{Anchor: drafting.Position{Node: cells[4]}, Caret: drafting.Position{Node: cells[0]}})
	if got := b.chosen(); got != "a|b|d|e" {
		t.Errorf("selected %q", got)
	}
	b.run(edit.MergeCells())
	b.session.Select(drafting.Selection{Anchor: drafting.Position{Node: cells[2]}, Caret: drafting.Position{Node: cells[3]}})
	got := strings.Split(b.chosen(), "|")
	slices.Sort(got)
	if strings.Join(got, "") != "abcdef" {
		t.Errorf("selected %q after the merging", got)
	}
	b.session.Select(drafting.Selection{Anchor: drafting.Position{Node: cells[2]}, Caret: drafting.Position{Node: cells[2], Offset: 1}})
	if got := b.chosen(); got != "c" {
		t.Errorf("within a cell %q is selected", got)
	}
}
