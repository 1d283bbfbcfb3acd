package settings

import (
	"maps"

	"fyne.io/fyne/v2"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/profile"
	"thethuc/drafting/standard"
)

// house is the part of the form in which the unit answers what the standard leaves open. The questions are shown when
// they are asked for: most units keep the standard's own answers.
type house struct {
	form    *Unit
	usual   map[string]string // the standard's own answers
	answers map[string]string // the unit's others
	choices []standard.Choice
	own     *control.Text
	open    *control.Button
	shown   []*control.Choice // one for each of choices; nil while they are not shown
	column  *control.Column
}

func newHouse(u *Unit) *house {
	h := &house{form: u, column: control.NewColumn(0, 0, 0), own: control.NewText(theme.Label, "", theme.Ink2)}
	h.open = control.NewButton(control.Deed, theme.GlyphForward, wording.HouseOpen, "", h.toggle)
	u.watch(h.open)
	return h
}

// set shows the answers of a profile; the questions are closed.
func (h *house) set(p *profile.Profile) {
	h.answers, h.shown = maps.Clone(p.Choices), nil
	if h.answers == nil {
		h.answers = map[string]string{}
	}
	h.usual = map[string]string{}
	usual := *p
	usual.Choices = nil
	for _, c := range h.form.choicesOf(&usual) {
		h.usual[c.Key] = c.Value
	}
	h.choices = h.form.choicesOf(p)
	h.show()
}

// toggle opens the questions, or closes them.
func (h *house) toggle() {
	if h.shown == nil {
		h.shown = []*control.Choice{}
	} else {
		h.shown = nil
	}
	h.show()
}

func (h *house) show() {
	h.tell()
	h.open.SetIcon(theme.GlyphForward)
	objects := []fyne.CanvasObject{h.own, space(4), control.NewLine(theme.PaneButton, 0, []fyne.CanvasObject{h.open}, nil)}
	if h.shown != nil {
		h.open.SetIcon(theme.GlyphNext)
		h.shown = h.shown[:0]
		objects = append(objects, space(10))
		for i, c := range h.choices {
			box, rows := asked(c, func(to int) { h.choose(i, to) })
			h.form.watch(box)
			h.shown = append(h.shown, box)
			objects = append(objects, rows...)
		}
	}
	h.column.Set(objects...)
	h.form.refresh()
}

// choose keeps an answer that is another than the standard's own.
func (h *house) choose(i, to int) {
	c := &h.choices[i]
	c.Value = c.Options[to].ID
	delete(h.answers, c.Key)
	if c.Value != h.usual[c.Key] {
		h.answers[c.Key] = c.Value
	}
	h.tell()
	h.form.sample.follow()
}

// tell says how many answers are the unit's own.
func (h *house) tell() { h.own.Set(wording.HouseOwn(len(h.answers)), theme.Ink2) }
