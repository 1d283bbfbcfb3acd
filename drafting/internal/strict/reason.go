package strict

import "strings"

// reasons turns what go-toml says of a fault of syntax into Vietnamese; the first whose words occur is taken.
var reasons = []struct{ english, vietnamese string }{
	{"close table name", "thiếu dấu ] sau tên bảng"},
	{"close array table name", "thiếu dấu ]] sau tên bảng"},
	{"expected '=' after key", "thiếu dấu = sau tên khóa"},
	{"start of key", "tên khóa có ký tự không dùng được"},
	{"expected key", "thiếu tên khóa"},
	{"unterminated", "chuỗi chưa đóng dấu nháy"},
	{"not terminated", "chuỗi chưa đóng dấu nháy"},
	{"cannot have new lines", "chuỗi chưa đóng dấu nháy trước khi xuống dòng"},
	{"strings must be quoted", "chuỗi phải nằm trong dấu nháy"},
	{"after array value", "thiếu dấu phẩy hoặc dấu ] trong danh sách"},
	{"inline table", "bảng { … } chưa đóng hoặc thừa, thiếu dấu phẩy"},
	{"too many quotes", "thừa dấu nháy"},
	{"UTF-8", "có chữ không phải mã UTF-8"},
	{"control characters", "có ký tự điều khiển trong chuỗi"},
	{"escape", `có ký tự không dùng được sau dấu \`},
	{"expected newline", "thừa chữ sau giá trị"},
	{"expected value", "thiếu giá trị sau dấu ="},
	{"start of value", "giá trị phải là số, true, false, ngày, danh sách, hoặc chuỗi trong dấu nháy"},
	{"too large to fit", "số quá lớn"},
	{"impossible date", "ngày không có thật"},
	{"are expected to have the format", "ngày, giờ phải viết dạng 2020-03-05 hoặc 07:30:00"},
	{"timezone", "múi giờ không hợp lệ"},
	{"carriage return", "dấu xuống dòng không hợp lệ"},
	{"digit", "số viết chưa đúng"},
	{"number", "số viết chưa đúng"},
	{"leading zeroes", "số nguyên không được bắt đầu bằng số 0"},
}

// reason is the fault in Vietnamese, or the words of whoever found it: a type that reads itself has its own.
func reason(message string) string {
	for _, r := range reasons {
		if strings.Contains(message, r.english) {
			return r.vietnamese
		}
	}
	return message
}
