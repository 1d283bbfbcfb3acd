package settings

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/profile"
)

// UnitConfig is what the form of the unit needs from outside.
type UnitConfig struct {
	// Save is called with the profile as it was filled in; what it cannot do is said in the form.
	Save func(*profile.Profile) error
	// Deputy is the abbreviation of the capacity in which a deputy signs.
	Deputy string
	// Others is called for the other profiles that are stored; it may be nil.
	Others func()
	// Later is called to leave the form as it is.
	Later func()
	// Shortcut is asked first for shortcuts typed in a field; true says that it was used up.
	Shortcut func(fyne.Shortcut) bool
	// Typing is how one types; it may be nil.
	Typing *entry.Typing
}

// Unit is the form in which a unit says who it is (hồ sơ đơn vị): what every document takes from there.
type Unit struct {
	widget.BaseWidget
	config UnitConfig
	unit   profile.Profile
	fields map[string]*entry.Field
	given  map[string]string // what the fields said at first
	warned bool              // that what was typed is not saved
	order  []string
	fault  *control.Text
	column *control.Column
	scroll *control.Scroll
	save   *control.Button
	later  *control.Button
	others *control.Button

	buttons *control.Line
}

// The fields of the form.
const (
	unitParent       = "parent"
	unitIssuer       = "issuer"
	unitFullName     = "full-name"
	unitAbbreviation = "abbreviation"
	unitPlace        = "place"
	unitHead         = "head"
	unitHeadFull     = "head-full"
	unitDrafters     = "units"
	unitRank         = "rank"
	unitSigner       = "signer"
	unitPost         = "post"
)

// NewUnit makes a form without values.
func NewUnit(config UnitConfig) *Unit {
	u := &Unit{config: config, fields: map[string]*entry.Field{}}
	u.others = control.NewButton(control.Deed, "", wording.OtherUnits, "", config.Others)
	u.others.Hidden = config.Others == nil
	u.fault = control.NewLimited(theme.Label, "", theme.Error, 3)
	objects := []fyne.CanvasObject{
		control.NewLine(theme.PaneButton, 8, []fyne.CanvasObject{control.NewText(theme.Title, wording.UnitTitle, theme.Ink)},
			[]fyne.CanvasObject{u.others}), space(4),
		control.NewWrapped(theme.Text, wording.UnitWhy, theme.Ink2), space(14),
	}
	for _, f := range wording.UnitFields() {
		field := entry.New(config.Typing)
		field.SetPlaceHolder(wording.Example(f.Example))
		field.Shortcut = config.Shortcut
		field.Key = u.key
		field.Gained = func() { u.reveal(field) }
		u.fields[f.Name] = field
		u.order = append(u.order, f.Name)
		objects = append(objects, control.NewText(theme.Label, f.Label, theme.Ink2), space(2), field, space(unitGap))
	}
	u.save = control.NewButton(control.Next, "", wording.UnitSave, "", u.keep)
	u.later = control.NewButton(control.Quiet, "", wording.UnitLater, "", config.Later)
	u.buttons = control.NewLine(unitFoot, 8, []fyne.CanvasObject{u.save, u.later}, nil)
	u.column = control.NewColumn(24, 24, 0, objects...)
	u.scroll = control.NewScroll(u.column)
	u.ExtendBaseWidget(u)
	return u
}

// key goes to the next field with Enter, saves in the last, and leaves the form with Escape: where something
// was typed, only when it is pressed again.
func (u *Unit) key(name fyne.KeyName, _ bool) bool {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		u.next()
		return true
	case fyne.KeyEscape:
		if u.Changed() && !u.warned {
			u.say(wording.UnitUnsaved)
			u.warned = true
			return true
		}
		u.config.Later()
		return true
	}
	u.warned = false
	return false
}

// Changed reports whether something was typed that is not saved.
func (u *Unit) Changed() bool {
	for name, field := range u.fields {
		if field.Text != u.given[name] {
			return true
		}
	}
	return false
}

func (u *Unit) next() {
	c := fyne.CurrentApp().Driver().CanvasForObject(u)
	if c == nil {
		return
	}
	for i, name := range u.order {
		if c.Focused() != fyne.Focusable(u.fields[name]) {
			continue
		}
		if i+1 == len(u.order) {
			u.keep()
			return
		}
		c.Focus(u.fields[u.order[i+1]])
		return
	}
}

// reveal brings a field and its label into view.
func (u *Unit) reveal(f *entry.Field) {
	at := f.Position().Y
	u.scroll.Reveal(at-theme.Label.LineHeight()-unitGap, at+f.Size().Height+unitGap)
}

// unitGap is the room around a field and its label.
const unitGap float32 = 10

// First is the first field of the form.
func (u *Unit) First() fyne.Focusable { return u.fields[u.order[0]] }

// Others is the button for other profiles.
func (u *Unit) Others() fyne.CanvasObject { return u.others }

// Set shows a profile. What the form does not ask stays as it is in it.
func (u *Unit) Set(p *profile.Profile) {
	u.unit = *p
	values := map[string]string{
		unitParent: p.Parent, unitIssuer: p.Issuer, unitFullName: p.FullName, unitAbbreviation: p.Abbreviation, unitPlace: p.Place,
		unitHead: p.Head, unitHeadFull: p.HeadFull,
	}
	var drafters []string
	for _, d := range p.Units {
		drafters = append(drafters, d.Name+" = "+d.Abbreviation)
	}
	values[unitDrafters] = strings.Join(drafters, "; ")
	if len(p.Signers) > 0 {
		s := p.Signers[0]
		values[unitRank], values[unitSigner], values[unitPost] = s.Rank, s.Name, s.Post
	}
	for name, field := range u.fields {
		field.SetText(values[name])
	}
	u.given, u.warned = values, false
	u.say("")
}

// Profile is what the form says.
func (u *Unit) Profile() *profile.Profile {
	p := u.unit
	value := func(name string) string { return strings.Join(strings.Fields(u.fields[name].Text), " ") }
	p.Parent, p.Issuer, p.FullName, p.Abbreviation = value(unitParent), value(unitIssuer), value(unitFullName), value(unitAbbreviation)
	p.Place, p.Head, p.HeadFull = value(unitPlace), value(unitHead), value(unitHeadFull)
	p.Units = nil
	for part := range strings.SplitSeq(value(unitDrafters), ";") {
		name, abbreviation, _ := strings.Cut(part, "=")
		if name = strings.TrimSpace(name); name != "" {
			p.Units = append(p.Units, profile.Unit{Name: name, Abbreviation: strings.TrimSpace(abbreviation)})
		}
	}
	if name := value(unitSigner); name != "" {
		first := profile.Signer{Rank: value(unitRank), Name: name, Post: cmp.Or(value(unitPost), p.Head)}
		switch {
		case first.Post != p.Head:
			first.Capacity = u.config.Deputy
		case len(u.unit.Signers) > 0:
			first.Capacity, first.For = u.unit.Signers[0].Capacity, u.unit.Signers[0].For
		}
		p.Signers = append([]profile.Signer{first}, u.unit.Signers[min(1, len(u.unit.Signers)):]...)
	}
	return &p
}

func (u *Unit) keep() {
	p := u.Profile()
	if p.Issuer == "" || p.FullName == "" || p.Place == "" {
		u.say(wording.UnitLacks)
		return
	}
	if err := p.Check(); err != nil {
		u.say(err.Error())
		return
	}
	if err := u.config.Save(p); err != nil {
		u.say(err.Error())
	}
}

func (u *Unit) say(fault string) {
	u.fault.Set(fault, theme.Error)
	u.Refresh()
}

// unitWidth is how wide the form is at most.
const unitWidth float32 = 560

// unitButtons is how wide the buttons are; beside them stands what is wrong.
const unitButtons float32 = 190

// unitFoot is how high the row of buttons is.
const unitFoot float32 = 64

// CreateRenderer puts the form in the middle.
func (u *Unit) CreateRenderer() fyne.WidgetRenderer {
	return &unitRenderer{u, control.NewFill(theme.Desk), control.NewFill(theme.Surface), control.NewHairline()}
}

type unitRenderer struct {
	u            *Unit
	desk, ground *control.Fill
	line         *control.Fill
}

func (r *unitRenderer) Layout(size fyne.Size) {
	r.desk.Resize(size)
	width := min(unitWidth, size.Width)
	left := (size.Width - width) / 2
	r.ground.Move(fyne.NewPos(left, 0))
	r.ground.Resize(fyne.NewSize(width, size.Height))
	r.u.scroll.Move(fyne.NewPos(left, 0))
	r.u.scroll.Resize(fyne.NewSize(width, max(0, size.Height-unitFoot)))
	r.line.Move(fyne.NewPos(left, size.Height-unitFoot))
	r.line.Resize(fyne.NewSize(width, theme.Hairline))
	const fault = 3
	line := theme.Label.LineHeight()
	r.u.fault.Move(fyne.NewPos(left+24+unitButtons, size.Height-unitFoot+(unitFoot-fault*line)/2))
	r.u.fault.Resize(fyne.NewSize(max(0, width-48-unitButtons), fault*line))
	r.u.buttons.Move(fyne.NewPos(left+24, size.Height-unitFoot))
	r.u.buttons.Resize(fyne.NewSize(unitButtons, unitFoot))
}

func (r *unitRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 240) }

func (r *unitRenderer) Refresh() {
	r.Layout(r.u.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *unitRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.desk, r.ground, r.u.scroll, r.line, r.u.buttons, r.u.fault}
}

func (r *unitRenderer) Destroy() {}
