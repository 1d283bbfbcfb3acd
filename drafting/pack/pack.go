// Package pack reads a standard out of its folder of TOML files: the act, the sheet, the
// kinds of paper, the choices that the standard leaves open, and the rules that are data.
//
// It reads files only through the fs.FS that is handed in, strictly: a misspelt key is an
// error with file, line and key, in Vietnamese. It applies nothing; the sheet that comes
// out of it is a value of package standard.
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
	"thethuc/drafting/standard"
)

// Pack is a standard (gói tiêu chuẩn) as read from its folder, joined with the packs that
// it extends.
type Pack struct {
	ID    string // "nd30"
	Title string // "Nghị định số 30/2020/NĐ-CP"
	Act   law.Act

	base *standard.Sheet
	fsys fs.FS
	// dirs are the folders of the pack and of those that it extends, the oldest first.
	dirs []string
}

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

// source is what the files of a pack, and of those that it extends, say together.
type source struct {
	pack    *Pack
	sheet   sheetSource
	kinds   []standard.Kind
	order   []string
	choices []choiceTable
}

// Open reads the pack in the folder dir of fsys ("packs/nd30"). A pack that it extends
// stands in the folder beside it. Errors are Vietnamese and name file and line where there
// is one.
func Open(fsys fs.FS, dir string) (*Pack, error) {
	s, err := read(fsys, path.Clean(dir), nil)
	if err != nil {
		return nil, err
	}
	base, err := s.join()
	if err != nil {
		return nil, err
	}
	s.pack.base = base
	return s.pack, nil
}

func read(fsys fs.FS, dir string, below []string) (*source, error) {
	if slices.Contains(below, dir) {
		chain := append(slices.Clone(below), dir)
		return nil, fmt.Errorf("%s: các gói kế thừa nhau thành vòng (%s): bỏ khóa extends ở một gói",
			path.Join(dir, "pack.toml"), strings.Join(chain, " → "))
	}
	var id identityFile
	file := path.Join(dir, "pack.toml")
	if err := strict.DecodeFS(fsys, file, &id); err != nil {
		return nil, err
	}
	s, err := foundation(fsys, dir, id.Extends, below)
	if err != nil {
		return nil, err
	}
	if err := s.identify(file, dir, &id); err != nil {
		return nil, err
	}
	s.pack.fsys = fsys
	s.pack.dirs = append(s.pack.dirs, dir)
	var faults []error
	for _, part := range []struct {
		name string
		read func(file string, data []byte) error
	}{
		{"sheet.toml", s.readSheet},
		{"kinds.toml", s.readKinds},
		{"choices.toml", s.readChoices},
	} {
		file := path.Join(dir, part.name)
		data, err := fs.ReadFile(fsys, file)
		switch {
		case errors.Is(err, fs.ErrNotExist) && id.Extends != "":
		case err != nil:
			faults = append(faults, fmt.Errorf("%s: không đọc được tệp: %w", file, err))
		default:
			faults = append(faults, part.read(file, data))
		}
	}
	return s, errors.Join(faults...)
}

// foundation is what the pack adds to: that of the pack named, or nothing.
func foundation(fsys fs.FS, dir, extends string, below []string) (*source, error) {
	if extends == "" {
		return &source{pack: &Pack{}, sheet: newSheetSource()}, nil
	}
	if extends != path.Base(extends) || extends == ".." || extends == "." {
		return nil, fmt.Errorf("%s: extends = %q phải là tên thư mục của một gói bên cạnh", path.Join(dir, "pack.toml"), extends)
	}
	return read(fsys, path.Join(path.Dir(dir), extends), append(below, dir))
}

func (s *source) identify(file, dir string, id *identityFile) error {
	if id.ID != path.Base(dir) {
		return fmt.Errorf("%s: id = %q phải trùng tên thư mục %q", file, id.ID, path.Base(dir))
	}
	s.pack.ID, s.pack.Title = id.ID, id.Title
	if id.Act == nil {
		if id.Extends == "" {
			return fmt.Errorf("%s: thiếu bảng [act] nêu văn bản quy định: thêm type, number, issuer, issued, title", file)
		}
		return nil
	}
	a := id.Act
	s.pack.Act = law.Act{
		Type: a.Type, Number: a.Number, Issued: a.Issued, Issuer: a.Issuer, Title: a.Title,
		InForce: law.Period{From: id.InForce.From, Until: id.InForce.Until},
	}
	return nil
}

// join makes the sheet out of everything that was read.
func (s *source) join() (*standard.Sheet, error) {
	sheet, err := s.sheet.resolve()
	if err != nil {
		return nil, err
	}
	sheet.Standard, sheet.Act = s.pack.ID, s.pack.Act
	sheet.Kinds = s.kinds
	if err := s.joinChoices(sheet); err != nil {
		return nil, err
	}
	joined, faults := standard.Join(sheet)
	if len(faults) > 0 {
		return nil, fmt.Errorf("%s: %w", path.Join(s.pack.dirs[len(s.pack.dirs)-1], "choices.toml"), errors.Join(faults...))
	}
	return joined, nil
}

// Sheet returns the pack's sheet with the answers of the given layers to its choices, later
// ones before earlier: profile, then document. Answers that the pack does not know are left
// out; Check names them. The sheet is the caller's own.
func (p *Pack) Sheet(choices ...map[string]string) *standard.Sheet {
	s, _ := standard.Join(p.base, choices...)
	return s
}

// Check returns an error, in Vietnamese, for every answer that Sheet leaves out.
func (p *Pack) Check(choices map[string]string) []error {
	_, faults := standard.Join(p.base, choices)
	return faults
}
