package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/batch"
)

type fixCommand struct {
	File string `arg:"" name:"tệp" help:"Tệp cần sửa; tệp này giữ nguyên."`
	Out  string `name:"output" short:"o" required:"" help:"Tệp ghi ra, cùng loại với tệp đọc vào." placeholder:"TỆP"`
}

// otherFiles are extensions under which nobody looks for lines.
var otherFiles = []string{".pdf", ".docx", ".doc", ".odt"}

// Run makes the safe fixes. Lines stay lines: only the words that a fix changes differ.
func (c *fixCommand) Run(w *world) error {
	if err := apart(c.File, c.Out); err != nil {
		return err
	}
	if batch.Stored(c.File) != batch.Stored(c.Out) {
		return faultf("Tệp đọc vào %s và tệp ghi ra %s phải cùng loại: .vanban ra .vanban, dòng chữ ra dòng chữ.", c.File, c.Out)
	}
	if batch.Word(c.File) {
		return faultf("Lệnh fix không sửa trong tệp Word %s: ghi các dòng của nó ra bằng lệnh text rồi sửa.", c.File)
	}
	if slices.Contains(otherFiles, strings.ToLower(filepath.Ext(c.Out))) {
		return faultf("Tệp ghi ra %s mang đuôi của loại tệp khác: lệnh fix ghi dòng chữ, như .txt; PDF có từ lệnh export.", c.Out)
	}
	checker, err := w.checker(nil)
	if err != nil {
		return err
	}
	f, err := w.read(c.File)
	if err != nil {
		return err
	}
	fixed, places, err := checker.Fix(w.ctx, f)
	if err != nil {
		return err
	}
	err = w.write(c.Out, func(out io.Writer) error {
		if !f.Lines() {
			return drafting.Write(out, fixed, f.Observed)
		}
		text, err := f.Source.Apply(f.Document, fixed)
		if err != nil {
			return faultf("Không ghi được %s: %v.", c.Out, err)
		}
		_, err = io.WriteString(out, text)
		return err
	})
	if err != nil {
		return err
	}
	w.broke(c.File, checker.Lint(w.ctx, fixed, f.Observed).Broken)
	_, err = fmt.Fprintf(w.out, "Đã sửa %d chỗ, ghi vào %s.\n", places, c.Out)
	return err
}
