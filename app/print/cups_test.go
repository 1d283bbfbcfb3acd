//go:build !windows

package print_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"thethuc/app/print"
)

// machine is a PATH with CUPS's commands on it that answer from files, and a temp folder.
type machine struct {
	bin, temp string
}

// newMachine has three printers: PDF, which is the default, Nhan with labels only, Cu without a driver.
func newMachine(t *testing.T) machine {
	t.Helper()
	m := machine{t.TempDir(), t.TempDir()}
	t.Setenv("PATH", m.bin)
	t.Setenv("TMPDIR", m.temp)
	t.Setenv("LC_ALL", "vi_VN.UTF-8")
	m.script(t, "lpstat", `
test "$LC_ALL" = C || exit 9
case "$*" in
-e) while read -r line; do echo "$line"; done <"$0.names";;
"-r -d -a -p") while read -r line; do echo "$line"; done <"$0.report"; exit 1;;
*) echo "lpstat: $*" >&2; exit 1;;
esac`)
	m.answer(t, "lpstat.names", "Cu\nNhan\nPDF\n")
	m.answer(t, "lpstat.report", `scheduler is running
system default destination: PDF
Cu accepting requests since Tue Nov 24 20:14:22 2026
Nhan accepting requests since Tue Nov 24 20:14:22 2026
PDF accepting requests since Tue Nov 24 20:14:22 2026
printer Cu disabled since Tue Nov 24 20:14:22 2026 -
	reason unknown
printer Nhan now printing Nhan-3.  enabled since Tue Nov 24 20:14:22 2026
printer PDF is idle.  enabled since Tue Nov 24 20:14:22 2026
`)
	m.script(t, "lpoptions", `
case "$*" in
"-p PDF -l") echo 'PageSize/Page Size: Custom.WIDTHxHEIGHT *A4 A3 Letter'; echo 'Duplex/Sides: *None DuplexNoTumble';;
"-p Nhan -l") echo 'PageSize/Media Size: Custom.WIDTHxHEIGHT *w102h252 A4Small'; echo 'Duplex/Sides: *None';;
*) echo "lpoptions: Unable to get PPD file for $2: Not Found" >&2; exit 1;;
esac`)
	m.script(t, "lp", `
printf '%s\n' "$@" >"$0.args"
for file; do :; done
read -r line <"$file"
printf '%s %s' "$PWD/$file" "$line" >"$0.file"
umask >"$0.mask"
echo "request id is PDF-12 (1 file(s))"`)
	return m
}

func (m machine) script(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(m.bin, name), []byte("#!/bin/sh\n"+text+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
}

func (m machine) answer(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(m.bin, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// told is what a script wrote beside itself.
func (m machine) told(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(m.bin, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// clean fails the test where a file that was to be printed is left, or lp was called.
func (m machine) clean(t *testing.T, called bool) {
	t.Helper()
	left, err := os.ReadDir(m.temp)
	if err != nil || len(left) > 0 {
		t.Errorf("left in the temp folder: %v %v", left, err)
	}
	if _, err := os.Stat(filepath.Join(m.bin, "lp.args")); (err == nil) != called {
		t.Errorf("lp was called: %v, want %v", err == nil, called)
	}
}

func words(w io.Writer) error {
	_, err := io.WriteString(w, "%PDF-1.7\n")
	return err
}

func TestPrinters(t *testing.T) {
	m := newMachine(t)
	m.answer(t, "lpstat.names", "Cu\nMang\nNhan\nPDF\n")
	printers, err := print.New().Printers(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, p := range printers {
		fmt.Fprintf(&got, "%s|%v|%s|%s|A4 %v|two-sided %v|ranges %v\n",
			p.Name, p.Default, p.State, strings.Join(p.Papers, " "), p.TakesA4(), p.TwoSided, p.Ranges)
	}
	const want = `Cu|false|đang dừng||A4 true|two-sided true|ranges true
Mang|false|không rõ trạng thái||A4 true|two-sided true|ranges true
Nhan|false|đang in|w102h252 A4Small|A4 false|two-sided true|ranges true
PDF|true|sẵn sàng|A4 A3 Letter|A4 true|two-sided true|ranges true
`
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
}

func TestPrintHandsTheJobToLp(t *testing.T) {
	for _, c := range []struct {
		name string
		job  print.Job
		want string
	}{
		{
			"by default one copy on one side at the default printer",
			print.Job{Title: "Quyết định số 05"},
			"-d PDF -t 'Quyết định số 05' -n 1 -o media=A4 -o print-scaling=none -o sides=one-sided van-ban.pdf",
		},
		{
			"copies come out in sets",
			print.Job{Title: "a", Copies: 12},
			"-d PDF -t a -n 12 -o media=A4 -o print-scaling=none -o sides=one-sided -o collate=true van-ban.pdf",
		},
		{
			"pages, sides and printer as asked",
			print.Job{Title: "a", Printer: "Cu", Pages: []print.Span{{1, 3}, {7, 7}}, TwoSided: true},
			"-d Cu -t a -n 1 -o media=A4 -o print-scaling=none -o sides=two-sided-long-edge -o page-ranges=1-3,7 van-ban.pdf",
		},
		{
			"a title stays one argument",
			print.Job{Title: "-d X; $(reboot)\n`id`\x00"},
			"-d PDF -t '-d X; $(reboot) `id` ' -n 1 -o media=A4 -o print-scaling=none -o sides=one-sided van-ban.pdf",
		},
		{
			"a long title is cut between letters",
			print.Job{Title: strings.Repeat("ộ", 90)},
			"-d PDF -t " + strings.Repeat("ộ", 85) + " -n 1 -o media=A4 -o print-scaling=none -o sides=one-sided van-ban.pdf",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := newMachine(t)
			c.job.Write = func(w io.Writer) error {
				found, err := filepath.Glob(filepath.Join(m.temp, "*", "van-ban.pdf"))
				if err != nil || len(found) != 1 {
					t.Fatalf("files %v, error %v", found, err)
				}
				for path, want := range map[string]os.FileMode{found[0]: 0o600, filepath.Dir(found[0]): 0o700} {
					info, err := os.Stat(path)
					if err != nil || info.Mode().Perm() != want {
						t.Errorf("mode of %s: %v, error %v", path, info.Mode(), err)
					}
				}
				return words(w)
			}
			sent, err := print.New().Print(t.Context(), c.job)
			if err != nil {
				t.Fatal(err)
			}
			if sent.ID != "PDF-12" || sent.Printer.Name != strings.Fields(c.want)[1] {
				t.Errorf("sent %+v", sent)
			}
			var got []string
			for arg := range strings.Lines(m.told(t, "lp.args")) {
				if arg = strings.TrimSuffix(arg, "\n"); strings.Contains(arg, " ") {
					arg = "'" + arg + "'"
				}
				got = append(got, arg)
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("lp %s\nwant %s", strings.Join(got, " "), c.want)
			}
			if file := m.told(t, "lp.file"); !strings.HasPrefix(file, m.temp) || !strings.HasSuffix(file, "/van-ban.pdf %PDF-1.7") {
				t.Errorf("lp read %q", file)
			}
			m.clean(t, true)
		})
	}
}

func TestPrintRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		job  print.Job
		make func(*testing.T, machine)
		want string
	}{
		{"without CUPS's commands", print.Job{}, func(t *testing.T, m machine) {
			t.Setenv("PATH", m.temp)
		}, "không thấy lệnh lpstat của CUPS để in: cài gói cups-client (Debian, Ubuntu, Fedora) hoặc cups (Arch) rồi thử lại"},
		{"with the service down", print.Job{}, func(t *testing.T, m machine) {
			m.answer(t, "lpstat.report", "scheduler is not running\n")
		}, "dịch vụ in của hệ thống (CUPS) không chạy: bật dịch vụ cups (cài gói cups nếu chưa có; sudo systemctl start cups) rồi thử lại"},
		{"without any printer", print.Job{}, func(t *testing.T, m machine) {
			m.answer(t, "lpstat.report", "scheduler is running\nno system default destination\n")
			m.answer(t, "lpstat.names", "")
		}, "máy chưa có máy in nào: thêm máy in trong phần cài đặt của hệ thống rồi thử lại"},
		{
			"an unknown printer, naming the others",
			print.Job{Printer: "pdf"},
			nil,
			"không có máy in “pdf”: các máy in có là Cu, Nhan, PDF",
		},
		{"to guess among several printers", print.Job{}, func(t *testing.T, m machine) {
			m.answer(t, "lpstat.report", "scheduler is running\nno system default destination\n")
		}, "hệ thống chưa có máy in mặc định: chọn một trong các máy in Cu, Nhan, PDF"},
		{
			"a printer without A4",
			print.Job{Printer: "Nhan"},
			nil,
			"máy in “Nhan” không có khổ giấy A4 (chỉ có w102h252, A4Small): đặt khổ A4 cho máy in, hoặc chọn máy in khác",
		},
		{"two sides where there is one", print.Job{TwoSided: true}, func(t *testing.T, m machine) {
			m.script(t, "lpoptions", "echo 'PageSize/Media Size: *A4'")
		}, "không yêu cầu được máy in “PDF” in hai mặt: in một mặt, hoặc chọn máy in khác"},
		{"a printer that takes nothing", print.Job{}, func(t *testing.T, m machine) {
			m.answer(t, "lpstat.report", "scheduler is running\nsystem default destination: PDF\n"+
				"PDF not accepting requests since Tue Nov 24 20:14:22 2026 -\n\tRejecting Jobs\nprinter PDF is idle.  enabled since\n")
		}, "máy in “PDF” đang không nhận bản in: cho máy in nhận lại, hoặc chọn máy in khác"},
		{"without a temp folder", print.Job{}, func(t *testing.T, _ machine) {
			t.Setenv("TMPDIR", "/nowhere")
		}, "không tạo được thư mục tạm để in: kiểm tra dung lượng đĩa và quyền ghi vào thư mục /nowhere"},
		{"too many copies", print.Job{Copies: 10000}, nil, "không in được 10000 bản: số bản phải từ 1 đến 9999"},
		{"fewer copies than none", print.Job{Copies: -1}, nil, "không in được -1 bản: số bản phải từ 1 đến 9999"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := newMachine(t)
			if c.make != nil {
				c.make(t, m)
			}
			c.job.Write = func(io.Writer) error {
				t.Error("the file was written")
				return nil
			}
			_, err := print.New().Print(t.Context(), c.job)
			if err == nil || err.Error() != c.want {
				t.Errorf("error %v\nwant  %s", err, c.want)
			}
			m.clean(t, false)
		})
	}
}

func TestTheOnlyPrinterNeedsNoDefault(t *testing.T) {
	m := newMachine(t)
	m.answer(t, "lpstat.report", "scheduler is running\nno system default destination\n")
	m.answer(t, "lpstat.names", "Cu\n")
	sent, err := print.New().Print(t.Context(), print.Job{Write: words})
	if err != nil || sent.Printer.Name != "Cu" {
		t.Errorf("sent %+v, error %v", sent, err)
	}
}

func TestLpRefuses(t *testing.T) {
	for _, c := range []struct{ name, lp, want string }{
		{
			"while the printer stops taking jobs", `echo 'lp: Destination "PDF" is not accepting jobs.' >&2; exit 1`,
			"máy in “PDF” đang không nhận bản in: cho máy in nhận lại, hoặc chọn máy in khác",
		},
		{
			"for a reason of its own", `echo 'lp: Forbidden' >&2; exit 1`,
			"máy in “PDF” không nhận bản in: hệ thống in trả lời “Forbidden”",
		},
		{"and says nothing", `exit 3`, "máy in “PDF” không nhận bản in: hệ thống in trả lời “exit status 3”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := newMachine(t)
			m.script(t, "lp", c.lp)
			_, err := print.New().Print(t.Context(), print.Job{Write: words})
			if err == nil || err.Error() != c.want {
				t.Errorf("error %v\nwant  %s", err, c.want)
			}
			m.clean(t, false)
		})
	}
}

func TestAWriterThatFailsIsHeard(t *testing.T) {
	m := newMachine(t)
	broken := errors.New("trang 3 hỏng")
	if _, err := print.New().Print(t.Context(), print.Job{Write: func(io.Writer) error { return broken }}); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	m.clean(t, false)
}

func TestCancelEndsAWaitingLp(t *testing.T) {
	m := newMachine(t)
	m.script(t, "lp", `: >"$0.args"; while :; do :; done`)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		for ctx.Err() == nil {
			if _, err := os.Stat(filepath.Join(m.bin, "lp.args")); err == nil {
				cancel()
			}
			time.Sleep(5 * time.Millisecond)
		}
	}()
	defer cancel()
	start := time.Now()
	_, err := print.New().Print(ctx, print.Job{Write: words})
	if !errors.Is(err, context.Canceled) || err.Error() != "đã hủy in" {
		t.Errorf("error %v", err)
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("took %v", took)
	}
	m.clean(t, true)
}

func TestACancelledContextAsksNothing(t *testing.T) {
	newMachine(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := print.New().Printers(ctx); !errors.Is(err, context.Canceled) || err.Error() != "đã hủy in" {
		t.Errorf("error %v", err)
	}
}
