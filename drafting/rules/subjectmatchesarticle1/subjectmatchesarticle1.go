// Package subjectmatchesarticle1 holds the rule subject-matches-article1: the first article of a decision that
// issues or approves another text does not name what its subject names. Fewer than half of the
// subject's words in the article are too few; their order is not asked. Where the article says
// "Ban hành kèm theo Quyết định này" and a name, the name is the subject's.
package subjectmatchesarticle1

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
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

var issues = pattern.New(`^(?:về việc )?(?:ban hành|phê duyệt) `)

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
	n := main.Nodes[at]
	if asked == 0 || 2*found >= asked && !renamed(subject[len(opening):], viet.Lower(n.Text)) {
		return
	}
	p.Report(lint.Finding{
		Node: n.ID, End: len(n.Text),
		Message: "Điều 1 của quyết định ban hành, phê duyệt văn bản khác nhắc lại tên văn bản ấy như trích yếu.",
	})
}

// with finds what the article says before the name of the text that it issues.
var with = pattern.New(`(?:ban hành|phê duyệt) kèm theo (?:quyết định|nghị quyết) này `)

// parts finds where a name has told what the text is about.
var parts = pattern.New(` (?:của|tại|trên|thuộc|đối với|cho|giai đoạn|năm|giữa) |[,;.(:“”"]`)

// renamed reports whether the article issues a text of another name than the subject has: each
// name has words in its first part that the other one lacks. A name that is only cut or
// goes on is the same.
func renamed(subject, article string) bool {
	at := with.FindStringIndex(article)
	if at == nil {
		return false
	}
	asked, said := words(head(subject)), words(head(article[at[1]:]))
	return lacks(asked, said) && lacks(said, asked)
}

// head is the first part of a name.
func head(name string) string {
	if at := parts.FindStringIndex(name); at != nil {
		return name[:at[0]]
	}
	return name
}

// lacks reports whether some word of the first name is not in the other one.
func lacks(words, other []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(other, w) })
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
