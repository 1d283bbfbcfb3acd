package settings

import (
	"image"
	"maps"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/profile"
	"thethuc/drafting/standard"
)

// UnitConfig is what the form of the unit needs from outside.
type UnitConfig struct {
	// Save is called with the profile as it was filled in; what it cannot do is said in the form.
	Save func(*profile.Profile) error
	// Choices are what the standard of a profile leaves open, with the profile's answers; nil asks for none.
	Choices func(*profile.Profile) []standard.Choice
	// Page makes the page that shows what a profile fills in; nil shows none.
	Page func(*profile.Profile) func(width int) image.Image
	// Do runs a function on the screen's goroutine, later; nil shows the page as it was.
	Do func(func())
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
	given  *profile.Profile // what the form said at first
	warned bool             // that what was typed is not saved

	named          map[string]*entry.Field // of what there is one of
	order          []string
	signers        *rows[*signer]
	drafters       *rows[*drafter]
	recipients     *rows[*line] // usual ones
	executors      *rows[*line]
	recipientLists *rows[*pickList]
	basisLists     *rows[*pickList]
	house          *house
	sample         *sample
	picks          *control.Text // the heading of the pick lists
	fault          *control.Text
	column         *control.Column
	scroll         *control.Scroll
	save, later    *control.Button
	others         *control.Button
	buttons        *control.Line
}

// The fields of what there is one of.
const (
	unitParent       = "parent"
	unitIssuer       = "issuer"
	unitFullName     = "full-name"
	unitAbbreviation = "abbreviation"
	unitPlace        = "place"
	unitHead         = "head"
	unitHeadFull     = "head-full"
)

// NewUnit makes a form without values.
func NewUnit(config UnitConfig) *Unit {
	u := &Unit{config: config, named: map[string]*entry.Field{}, column: control.NewColumn(24, 24, 0)}
	u.others = control.NewButton(control.Deed, "", wording.OtherUnits, "", config.Others)
	u.others.Hidden, u.others.Key = config.Others == nil, u.buttonKey
	u.fault = control.NewLimited(theme.Label, "", theme.Error, 3)
	u.scroll = control.NewScroll(u.column)
	u.signers = newRows(u, wording.AddSigner, 14, func() *signer { return u.newSigner(profile.Signer{}) })
	u.drafters = newRows(u, wording.AddDrafter, 4, func() *drafter { return u.newDrafter(profile.Unit{}) })
	u.recipients, u.executors = u.newLines(wording.ExampleRecipient), u.newLines(wording.ExampleExecutor)
	u.recipientLists = u.newPickLists(wording.AddRecipientList, wording.ExampleRecipient)
	u.basisLists = u.newPickLists(wording.AddBasisList, wording.ExampleBasis)
	u.house = newHouse(u)
	u.sample = newSample(u)
	u.column.Set(u.parts()...)
	u.save = control.NewButton(control.Next, "", wording.UnitSave, "", u.keep)
	u.later = control.NewButton(control.Quiet, "", wording.UnitLater, "", config.Later)
	u.save.Key, u.later.Key = u.buttonKey, u.buttonKey
	u.buttons = control.NewLine(unitFoot, 8, []fyne.CanvasObject{u.save, u.later}, nil)
	u.ExtendBaseWidget(u)
	return u
}

// parts are what the form asks, top to bottom.
func (u *Unit) parts() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{
		control.NewLine(theme.PaneButton, 8, []fyne.CanvasObject{control.NewText(theme.Title, wording.UnitTitle, theme.Ink)},
			[]fyne.CanvasObject{u.others}), space(4),
		control.NewWrapped(theme.Text, wording.UnitWhy, theme.Ink2), space(14),
	}
	for _, f := range wording.UnitFields() {
		field := u.field("", wording.Example(f.Example))
		u.named[f.Name] = field
		u.order = append(u.order, f.Name)
		objects = append(objects, quiet(f.Label), space(2), field, space(unitGap))
	}
	section := func(title, why string, parts ...fyne.CanvasObject) *control.Text {
		head := control.NewText(theme.Strong, title, theme.Ink)
		objects = append(objects, space(10), control.NewHairline(), space(14), head, control.NewWrapped(theme.Label, why, theme.Ink2), space(10))
		objects = append(objects, parts...)
		return head
	}
	section(wording.SignersTitle, wording.SignersWhy, u.signers.column)
	section(wording.DraftersTitle, wording.DraftersWhy, u.drafters.column)
	section(wording.UsualRecipients, wording.UsualRecipientsWhy, u.recipients.column)
	section(wording.UsualExecutors, wording.UsualExecutorsWhy, u.executors.column)
	u.picks = section(wording.PicksTitle, wording.PicksWhy, u.recipientLists.column, space(10), u.basisLists.column)
	if u.config.Choices != nil {
		section(wording.HouseTitle, wording.HouseWhy, u.house.column)
	}
	return objects
}

// field is a field of the form that holds words.
func (u *Unit) field(words, example string) *entry.Field {
	f := entry.New(u.config.Typing)
	f.Text = words
	f.SetPlaceHolder(example)
	f.Shortcut = u.config.Shortcut
	f.Key = u.key
	f.Gained = func() { u.reveal(f) }
	f.OnChanged = func(string) { u.sample.follow() }
	return f
}

// fields are those shown, in the order of the keys.
func (u *Unit) fields() []*entry.Field {
	var out []*entry.Field
	for _, name := range u.order {
		out = append(out, u.named[name])
	}
	for _, r := range []interface{ fields() []*entry.Field }{u.signers, u.drafters, u.recipients, u.executors, u.recipientLists, u.basisLists} {
		out = append(out, r.fields()...)
	}
	return out
}

// key goes to the next field with Enter, saves in the last, and leaves the form with Escape: where something
// was typed, only when it is pressed again.
func (u *Unit) key(name fyne.KeyName, _ bool) bool {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		u.next()
		return true
	case fyne.KeyEscape:
		u.Leave()
		return true
	}
	if u.warned = false; u.fault.Words() != "" {
		u.say("")
	}
	return false
}

// Leave leaves the form; where something was typed, only when it is asked for again.
func (u *Unit) Leave() {
	if u.Changed() && !u.warned {
		u.say(wording.UnitUnsaved)
		u.warned = true
		return
	}
	u.config.Later()
}

// buttonKey leaves Enter to the button that has the keys.
func (u *Unit) buttonKey(name fyne.KeyName) bool {
	return name == fyne.KeyEscape && u.key(name, false)
}

// Changed reports whether something was typed that is not saved.
func (u *Unit) Changed() bool { return !reflect.DeepEqual(u.Profile(), u.given) }

// choicesOf are what the standard of a profile leaves open.
func (u *Unit) choicesOf(p *profile.Profile) []standard.Choice {
	if u.config.Choices == nil {
		return nil
	}
	return u.config.Choices(p)
}

// watch gives a button or a choice of the form its keys, and brings it into view when it has them.
func (u *Unit) watch(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *control.Button:
		o.Key, o.Gained = u.buttonKey, func() { u.reveal(o) }
	case *control.Choice:
		o.Key, o.Gained = u.buttonKey, func() { u.reveal(o) }
	}
}

func (u *Unit) next() {
	c := fyne.CurrentApp().Driver().CanvasForObject(u)
	if c == nil {
		return
	}
	fields := u.fields()
	i := slices.IndexFunc(fields, func(f *entry.Field) bool { return c.Focused() == fyne.Focusable(f) })
	switch {
	case i < 0:
	case i+1 == len(fields):
		u.keep()
	default:
		c.Focus(fields[i+1])
	}
}

// focus gives the keys to one of the form's controls.
func (u *Unit) focus(to fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(u); c != nil {
		c.Focus(to)
	}
}

// reveal brings a field and its label into view.
func (u *Unit) reveal(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(u.column).Y
	u.scroll.Reveal(at-theme.Label.LineHeight()-unitGap, at+o.Size().Height+unitGap)
}

// refresh draws the form again after its parts changed.
func (u *Unit) refresh() {
	u.sample.follow()
	u.column.Refresh()
	u.scroll.Refresh()
}

// unitGap is the room around a field and its label.
const unitGap float32 = 10

// First is the first field of the form.
func (u *Unit) First() fyne.Focusable { return u.named[u.order[0]] }

// Picks is where the pick lists begin: the name of the first, or the button that adds one. It is brought into view.
func (u *Unit) Picks() fyne.Focusable {
	u.scroll.To(u.picks.Position().Y - unitGap)
	for _, r := range []*rows[*pickList]{u.recipientLists, u.basisLists} {
		if fields := r.fields(); len(fields) > 0 {
			return fields[0]
		}
	}
	return u.recipientLists.add
}

// Others is the button for other profiles.
func (u *Unit) Others() fyne.CanvasObject { return u.others }

// Set shows a profile. What the form does not ask stays as it is in it. One who signs and a unit that drafts are asked for
// even where there is none.
func (u *Unit) Set(p *profile.Profile) {
	u.unit = *p
	for name, words := range map[string]string{
		unitParent: p.Parent, unitIssuer: p.Issuer, unitFullName: p.FullName, unitAbbreviation: p.Abbreviation, unitPlace: p.Place,
		unitHead: p.Head, unitHeadFull: p.HeadFull,
	} {
		u.named[name].SetText(words)
	}
	var signers []*signer
	var drafters []*drafter
	for _, s := range p.Signers {
		signers = append(signers, u.newSigner(s))
	}
	for _, d := range p.Units {
		drafters = append(drafters, u.newDrafter(d))
	}
	if len(signers) == 0 {
		signers = append(signers, u.signers.fresh())
	}
	if len(drafters) == 0 {
		drafters = append(drafters, u.drafters.fresh())
	}
	u.signers.set(signers)
	u.drafters.set(drafters)
	setLines(u.recipients, p.Recipients)
	setLines(u.executors, p.Executors)
	setPickLists(u.recipientLists, p.RecipientLists, wording.ExampleRecipient)
	setPickLists(u.basisLists, p.BasisLists, wording.ExampleBasis)
	u.house.set(p)
	u.given, u.warned = u.Profile(), false
	u.say("")
	u.scroll.To(0)
	u.sample.make()
}

// Profile is what the form says.
func (u *Unit) Profile() *profile.Profile {
	p := u.unit
	value := func(name string) string { return said(u.named[name]) }
	p.Parent, p.Issuer, p.FullName, p.Abbreviation = value(unitParent), value(unitIssuer), value(unitFullName), value(unitAbbreviation)
	p.Place, p.Head, p.HeadFull = value(unitPlace), value(unitHead), value(unitHeadFull)
	p.Signers, p.Units = nil, nil
	for _, r := range u.signers.all {
		if s, ok := r.value(p.Head); ok {
			p.Signers = append(p.Signers, s)
		}
	}
	for _, r := range u.drafters.all {
		if d, ok := r.value(); ok {
			p.Units = append(p.Units, d)
		}
	}
	p.Recipients, p.Executors = linesOf(u.recipients), linesOf(u.executors)
	p.RecipientLists, p.BasisLists = pickListsOf(u.recipientLists), pickListsOf(u.basisLists)
	p.Choices = maps.Clone(u.house.answers)
	return &p
}

func (u *Unit) keep() {
	p := u.Profile()
	if at, why := u.lacking(p); why != "" {
		u.say(why)
		u.focus(at)
		return
	}
	if err := p.Check(); err != nil {
		u.say(wording.Sentence(err.Error()))
		return
	}
	if err := u.config.Save(p); err != nil {
		u.say(wording.Sentence(err.Error()))
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

// CreateRenderer puts the form at the left edge with its page beside it; in the middle where there is no room for that.
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
	rest := size.Width - width
	r.u.sample.Hidden = r.u.config.Page == nil || rest < sampleRoom
	if !r.u.sample.Hidden {
		left = 0
		r.u.sample.Move(fyne.NewPos(width, 0))
		r.u.sample.Resize(fyne.NewSize(rest, size.Height))
	}
	r.ground.Move(fyne.NewPos(left, 0))
	r.ground.Resize(fyne.NewSize(width, size.Height))
	r.u.scroll.Move(fyne.NewPos(left, 0))
	r.u.scroll.Resize(fyne.NewSize(width, max(0, size.Height-unitFoot)))
	r.line.Move(fyne.NewPos(left, size.Height-unitFoot))
	r.line.Resize(fyne.NewSize(width, theme.Hairline))
	room := max(0, width-48-unitButtons)
	fault := r.u.fault.Height(room)
	r.u.fault.Move(fyne.NewPos(left+24+unitButtons, size.Height-unitFoot+(unitFoot-fault)/2))
	r.u.fault.Resize(fyne.NewSize(room, fault))
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
	return []fyne.CanvasObject{r.desk, r.ground, r.u.sample, r.u.scroll, r.line, r.u.buttons, r.u.fault}
}

func (r *unitRenderer) Destroy() {}
