package cli_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"thethuc/app/cli"
	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/docx"
)

const (
	wordNames = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	settings  = `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>`
	paragraph = `<w:p><w:r><w:t>Điều 1. Phạm vi điều chỉnh</w:t></w:r></w:p>`
)

// wordFile writes a Word file with this body and other parts into the folder where the test runs.
func wordFile(tb testing.TB, name, body string, parts map[string]string) string {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(part, data string) {
		w, err := z.Create(part)
		if err == nil {
			_, err = w.Write([]byte(data))
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	add("word/document.xml", `<w:document `+wordNames+`><w:body>`+body+`</w:body></w:document>`)
	for part, data := range parts {
		add(part, data)
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return write(tb, name, b.String())
}

// TestWordFilesThatLoseSomethingAreNotRewritten reads them, and writes them anew only by force, to another file.
func TestWordFilesThatLoseSomethingAreNotRewritten(t *testing.T) {
	protect := func(inner string) map[string]string {
		return map[string]string{
			"word/_rels/document.xml.rels": relations + settings,
			"word/settings.xml":            `<w:settings ` + wordNames + `>` + inner + `</w:settings>`,
		}
	}
	for _, c := range []struct {
		name, file, body string
		parts            map[string]string
		says, remark     string // "" where nothing is told
	}{
		{"a signed file", "a.docx", paragraph, map[string]string{"_xmlsignatures/sig1.xml": "<a/>"}, "chữ ký số", "chữ ký số"},
		{"a file with macros", "a.docm", paragraph, map[string]string{"word/vbaProject.bin": "\x00MZ"}, "macro", "macro không được chạy"},
		{"macros under another name", "a.docx", paragraph, map[string]string{"word/vbaProject.bin": "\x00MZ"}, "macro", "macro không được chạy"},
		{"macros by the name alone", "a.docm", paragraph, nil, "macro", "macro không được chạy"},
		{"a protected file", "a.docx", paragraph, protect(`<w:documentProtection w:edit="readOnly" w:enforcement="1"/>`), "bảo vệ", ""},
		{
			"a file with tracked changes", "a.docx",
			`<w:p><w:r><w:t>Điều 1. Phạm vi</w:t></w:r><w:ins w:id="1" w:author="A"><w:r><w:t> điều chỉnh</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText> cũ</w:delText></w:r></w:del></w:p>`,
			nil, "2 chỗ theo dõi thay đổi", "2 chỗ theo dõi thay đổi",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			before := read(t, wordFile(t, c.file, c.body, c.parts))
			for _, args := range [][]string{{"export", c.file, "-o", "moi.docx"}, {"fix", c.file, "-o", "moi.docx", "--rebuild"}} {
				e := run(t, args...)
				e.err = last(e.err)
				fails(t, e, c.file, c.says, "--force")
				if got := entries(t, "."); got != c.file {
					t.Errorf("%s left %s behind", args[0], got)
				}
				e = run(t, append(args, "--force")...)
				if e.code != cli.Done || !strings.Contains(e.err, c.remark) || c.remark == "" && e.err != "" {
					t.Errorf("%s: exit code %d, says %q, not %q", args[0], e.code, e.err, c.remark)
				}
				if got := run(t, "text", "moi.docx").out; !strings.Contains(got, "Điều 1. Phạm vi điều chỉnh") {
					t.Errorf("wrote %q", got)
				}
				if err := os.Remove("moi.docx"); err != nil {
					t.Fatal(err)
				}
			}
			for _, args := range [][]string{{"export", c.file, "-o", "a.pdf"}, {"text", c.file}, {"lint", "--rules", "motto-hyphen", c.file}} {
				if e := run(t, args...); e.code != cli.Done || !strings.Contains(e.err, c.remark) {
					t.Errorf("%s: exit code %d, says %q, not %q", args[0], e.code, e.err, c.remark)
				}
			}
			if read(t, c.file) != before {
				t.Error("the file that was read is another now")
			}
		})
	}
}

// last is the last line of what was said: the remarks on a file come before.
func last(said string) string {
	lines := strings.SplitAfter(strings.TrimSuffix(said, "\n"), "\n")
	return lines[len(lines)-1] + "\n"
}

func TestAWordFileIsNeverItsOwnOutput(t *testing.T) {
	t.Chdir(t.TempDir())
	before := read(t, wordFile(t, "a.docx", paragraph, nil))
	if err := errors.Join(os.Symlink("a.docx", "link.docx"), os.Link("a.docx", "hard.docx")); err != nil {
		t.Skip(err)
	}
	for _, out := range []string{"a.docx", "./a.docx", "link.docx", "hard.docx"} {
		for _, args := range [][]string{{"export", "a.docx", "-o", out, "--force"}, {"fix", "a.docx", "-o", out, "--rebuild", "--force"}} {
			fails(t, run(t, args...), out, "chính là tệp đọc vào")
		}
	}
	if read(t, "a.docx") != before || entries(t, ".") != "a.docx hard.docx link.docx" {
		t.Errorf("now there are %s", entries(t, "."))
	}
}

// TestRebuildMendsTheWords writes a faulty document as a Word file, and has it mended.
func TestRebuildMendsTheWords(t *testing.T) {
	right := read(t, regulation)
	t.Chdir(t.TempDir())
	write(t, "dung.txt", right)
	write(t, "sai.txt", strings.Replace(right, "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", 1))
	run(t, "export", "sai.txt", "-o", "sai.docx").done(t)
	run(t, "export", "dung.txt", "-o", "dung.docx").done(t)
	fails(t, run(t, "fix", "sai.docx", "-o", "moi.docx"), "sai.docx", "--rebuild")
	fails(t, run(t, "fix", "sai.docx", "-o", "moi.txt", "--rebuild"), "moi.txt", ".docx")
	run(t, "fix", "sai.docx", "-o", "moi.docx", "--rebuild").done(t)
	if got, want := lettersOf(t, "moi.docx"), lettersOf(t, "dung.txt"); got != want {
		t.Errorf("mended are the letters\n%s\nnot\n%s", got, want)
	}
	run(t, "export", "sai.docx", "-o", "lai.docx").done(t)
	if got, want := lettersOf(t, "lai.docx"), lettersOf(t, "sai.txt"); got != want {
		t.Errorf("export changes the letters\n%s\nto\n%s", want, got)
	}
}

// lettersOf are the letters of a document's words in the order of the alphabet: a clerk types the parts of a heading in
// another order than Word has them in its table.
func lettersOf(t *testing.T, path string) string {
	t.Helper()
	f, err := batch.Read(path, open(t, "").sheet)
	if err != nil {
		t.Fatal(err)
	}
	var letters []rune
	f.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		letters = append(letters, []rune(strings.Join(strings.Fields(n.Text), ""))...)
		return true
	})
	slices.Sort(letters)
	return string(letters)
}

// TestRemarksOfAFile names words in old fonts and letters that were broken.
func TestRemarksOfAFile(t *testing.T) {
	for name, c := range map[string]struct {
		file *batch.File
		want string
	}{
		"lines":                 {&batch.File{}, ""},
		"a Word file as it is":  {&batch.File{Word: &docx.Facts{}, Observed: &drafting.Observed{}}, ""},
		"comments and pictures": {&batch.File{Word: &docx.Facts{Comments: 2, Left: 1, TextBoxes: 3}}, "2 ghi chú bên lề không được đọc. 1 hình, biểu đồ hoặc đối tượng nhúng không đọc được nên bị bỏ lại. Chữ trong 3 khung được đọc thành đoạn văn."},
		"old fonts": {&batch.File{Observed: &drafting.Observed{Nodes: map[drafting.NodeID]drafting.Form{
			1: {"legacy": {Word: "tcvn3"}}, 2: {"legacy": {Word: "vni"}}, 3: {},
		}}}, "2 đoạn dùng phông chữ cũ (TCVN3 hoặc VNI), chưa phải Unicode."},
		"broken letters": {&batch.File{Observed: &drafting.Observed{Mended: map[string]int{"bad-utf8": 1, "control": 2, "nfd": 5}}}, "3 ký tự hỏng đã được thay hoặc bỏ."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := strings.Join(cli.Remarks(c.file), " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestTheWindowOpensOnFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	wordFile(t, "a.docx", paragraph, nil)
	fails(t, run(t, "open", "a.docx"), "không có cửa sổ")
	write(t, "Công văn 5.vanban", "")
	var opened []string
	h := house(t, assets.FS)
	h.OpenWindow = func(_ context.Context, files ...string) int { opened = files; return cli.Unusable }
	for _, args := range [][]string{
		{"open", "a.docx"}, {"a.docx"}, {"a.docx", "Công văn 5.vanban"}, {"./Công văn 5.vanban"},
	} {
		opened = nil
		e := runIn(t, h, args...)
		if want := strings.TrimPrefix(strings.Join(args, " "), "open "); e.code != cli.Unusable || strings.Join(opened, " ") != want {
			t.Errorf("%q opened %q, exit code %d", args, opened, e.code)
		}
	}
	opened = nil
	fails(t, runIn(t, h, "open", "khong-co.docx"), "khong-co.docx", "Kiểm tra đường dẫn")
	fails(t, runIn(t, h, "a.docx", "khong-co.docx"), "khong-co.docx", "Kiểm tra đường dẫn")
	fails(t, runIn(t, h, "open", "."), "đây là thư mục")
	write(t, "text", "")
	for word, want := range map[string]string{"khong-co.docx": "không có lệnh hoặc tham số “khong-co.docx”", "text": "thiếu tham số"} {
		if e := runIn(t, h, word); e.code != cli.Unusable || !strings.Contains(e.err, want) {
			t.Errorf("%s: exit code %d, %s", word, e.code, e.err)
		}
	}
	if opened != nil {
		t.Errorf("opened %q", opened)
	}
}
