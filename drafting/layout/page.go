package layout

import (
	"math"

	"thethuc/drafting"
	"thethuc/drafting/font"
)

// Length is a distance on paper in 1/65536 pt.
type Length int64

// Units of length.
const (
	Point      Length = 65536
	Millimetre Length = Point * 72 * 10 / 254
)

// Pt returns n points.
func Pt(n float64) Length { return Length(math.Round(n * float64(Point))) }

// Mm returns n millimetres.
func Mm(n float64) Length { return Length(math.Round(n * float64(Point) * 72 / 25.4)) }

// Pt returns l in points.
func (l Length) Pt() float64 { return float64(l) / float64(Point) }

// Mm returns l in millimetres.
func (l Length) Mm() float64 { return l.Pt() * 25.4 / 72 }

// Page is one finished page: items at fixed places, nothing left to decide. The origin is
// the paper's upper left corner, y grows downwards.
type Page struct {
	Width, Height Length
	Piece         drafting.NodeID // the piece that the page belongs to
	Number        int             // the page's number in its piece, from 1
	// Texts are in reading order. Spaces at which a line was broken are there too, and stand
	// out of the column. An empty field has white room and no Text.
	Texts    []Text
	Lines    []Line
	Pictures []Picture
}

// Text is a run of letters of one face and size on one baseline.
type Text struct {
	X, Y    Length // left end of the baseline
	Face    font.Style
	Size    Length
	Letters string // NFC; what is drawn
	// Space is added to the face's own width of each U+0020 in Letters.
	Space Length
	Width Length // of all letters, Space included
	// Node and Start name the source: Letters are the bytes [Start, Start+len(Letters)) of
	// the node's text. Node is 0 for what layout itself adds: page numbers, the mark of a
	// draft, the numbers of footnotes, the rows that a table repeats, running headers.
	Node      drafting.NodeID
	Start     int
	Component drafting.Component
}

// Line is a straight line.
type Line struct {
	X1, Y1, X2, Y2, Weight Length
	Component              drafting.Component // whose rule it is
	Node                   drafting.NodeID
}

// Picture is what a figure shows, in its place.
type Picture struct {
	X, Y, W, H Length // of the upper left corner, width and height
	Shown      *drafting.Picture
	Node       drafting.NodeID
}

// Rect is a box on a page, for carets, selections and underlines.
type Rect struct {
	Page       int // index in Pages.Pages
	X, Y, W, H Length
	Baseline   Length
}
