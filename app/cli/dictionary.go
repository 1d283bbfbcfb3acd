package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"thethuc/drafting/batch"
	"thethuc/drafting/lint"
	"thethuc/drafting/store"
	"thethuc/drafting/viet"
)

// The dictionaries in the data folder, as viet.ReadLexicon reads them: the user's own, and that
// of the unit, which one for all hands round.
const (
	dictionaryFile     = "tu-dien.txt"
	unitDictionaryFile = "tu-dien-don-vi.txt"
)

// Known are the word lists with the dictionaries of the user and of the unit.
func (h *House) Known() (*lint.Words, error) {
	words, err := h.Words()
	if err != nil {
		return nil, err
	}
	var both []viet.Lexicon
	for _, unit := range []bool{false, true} {
		l, err := h.Dictionary(unit)
		if err != nil {
			return nil, err
		}
		if l.Len() > 0 {
			both = append(both, l)
		}
	}
	if len(both) == 0 {
		return words, nil
	}
	return words.With(both...), nil
}

// Learn puts a word into the user's dictionary, and returns what is known then.
func (h *House) Learn(word string) (*lint.Words, error) {
	entry, err := viet.Entry(word)
	if err != nil {
		return nil, err
	}
	l, err := h.Dictionary(false)
	if err != nil {
		return nil, err
	}
	if err := h.KeepDictionary(false, l.With(entry)); err != nil {
		return nil, err
	}
	return h.Known()
}

// Dictionary reads the unit's dictionary or the user's; it is empty where there is none.
func (h *House) Dictionary(unit bool) (viet.Lexicon, error) {
	path, err := h.dictionaryPath(unit)
	if err != nil {
		return viet.Lexicon{}, nil //nolint:nilerr // who has no data folder has no dictionary either
	}
	return openDictionary(path)
}

// openDictionary reads a dictionary; it is empty where there is no such file.
func openDictionary(path string) (viet.Lexicon, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return viet.Lexicon{}, nil
	}
	if err != nil {
		return viet.Lexicon{}, fmt.Errorf("không đọc được từ điển %s: %w", path, err)
	}
	return viet.ReadLexicon(path, string(data))
}

// KeepDictionary writes the unit's dictionary or the user's.
func (h *House) KeepDictionary(unit bool, l viet.Lexicon) error {
	path, err := h.dictionaryPath(unit)
	if err != nil {
		return fmt.Errorf("không biết thư mục dữ liệu của người dùng (%w): đặt biến THETHUC_HOME", err)
	}
	const private = 0o700
	if err := os.MkdirAll(filepath.Dir(path), private); err != nil {
		return fmt.Errorf("không ghi được từ điển %s: %w", path, err)
	}
	return writeDictionary(path, l)
}

func writeDictionary(path string, l viet.Lexicon) error {
	remarks := remarksOf(path)
	err := batch.Replace(path, func(w io.Writer) error {
		_, err := io.WriteString(w, remarks+l.String())
		return err
	})
	if err != nil {
		return fmt.Errorf("không ghi được từ điển %s: %w", path, err)
	}
	return nil
}

// remarksOf are the remarks of a dictionary, or what a new one begins with.
func remarksOf(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return "# Từ điển: mỗi dòng một từ; dòng bắt đầu bằng dấu # là ghi chú.\n"
	}
	var b strings.Builder
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "#") {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

func (h *House) dictionaryPath(unit bool) (string, error) {
	home, err := store.Home(h.Env, runtime.GOOS)
	name := dictionaryFile
	if unit {
		name = unitDictionaryFile
	}
	return filepath.Join(home, name), err
}
