// Package ktdeputy holds the rule kt-deputy: below a capacity that signs for the head
// ("KT.") no deputy's title stands, or the head's title is none of a head. Titles that
// RankOf does not know it leaves alone, and chiefs of staff and the like, who are deputies
// of a commander by their office, unless the pack of a service says who is whose deputy.
package ktdeputy

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/standard"
)

//go:embed doc.md
var page string

// Rule is kt-deputy.
var Rule = &lint.Rule{
	ID: "kt-deputy", Title: "Dưới “KT.” không phải là chức vụ của cấp phó",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Capacity},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "b"}, {Act: "Nghị định số 30/2020/NĐ-CP", Article: "13", Clause: "1"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, piece := range p.Document.Pieces {
		for _, s := range drafting.Signatures(piece.Nodes) {
			for i, n := range s.Titles {
				if abbreviation, head, ok := drafting.ParseCapacity(n.Text); ok && abbreviation == "KT" {
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

// byOffice are titles of heads of staff, who are deputies of the commander they sign for.
var byOffice = pattern.New(`^(?:THAM MƯU TRƯỞNG|CHỦ NHIỆM|CHÍNH ỦY|CHÍNH UỶ|CHÍNH TRỊ VIÊN)`)

func judge(p *lint.Pass, s drafting.Signature, i int, head drafting.Words) {
	n := s.Titles[i]
	switch rank := drafting.RankOf(head.Text); {
	case rank == drafting.DeputyRank || rank == drafting.BodyRank:
		p.Report(lint.Finding{
			Node: n.ID, Start: head.Start, End: head.End,
			Message: "Ký thay thì sau chữ “KT” ghi chức vụ của người đứng đầu.",
		})
	case i+1 == len(s.Titles):
		if s.Name != nil {
			p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "Ký thay thì dưới dòng chức vụ của người đứng đầu ghi chức vụ của cấp phó."})
		}
	case s.Titles[i+1].Component == drafting.JobTitle:
		next := s.Titles[i+1]
		title := strings.TrimSpace(next.Text)
		if known := p.Sheet.Service.DeputyOf(head.Text); known != nil {
			judgeKnown(p, next, known, title)
			return
		}
		if drafting.RankOf(title) != drafting.HeadRank || byOffice.MatchString(title) {
			return
		}
		p.Report(lint.Finding{
			Node: next.ID, End: len(next.Text), Message: "Ký thay thì dưới dòng chức vụ của người đứng đầu ghi chức vụ của cấp phó.",
			Fixes: []lint.Fix{lint.Rewrite("Sửa thành “PHÓ "+title+"”", false, next, 0, len(next.Text), "PHÓ "+title)},
		})
	}
}

// judgeKnown judges the post below that of a head whose deputies the pack knows: it is at fault
// where it is the head's own, a deputy's with the words in another order, or that of a deputy
// of somebody else.
func judgeKnown(p *lint.Pass, n *drafting.Node, head *standard.Deputy, title string) {
	if head.Permits(title) {
		return
	}
	put := ""
	for _, own := range []string{"PHÓ " + head.Head, head.Head} {
		if put == "" && standard.Begins(title, own) {
			put = head.Posts[0] + strings.TrimPrefix(title, own)
		}
	}
	others := (strings.HasPrefix(title, "PHÓ ") || strings.HasSuffix(title, " PHÓ")) && slices.ContainsFunc(p.Sheet.Service.Deputies, func(d standard.Deputy) bool { return d.Permits(title) })
	if put == "" && !others {
		return
	}
	f := lint.Finding{
		Node: n.ID, End: len(n.Text),
		Message: "Ký thay " + head.Head + " thì chức vụ ở dòng dưới là " + head.Posts[0] + ".",
	}
	if put != "" {
		f.Fixes = []lint.Fix{lint.Rewrite("Sửa thành “"+put+"”", false, n, 0, len(n.Text), put)}
	}
	p.Report(f)
}
