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
	File    string `arg:"" name:"tệp" help:"Tệp cần sửa; tệp này giữ nguyên."`
	Out     string `name:"output" short:"o" required:"" help:"Tệp ghi ra, cùng loại với tệp đọc vào; .docx khi có --rebuild." placeholder:"TỆP"`
	Rebuild bool   `help:"Ghi lại từ đầu thành tệp Word đúng thể thức sau khi sửa; cần cho tệp Word."`
	Force   bool   `help:"Ghi lại cả tệp Word có chữ ký số, macro, bảo vệ hoặc thay đổi chưa duyệt."`
}

// otherFiles are extensions under which nobody looks for lines.
var otherFiles = []string{".pdf", ".docx", ".doc", ".odt"}

// Run makes the safe fixes. Lines stay lines: only the words that a fix changes differ. A
// Word file is written afresh, on the standard's sheet, where that is asked for.
func (c *fixCommand) Run(w *world) error {
	if err := apart(c.File, c.Out); err != nil {
		return err
	}
	if err := c.fits(); err != nil {
		return err
	}
	checker, err := w.checker(nil)
	if err != nil {
		return err
	}
	f, err := w.read(c.File)
	if err != nil {
		return err
	}
	if c.Rebuild {
		if err := rewritable(f, c.Force); err != nil {
			return err
		}
	}
	fixed, places, err := checker.Fix(w.ctx, f)
	if err != nil {
		return err
	}
	done := fmt.Sprintf("Đã sửa %d chỗ, ghi vào %s.", places, c.Out)
	if c.Rebuild {
		if err := w.writeWord(c.Out, fixed, done); err != nil {
			return err
		}
		w.broke(c.File, checker.Lint(w.ctx, fixed, nil).Broken)
		return nil
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
	_, err = fmt.Fprintln(w.out, done)
	return err
}

// fits refuses a file to read and a file to write that do not go together.
func (c *fixCommand) fits() error {
	switch {
	case c.Rebuild:
		return extension(c.Out, wordExtension)
	case c.Force:
		return faultf("Tùy chọn --force chỉ dùng cùng --rebuild.")
	case batch.Word(c.File):
		return faultf("Lệnh fix không sửa bên trong tệp Word %s: thêm --rebuild để sửa rồi ghi lại từ đầu thành tệp .docx khác, đúng thể thức.", c.File)
	case batch.Stored(c.File) != batch.Stored(c.Out):
		return faultf("Tệp đọc vào %s và tệp ghi ra %s phải cùng loại: .vanban ra .vanban, dòng chữ ra dòng chữ.", c.File, c.Out)
	case slices.Contains(otherFiles, strings.ToLower(filepath.Ext(c.Out))):
		return faultf("Tệp ghi ra %s mang đuôi của loại tệp khác: lệnh fix ghi dòng chữ, như .txt; PDF và Word có từ lệnh export.", c.Out)
	}
	return nil
}
