package template_test

import (
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/template"
)

// tableOf are the rows of revisions, and what the head says of the revision.
func tableOf(tpl *template.Template, d *drafting.Document) (rows, number, effective string) {
	for _, v := range template.FieldsOf(tpl, d) {
		switch v.Field.Name {
		case "revisions":
			rows = v.Text
		case "revision-no":
			number = v.Text
		case "effective":
			effective = v.Text
		}
	}
	return rows, number, effective
}

func TestANextRevisionGetsItsRow(t *testing.T) {
	for _, tpl := range load(t) {
		if tpl.Family() == "iso" && tpl.Field("revisions") != nil && !tpl.Revisable() {
			t.Errorf("%s has a table of revisions that nothing can be added to", tpl.ID)
		}
		if !tpl.Revisable() {
			continue
		}
		_, d := made(t, tpl.ID, nil)
		for _, want := range []string{"01", "02"} {
			edits, err := template.Revise(tpl, d)
			if err != nil {
				t.Fatalf("%s: %v", tpl.ID, err)
			}
			d = derived(t, tpl, apply(t, d, edits...))
			rows, number, effective := tableOf(tpl, d)
			all := strings.Split(rows, "\n")
			if last := all[len(all)-1]; number != want || effective != "" || last != want+"\t\t\t01\t" {
				t.Errorf("%s: the head says %q, effective %q; the last row is %q", tpl.ID, number, effective, last)
			}
			if !strings.HasPrefix(all[0], "00\tToàn bộ tài liệu\tBan hành lần 01\t01\t2026-") {
				t.Errorf("%s: the first row is %q", tpl.ID, all[0])
			}
		}
	}
	if tpl, _ := made(t, "nd30/plan", nil); tpl.Revisable() {
		t.Error("a plan keeps no table of revisions")
	}
}
