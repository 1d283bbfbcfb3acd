//go:build !nowindow

package app

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"thethuc/app/cli"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/docx"
	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
)

// askExport asks where the PDF goes; the answer is there already.
func (d *desk) askExport() {
	if d.session == nil {
		return
	}
	d.fields.Commit()
	note := ""
	if n := len(d.session.Document().Blanks()); n > 0 {
		note = wording.BlanksLeft(n)
	}
	d.askPath(wording.ExportTo, ".pdf", wording.Export, note, d.export)
}

// askWord asks where the Word file goes.
func (d *desk) askWord() {
	if d.session == nil || d.tools.word.Disabled() {
		return
	}
	d.fields.Commit()
	d.askPath(wording.ExportTo, ".docx", wording.WriteIt, "", d.exportWord)
}

// askCopy asks where a copy of the document goes.
func (d *desk) askCopy() {
	if d.session == nil {
		return
	}
	d.fields.Commit()
	d.askPath(wording.CopyInto, batch.Extension, wording.WriteIt, "", d.copyTo)
}

func (d *desk) askPath(label, extension, do, note string, write func(path string)) {
	path := filepath.Join(d.folder(), fileName(d.session.Document(), extension))
	d.frame.ask(newStrip(d, label, path, do, note, func(path string) {
		path = strings.TrimSpace(path)
		if !strings.EqualFold(filepath.Ext(path), extension) {
			path += extension
		}
		d.frame.ask(nil)
		d.replacing(path, func() { write(path) })
	}))
}

// replacing asks before a file that is there is written over.
func (d *desk) replacing(path string, write func()) {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		write()
		return
	}
	d.frame.ask(newQuestion(d, wording.ReplaceQuestion(filepath.Base(path)), wording.ReplaceDo, func() {
		d.frame.ask(nil)
		write()
	}))
}

// folder is where files went the last time, else the user's documents.
func (d *desk) folder() string {
	if last := d.app.Preferences().String(prefFolder); last != "" {
		if info, err := os.Stat(last); err == nil && info.IsDir() {
			return last
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	if documents := filepath.Join(home, "Documents"); isFolder(documents) {
		return documents
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// export writes the PDF off the screen's goroutine, from pages made of the document as it stands now.
func (d *desk) export(path string) {
	doc := d.session.Document()
	d.tools.exporting(true)
	go func() {
		pages := layout.Paginate(nil, doc, d.sheet(doc), d.faces)
		err := batch.Replace(path, func(w io.Writer) error { return pdf.Write(w, pages, d.faces, cli.Meta(doc)) })
		d.do(func() {
			d.tools.exporting(false)
			d.written(path, wording.WritePDF, wording.Exported(filepath.Base(path), pages.Count()), err, d.askExport)
		})
	}()
	d.focusPage()
}

// exportWord writes the Word file off the screen's goroutine, of the document as it stands now.
func (d *desk) exportWord(path string) {
	doc := d.session.Document()
	d.tools.writingWord(true)
	go func() {
		sheet := d.sheet(doc)
		pages := layout.Paginate(nil, doc, sheet, d.faces).OfPieces()
		err := batch.Replace(path, func(w io.Writer) error { return docx.WriteCounted(w, doc, sheet, d.faces, pages) })
		d.do(func() {
			d.tools.writingWord(false)
			d.written(path, wording.WriteWord, wording.ExportedWord(filepath.Base(path)), err, d.askWord)
		})
	}()
	d.focusPage()
}

func (d *desk) copyTo(path string) {
	s := d.session.Snapshot()
	err := batch.Replace(path, func(w io.Writer) error { return drafting.Write(w, s.Document, s.Observed) })
	d.written(path, wording.WriteCopy, wording.Copied(filepath.Base(path)), err, d.askCopy)
}

// written tells what became of a file, and offers to open it or to write it elsewhere.
func (d *desk) written(path, what, done string, err error, again func()) {
	if err != nil {
		d.fail(failure(what, err), wording.TryElsewhere, again)
		return
	}
	d.app.Preferences().SetString(prefFolder, filepath.Dir(path))
	if strings.EqualFold(filepath.Ext(path), batch.Extension) {
		d.done(done, "", nil)
		return
	}
	d.done(done, wording.OpenFile, func() {
		if err := d.openFile(path); err != nil {
			d.fail(failure(wording.OpenIt, err), "", nil)
		}
	})
}

// readable are the extensions of the files that are offered to be opened.
var readable = []string{batch.Extension, ".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf", ".txt"}

// askOpen lets the user choose a file to take into the library.
func (d *desk) askOpen() {
	chooser := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			return
		}
		path := file.URI().Path()
		if err := file.Close(); err != nil {
			fyne.LogError("close", err)
		}
		d.importFiles([]string{path})
	}, d.window)
	chooser.SetFilter(storage.NewExtensionFileFilter(readable))
	d.at(chooser)
}

// chooseFolder lets the user choose a folder.
func (d *desk) chooseFolder(chosen func(folder string)) {
	chooser := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err == nil && folder != nil {
			chosen(folder.Path())
		}
	}, d.window)
	d.at(chooser)
	chooser.SetTitleText(strings.TrimSuffix(wording.ChooseFolder, "…"))
}
