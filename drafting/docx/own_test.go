package docx_test

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/font"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/standard"
)

// TestWrittenFileReadsAsTheDocument writes a document that has everything and reads it: kind,
// number of the draft, pieces, components, words and marks are the same.
func TestWrittenFileReadsAsTheDocument(t *testing.T) {
	k := openDesk(t)
	d := everything(t)
	data := k.write(t, d)
	back := again(t, k, data)
	if want, got := outline(d), outline(back.Document); want != got {
		t.Error(golden.Diff(want, got))
	}
	for i, p := range d.Pieces {
		for j, n := range p.Nodes {
			if m := back.Document.Pieces[i].Nodes[j]; n.Picture != nil && !bytes.Equal(n.Picture.Data, m.Picture.Data) {
				t.Error("another picture")
			}
		}
	}
}

// TestFormOfWrittenFileIsTheSheets reads what the components of a written file are seen to
// have: what the sheet permits.
func TestFormOfWrittenFileIsTheSheets(t *testing.T) {
	k := openDesk(t)
	back := again(t, k, k.write(t, everything(t)))
	checked := 0
	back.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		c := n.Component
		switch {
		case c == drafting.Article && n.Titled():
			c = standard.ArticleTitle
		case c == drafting.Clause && n.Titled():
			c = standard.ClauseTitle
		}
		for _, property := range []string{"size", "leading", "before", "after", "first-indent", "left-indent"} {
			seen, ok := back.Observed.Nodes[n.ID][property]
			if !ok {
				continue
			}
			checked++
			if _, first := back.Observed.Sections[n.ID]; (n.NewPage || first) && property == "before" {
				continue
			}
			if !k.sheet.Number(string(c) + "." + property).Permits(seen.Number) {
				t.Errorf("%s %q: %s %v", c, n.Text, property, seen.Number)
			}
		}
		for property, want := range map[string]bool{"bold": k.sheet.Style(c).Bold.Value, "italic": k.sheet.Style(c).Italic.Value} {
			if seen, ok := back.Observed.Nodes[n.ID][property]; ok && c != drafting.TableCell && (seen.Number == 1) != want {
				t.Errorf("%s %q: %s %v", c, n.Text, property, seen)
			}
		}
		return true
	})
	motto := back.Document.Pieces[0].First(drafting.Motto)
	words := float64(k.faces.Width(font.Bold, motto.Text)) / 1000 * k.sheet.Style(drafting.Motto).Size.Value * 25.4 / 72
	if got := back.Observed.Nodes[motto.ID]["rule-length"].Number; math.Abs(got-words) > 0.1 {
		t.Errorf("the rule under the motto is %v mm long, its words %v: %v", got, words, back.Observed.Nodes[motto.ID])
	}
	for side, n := range map[string]float64{
		"margin-top": k.sheet.Page.Top.Value, "margin-left": k.sheet.Page.Left.Value, "width": k.sheet.Page.Width.Value,
	} {
		if got := back.Observed.Page[side].Number; got < n-0.1 || got > n+0.1 {
			t.Errorf("%s: %v mm, not %v", side, got, n)
		}
	}
	if checked < 200 {
		t.Errorf("only %d measures were seen", checked)
	}
}

// TestFileSavedElsewhereIsRecognised takes the name of the program out of a written file and
// has a paragraph typed behind a clause: its words say what it is, not its style.
func TestFileSavedElsewhereIsRecognised(t *testing.T) {
	k := openDesk(t)
	b := builder{&drafting.Document{}}
	b.piece(drafting.Main)
	b.add(drafting.Issuer, "VĂN PHÒNG")
	b.add(drafting.CountryName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	b.add(drafting.Article, "Điều 1. Nhiệm vụ của các ban.")
	b.add(drafting.Clause, "1. Soạn thảo văn bản.")
	b.add(drafting.Clause, "2. Quản lý văn bản như sau:")
	b.add(drafting.Clause, "a) Đăng ký văn bản;")
	data := k.write(t, b.Document)
	components := func(data []byte) []drafting.Component {
		var out []drafting.Component
		for _, n := range again(t, k, data).Document.Pieces[0].Nodes {
			out = append(out, n.Component)
		}
		return out
	}
	asWritten := []drafting.Component{
		drafting.Issuer, drafting.CountryName, drafting.Article, drafting.Clause, drafting.Clause, drafting.Clause,
	}
	if got := components(data); !slices.Equal(got, asWritten) {
		t.Errorf("as written: %v", got)
	}
	asRecognised := append(slices.Clone(asWritten[:5]), drafting.Point)
	if got := components(rezipped(t, data, "Thể Thức", "Microsoft Office Word")); !slices.Equal(got, asRecognised) {
		t.Errorf("saved elsewhere: %v", got)
	}
}

// TestStylesAreKnownByTheirNames gives the styles of a written file other ids, as programs do that save it again: the
// document is the same. A file that does not say that it was written here is read by its words.
func TestStylesAreKnownByTheirNames(t *testing.T) {
	k := openDesk(t)
	d := everything(t)
	renamed := k.write(t, d)
	for _, id := range []string{"QuocHieu", "CoQuanBanHanh", "Khoan", "NguoiKy", "OBang", "DauDuThao", "DiaChiLienHe", "NoiNhanTungNoi"} {
		renamed = rezipped(t, renamed, `"`+id+`"`, `"LO`+id+`"`)
	}
	if want, got := outline(d), outline(again(t, k, renamed).Document); want != got {
		t.Error(golden.Diff(want, got))
	}
	unknown := rezipped(t, renamed, "TheThuc.", "Other.")
	if want, got := outline(d), outline(again(t, k, unknown).Document); want == got {
		t.Error("the styles of a stranger's file are trusted")
	}
}

// TestFormOfATemplateStaysOne reads a form of its own whose title begins as a kind of the decree does: it is none, as in
// the document. The standard and the template come back with it.
func TestFormOfATemplateStaysOne(t *testing.T) {
	k := openDesk(t)
	slip := func(h drafting.Header) drafting.Header {
		b := builder{&drafting.Document{Header: h}}
		b.piece(drafting.Main)
		b.add(drafting.Issuer, "VĂN PHÒNG")
		b.add(drafting.TypeName, "THÔNG BÁO")
		b.add(drafting.Subject, "Dừng giải quyết hồ sơ")
		return again(t, k, k.write(t, b.Document)).Document.Header
	}
	if h := slip(drafting.Header{Template: "tthc/onestop-05", Standard: "bqp"}); h.Kind != "" || h.Template != "tthc/onestop-05" || h.Standard != "bqp" {
		t.Errorf("read %+v", h)
	}
	if h := slip(drafting.Header{}); h.Kind != "notice" {
		t.Errorf("without a template the words say %q", h.Kind)
	}
}

func again(tb testing.TB, k desk, data []byte) *docx.File {
	tb.Helper()
	f, err := docx.Read(bytes.NewReader(data), int64(len(data)), k.sheet)
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

// outline shows all of a document that a Word file keeps.
func outline(d *drafting.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "kind %s, draft %d\n", d.Kind, d.Draft)
	for _, p := range d.Pieces {
		fmt.Fprintf(&b, "%s\n", p.Kind)
		for _, n := range p.Nodes {
			fmt.Fprintf(&b, "  %s %q", n.Component, n.Text)
			for _, m := range n.Marks {
				if m.Kind == drafting.Bold || m.Kind == drafting.Italic || m.Kind == drafting.Note {
					fmt.Fprintf(&b, " %s %d-%d", m.Kind, m.Start, m.End)
				}
			}
			if n.NewPage {
				b.WriteString(" new page")
			}
			if n.Beside {
				b.WriteString(" beside")
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// TestControlBlockIsReadOnce writes a controlled document: what runs at the head of its pages and
// counts them is no word of the document that is read, its pieces and answers are the same.
func TestControlBlockIsReadOnce(t *testing.T) {
	k := controlledDesk(t)
	b := builder{&drafting.Document{}}
	b.Choices = runningChoices
	b.piece(drafting.Main)
	b.table(drafting.Table{}, "QUY TRÌNH|Mã hiệu: QT-07", "Trang:|Lần ban hành: 01")
	b.add(drafting.Roman, "I. MỤC ĐÍCH")
	b.table(drafting.Table{Header: 1, Landscape: true}, "Đơn vị|Quý I", "Ban Văn thư|1")
	b.piece(drafting.Appendix)
	b.add(drafting.AppendixHeading, "Phụ lục")
	b.piece(drafting.Attached)
	b.table(drafting.Table{}, "PHIẾU TRÌNH|Mã hiệu: BM-07.01", "Trang:|Lần ban hành: 01")
	b.add(drafting.Paragraph, "Trình Chánh Văn phòng.")
	var file bytes.Buffer
	if err := docx.WriteCounted(&file, b.Document, k.sheet, k.faces, []int{3, 1, 1}); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"as written": file.Bytes(), "with other ids of styles": rezipped(t, file.Bytes(), `"DauTrang"`, `"Utrang"`),
	} {
		back := again(t, k, data)
		if want, got := outline(b.Document), outline(back.Document); want != got {
			t.Errorf("%s: %s", name, golden.Diff(want, got))
		}
		if got := back.Document.Choices; !maps.Equal(got, runningChoices) {
			t.Errorf("%s: the answers are %v", name, got)
		}
		if seen, ok := back.Observed.Page["page-number"]; ok {
			t.Errorf("%s: a page's number was seen: %v", name, seen)
		}
	}
	document := unzipped(t, file.Bytes())["word/document.xml"]
	for _, part := range []string{`PAGEREF _Het1 "><w:r><w:t>4</w:t>`, `PAGEREF _Het3 "><w:r><w:t>1</w:t>`, `w:name="_Het1"`, `w:name="_Het3"`} {
		if strings.Count(document, part) != 1 {
			t.Errorf("%s is not there once", part)
		}
	}
}
