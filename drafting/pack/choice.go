package pack

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/standard"
)

// choicesFile is choices.toml.
type choicesFile struct {
	// Answers are the pack's own to choices of the packs below, by key.
	Answers map[string]string
	// Only are the options that stay of a choice of the packs below, by key.
	Only   map[string][]string
	Choice []choiceTable
}

type choiceTable struct {
	Key, Title, Meaning, Default string
	Cites                        citation
	Options                      []optionTable
	// Beyond is that of standard.Choice.
	Beyond bool

	act, pack string
	at        place
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
		c.act, c.pack, c.at = s.pack.Act.Name(), s.pack.ID, place{file, data, "[[choice]]", "", i}
		if s.choice(c.Key) != nil {
			faults = append(faults, fault(file, data, "[[choice]]", i, "key", "lựa chọn %q đã có: đặt key khác; phương án của đơn vị ghi ở [answers] hoặc [only]", c.Key))
			continue
		}
		s.choices = append(s.choices, c)
	}
	for _, key := range slices.Sorted(maps.Keys(f.Only)) {
		if err := s.restrict(key, f.Only[key]); err != nil {
			faults = append(faults, fault(file, data, "[only]", 0, key, "%v", err))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(f.Answers)) {
		if err := s.settle(key, f.Answers[key]); err != nil {
			faults = append(faults, fault(file, data, "[answers]", 0, key, "%v", err))
		}
	}
	return errors.Join(faults...)
}

func (s *source) choice(key string) *choiceTable {
	if i := slices.IndexFunc(s.choices, func(c choiceTable) bool { return c.Key == key }); i >= 0 {
		return &s.choices[i]
	}
	return nil
}

// restrict leaves a choice only these of its options, the first of which stands in where the
// one in use goes.
func (s *source) restrict(key string, ids []string) error {
	c := s.choice(key)
	if c == nil {
		return fmt.Errorf("không có lựa chọn %q ở các gói được kế thừa: sửa tên hoặc bỏ khóa này", key)
	}
	for _, id := range ids {
		if !c.has(id) {
			return c.lacks(id)
		}
	}
	if len(ids) == 0 {
		return fmt.Errorf("only của lựa chọn %q phải để lại ít nhất một phương án", key)
	}
	c.Options = slices.DeleteFunc(slices.Clone(c.Options), func(o optionTable) bool { return !slices.Contains(ids, o.ID) })
	if !c.has(c.Default) {
		c.Default = ids[0]
	}
	return nil
}

// settle gives a choice the pack's own answer.
func (s *source) settle(key, id string) error {
	c := s.choice(key)
	switch {
	case c == nil:
		return fmt.Errorf("không có lựa chọn %q ở các gói được kế thừa: sửa tên hoặc bỏ khóa này", key)
	case !c.has(id):
		return c.lacks(id)
	}
	c.Default = id
	return nil
}

func (c *choiceTable) has(id string) bool {
	return slices.ContainsFunc(c.Options, func(o optionTable) bool { return o.ID == id })
}

// lacks says that the choice leaves an option not open.
func (c *choiceTable) lacks(id string) error {
	words := make([]string, len(c.Options))
	for i, o := range c.Options {
		words[i] = strconv.Quote(o.ID)
	}
	return fmt.Errorf("lựa chọn %q của gói %s không để ngỏ phương án %q, chỉ có %s: dùng một trong số đó", c.Key, c.pack, id, strings.Join(words, ", "))
}

func (c *choiceTable) check() error {
	switch {
	case c.Key == "" || c.Title == "" || c.Meaning == "":
		return errors.New("lựa chọn thiếu key, title hoặc meaning: thêm đủ ba khóa")
	case !c.has(c.Default):
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
			Key: c.Key, Title: c.Title, Meaning: c.Meaning, Value: c.Default, Cites: c.Cites.of(c.act), Beyond: c.Beyond,
		}
		for _, o := range c.Options {
			option := standard.Option{ID: o.ID, Title: o.Title, Set: s.expand(o.Set)}
			if c.pack != s.pack.ID && !c.Beyond && s.outgrown(sheet, option) {
				if o.ID == c.Default {
					faults = append(faults, fmt.Errorf("%s: mức siết chặt loại phương án %q đang dùng của lựa chọn %q: ghi phương án khác ở [answers] của choices.toml", s.sheet.file, o.ID, c.Key))
				}
				continue
			}
			choice.Options = append(choice.Options, option)
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

// outgrown reports whether an option of a pack below sets what a pack above permits no more.
func (s *source) outgrown(sheet *standard.Sheet, o standard.Option) bool {
	for path, v := range o.Set {
		if n := sheet.Number(path); n != nil && !n.Permits(v) {
			return true
		}
	}
	return false
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
