// Package typeauthority holds the rule type-authority: a resolution is signed by a head
// for himself, though only a collective resolves.
package typeauthority

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is type-authority.
var Rule = &lint.Rule{
	ID: "type-authority", Title: "Nghị quyết không do tập thể ban hành",
	Severity: lint.Hint, Scope: lint.OfDocument, Whole: true,
	Kinds: []string{"resolution"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Article: "13", Clause: "2"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.1"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	own := p.Document.Pieces[0].Own()
	blocks := drafting.Signatures(own)
	if len(blocks) == 0 || len(blocks[0].Titles) == 0 {
		p.NotApplicable()
		return
	}
	first := blocks[0].Titles[0]
	if strings.Trim(first.Text, " .…") == "" {
		return
	}
	if abbreviation, _, ok := drafting.ParseCapacity(first.Text); ok && abbreviation == "TM" || drafting.RankOf(first.Text) == drafting.BodyRank || collective.MatchString(first.Text) {
		return
	}
	p.Report(lint.Finding{Node: first.ID, End: len(first.Text), Message: "Nghị quyết do tập thể ban hành, người ký thay mặt tập thể."})
}

// collective are heads of bodies that resolve, who may sign with their title alone.
var collective = pattern.New(`(?i:chủ tịch|chủ tọa|chủ toạ|bí thư|trưởng ban)`)
