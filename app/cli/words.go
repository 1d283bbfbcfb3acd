package cli

import (
	"fmt"
	"strings"

	"thethuc/drafting/viet"
)

// wordsCommand is about the dictionaries (từ điển) of the user and of the unit.
type wordsCommand struct {
	Add    wordsAddCommand    `cmd:"" help:"Thêm từ vào từ điển."`
	Remove wordsRemoveCommand `cmd:"" help:"Bỏ từ khỏi từ điển."`
	List   wordsListCommand   `cmd:"" help:"Liệt kê các từ của từ điển."`
	Import wordsImportCommand `cmd:"" help:"Nhận các từ của một tệp: mỗi dòng một từ, mã UTF-8."`
	Export wordsExportCommand `cmd:"" help:"Ghi từ điển ra một tệp, để máy khác nhận."`
}

type whichDictionary struct {
	Unit bool `help:"Từ điển của đơn vị, thay cho từ điển của người dùng."`
}

type wordsAddCommand struct {
	whichDictionary
	Words []string `arg:"" name:"từ" help:"Các từ; từ nhiều tiếng để trong ngoặc kép."`
}

// Run adds words; one that is there already is told and changes nothing.
func (c *wordsAddCommand) Run(w *world) error {
	l, err := w.Dictionary(c.Unit)
	if err != nil {
		return sentenceOf(err)
	}
	return w.keep(c.Unit, l, c.Words, "Đã thêm")
}

// keep adds entries to a dictionary, and says how many were new.
func (w *world) keep(unit bool, l viet.Lexicon, words []string, done string) error {
	more := l
	for _, word := range words {
		entry, err := viet.Entry(word)
		if err != nil {
			return sentenceOf(err)
		}
		more = more.With(entry)
	}
	if more.Len() > l.Len() {
		if err := w.KeepDictionary(unit, more); err != nil {
			return sentenceOf(err)
		}
	}
	_, err := fmt.Fprintf(w.out, "%s %d từ; từ điển có %d từ.\n", done, more.Len()-l.Len(), more.Len())
	return err
}

type wordsRemoveCommand struct {
	whichDictionary
	Words []string `arg:"" name:"từ" help:"Các từ; từ nhiều tiếng để trong ngoặc kép."`
}

// Run takes words out; one that is not there is a fault, and then nothing is changed.
func (c *wordsRemoveCommand) Run(w *world) error {
	l, err := w.Dictionary(c.Unit)
	if err != nil {
		return sentenceOf(err)
	}
	var entries []string
	for _, word := range c.Words {
		entry, err := viet.Entry(word)
		if err != nil {
			return sentenceOf(err)
		}
		if !l.Has(entry) {
			return faultf("Từ điển không có từ “%s”: xem các từ bằng lệnh thethuc words list.", entry)
		}
		entries = append(entries, entry)
	}
	less := l.Without(entries...)
	if err := w.KeepDictionary(c.Unit, less); err != nil {
		return sentenceOf(err)
	}
	_, err = fmt.Fprintf(w.out, "Đã bỏ %d từ; từ điển có %d từ.\n", l.Len()-less.Len(), less.Len())
	return err
}

type wordsListCommand struct {
	whichDictionary
}

// Run prints the words in the order of the alphabet.
func (c *wordsListCommand) Run(w *world) error {
	l, err := w.Dictionary(c.Unit)
	if err != nil {
		return sentenceOf(err)
	}
	if l.Len() == 0 {
		_, err = fmt.Fprintln(w.out, "Từ điển chưa có từ nào.")
		return err
	}
	_, err = fmt.Fprint(w.out, l.String())
	return err
}

type wordsImportCommand struct {
	whichDictionary
	File string `arg:"" name:"tệp" help:"Tệp các từ."`
}

// Run adds the words of a file to those that are there; a file with a fault adds none.
func (c *wordsImportCommand) Run(w *world) error {
	more, err := openDictionary(c.File)
	if err != nil {
		return sentenceOf(err)
	}
	if more.Len() == 0 {
		return faultf("Tệp %s không có hoặc không có từ nào: mỗi dòng ghi một từ.", c.File)
	}
	l, err := w.Dictionary(c.Unit)
	if err != nil {
		return sentenceOf(err)
	}
	return w.keep(c.Unit, l, more.Entries(), "Đã nhận")
}

type wordsExportCommand struct {
	whichDictionary
	Out string `short:"o" required:"" help:"Tệp ghi ra." placeholder:"TỆP"`
}

// Run writes the dictionary as import reads it.
func (c *wordsExportCommand) Run(w *world) error {
	l, err := w.Dictionary(c.Unit)
	if err != nil {
		return sentenceOf(err)
	}
	if l.Len() == 0 {
		return fault("Từ điển chưa có từ nào để ghi ra.")
	}
	if err := writeDictionary(c.Out, l); err != nil {
		return sentenceOf(err)
	}
	_, err = fmt.Fprintf(w.out, "Đã ghi %d từ ra %s\n", l.Len(), strings.TrimSpace(c.Out))
	return err
}
