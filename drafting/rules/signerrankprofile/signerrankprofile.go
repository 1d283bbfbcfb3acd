// Package signerrankprofile holds the rule signer-rank-profile: a rank stands before the
// signer's name where the profile wants none, or is not written with one capital, as the
// ranks of officers are. A rank in short it cannot tell from other words.
package signerrankprofile

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

// Rule is signer-rank-profile.
var Rule = &lint.Rule{
	ID: "signer-rank-profile", Title: "Cấp bậc trước họ tên người ký",
	Severity: lint.Hint, Scope: lint.OfNode, Components: []drafting.Component{drafting.SignerName},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "c"}},
	Page:  page, Since: "0.1", Check: run,
}

var (
	ranked  = pattern.New(`^((?i:đại|thượng|trung|thiếu|chuẩn)[ -](?i:tướng|tá|úy|uý)|(?i:phó đô đốc|chuẩn đô đốc|đô đốc))[ ,.-]+(?:\p{Lu}|$)`)
	admiral = strings.NewReplacer("Phó đô", "Phó Đô", "Chuẩn đô", "Chuẩn Đô")
)

func run(p *lint.Pass) {
	n := p.Node
	m := ranked.FindStringSubmatchIndex(n.Text)
	if m == nil {
		return
	}
	rank := n.Text[:m[3]]
	if p.Sheet.Answer("rank-before-name") == "none" {
		p.Report(lint.Finding{Node: n.ID, End: m[3], Message: "Theo lựa chọn của đơn vị, trước họ tên người ký không ghi cấp bậc."})
		return
	}
	if right := written(rank); rank != right {
		p.Report(lint.Finding{
			Node: n.ID, End: m[3], Message: "Cấp bậc trước họ tên viết hoa chữ đầu: “" + right + "”.",
			Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", false, n, 0, m[3], right)},
		})
	}
}

// written is the rank as it should be: the first letter a capital, no hyphen.
func written(rank string) string {
	lower := viet.Lower(strings.ReplaceAll(rank, "-", " "))
	first, size := utf8.DecodeRuneInString(lower)
	return admiral.Replace(string(unicode.ToUpper(first)) + lower[size:])
}
