package folder

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
)

const (
	chipsHeight = 24
	firstInset  = 20 // of the table's first column
	cellGap     = 12 // between two columns
	signRoom    = theme.IconOfLevel + 8
	kindWidth   = 140
	figureWidth = 64
	worstShare  = 0.52 // of the room that the other columns leave
)

// cells are left edge and width of each column in a table of a width.
func cells(width float32) (out [columns][2]float32) {
	rest := width - firstInset - theme.Inset - kindWidth - 4*figureWidth - 6*cellGap
	wide := [columns]float32{rest * (1 - worstShare), kindWidth, figureWidth, figureWidth, figureWidth, figureWidth, rest * worstShare}
	x := float32(firstInset)
	for c, w := range wide {
		out[c] = [2]float32{x, max(0, w)}
		x += w + cellGap
	}
	return out
}

// Move shows other lines where the table was scrolled.
func (t *files) Move(to fyne.Position) {
	t.BaseWidget.Move(to)
	t.Refresh()
}

// mark shows which file is the chosen one, and whether the keys are there.
func (t *files) mark() {
	for i, l := range t.lines {
		l.mark(i == t.chosen, t.pane.focused)
	}
	t.Refresh()
}

// CreateRenderer draws the lines that are in view.
func (t *files) CreateRenderer() fyne.WidgetRenderer { return &filesRenderer{t: t} }

type filesRenderer struct {
	t     *files
	shown []fyne.CanvasObject
}

func (r *filesRenderer) Layout(size fyne.Size) {
	t := r.t
	top := -t.Position().Y
	first := max(0, int(top/theme.TableRow))
	last := min(len(t.order), int((top+t.pane.table.Size().Height)/theme.TableRow)+1)
	r.shown = nil
	for at := first; at < last; at++ {
		i := t.order[at]
		if t.lines[i] == nil {
			if t.lines == nil {
				t.lines = map[int]*line{}
			}
			t.lines[i] = newLine(t, i)
			t.lines[i].mark(i == t.chosen, t.pane.focused)
		}
		l := t.lines[i]
		l.Move(fyne.NewPos(0, float32(at)*theme.TableRow))
		l.Resize(fyne.NewSize(size.Width, theme.TableRow))
		r.shown = append(r.shown, l)
	}
}

func (r *filesRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.RightMin, float32(len(r.t.order))*theme.TableRow)
}

func (r *filesRenderer) Refresh() {
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

func (r *filesRenderer) Objects() []fyne.CanvasObject { return r.shown }

func (r *filesRenderer) Destroy() {}

// line is one file in the table. It is chosen with the button of the mouse, and opened with two clicks.
type line struct {
	widget.BaseWidget
	t       *files
	at      int // place in t.all
	ground  *control.Fill
	rule    *control.Fill
	icon    *control.Icon
	sign    *control.Icon
	texts   [columns]*control.Text
	chosen  bool
	focused bool
	hovered bool
}

var (
	_ desktop.Mouseable   = (*line)(nil)
	_ desktop.Hoverable   = (*line)(nil)
	_ fyne.DoubleTappable = (*line)(nil)
)

func newLine(t *files, at int) *line {
	f := t.all[at]
	about := groups[f.group]
	if f.group == withNone && f.notEvaluated+len(f.Own.Broken) > 0 {
		about.glyph, about.ink = theme.GlyphLevelHint, theme.Hint // not all was looked at
	}
	l := &line{
		t: t, at: at, ground: control.NewBox(theme.Surface, "", 0), rule: control.NewHairline(),
		icon: control.NewIcon(theme.GlyphDocument, theme.Ink2, theme.IconOfLevel),
		sign: control.NewIcon(about.glyph, about.ink, theme.IconOfLevel),
	}
	ink := theme.Ink
	if f.Unread != "" {
		ink = theme.Ink2
	}
	l.texts[ofName] = control.NewText(theme.Text, f.Name, ink)
	l.texts[ofKind] = control.NewText(theme.Text, f.Kind, theme.Ink2)
	for c := ofErrors; c <= ofNotEvaluated; c++ {
		ink := theme.Ink
		if f.number(c) == 0 || c == ofNotEvaluated {
			ink = theme.Ink3
		}
		l.texts[c] = control.NewRight(theme.Figures, f.cell(c), ink)
	}
	l.texts[ofWorst] = control.NewText(theme.Text, f.worst, ink)
	l.ExtendBaseWidget(l)
	return l
}

// mark shows the line as the chosen one, and whether the keys are there.
func (l *line) mark(chosen, focused bool) {
	l.chosen, l.focused = chosen, focused
	ground, edge := theme.Surface, fyne.ThemeColorName("")
	switch {
	case chosen && focused:
		ground, edge = theme.AccentSoft, theme.Focus
	case chosen:
		ground = theme.AccentSoft
	case l.hovered:
		ground = theme.Hover
	}
	l.ground.SetEdge(ground, edge)
}

// MouseDown chooses the file and takes the keys.
func (l *line) MouseDown(*desktop.MouseEvent) {
	l.t.pane.take()
	l.t.chosen = l.at
	l.t.pane.follow()
}

// MouseUp does nothing.
func (l *line) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens the file.
func (l *line) DoubleTapped(*fyne.PointEvent) {
	l.t.chosen = l.at
	l.t.pane.Open()
}

// MouseIn shows the hover.
func (l *line) MouseIn(*desktop.MouseEvent) { l.hover(true) }

// MouseMoved does nothing.
func (l *line) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (l *line) MouseOut() { l.hover(false) }

func (l *line) hover(on bool) {
	l.hovered = on
	l.mark(l.chosen, l.focused)
}

// CreateRenderer draws ground, signs and words.
func (l *line) CreateRenderer() fyne.WidgetRenderer { return &lineRenderer{l} }

type lineRenderer struct{ l *line }

func (r *lineRenderer) Layout(size fyne.Size) {
	l := r.l
	l.ground.Resize(fyne.NewSize(size.Width, size.Height-theme.Hairline))
	l.rule.Move(fyne.NewPos(0, size.Height-theme.Hairline))
	l.rule.Resize(fyne.NewSize(size.Width, theme.Hairline))
	for c, at := range cells(size.Width) {
		x, width := at[0], at[1]
		if sign := l.signOf(column(c)); sign != nil {
			sign.Move(fyne.NewPos(x, (size.Height-theme.IconOfLevel)/2))
			sign.Resize(fyne.NewSquareSize(theme.IconOfLevel))
			x, width = x+signRoom, width-signRoom
		}
		text := l.texts[c]
		height := text.MinSize().Height
		text.Move(fyne.NewPos(x, (size.Height-height)/2))
		text.Resize(fyne.NewSize(width, height))
	}
}

// signOf is what stands before the words of a column; nil for nothing.
func (l *line) signOf(c column) *control.Icon {
	switch c {
	case ofName:
		return l.icon
	case ofWorst:
		return l.sign
	}
	return nil
}

func (r *lineRenderer) MinSize() fyne.Size { return fyne.NewSize(theme.RightMin, theme.TableRow) }

func (r *lineRenderer) Refresh() {
	r.Layout(r.l.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *lineRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.l.ground, r.l.rule, r.l.icon, r.l.sign}
	for _, text := range r.l.texts {
		out = append(out, text)
	}
	return out
}

func (r *lineRenderer) Destroy() {}

// columnHead is the head of a column; the table is sorted by it when it is tapped, or with Enter or the space bar.
type columnHead struct {
	widget.BaseWidget
	t        *files
	column   column
	text     *control.Text
	up, down *control.Icon
	ground   *control.Fill
	sorted   bool

	hovered, focused bool
}

var (
	_ fyne.Tappable     = (*columnHead)(nil)
	_ fyne.Focusable    = (*columnHead)(nil)
	_ desktop.Hoverable = (*columnHead)(nil)
)

func newColumnHead(words string, c column, t *files) *columnHead {
	h := &columnHead{
		t: t, column: c, text: control.NewText(theme.Heading, words, theme.Ink2), ground: control.NewBox(theme.Sunken, "", 0),
		up:   control.NewIcon(theme.GlyphPrevious, theme.Ink2, caret),
		down: control.NewIcon(theme.GlyphNext, theme.Ink2, caret),
	}
	if c.figures() {
		h.text = control.NewRight(theme.Heading, words, theme.Ink2)
	}
	h.ExtendBaseWidget(h)
	return h
}

// caret is the side of the sign that says how a column is sorted.
const caret = 12

// set says whether the table is sorted by the column, and how.
func (h *columnHead) set(sorted, down bool) {
	h.sorted = sorted
	h.up.Hidden, h.down.Hidden = !sorted || down, !sorted || !down
	h.Refresh()
}

// Tapped sorts by the column.
func (h *columnHead) Tapped(*fyne.PointEvent) { h.t.sortBy(h.column) }

// FocusGained draws the ring.
func (h *columnHead) FocusGained() { h.focused = true; h.Refresh() }

// FocusLost takes the ring away.
func (h *columnHead) FocusLost() { h.focused = false; h.Refresh() }

// TypedRune ignores letters.
func (h *columnHead) TypedRune(rune) {}

// TypedKey sorts with Enter or the space bar.
func (h *columnHead) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		h.Tapped(nil)
	default:
		h.t.pane.keyOf(event.Name)
	}
}

// MouseIn shows the hover.
func (h *columnHead) MouseIn(*desktop.MouseEvent) { h.hovered = true; h.Refresh() }

// MouseMoved does nothing.
func (h *columnHead) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (h *columnHead) MouseOut() { h.hovered = false; h.Refresh() }

// CreateRenderer draws ground, words and the sign of the order.
func (h *columnHead) CreateRenderer() fyne.WidgetRenderer { return &columnHeadRenderer{h} }

type columnHeadRenderer struct{ h *columnHead }

// Layout puts the sign between the words and the middle of the column, so that words stand over what they head.
func (r *columnHeadRenderer) Layout(size fyne.Size) {
	h := r.h
	h.ground.Resize(size)
	text := h.text.MinSize()
	text.Width = min(text.Width, size.Width)
	at, sign := float32(0), text.Width+4
	if h.column.figures() {
		at, sign = size.Width-text.Width, size.Width-text.Width-caret-2
	}
	h.text.Move(fyne.NewPos(at, (size.Height-text.Height)/2))
	h.text.Resize(text)
	for _, icon := range []*control.Icon{h.up, h.down} {
		icon.Move(fyne.NewPos(max(-caret, sign), (size.Height-caret)/2))
		icon.Resize(fyne.NewSquareSize(caret))
	}
}

func (r *columnHeadRenderer) MinSize() fyne.Size { return fyne.NewSize(caret, theme.TableHead) }

func (r *columnHeadRenderer) Refresh() {
	h := r.h
	ground, edge, ink := theme.Sunken, fyne.ThemeColorName(""), theme.Ink2
	if h.hovered {
		ground = theme.Hover
	}
	if h.focused {
		edge = theme.Focus
	}
	if h.sorted {
		ink = theme.Ink
	}
	h.ground.SetEdge(ground, edge)
	h.text.Set(h.text.Words(), ink)
	r.Layout(h.Size())
	canvas.Refresh(h)
}

func (r *columnHeadRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.h.ground, r.h.text, r.h.up, r.h.down}
}

func (r *columnHeadRenderer) Destroy() {}

// detail says under the table what its cells have no room for.
type detail struct {
	*control.Column
	name, message, looked *control.Text
}

func newDetail() *detail {
	d := &detail{
		name: control.NewText(theme.Strong, "", theme.Ink), message: control.NewLimited(theme.Text, "", theme.Ink, 2),
		looked: control.NewText(theme.Label, "", theme.Ink2),
	}
	d.Column = control.NewColumn(firstInset, 10, 2, d.name, d.message, d.looked)
	return d
}

// show tells of the chosen file.
func (d *detail) show(p *Pane, table bool) {
	d.Hidden = !table || p.files.chosen < 0
	if d.Hidden {
		return
	}
	f := p.files.all[p.files.chosen]
	d.name.Set(wording.Join(f.Name, f.Kind), theme.Ink)
	d.message.Set(f.message, theme.Ink)
	d.message.Hidden = f.message == ""
	c := f.Own.Coverage
	d.looked.Set(wording.FileLooked(len(c.Run), len(c.Passed), len(c.NotEvaluated)), theme.Ink2)
	d.looked.Hidden = f.Unread != ""
	d.Refresh()
}
