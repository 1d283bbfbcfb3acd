//go:build !nowindow

package app

import (
	"archive/zip"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thethuc/app/library"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/store"
)

// wordFile writes a Word file with this body in a folder of its own.
func wordFile(t *testing.T, name, body string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Write([]byte(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`))
	if err := errors.Join(err, z.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

const (
	oneArticle = `<w:p><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>Điều 1. Phạm vi điều chỉnh</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>1. Khoản một.</w:t></w:r></w:p>`
	inserted = `<w:p><w:r><w:t>Điều 1. Giữ nguyên</w:t></w:r><w:ins w:id="1" w:author="A"><w:r><w:t> thêm vào</w:t></w:r></w:ins></w:p>`
)

func TestAWordFileBecomesADraftThatNamesItsSource(t *testing.T) {
	r := newRoom(t, nil)
	path := wordFile(t, "Quy chế cũ.docx", oneArticle)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r.take(path)
	r.ready()
	if r.place != library.None || r.first(drafting.Article) == nil {
		t.Fatalf("not opened: %v", r.frame.band)
	}
	if words := r.frame.band.Words(); r.frame.band.Failed() || words != "Đã nhập Quy chế cũ.docx vào thư viện." {
		t.Errorf("the band says %q", words)
	}
	article := r.first(drafting.Article).ID
	if got := r.session.Snapshot().Observed.Nodes[article]["size"].Number; got != 12 {
		t.Errorf("size seen of the article: %v", got)
	}
	ctx, cancel := within()
	defer cancel()
	kept, err := r.store.Load(ctx, r.draft.ID)
	if err != nil {
		t.Fatal(err)
	}
	if kept.Observed == nil || kept.Observed.Nodes[article]["size"].Number != 12 || kept.Document.Source != "Quy chế cũ.docx" {
		t.Errorf("kept %+v of %q", kept.Observed, kept.Document.Source)
	}
	r.window.Resize(fyne.NewSize(1366, 690))
	if got := r.status.source.Words(); got != "từ Quy chế cũ.docx" || r.status.source.Hidden {
		t.Errorf("the status says %q, hidden %v", got, r.status.source.Hidden)
	}
	r.window.Resize(fyne.NewSize(960, 600))
	if !r.status.source.Hidden {
		t.Error("a narrow window has room for the source")
	}
	r.visit(library.Drafting)
	if rows := r.list.Rows(); len(rows) != 1 || !strings.Contains(rows[0], "từ Quy chế cũ.docx") {
		t.Errorf("rows %q", rows)
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Error("the file was changed")
	}
}

// What was seen of a node goes when the node is edited, stays for the others, and is in a copy that leaves.
func TestTheObservedFormStaysWithTheDraft(t *testing.T) {
	r := newRoom(t, nil)
	r.take(wordFile(t, "a.docx", oneArticle))
	r.ready()
	article, clause := r.first(drafting.Article), r.first(drafting.Clause)
	if err := r.session.Apply([]drafting.Edit{drafting.Replace{Node: clause.ID, Start: 3, End: 3, Text: "Sửa "}}, r.session.Selection()); err != nil {
		t.Fatal(err)
	}
	r.ready()
	r.settle("the save", func() bool { return !r.dirty && !r.savedAt.IsZero() })
	if err := r.closeSession(); err != nil {
		t.Fatal(err)
	}
	r.openDraft(r.draft.ID)
	r.ready()
	seen := r.session.Snapshot().Observed.Nodes
	if _, ok := seen[clause.ID]; ok || seen[article.ID]["size"].Number != 12 {
		t.Errorf("after an edit of the clause: %v", seen)
	}
	copied := filepath.Join(t.TempDir(), "ban-sao.vanban")
	r.copyTo(copied)
	f, err := os.Open(copied)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d, form, err := drafting.Read(f)
	if err != nil || form == nil || form.Nodes[article.ID]["size"].Number != 12 || d.Source != "a.docx" {
		t.Errorf("the copy has %v (%v)", form, err)
	}
}

func TestWhatTheReaderHadToSayIsTold(t *testing.T) {
	r := newRoom(t, nil)
	r.take(wordFile(t, "a.docx", inserted))
	r.ready()
	want := "Đã nhập a.docx vào thư viện. 1 chỗ theo dõi thay đổi được đọc như đã chấp nhận."
	if words := r.frame.band.Words(); words != want || r.frame.band.Failed() {
		t.Errorf("the band says %q", words)
	}
	if got := r.first(drafting.Article).Text; got != "Điều 1. Giữ nguyên thêm vào" {
		t.Errorf("read %q", got)
	}
}

func TestSeveralFilesBecomeSeveralDrafts(t *testing.T) {
	r := newRoom(t, nil)
	pdf := filepath.Join(t.TempDir(), "c.docx")
	if err := os.WriteFile(pdf, []byte("%PDF-1.7"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.take(wordFile(t, "a.docx", oneArticle), pdf, wordFile(t, "b.docx", inserted))
	if r.session != nil || r.place != library.Drafting || len(r.list.Rows()) != 2 {
		t.Fatalf("place %q, rows %q", r.place, r.list.Rows())
	}
	words := r.frame.band.Words()
	for _, want := range []string{"Đã nhập 2 tệp", "b.docx: 1 chỗ theo dõi", "Không đọc tệp c.docx được: đây là tệp PDF"} {
		if !strings.Contains(words, want) || !r.frame.band.Failed() {
			t.Errorf("the band says %q, not %q", words, want)
		}
	}
}

func TestFilesThatAreNoWordFilesSayWhatTheyAre(t *testing.T) {
	whole, err := os.ReadFile(wordFile(t, "a.docx", strings.Repeat(oneArticle, 50)))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ holds, says string }{
		"rong.docx":   {"", "tệp rỗng"},
		"rac.docx":    {"không phải gì cả", "không phải tệp Word"},
		"pdf.docx":    {"%PDF-1.7\n", "đây là tệp PDF"},
		"cat.docx":    {string(whole[:len(whole)/2]), "hỏng hoặc bị cắt"},
		"van-ban.pdf": {"%PDF-1.7\n", "Xin bản Word"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, nil)
			path := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(path, []byte(c.holds), 0o600); err != nil {
				t.Fatal(err)
			}
			r.take(path)
			if r.session != nil || r.frame.band == nil || !r.frame.band.Failed() {
				t.Fatal("it is no failure")
			}
			if words := r.frame.band.Words(); !strings.HasPrefix(words, "Không đọc tệp "+name+" được: ") || !strings.Contains(words, c.says) {
				t.Errorf("the band says %q", words)
			}
		})
	}
}

// Reading through another program takes long: the window says so, stays alive, and leaves it when told to.
func TestASlowFileIsToldAndCanBeLeft(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the stand-in for LibreOffice is a script of the shell")
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "soffice"), []byte("#!/bin/sh\nexec sleep 30\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":/bin:/usr/bin")
	path := filepath.Join(folder, "cu.rtf")
	if err := os.WriteFile(path, []byte(`{\rtf1 Số: 05}`), 0o600); err != nil {
		t.Fatal(err)
	}
	r := newRoom(t, nil)
	r.importFiles([]string{path})
	r.settle("what goes on", func() bool { return r.frame.band != nil })
	if words := r.frame.band.Words(); words != "Đang đọc cu.rtf…" {
		t.Errorf("the band says %q", words)
	}
	r.frame.band.Action().Tapped(nil)
	r.settle("the end", func() bool { return r.importing == nil })
	if words := r.frame.band.Words(); words != "Đã dừng, chưa nhập tệp nào." || r.frame.band.Failed() {
		t.Errorf("the band says %q", words)
	}
	if got := r.drafts(store.Filter{}); len(got) != 0 {
		t.Errorf("%d drafts", len(got))
	}
}

func TestEveryFileThatIsReadIsOffered(t *testing.T) {
	for _, ext := range readable {
		if ext != batch.Extension && ext != ".txt" && !batch.Word("a"+ext) {
			t.Errorf("%s is offered and not read as a Word file", ext)
		}
	}
}
