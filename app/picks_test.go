//go:build !nowindow

package app

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thethuc/app/entry"
	"thethuc/drafting"
	"thethuc/drafting/profile"
)

// menuOn puts the caret into the first node of a component of the main text, and opens the menu there.
func (r *room) menuOn(c drafting.Component) {
	r.Helper()
	r.session.Select(drafting.At(drafting.Position{Node: r.first(c).ID}))
	r.askHere(fyne.NewPos(300, 200), nil)
}

// said are the texts of all nodes of a component of the main text.
func (r *room) said(c drafting.Component) string {
	var out []string
	for _, n := range r.session.Document().Pieces[0].Each(c) {
		out = append(out, n.Text)
	}
	return strings.Join(out, "\n")
}

func TestAPickListFillsAllItsLinesAndIsOneStepOfUndo(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	before := r.said(drafting.Recipient)
	r.menuOn(drafting.Recipient)
	r.pick("Điền “Các đơn vị trong Văn phòng”")
	want := "- Như Điều 3;\n- Chánh Văn phòng;\n- Các Phó Chánh Văn phòng;\n- Các ban thuộc Văn phòng;\n- Lưu: VT, VTBM."
	if got := r.said(drafting.Recipient); got != want {
		t.Errorf("the recipients are\n%s", got)
	}
	r.session.Undo()
	if got := r.said(drafting.Recipient); got != before {
		t.Errorf("after undo\n%s", got)
	}

	r.menuOn(drafting.Basis)
	r.pick("Điền “Văn thư, lưu trữ”")
	r.menuOn(drafting.Basis)
	r.pick("Điền “Văn thư, lưu trữ”") // what is there is not written again
	want = "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\n" +
		"Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\nTheo đề nghị của …."
	if got := r.said(drafting.Basis); got != want {
		t.Errorf("the bases are\n%s", got)
	}
}

func TestAPickListFillsADocumentWithoutTemplate(t *testing.T) {
	r := newRoom(t, nil)
	dir := papersOf(t, map[string]string{"quyet-dinh.txt": "VĂN PHÒNG\nSố: 12/QĐ-VP\nPhú Thọ, ngày 05 tháng 02 năm 2026\nQUYẾT ĐỊNH\nVề việc kiểm tra\n" +
		"Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\nTheo đề nghị của Trưởng ban Tổng hợp.\nQUYẾT ĐỊNH:\nĐiều 1. Kiểm tra.\n" +
		"Nơi nhận:\n- Như Điều 1;\n- Phòng A;\n- Lưu: VT.\nCHÁNH VĂN PHÒNG\nTrần Quốc Hưng\n"})
	r.take(filepath.Join(dir, "quyet-dinh.txt"))
	r.ready()
	r.menuOn(drafting.RecipientsHeading)
	r.pick("Điền “Các đơn vị trong Văn phòng”")
	r.menuOn(drafting.Basis)
	r.pick("Điền “Văn thư, lưu trữ”")
	if got := r.said(drafting.Recipient); got != "- Như Điều 1;\n- Chánh Văn phòng;\n- Các Phó Chánh Văn phòng;\n- Các ban thuộc Văn phòng;\n- Lưu: VT." {
		t.Errorf("the recipients are\n%s", got)
	}
	if got := r.said(drafting.Basis); strings.Count(got, "Luật Lưu trữ") != 1 || !strings.Contains(got, "công tác văn thư;\nTheo đề nghị") {
		t.Errorf("the bases are\n%s", got)
	}
}

func TestWhatStandsThereIsKeptAsAPickList(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	for range 2 { // the second replaces the first
		r.menuOn(drafting.Recipient)
		r.pick("Giữ thành danh sách chọn nhanh…")
		r.answerStrip("Thường kỳ")
	}
	kept, err := r.own.StoredProfiles()
	if err != nil || len(kept) != 1 {
		t.Fatalf("%d profiles, %v", len(kept), err)
	}
	want := []string{"Bộ Tham mưu", "Cục Chính trị", "Thủ trưởng Văn phòng"}
	lists := kept[0].Profile.RecipientLists
	if i := slices.IndexFunc(lists, func(l profile.PickList) bool { return l.Name == "Thường kỳ" }); len(lists) != 2 || i < 0 || !slices.Equal(lists[i].Lines, want) {
		t.Errorf("kept %+v", lists)
	}
}

func TestPickListsAreEditedInTheFormOfTheUnit(t *testing.T) {
	r := newRoom(t, nil)
	r.begin()
	r.menuOn(drafting.Basis)
	r.pick("Sửa các danh sách chọn nhanh…")
	field := func() *entry.Field {
		f, _ := r.window.Canvas().Focused().(*entry.Field)
		return f
	}
	test.RenderToMarkup(r.window.Canvas()) // what was never drawn takes no keys
	r.settle("the keys", func() bool { return field() != nil })
	field().SetText("Trong cơ quan")
	if err := r.saveUnit(r.unitForm.Profile()); err != nil {
		t.Fatal(err)
	}
	r.menuOn(drafting.Recipient)
	r.pick("Điền “Trong cơ quan”")
	if got := r.said(drafting.Recipient); !strings.Contains(got, "Các ban thuộc Văn phòng") {
		t.Errorf("the recipients are\n%s", got)
	}
}

func TestAUnitThatIsNotKnownIsAskedFor(t *testing.T) {
	r := newRoom(t, nil)
	r.hasUnit = false
	r.begin()
	if b := r.frame.band; b == nil || !strings.Contains(b.Words(), "đơn vị ví dụ") {
		t.Fatalf("the band says %+v", b)
	}
	r.frame.band.Action().Tapped(nil)
	if r.frame.middle != fyne.CanvasObject(r.unitForm) || r.unitForm.Profile().Issuer != "" {
		t.Errorf("the form shows %q", r.unitForm.Profile().Issuer)
	}
}
