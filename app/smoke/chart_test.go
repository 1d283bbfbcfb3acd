//go:build smoke

package smoke

import (
	"testing"
	"time"

	"thethuc/drafting"
)

// TestAFlowChartIsDrawnByKeys puts a flow chart behind the last article of a regulation, makes a
// decision of its second step and leads it back to the first, with keys alone.
func TestAFlowChartIsDrawnByKeys(t *testing.T) {
	j := begin(t, regulation(t))
	screen := j.screen

	screen.key(t, "ctrl+End", "ctrl+shift+l")
	time.Sleep(time.Second)
	screen.key(t, "3", "Return")
	time.Sleep(time.Second)
	screen.typeKeys(t, "Nhaanj hoof sow")
	screen.key(t, "Tab", "Tab", "Tab", "Tab")
	screen.typeKeys(t, "Duyeejt")
	screen.key(t, "ctrl+alt+3")
	time.Sleep(time.Second)
	screen.key(t, "ctrl+shift+l", "Down", "Down", "Down", "Down", "Down", "Down", "Return", "Down", "Down", "Return")
	waitForDraft(t, j.drafts, j.draft, func(d *drafting.Document) bool {
		start, decided := false, false
		d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
			if n.Cell != nil {
				start = start || n.Text == "Nhận hồ sơ" && n.Cell.Shape == drafting.StartStep
				decided = decided || n.Text == "Duyệt" && n.Cell.Shape == drafting.DecisionStep && n.Cell.Back == 1
			}
			return true
		})
		return start && decided
	})
}
