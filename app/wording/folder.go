package wording

import "fmt"

// Words of the comparison of a folder's papers.
const (
	PaperSet        = "Kiểm tra bộ"
	CheckFolderHint = "So các văn bản của một thư mục với nhau (Ctrl+Shift+K)"
	NoFolder        = "Chưa chọn bộ văn bản"
	NoFolderHow     = "Chọn thư mục, hoặc thả thư mục vào đây, để so các văn bản trong đó với nhau."
	OtherFolder     = "Thư mục khác…"
	OtherFolderHint = "Chọn thư mục khác (Ctrl+Shift+K)"
	CompareIn       = "So các văn bản trong"
	CompareDo       = "So"
	CompareAgain    = "So lại"
	CompareHint     = "Đọc lại thư mục và so lại (F7)"
	SaveReport      = "Lưu kết quả…"
	SaveReportHint  = "Ghi kết quả ra tệp chữ, JSON, SARIF hoặc CSV (Ctrl+S)"
	ReportTo        = "Lưu kết quả ra"
	ReportForms     = "Đuôi tệp cho biết dạng: .txt, .json, .sarif hoặc .csv."
	WriteReport     = "lưu kết quả"
	OpenPaper       = "Mở văn bản"
	OpenPaperHint   = "Mở văn bản ở chỗ này (Enter)"
	StopComparing   = "Dừng"
	ComparingStop   = "Đã dừng. So lại bằng F7, hoặc chọn thư mục khác."
	CompareFolder   = "so bộ văn bản"
	BackToSet       = "Về kết quả"
	ByPaper         = "Theo văn bản"
	ByRule          = "Theo chỗ không khớp"
	UnreadPapers    = "Không đọc được"
	SetAgrees       = "Các văn bản khớp nhau"
	SetAlone        = "Chỉ đọc được một văn bản"
	SetAloneHow     = "Cần từ hai văn bản trở lên mới so được. Chọn thư mục khác."
	Practice        = "Thực tiễn"
)

// FolderWithout says, as an error does, that a folder holds nothing to compare.
func FolderWithout(folder string) string {
	return "thư mục “" + folder + "” không có tệp văn bản nào (.vanban, Word hoặc .txt). Chọn thư mục khác"
}

// NoSuchFolder says, as an error does, that a path is no folder.
func NoSuchFolder(path string) string {
	return "không có thư mục “" + path + "”. Kiểm tra đường dẫn, hoặc chọn thư mục khác"
}

// NothingRead says that none of a folder's files could be read, and why the first could not.
func NothingRead(folder, first string) string {
	return "không đọc được tệp nào trong thư mục “" + folder + "”; tệp đầu tiên: " + first
}

// ReadingPaper says which file of a folder is read.
func ReadingPaper(file string, at, all int) string {
	return fmt.Sprintf("Đang đọc %d/%d: %s", at, all, file)
}

// ComparingPaper says which paper is compared with the others.
func ComparingPaper(file string, at, all int) string {
	return fmt.Sprintf("Đang so %d/%d: %s", at, all, file)
}

// SetFound says how many papers were compared and what was found.
func SetFound(papers, found, unread int) string {
	words := fmt.Sprintf("%d văn bản, %d chỗ không khớp", papers, found)
	if unread > 0 {
		words += fmt.Sprintf(", %d tệp không đọc được", unread)
	}
	return words + "."
}

// ReportSaved says that a report was written.
func ReportSaved(file string) string { return "Đã lưu kết quả vào " + file + "." }

// FoundIn says what was found in a paper that was opened, and that its file stays as it was.
func FoundIn(message string) string {
	return message + " Đây là bản sao trong thư viện, tệp trong thư mục không đổi."
}

// ReportName names the file of a report: "Kết quả so Quy trình 2026".
func ReportName(folder string) string { return "Kết quả so " + folder }
