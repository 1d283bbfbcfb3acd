package layout

import (
	"slices"
	"strconv"

	"thethuc/drafting"
	"thethuc/drafting/arrange"
	"thethuc/drafting/font"
	"thethuc/drafting/standard"
)

// running is what runs at the head of a piece's pages in the place of their numbers, where
// there is a control block to run (standard.Sheet.RunsBlock).
type running struct {
	words   string
	counted drafting.NodeID // the block's line of pages on the first page of the piece, or 0
	own     bool            // the block itself stands on that page
	before  int             // pages of pieces before it that have the same block
	total   int             // pages of all that have
}

// none reports whether the pages have their numbers.
func (r *running) none() bool { return r.total == 0 }

// count is "2/7" for page i of the piece.
func (r *running) count(i int) string {
	return strconv.Itoa(r.before+i+1) + "/" + strconv.Itoa(r.total)
}

// run gives the pieces what runs at the head of their pages. Their pages are cut already.
func (ps *Pages) run(d *drafting.Document) {
	if !ps.sheet.RunsBlock() {
		return
	}
	blocks := d.ControlBlocks()
	for i := 0; i < len(blocks); {
		from, block, total := i, blocks[i], 0
		for ; i < len(blocks) && blocks[i] == block; i++ {
			total += len(ps.pieces[i].cuts)
		}
		if block == nil {
			continue
		}
		before := 0
		for k, l := range ps.pieces[from:i] {
			l.running = running{words: block.Running(), own: k == 0, before: before, total: total}
			if n := block.Counted(); n != nil && k == 0 {
				l.running.counted = n.ID
			}
			before += len(l.cuts)
		}
	}
}

// head sets the running header of page i of a piece, its words at the left, the number of the
// page at the right and the sheet's rule below them, all in letters so small that they stand
// on one line.
func (ps *Pages) head(p *Page, l *laidPiece, i int, text column) {
	style := l.style(standard.RunningHeader)
	face, size := font.Styled(style.Bold.Value, style.Italic.Value), Pt(style.Size.Value)
	words, number := l.running.words, standard.PageWords+l.running.count(i)
	width := func(s string) Length { return l.width(s, face, size, 0) }
	left := text.left + Mm(style.LeftIndent.Value) + Mm(style.FirstIndent.Value)
	if need, room := width(words)+arrange.RunningGap*size+width(number), text.right-left; need > room {
		size = Length(float64(size) * float64(room) / float64(need))
	}
	y := Mm(ps.sheet.Page.HeaderDistance.Value) + Pt(style.Before.Value) + l.ascent(face, Pt(style.Size.Value))
	put := func(x Length, s string) {
		p.Texts = append(p.Texts, Text{
			X: x, Y: y, Face: face, Size: size, Letters: s, Width: width(s), Component: standard.RunningHeader,
		})
	}
	put(left, words)
	put(text.right-width(number), number)
	if rule := style.Rule; rule.Present {
		y += Pt(rule.Gap.Value)
		p.Lines = append(p.Lines, Line{
			X1: text.left, X2: text.left + Length(rule.Length.Value*float64(text.width())), Y1: y, Y2: y,
			Weight: Pt(rule.Weight.Value), Component: standard.RunningHeader,
		})
	}
}

// counted puts the number of a piece's first page behind the words of its block that announce
// it, as they are read.
func (ps *Pages) counted(p *Page, l *laidPiece) {
	at := slices.IndexFunc(p.Texts, func(t Text) bool { return t.Node == l.running.counted })
	for at >= 0 && at+1 < len(p.Texts) && p.Texts[at+1].Node == l.running.counted {
		at++
	}
	if at < 0 {
		return
	}
	t := p.Texts[at]
	t.X += t.Width + l.width(" ", t.Face, t.Size, 0)
	t.Letters, t.Node, t.Start = l.running.count(0), 0, 0
	t.Width = l.width(t.Letters, t.Face, t.Size, 0)
	p.Texts = slices.Insert(p.Texts, at+1, t)
}
