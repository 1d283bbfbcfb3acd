package layout_test

import (
	"strings"
	"testing"

	"thethuc/drafting/layout"
	"thethuc/drafting/plain"
)

// TestStepsStandInTheirShapes sets a flow chart over two pages: every word of a step stands
// within its column, no row with a step is parted, and every page shows whole shapes.
func TestStepsStandInTheirShapes(t *testing.T) {
	sheet, faces := open(t)
	var b strings.Builder
	b.WriteString("\\table 1 3 header=1\n\\row Ai\tViệc\n")
	for range 9 {
		b.WriteString("\\row Ban Văn thư\t\\(shape=step\\) Xem xét hồ sơ, lập phiếu trình kèm theo dự thảo văn bản trả lời cơ quan, đơn vị có văn bản đề nghị\n")
		b.WriteString("\\row Trưởng ban\t\\(shape=decision back=1\\) Đạt yêu cầu?\n")
	}
	d, _ := plain.Parse(b.String(), sheet)
	pages := layout.Paginate(nil, d, sheet, faces)
	if pages.Count() < 2 {
		t.Fatalf("%d pages", pages.Count())
	}
	steps, diamonds := 0, 0
	for i, p := range pages.Pages {
		slanted, words := 0, 0
		for _, l := range p.Lines {
			if l.X1 != l.X2 && l.Y1 != l.Y2 && l.Weight > 0 && max(l.X1, l.X2)-min(l.X1, l.X2) > layout.Mm(10) {
				slanted++
			}
		}
		for _, text := range p.Texts {
			if strings.Contains(text.Letters, "Đạt") {
				words++
			}
			if strings.Contains(text.Letters, "Xem") {
				steps++
			}
		}
		if slanted != 4*words {
			t.Errorf("page %d has %d sides of diamonds for %d decisions", i+1, slanted, words)
		}
		diamonds += words
	}
	if steps != 9 || diamonds != 9 {
		t.Errorf("%d steps and %d decisions, want 9 each", steps, diamonds)
	}
}
