package pack

import (
	"math"
	"slices"
	"strings"

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
	if asked.Present && asked.Above {
		return s.ruleAbove(&asked)
	}
	r := s.rule()
	if !r.last || !r.judged || s.node.Component == drafting.Guide && !s.carries() {
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

// ruleAbove judges whether a line was drawn above the first of the component's lines. One that
// begins "Số:" may be the number of a copy.
func (s *spot) ruleAbove(asked *standard.Rule) (formFault, bool) {
	before := s.beside(-1)
	_, font := s.seen("font")
	_, size := s.seen("size")
	_, drawn := s.seen("rule-above")
	if !font || !size || drawn || strings.HasPrefix(s.node.Text, "Số:") || before != nil && (before.Component == s.node.Component || drafting.TypedRule(before.Text)) {
		return formFault{}, false
	}
	if before != nil {
		if _, below := s.Seen(before, "rule-length"); below {
			return formFault{}, false
		}
	}
	return formFault{measured: "không có đường kẻ ở trên", allowed: "có đường kẻ nét liền ở trên", cites: asked.Cites}, true
}

// underHeading reports whether a name that issues stands in a heading: a title on a cover may
// have been taken for one.
func (s *spot) underHeading() bool {
	return s.node.Component != drafting.Issuer || s.piece.First(drafting.CountryName) != nil
}

// carries reports whether a guide carries the line of the text's subject: that of a text that is
// issued with a decision, where no subject above it has the line.
func (s *spot) carries() bool {
	return s.piece.Kind != drafting.Appendix && s.piece.First(drafting.TypeName) != nil && !slices.ContainsFunc(s.piece.Each(drafting.Subject), func(n *drafting.Node) bool {
		_, drawn := s.Seen(n, "rule-length")
		return drawn
	})
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
	const least = 1 // mm: of a shorter line a reader found no length
	r, asked := s.rule(), s.Sheet.Style(s.style).Rule
	if !r.last || r.drawn.Number < least || !asked.Present || asked.Above || s.Faces == nil {
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
		widest = max(widest, s.Faces.Measure(strings.Join(strings.Fields(n.Text), " "), size.Number, bold.Number == 1, italic.Number == 1))
	}
	if widest == 0 || s.permits(&asked.Length, r.drawn.Number/widest) || widest > s.room(r.lines) && !s.surely(&asked.Length, r.drawn.Number, widest) {
		return formFault{}, false
	}
	return formFault{
		measured: "đường kẻ dài " + measureOf(r.drawn.Number, "mm"), allowed: s.lengths(asked.Length, r, widest), cites: asked.Length.Cites,
	}, true
}

// surely reports whether a drawn line is too long, or too short, wherever a text so wide wraps.
func (s *spot) surely(permitted *standard.Number, drawn, widest float64) bool {
	const most, wrapped = 1.4, 2 // so much stands on two lines, of which the longer one is at least half of the text
	return drawn/widest > permitted.Max || widest <= most*s.column() && permitted.Min < 1 && drawn/widest < (permitted.Min-s.tolerance)/wrapped
}

// room is how wide a line of the text may be before it wraps at a place that nobody knows, in
// mm: the column, less what the text is moved in.
func (s *spot) room(lines []*drafting.Node) float64 {
	moved := 0.0
	for _, n := range lines {
		left, _ := s.Seen(n, "left-indent")
		right, _ := s.Seen(n, "right-indent")
		moved = max(moved, left.Number+right.Number)
	}
	return s.column() - moved
}

// column is how wide the component's column is, in mm.
func (s *spot) column() float64 {
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
func (s *spot) lengths(n standard.Number, r ruled, width float64) string {
	if width > s.room(r.lines) && n.Min < 1 {
		return "từ 1/3 đến 1/2 dòng chữ dài nhất"
	}
	low, high := standard.Decimal(math.Round(n.Min*width)), standard.Decimal(math.Round(n.Max*width))
	if low == high {
		return low + " mm"
	}
	return low + " đến " + high + " mm"
}
