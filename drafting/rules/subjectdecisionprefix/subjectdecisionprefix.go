// Package subjectdecisionprefix holds the rule subject-decision-prefix: the subject of a decision does not
// begin as the forms of the decree do.
package subjectdecisionprefix

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is subject-decision-prefix.
var Rule = &lint.Rule{
	ID: "subject-decision-prefix", Title: "Trích yếu của quyết định không theo mẫu",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Subject},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.2"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.3"}},
	Kinds:  []string{"decision"},
	Yields: []string{"subject-no-vv"},
	Page:   page, Since: "0.1", Check: run,
}

var openings = []string{"về ", "ban hành ", "phê duyệt ", "v/v"}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	n := main.First(drafting.Subject)
	if n == nil || main.Kind != drafting.Main || main.First(drafting.Guide) != nil {
		p.NotApplicable()
		return
	}
	text := strings.TrimLeft(n.Text, " (")
	first, size := utf8.DecodeRuneInString(text)
	words := viet.Lower(text)
	begins := func(s string) bool { return strings.HasPrefix(words, s) }
	if !unicode.IsLetter(first) || slices.ContainsFunc(openings, begins) || words == "ban hành" || words == "phê duyệt" {
		return
	}
	put := "Về việc " + string(unicode.ToLower(first))
	at := len(n.Text) - len(text)
	f := lint.Finding{
		Node: n.ID, Start: at, End: len(n.Text),
		Message: "Trích yếu của quyết định bắt đầu bằng “Về việc …”; quyết định ban hành, phê duyệt văn bản khác bắt đầu bằng “Ban hành …”, “Phê duyệt …”.",
	}
	if !viet.IsUpper(text) {
		f.Fixes = []lint.Fix{lint.Rewrite("Thêm “Về việc”", false, n, at, at+size, put)}
	}
	p.Report(f)
}
