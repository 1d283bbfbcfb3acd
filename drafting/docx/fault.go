package docx

import (
	"errors"
	"maps"
	"slices"
)

// Fault says why a file is no Word file that can be read.
type Fault string

// The faults.
const (
	Empty      Fault = "empty"      // nothing in it
	NotWord    Fault = "not-word"   // some other kind of file
	IsPDF      Fault = "pdf"        // a PDF, whatever its name says
	OldWord    Fault = "old-word"   // the binary form of Word 97 to 2003
	IsRTF      Fault = "rtf"        // rich text
	OtherZip   Fault = "other-zip"  // a zip file with something else: a spreadsheet, an .odt
	Encrypted  Fault = "encrypted"  // locked by a password
	Damaged    Fault = "damaged"    // cut off, or not as it was written
	TooLarge   Fault = "too-large"  // beyond the limits of size or number
	TooDeep    Fault = "too-deep"   // elements nested beyond the limit
	HasDoctype Fault = "doctype"    // a document type, which no Word file has
	NoText     Fault = "no-text"    // a Word file without its text
	Unreadable Fault = "unreadable" // the disk failed
)

var sentences = map[Fault]string{
	Empty:      "tệp rỗng, không có nội dung nào. Lấy lại tệp từ người gửi.",
	NotWord:    "không phải tệp Word (.docx). Mở tệp bằng chương trình đã tạo ra nó rồi lưu thành .docx.",
	IsPDF:      "đây là tệp PDF: chỉ giữ hình của trang, không giữ đoạn văn và định dạng nên không soát được thể thức. Xin bản Word (.docx) của văn bản.",
	OldWord:    "đây là tệp Word đời cũ (.doc). Mở bằng Word rồi lưu thành .docx, hoặc cài LibreOffice để chương trình tự chuyển.",
	IsRTF:      "đây là tệp RTF. Mở bằng Word rồi lưu thành .docx, hoặc cài LibreOffice để chương trình tự chuyển.",
	OtherZip:   "tệp nén này không chứa văn bản Word. Chọn tệp .docx.",
	Encrypted:  "tệp được đặt mật khẩu. Mở bằng Word, bỏ mật khẩu rồi lưu lại.",
	Damaged:    "tệp Word đã hỏng hoặc bị cắt mất một phần. Mở bằng Word để phục hồi rồi lưu lại, hoặc lấy lại tệp gốc.",
	TooLarge:   "tệp giải nén ra quá lớn, vượt giới hạn an toàn của chương trình. Chia văn bản thành nhiều tệp, hoặc kiểm tra nguồn gốc của tệp.",
	TooDeep:    "cấu trúc bên trong tệp lồng nhau quá sâu, không phải do Word tạo ra. Kiểm tra nguồn gốc của tệp.",
	HasDoctype: "tệp có khai báo thực thể ngoài, không phải do Word tạo ra; chương trình không đọc để giữ an toàn. Kiểm tra nguồn gốc của tệp.",
	NoText:     "tệp Word thiếu phần nội dung chính. Mở bằng Word để phục hồi rồi lưu lại, hoặc lấy lại tệp gốc.",
	Unreadable: "không đọc được tệp từ ổ đĩa. Chép tệp ra nơi khác rồi thử lại.",
}

// Faults lists all faults in the order of their names.
func Faults() []Fault { return slices.Sorted(maps.Keys(sentences)) }

// Error is a file that cannot be read as a Word file.
type Error struct {
	Fault Fault
	Part  string // the part of the file where it shows, "" for the whole
	Cause error  // nil where there is nothing more to say
}

func (e *Error) Error() string {
	text := string(e.Fault)
	if e.Part != "" {
		text = e.Part + ": " + text
	}
	if e.Cause != nil {
		text += ": " + e.Cause.Error()
	}
	return text
}

func (e *Error) Unwrap() error { return e.Cause }

// Sentence says in Vietnamese what is wrong and what to do.
func (e *Error) Sentence() string { return sentences[e.Fault] }

// ofXML makes an Error of a fault of the XML in a part.
func ofXML(part string, err error) *Error {
	fault := Damaged
	switch {
	case errors.Is(err, errDoctype):
		fault = HasDoctype
	case errors.Is(err, errDeep):
		fault = TooDeep
	case errors.Is(err, errElements), errors.Is(err, errParagraphs):
		fault = TooLarge
	}
	return &Error{Fault: fault, Part: part, Cause: err}
}
