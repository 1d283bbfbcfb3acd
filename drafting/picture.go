package drafting

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // a format of pictures
	_ "image/png"  // a format of pictures
	"math"
)

// Limits of a picture. They are our own: a page printed at 600 dpi has 35 million pixels.
const (
	maxPixels      = 64_000_000
	maxPictureMm   = 1000
	maxPictureSize = 32 << 20 // bytes
)

// ErrPicture means that a file is no picture that a document can hold: PNG or JPEG of at most
// 64 million pixels and 32 MB.
var ErrPicture = errors.New("not a PNG or JPEG picture within the limits")

// Picture is what a figure (hình) shows. It never changes.
type Picture struct {
	Data  []byte  `json:"data"`  // the PNG or JPEG file
	Width float64 `json:"width"` // on paper, mm
}

// NewPicture takes the bytes of a PNG or JPEG file; its errors wrap ErrPicture. A picture of
// width 0 is as wide as 96 dots an inch make it.
func NewPicture(data []byte, width float64) (*Picture, error) {
	p := &Picture{Data: data, Width: width}
	if width == 0 {
		w, _ := p.Size()
		p.Width = min(max(float64(w)*25.4/96, 1), maxPictureMm)
	}
	if err := p.check(); err != nil {
		return nil, err
	}
	return p, nil
}

// Size returns width and height in pixels, 0 and 0 where Data is no picture.
func (p *Picture) Size() (w, h int) {
	c, _, err := image.DecodeConfig(bytes.NewReader(p.Data))
	if err != nil {
		return 0, 0
	}
	return c.Width, c.Height
}

// Format returns "png" or "jpeg".
func (p *Picture) Format() string {
	if bytes.HasPrefix(p.Data, []byte("\xff\xd8")) {
		return "jpeg"
	}
	return "png"
}

func (p *Picture) check() error {
	if p == nil {
		return nil
	}
	w, h := p.Size()
	switch {
	case len(p.Data) > maxPictureSize || w <= 0 || h <= 0 || w > maxPixels/h:
		return fmt.Errorf("%w: %d bytes, %d × %d", ErrPicture, len(p.Data), w, h)
	case math.IsNaN(p.Width) || p.Width <= 0 || p.Width > maxPictureMm:
		return fmt.Errorf("a picture %v mm wide", p.Width)
	}
	return nil
}

func (p *Picture) equal(o *Picture) bool {
	return p == o || p != nil && o != nil && p.Width == o.Width && bytes.Equal(p.Data, o.Data)
}
