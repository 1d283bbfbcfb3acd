package settings

import (
	"fyne.io/fyne/v2"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/profile"
)

// line is the row of a list's line.
type line struct{ words *entry.Field }

func (r *line) draw(tools *fyne.Container) []fyne.CanvasObject {
	return []fyne.CanvasObject{side(abreast{0, toolsWidth}, r.words, tools)}
}

func (r *line) fields() []*entry.Field { return []*entry.Field{r.words} }

// newLines are the lines of a list.
func (u *Unit) newLines(example string) *rows[*line] {
	return newRows(u, wording.AddLine, 4, func() *line { return &line{u.field("", wording.Example(example))} })
}

// setLines shows the lines of a list.
func setLines(r *rows[*line], lines []string) {
	all := make([]*line, len(lines))
	for i, words := range lines {
		all[i] = r.fresh()
		all[i].words.Text = words
	}
	r.set(all)
}

// linesOf are the lines of a list that say something.
func linesOf(r *rows[*line]) []string {
	var out []string
	for _, one := range r.all {
		if words := said(one.words); words != "" {
			out = append(out, words)
		}
	}
	return out
}

// pickList is the row of a pick list: its name and how many lines it has. The lines are shown when they are asked for.
type pickList struct {
	form  *Unit
	of    *rows[*pickList] // that it is one of
	name  *entry.Field
	lines *rows[*line]
	open  *control.Button
	shown bool
}

func (u *Unit) newPickList(of *rows[*pickList], example string, list profile.PickList) *pickList {
	r := &pickList{form: u, of: of, name: u.field(list.Name, wording.PickName), lines: u.newLines(example)}
	setLines(r.lines, list.Lines)
	r.open = control.NewButton(control.Quiet, theme.GlyphForward, "", wording.PickLines, func() {
		r.shown = !r.shown
		r.of.show()
	})
	u.watch(r.open)
	return r
}

const (
	openWidth  float32 = 32
	countWidth float32 = 64
)

func (r *pickList) draw(tools *fyne.Container) []fyne.CanvasObject {
	count := control.NewText(theme.Label, wording.LineCount(len(linesOf(r.lines))), theme.Ink3)
	r.open.SetIcon(theme.GlyphForward)
	out := []fyne.CanvasObject{side(abreast{openWidth, 0, countWidth, toolsWidth}, r.open, r.name, count, tools)}
	if r.shown {
		r.open.SetIcon(theme.GlyphNext)
		out = append(out, space(4), side(abreast{openWidth, 0}, quiet(""), r.lines.column))
	}
	return out
}

func (r *pickList) fields() []*entry.Field {
	if r.shown {
		return append([]*entry.Field{r.name}, r.lines.fields()...)
	}
	return []*entry.Field{r.name}
}

// value is the list as the row says; ok is false for a blank row.
func (r *pickList) value() (l profile.PickList, ok bool) {
	l = profile.PickList{Name: said(r.name), Lines: linesOf(r.lines)}
	return l, l.Name != "" || len(l.Lines) > 0
}

// newPickLists are pick lists of one kind.
func (u *Unit) newPickLists(add, example string) *rows[*pickList] {
	var of *rows[*pickList]
	of = newRows(u, add, 6, func() *pickList {
		l := u.newPickList(of, example, profile.PickList{Lines: []string{""}})
		l.shown = true
		return l
	})
	return of
}

func setPickLists(r *rows[*pickList], lists []profile.PickList, example string) {
	all := make([]*pickList, len(lists))
	for i, l := range lists {
		all[i] = r.form.newPickList(r, example, l)
	}
	r.set(all)
}

func pickListsOf(r *rows[*pickList]) []profile.PickList {
	var out []profile.PickList
	for _, one := range r.all {
		if l, ok := one.value(); ok {
			out = append(out, l)
		}
	}
	return out
}
