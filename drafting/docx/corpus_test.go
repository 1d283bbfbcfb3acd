package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/internal/corpus"
	"thethuc/drafting/pack"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

func sheet(tb testing.TB) *standard.Sheet {
	tb.Helper()
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		tb.Fatal(err)
	}
	return p.Sheet(nil, nil)
}

func TestCorpusLosesNoWord(t *testing.T) {
	s := sheet(t)
	corpus.Each(t, []string{".docx"}, func(t *testing.T, name string) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := docx.Read(bytes.NewReader(data), int64(len(data)), s)
		if err != nil {
			t.Fatal(err)
		}
		checkWhole(t, f.Document)
		want, got := dump(t, data), map[string]int{}
		f.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
			label := f.Observed.Nodes[n.ID]["number"].Word
			count(got, strings.TrimPrefix(n.Text, label))
			return true
		})
		for _, w := range slices.Sorted(maps.Keys(want)) {
			if got[w] != want[w] {
				t.Errorf("%q stands %d times in the document, %d times in the file", w, got[w], want[w])
			}
		}
		for _, w := range slices.Sorted(maps.Keys(got)) {
			if want[w] == 0 {
				t.Errorf("%q stands %d times in the document, not in the file", w, got[w])
			}
		}
	})
}

// checkWhole reports what is wrong with the build of a document: it must survive its own
// form on disk.
func checkWhole(t *testing.T, d *drafting.Document) {
	t.Helper()
	var b bytes.Buffer
	if err := drafting.Write(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	back, _, err := drafting.Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	if !back.Equal(d) {
		t.Error("the document is another after it was stored")
	}
}

// count counts the words of a text in capitals, since a form of letters may show them so.
func count(words map[string]int, text string) {
	clean, _ := viet.Normalize(text)
	for _, w := range strings.FieldsFunc(viet.Upper(clean), isGap) {
		words[w]++
	}
}

// isGap reports whether a letter parts words. Symbols do, as those of w:sym have no letters in
// the file to be compared with, nor have the dots that lead to a tab's end.
func isGap(r rune) bool {
	return r == '…' || unicode.IsSpace(r) || r > 0x7F && unicode.IsSymbol(r) || unicode.Is(unicode.Co, r) || unicode.Is(unicode.Greek, r)
}

// dump counts the words of a file's text, its boxes and its footnotes without what the
// reader knows of Word: the letters of w:t, a break at every paragraph, tab and line break.
func dump(t *testing.T, data []byte) map[string]int {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]int{}
	for _, f := range z.File {
		switch path.Base(f.Name) {
		case "document.xml", "footnotes.xml", "endnotes.xml":
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			count(words, letters(t, r))
		}
	}
	return words
}

// letters reads the text of one part. What stands in a text box goes to its own end, since
// a box may hang within a word.
func letters(t *testing.T, r io.Reader) string {
	t.Helper()
	d := xml.NewDecoder(r)
	stack := []*strings.Builder{{}}
	var done strings.Builder
	var open []string
	skip := 0
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return done.String() + stack[0].String()
		}
		if err != nil {
			t.Fatal(err)
		}
		top := stack[len(stack)-1]
		switch e := tok.(type) {
		case xml.StartElement:
			open = append(open, e.Name.Local)
			switch e.Name.Local {
			case "Fallback", "del", "moveFrom", "instrText", "delText":
				skip++
			case "txbxContent":
				stack = append(stack, &strings.Builder{})
			case "tab", "br", "cr":
				if skip == 0 && slices.Contains(open, "r") && !slices.Contains(open, "tabs") {
					top.WriteByte('\n')
				}
			case "noBreakHyphen":
				top.WriteByte('-')
			case "sym":
				top.WriteByte(' ')
			}
		case xml.EndElement:
			open = open[:len(open)-1]
			switch e.Name.Local {
			case "Fallback", "del", "moveFrom", "instrText", "delText":
				skip--
			case "p":
				top.WriteByte('\n')
			case "txbxContent":
				stack = stack[:len(stack)-1]
				if skip == 0 {
					done.WriteString(top.String() + "\n")
				}
			}
		case xml.CharData:
			if n := len(open); n > 0 && open[n-1] == "t" && skip == 0 {
				top.Write(e)
			}
		}
	}
}
