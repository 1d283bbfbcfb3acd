package docx

import (
	"errors"
	"strings"
)

// Limits of the text of one file.
const (
	maxParagraphs = 100_000
	maxCells      = 100_000
	maxLines      = 150_000
	maxRuns       = 1_000_000
)

var errParagraphs = errors.New("too many paragraphs")

// reader reads one file.
type reader struct {
	archive   *archive
	relations relations // of the part that is being read

	theme    theme
	styles   styles
	lists    lists
	settings settings
	notes    map[string][]block // of footnotes, by "f" and id; of endnotes, by "e" and id
	claimed  map[string][]block // those that a line refers to

	words map[string]string          // short words that are kept, each once
	forms map[letterForm]*letterForm // forms of letters that are kept, each once

	anyForm *letterForm // the last one that was new

	paragraphs int // how many may still come
	cells      int
	runs       int

	section  int // of the paragraph that is being read
	sections []section
	tracked  int // changes that are tracked
	comments int
	remarks  map[string]Comment // what comments say, by "c" and id
	pictures int                // pictures that a document cannot hold
	embedded int                // parts of other programs: charts, equations as objects
}

func newReader(a *archive) *reader {
	return &reader{
		archive: a, words: map[string]string{}, forms: map[letterForm]*letterForm{}, notes: map[string][]block{}, claimed: map[string][]block{},
		paragraphs: maxParagraphs, cells: maxCells, runs: maxRuns,
	}
}

// Bounds of what is kept beside the text: the length of a word, such as the name of a font,
// and how many words and forms of letters a file may have of its own. Real files have some
// hundred.
const (
	longest   = 80
	mostWords = 20_000
	mostForms = 20_000
)

// keep returns a word of the file that does not hold on to the file's bytes.
func (r *reader) keep(s string) string {
	if len(s) > longest {
		s = strings.ToValidUTF8(s[:longest], "")
	}
	if k, ok := r.words[s]; ok {
		return k
	}
	if len(r.words) >= mostWords {
		return ""
	}
	k := strings.Clone(s)
	r.words[k] = k
	return k
}

func (r *reader) keepForm(f letterForm) *letterForm {
	if k, ok := r.forms[f]; ok {
		return k
	}
	if len(r.forms) >= mostForms {
		return r.anyForm
	}
	k := &f
	r.forms[f] = k
	r.anyForm = k
	return k
}

// part reads one part of XML with its relations; a part that is not there is none.
func (r *reader) part(name string, read func(*scanner)) error {
	if name == "" {
		return nil
	}
	s, err := r.archive.xmlPart(name)
	if err != nil || s == nil {
		return err
	}
	around := r.relations
	defer func() { r.relations = around }()
	if r.relations, err = r.archive.relationsOf(name); err != nil {
		return err
	}
	read(s)
	if s.err != nil {
		return ofXML(name, s.err)
	}
	return nil
}

// settings are what a file says of itself as a whole.
type settings struct {
	evenAndOdd bool
	protection string // "readOnly", "forms" …; "" where there is none
	tracking   bool
	// themeLanguage is the language for which the fonts of the theme are taken.
	themeLanguage string
}

func (r *reader) readSettings(s *scanner) {
	s.each(func() { // w:settings
		s.each(func() {
			if s.space != wordSpace {
				return
			}
			switch s.name {
			case "evenAndOddHeaders":
				r.settings.evenAndOdd = s.toggled() == on
			case "documentProtection":
				if e := s.attr("enforcement"); e == "1" || e == "true" || e == "on" {
					r.settings.protection = first(r.keep(s.attr("edit")), "none")
				}
			case "writeProtection":
				r.settings.protection = first(r.settings.protection, "write")
			case "themeFontLang":
				r.settings.themeLanguage = r.keep(s.val())
			case "trackRevisions":
				r.settings.tracking = s.toggled() == on
			}
		})
	})
}
