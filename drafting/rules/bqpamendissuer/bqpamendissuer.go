// Package bqpamendissuer holds the rule bqp-amend-issuer: a decision amends an act whose number bears
// the symbol of another body. It reads symbols and the names written beside them; a body that was
// renamed or took over the work of another it cannot know, so that it warns.
package bqpamendissuer

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is bqp-amend-issuer.
var Rule = &lint.Rule{
	ID: "bqp-amend-issuer", Pack: "bqp", Title: "Sửa đổi văn bản do cơ quan khác ban hành",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Article, drafting.Clause},
	Kinds: []string{"decision"},
	Cites: []law.Provision{{Act: "Luật số 64/2025/QH15", Article: "8", Clause: "1"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// Khoản 1 Điều 8: văn bản chỉ được sửa đổi, bổ sung, thay thế bằng văn bản của chính cơ quan đã ban hành.
func run(p *lint.Pass) {
	_, groups := p.Document.Symbol()
	changes := lint.Shared(p, reference.Of).Changes()
	if len(groups) < 2 || len(changes) == 0 {
		p.NotApplicable()
		return
	}
	var code []string
	for _, g := range groups[1:] {
		code = append(code, g.Text)
	}
	for _, c := range changes {
		if !c.Amends() {
			continue
		}
		for _, a := range c.Numbered() {
			of := body(a.Number.In(c.Node.Text))
			if of == "" || strings.EqualFold(of, strings.Join(code, "-")) || issuers(p.Document, a.Issuer.In(c.Node.Text)) {
				continue
			}
			p.Report(lint.Finding{
				Node: c.Node.ID, Start: a.Number.Start, End: a.Number.End,
				Message: "Văn bản được sửa có ký hiệu của cơ quan khác (" + of + "): chỉ cơ quan đã ban hành mới sửa đổi, bổ sung văn bản ấy.",
			})
		}
	}
}

// body is what the symbol of an administrative act says of who issued it ("12/QĐ-VP": "VP"); ""
// for a legal document, whose number has a year.
func body(number string) string {
	parts := strings.Split(strings.ReplaceAll(number, " ", ""), "/")
	if len(parts) != 2 {
		return ""
	}
	_, code, _ := strings.Cut(parts[1], "-")
	return code
}

// issuers reports whether the name is that of the document's own issuer.
func issuers(d *drafting.Document, name string) bool {
	name = viet.Fold(strings.TrimSpace(name))
	if name == "" {
		return false
	}
	for _, c := range []drafting.Component{drafting.EnactingAuthority, drafting.Issuer} {
		if n := d.Pieces[0].First(c); n != nil {
			own := viet.Fold(strings.TrimSpace(n.Text))
			if strings.Contains(own, name) || strings.Contains(name, own) {
				return true
			}
		}
	}
	return false
}
