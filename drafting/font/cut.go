package font

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"golang.org/x/image/font/sfnt"
)

// Cut returns the style's face cut down to what is printed for the letters, as a PDF embeds
// it: a TrueType file in which glyph i+1 is that of letters[i], and glyph 0 the face's own
// for a letter that it lacks. Its letters have no codes and no names of their own (no cmap,
// post, name and OS/2 tables). A letter that the face lacks has an empty glyph.
func (f *Faces) Cut(style Style, letters []rune) ([]byte, error) {
	c := f.face(style)
	s, err := readScissors(c.bytes)
	if err != nil {
		return nil, fmt.Errorf("%s.ttf: %w", Name(style), err)
	}
	var buf sfnt.Buffer
	s.keep = append(s.keep, 0)
	for _, r := range letters {
		glyph, err := c.font.GlyphIndex(&buf, Printed(r))
		if err != nil {
			return nil, fmt.Errorf("%s.ttf: %w", Name(style), err)
		}
		if glyph == 0 {
			s.keep = append(s.keep, empty)
			continue
		}
		s.keep = append(s.keep, int(glyph))
	}
	file, err := s.cut()
	if err != nil {
		return nil, fmt.Errorf("%s.ttf: %w", Name(style), err)
	}
	return file, nil
}

// empty stands among the glyphs to keep for one without outline.
const empty = -1

var errTorn = errors.New("tệp phông chữ hỏng, hãy cài đặt lại chương trình")

// scissors cut one face (OpenType 1.9, "Organization of an OpenType font").
type scissors struct {
	tables map[string][]byte
	glyphs int  // how many the face has
	wide   bool // offsets in loca have four bytes
	long   int  // how many glyphs have a width of their own in hmtx
	keep   []int
	// parts maps a glyph of the face to its place in the cut, for the parts of composed ones.
	parts map[int]int
}

func readScissors(data []byte) (*scissors, error) {
	s := &scissors{tables: map[string][]byte{}, parts: map[int]int{}}
	head, ok := part(data, 0, 12)
	if !ok {
		return nil, errTorn
	}
	for i := range int(binary.BigEndian.Uint16(head[4:])) {
		record, ok := part(data, 12+16*i, 16)
		if !ok {
			return nil, errTorn
		}
		table, ok := part(data, int(binary.BigEndian.Uint32(record[8:])), int(binary.BigEndian.Uint32(record[12:])))
		if !ok {
			return nil, errTorn
		}
		s.tables[string(record[:4])] = table
	}
	for name, least := range map[string]int{"head": 54, "hhea": 36, "maxp": 6} {
		if len(s.tables[name]) < least {
			return nil, errTorn
		}
	}
	s.glyphs = int(binary.BigEndian.Uint16(s.tables["maxp"][4:]))
	s.wide = binary.BigEndian.Uint16(s.tables["head"][50:]) != 0
	s.long = int(binary.BigEndian.Uint16(s.tables["hhea"][34:]))
	return s, nil
}

// part returns size bytes of data from an offset.
func part(data []byte, from, size int) ([]byte, bool) {
	if from < 0 || size < 0 || from > len(data) || size > len(data)-from {
		return nil, false
	}
	return data[from : from+size : from+size], true
}

// cut makes the file of the glyphs to keep, and of those that they are composed of.
func (s *scissors) cut() ([]byte, error) {
	var outlines, offsets, metrics []byte
	for i := 0; i < len(s.keep); i++ { // composed glyphs add their parts behind
		offsets = binary.BigEndian.AppendUint32(offsets, uint32(len(outlines)))
		outline, err := s.outline(s.keep[i])
		if err != nil {
			return nil, err
		}
		outlines = append(outlines, outline...)
		outlines = append(outlines, make([]byte, -len(outlines)&3)...)
		metric, err := s.metric(max(s.keep[i], 0))
		if err != nil {
			return nil, err
		}
		metrics = append(metrics, metric...)
	}
	if len(s.keep) > maxRune {
		return nil, errTorn
	}
	offsets = binary.BigEndian.AppendUint32(offsets, uint32(len(outlines)))
	tables := map[string][]byte{"glyf": outlines, "loca": offsets, "hmtx": metrics}
	for _, name := range []string{"cvt ", "fpgm", "prep"} {
		if t, ok := s.tables[name]; ok {
			tables[name] = t
		}
	}
	tables["head"] = with(s.tables["head"], 50, 1)
	tables["hhea"] = with(s.tables["hhea"], 34, len(s.keep))
	tables["maxp"] = with(s.tables["maxp"], 4, len(s.keep))
	return join(tables), nil
}

// with returns a copy of a table with a number of two bytes changed.
func with(table []byte, at, number int) []byte {
	table = slices.Clone(table)
	binary.BigEndian.PutUint16(table[at:], uint16(number))
	return table
}

// Flags of a part of a composed glyph (OpenType 1.9, "glyf").
const (
	wordsFollow   = 1 << 0
	scaleFollows  = 1 << 3
	partFollows   = 1 << 5
	scalesFollow  = 1 << 6
	matrixFollows = 1 << 7
)

// outline returns a glyph's data; one composed of others names them by their places in the
// cut.
func (s *scissors) outline(glyph int) ([]byte, error) {
	if glyph == empty {
		return nil, nil
	}
	from, okFrom := s.offset(glyph)
	to, okTo := s.offset(glyph + 1)
	data, ok := part(s.tables["glyf"], from, to-from)
	if !okFrom || !okTo || !ok {
		return nil, errTorn
	}
	if len(data) < 2 || int16(binary.BigEndian.Uint16(data)) >= 0 {
		return data, nil
	}
	data = slices.Clone(data)
	for at, more := 10, true; more; {
		record, ok := part(data, at, 4)
		if !ok {
			return nil, errTorn
		}
		flags := binary.BigEndian.Uint16(record)
		binary.BigEndian.PutUint16(record[2:], uint16(s.place(int(binary.BigEndian.Uint16(record[2:])))))
		at, more = at+4+argumentBytes(flags), flags&partFollows != 0
	}
	return data, nil
}

func argumentBytes(flags uint16) int {
	n := 2
	if flags&wordsFollow != 0 {
		n = 4
	}
	switch {
	case flags&scaleFollows != 0:
		n += 2
	case flags&scalesFollow != 0:
		n += 4
	case flags&matrixFollows != 0:
		n += 8
	}
	return n
}

// place returns the place in the cut of a glyph that others are composed of.
func (s *scissors) place(glyph int) int {
	if at, ok := s.parts[glyph]; ok {
		return at
	}
	s.parts[glyph] = len(s.keep)
	s.keep = append(s.keep, glyph)
	return len(s.keep) - 1
}

func (s *scissors) offset(glyph int) (int, bool) {
	if s.wide {
		b, ok := part(s.tables["loca"], 4*glyph, 4)
		if !ok {
			return 0, false
		}
		return int(binary.BigEndian.Uint32(b)), true
	}
	b, ok := part(s.tables["loca"], 2*glyph, 2)
	if !ok {
		return 0, false
	}
	return 2 * int(binary.BigEndian.Uint16(b)), true
}

// metric returns a glyph's width and left side as hmtx has them. Glyphs behind those with a
// width of their own have the last one's.
func (s *scissors) metric(glyph int) ([]byte, error) {
	table := s.tables["hmtx"]
	if glyph < s.long {
		if m, ok := part(table, 4*glyph, 4); ok {
			return m, nil
		}
		return nil, errTorn
	}
	width, okWidth := part(table, 4*(s.long-1), 2)
	side, okSide := part(table, 4*s.long+2*(glyph-s.long), 2)
	if !okWidth || !okSide {
		return nil, errTorn
	}
	return slices.Concat(width, side), nil
}

// join puts tables together to a file.
func join(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	for name := range tables {
		names = append(names, name)
	}
	slices.Sort(names)
	power := 1
	exponent := 0
	for power*2 <= len(names) {
		power, exponent = power*2, exponent+1
	}
	file := []byte{0, 1, 0, 0}
	for _, n := range []int{len(names), 16 * power, exponent, 16 * (len(names) - power)} {
		file = binary.BigEndian.AppendUint16(file, uint16(n))
	}
	tables["head"] = slices.Clone(tables["head"])
	binary.BigEndian.PutUint32(tables["head"][8:], 0)
	at := len(file) + 16*len(names)
	head := 0
	for _, name := range names {
		if name == "head" {
			head = at
		}
		file = append(file, name...)
		file = binary.BigEndian.AppendUint32(file, sum(tables[name]))
		file = binary.BigEndian.AppendUint32(file, uint32(at))
		file = binary.BigEndian.AppendUint32(file, uint32(len(tables[name])))
		at += (len(tables[name]) + 3) &^ 3
	}
	for _, name := range names {
		file = append(file, tables[name]...)
		file = append(file, make([]byte, -len(file)&3)...)
	}
	// The sum of a whole file is this number.
	binary.BigEndian.PutUint32(file[head+8:], 0xB1B0AFBA-sum(file))
	return file
}

// sum is the sum of the table's words of four bytes, the last filled up with zeros.
func sum(table []byte) uint32 {
	var total uint32
	for len(table) >= 4 {
		total += binary.BigEndian.Uint32(table)
		table = table[4:]
	}
	var rest [4]byte
	copy(rest[:], table)
	return total + binary.BigEndian.Uint32(rest[:])
}
