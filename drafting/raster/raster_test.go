package raster_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"
	"sync"
	"testing"

	"golang.org/x/image/font/sfnt"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/layout"
	"thethuc/drafting/raster"
)

func openFaces(tb testing.TB) *font.Faces {
	tb.Helper()
	faces, err := font.Open(assets.FS)
	if err != nil {
		tb.Fatal(err)
	}
	return faces
}

func sheet(texts []layout.Text, lines ...layout.Line) *layout.Page {
	return &layout.Page{Width: layout.Mm(210), Height: layout.Mm(297), Texts: texts, Lines: lines}
}

// words are runs of one word each, in all styles and several sizes, at odd places.
func words() []layout.Text {
	var out []layout.Text
	for i, word := range strings.Fields("Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập Tự do Hạnh phúc Ẩm Ựng gỹ “Điều” 30/2020/NĐ-CP") {
		out = append(out, layout.Text{
			X: layout.Pt(40.37 + float64(i%4)*123.19), Y: layout.Pt(60.21 + float64(i/4)*47.77),
			Face: font.Style(i % 4), Size: layout.Pt(11 + float64(i%5)*1.5), Letters: word,
		})
	}
	return out
}

// extent is where the ink of a run stands after layout's numbers and the face's outlines.
func extent(t *testing.T, faces *font.Faces, run layout.Text) (left, top, right, bottom float64) {
	t.Helper()
	left, top, right, bottom = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	x := run.X.Pt()
	for _, r := range run.Letters {
		segments, em, err := faces.Outline(new(sfnt.Buffer), run.Face, r)
		if err != nil {
			t.Fatal(err)
		}
		scale := run.Size.Pt() / float64(em) / 64
		b := segments.Bounds()
		if len(segments) > 0 {
			left, right = min(left, x+float64(b.Min.X)*scale), max(right, x+float64(b.Max.X)*scale)
			top, bottom = min(top, run.Y.Pt()+float64(b.Min.Y)*scale), max(bottom, run.Y.Pt()+float64(b.Max.Y)*scale)
		}
		x += float64(faces.Advance(run.Face, r)) / 1000 * run.Size.Pt()
		if r == ' ' {
			x += run.Space.Pt()
		}
	}
	return left, top, right, bottom
}

// inked returns the box of pixels that are not transparent.
func inked(picture *image.RGBA) image.Rectangle {
	var box image.Rectangle
	for y := range picture.Rect.Dy() {
		for x := range picture.Rect.Dx() {
			if picture.Pix[picture.PixOffset(x, y)+3] != 0 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

func TestInkStandsWhereLayoutSays(t *testing.T) {
	painter := raster.New(openFaces(t))
	faces := openFaces(t)
	justified := layout.Text{
		X: layout.Pt(85.04), Y: layout.Pt(400.4), Face: font.Italic, Size: layout.Pt(14), Space: layout.Pt(3.21),
		Letters: "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6",
	}
	for _, dpi := range []float64{60, 96, 150, 200} {
		for _, run := range append(words(), justified) {
			box := inked(painter.Draw(sheet([]layout.Text{run}), raster.Options{DPI: dpi}))
			left, top, right, bottom := extent(t, faces, run)
			k := dpi / 72
			for _, side := range []struct {
				name string
				got  int
				want float64
			}{
				{"left", box.Min.X, math.Floor(left * k)},
				{"top", box.Min.Y, math.Floor(top * k)},
				{"right", box.Max.X, math.Ceil(right * k)},
				{"bottom", box.Max.Y, math.Ceil(bottom * k)},
			} {
				if math.Abs(float64(side.got)-side.want) > 1 {
					t.Errorf("%s at %v dpi: %s at %d, want %.0f", run.Letters, dpi, side.name, side.got, side.want)
				}
			}
		}
	}
}

func TestLinesAreWholePixels(t *testing.T) {
	for _, c := range []struct {
		name string
		line layout.Line
		want image.Rectangle
	}{
		{"level", layout.Line{X1: layout.Pt(10), Y1: layout.Pt(20), X2: layout.Pt(30.2), Y2: layout.Pt(20), Weight: layout.Pt(0.75)}, image.Rect(20, 39, 60, 41)},
		{"from right to left", layout.Line{X1: layout.Pt(30), Y1: layout.Pt(20), X2: layout.Pt(10), Y2: layout.Pt(20), Weight: layout.Pt(1)}, image.Rect(20, 39, 60, 41)},
		{"thinner than a pixel", layout.Line{X1: layout.Pt(10), Y1: layout.Pt(20.25), X2: layout.Pt(30), Y2: layout.Pt(20.25), Weight: layout.Pt(0.1)}, image.Rect(20, 40, 60, 41)},
		{"upright", layout.Line{X1: layout.Pt(10), Y1: layout.Pt(20), X2: layout.Pt(10), Y2: layout.Pt(40), Weight: layout.Pt(1)}, image.Rect(19, 40, 21, 80)},
		{"slanted", layout.Line{X1: layout.Pt(10), Y1: layout.Pt(20), X2: layout.Pt(30), Y2: layout.Pt(40), Weight: layout.Pt(1)}, image.Rect(19, 39, 61, 81)},
	} {
		t.Run(c.name, func(t *testing.T) {
			picture := raster.Draw(sheet(nil, c.line), openFaces(t), raster.Options{DPI: 144})
			if got := inked(picture); got != c.want {
				t.Errorf("ink in %v, want %v", got, c.want)
			}
		})
	}
}

func TestSizeAndColours(t *testing.T) {
	faces := openFaces(t)
	page := sheet(nil, layout.Line{X1: 0, Y1: layout.Pt(10), X2: layout.Pt(100), Y2: layout.Pt(10), Weight: layout.Pt(4)})
	for _, c := range []struct {
		name string
		o    raster.Options
		size image.Point
	}{
		{"by resolution", raster.Options{DPI: 150}, image.Pt(1240, 1754)},
		{"by width", raster.Options{Width: 595}, image.Pt(595, 842)},
		{"width goes before resolution", raster.Options{Width: 210, DPI: 150}, image.Pt(210, 297)},
		{"no size", raster.Options{}, image.Point{}},
		{"no number", raster.Options{DPI: math.NaN()}, image.Point{}},
		{"more than memory holds", raster.Options{Width: 1 << 30}, image.Pt(5657, 8000)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := raster.Draw(page, faces, c.o).Rect.Size(); got != c.size {
				t.Errorf("%v, want %v", got, c.size)
			}
		})
	}
	red, cream := color.RGBA{R: 200, A: 255}, color.RGBA{R: 250, G: 245, B: 230, A: 255}
	picture := raster.Draw(page, faces, raster.Options{DPI: 72, Ink: red, Ground: cream})
	if picture.RGBAAt(50, 10) != red || picture.RGBAAt(50, 30) != cream {
		t.Errorf("ink %v, ground %v", picture.RGBAAt(50, 10), picture.RGBAAt(50, 30))
	}
	if got := raster.Draw(page, faces, raster.Options{DPI: 72}).RGBAAt(50, 30); got != (color.RGBA{}) {
		t.Errorf("without a ground: %v", got)
	}
}

func TestPaintersShareNothing(t *testing.T) {
	faces := openFaces(t)
	page := sheet(words())
	want := raster.Draw(page, faces, raster.Options{Width: 700})
	painter := raster.New(faces)
	var together sync.WaitGroup
	for range 8 {
		together.Go(func() {
			painter.Draw(page, raster.Options{Width: 300})
			if got := painter.Draw(page, raster.Options{Width: 700}); !bytes.Equal(got.Pix, want.Pix) {
				t.Error("the picture depends on who else draws")
			}
		})
	}
	together.Wait()
}

func TestPictureOfAHeading(t *testing.T) {
	faces := openFaces(t)
	page := &layout.Page{
		Width: layout.Pt(150), Height: layout.Pt(46),
		Texts: []layout.Text{
			{X: layout.Pt(12), Y: layout.Pt(18), Face: font.Bold, Size: layout.Pt(14), Letters: "QUYẾT ĐỊNH"},
			{X: layout.Pt(12), Y: layout.Pt(36), Face: font.Italic, Size: layout.Pt(13), Letters: "漢 Điều 5. gỡ"},
		},
		Lines: []layout.Line{{X1: layout.Pt(40), Y1: layout.Pt(42), X2: layout.Pt(90), Y2: layout.Pt(42), Weight: layout.Pt(0.75)}},
	}
	golden.Check(t, "testdata/heading.txt", letters(raster.Draw(page, faces, raster.Options{DPI: 60, Ground: color.White})))
}

// letters prints a picture a character a pixel, darker the denser.
func letters(picture *image.RGBA) string {
	const shades = "@#*+-. "
	var b strings.Builder
	for y := range picture.Rect.Dy() {
		var row strings.Builder
		for x := range picture.Rect.Dx() {
			row.WriteByte(shades[int(picture.RGBAAt(x, y).G)*(len(shades)-1)/255])
		}
		fmt.Fprintln(&b, strings.TrimRight(row.String(), " "))
	}
	return b.String()
}

func fullPage() *layout.Page {
	var texts []layout.Text
	for i := range 40 {
		texts = append(texts, layout.Text{
			X: layout.Pt(85.04), Y: layout.Pt(60 + float64(i)*18), Face: font.Style(i % 2), Size: layout.Pt(14), Space: layout.Pt(0.37 * float64(i%7)),
			Letters: "Trách nhiệm của các cơ quan, đơn vị trong việc soạn thảo, ký ban hành văn bản",
		})
	}
	return sheet(texts)
}

func BenchmarkDraw(b *testing.B) {
	faces := openFaces(b)
	page := fullPage()
	for _, dpi := range []float64{60, 96, 150, 200} {
		b.Run(fmt.Sprintf("warm_%.0f_dpi", dpi), func(b *testing.B) {
			painter := raster.New(faces)
			for b.Loop() {
				painter.Draw(page, raster.Options{DPI: dpi, Ground: color.White})
			}
		})
	}
	b.Run("cold_150_dpi", func(b *testing.B) {
		for b.Loop() {
			raster.Draw(page, faces, raster.Options{DPI: 150, Ground: color.White})
		}
	})
}

func TestFigureIsDrawnInItsPlace(t *testing.T) {
	red := image.NewNRGBA(image.Rect(0, 0, 4, 2))
	for i := range red.Pix {
		red.Pix[i] = []uint8{200, 0, 0, 255}[i%4]
	}
	red.SetNRGBA(0, 0, color.NRGBA{}) // transparent: white on paper
	var b bytes.Buffer
	if err := png.Encode(&b, red); err != nil {
		t.Fatal(err)
	}
	page := sheet(nil)
	place := layout.Picture{X: layout.Pt(100), Y: layout.Pt(200), W: layout.Pt(40), H: layout.Pt(20)}
	for _, c := range []struct {
		name string
		data []byte
		at   image.Point
		want color.RGBA
	}{
		{"its colour", b.Bytes(), image.Pt(135, 215), color.RGBA{200, 0, 0, 255}},
		{"white where it is transparent", b.Bytes(), image.Pt(101, 201), color.RGBA{255, 255, 255, 255}},
		{"nothing outside", b.Bytes(), image.Pt(141, 210), color.RGBA{}},
		{"a frame where it cannot be read", []byte("x"), image.Pt(100, 210), color.RGBA{0, 0, 0, 255}},
		{"nothing within the frame", []byte("x"), image.Pt(120, 210), color.RGBA{}},
	} {
		place.Shown = &drafting.Picture{Data: c.data, Width: 40}
		page.Pictures = []layout.Picture{place}
		drawn := raster.Draw(page, openFaces(t), raster.Options{DPI: 72})
		if got := drawn.RGBAAt(c.at.X, c.at.Y); got != c.want {
			t.Errorf("%s: %v at %v, want %v", c.name, got, c.at, c.want)
		}
	}
}
