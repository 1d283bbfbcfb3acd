package page

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"thethuc/app/theme"
	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/lint"
)

// leastHole is how wide a blank is at least, whatever room layout gave it.
var leastHole = layout.Mm(8)

// current is the tint of the component under the caret: a box a page around all of its lines.
func (f *face) current() []fyne.CanvasObject {
	v := f.view
	n := v.doc.Document().Node(v.doc.Selection().Caret.Node)
	if n == nil {
		return nil
	}
	boxes := map[int]box{}
	for _, r := range v.doc.Pages().Rects(drafting.Range{Node: n.ID, End: len(n.Text)}) {
		if !v.visible(r) {
			continue
		}
		b := v.inView(r)
		if before, ok := boxes[r.Page]; ok {
			b = united(before, b)
		}
		boxes[r.Page] = b
	}
	var out []fyne.CanvasObject
	for _, b := range boxes {
		out = append(out, filled(theme.Current, b.grown(6, 3)))
	}
	return out
}

func united(a, b box) box {
	left, top := min(a.pos.X, b.pos.X), min(a.pos.Y, b.pos.Y)
	right := max(a.pos.X+a.size.Width, b.pos.X+b.size.Width)
	bottom := max(a.pos.Y+a.size.Height, b.pos.Y+b.size.Height)
	return box{fyne.NewPos(left, top), fyne.NewSize(right-left, bottom-top)}
}

func filled(colour fyne.ThemeColorName, b box) fyne.CanvasObject {
	r := canvas.NewRectangle(theme.Color(colour))
	r.Resize(b.size)
	r.Move(b.pos)
	return r
}

// holes are the blanks on the pages in view, each with a dashed line below.
func (f *face) holes(first, last int) []fyne.CanvasObject {
	v := f.view
	var out []fyne.CanvasObject
	for _, blank := range v.doc.Document().Blanks() {
		r, ok := v.spot(blank)
		if !ok || r.Page < first || r.Page >= last {
			continue
		}
		r.W = max(r.W, leastHole)
		b := v.inView(r)
		out = append(out, filled(theme.HoleFill, b))
		out = append(out, f.lines.under(dashThin, theme.Hole, b.pos.X, b.pos.Y+b.size.Height-1, b.size.Width, v.scale()))
	}
	return out
}

// spot is the first box of a range; of an empty one, the place where its letters would stand.
func (v *View) spot(r drafting.Range) (layout.Rect, bool) {
	if rects := v.doc.Pages().Rects(r); len(rects) > 0 {
		return rects[0], true
	}
	at := v.doc.Pages().Caret(drafting.Position{Node: r.Node, Offset: r.Start})
	return at, at.Page >= 0 && at.Page < v.pageCount() && at.H > 0
}

// gutterMark is a level's sign beside a line, for the finding with that index in the result.
type gutterMark struct {
	box     box
	level   lint.Severity
	finding int
	all     []int // the findings of the line, that one among them
}

// placeAbove underlines the findings in view and puts the worst level of each line into the gutter.
func (f *face) placeAbove() {
	v := f.view
	if f.waits() {
		return
	}
	f.marks = nil
	if !v.fresh() {
		f.above.set(nil)
		return
	}
	var objects []fyne.CanvasObject
	for i, found := range v.doc.Result().Findings {
		if !v.holds(found) {
			continue
		}
		for j, r := range v.spots(found) {
			if !v.visible(r) {
				continue
			}
			b := v.inView(r)
			if b.size.Width > 0 && !aside(found) {
				objects = append(objects, f.lines.under(style(found.Severity), ink(found.Severity),
					b.pos.X, v.baseline(r)+2, b.size.Width, v.scale()))
			}
			if j == 0 {
				f.mark(v.gutter(r, b), found.Severity, i)
			}
		}
	}
	for _, m := range f.marks {
		icon := canvas.NewImageFromResource(levelIcon(m.level))
		icon.FillMode = canvas.ImageFillContain
		icon.Resize(m.box.size)
		icon.Move(m.box.pos)
		objects = append(objects, icon)
	}
	f.above.set(objects)
}

// aside reports whether a finding is told in the margin alone: one on form, which is about a component as a whole, and
// one without a place.
func aside(f lint.Finding) bool { return f.Measured != "" || f.Node == 0 }

// spots are the boxes of a finding's words, line by line, or the place where words are missing. A finding without a
// place stands at the top of the first page.
func (v *View) spots(f lint.Finding) []layout.Rect {
	pages := v.doc.Pages()
	if f.Node == 0 {
		return []layout.Rect{{W: pages.Pages[0].Width, H: layout.Mm(pageMark)}}
	}
	if rects := pages.Rects(v.underlined(f)); len(rects) > 0 {
		return rects
	}
	if at, ok := v.spot(drafting.Range{Node: f.Node, Start: f.Start, End: f.End}); ok {
		return []layout.Rect{at}
	}
	return nil
}

// pageMark is the height, in mm, of the strip at the top of the first page beside which findings without a place stand.
const pageMark = 8

// holds reports whether a finding has a place in the document as it stands.
func (v *View) holds(f lint.Finding) bool {
	if f.Node == 0 {
		return v.pageCount() > 0
	}
	n := v.doc.Document().Node(f.Node)
	return n != nil && f.End <= len(n.Text)
}

// underlined is what is underlined for a finding: its words, or the last word before a place where something is missing.
func (v *View) underlined(f lint.Finding) drafting.Range {
	r := drafting.Range{Node: f.Node, Start: f.Start, End: f.End}
	if r.Start < r.End {
		return r
	}
	text := v.doc.Document().Node(f.Node).Text
	before := strings.TrimRight(text[:r.Start], " ")
	if before == "" {
		rest := strings.TrimLeft(text[r.Start:], " ")
		word, _, _ := strings.Cut(rest, " ")
		r.Start = len(text) - len(rest)
		r.End = r.Start + len(word)
		return r
	}
	r.Start, r.End = strings.LastIndexByte(before, ' ')+1, len(before)
	return r
}

func (v *View) gutter(r layout.Rect, b box) box {
	x := v.pagePos(r.Page).X - v.offset.X - theme.GutterMark
	return box{
		fyne.NewPos(max(0, x), b.pos.Y+(b.size.Height-theme.IconOfLevel)/2), fyne.NewSquareSize(theme.IconOfLevel),
	}
}

// mark adds a sign to the gutter, or keeps the worse of two on one line.
func (f *face) mark(at box, level lint.Severity, finding int) {
	i := slices.IndexFunc(f.marks, func(m gutterMark) bool {
		d := m.box.pos.Y - at.pos.Y
		return d < at.size.Height/2 && -d < at.size.Height/2
	})
	switch {
	case i < 0:
		f.marks = append(f.marks, gutterMark{box: at, level: level, finding: finding, all: []int{finding}})
		return
	case rank(level) < rank(f.marks[i].level):
		f.marks[i].level, f.marks[i].finding = level, finding
	}
	f.marks[i].all = append(f.marks[i].all, finding)
}

// under are the indexes of the findings whose underlined words a position is in, the worst first. With aside they are
// those too that are told in the margin of its component.
func (v *View) under(p drafting.Position, withAside bool) []int {
	all := v.doc.Result().Findings
	var out []int
	for i, f := range all {
		switch {
		case f.Node != p.Node || f.Node == 0 || !v.holds(f):
			continue
		case aside(f):
			if withAside {
				out = append(out, i)
			}
			continue
		}
		if r := v.underlined(f); r.Start <= p.Offset && p.Offset <= r.End {
			out = append(out, i)
		}
	}
	v.sort(out)
	return out
}

// sort puts the worst findings first.
func (v *View) sort(indexes []int) {
	all := v.doc.Result().Findings
	slices.SortStableFunc(indexes, func(i, j int) int { return rank(all[i].Severity) - rank(all[j].Severity) })
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

func style(level lint.Severity) stroke {
	switch level {
	case lint.Error:
		return wave
	case lint.Warning:
		return dash
	}
	return dots
}

func ink(level lint.Severity) fyne.ThemeColorName {
	switch level {
	case lint.Error:
		return theme.PaperError
	case lint.Warning:
		return theme.PaperWarning
	}
	return theme.PaperHint
}

func levelIcon(level lint.Severity) fyne.Resource {
	switch level {
	case lint.Error:
		return theme.Icon(theme.GlyphLevelError, theme.Error)
	case lint.Warning:
		return theme.Icon(theme.GlyphLevelWarning, theme.Warning)
	}
	return theme.Icon(theme.GlyphLevelHint, theme.Hint)
}
