//go:build !nowindow

package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/library"
	"thethuc/app/telex"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/lint"
)

// statusBar says where one is, what is saved, what is wrong and left to fill, and how one types.
type statusBar struct {
	widget.BaseWidget
	desk   *desk
	page   *control.Text
	where  *control.Text
	source *control.Text
	saved  *control.Text
	levels map[lint.Severity]*control.Chip
	shown  string // what the bar says now, so that it is only drawn again for something else
	blanks *control.Small
	act    *control.Text
	typing *control.Small
	look   *control.Small
	less   *control.Small
	zoom   *control.Small
	more   *control.Small
	left   *control.Line
	right  *control.Line
}

func newStatusBar(d *desk) *statusBar {
	label := func() *control.Text { return control.NewText(theme.Label, "", theme.Ink2) }
	s := &statusBar{desk: d, page: label(), where: label(), source: label(), saved: label(), act: label(), levels: map[lint.Severity]*control.Chip{}}
	s.blanks = control.NewSmall("", "", wording.BlanksHint, d.nextBlank)
	s.typing = control.NewSmall(theme.GlyphKeyboard, "", wording.TypingHint, func() { d.switchTyping(true) })
	s.look = control.NewSmall(theme.GlyphLightDark, "", wording.LookHint, d.switchLook)
	s.less = control.NewSmall(theme.GlyphMinus, "", wording.ZoomOut, func() { d.zoom(func() { d.view.ZoomBy(-0.1) }) })
	s.zoom = control.NewSmall("", "", wording.ZoomPlain, func() { d.zoom(d.view.Plain) })
	s.more = control.NewSmall(theme.GlyphPlus, "", wording.ZoomIn, func() { d.zoom(func() { d.view.ZoomBy(0.1) }) })
	left := []fyne.CanvasObject{s.page, s.where, s.source, s.saved}
	for _, level := range []lint.Severity{lint.Error, lint.Warning, lint.Hint} {
		glyph, ink := sign(level)
		s.levels[level] = control.NewChip(glyph, ink, false, d.check)
		s.levels[level].Hidden = true
		left = append(left, s.levels[level])
	}
	s.left = control.NewLine(theme.Status, 14, append(left, s.blanks), nil)
	s.right = control.NewLine(theme.Status, 10, nil, []fyne.CanvasObject{s.act, s.look, s.typing, s.less, s.zoom, s.more})
	s.ExtendBaseWidget(s)
	return s
}

func (d *desk) zoom(change func()) {
	change()
	d.status.follow()
	d.focusPage()
}

// showPlace follows the scrolled or zoomed page.
func (d *desk) showPlace() {
	if d.status != nil {
		d.status.follow()
	}
}

// follow reads everything again.
func (s *statusBar) follow() {
	d := s.desk
	open := d.session != nil && d.place == library.None
	show := func(t *control.Text, words string) {
		t.Hidden = words == ""
		t.Set(words, theme.Ink2)
	}
	page, where, source, saved, blanks := "", "", "", "", 0
	var counts [3]int
	if open {
		if now, all := d.view.Current(); all > 0 {
			page = wording.PageOf(now, all)
		}
		where = wording.Place(d.session.Document(), d.session.Selection().Caret.Node)
		source = wording.From(d.session.Document().Source)
		saved = d.savedWords()
		blanks = len(d.session.Document().Blanks())
		counts[0], counts[1], counts[2] = d.findings.Counts()
		show(s.act, d.sheet(d.session.Document()).Act.Name())
	} else {
		show(s.act, "")
	}
	show(s.page, page)
	show(s.where, where)
	show(s.source, source)
	s.fold(s.Size().Width)
	show(s.saved, saved)
	for i, level := range []lint.Severity{lint.Error, lint.Warning, lint.Hint} {
		words := ""
		if n := counts[i]; n > 0 {
			words = []func(int) string{wording.Errors, wording.Warnings, wording.Hints}[i](n)
		}
		s.levels[level].Hidden = words == ""
		s.levels[level].Set(words)
	}
	s.blanks.Set(blanks > 0, wording.Blanks(blanks))
	s.typing.Set(true, d.typingWords())
	s.less.Set(open, "")
	s.zoom.Set(open, wording.Zoom(d.view.Zoom()))
	s.more.Set(open, "")
	if says := fmt.Sprint(page, "|", where, "|", source, "|", saved, "|", counts, blanks, open, d.typingWords(), d.view.Zoom()); says != s.shown {
		s.shown = says
		s.left.Refresh()
		s.right.Refresh()
	}
}

func (d *desk) savedWords() string {
	switch {
	case d.dirty:
		return wording.Saving
	case d.savedAt.IsZero():
		return ""
	}
	return wording.Saved(d.savedAt)
}

func (d *desk) typingWords() string {
	switch {
	case d.typing.Off:
		return wording.TypingOff
	case d.typing.Method == telex.VNI:
		return wording.VNI
	}
	return wording.Telex
}

// fold leaves out where the document came from in a narrow window.
func (s *statusBar) fold(width float32) {
	s.source.Hidden = s.source.Words() == "" || width < theme.WordsBelow
}

// CreateRenderer lays out both sides.
func (s *statusBar) CreateRenderer() fyne.WidgetRenderer {
	return &statusRenderer{s, control.NewFill(theme.Chrome), control.NewHairline()}
}

type statusRenderer struct {
	s            *statusBar
	ground, line *control.Fill
}

func (r *statusRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.line.Resize(fyne.NewSize(size.Width, theme.Hairline))
	right := r.s.right.MinSize().Width
	r.s.right.Move(fyne.NewPos(size.Width-right-12, 0))
	r.s.right.Resize(fyne.NewSize(right, size.Height))
	r.s.left.Move(fyne.NewPos(12, 0))
	r.s.fold(size.Width)
	r.s.left.Resize(fyne.NewSize(max(0, size.Width-right-36), size.Height))
}

func (r *statusRenderer) MinSize() fyne.Size { return fyne.NewSize(320, theme.Status) }

func (r *statusRenderer) Refresh() {
	r.Layout(r.s.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *statusRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.line, r.s.left, r.s.right}
}

func (r *statusRenderer) Destroy() {}
