package page

import "fyne.io/fyne/v2"

// CaretPlace is where the caret stands in the window, and how high its line is. It is that of the newest pages: while they
// are made it may lie a line behind.
func (v *View) CaretPlace() (at fyne.Position, line float32) {
	at = fyne.CurrentApp().Driver().AbsolutePositionForObject(v)
	if v.doc == nil || v.pageCount() == 0 {
		return at, 0
	}
	r := v.doc.Pages().Caret(v.doc.Selection().Caret)
	if r.Page < 0 || r.Page >= v.pageCount() {
		return at, 0
	}
	b := v.inView(r)
	return at.Add(b.pos), b.size.Height
}
