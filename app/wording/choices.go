package wording

import "fmt"

// Words of the pane with the document's own choices, and of the button that opens it.
const (
	Choices       = "Trình bày"
	ChoicesHint   = "Tùy chọn trình bày của văn bản này"
	ChoicesTitle  = "Tùy chọn trình bày"
	ChoicesClose  = "Đóng (Esc)"
	ChoicesWhy    = "Những điểm Nghị định để ngỏ. Chọn ở đây chỉ đổi văn bản này; Ctrl+Z để hoàn tác."
	DraftNumber   = "Dự thảo lần"
	DraftMeaning  = "In “DỰ THẢO lần n” trên trang đầu; để – thì không in."
	ChangeChoices = "đổi tùy chọn"
	FitPages      = "Vừa trang"
	FitMeaning    = "Tìm cách đưa vài dòng hoặc phần ký bị đẩy sang trang riêng trở lại trang trước."
	FitDo         = "Tìm cách thu gọn"
	Fitting       = "Đang tính…"
	FitNone       = "Không có trang nào chỉ còn vài dòng mà thu lại được trong mức Nghị định cho phép."
	FitUse        = "Dùng cách này"
	FitUndo       = "Hoàn tác"
)

// Fitted says what a remedy has done.
func Fitted(pages int) string {
	return fmt.Sprintf("Văn bản còn %d trang.", pages)
}
