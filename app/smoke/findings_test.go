//go:build smoke

package smoke

import (
	"image"
	"os"
	"strings"
	"testing"
	"time"

	"thethuc/app/cli"
	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/plain"
)

// TestAFaultIsIgnoredAndAnotherFixedByKeys opens a decision with two faults, ignores the first with a reason and fixes
// the second, with keys alone.
func TestAFaultIsIgnoredAndAnotherFixedByKeys(t *testing.T) {
	binary, home, user, config := program(t), t.TempDir(), t.TempDir(), t.TempDir()
	lines, err := os.ReadFile("../cli/testdata/regulation.txt")
	if err != nil {
		t.Fatal(err)
	}
	house := cli.NewHouse(assets.FS, func(string) string { return "" }, time.Now)
	if _, err := house.Pack(); err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(lines), "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", 1)
	text = strings.Replace(text, ", ngày 05 tháng", ", ngày 5 tháng", 1)
	if text == string(lines) {
		t.Fatal("the faults are not in")
	}
	document, _ := plain.Parse(text, house.Sheet(&drafting.Document{}))
	drafts, draft := keep(t, home, config, document)

	screen := startScreen(t)
	start(t, binary, screen, "THETHUC_HOME="+home, "HOME="+user, "XDG_CONFIG_HOME="+config)
	window := screen.waitForWindow(t)
	screen.xdotool(t, "mousemove", "560", "400")
	screen.waitForPicture(t, window, "the draft", func(p image.Image) bool { return count(p) >= colours })
	time.Sleep(time.Second)

	screen.key(t, "F7", "alt+Delete")
	time.Sleep(time.Second)
	screen.typeKeys(t, "theo maaux cuar ddonw vij")
	screen.key(t, "Return")
	waitForDraft(t, drafts, draft, func(d *drafting.Document) bool {
		return len(d.Suppressions) == 1 && d.Suppressions[0].Reason == "theo mẫu của đơn vị" && d.Suppressions[0].Date != ""
	})
	if t.Failed() {
		return
	}
	before := plain.Words(document)
	time.Sleep(time.Second)
	screen.key(t, "F7", "alt+Return")
	waitForDraft(t, drafts, draft, func(d *drafting.Document) bool {
		return plain.Words(d) != before && len(d.Suppressions) == 1
	})
}
