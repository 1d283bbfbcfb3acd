package raster

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"thethuc/drafting/layout"
)

// drawLine draws upright and level lines as whole pixels, at least one thick, since a rule
// spread over two rows of pixels looks grey; any other as it falls.
func drawLine(picture *image.RGBA, pen image.Image, l layout.Line, pixels float64) {
	x1, y1, x2, y2 := l.X1.Pt()*pixels, l.Y1.Pt()*pixels, l.X2.Pt()*pixels, l.Y2.Pt()*pixels
	weight := l.Weight.Pt() * pixels
	switch {
	case l.Y1 == l.Y2:
		top, bottom := band(y1, weight)
		left, right := between(x1, x2)
		fillRect(picture, pen, image.Rect(left, top, right, bottom))
	case l.X1 == l.X2:
		left, right := band(x1, weight)
		top, bottom := between(y1, y2)
		fillRect(picture, pen, image.Rect(left, top, right, bottom))
	default:
		drawSlanted(picture, pen, x1, y1, x2, y2, weight)
	}
}

// band returns the pixels across a line whose middle is at v.
func band(v, weight float64) (from, to int) {
	thick := max(1, math.Round(weight))
	from = int(math.Round(v - thick/2))
	return from, from + int(thick)
}

func between(a, b float64) (from, to int) {
	return int(math.Round(min(a, b))), int(math.Round(max(a, b)))
}

func fillRect(picture *image.RGBA, pen image.Image, r image.Rectangle) {
	draw.Draw(picture, r, pen, image.Point{}, draw.Over)
}

func drawSlanted(picture *image.RGBA, pen image.Image, x1, y1, x2, y2, weight float64) {
	length := math.Hypot(x2-x1, y2-y1)
	across := max(1, weight) / 2 / length
	dx, dy := (y2-y1)*across, (x1-x2)*across
	fill := vector.NewRasterizer(picture.Rect.Dx(), picture.Rect.Dy())
	fill.MoveTo(float32(x1+dx), float32(y1+dy))
	fill.LineTo(float32(x2+dx), float32(y2+dy))
	fill.LineTo(float32(x2-dx), float32(y2-dy))
	fill.LineTo(float32(x1-dx), float32(y1-dy))
	fill.ClosePath()
	fill.Draw(picture, picture.Rect, pen, image.Point{})
}
