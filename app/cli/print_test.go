package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"thethuc/app/cli"
	"thethuc/drafting"
)

// ended by these lines, a document asks for so many copies.
func TestCopies(t *testing.T) {
	const (
		r = drafting.Recipient
		a = drafting.Addressee
	)
	type line struct {
		component drafting.Component
		text      string
	}
	for _, c := range []struct {
		name  string
		lines []line
		want  int
	}{
		{"none named is one", nil, 1},
		{"each recipient and the file copy", []line{{r, "- Như Điều 3;"}, {r, "- Bộ Nội vụ;"}, {r, "- Lưu: VT, TCCB."}}, 3},
		{"the file copies as they are named", []line{{r, "- Như Điều 3;"}, {r, "- Lưu: VT, HC (2)."}}, 3},
		{"the copies of a recipient as they are named", []line{{r, "- Các phòng, ban (05b);"}, {r, "- Lưu: VT."}}, 6},
		{"a year is no number of copies", []line{{r, "- Ban Tổ chức Đại hội (2025);"}, {r, "- Lưu: VT."}}, 2},
		{"a purpose is no number of copies", []line{{r, "- Bộ trưởng (để b/c);"}, {r, "- Lưu: VT."}}, 2},
		{"none is no number of copies", []line{{r, "- Bộ trưởng (0);"}, {r, "- Lưu: VT."}}, 2},
		{"as above is every addressee", []line{{a, "- Bộ Nội vụ;"}, {a, "- Bộ Tài chính."}, {r, "- Như trên;"}, {r, "- Lưu: VT."}}, 3},
		{"as above is the one addressee", []line{{drafting.Addressees, "Kính gửi: Bộ Nội vụ"}, {r, "- Như trên;"}, {r, "- Lưu: VT."}}, 2},
		{"the number issued, in the line of the file copy", []line{{r, "- Như trên;"}, {r, "- Lưu: VT, HC (2). PL.(300)."}}, 300},
		{"the number issued, in a line of its own", []line{{r, "- Như trên;"}, {r, "- Lưu: VT, HC."}, {drafting.DrafterMark, "NVA.(25)"}}, 25},
		{"the number issued, after the initial", []line{{r, "- Như trên;"}, {r, "- Lưu: VT, VP."}, {drafting.DrafterMark, "A15"}}, 15},
		{"a line of dots is nobody", []line{{r, "- ............;"}, {r, "- Lưu: VT."}}, 1},
		{"of a paper copy, its own recipients", []line{
			{r, "- Bộ Nội vụ;"},
			{r, "- Bộ Tài chính;"},
			{r, "- Lưu: VT."},
			{drafting.CopyForm, "SAO Y"},
			{r, "- Các phòng;"},
			{r, "- Lưu: VT."},
		}, 2},
		{"never more than a printer takes", []line{{drafting.DrafterMark, "PL.(9999)"}}, 9999},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &drafting.Piece{ID: 1, Kind: drafting.Main}
			for i, l := range c.lines {
				p.Nodes = append(p.Nodes, &drafting.Node{ID: drafting.NodeID(i + 2), Component: l.component, Text: l.text})
			}
			if got := cli.Copies(&drafting.Document{Pieces: []*drafting.Piece{p}}); got != c.want {
				t.Errorf("%d copies, want %d", got, c.want)
			}
		})
	}
	if got := cli.Copies(&drafting.Document{}); got != 1 {
		t.Errorf("%d copies of a document without pieces", got)
	}
}

// printers puts CUPS's commands on PATH, which answer for the printers PDF and Nhan; what lp
// is given comes back in the returned file.
func printers(t *testing.T) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no lp")
	}
	bin := t.TempDir()
	for name, text := range map[string]string{
		"lpstat": `
test "$1" = -e && exit
echo 'scheduler is running'
echo 'system default destination: PDF'
echo 'printer Nhan is idle.  enabled since Tue Nov 24 20:14:22 2026'
echo 'printer PDF disabled since Tue Nov 24 20:14:22 2026 -'`,
		"lpoptions": `
case $2 in
PDF) echo 'PageSize/Size: *A4'; echo 'Duplex/Sides: *None DuplexNoTumble';;
Nhan) echo 'PageSize/Size: *w102h252';;
esac`,
		"lp": `
echo "$*" >"$0.told"
for file; do :; done
read -r first <"$file"
echo "$first" >>"$0.told"
echo 'request id is PDF-7 (1 file(s))'`,
	} {
		if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/bin/sh"+text+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", bin)
	return filepath.Join(bin, "lp.told")
}

func TestPrint(t *testing.T) {
	sample := filepath.Join(t.TempDir(), "Quyết định.vanban")
	run(t, "new", "nd30/decision-issuing-rules", "--sample", "-o", sample).done(t)
	for _, c := range []struct{ name, args, told, said string }{
		{
			"for all recipients at the default printer", "",
			"-d PDF -t Quyết định.vanban -n 5 -o media=A4 -o print-scaling=none -o sides=one-sided -o collate=true van-ban.pdf\n%PDF-1.7\n",
			"Đã gửi 5 bản tới máy in PDF, mã bản in PDF-7. Máy in đang dừng, bản in chờ đến khi máy in chạy lại.\n",
		},
		{
			"as it is asked", "--printer PDF --copies 1 --pages 3,1-2 --two-sided",
			"-d PDF -t Quyết định.vanban -n 1 -o media=A4 -o print-scaling=none -o sides=two-sided-long-edge -o page-ranges=1-3 van-ban.pdf\n%PDF-1.7\n",
			"Đã gửi 1 bản tới máy in PDF, mã bản in PDF-7. Máy in đang dừng, bản in chờ đến khi máy in chạy lại.\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := printers(t)
			e := run(t, append([]string{"print", sample}, strings.Fields(c.args)...)...)
			e.done(t)
			if e.out != c.said {
				t.Errorf("said %q\nwant %q", e.out, c.said)
			}
			if told := read(t, file); told != c.told {
				t.Errorf("lp was told\n%swant\n%s", told, c.told)
			}
		})
	}
}

func TestPrintSaysWhatIsInTheWay(t *testing.T) {
	file := write(t, filepath.Join(t.TempDir(), "a.txt"), "Số: 05/QĐ-VP\n")
	for _, c := range []struct{ name, args, want string }{
		{"an unknown printer", "--printer Tang2", "Không có máy in “Tang2”: các máy in có là Nhan, PDF."},
		{"no A4", "--printer Nhan", "Máy in “Nhan” không có khổ giấy A4 (chỉ có w102h252): đặt khổ A4 cho máy in, hoặc chọn máy in khác."},
	} {
		t.Run(c.name, func(t *testing.T) {
			printers(t)
			e := run(t, append([]string{"print", file}, strings.Fields(c.args)...)...)
			if want := (ended{cli.Unusable, "", "thethuc: " + c.want + "\n"}); e != want {
				t.Errorf("%+v", e)
			}
		})
	}
	t.Run("no CUPS", func(t *testing.T) {
		printers(t)
		t.Setenv("PATH", t.TempDir())
		e := run(t, "print", "--list")
		if e.code != cli.Unusable || e.out != "" || !strings.Contains(e.err, "cups-client") {
			t.Errorf("%+v", e)
		}
	})
}

func TestPrintListsThePrinters(t *testing.T) {
	printers(t)
	e := run(t, "print", "--list")
	e.done(t)
	want := fmt.Sprintln("Nhan\t\tsẵn sàng\tkhông có khổ A4\tmột mặt") +
		fmt.Sprintln("PDF\tmặc định\tđang dừng\tcó khổ A4\tmột mặt, hai mặt")
	if e.out != want {
		t.Errorf("listed\n%swant\n%s", e.out, want)
	}
}
