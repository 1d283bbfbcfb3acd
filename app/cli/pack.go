package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"thethuc/drafting/pack"
	"thethuc/drafting/rules"
)

type packCommand struct {
	Check packCheckCommand `cmd:"" help:"Kiểm tra một gói tiêu chuẩn: tệp, dòng và khóa sai, cách sửa."`
	List  packListCommand  `cmd:"" help:"Liệt kê các gói tiêu chuẩn."`
}

type packCheckCommand struct {
	Folder string `arg:"" name:"thư-mục" help:"Thư mục của gói."`
}

// Run prints one line for everything that is wrong with the pack and with those that it
// extends; the code is Faults where there is any.
func (c *packCheckCommand) Run(w *world) error {
	info, err := os.Stat(c.Folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return faultf("Không có thư mục %s.", c.Folder)
	case err != nil:
		return faultf("Không đọc được %s: %s", c.Folder, reason(err))
	case !info.IsDir():
		return faultf("%s không phải là thư mục: chỉ thư mục của gói, nơi có tệp pack.toml.", c.Folder)
	}
	whole, err := filepath.Abs(c.Folder)
	if err != nil {
		return faultf("Không đọc được %s: %s", c.Folder, reason(err))
	}
	id := filepath.Base(whole)
	shelf := append(pack.Shelf{pack.Mount{ID: id, Files: os.DirFS(whole)}}, w.Shelf()...)
	shelf = append(shelf, neighbours{os.DirFS(filepath.Dir(whole))})
	faults := pack.Inspect(shelf, pack.Dir(id), rules.All())
	if len(faults) == 0 {
		p, err := pack.Open(shelf, pack.Dir(id))
		if err == nil {
			err = w.founded(&p.Identity)
		}
		if err != nil {
			faults = append(faults, err)
		} else {
			_, err = fmt.Fprintf(w.out, "Gói %s đúng, kế thừa: %s.\n", id, strings.Join(p.Packs[:len(p.Packs)-1], ", "))
			return err
		}
	}
	w.code = Faults
	for _, err := range faults {
		line := strings.ReplaceAll(err.Error(), pack.Dir(id), filepath.ToSlash(filepath.Clean(c.Folder)))
		if _, err := fmt.Fprintln(w.out, line); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(w.out, "%d chỗ sai.\n", len(faults))
	return err
}

// neighbours shows the folders beside a pack as packs.
type neighbours struct{ fs.FS }

// Open opens a file of a neighbour.
func (n neighbours) Open(name string) (fs.File, error) {
	rest, ok := strings.CutPrefix(name, pack.Folder+"/")
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return n.FS.Open(rest)
}

type packListCommand struct{}

// Run prints "id<TAB>title", a pack a line, the one in force with a star; a pack that cannot be
// read says why.
func (*packListCommand) Run(w *world) error {
	ids, err := w.Shelf().Packs()
	if err != nil {
		return err
	}
	for _, id := range ids {
		p, err := w.openPack(id)
		switch {
		case err != nil:
			w.fail(err)
			w.code = Faults
			continue
		case id == w.inForce():
			id += " *"
		}
		if _, err := fmt.Fprintf(w.out, "%s\t%s\n", id, p.Title); err != nil {
			return err
		}
	}
	return nil
}
