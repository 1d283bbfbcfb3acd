// Package fields shows the properties of a document beside its page and lets them be edited there: issuer, number, date,
// subject, signer, recipients.
//
// They are read out of the words; an edit goes to the session as any other, so that page and fields have one undo.
package fields

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/profile"
	"thethuc/drafting/template"
)

// Document is what the pane needs of an open document; a session is one.
type Document interface {
	Document() *drafting.Document
	Selection() drafting.Selection
	Apply(edits []drafting.Edit, sel drafting.Selection) error
	// Extend is Apply within the last step of undo.
	Extend(edits []drafting.Edit, sel drafting.Selection) error
	Undo() bool
}

// Config is what the pane needs from outside.
type Config struct {
	// Go is called to put the caret at a row's place.
	Go func(drafting.Position)
	// Left is called when the editing of a row was ended by its keys, so that the page can have them again.
	Left func()
	// Failed is called with the sentence of an edit that could not be made.
	Failed func(error)
	// Shortcut is asked first for shortcuts typed in a row; true says that it was used up.
	Shortcut func(fyne.Shortcut) bool
	// Typing is how one types in the rows; it may be nil.
	Typing *entry.Typing
	// Unit is the profile whose signers are offered; it may be nil, as what it returns.
	Unit func() *profile.Profile
	// Menu opens a menu at a place of the window; nil offers nothing to choose.
	Menu func(lines []control.MenuLine, at fyne.Position)
	// Do runs a function on the screen's goroutine, later; nil writes a row only when its editing ends.
	Do func(func())
}

// quiet is how long nothing is typed into a row before it is written, so that no more than this is ever lost.
const quiet = 1500 * time.Millisecond

// Pane shows the rows of one document.
type Pane struct {
	widget.BaseWidget
	config Config
	doc    Document
	from   *template.Template
	shown  *drafting.Document
	rows   []*row
	about  *control.Text
	head   *control.Line
	list   *control.Column
	scroll *control.Scroll
}

// New makes an empty pane.
func New(config Config) *Pane {
	p := &Pane{config: config, about: control.NewRight(theme.Label, "", theme.Ink2), list: control.NewColumn(8, 0, 0)}
	p.head = control.NewLine(36, 8, []fyne.CanvasObject{control.NewText(theme.Strong, wording.Fields, theme.Ink)},
		[]fyne.CanvasObject{p.about})
	p.scroll = control.NewScroll(p.list)
	p.ExtendBaseWidget(p)
	return p
}

// SetDocument shows a document; nil clears the pane. from is the template that it was made from, nil
// where it was not; about says what kind of paper it is.
func (p *Pane) SetDocument(doc Document, from *template.Template, about string) {
	drop(p.rows)
	p.doc, p.from, p.shown, p.rows = doc, from, nil, nil
	p.about.Set(about, theme.Ink2)
	p.head.Refresh()
	p.Follow()
}

// Follow reads the rows again after a change of the document or of the selection.
func (p *Pane) Follow() {
	if p.doc == nil {
		p.list.Set()
		return
	}
	if d := p.doc.Document(); d != p.shown {
		p.shown = d
		p.fill(Rows(d, p.from, p.unit()))
	}
	p.choose()
}

func (p *Pane) unit() *profile.Profile {
	if p.config.Unit == nil {
		return nil
	}
	return p.config.Unit()
}

// Offers are lines of a menu for the values that can be chosen in the row under the caret; each names the row.
func (p *Pane) Offers() []control.MenuLine {
	i := slices.IndexFunc(p.rows, func(r *row) bool { return r.chosen })
	if i < 0 || len(p.rows[i].row.Offers) == 0 {
		return nil
	}
	lines := []control.MenuLine{{}}
	for _, l := range p.rows[i].offers() {
		l.Words = p.rows[i].row.Label + ": " + l.Words
		lines = append(lines, l)
	}
	return lines
}

// fill puts rows on show, keeping the widgets of those that are the same, so that one that is edited stays.
func (p *Pane) fill(rows []Row) {
	same := len(rows) == len(p.rows)
	for i := range rows {
		same = same && rows[i].Label == p.rows[i].row.Label
	}
	if !same {
		before := p.rows
		p.rows = nil
		for _, r := range rows {
			p.rows = append(p.rows, p.reuse(&before, r.Label))
		}
		drop(before)
	}
	objects := make([]fyne.CanvasObject, len(rows))
	for i, r := range rows {
		p.rows[i].set(r)
		objects[i] = p.rows[i]
	}
	if len(objects) == 0 {
		objects = append(objects, control.NewColumn(8, 4, 0, control.NewWrapped(theme.Text, wording.NoFields, theme.Ink3)))
	}
	p.list.Set(objects...)
	p.scroll.Refresh()
}

// reuse takes the row with a label out of those before, so that one that is edited stays; else it makes one.
func (p *Pane) reuse(before *[]*row, label string) *row {
	i := slices.IndexFunc(*before, func(r *row) bool { return r.row.Label == label })
	if i < 0 {
		return newRow(p)
	}
	r := (*before)[i]
	*before = slices.Delete(slices.Clone(*before), i, i+1)
	return r
}

// drop ends the editing of rows that are shown no more.
func drop(rows []*row) {
	for _, r := range rows {
		r.still()
		r.field = nil
	}
}

// Commit writes what stands in the field that is being edited and ends its editing.
func (p *Pane) Commit() {
	for _, r := range p.rows {
		if r.field != nil {
			r.done(r.field.Text)
		}
	}
}

// choose marks the row of the node in which the caret stands.
func (p *Pane) choose() {
	sel := p.doc.Selection().Caret
	best := -1
	for i, r := range p.rows {
		if !slices.Contains(r.row.Nodes, sel.Node) {
			continue
		}
		if best < 0 || sel.Offset >= r.row.Place.Start && sel.Offset <= r.row.Place.End {
			best = i
		}
	}
	changed := false
	for i, r := range p.rows {
		if r.chosen != (i == best) {
			r.chosen, changed = i == best, true
			r.show()
		}
	}
	if changed {
		p.list.Refresh()
		p.scroll.Refresh()
	}
	if best >= 0 {
		top := p.rows[best].Position().Y
		p.scroll.Reveal(top, top+p.rows[best].Size().Height)
	}
}

// Height is what the pane wants at a width.
func (p *Pane) Height(width float32) float32 { return 36 + p.list.Height(width) + 8 }

// Rows are labels and values as shown, top to bottom.
func (p *Pane) Rows() []string {
	out := make([]string, len(p.rows))
	for i, r := range p.rows {
		out[i] = r.row.Label + ": " + r.value.Words()
		if r.chosen {
			out[i] += " *"
		}
	}
	return out
}

// Edit begins to edit the i-th row and returns its field; nil where it only shows.
func (p *Pane) Edit(i int) *entry.Field {
	p.rows[i].edit()
	return p.rows[i].field
}

// CreateRenderer draws heading and rows.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return &paneRenderer{p, control.NewFill(theme.Chrome)}
}

type paneRenderer struct {
	p      *Pane
	ground *control.Fill
}

func (r *paneRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.p.head.Move(fyne.NewPos(theme.Inset, 0))
	r.p.head.Resize(fyne.NewSize(size.Width-2*theme.Inset, 36))
	r.p.scroll.Move(fyne.NewPos(0, 36))
	r.p.scroll.Resize(fyne.NewSize(size.Width, max(0, size.Height-36)))
}

func (r *paneRenderer) MinSize() fyne.Size { return fyne.NewSize(theme.RightMin, 80) }

func (r *paneRenderer) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.p)
}

func (r *paneRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.p.head, r.p.scroll}
}

func (r *paneRenderer) Destroy() {}

// row is a label and a value; the value becomes a field when it is tapped.
type row struct {
	widget.BaseWidget
	pane    *Pane
	row     Row
	label   *control.Text
	value   *control.Text
	problem *control.Text
	help    *control.Text // what is to be written, under the value of the row that is chosen
	cites   *control.Text
	choose  *control.Button // opens the values that can be chosen
	ground  *control.Fill
	field   *entry.Field
	inside  fyne.CanvasObject // field in its theme
	chosen  bool
	hovered bool
	timer   *time.Timer // until what was typed is written; nil where nothing was
	first   string      // the value when its editing began
	writing bool
	written *drafting.Document // as this editing last left it; nil where it wrote nothing
}

var (
	_ fyne.Tappable     = (*row)(nil)
	_ desktop.Hoverable = (*row)(nil)
)

func newRow(p *Pane) *row {
	r := &row{
		pane: p, label: control.NewLimited(theme.Label, "", theme.Ink3, 2), value: control.NewLimited(theme.Text, "", theme.Ink, 2),
		problem: control.NewWrapped(theme.Label, "", theme.Error), ground: control.NewBox("", "", theme.Radius),
		help: control.NewWrapped(theme.Label, "", theme.Ink2), cites: control.NewWrapped(theme.Label, "", theme.Accent),
	}
	r.choose = control.NewButton(control.Quiet, theme.GlyphNext, "", wording.ChooseValue, r.open)
	r.problem.Hidden, r.choose.Hidden, r.help.Hidden, r.cites.Hidden = true, true, true, true
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(to Row) {
	before := r.row.Value
	r.row = to
	if r.field != nil && r.timer == nil && to.Value != before && !r.writing && r.pane.doc.Document() != r.written {
		r.field.Put(to.Value)
		r.still()
	}
	r.label.Set(to.Label, theme.Ink3)
	r.help.Set(to.Help, theme.Ink2)
	r.cites.Set(to.Cites, theme.Accent)
	r.choose.Hidden = len(to.Offers) == 0 || r.pane.config.Menu == nil
	r.show()
}

// show shows the value; of the row that is chosen also what is to be written there.
func (r *row) show() {
	opened := r.chosen || r.field != nil
	r.help.Hidden = !opened || r.row.Help == ""
	r.cites.Hidden = r.help.Hidden || r.row.Cites == ""
	switch {
	case r.row.Why == "" || r.row.Value != "":
		r.value.Set(r.row.Value, theme.Ink)
	case opened && !r.help.Hidden && r.row.Why != wording.GivenAtIssue:
		r.value.Set(wording.ToFill, theme.Ink3)
	default:
		r.value.Set(r.row.Why, theme.Ink3)
	}
	r.Refresh()
}

// open opens the values that can be chosen, below the row's button.
func (r *row) open() {
	r.goTo()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.choose)
	r.pane.config.Menu(r.offers(), at.AddXY(0, r.choose.Size().Height))
}

// offers are lines of a menu for the values that can be chosen.
func (r *row) offers() []control.MenuLine {
	var lines []control.MenuLine
	for _, o := range r.row.Offers {
		lines = append(lines, control.MenuLine{Words: o.Words, Ticked: o.Taken, Act: func() { r.take(o) }})
	}
	return lines
}

// take writes a value that was chosen, in the place of what was being typed.
func (r *row) take(o Offer) {
	r.leave()
	edits, err := o.Edits()
	if err == nil {
		r.apply(edits)
	} else if r.pane.config.Failed != nil {
		r.pane.config.Failed(err)
	}
	r.left()
}

// Tapped goes to the row's place on the page, and begins to edit it.
func (r *row) Tapped(*fyne.PointEvent) {
	r.goTo()
	r.edit()
}

func (r *row) goTo() {
	if r.pane.config.Go != nil {
		r.pane.config.Go(drafting.Position{Node: r.row.Place.Node, Offset: r.row.Place.Start})
	}
}

func (r *row) edit() {
	if r.row.Edits == nil || r.field != nil {
		return
	}
	r.first, r.written = r.row.Value, nil
	r.field = entry.New(nil)
	if !r.row.Bare {
		r.field = entry.New(r.pane.config.Typing)
	}
	r.field.Text = r.row.Value
	if r.row.Help == "" {
		r.field.SetPlaceHolder(r.row.Why)
	}
	r.field.CursorColumn = len([]rune(r.row.Value))
	r.field.Dropped = func() {
		r.leave()
		r.back()
		r.left()
	}
	r.field.Shortcut = r.shortcut
	r.field.Done = r.done
	r.field.Key = func(name fyne.KeyName, _ bool) bool {
		if name != fyne.KeyReturn && name != fyne.KeyEnter {
			return false
		}
		if r.done(r.field.Text); r.field == nil {
			r.left()
		}
		return true
	}
	r.field.OnChanged = func(string) { r.wait() }
	r.inside = container.NewThemeOverride(r.field, bare{fynetheme.Current()})
	r.show()
	r.pane.list.Refresh()
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r.field)
	}
}

// done writes the value; one that cannot be written stays in the field with the reason below.
func (r *row) done(value string) {
	if r.field == nil {
		return
	}
	if value == r.row.Value {
		r.leave()
		return
	}
	edits, err := r.row.Edits(value)
	if err != nil {
		r.problem.Set(wording.Sentence(err.Error()), theme.Error)
		r.problem.Hidden = false
		r.Refresh()
		r.pane.list.Refresh()
		return
	}
	r.leave()
	r.apply(edits)
}

// apply makes edits; all of one editing are one step of undo, as long as nothing else was changed between.
func (r *row) apply(edits []drafting.Edit) {
	doc := r.pane.doc
	before, do := doc.Document(), doc.Apply
	if before == r.written {
		do = doc.Extend
	}
	r.writing = true
	err := do(edits, doc.Selection())
	r.writing = false
	if err != nil && r.pane.config.Failed != nil {
		r.pane.config.Failed(err)
	}
	if doc.Document() != before {
		r.written = doc.Document()
	}
}

// shortcut writes what was typed before the window undoes, so that it is what is taken back; what cannot be written
// is taken back in the field alone.
func (r *row) shortcut(s fyne.Shortcut) bool {
	if _, undo := s.(*fyne.ShortcutUndo); undo && r.timer != nil && r.field.Text != r.row.Value && !r.write() {
		r.field.Put(r.row.Value)
		r.still()
		return true
	}
	return r.pane.config.Shortcut != nil && r.pane.config.Shortcut(s)
}

// wait lets what is typed be written when nothing more comes for a while.
func (r *row) wait() {
	if r.pane.config.Do == nil {
		return
	}
	r.still()
	r.timer = time.AfterFunc(quiet, func() { r.pane.config.Do(func() { r.write() }) })
}

func (r *row) still() {
	if r.timer != nil {
		r.timer.Stop()
		r.timer = nil
	}
}

// write writes what stands in the field, which stays open. What is empty or not yet a value waits for the end: then
// write returns false.
func (r *row) write() bool {
	if r.field == nil || r.timer == nil || r.row.Edits == nil {
		return false
	}
	r.still()
	value := r.field.Text
	if strings.TrimSpace(value) == "" || value == r.row.Value {
		return false
	}
	edits, err := r.row.Edits(value)
	if err != nil {
		return false
	}
	r.apply(edits)
	return true
}

// back takes back what was written while the row was being edited.
func (r *row) back() {
	if r.written != nil && r.pane.doc.Document() == r.written {
		r.pane.doc.Undo()
		return
	}
	if r.row.Value == r.first || r.row.Edits == nil {
		return
	}
	if edits, err := r.row.Edits(r.first); err == nil {
		r.apply(edits)
	}
}

func (r *row) leave() {
	r.still()
	r.field, r.inside = nil, nil
	r.problem.Hidden = true
	r.show()
	r.pane.list.Refresh()
}

func (r *row) left() {
	if r.pane.config.Left != nil {
		r.pane.config.Left()
	}
}

// MouseIn shows the hover.
func (r *row) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved does nothing.
func (r *row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (r *row) MouseOut() { r.hovered = false; r.Refresh() }

const (
	labelLeft   = 8
	valueLeft   = 104
	labelWidth  = valueLeft - labelLeft - 6
	chooseWidth = 28
)

// Height is that of the value's lines, and of what is told below them.
func (r *row) Height(width float32) float32 {
	height := r.valueHeight(width)
	for _, t := range r.told() {
		height += t.Height(width-labelLeft-8) + 2
	}
	if len(r.told()) > 0 {
		height += 4
	}
	return height
}

// valueHeight is that of the value, or of its label where that is higher.
func (r *row) valueHeight(width float32) float32 {
	height := float32(theme.PropertyRow)
	if lines := r.label.Height(labelWidth); lines > theme.Label.LineHeight() {
		height = lines + 8
	}
	if r.field == nil {
		if lines := r.value.Height(r.valueWidth(width)); lines > theme.Text.LineHeight() {
			height = max(height, lines+6)
		}
	}
	return height
}

// valueWidth is the room of the value beside its label and the button that chooses.
func (r *row) valueWidth(width float32) float32 {
	width -= valueLeft + 8
	if r.choose.Visible() {
		width -= chooseWidth
	}
	return width
}

// told is what stands below the value: why it cannot be written, and what is to be written.
func (r *row) told() []*control.Text {
	var out []*control.Text
	for _, t := range []*control.Text{r.problem, r.help, r.cites} {
		if t.Visible() {
			out = append(out, t)
		}
	}
	return out
}

// CreateRenderer draws label and value.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ r *row }

func (d *rowRenderer) Layout(size fyne.Size) {
	r := d.r
	r.ground.Resize(size)
	r.label.Move(fyne.NewPos(labelLeft, 4.5))
	r.label.Resize(fyne.NewSize(labelWidth, r.label.Height(labelWidth)))
	width := r.valueWidth(size.Width)
	r.value.Hidden = r.field != nil
	r.value.Move(fyne.NewPos(valueLeft, 4))
	r.value.Resize(fyne.NewSize(width, r.value.Height(width)))
	if r.inside != nil {
		r.inside.Move(fyne.NewPos(valueLeft-4, 0))
		r.inside.Resize(fyne.NewSize(width+11, theme.PropertyRow))
	}
	r.choose.Move(fyne.NewPos(size.Width-chooseWidth, 0))
	r.choose.Resize(fyne.NewSize(chooseWidth, theme.PropertyRow))
	y := r.valueHeight(size.Width)
	for _, t := range r.told() {
		height := t.Height(size.Width - labelLeft - 8)
		t.Move(fyne.NewPos(labelLeft, y))
		t.Resize(fyne.NewSize(size.Width-labelLeft-8, height))
		y += height + 2
	}
}

func (d *rowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.RightMin-16, d.r.Height(d.r.Size().Width))
}

func (d *rowRenderer) Refresh() {
	r := d.r
	switch {
	case !r.problem.Hidden:
		r.ground.SetEdge(theme.Surface, theme.Error)
	case r.field != nil:
		r.ground.SetEdge(theme.Surface, theme.Focus)
	case r.chosen:
		r.ground.SetEdge(theme.Surface, theme.Border)
	case r.hovered:
		r.ground.SetEdge(theme.Hover, "")
	default:
		r.ground.SetEdge("", "")
	}
	d.Layout(r.Size())
	for _, o := range d.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r)
}

func (d *rowRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{d.r.ground, d.r.label, d.r.value, d.r.problem, d.r.help, d.r.cites, d.r.choose}
	if d.r.inside != nil {
		out = append(out, d.r.inside)
	}
	return out
}

func (d *rowRenderer) Destroy() {}
