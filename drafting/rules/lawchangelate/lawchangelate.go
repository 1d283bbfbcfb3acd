// Package lawchangelate holds the rule law-change-late: a change of the law is brought into a
// quality system later than three months after it takes effect.
package lawchangelate

import (
	_ "embed"
	"strings"

	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is law-change-late.
var Rule = &lint.Rule{
	ID: "law-change-late", Title: "Thay đổi của pháp luật đưa vào hệ thống quản lý chất lượng quá ba tháng",
	Severity: lint.Warning, Scope: lint.OfDocument, Informed: true,
	Cites: []law.Provision{{Act: "Quyết định số 19/2014/QĐ-TTg", Article: "4", Clause: "4", Point: "a"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// limit is how many months a change may take.
const limit = 3

func run(p *lint.Pass) {
	head, controlled := dossier.ControlledOf(p.Document)
	if !controlled && !dossier.OfQuality(dossier.Headline(p.Document)) {
		p.NotApplicable()
		return
	}
	terms(p)
	if !controlled {
		return
	}
	switch title := dossier.Plain(head.Title.Text); {
	case strings.HasPrefix(title, "quy trình"):
		cited(p)
	case strings.HasPrefix(title, "danh mục tài liệu bên ngoài"):
		deadlines(p)
	}
}

var term = pattern.New(`(?i:cập nhật|sửa quy trình|sửa đổi quy trình)[^.;]*? (?:trong|không quá) (?:thời hạn |vòng )?(?:không quá )?((\d{1,2}) tháng) kể từ (?:ngày|khi) [^.;]*?có hiệu lực`)

// terms reports a time of more months than allowed.
func terms(p *lint.Pass) {
	for _, v := range dossier.Longer(p.Document, term, limit) {
		p.ReportAt(v.Node, v.Start, v.End, "Thay đổi của pháp luật được đưa vào hệ thống trong 03 tháng kể từ ngày văn bản có hiệu lực.")
	}
}

// cited reports the acts of a process that were in force no more three months ago.
func cited(p *lint.Pass) {
	day := dossier.Months(p.Today, -limit)
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		act, ok := m.Known(p.Acts)
		if !ok {
			continue
		}
		if words := reference.Expired(*act, p.Acts, day); words != "" {
			p.ReportAt(m.Node, m.Act.Start, m.Act.End, act.Name()+" "+words+"; quá 03 tháng mà quy trình chưa cập nhật.")
		}
	}
}

var number = pattern.New(`\d+/(?:\d{4}/)?\p{Lu}[\p{Lu}\d-]*`)

// deadlines reports the changes of a list of external documents that are due too late: the list
// says when the act that a change names takes effect.
func deadlines(p *lint.Pass) {
	effective := map[string]law.Date{}
	for _, t := range lint.SharedList(p, dossier.Tables) {
		symbol, from := t.Column("số, ký hiệu", "số ký hiệu", "số"), t.Column("ngày hiệu lực")
		change, due := t.Column("thay đổi", "nội dung thay đổi"), t.Column("hạn cập nhật", "thời hạn", "hạn")
		for _, r := range t.Rows {
			switch {
			case symbol >= 0 && from >= 0:
				if day, ok := dossier.Day(r[from].Text); ok {
					effective[r[symbol].Text] = day
				}
			case change >= 0 && due >= 0:
				late(p, r[due], effective[number.FindString(r[change].Text)])
			}
		}
	}
}

func late(p *lint.Pass, c dossier.Cell, from law.Date) {
	if day, ok := dossier.Day(c.Text); ok && dossier.After(day, from, limit) {
		p.ReportAt(c.Node, 0, len(c.Node.Text), "Hạn cập nhật "+c.Text+" quá 03 tháng kể từ ngày văn bản có hiệu lực.")
	}
}
