// Package bqprankknown holds the rule bqp-rank-known: what stands before the signer's name
// looks like a rank, but is written in short, in figures or with other capitals than the ranks
// of the law. Capitals of officers' ranks are the matter of signer-rank-profile.
package bqprankknown

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is bqp-rank-known.
var Rule = &lint.Rule{
	ID: "bqp-rank-known", Pack: "bqp", Title: "Cấp bậc trước họ tên người ký viết tắt hoặc sai",
	Severity: lint.Warning, Scope: lint.OfNode, Components: []drafting.Component{drafting.SignerName},
	Cites: []law.Provision{{Act: "Luật số 16/1999/QH10", Article: "10"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "c"}},
	Page:  page, Since: "Unreleased", Check: run,
}

var (
	// short is a rank in short: a group before a slash or a period, or what follows the figures
	// of stars and bars.
	short = pattern.New(`^((?i:(đ|th|tr|tg|thg|thư|t|ch)\s?[/.]\s?(tá|úy|uý|tướng))|([1-4])\s?(//?)\s?-?(CN)?)[ .:-]+\p{Lu}`)
	// soldiers are the ranks below those of officers, in either case.
	soldiers = pattern.New(`^((?i:binh nhì|binh nhất|hạ s[ĩỹ]|trung s[ĩỹ]|thượng s[ĩỹ]))[ ,.:-]+\p{Lu}`)
	glued    = pattern.New(`^((?i:(đại|thượng|trung|thiếu)(tá|úy|uý|tướng)))[ .:-]+\p{Lu}`)
)

// groups are what the first word of a rank in short can only mean.
var groups = map[string]string{"đ": "Đại", "tr": "Trung", "thư": "Thượng", "thg": "Thượng"}

// kinds are the second words of ranks by their bars.
var kinds = map[string]string{"/": "úy", "//": "tá"}

// stars are the first words of ranks by the number of stars.
var stars = map[string]string{"1": "Thiếu", "2": "Trung", "3": "Thượng", "4": "Đại"}

func run(p *lint.Pass) {
	text := p.Node.Text
	if m := short.FindStringSubmatch(text); m != nil {
		whole, letters, kind, figure, bars, warrant := m[1], m[2], m[3], m[4], m[5], m[6]
		first := groups[viet.Lower(letters)]
		if figure != "" {
			first, kind = stars[figure], kinds[bars]
		}
		right := ""
		if first != "" {
			right = first + " " + viet.Lower(kind)
		}
		if warrant != "" {
			right += " QNCN"
		}
		report(p, len(whole), right)
		return
	}
	if m := glued.FindStringSubmatch(text); m != nil {
		report(p, len(m[1]), capital(m[2])+" "+viet.Lower(m[3]))
		return
	}
	if m := soldiers.FindStringSubmatch(text); m != nil && m[1] != capital(m[1]) {
		report(p, len(m[1]), capital(m[1]))
	}
}

// report says that the rank that ends at end is not written in full; right is what it means,
// "" where it may mean several.
func report(p *lint.Pass, end int, right string) {
	n := p.Node
	f := lint.Finding{Node: n.ID, End: end, Message: "Cấp bậc trước họ tên người ký ghi đầy đủ, viết hoa chữ đầu, như “Đại tá”, “Thượng úy”."}
	if right != "" {
		rest := strings.TrimLeft(n.Text[end:], " .:-")
		f.Fixes = []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", true, n, 0, len(n.Text)-len(rest), right+" ")}
	}
	p.Report(f)
}

// capital is the rank with its first letter alone a capital.
func capital(rank string) string {
	words := strings.Fields(viet.Lower(rank))
	first := []rune(words[0])
	words[0] = viet.Upper(string(first[:1])) + string(first[1:])
	return strings.Join(words, " ")
}
