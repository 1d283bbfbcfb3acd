package docx

import (
	"math"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// The names of what is observed of a component, beside those of the sheet ("size", "bold",
// "italic", "upper", "align", "first-indent", "left-indent", "before", "after", "leading").
// What is rare is there only where it was seen.
const (
	seenFont        = "font"          // a word
	seenUnderline   = "underline"     // a word of OOXML, "single"
	seenColour      = "colour"        // RRGGBB; black and automatic colour are not named
	seenHighlight   = "highlight"     // a word of OOXML, "yellow"
	seenLanguage    = "language"      // "vi-VN"
	seenCaps        = "caps"          // yes: small letters of the file that are shown as capitals
	seenSmallCaps   = "small-caps"    // yes
	seenStrike      = "strike"        // yes
	seenHidden      = "hidden"        // yes
	seenVertical    = "vertical"      // "superscript", "subscript"
	seenSpacing     = "spacing"       // between letters, pt
	seenScale       = "scale"         // of the letters' width, per cent
	seenRight       = "right-indent"  // mm
	seenLineRule    = "line-rule"     // "exact" or "at-least"; spacing in lines is not named
	seenLineHeight  = "line-height"   // pt, with a line-rule
	seenKeepNext    = "keep-next"     // yes
	seenKeepLines   = "keep-lines"    // yes
	seenWidows      = "widow-control" // no
	seenNewPage     = "new-page"      // yes
	seenBroken      = "broken"        // yes: an end of line within the paragraph begins the words
	seenNumber      = "number"        // the automatic number that the words begin with
	seenRuleLength  = "rule-length"   // of a line drawn under the words, mm
	seenRuleAbove   = "rule-above"    // of a line drawn above the first line of a column or a margin, mm
	seenRuleWeight  = "rule-weight"   // pt
	seenRules       = "rules"         // how many such lines, where there are several
	seenBoxed       = "boxed"         // yes: it stands in a box of lines
	seenBlanks      = "blank-above"   // empty paragraphs right above
	seenIndented    = "typed-indent"  // spaces and tabs typed before the words
	seenLegacy      = "legacy"        // "tcvn3" or "vni": the words are in such a code
	seenConfidence  = "confidence"    // how sure it is that the component is right, from 0 to 1
	seenOutline     = "outline-level" // from 1
	seenColumn      = "column"        // of those side by side, from 1
	seenRow         = "row"           // line of the file, blank ones counted, the same for those side by side; with a column
	seenRowHeight   = "row-height"    // of the row of a table that sets columns, pt, where it is said
	seenFloating    = "floating"      // yes: it stands in a text box, wherever that is
	seenStyle       = "style"         // id of the paragraph's style in the file
	seenBoldShare   = "bold-share"    // share of the letters, where not all are alike
	seenItalicShare = "italic-share"
	seenSmallest    = "size-min" // pt, where not all letters have one size
	seenLargest     = "size-max"
)

func yes() drafting.Seen { return drafting.Seen{Number: 1} }

func pts(v float64) drafting.Seen { return drafting.Seen{Number: round(v)} }

func word(w string) drafting.Seen { return drafting.Seen{Word: w} }

// formOfLine returns what was seen of a line, in mm and pt.
func (w *layout) formOfLine(l *line) drafting.Form {
	f := make(drafting.Form, 16)
	w.letters(l, f)
	paragraphSeen(&l.paragraph.form, f)
	w.leading(l, f)
	if l.blanks > 0 {
		f[seenBlanks] = pts(float64(l.blanks))
	}
	if l.indented > 0 {
		f[seenIndented] = pts(float64(l.indented))
	}
	l.legacy(f)
	if l.label > 0 {
		f[seenNumber] = word(strings.TrimSpace(l.Text[:l.label]))
	}
	if n := len(l.rules); n > 0 {
		f[seenRuleLength] = pts(l.rules[0].length)
		f[seenRuleWeight] = pts(l.rules[0].weight)
		if n > 1 {
			f[seenRules] = pts(float64(n))
		}
	}
	if l.paragraph.form.breakBefore == on || l.newPage {
		f[seenNewPage] = yes()
	}
	if l.broken {
		f[seenBroken] = yes()
	}
	l.standing(f)
	return f
}

// standing puts down where a line stands beside others.
func (l *line) standing(f drafting.Form) {
	if l.column > 0 && l.cell == nil {
		f[seenColumn], f[seenRow] = pts(float64(l.column)), pts(float64(l.row))
	}
	if l.height > 0 && l.cell == nil {
		f[seenRowHeight] = pts(twipsToPoints(l.height))
	}
	if l.over > 0 {
		f[seenRuleAbove] = pts(l.over)
	}
	if l.floating {
		f[seenFloating] = yes()
	}
}

// paragraphSeen puts down what a paragraph has as a whole.
func paragraphSeen(p *paragraphForm, f drafting.Form) {
	align := first(p.align, "left")
	if p.mirrored == on && (align == "left" || align == "right") {
		align = map[string]string{"left": "right", "right": "left"}[align]
	}
	f["align"] = word(align)
	f["left-indent"] = pts(twipsToMm(p.left.n))
	f["first-indent"] = pts(twipsToMm(p.firstLine.n))
	f["before"], f["after"] = pts(gap(p.before, p.beforeAuto)), pts(gap(p.after, p.afterAuto))
	if p.right.n != 0 {
		f[seenRight] = pts(twipsToMm(p.right.n))
	}
	if p.boxed() {
		f[seenBoxed] = yes()
	}
	if p.keepNext == on {
		f[seenKeepNext] = yes()
	}
	if p.keepLines == on {
		f[seenKeepLines] = yes()
	}
	if p.widows == off {
		f[seenWidows] = drafting.Seen{}
	}
	if p.outline.said && p.outline.n >= 0 && p.outline.n < maxLevels {
		f[seenOutline] = pts(float64(p.outline.n + 1))
	}
	if p.style != "" {
		f[seenStyle] = word(p.style)
	}
}

// autoGap is the space that Word puts where it is to be as in HTML, in points.
const autoGap = 14

func gap(m measure, auto toggle) float64 {
	if auto == on {
		return autoGap
	}
	return twipsToPoints(m.n)
}

// faceHeight is the height of a line of Times New Roman in sizes, by which spacing in points
// becomes spacing in lines.
const faceHeight = 1.149

// leading puts down the line spacing in lines, which the sheet has, and in points where the
// file has it so. At-least never squeezes a line.
func (w *layout) leading(l *line, f drafting.Form) {
	p := &l.paragraph.form
	if !p.line.said {
		f["leading"] = pts(1)
		return
	}
	if p.lineRule == "auto" || p.lineRule == "" {
		f["leading"] = pts(float64(p.line.n) / linesPerUnit)
		return
	}
	height := twipsToPoints(p.line.n)
	lines := 1.0
	if size := f["size"].Number; size > 0 {
		lines = math.Round(height/(size*faceHeight)*100) / 100
	}
	f[seenLineRule], f[seenLineHeight] = word("exact"), pts(height)
	if p.lineRule == "atLeast" {
		f[seenLineRule] = word("at-least")
		lines = max(lines, 1)
	}
	f["leading"] = pts(lines)
}

// tally counts the letters of a line by one property and names the most frequent value.
type tally[V comparable] struct {
	values []V
	counts []int
}

func (t *tally[V]) add(v V, n int) {
	for i := range t.values {
		if t.values[i] == v {
			t.counts[i] += n
			return
		}
	}
	t.values, t.counts = append(t.values, v), append(t.counts, n)
}

func (t *tally[V]) most() (v V, n int) {
	for i := range t.values {
		if t.counts[i] > n {
			v, n = t.values[i], t.counts[i]
		}
	}
	return v, n
}

// letters puts down what most letters of the line have, and what part of them is otherwise.
func (w *layout) letters(l *line, f drafting.Form) {
	if len(l.spans) == 1 {
		w.oneForm(l.spans[0].form, f)
	} else {
		w.severalForms(l, f)
	}
	if viet.IsUpper(l.Text) {
		f["upper"] = yes()
	} else {
		f["upper"] = drafting.Seen{}
	}
}

func (w *layout) oneForm(lf *letterForm, f drafting.Form) {
	f["size"], f[seenFont] = pts(sizeOf(lf)), word(fontOf(lf))
	f["bold"], f["italic"] = flag(lf.bold), flag(lf.italic)
	rare(lf, f)
}

func flag(t toggle) drafting.Seen {
	if t == on {
		return yes()
	}
	return drafting.Seen{}
}

// defaultSize is Word's where a file says nothing, in half points.
const defaultSize = 20

func sizeOf(lf *letterForm) float64 {
	if !lf.size.said {
		return defaultSize / 2
	}
	return float64(lf.size.n) / 2
}

const defaultFont = "Times New Roman"

func fontOf(lf *letterForm) string { return first(first(lf.high, lf.font), defaultFont) }

// rare puts down what is named only where it was seen.
func rare(lf *letterForm, f drafting.Form) {
	if u := lf.underline; u != "" && u != "none" {
		f[seenUnderline] = word(u)
	}
	switch c := lf.colour; c {
	case "", "AUTO", "000000":
	default:
		f[seenColour] = word(c)
	}
	if h := lf.highlight; h != "" && h != "none" {
		f[seenHighlight] = word(h)
	}
	if lf.language != "" {
		f[seenLanguage] = word(lf.language)
	}
	if lf.caps == on {
		f[seenCaps] = yes()
	}
	if lf.smallCaps == on {
		f[seenSmallCaps] = yes()
	}
	if lf.strike == on {
		f[seenStrike] = yes()
	}
	if lf.hidden == on {
		f[seenHidden] = yes()
	}
	if v := lf.vertical; v != "" && v != "baseline" {
		f[seenVertical] = word(v)
	}
	if lf.spacing.n != 0 {
		f[seenSpacing] = pts(twipsToPoints(lf.spacing.n))
	}
	if lf.scale.said && lf.scale.n != 100 {
		f[seenScale] = pts(float64(lf.scale.n))
	}
}

func (w *layout) severalForms(l *line, f drafting.Form) {
	var sizes tally[float64]
	var fonts tally[string]
	var forms tally[*letterForm]
	all, bold, italic := 0, 0, 0
	low, high := math.Inf(1), math.Inf(-1)
	for _, s := range l.spans {
		n := utf8.RuneCountInString(strings.TrimSpace(l.Text[s.start:s.end]))
		if n == 0 {
			continue
		}
		all += n
		size := sizeOf(s.form)
		low, high = min(low, size), max(high, size)
		sizes.add(size, n)
		fonts.add(fontOf(s.form), n)
		forms.add(s.form, n)
		if s.form.bold == on {
			bold += n
		}
		if s.form.italic == on {
			italic += n
		}
	}
	if all == 0 {
		w.oneForm(w.lettersOf(l.paragraph.mark, l.paragraph.letters), f)
		return
	}
	size, _ := sizes.most()
	font, _ := fonts.most()
	f["size"], f[seenFont] = pts(size), word(font)
	if low < high {
		f[seenSmallest], f[seenLargest] = pts(low), pts(high)
	}
	share(f, "bold", seenBoldShare, bold, all)
	share(f, "italic", seenItalicShare, italic, all)
	form, _ := forms.most()
	rare(form, f)
}

// share puts down whether most letters have something, and how many where not all are alike.
func share(f drafting.Form, name, part string, n, all int) {
	f[name] = drafting.Seen{}
	if 2*n > all {
		f[name] = yes()
	}
	if 0 < n && n < all {
		f[part] = pts(float64(n) / float64(all))
	}
}
