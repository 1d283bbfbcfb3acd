package wording

import "fmt"

// Words of the unit's own templates, and of drafts made of earlier documents.
const (
	SaveOther     = "Lưu khác"
	SaveOtherHint = "Lưu bản sao, lưu thành mẫu, soạn mới từ văn bản này"
	CopyLine      = "Lưu bản sao…"
	TemplateLine  = "Lưu thành mẫu…"
	AgainLine     = "Soạn mới từ văn bản này"
	AgainHint     = "Soạn mới từ văn bản này: số, ngày, dấu hiệu đã ký để trống"

	TemplateName   = "Tên mẫu"
	TemplateSave   = "Lưu mẫu"
	TemplateNote   = "Số, ngày và chỗ trống thành trường; mẫu nằm ở nhóm “Của đơn vị”."
	KeepTemplate   = "lưu mẫu"
	TakeTemplate   = "nhận mẫu"
	RemoveTemplate = "xóa mẫu"
	SeeTemplate    = "Xem mẫu"

	NoOwn         = "Đơn vị chưa có mẫu riêng"
	NoOwnHow      = "Mở một văn bản rồi chọn Lưu khác, Lưu thành mẫu; hoặc nhận tệp mẫu .toml từ máy khác."
	FromOlderHint = "Soạn từ một văn bản cũ, tệp Word hay .vanban (Ctrl+Shift+O)"
	TakeIn        = "Nhận mẫu…"
	TakeInHint    = "Nhận một mẫu .toml từ máy khác; thả tệp vào cửa sổ cũng được"
	RemoveOwnHint = "Xóa mẫu này của đơn vị (Delete)"
	ExportOwn     = "Xuất mẫu…"
	ExportOwnTo   = "Xuất mẫu ra"
	RemoveOwn     = "Xóa mẫu…"
	RemoveOwnDo   = "Xóa mẫu"
	ReplaceOwnDo  = "Thay mẫu"
	FromOlder     = "Từ văn bản cũ…"
	MakeAgain     = "soạn từ văn bản cũ"
	SeeOld        = "Xem từng chỗ"
	NoOldLeft     = "Không còn chỗ nào có thể đã cũ."
)

// TemplateKept says that a template is there.
func TemplateKept(title string, fields int) string {
	return fmt.Sprintf("Đã lưu mẫu “%s” vào nhóm Của đơn vị, %d trường.", title, fields)
}

// TemplateRemoved says that a template is gone.
func TemplateRemoved(title string) string { return "Đã xóa mẫu “" + title + "”." }

// RemoveTemplateQuestion asks before a template is removed.
func RemoveTemplateQuestion(title string) string {
	return "Xóa mẫu “" + title + "”? Văn bản đã soạn từ mẫu vẫn còn, mẫu thì mất hẳn."
}

// ReplaceTemplateQuestion asks before a template is written over.
func ReplaceTemplateQuestion(title string) string {
	return "Đã có mẫu “" + title + "” của đơn vị. Thay thì mẫu cũ mất hẳn."
}

// TemplateExported says that the file of a template was written.
func TemplateExported(file string) string { return "Đã xuất mẫu ra " + file + "." }

// MadeAgain says what a draft was made of, and how many places in it may be out of date.
func MadeAgain(source string, old int) string {
	words := "Đã soạn mới từ " + source + ": số, ngày, dấu hiệu đã ký để trống."
	if old == 0 {
		return words
	}
	return fmt.Sprintf("%s %d chỗ có thể đã cũ (năm, căn cứ).", words, old)
}

// shortened cuts words to so many letters.
func shortened(words string, most int) string {
	letters := []rune(words)
	if len(letters) <= most {
		return words
	}
	return string(letters[:most-1]) + "…"
}
