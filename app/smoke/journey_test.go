//go:build smoke

package smoke

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"thethuc/app/cli"
	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/plain"
	"thethuc/drafting/store"
	"thethuc/drafting/store/sqlite"
)

// Two further articles: as a clerk types them in Telex, and as they stand then.
var typed = []struct{ title, titleKeys, text, textKeys string }{
	{
		"Kiểm tra việc thực hiện", "Kieemr tra vieecj thuwcj hieenj",
		"Trưởng ban Văn thư - Bảo mật kiểm tra việc thực hiện Quy chế này mỗi quý một lần và báo cáo Chánh Văn phòng.",
		"Truwowngr ban Vawn thuw - Baor maatj kieemr tra vieecj thuwcj hieenj Quy chees nayf mooix quys mootj laanf vaf baos caos Chanhs Vawn phongf.",
	},
	{
		"Chế độ báo cáo", "Chees ddooj baos caos",
		"Các ban báo cáo kết quả công tác văn thư trước ngày 15 tháng 12 hằng năm.",
		"Cacs ban baos caos keets quar coong tacs vawn thuw truwowcs ngayf 15 thangs 12 hawngf nawm.",
	},
}

// TestTwoArticlesTypedGiveThePDFOfTheirLines opens a decision with a regulation of 22 articles, types two more into the
// page after Điều 20, exports, and compares with the PDF that the command line makes of the same text.
func TestTwoArticlesTypedGiveThePDFOfTheirLines(t *testing.T) {
	lines := regulation(t)
	j := begin(t, lines)
	screen := j.screen

	screen.key(t, "ctrl+End")
	for range linesUp(t, j.house, j.document) {
		screen.key(t, "Up")
	}
	screen.key(t, "End", "Return")
	for _, a := range typed {
		screen.key(t, "shift+Tab")
		screen.typeKeys(t, a.titleKeys)
		screen.key(t, "Return", "Tab")
		screen.typeKeys(t, a.textKeys)
		if a != typed[len(typed)-1] {
			screen.key(t, "Return")
		}
	}
	want := expected(t, lines)
	waitForDraft(t, j.drafts, j.draft, func(d *drafting.Document) bool { return plain.Words(d) == plain.Words(parse(want, j.house)) })
	if t.Failed() {
		return
	}

	screen.key(t, "ctrl+p")
	time.Sleep(time.Second)
	screen.key(t, "Return")
	got := waitForFile(t, filepath.Join(j.user, "*.pdf"))

	text := filepath.Join(t.TempDir(), "quy-che.txt")
	if err := os.WriteFile(text, []byte(want), 0o600); err != nil {
		t.Fatal(err)
	}
	pdf := filepath.Join(t.TempDir(), "quy-che.pdf")
	if out, err := exec.Command(program(t), "export", text, "-o", pdf).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	byLines, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, byLines) {
		t.Errorf("the window's PDF has %d bytes, that of the command line %d, and they differ", len(got), len(byLines))
	}
}

// journey is the program with a draft on its page, which the tests of the command line have as lines.
type journey struct {
	screen   screen
	house    *cli.House
	document *drafting.Document
	drafts   *sqlite.Store
	draft    store.ID
	user     string // the home folder
}

func regulation(t *testing.T) string {
	t.Helper()
	lines, err := os.ReadFile("../cli/testdata/regulation.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(lines)
}

// begin starts the program with these lines as the draft on its page.
func begin(t *testing.T, lines string) journey {
	t.Helper()
	house := cli.NewHouse(assets.FS, func(string) string { return "" }, time.Now)
	if _, err := house.Pack(); err != nil {
		t.Fatal(err)
	}
	home, config := t.TempDir(), t.TempDir()
	j := journey{house: house, document: parse(lines, house), user: t.TempDir()}
	j.drafts, j.draft = keep(t, home, config, j.document)
	j.screen = startScreen(t)
	start(t, program(t), j.screen, "THETHUC_HOME="+home, "HOME="+j.user, "XDG_CONFIG_HOME="+config)
	window := j.screen.waitForWindow(t)
	j.screen.xdotool(t, "mousemove", "560", "400")
	j.screen.waitForPicture(t, window, "the draft", func(p image.Image) bool { return count(p) >= colours })
	time.Sleep(time.Second)
	return j
}

// keep puts a document into the library in a folder, as the draft that the program opens when it starts.
func keep(t *testing.T, home, config string, document *drafting.Document) (*sqlite.Store, store.ID) {
	t.Helper()
	drafts, err := sqlite.Open(filepath.Join(home, "kho.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { drafts.Close() })
	draft, err := drafts.Create(context.Background(), drafting.Snapshot{Document: document})
	if err != nil {
		t.Fatal(err)
	}
	preferOpen(t, config, draft.ID)
	return drafts, draft.ID
}

// preferOpen makes the program open this draft when it starts.
func preferOpen(t *testing.T, config string, id store.ID) {
	t.Helper()
	folder := filepath.Join(config, "fyne", "vn.thethuc.app")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "preferences.json"), fmt.Appendf(nil, `{"draft":%d}`, id), 0o600); err != nil {
		t.Fatal(err)
	}
}

// linesUp counts the lines from the document's end up to the last line of Điều 20.
func linesUp(t *testing.T, house *cli.House, d *drafting.Document) int {
	t.Helper()
	faces, err := house.Faces()
	if err != nil {
		t.Fatal(err)
	}
	pages := layout.Paginate(nil, d, house.Sheet(d), faces)
	nodes := d.Pieces[1].Nodes
	var target drafting.NodeID
	for i, n := range nodes {
		if strings.HasPrefix(n.Text, "Điều 20.") {
			target = nodes[d.Pieces[1].Extent(i)-1].ID
		}
	}
	last := nodes[len(nodes)-1]
	at := drafting.Position{Node: last.ID, Offset: len(last.Text)}
	x := pages.Caret(at).X
	for up := 1; up < 100; up++ {
		if at = pages.Above(at, x); at.Node == target {
			return up
		}
	}
	t.Fatal("Điều 20 is nowhere above the end")
	return 0
}

// expected is the text with the typed articles after Điều 20 and the later ones renumbered.
func expected(t *testing.T, lines string) string {
	t.Helper()
	var added strings.Builder
	for i, a := range typed {
		fmt.Fprintf(&added, "Điều %d. %s\n1. %s\n", 21+i, a.title, a.text)
	}
	lines = strings.Replace(lines, "Điều 22. ", "Điều 24. ", 1)
	lines = strings.Replace(lines, "Điều 21. ", "Điều 23. ", 1)
	return strings.Replace(lines, "\nChương V\n", added.String()+"\nChương V\n", 1)
}

func parse(lines string, house *cli.House) *drafting.Document {
	d, _ := plain.Parse(lines, house.Sheet(&drafting.Document{}))
	return d
}

func waitForDraft(t *testing.T, s *sqlite.Store, id store.ID, good func(*drafting.Document) bool) {
	t.Helper()
	var last string
	for began := time.Now(); time.Since(began) < opening; time.Sleep(200 * time.Millisecond) {
		snapshot, err := s.Load(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		if good(snapshot.Document) {
			return
		}
		last = plain.Words(snapshot.Document)
	}
	_, tail, _ := strings.Cut(last, "Điều 20.")
	t.Errorf("what was typed is not in the store; from Điều 20 on it has\n%s", tail)
}

func waitForFile(t *testing.T, pattern string) []byte {
	t.Helper()
	for began := time.Now(); time.Since(began) < opening; time.Sleep(200 * time.Millisecond) {
		if found, err := filepath.Glob(pattern); err == nil && len(found) == 1 {
			data, err := os.ReadFile(found[0])
			if err != nil {
				t.Fatal(err)
			}
			return data
		}
	}
	t.Fatalf("no %s came", filepath.Base(pattern))
	return nil
}

// key presses keys one after the other, slowly enough for a loaded machine.
func (s screen) key(t *testing.T, keys ...string) {
	t.Helper()
	s.xdotool(t, append([]string{"key", "--delay", "60"}, keys...)...)
}

func (s screen) typeKeys(t *testing.T, keys string) {
	t.Helper()
	s.xdotool(t, "type", "--delay", strconv.Itoa(25), keys)
}
