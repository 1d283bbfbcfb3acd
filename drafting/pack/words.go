package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

// exceptionsList is the list whose words are known beside the syllables.
const exceptionsList = "exceptions"

// actsFile holds acts, which have a form of their own.
const actsFile = "acts.toml"

// Words reads the word lists of a folder: each file NAME.toml but acts.toml becomes the list
// NAME, and the words of exceptions.toml the lexicon.
//
//	title = "Địa danh"
//
//	[[group]]
//	source = "Nghị quyết số 202/2025/QH15"   # where the facts come from
//	value = "tỉnh"                           # Entry.Value of all in the group; may be missing
//	from = "2025-07-01"                        # when the names came into use, or until which
//	until = "2030-01-01"                       # day they were, that day not among them; may be missing
//	words = ["An Giang", "Bắc Ninh"]
//
//	[group.pairs]                            # phrases with a value each
//	"bổ xung" = "bổ sung"
//
// Every fault is told with file and line, and what to do.
func Words(fsys fs.FS, dir string) (*lint.Words, error) {
	words := &lint.Words{Lists: map[string]func() *lint.List{}}
	var faults []error
	err := eachList(fsys, dir, func(name, file string) {
		list, err := readList(fsys, file)
		faults = append(faults, err)
		words.Lists[name] = func() *lint.List { return list }
	})
	if err := errors.Join(append(faults, err)...); err != nil {
		return nil, err
	}
	lexicon := lexiconOf(words)
	words.Lexicon = func() viet.Lexicon { return lexicon }
	return words, nil
}

// WordsOnDemand is Words that reads a list when it is first asked for, for lists that Words finds
// no fault in: one with a fault panics with it, as the rule that asked cannot do its work, and
// lint names that rule.
func WordsOnDemand(fsys fs.FS, dir string) (*lint.Words, error) {
	words := &lint.Words{Lists: map[string]func() *lint.List{}}
	err := eachList(fsys, dir, func(name, file string) {
		words.Lists[name] = sync.OnceValue(func() *lint.List {
			list, err := readList(fsys, file)
			if err != nil {
				panic(err)
			}
			return list
		})
	})
	if err != nil {
		return nil, err
	}
	words.Lexicon = sync.OnceValue(func() viet.Lexicon { return lexiconOf(words) })
	return words, nil
}

// eachList calls for the file of each list in the folder.
func eachList(fsys fs.FS, dir string, each func(name, file string)) error {
	files, err := fs.Glob(fsys, path.Join(dir, "*.toml"))
	if err != nil {
		return fmt.Errorf("%s: không đọc được thư mục danh sách từ: %w", dir, err)
	}
	for _, file := range files {
		if path.Base(file) != actsFile {
			each(strings.TrimSuffix(path.Base(file), ".toml"), file)
		}
	}
	return nil
}

// lexiconOf are the words of the list of exceptions.
func lexiconOf(words *lint.Words) viet.Lexicon {
	var known []string
	for e := range words.List(exceptionsList).All {
		known = append(known, e.Words)
	}
	return viet.NewLexicon(known...)
}

// listFile is the file of one list.
type listFile struct {
	Title string
	Group []groupTable
}

type groupTable struct {
	Source, Value string
	From, Until   law.Date
	Words         []string
	Pairs         map[string]string
}

func readList(fsys fs.FS, file string) (*lint.List, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, fmt.Errorf("%s: không đọc được tệp: %w", file, err)
	}
	var f listFile
	if err := strict.Decode(file, data, &f); err != nil {
		return nil, err
	}
	r := listReader{file: file, data: string(data), list: &lint.List{}}
	for i, g := range f.Group {
		r.group(i, g)
	}
	return r.list, errors.Join(r.faults...)
}

// listReader puts the groups of a file into a list.
type listReader struct {
	file, data string
	list       *lint.List
	faults     []error
}

func (r *listReader) group(i int, g groupTable) {
	line := r.lineOf(i)
	switch {
	case g.Source == "":
		r.fault(line(), "nhóm thiếu source: ghi nguồn của các từ trong nhóm")
	case !g.From.IsZero() && !g.Until.IsZero() && !g.From.Before(g.Until):
		r.fault(line(), "nhóm có until (%s) không sau from (%s): sửa lại ngày", g.Until, g.From)
	}
	period := law.Period{From: g.From, Until: g.Until}
	for _, w := range g.Words {
		r.entry(line, lint.Entry{Words: w, Value: g.Value, Source: g.Source, Period: period})
	}
	for _, w := range slices.Sorted(maps.Keys(g.Pairs)) {
		r.entry(line, lint.Entry{Words: w, Value: g.Pairs[w], Source: g.Source, Period: period})
	}
}

// entry adds an entry of the group that begins on the line after.
func (r *listReader) entry(after func() int, e lint.Entry) {
	for _, text := range []string{e.Words, e.Value} {
		if problem := problemOf(text); problem != "" {
			r.fault(lineOfWord(r.data, text, after(), 1), "%q %s", text, problem)
			return
		}
	}
	if e.Words == "" {
		r.fault(lineOfWord(r.data, "", after(), 1), "có từ để trống: xóa từ này")
		return
	}
	if !r.list.Add(e.Words, e) {
		r.fault(lineOfWord(r.data, e.Words, after(), 2), "%q đã có trong danh sách: xóa một trong hai", e.Words)
	}
}

// problemOf says what is wrong with how a phrase is written; "" where nothing is.
func problemOf(phrase string) string {
	normal, mended := viet.Normalize(phrase)
	switch {
	case strings.ContainsRune(phrase, '\ufffd'), mended.BadUTF8 > 0:
		return "có chữ không đọc được: lưu tệp với bảng mã UTF-8 rồi gõ lại từ này"
	case normal != phrase:
		return "không ở dạng Unicode dựng sẵn (NFC): gõ lại từ này bằng bộ gõ Unicode dựng sẵn"
	case loose(phrase):
		return "thừa dấu cách: xóa dấu cách ở đầu, ở cuối, dấu cách đôi"
	}
	return ""
}

// loose reports whether a phrase has a space at one of its ends, two in a row, or one that is
// no plain space.
func loose(phrase string) bool {
	before := ' '
	for _, r := range phrase {
		if unicode.IsSpace(r) && (r != ' ' || before == ' ') {
			return true
		}
		before = r
	}
	return before == ' ' && phrase != ""
}

func (r *listReader) fault(line int, format string, args ...any) {
	r.faults = append(r.faults, &strict.Error{File: r.file, Line: line, Problem: fmt.Sprintf(format, args...)})
}

// lineOf finds, when it is asked, the line of the group of index i.
func (r *listReader) lineOf(i int) func() int {
	return func() int { return lineOfGroup(r.data, i) }
}

func lineOfGroup(data string, i int) int {
	line := 0
	for text := range strings.Lines(data) {
		line++
		if strings.HasPrefix(strings.TrimSpace(text), "[[group]]") {
			if i == 0 {
				return line
			}
			i--
		}
	}
	return 1
}

// lineOfWord returns the line on which the word stands in quotation marks for the time-th
// time, or else for the last time; the line given where it does not.
func lineOfWord(data, word string, otherwise, time int) int {
	line := 0
	for text := range strings.Lines(data) {
		line++
		for _, quote := range []string{`"`, `'`} {
			if n := strings.Count(text, quote+word+quote); n > 0 && time > 0 {
				otherwise, time = line, time-n
			}
		}
	}
	return otherwise
}
