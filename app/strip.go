//go:build !nowindow

package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/app/wording"
)

// strip asks one thing under the toolbar: a path, or yes or no. The page stays in view and can be read meanwhile.
type strip struct {
	widget.BaseWidget
	desk    *desk
	label   *control.Text
	field   *entry.Field // nil for a question of yes or no
	note    *control.Text
	buttons []*control.Button
}

// newStrip asks for a path, which is typed as the keys say; do is called with the answer.
func newStrip(d *desk, label, path, button, note string, do func(path string)) *strip {
	return newFieldStrip(d, entry.New(nil), label, path, button, note, do)
}

func newFieldStrip(d *desk, field *entry.Field, label, path, button, note string, do func(path string)) *strip {
	s := &strip{desk: d, label: control.NewText(theme.Strong, label, theme.Ink), field: field}
	s.note = control.NewText(theme.Label, note, theme.Ink2)
	s.note.Hidden = note == ""
	s.field.Text = path
	s.field.CursorColumn = len([]rune(path))
	s.field.Shortcut = d.shortcut
	s.field.Key = func(name fyne.KeyName, _ bool) bool {
		switch name {
		case fyne.KeyReturn, fyne.KeyEnter:
			do(s.field.Text)
			return true
		case fyne.KeyEscape:
			return d.escape()
		}
		return false
	}
	s.buttons = []*control.Button{
		control.NewButton(control.Tonal, "", button, "", func() { do(s.field.Text) }),
		control.NewButton(control.Quiet, "", wording.ChooseFolder, "", func() {
			d.chooseFolder(func(folder string) {
				s.field.SetText(filepath.Join(folder, filepath.Base(s.field.Text)))
				s.focus()
			})
		}),
		control.NewButton(control.Quiet, "", wording.Cancel, "", func() { d.escape() }),
	}
	s.listen()
	s.ExtendBaseWidget(s)
	return s
}

// newWords asks for words; do is called with the answer.
func newWords(d *desk, label, words, note string, do func(words string)) *strip {
	s := newFieldStrip(d, entry.New(d.typing), label, words, wording.GoOn, note, do)
	s.buttons = append(s.buttons[:1], s.buttons[2:]...)
	return s
}

// listen lets the buttons pass on the keys of the window.
func (s *strip) listen() {
	for _, b := range s.buttons {
		b.Key = s.desk.keyOf
	}
}

// newQuestion asks whether to go on.
func newQuestion(d *desk, question, button string, do func()) *strip {
	s := &strip{desk: d, label: control.NewText(theme.Text, question, theme.Ink), note: control.NewText(theme.Label, "", theme.Ink2)}
	s.note.Hidden = true
	s.buttons = []*control.Button{
		control.NewButton(control.Tonal, "", button, "", do),
		control.NewButton(control.Quiet, "", wording.Cancel, "", func() { d.escape() }),
	}
	s.listen()
	s.ExtendBaseWidget(s)
	return s
}

// focus gives the keys to the field; to the harmless button where there is none.
func (s *strip) focus() {
	if s.field == nil {
		s.desk.window.Canvas().Focus(s.buttons[len(s.buttons)-1])
		return
	}
	s.desk.window.Canvas().Focus(s.field)
}

// CreateRenderer lays the question out.
func (s *strip) CreateRenderer() fyne.WidgetRenderer {
	return &stripRenderer{s, control.NewFill(theme.Sunken), control.NewHairline()}
}

type stripRenderer struct {
	s            *strip
	ground, line *control.Fill
}

const stripRow = 48

func (r *stripRenderer) Layout(size fyne.Size) {
	s := r.s
	r.ground.Resize(size)
	put(r.line, 0, size.Height-1, size.Width, theme.Hairline)
	label := s.label.MinSize()
	right := size.Width - 12
	for i := len(s.buttons) - 1; i >= 0; i-- {
		want := s.buttons[i].MinSize()
		right -= want.Width
		put(s.buttons[i], right, (stripRow-want.Height)/2, want.Width, want.Height)
		right -= 4
	}
	x := theme.Inset
	width := min(label.Width, right-x-8)
	put(s.label, x, (stripRow-label.Height)/2, width, label.Height)
	if s.field != nil {
		x += width + 12
		put(s.field, x, (stripRow-theme.Field)/2, right-x-8, theme.Field)
	}
	put(s.note, x, stripRow-4, size.Width-x-12, theme.Label.LineHeight())
}

func (r *stripRenderer) MinSize() fyne.Size {
	if r.s.note.Visible() {
		return fyne.NewSize(320, stripRow+20)
	}
	return fyne.NewSize(320, stripRow)
}

func (r *stripRenderer) Refresh() {
	r.Layout(r.s.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *stripRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.ground, r.line, r.s.label, r.s.note}
	if r.s.field != nil {
		out = append(out, r.s.field)
	}
	for _, b := range r.s.buttons {
		out = append(out, b)
	}
	return out
}

func (r *stripRenderer) Destroy() {}
