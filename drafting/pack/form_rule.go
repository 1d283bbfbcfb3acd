package pack

import (
	"math"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// near is how far apart lines of one text stand in the order of reading, which goes across the
// columns of a heading.
const near = 4

// ruled is what was seen of the line (đường kẻ) of a component: the spot and the nodes near it
// of the same component are one text.
type ruled struct {
	last   bool // the spot ends the text; nothing else is known where it does not
	seen   bool // a line was drawn, or typed in the next node
	drawn  drafting.Seen
	lines  []*drafting.Node
	judged bool // a reader looked for lines
}

// rule gathers what was seen of the spot's line.
func (s *spot) rule() ruled {
	r := ruled{last: true}
	for i := -near; i <= near; i++ {
		n := s.beside(i)
		if n == nil || n.Component != s.node.Component {
			continue
		}
		if i > 0 {
			return ruled{}
		}
		r.lines = append(r.lines, n)
		if length, ok := s.Seen(n, "rule-length"); ok {
			r.seen, r.drawn, r.judged = length.Number > 0, length, true
		}
		_, font := s.Seen(n, "font")
		_, size := s.Seen(n, "size")
		r.judged = r.judged || font && size
		if under, ok := s.Seen(n, "underline"); ok && under.Word != "" {
			r.judged = false // rule-not-underline speaks of it
		}
	}
	if next := s.beside(1); next != nil && drafting.TypedRule(next.Text) {
		r.seen = true
	}
	return r
}

// judgeRule judges whether the line that the sheet has is there, and no other.
func judgeRule(s *spot) (formFault, bool) {
	asked := s.Sheet.Style(s.style).Rule
	r := s.rule()
	if !r.last || !r.judged {
		return formFault{}, false
	}
	switch {
	case !asked.Present && r.seen && r.drawn.Number > 0:
		return formFault{measured: "có đường kẻ " + measureOf(r.drawn.Number, "mm"), allowed: "không có đường kẻ"}, true
	case asked.Present && !r.seen && s.underHeading() && !s.yields(asked.YieldsTo) && !s.ruledNearby():
		return formFault{measured: "không có đường kẻ", allowed: "có đường kẻ nét liền", cites: asked.Cites}, true
	}
	return formFault{}, false
}

// underHeading reports whether a name that issues stands in a heading: a title on a cover may
// have been taken for one.
func (s *spot) underHeading() bool {
	return s.node.Component != drafting.Issuer || s.piece.First(drafting.CountryName) != nil
}

// yields reports whether the piece has a component that carries the line instead.
func (s *spot) yields(to []drafting.Component) bool {
	return slices.ContainsFunc(s.piece.Nodes, func(n *drafting.Node) bool { return slices.Contains(to, n.Component) })
}

// ruledNearby reports whether a line was drawn by one of the nodes around, whose place a reader
// may have taken for another's, or is a picture.
func (s *spot) ruledNearby() bool {
	for i := -near; i <= near; i++ {
		n := s.beside(i)
		if n == nil || n.Component == s.node.Component {
			continue
		}
		if n.Component == drafting.Figure || drafting.TypedRule(n.Text) && i > 0 {
			return true
		}
		if _, drawn := s.Seen(n, "rule-length"); drawn && !s.Sheet.Style(n.Component).Rule.Present {
			return true
		}
		if many, ok := s.Seen(n, "rules"); ok && many.Number > 1 {
			return true
		}
	}
	return false
}

// judgeRuleLength judges how long a drawn line is, by the width of the longest line of the
// text that it stands below.
func judgeRuleLength(s *spot) (formFault, bool) {
	r, asked := s.rule(), s.Sheet.Style(s.style).Rule
	if !r.last || r.drawn.Number <= 0 || !asked.Present || asked.Above || s.Faces == nil {
		return formFault{}, false
	}
	widest := 0.0
	for _, n := range r.lines {
		size, ok := s.Seen(n, "size")
		if !ok {
			return formFault{}, false
		}
		bold, _ := s.Seen(n, "bold")
		italic, _ := s.Seen(n, "italic")
		widest = max(widest, s.Faces.Measure(n.Text, size.Number, bold.Number == 1, italic.Number == 1))
	}
	ratio := r.drawn.Number / widest
	if widest == 0 || widest > s.room() || s.permits(&asked.Length, ratio) {
		return formFault{}, false
	}
	return formFault{
		measured: "đường kẻ dài " + measureOf(r.drawn.Number, "mm"), allowed: lengths(asked.Length, widest), cites: asked.Length.Cites,
	}, true
}

// room is how wide a line of the component may be before it wraps at a place that nobody
// knows, in mm.
func (s *spot) room() float64 {
	page := s.Sheet.Page
	text := page.Width.Value - page.Left.Value - page.Right.Value
	left := text * s.Sheet.Columns.HeadingLeft.Value
	switch s.style {
	case drafting.Issuer, drafting.ParentBody, drafting.Number, drafting.DispatchSubject:
		return left
	case drafting.CountryName, drafting.Motto, drafting.PlaceDate:
		return text - left + s.Sheet.Columns.HeadingOverlap.Value
	}
	return text
}

// lengths says which lengths are permitted below a text so wide.
func lengths(n standard.Number, width float64) string {
	low, high := standard.Decimal(math.Round(n.Min*width)), standard.Decimal(math.Round(n.Max*width))
	if low == high {
		return low + " mm"
	}
	return low + " đến " + high + " mm"
}
