//go:build !nowindow

package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/library"
	"thethuc/drafting"
	"thethuc/drafting/store"
)

// The plan was issued on the 5th; the report cites the 6th.
const (
	thePlan = "BỘ TƯ LỆNH QUÂN KHU 2\nVĂN PHÒNG\nSố: 12/KH-VP\nPhú Thọ, ngày 05 tháng 02 năm 2026\nKẾ HOẠCH\n" +
		"Tập huấn công tác văn thư\n1. Thời gian: 02 ngày.\n"
	theReport = "BỘ TƯ LỆNH QUÂN KHU 2\nVĂN PHÒNG\nSố: 30/BC-VP\nPhú Thọ, ngày 25 tháng 3 năm 2026\nBÁO CÁO\n" +
		"Kết quả tập huấn\n1. Thực hiện Kế hoạch số 12/KH-VP ngày 06 tháng 02 năm 2026.\n"
)

// papersOf writes a folder of papers.
func papersOf(t *testing.T, papers map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "Tập huấn")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range papers {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// checkDropped drops files and folders on the window and waits for what comes of it.
func (r *room) checkDropped(paths ...string) {
	r.Helper()
	r.drop(paths)
	r.checkedAll()
}

// checkedAll waits for the end of a check.
func (r *room) checkedAll() {
	r.Helper()
	r.settle("the check", func() bool { return !r.checking.underWay() })
}

func (r *room) typed(name fyne.KeyName) {
	r.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func TestTheFilesOfADroppedFolderAreComparedAndOpenedAtTheirPlace(t *testing.T) {
	r := newRoom(t, nil)
	dir := papersOf(t, map[string]string{"bao-cao.txt": theReport, "ke-hoach.txt": thePlan, "trong.txt": ""})
	r.checkDropped(dir)
	r.typed(fyne.KeyRight)
	rows := r.papers.Rows()
	if len(rows) != 1 || r.place != library.Papers {
		t.Fatalf("place %q shows %q", r.place, rows)
	}
	for _, words := range []string{"bao-cao.txt", "ngày 06 tháng 02 năm 2026", "ke-hoach.txt", "ngày 05/02/2026", "khoản 1", "Thực tiễn"} {
		if !strings.Contains(rows[0], words) {
			t.Errorf("%q does not say %q", rows[0], words)
		}
	}
	shown := test.RenderToMarkup(r.window.Canvas())
	for _, words := range []string{"3 tệp: ", "; 1 chỗ không khớp giữa các tệp."} {
		if !strings.Contains(shown, words) {
			t.Errorf("the window does not say %q", words)
		}
	}
	if r.places.Count(library.Papers) != "1" {
		t.Errorf("the left pane counts %q", r.places.Count(library.Papers))
	}

	r.typed(fyne.KeyRight)
	if rows := r.papers.Rows(); len(rows) != 1 || !strings.HasPrefix(rows[0], "bao-cao.txt |") {
		t.Errorf("by disagreement: %q", rows)
	}
	for range 2 { // the library keeps one copy
		r.visit(library.Papers)
		r.typed(fyne.KeyReturn)
		r.ready()
		caret := r.session.Selection().Caret
		n := r.session.Document().Node(caret.Node)
		if n.Component != drafting.Clause || !strings.HasSuffix(n.Text[:caret.Offset], "ngày 06 tháng 02 năm 2026") {
			t.Errorf("the caret is in %q at %d", n.Text, caret.Offset)
		}
	}
	if kept := r.drafts(store.Filter{}); len(kept) != 1 {
		t.Errorf("%d drafts", len(kept))
	}
	if said := r.frame.band.Words(); !strings.Contains(said, "ke-hoach.txt") || !strings.Contains(said, "tệp trong thư mục không đổi") {
		t.Errorf("the band says %q", said)
	}
	r.frame.band.Action().Tapped(nil)
	if r.place != library.Papers || r.window.Canvas().Focused() != fyne.Focusable(r.papers) {
		t.Errorf("back at %q", r.place)
	}
}

func TestDroppedFilesAndFoldersStandInATableAndOpenAtTheirGravestFault(t *testing.T) {
	r := newRoom(t, nil)
	dir := papersOf(t, map[string]string{"kế hoạch.txt": strings.Replace(thePlan, "ngày 05 tháng 02", "ngày 5 tháng 2", 1)})
	word := filepath.Join(filepath.Dir(dir), "Quy chế.docx")
	if err := os.Rename(wordFile(t, "a.docx", oneArticle), word); err != nil {
		t.Fatal(err)
	}
	picture := filepath.Join(filepath.Dir(dir), "ảnh.docx")
	if err := os.WriteFile(picture, []byte("%PDF-1.7"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.checkDropped(dir, word, picture, word)
	rows := r.papers.Rows()
	if len(rows) != 3 || r.place != library.Papers {
		t.Fatalf("place %q shows %q", r.place, rows)
	}
	for i, begins := range []string{"Tập huấn/kế hoạch.txt | Kế hoạch | ", "Quy chế.docx | ", "ảnh.docx |  |  |  |  |  | Đây là tệp PDF"} {
		if !strings.HasPrefix(rows[i], begins) {
			t.Errorf("row %q does not begin with %q", rows[i], begins)
		}
	}
	if cells := strings.Split(rows[0], " | "); cells[2] == "–" {
		t.Errorf("no errors in %q", rows[0])
	}
	r.typed(fyne.KeyReturn)
	r.ready()
	f, ok := r.findings.Current()
	if !ok || !strings.Contains(rows[0], r.titleOf(f)) {
		t.Errorf("the table shows %q, the open finding is %+v", rows[0], f)
	}
	if said := r.frame.band.Words(); said != "Đây là bản sao trong thư viện, tệp trong thư mục không đổi." {
		t.Errorf("the band says %q", said)
	}
	if source := r.session.Document().Source; source != "Tập huấn/kế hoạch.txt" {
		t.Errorf("the source is %q", source)
	}
}

func TestACheckIsAskedForByKeysRepeatedAndSaved(t *testing.T) {
	r := newRoom(t, nil)
	dir := papersOf(t, map[string]string{"bao-cao.txt": theReport, "ke-hoach.txt": thePlan})
	r.combine(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyK)
	r.answerStrip(dir)
	r.checkedAll()
	r.typed(fyne.KeyRight)
	if r.papers.Found() != 1 {
		t.Fatalf("%q", r.papers.Rows())
	}
	for name, begins := range map[string]string{"a.txt": filepath.Join(dir, "bao-cao.txt"), "b.json": "{", "c.SARIF": "{", "d.csv": "", "e": ""} {
		path := filepath.Join(t.TempDir(), name)
		r.combine(fyne.KeyModifierControl, fyne.KeyS)
		r.answerStrip(path)
		if filepath.Ext(path) == "" {
			path += ".txt"
		}
		data, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(strings.TrimPrefix(string(data), "\ufeff"), begins) || !strings.Contains(string(data), "06 tháng 02") {
			t.Errorf("%s: %v\n%s", name, err, data)
		}
	}

	if err := os.WriteFile(filepath.Join(dir, "bao-cao.txt"), []byte(strings.Replace(theReport, "ngày 06", "ngày 05", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	r.key(fyne.KeyF7, false)
	r.checkedAll()
	r.typed(fyne.KeyRight)
	if shown := test.RenderToMarkup(r.window.Canvas()); r.papers.Found() != 0 || !strings.Contains(shown, "Các văn bản khớp nhau") {
		t.Errorf("after the file was mended: %q", r.papers.Rows())
	}
	if count := r.places.Count(library.Papers); count != "" {
		t.Errorf("the left pane counts %q", count)
	}
}

func TestEscapeClosesTheFileDialogAndNothingBehindItHearsKeys(t *testing.T) {
	r := newRoom(t, nil)
	r.visit(library.Papers)
	r.typed(fyne.KeyReturn)
	if r.chooser == nil || r.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no dialog is open")
	}
	r.combine(fyne.KeyModifierControl, fyne.KeyN)
	if r.place != library.Papers {
		t.Errorf("behind the dialog %q is shown", r.place)
	}
	r.key(fyne.KeyEscape, false)
	if r.chooser != nil || r.window.Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still open")
	}
	if r.combine(fyne.KeyModifierControl, fyne.KeyN); r.place != library.Templates {
		t.Errorf("after the dialog %q is shown", r.place)
	}
}

func TestACheckThatIsStoppedOrImpossibleSaysWhatToDo(t *testing.T) {
	for name, papers := range map[string]map[string]string{"an empty folder": nil, "a folder without papers": {"a.pdf": "x"}} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, nil)
			r.checkDropped(papersOf(t, papers))
			if b := r.frame.band; b == nil || !b.Failed() || !strings.Contains(b.Words(), "“Tập huấn” không có tệp văn bản nào") || b.Action() == nil {
				t.Errorf("the band says %+v", b)
			}
		})
	}
	t.Run("only broken papers", func(t *testing.T) {
		r := newRoom(t, nil)
		r.checkDropped(papersOf(t, map[string]string{"a.vanban": "x"}))
		if rows := r.papers.Rows(); len(rows) != 1 || !strings.Contains(rows[0], "Không phải tệp .vanban") || r.papers.Open() {
			t.Errorf("the table shows %q", rows)
		}
	})
	t.Run("one paper", func(t *testing.T) {
		r := newRoom(t, nil)
		r.checkDropped(papersOf(t, map[string]string{"a.txt": thePlan}))
		r.typed(fyne.KeyRight)
		if shown := test.RenderToMarkup(r.window.Canvas()); !strings.Contains(shown, "Chỉ đọc được một văn bản") {
			t.Errorf("the window shows %s", shown)
		}
	})
	t.Run("no folder", func(t *testing.T) {
		r := newRoom(t, nil)
		r.combine(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyK)
		r.answerStrip("/không/có")
		if b := r.frame.band; b == nil || !strings.Contains(b.Words(), "không có thư mục “/không/có”") {
			t.Errorf("the band says %+v", b)
		}
	})
	t.Run("stopped", func(t *testing.T) {
		r := newRoom(t, nil)
		dir := papersOf(t, map[string]string{"bao-cao.txt": theReport, "ke-hoach.txt": thePlan})
		r.drop([]string{dir})
		r.typed(fyne.KeyEscape)
		if shown := test.RenderToMarkup(r.window.Canvas()); r.checking.underWay() || !strings.Contains(shown, "Đã dừng") {
			t.Errorf("after Escape: %v", r.checking.over)
		}
		r.key(fyne.KeyF7, false)
		r.checkedAll()
		if len(r.papers.Rows()) != 2 {
			t.Errorf("checked again: %q", r.papers.Rows())
		}
	})
}
