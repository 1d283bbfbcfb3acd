package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/law"
)

// identity is the file that makes a folder a pack.
const identity = "pack.toml"

// identityFile is pack.toml.
type identityFile struct {
	ID      string
	Title   string
	Extends string // id of the pack, the folder beside this one, that this one adds to
	Act     *actTable
	InForce struct {
		From, Until law.Date
	} `toml:"in-force"`
}

type actTable struct {
	Type, Number, Issuer, Title string
	Issued                      law.Date
}

// Identity is who a pack is: what its pack.toml says, and those of the packs that it extends.
type Identity struct {
	ID    string // "nd30"
	Title string // "Nghị định số 30/2020/NĐ-CP"
	// Act is the pack's own act, or that of the pack that it extends.
	Act law.Act
	// Packs are the ids of the packs that it is joined from, the lowest first, itself last.
	Packs []string

	fsys  fs.FS
	dir   string
	below *Identity // the pack that it extends; nil for a standard of its own
}

// Identify reads who the pack in the folder dir of fsys is, and opens none of its other files.
// Errors are those of Open.
func Identify(fsys fs.FS, dir string) (*Identity, error) {
	return identify(fsys, path.Clean(dir), nil)
}

// identify is Identify for a pack that those in the folders above extend.
func identify(fsys fs.FS, dir string, above []string) (*Identity, error) {
	file := path.Join(dir, identity)
	data, err := fs.ReadFile(fsys, file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: không có tệp này nên %s không phải là gói tiêu chuẩn: thêm tệp với id, title và extends", file, dir)
	case err != nil:
		return nil, fmt.Errorf("%s: không đọc được tệp: %w", file, err)
	}
	var f identityFile
	if err := strict.Decode(file, data, &f); err != nil {
		return nil, err
	}
	id := &Identity{ID: f.ID, Title: f.Title, fsys: fsys, dir: dir}
	if f.Extends != "" {
		if id.below, err = foundation(fsys, dir, data, f.Extends, above); err != nil {
			return nil, err
		}
	}
	return id, id.settle(file, &f)
}

// foundation is the pack that the one in the folder dir adds to.
func foundation(fsys fs.FS, dir string, data []byte, extends string, above []string) (*Identity, error) {
	at := place{file: path.Join(dir, identity), data: data, key: "extends"}
	if extends != path.Base(extends) || extends == ".." || extends == "." {
		return nil, at.fault("extends = %q phải là tên thư mục của một gói bên cạnh", extends)
	}
	parent := path.Join(path.Dir(dir), extends)
	chain := append(slices.Clone(above), dir)
	if slices.Contains(chain, parent) {
		return nil, at.fault("các gói kế thừa nhau thành vòng (%s): bỏ khóa extends ở một gói", strings.Join(append(chain, parent), " → "))
	}
	if _, err := fs.Stat(fsys, path.Join(parent, identity)); errors.Is(err, fs.ErrNotExist) {
		return nil, at.fault("không có gói %q mà extends nêu: sửa tên gói, hoặc đặt thư mục %s bên cạnh", extends, extends)
	}
	return identify(fsys, parent, chain)
}

// settle fills in what the file says, or the pack below where it does not.
func (i *Identity) settle(file string, f *identityFile) error {
	if i.ID != path.Base(i.dir) {
		return fmt.Errorf("%s: id = %q phải trùng tên thư mục %q", file, i.ID, path.Base(i.dir))
	}
	switch a := f.Act; {
	case a != nil:
		i.Act = law.Act{
			Type: a.Type, Number: a.Number, Issued: a.Issued, Issuer: a.Issuer, Title: a.Title,
			InForce: law.Period{From: f.InForce.From, Until: f.InForce.Until},
		}
	case i.below != nil:
		i.Act = i.below.Act
	default:
		return fmt.Errorf("%s: thiếu bảng [act] nêu văn bản quy định: thêm type, number, issuer, issued, title", file)
	}
	if i.below != nil {
		i.Packs = slices.Clone(i.below.Packs)
	}
	i.Packs = append(i.Packs, i.ID)
	return nil
}

// levels are the packs that the pack is joined from, the lowest first, itself last.
func (i *Identity) levels() []*Identity {
	if i.below == nil {
		return []*Identity{i}
	}
	return append(i.below.levels(), i)
}

// Standard is the act that the pack's sheet follows: that of the lowest pack.
func (i *Identity) Standard() law.Act { return i.levels()[0].Act }
