//go:build !nowindow

package app

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/reference"
	"thethuc/drafting/store"
)

// keyAct offers acts to cite at the caret.
var keyAct = desktop.CustomShortcut{KeyName: fyne.KeyC, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}

// basisWord is what a basis begins with.
const basisWord = "Căn cứ "

const (
	mostOffers   = 7
	offerRow     = 44 // height of one
	offersWidth  = 620
	mostLearnt   = 40 // drafts of the unit that are read for what it cites
	leastWritten = 2  // letters before acts are offered for them; for none those are that the unit uses
)

// offers is the list of acts below the caret while a basis is written. The keys stay with the page; Up, Down, Enter and
// Escape go to the list while it is there.
type offers struct {
	widget.BaseWidget
	desk  *desk
	shelf *reference.Shelf
	acts  []law.Act
	at    int
	from  drafting.Position // where what is asked for begins
	left  drafting.NodeID   // the paragraph in which the list was sent away
	asked bool              // by the key, not by what is written
}

var _ fyne.Tappable = (*offers)(nil)

func newOffers(d *desk) *offers {
	o := &offers{desk: d, shelf: reference.NewShelf(d.acts)}
	o.ExtendBaseWidget(o)
	o.Hide()
	go o.learn()
	return o
}

// learn counts what the unit's drafts cite, off the screen's goroutine.
func (o *offers) learn() {
	d := o.desk
	shelf := reference.NewShelf(d.acts)
	ctx, cancel := within()
	defer cancel()
	drafts, err := d.store.Drafts(ctx, store.Filter{})
	if err != nil {
		return // the list of drafts says what is wrong with the store
	}
	for _, draft := range drafts[:min(mostLearnt, len(drafts))] {
		if s, err := d.store.Load(ctx, draft.ID); err == nil {
			shelf.Use(s.Document)
		}
	}
	d.do(func() { o.shelf = shelf })
}

// ask offers acts at the caret whatever is written there.
func (o *offers) ask() {
	o.left, o.asked = 0, true
	o.desk.focusPage()
	o.follow()
	if !o.Visible() {
		o.asked = false
		o.desk.fail(wording.NoActs, "", nil)
	}
}

// follow shows what fits the words at the caret, or nothing.
func (o *offers) follow() {
	words, ok := o.written()
	if !ok {
		o.close()
		return
	}
	acts := o.shelf.Search(words, o.day(), mostOffers)
	if strings.TrimSpace(words) == "" {
		acts = o.shelf.Usual(o.desk.session.Document(), o.day(), mostOffers)
	}
	if len(acts) == 0 {
		o.close()
		return
	}
	o.acts, o.at = acts, 0
	o.place()
	o.Show()
	o.Refresh()
}

// written is what is asked for: the words between the beginning of a basis, or of the words when the key was pressed,
// and the caret.
func (o *offers) written() (string, bool) {
	d := o.desk
	if d.session == nil || d.frame.middle != fyne.CanvasObject(d.view) || !d.session.Selection().Empty() {
		return "", false
	}
	caret := d.session.Selection().Caret
	n := d.session.Document().Node(caret.Node)
	if n == nil || caret.Offset > len(n.Text) {
		return "", false
	}
	if n.ID != o.left {
		o.left = 0
	}
	before, after := n.Text[:caret.Offset], strings.TrimSpace(n.Text[caret.Offset:])
	start := 0
	switch {
	case strings.HasPrefix(before, basisWord):
		start = len(basisWord)
	case o.asked:
		start = strings.LastIndexAny(before, ",;(") + 1
		start += len(before[start:]) - len(strings.TrimLeft(before[start:], " "))
	default:
		return "", false
	}
	words := before[start:]
	o.from = drafting.Position{Node: n.ID, Offset: start}
	if o.asked {
		return words, true
	}
	length := utf8.RuneCountInString(strings.TrimSpace(words))
	written := length == 0 || length >= leastWritten
	return words, written && o.left != n.ID && strings.Trim(after, ".;") == "" && !strings.Contains(words, " ngày ") && !strings.Contains(words, ";")
}

func (o *offers) day() law.Date {
	if year, month, day, ok := o.desk.session.Document().Issued(); ok {
		return law.Date{Year: year, Month: month, Day: day}
	}
	return o.desk.today()
}

// place puts the list below the caret, or above it where there is no room.
func (o *offers) place() {
	size := o.MinSize()
	room := o.desk.root.Size()
	at, line := o.desk.view.CaretPlace()
	y := at.Y + line + 4
	if y+size.Height > room.Height-8 {
		y = max(4, at.Y-size.Height-4)
	}
	o.Resize(size)
	o.Move(fyne.NewPos(max(4, min(at.X, room.Width-size.Width-4)), y))
}

func (o *offers) close() {
	o.asked = false
	o.Hide()
}

// key takes the keys of the list while it is there.
func (o *offers) key(name fyne.KeyName) bool {
	if !o.Visible() {
		return false
	}
	switch name {
	case fyne.KeyDown:
		o.at = (o.at + 1) % len(o.acts)
	case fyne.KeyUp:
		o.at = (o.at + len(o.acts) - 1) % len(o.acts)
	case fyne.KeyReturn, fyne.KeyEnter:
		o.take(o.at)
	case fyne.KeyEscape:
		o.left = o.from.Node
		o.close()
	default:
		return false
	}
	o.Refresh()
	return true
}

// Tapped takes the act under the pointer.
func (o *offers) Tapped(event *fyne.PointEvent) {
	if i := int(event.Position.Y / offerRow); i >= 0 && i < len(o.acts) {
		o.take(i)
	}
	o.desk.focusPage()
}

// take writes the citation in the place of what was asked for.
func (o *offers) take(i int) {
	d := o.desk
	caret := d.session.Selection().Caret
	n := d.session.Document().Node(o.from.Node)
	if n == nil || caret.Node != n.ID || caret.Offset < o.from.Offset {
		o.close()
		return
	}
	words := reference.Cite(o.acts[i])
	if strings.HasPrefix(n.Text, basisWord) && strings.TrimSpace(n.Text[caret.Offset:]) == "" {
		words += ";"
	}
	edits := []drafting.Edit{drafting.Replace{Node: n.ID, Start: o.from.Offset, End: caret.Offset, Text: words}}
	o.left = n.ID
	o.close()
	if err := d.session.Apply(edits, drafting.At(drafting.Position{Node: n.ID, Offset: o.from.Offset + len(words)})); err != nil {
		d.fail(failure(wording.InsertAct, err), "", nil)
		return
	}
	d.view.Reveal()
}

// note is the second line of an act: what its citation does not say.
func (o *offers) note(a law.Act) (words string, expired bool) {
	if words := reference.Expired(a, o.shelf.Acts(), o.day()); words != "" {
		return wording.Sentence(words), true
	}
	if reference.Statute(a) && a.Number != "" {
		return wording.ActNumber(a.Number), false
	}
	return "", false
}

// CreateRenderer draws the list.
func (o *offers) CreateRenderer() fyne.WidgetRenderer {
	return &offersRenderer{o: o, ground: control.NewBox(theme.Surface, theme.Line, theme.Radius), chosen: control.NewFill(theme.AccentSoft)}
}

type offersRenderer struct {
	o              *offers
	ground, chosen *control.Fill
	lines          []fyne.CanvasObject
}

func (r *offersRenderer) MinSize() fyne.Size {
	return fyne.NewSize(offersWidth, float32(max(1, len(r.o.acts)))*offerRow+2)
}

func (r *offersRenderer) Layout(size fyne.Size) {
	put(r.ground, 0, 0, size.Width, size.Height)
	put(r.chosen, 1, 1+float32(r.o.at)*offerRow, size.Width-2, offerRow)
}

// Refresh writes the lines anew: there are few.
func (r *offersRenderer) Refresh() {
	r.lines = nil
	for i, a := range r.o.acts {
		note, expired := r.o.note(a)
		ink := theme.Ink
		if expired {
			ink = theme.Disabled
		}
		first, second := control.NewText(theme.Text, reference.Cite(a), ink), control.NewText(theme.Label, note, theme.Ink3)
		top := 1 + float32(i)*offerRow
		line := theme.Text.LineHeight()
		above := (offerRow/2 - line) / 2
		if note == "" {
			above = (offerRow - line) / 2
		}
		put(first, theme.Inset, top+above, offersWidth-2*theme.Inset, line)
		put(second, theme.Inset, top+offerRow/2, offersWidth-2*theme.Inset, offerRow/2)
		r.lines = append(r.lines, first, second)
	}
	r.Layout(r.o.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *offersRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ground, r.chosen}, r.lines...)
}

func (r *offersRenderer) Destroy() {}
