// Package reviewplancomplete holds the rule review-plan-complete: a plan to review administrative
// procedures lacks one of the five things that it must name, or comes too late.
package reviewplancomplete

import (
	_ "embed"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

const act = "Nghị định số 63/2010/NĐ-CP"

// Rule is review-plan-complete.
var Rule = &lint.Rule{
	ID: "review-plan-complete", Title: "Kế hoạch rà soát thủ tục hành chính thiếu nội dung hoặc ban hành muộn",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: act, Article: "30", Clause: "2"}, {Act: act, Article: "30", Clause: "3"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// contents are what the plan names of each procedure, with the heads of the columns.
var contents = []struct {
	name  string
	heads []string
}{
	{"thủ tục hành chính cần rà soát", []string{"tên thủ tục", "thủ tục", "tên tthc", "tthc", "nội dung rà soát"}},
	{"cơ quan thực hiện", []string{"cơ quan", "đơn vị", "chủ trì"}},
	{"thời gian thực hiện", []string{"thời gian", "thời hạn", "bắt đầu", "hoàn thành"}},
	{"căn cứ lựa chọn", []string{"căn cứ", "lý do"}},
	{"dự kiến sản phẩm", []string{"dự kiến sản phẩm", "sản phẩm", "dự kiến kết quả"}},
}

var ofYear = pattern.New(`^kế hoạch.* rà soát.* thủ tục hành chính.* năm (\d{4})`)

func run(p *lint.Pass) {
	judged := false
	for _, paper := range dossier.Texts(p.Document) {
		year := ofYear.FindStringSubmatch(dossier.Headline(paper))
		head := dossier.Head(paper)
		if year == nil || head == nil {
			continue
		}
		judged = true
		late(p, head, year[1])
		for _, t := range dossier.Tables(paper) {
			if t.Column(contents[0].heads...) >= 0 {
				judge(p, head, t)
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// judge reports the columns that the table of procedures lacks, and cells that say nothing.
func judge(p *lint.Pass, head *drafting.Node, t dossier.Table) {
	columns := make([]int, len(contents))
	for i, c := range contents {
		if columns[i] = t.Column(c.heads...); columns[i] < 0 {
			p.ReportAt(head, 0, len(head.Text), "Kế hoạch rà soát phải nêu "+c.name+"; bảng thủ tục chưa có cột này.")
		}
	}
	for _, r := range t.Rows {
		if _, group := r.Group(); group || r.Sum() || r[columns[0]].Open() {
			continue
		}
		for i, k := range columns {
			if k >= 0 && r[k].Missing(p.Blank) {
				p.ReportAt(r[k].Node, 0, len(r[k].Node.Text), "Thủ tục này chưa ghi "+contents[i].name+".")
			}
		}
	}
}

// late reports a plan that is not approved before 31 January of its year, which binds ministries and
// the People's Committees of provinces.
func late(p *lint.Pass, head *drafting.Node, year string) {
	y, month, day, ok := p.Document.Issued()
	planned, err := strconv.Atoi(year)
	if !ok || err != nil || !dossier.Ministry(p.Document) && !province(p) {
		return
	}
	due := law.Date{Year: planned, Month: 1, Day: 31}
	if issued := (law.Date{Year: y, Month: month, Day: day}); !issued.Before(due) {
		p.Report(lint.Finding{
			Node: head.ID, End: len(head.Text), Provision: p.Rule.Cites[1],
			Message: "Kế hoạch rà soát của năm được phê duyệt trước ngày 31 tháng 01 năm " + year + ".",
		})
	}
}

// province reports whether the People's Committee of a province, or of a city of that rank, issues the
// document.
func province(p *lint.Pass) bool {
	name, alone := dossier.IssuerOf(p.Document)
	place, committee := strings.CutPrefix(name, "ủy ban nhân dân ")
	if !alone || !committee {
		return false
	}
	if strings.HasPrefix(place, "tỉnh ") {
		return true
	}
	city, ok := strings.CutPrefix(place, "thành phố ")
	entry, end, known := p.Words.List("provinces").At(viet.Cut(city), 0)
	return ok && known && end > 0 && entry.Value == "thành phố"
}
