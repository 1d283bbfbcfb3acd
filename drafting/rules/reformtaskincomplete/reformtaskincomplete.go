// Package reformtaskincomplete holds the rule reform-task-incomplete: a task of a plan for
// administrative reform has no product, no body in the lead or no time.
package reformtaskincomplete

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

// Rule is reform-task-incomplete.
var Rule = &lint.Rule{
	ID: "reform-task-incomplete", Title: "Nhiệm vụ cải cách hành chính chưa đủ sản phẩm, chủ trì, thời gian",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, paper := range dossier.Texts(p.Document) {
		headline := dossier.Headline(paper)
		if !strings.HasPrefix(headline, "kế hoạch") || !strings.Contains(headline, "cải cách hành chính") {
			continue
		}
		judged = true
		for _, t := range dossier.Tables(paper) {
			if task := t.Column("nhiệm vụ", "tên nhiệm vụ", "nội dung nhiệm vụ", "nội dung công việc"); task >= 0 {
				judge(p, t, task)
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

func judge(p *lint.Pass, t dossier.Table, task int) {
	needs := []struct {
		name    string
		columns []int
	}{
		{"sản phẩm", []int{t.Column("sản phẩm", "kết quả", "dự kiến sản phẩm")}},
		{"đơn vị chủ trì", []int{t.Column("chủ trì", "đơn vị chủ trì", "cơ quan chủ trì", "đơn vị thực hiện", "cơ quan thực hiện")}},
		{"thời gian", t.Columns(dossier.Terms...)}, // from and to, of which one is enough
	}
	for _, r := range t.Rows {
		if _, group := r.Group(); group || r.Sum() || r[task].Text == "" || r[task].Open() {
			continue
		}
		for _, need := range needs {
			said := func(k int) bool { return k < 0 || k == task || !r[k].Missing(p.Blank) }
			if len(need.columns) > 0 && !slices.ContainsFunc(need.columns, said) {
				n := r[need.columns[0]].Node
				p.ReportAt(n, 0, len(n.Text), "Nhiệm vụ này chưa ghi "+need.name+".")
			}
		}
	}
}
