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
