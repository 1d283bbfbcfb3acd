package findings

import (
	"slices"

	"fyne.io/fyne/v2"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// pair is one place that a fix changes: words that go, words that come, and those around them.
type pair struct{ before, gone, put, after string }

// changesOf are the places that edits change in a document, in reading order; whole lines that go or come have nothing
// around them. moved says that no words change but their order does.
func changesOf(d *drafting.Document, edits []drafting.Edit) (out []pair, moved bool) {
	next, _, err := drafting.Apply(d, edits...)
	if err != nil {
		return nil, false
	}
	var old, now []drafting.NodeID
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if old = append(old, n.ID); next.Node(n.ID) == nil {
			out = append(out, pair{gone: n.Text})
		}
		return true
	})
	next.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		now = append(now, n.ID)
		switch before := d.Node(n.ID); {
		case before == nil:
			out = append(out, pair{put: n.Text})
		case before.Text != n.Text:
			var p pair
			p.before, p.gone, p.put, p.after = around(before.Text, drafting.Difference(before.Text, n.Text))
			out = append(out, p)
		}
		return true
	})
	return out, len(out) == 0 && !slices.Equal(old, now)
}

// mostChanges is how many places of a fix are shown.
const mostChanges = 4

// preview shows what a fix changes before it is made, and asks.
func (p *Pane) preview(f lint.Finding) []fyne.CanvasObject {
	fix := f.Fixes[p.trying]
	out := []fyne.CanvasObject{control.NewWrapped(theme.Heading, wording.Preview(fix.Title), theme.Ink), spacer(4)}
	changes, moved := changesOf(p.doc, fix.Edits)
	first := changes[:min(len(changes), mostChanges)]
	short := !slices.ContainsFunc(first, func(c pair) bool { return !newChange(c, p.config.PaperFont).fits(p.room()) })
	for _, c := range first {
		if short {
			out = append(out, newChange(c, p.config.PaperFont), spacer(4))
		} else {
			out = append(out, inLines(c), spacer(4))
		}
	}
	switch {
	case len(changes) > mostChanges:
		out = append(out, control.NewText(theme.Label, wording.MoreChanges(len(changes)-mostChanges), theme.Ink2))
	case moved:
		out = append(out, control.NewWrapped(theme.Label, wording.OrderChanges, theme.Ink2))
	case len(changes) == 0:
		out = append(out, control.NewWrapped(theme.Label, wording.NoWordsChange, theme.Ink2))
	}
	i := p.trying
	p.accept = p.button(control.Tonal, "", wording.ApplyFix, "", func() { p.apply(i) })
	return append(out, spacer(6), control.NewLine(theme.PaneButton, 4, []fyne.CanvasObject{
		p.accept,
		p.button(control.Quiet, "", wording.Cancel, "", func() { p.Back() }),
	}, []fyne.CanvasObject{control.NewText(theme.Label, wording.FixKey, theme.Ink3)}))
}

// drawn is a place on a strip of paper, or on as many lines as it needs where it is too long for one.
func (p *Pane) drawn(c pair) fyne.CanvasObject {
	ch := newChange(c, p.config.PaperFont)
	if ch.fits(p.room()) {
		return ch
	}
	return inLines(c)
}

// inLines are the words that go and those that come, below each other.
func inLines(c pair) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	if c.gone != "" {
		lines = append(lines, control.NewLimited(theme.Text, wording.Removed+c.gone, theme.Error, 5))
	}
	if c.put != "" {
		lines = append(lines, control.NewLimited(theme.Text, wording.Added+c.put, theme.OK, 5))
	}
	return control.NewColumn(0, 0, 2, lines...)
}
