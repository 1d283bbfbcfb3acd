package profile

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// capacity is an abbreviation as it stands before whom somebody signs for.
var capacity = pattern.New(`^\p{Lu}+\.$`)

// BeginsCapacity reports whether a line of a signature begins as a capacity does: with an
// abbreviation in capitals and a full stop.
func BeginsCapacity(line string) bool {
	word, _, more := strings.Cut(line, " ")
	return more && capacity.MatchString(word)
}

// Check returns what keeps the profile from being used, in Vietnamese; nil where it is
// whole.
func (p *Profile) Check() error {
	var faults []error
	fault := func(format string, args ...any) { faults = append(faults, fmt.Errorf(format, args...)) }
	for _, f := range []struct{ key, value string }{
		{"issuer", p.Issuer}, {"place", p.Place}, {"abbreviation", p.Abbreviation}, {"head", p.Head},
	} {
		if f.value == "" {
			fault("thiếu %q: ghi %s", f.key, meaning[f.key])
		}
	}
	if strings.ContainsAny(p.Abbreviation, " /") {
		fault("abbreviation %q: chữ viết tắt không có dấu cách và dấu gạch chéo", p.Abbreviation)
	}
	for i, u := range p.Units {
		if u.Name == "" || u.Abbreviation == "" || strings.ContainsAny(u.Abbreviation, " /") {
			fault("units thứ %d: cần name và abbreviation, chữ viết tắt không có dấu cách và dấu gạch chéo", i+1)
		}
	}
	for i, s := range p.Signers {
		if s.Name == "" || s.Post == "" && s.Capacity == "" {
			fault("signers thứ %d: cần name và post", i+1)
		}
		if s.Capacity == "" && s.Post != "" && s.Post == deputy+p.Head {
			fault("signers thứ %d: cấp phó ký thay người đứng đầu, cần capacity là chữ viết tắt quyền hạn ký", i+1)
		}
		if slices.ContainsFunc(p.Signers[:i], func(o Signer) bool { return o.Name == s.Name && o.Capacity == s.Capacity && o.For == s.For }) {
			fault("signers thứ %d: đã có người ký %q: đổi name hoặc xóa một mục", i+1, s.Name)
		}
		if s.Capacity != "" && !capacity.MatchString(s.Capacity) {
			fault("signers thứ %d: capacity %q không dùng được: viết chữ in hoa và dấu chấm, không có dấu cách", i+1, s.Capacity)
		}
	}
	for key, list := range map[string][]string{"recipients": p.Recipients, "executors": p.Executors} {
		if slices.Contains(list, "") {
			fault("%s có mục trống: xóa mục này", key)
		}
	}
	p.checkLists(fault)
	slices.SortStableFunc(faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(faults...)
}

// deputy begins the post of a head's deputy: "Phó Chánh Văn phòng".
const deputy = "Phó "

// checkLists finds pick lists without a name of their own, and without lines.
func (p *Profile) checkLists(fault func(format string, args ...any)) {
	names := p.PickNames()
	n := 0
	for _, lists := range []struct {
		key   string
		lists []PickList
	}{{"recipient-lists", p.RecipientLists}, {"basis-lists", p.BasisLists}} {
		for i, l := range lists.lists {
			switch {
			case l.Name == "" || len(l.Lines) == 0 || slices.Contains(l.Lines, ""):
				fault("%s thứ %d: cần name và lines, không có dòng trống", lists.key, i+1)
			case slices.Contains(names[:n], l.Name):
				fault("%s thứ %d: đã có danh sách %q: đặt tên khác", lists.key, i+1, l.Name)
			}
			n++
		}
	}
}

var meaning = map[string]string{
	"issuer":       "tên cơ quan, đơn vị ban hành",
	"place":        "địa danh nơi đóng quân hoặc nơi đặt trụ sở",
	"abbreviation": "chữ viết tắt tên cơ quan, đơn vị dùng trong ký hiệu",
	"head":         "chức vụ của người đứng đầu",
}

// normalize brings every word to NFC, on one line, without blanks at its ends.
func (p *Profile) normalize() {
	for _, s := range []*string{&p.Name, &p.Issuer, &p.FullName, &p.Parent, &p.Place, &p.Abbreviation, &p.Head, &p.HeadFull} {
		*s = clean(*s)
	}
	for i := range p.Units {
		u := &p.Units[i]
		u.Name, u.Abbreviation = clean(u.Name), clean(u.Abbreviation)
	}
	for i := range p.Signers {
		s := &p.Signers[i]
		s.Rank, s.Name, s.Post, s.Capacity, s.For = clean(s.Rank), clean(s.Name), clean(s.Post), clean(s.Capacity), clean(s.For)
	}
	lists := [][]string{p.Recipients, p.Executors}
	for _, of := range [][]PickList{p.RecipientLists, p.BasisLists} {
		for i := range of {
			of[i].Name = clean(of[i].Name)
			lists = append(lists, of[i].Lines)
		}
	}
	for _, list := range lists {
		for i := range list {
			list[i] = clean(list[i])
		}
	}
}

func clean(s string) string {
	s, _ = viet.Normalize(s)
	return strings.Join(strings.Fields(s), " ")
}
