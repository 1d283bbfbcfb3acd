// Package repealedlistincomplete holds the rule repealed-list-incomplete: a list of repealed procedures
// lacks a code or the act that repeals, or an amended procedure does not say which part is amended.
package repealedlistincomplete

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is repealed-list-incomplete.
var Rule = &lint.Rule{
	ID: "repealed-list-incomplete", Title: "Công bố bãi bỏ, sửa đổi thủ tục hành chính chưa đủ nội dung",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	headline := dossier.Headline(p.Document)
	switch role := dossier.RoleOf(p.Document); {
	case role == dossier.Repeals:
		repealed(p)
	case role != dossier.Amends || strings.Contains(headline, "mới ban hành") || strings.Contains(headline, "thay thế"):
		p.NotApplicable()
	default:
		amended(p)
	}
}

// code is what procedures between and within bodies do not have.
const code = "mã thủ tục"

// repealed judges the rows of the list: which procedure, by which act.
func repealed(p *lint.Pass) {
	head, ofBodies := dossier.Head(p.Document), dossier.OfBodies(p.Document)
	for _, t := range lint.SharedList(p, dossier.Tables) {
		name := t.Column("tên thủ tục hành chính", "tên thủ tục")
		if name < 0 || !t.Repealed() {
			continue
		}
		for _, need := range []struct {
			name   string
			column int
		}{
			{code, t.Column("mã")},
			{"văn bản quy định việc bãi bỏ", t.Column("văn bản", "tên văn bản", "căn cứ")},
		} {
			if need.column < 0 {
				if head != nil && (!ofBodies || need.name != code) {
					p.ReportAt(head, 0, len(head.Text), "Danh mục thủ tục bị bãi bỏ chưa có cột "+need.name+".")
				}
				continue
			}
			for _, r := range t.Rows {
				if _, group := r.Group(); !group && !r.Sum() && !r[name].Open() && r[need.column].Missing(p.Blank) {
					n := r[need.column].Node
					p.ReportAt(n, 0, len(n.Text), "Thủ tục bị bãi bỏ này chưa ghi "+need.name+".")
				}
			}
		}
	}
}

// amended reports a procedure of which nothing says what is amended.
func amended(p *lint.Pass) {
	for _, t := range lint.SharedList(p, dossier.Tables) {
		if t.Column("nội dung sửa đổi", "bộ phận sửa đổi", "bộ phận được sửa đổi") >= 0 {
			return
		}
	}
	for _, d := range lint.SharedList(p, dossier.Descriptions) {
		if title := d.Title(); !says(d.Piece.Nodes[d.From:d.To]) && !p.Blank(title, 0, len(title.Text)) {
			p.ReportAt(title, 0, len(title.Text), "Thủ tục được sửa đổi, bổ sung phải nêu bộ phận được sửa đổi, bổ sung.")
		}
	}
}

// says reports whether one of the lines is about what is amended, or marks it in italics.
func says(nodes []*drafting.Node) bool {
	words := dossier.Words(nodes)
	for _, w := range []string{"được sửa đổi", "sửa đổi, bổ sung:", "nội dung sửa đổi", "in nghiêng"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}
