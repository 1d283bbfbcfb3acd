package layout_test

import (
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/standard"
)

// everything has each component in a place where each of its measures counts: twice on
// running pages, in the middle of what is stacked, on more than one line.
func everything() *drafting.Document {
	sentence := " công tác văn thư gồm soạn thảo, ký ban hành văn bản, quản lý văn bản và tài liệu khác, lập hồ sơ và nộp lưu"
	var b strings.Builder
	add := func(c drafting.Component, words ...string) {
		for _, w := range words {
			b.WriteString(string(c) + ": " + w + "\n")
		}
	}
	long := "Quy định về" + sentence
	add(drafting.Circulation, "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI")
	add(drafting.SignatureText, "Số: 05/QĐ-VP; 05/02/2026; 10 giờ: 15 phút: 30 giây; Bộ Tư lệnh Quân khu 2")
	add(drafting.ParentBody, "BỘ TƯ LỆNH QUÂN KHU 2", "BỘ TƯ LỆNH")
	add(drafting.Issuer, "VĂN PHÒNG", "BAN VĂN THƯ")
	add(drafting.CountryName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "VIỆT NAM")
	add(drafting.Motto, "Độc lập - Tự do - Hạnh phúc", "Độc lập")
	add(drafting.Number, "Số: 05/QĐ-VP", "Số: 06/QĐ-VP")
	add(drafting.DispatchSubject, "V/v chấn chỉnh thể thức và kỹ thuật trình bày", "V/v một")
	add(drafting.Secrecy, "MẬT", "TỐI MẬT", "TUYỆT MẬT")
	add(drafting.Urgency, "KHẨN", "HỎA TỐC", "HOẢ TỐC", "THƯỢNG KHẨN")
	add(drafting.PlaceDate, "Phú Thọ, ngày 05 tháng 02 năm 2026", "Hà Nội, ngày 05 tháng 02 năm 2026")
	add(drafting.Dash, "- Một.", "- Hai.", "- Ba.")
	for range 2 {
		add(drafting.TypeName, "QUY CHẾ"+long)
		add(drafting.Subject, long)
		add(drafting.Addressees, "Kính gửi: "+long)
		add(drafting.Addressee, long)
		add(drafting.EnactingAuthority, "CHÁNH VĂN PHÒNG"+long)
		add(drafting.Basis, long)
		add(drafting.EnactingFormula, "QUYẾT ĐỊNH: "+long)
		for _, c := range []drafting.Component{
			drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection, drafting.Heading, drafting.Roman,
			drafting.Point, drafting.Dash, drafting.Item, drafting.Paragraph, drafting.TableTitle, drafting.AppendixHeading, drafting.AppendixTitle, drafting.Guide,
		} {
			add(c, long)
		}
		add(drafting.Clause, "1. "+long+".", "2. "+long)
	}
	b.WriteString("picture: 40 30x20\n")
	add(drafting.Figure, long, long)
	add(drafting.Paragraph, "Một^ hai^.")
	add(drafting.Footnote, long, long)
	b.WriteString("table: 1 4:justify header=1\nrow: Số | @justify " + long + " // " + long + "\nrow: 1 | " + long + " // " + long + "\nrow: 2 | x\n")
	add(drafting.TypeName, "GIẤY GIỚI THIỆU")
	add(drafting.Paragraph, "Một.")
	add(drafting.RecipientsHeading, "Nơi nhận:", "Nơi nhận:")
	add(drafting.Recipient, "- Như Điều 3, "+long, "- Lưu: VT.")
	add(drafting.DrafterMark, "PL.(30) "+long, "PL.(30)")
	add(drafting.Capacity, "KT. CHÁNH "+long, "TL. CHÁNH")
	add(drafting.JobTitle, "PHÓ "+long, "PHÓ CHÁNH")
	add(drafting.SignatureNote, "(Đã ký)", "(dấu)")
	add(drafting.SignerName, "Đại tá "+long, "Đại tá")
	add(drafting.Contact, "Số 8, đường Hùng Vương, "+long, "ĐT: 0210")
	for range 2 {
		add(drafting.Issuer, "VĂN PHÒNG")
		add(drafting.CopyForm, "SAO Y "+long)
		add(drafting.Number, "Số: 01/SY-VP")
		add(drafting.JobTitle, "CHÁNH VĂN PHÒNG")
	}
	b.WriteString("== attached\n")
	for range 2 {
		add(drafting.Article, "Điều 1. "+long, "Điều 2. "+long+".")
	}
	b.WriteString("== attached\ntable: 1 1\nrow: QUY TRÌNH | Mã hiệu: QT-07\nrow: VĂN PHÒNG | Lần ban hành: 01\n")
	b.WriteString("break:\nparagraph: Một.\n")
	d := document(b.String())
	d.Draft = 2
	return d
}

// without names the measures that this page cannot show.
var without = map[string]string{
	"page-number.after":           "nothing stands below a page's number",
	"page-number.leading":         "a page's number has one line",
	"draft-mark.after":            "nothing stands below the mark of a draft",
	"draft-mark.leading":          "the mark of a draft has one line",
	"running-header.after":        "nothing stands below a running header",
	"running-header.leading":      "a running header has one line",
	"signature-text.first-indent": "its lines stand at the right",
	"signature-text.left-indent":  "its lines stand at the right",
	"columns.heading-overlap":     "TestCountryNameStaysOnOneLine: it counts where the name is too long",
}

func TestEveryMeasureMovesThePage(t *testing.T) {
	_, faces := open(t)
	sheet := answered(t, map[string]string{"running-header": "controlled"})
	d := everything()
	before := show(layout.Paginate(nil, d, sheet, faces))
	standard.Each(sheet, func(path string, _ *standard.Number) {
		if _, ok := without[path]; ok {
			return
		}
		changed := sheet.Clone()
		n := changed.Number(path)
		n.Value += map[string]float64{"lines": 0.3, "ratio": -0.05, "pt": 1.5, "mm": 2}[n.Unit]
		if path == "page.first-numbered" {
			n.Value++
		}
		if show(layout.Paginate(nil, d, changed, faces)) == before {
			t.Errorf("%s: %v instead of %v moves nothing", path, n.Value, sheet.Number(path).Value)
		}
	})
}

func TestEveryFlagMovesThePage(t *testing.T) {
	_, faces := open(t)
	sheet := answered(t, map[string]string{"running-header": "controlled"})
	d := everything()
	before := show(layout.Paginate(nil, d, sheet, faces))
	for name := range sheet.Styles {
		for _, flag := range []string{"bold", "italic"} {
			changed := sheet.Clone()
			f := changed.Flag(string(name) + "." + flag)
			f.Value = !f.Value
			if show(layout.Paginate(nil, d, changed, faces)) == before {
				t.Errorf("%s.%s moves nothing", name, flag)
			}
		}
	}
}

func TestPagesHaveTheSizeOfTheSheet(t *testing.T) {
	sheet, faces := open(t)
	p := layout.Paginate(nil, everything(), sheet, faces).Pages[0]
	if p.Width != layout.Mm(sheet.Page.Width.Value) || p.Height != layout.Mm(sheet.Page.Height.Value) {
		t.Errorf("page of %v × %v mm, want %v × %v", p.Width.Mm(), p.Height.Mm(), sheet.Page.Width.Value, sheet.Page.Height.Value)
	}
}
