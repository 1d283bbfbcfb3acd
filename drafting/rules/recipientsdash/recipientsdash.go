// Package recipientsdash holds the rule recipients-dash: a recipient does not begin with a
// hyphen and a space. A line without a mark goes on with the one before it, unless that
// ends with a semicolon; what comes after the file copy is left alone.
package recipientsdash

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/standard"
)

//go:embed doc.md
var page string

// Rule is recipients-dash.
var Rule = &lint.Rule{
	ID: "recipients-dash", Title: "Dòng nơi nhận không có gạch đầu dòng",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Recipient},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm d khoản 9: tên mỗi nơi nhận trình bày trên một dòng riêng, đầu dòng có gạch đầu dòng
// sát lề trái.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		var before *drafting.Node
		for _, n := range piece.Nodes {
			switch {
			case n.Component == drafting.RecipientsHeading || n.Component == drafting.CopyForm:
				before = n
			case n.Component == drafting.Recipient && before != nil:
				judge(p, n, before)
				before = n
				if fileCopy.MatchString(n.Text) {
					before = nil
				}
			case n.Component.Body() && before != nil && before.Component == drafting.Recipient:
				before = nil
			}
		}
	}
}

const dash = "- "

var fileCopy = pattern.New(`^\s*[-–—+]?\s*(?i:lưu)(?:[\s:;,.]|$)`)

func judge(p *lint.Pass, n, before *drafting.Node) {
	text := n.Text
	words := strings.TrimLeft(text, "-–—+•*\u00a0 ")
	if strings.HasPrefix(text, dash) || strings.HasPrefix(text, "-\u00a0") || strings.HasPrefix(text, "-\t") || strings.Trim(words, " .…;") == "" {
		flush(p, n)
		return
	}
	end := len(text) - len(words)
	if end == 0 && !ended(before) && !fileCopy.MatchString(text) {
		return
	}
	f := lint.Finding{
		Node: n.ID, End: end, Message: "Mỗi nơi nhận ghi trên một dòng, đầu dòng có gạch đầu dòng (-) và một khoảng trắng.",
		Fixes: []lint.Fix{lint.Rewrite("Sửa gạch đầu dòng", true, n, 0, end, dash)},
	}
	if end == 0 {
		f.End = strings.IndexAny(text+" ", " ")
	}
	p.Report(f)
}

// ended reports whether the line before leaves nothing to go on with: it is the heading, or
// ends with a semicolon.
func ended(before *drafting.Node) bool {
	return before.Component != drafting.Recipient || strings.HasSuffix(strings.TrimRight(before.Text, " "), ";")
}

// flush judges whether the dash stands at the left margin.
func flush(p *lint.Pass, n *drafting.Node) {
	const near = 5 // mm
	left, ok := p.Seen(n, "left-indent")
	first, _ := p.Seen(n, "first-indent")
	if measured := left.Number + first.Number; ok && measured > near {
		p.Report(lint.Finding{
			Node: n.ID, End: len(dash), Message: "Gạch đầu dòng của nơi nhận sát lề trái.",
			Measured: "lùi trái " + standard.Decimal(measured) + " mm", Allowed: "sát lề trái",
		})
	}
}
