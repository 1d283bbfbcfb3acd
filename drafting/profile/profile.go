// Package profile holds what is true of the unit that writes (hồ sơ đơn vị): its names,
// place and abbreviations, who signs, who usually receives and carries out, and its answers
// to what the standard leaves open.
//
// It reads and writes one small TOML file, strictly; it knows nothing of the standard's
// rules, and puts no word into a document.
package profile

import (
	"fmt"
	"io/fs"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/internal/strict"
	"thethuc/drafting/viet"
)

// Profile is the unit (đơn vị ban hành). Names are in the case of running text; a heading
// prints them in capitals.
type Profile struct {
	// Name tells the profile from others of the same user; "" is FullName, or Issuer.
	Name         string `toml:"name"`
	Issuer       string `toml:"issuer"`       // "Văn phòng", as the heading names it
	FullName     string `toml:"full-name"`    // "Văn phòng Bộ Tư lệnh Quân khu 2"
	Parent       string `toml:"parent"`       // the direct superior body; "" where there is none
	Place        string `toml:"place"`        // địa danh: "Phú Thọ"
	Abbreviation string `toml:"abbreviation"` // in symbols: "VP"
	Head         string `toml:"head"`         // post of the head: "Chánh Văn phòng"
	HeadFull     string `toml:"head-full"`    // the same with the unit's name

	Units      []Unit   `toml:"units"`      // those that draft; the first is the usual one
	Signers    []Signer `toml:"signers"`    // the first is the usual one
	Recipients []string `toml:"recipients"` // usual ones, without dash and end mark
	Executors  []string `toml:"executors"`  // who carries out a decision
	// RecipientLists and BasisLists are what is often written together: one name fills all
	// lines.
	RecipientLists []PickList `toml:"recipient-lists"`
	BasisLists     []PickList `toml:"basis-lists"`
	// Pack is the id of the pack that the unit's papers follow; "" is that of the decree.
	Pack string `toml:"pack"`
	// Choices are the unit's answers to what the standard leaves open, by key.
	Choices map[string]string `toml:"choices"`
}

// PickList is lines that go together (danh sách chọn nhanh), such as the recipients of every
// circular, or the bases of decisions on one matter.
type PickList struct {
	Name  string   `toml:"name"`
	Lines []string `toml:"lines"`
}

// Title returns the name by which people know the profile.
func (p *Profile) Title() string {
	for _, name := range []string{p.Name, p.FullName} {
		if name != "" {
			return name
		}
	}
	return p.Issuer
}

// Pick returns the lines of the pick list of this name; ok is false where there is none.
func (p *Profile) Pick(name string) (lines []string, ok bool) {
	for _, lists := range [][]PickList{p.RecipientLists, p.BasisLists} {
		for _, l := range lists {
			if l.Name == name {
				return l.Lines, true
			}
		}
	}
	return nil, false
}

// PickNames returns the names of all pick lists.
func (p *Profile) PickNames() []string {
	var out []string
	for _, lists := range [][]PickList{p.RecipientLists, p.BasisLists} {
		for _, l := range lists {
			out = append(out, l.Name)
		}
	}
	return out
}

// Unit is a unit that drafts (đơn vị soạn thảo).
type Unit struct {
	Name         string `toml:"name"`
	Abbreviation string `toml:"abbreviation"`
}

// Signer is a person who signs (người ký).
type Signer struct {
	Rank string `toml:"rank"` // cấp bậc; "" for a civilian
	Name string `toml:"name"`
	// Post is "Phó Chánh Văn phòng"; "" for an acting head, whose post is that of the head.
	Post string `toml:"post"`
	// Capacity is the abbreviation of the capacity in which the person signs (quyền hạn),
	// such as "KT."; "" for a head who signs as such.
	Capacity string `toml:"capacity"`
	// For is whom the person signs for: a post, or a collective after TM.; "" is the head.
	For string `toml:"for"`
}

// Line is one line of a signature block.
type Line struct {
	Component drafting.Component
	Text      string
}

// Person returns rank and name as they stand below a signature: "Đại tá Trần Quốc Hưng".
func (s Signer) Person() string { return strings.TrimSpace(s.Rank + " " + s.Name) }

// Lines returns the signature block of a signer of the unit: the capacity where there is
// one, the post, the name.
func (p *Profile) Lines(s Signer) []Line {
	var lines []Line
	if s.Capacity != "" {
		whom := s.For
		if whom == "" {
			whom = p.Head
		}
		lines = append(lines, Line{drafting.Capacity, s.Capacity + " " + viet.Upper(whom)})
	}
	if s.Post != "" {
		lines = append(lines, Line{drafting.JobTitle, viet.Upper(s.Post)})
	}
	return append(lines, Line{drafting.SignerName, s.Person()})
}

// Signer returns the signer with this name, with or without the rank; ok is false where
// there is none.
func (p *Profile) Signer(name string) (Signer, bool) {
	for _, s := range p.Signers {
		if name == s.Name || name == s.Person() {
			return s, true
		}
	}
	return Signer{}, false
}

// Values returns what the profile holds under a key of its file, one value for each entry
// of a list. "unit" is the abbreviation of the usual drafting unit, "unit-name" its name,
// "signer" the lines of the usual signer, and "address-word" how papers for a person address him
// (the choice of that name). ok is false for a key that there is not.
func (p *Profile) Values(key string) (values []string, ok bool) {
	text := map[string]string{
		"issuer": p.Issuer, "full-name": p.FullName, "parent": p.Parent, "place": p.Place,
		"abbreviation": p.Abbreviation, "head": p.Head, "head-full": p.HeadFull,
		"unit": p.unit().Abbreviation, "unit-name": p.unit().Name,
		"executors": strings.Join(p.Executors, ", "), "address-word": p.addressWord(),
	}
	if v, ok := text[key]; ok {
		if v == "" {
			return nil, true
		}
		return []string{v}, true
	}
	switch key {
	case "recipients":
		return p.Recipients, true
	case "signer":
		if len(p.Signers) == 0 {
			return nil, true
		}
		for _, l := range p.Lines(p.Signers[0]) {
			values = append(values, l.Text)
		}
		return values, true
	}
	return nil, false
}

// addressWord is "Đồng chí" where the unit does not say otherwise, as in the pack bqp.
func (p *Profile) addressWord() string {
	if p.Choices["address-word"] == "sir" {
		return "Ông (bà)"
	}
	return "Đồng chí"
}

func (p *Profile) unit() Unit {
	if len(p.Units) == 0 {
		return Unit{}
	}
	return p.Units[0]
}

// Open reads the profile in the named file of fsys, as Read does.
func Open(fsys fs.FS, name string) (*Profile, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("%s: không đọc được hồ sơ đơn vị: %w", name, err)
	}
	return Read(name, data)
}

// Read reads a profile; file only names the place in errors. A misspelt key and what Check
// finds are errors in Vietnamese, with file and, where it is known, line.
func Read(file string, data []byte) (*Profile, error) {
	p := &Profile{}
	if err := strict.Decode(file, data, p); err != nil {
		return nil, err
	}
	p.normalize()
	if err := p.Check(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return p, nil
}
