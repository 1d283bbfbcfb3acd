// Package listcount holds the rule list-count: a line says how many items follow ("gồm 05 nội dung:"),
// and the list behind it has another number of them. It counts what a line with a colon announces by a
// figure and a word for what each item is; people, papers and things may stand together in one item.
package listcount

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is list-count.
var Rule = &lint.Rule{
	ID: "list-count", Title: "Số mục đã nêu khác số mục của danh sách",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "Unreleased", Check: run,
}

// announced finds how many items a line announces: "gồm 05 nhóm nhiệm vụ sau:".
var announced = pattern.New(`(?:gồm|có|theo|bằng|qua|thực hiện|bảo đảm) (?:các |có )?(\d{1,2}) (?:nội dung|nhóm|bước|điều kiện|tiêu chí|nguyên tắc|yêu cầu|nhiệm vụ|giải pháp|phần|hình thức|trường hợp|giai đoạn|mục tiêu|chỉ tiêu)(?: [\p{L} ]{1,30})?:$`)

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		for i, n := range piece.Nodes {
			if n.Component == drafting.TableCell || !n.Component.Body() || !strings.HasSuffix(n.Text, ":") || !figures(n) {
				continue
			}
			m := announced.FindStringSubmatchIndex(n.Text)
			if m == nil || atLeast(n.Text[:m[0]]) {
				continue
			}
			said, err := strconv.Atoi(n.Text[m[2]:m[3]])
			if have := items(piece, i); err == nil && have > 1 && have != said {
				p.Report(lint.Finding{
					Node: n.ID, Start: m[2], End: m[3],
					Message: fmt.Sprintf("Danh sách ở dưới có %d mục, ở đây ghi %s.", have, n.Text[m[2]:m[3]]),
				})
			}
		}
	}
}

// figures reports whether the words of a node have any, as few lines do: it is asked before the
// expression, which takes long.
func figures(n *drafting.Node) bool {
	from := 0
	if label, ok := n.Label(); ok {
		from = label.End
	}
	return strings.ContainsAny(n.Text[from:], "0123456789")
}

// atLeast reports whether the words before say that there may be more.
func atLeast(before string) bool {
	before = strings.ToLower(strings.TrimSpace(before))
	return strings.HasSuffix(before, "tối thiểu") || strings.HasSuffix(before, "ít nhất")
}

// items counts the items of the list that begins behind node i: those of the component of the first,
// with or without parts of their own, up to what is no part of the list or begins another.
func items(piece *drafting.Piece, i int) int {
	if i+1 >= len(piece.Nodes) {
		return 0
	}
	first := piece.Nodes[i+1]
	label, ok := first.Label()
	if !ok {
		return 0
	}
	level, n := first.Component.Level(), 1
	for _, x := range piece.Nodes[i+2:] {
		switch l := x.Component.Level(); {
		case l == 0, l < level, x.Component == drafting.Paragraph && strings.HasSuffix(x.Text, ":"):
			return n
		case x.Component != first.Component:
		case lettered(first) && again(x, label.Num):
			return n
		default:
			n++
		}
	}
	return n
}

// lettered reports whether the items have numbers or letters, each its own.
func lettered(n *drafting.Node) bool {
	return n.Component != drafting.Dash && n.Component != drafting.Item
}

// again reports whether the node has the number that the list began with.
func again(n *drafting.Node, num string) bool {
	label, ok := n.Label()
	return ok && label.Num == num
}
