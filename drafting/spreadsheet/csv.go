package spreadsheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// byteOrderMark is how spreadsheets know that a CSV file is UTF-8.
const byteOrderMark = "\uFEFF"

var errEncoding = errors.New("tệp không phải UTF-8: trong Excel, chọn lưu dạng “CSV UTF-8”, hoặc lưu dạng .xlsx")

// readCSV reads UTF-8 with or without its mark, or UTF-16 with it; cells are parted by the
// semicolon, comma or tab that parts the head, or by what a line "sep=;" says.
func readCSV(data []byte) ([]Row, error) {
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	text, sep, skipped := separator(text)
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord = sep, -1
	var rows []Row
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, misread(err, skipped)
		}
		line, _ := r.FieldPos(0)
		for i, cell := range cells {
			cells[i] = unarmed(cell)
		}
		rows = append(rows, Row{Line: line + skipped, Cells: cells})
	}
}

// misread says in Vietnamese what is wrong with a CSV file.
func misread(err error, skipped int) error {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return err
	}
	what := "dấu ngoặc kép đặt sai: ô có dấu ngoặc kép phải đặt trong ngoặc kép, dấu bên trong viết hai lần"
	if errors.Is(parse.Err, csv.ErrQuote) && parse.Line != parse.StartLine {
		what = "ô mở ngoặc kép mà không đóng"
	}
	return fmt.Errorf("dòng %d: %s", parse.StartLine+skipped, what)
}

func decode(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return fromUTF16(data[2:], func(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 })
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return fromUTF16(data[2:], func(b []byte) uint16 { return uint16(b[1]) | uint16(b[0])<<8 })
	}
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))
	if !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		return "", errEncoding
	}
	return string(data), nil
}

func fromUTF16(data []byte, unit func([]byte) uint16) (string, error) {
	if len(data)%2 != 0 {
		return "", errEncoding
	}
	units := make([]uint16, 0, len(data)/2)
	for ; len(data) > 0; data = data[2:] {
		units = append(units, unit(data))
	}
	return string(utf16.Decode(units)), nil
}

// separator returns the text to read, what parts its cells, and how many lines were left out
// before it.
func separator(text string) (rest string, sep rune, skipped int) {
	first, rest, _ := strings.Cut(text, "\n")
	if said, ok := strings.CutPrefix(strings.TrimSpace(first), "sep="); ok && len(said) == 1 && strings.ContainsAny(said, ";,|") {
		return rest, rune(said[0]), 1
	}
	sep, most := ',', 0
	head, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n"), "\n")
	for _, candidate := range ";,\t" {
		n := unquoted(head, candidate)
		if n > 0 && even(text, candidate) {
			n += len(head) // before any that only stands more often, as commas in names of columns do
		}
		if n > most {
			sep, most = candidate, n
		}
	}
	return text, sep, 0
}

// even reports whether the head and the row below it have as many cells where this parts them.
func even(text string, sep rune) bool {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = sep
	if _, err := r.Read(); err != nil {
		return false
	}
	_, err := r.Read() // it wants as many as before
	return err == nil
}

// unquoted counts a sign outside quotation marks.
func unquoted(line string, sign rune) int {
	n, quoted := 0, false
	for _, r := range line {
		switch r {
		case '"':
			quoted = !quoted
		case sign:
			if !quoted {
				n++
			}
		}
	}
	return n
}

// writeCSV writes UTF-8 with its mark, semicolons and CRLF, as spreadsheets with Vietnamese
// settings open it.
func writeCSV(w io.Writer, t *Table) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = ';', true
	if err := out.Write(harmless(t.Head)); err != nil {
		return err
	}
	for _, row := range t.Rows {
		if err := out.Write(harmless(row.Cells)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// formulaSigns are what a cell begins with that a spreadsheet would run as a formula; guard before
// it keeps it from doing so.
const (
	formulaSigns = "=+-@\t\r"
	guard        = "'"
)

// harmless keeps a spreadsheet from running a cell as a formula.
func harmless(cells []string) []string {
	out := make([]string, len(cells))
	for i, cell := range cells {
		if cell != "" && strings.IndexByte(formulaSigns, cell[0]) >= 0 {
			cell = guard + cell
		}
		out[i] = cell
	}
	return out
}

// unarmed is the opposite of harmless for one cell.
func unarmed(cell string) string {
	if words, ok := strings.CutPrefix(cell, guard); ok && words != "" && strings.IndexByte(formulaSigns, words[0]) >= 0 {
		return words
	}
	return cell
}
