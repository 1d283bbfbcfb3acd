package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/app/wording"
)

// row is one of a part of the form that repeats.
type row interface {
	// draw gives what the row shows, top to bottom; tools are the buttons that move it and take it out.
	draw(tools *fyne.Container) []fyne.CanvasObject
	// fields are those shown, in the order of the keys.
	fields() []*entry.Field
}

// rows are a part of the form that repeats: signers, lines of a list. They can be moved up, taken out and added to.
type rows[R row] struct {
	form   *Unit
	fresh  func() R // makes one that is blank
	all    []R
	add    *control.Button
	column *control.Column
	gap    float32
}

func newRows[R row](u *Unit, add string, gap float32, fresh func() R) *rows[R] {
	r := &rows[R]{form: u, fresh: fresh, gap: gap, column: control.NewColumn(0, 0, 0)}
	r.add = control.NewButton(control.Deed, theme.GlyphPlus, add, "", r.another)
	u.watch(r.add)
	return r
}

// set shows other rows.
func (r *rows[R]) set(all []R) {
	r.all = all
	r.show()
}

// show draws the rows again after one came, went, or changed what it shows.
func (r *rows[R]) show() {
	var objects []fyne.CanvasObject
	for i, one := range r.all {
		up := control.NewButton(control.Quiet, theme.GlyphMoveUp, "", wording.RowUp, func() { r.swap(i) })
		up.SetDisabled(i == 0)
		out := control.NewButton(control.Quiet, theme.GlyphClose, "", wording.RowOut, func() { r.drop(i) })
		r.form.watch(up)
		r.form.watch(out)
		objects = append(append(objects, one.draw(container.NewHBox(up, out))...), space(r.gap))
	}
	r.column.Set(append(objects, control.NewLine(theme.PaneButton, 0, []fyne.CanvasObject{r.add}, nil))...)
	r.form.refresh()
}

// another adds a blank row and gives it the keys.
func (r *rows[R]) another() {
	r.set(append(r.all, r.fresh()))
	r.form.focus(r.all[len(r.all)-1].fields()[0])
}

// swap moves a row before the one above it.
func (r *rows[R]) swap(i int) {
	r.all[i-1], r.all[i] = r.all[i], r.all[i-1]
	r.show()
	r.form.focus(r.all[i-1].fields()[0])
}

// drop takes a row out; the keys go to the one that takes its place, or to the button that adds one.
func (r *rows[R]) drop(i int) {
	r.set(slices.Delete(r.all, i, i+1))
	if i < len(r.all) {
		r.form.focus(r.all[i].fields()[0])
	} else {
		r.form.focus(r.add)
	}
}

func (r *rows[R]) fields() []*entry.Field {
	var out []*entry.Field
	for _, one := range r.all {
		out = append(out, one.fields()...)
	}
	return out
}

// abreast lays objects side by side in columns so wide; the one that says 0 takes the rest. What stands in it is as high as
// it wants to be, in the middle.
type abreast []float32

// abreastGap is the room between two of them.
const abreastGap float32 = 8

// Layout gives each object its column.
func (a abreast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest := size.Width - abreastGap*float32(len(objects)-1)
	for _, width := range a {
		rest -= width
	}
	x := float32(0)
	for i, o := range objects {
		width := a[i]
		if width == 0 {
			width = rest
		}
		height := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(max(0, width), height))
		x += width + abreastGap
	}
}

// MinSize is the height of the highest.
func (a abreast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(1, height)
}

// side lays objects side by side.
func side(widths abreast, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(widths, objects...)
}

// toolsWidth is the room of the buttons beside a row.
const toolsWidth float32 = 72

// quiet is a label above a field.
func quiet(words string) fyne.CanvasObject { return control.NewText(theme.Label, words, theme.Ink2) }
