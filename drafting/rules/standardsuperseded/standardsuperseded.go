// Package standardsuperseded holds the rule standard-superseded: an edition of ISO 9001 is cited that
// another has taken the place of.
package standardsuperseded

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is standard-superseded.
var Rule = &lint.Rule{
	ID: "standard-superseded", Title: "Viện dẫn phiên bản tiêu chuẩn đã được thay thế",
	Severity: lint.Warning, Scope: lint.OfNode,
	Page: page, Since: "Unreleased", Check: run,
}

var (
	old = pattern.New(`ISO 9001\s?[:-]\s?(?:1994|2000|2008)`)
	// titled are the acts whose titles have the old edition.
	titled = pattern.New(`(?:19/2014/QĐ-TTg|26/2014/TT-BKHCN|118/2009/QĐ-TTg|144/2006/QĐ-TTg)`)
	change = pattern.New(`(?i)thay thế|chuyển đổi|phiên bản cũ|trước đây|nâng cấp|hết hiệu lực|bãi bỏ`)
)

func run(p *lint.Pass) {
	text := p.Node.Text
	if !strings.Contains(text, "9001") || titled.MatchString(text) || change.MatchString(text) || p.Node.Component == drafting.Basis {
		return
	}
	for _, m := range old.FindAllStringIndex(text, -1) {
		p.ReportAt(p.Node, m[0], m[1], "TCVN ISO 9001:2015 đã thay thế phiên bản này.")
	}
}
