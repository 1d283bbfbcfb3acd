// Package remedyreportlate holds the rule remedy-report-late: after an inspection of a quality
// system the report on what was remedied is due, or was made, more than two months after the
// minutes were signed.
package remedyreportlate

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is remedy-report-late.
var Rule = &lint.Rule{
	ID: "remedy-report-late", Title: "Báo cáo khắc phục sau kiểm tra quá hai tháng",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Thông tư số 26/2014/TT-BKHCN", Article: "37", Clause: "2", Point: "c"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// limit is how many months after the minutes the report is due.
const limit = 2

var (
	term    = pattern.New(`(?i:khắc phục)[^.;]*? (?i:trong|không quá) (?:thời hạn |vòng |không quá )?((\d{1,2}) tháng) kể từ (?:ngày|khi) (?:ký|lập) biên bản`)
	due     = pattern.New(`(?i:khắc phục).*(?i:trước|chậm nhất|đến hết)(.*)$`)
	minutes = pattern.New(`(?i:biên bản)[^.;]*?(` + dossier.DayWords + `)`)
)

func run(p *lint.Pass) {
	headline := dossier.Headline(p.Document)
	if !dossier.OfQuality(headline) || !strings.Contains(headline, "kiểm tra") && !strings.Contains(headline, "khắc phục") {
		p.NotApplicable()
		return
	}
	terms(p)
	if i, ok := dossier.InspectionOf(p.Document); ok {
		dues(p, i.Held.Date)
	}
	if strings.HasPrefix(dossier.Type(p.Document), "báo cáo") && strings.Contains(headline, "khắc phục") {
		reported(p)
	}
}

// terms reports a time of more months than allowed.
func terms(p *lint.Pass) {
	for _, v := range dossier.Longer(p.Document, term, limit) {
		p.ReportAt(v.Node, v.Start, v.End, "Kết quả khắc phục được báo cáo trong 02 tháng kể từ ngày ký biên bản.")
	}
}

// dues reports a day in the minutes that is too late.
func dues(p *lint.Pass, held law.Date) {
	for _, n := range p.Document.Pieces[0].Nodes {
		m := due.FindStringSubmatchIndex(n.Text)
		if m == nil {
			continue
		}
		for _, day := range dossier.Days(n, m[2], m[3]) {
			if dossier.After(day.Date, held, limit) {
				p.ReportAt(n, day.Start, day.End, "Hạn báo cáo khắc phục "+day.Text+" quá 02 tháng kể từ ngày ký biên bản.")
			}
		}
	}
}

// reported compares the day of a report with that of the minutes that it names.
func reported(p *lint.Pass) {
	year, month, day, ok := p.Document.Issued()
	if !ok {
		return
	}
	at := p.Document.Pieces[0].First(drafting.PlaceDate)
	for _, n := range p.Document.Pieces[0].Nodes {
		m := minutes.FindStringSubmatchIndex(n.Text)
		if m == nil {
			continue
		}
		for _, held := range dossier.Days(n, m[2], m[3]) {
			if dossier.After(law.Date{Year: year, Month: month, Day: day}, held.Date, limit) {
				p.ReportAt(at, 0, len(at.Text), "Báo cáo khắc phục ký quá 02 tháng kể từ ngày ký biên bản ("+held.Text+").")
			}
		}
		return
	}
}
