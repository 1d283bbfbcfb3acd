package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/template"
)

// OwnTemplates reads the unit's own templates anew. Those that do not open are left out, and told of.
func (h *House) OwnTemplates() ([]*template.Template, error) { return h.ownTemplates() }

// SaveTemplate keeps a document as a template of the unit's own, under a title; all are the templates that it may have
// been made from. The error is fs.ErrExist where there is one of this name, which force writes over; any other is a
// sentence.
func (h *House) SaveTemplate(d *drafting.Document, all []*template.Template, title string, force bool) (*template.Template, error) {
	name := slug(title)
	t, err := h.makeTemplate(d, all, name, title)
	if err != nil {
		return nil, err
	}
	return t, h.keepTemplate(t, name, force)
}

// TakeTemplate keeps a file as a template of the unit's own, with errors as SaveTemplate has them.
func (h *House) TakeTemplate(path string, force bool) (*template.Template, error) {
	name := nameOfFile(path)
	t, err := h.readTemplate(path, name)
	if err != nil {
		return nil, err
	}
	return t, h.keepTemplate(t, name, force)
}

// RemoveTemplate removes the unit's own template of this ID. Its errors are sentences.
func (h *House) RemoveTemplate(id string) error {
	name, own := strings.CutPrefix(id, template.Own+"/")
	if !own || !ownName.MatchString(name) {
		return faultf("Chỉ xóa được mẫu của đơn vị, mã bắt đầu bằng own/.")
	}
	folder, err := h.ownFolder()
	if err != nil {
		return sentenceOf(err)
	}
	path := filepath.Join(folder, name+templateFile)
	if err := os.Remove(path); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return faultf("Không có mẫu own/%s.", name)
		}
		return faultf("Không xóa được %s: %s", path, reason(err))
	}
	return nil
}
