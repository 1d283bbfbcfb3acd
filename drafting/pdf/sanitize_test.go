package pdf

import (
	"bytes"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"thethuc/assets"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
)

var (
	shown  = regexp.MustCompile(`^BT /F0 14 Tf -?[0-9.]+ -?[0-9.]+ Td \[((?:<(?:[0-9A-F]{4})*>(?:-?[0-9.]+)?)+)\] TJ ET$`)
	groups = regexp.MustCompile(`<([0-9A-F]*)>`)
)

func FuzzText(f *testing.F) {
	f.Add("Điều 5. Hiệu lực", int64(70_000))
	f.Add("a\tb\xff\x00😀)", int64(-70_000))
	f.Add("\uffff\ufffe\u2028\ud7ff\xed\xa0\x80", int64(1))
	faces, err := font.Open(assets.FS)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, letters string, space int64) {
		s := &scribe{faces: faces, alphabets: new([styles]*alphabet)}
		page := &layout.Page{Height: layout.Pt(842), Texts: []layout.Text{
			{X: layout.Pt(1), Y: layout.Pt(2), Size: layout.Pt(14), Letters: letters, Space: layout.Length(space)},
		}}
		if err := s.page(page); err != nil {
			t.Fatal(err)
		}
		if letters == "" {
			return
		}
		ops, _, _ := strings.Cut(string(s.ops), "\n")
		parts := shown.FindStringSubmatch(ops)
		if parts == nil {
			t.Fatalf("%q gives the operators %q", letters, ops)
		}
		var got, want []rune
		for _, group := range groups.FindAllStringSubmatch(parts[1], -1) {
			codes, err := hex.DecodeString(group[1])
			if err != nil {
				t.Fatal(err)
			}
			for ; len(codes) > 0; codes = codes[2:] {
				got = append(got, s.alphabets[font.Regular].letters[int(codes[0])<<8+int(codes[1])-1])
			}
		}
		for _, r := range letters {
			if r <= 0xFFFF {
				r = font.Printed(r)
			}
			want = append(want, r)
		}
		if string(got) != string(want) {
			t.Errorf("%q is shown as %q", letters, string(got))
		}
	})
}

func FuzzMeta(f *testing.F) {
	f.Add("Quyết định (số 5) <&> ]]> \\", int64(1_583_366_400))
	f.Add("\x00\xff\u2028😀\ufffe", int64(-1))
	f.Fuzz(func(t *testing.T, title string, seconds int64) {
		meta := Meta{Title: title, Keywords: title, Created: time.Unix(seconds%1e10, 0).UTC()}
		var text strings.Builder
		for d := xml.NewDecoder(bytes.NewReader(xmpPacket(meta))); ; {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%q: %v", title, err)
			}
			if data, ok := token.(xml.CharData); ok {
				text.Write(data)
			}
		}
		if name := xmlText(clean(title)); !strings.Contains(text.String(), name) {
			t.Errorf("XMP says %q, want %q", text.String(), name)
		}
		entry := regexp.MustCompile(`^<</Title <FEFF((?:[0-9A-F]{4})+)>\n`).FindSubmatch(infoDictionary(meta))
		if clean(title) == "" {
			return
		}
		if entry == nil {
			t.Fatalf("%q gives no title", title)
		}
		if got := decodeUTF16(t, string(entry[1])); got != clean(title) {
			t.Errorf("title %q, want %q", got, clean(title))
		}
	})
}

// xmlText replaces what XML cannot hold.
func xmlText(s string) string {
	return strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace(s)
}

func decodeUTF16(t *testing.T, digits string) string {
	t.Helper()
	data, err := hex.DecodeString(digits)
	if err != nil {
		t.Fatal(err)
	}
	var units []uint16
	for i := 0; i < len(data); i += 2 {
		units = append(units, uint16(data[i])<<8|uint16(data[i+1]))
	}
	return string(utf16.Decode(units))
}

func FuzzTakeApart(f *testing.F) {
	const tail = "xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<<\n/Size 2\n/Root 1 0 R\n/Info 1 0 R\n>>\nstartxref\n24\n%%EOF\n"
	f.Add([]byte("1 0 obj\n<<>>\nendobj\n     " + tail))
	f.Add([]byte(strings.Replace(tail, "/Size 2", "/Size 9", 1)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if b, err := takeApart(data); err == nil && len(b.bodies) == 0 {
			t.Error("a book without an object 0")
		}
	})
}

func TestTitlesAreBigEndian(t *testing.T) {
	if got, want := bigEndian("Đ😀"), "\xfe\xff\x01\x10\xd8\x3d\xde\x00"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestNumbers(t *testing.T) {
	for v, want := range map[float64]string{0: "0", -0.0001: "0", 12: "12", 12.5: "12.5", 841.8898: "841.89", -229.2857: "-229.286", 100: "100"} {
		if got := string(appendNumber(nil, v)); got != want {
			t.Errorf("%v is written %q, want %q", v, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	at := time.Date(2026, 4, 9, 8, 30, 0, 0, time.FixedZone("", 7*3600))
	if got, want := pdfDate(at), "D:20260409083000+07'00'"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
