package rules_test

import (
	"bytes"
	"context"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"

	"thethuc/assets"
	"thethuc/drafting/docx"
	"thethuc/drafting/font"
	"thethuc/drafting/internal/corpus"
	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/plain"
)

// megabyte is a decision with a quy chế of some two hundred pages.
func megabyte() string {
	const size = 1 << 20
	head, body, _ := strings.Cut(tenPages(), "Điều 1. Trách nhiệm")
	return head + strings.Repeat("Điều 1. Trách nhiệm"+body, size/len(body))
}

// BenchmarkMegabyte is the first run over a long text that was read.
func BenchmarkMegabyte(b *testing.B) {
	all, text := every(b), megabyte()
	d, _ := plain.Parse(text, linttest.Sheet(b))
	in := lint.Input{Document: d, Sheet: linttest.Sheet(b), Today: linttest.Today()}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		lint.Run(context.Background(), all, in, nil)
	}
}

// threePages is a decision of some three pages as a Word file.
func threePages(tb testing.TB, faces *font.Faces) []byte {
	tb.Helper()
	text, rest, _ := strings.Cut(tenPages(), "Điều 9. Trách nhiệm")
	if rest == "" {
		tb.Fatal("the text of ten pages has no ninth article")
	}
	d, _ := plain.Parse(text, linttest.Sheet(tb))
	var file bytes.Buffer
	if err := docx.Write(&file, d, linttest.Sheet(tb), faces); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

func openFaces(tb testing.TB) *font.Faces {
	tb.Helper()
	faces, err := font.Open(assets.FS)
	if err != nil {
		tb.Fatal(err)
	}
	return faces
}

// BenchmarkRead200WordFiles reads and checks 200 Word files of three pages on all cores.
func BenchmarkRead200WordFiles(b *testing.B) {
	all, sheet, faces := every(b), linttest.Sheet(b), openFaces(b)
	read := func(b *testing.B, files [][]byte) {
		for b.Loop() {
			next := make(chan []byte)
			var wait sync.WaitGroup
			for range runtime.GOMAXPROCS(0) {
				wait.Go(func() {
					for data := range next {
						f, err := docx.Read(bytes.NewReader(data), int64(len(data)), sheet)
						if err != nil {
							b.Error(err)
							continue
						}
						in := lint.Input{Document: f.Document, Observed: f.Observed, Sheet: sheet, Faces: faces, Today: linttest.Today()}
						lint.Run(context.Background(), all, in, nil)
					}
				})
			}
			for i := range 200 {
				next <- files[i%len(files)]
			}
			close(next)
			wait.Wait()
		}
	}
	b.Run("written", func(b *testing.B) { read(b, [][]byte{threePages(b, faces)}) })
	b.Run("real", func(b *testing.B) {
		var files [][]byte
		for _, name := range []string{
			"c23c47646a9b", "538bf2a7a8c7", "762155b5fec4", "9c9fe445e58c", "b6fd4880eb28", "e26e4a8fdb9c", "fbb7c389db68", "02890dffa858",
		} { // files that Word counted three pages in
			data, err := os.ReadFile(corpus.Path(b, "docx/"+name+".docx"))
			if err != nil {
				b.Fatal(err)
			}
			files = append(files, data)
		}
		read(b, files)
	})
}

// Checking holds on to nothing of the documents that it is done with.
func TestMemoryDoesNotGrowWithDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("checks ten thousand documents")
	}
	all := every(t)
	head, _, _ := strings.Cut(tenPages(), "Điều 2. Trách nhiệm")
	cache := &lint.Cache{}
	live := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var first uint64
	const few, many = 1_000, 10_000
	for i := range many {
		d, _ := plain.Parse(strings.ReplaceAll(head, "Văn phòng", "Văn phòng "+strings.Repeat("a", i%97)), linttest.Sheet(t))
		in := lint.Input{Document: d, Sheet: linttest.Sheet(t), Today: linttest.Today()}
		lint.Run(context.Background(), all, in, cache)
		if i+1 == few {
			first = live()
		}
	}
	last := live()
	runtime.KeepAlive(cache)
	t.Logf("%.2f MB live after %d documents, %.2f MB after %d", float64(first)/(1<<20), few, float64(last)/(1<<20), many)
	if float64(last) > 1.1*float64(first) {
		t.Errorf("%d bytes live after %d documents, %d after %d", first, few, last, many)
	}
}
