package strict

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
)

type pack struct {
	Title string
	Size  int     `toml:"size"`
	Gap   float64 `toml:"gap"`
	Sheet struct {
		Weight string
		Even   bool
	}
	Words []string
	Rules []struct{ ID string }
	Free  map[string]int
}

func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"known keys are read", "title = 'QĐ'\nsize = 14\n[sheet]\neven = true\n[free]\nany = 1\n", ""},
		{"a byte order mark is passed over", "\ufefftitle = 'QĐ'\n", ""},
		{
			"an unknown key is named with its line", "title = 'x'\nmargin = 1\n",
			`p.toml:2: khóa lạ "margin": sửa tên khóa hoặc xóa khóa này`,
		},
		{
			"a misspelt key is asked about", "[sheet]\nwieght = 'x'\n",
			`p.toml:2: khóa lạ "sheet.wieght", có phải là "weight": sửa tên khóa hoặc xóa khóa này`,
		},
		{
			"a key inside a list of tables", "[[rules]]\nidd = 'x'\n",
			`p.toml:2: khóa lạ "rules.idd", có phải là "id": sửa tên khóa hoặc xóa khóa này`,
		},
		{
			"every unknown key is reported", "a = 1\n[sheet]\nb = 2\n",
			`p.toml:1: khóa lạ "a": sửa tên khóa hoặc xóa khóa này` + "\n" +
				`p.toml:3: khóa lạ "sheet.b": sửa tên khóa hoặc xóa khóa này`,
		},
		{
			"a wrong type says what is wanted", "size = 'mười bốn'\n",
			`p.toml:1: khóa "size" cần số nguyên nhưng đang là chuỗi trong dấu nháy: sửa lại giá trị`,
		},
		{
			"a wrong type in a list", "words = ['a', 2]\n",
			`p.toml:1: khóa "words" cần chuỗi trong dấu nháy nhưng đang là số nguyên: sửa lại giá trị`,
		},
		{
			"a wrong type in a map", "\n[free]\nx = 'y'\n",
			`p.toml:3: khóa "free.x" cần số nguyên nhưng đang là chuỗi trong dấu nháy: sửa lại giá trị`,
		},
		{
			"a list where a table stands", "[[sheet]]\neven = true\n",
			`p.toml:1: khóa "sheet" cần một bảng […] nhưng đang là danh sách bảng [[…]]: sửa lại giá trị`,
		},
		{"a key twice", "size = 1\nsize = 2\n", `p.toml:2: khóa "size" đã có ở trên: xóa một trong hai`},
		{
			"a fault of syntax has line and column", "\n[sheet\n",
			`p.toml:2: sai cú pháp TOML ở cột 7, thiếu dấu ] sau tên bảng: sửa lại dòng này`,
		},
		{
			"a string without quotes", "title = QĐ\n",
			`p.toml:1: sai cú pháp TOML ở cột 9, giá trị phải là số, true, false, ngày, danh sách, hoặc chuỗi trong dấu nháy: sửa lại dòng này`,
		},
		{
			"a string left open", "title = 'QĐ\nsize = 14\n",
			`p.toml:1: sai cú pháp TOML ở cột 12, chuỗi chưa đóng dấu nháy trước khi xuống dòng: sửa lại dòng này`,
		},
		{
			"a number that is too large", "size = 99999999999999999999\n",
			`p.toml:1: khóa "size" có giá trị không dùng được: số quá lớn`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got pack
			err := Decode("p.toml", []byte(c.in), &got)
			if text := message(err); text != c.want {
				t.Errorf("error\n%s\nwant\n%s", text, c.want)
			}
		})
	}
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestErrorKeepsItsPlace(t *testing.T) {
	var into pack
	err := DecodeFS(fstest.MapFS{"nd30/sheet.toml": {Data: []byte("\n\ntitel = 'x'\n")}}, "nd30/sheet.toml", &into)
	var fault *Error
	if !errors.As(err, &fault) {
		t.Fatalf("%v is no *Error", err)
	}
	if fault.File != "nd30/sheet.toml" || fault.Line != 3 || fault.Key != "titel" {
		t.Errorf("place %+v", fault)
	}
}

func TestMissingFileNamesIt(t *testing.T) {
	var into pack
	if err := DecodeFS(fstest.MapFS{}, "nd30/kinds.toml", &into); err == nil || !strings.HasPrefix(err.Error(), "nd30/kinds.toml:") {
		t.Errorf("error %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("title = 'x'\n[[rules]]\nid = 'a'\n")
	f.Add("[sheet]\nwieght = 1\n")
	f.Add("a.b.c = { d = [1, {e = 2}] }\n")
	f.Fuzz(func(t *testing.T, in string) {
		var into pack
		err := Decode("p.toml", []byte(in), &into)
		if err != nil && !strings.HasPrefix(err.Error(), "p.toml:") {
			t.Errorf("error without its place: %v", err)
		}
	})
}
