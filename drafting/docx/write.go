package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/standard"
)

// writer makes one file.
type writer struct {
	document *drafting.Document
	sheet    *standard.Sheet
	faces    *font.Faces
	counts   []int // pages of each piece on paper, nil where nobody counted

	// The width of the page's text and the height between the margins, in points; and both
	// on a page along its long side.
	text, room, wide, wideRoom float64

	part  *markup // that is written to
	depth int     // 0 where paragraphs stand on the page itself
	// sectionAt is where the last paragraph takes the properties of a section, -1 where there
	// is none; afterTable that the last thing on the page is a table.
	sectionAt  int
	afterTable bool

	piece        *drafting.Piece
	articles     bool
	indexes      map[*drafting.Node]int
	notesOf      map[*drafting.Node][]*drafting.Node
	atFoot       map[*drafting.Node]bool
	margins      sides
	firstSection bool   // of its piece
	filled       bool   // the section has something on it
	pending      []byte // the properties of the section that ended last
	running      running
	runningParts map[runningKey]string
	bookmarks    int

	sides       []sidePart
	hasFooters  bool
	piecesNotes bool
	notes       markup
	noteCount   int
	lists       []list
	media       []media
	drawings    int
}

// Write writes the document as a Word file on the sheet: every component in a style of its
// own with the sheet's values, heading and signatures as tables without lines, a section for
// each piece with its own page numbers. faces measure the words that a rule, a box or a column
// is as wide as. The same document gives the same bytes; its dates are the document's. What it
// is about to write is checked first: each part is well-formed XML, each relation leads to a
// part, and read again it has every word of the document as often as that.
func Write(to io.Writer, d *drafting.Document, sheet *standard.Sheet, faces *font.Faces) error {
	return WriteCounted(to, d, sheet, faces, nil)
}

// WriteCounted is Write where it is known how many pages each piece has on paper: a control block
// says so until a word processor counts. Word counts in the body of a text only when it is asked.
func WriteCounted(to io.Writer, d *drafting.Document, sheet *standard.Sheet, faces *font.Faces, pages []int) error {
	w := &writer{document: d, sheet: sheet, faces: faces, counts: pages, sectionAt: -1, runningParts: map[runningKey]string{}}
	p := sheet.Page
	w.text = mmToPoints(p.Width.Value - p.Left.Value - p.Right.Value)
	w.room = mmToPoints(p.Height.Value - p.Top.Value - p.Bottom.Value)
	w.wide = mmToPoints(p.Height.Value - p.Left.Value - p.Right.Value)
	w.wideRoom = mmToPoints(p.Width.Value - p.Top.Value - p.Bottom.Value)
	parts := w.parts()
	if err := checkPackage(parts); err != nil {
		return fmt.Errorf("tệp Word vừa tạo không hợp lệ, không ghi: %w", err)
	}
	data, err := zipped(parts, w.created())
	if err != nil {
		return err
	}
	if err := checkWords(d, data); err != nil {
		return fmt.Errorf("tệp Word vừa tạo không đọc lại được như văn bản, không ghi: %w", err)
	}
	_, err = to.Write(data)
	return err
}

// main makes document.xml.
func (w *writer) main() []byte {
	var m markup
	w.part = &m
	m.put(xmlHead, `<w:document xmlns:w="`, nsWord, `" xmlns:r="`, nsRelations, `" xmlns:wp="`, nsAnchor, `" xmlns:a="`, nsDrawing, `" xmlns:pic="`, nsPicture,
		`" xmlns:wps="`, nsShape, `" xmlns:mc="`, nsCompat, `"><w:body>`)
	w.addPart("header", "hdr", w.pageNumber)
	empty := func() {
		w.open(&paragraph{style: spaceStyle})
		w.close()
	}
	w.addPart("header", "hdr", empty)
	w.addPart("footer", "ftr", empty)
	for _, p := range w.document.Pieces {
		w.hasFooters = w.hasFooters || p.First(drafting.Contact) != nil
		w.piecesNotes = w.piecesNotes || p.First(drafting.Footnote) != nil
	}
	pieces := w.document.Pieces
	if len(pieces) == 0 {
		pieces = []*drafting.Piece{{}}
	}
	heads := w.runningOf(len(pieces))
	for i, p := range pieces {
		w.running = heads[i]
		draft := 0
		if i == 0 {
			draft = max(w.document.Draft, 0)
		}
		w.addPiece(p, draft)
	}
	section := w.pending
	w.pending = nil
	if w.sectionAt < 0 {
		w.space()
	}
	m.b = append(m.b, section...)
	m.put("</w:body></w:document>")
	return m.b
}

// zipped packs parts. Their time is the document's.
func zipped(parts []filePart, when time.Time) ([]byte, error) {
	if when.IsZero() {
		when = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		method := zip.Deflate
		if p.packed {
			method = zip.Store
		}
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: method, Modified: when})
		if err != nil {
			return nil, err
		}
		if _, err := f.Write(p.data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
