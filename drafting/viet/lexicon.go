package viet

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Lexicon is a dictionary (từ điển) of words that are known beside the syllables, such as
// abbreviations, loans and names of places. The zero value is empty. It does not change once
// made: With and Without return another.
type Lexicon struct {
	entries []string // in the order in which they came
	words   map[string]bool
}

// NewLexicon makes a lexicon of these entries. Of an entry of several words each is known:
// "Đắk Lắk" makes "Đắk" and "Lắk" known. An entry that is there already adds nothing.
func NewLexicon(entries ...string) Lexicon {
	l := Lexicon{words: make(map[string]bool, len(entries))}
	have := make(map[string]bool, len(entries))
	for _, entry := range entries {
		if !have[entry] {
			have[entry] = true
			l.add(entry)
		}
	}
	return l
}

// add makes the words of an entry known as written and in capitals, in small letters also
// with other capitals.
func (l *Lexicon) add(entry string) {
	l.entries = append(l.entries, entry)
	for word := range strings.FieldsFuncSeq(entry, isNoWordRune) {
		l.words[word] = true
		if first, _ := shapes().lookAt(word, false); first.traits.caps() == Title {
			l.words[Upper(word)] = true
		}
	}
}

func isNoWordRune(r rune) bool { return !isWordRune(r) }

// Contains reports whether the word is known: as an entry has it, "fax" also as "Fax" and
// "FAX", "Lắk" also as "LẮK", "UBND" only so.
func (l Lexicon) Contains(word string) bool {
	return l.words[word] || l.words[Lower(word)]
}

// With returns a lexicon that has these entries too.
func (l Lexicon) With(entries ...string) Lexicon {
	return NewLexicon(slices.Concat(l.entries, entries)...)
}

// Without returns a lexicon that has these entries no more.
func (l Lexicon) Without(entries ...string) Lexicon {
	return NewLexicon(slices.DeleteFunc(slices.Clone(l.entries), func(e string) bool { return slices.Contains(entries, e) })...)
}

// Has reports whether the lexicon has the entry itself.
func (l Lexicon) Has(entry string) bool { return slices.Contains(l.entries, entry) }

// Entries returns the entries, in the order in which they came.
func (l Lexicon) Entries() []string { return slices.Clone(l.entries) }

// Len returns the number of entries.
func (l Lexicon) Len() int { return len(l.entries) }

// String writes the lexicon as ReadLexicon reads it: an entry a line, in the order of the
// alphabet.
func (l Lexicon) String() string {
	sorted := slices.Sorted(slices.Values(l.entries))
	var b strings.Builder
	for _, entry := range sorted {
		b.WriteString(entry + "\n")
	}
	return b.String()
}

// longestEntry bounds the letters of an entry, so that a text is not taken for a dictionary.
const longestEntry = 60

// ReadLexicon reads a dictionary: an entry a line; blank lines and lines that begin with "#"
// are passed over. What is no UTF-8, an entry without a letter, one that is too long and one
// that stands there twice are errors in Vietnamese, with the file as the caller names it, the
// line and what to do.
func ReadLexicon(file, text string) (Lexicon, error) {
	lines := map[string]int{}
	var entries []string
	n := 0
	for line := range strings.Lines(strings.TrimPrefix(text, string(byteOrderMark))) {
		n++
		if trimmed := strings.TrimSpace(line); trimmed == "" || strings.HasPrefix(trimmed, "#") {
			continue
		}
		entry, err := Entry(line)
		if err != nil {
			return Lexicon{}, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		if before, has := lines[entry]; has {
			return Lexicon{}, fmt.Errorf("%s:%d: “%s” đã có ở dòng %d: xóa một trong hai", file, n, entry, before)
		}
		lines[entry] = n
		entries = append(entries, entry)
	}
	return NewLexicon(entries...), nil
}

// Entry returns the words as an entry of a dictionary: NFC, with single spaces. What cannot be
// one is an error in Vietnamese.
func Entry(words string) (string, error) {
	normal, mended := Normalize(words)
	entry := strings.Join(strings.Fields(normal), " ")
	switch {
	case mended.BadUTF8 > 0 || strings.ContainsRune(entry, '\ufffd'):
		return "", errors.New("có chữ không phải mã UTF-8: lưu tệp với bảng mã UTF-8 rồi thử lại")
	case strings.IndexFunc(entry, isWordRune) < 0:
		return "", fmt.Errorf("“%s” không phải là một từ: ghi mỗi từ một dòng", entry)
	case len([]rune(entry)) > longestEntry:
		return "", fmt.Errorf("“%s…” dài quá %d chữ: ghi mỗi từ một dòng", string([]rune(entry)[:20]), longestEntry)
	}
	return entry, nil
}
