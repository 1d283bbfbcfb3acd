package recipientscharged

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/capital"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// receivers are whom a paper goes to: the recipients, those whom it is addressed to, the articles
// that "Như Điều …" stands for, and the body that issues it.
type receivers struct {
	lines   []string // folded words, one space between and at both ends
	letters []string // words in capitals: "TCCB"
}

// asElsewhere finds a line that stands for what is written elsewhere: "Như Điều 3", "Như trên".
var asElsewhere = pattern.New(`^[-–—+\s]*(?i:như (?:các )?(\p{L}+)((?:[ ,]|và|Điều|\d)*))`)

var number = pattern.New(`\d+`)

// receiversOf reads whom the paper goes to; told is false where it does not say, or says it by
// something that is not read here.
func receiversOf(p *lint.Pass, main *drafting.Piece) (r receivers, told bool) {
	for _, n := range main.Nodes {
		switch n.Component {
		case drafting.Issuer, drafting.Addressees, drafting.Addressee:
			r.add(p, n)
		case drafting.Recipient:
			r.add(p, n)
			m := asElsewhere.FindStringSubmatch(n.Text)
			switch {
			case m == nil:
				told = told || !p.Blank(n, 0, len(n.Text))
			case viet.Lower(m[1]) == "điều":
				told = true
				r.addArticles(p, main, number.FindAllString(m[2], -1))
			case viet.Lower(m[1]) != "trên" || main.First(drafting.Addressees) == nil:
				return r, false
			default:
				told = true
			}
		}
	}
	return r, told
}

func (r *receivers) add(p *lint.Pass, n *drafting.Node) {
	t := p.TextOf(n)
	var words []string
	for i := t.Next(-1); i < t.Len(); i = t.Next(i) {
		if n.Component == drafting.Recipient && t.Word(i) == "(" {
			break // what it is for, not who
		}
		if !capital.IsWord(t, i) {
			continue
		}
		words = append(words, viet.Fold(t.Word(i)))
		if t.Case(i) == viet.Capital {
			r.letters = append(r.letters, t.Word(i))
		}
	}
	r.lines = append(r.lines, joined(words))
}

// addArticles adds the articles of these numbers, and what belongs to them.
func (r *receivers) addArticles(p *lint.Pass, main *drafting.Piece, numbers []string) {
	for i, n := range main.Nodes {
		if label, ok := n.Label(); ok && n.Component == drafting.Article && slices.Contains(numbers, label.Num) {
			for _, part := range main.Nodes[i:main.Extent(i)] {
				r.add(p, part)
			}
		}
	}
}

// joined are folded words as they are compared.
func joined(words []string) string {
	return " " + strings.ReplaceAll(strings.Join(words, " "), "uy ban nhan dan", "ubnd") + " "
}

// everybody finds a line that may be about any body.
var everybody = pattern.New(` (?:cac|nhung|toan) .*(?:don vi|co quan|to chuc|dia phuong|nganh|ban|thanh vien) | thanh vien | thanh phan `)

// cover reports whether a line names the body, its kind in the plural, or its kind alone, or the
// letters of its name.
func (r receivers) cover(b body) bool {
	return slices.ContainsFunc(r.lines, func(line string) bool {
		return strings.Contains(line, b.key()) || everybody.MatchString(line) || b.plural(line) || b.alone(line)
	}) || slices.ContainsFunc(r.letters, func(letters string) bool { return letters != "UBND" && strings.Contains(b.initials, letters) })
}

// plural reports whether the line speaks of several bodies of the kind: "Các Sở: Nội vụ, Tài chính",
// "UBND các xã".
func (b body) plural(line string) bool {
	return strings.Contains(line, " cac ") && strings.Contains(line, joined(b.words[:1]))
}

// alone reports whether the line ends with the kind of the body: "UBND xã" for that of a certain
// one; of firms, whose names are shortened in many ways, any will do.
func (b body) alone(line string) bool {
	return b.unit > 0 && strings.HasSuffix(line, joined(b.words[:b.unit])) ||
		strings.HasPrefix(b.key(), " cong ty ") && strings.Contains(line, " cong ty ")
}
