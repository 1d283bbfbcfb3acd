// Package reportperiod holds the rule report-period: the days between which the figures of a
// periodic report were counted are not those of its quarter, half-year or year.
package reportperiod

import (
	_ "embed"
	"fmt"
	"strconv"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is report-period.
var Rule = &lint.Rule{
	ID: "report-period", Title: "Thời gian chốt số liệu không hợp với kỳ báo cáo",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Nghị định số 09/2019/NĐ-CP", Article: "12"}},
	Page:  page, Since: "Unreleased", Check: run,
}

var (
	// quarter, half and whole are what a report or a form says of its time.
	quarter = pattern.New(`quý ([ivIV]+|[1-4])(?: năm |/)(\d{4})`)
	half    = pattern.New(`(?:6|06|sáu) tháng đầu năm (\d{4})`)
	whole   = pattern.New(`^báo cáo .*?(?:công tác|kết quả|tình hình) .*? năm (\d{4})(?:$|[,;]| và)`)
	// counted are the days between which figures were counted.
	counted = pattern.New(`(?:[Ss]ố liệu (?:tính |lấy |được tính )?|\(|(?:[Tt]hời gian chốt số liệu|[Kk]ỳ báo cáo):? )(?:[Tt]ừ )(` + dossier.DayWords + `) đến (?:hết )?(` + dossier.DayWords + `)`)
)

func run(p *lint.Pass) {
	judged := false
	headline := dossier.Headline(p.Document)
	p.Document.All(func(piece *drafting.Piece, i int, n *drafting.Node) bool {
		if t := p.TextOf(n); !t.Contains("ố liệu") && !t.Contains("ỳ báo cáo") && !t.Contains("(từ ") && !t.Contains("(Từ ") {
			return true // at once for most paragraphs
		}
		m := counted.FindStringSubmatchIndex(n.Text)
		if m == nil {
			return true
		}
		from, ok := first(dossier.Days(n, m[2], m[3]))
		to, known := first(dossier.Days(n, m[4], m[5]))
		first, last, named := period(headline)
		if n.Text[m[0]] == '(' { // a form says it beside the days, or in the line above
			first, last, named = part(dossier.Plain(piece.Nodes[max(i-1, 0)].Text + " " + n.Text[:m[0]]))
		}
		if !ok || !known || !named {
			return true
		}
		judged = true
		expect(p, from, first, "đầu")
		expect(p, to, last, "cuối")
		return true
	})
	if !judged {
		p.NotApplicable()
	}
}

func first(days []dossier.Dated) (dossier.Dated, bool) {
	if len(days) == 0 {
		return dossier.Dated{}, false
	}
	return days[0], true
}

// period returns the first and the last day of the time that a headline names: figures of a time
// count from the 15th of the month before it to the 14th of its last month.
func period(headline string) (first, last law.Date, ok bool) {
	if first, last, ok = part(headline); ok {
		return first, last, true
	}
	if m := whole.FindStringSubmatch(headline); m != nil {
		return months(m[1], 1, 12)
	}
	return first, last, false
}

// part is period of a part of a year.
func part(words string) (first, last law.Date, ok bool) {
	if m := quarter.FindStringSubmatch(words); m != nil {
		q, err := strconv.Atoi(m[1])
		if err != nil {
			q, ok = viet.ParseRoman(viet.Upper(m[1]))
		}
		if err == nil || ok {
			return months(m[2], 3*q-2, 3*q)
		}
	}
	if m := half.FindStringSubmatch(words); m != nil {
		return months(m[1], 1, 6)
	}
	return first, last, false
}

func months(year string, from, to int) (first, last law.Date, ok bool) {
	y, err := strconv.Atoi(year)
	first, last = law.Date{Year: y, Month: from - 1, Day: 15}, law.Date{Year: y, Month: to, Day: 14}
	if from == 1 {
		first.Year, first.Month = y-1, 12
	}
	return first, last, err == nil
}

func expect(p *lint.Pass, day dossier.Dated, want law.Date, end string) {
	if day.Date == want {
		return
	}
	p.Report(lint.Finding{
		Node: day.Node.ID, Start: day.Start, End: day.End, Measured: day.Date.String(), Allowed: want.String(),
		Message: fmt.Sprintf("Ngày %s của kỳ số liệu là ngày %02d/%02d/%d.", end, want.Day, want.Month, want.Year),
	})
}
