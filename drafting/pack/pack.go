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

	"thethuc/drafting/standard"
)

// Pack is a standard (gói tiêu chuẩn) as read from its folder, joined with the packs that
// it extends.
type Pack struct {
	Identity

	base   *standard.Sheet
	raises []raise
	// words are those that units do not want, which make rules.
	words []houseWords
}

// source is what the files of a pack, and of those that it extends, say together.
type source struct {
	pack    *Pack
	sheet   sheetSource
	kinds   []standard.Kind
	order   []string
	choices []choiceTable
	raised  map[string]string
	service standard.Service
	// below is the sheet of the packs that this one adds to; nil for a standard of its own.
	below *standard.Sheet
}

// Open reads the pack in the folder dir of fsys ("packs/nd30"). A pack that it extends
// stands in the folder beside it, and it may tighten what that one says, never relax it.
// Errors are Vietnamese and name file and line where there is one.
func Open(fsys fs.FS, dir string) (*Pack, error) {
	s, err := read(fsys, dir)
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

// read reads the pack's files upon those of the packs that it extends.
func read(fsys fs.FS, dir string) (*source, error) {
	id, err := Identify(fsys, dir)
	if err != nil {
		return nil, err
	}
	s := &source{pack: &Pack{}, sheet: newSheetSource(), raised: map[string]string{}}
	for _, level := range id.levels() {
		if level.below != nil {
			if s.below, err = s.join(); err != nil {
				return nil, err
			}
		}
		s.pack.Identity = *level
		if err := s.readParts(); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// readParts reads the files of the pack that the source has come to.
func (s *source) readParts() error {
	var faults []error
	for _, part := range s.parts() {
		file := path.Join(s.pack.dir, part.name)
		data, err := fs.ReadFile(s.pack.fsys, file)
		switch {
		case errors.Is(err, fs.ErrNotExist) && (s.pack.below != nil || part.free):
		case err != nil:
			faults = append(faults, fmt.Errorf("%s: không đọc được tệp: %w", file, err))
		default:
			faults = append(faults, part.read(file, data))
		}
	}
	return errors.Join(faults...)
}

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

// join makes the sheet out of everything that was read.
func (s *source) join() (*standard.Sheet, error) {
	sheet, err := s.sheet.resolve()
	if err != nil {
		return nil, err
	}
	sheet.Standard, sheet.Act = s.pack.ID, s.pack.Standard()
	sheet.Packs = slices.Clone(s.pack.Packs)
	sheet.Kinds = s.kinds
	sheet.Raised, sheet.Service = maps.Clone(s.raised), s.service
	if err := s.joinChoices(sheet); err != nil {
		return nil, err
	}
	joined, faults := standard.Join(sheet)
	if len(faults) > 0 {
		return nil, fmt.Errorf("%s: %w", path.Join(s.pack.dir, "choices.toml"), errors.Join(faults...))
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
