package edit

import (
	"strings"
	"testing"

	"thethuc/drafting"
)

func TestInsertAppendix(t *testing.T) {
	for name, c := range map[string]struct{ in, out string }{
		"the first is not numbered": {
			"number|Số: 05/QĐ-VP\nplace-date|Phú Thọ, ngày 05 tháng 02 năm 2026\ntype-name|QUYẾT ĐỊNH\nparagraph|a‸\n",
			"piece|appendix\nappendix-heading|Phụ lục\nappendix-title|‸\nguide|(Kèm theo Quyết định số 05/QĐ-VP ngày 05 tháng 02 năm 2026 của …)\nparagraph|\n",
		},
		"a second numbers both, and blanks stay to be filled": {
			"number|Số:      /VP-TH\nplace-date|Phú Thọ, ngày    tháng 02 năm 2026\nparagraph|a‸\npiece|appendix\nappendix-heading|Phụ lục\nparagraph|b\n",
			"appendix-heading|Phụ lục I\nparagraph|b\npiece|appendix\nappendix-heading|Phụ lục II\nappendix-title|‸\nguide|(Kèm theo Công văn số …/VP-TH ngày … tháng … năm … của …)\nparagraph|\n",
		},
		"a third comes behind two that are numbered": {
			"paragraph|a‸\npiece|appendix\nappendix-heading|Phụ lục I\npiece|appendix\nappendix-heading|Phụ lục II\n",
			"appendix-heading|Phụ lục I\npiece|appendix\nappendix-heading|Phụ lục II\npiece|appendix\nappendix-heading|Phụ lục III\nappendix-title|‸\nguide|(Kèm theo Công văn số … ngày … tháng … năm … của …)\nparagraph|\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, sel := read(t, c.in)
			change, ok := InsertAppendix()(d, sel)
			if !ok {
				t.Fatal("it does nothing")
			}
			next, undo, err := drafting.Apply(d, change.Edits...)
			if err != nil {
				t.Fatal(err)
			}
			if got := show(next, change.Next); !strings.HasSuffix(got, c.out) {
				t.Errorf("got\n%s", got)
			}
			if back, _, err := drafting.Apply(next, undo...); err != nil || !back.Equal(d) {
				t.Errorf("undone (%v):\n%s", err, show(back, drafting.Selection{}))
			}
		})
	}
}
