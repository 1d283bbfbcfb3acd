// Package addresseepunct holds the rule addressee-punct: of several addressees one does
// not end with a semicolon, or the last not with a period. A line without a dash goes on
// with the one before it. A single addressee is the matter of addressee-single-punct.
package addresseepunct

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is addressee-punct.
var Rule = &lint.Rule{
	ID: "addressee-punct", Title: "Dòng “Kính gửi” sai dấu cuối dòng",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Addressee},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm d khoản 9: cuối dòng có dấu chấm phẩy, cuối dòng cuối cùng có dấu chấm.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		var list []*drafting.Node
		for i, n := range piece.Nodes {
			if n.Component == drafting.Addressee || len(list) > 0 && cutOff(piece.Nodes, i) {
				list = append(list, n)
				continue
			}
			judge(p, list)
			list = nil
		}
		judge(p, list)
	}
}

// cutOff reports whether a line with a dash names an addressee, though it was not read as one
// because the addressee before it ends with a period.
func cutOff(nodes []*drafting.Node, i int) bool {
	n, before := nodes[i], nodes[i-1]
	if n.Component != drafting.Dash || before.Component != drafting.Addressee || !strings.HasSuffix(before.Text, ".") || len(n.Text) > longest {
		return false
	}
	alone := i+1 == len(nodes) || nodes[i+1].Component != drafting.Dash
	return alone && drafting.RankOf(viet.Upper(strings.TrimLeft(n.Text, "-–—+ "))) == drafting.BodyRank
}

// longest is how long a line that names an addressee may be, in bytes.
const longest = 100

// judge judges the lines of one list.
func judge(p *lint.Pass, list []*drafting.Node) {
	items := 0
	for _, n := range list {
		if viet.Dashed(n.Text) {
			items++
		}
	}
	if items < 2 {
		return
	}
	for i, n := range list {
		// What stands last without a dash, below a line that has ended, may be the text itself.
		text := i+2 == len(list) && !viet.Dashed(list[i+1].Text) && strings.HasSuffix(strings.TrimRight(n.Text, " "), ";")
		if i+1 < len(list) && !viet.Dashed(list[i+1].Text) && !text {
			continue
		}
		want, message := ";", "Cuối dòng mỗi nơi nhận có dấu chấm phẩy (;)."
		if text {
			line(p, n, ".", "Cuối dòng nơi nhận cuối cùng có dấu chấm (.).")
			return
		}
		if i+1 == len(list) {
			want, message = ".", "Cuối dòng nơi nhận cuối cùng có dấu chấm (.)."
		}
		line(p, n, want, message)
	}
}

func line(p *lint.Pass, n *drafting.Node, want, message string) {
	end := len(strings.TrimRight(n.Text, " "))
	text := n.Text[:end]
	words := strings.TrimRight(text, " .,;:")
	left := text[len(words):]
	if left == want || strings.Trim(words, "-–—+ ") == "" || strings.Contains(left, "..") || strings.HasSuffix(words, "…") || p.Blank(n, end, end) {
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
