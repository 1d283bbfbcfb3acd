package docx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"path"
	"strings"
)

// Limits of a file, in bytes but for the parts.
const (
	maxFile     = 64 << 20
	maxParts    = 4096
	maxXML      = 96 << 20 // of all XML parts together, unpacked
	maxPictures = 48 << 20 // of all pictures together
)

var (
	errUnpacked = errors.New("unpacks to more than the limit")
	errParts    = errors.New("too many parts")
)

// archive is an opened Word file: its parts by name.
type archive struct {
	parts    map[string]*zip.File
	xml      int64 // bytes that XML parts may still unpack to
	pictures int64 // the same of pictures
	elements int
}

// open looks at what a file is before it trusts it.
func open(r io.ReaderAt, size int64) (*archive, error) {
	if size == 0 {
		return nil, &Error{Fault: Empty}
	}
	head := make([]byte, min(size, 1024))
	if n, err := r.ReadAt(head, 0); n < len(head) && err != nil {
		return nil, &Error{Fault: Unreadable, Cause: err}
	}
	if !bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return nil, &Error{Fault: foreign(r, size, head)}
	}
	if size > maxFile {
		return nil, &Error{Fault: TooLarge}
	}
	if err := countParts(r, size); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, &Error{Fault: Damaged, Cause: err}
	}
	a := &archive{parts: make(map[string]*zip.File, len(z.File)), xml: maxXML, pictures: maxPictures, elements: maxElements}
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		if _, twice := a.parts[name]; !twice {
			a.parts[name] = f
		}
	}
	return a, nil
}

// foreign says what a file is that is no zip file.
func foreign(r io.ReaderAt, size int64, head []byte) Fault {
	switch {
	case bytes.Contains(head, []byte("%PDF-")):
		return IsPDF
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return IsRTF
	case bytes.HasPrefix(head, []byte("PK")):
		return Damaged
	case !bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return NotWord
	}
	return compound(r, size)
}

// compound says what stands in a compound file, by the names in its directory, which are
// UTF-16: the binary form of Word, or a newer file behind a password.
func compound(r io.ReaderAt, size int64) Fault {
	const chunk = 1 << 20
	buf := make([]byte, min(size, chunk))
	wide := func(s string) []byte {
		var b []byte
		for i := range len(s) {
			b = append(b, s[i], 0)
		}
		return b
	}
	locked, word := wide("EncryptedPackage"), wide("WordDocument")
	found := NotWord
	for at := int64(0); at < min(size, maxFile); at += chunk - 64 {
		n, err := r.ReadAt(buf, at)
		if bytes.Contains(buf[:n], locked) {
			return Encrypted
		}
		if bytes.Contains(buf[:n], word) {
			found = OldWord
		}
		if err != nil {
			break
		}
	}
	return found
}

// countParts counts the entries of a zip file's directory before they are read, since each
// takes far more memory than its 46 bytes.
func countParts(r io.ReaderAt, size int64) error {
	tail := make([]byte, min(size, 1<<16+22))
	if n, err := r.ReadAt(tail, size-int64(len(tail))); n < len(tail) && err != nil {
		return &Error{Fault: Unreadable, Cause: err}
	}
	i := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if i < 0 || len(tail)-i < 22 {
		return &Error{Fault: Damaged, Cause: zip.ErrFormat}
	}
	end := tail[i:]
	// Only a file of more than 65,534 parts or 4 GB keeps its directory's place elsewhere.
	if binary.LittleEndian.Uint16(end[10:]) == math.MaxUint16 || binary.LittleEndian.Uint32(end[16:]) == math.MaxUint32 {
		return &Error{Fault: TooLarge, Cause: errParts}
	}
	at := int64(binary.LittleEndian.Uint32(end[16:]))
	if length := int64(binary.LittleEndian.Uint32(end[12:])); length < size {
		// A file with something before it counts from there, and so does the reader of zip files.
		if moved := size - int64(len(tail)) + int64(i) - length; moved > at {
			if err := countFrom(r, size, moved); err != nil {
				return err
			}
		}
	}
	return countFrom(r, size, at)
}

func countFrom(r io.ReaderAt, size, at int64) error {
	var head [46]byte
	for n := 0; at >= 0 && at+int64(len(head)) <= size; n++ {
		if got, err := r.ReadAt(head[:], at); got < len(head) && err != nil {
			return &Error{Fault: Unreadable, Cause: err}
		}
		if !bytes.HasPrefix(head[:], []byte("PK\x01\x02")) {
			return nil
		}
		if n >= maxParts {
			return &Error{Fault: TooLarge, Cause: errParts}
		}
		at += int64(len(head)) + int64(binary.LittleEndian.Uint16(head[28:])) +
			int64(binary.LittleEndian.Uint16(head[30:])) + int64(binary.LittleEndian.Uint16(head[32:]))
	}
	return nil
}

func (a *archive) has(name string) bool { return a.parts[strings.ToLower(name)] != nil }

// xmlPart opens a part of XML; nil where the file has none of this name.
func (a *archive) xmlPart(name string) (*scanner, error) {
	f := a.parts[strings.ToLower(name)]
	if f == nil {
		return nil, nil
	}
	var b strings.Builder
	if err := unpack(&b, f, &a.xml); err != nil {
		return nil, err
	}
	return newScanner(b.String(), &a.elements), nil
}

// picture reads the bytes of a picture; nil where there is none or no room left.
func (a *archive) picture(name string) []byte {
	f := a.parts[strings.ToLower(name)]
	if f == nil || f.UncompressedSize64 > uint64(a.pictures) {
		return nil
	}
	var b bytes.Buffer
	if err := unpack(&b, f, &a.pictures); err != nil {
		return nil
	}
	return b.Bytes()
}

// unpack writes a part to w, of which no more may come than left says.
func unpack(w interface {
	io.Writer
	Grow(n int)
}, f *zip.File, left *int64,
) error {
	if f.UncompressedSize64 > uint64(*left) {
		return &Error{Fault: TooLarge, Part: f.Name, Cause: errUnpacked}
	}
	r, err := f.Open()
	if err != nil {
		return &Error{Fault: Damaged, Part: f.Name, Cause: err}
	}
	w.Grow(int(min(f.UncompressedSize64, 64*f.CompressedSize64+1024)))
	n, err := io.Copy(w, io.LimitReader(r, *left+1))
	if err = errors.Join(err, r.Close()); err != nil {
		return &Error{Fault: Damaged, Part: f.Name, Cause: err}
	}
	if *left -= n; *left < 0 {
		*left = 0
		return &Error{Fault: TooLarge, Part: f.Name, Cause: errUnpacked}
	}
	return nil
}

// relation is where a part points: another part, or an address outside the file, which is
// never followed.
type relation struct {
	kind     string // the last part of its type
	target   string // the name of a part; "" outside the file
	external bool
}

// relations are those of one part, by id.
type relations map[string]relation

// of returns the target of the first relation of a kind, "" where there is none.
func (rs relations) of(kind string) string {
	first := ""
	for id, r := range rs {
		if r.kind == kind && r.target != "" && (first == "" || id < first) {
			first = id
		}
	}
	return rs[first].target
}

// relationsOf reads the relations of a part, or of the file for "". What is wrong with them
// leaves them out: the words of a document do not depend on them.
func (a *archive) relationsOf(part string) (relations, error) {
	dir, base := path.Split(part)
	s, err := a.xmlPart(dir + "_rels/" + base + ".rels")
	if err != nil || s == nil {
		return nil, err
	}
	rs := relations{}
	s.each(func() {
		s.each(func() {
			if s.name != "Relationship" {
				return
			}
			r := relation{kind: path.Base(s.bare("Type")), external: s.bare("TargetMode") == "External"}
			if !r.external {
				r.target = inside(dir, s.bare("Target"))
			}
			rs[s.bare("Id")] = r
		})
	})
	if errors.Is(s.err, errXML) {
		return rs, nil
	}
	if s.err != nil {
		return nil, ofXML(part, s.err)
	}
	return rs, nil
}

// inside makes the name of a part of a target that a part in dir gives; "" where it leads out
// of the file.
func inside(dir, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if strings.Contains(target, "://") {
		return ""
	}
	if !strings.HasPrefix(target, "/") {
		target = "/" + dir + target
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}
