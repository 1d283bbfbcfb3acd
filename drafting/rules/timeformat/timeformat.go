// Package timeformat holds the rule time-format: times of day written in more than one way in a
// document ("7 giờ 30 phút", "7h30", "07:30").
package timeformat

import (
	_ "embed"
	"fmt"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is time-format.
var Rule = &lint.Rule{
	ID: "time-format", Title: "Giờ viết nhiều cách trong một văn bản",
	Severity: lint.Hint, Scope: lint.OfDocument, Page: page, Since: "Unreleased", Check: run,
}

// way is a way to write the time.
type way int

const (
	words   way = iota // 7 giờ 30 phút
	letterH            // 7h30
	colon              // 07:30
	ways
)

var examples = [ways]string{"7 giờ 30 phút", "7h30", "07:30"}

// hour is one time in the text.
type hour struct {
	node       *drafting.Node
	way        way
	start, end int
}

func run(p *lint.Pass) {
	var found []hour
	var counts [ways]int
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		t := p.TextOf(n)
		if !t.Holds(viet.Code, viet.Number) {
			return true
		}
		for _, i := range t.Notable {
			if w, end, ok := read(t, i); ok {
				found = append(found, hour{n, w, t.Start(i), t.End(end - 1)})
				counts[w]++
			}
		}
		return true
	})
	if len(found) == 0 {
		p.NotApplicable()
		return
	}
	most := words
	for w := range ways {
		if counts[w] > counts[most] {
			most = w
		}
	}
	for _, h := range found {
		if h.way != most {
			p.Report(lint.Finding{
				Node: h.node.ID, Start: h.start, End: h.end,
				Message: fmt.Sprintf("Giờ ở các chỗ khác viết như “%s”.", examples[most]),
			})
		}
	}
}

// read returns how the time that begins at token i is written, and the token after it.
func read(t *viet.Text, i int) (way, int, bool) {
	switch t.Kind(i) {
	case viet.Code:
		h, m, ok := strings.Cut(t.Word(i), "h")
		return letterH, i + 1, ok && short(h) && (m == "" || short(m))
	case viet.Number:
		if !short(t.Word(i)) {
			return 0, 0, false
		}
		k := t.Next(i)
		if m := t.Next(k); t.Is(k, "giờ") && t.Kind(m) == viet.Number && short(t.Word(m)) {
			switch {
			case t.Is(t.Next(m), "phút"):
				return words, t.Next(m) + 1, true
			case len(t.Word(m)) == minuteDigits:
				return words, m + 1, true
			}
		}
		clock := t.Word(i+1) == ":" && t.Kind(i+2) == viet.Number && len(t.Word(i+2)) == 2 && t.Word(i+3) != ":"
		return colon, i + 3, clock && (t.Word(i)[0] == '0' || daytime(t, i))
	}
	return 0, 0, false
}

const minuteDigits = 2

// daytime reports whether the word before the number at token i is one of a time of day or of a
// meeting: "lúc 16:45", "bế mạc 16:45", not "tỷ lệ 16:45".
func daytime(t *viet.Text, i int) bool {
	before := t.Before(i)
	for _, word := range []string{"lúc", "từ", "đến", "hồi", "mạc", "đầu", "thúc", "trước", "sau", "sáng", "chiều", "tối", "trưa", "giờ", "xong"} {
		if t.Is(before, word) {
			return true
		}
	}
	return false
}

func short(number string) bool {
	const most = 2
	return number != "" && len(number) <= most && strings.Trim(number, "0123456789") == ""
}
