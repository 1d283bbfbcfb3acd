package batch_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/docx"
	"thethuc/drafting/internal/corpus"
)

const rtf = `{\rtf1 So: 05}`

// wordFile is a Word file of one paragraph.
func wordFile(t *testing.T, words string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Write([]byte(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>` +
		words + `</w:t></w:r></w:p></w:body></w:document>`))
	if err := errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadWordFile(t *testing.T) {
	f, err := batch.Read(write(t, "a.DOCX", string(wordFile(t, "Điều 1. Đầu"))), nil)
	if err != nil {
		t.Fatal(err)
	}
	if f.Lines() || f.Word == nil || f.Observed == nil || f.Document.Pieces[0].Nodes[0].Text != "Điều 1. Đầu" {
		t.Errorf("read %+v", f)
	}
}

func TestReadWordFileWithoutWords(t *testing.T) {
	if _, err := batch.Read(write(t, "a.docx", string(wordFile(t, "  "))), nil); !errors.Is(err, batch.ErrNoWords) {
		t.Errorf("error %v", err)
	}
}

// fakeOffice puts a program in LibreOffice's place that runs a script of the shell, whose
// last argument is the file to convert.
func fakeOffice(t *testing.T, script string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the stand-in for LibreOffice is a script of the shell")
	}
	dir := t.TempDir()
	if script != "" {
		if err := os.WriteFile(filepath.Join(dir, "soffice"), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir+":/bin:/usr/bin")
	if script == "" {
		t.Setenv("PATH", dir)
	}
}

func TestReadThroughLibreOffice(t *testing.T) {
	made := write(t, "made.docx", string(wordFile(t, "Điều 1. Đầu")))
	for _, c := range []struct {
		name, file, holds, script string
		fails                     func(error) bool
	}{
		{"rich text is converted", "a.rtf", rtf, `case "$1" in -env:UserInstallation=file:///*) ;; *) exit 3;; esac; mkdir -p "$8"; cp ` + made + ` "$8/van-ban.docx"`, nil},
		{"so it is under another name", "a.docx", rtf, `mkdir -p "$8"; cp ` + made + ` "$8/van-ban.docx"`, nil},
		{"without LibreOffice it is named", "a.rtf", rtf, "", func(err error) bool { return errors.Is(err, batch.ErrNoOffice) }},
		{"LibreOffice fails", "a.rtf", rtf, "echo không được; exit 1", func(err error) bool {
			var e *batch.NotConverted
			return errors.As(err, &e) && strings.Contains(e.Error(), "không được")
		}},
		{"LibreOffice makes nothing", "a.rtf", rtf, "exit 0", func(err error) bool { return errors.As(err, new(*batch.NotConverted)) }},
		{"a PDF is not converted", "a.pdf", "%PDF-1.4", "exit 1", func(err error) bool {
			var e *docx.Error
			return errors.As(err, &e) && e.Fault == docx.IsPDF
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			fakeOffice(t, c.script)
			temp := t.TempDir()
			t.Setenv("TMPDIR", temp)
			f, err := batch.Read(write(t, c.file, c.holds), nil)
			switch {
			case c.fails == nil && err != nil:
				t.Fatal(err)
			case c.fails == nil && f.Document.Pieces[0].Nodes[0].Text != "Điều 1. Đầu":
				t.Errorf("read %q", f.Document.Pieces[0].Nodes[0].Text)
			case c.fails != nil && (err == nil || !c.fails(err)):
				t.Errorf("error %v", err)
			}
			if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
				for _, l := range left {
					if strings.HasPrefix(l.Name(), "thethuc-") {
						t.Errorf("left %s behind", l.Name())
					}
				}
			}
		})
	}
}

// TestCorpusThroughLibreOffice reads the corpus' files of older forms, where the program is.
func TestCorpusThroughLibreOffice(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice takes seconds a file")
	}
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("no soffice on the PATH")
	}
	corpus.Each(t, []string{".doc", ".rtf", ".odt"}, func(t *testing.T, path string) {
		f, err := batch.Read(path, nil)
		if err != nil {
			t.Fatal(err)
		}
		nodes := 0
		f.Document.All(func(*drafting.Piece, int, *drafting.Node) bool { nodes++; return true })
		if nodes < 10 || f.Word == nil || f.Observed == nil {
			t.Errorf("read %d nodes, facts %v", nodes, f.Word)
		}
	})
}
