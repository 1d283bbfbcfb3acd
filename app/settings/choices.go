// Package settings shows what can be set, and calls back with what was: the choices of one document, beside its page, and
// the form of the unit with its own choices.
//
// It knows no document: it is given the standard's choices with their answers.
package settings

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/standard"
)

// Config is what the pane needs from outside.
type Config struct {
	// Choose is called with a choice and the option that was chosen.
	Choose func(key, option string)
	// Draft is called with another number of the draft; 0 is no draft.
	Draft func(number int)
	// Fit is called to look for ways of saving a page; the answer comes by SetOffers.
	Fit func()
	// Use is called with the index of an offer that was chosen.
	Use func(offer int)
	// Close is called to take the pane away.
	Close func()
	// Key is asked first for keys typed at a control; true says that it was used up.
	Key func(fyne.KeyName) bool
}

// MostDrafts is the highest number of a draft.
const MostDrafts = 99

// Pane shows the choices of one document.
type Pane struct {
	widget.BaseWidget
	config  Config
	choices []standard.Choice
	shown   []*control.Choice // one for each of choices
	draft   *control.Number
	fit     *control.Button
	offers  *control.Column
	uses    []*control.Button // one for each offer
	head    *control.Line
	list    *control.Column
	scroll  *control.Scroll
}

// New makes a pane without choices.
func New(config Config) *Pane {
	p := &Pane{config: config, list: control.NewColumn(theme.Inset, 12, 0), offers: control.NewColumn(0, 0, 4)}
	p.draft = control.NewNumber(0, 0, MostDrafts, config.Draft)
	p.draft.Key = config.Key
	p.fit = control.NewButton(control.Tonal, "", wording.FitDo, "", config.Fit)
	p.fit.Key = config.Key
	shut := control.NewButton(control.Quiet, theme.GlyphClose, "", wording.ChoicesClose, config.Close)
	shut.Key = config.Key
	p.head = control.NewLine(control.HeadHeight-1, 6, []fyne.CanvasObject{control.NewText(theme.Strong, wording.ChoicesTitle, theme.Ink)},
		[]fyne.CanvasObject{shut})
	p.scroll = control.NewScroll(p.list)
	p.ExtendBaseWidget(p)
	return p
}

// Set shows choices with their answers, and the number of the draft. The controls stay where the questions do, so that
// one can go on with the keys.
func (p *Pane) Set(choices []standard.Choice, draft int) {
	p.draft.Set(draft)
	if !slices.EqualFunc(choices, p.choices, func(a, b standard.Choice) bool { return a.Key == b.Key }) {
		p.choices = choices
		p.fill()
		return
	}
	p.choices = choices
	for i, c := range choices {
		if titles, at := options(c); at != p.shown[i].At() {
			p.shown[i].Set(titles, at)
		}
	}
}

// options are the titles of a choice's options and the index of its answer.
func options(c standard.Choice) (titles []string, answer int) {
	for _, o := range c.Options {
		titles = append(titles, o.Title)
	}
	return titles, slices.IndexFunc(c.Options, func(o standard.Option) bool { return o.ID == c.Value })
}

func (p *Pane) fill() {
	quiet := func(words string) fyne.CanvasObject { return control.NewWrapped(theme.Label, words, theme.Ink2) }
	title := func(words string) fyne.CanvasObject { return control.NewText(theme.Strong, words, theme.Ink) }
	objects := []fyne.CanvasObject{
		quiet(wording.ChoicesWhy), space(12),
		title(wording.FitPages), quiet(wording.FitMeaning), space(6),
		control.NewLine(theme.PaneButton, 4, []fyne.CanvasObject{p.fit}, nil), p.offers, space(14),
		control.NewLine(theme.Field, 8, []fyne.CanvasObject{title(wording.DraftNumber)}, []fyne.CanvasObject{p.draft}),
		quiet(wording.DraftMeaning), space(14),
	}
	p.shown = nil
	for i, c := range p.choices {
		box, shown := asked(c, func(to int) { p.config.Choose(p.choices[i].Key, p.choices[i].Options[to].ID) })
		box.Key = p.config.Key
		p.shown = append(p.shown, box)
		objects = append(objects, shown...)
	}
	p.list.Set(objects...)
	p.scroll.Refresh()
}

// asked is a choice with what it means and where it is left open; choose is called with the index of an option.
func asked(c standard.Choice, choose func(int)) (*control.Choice, []fyne.CanvasObject) {
	told := func(words string) fyne.CanvasObject { return control.NewWrapped(theme.Label, words, theme.Ink2) }
	titles, at := options(c)
	box := control.NewChoice(titles, at, choose)
	out := []fyne.CanvasObject{control.NewText(theme.Strong, c.Title, theme.Ink), space(2), box, space(2), told(c.Meaning)}
	if !c.Cites.IsZero() {
		out = append(out, told(wording.Sentence(c.Cites.Place())+"."))
	}
	return box, append(out, space(14))
}

func space(height float32) fyne.CanvasObject {
	s := canvas.NewRectangle(color.Transparent)
	s.SetMinSize(fyne.NewSize(1, height))
	return s
}

// SetFitting shows that ways of saving a page are being looked for.
func (p *Pane) SetFitting() {
	p.fit.SetDisabled(true)
	p.offers.Set(space(4), control.NewWrapped(theme.Label, wording.Fitting, theme.Ink2))
	p.scroll.Refresh()
}

// SetOffers shows the ways of saving a page that were found, each a sentence, or words where there are none; "" and
// none take the last answer away.
func (p *Pane) SetOffers(sentences []string, none string) {
	p.fit.SetDisabled(false)
	var objects []fyne.CanvasObject
	p.uses = nil
	for i, words := range sentences {
		use := control.NewButton(control.Tonal, "", wording.FitUse, "", func() { p.config.Use(i) })
		use.Key = p.config.Key
		p.uses = append(p.uses, use)
		objects = append(objects, space(8), control.NewWrapped(theme.Text, words, theme.Ink), space(2),
			control.NewLine(theme.PaneButton, 4, []fyne.CanvasObject{use}, nil))
	}
	if len(sentences) == 0 && none != "" {
		objects = append(objects, space(4), control.NewWrapped(theme.Label, none, theme.Ink2))
	}
	p.offers.Set(objects...)
	p.scroll.Refresh()
}

// Offers are the sentences shown below the button that looks for them.
func (p *Pane) Offers() []string {
	var out []string
	for _, o := range p.offers.Objects() {
		if t, ok := o.(*control.Text); ok {
			out = append(out, t.Words())
		}
	}
	return out
}

// Answers are the titles of the choices with the answers shown, top to bottom.
func (p *Pane) Answers() []string {
	out := make([]string, len(p.choices))
	for i, c := range p.choices {
		out[i] = c.Title + ": " + p.shown[i].Words()
	}
	return out
}

// Choice is the control of the choice with a key; nil where there is none.
func (p *Pane) Choice(key string) *control.Choice {
	i := slices.IndexFunc(p.choices, func(c standard.Choice) bool { return c.Key == key })
	if i < 0 {
		return nil
	}
	return p.shown[i]
}

// Number is the control of the draft's number.
func (p *Pane) Number() *control.Number { return p.draft }

// CreateRenderer draws heading and list.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return control.NewHeaded(p, p.head, p.scroll, 8)
}
