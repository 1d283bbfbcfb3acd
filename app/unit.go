//go:build !nowindow

package app

import (
	"errors"
	"image"
	"io/fs"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"thethuc/app/cli"
	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/layout"
	"thethuc/drafting/lint"
	"thethuc/drafting/profile"
	"thethuc/drafting/standard"
	"thethuc/drafting/template"
)

// askUnit shows the form of the unit in the middle.
func (d *desk) askUnit() { d.askUnitAt(d.unitForm.First) }

// askUnitAt shows the form of the unit, and gives the keys to a part of it.
func (d *desk) askUnitAt(part func() fyne.Focusable) {
	d.newUnit = false
	if d.hasUnit {
		d.unitForm.Set(d.unit)
	} else {
		d.unitForm.Set(d.blankUnit())
	}
	d.frame.show(d.unitForm)
	d.focusUnit(part)
}

// askUnitOnce shows the form the first time that the program runs, where the unit has not said who it is and no document
// is open.
func (d *desk) askUnitOnce() {
	if d.hasUnit || d.session != nil || d.app.Preferences().Bool(prefUnitAsked) {
		return
	}
	d.app.Preferences().SetBool(prefUnitAsked, true)
	d.askUnit()
}

// toldUnit is the profile, where the unit has said who it is; nil where it is only a sample.
func (d *desk) toldUnit() *profile.Profile {
	if !d.hasUnit {
		return nil
	}
	return d.unit
}

// blankUnit is a profile that says nothing yet.
func (*desk) blankUnit() *profile.Profile { return &profile.Profile{Choices: map[string]string{}} }

// drawnAfter is when the form that was just put in the middle is surely drawn: only then can a field have the keys.
const drawnAfter = 200 * time.Millisecond

// focusUnit gives the keys to a part of the form.
func (d *desk) focusUnit(part func() fyne.Focusable) {
	time.AfterFunc(drawnAfter, func() {
		d.do(func() {
			if d.onUnit() {
				d.window.Canvas().Focus(part())
			}
		})
	})
}

// onUnit reports whether the form of the unit is in the middle.
func (d *desk) onUnit() bool { return d.frame.middle == fyne.CanvasObject(d.unitForm) }

// leavingUnit goes elsewhere; where the form of the unit would lose what was typed, it asks first.
func (d *desk) leavingUnit(leave func()) {
	if !d.onUnit() || !d.unitForm.Changed() {
		leave()
		return
	}
	d.frame.ask(newQuestion(d, wording.UnitDropQuestion, wording.UnitDrop, func() {
		d.frame.ask(nil)
		leave()
	}))
}

// leaveUnit goes back to where one was.
func (d *desk) leaveUnit() { d.visit(d.place) }

// saveUnit keeps the unit, and shows all templates with it.
func (d *desk) saveUnit(p *profile.Profile) error {
	keep := d.keepUnit
	if d.newUnit {
		keep = d.own.AddProfile
	}
	if err := keep(p); err != nil {
		return err
	}
	d.followUnit(p)
	d.leaveUnit()
	d.done(wording.UnitKept, "", nil)
	return nil
}

// followUnit shows all templates with another profile.
func (d *desk) followUnit(p *profile.Profile) {
	d.unit, d.hasUnit, d.newUnit, d.thumbs = p, true, false, map[string]*layout.Page{}
	d.gallery.SetFilled(d.filled())
	if d.session != nil {
		d.session.Recheck(func(*lint.Input) {}) // the unit's choices may be others
		d.followChoices()
	}
}

// unitChoices are what the standard of a profile leaves open.
func (d *desk) unitChoices(p *profile.Profile) []standard.Choice {
	sheet, err := d.own.UnitSheet(p)
	if err != nil {
		d.fail(failure(wording.ReadChoices, err), "", nil)
		return nil
	}
	return sheet.Choices
}

// unitSample is the template that shows how a profile fills a page.
const unitSample = "nd30/decision"

// unitPage is the first page of a sample with what a profile says; nil where it cannot be made.
func (d *desk) unitPage(p *profile.Profile) func(width int) image.Image {
	sheet, err := d.own.UnitSheet(p)
	i := slices.IndexFunc(d.templates, func(t *template.Template) bool { return t.ID == unitSample })
	if err != nil || i < 0 {
		return nil
	}
	doc, err := template.New(d.templates[i], p, nil, template.Options{Sample: true, Today: d.today(), Sheet: sheet})
	if err != nil {
		return nil
	}
	page := layout.Paginate(nil, doc, sheet, d.faces).Pages[0]
	return func(width int) image.Image { return d.picture(page, width) }
}

// askUnits opens the profiles that are stored, below their button: one that is chosen is in use from then on.
func (d *desk) askUnits() {
	stored, err := d.own.StoredProfiles()
	if err != nil {
		d.fail(failure(wording.ReadUnits, err), "", nil)
	}
	var lines []control.MenuLine
	for _, s := range stored {
		lines = append(lines, control.MenuLine{Words: wording.Join(s.Profile.Title(), s.Profile.Place), Ticked: s.InUse, Act: func() { d.useUnit(s.Name) }})
	}
	if len(lines) > 0 {
		lines = append(lines, control.MenuLine{})
	}
	lines = append(lines,
		control.MenuLine{Icon: theme.GlyphPlus, Words: wording.NewUnit, Act: d.beginUnit},
		control.MenuLine{Icon: theme.GlyphOpen, Words: wording.TakeUnit, Act: func() {
			d.chooseFile([]string{templateFile}, func(path string) { d.takeUnit(path, false) })
		}},
		control.MenuLine{Icon: theme.GlyphSaveAs, Words: wording.ExportUnit, Disabled: !d.hasUnit, Act: func() {
			d.askTOML(wording.ExportUnitTo, d.unit.Title(), d.unit.Write, wording.UnitExported)
		}},
		control.MenuLine{Icon: theme.GlyphBin, Words: wording.RemoveUnit, Disabled: len(unused(stored)) == 0, Act: func() { d.askRemoveUnit(unused(stored)) }},
	)
	d.popUp(lines, d.belowOthers())
}

// belowOthers is where the menus of the profiles open: below their button.
func (d *desk) belowOthers() fyne.Position {
	button := d.unitForm.Others()
	return d.app.Driver().AbsolutePositionForObject(button).AddXY(0, button.Size().Height+2)
}

// unused are the profiles that are not in use.
func unused(stored []cli.StoredProfile) []cli.StoredProfile {
	return slices.DeleteFunc(slices.Clone(stored), func(s cli.StoredProfile) bool { return s.InUse })
}

// askRemoveUnit asks which profile is to be removed, then whether it really is.
func (d *desk) askRemoveUnit(stored []cli.StoredProfile) {
	var lines []control.MenuLine
	for _, s := range stored {
		lines = append(lines, control.MenuLine{Icon: theme.GlyphBin, Words: wording.Join(s.Profile.Title(), s.Profile.Place), Act: func() {
			d.frame.ask(newQuestion(d, wording.RemoveUnitQuestion(s.Profile.Title()), wording.RemoveUnitDo, func() {
				d.frame.ask(nil)
				d.removeUnit(s.Name)
			}))
		}})
	}
	d.popUp(lines, d.belowOthers())
}

// removeUnit removes a stored profile; it can be taken back as long as that is told.
func (d *desk) removeUnit(name string) {
	p, err := d.own.RemoveProfile(name)
	if err != nil {
		d.fail(failure(wording.RemoveUnitFail, err), "", nil)
		return
	}
	d.tell(control.NewNote(wording.UnitRemoved(p.Title()), wording.Restore, d.inBand(func() {
		if err := d.own.RestoreProfile(name, p); err != nil {
			d.fail(failure(wording.RestoreFail, err), "", nil)
			return
		}
		d.done(wording.UnitRestored(p.Title()), "", nil)
	}), d.closeBand))
}

// useUnit puts a stored profile in use.
func (d *desk) useUnit(name string) {
	p, err := d.own.UseProfile(name)
	d.unitTaken(p, err, nil)
}

// takeUnit takes a file in as a profile, and uses it.
func (d *desk) takeUnit(path string, replace bool) {
	p, err := d.own.TakeProfile(path, replace)
	d.unitTaken(p, err, func() { d.takeUnit(path, true) })
}

// unitTaken shows a profile that is in use now; where there is one of its name, it asks first.
func (d *desk) unitTaken(p *profile.Profile, err error, replace func()) {
	switch {
	case errors.Is(err, fs.ErrExist):
		d.frame.setBand(nil)
		d.frame.ask(newQuestion(d, wording.ReplaceUnitQuestion(p.Title()), wording.ReplaceUnitDo, func() {
			d.frame.ask(nil)
			replace()
		}))
	case err != nil:
		d.fail(failure(wording.TakeUnitFailed, err), "", nil)
	default:
		d.followUnit(p)
		d.unitForm.Set(p)
		d.done(wording.UnitUsed(p.Title()), "", nil)
		d.focusUnit(d.unitForm.First)
	}
}

// beginUnit shows the form without values, for one more profile.
func (d *desk) beginUnit() {
	d.newUnit = true
	d.unitForm.Set(d.blankUnit())
	d.focusUnit(d.unitForm.First)
}
