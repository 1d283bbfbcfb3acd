package cli_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"thethuc/app/cli"
	"thethuc/assets"
)

// oldWords stand in the output file before a command that must fail; they stay.
const oldWords = "bản trước, không được mất"

// What a file may hold that is no document.
const (
	newerDocument   = `{"thethuc": 99, "lastId": 1, "header": {}, "pieces": []}`
	unknownMember   = `{"thethuc": 1, "lastId": 2, "header": {"kink": "plan"}, "pieces": [{"id": 1, "kind": "main", "nodes": []}]}`
	unknownPart     = `{"thethuc": 1, "lastId": 2, "header": {}, "pieces": [{"id": 1, "kind": "main", "nodes": [{"id": 2, "component": "footer", "text": "x"}]}]}`
	brokenDocument  = "{\"thethuc\": 1,\n \"pieces\": [\n"
	junk            = "PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xfe\xff word/document.xml\x00\x00"
	wordsInUTF16    = "\xff\xfeS\x001\x00:\x00 \x000\x005\x00\n\x00"
	beyondTheLimits = 64<<20 + 1
)

func TestBadInputSaysWhatWhereAndWhatToDo(t *testing.T) {
	for _, c := range []struct {
		name    string
		file    string // of the folder
		holds   string
		command string // a command; OUT stands there already
		says    []string
	}{
		{"broken JSON", "a.vanban", brokenDocument, "export a.vanban -o out.pdf", []string{"a.vanban", "hỏng", "dòng 3", "bản sao"}},
		{"broken JSON is not mended", "a.vanban", brokenDocument, "fix a.vanban -o out.vanban", []string{"a.vanban", "hỏng", "bản sao"}},
		{"a newer version", "a.vanban", newerDocument, "export a.vanban -o out.pdf", []string{"a.vanban", "phiên bản mới hơn", "Cập nhật"}},
		{"a newer version is not judged", "a.vanban", newerDocument, "lint a.vanban", []string{"a.vanban", "phiên bản mới hơn", "Cập nhật"}},
		{"a field of another program", "a.vanban", unknownMember, "export a.vanban -o out.pdf", []string{"a.vanban", "hỏng", "bản sao"}},
		{"an unknown component", "a.vanban", unknownPart, "export a.vanban -o out.pdf", []string{"a.vanban", "hỏng", "bản sao"}},
		{"an unknown template", "", "", "new nd30/nothing -o out.vanban", []string{"nd30/nothing", "thethuc templates"}},
		{"a field that does not exist", "", "", "new nd30/plan --set subjekt=x -o out.vanban", []string{"nd30/plan", "subjekt", "subject"}},
		{"a number that is none", "", "", "new nd30/plan --set number=bảy -o out.vanban", []string{"number", "bảy"}},
		{"an empty stored document", "a.vanban", "", "export a.vanban -o out.pdf", []string{"a.vanban", "hỏng", "bản sao"}},
		{"an empty file", "a.txt", "", "export a.txt -o out.pdf", []string{"a.txt", "không có chữ", "Kiểm tra"}},
		{"an empty file is not called clean", "a.txt", "", "lint a.txt", []string{"a.txt", "không có chữ", "Kiểm tra"}},
		{"blank lines only", "a.txt", "\ufeff \n\n\t\r\n", "fix a.txt -o out.txt", []string{"a.txt", "không có chữ", "Kiểm tra"}},
		{"a Word file that is cut off", "a.docx", junk, "lint a.docx", []string{"a.docx", "hỏng", "phục hồi"}},
		{"it is not printed", "a.docx", junk, "export a.docx -o out.pdf", []string{"a.docx", "hỏng", "phục hồi"}},
		{"it has no lines", "a.docx", junk, "text a.docx", []string{"a.docx", "hỏng", "phục hồi"}},
		{"a Word file under another name", "a.txt", junk, "lint a.txt", []string{"a.txt", "không phải tệp chữ", "UTF-8"}},
		{"a Word file is not mended in place", "a.docx", junk, "fix a.docx -o out.txt", []string{"a.docx", "--rebuild"}},
		{"a PDF", "a.pdf", "%PDF-1.7\n", "lint a.pdf", []string{"a.pdf", "PDF", "bản Word"}},
		{"a PDF under the name of a Word file", "a.docx", "%PDF-1.7\n", "text a.docx", []string{"a.docx", "PDF", "bản Word"}},
		{"lines in UTF-16", "a.txt", wordsInUTF16, "fix a.txt -o out.txt", []string{"a.txt", "không phải tệp chữ", "UTF-8"}},
		{"binary junk under a document's name", "a.vanban", junk, "fix a.vanban -o out.vanban", []string{"a.vanban", "hỏng", "bản sao"}},
		{"no such file", "", "", "export gone.txt -o out.pdf", []string{"gone.txt", "Kiểm tra đường dẫn"}},
		{"a folder as input", "", "", "export folder -o out.pdf", []string{"folder", "là thư mục", "Chọn"}},
		{"a folder as stored input", "", "", "lint folder.vanban", []string{"folder.vanban", "là thư mục", "Chọn"}},
		{"a folder as output", "a.txt", "Số: 05/QĐ-VP", "export a.txt -o folder.pdf", []string{"folder.pdf", "là thư mục", "Chọn"}},
		{"a folder as output of a fix", "a.txt", "Số: 05/QĐ-VP", "fix a.txt -o folder", []string{"folder", "là thư mục", "Chọn"}},
		{"a file as a folder", "a.txt", "Số: 05/QĐ-VP", "export a.txt -o a.txt/out.pdf", []string{"a.txt/out.pdf", "không phải thư mục", "Chọn"}},
		{"no such folder", "a.txt", "Số: 05/QĐ-VP", "export a.txt -o gone/out.pdf", []string{"gone", "Kiểm tra đường dẫn"}},
		{"a name that is too long", "a.txt", "Số: 05/QĐ-VP", "export a.txt -o " + strings.Repeat("ủ", 100) + ".pdf", []string{"ủ.pdf", "tên tệp quá dài", "Đặt tên"}},
		{"a full disk", "a.txt", "Số: 05/QĐ-VP", "export a.txt -o /dev/full", []string{"/dev/full", "đã đầy", "Xóa bớt"}},
		{"a full disk at a fix", "a.txt", "Số: 5/QĐ-VP", "fix a.txt -o /dev/full", []string{"/dev/full", "đã đầy", "Xóa bớt"}},
		{"a full disk at a new document", "", "", "new nd30/plan -o /dev/full", []string{"/dev/full", "đã đầy", "Xóa bớt"}},
		{"an unknown rule", "a.txt", "Số: 05/QĐ-VP", "lint --rules number-zero a.txt", []string{"number-zero", "thethuc rules"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := os.Stat("/dev/full"); err != nil && strings.Contains(c.command, "/dev/full") {
				t.Skip("no /dev/full")
			}
			t.Chdir(t.TempDir())
			prepare(t, c.file, c.holds)
			before := entries(t, ".")
			fails(t, run(t, strings.Fields(c.command)...), c.says...)
			unharmed(t, before)
		})
	}
}

// prepare fills the current folder: a file, outputs of every kind, and two folders.
func prepare(t *testing.T, name, holds string) {
	t.Helper()
	if name != "" {
		write(t, name, holds)
	}
	for _, out := range []string{"out.pdf", "out.txt", "out.vanban"} {
		write(t, out, oldWords)
	}
	for _, folder := range []string{"folder", "folder.pdf", "folder.vanban"} {
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
}

// unharmed fails the test where an output changed, or a file came or went.
func unharmed(t *testing.T, before string) {
	t.Helper()
	if after := entries(t, "."); after != before {
		t.Errorf("the folder holds %s; before: %s", after, before)
	}
	for _, out := range []string{"out.pdf", "out.txt", "out.vanban"} {
		if got := read(t, out); got != oldWords {
			t.Errorf("%s now holds %.60q", out, got)
		}
	}
}

// fails checks that a command refused, in one sentence that has these words and no English.
func fails(t *testing.T, e ended, says ...string) {
	t.Helper()
	if e.code != cli.Unusable {
		t.Errorf("exit code %d, want %d\n%s", e.code, cli.Unusable, e.out)
	}
	if strings.Count(e.err, "\n") != 1 || !strings.HasPrefix(e.err, "thethuc: ") || !strings.HasSuffix(e.err, ".\n") {
		t.Errorf("not one sentence: %q", e.err)
	}
	for _, words := range says {
		if !strings.Contains(e.err, words) {
			t.Errorf("does not say %q: %s", words, e.err)
		}
	}
	for _, english := range []string{" the ", " not ", " no ", "open ", "read ", "rename ", "is a ", "invalid"} {
		if strings.Contains(e.err, english) {
			t.Errorf("has the English %q: %s", english, e.err)
		}
	}
}

func TestHugeFileIsRefused(t *testing.T) {
	t.Chdir(t.TempDir())
	prepare(t, "a.txt", "Số: 05/QĐ-VP")
	if err := os.Truncate("a.txt", beyondTheLimits); err != nil {
		t.Fatal(err)
	}
	before := entries(t, ".")
	for _, command := range []string{"lint a.txt", "fix a.txt -o out.txt", "export a.txt -o out.pdf"} {
		fails(t, run(t, strings.Fields(command)...), "a.txt", "64 MB", "Chia")
	}
	unharmed(t, before)
}

func TestResultThatCannotBePrintedIsAnError(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full")
	}
	defer full.Close()
	in := inFolder(t)
	for _, command := range []string{
		"templates", "rules", "explain end-mark", "--help", "lint --help", "lint " + in, "lint --format json " + in,
		"export " + in + " -o " + filepath.Join(t.TempDir(), "out.pdf"),
	} {
		t.Run(strings.Fields(command)[0], func(t *testing.T) {
			var errOut strings.Builder
			code := cli.Run(t.Context(), house(t, assets.FS), strings.Fields(command), full, &errOut)
			fails(t, ended{code, "", errOut.String()}, "đã đầy", "Xóa bớt")
		})
	}
}

func TestReadOnlyFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	prepare(t, "a.txt", "Số: 05/QĐ-VP")
	if err := os.Mkdir("locked", 0o555); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Create("locked/probe"); err == nil {
		f.Close()
		t.Skip("this user writes into read-only folders; the case “a file as a folder” stands in")
	}
	before := entries(t, ".")
	fails(t, run(t, "export", "a.txt", "-o", "locked/out.pdf"), "locked", "không có quyền", "Chọn")
	unharmed(t, before)
	if got := entries(t, "locked"); got != "" {
		t.Errorf("the folder holds %s", got)
	}
}

func TestOutputIsNeverTheInput(t *testing.T) {
	t.Chdir(t.TempDir())
	words := "Số: 5/QĐ-VP\n"
	write(t, "a.txt", words)
	write(t, "b.txt", "khác\n")
	if err := os.Mkdir("folder", 0o755); err != nil {
		t.Fatal(err)
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a.txt", "link.txt"); err != nil {
		t.Skip(err)
	}
	if err := os.Link("a.txt", "hard.txt"); err != nil {
		t.Skip(err)
	}
	for _, c := range []struct{ in, out string }{
		{"a.txt", "a.txt"},
		{"a.txt", "./a.txt"},
		{"a.txt", "folder/../a.txt"},
		{"a.txt", filepath.Join(here, "a.txt")},
		{"a.txt", "link.txt"},
		{"link.txt", "a.txt"},
		{"link.txt", "link.txt"},
		{"a.txt", "hard.txt"},
	} {
		t.Run(c.in+" to "+c.out, func(t *testing.T) {
			before := entries(t, ".")
			fails(t, run(t, "fix", c.in, "-o", c.out), c.out, "chính là tệp đọc vào", "chọn tên khác")
			if got := read(t, "a.txt"); got != words || entries(t, ".") != before {
				t.Errorf("the input now holds %q", got)
			}
		})
	}
}

// copied returns the program's assets with one file's words changed.
func copied(t *testing.T, name, old, now string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(assets.FS, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(assets.FS, path)
		files[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	text := string(files[name].Data)
	if !strings.Contains(text, old) {
		t.Fatalf("%s has no %q", name, old)
	}
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, now, 1))}
	return files
}

func TestWrongKeysOfDataAreNamed(t *testing.T) {
	for _, c := range []struct {
		name, file, old, now, command string
		says                          []string
	}{
		{"in the sheet", "packs/nd30/sheet.toml", "[page]\nwidth", "[page]\nwidht", "export a.txt -o out.pdf", []string{"sheet.toml:20", "widht"}},
		{"in the choices", "packs/nd30/choices.toml", "meaning = ", "meanign = ", "lint a.txt", []string{"choices.toml:7", "meanign"}},
		{"in a template", "templates/nd30/plan.toml", "description", "descrption", "new nd30/plan -o out.vanban", []string{"plan.toml:4", "descrption"}},
		{"in the sample profile", "templates/sample-profile.toml", "issuer", "isuer", "new nd30/plan -o out.vanban", []string{"sample-profile.toml:", "isuer"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			prepare(t, "a.txt", "Số: 05/QĐ-VP")
			before := entries(t, ".")
			fails(t, runIn(t, house(t, copied(t, c.file, c.old, c.now)), strings.Fields(c.command)...), c.says...)
			unharmed(t, before)
		})
	}
}

func TestWrongKeyInTheUnitsProfileIsNamed(t *testing.T) {
	t.Chdir(t.TempDir())
	prepare(t, "a.txt", "Số: 05/QĐ-VP")
	home := t.TempDir()
	write(t, filepath.Join(home, "profile.toml"), "isuer = \"Văn phòng\"\n")
	h := cli.NewHouse(assets.FS, func(string) string { return home }, clock)
	before := entries(t, ".")
	fails(t, runIn(t, h, "new", "nd30/plan", "-o", "out.vanban"), "profile.toml:1", "isuer")
	unharmed(t, before)
}
