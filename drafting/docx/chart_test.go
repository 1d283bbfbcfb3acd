package docx_test

import (
	"bytes"
	"strings"
	"testing"

	"thethuc/drafting/docx"
	"thethuc/drafting/plain"
)

// TestStepsComeBack writes a flow chart and reads it again, its empty step too.
func TestStepsComeBack(t *testing.T) {
	const rows = "\\row Văn thư\t\\(shape=start\\) Tiếp nhận\n" +
		"\\row Ban\t\\(shape=step\\) Xem xét, lập phiếu trình\n" +
		"\\row Trưởng ban\t\\(shape=decision back=2\\) Đạt yêu cầu?\n" +
		"\\row \t\\(shape=step\\) \\-\n" +
		"\\row Văn thư\t\\(shape=end\\) Trả kết quả"
	k := openDesk(t)
	d, _ := plain.Parse("1. Trình tự như sau:\n\\table 1 2\n"+rows, k.sheet)
	data := k.write(t, d)
	read, err := docx.Read(bytes.NewReader(data), int64(len(data)), k.sheet)
	if err != nil {
		t.Fatal(err)
	}
	got := plain.Format(read.Document, k.sheet)
	got = strings.ReplaceAll(got, "\\(align=left\\) ", "")
	if !strings.Contains(got, rows) {
		t.Errorf("got\n%s\nwant\n%s", got, rows)
	}
}
