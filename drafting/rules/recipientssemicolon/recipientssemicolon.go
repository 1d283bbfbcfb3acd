// Package recipientssemicolon holds the rule recipients-semicolon: a line of the recipients
// does not end with a semicolon, or the last not with a period.
package recipientssemicolon

import (
	_ "embed"
	"regexp"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is recipients-semicolon.
var Rule = &lint.Rule{
	ID: "recipients-semicolon", Title: "Dòng nơi nhận sai dấu cuối dòng",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Recipient},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm d khoản 9: cuối dòng có dấu chấm phẩy (;); dòng cuối cùng bao gồm chữ “Lưu” …, cuối
// cùng là dấu chấm (.).
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		lines := piece.Each(drafting.Recipient)
		for i, n := range lines {
			switch {
			case i+1 == len(lines):
				judge(p, n, ".", "Dòng cuối cùng của Nơi nhận kết thúc bằng dấu chấm (.).")
			case item.MatchString(lines[i+1].Text):
				judge(p, n, ";", "Mỗi nơi nhận ghi trên một dòng, cuối dòng có dấu chấm phẩy (;).")
			}
		}
	}
}

var (
	item = regexp.MustCompile(`^\s*[-–—+]`)
	// drafter is the drafter's mark behind the file copy, which has its own end: "PL.(300)".
	drafter = regexp.MustCompile(`\.\s*\p{Lu}[\p{Lu}.]*\s*\(?\d+\)?$`)
)

func judge(p *lint.Pass, n *drafting.Node, want, message string) {
	end := len(strings.TrimRight(n.Text, " "))
	text := n.Text[:end]
	words := strings.TrimRight(text, " .,;:")
	dots := strings.HasSuffix(text, "..") || strings.HasSuffix(words, "…")
	if text[len(words):] == want || words == "" || dots || want == "." && drafter.MatchString(words) || p.Blank(n, end, end) {
		return
	}
	f := lint.Finding{
		Node: n.ID, Start: len(words), End: end, Message: message,
		Fixes: []lint.Fix{lint.Rewrite("Kết thúc bằng “"+want+"”", true, n, len(words), len(n.Text), want)},
	}
	if f.Start == f.End {
		f.Start = strings.LastIndex(text, " ") + 1
	}
	p.Report(f)
}
