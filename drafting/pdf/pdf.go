package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
)

// Meta is what a PDF says about itself beside its pages.
type Meta struct {
	Title, Author, Subject, Keywords string
	// Created is the document's own date; where it is zero the file has no date.
	Created time.Time
	// Links are where words lead to another part of the document; several documents in one
	// file have none.
	Links []Link
}

var errNoPages = errors.New("văn bản chưa có trang nào nên không tạo được tệp PDF")

// Write writes the pages as a PDF. A letter that a face lacks is drawn as a box, whose text
// is that letter; the text of control characters and of bytes that are no UTF-8 is U+FFFD.
// Text is taken to be NFC, as layout promises. Nothing is written to w unless the whole file
// was made.
func Write(w io.Writer, pages *layout.Pages, faces *font.Faces, meta Meta) error {
	return WriteAll(w, []*layout.Pages{pages}, faces, meta)
}

// WriteAll writes several documents behind each other as one PDF, as Write writes one.
func WriteAll(w io.Writer, documents []*layout.Pages, faces *font.Faces, meta Meta) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("không tạo được tệp PDF, văn bản vẫn nguyên vẹn: %v", r)
		}
	}()
	if len(documents) == 0 || slices.ContainsFunc(documents, func(ps *layout.Pages) bool { return ps == nil || len(ps.Pages) == 0 }) {
		return errNoPages
	}
	if len(documents) > 1 {
		meta.Links = nil
	}
	raw, letters, err := draw(documents, faces, meta.Links)
	if err != nil {
		return fmt.Errorf("không tạo được tệp PDF: %w", err)
	}
	finished, err := finish(raw, faces, letters, meta)
	if err != nil {
		return fmt.Errorf("không tạo được tệp PDF: %w", err)
	}
	_, err = w.Write(finished)
	return err
}

// styles is how many faces a page may use.
const styles = 4

// draw returns gofpdf's own file of the documents, with uncompressed contents and without
// faces, and the letters of each face.
func draw(documents []*layout.Pages, faces *font.Faces, within []Link) (raw []byte, letters *[styles]*alphabet, err error) {
	p := gofpdf.NewCustom(&gofpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: sizeOf(documents[0].Pages[0])})
	p.SetCatalogSort(true)
	p.SetCompression(false)
	p.SetAutoPageBreak(false, 0)
	p.SetMargins(0, 0, 0)
	// A fixed date, since gofpdf asks the clock where it has none; finish replaces it.
	p.SetCreationDate(time.Unix(0, 0).UTC())
	p.SetModificationDate(time.Unix(0, 0).UTC())
	s := &scribe{faces: faces, alphabets: new([styles]*alphabet)}
	shown := &album{pen: p, names: map[*drafting.Picture]string{}}
	for _, ps := range documents {
		if err := drawOne(p, ps, s, shown, within); err != nil {
			return nil, nil, err
		}
	}
	var b bytes.Buffer
	err = p.Output(&b)
	return b.Bytes(), s.alphabets, err
}

// drawOne adds the pages of one document, their bookmarks and the links within it.
func drawOne(p *gofpdf.Fpdf, ps *layout.Pages, s *scribe, shown *album, within []Link) error {
	outline := ps.Outline()
	leads := newLinks(p, ps, within)
	for i, page := range ps.Pages {
		p.AddPageFormat("P", sizeOf(page))
		unread := shown.page(page)
		if err := s.page(page); err != nil {
			return fmt.Errorf("trang %d: %w", i+1, err)
		}
		for _, u := range unread {
			for _, l := range framed(u) {
				s.ops = append(appendLine(s.ops, l, page.Height), '\n')
			}
		}
		p.RawWriteStr(string(s.ops))
		leads.page(ps, i)
		for len(outline) > 0 && outline[0].Page == i {
			e := outline[0]
			p.Bookmark(bigEndian(e.Title), e.Depth, e.Y.Pt())
			outline = outline[1:]
		}
	}
	return nil
}

func sizeOf(page *layout.Page) gofpdf.SizeType {
	return gofpdf.SizeType{Wd: page.Width.Pt(), Ht: page.Height.Pt()}
}

// bigEndian writes UTF-16 behind its mark, as gofpdf hands a title on to the file.
func bigEndian(s string) string {
	b := []byte{0xFE, 0xFF}
	for _, unit := range utf16.Encode([]rune(s)) {
		b = append(b, byte(unit>>8), byte(unit))
	}
	return string(b)
}
