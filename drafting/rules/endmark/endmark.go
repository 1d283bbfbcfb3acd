// Package endmark holds the rule end-mark: the content of the document, or of a text issued
// with it, does not end with "./.". Only the forms of the decree have this mark, its wording
// does not, so the rule warns; appendices, which often end in a table, are left alone.
package endmark

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is end-mark.
var Rule = &lint.Rule{
	ID: "end-mark", Title: "Nội dung không kết thúc bằng “./.”",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true, Yields: []string{"end-mark-once"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	if p.Sheet.Kind(p.Kind) == nil || p.Sheet.Answer("end-mark") == "free" {
		p.NotApplicable()
		return
	}
	judged := false
	for _, piece := range p.Document.Pieces {
		if n := last(piece); n != nil && piece.Kind != drafting.Appendix && !form(n.Text) {
			judged = true
			judge(p, n)
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// form reports whether a line ends no text: a row of a table, dots and lines to be filled, a note
// in brackets.
func form(text string) bool {
	end := strings.TrimRight(text, " \t\n\f\r")
	return strings.Contains(text, "\t") ||
		strings.HasSuffix(end, "..") || strings.HasSuffix(end, "…") || strings.HasSuffix(end, "_") ||
		len(text) > 1 && text[0] == '(' && text[len(text)-1] == ')' && !strings.Contains(text, "\n")
}

// last returns the last paragraph of the body that has words, before recipients and
// signature; nil where there is none, or where neither follows in a main text.
func last(piece *drafting.Piece) *drafting.Node {
	var found *drafting.Node
	for _, n := range piece.Nodes {
		switch {
		case found != nil && (n.Component == drafting.RecipientsHeading || n.Component.Signature()):
			return found
		case n.Component.Body() && strings.TrimSpace(n.Text) != "":
			found = n
		}
	}
	if piece.Kind == drafting.Main {
		return nil
	}
	return found
}

const mark = "./."

// wrong are ends that were meant as the mark.
var wrong = pattern.New(`\s*(?:\.\s*/\s*\.\s*/?|\.?\s*/\s*\.|\.\s*/\s*)\s*$`)

// meant is where such an end begins, or -1.
func meant(text string) int {
	if !strings.Contains(text, "/") {
		return -1
	}
	m := wrong.FindStringIndex(text)
	if m == nil {
		return -1
	}
	return m[0]
}

func judge(p *lint.Pass, n *drafting.Node) {
	text := strings.TrimRight(n.Text, " ")
	if strings.HasSuffix(text, mark) && !strings.HasSuffix(text, "/"+mark) && !strings.HasSuffix(text, " "+mark) || p.Blank(n, len(text), len(text)) {
		return
	}
	f := lint.Finding{Node: n.ID, End: len(text), Message: "Hết nội dung văn bản ghi dấu “./.”, như các mẫu của Nghị định."}
	safe := true
	if at := meant(text); at >= 0 {
		f.Start = at
	} else {
		f.Start = len(strings.TrimRight(text, ".!?"))
		safe = !strings.ContainsAny(text[max(0, f.Start-1):], ";:,!?")
	}
	f.Fixes = []lint.Fix{lint.Rewrite("Kết thúc bằng “./.”", safe, n, f.Start, len(n.Text), mark)}
	if f.Start == f.End {
		f.Start = strings.LastIndex(text, " ") + 1
	}
	p.Report(f)
}
