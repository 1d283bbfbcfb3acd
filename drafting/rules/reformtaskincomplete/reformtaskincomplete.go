// Package reformtaskincomplete holds the rule reform-task-incomplete: a task of a plan for
// administrative reform has no product, no body in the lead or no time.
package reformtaskincomplete

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is reform-task-incomplete.
var Rule = &lint.Rule{
	ID: "reform-task-incomplete", Title: "Nhiệm vụ cải cách hành chính chưa đủ sản phẩm, chủ trì, thời gian",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	headline := dossier.Headline(p.Document)
	if !strings.HasPrefix(headline, "kế hoạch") || !strings.Contains(headline, "cải cách hành chính") {
		p.NotApplicable()
		return
	}
	for _, t := range dossier.Tables(p.Document) {
		if task := t.Column("nhiệm vụ", "tên nhiệm vụ", "nội dung nhiệm vụ", "nội dung công việc"); task >= 0 {
			judge(p, t, task)
		}
	}
}

func judge(p *lint.Pass, t dossier.Table, task int) {
	needs := []struct {
		name   string
		column int
	}{
		{"sản phẩm", t.Column("sản phẩm", "kết quả", "dự kiến sản phẩm")},
		{"đơn vị chủ trì", t.Column("chủ trì", "đơn vị chủ trì", "cơ quan chủ trì", "đơn vị thực hiện", "cơ quan thực hiện")},
		{"thời gian", t.Column(dossier.Terms...)},
	}
	for _, r := range t.Rows {
		if _, group := r.Group(); group || r.Sum() || r[task].Text == "" || r[task].Open() {
			continue
		}
		for _, need := range needs {
			if need.column >= 0 && need.column != task && r[need.column].Missing(p.Blank) {
				n := r[need.column].Node
				p.ReportAt(n, 0, len(n.Text), "Nhiệm vụ này chưa ghi "+need.name+".")
			}
		}
	}
}
