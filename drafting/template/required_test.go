package template_test

import (
	"slices"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/plain"
	"thethuc/drafting/template"
)

// TestEverySampleHasWhatItRequires looks for the parts that templates list, and for those
// that the standard asks of a paper of its kind.
func TestEverySampleHasWhatItRequires(t *testing.T) {
	for _, tpl := range load(t) {
		_, d := made(t, tpl.ID, map[string]string{})
		if tpl.Family() != "nd30" && len(tpl.Requires) == 0 {
			t.Errorf("%s lists no required parts", tpl.ID)
		}
		if missing := template.Missing(tpl, d); len(missing) > 0 {
			t.Errorf("the sample of %s lacks %q", tpl.ID, missing)
		}
	}
}

func TestMissing(t *testing.T) {
	s := sheet(t)
	for name, c := range map[string]struct {
		text, part string
		missing    bool
	}{
		"a filled component":                 {"\\:basis Căn cứ Luật A;\nĐiều 1. B", "basis", false},
		"no such component":                  {"Điều 1. B", "basis", true},
		"a component that is a blank":        {"\\:signer-name …", "signer-name", true},
		"a section with words below":         {"\\:roman I. MỤC ĐÍCH\n1. Bảo đảm đúng hạn.", "mục đích", false},
		"a section with a blank below":       {"\\:roman I. MỤC ĐÍCH\n1. …", "mục đích", true},
		"a section with nothing below":       {"\\:roman I. MỤC ĐÍCH\n\\:roman II. YÊU CẦU\n1. Có.", "mục đích", true},
		"a chapter's heading":                {"Chương I\n\\:heading QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi", "QUY ĐỊNH CHUNG", false},
		"a paragraph that goes on":           {"\\:paragraph Thời hạn giải quyết: 05 ngày.", "Thời hạn giải quyết", false},
		"a paragraph that does not":          {"\\:paragraph Thời hạn giải quyết: …", "Thời hạn giải quyết", true},
		"a table with a row":                 {"\\table 1 1 header=1\n\\row Bước\tNgười làm\n\\row Nhận\tVăn thư", "Bước", false},
		"a table with a blank row":           {"\\table 1 1 header=1\n\\row Bước\tNgười làm\n\\row …\t…", "Người làm", true},
		"words that stand twice, once empty": {"\\:paragraph Thời hạn: …\n\\:paragraph Thời hạn: 05 ngày", "Thời hạn", false},
	} {
		d, _ := plain.Parse(c.text, s)
		got := template.Missing(&template.Template{Requires: []string{c.part}}, d)
		if slices.Equal(got, []string{c.part}) != c.missing {
			t.Errorf("%s: %q", name, got)
			d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool { t.Log(n.Component, n.Text); return true })
		}
	}
}
