package pdf_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
)

// TestDocumentsStandTogether writes three documents as one file: all pages in their order,
// with the bookmarks of each.
func TestDocumentsStandTogether(t *testing.T) {
	faces := openFaces(t)
	one, letter := decision(t, faces), oneRun(0, "Phần thứ hai của tệp")
	var b bytes.Buffer
	if err := pdf.WriteAll(&b, []*layout.Pages{one, letter, one}, faces, meta); err != nil {
		t.Fatal(err)
	}
	single := bookmark.FindAllSubmatch(write(t, one, faces, meta), -1)
	if got := bookmark.FindAllSubmatch(b.Bytes(), -1); len(single) == 0 || len(got) != 2*len(single) {
		t.Errorf("%d bookmarks, want twice %d", len(got), len(single))
	}
	pages := strings.Split(strings.TrimSuffix(run(t, b.Bytes(), "pdftotext", "-layout", "-enc", "UTF-8", "-", "-"), "\f"), "\f")
	if want := 2*one.Count() + 1; len(pages) != want {
		t.Fatalf("%d pages, want %d", len(pages), want)
	}
	if got := strings.TrimSpace(pages[one.Count()]); got != "Phần thứ hai của tệp" {
		t.Errorf("the page between holds %q", got)
	}
	if !slices.Equal(pages[:one.Count()], pages[one.Count()+1:]) {
		t.Error("the third document does not read as the first")
	}
}
