package cli_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/reference"
)

var (
	linkInPDF = regexp.MustCompile(`/Subtype /Link /Rect \[[\d. ]+\] /Border \[0 0 0\] /Dest \[(\d+) 0 R `)
	pageInPDF = regexp.MustCompile(`(\d+) 0 obj\n<</Type /Page\n`)
)

// TestReferencesAreLinksInThePDF exports a regulation of several pages and finds a link to the page of every article
// that its references point at; one that is broken over two lines is two.
func TestReferencesAreLinksInThePDF(t *testing.T) {
	var text strings.Builder
	text.WriteString("QUY CHẾ\nCông tác văn thư\n")
	const articles = 12
	for i := range articles {
		fmt.Fprintf(&text, "Điều %d. Việc thứ %d\n1. Làm theo Điều %d và Điều %d Quy chế này.\n2. Lập hồ sơ theo khoản 1 Điều %d; theo Điều 3 Luật Lưu trữ.\n%s",
			i+1, i+1, (i+5)%articles+1, (i+8)%articles+1, (i+3)%articles+1, strings.Repeat("Các phòng lưu hồ sơ đã lập vào kho, ghi sổ và báo cáo hằng quý.\n", 9))
	}
	folder := t.TempDir()
	source, path := write(t, filepath.Join(folder, "quy-che.txt"), text.String()), filepath.Join(folder, "quy-che.pdf")
	run(t, "export", source, "-o", path).done(t)
	file := read(t, path)
	pageOf := map[string]int{} // of its object
	for i, m := range pageInPDF.FindAllStringSubmatch(file, -1) {
		pageOf[m[1]] = i
	}
	o := open(t, text.String())
	pages := layout.Paginate(nil, o.document, o.sheet, o.faces)
	want := map[int]int{} // links by page
	for _, l := range reference.Links(o.document) {
		want[pages.PageOf(drafting.Position{Node: l.To})]++
	}
	got := map[int]int{}
	for _, m := range linkInPDF.FindAllStringSubmatch(file, -1) {
		page, ok := pageOf[m[1]]
		if !ok {
			t.Fatalf("a link leads to object %s, which is no page", m[1])
		}
		got[page]++
	}
	all := 0
	for page, n := range want {
		all += n
		if got[page] < n || got[page] > 2*n {
			t.Errorf("%d links lead to page %d, want %d", got[page], page+1, n)
		}
	}
	if all != 3*articles || len(want) < 3 {
		t.Errorf("the regulation has %d references to %d pages, want %d to several", all, len(want), 3*articles)
	}
	for _, page := range slices.Sorted(maps.Keys(got)) {
		if want[page] == 0 {
			t.Errorf("%d links lead to page %d, which no reference points at", got[page], page+1)
		}
	}
}
