package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// Where Debian's packages put the virtual printer.
const (
	pdfBackend = "/usr/lib/cups/backend/cups-pdf"
	pdfDriver  = "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd"
)

// TestPaperIsThePDF prints two copies of two pages at a virtual printer and compares the
// marks on its paper with those of the exported PDF: nothing is scaled, moved or missing,
// and the copies come in sets.
func TestPaperIsThePDF(t *testing.T) {
	name := virtualPrinter(t)
	folder := t.TempDir()
	document, exported := filepath.Join(folder, "d.vanban"), filepath.Join(folder, "d.pdf")
	run(t, "new", "nd30/decision-issuing-rules", "--sample", "-o", document).done(t)
	run(t, "export", document, "-o", exported).done(t)

	listed := run(t, "print", "--list")
	listed.done(t)
	if !strings.Contains("\n"+listed.out, "\n"+name+"\t") || !strings.Contains(listed.out, "có khổ A4") {
		t.Errorf("listed %q", listed.out)
	}
	printed := filepath.Join(folder, "printed.pdf")
	collect := expectPaper(t)
	sent := run(t, "print", document, "--printer", name, "--copies", "2", "--pages", "2-3")
	sent.done(t)
	if !strings.HasPrefix(sent.out, "Đã gửi 2 bản tới máy in "+name+", mã bản in "+name+"-") {
		t.Errorf("said %q", sent.out)
	}
	collect(name, printed)

	want, got := marks(t, exported), marks(t, printed)
	if len(want) < 3 || len(got) != 4 {
		t.Fatalf("printed %d pages, want 4; exported %d, want 3 at least", len(got), len(want))
	}
	for i, page := range []int{1, 2, 1, 2} {
		if lost, added := got[i].without(want[page]), want[page].without(got[i]); lost > 0.01 || added > 0.01 {
			t.Errorf("sheet %d against page %d: %.1f %% of its marks stand elsewhere, %.1f %% are missing", i+1, page+1, 100*lost, 100*added)
		}
	}
	if different := got[0].without(want[2]); different < 0.2 {
		t.Errorf("pages 2 and 3 differ in %.1f %% of their marks only: the comparison tells nothing", 100*different)
	}
}

// virtualPrinter returns the name of a printer that writes PDF files: one of a CUPS that it
// starts where it may, else one of the CUPS that runs. The test is skipped where there is none.
func virtualPrinter(t *testing.T) string {
	t.Helper()
	for _, need := range [][2]string{{"lp", "cups-client"}, {"pdftoppm", "poppler-utils"}} {
		if _, err := exec.LookPath(need[0]); err != nil {
			t.Skipf("package %s is not installed", need[1])
		}
	}
	for _, file := range []string{pdfBackend, pdfDriver} {
		if _, err := os.Stat(file); err != nil {
			t.Skip("package printer-driver-cups-pdf is not installed")
		}
	}
	if os.Geteuid() == 0 {
		return startCUPS(t)
	}
	devices, err := exec.Command("lpstat", "-v").Output()
	if err == nil {
		for line := range strings.Lines(string(devices)) {
			if device, ok := strings.CutPrefix(line, "device for "); ok && strings.Contains(device, ": cups-pdf:") {
				name, _, _ := strings.Cut(device, ":")
				return name
			}
		}
	}
	t.Skip("no CUPS with a printer of printer-driver-cups-pdf runs, and only root can start one")
	return ""
}

// startCUPS starts a CUPS of the test's own behind a socket, with one printer.
func startCUPS(t *testing.T) string {
	t.Helper()
	daemon := administration(t, "cupsd")
	root := t.TempDir()
	for path, mode := range map[string]os.FileMode{filepath.Dir(root): 0o711, root: 0o711} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{"etc", "state", "cache", "spool", "log"} {
		if err := os.Mkdir(filepath.Join(root, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	temp := filepath.Join(root, "tmp")
	if err := os.Mkdir(temp, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(temp, 0o777|os.ModeSticky); err != nil { // filters run as another user
		t.Fatal(err)
	}
	socket := filepath.Join(root, "socket")
	settings := write(t, filepath.Join(root, "etc", "cupsd.conf"), fmt.Sprintf(`Listen %s
Browsing No
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
`, socket))
	files := write(t, filepath.Join(root, "etc", "cups-files.conf"), fmt.Sprintf(`ServerRoot %[1]s/etc
StateDir %[1]s/state
CacheDir %[1]s/cache
RequestRoot %[1]s/spool
TempDir %[1]s/tmp
AccessLog %[1]s/log/access
ErrorLog %[1]s/log/error
PageLog %[1]s/log/page
`, root))
	t.Setenv("CUPS_SERVER", socket)
	t.Setenv("CUPS_SERVERROOT", filepath.Join(root, "etc"))
	t.Setenv("LC_ALL", "C")

	var said bytes.Buffer
	server := exec.Command(daemon, "-f", "-c", settings, "-s", files)
	server.Stdout, server.Stderr = &said, &said
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = server.Process.Signal(os.Interrupt)
		_ = server.Wait()
		if t.Failed() {
			t.Logf("cupsd: %s\n%s", said.String(), read(t, filepath.Join(root, "log", "error")))
		}
	})
	await(t, "cupsd", func() bool {
		out, err := exec.Command("lpstat", "-r").Output()
		return err == nil && strings.HasPrefix(string(out), "scheduler is running")
	})
	if out, err := exec.Command(administration(t, "lpadmin"), "-p", "PDF", "-v", "cups-pdf:/", "-P", pdfDriver, "-E").CombinedOutput(); err != nil {
		t.Fatalf("lpadmin: %v\n%s", err, out)
	}
	return "PDF"
}

// administration finds a command that a user's PATH may lack.
func administration(t *testing.T, name string) string {
	t.Helper()
	for _, path := range []string{name, "/usr/sbin/" + name} {
		if found, err := exec.LookPath(path); err == nil {
			return found
		}
	}
	t.Skip("package cups is not installed")
	return ""
}

// expectPaper looks where the virtual printer puts its files before anything is printed; the
// returned function waits for a printer's new file and moves it to path.
func expectPaper(t *testing.T) func(printer, path string) {
	t.Helper()
	me, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(me.HomeDir, "PDF")
	if _, err := os.Stat(folder); os.IsNotExist(err) {
		t.Cleanup(func() { _ = os.Remove(folder) }) // only an empty one goes
	}
	sheets := func() []string {
		found, err := filepath.Glob(filepath.Join(folder, "*.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	before := sheets()
	return func(printer, path string) {
		t.Helper()
		await(t, "the printer", func() bool {
			waiting, err := exec.Command("lpstat", "-o", printer).Output()
			return err == nil && len(waiting) == 0
		})
		for _, file := range sheets() {
			if slices.Contains(before, file) {
				continue
			}
			data := read(t, file)
			if err := os.Remove(file); err != nil {
				t.Error(err)
			}
			write(t, path, data)
			return
		}
		t.Fatalf("nothing new in %s", folder)
	}
}

// await waits until something is so.
func await(t *testing.T, what string, so func() bool) {
	t.Helper()
	for end := time.Now().Add(time.Minute); !so(); time.Sleep(100 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s is not ready after a minute", what)
		}
	}
}

// sheet is the dark dots of a printed page.
type sheet struct {
	width, height int
	dark          []bool
}

// marks draws the pages of a PDF at 100 dots an inch.
func marks(t *testing.T, path string) []sheet {
	t.Helper()
	out, err := exec.Command("pdftoppm", "-r", "100", "-gray", path).Output()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	var sheets []sheet
	for len(out) > 0 {
		var s sheet
		var most int
		if _, err := fmt.Fscanf(bytes.NewReader(out), "P5\n%d %d\n%d\n", &s.width, &s.height, &most); err != nil || most != 255 {
			t.Fatalf("%s: no grey picture: %v", path, err)
		}
		out = out[len(fmt.Sprintf("P5\n%d %d\n%d\n", s.width, s.height, most)):]
		s.dark = make([]bool, s.width*s.height)
		for i, grey := range out[:len(s.dark)] {
			s.dark[i] = grey < 128
		}
		out = out[len(s.dark):]
		sheets = append(sheets, s)
	}
	return sheets
}

// without is the share of a sheet's dark dots that have none within one dot (a quarter of a
// millimetre) on the other.
func (s sheet) without(other sheet) float64 {
	all, alone := 0, 0
	for i, dark := range s.dark {
		if dark {
			all++
			if !other.near(i%s.width, i/s.width) {
				alone++
			}
		}
	}
	if all == 0 {
		return 1
	}
	return float64(alone) / float64(all)
}

func (s sheet) near(x, y int) bool {
	for row := max(y-1, 0); row <= min(y+1, s.height-1); row++ {
		for column := max(x-1, 0); column <= min(x+1, s.width-1); column++ {
			if s.dark[row*s.width+column] {
				return true
			}
		}
	}
	return false
}
