package wording

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Program is the program's name, in the title bar and in messages.
const Program = "Thể Thức"

// Words of the toolbar and the hints of its buttons.
const (
	New        = "Mới"
	NewHint    = "Soạn văn bản mới từ mẫu (Ctrl+N)"
	Open       = "Mở"
	OpenHint   = "Nhập tệp Word, .vanban hoặc dòng chữ vào thư viện (Ctrl+O)"
	Keep       = "Lưu"
	KeepHint   = "Ghi thành một bản có tên (Ctrl+S)"
	Export     = "Xuất PDF"
	ExportHint = "Xuất văn bản ra tệp PDF (Ctrl+P)"
	Exporting  = "Đang xuất…"
	Word       = "Word"
	WordHint   = "Ghi văn bản ra tệp Word (Ctrl+Shift+W)"
	Check      = "Kiểm tra"
	CheckHint  = "Đến lỗi đầu tiên (F7)"
	FixAll     = "Sửa tất cả"
	FixAllHint = "Sửa mọi lỗi có cách sửa chắc chắn, hoàn tác được"
)

// Words of the left pane.
const (
	Drafting     = "Đang soạn"
	Templates    = "Mẫu văn bản"
	Bin          = "Thùng rác"
	Outline      = "Dàn ý"
	ToBin        = "Bỏ vào thùng rác"
	Restore      = "Khôi phục"
	SearchDrafts = "Tìm văn bản…"
	NoDrafts     = "Chưa có văn bản nào"
	NoDraftsHow  = "Chọn một mẫu để bắt đầu, hoặc thả tệp Word vào đây."
	NoDraftsAct  = "Soạn văn bản"
	NoneFound    = "Không thấy văn bản nào"
	EmptyBin     = "Thùng rác trống"
	Untitled     = "Văn bản chưa có tên"
	ShowRight    = "Ẩn hoặc hiện ngăn phải (F6)"
)

// Words of the gallery.
const (
	ChooseTemplate = "Chọn mẫu văn bản"
	SearchTemplate = "Tìm mẫu…"
	DraftThis      = "Soạn văn bản này"
	EnterKey       = "Enter"
	FromUnit       = "Điền sẵn từ đơn vị"
	NoTemplate     = "Không thấy mẫu nào"
	NoTemplateHere = "Nhóm này không có mẫu ấy. Chọn Tất cả để tìm ở mọi nhóm."
	NoTemplateHow  = "Thử tìm bằng từ khác; gõ không dấu cũng được."
)

// Families returns the ids of the families of templates, in the order in which they are shown.
func Families() []string { return []string{"own", "nd30", "internal", "tthc", "cchc", "iso", "bqp"} }

// Family is what a family of templates is called; "" is all of them.
func Family(id string) string {
	switch id {
	case "":
		return "Tất cả"
	case "own":
		return "Của đơn vị"
	case "nd30":
		return "Văn bản hành chính"
	case "internal":
		return "Quy chế nội bộ"
	case "tthc":
		return "Thủ tục hành chính"
	case "cchc":
		return "Cải cách hành chính"
	case "iso":
		return "ISO 9001"
	case "bqp":
		return "Quân đội"
	}
	return id
}

// Words of the right pane.
const (
	Fields       = "Thông tin"
	NoFields     = "Bấm vào một phần trên trang để sửa."
	GivenAtIssue = "Cấp khi ban hành"
	ToFill       = "Còn trống"
	ChooseValue  = "Chọn giá trị có sẵn"
	ByPractice   = "Theo thực tiễn, không có quy định."
	ManyLines    = "Nhiều mục thì cách nhau bằng dấu chấm phẩy."
	Findings     = "Lỗi thể thức"
	NoFindings   = "Không có lỗi thể thức"
	Checking     = "Đang kiểm tra…"
	Ignore       = "Bỏ qua…"
	FixKey       = "Alt+Enter"
	RulePageHint = "Vì sao là lỗi, ví dụ đúng và sai (F1)"
	Wrong        = "Sai"
	Right        = "Đúng"
	CloseRule    = "Đóng trang quy định"
	IgnoreWhy    = "Lý do bỏ qua (được lưu cùng văn bản)"
	IgnoreDo     = "Bỏ qua"
	Cancel       = "Thôi"
	NoReason     = "Ghi lý do để người duyệt hiểu."
)

// Words of the status bar.
const (
	Telex      = "Telex"
	VNI        = "VNI"
	TypingOff  = "Tắt gõ"
	TypingHint = "Kiểu gõ tiếng Việt (Ctrl+Space)"
	ZoomIn     = "Phóng to (Ctrl+=)"
	ZoomOut    = "Thu nhỏ (Ctrl+-)"
	ZoomPlain  = "Về 100 % (Ctrl+0)"
	Saving     = "Đang lưu…"
	LookHint   = "Sáng hoặc tối"
	BlanksHint = "Đến chỗ trống tiếp theo (Tab)"
)

// Words of questions before a loss, and of their buttons.
const (
	ReplaceDo    = "Thay tệp"
	OpenFile     = "Mở tệp"
	TryElsewhere = "Lưu nơi khác…"
)

// Saved says when the document was last saved: "Đã lưu 10:42:07".
func Saved(at time.Time) string { return "Đã lưu " + at.Format("15:04:05") }

// PageOf says which page of how many is shown: "Trang 1/7".
func PageOf(page, pages int) string { return fmt.Sprintf("Trang %d/%d", page, pages) }

// Blanks says how many places wait to be filled: "còn 4 chỗ trống".
func Blanks(n int) string { return fmt.Sprintf("còn %d chỗ trống", n) }

// Zoom writes a share as per cent: "90 %".
func Zoom(share float64) string { return fmt.Sprintf("%.0f %%", share*100) }

// Errors says how many findings of the level "lỗi" there are.
func Errors(n int) string { return fmt.Sprintf("%d lỗi", n) }

// Warnings says the same of the level "cảnh báo".
func Warnings(n int) string { return fmt.Sprintf("%d cảnh báo", n) }

// Hints says the same of the level "gợi ý".
func Hints(n int) string { return fmt.Sprintf("%d gợi ý", n) }

// Count writes a number for a column; zero is a dash.
func Count(n int) string {
	if n == 0 {
		return "–"
	}
	return fmt.Sprint(n)
}

// Exported says that a PDF was written.
func Exported(file string, pages int) string {
	return fmt.Sprintf("Đã xuất %s, %d trang.", file, pages)
}

// ExportedWord says that a Word file was written.
func ExportedWord(file string) string { return fmt.Sprintf("Đã ghi %s.", file) }

// Copied says that a copy was written.
func Copied(file string) string { return fmt.Sprintf("Đã ghi bản sao %s.", file) }

// ManyEntries says how the entries of a table are typed on one line.
func ManyEntries(columns []string) string {
	return "Mỗi dòng ghi " + strings.Join(columns, " | ") + "; các dòng cách nhau bằng dấu chấm phẩy."
}

// Words of the offer that follows a named revision of a controlled document.
const (
	ReviseDo    = "Thêm lần sửa đổi"
	AddRevision = "thêm lần sửa đổi"
)

// Named says that a revision has a name now.
func Named(name string) string { return fmt.Sprintf("Đã giữ bản “%s”.", name) }

// Fixed says how many findings were fixed at once.
func Fixed(n int) string {
	if n == 0 {
		return "Không có lỗi nào sửa được tự động; xem từng lỗi ở bên phải."
	}
	return fmt.Sprintf("Đã sửa %d lỗi. Ctrl+Z để hoàn tác.", n)
}

// OtherPaper says that a document is of another sort than those that the rules are for.
func OtherPaper(name string) string {
	return fmt.Sprintf("Đây là %s, không phải văn bản hành chính: chỉ kiểm tra những điều áp dụng được.", name)
}

// Clean says that the check found nothing, and how many rules could not look.
func Clean(rules, unseen int) string {
	if unseen > 0 {
		return fmt.Sprintf("Chưa thấy lỗi thể thức: %d quy tắc không thấy lỗi, %d quy tắc chưa xét được.", rules, unseen)
	}
	return fmt.Sprintf("Không có lỗi thể thức (%d quy tắc không thấy lỗi).", rules)
}

// BlanksLeft is the question before a document with blanks is exported; it does not block.
func BlanksLeft(n int) string {
	return fmt.Sprintf("Văn bản %s. Bản PDF chừa chỗ để điền bằng tay.", Blanks(n))
}

// ReplaceQuestion asks before a file is replaced.
func ReplaceQuestion(file string) string {
	return fmt.Sprintf("Đã có tệp %s. Thay thì nội dung cũ của tệp mất hẳn.", file)
}

// Binned says that a draft is in the bin.
const Binned = "Đã bỏ văn bản vào thùng rác."

// Revision is the name that Ctrl+S gives: "Bản 10:42 24/11/2026".
func Revision(at time.Time) string { return "Bản " + at.Format("15:04 02/01/2006") }

// When writes a moment for a list: the hour today, else the day.
func When(at, now time.Time) string {
	if at.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return at.Format("15:04")
	}
	return at.Format("02/01/2006")
}

// Join puts the parts of a status line together, leaving out the empty ones.
func Join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

// Measured says what was measured and what is allowed: "Đo được 15 mm, cho phép 20–25 mm".
func Measured(measured, allowed string) string {
	switch {
	case allowed == "":
		return "Đo được " + measured
	case measured == "":
		return "Cho phép " + allowed
	}
	return "Đo được " + measured + ", cho phép " + allowed
}

// MoreHere says that so many findings more stand on a line; "" for none.
func MoreHere(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("còn %d điều khác ở dòng này", n)
}

// Labels of the fields beside the page.
const (
	LabelParent     = "Chủ quản"
	LabelIssuer     = "Ban hành"
	LabelNumber     = "Số"
	LabelPlace      = "Địa danh"
	LabelDate       = "Thời gian"
	LabelSubject    = "Trích yếu"
	LabelSigner     = "Người ký"
	LabelRecipients = "Nơi nhận"
	WriteDate       = "ghi ngày/tháng/năm, ví dụ 05/02/2026"
)

// Recipients says how many recipients there are, and whether a copy is filed.
func Recipients(n int, filed bool) string {
	if filed {
		return fmt.Sprintf("%d nơi, có bản lưu", n)
	}
	return fmt.Sprintf("%d nơi, chưa có bản lưu", n)
}

// Names of the parts of the outline.
const (
	MainText       = "Văn bản"
	AttachedText   = "Văn bản kèm theo"
	Dispatch       = "Công văn"
	OutlineHeading = "Phần đầu"
	OutlineTitle   = "Tên loại, trích yếu"
	OutlineEnd     = "Nơi nhận, ký"
)

// Words of what the program says before a window is open.
const (
	NoWindow  = "Bản này không có cửa sổ: xem các lệnh bằng thethuc --help."
	NoScreen  = "không thấy màn hình (DISPLAY và WAYLAND_DISPLAY đều trống). Dùng dòng lệnh: thethuc --help"
	OpenStore = "mở kho văn bản"
)

// DeadScreen says that the screen that is named cannot be opened.
func DeadScreen(name string) string {
	return fmt.Sprintf("không mở được màn hình “%s” (DISPLAY). Mở chương trình từ màn hình làm việc, hoặc dùng dòng lệnh: thethuc --help", name)
}

// What could not be done, for Failed.
const (
	ChangeField  = "ghi vào trường"
	SaveDocument = "lưu"
	ReadLibrary  = "đọc thư viện"
	OpenDraft    = "mở văn bản"
	MakeDocument = "tạo văn bản"
	MoveDraft    = "chuyển văn bản"
	MakeFix      = "sửa"
	WritePDF     = "ghi tệp PDF"
	WriteWord    = "ghi tệp Word"
	WriteCopy    = "ghi bản sao"
	OpenIt       = "mở tệp"
	LeaveAnyway  = "Đóng, bỏ phần chưa lưu"
)

// ReadFile names the reading of a file, for Failed.
func ReadFile(name string) string { return "đọc tệp " + name }

// LabelAbbreviation is the label of the unit's abbreviation.
const LabelAbbreviation = "Chữ viết tắt"

// Words of the strip that asks where a file goes.
const (
	ExportTo     = "Xuất ra"
	CopyInto     = "Ghi bản sao ra"
	ChooseFolder = "Chọn thư mục…"
	ChooseFile   = "Chọn tệp"
	WriteIt      = "Ghi"
)

// Sentence gives words a capital at the beginning.
func Sentence(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return words
	}
	return string(unicode.ToUpper(first)) + words[size:]
}
