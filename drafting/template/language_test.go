package template_test

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"thethuc/assets"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/plain"
	"thethuc/drafting/template"
)

// withShared loads the templates of testdata/language over what the families share.
func withShared(t testing.TB) []*template.Template {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, source := range []struct {
		fsys    fs.FS
		pattern string
	}{{assets.FS, "templates/*/shared.toml"}, {os.DirFS("testdata/language"), "templates/*/*.toml"}} {
		names, err := fs.Glob(source.fsys, source.pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(source.fsys, name)
			if err != nil {
				t.Fatal(err)
			}
			fsys[name] = &fstest.MapFile{Data: data}
		}
	}
	all, err := template.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestFaultsOfTheLanguage says what each slip in a template of tables and conditions is told.
func TestFaultsOfTheLanguage(t *testing.T) {
	whole, err := os.ReadFile("testdata/language/templates/iso/flow.toml")
	if err != nil {
		t.Fatal(err)
	}
	var report strings.Builder
	for _, c := range []struct{ name, old, new string }{
		{"a condition on no field", "\\if articles.note", "\\if article.note"},
		{"a condition on no column", "\\if articles.note", "\\if articles.notes"},
		{"a condition without an end", "\\end\n\\end", "\\end"},
		{"an end of nothing", "\\:clause 2.", "\\end\n\\:clause 2."},
		{"lines for each of no table", "\\each articles", "\\each steps2"},
		{"a table that is none", "\\table {{steps}}", "\\table {{step}}"},
		{"a table as a word", "{{articles.title}}", "{{articles}}"},
		{"no such column", "{{articles.title}}", "{{articles.name}}"},
		{"two tables on a line", "{{more.what}}", "{{more.what}} {{steps.who}}"},
		{"no such function", "Điều #. {{articles.title}}", "Điều #. {{=total articles.title}}"},
		{"a function of nothing", "Điều #. {{articles.title}}", "Điều #. {{=sum articles.price}}"},
		{"a function of too little", "Điều #. {{articles.title}}", "Điều #. {{=percent articles.title}}"},
		{"a row with a cell too many", `["Mở", "bắt đầu"]`, `["Mở", "bắt đầu", "x"]`},
		{"a step that is none", `["Mở", "bắt đầu"]`, `["Mở", "mở đầu"]`},
		{"a shape from no column", `shape = "kind", back`, `shape = "sort", back`},
		{"a way back to no number", `back = "return-to"`, `back = "who"`},
		{"a column of two names", `name = "who"`, `name = "what"`},
		{"a column that is derived from nothing", `label = "Trách nhiệm"`, `label = "Trách nhiệm", derive = "times steps.hours steps.days"`},
		{"a default on no field", "label = \"Các điều\"", "label = \"Các điều\"\ndefault = \"{{title}}\""},
		{"a default on itself", "label = \"Các điều\"", "label = \"Các điều\"\ndefault = \"{{articles}}\""},
		{"a later language", "version = 2", "version = 3\nfuture = true"},
		{"a fixed value of no field", "version = 2", "version = 2\nfix = { sort = \"a\" }"},
	} {
		changed := strings.Replace(string(whole), c.old, c.new, 1)
		if changed == string(whole) {
			t.Fatalf("%s: %q does not stand there", c.name, c.old)
		}
		all, err := template.Load(fstest.MapFS{"templates/iso/flow.toml": &fstest.MapFile{Data: []byte(changed)}})
		if err == nil || len(all) > 0 {
			t.Errorf("%s: %d templates, %v", c.name, len(all), err)
			continue
		}
		fmt.Fprintf(&report, "-- %s --\n%v\n", c.name, err)
	}
	golden.Check(t, "testdata/language/faults.txt", report.String())
}

func TestTheLanguage(t *testing.T) {
	s, p := sheet(t), unit(t)
	for _, tpl := range withShared(t) {
		t.Run(tpl.ID, func(t *testing.T) {
			var out strings.Builder
			for _, sample := range []bool{true, false} {
				d, err := template.New(tpl, p, nil, template.Options{Sample: sample, Today: today, Sheet: s})
				if err != nil {
					t.Fatal(err)
				}
				if edits := template.Derive(tpl, d); len(edits) > 0 {
					t.Errorf("Derive has %d edits", len(edits))
				}
				text := plain.Format(d, s)
				if back, _ := plain.Parse(text, s); !back.Same(d) {
					t.Errorf("the lines read as something else:\n%s", text)
				}
				fmt.Fprintf(&out, "==== sample %v\n%s==== fields\n", sample, text)
				for _, v := range template.FieldsOf(tpl, d) {
					fmt.Fprintf(&out, "%s: %q\n", v.Field.Name, v.Text)
				}
			}
			golden.Check(t, "testdata/language/"+tpl.ID+".txt", out.String())
		})
	}
}
