package print

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
)

// System is the printing of one machine.
type System interface {
	// Printers lists the printers in the order of the system.
	Printers(ctx context.Context) ([]Printer, error)
	// Print hands a job to its printer and returns when the system has taken it; cancelling
	// ctx stops that, not what was already taken. On Windows it returns when the file has
	// been left to the printing program for half a minute. Errors are Vietnamese and say
	// what to do.
	Print(ctx context.Context, job Job) (Sent, error)
}

// Printer (máy in) is one printer that the system knows.
type Printer struct {
	Name    string
	Default bool
	State   State
	// Papers are the paper sizes by the names of the printer's driver ("A4", "Letter");
	// none where they are not known.
	Papers []string
	// TwoSided and Ranges say whether it can be asked for two sides and for some pages only.
	TwoSided, Ranges bool
}

// paper is the one size of Decree 30 (khoản 1 Mục I Phần I Phụ lục I).
const paper = "A4"

// TakesA4 tells whether the printer has A4 paper. One whose sizes are not known is believed.
func (p Printer) TakesA4() bool {
	return len(p.Papers) == 0 || slices.ContainsFunc(p.Papers, func(size string) bool {
		base, _, _ := strings.Cut(size, ".")
		return strings.EqualFold(base, paper) || strings.HasPrefix(size, "iso_a4_")
	})
}

// State (trạng thái) is what a printer is doing.
type State int

// The states of a printer.
const (
	Unknown State = iota
	Idle
	Printing
	Stopped  // takes jobs, and keeps them until somebody starts it again
	Refusing // takes no jobs
)

// String says the state in Vietnamese.
func (s State) String() string {
	switch s {
	case Idle:
		return "sẵn sàng"
	case Printing:
		return "đang in"
	case Stopped:
		return "đang dừng"
	case Refusing:
		return "không nhận bản in"
	}
	return "không rõ trạng thái"
}

// Job (bản in) is one document to print.
type Job struct {
	// Title is what the printer's queue shows, to others too.
	Title string
	// Write writes the PDF.
	Write func(io.Writer) error
	// Printer is a printer's name; "" is the default one.
	Printer string
	// Copies is how many to print, up to MostCopies; 0 is 1.
	Copies int
	// Pages are the pages to print, in rising order and apart; none is all of them.
	Pages    []Span
	TwoSided bool
}

// MostCopies is the highest number of copies of one job.
const MostCopies = 9999

// Sent is a job that the system has taken.
type Sent struct {
	Printer Printer
	// ID is the system's name of the job ("PDF-12"); "" where it gives none.
	ID string
}

// sentence is an error that is said in Vietnamese and keeps its cause for the program.
type sentence struct {
	text  string
	cause error
}

func (s *sentence) Error() string { return s.text }
func (s *sentence) Unwrap() error { return s.cause }

// say is an error of its words, with a cause where there is one.
func say(cause error, format string, args ...any) error {
	return &sentence{fmt.Sprintf(format, args...), cause}
}

// cancelled is the error of a job that was called off.
func cancelled(ctx context.Context) error { return say(ctx.Err(), "đã hủy in") }

// choose finds the printer that a job is for.
func choose(printers []Printer, name string) (Printer, error) {
	if len(printers) == 0 {
		return Printer{}, say(nil, "máy chưa có máy in nào: thêm máy in trong phần cài đặt của hệ thống rồi thử lại")
	}
	wanted := func(p Printer) bool { return p.Name == name || name == "" && (p.Default || len(printers) == 1) }
	if i := slices.IndexFunc(printers, wanted); i >= 0 {
		return printers[i], nil
	}
	names := make([]string, len(printers))
	for i, p := range printers {
		names[i] = p.Name
	}
	if name == "" {
		return Printer{}, say(nil, "hệ thống chưa có máy in mặc định: chọn một trong các máy in %s", strings.Join(names, ", "))
	}
	return Printer{}, say(nil, "không có máy in “%s”: các máy in có là %s", name, strings.Join(names, ", "))
}

// possible says what keeps a printer from a job, before anything is sent.
func possible(p Printer, job Job) error {
	switch {
	case job.Copies < 0 || job.Copies > MostCopies:
		return say(nil, "không in được %d bản: số bản phải từ 1 đến %d", job.Copies, MostCopies)
	case p.State == Refusing:
		return say(nil, "máy in “%s” đang không nhận bản in: cho máy in nhận lại, hoặc chọn máy in khác", p.Name)
	case !p.TakesA4():
		return say(nil, "máy in “%s” không có khổ giấy A4 (chỉ có %s): đặt khổ A4 cho máy in, hoặc chọn máy in khác",
			p.Name, strings.Join(p.Papers, ", "))
	case job.TwoSided && !p.TwoSided:
		return say(nil, "không yêu cầu được máy in “%s” in hai mặt: in một mặt, hoặc chọn máy in khác", p.Name)
	case len(job.Pages) > 0 && !p.Ranges:
		return say(nil, "không yêu cầu được máy in “%s” in một số trang: in cả văn bản, hoặc xuất PDF rồi in từ chương trình xem PDF", p.Name)
	}
	return nil
}
