package docx

import (
	"io"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// File is a Word file that was read.
type File struct {
	Document *drafting.Document
	// Observed is the form that the file was seen to have, in mm and pt; the names of its
	// values stand in observed.go and page.go.
	Observed *drafting.Observed
	Facts    Facts
	// Headers and Footers are the lines of words there, each once; they are no part of the
	// document.
	Headers, Footers []string
	// Comments are what others wrote beside the text.
	Comments []Comment
}

// Comment is a remark (lời bình) of a Word file.
type Comment struct {
	Author, Text string
	// Node and At are the place that it refers to; Node is 0 where that stands no more.
	Node drafting.NodeID
	At   int
}

// Facts are what is to be known before the file is written again.
type Facts struct {
	Signed    bool   // it bears a digital signature
	Macros    bool   // it holds macros; they were not run
	Protected string // what its protection permits ("readOnly", "forms", "comments", "trackedChanges", "write"); "" without
	// Tracked counts changes that were still to be accepted or refused: the document has
	// them accepted. Tracking says that further ones would be recorded.
	Tracked  int
	Tracking bool
	Comments int // places that comments refer to
	// Left counts what a document cannot hold: pictures of other forms, charts, objects.
	Left int
	// TextBoxes counts texts that stand in boxes beside the text.
	TextBoxes int
}

// Rewritable reports whether nothing is lost by force when the file is written anew.
func (f Facts) Rewritable() bool {
	return !f.Signed && !f.Macros && f.Protected == "" && f.Tracked == 0
}

// Read reads a Word file of so many bytes. Its errors are *Error. Without a sheet the kinds of
// paper are unknown, and no letter is marked as bold or italic.
func Read(from io.ReaderAt, size int64, sheet *standard.Sheet) (*File, error) {
	a, err := open(from, size)
	if err != nil {
		return nil, err
	}
	r := newReader(a)
	blocks, err := r.file()
	if err != nil {
		return nil, err
	}
	b := &builder{layout: &layout{reader: r}, sheet: sheet}
	own := b.own(blocks)
	if !own {
		b.blocks(blocks)
	}
	if len(b.lines) > maxLines {
		return nil, &Error{Fault: TooLarge, Cause: errParagraphs}
	}
	if !own {
		b.build()
	}
	f := &File{Document: b.doc, Observed: b.seen}
	f.Headers, f.Footers = b.headerLines()
	f.Comments = b.allRemarks()
	f.Facts = b.facts()
	b.observeFacts(f.Facts)
	return f, nil
}

// file reads the parts in the order in which they lean on each other.
func (r *reader) file() ([]block, error) {
	root, err := r.archive.relationsOf("")
	if err != nil {
		return nil, err
	}
	main := root.of(relDocument)
	if main == "" || !r.archive.has(main) {
		main = "word/document.xml"
	}
	if !r.archive.has(main) {
		return nil, &Error{Fault: r.without()}
	}
	rs, err := r.archive.relationsOf(main)
	if err != nil {
		return nil, err
	}
	for _, p := range []struct {
		kind string
		read func(*scanner)
	}{
		{relSettings, r.readSettings}, {relTheme, r.readTheme}, {relNumbering, r.readNumbering}, {relStyles, r.readStyles},
	} {
		if err := r.part(rs.of(p.kind), p.read); err != nil {
			return nil, err
		}
	}
	for _, p := range []struct {
		kind string
		read func(*scanner)
	}{
		{relFootnotes, func(s *scanner) { r.readNotes(s, "f") }},
		{relEndnotes, func(s *scanner) { r.readNotes(s, "e") }},
		{relComments, r.readRemarks},
	} {
		if err := r.part(rs.of(p.kind), p.read); err != nil {
			return nil, err
		}
	}
	var blocks []block
	found := false
	err = r.part(main, func(s *scanner) {
		s.each(func() {
			found = s.is("document") || s.is("body")
			blocks = r.readBlocks(s)
		})
	})
	if err == nil && !found {
		return nil, &Error{Fault: NoText, Part: main}
	}
	if err == nil && r.runs < 0 {
		return nil, &Error{Fault: TooLarge, Part: main, Cause: errParagraphs}
	}
	return blocks, err
}

// without says what a zip file is that has no text of Word.
func (r *reader) without() Fault {
	if r.archive.has("[Content_Types].xml") && r.archive.has("word/styles.xml") {
		return NoText
	}
	return OtherZip
}

// readNotes reads the footnotes or endnotes of a file; those that only draw lines are none.
func (r *reader) readNotes(s *scanner, key string) {
	s.each(func() {
		s.each(func() {
			if kind := s.attr("type"); (s.is("footnote") || s.is("endnote")) && (kind == "" || kind == "normal") {
				id := key + strings.Clone(s.attr("id"))
				r.notes[id] = r.readBlocks(s)
			}
		})
	})
	r.section, r.sections = 0, nil
}

func (b *builder) facts() Facts {
	f := Facts{
		Protected: b.settings.protection, Tracked: b.tracked, Tracking: b.settings.tracking, Comments: b.comments,
		Left: b.pictures + b.embedded, TextBoxes: b.boxes,
	}
	for name := range b.archive.parts {
		switch {
		case strings.HasPrefix(name, "_xmlsignatures/"):
			f.Signed = true
		case strings.HasSuffix(name, "vbaproject.bin"):
			f.Macros = true
		}
	}
	return f
}

// observeFacts puts down what the reader had to mend or leave out.
func (b *builder) observeFacts(f Facts) {
	m := map[string]int{}
	for name, n := range map[string]int{
		"nfd": b.mended.NFD, "bom": b.mended.BOM, "bad-utf8": b.mended.BadUTF8, "control": b.mended.Control,
		"tracked": f.Tracked, "comments": f.Comments, "left-out": f.Left, "text-boxes": f.TextBoxes,
	} {
		if n > 0 {
			m[name] = n
		}
	}
	if len(m) > 0 {
		b.seen.Mended = m
	}
}

// headerLines reads the words of all headers and footers, each line once, in the order of
// the sections. A part that cannot be read is left out: no word of the document is in it.
func (b *builder) headerLines() (headers, footers []string) {
	for i := range b.sections {
		for _, kind := range []string{"first", "default", "even"} {
			headers = b.wordsOf(b.sections[i].headers[kind], headers)
			footers = b.wordsOf(b.sections[i].footers[kind], footers)
		}
	}
	return headers, footers
}

func (b *builder) wordsOf(part string, lines []string) []string {
	for _, l := range b.margin(part).lines {
		if l.Text != "" && !slices.Contains(lines, l.Text) && len(lines) < 100 {
			lines = append(lines, l.Text)
		}
	}
	return lines
}
