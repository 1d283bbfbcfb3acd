package docx_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/plain"
)

// TestWriteShows writes the documents of the archives and shows what is in the file.
func TestWriteShows(t *testing.T) {
	golden.Each(t, "testdata/write/*.txtar", func(t *testing.T, a *golden.Archive) {
		k := openDesk(t)
		if strings.Contains(a.Comment(), "controlled") {
			k = controlledDesk(t)
		}
		d, _ := plain.Parse(a.Section(t, "in"), k.sheet)
		if strings.Contains(a.Comment(), "draft") {
			d.Draft = 2
		}
		a.Check(t, "out", shown(t, k.write(t, d)))
	})
}

// everything is a document with whatever a Word file has a way of its own for.
func everything(tb testing.TB) *drafting.Document {
	tb.Helper()
	b := builder{Document: &drafting.Document{}}
	b.Draft, b.Kind = 2, "report"
	b.piece(drafting.Main)
	for _, c := range []struct {
		as   drafting.Component
		text string
	}{
		{drafting.SignatureText, "Số: 12/BC-VP; 05/02/2026"},
		{drafting.Circulation, "XEM XONG TRẢ LẠI"},
		{drafting.ParentBody, "BỘ TƯ LỆNH QUÂN KHU 2"},
		{drafting.Issuer, "PHÒNG CÔNG TÁC VĂN THƯ, LƯU TRỮ VÀ BẢO MẬT"},
		{drafting.CountryName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		{drafting.Motto, "Độc lập - Tự do - Hạnh phúc"},
		{drafting.Number, "Số: 12/BC-VP"},
		{drafting.PlaceDate, "Phú Thọ, ngày 05 tháng 02 năm 2026"},
		{drafting.Secrecy, "MẬT"},
		{drafting.Urgency, "HỎA TỐC"},
		{drafting.TypeName, "BÁO CÁO"},
		{drafting.Subject, "Kết quả công tác văn thư, lưu trữ và bảo vệ bí mật nhà nước sáu tháng đầu năm 2026"},
		{drafting.Roman, "I. TÌNH HÌNH"},
	} {
		b.add(c.as, c.text)
	}
	n := b.add(drafting.Paragraph, "Đã nhận 1.250 văn bản đến, phát hành 842 văn bản đi & nhiều <văn bản> khác.")
	at := len("Đã nhận 1.250 văn bản đến")
	n.Marks = []drafting.Mark{{Start: len("Đã nhận "), End: at, Kind: drafting.Bold}, {Start: at, End: at, Kind: drafting.Note}}
	b.add(drafting.Footnote, "Số liệu tính đến ngày 30 tháng 6 năm 2026.")
	b.add(drafting.Clause, "1. Công tác văn thư")
	b.add(drafting.Dash, "- Soạn thảo văn bản đúng thể thức;")
	b.add(drafting.Dash, "- Quản lý con dấu:")
	b.add(drafting.Item, "+ Dấu cơ quan: 01 con.")
	b.add(drafting.TableTitle, "Bảng 1. Văn bản đi, đến")
	b.table(drafting.Table{Columns: []drafting.Column{{Share: 1, Align: "center"}, {Share: 5}, {Share: 2, Align: "right"}, {Share: 2}}, Header: 2},
		"2↓STT|2↓Loại văn bản|2→Số lượng", "Đến|Đi", "1|Quyết định|12|30", "2|Công văn, gồm cả văn bản điện tử|120|1.080")
	f := b.add(drafting.Figure, "Hình 1. Văn bản theo tháng")
	f.Picture = picture(tb, 30, 12)
	b.add(drafting.TableTitle, "Bảng 2. Kế hoạch")
	b.table(drafting.Table{Header: 1, Landscape: true}, "Đơn vị|Quý I|Quý II", "Ban Văn thư|1|2")
	b.add(drafting.Paragraph, "Trên đây là báo cáo của Văn phòng./.")
	b.add(drafting.RecipientsHeading, "Nơi nhận:")
	b.add(drafting.Recipient, "- Lưu: VT, VP.")
	b.add(drafting.DrafterMark, "PL.(05)")
	b.add(drafting.Capacity, "KT. CHÁNH VĂN PHÒNG")
	b.add(drafting.JobTitle, "PHÓ CHÁNH VĂN PHÒNG")
	b.add(drafting.SignatureNote, "(Đã ký)")
	b.add(drafting.SignerName, "Thượng tá Lê Minh Tuấn")
	b.add(drafting.Contact, "Số 8, đường Hùng Vương")
	b.piece(drafting.Appendix)
	b.add(drafting.AppendixHeading, "Phụ lục I")
	b.add(drafting.AppendixTitle, "DANH MỤC")
	b.table(drafting.Table{Bare: true}, "Không kẻ|Hai")
	b.table(drafting.Table{}, "Bảng liền sau")
	b.add(drafting.Paragraph, "Sang trang mới.").NewPage = true
	return b.Document
}

// builder makes a document by hand.
type builder struct{ *drafting.Document }

func (b builder) id() drafting.NodeID {
	b.LastID++
	return b.LastID
}

func (b builder) piece(kind drafting.PieceKind) {
	b.Pieces = append(b.Pieces, &drafting.Piece{ID: b.id(), Kind: kind})
}

func (b builder) add(c drafting.Component, text string) *drafting.Node {
	n := &drafting.Node{ID: b.id(), Component: c, Text: text}
	p := b.Pieces[len(b.Pieces)-1]
	p.Nodes = append(p.Nodes, n)
	return n
}

// table adds rows of cells parted by |; "2→" begins one that covers two columns, "2↓" rows.
func (b builder) table(table drafting.Table, rows ...string) {
	for r, row := range rows {
		for c, text := range strings.Split(row, "|") {
			cell := &drafting.Cell{Begins: drafting.BeginsCell}
			if c == 0 {
				cell.Begins = drafting.BeginsRow
			}
			if r == 0 && c == 0 {
				cell.Begins, cell.Table = drafting.BeginsTable, &table
			}
			if rest, ok := strings.CutPrefix(text, "2→"); ok {
				text, cell.Across = rest, 2
			}
			if rest, ok := strings.CutPrefix(text, "2↓"); ok {
				text, cell.Down = rest, 2
			}
			b.add(drafting.TableCell, text).Cell = cell
		}
	}
}

func picture(tb testing.TB, w, h int) *drafting.Picture {
	tb.Helper()
	var data bytes.Buffer
	if err := png.Encode(&data, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		tb.Fatal(err)
	}
	p, err := drafting.NewPicture(data.Bytes(), 0)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func TestSameDocumentGivesSameBytes(t *testing.T) {
	k := openDesk(t)
	first := k.write(t, everything(t))
	for range 3 {
		if !bytes.Equal(first, k.write(t, everything(t))) {
			t.Fatal("another file of the same document")
		}
	}
}

// TestEverySheetValueReachesTheFile changes the values of the sheet one by one: a measure
// that a style has must be in the file.
func TestEverySheetValueReachesTheFile(t *testing.T) {
	k := openDesk(t)
	d := everything(t)
	before := k.write(t, d)
	for component := range k.sheet.Styles {
		for _, property := range []string{"size", "before", "after", "leading", "left-indent", "first-indent"} {
			path := string(component) + "." + property
			moved := desk{k.sheet.Clone(), k.faces}
			moved.sheet.Number(path).Value += 1.5
			if bytes.Equal(before, moved.write(t, d)) {
				t.Errorf("%s moves nothing in the file", path)
			}
		}
	}
	for _, path := range []string{
		"page.top", "page.bottom", "page.left", "page.right", "page.width", "page.height", "page.header-distance",
		"columns.heading-left", "columns.signature-left", "columns.signature-room", "columns.signature-gap", "columns.heading-gap",
		"motto.rule.length", "issuer.rule.gap", "subject.rule.weight", "contact.rule.length", "urgency.frame.height",
		"table-cell.frame.padding", "table-cell.frame.weight", "urgency.frame.width.HỎA TỐC",
	} {
		moved := desk{k.sheet.Clone(), k.faces}
		moved.sheet.Number(path).Value *= 1.3
		if bytes.Equal(before, moved.write(t, d)) {
			t.Errorf("%s moves nothing in the file", path)
		}
	}
}

// TestTablesReadAgain writes tables, reads them and compares their grids.
func TestTablesReadAgain(t *testing.T) {
	k := openDesk(t)
	d := everything(t)
	data := k.write(t, d)
	f, err := docx.Read(bytes.NewReader(data), int64(len(data)), k.sheet)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Document.Pieces) != len(d.Pieces) {
		t.Fatalf("%d pieces", len(f.Document.Pieces))
	}
	for i, p := range d.Pieces {
		want, got := grids(p), grids(f.Document.Pieces[i])
		if want != got {
			t.Errorf("tables changed:\n%s", golden.Diff(want, got))
		}
	}
}

// grids shows the tables of a piece.
func grids(p *drafting.Piece) string {
	var b strings.Builder
	for i := range p.Nodes {
		g, ok := p.Table(i)
		if !ok {
			continue
		}
		fmt.Fprintf(&b, "table rows %d header %d landscape %t columns %d\n", g.Rows, g.Header, g.Landscape, len(g.Shares))
		for _, c := range g.Cells {
			fmt.Fprintf(&b, "  %d,%d %d×%d", c.Row, c.Column, c.Down, c.Across)
			for _, n := range p.Nodes[c.From:c.To] {
				fmt.Fprintf(&b, " %q", n.Text)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func TestWriterErrorComesBack(t *testing.T) {
	k := openDesk(t)
	full := errors.New("full")
	if err := docx.Write(broken{full}, everything(t), k.sheet, k.faces); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }

// TestAwkwardWordsAreWritten writes words that XML or a list of Word has trouble with.
func TestAwkwardWordsAreWritten(t *testing.T) {
	k := openDesk(t)
	for _, text := range []string{
		"", " ", "-", "- ", "-- hai", "<w:p>&amp;\"'", "a\tb", "\u0001\ufffe", " đầu và cuối ", "hai  khoảng   trống", "\u00a0",
		"a\u00a0b", "x\u200by", "\u202eabc", "𝒳", "Điều 5", strings.Repeat("dài-", 4000), strings.Repeat("x", 5000),
	} {
		for _, c := range []drafting.Component{
			drafting.Issuer, drafting.Subject, drafting.Urgency, drafting.Circulation, drafting.Article, drafting.Dash, drafting.Item,
			drafting.TableCell, drafting.Figure, drafting.Footnote, drafting.SignerName, drafting.Recipient, drafting.CopyForm,
		} {
			b := builder{&drafting.Document{}}
			b.piece(drafting.Main)
			n := b.add(c, text)
			switch c {
			case drafting.TableCell:
				n.Cell = &drafting.Cell{Begins: drafting.BeginsTable, Table: &drafting.Table{Landscape: true}}
			case drafting.Figure:
				n.Picture = picture(t, 2, 900)
			}
			var file bytes.Buffer
			if err := docx.Write(&file, b.Document, k.sheet, k.faces); err != nil {
				t.Errorf("%s %.20q: %v", c, text, err)
			}
		}
	}
}

func FuzzWrite(f *testing.F) {
	k := openDesk(f)
	f.Add("QUYẾT ĐỊNH\nVề việc thử\nĐiều 1. Một.\n- Hai;\n+ Ba\nNơi nhận:\n- Lưu: VT.\nCHÁNH VĂN PHÒNG\nĐại tá A")
	f.Add("\\table 1 2 header=1\n\\row a\tb\n\\row c\td\nPhụ lục I\nTIÊU ĐỀ\nSAO Y")
	f.Add("Số:      /QĐ-VP\tPhú Thọ, ngày    tháng 02 năm 2026\nV/v abc-def\nKính gửi:\n- Bộ A;\n- Bộ B.")
	f.Fuzz(func(t *testing.T, text string) {
		d, _ := plain.Parse(text, k.sheet)
		var file bytes.Buffer
		if err := docx.Write(&file, d, k.sheet, k.faces); err != nil {
			t.Fatal(err)
		}
	})
}

// BenchmarkWrite writes a document of three pages; a normal one has one or two.
func BenchmarkWrite(b *testing.B) {
	k := openDesk(b)
	d := decision(b)
	b.ReportAllocs()
	for b.Loop() {
		k.write(b, d)
	}
}

// decision is a document of some three pages.
func decision(tb testing.TB) *drafting.Document {
	tb.Helper()
	b := builder{&drafting.Document{}}
	b.piece(drafting.Main)
	b.add(drafting.ParentBody, "BỘ TƯ LỆNH QUÂN KHU 2")
	b.add(drafting.Issuer, "VĂN PHÒNG")
	b.add(drafting.CountryName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	b.add(drafting.Motto, "Độc lập - Tự do - Hạnh phúc")
	b.add(drafting.Number, "Số: 05/QĐ-VP")
	b.add(drafting.PlaceDate, "Phú Thọ, ngày 05 tháng 02 năm 2026")
	b.add(drafting.TypeName, "QUYẾT ĐỊNH")
	b.add(drafting.Subject, "Ban hành Quy chế công tác văn thư của Văn phòng")
	b.add(drafting.EnactingAuthority, "CHÁNH VĂN PHÒNG")
	b.add(drafting.Basis, "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;")
	b.add(drafting.EnactingFormula, "QUYẾT ĐỊNH:")
	for i := range 12 {
		b.add(drafting.Article, fmt.Sprintf("Điều %d. Trách nhiệm của các ban", i+1))
		b.add(drafting.Clause, "1. Trưởng các ban phổ biến, tổ chức thực hiện Quy chế này trong ban; kiểm tra việc soạn thảo, quản lý văn bản.")
		b.add(drafting.Point, "a) Lập hồ sơ và nộp lưu hồ sơ, tài liệu theo Điều 5 Quy chế này và quy định của Bộ Quốc phòng;")
		b.add(drafting.Dash, "- Báo cáo kết quả trước ngày 15 tháng 12 hằng năm.")
	}
	b.add(drafting.RecipientsHeading, "Nơi nhận:")
	b.add(drafting.Recipient, "- Như Điều 12;")
	b.add(drafting.Recipient, "- Lưu: VT, VP.")
	b.add(drafting.JobTitle, "CHÁNH VĂN PHÒNG")
	b.add(drafting.SignerName, "Đại tá Trần Quốc Hưng")
	return b.Document
}
