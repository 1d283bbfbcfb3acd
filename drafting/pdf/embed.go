package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"unicode/utf16"

	"thethuc/drafting/font"
)

// noFonts is what gofpdf writes among the resources of pages, having no face.
var noFonts = []byte("/Font <<\n>>")

// giveFaces embeds the faces that have letters, each cut down to them, under the names that
// the pages call them by.
func (b *book) giveFaces(faces *font.Faces, alphabets *[styles]*alphabet) error {
	entry := []byte("/Font <<")
	for style, a := range alphabets {
		if a == nil {
			continue
		}
		number, err := b.embed(faces, font.Style(style), a.letters)
		if err != nil {
			return err
		}
		entry = fmt.Appendf(entry, "/F%d %d 0 R", style, number)
	}
	for n, body := range b.bodies {
		if _, _, ok := streamOf(body); !ok && bytes.Contains(body, noFonts) {
			b.bodies[n] = bytes.Replace(body, noFonts, append(entry, ">>"...), 1)
			return nil
		}
	}
	return errUnexpected
}

// embed adds a face with these letters as codes from 1 (ISO 32000-1, 9.7 and 9.8), and
// returns the number of its object.
func (b *book) embed(faces *font.Faces, style font.Style, letters []rune) (number int, err error) {
	cut, err := faces.Cut(style, letters)
	if err != nil {
		return 0, err
	}
	trait, err := faces.Trait(style)
	if err != nil {
		return 0, err
	}
	name := tag(cut) + "+" + font.Name(style)
	file := b.add(stream(fmt.Sprintf("/Length1 %d", len(cut)), cut))
	descriptor := b.add(fmt.Appendf(nil, "<</Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %.4g "+
		"/Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %d 0 R>>",
		name, flags(style), trait.Left, trait.Bottom, trait.Right, trait.Top, trait.Slant,
		faces.Ascent(style), -faces.Descent(style), trait.CapHeight, stem(style), file))
	widths := make([]byte, 0, 4*len(letters))
	for _, r := range letters {
		widths = fmt.Appendf(widths, "%d ", faces.Advance(style, r))
	}
	glyphs := b.add(fmt.Appendf(nil, "<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s "+
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %d 0 R /CIDToGIDMap /Identity /W [1 [%s]]>>",
		name, descriptor, bytes.TrimSpace(widths)))
	meaning := b.add(stream("", toUnicode(letters)))
	return b.add(fmt.Appendf(nil, "<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>",
		name, glyphs, meaning)), nil
}

// flags describe a face (ISO 32000-1, 9.8.2): serifs, letters beyond the standard Latin
// ones, slanted, never thinned out where it is bold.
func flags(style font.Style) int {
	f := 1<<1 | 1<<2
	if style&font.Italic != 0 {
		f |= 1 << 6
	}
	if style&font.Bold != 0 {
		f |= 1 << 18
	}
	return f
}

// stem is about the thickness of a face's upright strokes, in 1/1000 em; it matters only to
// readers that have to do without the embedded face.
func stem(style font.Style) int {
	if style&font.Bold != 0 {
		return 165
	}
	return 87
}

// tag makes six capital letters of content.
func tag(content []byte) string {
	sum := sha256.Sum256(content)
	for i := range 6 {
		sum[i] = 'A' + sum[i]%26
	}
	return string(sum[:6])
}

// toUnicode says which letters the codes stand for, for those who search or copy the text
// (ISO 32000-1, 9.10.3).
func toUnicode(letters []rune) []byte {
	const most = 100 // in one block
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 0; from < len(letters); from += most {
		block := letters[from:min(from+most, len(letters))]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(block))
		for i, r := range block {
			b = fmt.Appendf(b, "<%04X> <", from+i+1)
			for _, unit := range utf16.Encode([]rune{r}) {
				b = appendCode(b, unit)
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\n"+"end"...)
}
