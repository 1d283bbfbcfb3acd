package main

import (
	"bytes"
	"fmt"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
	"thethuc/drafting/standard"
)

// typst writes the words of the pages as a Typst source: a paragraph for each node, its runs
// in the faces and sizes that layout chose.
func (h *house) typst(pages *layout.Pages) []byte {
	var b bytes.Buffer
	page := h.sheet.Page
	fmt.Fprintf(&b, "#set page(width: %gmm, height: %gmm, margin: (top: %gmm, bottom: %gmm, left: %gmm, right: %gmm))\n",
		page.Width.Value, page.Height.Value, page.Top.Value, page.Bottom.Value, page.Left.Value, page.Right.Value)
	// Lines are as high as the face says, so that leading is what the sheet adds.
	fmt.Fprintf(&b, "#set text(font: \"Liberation Serif\", lang: \"vi\", hyphenate: false, top-edge: %gem, bottom-edge: %gem)\n",
		float64(h.faces.Ascent(font.Regular)+h.faces.LineGap(font.Regular))/1000, -float64(h.faces.Descent(font.Regular))/1000)
	node, gap := drafting.NodeID(0), 0.0
	piece := pages.Pages[0].Piece
	for _, p := range pages.Pages {
		if p.Piece != piece {
			piece, node = p.Piece, 0
			b.WriteString("]]\n\n#pagebreak()\n")
		}
		for i := range p.Texts {
			t := &p.Texts[i]
			if t.Node == 0 {
				continue
			}
			if t.Node != node {
				if node != 0 {
					b.WriteString("]]\n\n")
				}
				node = t.Node
				gap = h.block(&b, t, gap)
			}
			letters(&b, t)
		}
	}
	b.WriteString("]]\n")
	return b.Bytes()
}

// block opens the paragraph that begins with t, below the gap that the one before it wants,
// and returns its own. Typst itself would take the larger gap of the two, not both.
func (h *house) block(b *bytes.Buffer, t *layout.Text, gap float64) (below float64) {
	style := h.sheet.Style(t.Component)
	align, justify := style.Align.Value, false
	if align == standard.Justify {
		align, justify = standard.Left, true
	}
	height := float64(h.faces.Height(font.Regular)) / 1000 * t.Size.Pt()
	fmt.Fprintf(b, "#block(width: 100%%, above: %gpt, below: 0pt)[#set align(%s)\n#par(justify: %t, leading: %gpt, first-line-indent: (amount: %gmm, all: true))[",
		gap+style.Before.Value+(style.Leading.Value-1)*height, align, justify, (style.Leading.Value-1)*height, style.FirstIndent.Value)
	return style.After.Value
}

// letters writes a run as a string, in which nothing is markup.
func letters(b *bytes.Buffer, t *layout.Text) {
	weight, slant := "regular", "normal"
	if t.Face&font.Bold != 0 {
		weight = "bold"
	}
	if t.Face&font.Italic != 0 {
		slant = "italic"
	}
	escaped := strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(t.Letters)
	fmt.Fprintf(b, "#text(size: %gpt, weight: %q, style: %q, \"%s\")", t.Size.Pt(), weight, slant, escaped)
}
