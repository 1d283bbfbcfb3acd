package docx

import (
	"maps"
	"strconv"
	"strings"
)

// theme holds the fonts that a file names by their role.
type theme struct{ major, minor string }

// font returns the font of a role ("minorHAnsi"), "" where the theme has none for it.
func (t theme) font(role string) string {
	switch {
	case strings.HasSuffix(role, "EastAsia"), strings.HasSuffix(role, "Bidi"):
		return ""
	case strings.HasPrefix(role, "major"):
		return t.major
	}
	return t.minor
}

// readTheme reads the fonts of a theme. Where the file's theme is for Vietnamese, Word takes
// those that the theme has for it before its Latin ones: the lists of fonts in such files name
// them, and no other.
func (r *reader) readTheme(s *scanner) {
	var font *string
	vietnamese := strings.HasPrefix(r.settings.themeLanguage, "vi")
	var visit func()
	visit = func() {
		switch {
		case s.name == "majorFont":
			font = &r.theme.major
		case s.name == "minorFont":
			font = &r.theme.minor
		case s.name == "latin" && font != nil:
			*font = r.keep(s.bare("typeface"))
			return
		case s.name == "font" && font != nil:
			if vietnamese && s.bare("script") == "Viet" {
				*font = r.keep(s.bare("typeface"))
			}
			return
		case s.name != "theme" && s.name != "themeElements" && s.name != "fontScheme":
			return
		}
		s.each(visit)
	}
	s.each(visit)
}

// style is one style as it is written.
type style struct {
	kind      string
	written   string // the id under which Write has the style of this name, "" where it has none
	basedOn   string
	letters   letterForm
	paragraph paragraphForm
	table     tableForm
	parts     map[string]around // of a table ("firstRow")
	chain     *chain            // what it comes to, once it was asked for
}

// chain is a style with all that it is based on.
type chain struct {
	letters   letterForm
	paragraph paragraphForm
	unlisted  paragraphForm // without the indents of lists, for what takes its list back
	table     tableForm
	parts     map[string]around
}

// styles are those of a file.
type styles struct {
	byID      map[string]*style
	letters   letterForm // of the document where nothing else says
	paragraph paragraphForm
	normal    string // ids of the styles that hold where none is named
	character string
	tables    string
}

// renamed reports whether a style has a name of Write's and another id.
func (s *styles) renamed() bool {
	for id, st := range s.byID {
		if st.written != "" && st.written != id {
			return true
		}
	}
	return false
}

func (r *reader) readStyles(s *scanner) {
	r.styles.byID = map[string]*style{}
	s.each(func() { // w:styles
		s.each(func() {
			switch {
			case s.is("docDefaults"):
				r.defaults(s)
			case s.is("style"):
				r.readStyle(s)
			}
		})
	})
}

func (r *reader) defaults(s *scanner) {
	s.each(func() {
		if !s.is("rPrDefault") && !s.is("pPrDefault") {
			return
		}
		s.each(func() {
			switch {
			case s.is("rPr"):
				r.styles.letters = r.letterForm(s)
			case s.is("pPr"):
				r.styles.paragraph = r.paragraphForm(s, nil, nil)
			}
		})
	})
}

func (r *reader) readStyle(s *scanner) {
	id, st := r.keep(s.attr("styleId")), &style{kind: r.keep(s.attr("type"))}
	if d := s.attr("default"); d == "1" || d == "true" || d == "on" {
		switch st.kind {
		case "paragraph":
			r.styles.normal = id
		case "character":
			r.styles.character = id
		case "table":
			r.styles.tables = id
		}
	}
	s.each(func() {
		switch {
		case s.is("name") && st.kind == "paragraph":
			st.written = writtenName(s.val())
		case s.is("basedOn"):
			st.basedOn = r.keep(s.val())
		case s.is("rPr"):
			st.letters = r.letterForm(s)
		case s.is("pPr"):
			st.paragraph = r.paragraphForm(s, nil, nil)
		case s.is("tblPr"):
			st.table = r.tableForm(s)
		case s.is("tblStylePr"):
			r.readPart(s, st)
		}
	})
	r.styles.byID[id] = st
}

// readPart reads what a style of tables says of a part of them.
func (r *reader) readPart(s *scanner, st *style) {
	kind := tablePart(s.attr("type"))
	if kind == "" {
		return
	}
	var part around
	s.each(func() {
		switch {
		case s.is("rPr"):
			part.letters = r.letterForm(s)
		case s.is("pPr"):
			part.paragraph = r.paragraphForm(s, nil, nil)
		}
	})
	if st.parts == nil {
		st.parts = map[string]around{}
	}
	st.parts[kind] = part
}

// The parts of a table that its style may set apart and that are told while a table is read
// from top to bottom.
const (
	firstRow    = "firstRow"
	firstColumn = "firstCol"
	oddRows     = "band1Horz"
	evenRows    = "band2Horz"
)

func tablePart(kind string) string {
	switch kind {
	case firstRow, firstColumn, oddRows, evenRows:
		return kind
	}
	return ""
}

// maxChain is how many styles one may be based on, one on the other; Word stops at 11.
const maxChain = 64

// style returns what a style comes to; the zero chain where there is no such style.
func (r *reader) style(id, kind string) *chain { return r.styleFrom(id, kind, maxChain) }

func (r *reader) styleFrom(id, kind string, left int) *chain {
	st := r.styles.byID[id]
	if st == nil || st.kind != kind || left == 0 {
		return &chain{}
	}
	if st.chain != nil {
		return st.chain
	}
	st.chain = &chain{} // of a style that is based on itself
	below := r.styleFrom(st.basedOn, kind, left-1)
	c := chain{letters: st.letters.over(below.letters), table: st.table.over(below.table), parts: below.parts}
	if st.parts != nil {
		c.parts = maps.Clone(st.parts)
		for kind, part := range below.parts {
			c.parts[kind] = c.parts[kind].over(part)
		}
	}
	p := below.paragraph
	if list := st.paragraph.list; list.said && list.n == 0 {
		p = below.unlisted
	} else if list.said {
		level := r.levelOf(list.n, st.paragraph.level, id)
		st.paragraph.level = measure{level, true}
		p = r.lists.indents(list.n, level).over(p)
	}
	c.paragraph, c.unlisted = st.paragraph.over(p), st.paragraph.over(below.unlisted)
	c.letters.style, c.paragraph.style, c.unlisted.style = "", "", ""
	*st.chain = c
	return st.chain
}

// around is what holds of letters and paragraphs before they say anything themselves.
type around struct {
	letters   letterForm    // of the table's style
	paragraph paragraphForm // of the same
}

func (a around) over(below around) around {
	return around{letters: a.letters.over(below.letters), paragraph: a.paragraph.over(below.paragraph)}
}

// formOf returns a paragraph's form and that of its letters after the whole inheritance.
func (r *reader) formOf(direct paragraphForm, in around) (paragraphForm, letterForm) {
	id := direct.style
	if r.styles.byID[id] == nil || r.styles.byID[id].kind != "paragraph" {
		id = r.styles.normal
	}
	st := r.style(id, "paragraph")
	own := st.paragraph
	if direct.list.said && direct.list.n == 0 {
		own = st.unlisted
	}
	f := own.over(in.paragraph.over(r.styles.paragraph))
	if direct.list.said && direct.list.n != 0 {
		level := direct.level
		if !level.said {
			level = f.level
		}
		direct.level = measure{r.levelOf(direct.list.n, level, id), true}
		f = r.lists.indents(direct.list.n, direct.level.n).over(f)
	}
	f = direct.over(f)
	f.style = id
	if named := r.styles.byID[id]; named != nil && named.written != "" {
		f.style = named.written
	}
	letters := st.letters.overStyle(in.letters)
	return f, above(letters, r.styles.letters)
}

// above puts the form that styles come to over the defaults of the document. A toggle that
// the defaults switch on stays so.
func above(letters, defaults letterForm) letterForm {
	out := letters.over(defaults)
	for _, t := range []struct {
		to       *toggle
		defaults toggle
	}{{&out.bold, defaults.bold}, {&out.italic, defaults.italic}, {&out.caps, defaults.caps}, {&out.smallCaps, defaults.smallCaps}} {
		if t.defaults == on {
			*t.to = on
		}
	}
	return out
}

// lettersOf returns the form of letters after the whole inheritance; base is that of their
// paragraph's style, over which a character style lies.
func (r *reader) lettersOf(direct letterForm, base letterForm) *letterForm {
	f := base
	id := direct.style
	if id == "" {
		id = r.styles.character
	}
	if id != "" {
		f = above(r.style(id, "character").letters.overStyle(base), r.styles.letters)
	}
	f = direct.over(f)
	f.style = ""
	return r.keepForm(f)
}

// look says which parts of a table its style sets apart.
type look struct{ firstRow, firstColumn, bands bool }

// tableLook reads the current w:tblLook, in its newer form or as a number of bits.
func tableLook(s *scanner) look {
	bits, err := strconv.ParseUint(s.val(), 16, 32)
	if s.attr("firstRow") != "" || err != nil {
		return look{isTrue(s.attr("firstRow")), isTrue(s.attr("firstColumn")), !isTrue(s.attr("noHBand"))}
	}
	return look{bits&0x20 != 0, bits&0x80 != 0, bits&0x200 == 0}
}

func isTrue(s string) bool { return s == "1" || s == "true" || s == "on" }

// in returns what the style says of a cell at a row and column, both from 0.
func (c *chain) in(l look, row, column int) around {
	out := around{letters: c.letters, paragraph: c.paragraph}
	if len(c.parts) == 0 {
		return out
	}
	apply := func(kind string, holds bool) {
		if part, ok := c.parts[kind]; ok && holds {
			out = part.over(out)
		}
	}
	band := row
	if l.firstRow {
		band--
	}
	apply(oddRows, l.bands && band >= 0 && band%2 == 0)
	apply(evenRows, l.bands && band >= 0 && band%2 == 1)
	apply(firstColumn, l.firstColumn && column == 0)
	apply(firstRow, l.firstRow && row == 0)
	return out
}
