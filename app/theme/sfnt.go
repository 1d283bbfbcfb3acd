package theme

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// sfnt is a TrueType file in memory whose tables can be changed in place; none changes its length. Offsets and layouts
// are those of the OpenType specification 1.9.
type sfnt struct {
	data   []byte
	tables map[string]span
}

// span is a table's place in the file, and where its record stands in the directory.
type span struct{ start, end, record int }

var errShortFont = errors.New("tệp phông bị cụt")

// openSFNT copies the font and reads its directory.
func openSFNT(data []byte) (*sfnt, error) {
	font := &sfnt{data: append([]byte(nil), data...), tables: map[string]span{}}
	if len(data) < 12 {
		return nil, errShortFont
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		record := 12 + 16*i
		if record+16 > len(data) {
			return nil, errShortFont
		}
		start := int(binary.BigEndian.Uint32(data[record+8:]))
		end := start + int(binary.BigEndian.Uint32(data[record+12:]))
		if start > len(data) || end > len(data) || start > end {
			return nil, errShortFont
		}
		font.tables[string(data[record:record+4])] = span{start, end, record}
	}
	return font, nil
}

// at returns size bytes of a table from an offset in it.
func (f *sfnt) at(table string, offset, size int) ([]byte, error) {
	place, ok := f.tables[table]
	if !ok {
		return nil, fmt.Errorf("phông không có bảng %q", table)
	}
	if offset < 0 || place.start+offset+size > place.end {
		return nil, fmt.Errorf("bảng %q: %w", table, errShortFont)
	}
	return f.data[place.start+offset : place.start+offset+size], nil
}

func (f *sfnt) get16(table string, offset int) (uint16, error) {
	bytes, err := f.at(table, offset, 2)
	if err != nil {
		return 0, err
	}
	return binary.BigEndian.Uint16(bytes), nil
}

func (f *sfnt) get32(table string, offset int) (uint32, error) {
	bytes, err := f.at(table, offset, 4)
	if err != nil {
		return 0, err
	}
	return binary.BigEndian.Uint32(bytes), nil
}

func (f *sfnt) put16(table string, offset int, value uint16) error {
	bytes, err := f.at(table, offset, 2)
	if err != nil {
		return err
	}
	binary.BigEndian.PutUint16(bytes, value)
	return nil
}

// glyph is the glyph of a letter of the basic plane; 0 where the font has none.
func (f *sfnt) glyph(letter rune) (uint16, error) {
	base, err := f.windowsMap()
	if err != nil {
		return 0, err
	}
	twice, err := f.get16("cmap", base+6)
	if err != nil {
		return 0, err
	}
	segments := int(twice)
	for i := 0; i < segments; i += 2 {
		last, err := f.get16("cmap", base+14+i)
		if err != nil {
			return 0, err
		}
		if rune(last) >= letter {
			return f.glyphIn(base, segments, i, letter)
		}
	}
	return 0, nil
}

// glyphIn looks the letter up in the segment at offset i of a format 4 map.
func (f *sfnt) glyphIn(base, segments, i int, letter rune) (uint16, error) {
	first, err := f.get16("cmap", base+16+segments+i)
	if err != nil || rune(first) > letter {
		return 0, err
	}
	delta, err := f.get16("cmap", base+16+2*segments+i)
	if err != nil {
		return 0, err
	}
	at := base + 16 + 3*segments + i
	offset, err := f.get16("cmap", at)
	if err != nil || offset == 0 {
		return uint16(letter) + delta, err
	}
	glyph, err := f.get16("cmap", at+int(offset)+2*int(letter-rune(first)))
	if err != nil || glyph == 0 {
		return 0, err
	}
	return glyph + delta, nil
}

// windowsMap is the offset of the format 4 map of platform 3, encoding 1 in the table cmap.
func (f *sfnt) windowsMap() (int, error) {
	count, err := f.get16("cmap", 2)
	if err != nil {
		return 0, err
	}
	for i := range int(count) {
		key, err := f.get32("cmap", 4+8*i)
		if err != nil {
			return 0, err
		}
		offset, err := f.get32("cmap", 8+8*i)
		if err != nil {
			return 0, err
		}
		format, err := f.get16("cmap", int(offset))
		if err != nil {
			return 0, err
		}
		if key == 3<<16|1 && format == 4 {
			return int(offset), nil
		}
	}
	return 0, errors.New("phông không có bảng mã Unicode dạng 4")
}

// seal writes the checksums of all tables and of the whole file, and returns the file.
func (f *sfnt) seal() ([]byte, error) {
	adjustment, err := f.at("head", 8, 4)
	if err != nil {
		return nil, err
	}
	clear(adjustment)
	for _, place := range f.tables {
		binary.BigEndian.PutUint32(f.data[place.record+4:], checksum(f.data[place.start:place.end]))
	}
	binary.BigEndian.PutUint32(adjustment, 0xB1B0AFBA-checksum(f.data))
	return f.data, nil
}

// checksum adds the bytes up as big-endian words of four, filled up with zeros.
func checksum(data []byte) uint32 {
	var sum uint32
	for len(data) >= 4 {
		sum += binary.BigEndian.Uint32(data)
		data = data[4:]
	}
	var last [4]byte
	copy(last[:], data)
	return sum + binary.BigEndian.Uint32(last[:])
}
