// Package numberformat holds the rule number-format: thousands marked off by commas
// ("5,000,000 đồng"), and an amount whose figures and words differ ("5.000.000 đồng (Năm mươi
// triệu đồng)", "05 (sáu) ngày").
package numberformat

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is number-format.
var Rule = &lint.Rule{
	ID: "number-format", Title: "Số viết sai cách hoặc số và chữ không khớp",
	Severity: lint.Warning, Scope: lint.OfNode, Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	t := p.Text()
	for _, i := range t.Notable {
		token := t.Token(i)
		if token.Kind != viet.Number {
			continue
		}
		if commas(t.Word(i)) && isMoney(t, t.Next(i)) {
			right := strings.ReplaceAll(t.Word(i), ",", ".")
			p.Report(lint.Finding{
				Node: p.Node.ID, Start: token.Start, End: token.End,
				Message: "Phân cách hàng nghìn, hàng triệu bằng dấu chấm.",
				Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", false, p.Node, token.Start, token.End, right)},
			})
			continue
		}
		if misgrouped(t.Word(i)) && (isMoney(t, t.Next(i)) && !clausePoint(t, i) || inThousands(t, i)) {
			p.Report(lint.Finding{
				Node: p.Node.ID, Start: token.Start, End: token.End,
				Message: "Giữa hai dấu chấm phân cách hàng nghìn, hàng triệu có đúng ba chữ số.",
			})
			continue
		}
		compare(p, t, i)
	}
}

// misgrouped reports whether points part groups of digits of which one has not three: "1.50.000".
func misgrouped(number string) bool {
	groups := strings.Split(number, ".")
	const fewest, digits = 3, 3
	if len(groups) < fewest || strings.Trim(number, "0123456789.") != "" {
		return false
	}
	for _, g := range groups[1:] {
		if len(g) != digits {
			return true
		}
	}
	return false
}

// inThousands reports whether the last group of the number has three digits and a measure is behind
// it, so that it can be no number of a part: "12.50.000 tấn".
func inThousands(t *viet.Text, i int) bool {
	const digits = 3
	if number := t.Word(i); len(number)-strings.LastIndexByte(number, '.')-1 != digits {
		return false
	}
	next := t.Next(i)
	return slices.ContainsFunc([]string{"tấn", "kg", "km", "ha", "m²", "m³", "lít", "người", "lượt", "hộ"}, func(unit string) bool { return t.Is(next, unit) })
}

// clausePoint reports whether the number is that of a clause with a letter behind it, which may
// be read as a unit: "9.3.2 đ".
func clausePoint(t *viet.Text, i int) bool {
	return t.Is(t.Next(i), "đ") && !slices.ContainsFunc(strings.Split(t.Word(i), "."), func(group string) bool { return len(group) > 2 })
}

// commas reports whether all groups of a number have three digits and are marked off by commas.
func commas(number string) bool {
	groups := strings.Split(number, ",")
	if len(groups) < 2 || len(groups[0]) > 3 {
		return false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return strings.Trim(number, "0123456789,") == ""
}

// isMoney reports whether token i is a unit of money, with which three digits are no decimals.
func isMoney(t *viet.Text, i int) bool {
	for _, unit := range []string{"đồng", "đ", "VNĐ", "VND", "USD"} {
		if t.Is(i, unit) {
			return true
		}
	}
	return false
}

// compare compares the number with the words in brackets behind it or behind its unit.
func compare(p *lint.Pass, t *viet.Text, i int) {
	value, ok := whole(t.Word(i))
	if !ok {
		return
	}
	open := opening(t, i)
	if open < 0 {
		return
	}
	first := spelt(t, open)
	if first >= t.Len() {
		return
	}
	start := t.Start(first)
	words, read := viet.ParseNumberWords(t.Source[start:])
	if read > 0 && value >= 1000 && isMoney(t, t.Next(i)) && unread(t, start, read) {
		p.Report(lint.Finding{
			Node: p.Node.ID, Start: start, End: start + strings.IndexByte(t.Source[start:], ')'),
			Message: fmt.Sprintf("Chữ ghi số %s không đọc được thành một số.", t.Word(i)),
		})
		return
	}
	if read == 0 || words == value || !closes(t, start+read) {
		return
	}
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: start, End: start + read,
		Message: fmt.Sprintf("Số ghi %s nhưng chữ ghi “%s”.", t.Word(i), t.Source[start:start+read]),
	})
}

// unread reports whether what stands behind the part of the words that was read, up to the
// bracket, is of a number too, so that the whole is none: "bốn tám triệu".
func unread(t *viet.Text, start, read int) bool {
	end := strings.IndexByte(t.Source[start:], ')')
	if end < read {
		return false
	}
	rest := strings.Fields(viet.Lower(strings.Trim(t.Source[start+read:start+end], " .,/!;")))
	if len(rest) == 0 || len(rest) > 8 {
		return false
	}
	n, _ := viet.ParseNumberWords(rest[0])
	return n > 0 && slices.ContainsFunc(rest, func(w string) bool {
		return w == "triệu" || w == "nghìn" || w == "ngàn" || w == "tỷ" || w == "tỉ"
	})
}

// whole reads a number without decimals.
func whole(number string) (uint64, bool) {
	groups := strings.Split(number, ".")
	for k, g := range groups[1:] {
		if len(g) != 3 || k == 0 && (len(groups[0]) > 3 || groups[0] == "0") {
			return 0, false
		}
	}
	n, err := strconv.ParseUint(strings.Join(groups, ""), 10, 64)
	return n, err == nil
}

// opening returns the index of the bracket behind the number, with at most two words of a unit
// between; -1 where there is none.
func opening(t *viet.Text, i int) int {
	const most = 3
	for k, n := t.Next(i), 0; k < t.Len() && n < most; k, n = t.Next(k), n+1 {
		switch {
		case t.Word(k) == "(":
			return k
		case t.Kind(k) == viet.Symbol, t.Word(k) == "/", t.Word(k) == "%", t.Kind(k) == viet.Number, t.Word(k) == ",", t.Word(k) == ".", t.Word(k) == "-":
			return -1
		}
	}
	return -1
}

// spelt returns the index of the first word in the bracket, behind "bằng chữ:", "viết bằng chữ:".
func spelt(t *viet.Text, open int) int {
	k := t.Next(open)
	for t.Is(k, "viết") || t.Is(k, "ghi") || t.Is(k, "số") || t.Is(k, "tiền") || t.Is(k, "bằng") || t.Is(k, "chữ") || t.Word(k) == ":" {
		k = t.Next(k)
	}
	return k
}

// closes reports whether nothing but a unit stands between the words and the closing bracket, so
// that they are the number and not something said of it.
func closes(t *viet.Text, at int) bool {
	end := strings.IndexByte(t.Source[at:], ')')
	if end < 0 {
		return false
	}
	rest := strings.Trim(t.Source[at:at+end], " .,/!;")
	switch viet.Lower(rest) {
	case "", "đồng", "đồng chẵn", "đồng việt nam", "việt nam đồng", "đồng việt nam chẵn", "ngày", "người", "tháng", "năm", "bản", "bộ", "cái",
		"đồng chí", "chẵn", "giờ", "phút", "lần", "điểm", "phần trăm", "mét", "km", "ki-lô-mét", "đô la mỹ", "đồng./":
		return true
	}
	return false
}
