package drafting

// Component says what a paragraph is: a component of form (thành phần thể thức) of
// Decree 30/2020/NĐ-CP, Appendix I, or an element of the body's structure. Its value
// is the name that packs, templates and files use.
type Component string

// The components of the heading (boxes 1 to 5 and 9a to 11 of the layout diagram,
// Section IV Part I Appendix I).
const (
	CountryName       Component = "country-name"       // Quốc hiệu
	Motto             Component = "motto"              // Tiêu ngữ
	ParentBody        Component = "parent-body"        // cơ quan chủ quản trực tiếp
	Issuer            Component = "issuer"             // cơ quan ban hành
	Number            Component = "number"             // số, ký hiệu
	PlaceDate         Component = "place-date"         // địa danh và thời gian ban hành
	TypeName          Component = "type-name"          // tên loại
	Subject           Component = "subject"            // trích yếu
	DispatchSubject   Component = "dispatch-subject"   // trích yếu công văn ("V/v …")
	Guide             Component = "guide"              // dòng "(Kèm theo …)"
	Addressees        Component = "addressees"         // "Kính gửi: …"
	Addressee         Component = "addressee"          // one of several, on a line of its own
	Secrecy           Component = "secrecy"            // độ mật
	Urgency           Component = "urgency"            // mức độ khẩn
	Circulation       Component = "circulation"        // chỉ dẫn phạm vi lưu hành
	SignatureText     Component = "signature-text"     // dòng chữ ký số của cơ quan, góc trên bên phải
	EnactingAuthority Component = "enacting-authority" // thẩm quyền ban hành
	Basis             Component = "basis"              // căn cứ ban hành, "Theo đề nghị của …"
	EnactingFormula   Component = "enacting-formula"   // "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:"
)

// The elements of the body (box 6).
const (
	PartHeading Component = "part"       // "Phần I"
	Chapter     Component = "chapter"    // "Chương I"
	Section     Component = "section"    // "Mục 1"
	Subsection  Component = "subsection" // "Tiểu mục 1"
	Heading     Component = "heading"    // title line of one of these four
	Article     Component = "article"    // "Điều 1. …"
	Roman       Component = "roman"      // "I. TIÊU ĐỀ", a section of a text without articles
	Clause      Component = "clause"     // khoản "1. …"
	Point       Component = "point"      // điểm "a) …"
	Dash        Component = "dash"       // "- …"
	Item        Component = "item"       // mục liệt kê below another: "+ …", "• …"
	Paragraph   Component = "paragraph"  // đoạn, and whatever else was not recognised
)

// What stands among the elements of the body.
const (
	TableTitle Component = "table-title" // tên bảng, above it
	TableCell  Component = "table-cell"  // one paragraph of a table's cell (ô); Node.Cell says where
	Figure     Component = "figure"      // hình with its caption; Node.Picture is what is seen
	// Footnote (chú thích cuối trang) stands right after the node that refers to it with a
	// mark of the kind Note; of several, in the order of the marks.
	Footnote Component = "footnote"
)

// The components of the end (boxes 7 to 9b, 12 and 13) and of appendices.
const (
	Capacity          Component = "capacity"           // quyền hạn ký: a line with TM., Q., KT., TL., TUQ.
	JobTitle          Component = "job-title"          // chức vụ
	SignatureNote     Component = "signature-note"     // "(Đã ký)", "(Chữ ký, dấu)"
	SignerName        Component = "signer-name"        // cấp bậc, họ và tên
	RecipientsHeading Component = "recipients-heading" // "Nơi nhận:"
	Recipient         Component = "recipient"          // one recipient, or the file copy "- Lưu: VT, …"
	DrafterMark       Component = "drafter-mark"       // ký hiệu người soạn thảo, số lượng bản
	Contact           Component = "contact"            // địa chỉ, thư điện tử, điện thoại …
	AppendixHeading   Component = "appendix-heading"   // "Phụ lục I"
	AppendixTitle     Component = "appendix-title"     // tiêu đề phụ lục
	// CopyForm (hình thức sao) is "SAO Y", "SAO LỤC" or "TRÍCH SAO". It begins the block of a
	// copy on paper (Part II Appendix I): the issuer right before it and all that follows it
	// in its piece, as far as the next one, are the components of the copy.
	CopyForm Component = "copy-form"
)

// Level orders the elements of the body: an element belongs to the nearest one before
// it with a smaller level. Components outside the body have level 0, a paragraph 9.
// Articles and Roman sections share a level, since a text is built of one or the other.
func (c Component) Level() int {
	switch c {
	case PartHeading:
		return 1
	case Chapter:
		return 2
	case Section:
		return 3
	case Subsection:
		return 4
	case Article, Roman:
		return 5
	case Clause:
		return 6
	case Point:
		return 7
	case Dash:
		return 8
	case Item, Paragraph, Heading, TableTitle, TableCell, Figure, Footnote:
		return 9
	}
	return 0
}

// Body reports whether c is an element of the body (box 6).
func (c Component) Body() bool { return c.Level() > 0 }

// Numbered reports whether an element of this component begins with a number or a
// letter that follows its neighbours when the text is edited.
func (c Component) Numbered() bool {
	switch c {
	case PartHeading, Chapter, Section, Subsection, Article, Roman, Clause, Point:
		return true
	}
	return false
}

// Signature reports whether c belongs to a signature block (box 7).
func (c Component) Signature() bool {
	switch c {
	case Capacity, JobTitle, SignatureNote, SignerName:
		return true
	}
	return false
}

// Components lists every component in the order of the constants above.
func Components() []Component {
	return []Component{
		CountryName, Motto, ParentBody, Issuer, Number, PlaceDate, TypeName, Subject, DispatchSubject,
		Guide, Addressees, Addressee, Secrecy, Urgency, Circulation, SignatureText,
		EnactingAuthority, Basis, EnactingFormula,
		PartHeading, Chapter, Section, Subsection, Heading, Article, Roman, Clause, Point, Dash, Item, Paragraph,
		TableTitle, TableCell, Figure, Footnote,
		Capacity, JobTitle, SignatureNote, SignerName, RecipientsHeading, Recipient, DrafterMark, Contact,
		AppendixHeading, AppendixTitle, CopyForm,
	}
}

// Known reports whether c is one of Components.
func (c Component) Known() bool {
	for _, k := range Components() {
		if c == k {
			return true
		}
	}
	return false
}
