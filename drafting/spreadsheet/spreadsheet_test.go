package spreadsheet_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"thethuc/drafting/spreadsheet"
)

// shown is a table as the tests write it: a row a line, its line number before it.
func shown(t *spreadsheet.Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", strings.Join(t.Head, "|"))
	for _, row := range t.Rows {
		fmt.Fprintf(&b, "%d %s\n", row.Line, strings.ReplaceAll(strings.Join(row.Cells, "|"), "\n", "⏎"))
	}
	return b.String()
}

func TestReadCSV(t *testing.T) {
	const plain = "Họ tên|Ngày\n2 An|05/02/2026\n"
	utf16 := func(s string) string {
		out := "\xff\xfe"
		for _, r := range s {
			out += string([]byte{byte(r), byte(r >> 8)})
		}
		return out
	}
	for name, c := range map[string]struct{ in, want string }{
		"semicolons":                {"Họ tên;Ngày\nAn;05/02/2026\n", plain},
		"commas":                    {"Họ tên,Ngày\nAn,05/02/2026\n", plain},
		"tabs":                      {"Họ tên\tNgày\r\nAn\t05/02/2026\r\n", plain},
		"mark at the front":         {"\uFEFFHọ tên;Ngày\nAn;05/02/2026", plain},
		"UTF-16":                    {utf16("Họ tên\tNgày\nAn\t05/02/2026\n"), plain},
		"separator said":            {"sep=;\nA;B,C\n1;2,5\n", "A|B,C\n3 1|2,5\n"},
		"comma inside quotes":       {"\"A,B,C\";D\n1;2\n", "A,B,C|D\n2 1|2\n"},
		"line end inside a cell":    {"A;B\n\"một\nhai\";2\n3;4\n", "A|B\n2 một⏎hai|2\n4 3|4\n"},
		"commas in the head":        {"A, B, C, D;E\n1;2\n", "A, B, C, D|E\n2 1|2\n"},
		"guarded signs":             {"A;B\n'-5;'khác'\n", "A|B\n2 -5|'khác'\n"},
		"empty lines and rows":      {"\n\nA;B\n;\n1;2\n;;\n\n3;\n", "A|B\n5 1|2\n8 3|\n"},
		"short row is filled up":    {"A;B;C\n1\n", "A|B|C\n2 1||\n"},
		"empty columns at the end":  {"A;B;;\n1;2;;\n", "A|B\n2 1|2\n"},
		"blanks around are cut off": {" A ; B\n 1 ;2 \n", "A|B\n2 1|2\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := spreadsheet.Read("danh-sach.csv", strings.NewReader(c.in))
			if err != nil {
				t.Fatal(err)
			}
			if shown(got) != c.want {
				t.Errorf("got\n%swant\n%s", shown(got), c.want)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	for name, c := range map[string]struct{ file, in, want string }{
		"no such kind":        {"a.ods", "", "a.ods: chỉ đọc được tệp .xlsx và .csv"},
		"old workbook":        {"a.xls", "", "a.xls: tệp kiểu cũ .xls: mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx"},
		"nothing":             {"a.csv", "", "a.csv: bảng trống: dòng đầu cần có tên các cột"},
		"other encoding":      {"a.csv", "H\xe4 t\xean;Ng\xe0y\n", "a.csv: tệp không phải UTF-8: trong Excel, chọn lưu dạng “CSV UTF-8”, hoặc lưu dạng .xlsx"},
		"half of a unit":      {"a.csv", "\xff\xfeA", "a.csv: tệp không phải UTF-8: trong Excel, chọn lưu dạng “CSV UTF-8”, hoặc lưu dạng .xlsx"},
		"open quotation":      {"a.csv", "A;B\n\"x;2\n3;4\n", "a.csv: dòng 2: ô mở ngoặc kép mà không đóng"},
		"stray quotation":     {"a.csv", "A;B\nx\"y;2\n", "a.csv: dòng 2: dấu ngoặc kép đặt sai: ô có dấu ngoặc kép phải đặt trong ngoặc kép, dấu bên trong viết hai lần"},
		"cell without column": {"a.csv", "A;B\n1;2\n1;2;3\n", "a.csv: dòng 3: ô thứ 3 không thuộc cột nào: đặt tên cho cột ở dòng đầu, hoặc xem lại dấu phân cách"},
		"too many columns":    {"a.csv", strings.Repeat("x;", 201), "a.csv: dòng 1: bảng có hơn 200 cột"},
		"too many rows":       {"a.csv", "A\n" + strings.Repeat("1\n", 20_001), "a.csv: bảng có hơn 20000 dòng: tách thành nhiều tệp"},
		"no workbook":         {"a.xlsx", "PK\x03\x04 nothing", "a.xlsx: không phải tệp Excel .xlsx đọc được: mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx, không đặt mật khẩu"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := spreadsheet.Read(c.file, strings.NewReader(c.in))
			if err == nil || err.Error() != c.want {
				t.Errorf("got %v, %v\nwant %s", got, err, c.want)
			}
		})
	}
	t.Run("too large", func(t *testing.T) {
		_, err := spreadsheet.Read("a.csv", io.LimitReader(endless{}, spreadsheet.MaxBytes+1))
		if err == nil || !strings.Contains(err.Error(), "lớn hơn 32 MB") {
			t.Errorf("got %v", err)
		}
	})
}

// endless is a file without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// A workbook as offices have them: dates and sums as numbers with a style, a sheet that is
// hidden before the one that is shown.
func TestReadWorkbook(t *testing.T) {
	f := excelize.NewFile()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	_, err := f.NewSheet("Danh sách")
	must(err)
	must(f.SetSheetRow("Danh sách", "A1", &[]any{"Họ tên", "Ngày sinh", "Ngày họp", "Số tiền", "Mã", "Tổng"}))
	must(f.SetSheetRow("Danh sách", "A3", &[]any{"Nguyễn Văn An", nil, nil, 5_000_000.5, "007", nil}))
	must(f.SetCellValue("Danh sách", "B3", time.Date(1990, 2, 5, 0, 0, 0, 0, time.UTC)))
	own, format := "dd/mm/yyyy", 0
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &own, NumFmt: format})
	must(err)
	must(f.SetCellValue("Danh sách", "C3", 46351))
	must(f.SetCellStyle("Danh sách", "C3", "C3", style))
	money := `#,##0 "đồng dày"`
	style, err = f.NewStyle(&excelize.Style{CustomNumFmt: &money})
	must(err)
	must(f.SetCellStyle("Danh sách", "D3", "D3", style))
	must(f.SetCellFormula("Danh sách", "F3", "D3*2"))
	f.SetActiveSheet(1)
	must(f.SetSheetVisible("Sheet1", false))
	var b bytes.Buffer
	must(f.Write(&b))

	got, err := spreadsheet.Read("ds.XLSX", &b)
	must(err)
	want := "Họ tên|Ngày sinh|Ngày họp|Số tiền|Mã|Tổng\n3 Nguyễn Văn An|05/02/1990|25/11/2026|5000000.5|007|\n"
	if shown(got) != want {
		t.Errorf("got\n%swant\n%s", shown(got), want)
	}
}

func TestWriteComesBack(t *testing.T) {
	table := &spreadsheet.Table{
		Head: []string{"Họ tên", "Ngày", "Ghi chú"},
		Rows: []spreadsheet.Row{
			{Line: 2, Cells: []string{"Nguyễn Văn An", "05/02/2026", "một\nhai"}},
			{Line: 3, Cells: []string{"Trần “Bình”; \"B\"", "007", ""}},
		},
	}
	for _, name := range []string{"a.xlsx", "a.csv"} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := spreadsheet.Write(name, &b, table); err != nil {
				t.Fatal(err)
			}
			got, err := spreadsheet.Read(name, &b)
			if err != nil {
				t.Fatal(err)
			}
			want := shown(table)
			if name == "a.csv" { // the line of a file, not the row of a sheet
				want = strings.Replace(want, "\n3 ", "\n4 ", 1)
			}
			if shown(got) != want {
				t.Errorf("got\n%swant\n%s", shown(got), want)
			}
		})
	}
}

func TestWrittenCSVRunsNoFormula(t *testing.T) {
	var b bytes.Buffer
	if err := spreadsheet.Write("a.csv", &b, &spreadsheet.Table{Head: []string{"=cmd()", "-A"}}); err != nil {
		t.Fatal(err)
	}
	if want := "\uFEFF'=cmd();'-A\r\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a.csv", []byte("A;B\n1;2\n"))
	f.Add("a.csv", []byte("sep=;\n\"A\n;B\"\n1;2\n"))
	var b bytes.Buffer
	if err := spreadsheet.Write("a.xlsx", &b, &spreadsheet.Table{Head: []string{"A"}, Rows: []spreadsheet.Row{{Cells: []string{"1"}}}}); err != nil {
		f.Fatal(err)
	}
	f.Add("a.xlsx", b.Bytes())
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		table, err := spreadsheet.Read(name, bytes.NewReader(data))
		if err != nil {
			return
		}
		for _, row := range table.Rows {
			if len(row.Cells) != len(table.Head) {
				t.Fatalf("line %d has %d cells below a head of %d", row.Line, len(row.Cells), len(table.Head))
			}
		}
	})
}
