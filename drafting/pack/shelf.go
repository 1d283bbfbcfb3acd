package pack

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Shelf (giá gói) is a file system whose folder "packs" holds the packs of several: each pack
// is read from the first that has it, so that none that comes later stands in the place of
// the law's. All other files are those of the first.
type Shelf []fs.FS

// Folder is the folder of packs on a shelf.
const Folder = "packs"

// Dir is where a shelf has the pack.
func Dir(id string) string { return path.Join(Folder, id) }

// Open opens a file of the layer that has its pack.
func (s Shelf) Open(name string) (fs.File, error) {
	if len(s) == 0 {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	rest, ok := strings.CutPrefix(name, Folder+"/")
	if !ok {
		return s[0].Open(name)
	}
	id, _, _ := strings.Cut(rest, "/")
	return s.layer(id).Open(name)
}

// layer is the first that has the folder of a pack, the first of all where none has.
func (s Shelf) layer(id string) fs.FS {
	for _, l := range s {
		if info, err := fs.Stat(l, Dir(id)); err == nil && info.IsDir() {
			return l
		}
	}
	return s[0]
}

// Packs lists the ids of the packs on the shelf, those of each layer in order.
func (s Shelf) Packs() ([]string, error) {
	var ids []string
	for _, l := range s {
		found, err := fs.ReadDir(l, Folder)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		for _, entry := range found {
			if entry.IsDir() && !slices.Contains(ids, entry.Name()) {
				ids = append(ids, entry.Name())
			}
		}
	}
	return ids, nil
}

// Mount shows a folder of files as a pack of a shelf's layer, under any name.
type Mount struct {
	ID    string
	Files fs.FS
}

// Open opens a file of the pack.
func (m Mount) Open(name string) (fs.File, error) {
	if rest, ok := strings.CutPrefix(name, Dir(m.ID)); ok && (rest == "" || rest[0] == '/') {
		return m.Files.Open(path.Join(".", rest))
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}
