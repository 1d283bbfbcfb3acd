package layout

import (
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
)

// Entry is one place in the outline (dàn ý) of a document: a piece by its type and subject,
// a part, chapter, section, article or Roman section by its label and title.
type Entry struct {
	Depth int // 0 for a piece; never more than one deeper than the entry before
	Title string
	Page  int    // index in Pages.Pages
	Y     Length // top of its first line
}

// Outline lists the places in reading order.
func (ps *Pages) Outline() []Entry {
	var out []Entry
	var open []int // levels of the entries that the next may stand below
	var piece drafting.NodeID
	joins := drafting.Component("") // what may still go on the title of the last entry
	for i, p := range ps.Pages {
		if p.Piece != piece {
			piece, joins = p.Piece, ""
			out, open = append(out, Entry{Page: i}), open[:0]
		}
		for _, node := range nodesOf(p) {
			last := &out[len(out)-1]
			switch c := node.component; {
			case ps.ofNode[node.id] == nil || ps.lines[ps.ofNode[node.id].line(0)].page != i:
				// goes on from the page before
			case begins(c):
				if last.Depth == 0 {
					last.Title = joined(last.Title, node.words)
				}
			case c == drafting.Heading && joins != "":
				last.Title += ". " + node.words
				joins = ""
			case c.Level() > 0 && c.Level() <= drafting.Article.Level():
				for len(open) > 0 && open[len(open)-1] >= c.Level() {
					open = open[:len(open)-1]
				}
				open = append(open, c.Level())
				out = append(out, Entry{Depth: len(open), Title: short(node.words), Page: i, Y: node.y})
				joins = c
			}
		}
	}
	for i, e := range out {
		if e.Depth == 0 && e.Title == "" {
			out[i].Title = short(firstWords(ps.Pages[e.Page]))
		}
	}
	return out
}

// firstWords are those of the first node that a page shows, for a piece without a title.
func firstWords(p *Page) string {
	for _, n := range nodesOf(p) {
		if n.words != "" {
			return n.words
		}
	}
	return "…"
}

// begins reports whether the component names the piece that it stands in.
func begins(c drafting.Component) bool {
	switch c {
	case drafting.TypeName, drafting.Subject, drafting.DispatchSubject, drafting.AppendixHeading, drafting.AppendixTitle:
		return true
	}
	return false
}

// onePage is what a page shows of a node.
type onePage struct {
	id        drafting.NodeID
	component drafting.Component
	words     string
	y         Length
}

func nodesOf(p *Page) []onePage {
	var out []onePage
	for _, t := range p.Texts {
		switch n := len(out); {
		case t.Node == 0:
		case n > 0 && out[n-1].id == t.Node:
			out[n-1].words += t.Letters
		default:
			out = append(out, onePage{id: t.Node, component: t.Component, words: t.Letters, y: t.Y - t.Size})
		}
	}
	for i := range out {
		out[i].words = strings.TrimSpace(out[i].words)
	}
	return out
}

func joined(a, b string) string { return strings.TrimSpace(a + " " + b) }

// titleLength is the most runes of an entry's words: an article without a title is all text.
const titleLength = 80

func short(words string) string {
	if utf8.RuneCountInString(words) <= titleLength {
		return words
	}
	cut := string([]rune(words)[:titleLength])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.") + "…"
}
