//go:build smoke

package smoke

import (
	"bytes"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"thethuc/app/cli"
	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/plain"
)

// The commands of a CUPS with one printer, whose lp keeps what it is given in $PRINTED.
var commands = map[string]string{
	"lpstat": `case "$1" in
-e) echo PDF;;
*) printf 'scheduler is running\nsystem default destination: PDF\nPDF accepting requests since today\nprinter PDF is idle.  enabled since today\n';;
esac`,
	"lpoptions": `echo 'PageSize/Media Size: *A4 Letter'`,
	"lp": `for file; do :; done
cp "$file" "$PRINTED/paper.pdf"
printf '%s\n' "$@" > "$PRINTED/lp.part"
mv "$PRINTED/lp.part" "$PRINTED/lp.txt"
echo 'request id is PDF-1 (1 file(s))'`,
}

// TestPrintingGivesLpThePDFAndTheAnswers prints one page twice by keys alone.
func TestPrintingGivesLpThePDFAndTheAnswers(t *testing.T) {
	binary, home, config, bin, printed := program(t), t.TempDir(), t.TempDir(), t.TempDir(), t.TempDir()
	for name, script := range commands {
		if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	lines := filepath.Join(t.TempDir(), "lich.txt")
	text := "VĂN PHÒNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 05/TB-VP\n" +
		"Phú Thọ, ngày 05 tháng 02 năm 2026\nTHÔNG BÁO\nLịch trực\n" + strings.Repeat("Văn phòng trực từ 7 giờ 30.\n", 50)
	if err := os.WriteFile(lines, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	house := cli.NewHouse(assets.FS, func(string) string { return "" }, time.Now)
	if _, err := house.Pack(); err != nil {
		t.Fatal(err)
	}
	document, _ := plain.Parse(text, house.Sheet(&drafting.Document{}))
	keep(t, home, config, document)

	screen := startScreen(t)
	start(t, binary, screen, "THETHUC_HOME="+home, "XDG_CONFIG_HOME="+config, "PRINTED="+printed,
		"PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	window := screen.waitForWindow(t)
	screen.xdotool(t, "mousemove", "560", "400")
	screen.waitForPicture(t, window, "the draft to print", func(p image.Image) bool { return count(p) >= colours })
	time.Sleep(time.Second)

	screen.key(t, "ctrl+alt+p")
	time.Sleep(time.Second)
	screen.key(t, "2", "shift+Tab", "1", "Return")
	arguments := strings.Fields(string(waitForFile(t, filepath.Join(printed, "lp.txt"))))
	for _, want := range [][]string{{"-d", "PDF"}, {"-n", "2"}, {"-o", "page-ranges=1"}, {"-o", "media=A4"}, {"-o", "print-scaling=none"}} {
		at := slices.Index(arguments, want[1])
		if at < 1 || arguments[at-1] != want[0] {
			t.Errorf("lp was not asked for %q: %q", want, arguments)
		}
	}
	got, err := os.ReadFile(filepath.Join(printed, "paper.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	pdf := filepath.Join(t.TempDir(), "lich.pdf")
	if out, err := exec.Command(binary, "export", lines, "-o", pdf).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	want, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the printer gets %d bytes, the command line's PDF has %d, and they differ", len(got), len(want))
	}
}
