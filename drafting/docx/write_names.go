package docx

import (
	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// wordStyle is a paragraph style of the files that Write makes: one for each component, so
// that a file read again says itself what each of its paragraphs is.
type wordStyle struct {
	component drafting.Component
	id        string
	name      string // as Word shows it
	// outline is the level in Word's navigation pane, 0 for none. The first level is left out,
	// since LibreOffice counts footnotes afresh from it.
	outline int
}

// wordStyles are in the order in which Word lists them.
var wordStyles = []wordStyle{
	{drafting.CountryName, "QuocHieu", "Quốc hiệu", 0},
	{drafting.Motto, "TieuNgu", "Tiêu ngữ", 0},
	{drafting.ParentBody, "CoQuanChuQuan", "Cơ quan chủ quản", 0},
	{drafting.Issuer, "CoQuanBanHanh", "Cơ quan ban hành", 0},
	{drafting.Number, "SoKyHieu", "Số, ký hiệu", 0},
	{drafting.PlaceDate, "DiaDanhThoiGian", "Địa danh, thời gian", 0},
	{drafting.TypeName, "TenLoai", "Tên loại", 0},
	{drafting.Subject, "TrichYeu", "Trích yếu", 0},
	{drafting.DispatchSubject, "TrichYeuCongVan", "Trích yếu công văn", 0},
	{drafting.Guide, "KemTheo", "Dòng kèm theo", 0},
	{drafting.Addressees, "KinhGui", "Kính gửi", 0},
	{drafting.Addressee, "NoiDuocKinhGui", "Kính gửi, từng nơi", 0},
	{drafting.Secrecy, "DoMat", "Độ mật", 0},
	{drafting.Urgency, "MucDoKhan", "Mức độ khẩn", 0},
	{drafting.Circulation, "PhamViLuuHanh", "Phạm vi lưu hành", 0},
	{drafting.SignatureText, "ChuKySoCoQuan", "Chữ ký số của cơ quan", 0},
	{drafting.EnactingAuthority, "ThamQuyenBanHanh", "Thẩm quyền ban hành", 0},
	{drafting.Basis, "CanCu", "Căn cứ", 0},
	{drafting.EnactingFormula, "LoiBanHanh", "Lời ban hành", 0},
	{drafting.PartHeading, "Phan", "Phần", 2},
	{drafting.Chapter, "Chuong", "Chương", 3},
	{drafting.Section, "Muc", "Mục", 4},
	{drafting.Subsection, "TieuMuc", "Tiểu mục", 5},
	{drafting.Heading, "TieuDe", "Tiêu đề", 0},
	{drafting.Article, "Dieu", "Điều", 6},
	{standard.ArticleTitle, "DieuCoTen", "Điều có tên", 6},
	{drafting.Roman, "MucLaMa", "Mục số La Mã", 6},
	{drafting.Clause, "Khoan", "Khoản", 0},
	{standard.ClauseTitle, "KhoanCoTen", "Khoản có tên", 7},
	{drafting.Point, "Diem", "Điểm", 0},
	{drafting.Dash, "GachDauDong", "Gạch đầu dòng", 0},
	{drafting.Item, "MucLietKe", "Mục liệt kê", 0},
	{drafting.Paragraph, "DoanVan", "Đoạn văn", 0},
	{drafting.TableTitle, "TenBang", "Tên bảng", 0},
	{drafting.TableCell, "OBang", "Ô bảng", 0},
	{standard.TableHeader, "TieuDeBang", "Tiêu đề bảng", 0},
	{drafting.Figure, "Hinh", "Hình", 0},
	{drafting.Footnote, "ChuThich", "Chú thích cuối trang", 0},
	{drafting.Capacity, "QuyenHanKy", "Quyền hạn ký", 0},
	{drafting.JobTitle, "ChucVu", "Chức vụ", 0},
	{drafting.SignatureNote, "GhiChuChuKy", "Ghi chú chữ ký", 0},
	{drafting.SignerName, "NguoiKy", "Người ký", 0},
	{drafting.RecipientsHeading, "NoiNhan", "Nơi nhận", 0},
	{drafting.Recipient, "NoiNhanTungNoi", "Nơi nhận, từng nơi", 0},
	{drafting.DrafterMark, "NguoiSoanThao", "Người soạn thảo, số bản", 0},
	{drafting.Contact, "DiaChiLienHe", "Địa chỉ liên hệ", 0},
	{drafting.AppendixHeading, "PhuLuc", "Phụ lục", 2},
	{drafting.AppendixTitle, "TieuDePhuLuc", "Tiêu đề phụ lục", 0},
	{drafting.CopyForm, "HinhThucSao", "Hình thức sao", 0},
	{standard.PageNumber, "SoTrang", "Số trang", 0},
	{standard.DraftMark, "DauDuThao", "Dấu dự thảo", 0},
	{standard.RunningHeader, "DauTrang", "Đầu trang", 0},
}

// Styles of paragraphs that hold no words of a document.
const (
	ruleStyle  = "DuongKe"  // an empty paragraph whose upper border is a rule
	spaceStyle = "NganCach" // parts two tables, or ends a section after one
	notesStyle = "SoChuThich"
)

// styleIDs gives the style of each component and pseudo-component.
var styleIDs = func() map[drafting.Component]string {
	ids := make(map[drafting.Component]string, len(wordStyles))
	for _, s := range wordStyles {
		ids[s.component] = s.id
	}
	return ids
}()

// writtenName returns the id of the style that Write gives this name, "" for any other. Another program
// that saves a file keeps the names of its styles, and gives them other ids.
func writtenName(name string) string {
	for _, s := range wordStyles {
		if s.name == name {
			return s.id
		}
	}
	return ""
}

// writtenAs returns the component whose paragraphs Write gives this style; ok is false for a
// style that is none of its own, or that holds no words.
func writtenAs(id string) (c drafting.Component, ok bool) {
	for _, s := range wordStyles {
		if s.id == id {
			c = s.component
			break
		}
	}
	switch c {
	case standard.ArticleTitle:
		return drafting.Article, true
	case standard.ClauseTitle:
		return drafting.Clause, true
	case standard.TableHeader:
		return drafting.TableCell, true
	case standard.PageNumber, standard.DraftMark, standard.RunningHeader, "":
		return "", false
	}
	return c, true
}
