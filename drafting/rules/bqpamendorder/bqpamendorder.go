// Package bqpamendorder holds the rule bqp-amend-order: clauses of an amending article go back to an
// earlier article of the amended act, or an article amends behind the one on the effect. Repeals and
// exchanges of phrases, which mostly stand together at the end, are left out of the order.
package bqpamendorder

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is bqp-amend-order.
var Rule = &lint.Rule{
	ID: "bqp-amend-order", Pack: "bqp", Title: "Nội dung sửa đổi không theo thứ tự của văn bản được sửa",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Article, drafting.Clause},
	Kinds: []string{"decision"},
	Cites: []law.Provision{{Act: "Nghị định số 78/2025/NĐ-CP", Article: "69", Clause: "3"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// effect is an article on the effect of the document itself.
var effect = pattern.New(`^(?:Hiệu lực thi hành|Điều khoản thi hành|\p{L}+(?: \p{L}+)? này (?:có|bắt đầu có) hiệu lực)`)

// Khoản 3 Điều 69: nội dung sửa đổi, rồi thi hành; các khoản theo thứ tự của văn bản được sửa đổi.
func run(p *lint.Pass) {
	changes := lint.Shared(p, reference.Of).Changes()
	if len(changes) == 0 {
		p.NotApplicable()
		return
	}
	inOrder(p, changes)
	effectLast(p, changes)
}

func inOrder(p *lint.Pass, changes []reference.Change) {
	var under *drafting.Node
	var article, clause reference.Ordinal
	for _, c := range changes {
		if c.Under != under {
			under, article, clause = c.Under, reference.Ordinal{}, reference.Ordinal{}
		}
		if c.Node == c.Under || !c.Amends() {
			continue
		}
		a, k, found, ok := c.Place()
		if !ok || len(found.Steps) == 0 {
			continue
		}
		known := k.Number > 0 && clause.Number > 0
		if a.Before(article) || a == article && known && k.Before(clause) {
			p.Report(lint.Finding{
				Node: c.Node.ID, Start: found.Start, End: found.End,
				Message: "Các khoản sửa đổi ghi theo thứ tự điều, khoản của văn bản được sửa đổi.",
			})
		}
		article, clause = a, k
	}
}

// effectLast reports the articles that amend behind the article on the effect.
func effectLast(p *lint.Pass, changes []reference.Change) {
	seen := false
	for _, n := range p.Document.Pieces[0].Each(drafting.Article) {
		label, ok := n.Label()
		if !ok {
			continue
		}
		if effect.MatchString(n.Text[label.End:]) {
			seen = true
			continue
		}
		if !seen {
			continue
		}
		for _, c := range changes {
			if c.Node == n && c.Amends() {
				p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Điều về hiệu lực thi hành đứng sau các điều về nội dung sửa đổi, bổ sung."})
			}
		}
	}
}
