package wording

import "fmt"

// Words of the strip that asks how to print, and of the button that opens it.
const (
	Print           = "In"
	PrintHint       = "In văn bản, khổ A4 (Ctrl+Alt+P)"
	Printer         = "Máy in"
	FindingPrinters = "Đang tìm máy in…"
	PrintPages      = "Trang"
	AllPages        = "Tất cả"
	PrintCopies     = "Số bản"
	OneSided        = "Một mặt"
	TwoSided        = "Hai mặt"
	PrintIt         = "in"
	StopPrinting    = "Hủy in"
	PrintStopped    = "Đã hủy in."
	PrintAgain      = "In lại…"
	TryAgain        = "Thử lại"
)

// NoPrinters says that there is nothing to print with, after Failed.
const NoPrinters = "máy chưa có máy in nào. Thêm máy in trong phần cài đặt của hệ thống rồi thử lại."

// PrinterIn names a printer with what it is doing, where that keeps it from printing.
func PrinterIn(name, state string) string { return fmt.Sprintf("%s (%s)", name, state) }

// BlanksInPrint is the note before a document with blanks is printed; it does not block.
func BlanksInPrint(n int) string {
	return fmt.Sprintf("Văn bản %s. Bản in chừa chỗ để điền bằng tay.", Blanks(n))
}

// NoSuchPage says that a page was asked for that the document does not have, after Failed.
func NoSuchPage(page, pages int) string {
	return fmt.Sprintf("văn bản chỉ có %d trang, không có trang %d. Sửa khoảng trang rồi in lại.", pages, page)
}

// Sending says that a document is on its way to a printer.
func Sending(copies int, printer string) string {
	return fmt.Sprintf("Đang gửi %d bản tới máy in %s…", copies, printer)
}

// Printed says that a printer has taken a document; waits, that it keeps it until somebody starts it.
func Printed(copies int, printer string, waits bool) string {
	words := fmt.Sprintf("Đã gửi %d bản tới máy in %s.", copies, printer)
	if waits {
		words += " Máy in đang dừng, bản in chờ đến khi máy in chạy lại."
	}
	return words
}
