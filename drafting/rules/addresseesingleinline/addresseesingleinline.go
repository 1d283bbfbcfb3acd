// Package addresseesingleinline holds the rule addressee-single-inline: one addressee
// stands on a line of its own below "Kính gửi". Lines without a dash after the first go on
// with it.
package addresseesingleinline

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is addressee-single-inline.
var Rule = &lint.Rule{
	ID: "addressee-single-inline", Title: "Một nơi nhận mà “Kính gửi” xuống dòng",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Addressees},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm d khoản 9: gửi một nơi thì “Kính gửi” và tên nơi nhận trình bày trên cùng một dòng.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		for i, n := range piece.Nodes {
			if n.Component == drafting.Addressees && label.MatchString(n.Text) {
				judge(p, piece, i)
			}
		}
	}
}

var label = pattern.New(`^(?i:kính +gửi) *:? *$`)

// numbered is a number that stands for a dash.
var numbered = pattern.New(`^\d{1,2}[.)] +`)

func judge(p *lint.Pass, piece *drafting.Piece, i int) {
	n := piece.Nodes[i]
	last := i
	for last+1 < len(piece.Nodes) && piece.Nodes[last+1].Component == drafting.Addressee {
		last++
		if last > i+1 && (viet.Dashed(piece.Nodes[last].Text) || numbered.MatchString(piece.Nodes[last].Text) || !viet.Dashed(piece.Nodes[i+1].Text)) {
			return
		}
	}
	if last == i {
		return
	}
	only := piece.Nodes[i+1]
	if strings.Contains(strings.TrimRight(only.Text, " ;.,"), ";") || last+1 < len(piece.Nodes) && goesOn(piece.Nodes[last+1]) {
		return
	}
	f := lint.Finding{Node: only.ID, End: len(only.Text), Message: "Văn bản gửi một nơi thì tên nơi nhận ghi cùng dòng với “Kính gửi”."}
	if last == i+1 {
		name := strings.TrimRight(strings.TrimLeft(only.Text, "-–—+ "), " ;.,")
		joined := n.With(strings.TrimRight(n.Text, " ")+" "+name, n.Marks)
		f.Fixes = []lint.Fix{{Title: "Đưa lên cùng dòng với “Kính gửi”", Safe: true, Edits: []drafting.Edit{
			drafting.Splice{Piece: piece.ID, At: i, Remove: 2, Insert: []*drafting.Node{joined}},
		}}}
	}
	p.Report(f)
}

// goesOn reports whether the node begins in the midst of a sentence.
func goesOn(n *drafting.Node) bool {
	first, _ := utf8.DecodeRuneInString(n.Text)
	return unicode.IsLower(first)
}
