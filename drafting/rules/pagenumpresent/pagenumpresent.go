// Package pagenumpresent holds the rule pagenum-present: a file of several pages shows no page
// numbers. How many pages a file has is not observed: the finished pages tell, or else a text
// too long for one page; shorter texts are left alone. An appendix has pages of its own, of which
// the first shows no number either.
package pagenumpresent

import (
	_ "embed"
	"math"
	"slices"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is pagenum-present.
var Rule = &lint.Rule{
	ID: "pagenum-present", Title: "Văn bản nhiều trang không có số trang",
	Severity: lint.Warning, Scope: lint.OfDocument, Form: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "I", Clause: "7"}},
	Page:  page, Since: "0.1", Check: run,
}

// Khoản 7: số trang văn bản được đánh từ số 1, bằng chữ số Ả Rập …
func run(p *lint.Pass) {
	seen, ok := p.Seen(nil, "page-number")
	if !ok || seen.Word != "none" || !several(p) {
		return
	}
	p.Report(lint.Finding{
		Message:  "Văn bản từ hai trang trở lên có số trang ở giữa lề trên, từ trang thứ hai.",
		Measured: "không có số trang", Allowed: "có số trang",
	})
}

func several(p *lint.Pass) bool {
	if p.Pages != nil {
		return p.Pages.Count() > 1
	}
	page := &p.Sheet.Page
	tallest := page.Height.Value - page.Top.Min - page.Bottom.Min
	return slices.ContainsFunc(p.Document.Pieces, func(piece *drafting.Piece) bool {
		height := 0.0
		for _, n := range piece.Nodes {
			height += least(p, n)
		}
		return height > tallest
	})
}

// least is how high a node is at least, in mm. What stands beside another node, or in a
// table, adds nothing.
func least(p *lint.Pass, n *drafting.Node) float64 {
	const (
		pt        = 25.4 / 72
		narrow    = 0.38 // how wide letters are at least on average, of their size
		lineSpace = 1.15 // of the size
	)
	if n.Beside || n.Component == drafting.TableCell || n.Component == drafting.Figure {
		return 0
	}
	page := &p.Sheet.Page
	widest := page.Width.Value - page.Left.Min - page.Right.Min
	small := 0.0
	if permitted := p.Sheet.Number("paragraph.size"); permitted != nil {
		small = permitted.Min
	}
	size, leading := measure(p, n, "size", small), measure(p, n, "leading", 1)
	lines := math.Ceil(float64(utf8.RuneCountInString(n.Text)) * size * pt * narrow / widest)
	return (lines*size*lineSpace*leading + measure(p, n, "before", 0)) * pt
}

func measure(p *lint.Pass, n *drafting.Node, property string, otherwise float64) float64 {
	if seen, ok := p.Seen(n, property); ok && seen.Number > 0 {
		return seen.Number
	}
	return otherwise
}
