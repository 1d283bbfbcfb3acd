package series_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/pack"
	"thethuc/drafting/pdf"
	"thethuc/drafting/plain"
	"thethuc/drafting/series"
	"thethuc/drafting/spreadsheet"
	"thethuc/drafting/standard"
	"thethuc/drafting/template"
)

// introduction is a template of three fields, one of them not required.
const introduction = `
id = "nd30/pass"
title = "Giấy"
description = "Giấy để thử."
kind = "introduction"
act = "Nghị định số 30/2020/NĐ-CP"
cites = "Mẫu 1.8"
skeleton = '''
Số: {{number}}/GGT-VP
GIẤY GIỚI THIỆU
Giới thiệu: {{name}}.
Đến ngày: {{day}}.
Việc: {{errand}}./.
'''

[[field]]
name = "number"
label = "Số"
type = "number"
guidance = "Số."
blank = "     "

[[field]]
name = "name"
label = "Họ và tên"
type = "text"
required = true
guidance = "Họ và tên."

[[field]]
name = "day"
label = "Ngày đến"
type = "date"
required = true
guidance = "Ngày đến."

[[field]]
name = "errand"
label = "Việc"
type = "text"
required = true
guidance = "Việc."
`

func pass(tb testing.TB) *series.Series {
	tb.Helper()
	all, err := template.Load(fstest.MapFS{"templates/nd30/pass.toml": {Data: []byte(introduction)}})
	if err != nil {
		tb.Fatal(err)
	}
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		tb.Fatal(err)
	}
	faces, err := font.Open(assets.FS)
	if err != nil {
		tb.Fatal(err)
	}
	sheet := p.Sheet()
	return &series.Series{
		Template: all[0],
		Options:  template.Options{Sheet: sheet},
		Common:   map[string]string{"errand": "nhận tài liệu"},
		Faces:    faces,
		Sheet:    func(*drafting.Document) *standard.Sheet { return sheet },
		Meta:     func(*drafting.Document) pdf.Meta { return pdf.Meta{} },
	}
}

func TestMatch(t *testing.T) {
	tmpl := pass(t).Template
	for name, c := range map[string]struct {
		head []string
		said map[string]string
		want string
	}{
		"labels":                       {[]string{"Họ và tên", "Ngày đến"}, nil, "[name day]"},
		"names":                        {[]string{"day", "NAME"}, nil, "[day name]"},
		"no diacritics, other spaces":  {[]string{"ho va  ten", "NGAY_DEN:"}, nil, "[name day]"},
		"rows numbered":                {[]string{"STT", "Họ và tên"}, nil, "[ name]"},
		"said":                         {[]string{"Người", "Ngày đến"}, map[string]string{"người": "name"}, "[name day]"},
		"left out":                     {[]string{"Họ và tên", "Phòng"}, map[string]string{"Phòng": ""}, "[name ]"},
		"unknown columns":              {[]string{"Họ và tên", "Phòng", "Chức vụ"}, nil, "mẫu nd30/pass không có trường nào tên là “Phòng”, “Chức vụ”; các trường của mẫu: Số (number), Họ và tên (name), Ngày đến (day), Việc (errand)"},
		"two columns for one field":    {[]string{"Họ và tên", "name"}, nil, "hai cột “Họ và tên” và “name” cùng cho trường “Họ và tên”: bỏ bớt một cột"},
		"said of a column not there":   {[]string{"Họ và tên"}, map[string]string{"Phòng": "day"}, "bảng không có cột “Phòng”, chỉ có “Họ và tên”"},
		"said of a field not there":    {[]string{"Họ và tên", "Phòng"}, map[string]string{"Phòng": "room"}, `mẫu nd30/pass không có trường "room"; các trường của mẫu: Số (number), Họ và tên (name), Ngày đến (day), Việc (errand)`},
		"nothing for the template":     {[]string{"STT"}, nil, "bảng không có cột nào cho mẫu nd30/pass; các trường của mẫu: Số (number), Họ và tên (name), Ngày đến (day), Việc (errand)"},
		"everything said to be no use": {[]string{"Phòng"}, map[string]string{"Phòng": ""}, "bảng không có cột nào cho mẫu nd30/pass; các trường của mẫu: Số (number), Họ và tên (name), Ngày đến (day), Việc (errand)"},
	} {
		t.Run(name, func(t *testing.T) {
			columns, err := series.Match(tmpl, c.head, c.said)
			got := fmt.Sprint(columns)
			if err != nil {
				got = err.Error()
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestAnUnknownColumnMayGiveWhatNoOtherDoes(t *testing.T) {
	_, err := series.Match(pass(t).Template, []string{"Người", "Họ và tên", "Ngày đến"}, nil)
	var unknown *series.UnknownColumns
	if !errors.As(err, &unknown) {
		t.Fatal(err)
	}
	var free []string
	for _, f := range unknown.Free {
		free = append(free, f.Label)
	}
	if !slices.Equal(free, []string{"Số", "Việc"}) {
		t.Errorf("free are %q", free)
	}
}

func TestLacking(t *testing.T) {
	s := pass(t)
	s.Columns = []string{"name"}
	got, err := s.Lacking()
	if err != nil || !slices.Equal(got, []string{"Ngày đến"}) {
		t.Errorf("got %q, %v", got, err)
	}
}

// people are n rows, the one on line 3 without a day and the one on line 5 with one that
// there is not.
func people(n int) []spreadsheet.Row {
	rows := make([]spreadsheet.Row, n)
	for i := range rows {
		rows[i] = spreadsheet.Row{Line: i + 2, Cells: []string{fmt.Sprintf("Nguyễn Văn Số %d", i+1), "05/02/2026"}}
	}
	if n > 3 {
		rows[1].Cells[1], rows[3].Cells[1] = "", "31/02/2026"
	}
	return rows
}

func writeFile(path string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

func files(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(data), []byte("%%EOF")) {
			t.Errorf("%s is no whole PDF", e.Name())
		}
	}
	return names
}

func TestWrongRowsAreNamedAndTheRestIsMade(t *testing.T) {
	s := pass(t)
	s.Columns = []string{"name", "day"}
	dir := t.TempDir()
	told := 0
	report, err := s.Files(t.Context(), people(12), dir, writeFile, func(done, total int) {
		if told++; done != told || total != 12 {
			t.Errorf("told %d of %d at call %d", done, total, told)
		}
	})
	if err != nil || report.Made != 10 || report.Pages != 10 || report.Cancelled || told != 12 {
		t.Errorf("got %+v, %v, told %d", report, err, told)
	}
	got := ""
	for _, f := range report.Failures {
		got += f.Error() + "\n"
	}
	want := "dòng 3: để trống trường bắt buộc “Ngày đến”\n" +
		"dòng 5: trường \"day\": không đọc được ngày \"31/02/2026\": viết theo mẫu 05/02/2026 hoặc 2026-02-05\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	names := files(t, dir)
	if len(names) != 10 || names[0] != "01-nguyen-van-so-1.pdf" || names[9] != "12-nguyen-van-so-12.pdf" {
		t.Errorf("files %q", names)
	}
}

func TestTogetherKeepsTheOrder(t *testing.T) {
	s := pass(t)
	s.Columns = []string{"name", "day"}
	var b bytes.Buffer
	report, err := s.Together(t.Context(), people(40), &b, nil)
	if err != nil || report.Made != 38 || len(report.Failures) != 2 || b.Len() == 0 {
		t.Fatalf("%+v, %v, %d bytes", report, err, b.Len())
	}
	var again bytes.Buffer
	if _, err := s.Together(t.Context(), people(40), &again, nil); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("the same rows give other bytes (%v)", err)
	}
}

func TestCancelLeavesWholeFilesOnly(t *testing.T) {
	s := pass(t)
	s.Columns = []string{"name", "day"}
	dir := t.TempDir()
	ctx, cancel := context.WithCancelCause(t.Context()) // as a signal of the system ends it
	report, err := s.Files(ctx, people(500), dir, writeFile, func(done, _ int) {
		if done == 20 {
			cancel(errors.New("interrupt signal received"))
		}
	})
	if err != nil || !report.Cancelled || report.Made > 30 {
		t.Errorf("%+v, %v", report, err)
	}
	if names := files(t, dir); len(names) != report.Made {
		t.Errorf("%d files, %d reported", len(names), report.Made)
	}
	var b bytes.Buffer
	if report, err := s.Together(ctx, people(500), &b, nil); err != nil || !report.Cancelled || b.Len() > 0 {
		t.Errorf("together: %+v, %v, %d bytes", report, err, b.Len())
	}
}

func TestFullDiskEndsTheRun(t *testing.T) {
	s := pass(t)
	s.Columns = []string{"name", "day"}
	full := errors.New("hết chỗ")
	var calls atomic.Int32
	report, err := s.Files(t.Context(), people(500), t.TempDir(), func(string, func(io.Writer) error) error {
		calls.Add(1)
		return full
	}, nil)
	if !errors.Is(err, full) || calls.Load() > 10 || report.Made > 0 {
		t.Errorf("%+v, %v after %d files", report, err, calls.Load())
	}
}

func TestFileName(t *testing.T) {
	s := pass(t)
	s.Columns = []string{"name", "", "day"}
	row := spreadsheet.Row{Cells: []string{"Đặng  Thị Ước/..\\", "x", "05/02/2026"}}
	if got := s.FileName(row, 6, 120); got != "007-dang-thi-uoc.pdf" {
		t.Errorf("got %s", got)
	}
	s.NamedBy = "day"
	if got := s.FileName(row, 6, 9); got != "7-05-02-2026.pdf" {
		t.Errorf("got %s", got)
	}
	s.NamedBy = ""
	row.Cells[0] = strings.Repeat("a", 200)
	if got := s.FileName(row, 0, 1); len(got) > 70 {
		t.Errorf("a name of %d letters", len(got))
	}
	row.Cells[0] = "…"
	if got := s.FileName(row, 0, 1); got != "1.pdf" {
		t.Errorf("got %s", got)
	}
}

func TestCellsReachTheWords(t *testing.T) {
	s := pass(t)
	s.Columns = []string{"name", "day"}
	d, err := s.Document(people(1)[0])
	if err != nil {
		t.Fatal(err)
	}
	if got := plain.Words(d); !strings.Contains(got, "Giới thiệu: Nguyễn Văn Số 1.\nĐến ngày: ngày 05 tháng 02 năm 2026.\nViệc: nhận tài liệu./.") {
		t.Errorf("got\n%s", got)
	}
}
