// Package recipientsarchiveline holds the rule recipients-archive-line: the recipients do
// not end with the file copy. What stands in that line is no matter of it.
package recipientsarchiveline

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is recipients-archive-line.
var Rule = &lint.Rule{
	ID: "recipients-archive-line", Title: "Nơi nhận không kết thúc bằng dòng Lưu",
	Severity: lint.Error, Scope: lint.OfDocument, Whole: true, Components: []drafting.Component{drafting.RecipientsHeading},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

var fileCopy = pattern.New(`^\s*[-–—+]?\s*(?i:lưu)(?:[\s:;,.]|$)`)

// Điểm d khoản 9: dòng cuối cùng bao gồm chữ “Lưu”, sau có dấu hai chấm (:), tiếp theo là chữ
// viết tắt “VT”, dấu phẩy (,), chữ viết tắt tên đơn vị soạn thảo và số lượng bản lưu, cuối
// cùng là dấu chấm (.).
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if heading := piece.First(drafting.RecipientsHeading); heading != nil {
			judge(p, heading, list(piece.Nodes))
		}
	}
}

func judge(p *lint.Pass, heading *drafting.Node, recipients []*drafting.Node) {
	at := -1
	for i, n := range recipients {
		if fileCopy.MatchString(n.Text) {
			at = i
		}
	}
	switch {
	case at < 0:
		n := heading
		if len(recipients) > 0 {
			n = recipients[len(recipients)-1]
		}
		p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Dòng cuối cùng của Nơi nhận ghi “- Lưu: VT, …”."})
	case !last(recipients[at:]):
		n := recipients[at]
		p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Dòng “- Lưu: VT, …” là dòng cuối cùng của Nơi nhận."})
	}
}

var item = pattern.New(`^\s*[-–—+]`)

// list returns the recipients; what comes after the file copy and a paragraph is another
// list.
func list(nodes []*drafting.Node) []*drafting.Node {
	var out []*drafting.Node
	closed := false
	for _, n := range nodes {
		switch {
		case n.Component == drafting.Recipient:
			out = append(out, n)
			closed = closed || fileCopy.MatchString(n.Text)
		case closed && n.Component.Body():
			return out
		}
	}
	return out
}

// last reports whether no recipient of its own follows the first; a line without a dash goes
// on with the one before it.
func last(recipients []*drafting.Node) bool {
	for _, n := range recipients[1:] {
		if item.MatchString(n.Text) {
			return false
		}
	}
	return true
}
