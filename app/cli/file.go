package cli

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/docx"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
)

// sentence says in words why something failed.
func sentence(err error) string {
	if isFault(err) {
		return err.Error()
	}
	return wording.Reason(err)
}

// reason says why a file could not be read or written, for a message that names the file
// itself.
func reason(err error) string {
	if words := Unreadable(err); words != "" {
		return words
	}
	return wording.Reason(err)
}

// Unreadable says, as a sentence, why a file is none that the program reads; "" where err
// says something else.
func Unreadable(err error) string {
	var big batch.TooBig
	var long batch.LongParagraph
	var lines batch.ManyLines
	var word *docx.Error
	var unmade *batch.NotConverted
	switch {
	case errors.As(err, &word):
		return word.Sentence()
	case errors.Is(err, batch.ErrNoOffice):
		return wording.NoOffice
	case errors.As(err, &unmade):
		return wording.NotWordable
	case errors.As(err, &big):
		return wording.FileTooBig(big.Limit >> 20)
	case errors.As(err, &long):
		return wording.ParagraphTooLong(long.Begins, long.Size>>20, long.Limit>>20)
	case errors.As(err, &lines):
		return wording.TooManyLines(lines.Limit)
	case errors.Is(err, batch.ErrNoWords):
		return wording.FileEmpty
	case errors.Is(err, batch.ErrNotText):
		return wording.FileNotText
	case errors.Is(err, drafting.ErrNewer):
		return wording.FileNewer
	case errors.Is(err, drafting.ErrNotDocument):
		return wording.FileDamaged(detail(err))
	}
	return ""
}

// detail is where a file stops being a document, where that is known.
func detail(err error) string {
	if line, _, ok := strings.Cut(strings.TrimPrefix(err.Error(), "line "), ":"); ok && strings.HasPrefix(err.Error(), "line ") {
		return "từ dòng " + line
	}
	return "nội dung không đúng dạng"
}

// read reads one file, and says what the reader did that a person should know; the error is a sentence.
func (w *world) read(path string) (*batch.File, error) {
	if err := w.ready(); err != nil {
		return nil, err
	}
	f, err := batch.Read(path, w.Sheet(&drafting.Document{}))
	if err != nil {
		return nil, faultf("Không đọc được %s: %s", path, reason(err))
	}
	w.remark(f)
	return f, nil
}

// onPaper reads a file and lays it out.
func (w *world) onPaper(path string) (*batch.File, *layout.Pages, *font.Faces, error) {
	f, err := w.read(path)
	if err != nil {
		return nil, nil, nil, err
	}
	faces, err := w.Faces()
	if err != nil {
		return nil, nil, nil, err
	}
	return f, layout.Paginate(nil, f.Document, w.Sheet(f.Document), faces), faces, nil
}

// write replaces the file at path as a whole; the error is a sentence.
func (*world) write(path string, write func(io.Writer) error) error { return replaceFile(path, write) }

// replaceFile writes a file whole or not at all; its errors are sentences.
func replaceFile(path string, write func(io.Writer) error) error {
	if err := batch.Replace(path, write); err != nil {
		if isFault(err) {
			return err
		}
		return faultf("Không ghi được %s: %s", path, reason(err))
	}
	return nil
}

// apart refuses an output that is the input itself.
func apart(in, out string) error {
	a, errA := os.Stat(in)
	b, errB := os.Stat(out)
	same := errA == nil && errB == nil && os.SameFile(a, b)
	if same || filepath.Clean(in) == filepath.Clean(out) {
		return faultf("Tệp ghi ra %s chính là tệp đọc vào: chọn tên khác cho -o.", out)
	}
	return nil
}

// extension refuses an output of another kind than the command writes.
func extension(out string, wanted ...string) error {
	ext := strings.ToLower(filepath.Ext(out))
	for _, e := range wanted {
		if ext == e {
			return nil
		}
	}
	if info, err := os.Stat(out); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return nil
	}
	return faultf("Tệp ghi ra %s phải có đuôi %s.", out, strings.Join(wanted, " hoặc "))
}
