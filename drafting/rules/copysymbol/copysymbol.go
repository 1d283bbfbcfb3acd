// Package copysymbol holds the rule copy-symbol: the number of a copy on paper has not the
// abbreviation of its form (SY, SL, TrS), or is no number with a symbol. A blank number
// waits for the clerk.
package copysymbol

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is copy-symbol.
var Rule = &lint.Rule{
	ID: "copy-symbol", Title: "Số, ký hiệu bản sao không đúng",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.CopyForm},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "II", Section: "II", Clause: "1", Point: "c"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm c khoản 1 Mục II Phần II: số, ký hiệu bản sao gồm số thứ tự đăng ký và chữ viết tắt tên
// loại bản sao với chữ viết tắt tên cơ quan sao.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		var form *drafting.Node
		for _, n := range piece.Nodes {
			switch n.Component {
			case drafting.CopyForm:
				form = n
			case drafting.Number:
				if form != nil {
					judge(p, form, n)
				}
			}
		}
	}
}

// abbreviations of the forms of copies, by how the form begins.
var abbreviations = []struct{ form, abbreviation string }{{"SAO Y", "SY"}, {"SAO LỤC", "SL"}, {"TRÍCH SAO", "TrS"}}

func judge(p *lint.Pass, form, n *drafting.Node) {
	line, ok := drafting.ParseNumberLine(n.Text)
	if !ok {
		return
	}
	kind, body, found := strings.Cut(line.Symbol.Text, "-")
	for _, a := range abbreviations {
		if !strings.HasPrefix(form.Text, a.form) {
			continue
		}
		switch {
		case strings.TrimSpace(kind) != a.abbreviation:
			f := lint.Finding{
				Node: n.ID, Start: line.Symbol.Start, End: line.Symbol.End,
				Message: "Ký hiệu bản sao bắt đầu bằng “" + a.abbreviation + "”, chữ viết tắt của “" + a.form + "”.",
			}
			if found {
				f.End = line.Symbol.Start + len(kind)
				f.Fixes = []lint.Fix{lint.Rewrite("Sửa thành “"+a.abbreviation+"”", false, n, line.Symbol.Start, f.End, a.abbreviation)}
			}
			p.Report(f)
		case !found || strings.Trim(body, " .…") == "":
			p.Report(lint.Finding{Node: n.ID, Start: line.Symbol.Start, End: line.Symbol.End, Message: "Sau chữ viết tắt loại bản sao là gạch nối và chữ viết tắt tên cơ quan sao."})
		}
	}
}
