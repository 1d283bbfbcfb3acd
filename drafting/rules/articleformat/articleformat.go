// Package articleformat holds the rule article-format: the label of an article is not
// written "Điều 5.". It judges the label alone, not the title after it.
package articleformat

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is article-format.
var Rule = &lint.Rule{
	ID: "article-format", Title: "“Điều” và số thứ tự viết không đúng mẫu",
	Severity: lint.Error, Scope: lint.OfNode, Components: []drafting.Component{drafting.Article},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}},
	Yields: []string{"text-confusable"},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm đ khoản 6: từ “Điều”, số thứ tự và tiêu đề của điều được trình bày bằng chữ in thường;
// số thứ tự của điều dùng chữ số Ả Rập, sau số thứ tự có dấu chấm (.).
func run(p *lint.Pass) {
	text := p.Node.Text
	label, ok := p.Node.Label()
	if !ok {
		words := strings.Fields(text)
		p.Report(lint.Finding{
			Node: p.Node.ID, End: len(strings.Join(words[:min(len(words), 1)], "")),
			Message: "Điều ghi từ “Điều”, số thứ tự bằng chữ số Ả Rập và dấu chấm (.).",
		})
		return
	}
	end := label.NumEnd + strings.Index(text[label.NumEnd:], label.Sep) + len(label.Sep)
	apart := end == len(text) || strings.ContainsRune(after, first(text[end:]))
	if right(text[:end], label) && apart {
		return
	}
	put := "Điều " + strings.TrimLeft(label.Num, "0") + "."
	if !apart {
		put += " "
	}
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: 0, End: end,
		Message: "Từ “Điều” viết bằng chữ in thường, đầu từ là chữ Đ hoa; sau số thứ tự có dấu chấm (.).",
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+strings.TrimSpace(put)+"”", label.Sep != "", p.Node, 0, end, put)},
	})
}

// after are the letters that may follow the label: spaces, and dots that wait to be filled.
const after = " \t\u00a0.…"

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// right reports whether the label's own letters are as they must be; how many spaces stand
// between is no matter of this rule.
func right(words string, label drafting.Label) bool {
	return label.Word == "Điều" && !strings.HasPrefix(label.Num, "0") && label.Sep == "." && strings.HasSuffix(words, label.Num+".") && strings.HasPrefix(words, "Điều ")
}
