// Package recipientscopies holds the rule recipients-copies: the number of copies behind
// the drafter's mark is smaller than the number of recipients. How many copies a group of
// recipients gets it cannot tell, so that more copies are never found.
package recipientscopies

import (
	_ "embed"
	"strconv"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is recipients-copies.
var Rule = &lint.Rule{
	ID: "recipients-copies", Title: "Số bản phát hành ít hơn số nơi nhận",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Recipient},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Article: "17", Clause: "1", Point: "a"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "III", Clause: "3"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	recipients, copies := 0, 0
	var at drafting.Range
	for _, n := range p.Document.Pieces[0].Own() {
		switch {
		case n.Component == drafting.Recipient && !fileCopy.MatchString(n.Text) && viet.Dashed(n.Text):
			recipients++
		case n.Component == drafting.DrafterMark, n.Component == drafting.Recipient:
			if m := mark.FindStringSubmatchIndex(n.Text); m != nil {
				copies, _ = strconv.Atoi(n.Text[m[2]:m[3]])
				at = drafting.Range{Node: n.ID, Start: m[2], End: m[3]}
			}
		}
	}
	if copies == 0 || recipients == 0 {
		p.NotApplicable()
		return
	}
	if copies < recipients {
		p.Report(lint.Finding{
			Node: at.Node, Start: at.Start, End: at.End,
			Message: "Số bản phát hành phải đủ cho các nơi nhận: có " + strconv.Itoa(recipients) + " nơi nhận.",
		})
	}
}

var (
	fileCopy = pattern.New(`^[-–—+ ]*(?i:lưu)(?:[\s:;,.]|$)`)
	mark     = pattern.New(`(?:^|[.;,] *)\p{Lu}{1,5}\. ?\((\d+)\)\.?$`)
)
