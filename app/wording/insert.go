package wording

import "fmt"

// Words of the Insert menu.
const (
	Insert          = "Chèn"
	InsertHint      = "Chèn bảng, hình, chú thích… (Ctrl+Shift+I)"
	InsertTable     = "Bảng…"
	InsertFigure    = "Hình…"
	InsertFootnote  = "Chú thích cuối trang"
	InsertNewPage   = "Ngắt trang trước đoạn này"
	InsertAppendix  = "Phụ lục"
	Cut             = "Cắt"
	Copy            = "Chép"
	Paste           = "Dán"
	Bold            = "Đậm"
	Italic          = "Nghiêng"
	DropFootnote    = "Xóa chú thích"
	FigureFits      = "Hình vừa bề rộng trang"
	FigureWidth     = "Đặt bề rộng hình…"
	TableTitle      = "Tên bảng"
	RowAbove        = "Thêm dòng ở trên"
	RowBelow        = "Thêm dòng ở dưới"
	ColumnLeft      = "Thêm cột bên trái"
	ColumnRight     = "Thêm cột bên phải"
	DropRow         = "Xóa dòng"
	DropColumn      = "Xóa cột"
	DropTable       = "Xóa bảng"
	MergeCells      = "Gộp các ô đã chọn"
	SplitCell       = "Tách ô"
	RepeatedHeader  = "Lặp tiêu đề bảng đến dòng này"
	TableLandscape  = "Bảng nằm ngang trang giấy"
	TableLines      = "Kẻ đường bảng"
	AlignCells      = "Căn chữ trong ô…"
	AlignAsColumn   = "Theo cột"
	AlignLeft       = "Trái"
	AlignCentre     = "Giữa"
	AlignRight      = "Phải"
	AlignJustify    = "Đều hai bên"
	Table           = "Bảng"
	Rows            = "dòng"
	Columns         = "cột"
	WithHeader      = "Có dòng tiêu đề"
	WithoutHeader   = "Không có dòng tiêu đề"
	InsertTableDo   = "Chèn bảng"
	FigureWidthAsk  = "Hình rộng"
	Millimetres     = "mm"
	SetWidth        = "Đặt bề rộng"
	InsertTableHere = "chèn bảng"
	InsertHere      = "chèn hình"
)

// NotHere says why nothing can be put in at the caret, after Failed.
const NotHere = "chỗ con trỏ không nhận. Đặt con trỏ vào một đoạn của phần nội dung rồi chèn lại."

// NotPicture says which pictures there can be, after Failed.
func NotPicture(megabytes, megapixels int) string {
	return fmt.Sprintf("chỉ nhận ảnh PNG hoặc JPEG không quá %d MB và %d triệu điểm ảnh. Chọn ảnh khác, hoặc thu nhỏ ảnh.", megabytes, megapixels)
}
