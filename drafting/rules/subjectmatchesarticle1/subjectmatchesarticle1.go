// Package subjectmatchesarticle1 holds the rule subject-matches-article1: the first article of a decision that
// issues or approves another text does not name what its subject names. Fewer than half of the
// subject's words in the article are too few; their order is not asked.
package subjectmatchesarticle1

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is subject-matches-article1.
var Rule = &lint.Rule{
	ID: "subject-matches-article1", Title: "Điều 1 không nhắc lại trích yếu",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Article},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: "1.3"}},
	Kinds: []string{"decision"},
	Whole: true,
	Page:  page, Since: "0.1", Check: run,
}

var issues = regexp.MustCompile(`^(?:về việc )?(?:ban hành|phê duyệt) `)

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	subject := ""
	for _, n := range main.Each(drafting.Subject) {
		subject += n.Text + " "
	}
	subject = viet.Lower(strings.TrimSpace(subject))
	opening := issues.FindString(subject)
	at := first(main)
	if opening == "" || at < 0 {
		p.NotApplicable()
		return
	}
	article := ""
	for _, n := range main.Nodes[at:main.Extent(at)] {
		article += n.Text + " "
	}
	if strings.Contains(article, "…") || strings.Contains(article, "...") {
		return // not written yet
	}
	has := map[string]bool{}
	for _, w := range words(viet.Lower(article)) {
		has[w] = true
	}
	asked, found := 0, 0
	for _, w := range words(subject[len(opening):]) {
		asked++
		if has[w] {
			found++
		}
	}
	if asked == 0 || 2*found >= asked {
		return
	}
	n := main.Nodes[at]
	p.Report(lint.Finding{
		Node: n.ID, End: len(n.Text),
		Message: "Điều 1 của quyết định ban hành, phê duyệt văn bản khác nhắc lại tên văn bản ấy như trích yếu.",
	})
}

// first is the index of the first article with its words, or -1.
func first(piece *drafting.Piece) int {
	at := slices.IndexFunc(piece.Nodes, func(n *drafting.Node) bool { return n.Component == drafting.Article })
	if at < 0 {
		return -1
	}
	label, ok := piece.Nodes[at].Label()
	if !ok || label.Num != "1" || strings.Trim(piece.Nodes[at].Text[label.End:], " .…_") == "" {
		return -1
	}
	return at
}

func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
