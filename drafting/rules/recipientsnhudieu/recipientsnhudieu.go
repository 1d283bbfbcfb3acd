// Package recipientsnhudieu holds the rule recipients-nhu-dieu: the recipients of a decision
// or a resolution do not begin with "- Như Điều …". Whether that article exists it does not
// ask.
package recipientsnhudieu

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is recipients-nhu-dieu.
var Rule = &lint.Rule{
	ID: "recipients-nhu-dieu", Title: "Nơi nhận của quyết định, nghị quyết không bắt đầu bằng “Như Điều …”",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Components: []drafting.Component{drafting.Recipient}, Kinds: []string{"decision", "resolution"},
	Cites: []law.Provision{form("1.2"), form("1.1")},
	Page:  page, Since: "0.1", Check: run,
}

func form(number string) law.Provision {
	return law.Provision{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "III", Section: "II", Form: number}
}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	first := main.First(drafting.Recipient)
	if first == nil || !main.HasArticles() {
		p.NotApplicable()
		return
	}
	words := strings.ToLower(strings.TrimLeft(first.Text, " -–—+"))
	if strings.HasPrefix(words, "như điều") || strings.HasPrefix(words, "như các điều") || strings.Trim(words, " .…;") == "" || p.Blank(first, 0, len(first.Text)) {
		return
	}
	f := lint.Finding{
		Node: first.ID, End: len(first.Text),
		Message: "Nơi nhận đầu tiên của quyết định, nghị quyết ghi “Như Điều …”, là điều nêu những nơi thi hành.",
	}
	if p.Kind == "resolution" {
		f.Provision = form("1.1")
	}
	if at := strings.Index(first.Text, "Như trên"); at >= 0 {
		words := "Như Điều " + lastArticle(main)
		f.Start, f.End = at, at+len("Như trên")
		f.Fixes = []lint.Fix{lint.Rewrite("Sửa thành “"+words+"”", false, first, f.Start, f.End, words)}
	}
	p.Report(f)
}

// lastArticle is the number of the last article, which usually names who carries it out.
func lastArticle(piece *drafting.Piece) string {
	articles := piece.Each(drafting.Article)
	label, _ := articles[len(articles)-1].Label()
	return label.Num
}
