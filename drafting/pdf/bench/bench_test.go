package main

import (
	"regexp"
	"strings"
	"testing"
	"time"
)

func TestTheDocumentIsTenPagesAndTypstGetsAllItsWords(t *testing.T) {
	h, err := open()
	if err != nil {
		t.Fatal(err)
	}
	_, pages := h.pages()
	if pages.Count() != 10 {
		t.Errorf("%d pages", pages.Count())
	}
	var got strings.Builder
	for _, m := range regexp.MustCompile(`, "([^"]*)"\)`).FindAllSubmatch(h.typst(pages), -1) {
		got.Write(m[1])
	}
	var want strings.Builder
	for _, p := range pages.Pages {
		for _, text := range p.Texts {
			if text.Node != 0 {
				want.WriteString(text.Letters)
			}
		}
	}
	if got.String() != want.String() || want.Len() < 10_000 {
		t.Errorf("Typst gets %d bytes of words, want %d", got.Len(), want.Len())
	}
}

func TestRatiosAreOfMedians(t *testing.T) {
	r := &report{missing: []string{"Typst"}}
	for i, ms := range []time.Duration{30, 10, 50} {
		r.add(runner{name: "ta", key: keyWarm}, ms*time.Millisecond)
		r.add(runner{name: "họ", key: "other", ours: keyWarm}, time.Duration(i+2)*60*time.Millisecond)
	}
	text := r.text()
	for _, want := range []string{"BenchmarkTenPages/thethuc_warm 1 10000000 ns/op\n", "180.0", "6.0 lần", "4.0 lần", "Không có Typst\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("the report lacks %q:\n%s", want, text)
		}
	}
}
