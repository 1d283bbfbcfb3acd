// Package appendixreferenced holds the rule appendix-referenced: the main text, and texts
// issued with it, point nowhere to an appendix. Words such as "kèm theo" point to all
// appendices.
package appendixreferenced

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

// Rule is appendix-referenced.
var Rule = &lint.Rule{
	ID: "appendix-referenced", Title: "Phụ lục không được nhắc tới trong văn bản",
	Severity: lint.Error, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "III", Clause: "1", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm a khoản 1 Mục III: trong trường hợp văn bản có phụ lục kèm theo thì trong văn bản phải
// có chỉ dẫn về phụ lục đó.
func run(p *lint.Pass) {
	var appendices []*drafting.Node
	for _, piece := range p.Document.Pieces {
		if n := piece.First(drafting.AppendixHeading); n != nil && piece.Kind == drafting.Appendix {
			appendices = append(appendices, n)
		}
	}
	if len(appendices) == 0 || len(appendices) == len(p.Document.Pieces) {
		p.NotApplicable()
		return
	}
	words := text(p.Document)
	named := mentions.FindAllString(words, -1)
	if all.MatchString(words) || general.MatchString(words) && !byNumber(appendices, named) {
		return
	}
	for _, n := range appendices {
		if len(appendices) == 1 && len(named) > 0 || slices.ContainsFunc(named, func(m string) bool { return names(m, number(n)) }) {
			continue
		}
		p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Trong văn bản phải có chỉ dẫn về phụ lục này."})
	}
}

// text is all that may point to an appendix, a line each.
func text(d *drafting.Document) string {
	var b strings.Builder
	for _, piece := range d.Pieces {
		for _, n := range piece.Nodes {
			if piece.Kind != drafting.Appendix && (n.Component.Body() || n.Component == drafting.Subject || n.Component == drafting.Recipient) {
				b.WriteString(n.Text)
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

var (
	// general points to all that comes with the document.
	general = pattern.New(`(?i:kèm theo|đính kèm|gửi kèm)`)
	all     = pattern.New(`(?i:các phụ lục|những phụ lục|\d+ phụ lục|phụ lục này|phụ lục \p{L}*\s*kèm|kèm theo phụ lục|phụ lục đính kèm)`)
	// mentions are appendices by number, as far as a list of them goes.
	mentions = pattern.New(`(?i:phụ lục)(?:\s+(?:(?i:số)\s+)?(?:[IVXLC]+|\d+|[A-H])(?:\s*(?:,|và|đến|-|–)\s*(?:(?i:phụ lục)\s+)?(?:[IVXLC]+|\d+|[A-H]))*)?`)
	numbers  = pattern.New(`[IVXLC]+|\d+|[A-H]`)
	own      = pattern.New(`^(?i:phụ lục)\s+(?:(?i:số)\s+)?([IVXLC]+|\d+|[A-H])(?:[^\p{L}\d]|$)`)
)

// number is what the heading numbers its appendix with, "" where it does not.
func number(heading *drafting.Node) string {
	if m := own.FindStringSubmatch(heading.Text); m != nil {
		return m[1]
	}
	return ""
}

// names reports whether a mention names the appendix with the number; a range names all.
func names(mention, num string) bool {
	words := mention[len("phụ lục"):]
	found := numbers.FindAllString(words, -1)
	if len(found) == 0 || num == "" {
		return num == "" || len(found) == 0
	}
	return strings.ContainsAny(words, "-–") || strings.Contains(words, "đến") ||
		slices.ContainsFunc(found, func(f string) bool { return strings.TrimLeft(f, "0") == strings.TrimLeft(num, "0") })
}

// byNumber reports whether all appendices have numbers, and the text names one of them by its
// number: then what comes with it in general is no appendix.
func byNumber(appendices []*drafting.Node, named []string) bool {
	some := false
	for _, n := range appendices {
		num := number(n)
		if num == "" {
			return false
		}
		some = some || slices.ContainsFunc(named, func(m string) bool { return numbers.MatchString(m[len("phụ lục"):]) && names(m, num) })
	}
	return some
}
