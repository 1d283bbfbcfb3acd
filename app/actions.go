//go:build !nowindow

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"thethuc/app/control"
	"thethuc/app/library"
	"thethuc/app/telex"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/edit"
	"thethuc/drafting/lint"
	"thethuc/drafting/session"
	"thethuc/drafting/template"
)

// goTo puts the caret at a place and shows it.
func (d *desk) goTo(p drafting.Position) {
	if d.session == nil || p.Node == 0 {
		return
	}
	d.session.Select(drafting.At(p))
	d.view.Reveal()
}

func (d *desk) goNode(id drafting.NodeID) {
	if d.session == nil {
		return
	}
	d.visit(library.None)
	d.goTo(drafting.Position{Node: id})
	d.focusPage()
}

func (d *desk) goFinding(f lint.Finding) {
	d.visit(library.None)
	d.goTo(drafting.Position{Node: f.Node, Offset: f.End})
	d.focusPage()
}

// openFinding shows the card of a finding that was clicked in the gutter.
func (d *desk) openFinding(i int) {
	d.showFindings()
	d.findings.Open(i)
	if f, ok := d.findings.Current(); ok {
		d.goFinding(f)
	}
}

// toldOf is what a mark in the gutter is about: the fault, and on form what was measured and what is allowed.
func (d *desk) toldOf(i int) string {
	if d.session == nil || i >= len(d.session.Result().Findings) {
		return ""
	}
	f := d.session.Result().Findings[i]
	words := d.titleOf(f)
	if f.Measured == "" && f.Allowed == "" {
		return words
	}
	return wording.Join(words, wording.Measured(f.Measured, f.Allowed))
}

// current reports whether the findings are those of the document as it stands; a fix of older ones could go astray.
func (d *desk) current() bool { return d.session != nil && d.session.ResultRev() == d.session.Rev() }

func (d *desk) fix(f lint.Finding, i int) {
	if !d.current() {
		return
	}
	if err := d.session.Fix(f, i); err != nil {
		d.fail(failure(wording.MakeFix, err), "", nil)
	}
	d.view.Reveal()
	d.focusPage()
}

func (d *desk) fixAll() {
	if d.session == nil {
		return
	}
	d.fields.Commit()
	ctx, cancel := within()
	defer cancel()
	n, err := d.session.FixAll(ctx)
	if err != nil {
		d.fail(failure(wording.MakeFix, err), "", nil)
		return
	}
	d.done(wording.Fixed(n), "", nil)
	d.focusPage()
}

// check goes to the first finding, or says that there is none.
func (d *desk) check() {
	if d.session == nil {
		return
	}
	d.session.Leave()
	d.showFindings()
	if c := d.session.Result().Coverage; !d.findings.First() && d.current() && len(d.session.Result().Broken) == 0 {
		d.done(wording.Clean(len(c.Passed), len(c.NotEvaluated)), "", nil)
	}
	d.focusPage()
}

func (d *desk) step(by int) {
	d.showFindings()
	d.findings.Step(by)
}

// nextBlank goes to the next place that waits to be filled.
func (d *desk) nextBlank() {
	if d.session == nil {
		return
	}
	d.session.Run(edit.NextBlank())
	d.view.Reveal()
	d.focusPage()
}

// name keeps the document as it stands under a name.
func (d *desk) name() {
	if d.session == nil {
		return
	}
	d.fields.Commit()
	name := wording.Revision(d.now())
	d.session.Name(name)
	if t := d.templateOf(d.session.Document()); t != nil && t.Revisable() {
		named := d.session
		d.tell(control.NewNote(wording.Named(name), wording.ReviseDo, d.inBand(func() { d.revise(named) }), d.closeBand))
	} else {
		d.done(wording.Named(name), "", nil)
	}
	d.focusPage()
}

// revise begins the next revision of the controlled document that was named, if it is open still: its table of revisions
// gets a row, to be filled in.
func (d *desk) revise(named *session.Session) {
	if d.session != named {
		return
	}
	d.visit(library.None)
	doc := d.session.Document()
	t := d.templateOf(doc)
	edits, err := template.Revise(t, doc)
	if err == nil {
		err = d.session.Apply(edits, d.session.Selection())
	}
	if err != nil {
		d.fail(failure(wording.AddRevision, err), "", nil)
		return
	}
	if row := template.LastRow(d.session.Document()); row.Node != 0 {
		d.goTo(drafting.Position{Node: row.Node, Offset: row.Start})
		d.nextBlank()
	}
}

// switchTyping goes on to the next way of typing; Ctrl+Space switches ours off and on.
func (d *desk) switchTyping(next bool) {
	switch {
	case d.typing.Off:
		d.typing.Off = false
		if next {
			d.typing.Method = telex.Telex
		}
	case next && d.typing.Method == telex.Telex:
		d.typing.Method = telex.VNI
	default:
		d.typing.Off = true
	}
	d.app.Preferences().SetString(prefTyping, d.typingName())
	d.status.follow()
	d.focusPage()
}

// keys makes the shortcuts work where neither page nor field has the keys.
func (d *desk) keys() {
	c := d.window.Canvas()
	c.SetOnTypedKey(func(event *fyne.KeyEvent) { d.key(event.Name, d.shiftHeld()) })
	for _, s := range []desktop.CustomShortcut{
		{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierControl},
		{KeyName: fyne.KeyO, Modifier: fyne.KeyModifierControl},
		{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl},
		{KeyName: fyne.KeyP, Modifier: fyne.KeyModifierControl},
		{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift},
		{KeyName: fyne.KeyW, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift},
		{KeyName: fyne.KeyT, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift},
		{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift},
		{KeyName: fyne.KeyO, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift},
		{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift},
		keyInsert, keyFootnote, keyChart, keyAct,
		{KeyName: fyne.KeyP, Modifier: fyne.KeyModifierControl | fyne.KeyModifierAlt},
		{KeyName: fyne.KeySpace, Modifier: fyne.KeyModifierControl},
		{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierAlt},
		{KeyName: fyne.KeyEnter, Modifier: fyne.KeyModifierAlt},
		{KeyName: fyne.KeyDelete, Modifier: fyne.KeyModifierAlt},
		{KeyName: fyne.Key1, Modifier: fyne.KeyModifierAlt},
		{KeyName: fyne.Key2, Modifier: fyne.KeyModifierAlt},
		{KeyName: fyne.Key3, Modifier: fyne.KeyModifierAlt},
	} {
		c.AddShortcut(&s, func(fyne.Shortcut) { d.shortcut(&s) })
	}
	c.AddShortcut(&fyne.ShortcutUndo{}, func(s fyne.Shortcut) { d.shortcut(s) })
	c.AddShortcut(&fyne.ShortcutRedo{}, func(s fyne.Shortcut) { d.shortcut(s) })
}

func (d *desk) shiftHeld() bool {
	driver, ok := d.app.Driver().(desktop.Driver)
	return ok && driver.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// keyOf takes the keys of the window from a control that has none of its own for them.
func (d *desk) keyOf(name fyne.KeyName) bool { return d.key(name, d.shiftHeld()) }

// key takes the keys that work in the whole window; true says that it was one.
func (d *desk) key(name fyne.KeyName, shift bool) bool {
	if d.chooser != nil {
		if name == fyne.KeyEscape {
			d.chooser.Hide()
		}
		return true
	}
	if d.offers.key(name) {
		return true
	}
	switch name {
	case fyne.KeyF1:
		d.showFindings()
		d.findings.ShowRule()
	case fyne.KeyF4:
		if shift {
			d.step(-1)
		} else {
			d.step(1)
		}
	case fyne.KeyF6:
		d.frame.toggleRight()
	case fyne.KeyF7:
		switch {
		case d.place == library.Papers:
			d.checkAgain()
		case shift:
			d.standardize()
		default:
			d.check()
		}
	case fyne.KeyEscape:
		return d.escape()
	default:
		return false
	}
	return true
}

// escape closes what was opened last.
func (d *desk) escape() bool {
	switch {
	case d.frame.asking():
		d.frame.ask(nil)
		switch d.place {
		case library.Templates:
			d.window.Canvas().Focus(d.gallery)
		case library.Papers:
			d.window.Canvas().Focus(d.papers)
		}
		d.focusPage()
	case d.onUnit():
		d.unitForm.Leave()
	case d.session != nil && d.frame.rightVisible() && !d.frame.choosing && d.findings.Back():
	case d.frame.band != nil:
		d.frame.setBand(nil)
	case d.place == library.Papers && d.checking.underWay():
		d.stopChecking()
	case d.place != library.None && d.session != nil:
		d.backToPage()
	case d.frame.choosing && d.frame.rightVisible():
		d.showChoices(false)
	default:
		return false
	}
	return true
}

// shortcut takes the shortcuts that work in the whole window; true says that it was one.
func (d *desk) shortcut(s fyne.Shortcut) bool {
	if d.chooser != nil {
		return true
	}
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		return d.travel(true)
	case *fyne.ShortcutRedo:
		return d.travel(false)
	case *desktop.CustomShortcut:
		return d.combination(s)
	}
	return false
}

// travel undoes or redoes where the page does not have the keys; it has an undo of its own.
func (d *desk) travel(back bool) bool {
	if d.session == nil || d.window.Canvas().Focused() == fyne.Focusable(d.view) {
		return false
	}
	if back {
		d.session.Undo()
	} else {
		d.session.Redo()
	}
	d.view.Reveal()
	return true
}

func (d *desk) combination(s *desktop.CustomShortcut) bool {
	switch s.Modifier {
	case fyne.KeyModifierControl:
		return d.control(s.KeyName)
	case fyne.KeyModifierControl | fyne.KeyModifierShift:
		switch s.KeyName {
		case fyne.KeyS:
			d.askCopy()
			return true
		case fyne.KeyW:
			d.askWord()
			return true
		case fyne.KeyT:
			d.askTemplate()
			return true
		case fyne.KeyN:
			d.again()
			return true
		case fyne.KeyO:
			d.askOlder()
			return true
		case fyne.KeyI:
			d.askInsert()
			return true
		case fyne.KeyC:
			d.offers.ask()
			return true
		case fyne.KeyK:
			d.visitPapers()
			return true
		case keyChart.KeyName:
			d.askChart()
			return true
		}
	case fyne.KeyModifierControl | fyne.KeyModifierAlt:
		return d.controlAlt(s.KeyName)
	case fyne.KeyModifierAlt:
		if s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter {
			d.showFindings()
			d.findings.FixCurrent()
			return true
		}
		return d.onLevel(s.KeyName)
	}
	return false
}

// controlAlt takes the keys with Ctrl and Alt.
func (d *desk) controlAlt(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyP:
		d.askPrint()
	case fyne.KeyF:
		d.run(edit.InsertFootnote())
	case fyne.KeyReturn, fyne.KeyEnter:
		d.run(edit.InsertRow(false))
	default:
		i := slices.Index(keySteps, name)
		if i < 0 {
			return false
		}
		d.run(edit.SetStep(shapes[i]))
	}
	return true
}

// onLevel takes the keys with Alt that show the findings of one level, or ask why one is to be ignored.
func (d *desk) onLevel(name fyne.KeyName) bool {
	if d.session == nil || d.place != library.None {
		return false
	}
	switch name {
	case fyne.KeyDelete:
		d.showFindings()
		d.findings.Ask()
	case fyne.Key1, fyne.Key2, fyne.Key3:
		d.showFindings()
		d.findings.Filter([]lint.Severity{lint.Error, lint.Warning, lint.Hint}[name[0]-'1'])
	default:
		return false
	}
	return true
}

func (d *desk) control(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyN:
		d.newDocument()
	case fyne.KeyO:
		d.askOpen()
	case fyne.KeyS:
		if d.place == library.Papers {
			d.askReport()
		} else {
			d.name()
		}
	case fyne.KeyP:
		d.askExport()
	case fyne.KeySpace:
		d.switchTyping(false)
	default:
		return false
	}
	return true
}
