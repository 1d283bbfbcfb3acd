// Package pagenumpresent holds the rule pagenum-present: a file of several pages shows no page
// numbers. How many pages a file has is not observed: the finished pages tell, or else a text
// too long for one page; shorter texts are left alone. An appendix has pages of its own, of which
// the first shows no number either.
package pagenumpresent

import (
	_ "embed"
	"math"
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
	seen, ok := p.Seen(nil, number)
	if !ok {
		return
	}
	here := seen.Word != "none"
	for _, piece := range p.Document.Pieces {
		var shown bool
		shown, here = numbered(p, piece, here)
		if !shown && several(p, piece) {
			p.Report(lint.Finding{
				Message:  "Văn bản từ hai trang trở lên có số trang ở giữa lề trên, từ trang thứ hai.",
				Measured: "không có số trang", Allowed: "có số trang",
			})
			return
		}
	}
}

// numbered reports whether a section of a piece shows the numbers of its pages, and whether its last
// one does; here is the answer of the section that goes on where the piece begins.
func numbered(p *lint.Pass, piece *drafting.Piece, here bool) (shown, last bool) {
	shown = here
	for i, n := range piece.Nodes {
		if section, ok := p.Observed.Sections[n.ID]; ok {
			here = section[number].Word != "none"
			shown = here || shown && i > 0
		}
	}
	return shown, here
}

// number is the property that says where the number of a page stands.
const number = "page-number"

// several reports whether a piece fills more than a page; each counts its pages from 1.
func several(p *lint.Pass, piece *drafting.Piece) bool {
	if len(piece.Nodes) == 0 {
		return false
	}
	if p.Pages != nil {
		first, last := piece.Nodes[0], piece.Nodes[len(piece.Nodes)-1]
		return p.Pages.PageOf(drafting.Position{Node: last.ID}) > p.Pages.PageOf(drafting.Position{Node: first.ID})
	}
	page := &p.Sheet.Page
	height := 0.0
	for _, n := range piece.Nodes {
		height += least(p, n)
	}
	return height > page.Height.Value-page.Top.Min-page.Bottom.Min
}

// least is how high a node is at least, in mm. What stands beside another node, as the right half of
// a heading and the recipients do, or in a table, adds nothing.
func least(p *lint.Pass, n *drafting.Node) float64 {
	const (
		pt        = 25.4 / 72
		narrow    = 0.38 // how wide letters are at least on average, of their size
		lineSpace = 1.15 // of the size
	)
	switch n.Component {
	case drafting.TableCell, drafting.Figure, drafting.CountryName, drafting.Motto, drafting.PlaceDate,
		drafting.RecipientsHeading, drafting.Recipient:
		return 0
	}
	if n.Beside {
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
