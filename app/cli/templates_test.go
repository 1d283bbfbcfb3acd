package cli_test

import (
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting/template"
)

// TestEveryTemplate makes each paper with and without its sample values, as an office would
// hand it out: nothing is found in it, nor in the Word file of it, whose form is judged too; no
// place of the skeleton is left, and it prints.
func TestEveryTemplate(t *testing.T) {
	all, err := template.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for _, tpl := range all {
		t.Run(tpl.ID, func(t *testing.T) {
			name := strings.ReplaceAll(tpl.ID, "/", "-")
			filled := []string{"new", tpl.ID, "--sample", "-o", name + ".vanban"}
			for field, value := range map[string]string{"number": "15", "issued": "2026-02-05"} {
				if tpl.Field(field) != nil {
					filled = append(filled, "--set", field+"="+value)
				}
			}
			e := run(t, filled...)
			e.done(t)
			if !strings.Contains(e.out, "còn 0 chỗ trống") {
				t.Error(e.out)
			}
			run(t, "new", tpl.ID, "-o", name+"-blank.vanban").done(t)
			for _, file := range []string{name, name + "-blank"} {
				unfound(t, run(t, "lint", file+".vanban"))
				run(t, "export", file+".vanban", "-o", file+".pdf").done(t)
				run(t, "export", file+".vanban", "-o", file+".docx").done(t)
				unfound(t, run(t, "lint", file+".docx"))
				if words := read(t, file+".vanban"); strings.Contains(words, "{{") || strings.Contains(words, "[[") {
					t.Errorf("a place of the skeleton is left in %s", file)
				}
			}
		})
	}
}
