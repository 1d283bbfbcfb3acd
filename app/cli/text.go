package cli

import (
	"io"

	"thethuc/drafting/plain"
)

type textCommand struct {
	File string `arg:"" name:"tệp" help:"Tệp cần đọc: Word, .vanban hoặc dòng chữ."`
}

// Run prints the document as the lines that a clerk types; read again, they are the same
// document.
func (c *textCommand) Run(w *world) error {
	f, err := w.read(c.File)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w.out, plain.Format(f.Document, w.Sheet(f.Document)))
	return err
}
