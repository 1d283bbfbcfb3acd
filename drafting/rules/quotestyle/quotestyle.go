// Package quotestyle holds the rule quote-style: straight quotation marks in a document that
// otherwise has curly ones.
package quotestyle

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is quote-style.
var Rule = &lint.Rule{
	ID: "quote-style", Title: "Ngoặc kép viết nhiều kiểu",
	Severity: lint.Hint, Scope: lint.OfDocument, Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	curly, straight := 0, 0
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		curly += strings.Count(n.Text, "“")
		straight += strings.Count(n.Text, "\"") / 2
		return true
	})
	if curly == 0 && straight == 0 {
		p.NotApplicable()
		return
	}
	if curly < straight || curly == 0 {
		return
	}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		pairs(p, n)
		return true
	})
}

// pairs reports each pair of straight marks of the node; a node with an odd one is left alone.
func pairs(p *lint.Pass, n *drafting.Node) {
	if strings.Count(n.Text, "\"")%2 != 0 {
		return
	}
	for at := 0; ; {
		start := strings.IndexByte(n.Text[at:], '"')
		if start < 0 {
			return
		}
		start += at
		end := start + 1 + strings.IndexByte(n.Text[start+1:], '"') + 1
		at = end
		if inner := n.Text[start+1 : end-1]; inner != "" && inner == strings.TrimSpace(inner) && !digitBefore(n.Text, start) {
			p.Report(lint.Finding{
				Node: n.ID, Start: start, End: end, Message: "Ngoặc kép ở các chỗ khác là “ ”.",
				Fixes: []lint.Fix{lint.Rewrite("Sửa thành “ ”", true, n, start, end, "“"+inner+"”")},
			})
		}
	}
}

// digitBefore reports whether the mark may stand for inches.
func digitBefore(text string, at int) bool { return at > 0 && text[at-1] >= '0' && text[at-1] <= '9' }
