// Package oldyear holds the rule old-year: a draft that was made anew of an earlier document still
// has a year of that document in words that came from there.
package oldyear

import (
	_ "embed"
	"maps"
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/reference"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is old-year.
var Rule = &lint.Rule{
	ID: "old-year", Title: "Năm cũ còn lại từ văn bản gốc",
	Severity: lint.Hint, Scope: lint.OfDocument, Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	e := p.Document.Earlier
	if e.LastID == 0 {
		p.NotApplicable()
		return
	}
	was, known := yearOf(e)
	now := draftYear(p.Document, p.Today)
	if !known {
		was = now - 1
	}
	index := lint.Shared(p, reference.Of)
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.ID > e.LastID || n.Component == drafting.Number || n.Component == drafting.PlaceDate {
			return true
		}
		cited := citations(index, n)
		for _, y := range years(n.Text) {
			// Earlier years are history; and what is mended is no earlier than the draft.
			if y.year >= was && y.year < now && !cited(y.start) {
				report(p, n, y, now-was, known)
			}
		}
		return true
	})
}

// report tells of years, and what they may be now, where the earlier document's own is known.
func report(p *lint.Pass, n *drafting.Node, y mention, later int, known bool) {
	f := lint.Finding{Node: n.ID, Start: y.start, End: y.end, Message: "Năm " + n.Text[y.start:y.end] + " còn lại từ văn bản gốc" + named(p.Document.Earlier)}
	if known {
		next := y.moved(n.Text, later)[y.start:y.end]
		f.Message += "; nay có thể là năm " + next
		f.Fixes = []lint.Fix{{Title: "Sửa thành “" + next + "”", Edits: mend(p.Document, n, y, later)}}
	}
	f.Message += "."
	p.Report(f)
}

// mend moves the years: where derived words have them, in the fields that these words follow from.
func mend(d *drafting.Document, n *drafting.Node, y mention, later int) []drafting.Edit {
	derived := slices.ContainsFunc(n.Marks, func(m drafting.Mark) bool {
		return m.Kind == drafting.Derived && m.Start <= y.start && y.end <= m.End && n.Text[m.Start:m.End] == m.Wrote
	})
	if derived && d.Template != "" {
		header := d.Header
		header.Fields = maps.Clone(d.Fields)
		for name, value := range d.Fields {
			for _, o := range years(value) {
				if value[o.start:o.end] == n.Text[y.start:y.end] {
					header.Fields[name] = o.moved(header.Fields[name], later)
				}
			}
		}
		if !maps.Equal(header.Fields, d.Fields) {
			return []drafting.Edit{drafting.SetHeader{Header: header}}
		}
	}
	return []drafting.Edit{drafting.Replace{Node: n.ID, Start: y.start, End: y.end, Text: y.moved(n.Text, later)[y.start:y.end]}}
}

// named names an earlier document: " số 05/QĐ-VP ngày 05 tháng 02 năm 2025".
func named(e drafting.Earlier) string {
	words := ""
	if e.Number != "" {
		words += " số " + e.Number
	}
	if day, err := law.ParseDate(e.Issued); err == nil {
		words += " " + viet.DateWords(day.Day, day.Month, day.Year)
	}
	return words
}

// yearOf is the year of an earlier document.
func yearOf(e drafting.Earlier) (year int, known bool) {
	day, err := law.ParseDate(e.Issued)
	return day.Year, err == nil
}

// draftYear is the year that a draft is dated with, as far as it has one, else today's.
func draftYear(d *drafting.Document, today law.Date) int {
	if n := d.Pieces[0].First(drafting.PlaceDate); n != nil {
		if l, ok := drafting.ParsePlaceDate(n.Text); ok {
			if y, err := strconv.Atoi(l.Year.Text); err == nil {
				return y
			}
		}
	}
	return today.Year
}

// citations reports of a place in a node whether it belongs to an act that is cited there.
func citations(index *reference.Index, n *drafting.Node) func(at int) bool {
	var cited []reference.Span
	for _, f := range index.In(n.ID) {
		if f.Act.Type != "" || !f.Act.Number.IsZero() {
			cited = append(cited, f.Act.Span)
		}
	}
	return func(at int) bool {
		return slices.ContainsFunc(cited, func(s reference.Span) bool { return s.Start <= at && at < s.End })
	}
}

// mention is a year that a text names, or two that make one, as "2024 - 2025".
type mention struct {
	year       int // the later
	at         []int
	start, end int
}

// digits of a year.
const digits = 4

// moved is the text with the years so much later; it is as long as it was.
func (m mention) moved(text string, later int) string {
	for _, at := range m.at {
		text = text[:at] + strconv.Itoa(number(text[at:at+digits])+later) + text[at+digits:]
	}
	return text
}

// number is what figures say.
func number(figures string) int {
	n, err := strconv.Atoi(figures)
	if err != nil {
		return 0
	}
	return n
}

var (
	// named years: "năm 2025", "năm học 2024 - 2025"
	inWords = pattern.New(`(?i)(?:^|[^\pL])(?:năm|niên khóa|niên độ)(?: học| ngân sách| kế hoạch| tài chính)?[ \x{a0}](\d{4})(?: ?[-–] ?(\d{4}))?`)
	// and those of days and months in figures: "01/4/2025", "4/2025"
	inFigures = pattern.New(`(?:^|[^\d/.-])(?:\d{1,2}[/.-])?(\d{1,2})[/.-](\d{4})`)
	// periods that a plan or a term has its name of: "giai đoạn từ năm 2021"
	period = pattern.New(`(?i)(?:giai đoạn|nhiệm kỳ|thời kỳ|khóa)(?: [\pL\d]+| [-–])*$`)
	// numbers are no dates: "số 05/2025"
	numbered = pattern.New(`(?i)số:? ?$`)
)

// years lists the years of the text that are no part of a period's name or of a number, in order.
func years(text string) []mention {
	var out []mention
	add := func(at ...int) {
		m := mention{at: at, start: at[0], end: at[len(at)-1] + digits}
		if m.end < len(text) && (text[m.end] >= '0' && text[m.end] <= '9' || text[m.end] == '/') {
			return
		}
		m.year = number(text[m.end-digits : m.end])
		out = append(out, m)
	}
	for _, m := range inWords.FindAllStringSubmatchIndex(text, -1) {
		switch {
		case period.MatchString(strings.TrimRight(text[:m[0]], " ")):
		case m[4] < 0:
			add(m[2])
		default:
			add(m[2], m[4])
		}
	}
	for _, m := range inFigures.FindAllStringSubmatchIndex(text, -1) {
		month := number(text[m[2]:m[3]])
		before := strings.TrimRight(text[:m[2]], "0123456789/.-")
		if month >= 1 && month <= 12 && !numbered.MatchString(before) {
			add(m[4])
		}
	}
	slices.SortFunc(out, func(a, b mention) int { return a.start - b.start })
	return out
}
