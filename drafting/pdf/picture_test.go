package pdf_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
)

// colours is a picture of red, with a part of it transparent.
func colours(t *testing.T, m interface {
	image.Image
	Set(x, y int, c color.Color)
},
) []byte {
	t.Helper()
	for y := range m.Bounds().Dy() {
		for x := range m.Bounds().Dx() {
			m.Set(x, y, color.NRGBA{200, 0, 0, 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPictureIsOnThePage(t *testing.T) {
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 16, 8)), nil); err != nil {
		t.Fatal(err)
	}
	box := image.Rect(0, 0, 16, 8)
	for _, c := range []struct {
		name string
		data []byte
		want color.RGBA // in its middle
	}{
		{"eight bits a colour", colours(t, image.NewNRGBA(box)), color.RGBA{200, 0, 0, 255}},
		{"sixteen bits a colour", colours(t, image.NewNRGBA64(box)), color.RGBA{200, 0, 0, 255}},
		{"a palette", colours(t, image.NewPaletted(box, color.Palette{color.White, color.NRGBA{200, 0, 0, 255}})), color.RGBA{200, 0, 0, 255}},
		{"a photograph", photo.Bytes(), color.RGBA{0, 0, 0, 255}},
		{"what is no picture", []byte("\x89PNG"), color.RGBA{255, 255, 255, 255}},
	} {
		place := layout.Picture{X: layout.Pt(100), Y: layout.Pt(200), W: layout.Pt(80), H: layout.Pt(40), Shown: &drafting.Picture{Data: c.data, Width: 28}}
		page := &layout.Page{Width: layout.Pt(400), Height: layout.Pt(600), Number: 1, Pictures: []layout.Picture{place, place}}
		pages := &layout.Pages{Pages: []*layout.Page{page}}
		file := write(t, pages, openFaces(t), pdf.Meta{Title: "Hình"})
		if !bytes.Equal(file, write(t, pages, openFaces(t), pdf.Meta{Title: "Hình"})) {
			t.Errorf("%s: two files differ", c.name)
		}
		if n := bytes.Count(file, []byte("/Subtype /Image")); n > 2 {
			t.Errorf("%s: it is in the file %d times", c.name, n)
		}
		shot := rendered(t, file)
		near(t, c.name+": in the middle", shot.At(140, 220), c.want)
		near(t, c.name+": beside it", shot.At(90, 220), color.RGBA{255, 255, 255, 255})
		near(t, c.name+": below it", shot.At(140, 250), color.RGBA{255, 255, 255, 255})
	}
}

func near(t *testing.T, what string, got color.Color, want color.RGBA) {
	t.Helper()
	r, g, b, _ := got.RGBA()
	for i, pair := range [][2]int{{int(r >> 8), int(want.R)}, {int(g >> 8), int(want.G)}, {int(b >> 8), int(want.B)}} {
		if d := pair[0] - pair[1]; d > 6 || d < -6 {
			t.Errorf("%s: colour %d is %d, want %d", what, i, pair[0], pair[1])
		}
	}
}

// rendered draws the first page by poppler, a pixel a point.
func rendered(t *testing.T, file []byte) image.Image {
	t.Helper()
	tool, err := exec.LookPath("pdftoppm")
	if err != nil {
		t.Skip("pdftoppm is not installed")
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(in, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(tool, "-r", strconv.Itoa(72), "-png", "-singlefile", in, filepath.Join(dir, "a")).CombinedOutput(); err != nil || strings.Contains(string(out), "Error") {
		t.Fatalf("pdftoppm: %v\n%s", err, out)
	}
	f, err := os.Open(filepath.Join(dir, "a.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	shot, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return shot
}
