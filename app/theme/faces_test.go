package theme

import (
	"encoding/binary"
	"image"
	"image/color"
	"io/fs"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"thethuc/assets"
)

// accented are the 67 small letters of Vietnamese beside the plain Latin ones.
const accented = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"

func vietnamese() []rune { return []rune(accented + strings.ToUpper(accented)) }

func fontFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := assets.FS.ReadFile("fonts/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEveryEmbeddedFaceHasAllVietnameseLetters(t *testing.T) {
	letters := vietnamese()
	if len(letters) != 134 {
		t.Fatalf("%d letters, want 134", len(letters))
	}
	paths, err := fs.Glob(assets.FS, "fonts/*.ttf")
	if err != nil || len(paths) != 7 {
		t.Fatalf("fonts %v, %v; want four of the page and three of the interface", paths, err)
	}
	for _, path := range paths {
		font, err := openSFNT(fontFile(t, strings.TrimPrefix(path, "fonts/")))
		if err != nil {
			t.Fatal(err)
		}
		for _, letter := range append(letters, []rune("‘’“”–—…§")...) {
			glyph, err := font.glyph(letter)
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			if glyph == 0 {
				t.Errorf("%s has no %q", path, letter)
			}
		}
		if glyph, err := font.glyph('\u4e2d'); err != nil || glyph != 0 {
			t.Errorf("%s: glyph %d (%v) for a letter that it does not have", path, glyph, err)
		}
	}
}

func TestPageFontsAreLiberation21(t *testing.T) {
	for _, style := range []string{"Regular", "Bold", "Italic", "BoldItalic"} {
		if got := version(t, fontFile(t, "LiberationSerif-"+style+".ttf")); !strings.HasPrefix(got, "Version 2.1.") {
			t.Errorf("%s is %q; 1.07 lacks 92 Vietnamese letters", style, got)
		}
	}
}

// version reads name 5 of the table name, in the Windows encoding.
func version(t *testing.T, data []byte) string {
	t.Helper()
	font, err := openSFNT(data)
	if err != nil {
		t.Fatal(err)
	}
	word := func(offset int) int {
		value, err := font.get16("name", offset)
		if err != nil {
			t.Fatal(err)
		}
		return int(value)
	}
	for i := range word(2) {
		record := 6 + 12*i
		if word(record) != 3 || word(record+6) != 5 {
			continue
		}
		text, err := font.at("name", word(4)+word(record+10), word(record+8))
		if err != nil {
			t.Fatal(err)
		}
		return strings.ReplaceAll(string(text), "\x00", "")
	}
	return ""
}

func TestNoLetterRisesAboveTheAscender(t *testing.T) {
	look := newTheme(t)
	for _, face := range []fyne.Resource{look.faces.regular, look.faces.medium, look.faces.semiBold, look.faces.figures} {
		font, err := openSFNT(face.Content())
		if err != nil {
			t.Fatal(err)
		}
		for table, offset := range map[string]int{"hhea": 4, "OS/2": 68} {
			if got, err := font.get16(table, offset); err != nil || got != ascender {
				t.Errorf("%s: ascender in %s is %d (%v)", face.Name(), table, got, err)
			}
		}
		for _, letter := range vietnamese() {
			if top := highest(t, font, letter); top > ascender {
				t.Errorf("%s: %q reaches %d", face.Name(), letter, top)
			}
		}
	}
}

// highest is yMax of the letter's glyph; the faces have short or long glyph offsets as head says.
func highest(t *testing.T, font *sfnt, letter rune) int16 {
	t.Helper()
	glyph, err := font.glyph(letter)
	if err != nil {
		t.Fatal(err)
	}
	long, err := font.get16("head", 50)
	if err != nil {
		t.Fatal(err)
	}
	var offset int
	if long == 0 {
		half, err := font.get16("loca", 2*int(glyph))
		if err != nil {
			t.Fatal(err)
		}
		offset = 2 * int(half)
	} else {
		whole, err := font.get32("loca", 4*int(glyph))
		if err != nil {
			t.Fatal(err)
		}
		offset = int(whole)
	}
	top, err := font.get16("glyf", offset+8)
	if err != nil {
		t.Fatal(err)
	}
	return int16(top)
}

// Fyne draws into a picture as high as the face says its letters are, so ink in the first row means that some was lost.
func TestMendedFaceIsNotCut(t *testing.T) {
	look := use(t, AlwaysLight)
	raw := fyne.NewStaticResource("raw.ttf", fontFile(t, "BeVietnamPro-SemiBold.ttf"))
	if !inkInFirstRow(t, raw) {
		t.Error("the file as published is not cut: the repair is needless")
	}
	if inkInFirstRow(t, look.faces.semiBold) {
		t.Error("the mended face loses the tops of letters")
	}
}

func inkInFirstRow(t *testing.T, face fyne.Resource) bool {
	t.Helper()
	text := canvas.NewText("LỖI THỂ THỨC ẪẨ", color.Black)
	text.TextSize = 40
	text.FontSource = face
	window := test.NewTempWindow(t, text)
	window.SetPadded(false)
	window.Resize(text.MinSize())
	picture := window.Canvas().Capture()
	ground := picture.At(picture.Bounds().Max.X-1, picture.Bounds().Max.Y-1)
	return rowHasInk(picture, ground)
}

func rowHasInk(picture image.Image, ground color.Color) bool {
	for x := range picture.Bounds().Dx() {
		if picture.At(x, 0) != ground {
			return true
		}
	}
	return false
}

func TestFiguresAreEquallyWide(t *testing.T) {
	use(t, AlwaysLight)
	style := Figures.Style()
	want := fyne.MeasureText("0000000000", 40, style).Width
	for _, digit := range "123456789" {
		if got := fyne.MeasureText(strings.Repeat(string(digit), 10), 40, style).Width; got != want {
			t.Errorf("ten times %c are %v wide, ten zeros %v", digit, got, want)
		}
	}
	if plain := fyne.MeasureText("1111111111", 40, fyne.TextStyle{}).Width; plain == want {
		t.Error("the plain face has equal figures already: the repair is needless")
	}
}

func TestChecksumsAreRight(t *testing.T) {
	for name, data := range map[string][]byte{
		"as published": fontFile(t, "BeVietnamPro-Regular.ttf"),
		"mended":       newTheme(t).faces.figures.Content(),
	} {
		font, err := openSFNT(data)
		if err != nil {
			t.Fatal(err)
		}
		if got := checksum(font.data); got != 0xB1B0AFBA {
			t.Errorf("%s: the file adds up to %#x", name, got)
		}
		for tag, place := range font.tables {
			if tag == "head" {
				continue
			}
			want := binary.BigEndian.Uint32(font.data[place.record+4:])
			if got := checksum(font.data[place.start:place.end]); got != want {
				t.Errorf("%s: table %s adds up to %#x, its record says %#x", name, tag, got, want)
			}
		}
	}
}

func FuzzMend(f *testing.F) {
	data, err := assets.FS.ReadFile("fonts/BeVietnamPro-Regular.ttf")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data[:400])
	f.Add([]byte("\x00\x01\x00\x00\x00\x01\x00\x10\x00\x00\x00\x00cmap\x00\x00\x00\x00\x00\x00\x00\x1c\x00\x00\x00\x04\x00\x00\x00\x01"))
	f.Fuzz(func(t *testing.T, data []byte) {
		before := len(data)
		mended, err := mend(data, raiseAscender, equalFigures)
		if err == nil && len(mended) != before {
			t.Errorf("%d bytes became %d", before, len(mended))
		}
	})
}
