// Package addresseelist holds the rule addressee-list: of several addressees the first
// stands on the line of "Kính gửi", several stand on one line, or one has no dash before
// it. A line without a dash may go on with the one before, unless that has ended.
package addresseelist

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is addressee-list.
var Rule = &lint.Rule{
	ID: "addressee-list", Title: "Danh sách “Kính gửi” không xuống dòng, gạch đầu dòng",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Addressees, drafting.Addressee},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm d khoản 9: gửi hai nơi trở lên thì xuống dòng, mỗi nơi trên một dòng riêng, đầu dòng
// có gạch đầu dòng.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		for i, n := range piece.Nodes {
			switch n.Component {
			case drafting.Addressees:
				beside(p, piece, i)
			case drafting.Addressee:
				below(p, piece.Nodes, i)
			}
		}
	}
}

var beginning = pattern.New(`^(?i:kính +gửi) *[:;.,]?[ \t\x{a0}]*`)

// beside judges what stands on the line of the label.
func beside(p *lint.Pass, piece *drafting.Piece, i int) {
	n := piece.Nodes[i]
	m := beginning.FindStringIndex(n.Text)
	if m == nil || m[1] == len(n.Text) {
		return
	}
	words := n.Text[m[1]:]
	if i+1 < len(piece.Nodes) && piece.Nodes[i+1].Component == drafting.Addressee && viet.Dashed(piece.Nodes[i+1].Text) {
		line := n.With(dash+strings.TrimLeft(words, "-–—+ "), nil).As(drafting.Addressee)
		line.ID = p.Document.LastID + 1
		p.Report(lint.Finding{
			Node: n.ID, Start: m[1], End: len(n.Text), Message: "Văn bản gửi hai nơi trở lên thì xuống dòng sau “Kính gửi”, mỗi nơi một dòng.",
			Fixes: []lint.Fix{{Title: "Xuống dòng sau “Kính gửi”", Safe: true, Edits: []drafting.Edit{
				drafting.Splice{Piece: piece.ID, At: i, Remove: 1, Insert: []*drafting.Node{n.With(strings.TrimRight(n.Text[:m[1]], " \t\u00a0"), nil), line}},
			}}},
		})
		return
	}
	if at := strings.Index(strings.TrimRight(words, " ;.,"), ";"); at >= 0 {
		p.Report(lint.Finding{
			Node: n.ID, Start: m[1], End: len(n.Text), Message: "Văn bản gửi hai nơi trở lên thì xuống dòng sau “Kính gửi”, mỗi nơi một dòng.",
			Fixes: []lint.Fix{split(p, piece, i, n.With(strings.TrimRight(n.Text[:m[1]], " \t\u00a0"), nil), words)},
		})
	}
}

const dash = "- "

// split puts each of the names between semicolons on a line of its own.
func split(p *lint.Pass, piece *drafting.Piece, i int, label *drafting.Node, words string) lint.Fix {
	var nodes []*drafting.Node
	if label != nil {
		nodes = append(nodes, label)
	}
	names := strings.Split(strings.TrimRight(words, " ;.,"), ";")
	for k, name := range names {
		end := ";"
		if k == len(names)-1 {
			end = "."
		}
		n := piece.Nodes[i].With(dash+strings.TrimLeft(name, "-–—+ ")+end, nil).As(drafting.Addressee)
		n.ID = p.Document.LastID + drafting.NodeID(k) + 1
		nodes = append(nodes, n)
	}
	return lint.Fix{Title: "Ghi mỗi nơi một dòng", Edits: []drafting.Edit{drafting.Splice{Piece: piece.ID, At: i, Remove: 1, Insert: nodes}}}
}

// below judges one line of the list.
func below(p *lint.Pass, nodes []*drafting.Node, i int) {
	n := nodes[i]
	num := numbered.FindString(n.Text)
	switch {
	case strings.HasPrefix(n.Text, dash):
		aligned(p, nodes, i)
		return
	case n.Text == "" || !viet.Dashed(n.Text) && num == "" && !alone(nodes, i):
		return
	}
	end := max(len(num), len(n.Text)-len(strings.TrimLeft(n.Text, "-–—+•* ")))
	p.Report(lint.Finding{
		Node: n.ID, End: max(end, len(firstWord(n.Text))), Message: "Mỗi nơi nhận ghi trên một dòng, đầu dòng có gạch đầu dòng (-).",
		Fixes: []lint.Fix{lint.Rewrite("Thêm gạch đầu dòng", true, n, 0, end, dash)},
	})
}

// longest is how long a line without a dash may be and still name an addressee, in bytes.
const longest = 150

// alone reports whether a line without a dash names an addressee of its own: nothing before it
// waits to go on, and another addressee follows, or all before it stand without a dash too. What
// comes last below lines with dashes may be the text itself.
func alone(nodes []*drafting.Node, i int) bool {
	if len(nodes[i].Text) > longest || i == 0 {
		return false
	}
	follows := i+1 < len(nodes) && nodes[i+1].Component == drafting.Addressee
	switch before := nodes[i-1]; {
	case before.Component == drafting.Addressees:
		return follows
	case before.Component != drafting.Addressee || !strings.HasSuffix(strings.TrimRight(before.Text, " "), ";"):
		return false
	default:
		return follows || !viet.Dashed(before.Text)
	}
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// numbered is a number that stands for the dash.
var numbered = pattern.New(`^\d{1,2}[.)] +`)

// aligned judges whether the dash stands below the one before it.
func aligned(p *lint.Pass, nodes []*drafting.Node, i int) {
	const near = 5 // mm
	if i == 0 || nodes[i-1].Component != drafting.Addressee || !strings.HasPrefix(nodes[i-1].Text, dash) {
		return
	}
	here, ok := at(p, nodes[i])
	above, both := at(p, nodes[i-1])
	if ok && both && above-here > near {
		p.Report(lint.Finding{Node: nodes[i].ID, End: len(dash), Message: "Các gạch đầu dòng thẳng hàng với nhau, dưới dấu hai chấm của “Kính gửi”."})
	}
}

// at is where the dash of a line stands, in mm; not known where white was typed before it, or
// it is not at the left.
func at(p *lint.Pass, n *drafting.Node) (float64, bool) {
	left, ok := p.Seen(n, "left-indent")
	first, _ := p.Seen(n, "first-indent")
	align, _ := p.Seen(n, "align")
	_, typed := p.Seen(n, "typed-indent")
	return left.Number + first.Number, ok && !typed && (align.Word == standard.Left || align.Word == standard.Justify)
}
