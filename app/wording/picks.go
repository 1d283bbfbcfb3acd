package wording

import "fmt"

// Words of the unit's pick lists of recipients and bases.
const (
	KeepPick       = "Giữ thành danh sách chọn nhanh…"
	EditPicks      = "Sửa các danh sách chọn nhanh…"
	PickName       = "Tên danh sách"
	PickSave       = "Giữ"
	KeepPickFailed = "giữ danh sách"
	FillLines      = "điền danh sách"

	PicksTitle       = "Danh sách chọn nhanh"
	PicksWhy         = "Nhấn chuột phải ở Nơi nhận hoặc Căn cứ trên trang rồi chọn tên danh sách: mọi dòng được điền một lượt."
	PickLines        = "Xem, sửa các dòng"
	PickWithoutName  = "Có danh sách chọn nhanh chưa có tên."
	AddRecipientList = "Thêm danh sách nơi nhận"
	AddBasisList     = "Thêm danh sách căn cứ"
	ExampleBasis     = "Luật Lưu trữ ngày 21 tháng 6 năm 2024"
)

// LineCount says how many lines a pick list has.
func LineCount(lines int) string { return fmt.Sprintf("%d dòng", lines) }

// PickWithoutLines says that a pick list holds nothing.
func PickWithoutLines(list string) string {
	return "Danh sách “" + list + "” chưa có dòng nào. Thêm dòng, hoặc bỏ danh sách."
}

// PickTwice says that two pick lists have one name.
func PickTwice(list string) string {
	return "Có hai danh sách cùng tên “" + list + "”. Đặt tên khác."
}

// FillFrom is the line of a menu that writes all lines of a pick list.
func FillFrom(list string) string { return "Điền “" + list + "”" }

// PickNote says what a pick list will hold.
func PickNote(lines int) string {
	return fmt.Sprintf("Giữ %d dòng đang có vào hồ sơ đơn vị; lần sau chọn tên là điền đủ.", lines)
}

// PickKept says that a pick list is there.
func PickKept(list string) string {
	return "Đã giữ danh sách “" + list + "” trong hồ sơ đơn vị."
}
