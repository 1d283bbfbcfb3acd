package docx_test

import (
	"bytes"
	"os"
	"testing"

	"thethuc/drafting/docx"
	"thethuc/drafting/internal/corpus"
)

// TestCorpusIsWrittenAnew writes every Word file of the corpus anew from what was read: Write
// itself checks that each word is there as often as in the document.
func TestCorpusIsWrittenAnew(t *testing.T) {
	k := openDesk(t)
	corpus.Each(t, []string{".docx"}, func(t *testing.T, name string) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := docx.Read(bytes.NewReader(data), int64(len(data)), k.sheet)
		if err != nil {
			t.Skip(err)
		}
		k.write(t, f.Document)
	})
}
