package spreadsheet

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
)

// Table is a head and the rows below it.
type Table struct {
	Head []string // what each column is called, trimmed
	Rows []Row    // those with something in them, in the order of the file
}

// Row is one row of a table. It has as many cells as the table's head.
type Row struct {
	// Line is where the row begins in the file, from 1: the line of a CSV file, the row of a
	// sheet.
	Line  int
	Cells []string // trimmed; a cell of several lines has \n between them
}

// The extensions of the files that Read reads and Write writes.
const (
	CSV  = ".csv"
	XLSX = ".xlsx"
)

// The limits of a file.
const (
	MaxBytes   = 32 << 20
	MaxRows    = 20_000
	MaxColumns = 200
	maxCell    = 32_767 // letters, as many as a cell of a workbook can hold
)

// Read reads the table in the file named name, whose extension says what it is. Errors are
// Vietnamese and name the file and, where there is one, the line.
func Read(name string, r io.Reader) (*Table, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("%s: tệp lớn hơn %d MB: tách thành nhiều tệp nhỏ hơn", name, MaxBytes>>20)
	}
	var rows []Row
	switch strings.ToLower(filepath.Ext(name)) {
	case CSV:
		rows, err = readCSV(data)
	case XLSX:
		rows, err = readXLSX(data)
	case ".xls":
		err = errors.New("tệp kiểu cũ .xls: mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx")
	default:
		err = errors.New("chỉ đọc được tệp .xlsx và .csv")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	t, err := tableOf(rows)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return t, nil
}

// Write writes the table as a file of the kind that the extension of name says.
func Write(name string, w io.Writer, t *Table) error {
	switch strings.ToLower(filepath.Ext(name)) {
	case CSV:
		return writeCSV(w, t)
	case XLSX:
		return writeXLSX(w, t)
	}
	return fmt.Errorf("%s: chỉ ghi được tệp .xlsx và .csv", name)
}

// tableOf takes the first row that is not empty as the head, and gives every row as many
// cells as the head has.
func tableOf(rows []Row) (*Table, error) {
	rows = slices.DeleteFunc(rows, func(r Row) bool {
		for i, cell := range r.Cells {
			r.Cells[i] = strings.TrimSpace(cell)
		}
		return !slices.ContainsFunc(r.Cells, func(cell string) bool { return cell != "" })
	})
	if len(rows) == 0 {
		return nil, errors.New("bảng trống: dòng đầu cần có tên các cột")
	}
	if len(rows)-1 > MaxRows {
		return nil, fmt.Errorf("bảng có hơn %d dòng: tách thành nhiều tệp", MaxRows)
	}
	head := rows[0].Cells
	for len(head) > 0 && head[len(head)-1] == "" {
		head = head[:len(head)-1]
	}
	if len(head) > MaxColumns {
		return nil, fmt.Errorf("dòng %d: bảng có hơn %d cột", rows[0].Line, MaxColumns)
	}
	t := &Table{Head: head, Rows: rows[1:]}
	for i := range t.Rows {
		row := &t.Rows[i]
		if extra := slices.IndexFunc(row.Cells[min(len(head), len(row.Cells)):], func(cell string) bool { return cell != "" }); extra >= 0 {
			return nil, fmt.Errorf("dòng %d: ô thứ %d không thuộc cột nào: đặt tên cho cột ở dòng đầu, hoặc xem lại dấu phân cách", row.Line, len(head)+extra+1)
		}
		cells := make([]string, len(head))
		copy(cells, row.Cells)
		row.Cells = cells
	}
	return t, nil
}
