package docx

import (
	"strconv"
	"strings"

	"thethuc/drafting/viet"
)

// maxLevels is how many levels a list has in Word.
const maxLevels = 9

// listLevel is one level of a list.
type listLevel struct {
	start     int
	format    string
	text      string // "%1.%2."
	suffix    string // "" and "tab", "space", "nothing"
	legal     bool   // all numbers of it in decimal
	restart   measure
	style     string
	paragraph paragraphForm
	letters   letterForm
}

// listForm is a list as it is defined (abstractNum).
type listForm struct {
	levels    [maxLevels]*listLevel
	link      string // a list style that defines it instead
	definedBy string // the list style that it defines
	numbers   counter
}

// counter is how far a list has been counted.
type counter struct {
	at      [maxLevels]int
	counted [maxLevels]bool
}

// listUse is a use of a list's definition (num).
type listUse struct {
	form   *listForm
	starts [maxLevels]measure
	levels [maxLevels]*listLevel // in the place of those of the form
	begun  [maxLevels]bool
}

// lists are those of a file by their numbers.
type lists struct{ byID map[int]*listUse }

func (r *reader) readNumbering(s *scanner) {
	forms := map[string]*listForm{}
	uses := map[int]string{}
	r.lists.byID = map[int]*listUse{}
	s.each(func() { // w:numbering
		s.each(func() {
			switch {
			case s.is("abstractNum"):
				forms[s.attr("abstractNumId")] = r.readListForm(s)
			case s.is("num"):
				id, ok := number(s.attr("numId"))
				l, form := r.readList(s)
				if ok {
					r.lists.byID[id], uses[id] = l, form
				}
			}
		})
	})
	byStyle := map[string]*listForm{}
	for _, f := range forms {
		if f.definedBy != "" {
			byStyle[f.definedBy] = f
		}
	}
	for id, l := range r.lists.byID {
		l.form = forms[uses[id]]
		if l.form != nil && l.form.link != "" && byStyle[l.form.link] != nil {
			l.form = byStyle[l.form.link]
		}
	}
}

func (r *reader) readListForm(s *scanner) *listForm {
	f := &listForm{}
	s.each(func() {
		switch {
		case s.is("lvl"):
			if i, ok := number(s.attr("ilvl")); ok && i >= 0 && i < maxLevels {
				f.levels[i] = r.readLevel(s)
			}
		case s.is("numStyleLink"):
			f.link = strings.Clone(s.val())
		case s.is("styleLink"):
			f.definedBy = strings.Clone(s.val())
		}
	})
	return f
}

func (r *reader) readLevel(s *scanner) *listLevel {
	l := &listLevel{start: 1, format: "decimal"}
	s.each(func() {
		if s.space != wordSpace {
			return
		}
		switch s.name {
		case "start":
			l.start, _ = number(s.val())
		case "numFmt":
			l.format = r.keep(s.val())
		case "lvlText":
			l.text = r.keep(s.val())
		case "suff":
			l.suffix = r.keep(s.val())
		case "isLgl":
			l.legal = s.toggled() == on
		case "lvlRestart":
			l.restart = said(s.val(), number)
		case "pStyle":
			l.style = r.keep(s.val())
		case "pPr":
			l.paragraph = r.paragraphForm(s, nil, nil)
			l.paragraph.list, l.paragraph.level, l.paragraph.style = measure{}, measure{}, ""
		case "rPr":
			l.letters = r.letterForm(s)
		}
	})
	return l
}

func (r *reader) readList(s *scanner) (l *listUse, form string) {
	l = &listUse{}
	s.each(func() {
		switch {
		case s.is("abstractNumId"):
			form = s.val()
		case s.is("lvlOverride"):
			i, ok := number(s.attr("ilvl"))
			if !ok || i < 0 || i >= maxLevels {
				return
			}
			s.each(func() {
				switch {
				case s.is("startOverride"):
					l.starts[i] = said(s.val(), number)
				case s.is("lvl"):
					l.levels[i] = r.readLevel(s)
				}
			})
		}
	})
	return l, form
}

// level returns a level of a list, or nil.
func (ls *lists) level(id, level int) *listLevel {
	l := ls.byID[id]
	if l == nil || level < 0 || level >= maxLevels {
		return nil
	}
	return l.level(level)
}

func (l *listUse) level(i int) *listLevel {
	if l.levels[i] != nil {
		return l.levels[i]
	}
	if l.form == nil {
		return nil
	}
	return l.form.levels[i]
}

// indents is what a list's level says of its paragraphs.
func (ls *lists) indents(id, level int) paragraphForm {
	if l := ls.level(id, level); l != nil {
		return l.paragraph
	}
	return paragraphForm{}
}

// levelOf returns the level at which a paragraph stands that says it itself, or whose style a
// level names.
func (r *reader) levelOf(id int, level measure, style string) int {
	if level.said {
		return level.n
	}
	for i := range maxLevels {
		if l := r.lists.level(id, i); l != nil && l.style != "" && l.style == style {
			return i
		}
	}
	return 0
}

// next counts one paragraph of a list and returns its label with what parts it from the words:
// "1. ", "a) "; "" where the list shows nothing.
func (ls *lists) next(id, level int) string {
	l := ls.byID[id]
	at := ls.level(id, level)
	if at == nil || l.form == nil {
		return ""
	}
	c := &l.form.numbers
	if start := l.starts[level]; start.said && !l.begun[level] {
		c.at[level], c.counted[level] = start.n, true
	} else if !c.counted[level] {
		c.at[level], c.counted[level] = at.start, true
	} else {
		c.at[level] = min(c.at[level]+1, most)
	}
	l.begun[level] = true
	for i := level + 1; i < maxLevels; i++ {
		deeper := l.level(i)
		if deeper == nil || !deeper.restart.said || deeper.restart.n > level {
			c.counted[i] = false
		}
	}
	label := l.label(at)
	switch {
	case label == "":
		return ""
	case at.suffix == "nothing":
		return label
	}
	return label + " "
}

// label writes out the text of a level with the numbers as they stand.
func (l *listUse) label(at *listLevel) string {
	if at.format == "bullet" {
		return bullet(at.text, first(at.letters.font, at.letters.high))
	}
	if at.format == "none" && !strings.Contains(at.text, "%") {
		return at.text
	}
	var b strings.Builder
	text := at.text
	for b.Len() < longest {
		i := strings.IndexByte(text, '%')
		if i < 0 || i+1 >= len(text) {
			break
		}
		b.WriteString(text[:i])
		digit := int(text[i+1] - '1')
		if digit < 0 || digit >= maxLevels {
			b.WriteByte('%')
			text = text[i+1:]
			continue
		}
		text = text[i+2:]
		shown := l.level(digit)
		if shown == nil {
			continue
		}
		n := shown.start
		if l.form.numbers.counted[digit] {
			n = l.form.numbers.at[digit]
		}
		format := shown.format
		if at.legal {
			format = "decimal"
		}
		b.WriteString(numeral(n, format))
	}
	b.WriteString(text)
	return b.String()
}

// numeral writes a number as a list shows it. Formats of other scripts are in decimal.
func numeral(n int, format string) string {
	switch format {
	case "lowerLetter":
		return strings.ToLower(letterNumeral(n))
	case "upperLetter":
		return letterNumeral(n)
	case "lowerRoman":
		return strings.ToLower(romanNumeral(n))
	case "upperRoman":
		return romanNumeral(n)
	case "decimalZero":
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "none":
		return ""
	}
	return strconv.Itoa(n)
}

// letterNumeral is Word's count in letters: A to Z, then AA, BB and so on. It has no Đ.
func letterNumeral(n int) string {
	if n < 1 || n > 26*30 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('A'+(n-1)%26)), (n-1)/26+1)
}

func romanNumeral(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	return viet.Roman(n)
}

// bullet is the letter for a list's mark; fonts of symbols have theirs in a private area.
func bullet(text, font string) string {
	r := []rune(text)
	if len(r) != 1 {
		return text
	}
	switch letter := symbol(r[0], font); letter {
	case 0:
	case '−': // a dash is meant, as clerks type it
		return "-"
	default:
		return string(letter)
	}
	if r[0] == 'o' && strings.HasPrefix(font, "Courier") {
		return "◦"
	}
	return text
}
