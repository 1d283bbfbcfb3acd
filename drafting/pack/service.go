package pack

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/standard"
)

// serviceFile is service.toml: posts, units and abbreviations. Names are in upper case, as
// headings and signatures have them.
type serviceFile struct {
	Deputy []struct {
		Head  string
		Posts []string
	}
	Unit []struct {
		Name   string
		Remote []string
	}
	Abbreviations map[string]string
}

func (s *source) readService(file string, data []byte) error {
	var f serviceFile
	if err := strict.Decode(file, data, &f); err != nil {
		return err
	}
	var faults []error
	was := s.service
	now := standard.Service{
		Deputies: slices.Clone(was.Deputies), Units: slices.Clone(was.Units), Abbreviations: map[string]string{},
	}
	for i, d := range f.Deputy {
		switch {
		case d.Head == "" || d.Head != strings.ToUpper(d.Head) || len(d.Posts) == 0:
			faults = append(faults, fault(file, data, "[[deputy]]", i, "head", "head phải là chức vụ viết in hoa và posts phải có ít nhất một chức vụ cấp phó"))
		case slices.ContainsFunc(now.Deputies, func(o standard.Deputy) bool { return o.Head == d.Head }):
			faults = append(faults, fault(file, data, "[[deputy]]", i, "head", "chức vụ %q đã có: bỏ bảng này", d.Head))
		default:
			now.Deputies = append(now.Deputies, standard.Deputy{Head: d.Head, Posts: d.Posts})
		}
	}
	for i, u := range f.Unit {
		switch {
		case u.Name == "" || u.Name != strings.ToUpper(u.Name) || len(u.Remote) == 0:
			faults = append(faults, fault(file, data, "[[unit]]", i, "name", "name phải là tên loại đơn vị viết in hoa và remote phải nêu ít nhất một cơ quan"))
		case slices.ContainsFunc(now.Units, func(o standard.Unit) bool { return o.Name == u.Name }):
			faults = append(faults, fault(file, data, "[[unit]]", i, "name", "loại đơn vị %q đã có: bỏ bảng này", u.Name))
		default:
			now.Units = append(now.Units, standard.Unit{Name: u.Name, Remote: u.Remote})
		}
	}
	maps.Copy(now.Abbreviations, was.Abbreviations)
	for short, long := range f.Abbreviations {
		if short == "" || strings.TrimSpace(long) == "" || strings.ContainsAny(short, " \t") {
			faults = append(faults, fault(file, data, "[abbreviations]", 0, short, "chữ viết tắt %q phải liền nhau và có tên đầy đủ", short))
			continue
		}
		now.Abbreviations[short] = long
	}
	s.service = now
	slices.SortFunc(faults, byPlace)
	return errors.Join(faults...)
}
