package dossier

import (
	"slices"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// Answer is what stands behind a label such as "Nguyên nhân": the words after its colon, or the
// Words of the lines below it.
func Answer(p *drafting.Piece, i int) string {
	if _, after, ok := strings.Cut(p.Nodes[i].Text, ":"); ok && strings.TrimSpace(after) != "" {
		return strings.TrimSpace(after)
	}
	return strings.TrimSpace(Words(p.Nodes[i+1 : p.Extent(i)]))
}

// Words are the words of the nodes in small letters, each with a line break behind.
func Words(nodes []*drafting.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		b.WriteString(Plain(n.Text) + "\n")
	}
	return b.String()
}

// AllWords are the Words of all pieces of a paper.
func AllWords(d *drafting.Document) string {
	var b strings.Builder
	for _, p := range d.Pieces {
		b.WriteString(Words(p.Nodes))
	}
	return b.String()
}

// Labelled returns the place of the first line of the piece whose words, behind its number, begin
// with one of the words in small letters; -1 where there is none. Cells of tables are no lines.
func Labelled(p *drafting.Piece, words ...string) int {
	for i, n := range p.Nodes {
		if n.Component == drafting.TableCell {
			continue
		}
		text := n.Text
		if l, ok := n.Label(); ok {
			text = text[l.End:]
		}
		if slices.ContainsFunc(words, func(w string) bool { return starts(text, w) }) {
			return i
		}
	}
	return -1
}

// starts reports whether a line, with its words in small letters, begins with others.
func starts(line, words string) bool {
	const most = 4 // times as long as the words are, with all their spaces
	line = strings.TrimSpace(line)
	first, _ := utf8.DecodeRuneInString(line)
	want, _ := utf8.DecodeRuneInString(words)
	if viet.FoldRune(first) != viet.FoldRune(want) {
		return false // as most lines
	}
	return strings.HasPrefix(Plain(line[:min(len(line), most*len(words))]), words)
}

// Pair is a cell with a label ("Điều khoản") and the cell beside it.
type Pair struct {
	Label string // in small letters
	Value
}

// Pairs are the labels with what stands beside them in the tables that have no heads, read from
// left to right, two cells at a time.
func Pairs(d *drafting.Document) (out []Pair) {
	for _, p := range d.Pieces {
		for i := 0; i < len(p.Nodes); i++ {
			g, ok := p.Table(i)
			if !ok {
				continue
			}
			if g.Header == 0 {
				out = append(out, pairs(p, g)...)
			}
			i = g.To - 1
		}
	}
	return out
}

func pairs(p *drafting.Piece, g drafting.Grid) (out []Pair) {
	label, odd := -1, false
	for k, c := range g.Cells {
		if k > 0 && g.Cells[k-1].Row != c.Row {
			odd = false
		}
		if odd {
			n := p.Nodes[c.From]
			out = append(out, Pair{Plain(p.Nodes[label].Text), named(n, 0, len(n.Text))})
		}
		label, odd = c.From, !odd
	}
	return out
}
