package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thethuc/drafting/batch"
	"thethuc/drafting/docx"
	"thethuc/drafting/layout"
	"thethuc/drafting/lint"
)

// BenchmarkCheck200WordFiles reads and checks 200 Word files of three pages on all cores: one
// that the program wrote, and real ones that Word counted three pages in.
func BenchmarkCheck200WordFiles(b *testing.B) {
	o := open(b, "")
	c := batch.Checker{
		Rules: o.rules(b), Sheet: o.house.Sheet,
		Input: lint.Input{Faces: o.faces, Today: o.house.Today()},
	}
	check := func(b *testing.B, files [][]byte) {
		b.Helper()
		folder := b.TempDir()
		var paths []string
		for i := range 200 {
			path := filepath.Join(folder, fmt.Sprintf("%03d.docx", i))
			if err := os.WriteFile(path, files[i%len(files)], 0o600); err != nil {
				b.Fatal(err)
			}
			paths = append(paths, path)
		}
		for b.Loop() {
			err := c.Run(context.Background(), paths, func(r batch.Result) error { return r.Err })
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.Run("written", func(b *testing.B) { check(b, [][]byte{threePages(b)}) })
	b.Run("real", func(b *testing.B) {
		folder := corpusFolder(b, "docx")
		var files [][]byte
		for _, name := range []string{
			"c23c47646a9b", "538bf2a7a8c7", "762155b5fec4", "9c9fe445e58c", "b6fd4880eb28", "e26e4a8fdb9c", "fbb7c389db68", "02890dffa858",
		} {
			data, err := os.ReadFile(filepath.Join(folder, name+".docx"))
			if err != nil {
				b.Fatal(err)
			}
			files = append(files, data)
		}
		check(b, files)
	})
}

// threePages is the beginning of the regulation as a Word file.
func threePages(tb testing.TB) []byte {
	tb.Helper()
	text, _, _ := strings.Cut(read(tb, regulation), "Điều 6.")
	o := open(tb, text)
	if pages := layout.Paginate(nil, o.document, o.sheet, o.faces).Count(); pages != 3 {
		tb.Fatalf("%d pages", pages)
	}
	var file bytes.Buffer
	if err := docx.Write(&file, o.document, o.sheet, o.faces); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}
