// Package library shows the user's drafts: the places of the left pane with their counts, and the list of the drafts in
// the place that is open.
//
// It lists and calls back; it opens, keeps and bins nothing itself.
package library

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
)

// Place is one of the places of the left pane.
type Place string

// The places. None is where a document is open, Papers where many files are checked.
const (
	None      Place = ""
	Drafting  Place = "drafting"
	Templates Place = "templates"
	Papers    Place = "papers"
	Bin       Place = "bin"
)

// Places is the upper part of the left pane.
type Places struct {
	widget.BaseWidget
	rows  map[Place]*control.Row
	order []Place
	box   *fyne.Container
}

// NewPlaces makes the places; visit is called when one was chosen.
func NewPlaces(visit func(Place)) *Places {
	p := &Places{rows: map[Place]*control.Row{}, order: []Place{Drafting, Templates, Papers, Bin}, box: container.New(&stack{inset: 8})}
	for place, row := range map[Place]struct {
		icon  theme.Glyph
		words string
	}{
		Drafting:  {theme.GlyphDrafting, wording.Drafting},
		Templates: {theme.GlyphTemplates, wording.Templates},
		Papers:    {theme.GlyphCheckFiles, wording.CheckFiles},
		Bin:       {theme.GlyphBin, wording.Bin},
	} {
		p.rows[place] = control.NewRow(row.icon, row.words, func() { visit(place) })
	}
	for _, place := range p.order {
		p.box.Add(p.rows[place])
	}
	p.ExtendBaseWidget(p)
	return p
}

// Choose goes to a place as a tap on its row does.
func (p *Places) Choose(place Place) { p.rows[place].Tapped(nil) }

// SetPlace shows which place is open.
func (p *Places) SetPlace(open Place) {
	for place, row := range p.rows {
		if row.Chosen != (place == open) {
			row.Chosen = place == open
			row.Refresh()
		}
	}
}

// SetCounts shows how many drafts and templates there are, and how many drafts in the bin.
func (p *Places) SetCounts(drafts, templates, binned int) {
	for place, n := range map[Place]int{Drafting: drafts, Templates: templates, Bin: binned} {
		p.rows[place].Count = wording.Count(n)
		p.rows[place].Refresh()
	}
}

// SetFound shows how many disagreements the checked files have; none shows nothing.
func (p *Places) SetFound(n int) {
	row := p.rows[Papers]
	row.Count = ""
	if n > 0 {
		row.Count = wording.Count(n)
	}
	row.Refresh()
}

// SetRail folds the places to their icons.
func (p *Places) SetRail(rail bool) {
	for _, row := range p.rows {
		row.Narrow = rail
		row.Hint = ""
		if rail {
			row.Hint = row.Words
		}
		row.Refresh()
	}
}

// Count is the count that a place shows.
func (p *Places) Count(place Place) string { return p.rows[place].Count }

// CreateRenderer draws the rows.
func (p *Places) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.box) }

// stack puts one row below the other, inset from all edges.
type stack struct{ inset float32 }

// Layout gives every row its height.
func (s *stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := s.inset
	for _, o := range objects {
		height := o.MinSize().Height
		o.Move(fyne.NewPos(s.inset, y))
		o.Resize(fyne.NewSize(max(0, size.Width-2*s.inset), height))
		y += height
	}
}

// MinSize is the height of all rows.
func (s *stack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(theme.Rail, 2*s.inset)
	for _, o := range objects {
		size.Height += o.MinSize().Height
	}
	return size
}
