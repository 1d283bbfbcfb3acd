package wording

import (
	"fmt"
	"time"
)

// Words of the findings pane beside those of a single finding.
const (
	IgnoreHere        = "Bỏ qua chỗ này"
	IgnoreRule        = "Cả quy tắc"
	IgnoreMenu        = "Bỏ qua…"
	IgnoreKey         = "Alt+Delete"
	IgnoreWho         = "Người quyết định"
	IgnoreKeys        = "Enter: chỗ này · Shift+Enter: cả văn bản"
	Ignored           = "Đã bỏ qua"
	RestoreIgnored    = "Khôi phục điều đã bỏ qua"
	WholeDocument     = "Cả văn bản"
	RulePage          = "Trang quy tắc"
	AddWord           = "Thêm vào từ điển"
	Standardize       = "Chuẩn hóa"
	StandardizeHint   = "Bỏ cách trình bày của tệp gốc, dùng cách trình bày theo tiêu chuẩn; không đổi chữ nào (Shift+F7)"
	StandardizeKey    = "Shift+F7"
	Standardized      = "Đã bỏ cách trình bày của tệp gốc. Ctrl+Z để hoàn tác."
	NothingToStandard = "Văn bản đã trình bày theo tiêu chuẩn."
	ApplyFix          = "Áp dụng"
	NoWordsChange     = "Không đổi chữ nào trên trang."
	OrderChanges      = "Đổi thứ tự các dòng, không đổi chữ nào."
	NotYetFound       = "Chưa thấy lỗi thể thức"
	ManualTitle       = "Việc người kiểm tra phải xem"
	EscapeKey         = "Esc"
	MakeIgnored       = "bỏ qua"
	KeepWord          = "thêm vào từ điển"
	Removed           = "Bỏ: "
	Added             = "Thêm: "
)

// CheckByHand leads to what no program can check.
func CheckByHand(n int) string { return fmt.Sprintf("%d việc người kiểm tra phải xem", n) }

// FormFindings says how many findings are about the form that the file was seen to have.
func FormFindings(n int) string { return fmt.Sprintf("%d lỗi trình bày", n) }

// Preview is the heading over what a fix would change.
func Preview(title string) string { return "Xem trước: " + title }

// MoreChanges says that a fix changes so many places more.
func MoreChanges(n int) string { return fmt.Sprintf("và %d chỗ khác", n) }

// IgnoredIn says that a rule is ignored in the whole document, and how often it speaks there.
func IgnoredIn(n int) string { return fmt.Sprintf("%s, %d chỗ", WholeDocument, n) }

// WordKept says that a word is in the user's dictionary.
func WordKept(word string) string { return fmt.Sprintf("Đã thêm “%s” vào từ điển.", word) }

// Looked says how many rules looked at a document, and how many of them found nothing.
func Looked(run, passed int) string {
	return fmt.Sprintf("Đã xét %d quy tắc, %d quy tắc không thấy lỗi.", run, passed)
}

// NotLooked says how many rules on form, and how many others, could not look at a document; seen says that the document
// comes from a file whose form was read.
func NotLooked(form, others int, seen bool) string {
	why := "trang do chương trình dàn theo tiêu chuẩn"
	if seen {
		why = "không đọc được cách trình bày trong tệp"
	}
	switch {
	case form == 0 && others == 0:
		return ""
	case others == 0:
		return fmt.Sprintf("Chưa xét %d quy tắc về trình bày: %s.", form, why)
	case form == 0:
		return fmt.Sprintf("Chưa xét %d quy tắc vì thiếu dữ liệu.", others)
	}
	return fmt.Sprintf("Chưa xét %d quy tắc: %d về trình bày (%s), %d vì thiếu dữ liệu.", form+others, form, why, others)
}

// CountOf is a name with a count: "Đã bỏ qua (2)".
func CountOf(name string, n int) string { return fmt.Sprintf("%s (%d)", name, n) }

// Day writes 2026-02-05 as 05/02/2026; other words stay as they are.
func Day(date string) string {
	if at, err := time.Parse(time.DateOnly, date); err == nil {
		return at.Format("02/01/2006")
	}
	return date
}
