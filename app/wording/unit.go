package wording

import "fmt"

// Words of the form of the unit.
const (
	UnitTitle = "Hồ sơ đơn vị"
	UnitWhy   = "Văn bản mới lấy sẵn những điều này. Chỉ hỏi một lần; sửa lại lúc nào cũng được ở trang mẫu văn bản, mục “Điền sẵn từ đơn vị”."
	UnitSave  = "Lưu đơn vị"
	UnitLater = "Để sau"
	// UnitUnsaved says what leaving the form would lose.
	UnitUnsaved = "Chưa lưu những gì vừa điền. Bấm Esc lần nữa để bỏ."
	// UnitDropQuestion asks before going elsewhere loses it.
	UnitDropQuestion = "Hồ sơ đơn vị chưa lưu. Bỏ những gì vừa điền?"
	UnitDrop         = "Bỏ, không lưu"
	UnitKept         = "Đã lưu đơn vị: văn bản mới lấy sẵn từ đây."
	EditUnit         = "Sửa…"
	TellUnit         = "Khai đơn vị…"

	SampleUnit     = "Đơn vị ví dụ, chưa khai"
	SampleUnitUsed = "Văn bản đang mang tên và người ký của đơn vị ví dụ. Khai đơn vị một lần để văn bản mới lấy sẵn tên đơn vị mình."

	OtherUnits     = "Hồ sơ khác…"
	NewUnit        = "Hồ sơ mới"
	TakeUnit       = "Nhận hồ sơ từ tệp…"
	ExportUnit     = "Xuất hồ sơ đang dùng…"
	ExportUnitTo   = "Xuất hồ sơ ra"
	ReadUnits      = "đọc một hồ sơ"
	TakeUnitFailed = "dùng hồ sơ ấy"
	ReplaceUnitDo  = "Thay hồ sơ"
	RemoveUnit     = "Xóa một hồ sơ…"
	RemoveUnitDo   = "Xóa hồ sơ"
	RemoveUnitFail = "xóa hồ sơ"
	RestoreFail    = "khôi phục hồ sơ"
	ReadChoices    = "đọc các lựa chọn của tiêu chuẩn"

	HouseTitle = "Lựa chọn của đơn vị"
	HouseWhy   = "Những điều tiêu chuẩn để ngỏ. Mọi văn bản theo lựa chọn này, trừ văn bản chọn khác ở mục Trình bày."
	HouseOpen  = "Xem, đổi các lựa chọn"

	SignersTitle        = "Người ký"
	SignersWhy          = "Người đứng đầu danh sách là người ký thường xuyên: văn bản mới lấy sẵn tên người ấy."
	SignerRank          = "Cấp bậc (nếu có)"
	SignerName          = "Họ và tên"
	SignerCapacity      = "Quyền hạn ký"
	SignerPost          = "Chức vụ (người đứng đầu để trống)"
	SignerFor           = "Ký thay ai (để trống: người đứng đầu)"
	SignerWithoutName   = "Có người ký chưa ghi họ và tên."
	AddSigner           = "Thêm người ký"
	ExampleRank         = "Đại tá"
	ExampleSigner       = "Trần Quốc Hưng"
	ExamplePost         = "Phó Chánh Văn phòng"
	DraftersTitle       = "Đơn vị soạn thảo"
	DraftersWhy         = "Tên đơn vị và chữ viết tắt ghi ở dòng Lưu; đơn vị đầu tiên là đơn vị thường soạn thảo."
	DrafterWithoutName  = "Có đơn vị soạn thảo chưa ghi tên."
	AddDrafter          = "Thêm đơn vị"
	ExampleDrafter      = "Ban Tổng hợp"
	ExampleDrafterShort = "TH"
	UsualRecipients     = "Nơi nhận thường xuyên"
	UsualRecipientsWhy  = "Văn bản mới ghi sẵn những nơi này ở Nơi nhận."
	ExampleRecipient    = "Bộ Tham mưu"
	UsualExecutors      = "Nơi thi hành quyết định"
	UsualExecutorsWhy   = "Quyết định mới ghi sẵn những người, đơn vị này ở điều thi hành."
	ExampleExecutor     = "Trưởng các ban"
	RowUp               = "Đưa lên trên"
	RowOut              = "Bỏ dòng này"
	AddLine             = "Thêm dòng"

	// DeputyPost begins the post of a deputy, who signs for the head in the capacity DeputySigns (điểm b khoản 7 Mục II
	// Phần I Phụ lục I).
	DeputyPost  = "Phó "
	DeputySigns = "KT."
	// CollectiveSigns is how one signs in the name of a collective, which must be named (the same).
	CollectiveSigns = "TM."
)

// Capacity is a capacity in which somebody signs.
type Capacity struct{ Abbreviation, Title string }

// Capacities returns those of điểm b khoản 7 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP, a head's own first.
func Capacities() []Capacity {
	return []Capacity{
		{"", "Người đứng đầu"},
		{DeputySigns, "KT. (ký thay)"},
		{"TL.", "TL. (thừa lệnh)"},
		{"TUQ.", "TUQ. (thừa ủy quyền)"},
		{CollectiveSigns, "TM. (thay mặt tập thể)"},
		{"Q.", "Q. (quyền cấp trưởng)"},
	}
}

// UnitLacks says which field of the form must be filled.
func UnitLacks(label string) string {
	return "Chưa ghi “" + label + "”. Điền ô ấy rồi lưu, hoặc chọn Để sau."
}

// NotShort says that an abbreviation cannot stand in a symbol.
func NotShort(abbreviation string) string {
	return "Chữ viết tắt “" + abbreviation + "” không được có dấu cách và dấu gạch chéo."
}

// DrafterWithoutShort says that a unit that drafts has no abbreviation.
func DrafterWithoutShort(name string) string {
	return "Đơn vị “" + name + "” chưa có chữ viết tắt."
}

// SignerForNobody says that one who signs for a collective does not say for which.
func SignerForNobody(name string) string {
	return name + " ký thay mặt tập thể (TM.): ghi tên tập thể ấy."
}

// SignerTwice says that somebody signs twice in one capacity.
func SignerTwice(name string) string {
	return "Có hai người ký “" + name + "” cùng quyền hạn. Bỏ bớt một người, hoặc đổi quyền hạn ký."
}

// UnitUsed says which profile is in use now.
func UnitUsed(title string) string {
	return "Đang dùng hồ sơ " + title + ": văn bản mới lấy sẵn từ đây."
}

// HouseOwn says how many answers of the unit are others than the standard's.
func HouseOwn(n int) string {
	if n == 0 {
		return "Đơn vị theo đúng lựa chọn thường dùng của tiêu chuẩn."
	}
	return fmt.Sprintf("Đơn vị chọn khác ở %d mục.", n)
}

// RemoveUnitQuestion asks before a stored profile is removed.
func RemoveUnitQuestion(title string) string {
	return "Xóa hồ sơ " + title + "? Văn bản đã soạn không đổi."
}

// UnitRemoved says that a stored profile is gone.
func UnitRemoved(title string) string { return "Đã xóa hồ sơ " + title + "." }

// UnitRestored says that it is there again.
func UnitRestored(title string) string { return "Đã khôi phục hồ sơ " + title + "." }

// UnitExported says that the file of a profile was written.
func UnitExported(file string) string { return "Đã xuất hồ sơ ra " + file + "." }

// ReplaceUnitQuestion asks before a profile is written over.
func ReplaceUnitQuestion(title string) string {
	return "Đã có hồ sơ " + title + ". Thay thì hồ sơ cũ mất hẳn."
}

// Example shows what a field may hold.
func Example(words string) string { return "Ví dụ: " + words }

// UnitField is one thing that the form of the unit asks; without those that are needed nothing can be drafted.
type UnitField struct {
	Name, Label, Example string
	Needed               bool
}

// UnitFields returns what the form asks of which there is one, in order.
func UnitFields() []UnitField {
	return []UnitField{
		{"parent", "Cơ quan chủ quản trực tiếp", "Bộ Tư lệnh Quân khu 2", false},
		{"issuer", "Cơ quan ban hành, như ghi ở đầu văn bản", "Văn phòng", true},
		{"full-name", "Tên đầy đủ của cơ quan ban hành", "Văn phòng Bộ Tư lệnh Quân khu 2", true},
		{"abbreviation", "Chữ viết tắt trong ký hiệu", "VP", true},
		{"place", "Địa danh", "Phú Thọ", true},
		{"head", "Chức vụ người đứng đầu", "Chánh Văn phòng", true},
		{"head-full", "Chức vụ người đứng đầu, ghi đầy đủ", "Chánh Văn phòng Bộ Tư lệnh Quân khu 2", false},
	}
}
