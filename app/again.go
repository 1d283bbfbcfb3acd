//go:build !nowindow

package app

import (
	"context"
	"path/filepath"
	"slices"
	"time"

	"thethuc/app/control"
	"thethuc/app/library"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/renew"
	"thethuc/drafting/store"
)

// again makes a new draft of the open document.
func (d *desk) again() {
	if d.session == nil || d.place != library.None {
		return
	}
	d.againOfOpen()
}

func (d *desk) againOfOpen() {
	d.fields.Commit()
	doc := d.session.Document()
	d.renew(doc, sourceOf(doc))
}

// againOf makes a new draft of a draft in the library.
func (d *desk) againOf(id store.ID) {
	if d.session != nil && d.draft.ID == id {
		d.againOfOpen()
		return
	}
	if snapshot, ok := d.load(id); ok {
		d.renew(snapshot.Document, sourceOf(snapshot.Document))
	}
}

// sourceOf names an earlier document: by its number and symbol, else by its title.
func sourceOf(doc *drafting.Document) string {
	if len(doc.Pieces) > 0 {
		if n := doc.Pieces[0].First(drafting.Number); n != nil {
			if l, ok := drafting.ParseNumberLine(n.Text); ok && !l.Num.Blank() {
				return l.Num.Text + "/" + l.Symbol.Text
			}
		}
	}
	if title := doc.Title(); title != "" {
		return title
	}
	return wording.Untitled
}

// askOlder lets the user choose a file that a new draft is made of.
func (d *desk) askOlder() { d.chooseFile(readable, d.againOfFile) }

// againOfFile reads a file off the screen's goroutine, and makes a new draft of it.
func (d *desk) againOfFile(path string) {
	name := filepath.Base(path)
	ctx, cancel := context.WithCancel(context.Background())
	timer := time.AfterFunc(slow, func() {
		d.do(func() {
			if ctx.Err() == nil {
				d.tell(control.NewRunning(wording.Reading(name, 1, 1), wording.StopReading, d.inBand(cancel), d.closeBand))
			}
		})
	})
	go func() {
		f, err := batch.ReadUntil(ctx, path, d.sheet(&drafting.Document{}))
		d.do(func() {
			timer.Stop()
			stopped := ctx.Err() != nil
			cancel()
			switch {
			case stopped:
			case err != nil:
				d.fail(failure(wording.ReadFile(name), err), "", nil)
			default:
				d.renew(f.Document, name)
			}
		})
	}()
}

// renew makes a new draft of an earlier document, opens it, and tells what in it may be out of date.
func (d *desk) renew(earlier *drafting.Document, source string) {
	doc, notes := renew.From(earlier, renew.Options{Source: source, Today: d.today(), Acts: d.acts})
	before := d.session
	if !d.create(drafting.Snapshot{Rev: 1, Document: doc}) || d.session == before {
		return // which is told
	}
	d.old, d.oldOf = notes, d.draft.ID
	if len(notes) == 0 {
		d.tell(control.NewNote(wording.MadeAgain(source, 0), "", nil, d.closeBand))
		return
	}
	d.tell(control.NewNote(wording.MadeAgain(source, len(notes)), wording.SeeOld, d.askOld, d.closeBand))
}

// stillOld are the places of the open draft that may be out of date and say what they said.
func (d *desk) stillOld() []renew.Note {
	if d.session == nil || d.oldOf != d.draft.ID {
		return nil
	}
	doc := d.session.Document()
	return slices.DeleteFunc(slices.Clone(d.old), func(n renew.Note) bool {
		node := doc.Node(n.Node)
		return node == nil || n.End > len(node.Text) || node.Text[n.Start:n.End] != n.Text
	})
}

// askOld opens the places that may be out of date; one that is chosen is selected on the page.
func (d *desk) askOld() {
	if d.session == nil {
		return
	}
	notes, doc := d.stillOld(), d.session.Document()
	if len(notes) == 0 {
		d.done(wording.NoOldLeft, "", nil)
		return
	}
	d.visit(library.None)
	var lines []control.MenuLine
	for _, n := range notes[:min(len(notes), mostOld)] {
		lines = append(lines, control.MenuLine{Icon: oldGlyph(n), Words: wording.Old(wording.Place(doc, n.Node), n.Say), Act: func() { d.selectOld(n) }})
	}
	if rest := len(notes) - mostOld; rest > 0 {
		lines = append(lines, control.MenuLine{}, control.MenuLine{Words: wording.MoreOld(rest), Disabled: true})
	}
	at := d.app.Driver().AbsolutePositionForObject(d.view)
	d.popUp(lines, at.AddXY(theme.Inset, theme.Inset))
}

// mostOld is how many places the menu lists; those that were dealt with make room for the others.
const mostOld = 16

func oldGlyph(n renew.Note) theme.Glyph {
	if n.Kind == renew.Expired {
		return theme.GlyphStandard
	}
	return theme.GlyphRecent
}

func (d *desk) selectOld(n renew.Note) {
	d.session.Select(drafting.Selection{
		Anchor: drafting.Position{Node: n.Node, Offset: n.Start}, Caret: drafting.Position{Node: n.Node, Offset: n.End},
	})
	d.view.Reveal()
	d.focusPage()
}
