package drafting_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "thethuc"

// packages says which packages of ours each package may import; the standard library is free. A star stands for one
// folder, main for the top of the tree, "all" for every package. The table is the architecture: do not relax it to make a build pass.
var packages = map[string]string{
	"main":   "all",
	"assets": "",

	"drafting":                 "drafting/pattern",
	"drafting/viet":            "drafting/pattern",
	"drafting/law":             "",
	"drafting/pattern":         "",
	"drafting/standard":        "drafting drafting/law",
	"drafting/profile":         "drafting drafting/pattern drafting/standard drafting/viet drafting/internal/strict",
	"drafting/font":            "",
	"drafting/recognise":       "drafting drafting/law drafting/pattern drafting/standard drafting/viet",
	"drafting/reference":       "drafting drafting/law drafting/pattern drafting/viet",
	"drafting/plain":           "drafting drafting/pattern drafting/recognise drafting/standard drafting/viet",
	"drafting/edit":            "drafting drafting/plain drafting/recognise drafting/reference drafting/standard drafting/viet",
	"drafting/template":        "drafting drafting/law drafting/pattern drafting/plain drafting/profile drafting/standard drafting/viet drafting/internal/strict",
	"drafting/lint":            "drafting drafting/law drafting/pattern drafting/standard drafting/viet",
	"drafting/lint/linttest":   "drafting drafting/law drafting/lint drafting/pack drafting/pattern drafting/plain drafting/standard drafting/viet drafting/internal/* assets",
	"drafting/pack":            "drafting drafting/law drafting/lint drafting/pattern drafting/standard drafting/viet drafting/internal/*",
	"drafting/rules":           "drafting/lint drafting/rules/*",
	"drafting/capital":         "drafting drafting/lint drafting/viet",
	"drafting/rules/*":         "drafting drafting/capital drafting/dossier drafting/law drafting/lint drafting/pattern drafting/reference drafting/standard drafting/viet",
	"drafting/dossier":         "drafting drafting/law drafting/pattern drafting/viet",
	"drafting/renew":           "drafting drafting/law drafting/viet",
	"drafting/spreadsheet":     "",
	"drafting/series":          "drafting drafting/font drafting/layout drafting/pdf drafting/profile drafting/spreadsheet drafting/standard drafting/template drafting/viet",
	"drafting/arrange":         "drafting",
	"drafting/layout":          "drafting drafting/arrange drafting/font drafting/standard drafting/viet",
	"drafting/raster":          "drafting drafting/font drafting/layout",
	"drafting/pdf":             "drafting drafting/font drafting/layout drafting/pattern",
	"drafting/pdf/bench":       "assets drafting drafting/docx drafting/font drafting/layout drafting/pack drafting/pattern drafting/pdf drafting/plain drafting/standard",
	"drafting/docx":            "drafting drafting/arrange drafting/font drafting/recognise drafting/standard drafting/viet",
	"drafting/store":           "drafting drafting/plain drafting/viet",
	"drafting/store/storetest": "drafting drafting/plain drafting/store drafting/viet",
	"drafting/store/sqlite":    "drafting drafting/store drafting/viet",
	"drafting/batch":           "drafting drafting/docx drafting/font drafting/layout drafting/lint drafting/plain drafting/spreadsheet drafting/standard",
	"drafting/session":         "drafting drafting/edit drafting/font drafting/layout drafting/lint drafting/standard drafting/template",
	"drafting/internal/golden": "",
	"drafting/internal/corpus": "",
	"drafting/internal/strict": "",
	"drafting/internal/seeds":  "drafting drafting/docx drafting/font drafting/law drafting/lint drafting/rules drafting/standard drafting/template",

	"app":          "all",
	"app/wording":  "drafting",
	"app/theme":    "assets",
	"app/telex":    "drafting/viet",
	"app/entry":    "app/telex app/theme drafting/viet",
	"app/control":  "app/theme",
	"app/page":     pane + "drafting drafting/edit drafting/font drafting/layout drafting/lint drafting/raster drafting/session app/telex",
	"app/fields":   pane + "drafting drafting/profile drafting/session drafting/template",
	"app/findings": pane + "drafting drafting/lint drafting/session",
	"app/outline":  pane + "drafting drafting/session",
	"app/folder":   pane + "drafting drafting/lint",
	"app/gallery":  pane + "drafting/template drafting/viet",
	"app/library":  pane + "drafting drafting/store",
	"app/settings": pane + "drafting/profile drafting/standard drafting/store drafting/viet",
	"app/print":    "",
	"app/cli":      "drafting drafting/* drafting/*/* app/print app/wording",
	"app/smoke":    "app/cli drafting drafting/layout drafting/plain drafting/store drafting/store/sqlite assets",
}

// pane is what every pane may import; panes do not import each other.
const pane = "app/wording app/theme app/entry app/control "

// inTests is what a test file may import beside what its package may.
const inTests = "drafting/internal/* drafting/lint/linttest drafting/plain drafting/pack drafting/store/storetest assets"

const fyneHomes = "main app app/theme app/entry app/control app/page app/fields app/findings app/folder app/outline app/gallery app/library app/settings"

// homes says where each outside module may be imported, the standard library's database/sql among them. The two
// packages of the network have no home: the program opens no connection. Do not relax this to make a build pass.
var homes = map[string]string{
	"fyne.io/fyne/v2":                   fyneHomes,
	"github.com/alecthomas/kong":        "app/cli",
	"github.com/jung-kurt/gofpdf":       "drafting/pdf",
	"github.com/klauspost/compress":     "drafting/pdf",
	"github.com/owenrumney/go-sarif/v3": "drafting/batch",
	"github.com/pelletier/go-toml/v2":   "drafting/internal/strict",
	"github.com/xuri/excelize/v2":       "drafting/spreadsheet",
	"golang.org/x/image":                "drafting/font drafting/raster",
	"golang.org/x/sys":                  "app/print app",
	"golang.org/x/text/unicode/norm":    "drafting drafting/viet",
	"golang.org/x/tools/txtar":          "drafting/internal/golden drafting/lint/linttest",
	"modernc.org/sqlite":                "drafting/store/sqlite",
	"database/sql":                      "drafting/store/sqlite",
	"net":                               "",
	"net/http":                          "",
}

func TestImportsFollowTheArchitecture(t *testing.T) {
	tree := os.DirFS("..")
	files := 0
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			if name != "." && (strings.HasPrefix(entry.Name(), ".") || strings.HasPrefix(entry.Name(), "_") ||
				entry.Name() == "testdata" || name == "out") {
				return fs.SkipDir
			}
		case strings.HasSuffix(name, ".go"):
			files++
			checkFile(t, tree, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 20 {
		t.Errorf("read %d Go files; the walk does not reach the tree", files)
	}
}

func checkFile(t *testing.T, tree fs.FS, name string) {
	t.Helper()
	source, err := fs.ReadFile(tree, name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	from := path.Dir(name)
	if from == "." {
		from = "main"
	}
	if _, ok := lookup(packages, from); !ok {
		t.Errorf("%s: package %q is not in the table of packages", name, from)
		return
	}
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if problem := judge(from, imported, strings.HasSuffix(name, "_test.go")); problem != "" {
			t.Errorf("%s: %s", name, problem)
		}
	}
}

// judge says what is wrong with a package importing another; empty where nothing is.
func judge(from, imported string, test bool) string {
	allowed, ok := lookup(packages, from)
	if !ok {
		return from + " is not in the table of packages"
	}
	if imported == module || strings.HasPrefix(imported, module+"/") {
		target := strings.TrimPrefix(strings.TrimPrefix(imported, module), "/")
		if test && (target == from || matches(inTests, target)) {
			return ""
		}
		if allowed == "all" || matches(allowed, target) {
			return ""
		}
		return from + " may not import " + target
	}
	return judgeOutside(from, imported)
}

func judgeOutside(from, imported string) string {
	home, listed := homeOf(imported)
	if !listed {
		if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") {
			return imported + " is not in the table of outside modules"
		}
		return ""
	}
	if matches(home, from) {
		return ""
	}
	return imported + " has its home in " + strconv.Quote(home) + ", not in " + strconv.Quote(from)
}

// homeOf finds the row of an imported package: its own, or its module's; net/url has none, though net does.
func homeOf(imported string) (string, bool) {
	for name := imported; name != "."; name = path.Dir(name) {
		if home, ok := homes[name]; ok && (name == imported || strings.Contains(name, ".")) {
			return home, true
		}
	}
	return "", false
}

func lookup(table map[string]string, name string) (string, bool) {
	if value, ok := table[name]; ok {
		return value, true
	}
	for pattern, value := range table {
		if ok, _ := path.Match(pattern, name); ok && strings.Contains(pattern, "*") {
			return value, true
		}
	}
	return "", false
}

func matches(patterns, name string) bool {
	return slices.ContainsFunc(strings.Fields(patterns), func(pattern string) bool {
		ok, err := path.Match(pattern, name)
		return err == nil && ok
	})
}

func TestJudge(t *testing.T) {
	for _, c := range []struct {
		name, from, imported string
		test, good           bool
	}{
		{"a writer sees pages", "drafting/pdf", "thethuc/drafting/layout", false, true},
		{"a writer does not see rules", "drafting/pdf", "thethuc/drafting/lint", false, false},
		{"drafting does not know its screens", "drafting/session", "thethuc/app/page", false, false},
		{"panes do not import each other", "app/fields", "thethuc/app/findings", false, false},
		{"a pane may use the theme", "app/fields", "thethuc/app/theme", false, true},
		{"a rule is covered by its pattern", "drafting/rules/numberinggap", "thethuc/drafting/reference", false, true},
		{"a test may use golden", "drafting/plain", "thethuc/drafting/internal/golden", true, true},
		{"a package may not", "drafting/plain", "thethuc/drafting/internal/golden", false, false},
		{"gofpdf at home", "drafting/pdf", "github.com/jung-kurt/gofpdf", false, true},
		{"gofpdf elsewhere", "drafting/layout", "github.com/jung-kurt/gofpdf", false, false},
		{"a package of a module at home", "drafting/font", "golang.org/x/image/font/sfnt", false, true},
		{"no Fyne below the screen", "drafting/session", "fyne.io/fyne/v2", false, false},
		{"no Fyne on the command line", "app/cli", "fyne.io/fyne/v2/widget", false, false},
		{"the network is nowhere", "app", "net/http", false, false},
		{"other net packages are free", "app", "net/url", false, true},
		{"an unknown module fails", "drafting", "example.org/x", false, false},
		{"an unknown package fails", "drafting/magic", "strings", false, false},
		{"the standard library is free", "drafting", "strings", false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if problem := judge(c.from, c.imported, c.test); (problem == "") != c.good {
				t.Errorf("judged %q", problem)
			}
		})
	}
}
