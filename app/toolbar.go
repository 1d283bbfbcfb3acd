//go:build !nowindow

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/library"
	"thethuc/app/theme"
	"thethuc/app/wording"
)

// toolbar holds the commands of the whole document, and at the right its next step.
type toolbar struct {
	widget.BaseWidget
	desk    *desk
	left    []*control.Button // in groups, parted where a nil stands
	next    *control.Button
	panes   *control.Button
	other   *control.Button
	word    *control.Button
	insert  *control.Button
	print   *control.Button
	choices *control.Button
	onDraft []*control.Button // work only where a document is open
}

func newToolbar(d *desk) *toolbar {
	bar := func(glyph theme.Glyph, words, hint string, act func()) *control.Button {
		return control.NewButton(control.Bar, glyph, words, hint, act)
	}
	t := &toolbar{desk: d}
	name := bar(theme.GlyphSave, wording.Keep, wording.KeepHint, d.name)
	t.other = bar(theme.GlyphSaveAs, wording.SaveOther, wording.SaveOtherHint, d.askOther)
	t.word = bar(theme.GlyphWord, wording.Word, wording.WordHint, d.askWord)
	t.print = bar(theme.GlyphPrint, wording.Print, wording.PrintHint, d.askPrint)
	t.choices = bar(theme.GlyphLayout, wording.Choices, wording.ChoicesHint, d.toggleChoices)
	t.insert = bar(theme.GlyphPlus, wording.Insert, wording.InsertHint, d.askInsert)
	check := bar(theme.GlyphCheck, wording.Check, wording.CheckHint, d.check)
	fixAll := bar(theme.GlyphFixAll, wording.FixAll, wording.FixAllHint, d.fixAll)
	t.left = []*control.Button{
		bar(theme.GlyphNew, wording.New, wording.NewHint, d.newDocument),
		bar(theme.GlyphOpen, wording.Open, wording.OpenHint, d.askOpen),
		name, t.other, t.word, t.print, nil, check, fixAll, nil, t.insert, t.choices,
	}
	t.onDraft = []*control.Button{name, t.other, t.word, t.print, check, fixAll, t.insert, t.choices}
	t.panes = bar(theme.GlyphHidePane, "", wording.ShowRight, func() { d.frame.toggleRight(); d.focusPage() })
	t.next = control.NewButton(control.Next, theme.GlyphExportPDF, wording.Export, wording.ExportHint, d.askExport)
	t.ExtendBaseWidget(t)
	return t
}

// follow shows what can be done with what is on the desk.
func (t *toolbar) follow() {
	open := t.desk.session != nil && t.desk.place == library.None
	for _, b := range t.onDraft {
		b.Hidden = !open
	}
	t.print.SetDisabled(t.desk.printing != nil)
	t.next.Hidden, t.panes.Hidden = !open, !open
	t.Refresh()
}

// exporting shows that the PDF is being written.
func (t *toolbar) exporting(on bool) {
	words := wording.Export
	if on {
		words = wording.Exporting
	}
	t.next.SetWords(words)
	t.next.SetDisabled(on)
	t.Refresh()
}

// writingWord shows that the Word file is being written.
func (t *toolbar) writingWord(on bool) {
	words := wording.Word
	if on {
		words = wording.Exporting
	}
	t.word.SetWords(words)
	t.word.SetDisabled(on)
	t.Refresh()
}

// CreateRenderer lays the buttons out.
func (t *toolbar) CreateRenderer() fyne.WidgetRenderer {
	r := &toolbarRenderer{t: t, ground: control.NewFill(theme.Chrome), line: control.NewHairline()}
	for _, b := range t.left {
		if b == nil {
			r.parts = append(r.parts, control.NewHairline())
		}
	}
	return r
}

type toolbarRenderer struct {
	t            *toolbar
	ground, line *control.Fill
	parts        []*control.Fill
}

func (r *toolbarRenderer) Layout(size fyne.Size) {
	t := r.t
	r.ground.Resize(size)
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, theme.Hairline))
	right := size.Width - 12
	for _, b := range []*control.Button{t.next, t.panes} {
		if b.Visible() {
			want := b.MinSize()
			right -= want.Width
			b.Resize(want)
			b.Move(fyne.NewPos(right, (size.Height-1-want.Height)/2))
			right -= 8
		}
	}
	short := r.width() > right-10
	x, part := float32(10), 0
	for _, b := range t.left {
		if b == nil {
			line := r.parts[part]
			part++
			line.Hidden = !t.next.Visible()
			line.Move(fyne.NewPos(x+6, 13))
			line.Resize(fyne.NewSize(theme.Hairline, 18))
			x += 13
			continue
		}
		if !b.Visible() {
			continue
		}
		b.SetShort(short)
		want := b.MinSize()
		b.Resize(want)
		b.Move(fyne.NewPos(x, (size.Height-1-want.Height)/2))
		x += want.Width + 2
	}
}

// width is what the buttons at the left take with their words.
func (r *toolbarRenderer) width() float32 {
	width := float32(0)
	for _, b := range r.t.left {
		if b == nil {
			width += 13
		} else if b.Visible() {
			b.SetShort(false)
			width += b.MinSize().Width + 2
		}
	}
	return width
}

func (r *toolbarRenderer) MinSize() fyne.Size { return fyne.NewSize(320, theme.Toolbar) }

func (r *toolbarRenderer) Refresh() {
	r.Layout(r.t.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *toolbarRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.ground, r.line, r.t.next, r.t.panes}
	for _, b := range r.t.left {
		if b != nil {
			out = append(out, b)
		}
	}
	for _, line := range r.parts {
		out = append(out, line)
	}
	return out
}

func (r *toolbarRenderer) Destroy() {}
