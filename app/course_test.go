//go:build !nowindow

package app

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/cli"
	"thethuc/app/library"
	"thethuc/drafting"
	"thethuc/drafting/edit"
	"thethuc/drafting/spreadsheet"
)

// keys types into what has the keys.
func (r *room) keys(words string) {
	r.Helper()
	for _, letter := range words {
		r.window.Canvas().Focused().TypedRune(letter)
	}
}

// enter presses Enter in what has the keys.
func (r *room) enter() {
	r.Helper()
	r.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// put fills fields beside the page.
func (r *room) put(fields ...[2]string) {
	r.Helper()
	for _, f := range fields {
		r.edit(f[0]).SetText(f[1])
		r.fields.Commit()
		r.ready()
	}
}

// copied writes the open document to a folder.
func (r *room) copied(dir, name string) {
	r.Helper()
	r.combine(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyS)
	path := filepath.Join(dir, name)
	r.answerStrip(path)
	r.settle(name, func() bool { _, err := os.Stat(path); return err == nil })
}

// search opens the gallery, types into it, and starts the template that comes first.
func (r *room) search(words, want string) {
	r.Helper()
	r.combine(fyne.KeyModifierControl, fyne.KeyN)
	r.keys(words)
	if t := r.gallery.Chosen(); t == nil || t.ID != want {
		r.Fatalf("%q finds %q", words, r.gallery.Titles())
	}
}

// TestACourseFromPlanToCertificates goes the way of a new user through a training course: the unit,
// the plan of last year, this year's plan made of it, the decision, the certificates from a table,
// and the check of all papers together.
func TestACourseFromPlanToCertificates(t *testing.T) {
	r := newRoom(t, nil)
	dir := t.TempDir()

	r.hasUnit = false
	r.askUnitOnce()
	test.RenderToMarkup(r.window.Canvas()) // what was never drawn takes no keys
	r.settle("the form of the unit", func() bool { return r.window.Canvas().Focused() == r.unitForm.First() })
	for _, words := range []string{
		"Booj Tuw leenhj Quaan khu 2", "Vawn phofng", "Vawn phofng Booj Tuw leenhj Quaan khu 2", "VP", "Phus Thoj",
		"Chanhs Vawn phofng", "Chanhs Vawn phofng Booj Tuw leenhj Quaan khu 2", "Ddaij tas", "Traanf Quoocs Huwng", "", "", "",
	} {
		r.keys(words)
		r.enter()
	}
	if r.unit.Issuer != "Văn phòng" || r.unit.Signers[0].Name != "Trần Quốc Hưng" || r.place != library.Drafting {
		t.Fatalf("the unit is %+v; the form says %q", r.unit, r.frame.middle)
	}

	r.search("ke hoach tap huan", "bqp/course-plan")
	r.enter()
	r.ready()
	r.put(
		[2]string{"Trích yếu", "tập huấn soạn thảo văn bản năm 2025"}, [2]string{"Số: ", "27"}, [2]string{"Thời gian: ", "02/3/2025"},
	)
	if n := r.first(drafting.Number); !strings.Contains(n.Text, "27/KH-VP") {
		t.Errorf("the number is %q", n.Text)
	}
	r.combine(fyne.KeyModifierControl, fyne.KeyS)

	r.combine(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyN)
	r.ready()
	if said := r.frame.band.Words(); !strings.Contains(said, "27/KH-VP") || !strings.Contains(said, "chỗ có thể đã cũ") {
		t.Fatalf("the band says %q", said)
	}
	r.frame.band.Action().Tapped(nil)
	for fixed := 0; ; fixed++ {
		i := slices.IndexFunc(r.session.Result().Findings, isOldYear)
		if i < 0 && fixed > 0 {
			break
		}
		if i < 0 || fixed > 20 {
			t.Fatalf("after %d fixes: %+v", fixed, r.session.Result().Findings)
		}
		r.openFinding(i)
		for range 2 { // it is shown, then made
			r.combine(fyne.KeyModifierAlt, fyne.KeyReturn)
		}
		r.ready()
	}
	if got := r.edit("Trích yếu").Text; got != "tập huấn soạn thảo văn bản năm 2026" {
		t.Errorf("the course is %q", got)
	}
	r.put([2]string{"Số: ", "12"}, [2]string{"Thời gian: ", "05/02/2026"})
	r.copied(dir, "plan.vanban")

	r.search("quyet dinh mo lop tap huan", "bqp/course-decision")
	r.enter()
	r.ready()
	r.put([2]string{"Tên lớp", "tập huấn soạn thảo văn bản năm 2026"}, [2]string{"Số: ", "61"}, [2]string{"Thời gian: ", "10/02/2026"})
	r.session.Run(edit.NextBlank())
	for r.caretNode().Component != drafting.Basis {
		r.session.Run(edit.NextBlank())
	}
	// The plan was issued the day before.
	r.run(edit.Type("Kế hoạch số 12/KH-VP ngày 06 tháng 02 năm 2026 của Văn phòng về tập huấn soạn thảo văn bản năm 2026", 0))
	r.ready()
	if got := r.session.Document().Pieces[0].First(drafting.Article).Text; !strings.HasPrefix(got, "Điều 1. Mở lớp tập huấn soạn thảo văn bản năm 2026 gồm") {
		t.Errorf("the first article says %q", got)
	}
	r.copied(dir, "decision.vanban")

	r.search("giay chung nhan tap huan", "bqp/course-certificate")
	p := &papers{template: r.gallery.Chosen(), name: "hoc-vien.csv", said: map[string]string{}, common: map[string]string{}, each: true}
	var err error
	p.table, err = spreadsheet.Read(p.name, strings.NewReader("Họ và tên;Cấp bậc;Đơn vị;Xếp loại;Số vào sổ\nNguyễn Văn An;Thiếu tá;Bộ Tham mưu;Giỏi;001/2026\nLê Thị Bình;Đại úy;Cục Chính trị;Khá;002/2026\n"))
	if err != nil {
		t.Fatal(err)
	}
	r.tableRead(p, nil)
	for {
		words, ok := r.frame.strip.(*strip)
		if !ok {
			break
		}
		r.answerStrip(map[bool]string{true: "14/4/2026", false: "tập huấn soạn thảo văn bản năm 2026"}[strings.Contains(words.label.Words(), "gày")])
	}
	rows, ok := r.frame.strip.(*rowStrip)
	if !ok {
		t.Fatalf("no row is shown: %v", r.frame.band.Words())
	}
	rows.do()
	r.answerStrip(filepath.Join(dir, "chung-nhan"))
	r.settle("the certificates", func() bool { return len(matching(dir, "chung-nhan", "*.pdf")) == 2 })

	r.visit(library.None)
	r.combine(fyne.KeyModifierControl, fyne.KeyP)
	r.answerStrip(filepath.Join(dir, "quyet-dinh.pdf"))
	r.settle("the PDF", func() bool { return len(matching(dir, "quyet-dinh.pdf")) == 1 })

	var said, failed bytes.Buffer
	code := cli.Run(context.Background(), r.own, []string{"check-set", dir}, &said, &failed)
	if got := said.String(); code != cli.Done || !strings.Contains(got, "(plan.vanban) ký ngày 05/02/2026") || !strings.Contains(got, "0 lỗi, 1 cảnh báo, 0 gợi ý trong 2 tệp") {
		t.Errorf("check-set ends with %d:\n%s%s", code, got, failed.String())
	}
}

func matching(path ...string) []string {
	found, _ := filepath.Glob(filepath.Join(path...))
	return found
}
