package wording

import "fmt"

// Words of the unit's pick lists of recipients and bases.
const (
	KeepPick       = "Giữ thành danh sách chọn nhanh…"
	PickName       = "Tên danh sách"
	PickSave       = "Giữ"
	KeepPickFailed = "giữ danh sách"
	FillLines      = "điền danh sách"
)

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
