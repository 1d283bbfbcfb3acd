//go:build !nowindow

package app

import (
	"time"

	"fyne.io/fyne/v2"

	"thethuc/app/control"
	"thethuc/app/wording"
	"thethuc/drafting/layout"
	"thethuc/drafting/profile"
)

// askUnit shows the form of the unit in the middle.
func (d *desk) askUnit() {
	d.unitForm.Set(d.unit)
	d.frame.show(d.unitForm)
	d.focusUnit()
}

// askUnitOnce shows the form the first time that the program runs, where the unit has not said who it is.
func (d *desk) askUnitOnce() {
	if d.hasUnit || d.app.Preferences().Bool(prefUnitAsked) {
		return
	}
	d.app.Preferences().SetBool(prefUnitAsked, true)
	d.unitForm.Set(&profile.Profile{Executors: d.unit.Executors, Choices: map[string]string{}})
	d.frame.show(d.unitForm)
	d.focusUnit()
}

// drawnAfter is when the form that was just put in the middle is surely drawn: only then can a field have the keys.
const drawnAfter = 200 * time.Millisecond

// focusUnit gives the keys to the form's first field.
func (d *desk) focusUnit() {
	time.AfterFunc(drawnAfter, func() {
		d.do(func() {
			if d.frame.middle == fyne.CanvasObject(d.unitForm) {
				d.window.Canvas().Focus(d.unitForm.First())
			}
		})
	})
}

// leaveUnit goes back to where one was.
func (d *desk) leaveUnit() { d.visit(d.place) }

// saveUnit keeps the unit, and shows all templates with it.
func (d *desk) saveUnit(p *profile.Profile) error {
	if err := d.keepUnit(p); err != nil {
		return err
	}
	d.unit, d.hasUnit, d.thumbs = p, true, map[string]*layout.Page{}
	d.gallery.SetFilled(d.filled())
	d.leaveUnit()
	d.tell(control.NewNote(wording.UnitKept, "", nil, d.closeBand))
	return nil
}
