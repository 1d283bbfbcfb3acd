package docx

import (
	"slices"
	"strings"

	"thethuc/drafting"
)

// The names of what is observed of the page, beside those of the sheet ("width", "height",
// "margin-top" and its kin, "header-distance", "first-numbered").
const (
	seenFooterDistance = "footer-distance"
	seenOrientation    = "orientation"          // "portrait" or "landscape"
	seenGutter         = "gutter"               // mm
	seenColumns        = "columns"              // of text, where there are several
	seenEvenAndOdd     = "even-and-odd"         // yes: pages of even number have a header of their own
	seenPageNumber     = "page-number"          // "top", "bottom" or "none"
	seenNumberAlign    = "page-number-align"    // a word
	seenNumberSize     = "page-number-size"     // pt
	seenNumberFont     = "page-number-font"     // a word
	seenNumberBold     = "page-number-bold"     // yes or no
	seenNumberItalic   = "page-number-italic"   // yes or no
	seenNumberFormat   = "page-number-format"   // a word of OOXML, where it is not decimal
	seenNumberStart    = "page-number-start"    // where the count begins anew
	seenNumberText     = "page-number-text"     // the words of its line, where there are more than digits
	seenNumberOdd      = "page-number-odd-only" // yes: pages of even number show none
)

// Word's own page where a section says nothing, in twips.
const (
	letterWidth  = 12240
	letterHeight = 15840
	inch         = 1440
	half         = 720
)

func (m measure) mmOr(n int) float64 {
	if m.said {
		n = m.n
	}
	return twipsToMm(n)
}

// margin is what stands in a header or footer.
type margin struct {
	lines  []line
	number *line // the line with the page's number; nil without
	boxed  bool  // that line stands in a text box
}

// margin reads a header or footer once.
func (b *builder) margin(part string) margin {
	if m, ok := b.margins[part]; ok || part == "" {
		return m
	}
	var m margin
	section := b.section
	var blocks []block
	// A header that cannot be read says nothing: the words of the document are not in it.
	_ = b.part(part, func(s *scanner) { s.each(func() { blocks = b.readBlocks(s) }) })
	b.section = section
	w := &layout{reader: b.reader, inGrid: 1}
	w.blocks(blocks)
	m.lines = w.lines
	if p, boxed := numbered(blocks); p != nil {
		m.number, m.boxed = &line{paragraph: p}, boxed
		for _, r := range p.runs {
			start := len(m.number.Text)
			m.number.Text += r.text
			m.number.spans = append(m.number.spans, span{start, len(m.number.Text), r.form})
		}
	}
	if b.margins == nil {
		b.margins = map[string]margin{}
	}
	b.margins[part] = m
	return m
}

// numbered returns the paragraph that shows the page's number, or nil, and whether it stands in
// a text box.
func numbered(blocks []block) (p *passage, boxed bool) {
	for _, b := range blocks {
		var inside [][]block
		if b.paragraph != nil {
			if slices.ContainsFunc(b.paragraph.fields, isPage) {
				return b.paragraph, false
			}
			inside, boxed = b.paragraph.boxes, true
		} else {
			boxed = false
			for i := range b.table.rows {
				for j := range b.table.rows[i].cells {
					inside = append(inside, b.table.rows[i].cells[j].blocks)
				}
			}
		}
		for _, more := range inside {
			if p, deeper := numbered(more); p != nil {
				return p, boxed || deeper
			}
		}
	}
	return nil, false
}

func isPage(instruction string) bool { return named(instruction) == "PAGE" }

// counts reports whether a field shows the number of a page, or how many there are.
func counts(instruction string) bool {
	switch named(instruction) {
	case "PAGE", "NUMPAGES":
		return true
	case "PAGEREF":
		return strings.Contains(instruction, endMark)
	}
	return false
}

// named is the name of a field's instruction.
func named(instruction string) string {
	words := strings.Fields(instruction)
	if len(words) == 0 {
		return ""
	}
	return strings.ToUpper(words[0])
}

// pageForm returns what was seen of the pages of a section.
func (b *builder) pageForm(i int) drafting.Form {
	var sec section
	if len(b.sections) > 0 {
		sec = b.sections[min(i, len(b.sections)-1)]
	}
	mm := func(m measure, otherwise int) drafting.Seen { return pts(m.mmOr(otherwise)) }
	f := drafting.Form{
		"width": mm(sec.width, letterWidth), "height": mm(sec.height, letterHeight),
		"margin-top": mm(sec.top, inch), "margin-bottom": mm(sec.bottom, inch),
		"margin-left": mm(sec.left, inch), "margin-right": mm(sec.right, inch),
		"header-distance": mm(sec.header, half), seenFooterDistance: mm(sec.footer, half),
		seenOrientation: word("portrait"),
	}
	// Word keeps the sign of a margin for text that may not move; its size is what counts.
	for _, name := range []string{"margin-top", "margin-bottom"} {
		if f[name].Number < 0 {
			f[name] = pts(-f[name].Number)
		}
	}
	if sec.landscape || sec.width.n > sec.height.n {
		f[seenOrientation] = word("landscape")
	}
	if sec.gutter.n > 0 {
		f[seenGutter] = pts(twipsToMm(sec.gutter.n))
	}
	if sec.columns > 1 {
		f[seenColumns] = pts(float64(sec.columns))
	}
	if b.settings.evenAndOdd {
		f[seenEvenAndOdd] = yes()
	}
	b.numberForm(sec, f)
	return f
}

// numberForm puts down how the pages are numbered.
func (b *builder) numberForm(sec section, f drafting.Form) {
	place, in := b.numberPlace(sec)
	number := in.number
	if in.running() {
		return // it is not the decree's, which has the number alone
	}
	f[seenPageNumber] = word(place)
	if number == nil {
		return
	}
	seen := b.formOfLine(number)
	f[seenNumberSize], f[seenNumberFont] = seen["size"], seen[seenFont]
	f[seenNumberBold], f[seenNumberItalic] = seen["bold"], seen["italic"]
	if !in.boxed { // where a box stands is not known
		f[seenNumberAlign] = word(numberAlign(number.paragraph, seen["align"].Word))
	}
	if text := strings.TrimSpace(number.Text); strings.Trim(text, "0123456789") != "" {
		f[seenNumberText] = word(text)
	}
	shown := func(kind string) bool {
		return b.margin(sec.headers[kind]).number != nil || b.margin(sec.footers[kind]).number != nil
	}
	start := 1
	if sec.start.said {
		start = sec.start.n
		f[seenNumberStart] = pts(float64(start))
	}
	f["first-numbered"] = pts(float64(start))
	if sec.titlePage && !shown("first") {
		f["first-numbered"] = pts(float64(start + 1))
	}
	if b.settings.evenAndOdd && !shown("even") {
		f[seenNumberOdd] = yes()
	}
	if sec.format != "" && sec.format != "decimal" {
		f[seenNumberFormat] = word(sec.format)
	}
}

// numberPlace returns where the pages of a section show their number ("top", "bottom", "none"),
// and the header or footer that does. Those of the first page and of even ones count where the
// file has such pages.
func (b *builder) numberPlace(sec section) (place string, in margin) {
	kinds := []string{"default"}
	if sec.titlePage {
		kinds = append(kinds, "first")
	}
	if b.settings.evenAndOdd {
		kinds = append(kinds, "even")
	}
	for _, k := range kinds {
		if in = b.margin(sec.headers[k]); in.number != nil {
			return "top", in
		}
		if in = b.margin(sec.footers[k]); in.number != nil {
			return "bottom", in
		}
	}
	return "none", margin{}
}

// numberAlign returns where the page's number stands in its line: as its frame does, as the tab
// before it ends, or else as its paragraph.
func numberAlign(p *passage, align string) string {
	switch {
	case p.form.frameAlign != "":
		return p.form.frameAlign
	case p.shown.tabs > 0 && align != "center" && align != "right":
		return p.form.stopAlign(p.shown.wide, p.shown.tabs)
	}
	return align
}
