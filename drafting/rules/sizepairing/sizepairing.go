// Package sizepairing holds the rule size-pairing: the sizes of Quốc hiệu, Tiêu ngữ and of the
// line with place and date do not go up or down together. The sets that go together are the
// answers to the choice "scale" of the sheet. A size that is outside its own range is left to
// the rule on it.
package sizepairing

import (
	_ "embed"
	"math"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
)

//go:embed doc.md
var page string

// Rule is size-pairing.
var Rule = &lint.Rule{
	ID: "size-pairing", Title: "Cỡ chữ Quốc hiệu, Tiêu ngữ, địa danh không đi cùng nhau",
	Severity: lint.Warning, Scope: lint.OfDocument, Form: true, Components: lines,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "V"}},
	Page:  page, Since: "0.1", Check: run,
}

var lines = []drafting.Component{drafting.CountryName, drafting.Motto, drafting.PlaceDate}

// near is by how much two sizes may differ, in pt.
const near = 0.1

// Mục V, chú thích ở cột “Cỡ chữ”: cỡ chữ trong cùng một văn bản tăng, giảm phải thống nhất: Quốc
// hiệu cỡ chữ 13, Tiêu ngữ và địa danh cỡ chữ 14; hoặc Quốc hiệu cỡ chữ 12, Tiêu ngữ và địa danh
// cỡ chữ 13.
func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	seen := map[drafting.Component]float64{}
	for _, c := range lines {
		n := main.First(c)
		if n == nil {
			continue
		}
		size, ok := p.Seen(n, "size")
		permitted := p.Sheet.Number(string(c) + ".size")
		if !ok || permitted == nil {
			continue
		}
		if !permitted.Permits(size.Number) {
			return
		}
		seen[c] = size.Number
	}
	sets := scales(p.Sheet)
	if len(seen) < 2 || len(sets) == 0 {
		return
	}
	best, off := sets[0], len(lines)+1
	for _, s := range sets {
		n := 0
		for c, v := range seen {
			if math.Abs(s[c]-v) > near {
				n++
			}
		}
		if n < off {
			best, off = s, n
		}
	}
	report(p, main, seen, best)
}

func report(p *lint.Pass, main *drafting.Piece, seen, set map[drafting.Component]float64) {
	for _, c := range lines {
		v, ok := seen[c]
		if !ok || math.Abs(set[c]-v) <= near {
			continue
		}
		n := main.First(c)
		p.Report(lint.Finding{
			Node: n.ID, End: len(n.Text), Message: "Cỡ chữ của Quốc hiệu, Tiêu ngữ, địa danh và thời gian ban hành tăng, giảm thống nhất.",
			Measured: "cỡ chữ " + standard.Decimal(v) + " pt", Allowed: standard.Decimal(set[c]) + " pt như các dòng kia",
		})
		return
	}
}

// scales are the sets of sizes that go together.
func scales(sheet *standard.Sheet) (sets []map[drafting.Component]float64) {
	for _, choice := range sheet.Choices {
		if choice.Key != "scale" {
			continue
		}
		for _, option := range choice.Options {
			set := map[drafting.Component]float64{}
			for path, v := range option.Set {
				if c, name, _ := strings.Cut(path, "."); name == "size" {
					set[drafting.Component(c)] = v
				}
			}
			sets = append(sets, set)
		}
	}
	return sets
}
