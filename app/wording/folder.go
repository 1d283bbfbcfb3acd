package wording

import "fmt"

// Words of the check of many files.
const (
	CheckFiles      = "Kiểm tra tệp"
	CheckFolderHint = "Kiểm tra từng tệp của một thư mục và so các tệp với nhau (Ctrl+Shift+K)"
	NoFolder        = "Chưa chọn tệp để kiểm tra"
	NoFolderHow     = "Chọn thư mục, hoặc thả thư mục hay nhiều tệp vào đây, để kiểm tra từng tệp và so các tệp với nhau."
	OtherFolder     = "Thư mục khác…"
	OtherFolderHint = "Chọn thư mục khác (Ctrl+Shift+K)"
	CheckIn         = "Kiểm tra các tệp trong"
	CheckAgain      = "Kiểm tra lại"
	CheckAgainHint  = "Đọc lại các tệp và kiểm tra lại (F7)"
	SaveReport      = "Lưu kết quả…"
	SaveReportHint  = "Ghi kết quả ra tệp chữ, JSON, SARIF hoặc CSV (Ctrl+S)"
	ReportTo        = "Lưu kết quả ra"
	ReportForms     = "Đuôi tệp cho biết dạng: .txt, .json, .sarif hoặc .csv."
	WriteReport     = "lưu kết quả"
	OpenPaper       = "Mở văn bản"
	OpenPaperHint   = "Mở văn bản ở lỗi nặng nhất, hoặc ở chỗ không khớp này (Enter)"
	StopChecking    = "Dừng"
	CheckTheFiles   = "kiểm tra các tệp"
	BackToFiles     = "Về kết quả"
	ByFile          = "Lỗi của từng tệp"
	Disagreements   = "Không khớp"
	ByPaper         = "Không khớp, theo tệp"
	ByRule          = "Không khớp, theo nội dung"
	SetAgrees       = "Các văn bản khớp nhau"
	SetAlone        = "Chỉ đọc được một văn bản"
	SetAloneHow     = "Cần từ hai văn bản trở lên mới so được với nhau."
	Practice        = "Thực tiễn"
)

// Words of the table of files: the heads of its columns, and what stands in its cells.
const (
	ColumnFile         = "Tệp"
	ColumnKind         = "Loại"
	ColumnErrors       = "Lỗi"
	ColumnWarnings     = "Cảnh báo"
	ColumnHints        = "Gợi ý"
	ColumnNotEvaluated = "Chưa xét"
	ColumnWorst        = "Nặng nhất"
	UnknownKind        = "Chưa rõ loại"
	UnreadFile         = "Không đọc được"
)

// The names of the groups of files, behind how many there are.
const (
	WithErrors   = "có lỗi"
	WithWarnings = "chỉ cảnh báo"
	WithHints    = "chỉ gợi ý"
	WithNone     = "chưa thấy lỗi"
	Unread       = "không đọc được"
)

// InGroup says how many files a group has: "96 có lỗi"; "" where it has none.
func InGroup(n int, group string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", n, group)
}

// FileLooked says how many rules looked at a file, how many found nothing, and how many could not look.
func FileLooked(run, passed, notEvaluated int) string {
	words := Looked(run, passed)
	if notEvaluated > 0 {
		words += fmt.Sprintf(" Chưa xét được %d quy tắc.", notEvaluated)
	}
	return words
}

// FolderWithout says, as an error does, that a folder holds nothing to compare.
func FolderWithout(folder string) string {
	return "thư mục “" + folder + "” không có tệp văn bản nào (.vanban, Word hoặc .txt). Chọn thư mục khác"
}

// NoSuchFolder says, as an error does, that a path is no folder.
func NoSuchFolder(path string) string {
	return "không có thư mục “" + path + "”. Kiểm tra đường dẫn, hoặc chọn thư mục khác"
}

// FilesIn names files that were dropped together, by the folder that they are in.
func FilesIn(n int, folder string) string { return fmt.Sprintf("%d tệp trong %s", n, folder) }

// CheckingFile says which file is checked.
func CheckingFile(file string, at, all int) string {
	return fmt.Sprintf("Đang kiểm tra %d/%d: %s", at, all, file)
}

// ComparingFile says which file is compared with the others.
func ComparingFile(file string, at, all int) string {
	return fmt.Sprintf("Đang so %d/%d: %s", at, all, file)
}

// CheckStopped says how far a check came before it was stopped.
func CheckStopped(done, all int) string {
	return fmt.Sprintf("Đã dừng khi mới kiểm tra %d/%d tệp, chưa so các tệp với nhau. Kiểm tra lại bằng F7.", done, all)
}

// FilesFound says how many files were read and what was found in them; disagreements are those of files with each other.
func FilesFound(files, errors, warnings, hints, disagreements int) string {
	words := fmt.Sprintf("%d tệp: %d lỗi, %d cảnh báo, %d gợi ý", files, errors, warnings, hints)
	if disagreements > 0 {
		words += fmt.Sprintf("; %d chỗ không khớp giữa các tệp", disagreements)
	}
	return words + "."
}

// ReportSaved says that a report was written.
func ReportSaved(file string) string { return "Đã lưu kết quả vào " + file + "." }

// CopyOpened says what was found in a file that was opened, "" for nothing, and that the file stays as it was.
func CopyOpened(message string) string {
	words := "Đây là bản sao trong thư viện, tệp trong thư mục không đổi."
	if message == "" {
		return words
	}
	return message + " " + words
}

// ReportName names the file of a report: "Kết quả kiểm tra Quy trình 2026".
func ReportName(files string) string { return "Kết quả kiểm tra " + files }

// Folder is the name of a usual folder of the system; of any other the name that it has.
func Folder(english string) string {
	switch english {
	case "Home":
		return "Thư mục riêng"
	case "Computer":
		return "Máy tính"
	case "Desktop":
		return "Màn hình nền"
	case "Documents":
		return "Tài liệu"
	case "Downloads":
		return "Tải về"
	case "Music":
		return "Nhạc"
	case "Pictures":
		return "Ảnh"
	case "Videos", "Movies":
		return "Phim"
	case "App Files":
		return "Tệp chương trình"
	}
	return english
}
