// Package decimalcomma holds the rule decimal-comma: decimals behind a point ("3.5%", "1.25 km").
// Numbers of parts ("mục 2.5") and thousands ("1.250 km") it leaves alone.
package decimalcomma

import (
	_ "embed"
	"strings"

	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is decimal-comma.
var Rule = &lint.Rule{
	ID: "decimal-comma", Title: "Phần thập phân sau dấu chấm",
	Severity: lint.Warning, Scope: lint.OfNode, Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	t := p.Text()
	for _, i := range t.Notable {
		if t.Kind(i) != viet.Number || !decimal(t.Word(i)) || !measured(t, i) || numbered(t, i) || !vietnamese(t, i) {
			continue
		}
		token := t.Token(i)
		right := strings.Replace(t.Word(i), ".", ",", 1)
		p.Report(lint.Finding{
			Node: p.Node.ID, Start: token.Start, End: token.End,
			Message: "Viết dấu phẩy trước phần thập phân.",
			Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", false, p.Node, token.Start, token.End, right)},
		})
	}
}

// decimal reports whether one point stands before one, two or more than three digits.
func decimal(number string) bool {
	before, after, ok := strings.Cut(number, ".")
	return ok && before != "" && len(after) > 0 && len(after) != 3 && strings.Trim(after, "0123456789") == "" && strings.Trim(before, "0123456789") == ""
}

// vietnamese reports whether a word near token i has letters that English has not.
func vietnamese(t *viet.Text, i int) bool {
	const near = 8
	for k := max(0, i-near); k < min(t.Len(), i+near); k++ {
		if t.Kind(k) == viet.Word && !viet.IsPlain(t.Word(k)) {
			return true
		}
	}
	return false
}

// measured reports whether a unit stands right behind token i.
func measured(t *viet.Text, i int) bool {
	if next := t.Word(i + 1); next == "%" || next == "‰" || scored(t, i) {
		return true
	}
	k := t.Next(i)
	switch t.Word(k) {
	case "%", "‰", "lần", "km", "kg", "m²", "m³", "ha", "lít", "tấn", "tạ", "mét", "mm", "cm", "héc", "triệu", "tỷ", "tỉ", "nghìn", "độ", "kW", "MW", "kWh":
		return true
	case "m":
		return t.Kind(k+1) != viet.Punctuation || t.Word(k+1) == ";" || t.Word(k+1) == ","
	}
	return false
}

// scored reports whether the number at token i is what an average or a score is: "điểm trung
// bình là 8.75."
func scored(t *viet.Text, i int) bool {
	is := t.Before(i)
	if !t.Is(is, "là") && !t.Is(is, "đạt") {
		return false
	}
	const near = 4
	for k, n := t.Before(is), 0; k >= 0 && n < near; k, n = t.Before(k), n+1 {
		if t.Is(k, "bình") || t.Is(k, "điểm") || t.Is(k, "lệ") || t.Is(k, "suất") || t.Is(k, "hệ") {
			return true
		}
	}
	return false
}

// numbered reports whether the number is that of a part, a version or a standard.
func numbered(t *viet.Text, i int) bool {
	before := t.Before(i)
	if before < 0 {
		return true
	}
	switch viet.Lower(t.Word(before)) {
	case "mục", "phần", "điểm", "khoản", "điều", "mẫu", "bảng", "hình", "biểu", "phiên", "bản", "số", "tiết", "chương", "lục", "từ":
		return true
	}
	return t.Kind(before) == viet.Foreign
}
