// Package introductionvalidity holds the rule introduction-validity: a letter of
// introduction does not say until when it is valid, or that day is before the day of
// issue. A day left blank waits for the clerk.
package introductionvalidity

import (
	_ "embed"
	"strconv"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is introduction-validity.
var Rule = &lint.Rule{
	ID: "introduction-validity", Title: "Giấy giới thiệu không ghi hạn, hoặc hạn trước ngày cấp",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Kinds: []string{"introduction"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.8"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	title := main.First(drafting.TypeName)
	if title == nil {
		p.NotApplicable()
		return
	}
	for _, n := range main.Nodes {
		if !n.Component.Body() {
			continue
		}
		at := validity.FindStringIndex(n.Text)
		if at == nil {
			continue
		}
		year, month, day, ok := p.Document.Issued()
		issued := law.Date{Year: year, Month: month, Day: day}
		until, start, end := dateAfter(n.Text, at[1])
		if ok && until.Valid() && until.Before(issued) {
			p.Report(lint.Finding{Node: n.ID, Start: start, End: end, Message: "Ngày hết giá trị không được trước ngày cấp giấy."})
		}
		if !term.MatchString(n.Text[at[1]:]) {
			p.Report(lint.Finding{Node: n.ID, Start: at[0], End: len(n.Text), Message: "Giấy giới thiệu ghi ngày hết giá trị: “Giấy này có giá trị đến hết ngày …”."})
		}
		return
	}
	p.Report(lint.Finding{Node: title.ID, End: len(title.Text), Message: "Giấy giới thiệu ghi thời hạn: “Giấy này có giá trị đến hết ngày …”."})
}

var (
	validity = pattern.New(`(?i:có (?:giá trị|hiệu lực)|hết (?:giá trị|hiệu lực)|giá trị (?:đến|từ|trong))`)
	term     = pattern.New(`\d|…|\.\.|(?i:ngày|tháng|hết|xong)`)
	date     = pattern.New(`(\d{1,2})(?: +tháng +|[/.-])(\d{1,2})(?: +năm +|[/.-])(\d{4})`)
)

// dateAfter is the last day named after the place; the zero date where there is none.
func dateAfter(text string, from int) (d law.Date, start, end int) {
	all := date.FindAllStringSubmatchIndex(text[from:], -1)
	if len(all) == 0 {
		return law.Date{}, 0, 0
	}
	m := all[len(all)-1]
	number := func(k int) int {
		v, _ := strconv.Atoi(text[from+m[2*k] : from+m[2*k+1]])
		return v
	}
	return law.Date{Day: number(1), Month: number(2), Year: number(3)}, from + m[0], from + m[1]
}
