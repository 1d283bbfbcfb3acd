package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"

	"github.com/klauspost/compress/zlib"

	"thethuc/drafting/font"
	"thethuc/drafting/pattern"
)

// header opens the file: the version, and four bytes that tell transports it is binary.
const header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// book is a PDF taken apart: the bodies of its objects by number, of which 0 is unused.
type book struct {
	bodies     [][]byte
	root, info int // numbers of the catalogue and of the information dictionary
}

// finish gives gofpdf's file what gofpdf cannot: faces that have only the letters used,
// version, language, names in XMP, an identity that follows from the content.
func finish(raw []byte, faces *font.Faces, letters *[styles]*alphabet, meta Meta) ([]byte, error) {
	b, err := takeApart(raw)
	if err != nil {
		return nil, err
	}
	if err := b.giveFaces(faces, letters); err != nil {
		return nil, err
	}
	if err := b.compress(); err != nil {
		return nil, err
	}
	b.bodies[b.info] = infoDictionary(meta)
	xmp := b.add(stream("/Type /Metadata /Subtype /XML", xmpPacket(meta)))
	if err := b.rewriteCatalog(xmp); err != nil {
		return nil, err
	}
	return b.bytes(), nil
}

func (b *book) add(body []byte) (number int) {
	b.bodies = append(b.bodies, body)
	return len(b.bodies) - 1
}

func stream(entries string, data []byte) []byte {
	body := fmt.Appendf(nil, "<<%s /Length %d>>\nstream\n", entries, len(data))
	return append(append(body, data...), "\nendstream"...)
}

var (
	streamBegin = []byte("\nstream\n")
	streamEnd   = []byte("\nendstream")
	lengthEntry = pattern.New(`\s*/Length \d+`)
)

// streamOf returns the entries and the data of a body, if it is a stream as gofpdf writes
// streams.
func streamOf(body []byte) (entries string, data []byte, ok bool) {
	dictionary, data, ok := bytes.Cut(body, streamBegin)
	if !ok || !bytes.HasSuffix(data, streamEnd) {
		return "", nil, false
	}
	entries = strings.TrimSuffix(strings.TrimPrefix(string(dictionary), "<<"), ">>")
	return strings.TrimSpace(lengthEntry.ReplaceAllString(entries, "")), data[:len(data)-len(streamEnd)], true
}

// compress deflates every stream that is not.
func (b *book) compress() error {
	var buf bytes.Buffer
	z, err := zlib.NewWriterLevel(&buf, zlib.DefaultCompression)
	if err != nil {
		return err
	}
	for n, body := range b.bodies {
		entries, data, ok := streamOf(body)
		if !ok || strings.Contains(entries, "/Filter") {
			continue
		}
		buf.Reset()
		z.Reset(&buf)
		if _, err := z.Write(data); err != nil {
			return err
		}
		if err := z.Close(); err != nil {
			return err
		}
		b.bodies[n] = stream(strings.TrimSpace(entries+" /Filter /FlateDecode"), buf.Bytes())
	}
	return nil
}

var (
	pagesEntry    = pattern.New(`/Pages \d+ 0 R`)
	outlinesEntry = pattern.New(`/Outlines \d+ 0 R`)
)

// rewriteCatalog drops gofpdf's empty tree of names, and its wish to show the outline first.
func (b *book) rewriteCatalog(xmp int) error {
	pages := pagesEntry.Find(b.bodies[b.root])
	if pages == nil {
		return errUnexpected
	}
	outlines := outlinesEntry.Find(b.bodies[b.root])
	b.bodies[b.root] = fmt.Appendf(nil,
		"<</Type /Catalog /Version /1.7 %s %s /Lang (%s) /Metadata %d 0 R /ViewerPreferences <</DisplayDocTitle true>>>>",
		pages, outlines, language, xmp)
	return nil
}

// bytes puts the book together.
func (b *book) bytes() []byte {
	var out bytes.Buffer
	out.WriteString(header)
	offsets := make([]int, len(b.bodies))
	for n := 1; n < len(b.bodies); n++ {
		offsets[n] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", n, b.bodies[n])
	}
	id := sha256.Sum256(out.Bytes())
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(offsets))
	for _, at := range offsets[1:] {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%X> <%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(offsets), b.root, b.info, id[:16], id[:16], table)
	return out.Bytes()
}

// errUnexpected says that gofpdf wrote what this package does not know.
var errUnexpected = errors.New("tệp trung gian có cấu trúc không nhận biết được")
