// Package tlunithead holds the rule tl-unit-head: where a document is signed by order
// ("TL."), no head's title follows the abbreviation, or no title of the head of a unit
// stands below. Titles that RankOf does not know it leaves alone; whether the rules of
// work allow the order it cannot tell.
package tlunithead

import (
	_ "embed"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is tl-unit-head.
var Rule = &lint.Rule{
	ID: "tl-unit-head", Title: "Khối ký thừa lệnh không đúng người",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Capacity},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "b"}, {Act: "Nghị định số 30/2020/NĐ-CP", Article: "13", Clause: "4"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, piece := range p.Document.Pieces {
		for _, s := range drafting.Signatures(piece.Nodes) {
			for i, n := range s.Titles {
				if abbreviation, head, ok := drafting.ParseCapacity(n.Text); ok && abbreviation == "TL" {
					judged = true
					judge(p, s, i, head)
				}
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

func judge(p *lint.Pass, s drafting.Signature, i int, head drafting.Words) {
	n := s.Titles[i]
	switch rank := drafting.RankOf(head.Text); {
	case rank == drafting.DeputyRank || rank == drafting.BodyRank:
		p.Report(lint.Finding{
			Node: n.ID, Start: head.Start, End: head.End,
			Message: "Ký thừa lệnh thì sau chữ “TL” ghi chức vụ của người đứng đầu cơ quan, tổ chức.",
		})
	case i+1 == len(s.Titles):
		if s.Name != nil {
			p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Ký thừa lệnh thì dưới dòng “TL” ghi chức vụ của người đứng đầu đơn vị."})
		}
	case s.Titles[i+1].Component == drafting.JobTitle:
		next := s.Titles[i+1]
		if staff.MatchString(next.Text) {
			p.Report(lint.Finding{Node: next.ID, End: len(next.Text), Message: "Ký thừa lệnh là người đứng đầu đơn vị."})
			return
		}
		if drafting.RankOf(next.Text) == drafting.DeputyRank {
			p.Report(lint.Finding{
				Node: next.ID, End: len(next.Text),
				Message: "Ký thừa lệnh là người đứng đầu đơn vị; cấp phó của đơn vị ký thay thì thêm dòng “KT” chức vụ của người ấy.",
			})
		}
	}
}

// staff are titles of those who head nothing.
var staff = pattern.New(`^(?:CHUYÊN VIÊN|NHÂN VIÊN|CÁN BỘ|CÁN SỰ|VĂN THƯ)(?: |$)`)
