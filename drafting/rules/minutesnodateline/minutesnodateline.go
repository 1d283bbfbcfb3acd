// Package minutesnodateline holds the rule minutes-no-date-line: minutes have a line of
// place and date, or say nowhere when the meeting began or ended.
package minutesnodateline

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is minutes-no-date-line.
var Rule = &lint.Rule{
	ID: "minutes-no-date-line", Title: "Biên bản có dòng địa danh và ngày, hoặc thiếu giờ bắt đầu, kết thúc",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Kinds: []string{"minutes"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.9"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	if n := main.First(drafting.PlaceDate); n != nil {
		p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Biên bản không có dòng địa danh và thời gian ban hành; thời gian ghi ở phần bắt đầu và kết thúc."})
	}
	var began, ended, timed bool
	var end *drafting.Node
	for _, n := range main.Nodes {
		if n.Component.Body() {
			began = began || beginning.MatchString(n.Text)
			if ending.MatchString(n.Text) {
				ended, end = true, n
				timed = timed || hour.MatchString(n.Text)
			}
		}
	}
	title := main.First(drafting.TypeName)
	if title == nil {
		return
	}
	if !began {
		p.Report(lint.Finding{Node: title.ID, End: len(title.Text), Message: "Biên bản ghi thời gian bắt đầu."})
	}
	if ended && !timed && strings.HasPrefix(end.Text, "Cuộc họp ") {
		p.Report(lint.Finding{Node: end.ID, End: len(end.Text), Message: "Cuối biên bản ghi thời gian kết thúc."})
	}
	if !ended {
		p.Report(lint.Finding{Node: title.ID, End: len(title.Text), Message: "Cuối biên bản ghi thời gian kết thúc."})
	}
}

var (
	beginning = pattern.New(`(?i:bắt đầu|thời gian\s*:|^(?:hôm nay|vào hồi|hồi) )|(?i:vào hồi|lúc) +[\d….]+ *(?i:giờ|h)`)
	hour      = pattern.New(`\d|…|\.\.|(?i:cùng ngày)`)
	ending    = pattern.New(`(?i:kết thúc|bế mạc|lập xong|lập vào hồi|hoàn thành)`)
)
