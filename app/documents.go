//go:build !nowindow

package app

import (
	"context"
	"image"
	"slices"
	"time"

	"thethuc/app/control"
	"thethuc/app/library"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/lint"
	"thethuc/drafting/session"
	"thethuc/drafting/store"
	"thethuc/drafting/template"
)

// drafts lists drafts; where that fails, the band says so and the list is empty.
func (d *desk) drafts(f store.Filter) []store.Draft {
	ctx, cancel := within()
	defer cancel()
	out, err := d.store.Drafts(ctx, f)
	if err != nil {
		d.fail(failure(wording.ReadLibrary, err), "", nil)
	}
	return out
}

func (d *desk) refreshList() {
	d.list.Set(d.place, d.drafts(store.Filter{Binned: d.place == library.Bin, Words: d.list.Words()}))
}

func (d *desk) refreshCounts() {
	d.places.SetCounts(len(d.drafts(store.Filter{})), len(d.templates), len(d.drafts(store.Filter{Binned: true})))
}

// saver keeps the revisions of one draft.
type saver struct {
	store store.Store
	id    store.ID
}

// Save rewrites the working revision.
func (s saver) Save(ctx context.Context, snapshot drafting.Snapshot) error {
	return s.store.Save(ctx, s.id, snapshot)
}

// Revise closes the working revision.
func (s saver) Revise(ctx context.Context, name string) error { return s.store.Revise(ctx, s.id, name) }

// openDraft closes what is open and shows a draft.
func (d *desk) openDraft(id store.ID) {
	if d.session != nil && d.draft.ID == id {
		d.backToPage()
		return
	}
	if snapshot, ok := d.load(id); ok {
		d.show(store.Draft{ID: id}, snapshot)
	}
}

// load reads a draft, or says why it cannot be opened.
func (d *desk) load(id store.ID) (snapshot drafting.Snapshot, ok bool) {
	ctx, cancel := within()
	defer cancel()
	snapshot, err := d.store.Load(ctx, id)
	if err != nil {
		d.fail(failure(wording.OpenDraft, err), "", nil)
	}
	return snapshot, err == nil
}

// show opens a session on a draft, once the one before it is saved.
func (d *desk) show(draft store.Draft, snapshot drafting.Snapshot) {
	if err := d.closeSession(); err != nil {
		d.fail(failure(wording.SaveDocument, err), "", nil)
		return
	}
	d.draft, d.sought = draft, nil
	d.session = session.Open(snapshot.Document, snapshot.Observed, session.Env{
		Sheet: d.sheet, Faces: d.faces, Rules: d.rules, Input: lint.Input{Words: d.words, Acts: d.acts, Today: d.today()},
		Derive: d.derive(snapshot.Document), Saver: saver{d.store, draft.ID}, Do: d.do,
	})
	d.stop = d.session.Listen(d.hear)
	d.dirty, d.savedAt = false, time.Time{}
	d.app.Preferences().SetInt(prefDraft, int(draft.ID))
	d.findings.Clear()
	d.view.SetDocument(d.session)
	d.fields.SetDocument(d.session, d.templateOf(snapshot.Document), d.about(snapshot.Document))
	d.followOutline()
	d.followChoices()
	d.visit(library.None)
	d.focusPage()
}

func (d *desk) templateOf(doc *drafting.Document) *template.Template {
	for _, t := range d.templates {
		if t.ID == doc.Template {
			return t
		}
	}
	return nil
}

func (d *desk) derive(doc *drafting.Document) func(*drafting.Document) []drafting.Edit {
	t := d.templateOf(doc)
	if t == nil {
		return nil
	}
	return func(now *drafting.Document) []drafting.Edit { return template.Derive(t, now) }
}

// about is the kind and the model form of a document: "Quyết định · Mẫu 1.3".
func (d *desk) about(doc *drafting.Document) string {
	kind := d.sheet(doc).Kind(doc.Kind)
	if kind == nil {
		return ""
	}
	form := kind.Form
	if t := d.templateOf(doc); t != nil && t.Form != "" {
		form = t.Form
	}
	return wording.Join(kind.Name, form)
}

// closeSession waits for the last save; where that fails, the document stays open.
func (d *desk) closeSession() error {
	if d.session == nil {
		return nil
	}
	d.fields.Commit()
	ctx, cancel := within()
	defer cancel()
	if err := d.session.Close(ctx); err != nil {
		return err
	}
	if d.stop != nil {
		d.stop()
	}
	d.session, d.stop = nil, nil
	d.offers.close()
	d.view.SetDocument(nil)
	d.fields.SetDocument(nil, nil, "")
	d.findings.Clear()
	d.followOutline()
	return nil
}

// start makes a document of a template, keeps it in the library and opens it.
func (d *desk) start(t *template.Template) {
	doc, err := template.New(t, d.unit, nil, template.Options{Today: d.today(), Sheet: d.sheet(&drafting.Document{})})
	if err != nil {
		d.fail(failure(wording.MakeDocument, err), "", nil)
		return
	}
	kept := d.create(drafting.Snapshot{Rev: 1, Document: doc})
	d.rememberTemplate(t.ID)
	if kept && !d.hasUnit {
		d.tell(control.NewNote(wording.SampleUnitUsed, wording.TellUnit, d.inBand(d.askUnit), d.closeBand))
	}
}

// mostRecent is how many templates used lately stand first in the gallery.
const mostRecent = 6

func (d *desk) recentTemplates() []string { return d.app.Preferences().StringList(prefRecent) }

func (d *desk) rememberTemplate(id string) {
	recent := slices.DeleteFunc(d.recentTemplates(), func(other string) bool { return other == id })
	recent = append([]string{id}, recent...)
	d.app.Preferences().SetStringList(prefRecent, recent[:min(mostRecent, len(recent))])
	d.gallery.Renew(d.templates)
}

// create keeps a new draft and opens it; false says that it could not be kept.
func (d *desk) create(snapshot drafting.Snapshot) bool {
	ctx, cancel := within()
	defer cancel()
	draft, err := d.store.Create(ctx, snapshot)
	if err != nil {
		d.fail(failure(wording.MakeDocument, err), "", nil)
		return false
	}
	d.show(draft, snapshot)
	d.refreshCounts()
	return true
}

// bin puts a draft into the bin, or takes it out.
func (d *desk) bin(id store.ID, in bool) {
	if in && d.session != nil && d.draft.ID == id {
		if err := d.closeSession(); err != nil {
			d.fail(failure(wording.SaveDocument, err), "", nil)
			return
		}
		d.app.Preferences().SetInt(prefDraft, 0)
	}
	ctx, cancel := within()
	defer cancel()
	if err := d.store.Bin(ctx, id, in); err != nil {
		d.fail(failure(wording.MoveDraft, err), "", nil)
		return
	}
	if in {
		d.done(wording.Binned, wording.Restore, func() { d.bin(id, false) })
	}
	d.refreshList()
	d.refreshCounts()
	d.tools.follow()
	d.status.follow()
}

// thumbnail draws the first page of a template with its sample values. It is kept: the gallery asks for it often.
func (d *desk) thumbnail(t *template.Template, width int) image.Image {
	p := d.thumbs[t.ID]
	if p == nil {
		doc, err := template.New(t, d.unit, nil, template.Options{Sample: true, Today: d.today(), Sheet: d.sheet(&drafting.Document{})})
		if err != nil {
			return nil
		}
		p = layout.Paginate(nil, doc, d.sheet(doc), d.faces).Pages[0]
		d.thumbs[t.ID] = p
	}
	return d.picture(p, width)
}

// filled is what the unit's profile gives every new document.
func (d *desk) filled() [][2]string {
	if d.unit == nil {
		return nil
	}
	var out [][2]string
	add := func(label, value string) {
		if value != "" {
			out = append(out, [2]string{label, value})
		}
	}
	add(wording.LabelParent, d.unit.Parent)
	add(wording.LabelIssuer, d.unit.Issuer)
	add(wording.LabelPlace, d.unit.Place)
	add(wording.LabelAbbreviation, d.unit.Abbreviation)
	if len(d.unit.Signers) > 0 {
		add(wording.LabelSigner, d.unit.Signers[0].Person())
	}
	return out
}
