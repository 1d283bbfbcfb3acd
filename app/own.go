//go:build !nowindow

package app

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"thethuc/app/control"
	"thethuc/app/library"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/batch"
	"thethuc/drafting/template"
)

// templateFile is how the file of a template ends.
const templateFile = ".toml"

// askOther opens the ways to keep the document as something else, below their button.
func (d *desk) askOther() {
	if d.session == nil || d.place != library.None {
		return
	}
	button := d.tools.other
	at := d.app.Driver().AbsolutePositionForObject(button)
	lines := []control.MenuLine{
		{Icon: theme.GlyphSaveAs, Words: wording.CopyLine, Key: "Ctrl+Shift+S", Act: d.askCopy},
		{Icon: theme.GlyphTemplates, Words: wording.TemplateLine, Key: "Ctrl+Shift+T", Act: d.askTemplate},
		{Icon: theme.GlyphNew, Words: wording.AgainLine, Key: "Ctrl+Shift+N", Act: d.again},
	}
	d.popUp(lines, at.AddXY(0, button.Size().Height+2))
}

// askTemplate asks for the title of a template that is made of the open document.
func (d *desk) askTemplate() {
	if d.session == nil || d.place != library.None {
		return
	}
	d.fields.Commit()
	question := newWords(d, wording.TemplateName, d.session.Document().Title(), wording.TemplateNote, func(title string) {
		if title = strings.Join(strings.Fields(title), " "); title != "" {
			d.frame.ask(nil)
			d.saveTemplate(title, false)
		}
	})
	question.buttons[0].SetWords(wording.TemplateSave)
	d.frame.ask(question)
}

func (d *desk) saveTemplate(title string, replace bool) {
	t, err := d.own.SaveTemplate(d.session.Document(), d.templates, title, replace)
	d.templateKept(wording.KeepTemplate, t, err, func() { d.saveTemplate(title, true) })
}

// takeTemplate keeps a file as a template of the unit's own.
func (d *desk) takeTemplate(path string, replace bool) {
	t, err := d.own.TakeTemplate(path, replace)
	d.templateKept(wording.TakeTemplate, t, err, func() { d.takeTemplate(path, true) })
}

// templateKept shows a template that was kept; where there is one of its name, it asks first.
func (d *desk) templateKept(what string, t *template.Template, err error, replace func()) {
	switch {
	case errors.Is(err, fs.ErrExist):
		d.frame.setBand(nil)
		d.frame.ask(newQuestion(d, wording.ReplaceTemplateQuestion(t.Title), wording.ReplaceOwnDo, func() {
			d.frame.ask(nil)
			replace()
		}))
	case err != nil:
		d.fail(failure(what, err), "", nil)
	default:
		d.renewTemplates(t.ID)
		d.tell(control.NewNote(wording.TemplateKept(t.Title, len(t.Fields)), wording.SeeTemplate, d.inBand(func() {
			d.visit(library.Templates)
			d.gallery.ShowOwn(t.ID)
		}), d.closeBand))
		d.focusPage()
	}
}

// renewTemplates reads the unit's own templates anew, and draws the changed one again.
func (d *desk) renewTemplates(changed string) {
	own, err := d.own.OwnTemplates()
	if err != nil {
		fyne.LogError("templates", err)
	}
	others := slices.DeleteFunc(slices.Clone(d.templates), isOwn)
	d.templates = template.ByForm(append(own, others...))
	delete(d.thumbs, changed)
	d.gallery.Renew(d.templates)
	d.refreshCounts()
}

func isOwn(t *template.Template) bool { return t.Family() == template.Own }

// chooseTemplate lets the user choose the file of a template to take in.
func (d *desk) chooseTemplate() {
	d.chooseFile([]string{templateFile}, func(path string) { d.takeTemplate(path, false) })
}

// chooseFile lets the user choose a file of these extensions.
func (d *desk) chooseFile(extensions []string, chosen func(path string)) {
	chooser := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			return
		}
		path := file.URI().Path()
		if err := file.Close(); err != nil {
			fyne.LogError("close", err)
		}
		d.app.Preferences().SetString(prefFolder, filepath.Dir(path))
		chosen(path)
	}, d.window)
	chooser.SetFilter(storage.NewExtensionFileFilter(extensions))
	d.at(chooser)
}

// exportTemplate asks where the file of a template goes.
func (d *desk) exportTemplate(t *template.Template) {
	d.askTOML(wording.ExportOwnTo, t.Title, t.Write, wording.TemplateExported)
}

// askTOML asks where the file of a template or of a profile goes, and writes it.
func (d *desk) askTOML(label, title string, write func(io.Writer) error, done func(file string) string) {
	path := filepath.Join(d.folder(), plainName(title)+templateFile)
	d.frame.ask(newStrip(d, label, path, wording.WriteIt, "", func(path string) {
		path = strings.TrimSpace(path)
		if !strings.EqualFold(filepath.Ext(path), templateFile) {
			path += templateFile
		}
		d.frame.ask(nil)
		d.replacing(path, func() {
			if err := batch.Replace(path, write); err != nil {
				d.fail(failure(wording.WriteCopy, err), wording.TryElsewhere, func() { d.askTOML(label, title, write, done) })
				return
			}
			d.app.Preferences().SetString(prefFolder, filepath.Dir(path))
			d.done(done(filepath.Base(path)), "", nil)
		})
	}))
}

// removeTemplate asks, then removes a template of the unit's own.
func (d *desk) removeTemplate(t *template.Template) {
	d.frame.ask(newQuestion(d, wording.RemoveTemplateQuestion(t.Title), wording.RemoveOwnDo, func() {
		d.frame.ask(nil)
		if err := d.own.RemoveTemplate(t.ID); err != nil {
			d.fail(failure(wording.RemoveTemplate, err), "", nil)
			return
		}
		d.renewTemplates(t.ID)
		d.window.Canvas().Focus(d.gallery)
		d.done(wording.TemplateRemoved(t.Title), "", nil)
	}))
}
