package pack_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"thethuc/assets"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
)

func TestAtMostThirtyChecksAreManual(t *testing.T) {
	checks, err := pack.Checks(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	manual := pack.Manual(checks)
	if len(checks) < 250 || len(manual) == 0 || len(manual) > 30 {
		t.Errorf("%d checks, %d of them manual", len(checks), len(manual))
	}
	for _, m := range manual {
		if !strings.HasSuffix(m, ".") {
			t.Errorf("%q is no sentence", m)
		}
	}
}

// inSheet is a row of the tables that the checks were taken from.
var inSheet = regexp.MustCompile("(?m)^\\| `([a-z0-9-]+)` \\| ([EWI]) \\|")

// The list is that of the sheet of facts which it was taken from, section by section.
func TestNoCheckIsLeftOut(t *testing.T) {
	text, err := os.ReadFile("../../../shared/reference/nd30-2020.md")
	if err != nil {
		t.Skipf("the sheet of facts is not here: %v", err)
	}
	checks, err := pack.Checks(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]lint.Severity{}
	for _, c := range checks {
		have[c.ID] = c.Severity
	}
	asked := 0
	for _, section := range strings.Split(string(text), "\n### ") {
		number, _, _ := strings.Cut(section, " ")
		if !strings.HasPrefix(number, "9.") || number == "9.10" || number == "9.12" {
			continue
		}
		for _, row := range inSheet.FindAllStringSubmatch(section, -1) {
			asked++
			want := map[string]lint.Severity{"E": lint.Error, "W": lint.Warning, "I": lint.Hint}[row[2]]
			if have[row[1]] != want {
				t.Errorf("%s is %q, want %q", row[1], have[row[1]], want)
			}
		}
	}
	if asked < 250 {
		t.Errorf("the sheet of facts asks for %d checks", asked)
	}
}

func TestAFaultyListOfChecksIsNamed(t *testing.T) {
	for _, c := range []struct{ name, entry, want string }{
		{"sound", `{ id = "a", severity = "error", cites = ["I.1"] }`, ""},
		{"two answers", `{ id = "a", severity = "error", manual = "Xem dấu.", waiting = "register" }`, "a: chỉ ghi một trong"},
		{"an unknown level", `{ id = "a", severity = "bad" }`, "a: severity phải là"},
		{"an unknown reason to wait", `{ id = "a", severity = "error", waiting = "x" }`, "a: waiting phải là"},
		{"one id twice", `{ id = "a", severity = "error" }, { id = "a", severity = "hint" }`, `trùng id "a"`},
		{"a provision that cannot be read", `{ id = "a", severity = "error", cites = ["II.x"] }`, "checks.toml:3"},
		{"too many for a person", strings.Repeat(`{ id = "a", severity = "error", manual = "Xem." }, `, 31), "31 việc để người kiểm tra làm"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := plant(t, "packs/nd30/checks.toml", "[[group]]\ntitle = \"Dấu\"\nchecks = ["+c.entry+"]\n")
			_, err := pack.Checks(files, "packs/nd30")
			switch {
			case c.want == "" && err != nil:
				t.Error(err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	files := plant(t, "packs/nd30/checks.toml", "")
	files["packs/unit/pack.toml"] = &fstest.MapFile{Data: []byte("id = \"unit\"\ntitle = \"Đơn vị\"\nextends = \"nd30\"\n")}
	if checks, err := pack.Checks(files, "packs/unit"); err != nil || len(checks) > 0 {
		t.Errorf("a pack without a list: %v, %v", checks, err)
	}
}
