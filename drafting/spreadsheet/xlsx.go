package spreadsheet

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// maxUnzipped bounds what a workbook may grow to when it is unpacked; a part larger than
// maxPart is put aside on the disk by the reader.
const (
	maxUnzipped = 256 << 20
	maxPart     = 32 << 20
)

var errWorkbook = errors.New("không phải tệp Excel .xlsx đọc được: mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx, không đặt mật khẩu")

// readXLSX reads the first sheet of a workbook.
func readXLSX(data []byte) (rows []Row, err error) {
	defer func() {
		if r := recover(); r != nil { // a file from outside must not take the program with it
			rows, err = nil, errWorkbook
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxPart, RawCellValue: true})
	if err != nil {
		return nil, errWorkbook
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	name, ok := firstSheet(f)
	if !ok {
		return nil, errWorkbook
	}
	each, err := f.Rows(name)
	if err != nil {
		return nil, errWorkbook
	}
	defer func() { err = errors.Join(err, each.Close()) }()
	dates := &dates{file: f, sheet: name, styles: map[int]bool{}}
	for line := 1; each.Next(); line++ {
		cells, err := each.Columns()
		if err != nil {
			return nil, errWorkbook
		}
		if len(cells) == 0 {
			continue
		}
		if len(rows) > MaxRows+1 || len(cells) > 16*MaxColumns {
			return nil, fmt.Errorf("dòng %d: bảng có hơn %d dòng hoặc %d cột", line, MaxRows, MaxColumns)
		}
		for i, cell := range cells {
			if cells[i], err = dates.read(i+1, line, cell); err != nil {
				return nil, err
			}
		}
		rows = append(rows, Row{Line: line, Cells: cells})
	}
	if each.Error() != nil {
		return nil, errWorkbook
	}
	return rows, nil
}

// firstSheet returns the first sheet that is shown.
func firstSheet(f *excelize.File) (string, bool) {
	for _, name := range f.GetSheetList() {
		if shown, err := f.GetSheetVisible(name); err == nil && shown {
			return name, true
		}
	}
	return "", false
}

// dates tells numbers from dates, which a workbook keeps as numbers with a style.
type dates struct {
	file   *excelize.File
	sheet  string
	styles map[int]bool // whether a style shows a number as a date
}

// read returns the words of a cell: those of a date as 05/02/2026.
func (d *dates) read(column, line int, cell string) (string, error) {
	cell = strings.ReplaceAll(strings.ReplaceAll(cell, "\r\n", "\n"), "\r", "\n")
	if utf8.RuneCountInString(cell) > maxCell {
		return "", fmt.Errorf("dòng %d: ô thứ %d dài hơn %d chữ", line, column, maxCell)
	}
	serial, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return cell, nil //nolint:nilerr // what is no number is words
	}
	at, err := excelize.CoordinatesToCellName(column, line)
	if err != nil {
		return "", errWorkbook
	}
	style, err := d.file.GetCellStyle(d.sheet, at)
	if err != nil {
		return "", errWorkbook
	}
	if style == 0 || !d.isDate(style) {
		return cell, nil
	}
	if kind, err := d.file.GetCellType(d.sheet, at); err != nil || kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString {
		return cell, nil //nolint:nilerr // a cell without a type of its own is the number that it was read as
	}
	props, err := d.file.GetWorkbookProps()
	if err != nil {
		return "", errWorkbook
	}
	day, err := excelize.ExcelDateToTime(serial, props.Date1904 != nil && *props.Date1904)
	if err != nil {
		return cell, nil //nolint:nilerr // what is no day is the number that it was read as
	}
	return day.Format("02/01/2006"), nil
}

func (d *dates) isDate(style int) bool {
	is, known := d.styles[style]
	if !known {
		if s, err := d.file.GetStyle(style); err == nil {
			is = showsDate(s)
		}
		d.styles[style] = is
	}
	return is
}

// showsDate reports whether a number format shows days: one of those built in (Office Open
// XML, 18.8.30), or one of its own with a day or a year in it.
func showsDate(s *excelize.Style) bool {
	if s.CustomNumFmt == nil {
		return s.NumFmt >= 14 && s.NumFmt <= 17 || s.NumFmt == 22 || s.NumFmt >= 27 && s.NumFmt <= 36 || s.NumFmt >= 50 && s.NumFmt <= 58
	}
	quoted, bracketed := false, false
	for _, r := range strings.ToLower(*s.CustomNumFmt) {
		switch {
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '[':
			bracketed = true
		case r == ']':
			bracketed = false
		case !bracketed && (r == 'd' || r == 'y'):
			return true
		}
	}
	return false
}

// writeXLSX writes a workbook of one sheet, whose cells are all text.
func writeXLSX(w io.Writer, t *Table) (err error) {
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	sheet := f.GetSheetName(0)
	out, err := f.NewStreamWriter(sheet)
	if err != nil {
		return err
	}
	text, err := f.NewStyle(&excelize.Style{NumFmt: 49, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return err
	}
	head, err := f.NewStyle(&excelize.Style{NumFmt: 49, Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true}})
	if err != nil {
		return err
	}
	if len(t.Head) > 0 {
		if err := out.SetColWidth(1, len(t.Head), 24); err != nil {
			return err
		}
	}
	if err := out.SetRow("A1", styled(t.Head, head)); err != nil {
		return err
	}
	for i, row := range t.Rows {
		at, err := excelize.CoordinatesToCellName(1, i+2)
		if err != nil {
			return err
		}
		if err := out.SetRow(at, styled(row.Cells, text)); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return f.Write(w)
}

func styled(cells []string, style int) []any {
	out := make([]any, len(cells))
	for i, cell := range cells {
		out[i] = excelize.Cell{StyleID: style, Value: cell}
	}
	return out
}
