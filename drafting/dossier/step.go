package dossier

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/pattern"
)

// Step is one of the steps in which a quality system is put to work (Quyết định số
// 19/2014/QĐ-TTg, khoản 1 đến khoản 3 Điều 4).
type Step int

// The steps, in their order.
const (
	Issued    Step = iota // ban hành tài liệu
	Applied               // áp dụng
	Audited               // đánh giá nội bộ
	Reviewed              // xem xét của lãnh đạo
	Confirmed             // xác nhận hiệu lực
	Announced             // công bố
)

// String is the step as a finding names it.
func (s Step) String() string {
	return [...]string{"ban hành tài liệu", "áp dụng", "đánh giá nội bộ", "xem xét của lãnh đạo", "xác nhận hiệu lực", "công bố"}[s]
}

// Event is a step that a paper gives the day of.
type Event struct {
	Step Step
	Dated
	// Own says that the paper is the record of the step, and does not only tell of it.
	Own bool
}

// Record is a step of which a paper of a set is the record.
type Record struct {
	Event
	Paper *drafting.Document
}

// Records lists the records among the papers of a set, in their order.
func Records(set []*drafting.Document) *[]Record {
	var out []Record
	for _, d := range set {
		for _, e := range Events(d) {
			if e.Own {
				out = append(out, Record{e, d})
			}
		}
	}
	return &out
}

// told is how papers tell the day of a step.
type told struct {
	step  Step
	words *pattern.Pattern // the days are looked for in its first group
}

var (
	tellsIssued    = told{Issued, pattern.New(`(?i:tài liệu được ban hành theo quyết định số) \S+ (` + DayWords + `)`)}
	tellsApplied   = told{Applied, pattern.New(`(?i:áp dụng (?:kể )?từ) (` + DayWords + `)`)}
	tellsInForce   = told{Applied, pattern.New(`(?i:có hiệu lực (?:thi hành )?(?:kể )?từ) (` + DayWords + `)`)}
	tellsAudited   = told{Audited, pattern.New(`(?i:đánh giá nội bộ):?(?: từ)? (` + DayWords + `(?: đến ` + DayWords + `)?)`)}
	tellsReviewed  = told{Reviewed, pattern.New(`(?i:xem xét của lãnh đạo):? (` + DayWords + `)`)}
	tellsConfirmed = told{Confirmed, pattern.New(`(?i:xác nhận hiệu lực):? (` + DayWords + `)`)}
	tellsEffective = told{Confirmed, pattern.New(`(?i:có hiệu lực kể từ) (` + DayWords + `)`)}
	tellsNotice    = told{Confirmed, pattern.New(`(?i:^căn cứ (?:thông báo|quyết định) số) \S+ (` + DayWords + `) .*xác nhận hiệu lực`)}
	tellsAnnounced = told{Announced, pattern.New(`(?:^|[^\p{L}])(?i:công bố):? (` + DayWords + `)`)}
	tellsHeld      = pattern.New(`(?i:thời gian)(?i: bắt đầu)?: (.*)$`)
)

// Events are the steps that a paper of a quality system gives the days of; of other papers none.
func Events(d *drafting.Document) []Event {
	headline, kind := Headline(d), Type(d)
	has := func(words string) bool { return strings.Contains(headline, words) }
	_, announces := Announces(d)
	switch {
	case announces:
		return append(own(d, Announced), tells(d, tellsNotice)...)
	case has("xác nhận hiệu lực") && has("hệ thống quản lý chất lượng"):
		return append(tells(d, tellsIssued, tellsApplied, tellsAudited, tellsReviewed, tellsEffective), own(d, Confirmed)...)
	case kind == "quyết định" && has("ban hành") && has("tài liệu") && has("hệ thống quản lý chất lượng"):
		return append(own(d, Issued), tells(d, tellsInForce)...)
	case (kind == "báo cáo" || kind == "biên bản") && has("đánh giá nội bộ"):
		return held(d, Audited)
	case kind == "biên bản" && has("xem xét của lãnh đạo"):
		return held(d, Reviewed)
	case has("hệ thống quản lý chất lượng"):
		return tells(d, tellsConfirmed, tellsAnnounced)
	}
	return nil
}

// own is the step that the paper itself takes, on its day of issue.
func own(d *drafting.Document, s Step) []Event {
	year, month, day, ok := d.Issued()
	if !ok {
		return nil
	}
	n := d.Pieces[0].First(drafting.PlaceDate)
	return []Event{{s, Dated{named(n, 0, len(n.Text)), law.Date{Year: year, Month: month, Day: day}}, true}}
}

// tells are the first places that tell of the steps outside tables.
func tells(d *drafting.Document, of ...told) (out []Event) {
	for _, n := range d.Pieces[0].Nodes {
		if n.Component == drafting.TableCell {
			continue
		}
		for _, t := range of {
			m := t.words.FindStringSubmatchIndex(n.Text)
			if m == nil || slices.ContainsFunc(out, func(e Event) bool { return e.Step == t.step }) {
				continue
			}
			for _, day := range Days(n, m[2], m[3]) {
				out = append(out, Event{t.step, day, false})
			}
		}
	}
	return out
}

// held is the step that was held in the time that the paper names, on its last day.
func held(d *drafting.Document, s Step) []Event {
	for _, n := range d.Pieces[0].Nodes {
		m := tellsHeld.FindStringSubmatchIndex(n.Text)
		if m == nil {
			continue
		}
		if days := Days(n, m[2], m[3]); len(days) > 0 {
			return []Event{{s, days[len(days)-1], true}}
		}
	}
	return nil
}
