// Package outline lists the parts of the open document under the places of the left pane: heading, bases, chapters and
// articles, with the worst finding of each.
//
// It shows and goes to a part; it moves nothing.
package outline

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
)

// Entry is one line of the outline.
type Entry struct {
	Words string
	// Depth is 0 for a piece of the document, 1 and 2 for its parts.
	Depth int
	// First is where a tap goes; Nodes are all nodes of the part.
	First drafting.NodeID
	Nodes []drafting.NodeID
}

// Entries reads the outline out of a document.
func Entries(d *drafting.Document) []Entry {
	var out []Entry
	for _, p := range d.Pieces {
		if len(p.Nodes) == 0 {
			continue
		}
		out = append(out, Entry{Words: pieceTitle(p), First: p.Nodes[0].ID})
		out = append(out, parts(p)...)
	}
	return out
}

func pieceTitle(p *drafting.Piece) string {
	switch p.Kind {
	case drafting.Attached:
		if n := p.First(drafting.TypeName); n != nil {
			return sentence(n.Text)
		}
		return wording.AttachedText
	case drafting.Appendix:
		if n := p.First(drafting.AppendixHeading); n != nil {
			return n.Text
		}
		return wording.Component(drafting.AppendixHeading)
	}
	if n := p.First(drafting.TypeName); n != nil {
		return sentence(n.Text)
	}
	if p.First(drafting.DispatchSubject) != nil {
		return wording.Dispatch
	}
	return wording.MainText
}

// sentence writes words in capitals as a sentence has them.
func sentence(words string) string {
	letters := []rune(strings.ToLower(words))
	if len(letters) == 0 {
		return words
	}
	return strings.ToUpper(string(letters[:1])) + string(letters[1:])
}

// parts gathers a piece's nodes: runs of components outside the body, and the elements of the body that have a number.
func parts(p *drafting.Piece) []Entry {
	var out []Entry
	chapters := p.First(drafting.Chapter) != nil || p.First(drafting.PartHeading) != nil
	last := ""
	for i, n := range p.Nodes {
		words, depth := group(n.Component), 1
		if n.Component.Body() {
			words, depth = element(p, i)
			if chapters && depth == 2 && n.Component.Level() > drafting.Article.Level() {
				words = ""
			}
		}
		switch {
		case words == "" || words == last && !n.Component.Body():
			if len(out) > 0 {
				out[len(out)-1].Nodes = append(out[len(out)-1].Nodes, n.ID)
			}
			continue
		}
		last = words
		out = append(out, Entry{Words: words, Depth: depth, First: n.ID, Nodes: []drafting.NodeID{n.ID}})
	}
	return out
}

// group names the part that a component outside the body belongs to; "" joins the part before.
func group(c drafting.Component) string {
	switch c {
	case drafting.ParentBody, drafting.Issuer, drafting.CountryName, drafting.Motto, drafting.Number, drafting.PlaceDate:
		return wording.OutlineHeading
	case drafting.TypeName, drafting.Subject, drafting.DispatchSubject, drafting.Guide:
		return wording.OutlineTitle
	case drafting.Addressees, drafting.Addressee:
		return wording.Component(c)
	case drafting.EnactingAuthority, drafting.Basis, drafting.EnactingFormula:
		return wording.Component(drafting.Basis)
	case drafting.Capacity, drafting.JobTitle, drafting.SignatureNote, drafting.SignerName,
		drafting.RecipientsHeading, drafting.Recipient:
		return wording.OutlineEnd
	}
	return ""
}

// element names a part of the body: articles and above, Roman sections and the clauses of a text without them.
func element(p *drafting.Piece, i int) (words string, depth int) {
	n := p.Nodes[i]
	l, ok := n.Label()
	if !ok {
		return "", 1
	}
	switch n.Component {
	case drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection:
		words = wording.Component(n.Component) + " " + l.Num
		if i+1 < len(p.Nodes) && p.Nodes[i+1].Component == drafting.Heading {
			words += ". " + sentence(p.Nodes[i+1].Text)
		}
		return words, 1
	case drafting.Article:
		words = wording.Component(n.Component) + " " + l.Num
		if n.Titled() {
			words += ". " + strings.TrimSpace(n.Text[l.End:])
		}
		if p.First(drafting.Chapter) != nil {
			return words, 2
		}
		return words, 1
	case drafting.Roman:
		return l.Num + ". " + sentence(strings.TrimSpace(n.Text[l.End:])), 1
	}
	return "", 1
}

// Level is the sign of the worst finding of a part.
type Level struct {
	Glyph theme.Glyph
	Ink   fyne.ThemeColorName
}

// Pane shows the outline of one document.
type Pane struct {
	widget.BaseWidget
	visit   func(drafting.NodeID)
	shown   *drafting.Document
	entries []Entry
	rows    []*control.Row
	title   *control.Text
	column  *control.Column
	scroll  *control.Scroll
}

// New makes an empty outline; visit is called with the node of a part that was tapped.
func New(visit func(drafting.NodeID)) *Pane {
	p := &Pane{visit: visit, title: control.NewText(theme.Heading, wording.Outline, theme.Ink2), column: control.NewColumn(8, 4, 0)}
	p.scroll = control.NewScroll(p.column)
	p.ExtendBaseWidget(p)
	return p
}

// Set shows the outline of a document, nil for none; level gives the sign of a node with findings, at is the node with
// the caret.
func (p *Pane) Set(d *drafting.Document, level func(drafting.NodeID) (Level, int), at drafting.NodeID) {
	if d != p.shown {
		p.shown = d
		p.fill(d)
	}
	for i, e := range p.entries {
		row := p.rows[i]
		mark, chosen := row.Mark, row.Chosen
		row.Mark, row.MarkInk, row.Chosen = "", "", false
		worst := 3
		for _, id := range e.Nodes {
			if l, rank := level(id); rank < worst {
				worst, row.Mark, row.MarkInk = rank, l.Glyph, l.Ink
			}
			row.Chosen = row.Chosen || id == at
		}
		if mark != row.Mark || chosen != row.Chosen {
			row.Refresh()
		}
		if row.Chosen && !chosen {
			top := row.Position().Y
			p.scroll.Reveal(top, top+row.Size().Height)
		}
	}
}

func (p *Pane) fill(d *drafting.Document) {
	var entries []Entry
	if d != nil {
		entries = Entries(d)
	}
	same := len(entries) == len(p.entries)
	for i := range entries {
		same = same && entries[i].Words == p.entries[i].Words && entries[i].Depth == p.entries[i].Depth
	}
	p.entries = entries
	if same {
		for i, e := range entries {
			p.rows[i].Act = func() { p.visit(e.First) }
		}
		return
	}
	p.rows = nil
	objects := make([]fyne.CanvasObject, len(entries))
	for i, e := range entries {
		row := control.NewRow("", e.Words, func() { p.visit(e.First) })
		row.Height, row.Indent, row.Strong = theme.OutlineRow, 16*float32(e.Depth), e.Depth == 0
		p.rows = append(p.rows, row)
		objects[i] = row
	}
	p.title.Hidden = len(entries) == 0
	p.column.Set(objects...)
	p.scroll.Refresh()
}

// Rows are the words of the outline, indented by depth; a star marks where the caret is.
func (p *Pane) Rows() []string {
	out := make([]string, len(p.rows))
	for i, r := range p.rows {
		out[i] = strings.Repeat("  ", p.entries[i].Depth) + r.Words
		if r.Chosen {
			out[i] += " *"
		}
	}
	return out
}

// CreateRenderer draws the rows.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer { return &renderer{p} }

type renderer struct{ p *Pane }

func (r *renderer) Layout(size fyne.Size) {
	r.p.title.Move(fyne.NewPos(theme.Inset, 12))
	r.p.title.Resize(fyne.NewSize(size.Width-2*theme.Inset, theme.Heading.LineHeight()))
	r.p.scroll.Move(fyne.NewPos(0, 34))
	r.p.scroll.Resize(fyne.NewSize(size.Width, max(0, size.Height-34)))
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(theme.Rail, 60) }

func (r *renderer) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.p)
}

func (r *renderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.p.title, r.p.scroll} }

func (r *renderer) Destroy() {}
