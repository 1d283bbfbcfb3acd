// Package approvalblock holds the rule approval-block: in the block of a controlled document a
// name is missing, the writer approves his own work, or the approval comes after the day on which
// the document takes effect.
package approvalblock

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is approval-block.
var Rule = &lint.Rule{
	ID: "approval-block", Title: "Khối soạn thảo, xem xét, phê duyệt chưa đúng",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	a, ok := dossier.ApprovalOf(p.Document)
	if !ok {
		p.NotApplicable()
		return
	}
	filled(p, a)
	if samePerson(a.Writer.Text, a.Approver.Text) {
		p.ReportAt(a.Approver.Node, a.Approver.Start, a.Approver.End, "Người soạn thảo không được đồng thời là người phê duyệt.")
	}
	if head, ok := dossier.ControlledOf(p.Document); ok && dossier.CodeKind(head.Code.Text) != form {
		late(p, a, head.Date())
	}
}

// form is the letters of the code of a form (biểu mẫu): what is written on it is approved later
// than the form.
const form = "BM"

// late reports an approval after the day on which the document takes effect.
func late(p *lint.Pass, a dossier.Approval, effective dossier.Value) {
	approved, ok := dossier.Day(a.Approved.Text)
	if from, known := dossier.Day(effective.Text); ok && known && from.Before(approved) {
		p.ReportAt(a.Approved.Node, a.Approved.Start, a.Approved.End, "Ngày phê duyệt "+a.Approved.Text+" sau ngày tài liệu có hiệu lực ("+effective.Text+").")
	}
}

// filled asks for the names that are not there where others are: a block without any waits to be
// filled.
func filled(p *lint.Pass, a dossier.Approval) {
	if a.Writer.Text+a.Reviewer.Text+a.Approver.Text == "" {
		return
	}
	for _, part := range []struct {
		of   string
		name dossier.Value
	}{{"soạn thảo", a.Writer}, {"xem xét", a.Reviewer}, {"phê duyệt", a.Approver}} {
		n := part.name.Node
		if n != nil && part.name.Text == "" && !p.Blank(n, 0, len(n.Text)) {
			p.ReportAt(n, 0, len(n.Text), "Chưa ghi họ và tên người "+part.of+".")
		}
	}
}

// samePerson reports whether two names are one, with or without a rank before.
func samePerson(a, b string) bool {
	a, b = dossier.Plain(a), dossier.Plain(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	return strings.Contains(a, " ") && (a == b || strings.HasSuffix(b, " "+a))
}
