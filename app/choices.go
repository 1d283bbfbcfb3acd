//go:build !nowindow

package app

import (
	"maps"

	"thethuc/app/library"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/standard"
)

// toggleChoices shows the document's choices in the right pane, or fields and findings again.
func (d *desk) toggleChoices() { d.showChoices(!d.frame.choosing || !d.frame.rightVisible()) }

func (d *desk) showChoices(shown bool) {
	if d.session == nil {
		return
	}
	if shown {
		d.fields.Commit()
		d.visit(library.None)
		d.frame.choosing = true
		d.followChoices()
		d.frame.showRight(true)
	} else {
		d.frame.choosing = false
		d.frame.Refresh()
	}
	d.focusPage()
}

// showFindings shows the findings, which the choices may cover.
func (d *desk) showFindings() {
	d.frame.choosing = false
	d.frame.showRight(true)
}

// followChoices shows the answers that are in force.
func (d *desk) followChoices() {
	if d.fitted != nil && d.frame.band == d.fitted {
		d.frame.setBand(nil)
	}
	d.fitted = nil
	if d.session == nil || !d.frame.choosing {
		return
	}
	doc := d.session.Document()
	d.settings.Set(d.sheet(doc).Choices, doc.Draft)
	if d.remedied != nil && d.remedied != doc {
		d.remedied, d.remedies = nil, nil
		d.settings.SetOffers(nil, "")
	}
}

// choose gives the document an answer of its own, or none where it is what the unit and the standard say already.
func (d *desk) choose(key, option string) { d.answer(map[string]string{key: option}) }

func (d *desk) answer(answers map[string]string) {
	if d.session == nil {
		return
	}
	h := d.session.Document().Header
	choices := maps.Clone(h.Choices)
	if choices == nil {
		choices = map[string]string{}
	}
	for key, option := range answers {
		delete(choices, key)
		if d.sheetFor(choices).Answer(key) != option {
			choices[key] = option
		}
	}
	if len(choices) == 0 {
		choices = nil
	}
	h.Choices = choices
	d.setHeader(h)
}

// sheetFor is the sheet of a document with these answers of its own.
func (d *desk) sheetFor(choices map[string]string) *standard.Sheet {
	return d.sheet(&drafting.Document{Header: drafting.Header{Choices: choices}})
}

// setDraft marks the document as a draft of a number; 0 takes the mark away.
func (d *desk) setDraft(number int) {
	if d.session == nil {
		return
	}
	h := d.session.Document().Header
	h.Draft = number
	d.setHeader(h)
}

func (d *desk) setHeader(h drafting.Header) {
	if err := d.session.Apply([]drafting.Edit{drafting.SetHeader{Header: h}}, d.session.Selection()); err != nil {
		d.fail(failure(wording.ChangeChoices, err), "", nil)
	}
}

// fitPages looks for answers that save a page, off the screen's goroutine.
func (d *desk) fitPages() {
	if d.session == nil {
		return
	}
	doc := d.session.Document()
	d.settings.SetFitting()
	go func() {
		remedies := layout.Fit(doc, d.sheetFor, d.faces)
		d.do(func() {
			if d.session == nil || d.session.Document() != doc {
				d.remedied, d.remedies = nil, nil
				d.settings.SetOffers(nil, "")
				return
			}
			d.remedied, d.remedies = doc, remedies
			sentences := make([]string, len(remedies))
			for i, r := range remedies {
				sentences[i] = r.Meaning
			}
			d.settings.SetOffers(sentences, wording.FitNone)
		})
	}()
}

// useRemedy gives the document the answers of an offer.
func (d *desk) useRemedy(i int) {
	if d.session == nil || d.remedied != d.session.Document() || i >= len(d.remedies) {
		return
	}
	r := d.remedies[i]
	d.answer(r.Choices)
	d.done(wording.Fitted(r.Pages), wording.FitUndo, func() { d.session.Undo() })
	d.fitted = d.frame.band
}
