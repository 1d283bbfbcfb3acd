package pack

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/internal/strict"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
)

// ruleFile is a file of the folder rules: a rule that is data. It has one of the tables
// that name a check.
type ruleFile struct {
	ID         string
	Title      string
	Severity   lint.Severity
	Cites      []citation
	Components []drafting.Component
	Kinds      []string
	Whole      bool
	Choice     string
	Yields     []string
	Since      string
	Message    string
	Page       rulePage

	Forbidden    *forbiddenTable
	Substitution *substitutionTable
	Pattern      *patternTable
	Form         *formTable
	Required     *requiredTable
}

// rulePage is the rule's page: what the fault is, why (the law), how it is mended and when
// that is not safe, and examples.
type rulePage struct {
	What, Why, Fix string
	Bad, Good      []string
}

// check is the check of a rule file. build says what is wrong with its values; run gives
// what it finds, without the message.
type check interface {
	build(*ruleSource) error
	run(*lint.Pass) []lint.Finding
}

// ruleSource is a rule file on its way to a rule.
type ruleSource struct {
	file  string
	data  []byte
	sheet *standard.Sheet
	ruleFile
}

// fault is an error at a key of a table of the file.
func (s *ruleSource) fault(header, key, format string, args ...any) error {
	return fault(s.file, s.data, header, 0, key, format, args...)
}

// BadRule is a rule file that cannot be used, and why, in Vietnamese with the file.
type BadRule struct {
	Rule string // its id, which is the file's name
	Err  error
}

func (b *BadRule) Error() string { return b.Err.Error() }

// Unwrap returns why.
func (b *BadRule) Unwrap() error { return b.Err }

// Rules reads the rules that are data of the pack in the folder dir of fsys ("packs/nd30"),
// and of the packs that it extends, in the order of their ids. Errors are those of Open and
// BadRules, joined; lint.Validate has passed the rules but for what they yield to, which may
// be rules that are no data.
func Rules(fsys fs.FS, dir string) ([]*lint.Rule, error) {
	p, err := Open(fsys, dir)
	if err != nil {
		return nil, err
	}
	rules, bad := SoundRules(nil, p)
	for _, b := range bad {
		err = errors.Join(err, b)
	}
	return rules, err
}

// SoundRules reads the rules that are data of several packs, and of those that they extend,
// each pack once. A rule that cannot be used does not stop the others: it is among the bad
// ones. Rules of which wanted says no are not read; nil wants all.
func SoundRules(wanted func(id string) bool, packs ...*Pack) (rules []*lint.Rule, bad []*BadRule) {
	shelf := ruleShelf{wanted: wanted, byID: map[string]*lint.Rule{}}
	var done []string
	for _, p := range packs {
		for _, level := range p.levels() {
			if !slices.Contains(done, level.dir) {
				done = append(done, level.dir)
				shelf.read(p, level)
			}
		}
	}
	rules = slices.Collect(maps.Values(shelf.byID))
	slices.SortFunc(rules, func(a, b *lint.Rule) int { return cmp.Compare(a.ID, b.ID) })
	return rules, shelf.bad
}

// ruleShelf gathers the rules of packs.
type ruleShelf struct {
	wanted func(id string) bool
	byID   map[string]*lint.Rule
	bad    []*BadRule
}

// read reads the rules of one of the packs that p was joined from.
func (s *ruleShelf) read(p *Pack, level *Identity) {
	files, err := level.ruleFiles()
	if err != nil {
		s.bad = append(s.bad, &BadRule{"", err})
	}
	for _, file := range files {
		id := ruleOf(file)
		if s.wanted != nil && !s.wanted(id) {
			continue
		}
		r, err := readRule(p.fsys, file, level.Act.Name(), p.base)
		if err == nil && level.below != nil {
			r.Pack = level.ID
		}
		s.add(p, r, id, file, err)
	}
	for _, w := range p.words {
		if w.pack == level.ID && (s.wanted == nil || s.wanted(w.id())) {
			r, err := w.rule()
			s.add(p, r, w.id(), w.at.file, err)
		}
	}
}

// MayHold reports whether the pack may have a wanted rule of its own, without opening it.
func (i *Identity) MayHold(wanted func(id string) bool) bool {
	files, err := i.ruleFiles()
	return err != nil || wanted(houseRule(i.ID)) || slices.ContainsFunc(files, func(f string) bool { return wanted(ruleOf(f)) })
}

// ruleFiles are the files of the pack's own rules.
func (i *Identity) ruleFiles() ([]string, error) {
	files, err := fs.Glob(i.fsys, path.Join(i.dir, "rules", "*.toml"))
	if err != nil {
		return nil, fmt.Errorf("%s: không đọc được thư mục quy tắc: %w", i.dir, err)
	}
	return files, nil
}

// ruleOf is the id of the rule in a file.
func ruleOf(file string) string { return strings.TrimSuffix(path.Base(file), ".toml") }

func (s *ruleShelf) add(p *Pack, r *lint.Rule, id, file string, err error) {
	if other := s.byID[id]; err == nil && other != nil {
		err = fmt.Errorf("%s: trùng mã với quy tắc %q của gói %s: đặt mã khác; muốn nâng mức thì ghi ở severities.toml", file, id, p.packOf(other))
	}
	if err != nil {
		s.bad = append(s.bad, &BadRule{id, err})
		return
	}
	s.byID[id] = r
}

func readRule(fsys fs.FS, file, act string, sheet *standard.Sheet) (*lint.Rule, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, fmt.Errorf("%s: không đọc được tệp: %w", file, err)
	}
	return parseRule(file, data, act, sheet)
}

func parseRule(file string, data []byte, act string, sheet *standard.Sheet) (*lint.Rule, error) {
	s := &ruleSource{file: file, data: data, sheet: sheet}
	if err := strict.Decode(file, data, &s.ruleFile); err != nil {
		return nil, err
	}
	if name := ruleOf(file); s.ID != name {
		return nil, s.top("id = %q phải trùng tên tệp %q", s.ID, name)
	}
	if s.Message == "" {
		return nil, s.top("thiếu message: thêm một câu nêu yêu cầu của quy tắc")
	}
	if s.Choice != "" && sheet.Answer(s.Choice) == "" {
		return nil, s.top("choice = %q không có trong các lựa chọn của gói", s.Choice)
	}
	c, err := s.check()
	if err != nil {
		return nil, err
	}
	if err := c.build(s); err != nil {
		return nil, err
	}
	r := s.rule(act, c)
	alone := *r
	alone.Yields = nil
	if err := lint.Validate([]*lint.Rule{&alone}); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return r, nil
}

// top is an error of the file as a whole, at the line of its id.
func (s *ruleSource) top(format string, args ...any) error {
	e := &strict.Error{File: s.file, Line: 1, Key: "id", Problem: fmt.Sprintf(format, args...)}
	for i, line := range strings.Split(string(s.data), "\n") {
		if strings.HasPrefix(line, "id") {
			e.Line = i + 1
			break
		}
	}
	return e
}

// check returns the one check that the file has.
func (s *ruleSource) check() (check, error) {
	var found []check
	if s.Forbidden != nil {
		found = append(found, s.Forbidden)
	}
	if s.Substitution != nil {
		found = append(found, s.Substitution)
	}
	if s.Pattern != nil {
		found = append(found, s.Pattern)
	}
	if s.Form != nil {
		found = append(found, s.Form)
	}
	if s.Required != nil {
		found = append(found, s.Required)
	}
	if len(found) != 1 {
		return nil, s.top("cần đúng một bảng phép kiểm ([forbidden], [substitution], [pattern], [form] hoặc [required]), tệp có %d", len(found))
	}
	return found[0], nil
}

func (s *ruleSource) rule(act string, c check) *lint.Rule {
	r := &lint.Rule{
		ID: s.ID, Title: s.Title, Severity: s.Severity, Scope: lint.OfNode,
		Components: s.Components, Kinds: s.Kinds, Whole: s.Whole, Choice: s.Choice, Yields: s.Yields, Since: s.Since,
		Page: s.Page.markdown(s.Title), Check: func(p *lint.Pass) {
			for _, f := range c.run(p) {
				f.Message = s.Message
				p.Report(f)
			}
		},
	}
	if f := s.Form; f != nil {
		f.complete(r)
	}
	if s.Required != nil {
		r.Scope, r.Whole = lint.OfDocument, true
	}
	for _, c := range s.Cites {
		if p := c.of(act); p != (law.Provision{}) {
			r.Cites = append(r.Cites, p)
		}
	}
	return r
}

// markdown writes the page as lint.Validate wants it.
func (p rulePage) markdown(title string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n\n## Vì sao\n\n%s\n\n## Ví dụ sai\n", title, strings.TrimSpace(p.What), strings.TrimSpace(p.Why))
	for _, text := range p.Bad {
		fmt.Fprintf(&b, "\n```bad\n%s\n```\n", strings.TrimSpace(text))
	}
	b.WriteString("\n## Ví dụ đúng\n")
	for _, text := range p.Good {
		fmt.Fprintf(&b, "\n```good\n%s\n```\n", strings.TrimSpace(text))
	}
	fmt.Fprintf(&b, "\n## Cách sửa\n\n%s\n", strings.TrimSpace(p.Fix))
	return b.String()
}
