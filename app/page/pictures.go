package page

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"thethuc/app/theme"
)

// stroke is the form of an underline.
type stroke int

const (
	wave     stroke = iota // period 5, height 3, stroke 1.4
	dash                   // 6 on, 3 off, stroke 2
	dots                   // 2 on, 3 off, stroke 2
	dashThin               // 3 on, 2 off, stroke 1: below a blank
)

// height is that of the underline's picture, in units.
func (s stroke) height() float32 {
	switch s {
	case wave:
		return 4.4
	case dashThin:
		return 1
	}
	return 2
}

// pictures keeps the underlines drawn so far, since a document has few widths of them at a time.
type pictures struct {
	drawn map[pictureKey]image.Image
}

type pictureKey struct {
	stroke stroke
	colour color.NRGBA
	width  int
	scale  float32
}

// keptPictures is how many pictures are kept before all are dropped.
const keptPictures = 400

func newPictures() *pictures { return &pictures{drawn: map[pictureKey]image.Image{}} }

// under is an underline from x on, its upper edge at y, all in units.
func (p *pictures) under(s stroke, name fyne.ThemeColorName, x, y, width, scale float32) fyne.CanvasObject {
	key := pictureKey{s, solid(theme.Color(name)), max(1, int(width*scale+0.5)), scale}
	picture := p.drawn[key]
	if picture == nil {
		if len(p.drawn) >= keptPictures {
			clear(p.drawn)
		}
		picture = drawStroke(key)
		p.drawn[key] = picture
	}
	o := canvas.NewImageFromImage(picture)
	o.FillMode, o.ScaleMode = canvas.ImageFillStretch, canvas.ImageScalePixels
	size := picture.Bounds().Size()
	o.Resize(fyne.NewSize(float32(size.X)/scale, float32(size.Y)/scale))
	snap := func(v float32) float32 { return float32(math.Round(float64(v*scale))) / scale }
	o.Move(fyne.NewPos(snap(x), snap(y)))
	return o
}

// solid is a colour in the form that a picture of strokes is made of.
func solid(c color.Color) color.NRGBA {
	n, ok := color.NRGBAModel.Convert(c).(color.NRGBA)
	if !ok {
		return color.NRGBA{A: 0xff}
	}
	return n
}

func drawStroke(k pictureKey) image.Image {
	height := max(1, int(math.Ceil(float64(k.stroke.height()*k.scale))))
	picture := image.NewNRGBA(image.Rect(0, 0, k.width, height))
	for x := range k.width {
		for y := range height {
			ink := k.stroke.ink((float64(x)+0.5)/float64(k.scale), (float64(y)+0.5)/float64(k.scale), 1/float64(k.scale))
			c := k.colour
			c.A = uint8(math.Round(float64(c.A) * ink))
			picture.SetNRGBA(x, y, c)
		}
	}
	return picture
}

// ink is how much of a pixel at x, y is covered, from 0 to 1; all in units, a pixel is so wide.
func (s stroke) ink(x, y, pixel float64) float64 {
	on := func(onto, period float64) float64 {
		if math.Mod(x, period) < onto {
			return 1
		}
		return 0
	}
	switch s {
	case dash:
		return on(6, 9)
	case dots:
		return on(2, 5)
	case dashThin:
		return on(3, 5)
	}
	const period, rise, thick = 5.0, 3.0, 1.4
	middle := 2.2 + (rise/2)*math.Cos(2*math.Pi*x/period)
	slope := -(rise / 2) * 2 * math.Pi / period * math.Sin(2*math.Pi*x/period)
	away := math.Abs(y-middle) / math.Sqrt(1+slope*slope)
	return min(1, max(0, (thick/2-away)/pixel+0.5))
}
