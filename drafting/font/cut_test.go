package font_test

import (
	"encoding/binary"
	"maps"
	"slices"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting/font"
)

// readable makes of a cut a font that Load reads: glyph i gets the code i.
func readable(t *testing.T, cut []byte) []byte {
	t.Helper()
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(cut[4:])) {
		record := cut[12+16*i:]
		at, size := binary.BigEndian.Uint32(record[8:]), binary.BigEndian.Uint32(record[12:])
		tables[string(record[:4])] = cut[at : at+size]
	}
	glyphs := binary.BigEndian.Uint16(tables["maxp"][4:])
	codes := numbers(0, 1, 3, 1, 0, 12, 6, 10+2*glyphs, 0, 0, glyphs)
	for i := range glyphs {
		codes = append(codes, numbers(i)...)
	}
	tables["cmap"], tables["post"] = codes, append(numbers(3, 0), make([]byte, 28)...)
	file := numbers(0x0001, 0, uint16(len(tables)), 0, 0, 0)
	var body []byte
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		file = append(file, name...)
		file = binary.BigEndian.AppendUint32(file, 0)
		file = binary.BigEndian.AppendUint32(file, uint32(12+16*len(tables)+len(body)))
		file = binary.BigEndian.AppendUint32(file, uint32(len(tables[name])))
		body = append(body, tables[name]...)
		body = append(body, make([]byte, -len(body)&3)...)
	}
	return append(file, body...)
}

func numbers(all ...uint16) []byte {
	var b []byte
	for _, n := range all {
		b = binary.BigEndian.AppendUint16(b, n)
	}
	return b
}

func TestCutKeepsTheLettersAsTheyAre(t *testing.T) {
	faces := open(t)
	kept := []rune(letters + marks + "aAfil\u2011½")
	var cuts [4][]byte
	for _, style := range all {
		cut, err := faces.Cut(style, kept)
		if err != nil {
			t.Fatal(err)
		}
		if whole := len(faces.Bytes(style)); len(cut) > whole/5 {
			t.Errorf("style %d: %d bytes of %d are left", style, len(cut), whole)
		}
		cuts[style] = readable(t, cut)
	}
	small, err := font.Load(cuts[0], cuts[1], cuts[2], cuts[3])
	if err != nil {
		t.Fatal(err)
	}
	for _, style := range all {
		for i, r := range kept {
			code := rune(i + 1)
			if font.Printed(code) != code {
				continue // the codes of this test that are no letters
			}
			if got, want := outline(t, small, style, code), outline(t, faces, style, r); got != want {
				t.Errorf("style %d: %q is drawn otherwise", style, r)
			}
			if got, want := small.Advance(style, code), faces.Advance(style, r); got != want {
				t.Errorf("style %d: %q is %d wide, want %d", style, r, got, want)
			}
		}
	}
}

func TestCutGivesLackingLettersNoInk(t *testing.T) {
	faces := open(t)
	cut, err := faces.Cut(font.Regular, []rune(strings.Repeat("a", 40)+"漢😀"))
	if err != nil {
		t.Fatal(err)
	}
	data := readable(t, cut)
	small, err := font.Load(data, data, data, data)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []rune{41, 42} {
		if outline(t, small, font.Regular, code) != "" || small.Advance(font.Regular, code) != faces.Advance(font.Regular, '漢') {
			t.Errorf("glyph %d has ink, or another width than its box", code)
		}
	}
}

// A file whose sums are right has this sum as a whole (OpenType 1.9, "head").
func TestCutHasTheSumsOfAFont(t *testing.T) {
	cut, err := open(t).Cut(font.Bold, []rune("Điều 5"))
	if err != nil {
		t.Fatal(err)
	}
	total := uint32(0)
	for at := 0; at < len(cut); at += 4 {
		total += binary.BigEndian.Uint32(cut[at:])
	}
	if len(cut)%4 != 0 || total != 0xB1B0AFBA {
		t.Errorf("%d bytes sum up to %X", len(cut), total)
	}
}

func TestCutTwiceIsTheSame(t *testing.T) {
	faces := open(t)
	first, err := faces.Cut(font.Italic, []rune(letters))
	if err != nil {
		t.Fatal(err)
	}
	again, err := faces.Cut(font.Italic, []rune(letters))
	if err != nil || !slices.Equal(first, again) {
		t.Errorf("two cuts differ, %v", err)
	}
}

func FuzzCut(f *testing.F) {
	good, err := assets.FS.ReadFile(font.File(font.Regular))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint32(50), byte(7), "Điều 5")
	f.Add(uint32(100_000), byte(0xff), "ậ漢")
	f.Fuzz(func(_ *testing.T, at uint32, flip byte, letters string) {
		data := slices.Clone(good)
		data[int(at)%len(data)] ^= flip
		if faces, err := font.Load(data, data, data, data); err == nil {
			_, _ = faces.Cut(font.Regular, []rune(letters))
		}
	})
}

func BenchmarkCut(b *testing.B) {
	faces := open(b)
	kept := []rune(letters + marks + "abcdefghiklmnopqrstuvxyABCDEFGHIKLMNOPQRSTUVXY0123456789.,;:/()")
	for b.Loop() {
		if _, err := faces.Cut(font.Regular, kept); err != nil {
			b.Fatal(err)
		}
	}
}
