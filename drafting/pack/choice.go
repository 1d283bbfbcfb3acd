package pack

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/standard"
)

// choicesFile is choices.toml.
type choicesFile struct {
	Choice []choiceTable
}

type choiceTable struct {
	Key, Title, Meaning, Default string
	Cites                        citation
	Options                      []optionTable
	// Beyond is that of standard.Choice.
	Beyond bool

	act string
	at  place
}

type optionTable struct {
	ID, Title string
	Set       map[string]float64
}

func (s *source) readChoices(file string, data []byte) error {
	var f choicesFile
	if err := strict.Decode(file, data, &f); err != nil {
		return err
	}
	var faults []error
	for i, c := range f.Choice {
		if err := c.check(); err != nil {
			faults = append(faults, fault(file, data, "[[choice]]", i, "", "%v", err))
			continue
		}
		c.act, c.at = s.pack.Act.Name(), place{file, data, "[[choice]]", "", i}
		at := slices.IndexFunc(s.choices, func(o choiceTable) bool { return o.Key == c.Key })
		if at < 0 {
			s.choices = append(s.choices, c)
		} else {
			s.choices[at] = c
		}
	}
	return errors.Join(faults...)
}

func (c *choiceTable) check() error {
	switch {
	case c.Key == "" || c.Title == "" || c.Meaning == "":
		return errors.New("lựa chọn thiếu key, title hoặc meaning: thêm đủ ba khóa")
	case !slices.ContainsFunc(c.Options, func(o optionTable) bool { return o.ID == c.Default }):
		return errors.New("default của lựa chọn " + c.Key + " không có trong options: sửa default")
	}
	for i, o := range c.Options {
		if o.ID == "" || o.Title == "" {
			return errors.New("phương án của lựa chọn " + c.Key + " thiếu id hoặc title")
		}
		if slices.ContainsFunc(c.Options[:i], func(p optionTable) bool { return p.ID == o.ID }) {
			return errors.New("lựa chọn " + c.Key + " có hai phương án " + o.ID + ": đổi id của một phương án")
		}
	}
	return nil
}

// joinChoices puts the choices on the sheet; every value that an option sets must exist
// there and be permitted.
func (s *source) joinChoices(sheet *standard.Sheet) error {
	var faults []error
	for _, c := range s.choices {
		choice := standard.Choice{
			Key: c.Key, Title: c.Title, Meaning: c.Meaning, Value: c.Default, Beyond: c.Beyond, Cites: c.Cites.of(c.act),
		}
		for _, o := range c.Options {
			choice.Options = append(choice.Options, standard.Option{ID: o.ID, Title: o.Title, Set: s.expand(o.Set)})
		}
		sheet.Choices = append(sheet.Choices, choice)
		for _, o := range choice.Options {
			for _, path := range slices.Sorted(maps.Keys(o.Set)) {
				if c.Beyond && sheet.Number(path) != nil {
					continue
				}
				if err := sheet.Allows(path, o.Set[path]); err != nil {
					faults = append(faults, c.at.fault("lựa chọn %q, phương án %q: %v", c.Key, o.ID, err))
					break
				}
			}
		}
	}
	return errors.Join(faults...)
}

// expand writes out the paths that begin with the name of a group ("body.size").
func (s *source) expand(set map[string]float64) map[string]float64 {
	out := make(map[string]float64, len(set))
	for path, v := range set {
		group, property, _ := strings.Cut(path, ".")
		members, ok := s.sheet.groups[group]
		if !ok {
			out[path] = v
			continue
		}
		for _, m := range members {
			out[m+"."+property] = v
		}
	}
	return out
}
