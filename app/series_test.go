//go:build !nowindow

package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/drafting/spreadsheet"
	"thethuc/drafting/template"
)

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
	if words := r.frame.band.Words(); !strings.HasPrefix(words, "Không soạn hàng loạt được: ") {
		t.Errorf("the band says %q of a table without rows", words)
	}
	r.tableRead(p, nil)
	column, ok := r.frame.strip.(*rowStrip)
	if !ok || column.choice == nil {
		t.Fatalf("the unknown column is not asked for: %T", r.frame.strip)
	}
	column.do()
	asked := 0
	for {
		words, ok := r.frame.strip.(*strip)
		if !ok {
			break
		}
		if asked++; asked > 10 {
			t.Fatal("it does not stop asking")
		}
		words.field.SetText("Nội dung chung")
		test.Tap(words.buttons[0])
	}
	if asked == 0 {
		t.Error("nothing is asked that is the same in all papers")
	}
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
