// Package invitationfields holds the rule invitation-fields: an invitation does not say
// who is invited, when, or where.
package invitationfields

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

// Rule is invitation-fields.
var Rule = &lint.Rule{
	ID: "invitation-fields", Title: "Giấy mời thiếu nội dung của mẫu",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Kinds: []string{"invitation"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.7"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	title := main.First(drafting.TypeName)
	if title == nil {
		p.NotApplicable()
		return
	}
	var text strings.Builder
	for _, n := range main.Nodes {
		text.WriteString(n.Text)
		text.WriteByte('\n')
	}
	var lacking []string
	for _, f := range fields {
		if f.meeting && (!listed.MatchString(text.String()) || !meeting.MatchString(text.String())) {
			continue
		}
		if !f.is.MatchString(late.ReplaceAllString(text.String(), "")) {
			lacking = append(lacking, f.name)
		}
	}
	if len(lacking) > 0 {
		p.Report(lint.Finding{Node: title.ID, End: len(title.Text), Message: "Giấy mời còn thiếu: " + strings.Join(lacking, ", ") + "."})
	}
}

var (
	// late are words about coming in time, which do not say to what.
	late    = pattern.New(`(?i:(?:tới|đến|tham) dự(?: họp)? (?:đúng giờ|đầy đủ|đúng thành phần))`)
	meeting = pattern.New(`(?i:dự (?:cuộc |buổi )?(?:họp|hội nghị|giao ban))`)
	listed  = pattern.New(`(?m:^(?:\d\. |[-–] )?Thời gian *:)`)
)

var fields = []struct {
	name    string
	meeting bool // only of a meeting, in an invitation that lists time and place as the form does
	is      *pattern.Pattern
}{
	{"người được mời (“trân trọng kính mời …”)", false, pattern.New(`(?i:kính mời|kính gửi|mời (?:ông|bà|đồng chí|các))`)},
	{"nội dung mời dự (“Tới dự …”)", false, pattern.New(`(?i:tới dự|đến dự|tham dự|dự họp|dự hội|dự lễ|dự buổi|dự cuộc|tham gia|nội dung)`)},
	{"người chủ trì", true, pattern.New(`(?i:chủ trì|chủ tọa|chủ toạ|điều hành)`)},
	{"thời gian", false, pattern.New(`(?i:thời gian|\d+ *(?:giờ|h)\d*)`)},
	{"địa điểm", false, pattern.New(`(?i:địa điểm|trực tuyến|tại (?:hội trường|phòng họp|trụ sở))`)},
}
