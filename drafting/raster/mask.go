package raster

import (
	"image"
	"image/draw"
	"math"
	"sync"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"thethuc/drafting/font"
)

// steps is how many places a letter may have within a pixel, along the line.
const steps = 4

// most bounds the bytes of remembered masks; a page at 200 dpi needs less than a tenth.
const most = 16 << 20

// Painter draws pages and remembers the letters that it drew. It is safe for concurrent
// use.
type Painter struct {
	faces *font.Faces

	mu    sync.Mutex
	masks map[maskKey]mask
	bytes int
	// pictures are those of figures; nil for one that cannot be read.
	pictures map[pictureKey]image.Image
	buf      sfnt.Buffer
	fill     vector.Rasterizer
}

// New returns a Painter that sets pages in faces.
func New(faces *font.Faces) *Painter {
	return &Painter{faces: faces, masks: map[maskKey]mask{}, pictures: map[pictureKey]image.Image{}}
}

type maskKey struct {
	letter rune
	style  font.Style
	size   float64 // pixels in an em
	step   uint8
}

// mask is a letter's ink; at is where it stands from the pixel of its origin. alpha is nil
// where there is no ink.
type mask struct {
	alpha *image.Alpha
	at    image.Point
}

func (p *Painter) mask(key maskKey) mask {
	p.mu.Lock()
	defer p.mu.Unlock()
	if m, ok := p.masks[key]; ok {
		return m
	}
	m := p.ink(key)
	size := 64
	if m.alpha != nil {
		size += len(m.alpha.Pix)
	}
	if p.bytes += size; p.bytes > most {
		clear(p.masks)
		p.bytes = size
	}
	p.masks[key] = m
	return m
}

// ink draws the letter of key alone.
func (p *Painter) ink(key maskKey) mask {
	segments, unit, err := p.faces.Outline(&p.buf, key.style, key.letter)
	if err != nil || len(segments) == 0 {
		return mask{}
	}
	scale := float32(key.size / float64(unit) / 64)
	o := outline{scale: scale, left: float32(key.step) / steps}
	bounds := o.bounds(segments)
	o.left -= float32(bounds.Min.X)
	o.top = -float32(bounds.Min.Y)
	p.fill.Reset(bounds.Dx(), bounds.Dy())
	o.trace(&p.fill, segments)
	alpha := image.NewAlpha(image.Rectangle{Max: bounds.Size()})
	p.fill.DrawOp = draw.Src
	p.fill.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
	return mask{alpha: alpha, at: bounds.Min}
}

// outline places font units on pixels.
type outline struct{ scale, left, top float32 }

func (o outline) point(p fixed.Point26_6) (x, y float32) {
	return float32(p.X)*o.scale + o.left, float32(p.Y)*o.scale + o.top
}

// bounds returns whole pixels that hold the outline.
func (o outline) bounds(segments sfnt.Segments) image.Rectangle {
	b := segments.Bounds()
	left, top := o.point(b.Min)
	right, bottom := o.point(b.Max)
	return image.Rect(floor(left), floor(top), ceil(right), ceil(bottom))
}

func floor(v float32) int { return int(math.Floor(float64(v))) }
func ceil(v float32) int  { return int(math.Ceil(float64(v))) }

func (o outline) trace(fill *vector.Rasterizer, segments sfnt.Segments) {
	for _, s := range segments {
		ax, ay := o.point(s.Args[0])
		bx, by := o.point(s.Args[1])
		cx, cy := o.point(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			fill.ClosePath()
			fill.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			fill.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			fill.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			fill.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	fill.ClosePath()
}
