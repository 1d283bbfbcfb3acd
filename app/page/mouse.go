package page

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"thethuc/app/wording"
	"thethuc/drafting"
)

// MouseDown puts the caret where the page was clicked, or opens the finding of a mark in the gutter. The second button
// leaves a selection that it is pressed in.
func (v *View) MouseDown(event *desktop.MouseEvent) {
	v.dragged = false
	if v.doc == nil || event.Button != desktop.MouseButtonPrimary && event.Button != desktop.MouseButtonSecondary {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	v.hint.Over("", event.AbsolutePosition)
	v.asked = nil
	if m, ok := v.markAt(event.Position); ok {
		v.asked = slices.Clone(m.all)
		if v.config.Marked != nil {
			v.config.Marked(m.finding)
		}
		return
	}
	if !v.fresh() || v.pageCount() == 0 {
		return
	}
	v.resetTyping()
	page, x, y := v.onPage(event.Position)
	at := v.doc.Pages().At(page, x, y)
	if event.Button == desktop.MouseButtonSecondary && v.within(at) {
		return
	}
	after := drafting.At(at)
	if event.Modifier&fyne.KeyModifierShift != 0 {
		after.Anchor = v.doc.Selection().Anchor
	}
	v.doc.Select(after)
	v.dragged = event.Button == desktop.MouseButtonPrimary
	v.steady()
	v.Refresh()
	if v.config.Clicked != nil {
		v.config.Clicked()
	}
}

// MouseUp does nothing.
func (v *View) MouseUp(*desktop.MouseEvent) {}

// Dragged selects from where the button went down to the pointer.
func (v *View) Dragged(event *fyne.DragEvent) {
	if !v.dragged || v.doc == nil || !v.fresh() || v.pageCount() == 0 {
		return
	}
	page, x, y := v.onPage(event.Position)
	v.follow = true
	v.doc.Select(drafting.Selection{Anchor: v.doc.Selection().Anchor, Caret: v.doc.Pages().At(page, x, y)})
}

// DoubleTapped selects the word at the place.
func (v *View) DoubleTapped(event *fyne.PointEvent) {
	if v.doc == nil || !v.fresh() || v.pageCount() == 0 {
		return
	}
	page, x, y := v.onPage(event.Position)
	at := v.doc.Pages().At(page, x, y)
	n := v.doc.Document().Node(at.Node)
	if n == nil {
		return
	}
	letter := func(r rune) bool { return !isSpace(r) }
	from := len(strings.TrimRightFunc(n.Text[:at.Offset], letter))
	to := len(n.Text) - len(strings.TrimLeftFunc(n.Text[at.Offset:], letter))
	v.doc.Select(drafting.Selection{Anchor: drafting.Position{Node: n.ID, Offset: from}, Caret: drafting.Position{Node: n.ID, Offset: to}})
}

// DragEnd ends that.
func (v *View) DragEnd() { v.dragged = false }

// TappedSecondary asks for what can be done at the place.
func (v *View) TappedSecondary(event *fyne.PointEvent) {
	if v.doc == nil || v.config.Menu == nil || !v.fresh() || v.pageCount() == 0 {
		return
	}
	findings := v.asked
	if v.asked = nil; findings == nil {
		page, x, y := v.onPage(event.Position)
		findings = v.under(v.doc.Pages().At(page, x, y), false)
	}
	v.sort(findings)
	v.config.Menu(event.AbsolutePosition, findings)
}

// askMenu asks for the same at the caret.
func (v *View) askMenu() {
	if v.config.Menu == nil || !v.fresh() {
		return
	}
	v.config.Menu(v.BelowCaret(), v.under(v.doc.Selection().Caret, true))
}

// BelowCaret is the place of the window right below the caret, where a menu for it opens.
func (v *View) BelowCaret() fyne.Position {
	b := v.inView(v.doc.Pages().Caret(v.doc.Selection().Caret))
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(v)
	return at.Add(b.pos).AddXY(0, b.size.Height+4)
}

func (v *View) markAt(at fyne.Position) (m gutterMark, ok bool) {
	for _, m := range v.face.marks {
		b := m.box.grown(3, 3)
		if at.X >= b.pos.X && at.X <= b.pos.X+b.size.Width && at.Y >= b.pos.Y && at.Y <= b.pos.Y+b.size.Height {
			return m, true
		}
	}
	return gutterMark{}, false
}

// MouseIn does nothing.
func (v *View) MouseIn(*desktop.MouseEvent) {}

// MouseMoved shows the text cursor over paper, a hand over marks, and what a mark is about.
func (v *View) MouseMoved(event *desktop.MouseEvent) {
	v.face.cursor = desktop.DefaultCursor
	m, ok := v.markAt(event.Position)
	words := ""
	if ok && v.config.Told != nil {
		words = wording.Join(v.config.Told(m.finding), wording.MoreHere(len(m.all)-1))
	}
	v.hint.Over(words, event.AbsolutePosition)
	if ok {
		v.face.cursor = desktop.PointerCursor
		return
	}
	for i := range v.pageCount() {
		corner, size := v.pagePos(i).Subtract(v.offset), v.pageSize(v.doc.Pages().Pages[i])
		if at := event.Position.Subtract(corner); at.X >= 0 && at.Y >= 0 && at.X <= size.Width && at.Y <= size.Height {
			v.face.cursor = desktop.TextCursor
		}
	}
}

// MouseOut takes the hint away.
func (v *View) MouseOut() { v.hint.Over("", fyne.Position{}) }
