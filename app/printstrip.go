//go:build !nowindow

package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/cli"
	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/print"
	"thethuc/app/theme"
	"thethuc/app/wording"
)

// printStrip asks under the toolbar for printer, pages, copies and sides.
type printStrip struct {
	widget.BaseWidget
	desk     *desk
	printers []print.Printer

	printer *control.Choice
	pages   *entry.Field
	copies  *control.Number
	sides   *control.Choice
	do      *control.Button
	drop    *control.Button
	note    *control.Text
	ranged  []fyne.CanvasObject // shown where the printer can be asked for some pages
	row     *control.Line
}

// newPrintStrip asks, with as many copies as the document has recipients and its file copy.
func newPrintStrip(d *desk) *printStrip {
	s := &printStrip{desk: d, note: control.NewText(theme.Label, "", theme.Ink2), pages: entry.New(nil)}
	s.printer = control.NewChoice([]string{wording.FindingPrinters}, 0, func(int) { s.follow() })
	s.printer.SetDisabled(true)
	s.pages.SetPlaceHolder(wording.AllPages)
	s.pages.Shortcut = d.shortcut
	s.pages.OnChanged = func(string) { s.say("") }
	s.pages.Key = s.key
	s.copies = control.NewNumber(cli.Copies(d.session.Document()), 1, print.MostCopies, nil)
	s.copies.Key = func(name fyne.KeyName) bool { return s.key(name, false) }
	side := 0
	if d.app.Preferences().Bool(prefTwoSided) {
		side = 1
	}
	s.sides = control.NewChoice([]string{wording.OneSided, wording.TwoSided}, side, nil)
	s.do = control.NewButton(control.Tonal, theme.GlyphPrint, wording.Print, "", s.print)
	s.do.SetDisabled(true)
	s.printer.Key, s.sides.Key, s.do.Key = d.keyOf, d.keyOf, d.keyOf
	s.drop = control.NewButton(control.Quiet, "", wording.Cancel, "", func() { d.escape() })
	s.drop.Key = d.keyOf
	label := func(words string) *control.Text { return control.NewText(theme.Strong, words, theme.Ink) }
	s.ranged = []fyne.CanvasObject{label(wording.PrintPages), container.NewGridWrap(fyne.NewSize(96, theme.Field), s.pages)}
	s.row = control.NewLine(stripRow, 10, slices.Concat(
		[]fyne.CanvasObject{label(wording.Printer), s.printer}, s.ranged,
		[]fyne.CanvasObject{label(wording.PrintCopies), s.copies, s.sides},
	), []fyne.CanvasObject{s.do, s.drop})
	s.say("")
	s.ExtendBaseWidget(s)
	return s
}

// key takes Enter and Escape in the field of pages.
func (s *printStrip) key(name fyne.KeyName, _ bool) bool {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.print()
		return true
	case fyne.KeyEscape:
		return s.desk.escape()
	}
	return false
}

// found offers the printers: the one used last, else the system's own.
func (s *printStrip) found(printers []print.Printer) {
	s.printers = printers
	last := s.desk.app.Preferences().String(prefPrinter)
	at := slices.IndexFunc(printers, func(p print.Printer) bool { return p.Name == last })
	if at < 0 {
		at = max(0, slices.IndexFunc(printers, func(p print.Printer) bool { return p.Default }))
	}
	names := make([]string, len(printers))
	for i, p := range printers {
		names[i] = p.Name
		if p.State == print.Stopped || p.State == print.Refusing {
			names[i] = wording.PrinterIn(p.Name, p.State.String())
		}
	}
	s.printer.Set(names, at)
	s.printer.SetDisabled(false)
	s.do.SetDisabled(false)
	s.follow()
	s.focus()
}

// follow shows what can be asked of the chosen printer.
func (s *printStrip) follow() {
	p := s.printers[s.printer.At()]
	for _, o := range s.ranged {
		if p.Ranges {
			o.Show()
		} else {
			o.Hide()
		}
	}
	if !p.TwoSided {
		s.sides.Choose(0)
	}
	s.sides.SetDisabled(!p.TwoSided)
	s.Refresh()
}

// say shows what is wrong with the answers; "" shows how many blanks the document has.
func (s *printStrip) say(problem string) {
	ink := theme.Error
	if problem == "" {
		ink = theme.Ink2
		if n := len(s.desk.session.Document().Blanks()); n > 0 {
			problem = wording.BlanksInPrint(n)
		}
	}
	before := s.note.Visible()
	s.note.Hidden = problem == ""
	s.note.Set(problem, ink)
	if before != s.note.Visible() && s.desk.frame.strip == fyne.CanvasObject(s) {
		s.desk.frame.Refresh()
	}
}

// print takes the answers, unless one is wrong.
func (s *printStrip) print() {
	if len(s.printers) == 0 {
		return
	}
	p := s.printers[s.printer.At()]
	job := print.Job{Printer: p.Name, Copies: s.copies.Value(), TwoSided: p.TwoSided && s.sides.At() == 1}
	if text := strings.TrimSpace(s.pages.Text); text != "" && p.Ranges {
		pages, err := print.ParsePages(text)
		if err != nil {
			s.refuse(wording.Sentence(err.Error()) + ".")
			return
		}
		if last, count := pages[len(pages)-1].Last, s.count(); count > 0 && last > count {
			s.refuse(wording.Sentence(wording.NoSuchPage(last, count)))
			return
		}
		job.Pages = pages
	}
	s.desk.app.Preferences().SetString(prefPrinter, p.Name)
	if p.TwoSided {
		s.desk.app.Preferences().SetBool(prefTwoSided, job.TwoSided)
	}
	s.desk.frame.ask(nil)
	s.desk.print(job)
}

// refuse says what is wrong with the pages, and gives them the keys.
func (s *printStrip) refuse(problem string) {
	s.say(problem)
	s.desk.window.Canvas().Focus(s.pages)
}

// count is how many pages the document has, 0 while they are being made.
func (s *printStrip) count() int {
	if d := s.desk.session; d.PagesRev() == d.Rev() {
		return d.Pages().Count()
	}
	return 0
}

// focus gives the keys to the number of copies, where Enter prints.
func (s *printStrip) focus() { s.desk.window.Canvas().Focus(s.copies) }

// CreateRenderer lays the question out.
func (s *printStrip) CreateRenderer() fyne.WidgetRenderer {
	return &printStripRenderer{s, control.NewFill(theme.Sunken), control.NewHairline()}
}

type printStripRenderer struct {
	s            *printStrip
	ground, line *control.Fill
}

func (r *printStripRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	put(r.line, 0, size.Height-1, size.Width, theme.Hairline)
	put(r.s.row, theme.Inset, 0, size.Width-theme.Inset-12, stripRow)
	put(r.s.note, theme.Inset, stripRow-4, size.Width-theme.Inset-12, theme.Label.LineHeight())
}

func (r *printStripRenderer) MinSize() fyne.Size {
	if r.s.note.Visible() {
		return fyne.NewSize(320, stripRow+20)
	}
	return fyne.NewSize(320, stripRow)
}

func (r *printStripRenderer) Refresh() {
	r.Layout(r.s.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *printStripRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.line, r.s.row, r.s.note}
}

func (r *printStripRenderer) Destroy() {}
