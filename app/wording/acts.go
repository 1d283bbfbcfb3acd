package wording

// Words of the list of acts to cite.
const (
	InsertCited = "Văn bản để viện dẫn"

	NoActs    = "Danh mục không có văn bản nào khớp với những chữ trước con trỏ. Gõ số hoặc vài chữ trong tên văn bản, ví dụ “30/2020” hay “công tác văn thư”."
	InsertAct = "chèn văn bản"
)

// ActNumber is the number of a law, which its citation leaves out.
func ActNumber(number string) string { return "Số " + number }
