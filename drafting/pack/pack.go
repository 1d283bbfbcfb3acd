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
	"maps"
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
	// Act is the pack's own act, or that of the pack that it extends.
	Act law.Act
	// Packs are the ids of the packs that it was joined from, the lowest first, itself last.
	Packs []string

	base *standard.Sheet
	fsys fs.FS
	// dirs are the folders of the pack and of those that it extends, the oldest first.
	dirs   []string
	acts   []string // the names of their acts
	raises []raise
	// words are those that units do not want, which make rules.
	words []houseWords
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
	law     law.Act // of the lowest pack
	raised  map[string]string
	service standard.Service
	// below is the sheet of the packs that this one adds to; nil for a standard of its own.
	below *standard.Sheet
}

// Open reads the pack in the folder dir of fsys ("packs/nd30"). A pack that it extends
// stands in the folder beside it, and it may tighten what that one says, never relax it.
// Errors are Vietnamese and name file and line where there is one.
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

func read(fsys fs.FS, dir string, above []string) (*source, error) {
	file := path.Join(dir, identity)
	data, err := fs.ReadFile(fsys, file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: không có tệp này nên %s không phải là gói tiêu chuẩn: thêm tệp với id, title và extends", file, dir)
	case err != nil:
		return nil, fmt.Errorf("%s: không đọc được tệp: %w", file, err)
	}
	var id identityFile
	if err := strict.Decode(file, data, &id); err != nil {
		return nil, err
	}
	s, err := foundation(fsys, dir, data, id.Extends, above)
	if err != nil {
		return nil, err
	}
	if id.Extends != "" {
		if s.below, err = s.join(); err != nil {
			return nil, err
		}
	}
	if err := s.identify(file, dir, &id); err != nil {
		return nil, err
	}
	s.pack.fsys = fsys
	s.pack.dirs = append(s.pack.dirs, dir)
	s.pack.acts = append(s.pack.acts, s.pack.Act.Name())
	var faults []error
	for _, part := range s.parts() {
		file := path.Join(dir, part.name)
		data, err := fs.ReadFile(fsys, file)
		switch {
		case errors.Is(err, fs.ErrNotExist) && (id.Extends != "" || part.free):
		case err != nil:
			faults = append(faults, fmt.Errorf("%s: không đọc được tệp: %w", file, err))
		default:
			faults = append(faults, part.read(file, data))
		}
	}
	return s, errors.Join(faults...)
}

// identity is the file that makes a folder a pack.
const identity = "pack.toml"

// part is a file of a pack.
type part struct {
	name string
	read func(file string, data []byte) error
	free bool // no standard needs it
}

func (s *source) parts() []part {
	return []part{
		{name: "sheet.toml", read: s.readSheet},
		{name: "kinds.toml", read: s.readKinds},
		{name: "choices.toml", read: s.readChoices},
		{name: "severities.toml", read: s.readSeverities, free: true},
		{name: "service.toml", read: s.readService, free: true},
		{name: "house-words.toml", read: s.readHouseWords, free: true},
	}
}

// foundation is what the pack adds to: that of the pack named, or nothing.
func foundation(fsys fs.FS, dir string, data []byte, extends string, above []string) (*source, error) {
	if extends == "" {
		return &source{pack: &Pack{}, sheet: newSheetSource(), raised: map[string]string{}}, nil
	}
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
	return read(fsys, parent, chain)
}

func (s *source) identify(file, dir string, id *identityFile) error {
	if id.ID != path.Base(dir) {
		return fmt.Errorf("%s: id = %q phải trùng tên thư mục %q", file, id.ID, path.Base(dir))
	}
	s.pack.ID, s.pack.Title = id.ID, id.Title
	s.pack.Packs = append(s.pack.Packs, id.ID)
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
	if id.Extends == "" {
		s.law = s.pack.Act
	}
	return nil
}

// join makes the sheet out of everything that was read.
func (s *source) join() (*standard.Sheet, error) {
	sheet, err := s.sheet.resolve()
	if err != nil {
		return nil, err
	}
	sheet.Standard, sheet.Act = s.pack.ID, s.law
	sheet.Packs = slices.Clone(s.pack.Packs)
	sheet.Kinds = s.kinds
	sheet.Raised, sheet.Service = maps.Clone(s.raised), s.service
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

// Standard is the act of the sheets: that of the lowest pack.
func (p *Pack) Standard() law.Act { return p.base.Act }
