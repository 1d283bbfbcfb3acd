// Package qualityinspectionminutes holds the rule quality-inspection-minutes: the minutes of an
// inspection of a quality system are signed by one side alone, or not made in two copies.
package qualityinspectionminutes

import (
	_ "embed"

	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is quality-inspection-minutes.
var Rule = &lint.Rule{
	ID: "quality-inspection-minutes", Title: "Biên bản kiểm tra hệ thống quản lý chất lượng thiếu một bên ký hoặc không đủ hai bản",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Cites: []law.Provision{{Act: "Thông tư số 26/2014/TT-BKHCN", Article: "37", Clause: "2", Point: "b"}},
	Page:  page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	i, ok := dossier.InspectionOf(p.Document)
	if !ok || !i.Quality {
		p.NotApplicable()
		return
	}
	head := dossier.Head(p.Document)
	if i.Signers == 1 {
		p.ReportAt(head, 0, len(head.Text), "Biên bản kiểm tra có chữ ký của hai bên: đoàn kiểm tra và cơ quan được kiểm tra.")
	}
	switch {
	case i.Copies.Node == nil:
		p.ReportAt(head, 0, len(head.Text), "Biên bản kiểm tra lập thành 02 bản; văn bản chưa ghi số bản.")
	case i.Single():
		p.ReportAt(i.Copies.Node, i.Copies.Start, i.Copies.End, "Biên bản kiểm tra lập thành 02 bản, mỗi bên giữ một bản.")
	}
}
