// Package recipientsmatchaddressee holds the rule recipients-match-addressee: the
// recipients say "Như trên" though nobody is addressed above, or do not though somebody
// is. Kinds of paper that name whom they go to in another way may say it.
package recipientsmatchaddressee

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

// Rule is recipients-match-addressee.
var Rule = &lint.Rule{
	ID: "recipients-match-addressee", Title: "“Như trên” không khớp với “Kính gửi”",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true, Components: []drafting.Component{drafting.Recipient},
	Yields: []string{"recipients-nhu-dieu"},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "b"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "c"}},
	Page:   page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	kind, main := p.Sheet.Kind(p.Kind), p.Document.Pieces[0]
	var first, above *drafting.Node
	for _, n := range main.Own() {
		if n.Component == drafting.Recipient {
			if first == nil {
				first = n
			}
			if above == nil && asAbove.MatchString(n.Text) {
				above = n
			}
		}
	}
	to := main.First(drafting.Addressees)
	if kind == nil || first == nil {
		p.NotApplicable()
		return
	}
	switch {
	case to != nil && kind.Component(drafting.Addressees).Need != standard.Forbidden && label.MatchString(to.Text) && above == nil && !p.Blank(first, 0, len(first.Text)) && strings.Trim(first.Text, " -–.…;") != "":
		p.Report(lint.Finding{Node: first.ID, End: len(first.Text), Message: "Văn bản có “Kính gửi” thì dòng đầu của Nơi nhận ghi “- Như trên;”."})
	case to == nil && above != nil && kind.FirstRecipient != asAboveWords && !telling(main):
		p.Report(lint.Finding{Node: above.ID, End: len(above.Text), Message: "Văn bản không có “Kính gửi” thì Nơi nhận không ghi “Như trên”."})
	}
}

const asAboveWords = "- Như trên"

var (
	label   = pattern.New(`^(?i:kính +gửi)`)
	asAbove = pattern.New(`^[-–—+\s]*(?i:như (?:trên|kính gửi))`)
	// names are lines of papers that say whom they go to in another way.
	names = pattern.New(`(?i:kính gửi|kính mời|giới thiệu|điện\s*:$)`)
)

// telling reports whether the text itself says whom it goes to.
func telling(main *drafting.Piece) bool {
	return slices.ContainsFunc(main.Nodes, func(n *drafting.Node) bool { return n.Component.Body() && names.MatchString(n.Text) })
}
