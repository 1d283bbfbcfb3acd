package cli

import (
	"fmt"
	"io"
	"strings"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
	"thethuc/drafting/reference"
)

type exportCommand struct {
	File  string `arg:"" name:"tệp" help:"Văn bản cần xuất; tệp này giữ nguyên."`
	Out   string `name:"output" short:"o" required:"" help:"Tệp PDF hoặc Word ghi ra, theo đuôi tệp." placeholder:"TỆP"`
	Force bool   `help:"Ghi lại cả tệp Word có chữ ký số, macro, bảo vệ hoặc thay đổi chưa duyệt."`
}

const wordExtension = ".docx"

// Run lays the document out and writes its PDF, or writes it as a Word file, on the standard's sheet either way.
func (c *exportCommand) Run(w *world) error {
	if err := extension(c.Out, ".pdf", wordExtension); err != nil {
		return err
	}
	if err := apart(c.File, c.Out); err != nil {
		return err
	}
	if isWord(c.Out) {
		f, err := w.read(c.File)
		if err != nil {
			return err
		}
		if err := rewritable(f, c.Force); err != nil {
			return err
		}
		return w.writeWord(c.Out, f.Document, fmt.Sprintf("Đã ghi %s.", c.Out))
	}
	f, pages, faces, err := w.onPaper(c.File)
	if err != nil {
		return err
	}
	if err := w.write(c.Out, func(out io.Writer) error { return pdf.Write(out, pages, faces, Meta(f.Document)) }); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w.out, "Đã ghi %s, %d trang.\n", c.Out, pages.Count())
	return err
}

// isWord reports whether a path names a Word file of the form that is written.
func isWord(path string) bool { return strings.HasSuffix(strings.ToLower(path), wordExtension) }

// writeWord writes a document as a Word file, and says so.
func (w *world) writeWord(path string, d *drafting.Document, done string) error {
	faces, err := w.Faces()
	if err != nil {
		return err
	}
	sheet := w.Sheet(d)
	pages := layout.Paginate(nil, d, sheet, faces).OfPieces()
	if err := w.write(path, func(out io.Writer) error { return docx.WriteCounted(out, d, sheet, faces, pages) }); err != nil {
		return err
	}
	_, err = fmt.Fprintln(w.out, done)
	return err
}

// Meta is what a PDF says of its document: everything is read out of the words.
func Meta(d *drafting.Document) pdf.Meta {
	m := pdf.Meta{Title: d.Title()}
	for _, l := range reference.Links(d) {
		m.Links = append(m.Links, pdf.Link{From: l.From, To: l.To})
	}
	if year, month, day, ok := d.Issued(); ok {
		m.Created = time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	}
	if len(d.Pieces) > 0 {
		for _, n := range d.Pieces[0].Each(drafting.Issuer) {
			if m.Author != "" {
				m.Author += " "
			}
			m.Author += n.Text
		}
		if n := d.Pieces[0].First(drafting.Number); n != nil {
			m.Subject = n.Text
		}
	}
	return m
}
