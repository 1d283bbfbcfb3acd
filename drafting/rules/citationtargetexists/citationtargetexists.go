// Package citationtargetexists holds the rule citation-target-exists: a reference to a part of
// the document itself names one that is not there.
package citationtargetexists

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is citation-target-exists.
var Rule = &lint.Rule{
	ID: "citation-target-exists", Title: "Dẫn một phần không có trong văn bản",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Yields: []string{"recipients-article-exists"},
	Page:   page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	x := lint.Shared(p, reference.Of)
	form := isForm(p.Document)
	for i := range x.All {
		f := &x.All[i]
		n := p.Document.Node(f.Node)
		if f.Kind != reference.Dangling || p.Blank(n, f.Start, f.End) {
			continue
		}
		step, num := missing(f)
		if num == blank && (form || n.Component == drafting.Recipient || strings.Count(n.Text, blank) > 1) {
			continue // it is to be filled in
		}
		p.Report(lint.Finding{Node: n.ID, Start: f.Start, End: f.End, Message: message(f, step, num)})
	}
}

// blank is a number that nobody wrote, or that of a part that was taken away.
const blank = "…"

// isForm reports whether the document is a form with many blanks.
func isForm(d *drafting.Document) bool {
	const few = 2
	blanks := 0
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component.Body() && (strings.Contains(n.Text, blank) || strings.Contains(n.Text, "....")) {
			blanks++
		}
		return blanks <= few
	})
	return blanks > few
}

// missing is the widest step of which a number is not there, and that number.
func missing(f *reference.Found) (step int, num string) {
	for s := len(f.Steps) - 1; s >= 0; s-- {
		for k, id := range f.Nodes[s] {
			if id == 0 && k < len(f.Steps[s].Numbers) {
				return s, f.Steps[s].Numbers[k].Text
			}
		}
	}
	return 0, ""
}

func message(f *reference.Found, step int, num string) string {
	if num == blank {
		return "Phần được dẫn không còn hoặc chưa ghi số."
	}
	where := "Ở phần được dẫn"
	switch {
	case step+1 < len(f.Steps) && f.Steps[step+1].This:
		where = f.Steps[step+1].Level.String() + " này"
	case step+1 < len(f.Steps) && len(f.Steps[step+1].Numbers) == 1:
		where = f.Steps[step+1].Level.String() + " " + f.Steps[step+1].Numbers[0].Text
	case f.Steps[step].Level >= reference.Article:
		where = "Văn bản"
	}
	return capital(where) + " không có " + f.Steps[step].Level.String() + " " + num + "."
}

func capital(words string) string {
	r, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(r)) + words[size:]
}
