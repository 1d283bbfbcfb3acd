package docx_test

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"

	"thethuc/drafting/docx"
	"thethuc/drafting/internal/corpus"
)

// threePages are files of the corpus that Word counted three pages in.
var threePages = []string{
	"docx/c23c47646a9b.docx", "docx/538bf2a7a8c7.docx", "docx/762155b5fec4.docx", "docx/9c9fe445e58c.docx",
	"docx/b6fd4880eb28.docx", "docx/e26e4a8fdb9c.docx", "docx/fbb7c389db68.docx", "docx/02890dffa858.docx",
}

func BenchmarkReadThreePages(b *testing.B) {
	data, err := os.ReadFile(corpus.Path(b, threePages[0]))
	if err != nil {
		b.Fatal(err)
	}
	s := sheet(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := docx.Read(bytes.NewReader(data), int64(len(data)), s); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRead200 reads 200 files of three pages on all cores; MB is all memory of the heap.
func BenchmarkRead200(b *testing.B) {
	var names []string
	for _, name := range threePages {
		names = append(names, corpus.Path(b, name))
	}
	s := sheet(b)
	var before, after runtime.MemStats
	for b.Loop() {
		runtime.GC()
		runtime.ReadMemStats(&before)
		var wait sync.WaitGroup
		next := make(chan string)
		for range runtime.GOMAXPROCS(0) {
			wait.Go(func() {
				for name := range next {
					data, err := os.ReadFile(name)
					if err == nil {
						_, err = docx.Read(bytes.NewReader(data), int64(len(data)), s)
					}
					if err != nil {
						b.Error(name, err)
					}
				}
			})
		}
		for i := range 200 {
			next <- names[i%len(names)]
		}
		close(next)
		wait.Wait()
		runtime.ReadMemStats(&after)
	}
	b.ReportMetric(float64(after.HeapSys)/(1<<20), "MB")
}

func BenchmarkRead300Pages(b *testing.B) {
	var text strings.Builder
	for i := range 300 * 14 {
		fmt.Fprintf(&text, `<w:p w:rsidR="00C72F1B" w:rsidRDefault="00C72F1B"><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:before="120" w:after="0" w:line="288" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr>`+
			`<w:r w:rsidRPr="00C72F1B"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:b/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr><w:t xml:space="preserve">Điều %d. </w:t></w:r>`+
			`<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:t>Cơ quan, tổ chức, cá nhân có trách nhiệm thi hành quyết định này kể từ ngày ký; trong quá trình thực hiện nếu có vướng mắc thì báo cáo về văn phòng để tổng hợp, trình cấp có thẩm quyền xem xét.</w:t></w:r></w:p>`, i+1)
	}
	data := zipped(b, body(text.String()))
	s := sheet(b)
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := docx.Read(bytes.NewReader(data), int64(len(data)), s); err != nil {
			b.Fatal(err)
		}
	}
}
