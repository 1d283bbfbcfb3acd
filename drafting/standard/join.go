package standard

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"thethuc/drafting"
)

// Clone returns a copy that shares nothing which can be changed.
func (s *Sheet) Clone() *Sheet {
	c := *s
	c.Styles = make(map[drafting.Component]*Style, len(s.Styles))
	for name, st := range s.Styles {
		own := st.Clone()
		for _, m := range own.measures() {
			m.n.Allowed = slices.Clone(m.n.Allowed)
		}
		c.Styles[name] = own
	}
	for _, m := range c.apart() {
		m.n.Allowed = slices.Clone(m.n.Allowed)
	}
	c.Kinds = slices.Clone(s.Kinds)
	for i := range c.Kinds {
		k := &c.Kinds[i]
		k.Components = slices.Clone(k.Components)
		for j := range k.Components {
			k.Components[j].Words = slices.Clone(k.Components[j].Words)
		}
	}
	c.Choices = slices.Clone(s.Choices)
	for i := range c.Choices {
		ch := &c.Choices[i]
		ch.Options = slices.Clone(ch.Options)
		for j := range ch.Options {
			ch.Options[j].Set = maps.Clone(ch.Options[j].Set)
		}
	}
	return &c
}

// Clone returns a copy of a style; what its numbers allow is shared.
func (st *Style) Clone() *Style {
	c := *st
	c.Rule.YieldsTo = slices.Clone(st.Rule.YieldsTo)
	c.Frame.Widths = slices.Clone(st.Frame.Widths)
	return &c
}

// Join returns the base sheet, that of a pack, with the answers of the given layers, later
// ones before earlier: profile, then document. A question that the standard does not ask
// and an answer that it does not permit are left out, and come back as errors that say so
// in Vietnamese; the sheet is whole all the same.
func Join(base *Sheet, layers ...map[string]string) (*Sheet, []error) {
	s := base.Clone()
	var faults []error
	for _, answers := range layers {
		for _, key := range slices.Sorted(maps.Keys(answers)) {
			if err := s.answer(key, answers[key]); err != nil {
				faults = append(faults, err)
			}
		}
	}
	for _, c := range s.Choices {
		o := c.option(c.Value)
		if o == nil {
			continue
		}
		for _, path := range slices.Sorted(maps.Keys(o.Set)) {
			if n := s.Number(path); n != nil && c.Beyond {
				*n = Number{Value: o.Set[path], Min: o.Set[path], Max: o.Set[path], Unit: n.Unit}
				continue
			}
			if err := s.set(path, o.Set[path]); err != nil {
				faults = append(faults, fmt.Errorf("lựa chọn %q: %w", c.Key, err))
			}
		}
	}
	return s, faults
}

func (s *Sheet) answer(key, id string) error {
	for i := range s.Choices {
		c := &s.Choices[i]
		if c.Key != key {
			continue
		}
		if c.option(id) == nil {
			return fmt.Errorf("lựa chọn %q không có phương án %q: dùng một trong các phương án %s", key, id, c.ids())
		}
		c.Value = id
		return nil
	}
	return fmt.Errorf("không có lựa chọn %q trong gói %q: xóa khóa này", key, s.Standard)
}

func (c *Choice) option(id string) *Option {
	for i := range c.Options {
		if c.Options[i].ID == id {
			return &c.Options[i]
		}
	}
	return nil
}

func (c *Choice) ids() string {
	words := make([]string, len(c.Options))
	for i, o := range c.Options {
		words[i] = `"` + o.ID + `"`
	}
	return strings.Join(words, ", ")
}
