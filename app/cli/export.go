package cli

import (
	"fmt"
	"io"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/pdf"
)

type exportCommand struct {
	File string `arg:"" name:"tệp" help:"Văn bản cần xuất."`
	Out  string `name:"output" short:"o" required:"" help:"Tệp PDF ghi ra." placeholder:"TỆP.pdf"`
}

// Run lays the document out and writes its PDF.
func (c *exportCommand) Run(w *world) error {
	if err := extension(c.Out, ".pdf"); err != nil {
		return err
	}
	if err := apart(c.File, c.Out); err != nil {
		return err
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

// Meta is what a PDF says of its document: everything is read out of the words.
func Meta(d *drafting.Document) pdf.Meta {
	m := pdf.Meta{Title: d.Title()}
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
