// Package stepincomplete holds the rule step-incomplete: a step of a process has nobody who does it,
// no result or no time, its time is of another kind than the others', or it goes back to a step that
// is not there.
package stepincomplete

import (
	_ "embed"
	"fmt"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is step-incomplete.
var Rule = &lint.Rule{
	ID: "step-incomplete", Title: "Bước của quy trình chưa đủ người thực hiện, kết quả, thời gian",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, t := range lint.SharedList(p, dossier.Tables) {
		s, ok := dossier.StepsOf(t)
		if !ok || s.What < 0 {
			continue
		}
		judged = true
		for _, steps := range s.Processes() {
			for _, r := range steps {
				cells(p, s, r)
				branch(p, s, r, steps)
			}
			mixed(p, s, steps)
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

func cells(p *lint.Pass, s dossier.StepTable, r dossier.Row) {
	for _, need := range []struct {
		name   string
		column int
	}{{"người thực hiện", s.Who}, {"kết quả", s.Result}, {"thời gian", s.Time}} {
		if need.column < 0 || need.column == s.What || !silent(p, r[need.column]) || need.column == s.Time && s.Returns(r) {
			continue
		}
		n := r[need.column].Node
		p.ReportAt(n, 0, len(n.Text), "Bước này chưa ghi "+need.name+".")
	}
}

// silent leaves alone what follows from other words and is "…" until they are there.
func silent(p *lint.Pass, c dossier.Cell) bool { return c.Missing(p.Blank) && c.Text != "…" }

func branch(p *lint.Pass, s dossier.StepTable, r dossier.Row, steps []dossier.Row) {
	if to, at := s.Branch(r); !s.Has(steps, to) {
		p.ReportAt(at.Node, 0, len(at.Node.Text), fmt.Sprintf("Nhánh không đạt về bước %d, quy trình có %d bước.", to, len(steps)))
	}
}

// mixed reports a time in days among times in working days, or the other way round.
func mixed(p *lint.Pass, s dossier.StepTable, steps []dossier.Row) {
	first := ""
	for _, r := range steps {
		c := r[s.Time]
		n, ok := dossier.NumberOf(c.Text)
		unit := dossier.Plain(n.Rest)
		if !ok || !strings.HasPrefix(unit, "ngày") {
			continue
		}
		if unit = kind(unit); first == "" {
			first = unit
		}
		if unit != first {
			p.ReportAt(c.Node, 0, len(c.Node.Text), "Các bước trước tính bằng "+first+", bước này bằng "+unit+".")
		}
	}
}

func kind(unit string) string {
	if strings.HasPrefix(unit, "ngày làm việc") {
		return "ngày làm việc"
	}
	return "ngày"
}
