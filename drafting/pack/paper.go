package pack

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/internal/strict"
	"thethuc/drafting/standard"
)

// kindsFile is kinds.toml.
type kindsFile struct {
	Order  []string // components as they stand on paper
	Common []componentTable
	Kind   []kindTable
}

type kindTable struct {
	ID, Name, Printed, Abbreviation, Form string
	FirstRecipient                        string `toml:"first-recipient"`
	AttachedOnly                          bool   `toml:"attached-only"`
	Cites                                 citation
	Components                            []componentTable
}

type componentTable struct {
	Component string
	Need      standard.Need
	Words     []string
	Cites     citation
}

func (s *source) readKinds(file string, data []byte) error {
	var f kindsFile
	if err := strict.Decode(file, data, &f); err != nil {
		return err
	}
	if len(f.Order) > 0 {
		s.order = f.Order
	}
	act := s.pack.Act.Name()
	common, err := components(f.Common, act)
	if err != nil {
		return fmt.Errorf("%s: common: %w", file, err)
	}
	var faults []error
	for i, k := range f.Kind {
		kind, err := s.kind(k, common, act)
		if err == nil && (k.ID == "" || k.Name == "") {
			err = errors.New("loại văn bản thiếu id hoặc name: thêm cả hai khóa")
		}
		if err != nil {
			faults = append(faults, fault(file, data, "[[kind]]", i, "", "%v", err))
			continue
		}
		if s.below != nil && s.below.Kind(kind.ID) != nil {
			faults = append(faults, fault(file, data, "[[kind]]", i, "id", "loại văn bản %q đã có ở gói %s: đặt id khác, hoặc bỏ bảng này", kind.ID, s.below.Standard))
			continue
		}
		if slices.ContainsFunc(s.kinds, func(o standard.Kind) bool { return o.ID == kind.ID }) {
			faults = append(faults, fault(file, data, "[[kind]]", i, "id", "loại văn bản %q ghi hai lần: bỏ một bảng", kind.ID))
			continue
		}
		s.kinds = append(s.kinds, kind)
	}
	return errors.Join(faults...)
}

// kind makes a kind with the common components, its own in their place.
func (s *source) kind(k kindTable, common []standard.KindComponent, act string) (standard.Kind, error) {
	own, err := components(k.Components, act)
	if err != nil {
		return standard.Kind{}, err
	}
	for _, c := range common {
		if !slices.ContainsFunc(own, func(o standard.KindComponent) bool { return o.Component == c.Component }) {
			own = append(own, c)
		}
	}
	slices.SortStableFunc(own, func(a, b standard.KindComponent) int {
		return cmp.Compare(s.rank(a.Component), s.rank(b.Component))
	})
	return standard.Kind{
		ID: k.ID, Name: k.Name, Printed: k.Printed, Abbreviation: k.Abbreviation, Form: k.Form,
		AttachedOnly: k.AttachedOnly, Components: own, FirstRecipient: k.FirstRecipient, Cites: k.Cites.of(act),
	}, nil
}

// rank is where a component stands in the order; one without a place stands last.
func (s *source) rank(c drafting.Component) int {
	if i := slices.Index(s.order, string(c)); i >= 0 {
		return i
	}
	return len(s.order)
}

func components(tables []componentTable, act string) ([]standard.KindComponent, error) {
	var out []standard.KindComponent
	for _, t := range tables {
		c := drafting.Component(t.Component)
		if !c.Known() {
			return nil, fmt.Errorf("thành phần lạ %q: sửa tên thành phần", t.Component)
		}
		switch t.Need {
		case standard.Required, standard.Optional, standard.Forbidden:
		default:
			return nil, fmt.Errorf("need của %q phải là required, optional hoặc forbidden", t.Component)
		}
		out = append(out, standard.KindComponent{Component: c, Need: t.Need, Words: t.Words, Cites: t.Cites.of(act)})
	}
	return out, nil
}
