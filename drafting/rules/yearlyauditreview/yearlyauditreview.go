// Package yearlyauditreview holds the rule yearly-audit-review: the plan or the report of a year
// on a quality system has no internal audit or no management review.
package yearlyauditreview

import (
	_ "embed"
	"strings"

	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is yearly-audit-review.
var Rule = &lint.Rule{
	ID: "yearly-audit-review", Title: "Năm không có đánh giá nội bộ hoặc xem xét của lãnh đạo",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Quyết định số 19/2014/QĐ-TTg", Article: "4", Clause: "4", Point: "b"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// yearly are the plan to keep a system up, and the report on its use, of a year.
var yearly = pattern.New(`^(?:kế hoạch.* duy trì.*|báo cáo (?:kết quả |tình hình |công tác )*(?:xây dựng, )?(?:áp dụng|duy trì).*)hệ thống quản lý chất lượng.* năm \d{4}`)

func run(p *lint.Pass) {
	head := dossier.Head(p.Document)
	if head == nil || !yearly.MatchString(dossier.Headline(p.Document)) {
		p.NotApplicable()
		return
	}
	words := dossier.AllWords(p.Document)
	for _, duty := range []string{"đánh giá nội bộ", "xem xét của lãnh đạo"} {
		if !strings.Contains(words, duty) {
			p.ReportAt(head, 0, len(head.Text), "Mỗi năm ít nhất một lần "+duty+"; văn bản chưa nói đến.")
		}
	}
}
