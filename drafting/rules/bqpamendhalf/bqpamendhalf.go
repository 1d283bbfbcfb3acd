// Package bqpamendhalf holds the rule bqp-amend-half: more than half of the articles of an act are
// changed, so that a new act should replace it. It counts in the amended act, which must be among the
// documents that are read together.
package bqpamendhalf

import (
	_ "embed"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is bqp-amend-half.
var Rule = &lint.Rule{
	ID: "bqp-amend-half", Pack: "bqp", Title: "Sửa đổi quá một nửa số điều của văn bản",
	Severity: lint.Warning, Scope: lint.OfSet,
	Kinds: []string{"decision"},
	Cites: []law.Provision{{Act: "Luật số 64/2025/QH15", Article: "8", Clause: "4"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// edited is how many articles of one act a document changes.
type edited struct {
	at       *drafting.Node
	act      *reference.Act
	issued   bool // the act is issued with the one of the number
	articles map[string]bool
}

// Khoản 4 Điều 8: thay thế văn bản khi sửa đổi quá nửa số điều.
func run(p *lint.Pass) {
	found := false
	for _, e := range acts(reference.Of(p.Document).Changes()) {
		total := articles(p.Set, p.Document, e)
		if total == 0 {
			continue
		}
		found = true
		if 2*len(e.articles) > total {
			p.Report(lint.Finding{
				Node: e.at.ID, Start: e.act.Start, End: e.act.End,
				Message: "Sửa đổi " + strconv.Itoa(len(e.articles)) + " trong " + strconv.Itoa(total) + " điều: quá một nửa thì ban hành văn bản thay thế.",
			})
		}
	}
	if !found {
		p.NotApplicable()
	}
}

// acts gathers the changes by the acts that their articles name.
func acts(changes []reference.Change) []*edited {
	var out []*edited
	var under *drafting.Node
	var now *edited
	for _, c := range changes {
		if c.Under != under {
			under, now = c.Under, nil
		}
		if of := c.Numbered(); now == nil && len(of) > 0 {
			now = &edited{at: c.Node, act: of[0], articles: map[string]bool{}}
			for _, f := range c.Targets {
				now.issued = now.issued || f.Act.With == of[0]
			}
			out = append(out, now)
		}
		if now != nil {
			now.count(&c)
		}
	}
	return out
}

// count adds the articles that are there and are changed; one that is added is none of them.
func (e *edited) count(c *reference.Change) {
	for _, f := range c.Targets {
		s, ok := f.Step(reference.Article)
		if !ok || s.This || c.Verb == "bổ sung" && len(f.Steps) == 1 {
			continue
		}
		for _, n := range s.Numbers {
			e.articles[n.Text] = true
		}
	}
}

// articles counts those of the act, where it is one of the set; 0 where it is not.
func articles(set []*drafting.Document, but *drafting.Document, e *edited) int {
	number := strings.ReplaceAll(e.act.Number.In(e.at.Text), " ", "")
	for _, d := range set {
		if d == but || len(d.Pieces) == 0 {
			continue
		}
		n := d.Pieces[0].First(drafting.Number)
		if n == nil {
			continue
		}
		line, ok := drafting.ParseNumberLine(n.Text)
		if !ok || strings.ReplaceAll(line.Num.Text+"/"+line.Symbol.Text, " ", "") != number {
			continue
		}
		piece := d.Pieces[0]
		if e.issued && len(d.Pieces) > 1 {
			piece = d.Pieces[1]
		}
		return len(piece.Each(drafting.Article))
	}
	return 0
}
