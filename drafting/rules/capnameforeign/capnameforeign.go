// Package capnameforeign holds the rule cap-name-foreign: a foreign name transcribed with hyphens has
// capitals after them, or none in front.
package capnameforeign

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-name-foreign.
var Rule = &lint.Rule{
	ID: "cap-name-foreign", Title: "Tên phiên âm viết hoa sai",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "II", Clause: "2", Point: "b"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "III", Clause: "2", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm b khoản 2 Mục II: viết hoa chữ cái đầu âm tiết thứ nhất trong mỗi thành phần; điểm b khoản 2 Mục III: tên địa lý
// cũng thế.
func run(p *lint.Pass) {
	if !capital.Dashed(p.Node.Text) {
		return
	}
	t := p.Text()
	known := map[int]bool{}
	for _, list := range []string{"foreign-people", "foreign-places"} {
		for f := range p.Found(list) {
			if !strings.Contains(f.Words, "-") {
				continue
			}
			for i := f.First; i < f.End; i++ {
				known[i] = true
			}
			if m, wrong := capital.Compare(t, f); wrong {
				capital.Report(p, m, message, true)
			}
		}
	}
	for i := 0; i < t.Len(); i++ {
		last := group(t, i)
		if last > i && !known[i] {
			judge(p, i, last)
		}
		i = last
	}
}

const message = "Tên phiên âm viết hoa chữ cái đầu âm tiết thứ nhất trong mỗi thành phần."

// group returns the last token of the words joined by hyphens from token i on; i itself where
// none is joined.
func group(t *viet.Text, i int) int {
	for capital.IsWord(t, i) && t.Word(i+1) == "-" && capital.IsWord(t, i+2) {
		i += 2
	}
	return i
}

// judge judges words joined by hyphens of which one is no syllable of Vietnamese, so that they
// transcribe a name, and every one has a capital.
func judge(p *lint.Pass, i, last int) {
	const least, longest = 3, 5 // parts; letters of a syllable
	t := p.Text()
	strange := false
	m := capital.Misuse{First: i, Start: t.Start(i), End: t.End(last), Right: t.Word(i), Superfluous: true}
	for k := i; k <= last; k += 2 {
		if t.Case(k) != viet.Title || t.Kind(k) == viet.Foreign || utf8.RuneCountInString(t.Word(k)) > longest {
			return
		}
		strange = strange || !t.IsSyllable(k)
		if k > i {
			m.Right += "-" + capital.First(t.Word(k), false)
		}
	}
	if strange && (last-i)/2+1 >= least {
		capital.Report(p, m, message, false)
	}
}
