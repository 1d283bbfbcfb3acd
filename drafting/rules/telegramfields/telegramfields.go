// Package telegramfields holds the rule telegram-fields: a telegram does not say who sends
// it to whom ("… điện:").
package telegramfields

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is telegram-fields.
var Rule = &lint.Rule{
	ID: "telegram-fields", Title: "Công điện thiếu dòng “… điện:”",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Kinds: []string{"telegram"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.6"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	title := main.First(drafting.TypeName)
	if title == nil {
		p.NotApplicable()
		return
	}
	at := slices.IndexFunc(main.Nodes, func(n *drafting.Node) bool { return lead.MatchString(strings.TrimSpace(n.Text)) })
	if at >= 0 {
		n := main.Nodes[at]
		if text := strings.TrimSpace(n.Text); strings.HasSuffix(text, ":") && (at+1 == len(main.Nodes) || main.Nodes[at+1].Component != drafting.Addressee) && n.Component == drafting.Addressees {
			p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Sau “điện:” ghi những nơi nhận công điện."})
		}
		return
	}
	if n := main.First(drafting.Addressees); n != nil {
		title = n
	}
	p.Report(lint.Finding{Node: title.ID, End: len(title.Text), Message: "Công điện ghi cơ quan hoặc chức danh gửi và nơi nhận: “… điện:”."})
}

var lead = pattern.New(`(?i:\p{L} +điện *:)`)
