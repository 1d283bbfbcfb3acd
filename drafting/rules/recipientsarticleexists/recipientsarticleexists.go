// Package recipientsarticleexists holds the rule recipients-article-exists: the recipients
// name an article that the text does not have, or one that says nothing of carrying out.
package recipientsarticleexists

import (
	_ "embed"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is recipients-article-exists.
var Rule = &lint.Rule{
	ID: "recipients-article-exists", Title: "“Như Điều …” dẫn điều không có",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true, Components: []drafting.Component{drafting.Recipient},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.2"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.1"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	articles := map[string]*drafting.Node{}
	for _, n := range main.Each(drafting.Article) {
		if label, ok := n.Label(); ok {
			articles[label.Num] = n
		}
	}
	first := main.First(drafting.Recipient)
	if len(articles) == 0 || first == nil {
		p.NotApplicable()
		return
	}
	m := cited.FindStringSubmatchIndex(first.Text)
	if m == nil {
		return
	}
	carried := false
	for _, at := range number.FindAllStringIndex(first.Text[m[2]:m[3]], -1) {
		start, end := m[2]+at[0], m[2]+at[1]
		n := articles[first.Text[start:end]]
		if n == nil {
			p.Report(lint.Finding{Node: first.ID, Start: start, End: end, Message: "Văn bản không có Điều " + first.Text[start:end] + "."})
			return
		}
		carried = carried || carrying(main, n)
	}
	if !carried {
		p.Report(lint.Finding{
			Node: first.ID, Start: m[0], End: m[3], Message: "Điều được dẫn ở dòng đầu của Nơi nhận là điều nêu những nơi thi hành.",
		})
	}
}

var (
	cited  = pattern.New(`(?i:như (?:các )?điều) +(\d+[a-zđ]?(?:(?:, *| và | và Điều |, Điều )\d+[a-zđ]?)*)`)
	number = pattern.New(`\d+[a-zđ]?`)
	// force are words about when the document is in force, which name nobody.
	force = pattern.New(`(?i:hiệu lực (?:thi hành|thực hiện))`)
	// carry are words of an article that says who carries the document out.
	carry = pattern.New(`(?i:thi hành|thực hiện|trách nhiệm|căn cứ|giao|có tên)`)
)

// carrying reports whether the article, or what belongs to it, says who carries out.
func carrying(piece *drafting.Piece, article *drafting.Node) bool {
	i := slices.Index(piece.Nodes, article)
	return slices.ContainsFunc(piece.Nodes[i:piece.Extent(i)], func(n *drafting.Node) bool { return carry.MatchString(force.ReplaceAllString(n.Text, "")) })
}
