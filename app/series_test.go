//go:build !nowindow

package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/wording"
	"thethuc/drafting/spreadsheet"
	"thethuc/drafting/template"
)

// answerCommon answers what is asked that is the same in all papers of a series.
func (r *room) answerCommon() {
	r.Helper()
	for asked := 0; ; asked++ {
		words, ok := r.frame.strip.(*strip)
		switch {
		case !ok && asked == 0:
			r.Error("nothing is asked that is the same in all papers")
			return
		case !ok:
			return
		case asked > 10:
			r.Fatal("it does not stop asking")
		}
		words.field.SetText("Nội dung chung")
		test.Tap(words.buttons[0])
	}
}

// TestASeriesIsMadeFromATable answers what the window asks: a column to leave out, what is the same in all papers, where
// they go.
func TestASeriesIsMadeFromATable(t *testing.T) {
	r := newRoom(t, nil)
	r.combine(fyne.KeyModifierControl, fyne.KeyN)
	tmpl, err := template.Find(r.templates, "nd30/invitation")
	if err != nil {
		t.Fatal(err)
	}
	table, err := spreadsheet.Read("khach.csv", strings.NewReader("Kính mời;Phòng\nÔng A;1\nÔng B;2\nÔng C;3\n"))
	if err != nil {
		t.Fatal(err)
	}
	p := &papers{template: tmpl, name: "khach.csv", table: table, said: map[string]string{}, common: map[string]string{}}
	r.tableRead(&papers{template: tmpl, name: "trong.csv", table: &spreadsheet.Table{Head: table.Head}}, nil)
	if words := r.frame.band.Words(); !strings.HasPrefix(words, "Không soạn hàng loạt được: ") || strings.HasSuffix(words, "..") {
		t.Errorf("the band says %q of a table without rows", words)
	}
	wrong, err := spreadsheet.Read("sai.csv", strings.NewReader("Kính mời;Số\nÔng A;ba\n"))
	if err != nil {
		t.Fatal(err)
	}
	r.tableRead(&papers{template: tmpl, name: "sai.csv", table: wrong, said: map[string]string{}, common: map[string]string{}}, nil)
	r.answerCommon()
	if words := r.frame.band.Words(); !strings.Contains(words, "trường “Số”: ") {
		t.Errorf("the band says %q of a row whose number is none", words)
	}
	r.tableRead(p, nil)
	column, ok := r.frame.strip.(*rowStrip)
	if !ok || column.choice == nil {
		t.Fatalf("the unknown column is not asked for: %T", r.frame.strip)
	}
	column.do()
	r.answerCommon()
	rows, ok := r.frame.strip.(*rowStrip)
	if !ok || len(rows.numbers) != 1 {
		t.Fatalf("no row is shown: %T", r.frame.strip)
	}
	p.each = true
	rows.do()
	out := filepath.Join(t.TempDir(), "ra")
	where, ok := r.frame.strip.(*strip)
	if !ok {
		t.Fatalf("nobody asks where the papers go: %T", r.frame.strip)
	}
	where.field.SetText(out)
	test.Tap(where.buttons[0])
	last := filepath.Join(out, "3-ong-c.pdf")
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if _, err = os.Stat(last); err == nil {
			break
		}
	}
	if err != nil {
		t.Error(err)
	}
}

// invitations are a series of so many, one field for all of which the table gives.
func (r *room) invitations(n int) *papers {
	r.Helper()
	tmpl, err := template.Find(r.templates, "nd30/invitation")
	if err != nil {
		r.Fatal(err)
	}
	table, err := spreadsheet.Read("khach.csv", strings.NewReader("Kính mời\n"+strings.Repeat("Ông A\n", n)))
	if err != nil {
		r.Fatal(err)
	}
	p := &papers{template: tmpl, name: "khach.csv", table: table, said: map[string]string{}, common: map[string]string{}}
	r.tableRead(p, nil)
	r.answerCommon()
	return p
}

func TestAStoppedSeriesLeavesWholeFiles(t *testing.T) {
	for name, each := range map[string]bool{"a file each": true, "one file": false} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, nil)
			r.combine(fyne.KeyModifierControl, fyne.KeyN)
			p := r.invitations(3000)
			p.each = each
			out := filepath.Join(t.TempDir(), "ra")
			told := func(begins string) func() bool {
				return func() bool { return r.frame.band != nil && strings.HasPrefix(r.frame.band.Words(), begins) }
			}
			r.makeSeries(p, out)
			r.settle("progress", told("Đang soạn "))
			test.Tap(r.frame.band.Action())
			r.settle("the end", told("Đã dừng"))
			files, err := filepath.Glob(filepath.Join(out, "*"))
			if err != nil {
				t.Fatal(err)
			}
			if !each {
				if _, err := os.Stat(out); err == nil {
					t.Error("half a file is there")
				}
				return
			}
			if want := wording.SeriesStopped(len(files), 3000); r.frame.band.Words() != want {
				t.Errorf("the band says %q, not %q", r.frame.band.Words(), want)
			}
			for _, file := range files {
				if data, err := os.ReadFile(file); err != nil || !bytes.HasSuffix(bytes.TrimSpace(data), []byte("%%EOF")) {
					t.Errorf("%s is not whole: %v", file, err)
				}
			}
		})
	}
}

// A row that makes no paper leaves no folder behind.
func TestASeriesThatMakesNothingLeavesNoFolder(t *testing.T) {
	r := newRoom(t, nil)
	r.combine(fyne.KeyModifierControl, fyne.KeyN)
	p := r.invitations(1)
	delete(p.common, p.template.Fields[0].Name)
	p.each, p.table.Rows[0].Cells[0] = true, ""
	r.frame.setBand(nil)
	out := filepath.Join(t.TempDir(), "ra")
	r.makeSeries(p, out)
	r.settle("the end", func() bool { return r.frame.band != nil && r.frame.band.Failed() })
	if _, err := os.Stat(out); err == nil {
		t.Error("an empty folder is there")
	}
}

// A table that is dropped on the gallery is that of a series of the chosen template.
func TestADroppedTableBeginsASeries(t *testing.T) {
	r := newRoom(t, nil)
	r.combine(fyne.KeyModifierControl, fyne.KeyN)
	path := filepath.Join(t.TempDir(), "khach.csv")
	if err := os.WriteFile(path, []byte("Kính mời của tôi\nÔng A\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.drop([]string{path})
	if column, ok := r.frame.strip.(*rowStrip); !ok || column.choice == nil {
		t.Errorf("the column is not asked for: %T; the band says %v", r.frame.strip, r.frame.band)
	}
}
