// Package capplacehyphen holds the rule cap-place-hyphen: a name of a Vietnamese place has a hyphen between its
// syllables, or a transcribed name has none.
package capplacehyphen

import (
	_ "embed"
	"strings"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-place-hyphen.
var Rule = &lint.Rule{
	ID: "cap-place-hyphen", Title: "Tên địa lý dùng sai gạch nối",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "III", Clause: "1", Point: "a"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "III", Clause: "2", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm a khoản 1 Mục III: không dùng gạch nối; điểm b khoản 2 Mục III: tên phiên âm có gạch nối.
func run(p *lint.Pass) {
	t := p.Text()
	for f := range p.Found("hyphens") {
		if t.Case(f.First) == viet.Title && t.Case(f.End-1) != viet.Capital {
			report(p, f.First, f.End, f.Value, "Tên phiên âm có gạch nối giữa các âm tiết.")
		}
	}
	if !capital.Dashed(p.Node.Text) {
		return
	}
	for i := 0; i+2 < t.Len(); i++ {
		end := i + 1
		for dash(t.Word(end)) && capital.IsWord(t, end-1) && capital.IsWord(t, end+1) {
			end += 2
		}
		if end == i+1 || t.Case(i) != viet.Title {
			continue
		}
		if name := place(p, i, end); name != "" {
			report(p, i, end, name, "Tên địa lý Việt Nam không dùng gạch nối.")
		}
		i = end - 1
	}
}

func dash(word string) bool { return word == "-" || word == "–" || word == "‑" }

// place returns the place whose syllables the hyphens of tokens i to end join, "" where they
// join no such name.
func place(p *lint.Pass, i, end int) string {
	t := p.Text()
	var words []string
	for k := i; k < end; k += 2 {
		words = append(words, t.Word(k))
	}
	joined := viet.Cut(strings.Join(words, " "))
	for _, list := range []string{"provinces", "places", "regions", "foreign-places"} {
		if e, last, ok := p.Words.List(list).At(joined, 0); ok && last == joined.Len() && !strings.Contains(e.Words, "-") && !strings.Contains(joined.Source, "Bắc") {
			return e.Words
		}
	}
	return ""
}

func report(p *lint.Pass, first, end int, right, message string) {
	t := p.Text()
	capital.Report(p, capital.Misuse{First: first, Start: t.Start(first), End: t.End(end - 1), Right: right}, message, true)
}
