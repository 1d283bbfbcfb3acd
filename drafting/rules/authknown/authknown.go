// Package authknown holds the rule auth-known: a title begins with an abbreviation that is
// none of the five capacities ("TLHT. GIÁM ĐỐC"). How those five are written is the matter
// of auth-format; an abbreviation before words that RankOf does not know is left alone.
package authknown

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

// Rule is auth-known.
var Rule = &lint.Rule{
	ID: "auth-known", Title: "Chữ viết tắt quyền hạn lạ",
	Severity: lint.Error, Scope: lint.OfNode, Components: []drafting.Component{drafting.Capacity, drafting.JobTitle},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "b"}},
	Page:  page, Since: "0.1", Check: run,
}

var abbreviated = pattern.New(`^(\p{Lu}{1,6}(?:[./]\p{Lu}{1,3})*)[./] *(\p{Lu}.*)$`)

// spelled are the capacities in words.
var spelled = pattern.New(`^(QUYỀN|THAY MẶT|KÝ THAY|THỪA LỆNH|THỪA (?:ỦY|UỶ) QUYỀN) +`)

// known reports whether who signs so follows the words.
func known(words, rest string) bool {
	switch rank := drafting.RankOf(rest); {
	case strings.HasPrefix(words, "QUYỀN"):
		return rank == drafting.HeadRank
	default:
		return rank != drafting.UnknownRank
	}
}

// Điểm b khoản 7: năm trường hợp ký và chữ viết tắt của từng trường hợp.
func run(p *lint.Pass) {
	text := p.Node.Text
	if m := spelled.FindStringSubmatchIndex(text); m != nil && known(text[m[0]:m[1]], text[m[1]:]) {
		p.Report(lint.Finding{Node: p.Node.ID, End: m[3], Message: "Quyền hạn ký ghi bằng chữ viết tắt."})
		return
	}
	m := abbreviated.FindStringSubmatchIndex(text)
	if m == nil || drafting.RankOf(text[m[4]:m[5]]) == drafting.UnknownRank {
		return
	}
	if _, _, ok := drafting.ParseCapacity(text); ok {
		return
	}
	p.Report(lint.Finding{
		Node: p.Node.ID, End: m[4], Message: "Quyền hạn ký chỉ có thay mặt, quyền cấp trưởng, ký thay, thừa lệnh, thừa ủy quyền, viết tắt là TM, Q, KT, TL, TUQ và dấu chấm.",
	})
}
