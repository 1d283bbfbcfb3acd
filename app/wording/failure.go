package wording

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
)

// Failed is how the sentence of an error begins that a person may see, before the reason; what is a phrase such as
// "ghi tệp PDF".
func Failed(what string) string { return fmt.Sprintf("Không %s được: ", what) }

// Reason says why something failed and what to do, in words; an error that is not known here is given as it is.
func Reason(err error) string {
	file := ""
	var path *fs.PathError
	if errors.As(err, &path) {
		file = filepath.Base(path.Path)
	}
	switch {
	case locked(err):
		return fmt.Sprintf("tệp %s đang mở ở chương trình khác. Đóng tệp ở đó rồi thử lại.", file)
	case errors.Is(err, syscall.ENOSPC):
		return "ổ đĩa đã đầy. Xóa bớt tệp hoặc lưu vào ổ khác."
	case errors.Is(err, syscall.EFBIG):
		return "tệp vượt giới hạn dung lượng của máy. Lưu vào ổ khác."
	case errors.Is(err, syscall.ENAMETOOLONG):
		return "tên tệp quá dài (mỗi chữ có dấu chiếm hai, ba byte). Đặt tên ngắn hơn."
	case errors.Is(err, syscall.EISDIR):
		return IsFolder
	case errors.Is(err, syscall.ENOTDIR):
		return "phần trước tên tệp không phải thư mục. Chọn thư mục khác."
	case errors.Is(err, syscall.EROFS):
		return "thư mục chỉ cho đọc. Chọn thư mục khác."
	case errors.Is(err, fs.ErrPermission):
		return fmt.Sprintf("không có quyền với %s. Chọn thư mục khác, hoặc xin quyền ghi.", quoted(file))
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf("không còn %s. Kiểm tra đường dẫn rồi thử lại.", quoted(file))
	case errors.Is(err, context.DeadlineExceeded):
		return "quá lâu không xong. Thử lại."
	}
	return strings.TrimSuffix(err.Error(), ".") + "."
}

func quoted(file string) string {
	if file == "" {
		return "tệp này"
	}
	return "“" + file + "”"
}

// Reasons of the store and of documents, each with the way out.
const (
	DraftGone   = "văn bản không còn trong kho. Mở lại danh sách rồi chọn văn bản khác."
	StoreNewer  = "kho do phiên bản mới hơn của chương trình ghi. Cập nhật chương trình rồi mở lại."
	StoreBusy   = "kho đang mở ở cửa sổ khác. Đóng cửa sổ kia rồi thử lại."
	StoreFull   = "ổ đĩa đã đầy. Xóa bớt tệp; phần chưa lưu vẫn còn trên màn hình và được lưu lại ngay khi có chỗ."
	FileNewer   = "tệp do phiên bản mới hơn của chương trình ghi. Cập nhật chương trình rồi mở lại."
	FileEmpty   = "tệp không có chữ nào. Kiểm tra lại tệp."
	NoOffice    = "tệp .doc, .odt, .rtf cần LibreOffice để đọc mà máy chưa có. Cài LibreOffice, hoặc mở bằng Word rồi lưu thành .docx."
	NotWordable = "LibreOffice không đọc được tệp này. Mở bằng chương trình đã tạo ra tệp rồi lưu thành .docx."
	IsFolder    = "đây là thư mục. Chọn một tệp."
	FileNotText = "không phải tệp chữ. Lưu văn bản thành tệp chữ, mã UTF-8, rồi thử lại."
)

// FileDamaged says that a file stops being a document; where is from which line, or how.
func FileDamaged(where string) string {
	return fmt.Sprintf("không phải tệp .vanban, hoặc tệp đã hỏng (%s). Lấy lại bản lưu trong chương trình hoặc bản sao.", where)
}

// StoreForeign says that the file in the store's place is something else.
func StoreForeign(path string) string {
	return fmt.Sprintf("%s không phải kho của chương trình. Chuyển tệp đó đi nơi khác rồi mở lại.", path)
}

// StoreReadOnly says that the store cannot be written.
func StoreReadOnly(path string) string {
	return fmt.Sprintf("không có quyền ghi %s. Xin quyền ghi, hoặc đặt biến THETHUC_HOME tới thư mục khác.", path)
}

// StoreDamaged says that the store is not as it was saved.
func StoreDamaged(path string) string {
	return fmt.Sprintf("kho %s đã hỏng. Chép tệp đó ra nơi khác, rồi lấy lại bản sao lưu.", path)
}

// FileTooBig says how large a file may be.
func FileTooBig(megabytes int64) string {
	return fmt.Sprintf("tệp lớn hơn %d MB. Chia văn bản thành nhiều tệp.", megabytes)
}

// TooManyLines says how many lines a text may have.
func TooManyLines(limit int) string {
	return fmt.Sprintf("tệp có hơn %d nghìn dòng. Chia văn bản thành nhiều tệp.", limit/1000)
}

// ParagraphTooLong names a paragraph by its first words and says how long it may be.
func ParagraphTooLong(begins string, megabytes, limit int) string {
	return fmt.Sprintf("đoạn “%s…” dài hơn %d MB, một đoạn dài nhất %d MB. Chia đoạn đó thành nhiều đoạn.", begins, megabytes, limit)
}
