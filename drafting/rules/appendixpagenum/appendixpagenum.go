// Package appendixpagenum holds the rule appendix-pagenum: in a file whose pages are
// numbered, the count does not begin anew in an appendix. An appendix whose own section
// shows no number is left alone.
package appendixpagenum

import (
	_ "embed"
	"strconv"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is appendix-pagenum.
var Rule = &lint.Rule{
	ID: "appendix-pagenum", Title: "Số trang của phụ lục không đánh riêng",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.AppendixHeading},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "III", Clause: "1", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run, Form: true,
}

// Điểm đ khoản 1 Mục III: số trang của phụ lục được đánh số riêng theo từng phụ lục.
func run(p *lint.Pass) {
	shown, ok := p.Seen(nil, "page-number")
	if !ok {
		return
	}
	for i, piece := range p.Document.Pieces {
		if i == 0 || piece.Kind != drafting.Appendix || len(piece.Nodes) == 0 || piece.First(drafting.AppendixHeading) == nil {
			continue
		}
		first := piece.Nodes[0]
		section, own := p.Observed.Sections[first.ID]
		if own {
			if start, anew := section["page-number-start"]; anew {
				if int(start.Number) != 1 {
					report(p, first, "bắt đầu từ "+strconv.Itoa(int(start.Number)))
				}
				continue
			}
			if number, said := section["page-number"]; said {
				shown = number
				if at, known := section["first-numbered"]; known && int(at.Number) == 1 && number.Word != "none" && number.Word != "" {
					report(p, first, "số trang nối tiếp văn bản")
					continue
				}
			}
		}
		if shown.Word == "none" || shown.Word == "" || own {
			continue // whether the number of its first page is seen nobody knows
		}
		report(p, first, "số trang nối tiếp văn bản")
	}
}

func report(p *lint.Pass, n *drafting.Node, measured string) {
	p.Report(lint.Finding{
		Node: n.ID, End: len(n.Text), Message: "Số trang của phụ lục đánh riêng theo từng phụ lục, từ số 1.",
		Measured: measured, Allowed: "bắt đầu lại từ 1",
	})
}
