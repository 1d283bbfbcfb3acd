// Package clauseexcluded holds the rule clause-excluded: the scope of a quality system leaves out
// a clause of the standard without a reason, or one that always applies.
package clauseexcluded

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is clause-excluded.
var Rule = &lint.Rule{
	ID: "clause-excluded", Title: "Điều khoản không áp dụng thiếu lý do hoặc không được loại trừ",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	if dossier.OfQuality(dossier.Headline(p.Document)) || told(p.Document) {
		for _, t := range lint.SharedList(p, dossier.Tables) {
			clause, reason := t.Column("điều khoản"), t.Column("lý do", "lí do", "giải thích")
			if clause < 0 || reason < 0 || t.Column("hiện trạng", "yêu cầu") >= 0 {
				continue
			}
			judged = true
			for _, r := range t.Rows {
				judge(p, r[clause], r[reason])
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// told reports whether the paper speaks of clauses that do not apply.
func told(d *drafting.Document) bool {
	return dossier.Labelled(d.Pieces[0], "điều khoản không áp dụng", "các điều khoản không áp dụng", "ngoại lệ", "điều khoản loại trừ") >= 0
}

func judge(p *lint.Pass, clause, reason dossier.Cell) {
	all := dossier.Clauses(clause.Text)
	if len(all) == 0 {
		return
	}
	if n := reason.Node; reason.Missing(p.Blank) {
		p.ReportAt(n, 0, len(n.Text), "Điều khoản "+clause.Text+" không áp dụng thì phải nêu lý do.")
	}
	for _, c := range all {
		if always(c) {
			p.ReportAt(clause.Node, 0, len(clause.Node.Text), "Điều khoản "+c+" của TCVN ISO 9001:2015 luôn áp dụng, không được loại trừ.")
		}
	}
}

// always reports whether a clause applies to every body: those outside section 8, but what is
// asked of measuring equipment in 7.1.5.
func always(clause string) bool {
	return dossier.Section(clause) != "8" && clause != "7.1.5" && !strings.HasPrefix(clause, "7.1.5.")
}
