package pack

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/lint"
)

// severitiesFile is severities.toml: rules that the pack takes more seriously, by id.
type severitiesFile struct {
	Severity map[string]lint.Severity
}

func (s *source) readSeverities(file string, data []byte) error {
	var f severitiesFile
	if err := strict.Decode(file, data, &f); err != nil {
		return err
	}
	var faults []error
	for _, id := range slices.Sorted(maps.Keys(f.Severity)) {
		now := f.Severity[id]
		at := place{file: file, data: data, header: "[severity]", key: id}
		switch was := lint.Severity(s.raised[id]); {
		case !slices.Contains([]lint.Severity{lint.Error, lint.Warning, lint.Hint}, now):
			faults = append(faults, at.fault("mức của quy tắc %q là %q: chỉ nhận error, warning hoặc hint; không gói nào được bỏ quy tắc của gói dưới", id, now))
		case was.Above(now):
			faults = append(faults, at.fault("mức %q của quy tắc %q thấp hơn mức %q mà gói dưới đặt: chỉ được nâng mức", now, id, was))
		default:
			s.raised[id] = string(now)
			s.pack.raises = append(s.pack.raises, raise{id, now, at})
		}
	}
	return errors.Join(faults...)
}

// raise is one line of severities.toml.
type raise struct {
	rule string
	to   lint.Severity
	at   place
}

// CheckRaised returns an error, in Vietnamese with file and line, for every severity of the
// packs that is that of no rule of the list, is lower than the rule's own, or makes an error
// of a rule that cites no provision.
func (p *Pack) CheckRaised(rules []*lint.Rule) []error {
	var faults []error
	for _, r := range p.raises {
		i := slices.IndexFunc(rules, func(rule *lint.Rule) bool { return rule.ID == r.rule })
		if i < 0 {
			faults = append(faults, r.at.fault("không có quy tắc %q: sửa mã, xem các mã bằng lệnh thethuc rules", r.rule))
			continue
		}
		switch rule := rules[i]; {
		case rule.Severity.Above(r.to):
			faults = append(faults, r.at.fault("mức %q của quy tắc %q thấp hơn mức %q của gói %s: chỉ được nâng mức", r.to, r.rule, rule.Severity, p.packOf(rule)))
		case r.to == lint.Error && len(rule.Cites) == 0:
			faults = append(faults, r.at.fault("quy tắc %q không nêu điều khoản nào nên không nâng được lên error: ghi warning", r.rule))
		}
	}
	return faults
}

func (p *Pack) packOf(rule *lint.Rule) string {
	if rule.Pack != "" {
		return rule.Pack
	}
	return p.Packs[0]
}

// Places says of every error where its file lies, which it names in the folder of a pack.
func Places(err error, place func(file string) string) error {
	var e *strict.Error
	if errors.As(err, &e) {
		moved := *e
		moved.File = place(e.File)
		return &moved
	}
	file, rest, ok := strings.Cut(err.Error(), ": ")
	if !ok {
		return err
	}
	return fmt.Errorf("%s: %s", place(file), rest)
}
