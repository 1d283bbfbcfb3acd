package docx_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"thethuc/drafting"
	"thethuc/drafting/docx"
)

const (
	words = `<w:p><w:r><w:t>Điều 1. Đầu</w:t></w:r></w:p>`
	bound = 700 << 20 // of the package comment
)

// bomb is a zip file whose text unpacks to n times the text.
func bomb(tb testing.TB, head, text, tail string, n int) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	w, err := z.Create("word/document.xml")
	if err != nil {
		tb.Fatal(err)
	}
	block := []byte(strings.Repeat(text, 4096))
	_, err = w.Write([]byte(head))
	for n > 0 && err == nil {
		part := block[:min(n, 4096)*len(text)]
		n -= 4096
		_, err = w.Write(part)
	}
	if err == nil {
		_, err = w.Write([]byte(tail))
	}
	if err := errors.Join(err, z.Close()); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func head() string { return `<w:document ` + declared + `><w:body>` }

const tail = `</w:body></w:document>`

// compoundFile is a compound file with one name in its directory, as much of one as tells
// what it holds.
func compoundFile(name string) []byte {
	b := make([]byte, 2048)
	copy(b, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	for i, u := range utf16.Encode([]rune(name)) {
		binary.LittleEndian.PutUint16(b[1024+2*i:], u)
	}
	return b
}

// hostile are files that are refused, with the fault that says so.
func hostile(tb testing.TB) map[string]struct {
	data  []byte
	fault docx.Fault
} {
	tb.Helper()
	whole := zipped(tb, body(strings.Repeat(words, 200)))
	type file = struct {
		data  []byte
		fault docx.Fault
	}
	doctype := `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>`
	files := map[string]file{
		"nothing":                {nil, docx.Empty},
		"18 bytes of junk":       {[]byte("\x01\x02\x03 just some junk"), docx.NotWord},
		"text":                   {[]byte("Số: 05/QĐ-VP\n"), docx.NotWord},
		"a PDF":                  {[]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"), docx.IsPDF},
		"rich text":              {[]byte(`{\rtf1\ansi So}`), docx.IsRTF},
		"a binary Word file":     {compoundFile("WordDocument"), docx.OldWord},
		"a file with a password": {compoundFile("EncryptedPackage"), docx.Encrypted},
		"another compound file":  {compoundFile("Workbook"), docx.NotWord},
		"cut off in the middle":  {whole[:len(whole)/2], docx.Damaged},
		"cut off at the end":     {whole[:len(whole)-10], docx.Damaged},
		"the head alone":         {whole[:4], docx.Damaged},
		"a zip file":             {zipped(tb, wordParts{"a.txt": "a"}), docx.OtherZip},
		"a spreadsheet":          {zipped(tb, wordParts{"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}), docx.OtherZip},
		"no text": {
			zipped(tb, wordParts{"[Content_Types].xml": "<Types/>", "word/styles.xml": root("styles", "")}), docx.NoText,
		},
		"text that is something else": {zipped(tb, wordParts{"word/document.xml": "<html>a</html>"}), docx.NoText},
		"an empty text":               {zipped(tb, wordParts{"word/document.xml": ""}), docx.NoText},
		"XML that is not closed":      {zipped(tb, wordParts{"word/document.xml": head() + words}), docx.Damaged},
		"XML that is crossed":         {zipped(tb, body(`<w:p><w:r></w:p></w:r>`)), docx.Damaged},
		"XML without an end":          {zipped(tb, body(`<w:p w:x="`)), docx.Damaged},
		"an external entity":          {zipped(tb, wordParts{"word/document.xml": doctype + head() + `<w:p><w:r><w:t>&x;</w:t></w:r></w:p>` + tail}), docx.HasDoctype},
		"an entity in the styles": {
			zipped(tb, body(words).with("styles", "styles.xml", doctype+root("styles", ""))), docx.HasDoctype,
		},
		"nested 100,000 deep": {
			zipped(tb, wordParts{"word/document.xml": head() + strings.Repeat("<w:sdt>", 100_000)}), docx.TooDeep,
		},
		"tables nested 1,000 deep": {
			zipped(tb, body(strings.Repeat("<w:tbl><w:tr><w:tc>", 1000)+words+strings.Repeat("</w:tc></w:tr></w:tbl>", 1000))), docx.TooDeep,
		},
		"a bomb of 1 GB":                {bomb(tb, head(), strings.Repeat(" ", 1024), tail, 1<<20), docx.TooLarge},
		"a bomb in the styles":          {inStyles(tb), docx.TooLarge},
		"10 million empty elements":     {bomb(tb, head(), "<w:x/>", tail, 10_000_000), docx.TooLarge},
		"10 million empty paragraphs":   {bomb(tb, head(), "<w:p/>", tail, 10_000_000), docx.TooLarge},
		"5 million runs":                {bomb(tb, head()+"<w:p>", `<w:r/>`, "</w:p>"+tail, 5_000_000), docx.TooLarge},
		"runs of forms by turns":        {bomb(tb, head()+"<w:p>", `<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>`, "</w:p>"+tail, 600_000), docx.TooLarge},
		"100,000 parts":                 {manyParts(tb, 100_000), docx.TooLarge},
		"5 million cells without words": {bomb(tb, head()+"<w:tbl><w:tr>", `<w:tc/>`, "</w:tr></w:tbl>"+tail, 5_000_000), docx.TooLarge},
	}
	return files
}

func inStyles(tb testing.TB) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range []struct {
		name, text string
		n          int
	}{
		{"word/_rels/document.xml.rels", `<Relationships><Relationship Id="a" Type="` + relTypes + `styles" Target="styles.xml"/></Relationships>`, 1},
		{"word/document.xml", head() + words + tail, 1},
		{"word/styles.xml", strings.Repeat(" ", 1<<20), 300},
	} {
		w, err := z.Create(p.name)
		for range p.n {
			if err == nil {
				_, err = io.WriteString(w, p.text)
			}
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func manyParts(tb testing.TB, n int) []byte {
	tb.Helper()
	p := body(words)
	for i := range n {
		p[fmt.Sprintf("word/%d", i)] = ""
	}
	return zipped(tb, p)
}

func TestHostileFilesAreRefused(t *testing.T) {
	s := sheet(t)
	said := map[string]bool{}
	for name, c := range hostile(t) {
		t.Run(name, func(t *testing.T) {
			used := peak(func() {
				_, err := docx.Read(bytes.NewReader(c.data), int64(len(c.data)), s)
				var fault *docx.Error
				if !errors.As(err, &fault) || fault.Fault != c.fault {
					t.Errorf("error %v, not %s", err, c.fault)
					return
				}
				said[string(fault.Fault)] = true
				if text := fault.Sentence(); !strings.HasSuffix(text, ".") || len(text) < 40 {
					t.Errorf("says %q", text)
				}
			})
			if used > bound {
				t.Errorf("took %d MB", used>>20)
			}
		})
	}
	for _, f := range docx.Faults() {
		if !said[string(f)] && f != docx.Unreadable {
			t.Errorf("no file has the fault %s", f)
		}
	}
}

// peak returns how much of the heap was in use at the most beyond what was before, as far as
// looking every few milliseconds shows it.
func peak(run func()) uint64 {
	runtime.GC()
	inUse := func() uint64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapInuse
	}
	before := inUse()
	most := before
	done, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		for {
			most = max(most, inUse())
			select {
			case <-done:
				return
			case <-time.After(3 * time.Millisecond):
			}
		}
	}()
	run()
	close(done)
	<-stopped
	return most - before
}

// TestLimitsHoldMemory reads the largest files that are still read.
func TestLimitsHoldMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	for name, data := range map[string][]byte{
		"paragraphs with a word": bomb(t, head(), `<w:p><w:r><w:t>a</w:t></w:r></w:p>`, tail, 99_999),
		"cells":                  bomb(t, head()+"<w:tbl>", `<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc/></w:tr>`, "</w:tbl>"+tail, 99_999),
		"forms by turns":         bomb(t, head()+"<w:p>", `<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>`, "</w:p>"+tail, 400_000),
		"one long word":          bomb(t, head()+"<w:p><w:r><w:t>", "0123456789ABCDEF", "</w:t></w:r></w:p>"+tail, 5<<20),
		"a long paragraph":       bomb(t, head()+"<w:p><w:r><w:t>", "đoạn văn dài, ", "</w:t></w:r></w:p>"+tail, 2<<20),
		"letters to be mended":   bomb(t, head()+`<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>`, "Ngu\u031bo\u031bi &amp; vie\u0323\u0302c ", "</w:t></w:r></w:p>"+tail, 3_300_000),
		"line breaks":            bomb(t, head()+"<w:p><w:r>", "<w:t>a</w:t><w:br/>", "</w:r></w:p>"+tail, 400_000),
	} {
		t.Run(name, func(t *testing.T) {
			var err error
			used := peak(func() { _, err = docx.Read(bytes.NewReader(data), int64(len(data)), nil) })
			t.Logf("%d MB, error %v", used>>20, err)
			if used > bound {
				t.Errorf("took %d MB", used>>20)
			}
		})
	}
}

func TestOddFilesAreRead(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "outside.xml")
	if err := os.WriteFile(outside, []byte(root("styles", "")), 0o600); err != nil {
		t.Fatal(err)
	}
	relations := func(target string) wordParts {
		p := body(words)
		p["word/_rels/document.xml.rels"] = `<Relationship Id="a" Type="` + relTypes + `styles" Target="` + target + `"/>`
		return p
	}
	broken := body(words)
	broken["word/_rels/document.xml.rels"] = `<Relationship Id="a" Type="` + relTypes
	upward := body(words)
	upward["../../evil.xml"] = "x"
	backward := wordParts{`word\document.xml`: body(words)["word/document.xml"]}
	entity := body(`<w:p><w:r><w:t>Điều 1. &#x110;ầu &unknown; &amp;</w:t></w:r></w:p>`)
	other := wordParts{
		"_rels/.rels":   `<Relationships><Relationship Id="a" Type="` + relTypes + `officeDocument" Target="/text/main.xml"/></Relationships>`,
		"text/main.xml": body(words)["word/document.xml"],
	}
	prefixed := wordParts{"word/document.xml": strings.ReplaceAll(strings.ReplaceAll(body(words)["word/document.xml"], "w:", "ns0:"), "xmlns:w=", "xmlns:ns0=")}
	plain := wordParts{"word/document.xml": `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Điều 1. Đầu</t></r></p></body></document>`}
	units := utf16.Encode([]rune(body(words)["word/document.xml"]))
	wide := []byte{0xFF, 0xFE}
	for _, u := range units {
		wide = binary.LittleEndian.AppendUint16(wide, u)
	}
	for name, c := range map[string]struct {
		parts wordParts
		want  string
	}{
		"a relation to a part that is gone":    {relations("gone.xml"), "Điều 1. Đầu"},
		"a relation that leads upward":         {relations("../../../../../../" + outside), "Điều 1. Đầu"},
		"a relation to an address":             {relations("file://" + outside), "Điều 1. Đầu"},
		"relations that are broken":            {broken, "Điều 1. Đầu"},
		"a part whose name leads upward":       {upward, "Điều 1. Đầu"},
		"names with backslashes":               {backward, "Điều 1. Đầu"},
		"entities that nobody declared":        {entity, "Điều 1. Đầu &unknown; &"},
		"a text in another place":              {other, "Điều 1. Đầu"},
		"another prefix":                       {prefixed, "Điều 1. Đầu"},
		"the strict standard, without prefix":  {plain, "Điều 1. Đầu"},
		"UTF-16":                               {wordParts{"word/document.xml": string(wide)}, "Điều 1. Đầu"},
		"letters and marks in different runs":  {body(`<w:p><w:r><w:t>Đie` + "\u0302" + `</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>` + "\u0300" + `u 1. Đầu</w:t></w:r></w:p>`), "Điều 1. Đầu"},
		"a style that is based on itself":      {body(words).with("styles", "styles.xml", root("styles", `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="a"/></w:style>`)), "Điều 1. Đầu"},
		"bytes that are no UTF-8":              {body("<w:p><w:r><w:t>Điều 1. \xff\xfeĐầu</w:t></w:r></w:p>"), "Điều 1. \uFFFDĐầu"},
		"text outside of runs and an unknown":  {body(`<w:p>x<w:odd><w:r><w:t>Điều 1. Đầu</w:t></w:r></w:odd></w:p>`), "Điều 1. Đầu"},
		"a field that never ends":              {body(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>Điều 1. Đầu</w:t></w:r></w:p>`), "Điều 1. Đầu"},
		"a list that is not there":             {body(`<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>Điều 1. Đầu</w:t></w:r></w:p>`), "Điều 1. Đầu"},
		"a table that goes on with no cell":    {body(`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>` + words + `</w:tc></w:tr></w:tbl>`), "Điều 1. Đầu"},
		"measures beyond all bounds":           {body(`<w:p><w:pPr><w:ind w:left="99999999999999999999"/><w:spacing w:line="-1"/></w:pPr><w:r><w:rPr><w:sz w:val="-5"/></w:rPr><w:t>Điều 1. Đầu</w:t></w:r></w:p>`), "Điều 1. Đầu"},
		"a picture that is not there":          {body(words + `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="x"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`), "Điều 1. Đầu"},
		"a note that is not there, then again": {body(`<w:p><w:r><w:t>Điều 1. Đầu</w:t><w:footnoteReference w:id="9"/><w:footnoteReference w:id="9"/></w:r></w:p>`), "Điều 1. Đầu"},
	} {
		t.Run(name, func(t *testing.T) {
			f := readParts(t, c.parts)
			var all []string
			f.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
				if n.Text != "" {
					all = append(all, n.Text)
				}
				return true
			})
			if got := strings.Join(all, "\n"); got != c.want {
				t.Errorf("read %q, not %q", got, c.want)
			}
			checkWhole(t, f.Document)
		})
	}
}

type failing struct{}

func (failing) ReadAt([]byte, int64) (int, error) { return 0, os.ErrClosed }

func TestDiskFails(t *testing.T) {
	_, err := docx.Read(failing{}, 1000, nil)
	var fault *docx.Error
	if !errors.As(err, &fault) || fault.Fault != docx.Unreadable || !errors.Is(err, os.ErrClosed) {
		t.Errorf("error %v", err)
	}
}

// FuzzRead reads zip files whose text and styles are arbitrary, and arbitrary bytes.
func FuzzRead(f *testing.F) {
	s := sheet(f)
	f.Add([]byte(words), []byte(`<w:style w:type="paragraph" w:styleId="a"><w:rPr><w:b/></w:rPr></w:style>`), false)
	f.Add([]byte(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>`+words+`</w:tc></w:tr></w:tbl>`), []byte(""), false)
	f.Add([]byte(`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/></w:pPr><w:r><w:t>a</w:t><w:tab/><w:br/><w:footnoteReference w:id="1"/></w:r></w:p>`), []byte(""), false)
	f.Add(zipped(f, body(words)), []byte(""), true)
	f.Add([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), []byte(""), true)
	f.Fuzz(func(t *testing.T, text, styles []byte, raw bool) {
		data := text
		if !raw {
			p := body(string(text)).with("styles", "styles.xml", root("styles", string(styles)))
			data = zipped(t, p.with("numbering", "numbering.xml", root("numbering", numbering)).
				with("footnotes", "footnotes.xml", root("footnotes", `<w:footnote w:id="1">`+string(text)+`</w:footnote>`)))
		}
		got, err := docx.Read(bytes.NewReader(data), int64(len(data)), s)
		var fault *docx.Error
		switch {
		case err != nil && (!errors.As(err, &fault) || fault.Sentence() == ""):
			t.Fatalf("error %v", err)
		case err == nil:
			checkWhole(t, got.Document)
		}
	})
}

const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>` +
	`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
