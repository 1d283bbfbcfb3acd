// Package suppressionidle holds the rule suppression-idle: somebody ignored a fault that is not
// there any more, or gave no reason, so that the ignoring does nothing.
package suppressionidle

import (
	_ "embed"
	"fmt"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is suppression-idle.
var Rule = &lint.Rule{
	ID: "suppression-idle", Title: "Mục đã bỏ qua không còn tác dụng",
	Severity: lint.Hint, Scope: lint.OfSuppressions, Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	for _, s := range p.Idle() {
		f := lint.Finding{Message: message(s)}
		if n := p.Document.Node(s.Node); n != nil {
			f.Node, f.End = n.ID, len(n.Text)
		}
		header := p.Document.Header
		header.Suppressions = slices.DeleteFunc(slices.Clone(header.Suppressions), func(o drafting.Suppression) bool { return o == s })
		f.Fixes = []lint.Fix{{Title: "Xóa mục bỏ qua này", Edits: []drafting.Edit{drafting.SetHeader{Header: header}}}}
		p.Report(f)
	}
}

func message(s drafting.Suppression) string {
	switch {
	case s.Reason == "":
		return fmt.Sprintf("Mục bỏ qua quy tắc %s không ghi lý do nên không có tác dụng.", s.Rule)
	case s.WholeRule():
		return fmt.Sprintf("Quy tắc %s được bỏ qua trong cả văn bản (%s) nhưng không còn lỗi nào của quy tắc này.", s.Rule, s.Reason)
	}
	return fmt.Sprintf("Lỗi của quy tắc %s được bỏ qua ở đây (%s), nhưng chữ đã thay đổi hoặc lỗi không còn.", s.Rule, s.Reason)
}
