// Package recognitiondoubtful holds the rule recognition-doubtful: lines of a file from outside
// of which it is not sure what component of form they are. It judges nothing by itself; it says
// where what the other rules find, or do not find, is to be taken with care.
package recognitiondoubtful

import (
	_ "embed"

	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is recognition-doubtful.
var Rule = &lint.Rule{
	ID: "recognition-doubtful", Title: "Nhận dạng chưa chắc",
	Severity: lint.Hint, Scope: lint.OfNode, Form: true,
	Page: page, Since: "0.1", Check: run,
}

const (
	// confidence is what readers observe of each line, from 0 to 1.
	confidence = "confidence"
	// doubtful is recognise.Doubtful: below it a person should look.
	doubtful = 0.6
)

func run(p *lint.Pass) {
	seen, ok := p.Seen(p.Node, confidence)
	if !ok || seen.Number >= doubtful || p.Node.Text == "" {
		return
	}
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: 0, End: len(p.Node.Text),
		Message: "Xem lại dòng này là thành phần nào của văn bản: lời, vị trí và hình thức của nó không khớp nhau.",
	})
}
