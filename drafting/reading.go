package drafting

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting/pattern"
)

// Words is a part of a component's words: its text and where it stands in the node.
type Words struct {
	Text       string
	Start, End int
}

func words(text string, m []int, group int) Words {
	if m[2*group] < 0 {
		return Words{}
	}
	return part(text, m[2*group], m[2*group+1])
}

// part is what stands between two places of a text.
func part(text string, start, end int) Words {
	return Words{Text: text[start:end], Start: start, End: end}
}

// Blank reports whether w was left for a clerk's hand: nothing, blanks, dots or "…".
func (w Words) Blank() bool { return strings.Trim(w.Text, " .…\u00a0_") == "" }

// NumberLine is the number and symbol (số, ký hiệu) as read out of its line.
type NumberLine struct {
	Label  Words // "Số:"
	Num    Words // "05", or the blank that stands there
	Symbol Words // "QĐ-VP"
}

var numberLine = pattern.New(`^((?i:số)\s?:?)([^/]*)(?:/(.*))?$`)

// ParseNumberLine reads a line such as "Số: 05/QĐ-VP"; ok is false where it does not
// begin with "Số" or a label in its place. Num is without the spaces around a number, but all of a blank.
func ParseNumberLine(line string) (NumberLine, bool) {
	l, ok := labelledNumber(line)
	if !ok {
		m := numberLine.FindStringSubmatchIndex(line)
		if m == nil {
			return NumberLine{}, false
		}
		l = NumberLine{Label: words(line, m, 1), Num: words(line, m, 2), Symbol: words(line, m, 3)}
	}
	if !l.Num.Blank() {
		l.Num = l.Num.trimmed()
	}
	l.Symbol = l.Symbol.trimmed()
	return l, true
}

// labelledNumber reads a number behind any label of a few words, which may be one with a slip, or
// another one ("So: 05/QĐ-VP").
func labelledNumber(line string) (l NumberLine, ok bool) {
	colon, slash := strings.IndexByte(line, ':')+1, strings.IndexByte(line, '/')
	if colon == 0 || slash < colon || !label(line[:colon-1]) || !figures(strings.Trim(line[colon:slash], " \t")) {
		return l, false
	}
	return NumberLine{Label: part(line, 0, colon), Num: part(line, colon, slash), Symbol: part(line, slash+1, len(line))}, true
}

// label reports whether the words may be the label of a number: letters and spaces, not many.
func label(words string) bool {
	const most = 15
	first, _ := utf8.DecodeRuneInString(words)
	return unicode.IsLetter(first) && utf8.RuneCountInString(words) <= most &&
		strings.IndexFunc(words, func(r rune) bool { return r != ' ' && !unicode.IsLetter(r) }) < 0
}

func figures(words string) bool { return words != "" && strings.Trim(words, "0123456789") == "" }

// Symbol returns the number line of the main text and the groups of letters of its symbol
// ("QĐ", "VP"), which dashes part; no groups where the symbol is blank, or holds anything but
// letters and digits.
func (d *Document) Symbol() (*Node, []Words) {
	if len(d.Pieces) == 0 {
		return nil, nil
	}
	n := d.Pieces[0].First(Number)
	if n == nil {
		return nil, nil
	}
	l, ok := ParseNumberLine(n.Text)
	if !ok || l.Symbol.Text == "" {
		return n, nil
	}
	var groups []Words
	start := l.Symbol.Start
	for group := range strings.SplitSeq(l.Symbol.Text, "-") {
		w := Words{Text: group, Start: start, End: start + len(group)}.trimmed()
		if !lettered(w.Text) {
			return n, nil
		}
		groups = append(groups, w)
		start += len(group) + len("-")
	}
	return n, groups
}

// lettered reports whether a group of a symbol is letters, and digits after the first.
func lettered(group string) bool {
	for i, r := range group {
		if !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return group != ""
}

func (w Words) trimmed() Words {
	left := strings.TrimLeft(w.Text, " ")
	w.Start += len(w.Text) - len(left)
	w.Text = strings.TrimRight(left, " ")
	w.End = w.Start + len(w.Text)
	return w
}

// PlaceDateLine is the place and date of issue (địa danh và thời gian ban hành) as read
// out of its line.
type PlaceDateLine struct {
	Place            Words
	Day, Month, Year Words // each may be blank
}

// ParsePlaceDate reads a line such as "Phú Thọ, ngày 05 tháng 02 năm 2026"; ok is false
// where the words ngày, tháng, năm do not stand there in this order.
func ParsePlaceDate(line string) (PlaceDateLine, bool) {
	day, month, year, ok := dateWords(line)
	if !ok {
		return PlaceDateLine{}, false
	}
	place := strings.TrimSuffix(strings.TrimRight(line[:day.Start], " \t"), ",")
	l := PlaceDateLine{
		Place: part(line, 0, len(place)),
		Day:   part(line, day.End, month.Start), Month: part(line, month.End, year.Start), Year: part(line, year.End, len(line)),
	}
	for _, w := range []*Words{&l.Day, &l.Month, &l.Year} {
		if !w.Blank() {
			*w = w.trimmed()
		}
	}
	return l, true
}

// dateWords finds the words ngày, tháng and năm, each the first behind the one before.
func dateWords(line string) (day, month, year Words, ok bool) {
	found := [...]Words{{Text: "ngày"}, {Text: "tháng"}, {Text: "năm"}}
	at := 0
	for i := range found {
		w := &found[i]
		next := indexFold(line[at:], w.Text)
		if next < 0 {
			return day, month, year, false
		}
		w.Start, w.End = at+next, at+next+len(w.Text)
		at = w.End
	}
	return found[0], found[1], found[2], true
}

// indexFold is strings.Index whatever the capitals, for a word whose capitals take as many bytes
// as its small letters.
func indexFold(text, word string) int {
	for i := 0; i+len(word) <= len(text); i++ {
		if strings.EqualFold(text[i:i+len(word)], word) {
			return i
		}
	}
	return -1
}

// Date returns day, month and year as numbers; ok is false where one is blank or no number, or
// the year has not four digits.
func (l PlaceDateLine) Date() (year, month, day int, ok bool) {
	for _, f := range []struct {
		to *int
		w  Words
	}{{&year, l.Year}, {&month, l.Month}, {&day, l.Day}} {
		n, err := strconv.Atoi(f.w.Text)
		if err != nil {
			return 0, 0, 0, false
		}
		*f.to = n
	}
	return year, month, day, len(l.Year.Text) == len("2026")
}

// Issued reads the date of issue out of the main text's place and date line; ok is false
// where there is none, or a part of it is blank.
func (d *Document) Issued() (year, month, day int, ok bool) {
	if len(d.Pieces) == 0 {
		return 0, 0, 0, false
	}
	n := d.Pieces[0].First(PlaceDate)
	if n == nil {
		return 0, 0, 0, false
	}
	l, ok := ParsePlaceDate(n.Text)
	if !ok {
		return 0, 0, 0, false
	}
	return l.Date()
}

// Blanks returns the places of a node that wait to be filled: the number of a number
// line, the day, month and year of a date line, and fields of the template that hold
// nothing, blanks, dots or "…". They are ordered by Start. A blank leaves out the space
// that parts it from the letter beside it.
func (n *Node) Blanks() []Range {
	var out []Range
	add := func(w Words) {
		if w.Blank() && w.Start > 0 {
			out = append(out, n.inside(w))
		}
	}
	switch n.Component {
	case Number:
		if l, ok := ParseNumberLine(n.Text); ok {
			add(l.Num)
		}
	case PlaceDate:
		if l, ok := ParsePlaceDate(n.Text); ok {
			add(l.Day)
			add(l.Month)
			add(l.Year)
		}
	}
	for _, m := range n.Marks {
		w := Words{Text: n.Text[m.Start:m.End], Start: m.Start, End: m.End}
		if m.Kind == Field && w.Blank() && !within(out, m.Start, m.End) {
			out = append(out, Range{n.ID, m.Start, m.End})
		}
	}
	slices.SortFunc(out, func(a, b Range) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	return out
}

// inside is the range of a blank without the spaces that part it from the letters beside
// it, so that what is typed there stands apart from them.
func (n *Node) inside(w Words) Range {
	start, end := w.Start, w.End
	if end-start > 1 && n.Text[start] == ' ' {
		start++
	}
	if end > start && end < len(n.Text) && n.Text[end-1] == ' ' && n.Text[end] != '/' {
		end--
	}
	return Range{n.ID, start, end}
}

func within(ranges []Range, start, end int) bool {
	for _, r := range ranges {
		if start >= r.Start && end <= r.End || r.Start >= start && r.End <= end {
			return true
		}
	}
	return false
}

// Blanks counts and lists all blanks of the document in reading order.
func (d *Document) Blanks() []Range {
	var out []Range
	d.All(func(_ *Piece, _ int, n *Node) bool {
		out = append(out, n.Blanks()...)
		return true
	})
	return out
}
