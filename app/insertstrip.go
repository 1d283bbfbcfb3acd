//go:build !nowindow

package app

import (
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/edit"
)

// rowStrip asks under the toolbar with a row of small controls.
type rowStrip struct {
	widget.BaseWidget
	desk    *desk
	first   fyne.Focusable
	numbers []*control.Number
	choice  *control.Choice // nil for none
	do      func()
	row     *control.Line
}

// newRowStrip asks with parts in a row; what they answer is done by the button, or by Enter in a number.
func newRowStrip(d *desk, button string, do func(), parts ...fyne.CanvasObject) *rowStrip {
	s := &rowStrip{desk: d}
	s.do = func() {
		d.frame.ask(nil)
		do()
	}
	for _, p := range parts {
		switch p := p.(type) {
		case *control.Number:
			p.Key = s.key
			s.numbers = append(s.numbers, p)
			if s.first == nil {
				s.first = p
			}
		case *control.Choice:
			p.Key = d.keyOf
			s.choice = p
		}
	}
	accept := control.NewButton(control.Tonal, "", button, "", s.do)
	drop := control.NewButton(control.Quiet, "", wording.Cancel, "", func() { d.escape() })
	accept.Key, drop.Key = d.keyOf, d.keyOf
	s.row = control.NewLine(stripRow, 10, parts, []fyne.CanvasObject{accept, drop})
	s.ExtendBaseWidget(s)
	return s
}

// key takes Enter in a number, and the keys of the window.
func (s *rowStrip) key(name fyne.KeyName) bool {
	if name == fyne.KeyReturn || name == fyne.KeyEnter {
		s.do()
		return true
	}
	return s.desk.keyOf(name)
}

func (s *rowStrip) focus() { s.desk.window.Canvas().Focus(s.first) }

// CreateRenderer lays the row out.
func (s *rowStrip) CreateRenderer() fyne.WidgetRenderer {
	return &rowStripRenderer{s, control.NewFill(theme.Sunken), control.NewHairline()}
}

type rowStripRenderer struct {
	s            *rowStrip
	ground, line *control.Fill
}

func (r *rowStripRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	put(r.line, 0, size.Height-1, size.Width, theme.Hairline)
	put(r.s.row, theme.Inset, 0, size.Width-theme.Inset-12, stripRow)
}

func (r *rowStripRenderer) MinSize() fyne.Size { return fyne.NewSize(320, stripRow) }

func (r *rowStripRenderer) Refresh() {
	r.Layout(r.s.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *rowStripRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.line, r.s.row}
}

func (r *rowStripRenderer) Destroy() {}

func label(words string) *control.Text { return control.NewText(theme.Text, words, theme.Ink2) }

func heading(words string) *control.Text { return control.NewText(theme.Strong, words, theme.Ink) }

// What a new table has, and at most.
const (
	tableRows, tableColumns         = 3, 3
	mostTableRows, mostTableColumns = 200, 20
)

// askTable asks how many rows and columns a table is to have.
func (d *desk) askTable() {
	rows, columns := control.NewNumber(tableRows, 1, mostTableRows, nil), control.NewNumber(tableColumns, 1, mostTableColumns, nil)
	header := control.NewChoice([]string{wording.WithHeader, wording.WithoutHeader}, 0, nil)
	d.frame.ask(newRowStrip(d, wording.InsertTableDo, func() {
		c := edit.InsertTable(rows.Value(), columns.Value())
		if header.At() == 0 {
			c = then(c, edit.SetHeader(1))
		}
		d.insert(c, wording.InsertTableHere)
	}, heading(wording.Table), rows, label(wording.Rows), columns, label(wording.Columns), header))
}

// insert puts in at the caret what was asked for, or says that there is no place for it.
func (d *desk) insert(c edit.Command, what string) {
	if _, ok := c(d.session.Document(), d.session.Selection()); !ok {
		d.fail(wording.Failed(what)+wording.NotHere, "", nil)
		return
	}
	d.run(c)
}

// askFigureWidth asks how wide the figure at the caret is to be.
func (d *desk) askFigureWidth() {
	p, i, ok := d.here()
	if !ok || p.Nodes[i].Picture == nil {
		return
	}
	most := int(math.Floor(d.textWidth()))
	width := control.NewNumber(min(int(math.Round(p.Nodes[i].Picture.Width)), most), 1, most, nil)
	d.frame.ask(newRowStrip(d, wording.SetWidth, func() { d.run(edit.ResizePicture(float64(width.Value()))) },
		heading(wording.FigureWidthAsk), width, label(wording.Millimetres)))
}

// pictures are the extensions of the pictures that a figure takes.
var pictures = []string{".png", ".jpg", ".jpeg"}

func isPicture(path string) bool {
	return slices.Contains(pictures, strings.ToLower(filepath.Ext(path)))
}

// askFigure lets the user choose a picture.
func (d *desk) askFigure() {
	chooser := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			d.focusPage()
			return
		}
		path := file.URI().Path()
		if err := file.Close(); err != nil {
			fyne.LogError("close", err)
		}
		d.insertFigure(path)
	}, d.window)
	chooser.SetFilter(storage.NewExtensionFileFilter(pictures))
	d.at(chooser)
}

// insertFigure reads a picture off the screen's goroutine and puts it in at the caret, no wider than the words.
func (d *desk) insertFigure(path string) {
	s := d.session
	go func() {
		p, err := readPicture(path)
		d.do(func() {
			if d.session != s || s == nil {
				return
			}
			if err != nil {
				d.fail(failure(wording.ReadFile(filepath.Base(path)), err), "", nil)
				return
			}
			d.placeFigure(p)
		})
	}()
}

func (d *desk) placeFigure(p *drafting.Picture) {
	if most := d.textWidth(); p.Width > most {
		if narrower, err := drafting.NewPicture(p.Data, most); err == nil {
			p = narrower
		}
	}
	d.insert(edit.InsertPicture(p), wording.InsertHere)
}

func readPicture(path string) (*drafting.Picture, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // opened for reading only, nothing can be lost
	data, err := io.ReadAll(io.LimitReader(f, mostPictureMB<<20+1))
	if err != nil {
		return nil, err
	}
	return drafting.NewPicture(data, 0)
}
