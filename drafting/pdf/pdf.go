package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/jung-kurt/gofpdf"

	"thethuc/drafting/font"
	"thethuc/drafting/layout"
)

// Meta is what a PDF says about itself beside its pages.
type Meta struct {
	Title, Author, Subject, Keywords string
	// Created is the document's own date; where it is zero the file has no date.
	Created time.Time
}

var errNoPages = errors.New("văn bản chưa có trang nào nên không tạo được tệp PDF")

// Write writes the pages as a PDF. Letters that a face lacks, and code points beyond
// U+FFFF, are drawn as a box, whose text is that letter, or U+FFFD. Text is taken to be NFC,
// as layout promises. Nothing is written to w unless the whole file was made.
func Write(w io.Writer, pages *layout.Pages, faces *font.Faces, meta Meta) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("không tạo được tệp PDF, văn bản vẫn nguyên vẹn: %v", r)
		}
	}()
	if pages == nil || len(pages.Pages) == 0 {
		return errNoPages
	}
	raw, err := draw(pages, faces)
	if err != nil {
		return fmt.Errorf("không tạo được tệp PDF: %w", err)
	}
	finished, err := finish(raw, meta)
	if err != nil {
		return fmt.Errorf("không tạo được tệp PDF: %w", err)
	}
	_, err = w.Write(finished)
	return err
}

// family is the name under which gofpdf knows the faces; finish replaces it.
const family = "thethuc"

// gofpdf's words for the styles.
var styleWords = [...]string{font.Regular: "", font.Bold: "B", font.Italic: "I", font.BoldItalic: "BI"}

// draw returns gofpdf's own file of the pages, with uncompressed page contents.
func draw(ps *layout.Pages, faces *font.Faces) ([]byte, error) {
	pages, outline := ps.Pages, ps.Outline()
	letters, err := used(pages)
	if err != nil {
		return nil, err
	}
	p := gofpdf.NewCustom(&gofpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: sizeOf(pages[0])})
	p.SetCatalogSort(true)
	p.SetCompression(false)
	p.SetAutoPageBreak(false, 0)
	p.SetMargins(0, 0, 0)
	// A fixed date, since gofpdf asks the clock where it has none; finish replaces it.
	p.SetCreationDate(time.Unix(0, 0).UTC())
	p.SetModificationDate(time.Unix(0, 0).UTC())
	for style, set := range letters {
		if len(set) > 0 {
			// gofpdf writes behind the end of the slice that it is given.
			p.AddUTF8FontFromBytes(family, styleWords[style], bytes.Clone(faces.Bytes(font.Style(style))))
		}
	}
	for i, page := range pages {
		p.AddPageFormat("P", sizeOf(page))
		drawPage(p, page, faces)
		for len(outline) > 0 && outline[0].Page == i {
			e := outline[0]
			p.Bookmark(e.Title, e.Depth, e.Y.Pt())
			outline = outline[1:]
		}
	}
	register(p, letters)
	var raw bytes.Buffer
	err = p.Output(&raw)
	return raw.Bytes(), err
}

func sizeOf(page *layout.Page) gofpdf.SizeType {
	return gofpdf.SizeType{Wd: page.Width.Pt(), Ht: page.Height.Pt()}
}

func drawPage(p *gofpdf.Fpdf, page *layout.Page, faces *font.Faces) {
	var ops []byte
	for i := range page.Texts {
		t := &page.Texts[i]
		if t.Letters == "" {
			continue
		}
		p.SetFont(family, styleWords[t.Face], t.Size.Pt())
		ops = appendText(ops[:0], t, page.Height)
		ops = appendBoxes(ops, t, page.Height, faces)
		p.RawWriteStr(string(ops))
	}
	for _, l := range page.Lines {
		ops = appendLine(ops[:0], l, page.Height)
		p.RawWriteStr(string(ops))
	}
}

// letterSet holds the letters that are printed in one face.
type letterSet map[rune]struct{}

// used collects the letters of the pages by face, and refuses what has no picture.
func used(pages []*layout.Page) ([len(styleWords)]letterSet, error) {
	var sets [len(styleWords)]letterSet
	for number, page := range pages {
		for _, t := range page.Texts {
			if t.Letters == "" {
				continue
			}
			if int(t.Face) >= len(sets) || t.Size <= 0 {
				return sets, fmt.Errorf("trang %d: kiểu chữ hoặc cỡ chữ của %q không hợp lệ", number+1, t.Letters)
			}
			if sets[t.Face] == nil {
				sets[t.Face] = letterSet{}
			}
			for _, r := range t.Letters {
				sets[t.Face][font.Printed(r)] = struct{}{}
			}
		}
	}
	return sets, nil
}

// register tells gofpdf which letters to keep of each face. It learns them only from text
// that it draws itself, so they are drawn on a template that no page uses.
func register(p *gofpdf.Fpdf, letters [len(styleWords)]letterSet) {
	p.CreateTemplate(func(tpl *gofpdf.Tpl) {
		for style, set := range letters {
			if len(set) == 0 {
				continue
			}
			runes := make([]rune, 0, len(set))
			for r := range set {
				runes = append(runes, r)
			}
			slices.Sort(runes)
			tpl.SetFont(family, styleWords[style], 10)
			tpl.Text(0, 0, string(runes))
		}
	})
}
