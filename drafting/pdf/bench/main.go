// Command bench makes a PDF of the same ten pages with Thể Thức, LibreOffice and Typst, side
// by side in one run, and prints medians and ratios; the lines that begin with "Benchmark"
// are for benchstat. A program that is missing is named and left out.
//
//	go run ./drafting/pdf/bench [-rounds 7] [-typst FOLDER]
//
// LibreOffice gets the Word file that drafting/docx writes of the document. Typst gets the
// same words in the same faces, sizes and alignments on the same paper, the two columns of
// heading and signature one below the other. Both find Liberation Serif 2 among the system's
// faces, or do not; then they set another, and their figures say little.
package main

import (
	"bytes"
	_ "embed"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
	"thethuc/drafting/pack"
	"thethuc/drafting/pdf"
	"thethuc/drafting/plain"
	"thethuc/drafting/standard"
)

//go:embed ten-pages.txt
var tenPages string

func main() {
	rounds := flag.Int("rounds", 7, "số lượt đo")
	typst := flag.String("typst", "", "thư mục có node_modules/@myriaddreamin/typst-ts-node-compiler")
	flag.Parse()
	if err := run(*rounds, *typst); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(rounds int, typst string) error {
	folder, err := os.MkdirTemp("", "thethuc-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder) //nolint:errcheck // what stays behind lies among the system's temporary files
	h, err := open()
	if err != nil {
		return err
	}
	if err := h.lay(folder); err != nil {
		return err
	}
	r := &report{}
	runners, closing := h.runners(folder, typst, r)
	defer closing()
	for range rounds {
		for _, x := range runners {
			took, err := x.run()
			if err != nil {
				return fmt.Errorf("%s: %w", x.name, err)
			}
			r.add(x, took)
		}
	}
	long, err := memory(folder)
	if err != nil {
		return err
	}
	fmt.Print(r.text(), long)
	return nil
}

// house is what the program makes documents with.
type house struct {
	sheet *standard.Sheet
	faces *font.Faces
}

func open() (*house, error) {
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		return nil, err
	}
	faces, err := font.Open(assets.FS)
	if err != nil {
		return nil, err
	}
	return &house{p.Sheet(), faces}, nil
}

func (h *house) pages() (*drafting.Document, *layout.Pages) {
	d, _ := plain.Parse(tenPages, h.sheet)
	return d, layout.Paginate(nil, d, h.sheet, h.faces)
}

// export makes the PDF of the lines, everything but the faces and the sheet anew.
func (h *house) export(path string) error {
	d, pages := h.pages()
	var b bytes.Buffer
	if err := pdf.Write(&b, pages, h.faces, pdf.Meta{Title: d.Title()}); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o600)
}

// The files in the folder of a run.
const (
	program   = "thethuc"
	linesFile = "lines.txt"
	wordFile  = "word.docx"
	typstFile = "typst.typ"
)

// lay writes the document for each program, and builds ours.
func (h *house) lay(folder string) error {
	d, pages := h.pages()
	var word bytes.Buffer
	if err := docx.Write(&word, d, h.sheet, h.faces); err != nil {
		return err
	}
	for name, data := range map[string][]byte{
		linesFile: []byte(tenPages), wordFile: word.Bytes(), typstFile: h.typst(pages),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			return err
		}
	}
	build := exec.Command("go", "build", "-tags", "nowindow", "-o", filepath.Join(folder, program), "thethuc")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	return nil
}
