package font

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf16"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// styles is the number of styles.
const styles = 4

// names are the PostScript names of the faces.
var names = [styles]string{
	Regular:    "LiberationSerif-Regular",
	Bold:       "LiberationSerif-Bold",
	Italic:     "LiberationSerif-Italic",
	BoldItalic: "LiberationSerif-BoldItalic",
}

// Name returns the PostScript name of a style's face.
func Name(style Style) string { return names[style%styles] }

// File returns where a style's face lies in the tree of assets.
func File(style Style) string { return "fonts/" + Name(style) + ".ttf" }

// Faces are the four faces that pages are set in. What they say never changes, and they may
// be used from several goroutines at once.
type Faces struct {
	faces [styles]face
	// lacks says which letters one of the faces lacks, in blocks that are asked for when they
	// are first needed.
	lacks [(maxRune + 1) / block]atomic.Pointer[[block]bool]
}

type face struct {
	bytes []byte
	font  *sfnt.Font
	unit  int // font units in an em
	// widths are those of all letters, in blocks that are measured when they are first asked for.
	widths *[(maxRune + 1) / block]atomic.Pointer[[block]uint16]
	// notdef is the width of the box that stands for a letter which the face lacks.
	notdef                            int
	ascent, descent, lineGap, heights int
}

const (
	maxRune = 0xFFFF
	block   = 0x100
	// lacking marks in a table of widths a letter without a glyph.
	lacking = math.MaxUint16
)

// Open loads the four faces from a tree of assets, each from where File says.
func Open(fsys fs.FS) (*Faces, error) {
	var data [styles][]byte
	for style := range data {
		b, err := fs.ReadFile(fsys, File(Style(style)))
		if err != nil {
			return nil, fmt.Errorf("%s.ttf: không đọc được phông chữ, hãy cài đặt lại chương trình: %w", names[style], err)
		}
		data[style] = b
	}
	return Load(data[Regular], data[Bold], data[Italic], data[BoldItalic])
}

// Load reads four TrueType files. The bytes are kept and must not change afterwards.
// PostScript outlines (OTF, CFF) and collections are refused, since they cannot be
// embedded in a PDF here.
func Load(regular, bold, italic, boldItalic []byte) (*Faces, error) {
	f := new(Faces)
	var errs [styles]error
	var wg sync.WaitGroup
	for style, data := range [styles][]byte{Regular: regular, Bold: bold, Italic: italic, BoldItalic: boldItalic} {
		wg.Go(func() { f.faces[style], errs[style] = load(data) })
	}
	wg.Wait()
	for style, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("%s.ttf: %w", names[style], err)
		}
	}
	return f, nil
}

var errOutlines = errors.New("chỉ dùng được phông chữ TrueType (.ttf); hãy thay tệp này")

func load(data []byte) (face, error) {
	if len(data) < 4 || binary.BigEndian.Uint32(data) != 0x00010000 {
		return face{}, errOutlines
	}
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return face{}, fmt.Errorf("tệp phông chữ hỏng, hãy cài đặt lại chương trình: %w", err)
	}
	c := face{bytes: data, font: parsed, unit: int(parsed.UnitsPerEm())}
	if err := c.measure(); err != nil {
		return face{}, fmt.Errorf("tệp phông chữ hỏng, hãy cài đặt lại chương trình: %w", err)
	}
	return c, nil
}

// measure fills in everything that is looked up later.
func (c *face) measure() error {
	var buf sfnt.Buffer
	m, err := c.font.Metrics(&buf, c.em(), xfont.HintingNone)
	if err != nil {
		return err
	}
	c.ascent, c.descent = c.thousandths(m.Ascent), c.thousandths(m.Descent)
	c.lineGap, c.heights = c.thousandths(m.Height-m.Ascent-m.Descent), c.thousandths(m.Height)
	if c.notdef, err = c.advance(&buf, 0); err != nil {
		return err
	}
	c.widths = new([(maxRune + 1) / block]atomic.Pointer[[block]uint16])
	for _, r := range "aậ“" { // the blocks that every document uses
		if _, err := c.measureBlock(r); err != nil {
			return err
		}
	}
	return nil
}

// width is the table's width of a letter of up to maxRune. What cannot be measured is
// lacking.
func (c *face) width(r rune) uint16 {
	code := uint16(r)
	widths := c.widths[code/block].Load()
	if widths == nil {
		var err error
		if widths, err = c.measureBlock(r); err != nil {
			return lacking
		}
	}
	return widths[code%block]
}

// measureBlock measures the letters around r. Goroutines that do so at once come to the
// same widths.
func (c *face) measureBlock(r rune) (*[block]uint16, error) {
	var buf sfnt.Buffer
	widths := new([block]uint16)
	first := r - r%block
	for i := range widths {
		glyph, err := c.font.GlyphIndex(&buf, first+rune(i))
		if err != nil {
			return nil, err
		}
		if glyph == 0 {
			widths[i] = lacking
			continue
		}
		width, err := c.advance(&buf, glyph)
		if err != nil {
			return nil, err
		}
		widths[i] = uint16(width)
	}
	c.widths[r/block].Store(widths)
	return widths, nil
}

// em is the size at which lengths come out in font units.
func (c *face) em() fixed.Int26_6 { return fixed.I(c.unit) }

// advance rounds to whole thousandths, so that the widths in a PDF are exactly these.
func (c *face) advance(buf *sfnt.Buffer, glyph sfnt.GlyphIndex) (int, error) {
	a, err := c.font.GlyphAdvance(buf, glyph, c.em(), xfont.HintingNone)
	if err != nil {
		return 0, err
	}
	return c.thousandths(a), nil
}

func (c *face) thousandths(l fixed.Int26_6) int {
	return int(math.Round(1000 / float64(c.unit) * float64(l) / 64))
}

// Printed returns the letter that stands on paper for r: r itself, a space for a tab or a
// line break, a hyphen for the one that does not break, and U+FFFD for any other control
// character and for what lies beyond U+FFFD.
func Printed(r rune) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return ' '
	case r == '\u2011':
		return '-'
	case r < 0 || r >= 0xFFFE || unicode.IsControl(r) || utf16.IsSurrogate(r):
		return unicode.ReplacementChar
	}
	return r
}

// Advance returns the width of what is printed for r, in 1/1000 em. A letter that the
// face lacks has the width of the box that is drawn for it.
func (f *Faces) Advance(style Style, r rune) int {
	c := f.face(style)
	if w := c.width(Printed(r)); w != lacking {
		return int(w)
	}
	return c.notdef
}

// Width returns the sum of the advances of text, in 1/1000 em.
func (f *Faces) Width(style Style, text string) int {
	sum := 0
	for _, r := range text {
		sum += f.Advance(style, r)
	}
	return sum
}

// Measure returns how wide words are, set in a size in pt, in mm.
func (f *Faces) Measure(words string, size float64, bold, italic bool) float64 {
	const mmPerPoint = 25.4 / 72
	return float64(f.Width(Styled(bold, italic), words)) / 1000 * size * mmPerPoint
}

// Missing reports whether the face has no glyph for what is printed for r, so that a box
// is drawn.
func (f *Faces) Missing(style Style, r rune) bool {
	return f.face(style).width(Printed(r)) == lacking
}

// Lacks reports whether one of the four faces has no glyph for what is printed for r.
func (f *Faces) Lacks(r rune) bool {
	if r < 0 || r > maxRune {
		return f.lacking(r)
	}
	lacks := f.lacks[r/block].Load()
	if lacks == nil {
		lacks = new([block]bool)
		for i := range lacks {
			lacks[i] = f.lacking(r - r%block + rune(i))
		}
		f.lacks[r/block].Store(lacks)
	}
	return lacks[r%block]
}

func (f *Faces) lacking(r rune) bool {
	for style := range Style(styles) {
		if f.Missing(style, r) {
			return true
		}
	}
	return false
}

// Ascent returns the height above the baseline that the face asks for (hhea), in 1/1000 em.
func (f *Faces) Ascent(style Style) int { return f.face(style).ascent }

// Descent returns the depth below the baseline that the face asks for (hhea), positive, in
// 1/1000 em.
func (f *Faces) Descent(style Style) int { return f.face(style).descent }

// LineGap returns what the face asks for between two lines (hhea), in 1/1000 em.
func (f *Faces) LineGap(style Style) int { return f.face(style).lineGap }

// Height returns the distance of baselines at single leading ("giãn dòng đơn"), in 1/1000
// em: ascent, descent and gap, added before rounding.
func (f *Faces) Height(style Style) int { return f.face(style).heights }

// Bytes returns the face's file. It is the face's own: do not change it.
func (f *Faces) Bytes(style Style) []byte { return f.face(style).bytes }

// Outline returns the outline of what is printed for r as straight, quadratic and cubic
// segments, in 1/64 font units, y down from the baseline, and how many font units an em
// has. The segments live in buf, which must not be shared between goroutines. For a letter
// that the face lacks they are its Box.
func (f *Faces) Outline(buf *sfnt.Buffer, style Style, r rune) (segments sfnt.Segments, unitsPerEm int, err error) {
	c := f.face(style)
	if f.Missing(style, r) {
		return f.Box(style).outline(c.unit), c.unit, nil
	}
	glyph, err := c.font.GlyphIndex(buf, Printed(r))
	if err != nil {
		return nil, 0, err
	}
	segments, err = c.font.LoadGlyph(buf, glyph, c.em(), nil)
	return segments, c.unit, err
}

// face forgives a style that is none of the four: bits beyond bold and italic are ignored.
func (f *Faces) face(style Style) *face { return &f.faces[style%styles] }
