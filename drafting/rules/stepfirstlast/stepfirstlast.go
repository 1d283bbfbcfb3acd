// Package stepfirstlast holds the rule step-first-last: the process of an administrative procedure does
// not begin with taking the papers in, or does not end with handing the result over.
package stepfirstlast

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is step-first-last.
var Rule = &lint.Rule{
	ID: "step-first-last", Title: "Quy trình không bắt đầu bằng tiếp nhận hoặc không kết thúc bằng trả kết quả",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

// fewest steps make a process that is judged.
const fewest = 3

func run(p *lint.Pass) {
	judged := false
	if dossier.RoleOf(p.Document) == dossier.Processes || strings.Contains(dossier.Headline(p.Document), "giải quyết thủ tục") {
		for _, t := range lint.SharedList(p, dossier.Tables) {
			if s, ok := dossier.StepsOf(t); ok && s.What >= 0 {
				judged = true
				judge(p, s)
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

func judge(p *lint.Pass, s dossier.StepTable) {
	for _, steps := range s.Processes() {
		if len(steps) < fewest {
			continue
		}
		if first := steps[0]; !s.Receives(first) {
			report(p, first[s.What], "Bước đầu của quy trình giải quyết thủ tục là tiếp nhận hồ sơ.")
		}
		last := len(steps) - 1
		for last > 0 && s.Keeps(steps[last]) {
			last--
		}
		if !s.Returns(steps[last]) {
			report(p, steps[len(steps)-1][s.What], "Bước cuối của quy trình giải quyết thủ tục là trả kết quả.")
		}
	}
}

func report(p *lint.Pass, c dossier.Cell, message string) {
	if !p.Blank(c.Node, 0, len(c.Node.Text)) {
		p.ReportAt(c.Node, 0, len(c.Node.Text), message)
	}
}
