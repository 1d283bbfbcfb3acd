package cli

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"thethuc/app/print"
	"thethuc/drafting"
	"thethuc/drafting/pattern"
	"thethuc/drafting/pdf"
)

type printCommand struct {
	File     string `arg:"" optional:"" name:"tệp" help:"Văn bản cần in, khổ A4, đúng cỡ 100 %."`
	Printer  string `help:"Máy in; không nêu thì là máy in mặc định." placeholder:"TÊN"`
	Copies   string `help:"Số bản; không nêu thì đủ cho nơi nhận và bản lưu." placeholder:"SỐ"`
	Pages    string `help:"Chỉ in những trang này, như 2, 1-3 hoặc 1-3,7." placeholder:"TRANG"`
	TwoSided bool   `help:"In hai mặt."`
	List     bool   `help:"Liệt kê các máy in, không in gì."`
}

// Run lays the document out and hands it to a printer, or lists the printers.
func (c *printCommand) Run(w *world) error {
	if c.List {
		return c.list(w)
	}
	if c.File == "" {
		return fault("thiếu tham số <tệp>; liệt kê các máy in bằng lệnh thethuc print --list")
	}
	job, err := c.job()
	if err != nil {
		return err
	}
	f, pages, faces, err := w.onPaper(c.File)
	if err != nil {
		return err
	}
	if n := len(job.Pages); n > 0 && job.Pages[n-1].Last > pages.Count() {
		return faultf("Văn bản chỉ có %d trang, không có trang %d: sửa --pages.", pages.Count(), job.Pages[n-1].Last)
	}
	var paper bytes.Buffer
	if err := pdf.Write(&paper, pages, faces, Meta(f.Document)); err != nil {
		return faultf("Không in được %s: %s", c.File, reason(err))
	}
	job.Write = func(out io.Writer) error { _, err := out.Write(paper.Bytes()); return err }
	if job.Copies == 0 {
		job.Copies = Copies(f.Document)
	}
	sent, err := print.New().Print(w.ctx, job)
	if err != nil {
		return sentenceOf(err)
	}
	return tell(w.out, sent, job.Copies)
}

// job is what the command's options ask for; no copies are the document's own.
func (c *printCommand) job() (print.Job, error) {
	job := print.Job{Title: filepath.Base(c.File), Printer: c.Printer, TwoSided: c.TwoSided}
	if c.Copies != "" {
		n, err := strconv.Atoi(c.Copies)
		if err != nil || n < 1 || n > print.MostCopies {
			return job, faultf("--copies “%s” không đúng: viết một số từ 1 đến %d.", c.Copies, print.MostCopies)
		}
		job.Copies = n
	}
	if c.Pages != "" {
		pages, err := print.ParsePages(c.Pages)
		if err != nil {
			return job, sentenceOf(err)
		}
		job.Pages = pages
	}
	return job, nil
}

// tell says what was sent where.
func tell(out io.Writer, sent print.Sent, copies int) error {
	text := fmt.Sprintf("Đã gửi %d bản tới máy in %s", copies, sent.Printer.Name)
	if sent.ID != "" {
		text += ", mã bản in " + sent.ID
	}
	text += "."
	if sent.Printer.State == print.Stopped {
		text += " Máy in đang dừng, bản in chờ đến khi máy in chạy lại."
	}
	_, err := fmt.Fprintln(out, text)
	return err
}

// list prints "name<TAB>default<TAB>state<TAB>A4<TAB>sides", a printer a line.
func (c *printCommand) list(w *world) error {
	if c.File != "" {
		return fault("--list không đi cùng tệp: bỏ --list để in, hoặc bỏ tên tệp để liệt kê các máy in.")
	}
	printers, err := print.New().Printers(w.ctx)
	if err != nil {
		return sentenceOf(err)
	}
	if len(printers) == 0 {
		_, err := fmt.Fprintln(w.out, "Máy chưa có máy in nào.")
		return err
	}
	for _, p := range printers {
		row := []string{p.Name, "", p.State.String(), paperOf(p), "một mặt"}
		if p.Default {
			row[1] = "mặc định"
		}
		if p.TwoSided {
			row[4] = "một mặt, hai mặt"
		}
		if _, err := fmt.Fprintln(w.out, strings.Join(row, "\t")); err != nil {
			return err
		}
	}
	return nil
}

func paperOf(p print.Printer) string {
	switch {
	case len(p.Papers) == 0:
		return "không rõ khổ giấy"
	case p.TakesA4():
		return "có khổ A4"
	}
	return "không có khổ A4"
}

// The numbers of copies that an end of a document names (điểm d khoản 9 Mục II Phần I Phụ
// lục I, ô số 12): "(2)" or "(05b)" after a recipient or the unit of the file copy, and
// "PL.(300)", how many are issued, after all of them.
var (
	copiesOf = pattern.New(`\(\s*(\d{1,3})\s*(?:b|bản)?\s*\)`)
	issued   = pattern.New(`[.;]\s*\p{Lu}{1,6}\.\s?\((\d{1,4})\)\.?\s*$`)
	digits   = pattern.New(`\d{1,4}`)
	asAbove  = pattern.New(`(?i)^[\s\-–—+]*như trên`)
)

// Copies is how many copies a document asks for: one for each line of Nơi nhận, its file
// copy among them, or as many as the line names; "Như trên" stands for the addressees. Where
// the drafter's mark says how many are issued, that number. At least 1.
func Copies(d *drafting.Document) int {
	if len(d.Pieces) == 0 {
		return 1
	}
	n := 0
	for _, node := range ending(d.Pieces[0]) {
		switch node.Component {
		case drafting.DrafterMark:
			if total := number(digits.FindAllString(node.Text, -1)); total > 0 {
				return total
			}
		case drafting.Recipient:
			if m := issued.FindStringSubmatch(node.Text); m != nil && number(m[1:]) > 0 {
				return number(m[1:])
			}
			n += copiesFor(d, node.Text)
		}
	}
	return min(max(n, 1), print.MostCopies)
}

// ending is the part of a piece that names recipients: of a paper copy, the copy's own.
func ending(p *drafting.Piece) []*drafting.Node {
	for i := len(p.Nodes) - 1; i >= 0; i-- {
		if p.Nodes[i].Component == drafting.CopyForm {
			return p.Nodes[i:]
		}
	}
	return p.Nodes
}

// copiesFor counts one line of Nơi nhận.
func copiesFor(d *drafting.Document, line string) int {
	if strings.IndexFunc(line, unicode.IsLetter) < 0 {
		return 0
	}
	if m := copiesOf.FindStringSubmatch(line); m != nil && number(m[1:]) > 0 {
		return number(m[1:])
	}
	if asAbove.MatchString(line) {
		return max(len(d.Pieces[0].Each(drafting.Addressee)), 1)
	}
	return 1
}

// number is the last of some runs of digits; 0 where there is none.
func number(runs []string) int {
	if len(runs) == 0 {
		return 0
	}
	n, err := strconv.Atoi(runs[len(runs)-1])
	if err != nil {
		return 0
	}
	return n
}
