package layout

import (
	"thethuc/drafting"
)

// gutter is the least white at each side of a column beside another. It is our own measure.
var gutter = Mm(2)

// headingColumns returns the heading's two columns. The right one is as wide as the
// country's name needs: it takes what is missing first from the right margin, then from the
// left column, which goes as far into the left margin; but from either margin no more than
// the sheet allows, and never so much that the left column has less than half its width.
func (f *flow) headingColumns(heading []*drafting.Node) (left, right column) {
	c := f.sheet.Columns
	split := f.text.left + Length(c.HeadingLeft.Value*float64(f.text.width()))
	left, right = column{f.text.left, split}, column{split, f.text.right}
	var need Length
	for _, n := range heading {
		if n.Component == drafting.CountryName {
			need = max(need, f.natural(n))
		}
	}
	missing := need - right.width()
	if missing <= 0 {
		return left, right
	}
	over := Mm(c.HeadingOverlap.Value)
	right.right += min(missing, over)
	missing -= min(missing, over)
	shift := min(missing, over+left.width()/2)
	left.left -= min(shift, over)
	left.right -= shift
	right.left -= shift
	return left, right
}

// natural is the width of a node on one line.
func (f *flow) natural(n *drafting.Node) Length {
	l := f.look(f.articles, n)
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
		case drafting.CountryName, drafting.Motto:
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
	r.add(leftUpper, 0)
	r.add(rightUpper, 0)
	lower := r.height
	if lower > 0 {
		lower += Pt(f.sheet.Columns.HeadingGap.Value)
	}
	baseline := max(first(leftLower), first(rightLower))
	r.add(leftLower, lower+baseline-first(leftLower))
	r.add(rightLower, lower+baseline-first(rightLower))
	return r
}
