package layout

import (
	"thethuc/drafting"
)

// gutter is the least white at each side of a column beside another. It is our own measure.
var gutter = Mm(2)

// headingColumns returns the heading's two columns. The right one is as wide as the
// country's name needs: what is missing the two columns take from both margins evenly, from
// each no more than the sheet allows, and then from the left column, which keeps at least
// half its width.
func (f *flow) headingColumns(heading []*drafting.Node) (left, right column) {
	c := f.sheet.Columns
	wide := Length(c.HeadingLeft.Value * float64(f.text.width()))
	var need Length
	for _, n := range heading {
		if n.Component == drafting.CountryName {
			need = max(need, f.natural(n)+2*gutter)
		}
	}
	missing := max(need-(f.text.width()-wide), 0)
	over := min(Mm(c.HeadingOverlap.Value), (missing+1)/2)
	wide -= min(max(missing-2*over, 0), wide/2)
	outer := f.text.inset(-over)
	split := outer.left + wide
	return column{outer.left, split}, column{split, outer.right}
}

// natural is the width of a node on one line.
func (f *flow) natural(n *drafting.Node) Length {
	l := f.look(n, f.manner(n))
	indent := Mm(l.style.LeftIndent.Value) + Mm(l.style.FirstIndent.Value)
	const boundless = 1 << 40
	return indent + f.lines(n, l, boundless)[0].width
}

// heading composes the two columns of a piece's heading: the bodies beside the country's
// name and motto, and below them the number on one baseline with place and date.
func (f *flow) heading(nodes []*drafting.Node) row {
	var upperLeft, lowerLeft, upperRight, lowerRight []*drafting.Node
	for _, n := range nodes {
		switch n.Component {
		case drafting.ParentBody, drafting.Issuer:
			upperLeft = append(upperLeft, n)
		case drafting.CountryName, drafting.Motto, drafting.CopyForm:
			upperRight = append(upperRight, n)
		case drafting.PlaceDate:
			lowerRight = append(lowerRight, n)
		default:
			lowerLeft = append(lowerLeft, n)
		}
	}
	left, right := f.headingColumns(nodes)
	var r row
	r.leads = true
	leftUpper, rightUpper := f.stack(upperLeft, left.inset(gutter)), f.stack(upperRight, right)
	leftLower, rightLower := f.stack(lowerLeft, left.inset(gutter)), f.stack(lowerRight, right)
	baseline := max(first(leftUpper), first(rightUpper))
	r.add(leftUpper, baseline-first(leftUpper))
	r.add(rightUpper, baseline-first(rightUpper))
	lower := r.height
	if lower > 0 {
		lower += Pt(f.sheet.Columns.HeadingGap.Value)
	}
	baseline = max(first(leftLower), first(rightLower))
	r.add(leftLower, lower+baseline-first(leftLower))
	r.add(rightLower, lower+baseline-first(rightLower))
	return r
}
