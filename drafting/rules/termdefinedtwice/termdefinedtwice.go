// Package termdefinedtwice holds the rule term-defined-twice: a term is explained a second time in the
// part on the meaning of words, a body gets a second short name, or a short name is given to a second
// body. Letters that stand for two things name-inconsistent tells.
package termdefinedtwice

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is term-defined-twice.
var Rule = &lint.Rule{
	ID: "term-defined-twice", Title: "Một từ ngữ được giải thích hai lần, một nơi có hai tên gọi tắt",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		terms(p, piece)
		shortNames(p, piece)
	}
}

// term finds what an item of the part on the meaning of words explains: "1. Hồ sơ điện tử là …".
var term = pattern.New(`^ *["“]?([^"“”,:;.()]+?)["”]? *(?:\([^()]*\) *)?(?:là|được hiểu là|bao gồm|gồm) `)

// longestTerm bounds the words of a term.
const longestTerm = 10

// terms tells the terms that one part on the meaning of words explains twice.
func terms(p *lint.Pass, piece *drafting.Piece) {
	end := 0
	for i, n := range piece.Nodes {
		if i < end || !n.Component.Body() || !explains(n.Text) {
			continue
		}
		end = endOf(piece, i)
		seen := map[string]bool{}
		for _, item := range piece.Nodes[i+1 : end] {
			start, stop := termIn(item)
			if start == stop {
				continue
			}
			words := item.Text[start:stop]
			if seen[alike(words)] {
				p.Report(lint.Finding{
					Node: item.ID, Start: start, End: stop,
					Message: "“" + words + "” ở trên đã được giải thích: một từ ngữ có một nghĩa trong văn bản.",
				})
			}
			seen[alike(words)] = true
		}
	}
}

// endOf returns the index after the part on the meaning of words that node i begins: what belongs to
// the node, or, where it is a paragraph, to what the paragraph belongs to.
func endOf(piece *drafting.Piece, i int) int {
	if piece.Nodes[i].Component != drafting.Paragraph {
		return piece.Extent(i)
	}
	if above := piece.Parent(i); above >= 0 {
		return piece.Extent(above)
	}
	end := i + 1
	for end < len(piece.Nodes) && piece.Nodes[end].Component.Level() > 0 {
		end++
	}
	return end
}

// termIn returns where the term stands that an item explains; start is end where there is none.
func termIn(item *drafting.Node) (start, end int) {
	label, ok := item.Label()
	if !ok || !strings.Contains(item.Text, "là ") && !strings.Contains(item.Text, "gồm ") {
		return 0, 0
	}
	m := term.FindStringSubmatchIndex(item.Text[label.End:])
	if m == nil || len(strings.Fields(item.Text[label.End+m[2]:label.End+m[3]])) > longestTerm {
		return 0, 0
	}
	return label.End + m[2], label.End + m[3]
}

// explains reports whether a line begins the part on the meaning of words.
func explains(line string) bool {
	const title = "giải thích từ ngữ"
	line = strings.TrimSpace(line)
	return strings.HasSuffix(line, "được hiểu như sau:") || len(line) >= len(title) && strings.EqualFold(line[len(line)-len(title):], title)
}

// alike is a phrase as it is compared.
func alike(words string) string {
	return viet.RestyleTone(viet.Lower(strings.Join(strings.Fields(words), " ")), viet.OldStyle)
}

// short finds a short name in words, and the body that gets it: "Ban Chỉ đạo cải cách hành chính (sau
// đây gọi tắt là Ban Chỉ đạo)".
var short = pattern.New(`([^().;:,]+) \((?:sau đây )?(?:được )?(?:viết|gọi) tắt(?: là|:) *["“]?(\p{L}[^()"“”;:]*?)["”]?\)`)

// name is a short name and what it stands for, as they are compared, and the short name as written.
type name struct{ short, full, written string }

// shortNames tells a second short name of one body, and one short name of two.
func shortNames(p *lint.Pass, piece *drafting.Piece) {
	var given []name
	for _, n := range piece.Nodes {
		if !strings.Contains(n.Text, "tắt") {
			continue
		}
		for _, m := range short.FindAllStringSubmatchIndex(n.Text, -1) {
			now := name{alike(n.Text[m[4]:m[5]]), alike(n.Text[m[2]:m[3]]), n.Text[m[4]:m[5]]}
			if message := now.against(given); message != "" {
				p.Report(lint.Finding{Node: n.ID, Start: m[4], End: m[5], Message: message})
			}
			given = append(given, now)
		}
	}
}

// against says what is wrong with a name beside those that were given before, "" where nothing is.
func (x name) against(given []name) string {
	for _, was := range given {
		switch {
		case was.short != x.short && oneBody(was.full, x.full):
			return "Nơi này ở trên đã được gọi tắt là “" + was.written + "”."
		case was.short == x.short && !letters(x.short) && apart(was.full, x.full):
			return "“" + x.written + "” ở trên đã là tên gọi tắt của nơi khác."
		}
	}
	return ""
}

// letters reports whether a short name is of one word: of letters, which name-inconsistent compares.
func letters(short string) bool { return !strings.Contains(short, " ") }

// fewest words at the end of what gets a short name tell it from others.
const fewest = 4

// oneBody reports whether two phrases end with the same words, so that they name one body.
func oneBody(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	same := 0
	for same < min(len(x), len(y)) && x[len(x)-1-same] == y[len(y)-1-same] {
		same++
	}
	return same >= fewest
}

// apart reports whether neither phrase has the last word of the other.
func apart(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	return !slices.Contains(x, y[len(y)-1]) && !slices.Contains(y, x[len(x)-1])
}
