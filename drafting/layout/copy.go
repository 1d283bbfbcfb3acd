package layout

import (
	"thethuc/drafting"
	"thethuc/drafting/arrange"
)

// copied puts the block of a copy right below what it is a copy of, on the same page, under
// a rule (point a clause 2 Section II Part II Appendix I): its heading, its signature.
func (f *flow) copied(nodes []*drafting.Node) {
	var heading, end, rest []*drafting.Node
	var form *drafting.Node
	for _, n := range nodes {
		switch {
		case f.notes.atFoot(n):
		case n.Component == drafting.CopyForm:
			form = n
			heading = append(heading, n)
		case arrange.NamesBody(n) || n.Component == drafting.Number || n.Component == drafting.PlaceDate:
			heading = append(heading, n)
		case arrange.AtEnd(n):
			end = append(end, n)
		default:
			rest = append(rest, n)
		}
	}
	head := f.heading(arrange.InPlace(heading))
	ruled := f.ruledAbove(form, head)
	ruled.gap = Pt(f.sheet.Columns.SignatureGap.Value)
	ruled.keeps, ruled.leads = len(f.rows) > 0, true
	f.block(ruled, false)
	f.flowing(rest)
	if len(end) > 0 {
		f.end(end, false)
	}
}

// ruledAbove returns a row with the rule above it that the sheet has for the node, as long
// as its share of the text's width.
func (f *flow) ruledAbove(n *drafting.Node, r row) row {
	rule := f.style(n.Component).Rule
	if !rule.Present || !rule.Above {
		return r
	}
	weight := Pt(rule.Weight.Value)
	length := Length(rule.Length.Value * float64(f.text.width()))
	left := f.text.left + (f.text.width()-length)/2
	out := row{gap: r.gap, style: r.style}
	r.gap = 0
	out.rules = append(out.rules, Line{
		X1: left, X2: left + length, Y1: weight / 2, Y2: weight / 2, Weight: weight, Component: n.Component, Node: n.ID,
	})
	out.add([]row{r}, Pt(rule.Gap.Value)+weight)
	return out
}
