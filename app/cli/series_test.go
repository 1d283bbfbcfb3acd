package cli_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"thethuc/app/cli"
	"thethuc/assets"
)

// invitations is a table of n guests for nd30/invitation.
func invitations(n int) string {
	var b strings.Builder
	b.WriteString("STT;Kính mời\n")
	for i := range n {
		fmt.Fprintf(&b, "%d;Đồng chí Nguyễn Văn Số %d, Trưởng ban thuộc Văn phòng\n", i+1, i+1)
	}
	return b.String()
}

// meeting is what is the same in every invitation.
var meeting = []string{
	"--set", "subject=Dự hội nghị sơ kết công tác văn thư", "--set", "event=Hội nghị sơ kết công tác văn thư",
	"--set", "chair=Đại tá Trần Quốc Hưng, Chánh Văn phòng", "--set", "time=08 giờ 00, ngày 12 tháng 02 năm 2026",
	"--set", "venue=Hội trường số 1", "--set", "notes=Đề nghị đến đúng giờ", "--set", "recipients=Như trên",
}

func seriesOf(rows, out string, more ...string) []string {
	return append(append([]string{"series", "nd30/invitation", "--rows", rows, "-o", out}, meeting...), more...)
}

func TestSeries(t *testing.T) {
	dir := t.TempDir()
	rows := write(t, filepath.Join(dir, "khach.csv"), invitations(7))
	out := filepath.Join(dir, "giay-moi")

	many := run(t, seriesOf(rows, out)...)
	many.done(t)
	if want := "Đã làm 7 trong 7 văn bản, 7 trang, ghi vào " + out + ".\n"; many.out != want {
		t.Errorf("got %q, want %q", many.out, want)
	}
	names, err := os.ReadDir(out)
	if err != nil || len(names) != 7 || names[6].Name() != "7-dong-chi-nguyen-van-so-7-truong-ban-thuoc-van-phong.pdf" {
		t.Errorf("files %v, %v", names, err)
	}
	if again := run(t, seriesOf(rows, out)...); again.code != cli.Unusable || !strings.Contains(again.err, "đã có tệp") {
		t.Errorf("a folder with files is written to: %+v", again)
	}
	run(t, seriesOf(rows, out, "--force")...).done(t)

	one := filepath.Join(dir, "tat-ca.pdf")
	run(t, seriesOf(rows, one)...).done(t)
	if text := printed(t, one); strings.Count(text, "GIẤY MỜI") != 7 || !strings.Contains(text, "Văn Số 7,") {
		t.Errorf("the common file reads\n%s", text)
	}

	preview := run(t, seriesOf(rows, "", "--preview", "4")...)
	preview.done(t)
	if !strings.Contains(preview.out, "Nguyễn Văn Số 3, Trưởng ban") {
		t.Errorf("the preview of line 4 reads\n%s", preview.out)
	}
}

// printed are the words of a PDF, or none where no program here reads one.
func printed(t *testing.T, path string) string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext (poppler) is not installed")
	}
	text, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestSeriesSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	good := write(t, filepath.Join(dir, "khach.csv"), invitations(2))
	other := write(t, filepath.Join(dir, "cot-la.csv"), "Kính mời;Phòng\nA;1\n")
	latin := write(t, filepath.Join(dir, "ma-cu.csv"), "K\xednh m\xf6i\nA\n")
	empty := write(t, filepath.Join(dir, "trong.csv"), "Kính mời\n")
	holes := write(t, filepath.Join(dir, "thieu.csv"), "STT;Kính mời\n1;Ông A\n2;\n3;Bà C\n")
	out := filepath.Join(dir, "ra")
	for name, c := range map[string]struct {
		args []string
		code int
		want string
	}{
		"other columns":     {seriesOf(other, out), cli.Unusable, "cot-la.csv: mẫu nd30/invitation không có trường nào tên là “Phòng”"},
		"other encoding":    {seriesOf(latin, out), cli.Unusable, "ma-cu.csv: tệp không phải UTF-8"},
		"no rows":           {seriesOf(empty, out), cli.Unusable, "chỉ có dòng tên cột"},
		"no table":          {[]string{"series", "nd30/invitation"}, cli.Unusable, "--blank TỆP.xlsx"},
		"no such file":      {seriesOf(filepath.Join(dir, "khong.csv"), out), cli.Unusable, "khong.csv"},
		"no such template":  {[]string{"series", "nd30/khong", "--rows", good, "-o", out}, cli.Unusable, "Không có mẫu “nd30/khong”"},
		"required field":    {[]string{"series", "nd30/invitation", "--rows", good, "-o", out}, cli.Unusable, "bảng thiếu cột cho trường bắt buộc"},
		"preview of no row": {seriesOf(good, "", "--preview", "9"), cli.Unusable, "Bảng không có văn bản nào ở dòng 9."},
	} {
		t.Run(name, func(t *testing.T) {
			got := run(t, c.args...)
			if got.code != c.code || !strings.Contains(got.err, c.want) || got.out != "" {
				t.Errorf("got %+v, want %q", got, c.want)
			}
			if _, err := os.Stat(out); err == nil {
				t.Error("something was written")
			}
		})
	}
	t.Run("a wrong row", func(t *testing.T) {
		got := run(t, seriesOf(holes, out)...)
		if got.code != cli.Faults || !strings.Contains(got.err, "thieu.csv, dòng 3: để trống trường bắt buộc “Kính mời”.") ||
			!strings.Contains(got.out, "Đã làm 2 trong 3 văn bản") {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("stopped", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		var out, errOut strings.Builder
		one := filepath.Join(dir, "chung.pdf")
		cli.Run(ctx, house(t, assets.FS), seriesOf(good, one), &out, &errOut)
		if _, err := os.Stat(one); err == nil || out.String() != "Đã dừng, chưa ghi gì.\n" {
			t.Errorf("%q %q", out.String(), errOut.String())
		}
	})
}

// TestBlankTableOfEveryTemplateComesBack makes the paper of the example in the table that a
// template asks for.
func TestBlankTableOfEveryTemplateComesBack(t *testing.T) {
	h := house(t, assets.FS)
	t.Chdir(t.TempDir())
	for _, tpl := range everyTemplate(t) {
		name := strings.ReplaceAll(tpl.ID, "/", "-")
		for _, path := range []string{name + ".xlsx", name + ".csv"} {
			runIn(t, h, "series", tpl.ID, "--blank", path).done(t)
			if e := runIn(t, h, "series", tpl.ID, "--rows", path, "--preview", "2"); e.code != cli.Done {
				t.Errorf("%s: %s", path, e.err)
			}
		}
	}
}

// BenchmarkSeries makes 500 invitations: as one PDF, and as a file each.
func BenchmarkSeries(b *testing.B) {
	dir := b.TempDir()
	rows := filepath.Join(dir, "khach.csv")
	if err := os.WriteFile(rows, []byte(invitations(500)), 0o644); err != nil {
		b.Fatal(err)
	}
	h := house(b, assets.FS)
	for name, out := range map[string]string{"one": "tat-ca.pdf", "each": "moi-nguoi"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if e := runIn(b, h, seriesOf(rows, filepath.Join(dir, out), "--force")...); e.code != cli.Done {
					b.Fatal(e)
				}
			}
		})
	}
}
