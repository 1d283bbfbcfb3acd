package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"thethuc/drafting/lint"
)

// The exit codes.
const (
	Done     = 0 // done, and clean
	Faults   = 1 // lint found something of level lỗi
	Unusable = 2 // the input cannot be used, or the command is wrong
	Broken   = 3 // a rule of our own broke down: what it would have found is not known
)

// commands is the grammar of the command line.
type commands struct {
	Pack string `help:"Gói tiêu chuẩn mà văn bản theo, thay cho gói ghi ở hồ sơ đơn vị và ở văn bản." placeholder:"GÓI"`

	New       newCommand       `cmd:"" help:"Soạn văn bản mới từ một mẫu."`
	Open      openCommand      `cmd:"" help:"Mở cửa sổ chương trình với một hoặc nhiều tệp; gọi thẳng tên tệp cũng vậy."`
	Lint      lintCommand      `cmd:"" help:"Kiểm tra thể thức của một hoặc nhiều tệp."`
	Set       checkSetCommand  `cmd:"" name:"check-set" help:"So các văn bản của một bộ với nhau."`
	Fix       fixCommand       `cmd:"" help:"Sửa những lỗi sửa được an toàn, ghi ra tệp khác."`
	Text      textCommand      `cmd:"" help:"In văn bản ra thành các dòng chữ."`
	Export    exportCommand    `cmd:"" help:"Xuất văn bản ra PDF hoặc Word."`
	Print     printCommand     `cmd:"" help:"In văn bản ra máy in."`
	Templates templatesCommand `cmd:"" help:"Liệt kê các mẫu văn bản."`
	Own       templateCommand  `cmd:"" name:"template" help:"Lưu, xuất, nhận mẫu của đơn vị."`
	Unit      profileCommand   `cmd:"" name:"profile" help:"Liệt kê, đổi, xuất, nhận hồ sơ đơn vị."`
	Series    seriesCommand    `cmd:"" help:"Soạn nhiều văn bản từ một mẫu và một bảng."`
	Specimen  specimenCommand  `cmd:"" help:"Ghi bản mẫu của từng mẫu văn bản theo Phụ lục III ra PDF, và một ảnh tất cả."`
	Packs     packCommand      `cmd:"" name:"pack" help:"Kiểm tra, liệt kê các gói tiêu chuẩn."`
	Acts      actsCommand      `cmd:"" help:"Tìm văn bản để viện dẫn, làm căn cứ."`
	Words     wordsCommand     `cmd:"" help:"Thêm, bỏ, liệt kê, nhận, ghi ra từ của từ điển."`
	Rules     rulesCommand     `cmd:"" help:"Liệt kê các quy tắc kiểm tra."`
	Explain   explainCommand   `cmd:"" help:"Giải thích một quy tắc kiểm tra."`
}

// world is what a command runs in.
type world struct {
	*House
	ctx      context.Context
	out, err io.Writer
	code     int
}

// Run runs one command and returns the exit code. Arguments are without the program's name.
func Run(ctx context.Context, h *House, args []string, out, errOut io.Writer) int {
	var c commands
	w := &world{House: h, ctx: ctx, out: out, err: errOut}
	helped := false
	var unsaid error
	parser, err := kong.New(&c, kong.Name("thethuc"), kong.Writers(out, errOut),
		kong.Exit(func(int) { helped = true }),
		kong.Help(func(_ kong.HelpOptions, k *kong.Context) error {
			unsaid = help(out, k)
			return nil
		}),
		kong.ConfigureHelp(kong.HelpOptions{}))
	if err != nil {
		return w.fail(err)
	}
	k, err := parser.Parse(opening(parser.Model.Node, args))
	if unsaid != nil {
		return w.fail(unsaid)
	}
	if helped {
		return Done
	}
	if err != nil {
		return w.fail(fault(misuse(err) + "\nXem cách dùng: thethuc --help"))
	}
	if c.Pack != "" {
		h.Chosen = c.Pack
	}
	if err := k.Run(w); err != nil {
		return w.fail(err)
	}
	return w.code
}

// fail says what went wrong, one line an error.
func (w *world) fail(err error) int {
	for line := range strings.Lines(sentence(err)) {
		_, _ = fmt.Fprintf(w.err, "thethuc: %s\n", strings.TrimSpace(line)) // where errors cannot be said, nothing can
	}
	return Unusable
}

// broke says which rules broke down over a file. The code tells of it where nothing graver
// does: a result with a hole in it is not clean.
func (w *world) broke(path string, rules []lint.Broken) {
	for _, r := range rules {
		w.fail(faultf("Quy tắc %s gặp sự cố với %s, các quy tắc khác vẫn được xét: %s", r.Rule, path, r.Panic))
		if w.code == Done {
			w.code = Broken
		}
	}
}

// fault is an error that is already a sentence for a person.
type fault string

func (f fault) Error() string { return string(f) }

func faultf(format string, args ...any) error { return fault(fmt.Sprintf(format, args...)) }

// sentenceOf makes a sentence for a person of an error whose words are Vietnamese already.
func sentenceOf(err error) error {
	text := strings.TrimSuffix(err.Error(), ".")
	first, size := utf8.DecodeRuneInString(text)
	return fault(string(unicode.ToUpper(first)) + text[size:] + ".")
}

func isFault(err error) bool {
	var f fault
	return errors.As(err, &f)
}
