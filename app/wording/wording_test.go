package wording

import (
	"errors"
	"io/fs"
	"syscall"
	"testing"

	"thethuc/drafting"
)

func TestEveryComponentHasAName(t *testing.T) {
	for _, c := range drafting.Components() {
		if got := Component(c); got == string(c) || got == "" {
			t.Errorf("%s has no Vietnamese name", c)
		}
	}
}

func TestPlace(t *testing.T) {
	d := &drafting.Document{Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
		{ID: 2, Component: drafting.PlaceDate, Text: "Phú Thọ, ngày 05 tháng 02 năm 2026"},
		{ID: 3, Component: drafting.Chapter, Text: "Chương I"},
		{ID: 4, Component: drafting.Heading, Text: "QUY ĐỊNH CHUNG"},
		{ID: 5, Component: drafting.Article, Text: "Điều 4. Trách nhiệm"},
		{ID: 6, Component: drafting.Clause, Text: "2. Văn thư có trách nhiệm:"},
		{ID: 7, Component: drafting.Point, Text: "đ) Đóng dấu;"},
		{ID: 8, Component: drafting.Paragraph, Text: "Đoạn."},
	}}}}
	for id, want := range map[drafting.NodeID]string{
		2: "Địa danh, thời gian", 3: "Chương I", 4: "Chương I", 5: "Điều 4", 6: "Điều 4 khoản 2",
		7: "Điều 4 khoản 2 điểm đ", 8: "Điều 4 khoản 2 điểm đ", 9: "", 1: "",
	} {
		if got := Place(d, id); got != want {
			t.Errorf("node %d stands at %q, want %q", id, got, want)
		}
	}
}

func TestReason(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"a full disk":          {&fs.PathError{Op: "write", Path: "/x/a.pdf", Err: syscall.ENOSPC}, "ổ đĩa đã đầy. Xóa bớt tệp hoặc lưu vào ổ khác."},
		"no right to write":    {&fs.PathError{Op: "open", Path: "/x/a.pdf", Err: syscall.EACCES}, "không có quyền với “a.pdf”. Chọn thư mục khác, hoặc xin quyền ghi."},
		"an error of its own":  {errors.New("dòng 3: khóa lạ"), "dòng 3: khóa lạ."},
		"a read-only medium":   {&fs.PathError{Op: "open", Path: "/x/a.pdf", Err: syscall.EROFS}, "thư mục chỉ cho đọc. Chọn thư mục khác."},
		"a folder for a file":  {&fs.PathError{Op: "read", Path: "/x", Err: syscall.EISDIR}, "đây là thư mục. Chọn một tệp."},
		"a file for a folder":  {&fs.PathError{Op: "open", Path: "/x/a/b", Err: syscall.ENOTDIR}, "phần trước tên tệp không phải thư mục. Chọn thư mục khác."},
		"a file that was lost": {&fs.PathError{Op: "open", Path: "/x/a.pdf", Err: syscall.ENOENT}, "không còn “a.pdf”. Kiểm tra đường dẫn rồi thử lại."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Reason(c.err); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
