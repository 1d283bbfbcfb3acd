package cli

import (
	"path/filepath"
	"strings"

	"thethuc/app/wording"
	"thethuc/drafting/batch"
)

// rewritable refuses to write a Word file anew from which something would be lost that a person may need, unless they
// force it. What is read stays as it is either way.
func rewritable(f *batch.File, force bool) error {
	if force {
		return nil
	}
	losses := Losses(f)
	if len(losses) == 0 {
		return nil
	}
	return faultf("Không ghi lại %s: %s. Tệp gốc giữ nguyên; thêm --force nếu vẫn muốn ghi ra tệp mới.", f.Path, strings.Join(losses, "; "))
}

// Losses says what a Word file loses when it is written anew, each as the part of a sentence.
func Losses(f *batch.File) []string {
	if f.Word == nil {
		return nil
	}
	var out []string
	if f.Word.Signed {
		out = append(out, wording.LosesSignature)
	}
	if n := f.Word.Tracked; n > 0 {
		out = append(out, wording.LosesTracked(n))
	}
	if f.Word.Protected != "" {
		out = append(out, wording.LosesProtection)
	}
	if f.Word.Macros || withMacros(f.Path) {
		out = append(out, wording.LosesMacros)
	}
	return out
}

// withMacros reports whether a file's name says that it holds macros.
func withMacros(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return ext == ".docm" || ext == ".dotm"
}

// Remarks says what the reader of a file did that a person should know, each as a sentence; nothing where the document
// is the file as it stands.
func Remarks(f *batch.File) []string {
	var out []string
	if w := f.Word; w != nil {
		if w.Tracked > 0 {
			out = append(out, wording.ReadTracked(w.Tracked))
		}
		if w.Comments > 0 {
			out = append(out, wording.ReadComments(w.Comments))
		}
		if w.Macros || withMacros(f.Path) {
			out = append(out, wording.ReadMacros)
		}
		if w.Signed {
			out = append(out, wording.ReadSigned)
		}
		if w.Left > 0 {
			out = append(out, wording.ReadLeft(w.Left))
		}
		if w.TextBoxes > 0 {
			out = append(out, wording.ReadTextBoxes(w.TextBoxes))
		}
	}
	if f.Observed == nil {
		return out
	}
	old := 0
	for _, form := range f.Observed.Nodes {
		if form[seenLegacy].Word != "" {
			old++
		}
	}
	if old > 0 {
		out = append(out, wording.ReadLegacy(old))
	}
	if n := f.Observed.Mended["bad-utf8"] + f.Observed.Mended["control"]; n > 0 {
		out = append(out, wording.ReadMended(n))
	}
	return out
}

// remark prints the remarks on a file where errors go: what is printed otherwise may be read by a program.
func (w *world) remark(f *batch.File) {
	for _, words := range Remarks(f) {
		w.fail(faultf("%s: %s", f.Path, words))
	}
}

// seenLegacy is what a reader calls words in a code from before Unicode.
const seenLegacy = "legacy"
