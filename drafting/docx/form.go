package docx

import "slices"

// toggle is a yes or no that may be left unsaid.
type toggle uint8

const (
	unsaid toggle = iota
	off
	on
)

func (t toggle) or(below toggle) toggle {
	if t != unsaid {
		return t
	}
	return below
}

// xor joins two levels of styles: what both switch on is off again.
func (t toggle) xor(o toggle) toggle {
	switch {
	case t == unsaid:
		return o
	case o == unsaid:
		return t
	case (t == on) != (o == on):
		return on
	}
	return off
}

// measure is a number that may be left unsaid.
type measure struct {
	n    int
	said bool
}

func (m measure) or(below measure) measure {
	if m.said {
		return m
	}
	return below
}

func said(s string, read func(string) (int, bool)) measure {
	n, ok := read(s)
	return measure{n, ok}
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// letterForm is what is said of letters: sizes in half points, spacing in twips. A word that
// is "" was left unsaid.
type letterForm struct {
	style     string // id of a character style
	font      string // of ASCII letters
	high      string // of all others
	size      measure
	spacing   measure
	scale     measure // of the letters' width, per cent
	bold      toggle
	italic    toggle
	caps      toggle
	smallCaps toggle
	strike    toggle
	hidden    toggle
	underline string
	colour    string
	highlight string
	vertical  string // "superscript", "subscript"
	language  string
}

// over returns what f says, and where it says nothing what is below it.
func (f letterForm) over(below letterForm) letterForm {
	f.style = first(f.style, below.style)
	f.font, f.high = first(f.font, below.font), first(f.high, below.high)
	f.size, f.spacing, f.scale = f.size.or(below.size), f.spacing.or(below.spacing), f.scale.or(below.scale)
	f.bold, f.italic = f.bold.or(below.bold), f.italic.or(below.italic)
	f.caps, f.smallCaps = f.caps.or(below.caps), f.smallCaps.or(below.smallCaps)
	f.strike, f.hidden = f.strike.or(below.strike), f.hidden.or(below.hidden)
	f.underline, f.colour = first(f.underline, below.underline), first(f.colour, below.colour)
	f.highlight, f.vertical = first(f.highlight, below.highlight), first(f.vertical, below.vertical)
	f.language = first(f.language, below.language)
	return f
}

// overStyle is over for a style of another level (table, paragraph, character): the toggles
// of two levels cancel each other.
func (f letterForm) overStyle(below letterForm) letterForm {
	out := f.over(below)
	out.bold, out.italic = f.bold.xor(below.bold), f.italic.xor(below.italic)
	out.caps, out.smallCaps = f.caps.xor(below.caps), f.smallCaps.xor(below.smallCaps)
	out.strike, out.hidden = f.strike.xor(below.strike), f.hidden.xor(below.hidden)
	return out
}

// paragraphForm is what is said of a paragraph, in twips; line spacing in 240ths of a line
// where lineRule is "" or "auto".
type paragraphForm struct {
	style         string
	align         string
	left, right   measure
	firstLine     measure // less than 0: hanging
	before, after measure
	line          measure
	lineRule      string
	beforeAuto    toggle
	afterAuto     toggle
	contextual    toggle
	keepNext      toggle
	keepLines     toggle
	breakBefore   toggle
	widows        toggle
	mirrored      toggle // right to left
	list, level   measure
	outline       measure
	top, bottom   border
	beside        border
	frameAlign    string // of a frame around the paragraph, as page numbers have
	stops         []tabStop
}

func (f paragraphForm) over(below paragraphForm) paragraphForm {
	f.style, f.align = first(f.style, below.style), first(f.align, below.align)
	f.left, f.right, f.firstLine = f.left.or(below.left), f.right.or(below.right), f.firstLine.or(below.firstLine)
	f.before, f.after = f.before.or(below.before), f.after.or(below.after)
	f.line, f.lineRule = f.line.or(below.line), first(f.lineRule, below.lineRule)
	f.beforeAuto, f.afterAuto = f.beforeAuto.or(below.beforeAuto), f.afterAuto.or(below.afterAuto)
	f.contextual, f.mirrored = f.contextual.or(below.contextual), f.mirrored.or(below.mirrored)
	f.keepNext, f.keepLines = f.keepNext.or(below.keepNext), f.keepLines.or(below.keepLines)
	f.breakBefore, f.widows = f.breakBefore.or(below.breakBefore), f.widows.or(below.widows)
	f.list, f.level, f.outline = f.list.or(below.list), f.level.or(below.level), f.outline.or(below.outline)
	f.top, f.bottom, f.beside = f.top.or(below.top), f.bottom.or(below.bottom), f.beside.or(below.beside)
	f.frameAlign = first(f.frameAlign, below.frameAlign)
	f.stops = stopsOver(f.stops, below.stops)
	return f
}

// boxed reports whether the paragraph stands in a box of lines, as marks of secrecy and
// urgency do: its upper line is no rule under what stands above it.
func (f paragraphForm) boxed() bool { return f.top.drawn() && f.bottom.drawn() && f.beside.drawn() }

// tabStop is where a tab ends, in twips, how the words stand there, and whether dots or a line
// lead to it.
type tabStop struct {
	at      int
	align   string // "" left
	leads   bool
	cleared bool // takes back a stop from below
}

// maxStops is how many stops a paragraph has at the most, as in Word.
const maxStops = 64

// stopsOver joins stops with those below them, in order.
func stopsOver(stops, below []tabStop) []tabStop {
	if len(stops) == 0 {
		return below
	}
	if len(below) == 0 {
		return stops
	}
	out := slices.Clone(stops)
	for _, b := range below {
		if !slices.ContainsFunc(stops, func(s tabStop) bool { return s.at == b.at }) {
			out = append(out, b)
		}
	}
	slices.SortStableFunc(out, func(a, b tabStop) int { return a.at - b.at })
	return out[:min(len(out), maxStops)]
}

// leader reports whether dots or a line lead to where the nth tab of a paragraph ends. It goes
// by the order of the stops: how wide the words before are, only a page could tell.
func (f *paragraphForm) leader(n int) bool {
	for _, s := range f.stops {
		if s.cleared {
			continue
		}
		if n == 0 {
			return s.leads
		}
		n--
	}
	return false
}

// stopAlign returns how words stand after the nth tab, from 1, where those before the first are
// so many twips wide.
func (f *paragraphForm) stopAlign(wide, n int) string {
	for _, s := range f.stops {
		if s.cleared || s.at <= wide {
			continue
		}
		if n--; n == 0 {
			return first(s.align, "left")
		}
	}
	return "left"
}

// border is a line beside a paragraph or a cell.
type border struct {
	kind   string // "" unsaid, "none" or "nil" no line
	size   int    // eighths of a point
	colour string
}

func (b border) or(below border) border {
	if b.kind != "" {
		return b
	}
	return below
}

// drawn reports whether the line can be seen on white paper.
func (b border) drawn() bool {
	switch b.kind {
	case "", "none", "nil":
		return false
	}
	return b.colour != "FFFFFF" && b.colour != "ffffff"
}
