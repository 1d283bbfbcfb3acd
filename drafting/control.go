package drafting

import (
	"strings"

	"thethuc/drafting/pattern"
)

// ControlBlock is the block at the head of a controlled document (khối đầu trang của tài liệu
// kiểm soát) of a quality system, as read out of its first table: the title, and the lines that
// say code, issue, revision, date and page after a label. A line that the table does not have
// has no node. What the block holds is practice: the standard asks for identification alone
// (ISO 9001:2015, 7.5.2 a).
type ControlBlock struct {
	Title                 *Node // the longest cell without a label
	Code, Issue, Revision LabelledLine
	Issued, Effective     LabelledLine // either date, or both
	Page                  LabelledLine // "Trang:", behind which nothing is typed where layout counts
}

// LabelledLine is a line that says something after a label, "Lần ban hành: 01", as read out
// of its node. Value is without the spaces around it.
type LabelledLine struct {
	Node         *Node
	Label, Value Words
}

var labelledLine = pattern.New(`^(?i)\s*(mã hiệu|mã số|lần ban hành|lần sửa đổi|ngày hiệu lực|ngày ban hành|trang)\s*:(.*)$`)

// ControlBlock reads the block of a piece; nil where its first table is none, since it lacks
// the line of a code, or both of issue and revision.
func (p *Piece) ControlBlock() *ControlBlock {
	for i, n := range p.Nodes {
		if n.Component != TableCell {
			continue
		}
		g, whole := p.Table(i)
		if !whole {
			return nil
		}
		b := &ControlBlock{}
		for _, cell := range p.Nodes[g.From:g.To] {
			b.take(cell)
		}
		if b.Code.Node == nil || b.Issue.Node == nil && b.Revision.Node == nil {
			return nil
		}
		return b
	}
	return nil
}

func (b *ControlBlock) take(n *Node) {
	m := labelledLine.FindStringSubmatchIndex(n.Text)
	if m == nil {
		if !strings.Contains(n.Text, ":") && (b.Title == nil || len(n.Text) > len(b.Title.Text)) {
			b.Title = n
		}
		return
	}
	line := LabelledLine{n, words(n.Text, m, 1), words(n.Text, m, 2).trimmed()}
	if of := b.line(strings.ToLower(line.Label.Text)); of.Node == nil {
		*of = line
	}
}

// line is the block's line with this label.
func (b *ControlBlock) line(label string) *LabelledLine {
	switch label {
	case "lần ban hành":
		return &b.Issue
	case "lần sửa đổi":
		return &b.Revision
	case "ngày ban hành":
		return &b.Issued
	case "ngày hiệu lực":
		return &b.Effective
	case "trang":
		return &b.Page
	}
	return &b.Code
}

// Running returns what the running header (đầu trang) says of the document in one line, in the
// words of the block: "QT-07 · Lần ban hành 01 · Lần sửa đổi 00 · Ngày hiệu lực 02/03/2026".
// A code needs no label; where both dates are there, the one of effect stands.
func (b *ControlBlock) Running() string {
	date := b.Effective
	if date.Node == nil {
		date = b.Issued
	}
	code := b.Code
	if code.Value.Text != "" {
		code.Label.Text = ""
	}
	var parts []string
	for _, l := range []LabelledLine{code, b.Issue, b.Revision, date} {
		if l.Node != nil {
			parts = append(parts, strings.TrimSpace(l.Label.Text+" "+l.Value.Text))
		}
	}
	return strings.Join(parts, " · ")
}

// Counted is the block's line of pages where nothing is typed behind its label, so that layout
// says there which page of how many it is; nil where there is none.
func (b *ControlBlock) Counted() *Node {
	if b.Page.Value.Text != "" {
		return nil
	}
	return b.Page.Node
}

// ControlBlocks returns of each piece the block under which it runs: its own, or that of the
// piece before it; nil before the first block. Pieces of one block have the very same.
func (d *Document) ControlBlocks() []*ControlBlock {
	out := make([]*ControlBlock, len(d.Pieces))
	for i, p := range d.Pieces {
		out[i] = p.ControlBlock()
		if out[i] == nil && i > 0 {
			out[i] = out[i-1]
		}
	}
	return out
}
