package docx

import (
	"slices"
	"strings"
)

// toggled reads the current element as a yes or no: it is yes where it says nothing.
func (s *scanner) toggled() toggle {
	switch s.val() {
	case "0", "false", "off":
		return off
	}
	return on
}

// letterForm reads the current w:rPr.
func (r *reader) letterForm(s *scanner) letterForm {
	var f letterForm
	s.each(func() {
		if s.space != wordSpace {
			return
		}
		switch s.name {
		case "rStyle":
			f.style = r.keep(s.val())
		case "rFonts":
			r.fonts(s, &f)
		case "sz":
			f.size = said(s.val(), halfPoints)
		case "b":
			f.bold = s.toggled()
		case "i":
			f.italic = s.toggled()
		case "caps":
			f.caps = s.toggled()
		case "smallCaps":
			f.smallCaps = s.toggled()
		case "strike", "dstrike":
			f.strike = s.toggled()
		case "vanish":
			f.hidden = s.toggled()
		case "u":
			f.underline = r.keep(s.val())
		case "color":
			f.colour = r.keep(strings.ToUpper(s.val()))
		case "highlight":
			f.highlight = r.keep(s.val())
		case "vertAlign":
			f.vertical = r.keep(s.val())
		case "lang":
			f.language = r.keep(s.val())
		case "spacing":
			f.spacing = said(s.val(), twips)
		case "w":
			f.scale = said(strings.TrimSuffix(s.val(), "%"), number)
		case "rPrChange", "ins", "del":
			r.tracked++
		}
	})
	return f
}

// fonts reads w:rFonts; a font of the theme goes before one by name.
func (r *reader) fonts(s *scanner, f *letterForm) {
	pick := func(theme, name string) string {
		if t := s.attr(theme); t != "" {
			if font := r.theme.font(t); font != "" {
				return r.keep(font)
			}
		}
		return r.keep(s.attr(name))
	}
	f.font, f.high = pick("asciiTheme", "ascii"), pick("hAnsiTheme", "hAnsi")
}

// paragraphForm reads the current w:pPr. What it says of the paragraph's mark and of a
// section goes to mark and section where these are not nil.
func (r *reader) paragraphForm(s *scanner, mark func(), section func()) paragraphForm {
	var f paragraphForm
	s.each(func() {
		if s.space != wordSpace {
			return
		}
		switch s.name {
		case "pStyle":
			f.style = r.keep(s.val())
		case "jc":
			f.align = alignment(s.val())
		case "ind":
			indent(s, &f)
		case "spacing":
			spacing(s, &f)
		case "contextualSpacing":
			f.contextual = s.toggled()
		case "keepNext":
			f.keepNext = s.toggled()
		case "keepLines":
			f.keepLines = s.toggled()
		case "pageBreakBefore":
			f.breakBefore = s.toggled()
		case "widowControl":
			f.widows = s.toggled()
		case "bidi":
			f.mirrored = s.toggled()
		case "outlineLvl":
			f.outline = said(s.val(), number)
		case "framePr":
			f.frameAlign = alignment(s.attr("xAlign"))
		case "tabs":
			f.stops = tabStops(s)
		case "numPr":
			s.each(func() {
				switch {
				case s.is("numId"):
					f.list = said(s.val(), number)
				case s.is("ilvl"):
					f.level = said(s.val(), number)
				}
			})
		case "pBdr":
			s.each(func() {
				switch {
				case s.is("top"):
					f.top = r.border(s)
				case s.is("bottom"):
					f.bottom = r.border(s)
				case s.is("left"):
					f.beside = r.border(s)
				}
			})
		case "rPr":
			if mark != nil {
				mark()
			}
		case "sectPr":
			if section != nil {
				section()
			}
		case "pPrChange":
			r.tracked++
		}
	})
	return f
}

func tabStops(s *scanner) []tabStop {
	var out []tabStop
	s.each(func() {
		at, ok := twips(s.attr("pos"))
		if !s.is("tab") || !ok || len(out) >= maxStops {
			return
		}
		stop := tabStop{at: at, cleared: s.val() == "clear"}
		if a := alignment(s.val()); a == "center" || a == "right" {
			stop.align = a
		}
		switch s.attr("leader") {
		case "dot", "middleDot", "hyphen", "underscore", "heavy":
			stop.leads = true
		}
		out = append(out, stop)
	})
	slices.SortStableFunc(out, func(a, b tabStop) int { return a.at - b.at })
	return out
}

func indent(s *scanner, f *paragraphForm) {
	read := func(to *measure, names ...string) {
		for _, name := range names {
			if m := said(s.attr(name), twips); m.said {
				*to = m
			}
		}
	}
	read(&f.left, "left", "start")
	read(&f.right, "right", "end")
	read(&f.firstLine, "firstLine")
	// A hanging of 0 says something too: it takes back an indent of the first line.
	if h := said(s.attr("hanging"), twips); h.said {
		f.firstLine = measure{-h.n, true}
	}
}

func spacing(s *scanner, f *paragraphForm) {
	f.before, f.after = said(s.attr("before"), twips), said(s.attr("after"), twips)
	f.line, f.lineRule = said(s.attr("line"), twips), lineRule(s.attr("lineRule"))
	if f.line.said && f.lineRule == "" {
		f.lineRule = "auto"
	}
	auto := func(name string) toggle {
		switch s.attr(name) {
		case "":
			return unsaid
		case "0", "false", "off":
			return off
		}
		return on
	}
	f.beforeAuto, f.afterAuto = auto("beforeAutospacing"), auto("afterAutospacing")
}

// lineRule keeps only the words that are known, so that no part of the file is kept with them.
func lineRule(s string) string {
	switch s {
	case "exact":
		return "exact"
	case "atLeast":
		return "atLeast"
	case "auto":
		return "auto"
	}
	return ""
}

func alignment(s string) string {
	switch s {
	case "left", "start":
		return "left"
	case "center":
		return "center"
	case "right", "end":
		return "right"
	case "both", "distribute", "mediumKashida", "highKashida", "lowKashida", "thaiDistribute":
		return "justify"
	}
	return ""
}

func (r *reader) border(s *scanner) border {
	size, _ := number(s.attr("sz"))
	return border{kind: r.keep(s.val()), size: size, colour: r.keep(s.attr("color"))}
}
