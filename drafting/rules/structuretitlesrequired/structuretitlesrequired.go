// Package structuretitlesrequired holds the rule structure-titles-required: a part, a
// chapter, a section or a subsection has no title, or an article of a text of rules has
// none, as the choice "article-titles" says. An article whose line ends as a sentence may
// have a title all the same, where more stands below it.
package structuretitlesrequired

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is structure-titles-required.
var Rule = &lint.Rule{
	ID: "structure-titles-required", Title: "Phần, chương, mục, điều không có tiêu đề",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection, drafting.Article},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm d khoản 6: văn bản bố cục theo phần, chương, mục, tiểu mục, điều thì phần, chương, mục,
// tiểu mục, điều phải có tiêu đề.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if !piece.HasArticles() && piece.First(drafting.Roman) == nil {
			continue // chapters of another sort of text, as a study
		}
		articles := asked(p, piece)
		for i, n := range piece.Nodes {
			switch n.Component {
			case drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection:
				heading(p, piece, i)
			case drafting.Article:
				if articles {
					article(p, piece, i)
				}
			}
		}
	}
}

// regulations are the kinds whose articles have titles by default.
func regulations() []string { return []string{"rules", "regulation", "house-rules"} }

// asked reports whether the articles of the piece must have titles.
func asked(p *lint.Pass, piece *drafting.Piece) bool {
	switch p.Sheet.Answer("article-titles") {
	case "always":
		return true
	case "free":
		return false
	}
	if piece.Kind == drafting.Main && p.Kind != "" {
		return slices.Contains(regulations(), p.Kind)
	}
	n := piece.First(drafting.TypeName)
	return n != nil && slices.ContainsFunc(regulations(), func(id string) bool {
		kind := p.Sheet.Kind(id)
		return kind != nil && kind.Printed == strings.TrimSpace(n.Text)
	})
}

// heading judges what stands below the number's line: a title, or at once the next element.
func heading(p *lint.Pass, piece *drafting.Piece, i int) {
	n := piece.Nodes[i]
	label, ok := n.Label()
	if !ok || strings.Trim(n.Text[label.End:], " .:-–—") != "" {
		return
	}
	if i+1 < len(piece.Nodes) && !piece.Nodes[i+1].Component.Numbered() {
		return
	}
	p.Report(lint.Finding{Node: n.ID, End: len(n.Text), Message: "“" + strings.TrimSpace(n.Text) + "” phải có tiêu đề ở dòng dưới."})
}

// most is how long a line may be that is a title though it ends with a period, in bytes.
const most = 200

func article(p *lint.Pass, piece *drafting.Piece, i int) {
	n := piece.Nodes[i]
	label, ok := n.Label()
	if !ok || n.Titled() {
		return
	}
	words := strings.TrimSpace(n.Text[label.End:])
	below := piece.Extent(i) > i+1
	if below && (words == "" && piece.Nodes[i+1].Component != drafting.Clause && piece.Nodes[i+1].Component != drafting.Point || words != "" && !strings.HasSuffix(words, ":") && !strings.HasSuffix(words, ";") && len(words) < most) {
		return
	}
	p.Report(lint.Finding{Node: n.ID, End: label.NumEnd, Message: "Điều của quy chế, quy định, nội quy phải có tiêu đề."})
}
