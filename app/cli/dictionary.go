package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"thethuc/drafting/lint"
	"thethuc/drafting/store"
	"thethuc/drafting/viet"
)

// dictionaryFile is the user's dictionary in the data folder: a word a line; lines that begin with # are remarks.
const dictionaryFile = "tu-dien.txt"

// Known are the word lists with the user's dictionary.
func (h *House) Known() (*lint.Words, error) {
	words, err := h.Words()
	if err != nil {
		return nil, err
	}
	path, err := h.dictionaryPath()
	if err != nil {
		return words, nil //nolint:nilerr // who has no data folder has no dictionary either
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return words, nil
	}
	if err != nil {
		return nil, fmt.Errorf("đọc từ điển %s: %w", path, err)
	}
	return words.With(viet.NewLexicon(dictionaryWords(string(data))...)), nil
}

// dictionaryWords are the words of a dictionary's lines, in NFC.
func dictionaryWords(data string) []string {
	var out []string
	for line := range strings.Lines(data) {
		line, _ = viet.Normalize(line)
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

// Learn puts a word at the end of the user's dictionary, and returns what is known then.
func (h *House) Learn(word string) (*lint.Words, error) {
	path, err := h.dictionaryPath()
	if err != nil {
		return nil, err
	}
	word, _ = viet.Normalize(strings.Join(strings.Fields(word), " "))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	begun, err := unended(path)
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	if begun {
		word = "\n" + word
	}
	_, err = f.WriteString(word + "\n")
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	return h.Known()
}

// unended reports whether a file ends within a line, as one does that was written by hand.
func unended(path string) (bool, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return len(data) > 0 && data[len(data)-1] != '\n', err
}

func (h *House) dictionaryPath() (string, error) {
	home, err := store.Home(h.Env, runtime.GOOS)
	return filepath.Join(home, dictionaryFile), err
}
