package folder

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/lint"
)

// disagreements are what the files say against each other, in the order that is chosen.
func (p *Pane) disagreements() []fyne.CanvasObject {
	found := p.ofPapers
	if p.order.At() == byRule {
		found = p.ofRules
	}
	return append(found(), p.broken()...)
}

// ofPapers are the findings under the papers that they stand in.
func (p *Pane) ofPapers() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, paper := range p.papers {
		if len(paper.Set.Findings) == 0 {
			continue
		}
		out = append(out, head(wording.Join(paper.Name, paper.Document.Title()), len(paper.Set.Findings)))
		for k, f := range paper.Set.Findings {
			out = append(out, p.add(i, k, p.titleOf(f)))
		}
	}
	return out
}

// ofRules are the findings under what they are about, the gravest first.
func (p *Pane) ofRules() []fyne.CanvasObject {
	found := map[string][][2]int{}
	var ids []string
	level := map[string]int{}
	for i, paper := range p.papers {
		for k, f := range paper.Set.Findings {
			if found[f.Rule] == nil {
				ids = append(ids, f.Rule)
				level[f.Rule] = slices.Index(levels[:], f.Severity)
			}
			found[f.Rule] = append(found[f.Rule], [2]int{i, k})
		}
	}
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(level[a], level[b]) })
	var out []fyne.CanvasObject
	for _, id := range ids {
		first := found[id][0]
		out = append(out, head(p.titleOf(p.papers[first[0]].Set.Findings[first[1]]), len(found[id])))
		for _, at := range found[id] {
			out = append(out, p.add(at[0], at[1], p.papers[at[0]].Name))
		}
	}
	return out
}

// broken names the rules that broke down: without what they would say nobody can say that the papers agree.
func (p *Pane) broken() []fyne.CanvasObject {
	var ids []string
	for _, paper := range p.papers {
		for _, b := range paper.Set.Broken {
			if !slices.Contains(ids, b.Rule) {
				ids = append(ids, b.Rule)
			}
		}
	}
	var out []fyne.CanvasObject
	for _, id := range ids {
		words := control.NewWrapped(theme.Text, wording.BrokenRule(p.titleOf(lint.Finding{Rule: id, Message: id})), theme.Ink2)
		out = append(out, control.NewColumn(theme.Inset, 8, 0, words))
	}
	return out
}

func (p *Pane) titleOf(f lint.Finding) string {
	if r := p.rules[f.Rule]; r != nil {
		return r.Title
	}
	return f.Message
}

// whyOf is the provision that a finding rests on; a rule that names none rests on practice.
func (p *Pane) whyOf(f lint.Finding) string {
	if !f.Provision.IsZero() {
		return wording.Sentence(f.Provision.String())
	}
	if r := p.rules[f.Rule]; r != nil && len(r.Cites) == 0 {
		return wording.Practice
	}
	return ""
}

// head is the line over a group.
func head(words string, n int) fyne.CanvasObject {
	return control.NewColumn(theme.Inset, 8, 0, control.NewWrapped(theme.Heading, wording.CountOf(words, n), theme.Ink2))
}

// levels are the levels, the gravest first.
var levels = [...]lint.Severity{lint.Error, lint.Warning, lint.Hint}

// entry is one disagreement: what it is, the sentence that names both papers and what they say, where it stands and why
// it is one. It is chosen with the button of the mouse, and opened with two clicks.
type entry struct {
	widget.BaseWidget
	pane           *Pane
	paper, finding int
	at             int
	head           *control.Text
	message, place *control.Text
	column         *control.Column
	ground         *control.Fill
	icon           *control.Icon
}

var (
	_ desktop.Mouseable   = (*entry)(nil)
	_ fyne.DoubleTappable = (*entry)(nil)
)

const (
	entryLeft = 42 // where the words begin
	entryGap  = 4  // below an entry
)

func (p *Pane) add(paper, finding int, words string) *entry {
	of := p.papers[paper]
	f := of.Set.Findings[finding]
	glyph, ink := p.config.Sign(f.Severity)
	e := &entry{
		pane: p, paper: paper, finding: finding, at: len(p.entries),
		head: control.NewWrapped(theme.Strong, words, theme.Ink), message: control.NewWrapped(theme.Text, f.Message, theme.Ink),
		place:  control.NewWrapped(theme.Label, wording.Join(wording.Place(of.Document, f.Node), p.whyOf(f)), theme.Ink2),
		ground: control.NewBox(theme.Surface, "", theme.Radius), icon: control.NewIcon(glyph, ink, theme.IconOfLevel),
	}
	e.column = control.NewColumn(0, 10, 2, e.head, e.message, e.place)
	e.ExtendBaseWidget(e)
	p.entries = append(p.entries, e)
	return e
}

// choose chooses a disagreement and brings it into view.
func (p *Pane) choose(i int) {
	if len(p.entries) == 0 {
		return
	}
	i = min(max(0, i), len(p.entries)-1)
	if p.chosen >= 0 {
		p.entries[p.chosen].mark(false, p.focused)
	}
	p.chosen = i
	e := p.entries[i]
	e.mark(true, p.focused)
	top := e.Position().Y
	if i == 0 {
		top = 0 // with what heads it
	}
	p.scroll.Reveal(top, e.Position().Y+e.Size().Height)
}

// mark shows the entry as the chosen one, and whether the keys are there.
func (e *entry) mark(chosen, focused bool) {
	switch {
	case chosen && focused:
		e.ground.SetEdge(theme.AccentSoft, theme.Focus)
	case chosen:
		e.ground.SetEdge(theme.AccentSoft, "")
	default:
		e.ground.SetEdge(theme.Surface, "")
	}
}

// Height is that of the words.
func (e *entry) Height(width float32) float32 {
	return e.column.Height(width-entryLeft-theme.Inset) + entryGap
}

// MouseDown chooses the entry and takes the keys.
func (e *entry) MouseDown(*desktop.MouseEvent) {
	e.pane.take()
	e.pane.choose(e.at)
}

// MouseUp does nothing.
func (e *entry) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens the paper.
func (e *entry) DoubleTapped(*fyne.PointEvent) {
	e.pane.choose(e.at)
	e.pane.Open()
}

// CreateRenderer draws ground, level and words.
func (e *entry) CreateRenderer() fyne.WidgetRenderer { return &entryRenderer{e} }

type entryRenderer struct{ e *entry }

func (r *entryRenderer) Layout(size fyne.Size) {
	e := r.e
	e.ground.Resize(fyne.NewSize(size.Width, size.Height-entryGap))
	e.icon.Resize(fyne.NewSquareSize(theme.IconOfLevel))
	e.icon.Move(fyne.NewPos(theme.Inset, 12))
	e.column.Move(fyne.NewPos(entryLeft, 0))
	e.column.Resize(fyne.NewSize(size.Width-entryLeft-theme.Inset, size.Height-entryGap))
}

func (r *entryRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.RightMin, r.e.Height(r.e.Size().Width))
}

func (r *entryRenderer) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.ground, r.e.icon, r.e.column}
}

func (r *entryRenderer) Destroy() {}
