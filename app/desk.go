//go:build !nowindow

package app

import (
	"context"
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"thethuc/app/cli"
	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/fields"
	"thethuc/app/findings"
	"thethuc/app/folder"
	"thethuc/app/gallery"
	"thethuc/app/library"
	"thethuc/app/outline"
	"thethuc/app/page"
	"thethuc/app/print"
	"thethuc/app/settings"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/law"
	"thethuc/drafting/layout"
	"thethuc/drafting/lint"
	"thethuc/drafting/profile"
	"thethuc/drafting/session"
	"thethuc/drafting/standard"
	"thethuc/drafting/store"
	"thethuc/drafting/template"
)

// kit is what the window works with.
type kit struct {
	store     store.Store
	sheet     func(*drafting.Document) *standard.Sheet
	faces     *font.Faces
	words     *lint.Words
	acts      law.Acts
	rules     []*lint.Rule
	templates []*template.Template
	unit      *profile.Profile
	hasUnit   bool // the unit has said who it is
	keepUnit  func(*profile.Profile) error
	own       *cli.House // keeps the unit's own templates
	now       func() time.Time
	today     func() law.Date
	env       func(string) string
	// picture draws a page's letters and lines on a transparent ground, so many pixels wide.
	picture func(p *layout.Page, width int) image.Image
	// manual are the checks that no program can make; user is the name of who is at the machine.
	manual []string
	user   string
	// learn puts a word into the user's dictionary and gives the words that are known then; nil where there is none.
	learn func(word string) (*lint.Words, error)
	// do runs a function on the screen's goroutine, later.
	do       func(func())
	printers print.System
	// openFile opens a file with the system's program for it.
	openFile func(path string) error
}

// patience is how long the window waits for the store before it says that something is wrong.
const patience = 10 * time.Second

// desk is the window: its panes, and the document that is open.
type desk struct {
	kit
	app    fyne.App
	window fyne.Window
	typing *entry.Typing

	session *session.Session
	stop    func() // ends listening to it
	draft   store.Draft
	place   library.Place
	savedAt time.Time
	dirty   bool

	tools    *toolbar
	status   *statusBar
	places   *library.Places
	list     *library.List
	gallery  *gallery.Gallery
	unitForm *settings.Unit
	outline  *outline.Pane
	papers   *folder.Pane
	view     *page.View
	fields   *fields.Pane
	findings *findings.Pane
	settings *settings.Pane
	frame    *frame
	root     *fyne.Container
	layer    *control.Layer
	offers   *offers // of acts to cite

	thumbs    map[string]*layout.Page
	printing  *printing       // what is on its way to a printer; nil for nothing
	importing *importing      // files on their way into the library; nil for none
	checking  *checking       // many files, on their way or checked; nil for none
	sought    *lint.Finding   // for which the document was opened; nil for none, or once it was shown
	remedies  []layout.Remedy // ways to save a page, found for the document remedied
	remedied  *drafting.Document
	fitted    *control.Band // that a page was saved, as long as the document stays so
	bandTimer *time.Timer
	chooser   *dialog.FileDialog // that is open; nil for none
	menu      *control.Menu      // that was opened last, at menuAt
	menuAt    fyne.Position
	leaving   bool
	newUnit   bool // the form is of a unit that is not stored yet
	zoomed    bool // the user chose the page's size
}

// newDesk builds the window's content and shows the library, or the draft that was open last.
func newDesk(a fyne.App, w fyne.Window, k kit) *desk {
	d := &desk{kit: k, app: a, window: w, thumbs: map[string]*layout.Page{}}
	d.typing = d.wantedTyping()
	d.build()
	d.keys()
	w.SetPadded(false)
	w.SetMaster()
	w.SetContent(d.root)
	w.SetCloseIntercept(d.quit)
	w.SetOnDropped(func(_ fyne.Position, dropped []fyne.URI) {
		paths := make([]string, len(dropped))
		for i, uri := range dropped {
			paths[i] = uri.Path()
		}
		d.drop(paths)
	})
	d.restoreWindow()
	d.refreshCounts()
	d.begin()
	return d
}

func (d *desk) build() {
	d.tools = newToolbar(d)
	d.status = newStatusBar(d)
	d.places = library.NewPlaces(func(place library.Place) { d.leavingUnit(func() { d.visit(place) }) })
	d.list = library.NewList(library.Config{
		Open: d.openDraft, Bin: d.bin, Again: d.againOf, New: d.newDocument, Search: func(string) { d.refreshList() },
		Now: d.now, Shortcut: d.shortcut, Typing: d.typing,
	})
	d.gallery = gallery.New(gallery.Config{
		Templates: d.templates, Picture: d.thumbnail, Recent: d.recentTemplates, Filled: d.filled(), Sample: !d.hasUnit, Start: d.start, Series: d.askSeries, Unit: d.askUnit, Back: d.backToPage,
		Older: d.askOlder, Take: d.chooseTemplate, Export: d.exportTemplate, Remove: d.removeTemplate,
		Shortcut: d.shortcut, Typing: d.typing,
	})
	d.papers = folder.New(folder.Config{
		Rules: d.rules, Sign: sign, Choose: d.choosePapers, Again: d.checkAgain, Stop: d.stopChecking, Save: d.askReport,
		Open: d.openPaper, OpenAt: d.openDisagreement, Key: d.keyOf,
	})
	d.outline = outline.New(d.goNode)
	d.view = page.New(page.Config{
		Picture: d.picture, Typing: d.typing, Key: d.key, Shortcut: d.shortcut, Marked: d.openFinding, Told: d.toldOf, Menu: d.askHere,
		Scrolled: d.showPlace, Zoomed: func() { d.zoomed = true }, Do: d.do,
	})
	d.fields = fields.New(fields.Config{
		Go: d.goTo, Left: d.focusPage, Failed: func(err error) { d.fail(failure(wording.ChangeField, err), "", nil) },
		Unit: d.toldUnit, Menu: d.popUp, Shortcut: d.shortcut, Typing: d.typing, Do: d.do,
	})
	d.findings = findings.New(findings.Config{
		Rules: d.rules, Go: d.goFinding, Fix: d.fix, Ignore: d.ignore, By: d.decider, Restore: d.restore,
		Standardize: d.standardize, Manual: d.manual, Left: d.focusPage, Key: d.keyOf, PaperFont: d.paperFont(), Typing: d.typing,
	})
	d.settings = settings.New(settings.Config{
		Choose: d.choose, Draft: d.setDraft, Fit: d.fitPages, Use: d.useRemedy, Close: func() { d.showChoices(false) }, Key: d.keyOf,
	})
	d.unitForm = settings.NewUnit(settings.UnitConfig{Save: d.saveUnit, Choices: d.unitChoices, Page: d.unitPage, Do: d.do, Others: d.askUnits, Later: d.leaveUnit, Shortcut: d.shortcut, Typing: d.typing})
	d.frame = newFrame(d)
	d.layer = control.NewLayer()
	d.offers = newOffers(d)
	d.root = container.NewStack(d.frame, container.NewWithoutLayout(d.offers), d.layer)
	if share := d.app.Preferences().FloatWithFallback(prefZoom, 0); share > 0 {
		d.view.SetZoom(share)
		d.zoomed = true
	}
}

// begin shows the draft that was open last, else the library.
func (d *desk) begin() {
	if id := d.app.Preferences().IntWithFallback(prefDraft, 0); id > 0 {
		for _, draft := range d.drafts(store.Filter{}) {
			if draft.ID == store.ID(id) {
				d.openDraft(draft.ID)
				return
			}
		}
	}
	d.visit(library.Drafting)
}

// visit shows a place of the library in the middle.
func (d *desk) visit(place library.Place) {
	d.place = place
	d.places.SetPlace(place)
	switch place {
	case library.None:
		d.frame.show(d.view)
	case library.Templates:
		d.frame.show(d.gallery)
		d.window.Canvas().Focus(d.gallery)
	case library.Papers:
		d.frame.show(d.papers)
		d.window.Canvas().Focus(d.papers)
	default:
		d.refreshList()
		d.frame.show(d.list)
	}
	d.tools.follow()
	d.status.follow()
	d.title()
}

// backToPage returns to the open document, where there is one.
func (d *desk) backToPage() {
	if d.session == nil {
		d.visit(library.Drafting)
		return
	}
	d.visit(library.None)
	d.focusPage()
}

func (d *desk) newDocument() { d.leavingUnit(func() { d.visit(library.Templates) }) }

// focusPage gives the keys to the page.
func (d *desk) focusPage() {
	if d.session != nil && d.place == library.None {
		d.window.Canvas().Focus(d.view)
	}
}

func (d *desk) title() {
	title := wording.Program
	if d.session != nil {
		if name := d.session.Document().Title(); name != "" {
			title = name + " — " + wording.Program
		}
	}
	if d.window.Title() != title {
		d.window.SetTitle(title)
	}
}

// hear passes on what the open session says.
func (d *desk) hear(event session.Event) {
	d.view.Hear(event)
	switch e := event.(type) {
	case session.Changed:
		d.dirty = true
		d.followChoices()
		d.status.follow()
		d.title()
	case session.PagesReady:
		d.fit()
		if d.offers.Visible() {
			d.offers.place()
		}
		d.fields.Follow()
		d.followOutline()
		d.status.follow()
	case session.FindingsReady:
		if d.session.ResultRev() == d.session.Rev() {
			d.findings.Set(d.session.Document(), d.session.Result(), d.session.Snapshot().Observed != nil)
			d.openSought()
		}
		d.followOutline()
		d.status.follow()
		d.tools.follow()
	case session.Selected:
		d.offers.follow()
		d.fields.Follow()
		d.followOutline()
		d.status.follow()
	case session.Saved:
		d.savedAt, d.dirty = e.At, e.Rev < d.session.Rev()
		d.saved()
		d.status.follow()
		d.refreshCounts()
	case session.Failed:
		d.fail(failure(wording.SaveDocument, e.Err), "", nil)
	}
}

func (d *desk) followOutline() {
	if d.session == nil {
		d.outline.Set(nil, nil, 0)
		return
	}
	worst := map[drafting.NodeID]lint.Severity{}
	for _, f := range d.session.Result().Findings {
		if have, ok := worst[f.Node]; !ok || rank(f.Severity) < rank(have) {
			worst[f.Node] = f.Severity
		}
	}
	d.outline.Set(d.session.Document(), func(id drafting.NodeID) (outline.Level, int) {
		level, ok := worst[id]
		if !ok {
			return outline.Level{}, 3
		}
		glyph, ink := sign(level)
		return outline.Level{Glyph: glyph, Ink: ink}, rank(level)
	}, d.session.Selection().Caret.Node)
}

func rank(level lint.Severity) int {
	switch level {
	case lint.Error:
		return 0
	case lint.Warning:
		return 1
	}
	return 2
}

func sign(level lint.Severity) (theme.Glyph, fyne.ThemeColorName) {
	switch level {
	case lint.Error:
		return theme.GlyphLevelError, theme.Error
	case lint.Warning:
		return theme.GlyphLevelWarning, theme.Warning
	}
	return theme.GlyphLevelHint, theme.Hint
}

// paperFont is the face of the page for the words of a fix.
func (d *desk) paperFont() fyne.Resource {
	return fyne.NewStaticResource("paper-regular.ttf", d.faces.Bytes(font.Regular))
}

// quit saves what is open and closes the window.
func (d *desk) quit() {
	if d.leaving {
		return
	}
	if err := d.closeSession(); err != nil {
		d.fail(failure(wording.SaveDocument, err), wording.LeaveAnyway, func() {
			d.session = nil
			d.quit()
		})
		return
	}
	d.leaving = true
	d.finishPrinting()
	d.stopImporting()
	d.stopChecking()
	d.rememberWindow()
	d.view.Close()
	if err := d.store.Close(); err != nil {
		fyne.LogError("store", err)
	}
	d.window.SetCloseIntercept(nil)
	d.window.Close()
	d.app.Quit()
}

func within() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), patience)
}
