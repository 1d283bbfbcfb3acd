//go:build smoke

package smoke

import (
	"strings"
	"testing"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/plain"
)

// TestAFaultIsIgnoredAndAnotherFixedByKeys opens a decision with two faults, ignores the first with a reason and fixes
// the second, with keys alone.
func TestAFaultIsIgnoredAndAnotherFixedByKeys(t *testing.T) {
	lines := regulation(t)
	text := strings.Replace(lines, "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", 1)
	text = strings.Replace(text, ", ngày 05 tháng", ", ngày 5 tháng", 1)
	if text == lines {
		t.Fatal("the faults are not in")
	}
	j := begin(t, text)
	screen := j.screen

	screen.key(t, "F7", "alt+Delete")
	time.Sleep(time.Second)
	screen.typeKeys(t, "theo maaux cuar ddonw vij")
	screen.key(t, "Return")
	waitForDraft(t, j.drafts, j.draft, func(d *drafting.Document) bool {
		return len(d.Suppressions) == 1 && d.Suppressions[0].Reason == "theo mẫu của đơn vị" && d.Suppressions[0].Date != ""
	})
	if t.Failed() {
		return
	}
	before := plain.Words(j.document)
	time.Sleep(time.Second)
	screen.key(t, "F7", "alt+Return")
	waitForDraft(t, j.drafts, j.draft, func(d *drafting.Document) bool {
		return plain.Words(d) != before && len(d.Suppressions) == 1
	})
}
