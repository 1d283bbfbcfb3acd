package wording

import (
	"strings"

	"thethuc/drafting"
)

// Component names a component as Decree 30/2020/NĐ-CP does, short enough for a list.
func Component(c drafting.Component) string {
	switch c {
	case drafting.CountryName:
		return "Quốc hiệu"
	case drafting.Motto:
		return "Tiêu ngữ"
	case drafting.ParentBody:
		return "Cơ quan chủ quản"
	case drafting.Issuer:
		return "Cơ quan ban hành"
	case drafting.Number:
		return "Số, ký hiệu"
	case drafting.PlaceDate:
		return "Địa danh, thời gian"
	case drafting.TypeName:
		return "Tên loại"
	case drafting.Subject, drafting.DispatchSubject:
		return "Trích yếu"
	case drafting.Guide:
		return "Dòng kèm theo"
	case drafting.Addressees, drafting.Addressee:
		return "Kính gửi"
	case drafting.Secrecy:
		return "Độ mật"
	case drafting.Urgency:
		return "Mức độ khẩn"
	case drafting.Circulation:
		return "Phạm vi lưu hành"
	case drafting.SignatureText:
		return "Chữ ký số của cơ quan"
	case drafting.EnactingAuthority:
		return "Thẩm quyền ban hành"
	case drafting.Basis:
		return "Căn cứ"
	case drafting.EnactingFormula:
		return "Lời ban hành"
	}
	return bodyComponent(c)
}

func bodyComponent(c drafting.Component) string {
	switch c {
	case drafting.PartHeading:
		return "Phần"
	case drafting.Chapter:
		return "Chương"
	case drafting.Section, drafting.Roman:
		return "Mục"
	case drafting.Subsection:
		return "Tiểu mục"
	case drafting.Heading:
		return "Tiêu đề"
	case drafting.Article:
		return "Điều"
	case drafting.Clause:
		return "Khoản"
	case drafting.Point:
		return "Điểm"
	case drafting.Dash:
		return "Gạch đầu dòng"
	case drafting.Item:
		return "Mục liệt kê"
	case drafting.Paragraph:
		return "Đoạn"
	case drafting.TableTitle:
		return "Tên bảng"
	case drafting.TableCell:
		return "Ô bảng"
	case drafting.Figure:
		return "Hình"
	case drafting.Footnote:
		return "Chú thích"
	case drafting.Capacity:
		return "Quyền hạn ký"
	case drafting.JobTitle:
		return "Chức vụ"
	case drafting.SignatureNote:
		return "Ghi chú chữ ký"
	case drafting.SignerName:
		return "Người ký"
	case drafting.RecipientsHeading, drafting.Recipient:
		return "Nơi nhận"
	case drafting.DrafterMark:
		return "Người soạn thảo, số bản"
	case drafting.Contact:
		return "Địa chỉ liên hệ"
	case drafting.AppendixHeading, drafting.AppendixTitle:
		return "Phụ lục"
	case drafting.CopyForm:
		return "Hình thức sao"
	}
	return string(c)
}

// Place says where a node stands, from the widest element down: "Điều 4 khoản 2 điểm a"; a component outside the body
// by its name. It is "" where the document has no such node.
func Place(d *drafting.Document, id drafting.NodeID) string {
	i, j, ok := d.Find(id)
	if !ok || j < 0 {
		return ""
	}
	p := d.Pieces[i]
	if !p.Nodes[j].Component.Body() {
		return Component(p.Nodes[j].Component)
	}
	var steps []string
	for k := j; k >= 0; k = p.Parent(k) {
		n := p.Nodes[k]
		if n.Component.Level() < drafting.Article.Level() && len(steps) > 0 {
			break
		}
		if step := placeStep(n); step != "" {
			steps = append([]string{step}, steps...)
		}
	}
	if len(steps) == 0 {
		return Component(p.Nodes[j].Component)
	}
	return strings.Join(steps, " ")
}

func placeStep(n *drafting.Node) string {
	l, ok := n.Label()
	if !ok {
		return ""
	}
	switch n.Component {
	case drafting.Clause:
		return "khoản " + l.Num
	case drafting.Point:
		return "điểm " + l.Num
	case drafting.Dash:
		return "gạch đầu dòng"
	}
	return Component(n.Component) + " " + l.Num
}
