package app

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/store"
)

func TestEveryKnownFailureSaysTheWayOut(t *testing.T) {
	cause := errors.New("disk I/O error")
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"a lost draft":     {&store.Error{Kind: store.NotFound, Err: cause}, "Mở lại danh sách"},
		"a newer store":    {&store.Error{Kind: store.Newer, Err: cause}, "Cập nhật chương trình"},
		"a foreign store":  {&store.Error{Kind: store.Foreign, Path: "/x/kho.db", Err: cause}, "/x/kho.db"},
		"a busy store":     {&store.Error{Kind: store.Busy, Err: cause}, "Đóng cửa sổ kia"},
		"a full disk":      {&store.Error{Kind: store.Full, Err: cause}, "Xóa bớt tệp"},
		"no right":         {&store.Error{Kind: store.ReadOnly, Path: "/x", Err: cause}, "quyền ghi"},
		"a damaged store":  {fmt.Errorf("load: %w", &store.Error{Kind: store.Damaged, Path: "/x/kho.db", Err: cause}), "/x/kho.db"},
		"a large file":     {batch.TooBig{Limit: 64 << 20}, "64 MB"},
		"no words":         {fmt.Errorf("a.txt: %w", batch.ErrNoWords), "không có chữ nào"},
		"no text":          {batch.ErrNotText, "UTF-8"},
		"a newer document": {fmt.Errorf("version 9: %w", drafting.ErrNewer), "Cập nhật chương trình"},
		"no document":      {drafting.ErrNotDocument, "bản sao"},
	} {
		t.Run(name, func(t *testing.T) {
			got := failure("mở văn bản", c.err)
			if !strings.HasPrefix(got, "Không mở văn bản được: ") || !strings.Contains(got, c.want) || strings.Contains(got, "disk I/O") {
				t.Errorf("got %q, want %q in it", got, c.want)
			}
		})
	}
}
