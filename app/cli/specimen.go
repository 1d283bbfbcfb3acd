package cli

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
	"thethuc/drafting/raster"
	"thethuc/drafting/template"
)

type specimenCommand struct {
	Out string `name:"output" short:"o" required:"" help:"Thư mục ghi ra." placeholder:"THƯ MỤC"`
}

// The contact sheet: how many pages stand in a row, how wide each is and what is between
// them, in pixels.
const (
	sheetColumns = 5
	sheetPage    = 320
	sheetGap     = 20
)

// Run writes the sample of every template of a model form as a PDF, and the first pages of
// all of them as one picture.
func (c *specimenCommand) Run(w *world) error {
	if err := w.ready(); err != nil {
		return err
	}
	all, err := w.Templates()
	if err != nil {
		return err
	}
	faces, err := w.Faces()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(c.Out, 0o755); err != nil {
		return faultf("Không tạo được thư mục %s: %s", c.Out, reason(err))
	}
	var firsts []*layout.Page
	for _, t := range template.ByForm(all) {
		if t.Form == "" {
			continue
		}
		d, err := w.specimen(t)
		if err != nil {
			return err
		}
		pages := layout.Paginate(nil, d, w.Sheet(d), faces)
		firsts = append(firsts, pages.Pages[0])
		file := filepath.Join(c.Out, specimenName(t))
		if err := w.write(file, func(out io.Writer) error { return pdf.Write(out, pages, faces, Meta(d)) }); err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w.out, "%s\t%s\t%d trang\n", file, t.ID, pages.Count()); err != nil {
			return err
		}
	}
	picture := filepath.Join(c.Out, "tat-ca.png")
	if err := w.write(picture, func(out io.Writer) error { return png.Encode(out, contactSheet(firsts, faces)) }); err != nil {
		return err
	}
	_, err = fmt.Fprintln(w.out, picture)
	return err
}

// specimen fills a template with its sample values.
func (w *world) specimen(t *template.Template) (*drafting.Document, error) {
	unit, err := w.Profile()
	if err != nil {
		return nil, err
	}
	d, err := template.New(t, unit, nil, template.Options{Sample: true, Today: w.Today(), Sheet: w.sheetOf(t)})
	if err != nil {
		return nil, sentenceOf(err)
	}
	return d, nil
}

// specimenName is the file of a template's specimen: "mau-1.3-nd30-decision-issuing-rules.pdf".
func specimenName(t *template.Template) string {
	return "mau-" + strings.TrimSpace(strings.TrimPrefix(t.Form, "Mẫu")) + "-" + strings.ReplaceAll(t.ID, "/", "-") + ".pdf"
}

// contactSheet sets pages side by side on a grey ground.
func contactSheet(pages []*layout.Page, faces *font.Faces) image.Image {
	painter := raster.New(faces)
	height := 0
	pictures := make([]*image.RGBA, len(pages))
	for i, p := range pages {
		pictures[i] = painter.Draw(p, raster.Options{Width: sheetPage, Ground: color.White})
		height = max(height, pictures[i].Bounds().Dy())
	}
	columns := min(sheetColumns, max(1, len(pages)))
	rows := (len(pages) + columns - 1) / columns
	sheet := image.NewRGBA(image.Rect(0, 0, columns*(sheetPage+sheetGap)+sheetGap, rows*(height+sheetGap)+sheetGap))
	draw.Draw(sheet, sheet.Bounds(), image.NewUniform(color.Gray{Y: 0xE2}), image.Point{}, draw.Src)
	for i, p := range pictures {
		at := image.Pt(sheetGap+i%columns*(sheetPage+sheetGap), sheetGap+i/columns*(height+sheetGap))
		draw.Draw(sheet, p.Bounds().Add(at), p, p.Bounds().Min, draw.Src)
	}
	return sheet
}
