//go:build !nowindow

package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"thethuc/drafting"
	"thethuc/drafting/plain"
)

// BenchmarkKey is one letter typed in the middle of a document of ten pages, from the key to the last pane that shows
// what came of it; letters and window are not drawn.
func BenchmarkKey(b *testing.B) {
	var text strings.Builder
	text.WriteString("VĂN PHÒNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 05/QĐ-VP\n" +
		"Phú Thọ, ngày 05 tháng 02 năm 2026\nQUYẾT ĐỊNH\nBan hành Quy chế công tác văn thư\n")
	for range 60 {
		text.WriteString("Điều 1. Trách nhiệm của các đơn vị\n1. Văn thư cơ quan tiếp nhận, đăng ký, trình, chuyển giao văn bản đến; " +
			"theo dõi, đôn đốc việc giải quyết văn bản đến đúng thời hạn và lập hồ sơ theo quy định.\n2. Các đơn vị cử người phụ trách./.\n")
	}
	r := newRoom(b, nil)
	d, _ := plain.Parse(text.String(), r.sheet(&drafting.Document{}))
	r.create(drafting.Snapshot{Rev: 1, Document: d})
	r.ready()
	if n := r.session.Pages().Count(); n < 8 {
		b.Fatalf("only %d pages", n)
	}
	clause := d.Pieces[0].Each(drafting.Clause)[60]
	r.session.Select(drafting.At(drafting.Position{Node: clause.ID, Offset: len(clause.Text) / 2}))
	for b.Loop() {
		test.Type(r.view, "x")
		r.ready()
	}
}
