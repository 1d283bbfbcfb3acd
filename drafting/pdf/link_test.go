package pdf_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/pack"
	"thethuc/drafting/pdf"
	"thethuc/drafting/plain"
)

var (
	annotation = regexp.MustCompile(`/Subtype /Link /Rect \[[\d. ]+\] /Border \[0 0 0\] /Dest \[(\d+) 0 R /XYZ 0 [\d.]+ null\]`)
	pageObject = regexp.MustCompile(`(\d+) 0 obj\n<</Type /Page\n`)
)

// TestWordsLeadToAnotherPage makes a text of several pages whose first article leads to its
// last, and reads the link out of the file.
func TestWordsLeadToAnotherPage(t *testing.T) {
	faces := openFaces(t)
	standard, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	text := "Điều 1. Làm theo Điều 2 Quy chế này.\n" + strings.Repeat("Đoạn văn ở giữa, đủ dài để sang trang khác.\n", 90) + "Điều 2. Thi hành.\n"
	d, _ := plain.Parse(text, standard.Sheet())
	pages := layout.Paginate(nil, d, standard.Sheet(), faces)
	nodes := d.Pieces[0].Nodes
	first, last := nodes[0], nodes[len(nodes)-1]
	start := strings.Index(first.Text, "Điều 2")
	with := pdf.Meta{Title: "Quy chế", Links: []pdf.Link{
		{From: drafting.Range{Node: first.ID, Start: start, End: start + len("Điều 2 Quy chế này")}, To: last.ID},
		{From: drafting.Range{Node: first.ID, Start: 0, End: 0}, To: last.ID},
		{From: drafting.Range{Node: first.ID, Start: 0, End: 4}, To: 9999},
	}}
	data := write(t, pages, faces, with)
	found := annotation.FindAllSubmatch(data, -1)
	if len(pages.Pages) < 2 || len(found) != 1 {
		t.Fatalf("%d links on %d pages, want one on several", len(found), len(pages.Pages))
	}
	objects := pageObject.FindAllSubmatch(data, -1)
	if n := len(objects); n != len(pages.Pages) || !bytes.Equal(objects[n-1][1], found[0][1]) {
		t.Errorf("the link leads to object %s, the last of %d pages is another", found[0][1], len(objects))
	}
	if !bytes.Equal(data, write(t, pages, faces, with)) {
		t.Error("the same links give other bytes")
	}
	var both bytes.Buffer
	if err := pdf.WriteAll(&both, []*layout.Pages{pages, pages}, faces, with); err != nil {
		t.Fatal(err)
	}
	if annotation.Match(both.Bytes()) {
		t.Error("two documents in one file have the links of one")
	}
}
