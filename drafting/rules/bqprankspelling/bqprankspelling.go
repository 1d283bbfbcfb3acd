// Package bqprankspelling holds the rule bqp-rank-spelling: a rank has "uý", "sỹ" where the unit
// writes "úy", "sĩ", or the other way round. Both are right; other words are left to tone-consistent.
package bqprankspelling

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is bqp-rank-spelling.
var Rule = &lint.Rule{
	ID: "bqp-rank-spelling", Pack: "bqp", Title: "Cấp bậc viết “uý”, “sỹ” khác lựa chọn của đơn vị",
	Severity: lint.Hint, Scope: lint.OfNode, Components: components(), Choice: "rank-spelling",
	Yields: []string{"tone-consistent", "bqp-rank-known", "signer-rank-profile"},
	Page:   page, Since: "Unreleased", Check: run,
}

// components are those that speak of people.
func components() []drafting.Component {
	out := []drafting.Component{drafting.SignerName, drafting.Recipient}
	for _, c := range drafting.Components() {
		if c.Body() {
			out = append(out, c)
		}
	}
	return out
}

var (
	rank = pattern.New(`(?:[Tt]hiếu|[Tt]rung|[Tt]hượng|[Đđ]ại) (úy|uý)(?:$|[^\p{L}])|(?:[Hh]ạ|[Tt]rung|[Tt]hượng) (sĩ|sỹ)(?:$|[^\p{L}])`)
	// newer and older are the two ways of writing.
	newer = strings.NewReplacer("uý", "úy", "sỹ", "sĩ")
	older = strings.NewReplacer("úy", "uý", "sĩ", "sỹ")
)

func run(p *lint.Pass) {
	text := p.Node.Text
	if !strings.Contains(text, "uý") && !strings.Contains(text, "úy") && !strings.Contains(text, " sĩ") && !strings.Contains(text, " sỹ") {
		return
	}
	house := newer
	if p.Sheet.Answer("rank-spelling") == "old" {
		house = older
	}
	for _, m := range rank.FindAllStringSubmatchIndex(text, -1) {
		start, end := m[2], m[3]
		if start < 0 {
			start, end = m[4], m[5]
		}
		word := text[start:end]
		if right := house.Replace(word); right != word {
			p.Report(lint.Finding{
				Node: p.Node.ID, Start: start, End: end, Message: "Đơn vị chọn cách viết “" + right + "” ở tên cấp bậc.",
				Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", false, p.Node, start, end, right)},
			})
		}
	}
}
