// Package nonconformityincomplete holds the rule nonconformity-incomplete: a nonconformity that an
// audit found is recorded without evidence, clause, or number of the request for corrective
// action.
package nonconformityincomplete

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is nonconformity-incomplete.
var Rule = &lint.Rule{
	ID: "nonconformity-incomplete", Title: "Sự không phù hợp ghi thiếu bằng chứng, điều khoản hoặc số phiếu khắc phục",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := slip(p)
	for _, t := range lint.SharedList(p, dossier.Tables) {
		if found, clause := foundIn(t), t.Column("điều khoản"); found >= 0 && clause >= 0 {
			judged = true
			rows(p, t, found, clause)
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// foundIn is the column of a table that describes nonconformities.
func foundIn(t dossier.Table) int {
	return slices.IndexFunc(t.Heads, func(h string) bool {
		return strings.Contains(h, "không phù hợp") || strings.HasPrefix(h, "nội dung kph") || strings.HasPrefix(h, "mô tả kph")
	})
}

// rows asks for clause, evidence and number of each row that describes a nonconformity.
func rows(p *lint.Pass, t dossier.Table, found, clause int) {
	grade := t.Column("loại", "xếp loại", "mức độ")
	for _, r := range t.Rows {
		if _, group := r.Group(); group || r[found].Text == "" || r.Sum() || grade >= 0 && remark(r[grade].Text) {
			continue
		}
		for _, c := range []struct {
			name   string
			column int
		}{
			{"điều khoản không đáp ứng", clause},
			{"bằng chứng", t.Column("bằng chứng")},
			{"số phiếu yêu cầu khắc phục", t.Column("phiếu khắc phục", "phiếu yêu cầu", "số phiếu khắc phục", "phiếu hđkp", "car")},
		} {
			if c.column >= 0 && c.column != found && r[c.column].Missing(p.Blank) {
				p.ReportAt(r[c.column].Node, 0, len(r[c.column].Node.Text), "Sự không phù hợp “"+r[found].Text+"” chưa ghi "+c.name+".")
			}
		}
	}
}

// remark reports whether a grade is none of a nonconformity: a note, a chance to improve.
func remark(grade string) bool {
	grade = dossier.Plain(grade)
	return strings.HasPrefix(grade, "lưu ý") || strings.Contains(grade, "cải tiến") || strings.HasPrefix(grade, "khuyến nghị")
}

// slip judges a record of one nonconformity (phiếu ghi nhận sự không phù hợp) once it says what
// was found.
func slip(p *lint.Pass) bool {
	if !strings.Contains(dossier.Headline(p.Document), "phiếu ghi nhận sự không phù hợp") {
		return false
	}
	main := p.Document.Pieces[0]
	found := dossier.Labelled(main, "mô tả sự không phù hợp", "nội dung không phù hợp", "nội dung sự không phù hợp", "mô tả")
	if found < 0 || waits(p, main, found) || dossier.Answer(main, found) == "" {
		return false
	}
	for _, c := range []struct {
		name  string
		words []string
	}{
		{"bằng chứng", []string{"bằng chứng"}},
		{"số phiếu yêu cầu khắc phục", []string{"phiếu yêu cầu hành động khắc phục", "phiếu khắc phục", "số phiếu khắc phục"}},
	} {
		if i := dossier.Labelled(main, c.words...); i >= 0 && dossier.Answer(main, i) == "" && !waits(p, main, i) {
			p.ReportAt(main.Nodes[i], 0, len(main.Nodes[i].Text), "Phiếu chưa ghi "+c.name+".")
		}
	}
	for _, pair := range dossier.Pairs(p.Document) {
		if n := pair.Node; strings.HasPrefix(pair.Label, "điều khoản") && strings.TrimSpace(pair.Text) == "" && !p.Blank(n, 0, len(n.Text)) {
			p.ReportAt(n, 0, len(n.Text), "Phiếu chưa ghi điều khoản không đáp ứng.")
		}
	}
	return true
}

// waits reports whether the place of a line, or a line below it, is a blank to be filled.
func waits(p *lint.Pass, piece *drafting.Piece, i int) bool {
	return slices.ContainsFunc(piece.Nodes[i:piece.Extent(i)], func(n *drafting.Node) bool { return p.Blank(n, 0, len(n.Text)) })
}
