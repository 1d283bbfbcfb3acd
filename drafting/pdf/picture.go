package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	imagedraw "image/draw"
	_ "image/jpeg" // a format of pictures
	"image/png"

	"github.com/jung-kurt/gofpdf"

	"thethuc/drafting"
	"thethuc/drafting/layout"
)

// album puts the pictures of figures into a file, each once however often it is shown.
type album struct {
	pen   *gofpdf.Fpdf
	names map[*drafting.Picture]string // "" for one that cannot be read
}

// page puts the pictures of a page on it, and returns the places of those that cannot be
// read: they get a frame.
func (a *album) page(page *layout.Page) (unread []layout.Picture) {
	for _, shown := range page.Pictures {
		name, ok := a.names[shown.Shown]
		if !ok {
			name = a.take(shown.Shown)
			a.names[shown.Shown] = name
		}
		if name == "" {
			unread = append(unread, shown)
			continue
		}
		a.pen.ImageOptions(name, shown.X.Pt(), shown.Y.Pt(), shown.W.Pt(), shown.H.Pt(), false, gofpdf.ImageOptions{}, 0, "")
	}
	return unread
}

// take registers a picture under a name that follows from its bytes.
func (a *album) take(p *drafting.Picture) (name string) {
	data, format, err := plainPicture(p)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(p.Data)
	name = hex.EncodeToString(sum[:])
	a.pen.RegisterImageOptionsReader(name, gofpdf.ImageOptions{ImageType: format}, bytes.NewReader(data))
	if a.pen.Err() {
		a.pen.ClearError()
		return ""
	}
	return name
}

// plainPicture returns a picture as gofpdf takes it: JPEG as it is, PNG with eight bits a
// colour and not interlaced.
func plainPicture(p *drafting.Picture) (data []byte, format string, err error) {
	if p.Format() == "jpeg" {
		_, _, err = image.DecodeConfig(bytes.NewReader(p.Data))
		return p.Data, "jpg", err
	}
	decoded, _, err := image.Decode(bytes.NewReader(p.Data))
	if err != nil {
		return nil, "", err
	}
	if simplePNG(p.Data) {
		return p.Data, "png", nil
	}
	plain := image.NewNRGBA(decoded.Bounds())
	imagedraw.Draw(plain, plain.Rect, decoded, decoded.Bounds().Min, imagedraw.Src)
	var b bytes.Buffer
	err = png.Encode(&b, plain)
	return b.Bytes(), "png", err
}

// simplePNG reports whether a PNG has at most eight bits a colour and is not interlaced
// (PNG specification, 11.2.2 IHDR).
func simplePNG(data []byte) bool {
	const depth, interlace = 24, 28
	return len(data) > interlace && data[depth] <= 8 && data[interlace] == 0
}

// framed are the four sides of a picture that cannot be read.
func framed(p layout.Picture) []layout.Line {
	side := func(x1, y1, x2, y2 layout.Length) layout.Line {
		return layout.Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Weight: layout.Point / 2}
	}
	right, bottom := p.X+p.W, p.Y+p.H
	return []layout.Line{
		side(p.X, p.Y, right, p.Y), side(p.X, bottom, right, bottom), side(p.X, p.Y, p.X, bottom), side(right, p.Y, right, bottom),
	}
}
