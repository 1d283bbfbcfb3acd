package docx

import (
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
)

// block is a paragraph or a table.
type block struct {
	paragraph *passage
	table     *table
}

// passage is one paragraph as it is seen.
type passage struct {
	form    paragraphForm
	mark    letterForm // of the paragraph's mark
	letters letterForm // of its style
	runs    []run
	label   string // the automatic number, with the space after it
	rules   []drawnLine
	figures []figure
	boxes   [][]block // text boxes that hang on it
	section int
	fields  []string      // instructions of its fields, such as PAGE
	shown   before        // of the page's number
	merged  bool          // its mark is deleted: the next paragraph goes on with it
	step    drafting.Cell // of a flow chart, where it is the first of one; its shape and way back
}

// run is letters of one form; line breaks are line feeds. note is the key of a footnote whose
// number stands there, or of a comment; "" for letters. counted says that a field counts them,
// PAGE and its like.
type run struct {
	text    string
	form    *letterForm
	note    string
	counted bool
}

// breakPage stands for a page break within a run's text, until the paragraph is parted there: no text of
// Word has this letter of its own.
const breakPage = '\u2029'

// readBlocks reads the blocks inside the current element.
func (r *reader) readBlocks(s *scanner) []block {
	var out []block
	r.blocksInto(s, around{}, &out)
	return out
}

func (r *reader) blocksInto(s *scanner, in around, out *[]block) {
	s.each(func() { r.block(s, in, out) })
}

// block reads the current element where blocks stand.
func (r *reader) block(s *scanner, in around, out *[]block) {
	if s.space == compatSpace {
		r.alternate(s, func() { r.blocksInto(s, in, out) })
		return
	}
	if s.space != wordSpace {
		return
	}
	switch s.name {
	case "p":
		r.addParagraph(s, in, out)
	case "tbl":
		if t := r.readTable(s); len(t.rows) > 0 {
			*out = append(*out, block{table: t})
		}
	case "sectPr":
		r.endSection(r.readSection(s))
	case "del", "moveFrom":
		r.tracked++
	case "ins", "moveTo":
		r.tracked++
		r.blocksInto(s, in, out)
	case "sdt", "sdtContent", "customXml", "smartTag", "body":
		r.blocksInto(s, in, out)
	case "altChunk":
		r.embedded++
	}
}

// alternate reads the first of several ways to say the same.
func (r *reader) alternate(s *scanner, read func()) {
	if s.name != "AlternateContent" {
		return
	}
	chosen := false
	s.each(func() {
		if chosen || s.space != compatSpace || s.name != "Choice" && s.name != "Fallback" {
			return
		}
		chosen = true
		read()
	})
}

func (r *reader) addParagraph(s *scanner, in around, out *[]block) {
	if r.paragraphs--; r.paragraphs < 0 {
		s.fail(errParagraphs)
		return
	}
	p := r.readParagraph(s, in)
	if n := len(*out); n > 0 && (*out)[n-1].paragraph != nil && (*out)[n-1].paragraph.merged {
		(*out)[n-1].paragraph.join(p)
		return
	}
	*out = append(*out, block{paragraph: p})
}

// before is what stands before the page's number on its line.
type before struct {
	tabs int
	wide int // of the words, about, in twips
}

// join takes in the paragraph that followed a deleted mark.
func (p *passage) join(next *passage) {
	p.runs = append(p.runs, next.runs...)
	p.rules, p.figures = append(p.rules, next.rules...), append(p.figures, next.figures...)
	p.boxes, p.fields = append(p.boxes, next.boxes...), append(p.fields, next.fields...)
	p.merged, p.section = next.merged, next.section
}

func (r *reader) readParagraph(s *scanner, in around) *passage {
	p := &passage{section: r.section}
	pr := inline{reader: r, p: p}
	var ended *section
	s.each(func() {
		if !s.is("pPr") {
			if !pr.whole {
				pr.formed(paragraphForm{}, in)
			}
			pr.read(s)
			return
		}
		direct := r.paragraphForm(s, func() {
			p.mark, p.merged = r.markForm(s)
		}, func() {
			sec := r.readSection(s)
			ended = &sec
		})
		pr.formed(direct, in)
	})
	if !pr.whole {
		pr.formed(paragraphForm{}, in)
	}
	if p.form.list.said && p.form.list.n != 0 {
		p.label = r.lists.next(p.form.list.n, p.form.level.n)
	}
	if ended != nil {
		r.endSection(*ended)
	}
	return p
}

// markForm reads the form of a paragraph's mark, and whether it was deleted.
func (r *reader) markForm(s *scanner) (letterForm, bool) {
	deleted := false
	tracked := r.tracked
	var f letterForm
	s.each(func() {
		switch {
		case s.is("del"), s.is("moveFrom"):
			deleted = true
			r.tracked++
		case s.is("ins"), s.is("moveTo"), s.is("rPrChange"):
			r.tracked++
		case s.is("sz"):
			f.size = said(s.val(), halfPoints)
		case s.is("b"):
			f.bold = s.toggled()
		}
	})
	r.tracked = max(r.tracked, tracked)
	return f, deleted
}

// inline reads what stands inside a paragraph.
type inline struct {
	*reader
	p     *passage
	base  letterForm // of the paragraph's style
	whole bool       // the form of the paragraph is known

	direct letterForm  // of the last run
	form   *letterForm // that it came to; nil before the first

	tabs        int    // on the line so far
	instruction []byte // of the field that is being read
	counted     bool   // what is being read is a number that a field counts
	coding      int    // fields around of which the instruction is being read
}

func (in *inline) formed(direct paragraphForm, table around) {
	in.p.form, in.base = in.formOf(direct, table)
	in.p.letters = in.base
	in.form, in.whole = nil, true
}

// read reads the current element inside a paragraph. What is not known is entered, so that no
// word is lost.
func (in *inline) read(s *scanner) {
	if s.space == compatSpace {
		in.alternate(s, func() { s.each(func() { in.read(s) }) })
		return
	}
	if s.space == wordSpace {
		switch s.name {
		case "r":
			in.run(s)
			return
		case "del", "moveFrom":
			in.tracked++
			return
		case "ins", "moveTo":
			in.tracked++
		case "fldSimple":
			in.addField(s.attr("instr"))
			in.counted = counts(s.attr("instr"))
			s.each(func() { in.read(s) })
			in.counted = false
			return
		case "pPr", "sdtPr", "rPr", "customXmlPr", "smartTagPr":
			return
		}
	}
	if s.space == mathSpace {
		in.math(s)
		return
	}
	s.each(func() { in.read(s) })
}

// math reads the letters of an equation.
func (in *inline) math(s *scanner) {
	if s.name == "t" {
		in.add(s.text(), in.formOfRun(letterForm{}))
		return
	}
	s.each(func() {
		switch s.space {
		case mathSpace:
			in.math(s)
		case wordSpace:
			in.read(s)
		}
	})
}

const longestInstruction = 256

func (in *inline) addField(instruction string) {
	if len(instruction) > longestInstruction {
		instruction = instruction[:longestInstruction]
	}
	in.p.fields = append(in.p.fields, in.keep(instruction))
	if isPage(instruction) {
		in.p.shown = before{in.tabs, in.wide()}
	}
}

// wide returns about how wide the words of the paragraph so far are, in twips: a letter is half
// its size wide.
func (in *inline) wide() int {
	points := 0.0
	for _, r := range in.p.runs {
		points += float64(utf8.RuneCountInString(strings.ReplaceAll(r.text, "\t", ""))) * sizeOf(r.form) / 2
	}
	return int(points * 20)
}

func (in *inline) formOfRun(direct letterForm) *letterForm {
	if in.form == nil || direct != in.direct {
		in.form, in.direct = in.lettersOf(direct, in.base), direct
	}
	return in.form
}

// run reads a w:r.
func (in *inline) run(s *scanner) {
	var form *letterForm
	s.each(func() {
		if s.is("rPr") {
			form = in.formOfRun(in.letterForm(s))
			return
		}
		if form == nil {
			form = in.formOfRun(letterForm{})
		}
		in.content(s, form)
	})
}

// content reads the current element inside a run.
func (in *inline) content(s *scanner, form *letterForm) {
	switch s.space {
	case compatSpace:
		in.alternate(s, func() { s.each(func() { in.content(s, form) }) })
		return
	case vmlSpace:
		in.vml(s)
		return
	case wordSpace:
	default:
		return
	}
	switch s.name {
	case "t":
		in.add(s.letters(), form)
	case "tab", "ptab":
		in.tab(form)
	case "br":
		in.lineBreak(s.attr("type"), form)
	case "cr":
		in.add("\n", form)
	case "noBreakHyphen":
		in.add("-", form)
	case "sym":
		in.symbol(s, form)
	case "footnoteReference":
		in.note("f"+s.attr("id"), form)
	case "endnoteReference":
		in.note("e"+s.attr("id"), form)
	case "commentReference":
		in.comments++
		in.note("c"+s.attr("id"), form)
	case "fldChar":
		in.fieldMark(s.attr("fldCharType"))
		in.checkBox(s, form)
	case "instrText":
		if in.coding > 0 && len(in.instruction) < longestInstruction {
			in.instruction = append(in.instruction, s.text()...)
		}
	case "drawing":
		in.drawing(s)
	case "pict", "object":
		s.each(func() { in.content(s, form) })
		if s.name == "object" {
			in.embedded++
		}
	case "ruby", "rt", "rubyBase":
		s.each(func() { in.read(s) })
	}
}

// letters reads the current w:t. Ends of line in it only set the XML.
func (s *scanner) letters() string {
	kept, _ := s.raw(otherSpace, "space")
	text := s.text()
	switch {
	case !strings.ContainsAny(text, "\r\n"):
		return text
	case kept == "preserve":
		return strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(text)
	}
	return strings.Join(strings.Fields(text), " ")
}

// dots stand for the dots or the line that lead to the end of a tab, a blank to be filled.
const dots = "……………"

func (in *inline) tab(form *letterForm) {
	if in.p.form.leader(in.tabs) {
		in.add(dots, form)
	} else {
		in.add("\t", form)
	}
	in.tabs++
}

func (in *inline) lineBreak(kind string, form *letterForm) {
	switch kind {
	case "page":
		in.add(string(breakPage), form)
	case "column":
	default:
		in.tabs = 0
		in.add("\n", form)
	}
}

func (in *inline) fieldMark(kind string) {
	switch kind {
	case "begin":
		in.coding++
		in.instruction = in.instruction[:0]
	case "separate", "end":
		in.counted = kind == "separate" && counts(string(in.instruction))
		if len(in.instruction) > 0 {
			in.addField(string(in.instruction))
			in.instruction = in.instruction[:0]
		}
		in.coding = max(in.coding-1, 0)
	}
}

// checkBox shows the box of a form's field, which has no letters of its own.
func (in *inline) checkBox(s *scanner, form *letterForm) {
	s.each(func() { // w:ffData
		s.each(func() {
			if !s.is("checkBox") {
				return
			}
			set, checked := unsaid, unsaid
			s.each(func() {
				switch {
				case s.is("default"):
					set = s.toggled()
				case s.is("checked"):
					checked = s.toggled()
				}
			})
			if checked.or(set) == on {
				in.add("☒", form)
			} else {
				in.add("☐", form)
			}
		})
	})
}

func (in *inline) symbol(s *scanner, form *letterForm) {
	n, ok := hex(s.attr("char"))
	if !ok {
		return
	}
	letter := symbol(n, s.attr("font"))
	if letter == 0 {
		letter = n
	}
	in.add(string(letter), form)
}

func (in *inline) note(key string, form *letterForm) {
	if in.runs--; in.runs >= 0 {
		in.p.runs = append(in.p.runs, run{form: form, note: in.keep(key)})
	}
}

// longestRun is how many bytes of a run others may be put to, so that a text in many runs is
// not copied too often.
const longestRun = 256

// add puts letters at the end of the paragraph.
func (in *inline) add(text string, form *letterForm) {
	if text == "" {
		return
	}
	if n := len(in.p.runs); n > 0 && in.p.runs[n-1].goesOn(form, in.counted) {
		in.p.runs[n-1].text += text
		return
	}
	if in.runs--; in.runs < 0 {
		return
	}
	in.p.runs = append(in.p.runs, run{text: text, form: form, counted: in.counted})
}

// goesOn reports whether letters of a form are put to the run.
func (r *run) goesOn(form *letterForm, counted bool) bool {
	return r.form == form && r.note == "" && r.counted == counted && len(r.text) < longestRun
}
