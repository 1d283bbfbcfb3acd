package findings

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/lint"
)

// card is the open finding.
type card struct {
	widget.BaseWidget
	level  lint.Severity
	column *control.Column
	visit  func()
}

func (p *Pane) newCard(f lint.Finding) *card {
	c := &card{level: f.Severity, visit: func() { p.with(p.config.Go) }}
	objects := []fyne.CanvasObject{control.NewWrapped(theme.Strong, p.title(f), theme.Ink)}
	if p.asking || p.trying >= 0 {
		c.column = control.NewColumn(0, 12, 0, append(objects, p.over(f)...)...)
		c.ExtendBaseWidget(c)
		return c
	}
	if f.Message != p.title(f) {
		objects = append(objects, control.NewWrapped(theme.Text, f.Message, theme.Ink2))
	}
	if f.Measured != "" || f.Allowed != "" {
		objects = append(objects, control.NewWrapped(theme.Label, wording.Measured(f.Measured, f.Allowed), theme.Ink2))
	}
	if diff := p.firstChange(f); diff != nil {
		objects = append(objects, spacer(4), p.drawn(diff.pair), spacer(4))
	}
	if !f.Provision.IsZero() {
		objects = append(objects, control.NewLink(wording.Sentence(f.Provision.String()), func() { p.ShowRule() }))
	}
	objects = append(objects, spacer(6))
	c.column = control.NewColumn(0, 12, 0, append(objects, p.buttons(f)...)...)
	c.ExtendBaseWidget(c)
	return c
}

// over is what stands in the place of all that the card says otherwise: the question why, or what a fix changes.
func (p *Pane) over(f lint.Finding) []fyne.CanvasObject {
	if p.asking {
		return append([]fyne.CanvasObject{spacer(4)}, p.question()...)
	}
	return append([]fyne.CanvasObject{spacer(4)}, p.preview(f)...)
}

// room is the width that a card has for its words and buttons.
func (p *Pane) room() float32 {
	return max(p.scroll.Size().Width, theme.RightMin) - cardLeft - 12
}

// with does something with the finding that is open now: its bytes move while one types, its card stays.
func (p *Pane) with(do func(lint.Finding)) {
	if f, ok := p.Current(); ok {
		do(f)
	}
}

func (p *Pane) buttons(f lint.Finding) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	ignore := p.button(control.Quiet, "", wording.Ignore, wording.IgnoreKey, func() { p.Ask() })
	page := p.button(control.Quiet, theme.GlyphRulePage, "", wording.RulePageHint, func() { p.ShowRule() })
	page.Hidden = !f.Provision.IsZero() // the provision leads there
	if len(f.Fixes) == 0 {
		return []fyne.CanvasObject{control.NewLine(theme.PaneButton, 4, []fyne.CanvasObject{ignore}, []fyne.CanvasObject{page})}
	}
	var last fyne.CanvasObject
	for i, fix := range f.Fixes {
		button := p.button(control.Tonal, "", fix.Title, "", func() { p.Fix(i) })
		if i > 0 {
			out = append(out, spacer(4), control.NewLine(theme.PaneButton, 4, []fyne.CanvasObject{button}, nil))
			continue
		}
		key := control.NewText(theme.Label, wording.FixKey, theme.Ink3)
		first := []fyne.CanvasObject{button, ignore}
		if button.MinSize().Width+ignore.MinSize().Width+key.MinSize().Width+16 > p.room() {
			beside := []fyne.CanvasObject{key}
			if button.MinSize().Width+key.MinSize().Width+4 > p.room() {
				beside = nil
			}
			out = append(out, control.NewLine(theme.PaneButton, 4, []fyne.CanvasObject{button}, beside))
			last = control.NewLine(theme.PaneButton, 4, []fyne.CanvasObject{ignore}, []fyne.CanvasObject{page})
			continue
		}
		out = append(out, control.NewLine(theme.PaneButton, 4, first, []fyne.CanvasObject{page, key}))
	}
	if last != nil {
		out = append(out, spacer(4), last)
	}
	return out
}

// question is the field for the reason, that for the name of who decides, and the buttons.
func (p *Pane) question() []fyne.CanvasObject {
	p.reason, p.by = entry.New(p.config.Typing), entry.New(p.config.Typing)
	p.reason.SetPlaceHolder(wording.NoReason)
	if p.config.By != nil {
		p.by.SetText(p.config.By())
	}
	reason, by := p.reason, p.by
	do := func(rule bool) {
		if why := strings.TrimSpace(reason.Text); why != "" {
			p.asking = false
			p.with(func(f lint.Finding) { p.config.Ignore(f, rule, why, strings.TrimSpace(by.Text)) })
		} else {
			p.focus(reason)
		}
	}
	for _, field := range []*entry.Field{reason, by} {
		field.Dropped = func() { p.Back() }
		field.Key = func(name fyne.KeyName, shift bool) bool {
			if name == fyne.KeyReturn || name == fyne.KeyEnter {
				do(shift)
				return true
			}
			return false
		}
	}
	return []fyne.CanvasObject{
		control.NewWrapped(theme.Label, wording.IgnoreWhy, theme.Ink2), spacer(4), reason, spacer(6),
		control.NewWrapped(theme.Label, wording.IgnoreWho, theme.Ink2), spacer(4), by, spacer(6),
		control.NewLine(theme.PaneButton, 4, []fyne.CanvasObject{
			p.button(control.Tonal, "", wording.IgnoreHere, "", func() { do(false) }),
			p.button(control.Quiet, "", wording.IgnoreRule, "", func() { do(true) }),
			p.button(control.Quiet, "", wording.Cancel, "", func() { p.Back() }),
		}, nil),
		control.NewText(theme.Label, wording.IgnoreKeys, theme.Ink3),
	}
}

func spacer(height float32) fyne.CanvasObject {
	s := canvas.NewRectangle(color.Transparent)
	s.SetMinSize(fyne.NewSize(1, height))
	return s
}

const cardLeft = 42 // where the words of a finding begin

// Height is that of the words.
func (c *card) Height(width float32) float32 { return c.column.Height(width - cardLeft - 12) }

// Tapped goes to the finding's place.
func (c *card) Tapped(*fyne.PointEvent) { c.visit() }

func (c *card) words() []string {
	var out []string
	for _, o := range c.column.Objects() {
		switch o := o.(type) {
		case *control.Text:
			out = append(out, o.Words())
		case *control.Link:
			out = append(out, o.Words())
		case *change:
			out = append(out, o.words())
		}
	}
	return out
}

// CreateRenderer draws ground, edge, level and words.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	return &cardRenderer{c, control.NewFill(theme.Surface), control.NewFill(ink(c.level)), control.NewIcon(glyph(c.level), ink(c.level), theme.IconOfLevel)}
}

type cardRenderer struct {
	c            *card
	ground, edge *control.Fill
	icon         *control.Icon
}

func (r *cardRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.edge.Resize(fyne.NewSize(3, size.Height))
	r.icon.Resize(fyne.NewSquareSize(theme.IconOfLevel))
	r.icon.Move(fyne.NewPos(theme.Inset, 14))
	r.c.column.Move(fyne.NewPos(cardLeft, 0))
	r.c.column.Resize(fyne.NewSize(size.Width-cardLeft-12, size.Height))
}

func (r *cardRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.RightMin, r.c.Height(r.c.Size().Width))
}

func (r *cardRenderer) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.edge, r.icon, r.c.column}
}

func (r *cardRenderer) Destroy() {}

// row is a closed finding: its title, and where it is and why.
type row struct {
	widget.BaseWidget
	level         lint.Severity
	title, second *control.Text
	ground        *control.Fill
	act           func()
}

var (
	_ fyne.Tappable     = (*row)(nil)
	_ desktop.Hoverable = (*row)(nil)
)

func newRow(level lint.Severity, title, second string, act func()) *row {
	r := &row{
		level: level, act: act, title: control.NewText(theme.Strong, title, theme.Ink),
		second: control.NewText(theme.Label, second, theme.Ink2), ground: control.NewFill(""),
	}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped opens the finding.
func (r *row) Tapped(*fyne.PointEvent) { r.act() }

// MouseIn shows the hover.
func (r *row) MouseIn(*desktop.MouseEvent) { r.ground.Set(theme.Hover) }

// MouseMoved does nothing.
func (r *row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (r *row) MouseOut() { r.ground.Set("") }

// CreateRenderer draws level and words.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r, control.NewIcon(glyph(r.level), ink(r.level), theme.IconOfLevel)}
}

type rowRenderer struct {
	r    *row
	icon *control.Icon
}

func (d *rowRenderer) Layout(size fyne.Size) {
	d.r.ground.Resize(size)
	d.icon.Resize(fyne.NewSquareSize(theme.IconOfLevel))
	d.icon.Move(fyne.NewPos(theme.Inset, 9))
	width := max(0, size.Width-cardLeft-12)
	d.r.title.Move(fyne.NewPos(cardLeft, 6))
	d.r.title.Resize(fyne.NewSize(width, theme.Strong.LineHeight()))
	d.r.second.Move(fyne.NewPos(cardLeft, 25))
	d.r.second.Resize(fyne.NewSize(width, theme.Label.LineHeight()))
}

func (d *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(theme.RightMin, theme.FindingRow-1) }

func (d *rowRenderer) Refresh() {
	for _, o := range d.Objects() {
		o.Refresh()
	}
}

func (d *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.r.ground, d.icon, d.r.title, d.r.second}
}

func (d *rowRenderer) Destroy() {}
