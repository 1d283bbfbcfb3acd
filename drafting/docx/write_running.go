package docx

import (
	"math"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/arrange"
	"thethuc/drafting/standard"
)

// running is what runs at the head of a piece's pages in the place of their numbers.
type running struct {
	block  *drafting.ControlBlock // nil where the pages have their numbers
	begins bool                   // the piece has the block itself, on its first page
	ends   bool                   // it is the last piece under the block
	total  string                 // the instruction of the field that counts the pages under the block
	mark   string                 // the bookmark at their end, "" where the whole document is under it
	pages  int                    // how many they are on paper, 0 where nobody counted
}

// runningOf finds what runs at the head of each piece's pages.
func (w *writer) runningOf(pieces int) []running {
	out := make([]running, pieces)
	if !w.sheet.RunsBlock() {
		return out
	}
	blocks := w.document.ControlBlocks()
	for i := 0; i < len(blocks); {
		from, pages := i, 0
		for ; i < len(blocks) && blocks[i] == blocks[from]; i++ {
			if i < len(w.counts) {
				pages += w.counts[i]
			}
		}
		r := running{block: blocks[from], total: "NUMPAGES", pages: pages}
		if i-from < len(blocks) {
			r.mark = endMark + itoa(from+1)
			r.total = "PAGEREF " + r.mark
		}
		for k := from; k < i && r.block != nil; k++ {
			r.begins, r.ends = k == from, k+1 == i
			out[k] = r
		}
	}
	return out
}

// endMark begins the names of the bookmarks at the end of the pages under a block.
const endMark = "_Het"

// runningHeader returns the part with the running header of the piece's pages, those along
// their long side or the others.
func (w *writer) runningHeader(landscape bool) string {
	key := runningKey{w.running.block, landscape}
	name, ok := w.runningParts[key]
	if !ok {
		width := w.text
		if landscape {
			width = w.wide
		}
		name = w.addPart("header", "hdr", func() { w.runningLine(width) })
		w.runningParts[key] = name
	}
	return name
}

// runningKey names a part with a running header.
type runningKey struct {
	block     *drafting.ControlBlock
	landscape bool
}

// widest is the number of a page that has room beside the words of a running header.
const widest = standard.PageWords + "99/99"

// runningLine adds the words of the block, and the number of the page at the end of the line, all
// in letters so small that they stand on one line, over the sheet's rule.
func (w *writer) runningLine(width float64) {
	st := w.style(standard.RunningHeader)
	words := w.running.block.Running()
	p := paragraph{style: styleIDs[standard.RunningHeader], stop: toTwips(width)}
	if rule := st.Rule; rule.Present {
		below := w.pitch(st) - w.ascent(st)
		p.edges = bottomEdge(rule.Weight.Value, rule.Gap.Value-below)
	}
	room := width - mmToPoints(st.LeftIndent.Value+st.FirstIndent.Value)
	natural := float64(w.faces.Width(faceOf(st), words+widest))/1000*st.Size.Value + arrange.RunningGap*st.Size.Value
	small := ""
	if natural > room {
		var m markup
		m.put("<w:rPr>")
		m.size(math.Floor(2*st.Size.Value*room/natural) / 2)
		m.put("</w:rPr>")
		small = string(m.b)
	}
	w.open(&p)
	w.part.put("<w:r>", small)
	w.part.text(words + "\t" + standard.PageWords)
	w.part.put("</w:r>")
	w.pageOf(small, "2")
	w.close()
}

// pageOf adds the fields that say which page of how many it is.
func (w *writer) pageOf(letters, page string) {
	w.field("PAGE", letters, page)
	w.part.put("<w:r>", letters, "<w:t>/</w:t></w:r>")
	if w.running.pages > 0 {
		page = itoa(w.running.pages)
	}
	w.field(w.running.total, letters, page)
}

// field adds a field with what it shows until a word processor counts.
func (w *writer) field(instruction, letters, shown string) {
	w.part.put(`<w:fldSimple w:instr=" `)
	w.part.words(instruction)
	w.part.put(` "><w:r>`, letters, `<w:t>`, shown, `</w:t></w:r></w:fldSimple>`)
}

// bottomEdge is the XML of a rule below a paragraph, so far from its letters.
func bottomEdge(weight, gap float64) string {
	return `<w:pBdr><w:bottom w:val="single" w:sz="` + itoa(eighths(weight)) + `" w:space="` + itoa(int(max(gap, 0)+0.5)) + `" w:color="auto"/></w:pBdr>`
}

// countedLine adds which page of how many it is behind the words of the block that announce it.
func (w *writer) countedLine(n *drafting.Node) {
	if !w.running.begins || n != w.running.block.Counted() {
		return
	}
	if !strings.HasSuffix(n.Text, " ") {
		w.part.put(`<w:r><w:t xml:space="preserve"> </w:t></w:r>`)
	}
	w.pageOf("", "1")
}

// markEnd puts a bookmark into the last paragraph under a block, for the field that counts its
// pages.
func (w *writer) markEnd() {
	if !w.running.ends || w.running.mark == "" {
		return
	}
	if w.sectionAt < 0 {
		section := w.pending
		w.pending = nil
		w.space()
		w.pending = section
	}
	w.bookmarks++
	id := itoa(w.bookmarks)
	m := w.part
	m.b = m.b[:len(m.b)-len(endParagraph)]
	m.put(`<w:bookmarkStart w:id="`, id, `" w:name="`)
	m.words(w.running.mark)
	m.put(`"/><w:bookmarkEnd w:id="`, id, `"/>`, endParagraph)
}
