// Package raster draws finished pages as pictures: for the page on screen, small pictures of
// templates, contact sheets.
//
// Letters stand where the PDF has them, to a quarter of a pixel along the line and to the
// nearest pixel across it; there is no hinting. It draws what is on paper and nothing else:
// no caret, no selection, no underlined finding.
package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"thethuc/drafting/font"
	"thethuc/drafting/layout"
)

// Options say how large and in which colours a page is drawn.
type Options struct {
	// Width is the picture's width in pixels; where it is 0, DPI holds, in pixels an inch.
	Width int
	DPI   float64
	Ink   color.Color // black where nil
	// Ground is what the page is drawn on; where it is nil the picture is transparent.
	Ground color.Color
}

// sharpest bounds the pixels of a picture's side, whatever is asked.
const sharpest = 8000

// scale returns the picture's size and how many pixels a point has.
func (o Options) scale(page *layout.Page) (width, height int, pixels float64) {
	w, h := page.Width.Pt(), page.Height.Pt()
	if w <= 0 || h <= 0 {
		return 0, 0, 0
	}
	pixels = o.DPI / 72
	if o.Width > 0 {
		pixels = float64(o.Width) / w
	}
	if !(pixels > 0) {
		return 0, 0, 0
	}
	pixels = min(pixels, sharpest/max(w, h))
	return int(math.Round(w * pixels)), int(math.Round(h * pixels)), pixels
}

// Draw draws a page. Whoever draws often keeps a Painter instead, which remembers letters.
func Draw(page *layout.Page, faces *font.Faces, o Options) *image.RGBA {
	return New(faces).Draw(page, o)
}

// Draw draws a page; the picture is empty where the page or what is asked has no size. It
// may be called from several goroutines at once.
func (p *Painter) Draw(page *layout.Page, o Options) *image.RGBA {
	width, height, pixels := o.scale(page)
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	if picture.Rect.Empty() {
		return picture
	}
	if o.Ground != nil {
		draw.Draw(picture, picture.Rect, image.NewUniform(o.Ground), image.Point{}, draw.Src)
	}
	ink := o.Ink
	if ink == nil {
		ink = color.Black
	}
	pen := image.NewUniform(ink)
	for _, shown := range page.Pictures {
		p.drawPicture(picture, pen, shown, pixels)
	}
	for _, l := range page.Lines {
		drawLine(picture, pen, l, pixels)
	}
	for i := range page.Texts {
		p.drawText(picture, pen, &page.Texts[i], pixels)
	}
	return picture
}

func (p *Painter) drawText(picture *image.RGBA, pen image.Image, t *layout.Text, pixels float64) {
	size := t.Size.Pt() * pixels
	if size <= 0 {
		return
	}
	x, y := t.X.Pt()*pixels, int(math.Round(t.Y.Pt()*pixels))
	room := t.Space.Pt() * pixels
	for _, r := range t.Letters {
		whole := math.Floor(x + 0.5/steps)
		step := uint8((x + 0.5/steps - whole) * steps)
		m := p.mask(maskKey{letter: font.Printed(r), style: t.Face, size: size, step: step})
		if m.alpha != nil {
			at := m.at.Add(image.Pt(int(whole), y))
			draw.DrawMask(picture, m.alpha.Rect.Add(at), pen, image.Point{}, m.alpha, image.Point{}, draw.Over)
		}
		x += float64(p.faces.Advance(t.Face, r)) / 1000 * size
		if r == ' ' {
			x += room
		}
	}
}
