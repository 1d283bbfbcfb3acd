package raster

import (
	"bytes"
	"image"
	"image/color"
	_ "image/jpeg" // a format of pictures
	_ "image/png"  // a format of pictures
	"math"

	"golang.org/x/image/draw"

	"thethuc/drafting"
	"thethuc/drafting/layout"
)

// mostPictures bounds the pictures of figures that a Painter remembers.
const mostPictures = 8

// pictureKey is a figure's picture as it is drawn: its pixels.
type pictureKey struct {
	shown         *drafting.Picture
	width, height int
}

// drawPicture draws what a figure shows; a frame where it cannot be read.
func (p *Painter) drawPicture(onto *image.RGBA, pen image.Image, shown layout.Picture, pixels float64) {
	left, right := between(shown.X.Pt()*pixels, (shown.X+shown.W).Pt()*pixels)
	top, bottom := between(shown.Y.Pt()*pixels, (shown.Y+shown.H).Pt()*pixels)
	at := image.Rect(left, top, max(right, left+1), max(bottom, top+1))
	if drawn := p.picture(pictureKey{shown.Shown, at.Dx(), at.Dy()}); drawn != nil {
		draw.Draw(onto, at, drawn, image.Point{}, draw.Over)
		return
	}
	for _, side := range []image.Rectangle{
		{at.Min, image.Pt(at.Max.X, at.Min.Y+1)},
		{image.Pt(at.Min.X, at.Max.Y-1), at.Max},
		{at.Min, image.Pt(at.Min.X+1, at.Max.Y)},
		{image.Pt(at.Max.X-1, at.Min.Y), at.Max},
	} {
		fillRect(onto, pen, side)
	}
}

// picture returns a figure's picture in so many pixels, nil where it cannot be read. What is
// transparent in it is white, as on paper.
func (p *Painter) picture(key pictureKey) image.Image {
	p.mu.Lock()
	defer p.mu.Unlock()
	if drawn, ok := p.pictures[key]; ok {
		return drawn
	}
	if len(p.pictures) >= mostPictures {
		clear(p.pictures)
	}
	var drawn image.Image
	if decoded, _, err := image.Decode(bytes.NewReader(key.shown.Data)); err == nil {
		small := image.NewRGBA(image.Rect(0, 0, min(key.width, math.MaxInt16), min(key.height, math.MaxInt16)))
		draw.Draw(small, small.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
		draw.ApproxBiLinear.Scale(small, small.Rect, decoded, decoded.Bounds(), draw.Over, nil)
		drawn = small
	}
	p.pictures[key] = drawn
	return drawn
}
