package wording

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"
)

// Failure is the sentence of an error that a person may see: what could not be done, why, and the way out. what is a
// phrase such as "ghi tệp PDF".
func Failure(what string, err error) string {
	return Failed(what) + Reason(err)
}

// Failed is how the sentence of Failure begins.
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
	case errors.Is(err, syscall.EROFS):
		return "thư mục chỉ cho đọc. Chọn thư mục khác."
	case errors.Is(err, fs.ErrPermission):
		return fmt.Sprintf("không có quyền với %s. Chọn thư mục khác, hoặc xin quyền ghi.", quoted(file))
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf("không còn %s. Kiểm tra đường dẫn rồi thử lại.", quoted(file))
	case errors.Is(err, context.DeadlineExceeded):
		return "quá lâu không xong. Thử lại."
	}
	return err.Error() + "."
}

func quoted(file string) string {
	if file == "" {
		return "tệp này"
	}
	return "“" + file + "”"
}
