package wording

// Words of the form of the unit.
const (
	UnitTitle = "Hồ sơ đơn vị"
	UnitWhy   = "Văn bản mới lấy sẵn những điều này. Chỉ hỏi một lần; sửa lại lúc nào cũng được ở trang mẫu văn bản, mục “Điền sẵn từ đơn vị”."
	UnitSave  = "Lưu đơn vị"
	UnitLater = "Để sau"
	UnitLacks = "Cần có cơ quan ban hành, tên đầy đủ và địa danh. Điền ba ô ấy rồi lưu, hoặc chọn Để sau."
	// UnitUnsaved says what leaving the form would lose.
	UnitUnsaved = "Chưa lưu những gì vừa điền. Bấm Esc lần nữa để bỏ."
	UnitKept    = "Đã lưu đơn vị: văn bản mới lấy sẵn từ đây."
	EditUnit    = "Sửa…"
	TellUnit    = "Khai đơn vị…"

	SampleUnit     = "Đơn vị ví dụ, chưa khai"
	SampleUnitUsed = "Văn bản đang mang tên và người ký của đơn vị ví dụ. Khai đơn vị một lần để văn bản mới lấy sẵn tên đơn vị mình."
	KeepUnit       = "Không lưu được đơn vị"

	OtherUnits     = "Hồ sơ khác…"
	NewUnit        = "Hồ sơ mới"
	TakeUnit       = "Nhận hồ sơ từ tệp…"
	ExportUnit     = "Xuất hồ sơ đang dùng…"
	ExportUnitTo   = "Xuất hồ sơ ra"
	ReadUnits      = "đọc một hồ sơ"
	TakeUnitFailed = "dùng hồ sơ ấy"
	ReplaceUnitDo  = "Thay hồ sơ"

	// DeputySigns is how a deputy signs for the head (điểm b khoản 7 Mục II Phần I Phụ lục I).
	DeputySigns = "KT."
)

// UnitUsed says which profile is in use now.
func UnitUsed(title string) string {
	return "Đang dùng hồ sơ " + title + ": văn bản mới lấy sẵn từ đây."
}

// UnitExported says that the file of a profile was written.
func UnitExported(file string) string { return "Đã xuất hồ sơ ra " + file + "." }

// ReplaceUnitQuestion asks before a profile is written over.
func ReplaceUnitQuestion(title string) string {
	return "Đã có hồ sơ " + title + ". Thay thì hồ sơ cũ mất hẳn."
}

// Example shows what a field may hold.
func Example(words string) string { return "Ví dụ: " + words }

// UnitField is one thing that the form of the unit asks.
type UnitField struct{ Name, Label, Example string }

// UnitFields returns what the form asks, in order.
func UnitFields() []UnitField {
	return []UnitField{
		{"parent", "Cơ quan chủ quản trực tiếp", "Bộ Tư lệnh Quân khu 2"},
		{"issuer", "Cơ quan ban hành, như ghi ở đầu văn bản", "Văn phòng"},
		{"full-name", "Tên đầy đủ của cơ quan ban hành", "Văn phòng Bộ Tư lệnh Quân khu 2"},
		{"abbreviation", "Chữ viết tắt trong ký hiệu", "VP"},
		{"place", "Địa danh", "Phú Thọ"},
		{"head", "Chức vụ người đứng đầu", "Chánh Văn phòng"},
		{"head-full", "Chức vụ người đứng đầu, ghi đầy đủ", "Chánh Văn phòng Bộ Tư lệnh Quân khu 2"},
		{"units", "Đơn vị soạn thảo và chữ viết tắt, ngăn nhau bằng dấu chấm phẩy", "Ban Tổng hợp = TH; Ban Văn thư - Bảo mật = VTBM"},
		{"rank", "Cấp bậc của người ký thường xuyên (dân sự để trống)", "Đại tá"},
		{"signer", "Họ và tên người ký", "Trần Quốc Hưng"},
		{"post", "Chức vụ người ký (người đứng đầu để trống)", "Phó Chánh Văn phòng"},
	}
}
