// Package procedurecode holds the rule procedure-code: the code of an administrative procedure does
// not look like those of the national database.
package procedurecode

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is procedure-code.
var Rule = &lint.Rule{
	ID: "procedure-code", Title: "Mã thủ tục hành chính không đúng dạng",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "Unreleased", Check: run,
}

const message = "Mã thủ tục hành chính gồm một chữ số, dấu chấm và sáu chữ số, ví dụ 1.001234."

var (
	code     = pattern.New(`^\d\.\d{6}$`)
	labelled = pattern.New(`[Mm]ã (?:số )?(?:thủ tục|TTHC)(?: hành chính)?:? *([\d.]+\d)`)
)

func run(p *lint.Pass) {
	judged := false
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if !strings.Contains(n.Text, "ã ") {
			return true // at once for most paragraphs
		}
		for _, m := range labelled.FindAllStringSubmatchIndex(n.Text, -1) {
			judged = true
			if !code.MatchString(n.Text[m[2]:m[3]]) {
				p.ReportAt(n, m[2], m[3], message)
			}
		}
		return true
	})
	for _, t := range lint.SharedList(p, dossier.Tables) {
		k := t.Column("mã thủ tục", "mã số thủ tục", "mã tthc", "mã số tthc")
		if k < 0 {
			continue
		}
		for _, r := range t.Rows {
			c := r[k]
			if c.Node == nil || c.Open() || r.Sum() || c.Across > 1 || !strings.ContainsAny(c.Text, "0123456789") || p.Blank(c.Node, 0, len(c.Node.Text)) {
				continue
			}
			judged = true
			for _, word := range strings.Fields(c.Text) {
				if !code.MatchString(strings.Trim(word, ",;")) {
					p.ReportAt(c.Node, 0, len(c.Node.Text), message)
					break
				}
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}
