// Package template makes new documents from templates (mẫu văn bản): a skeleton in the
// lines that a clerk types, with named fields and with words that follow from others. It
// also keeps those words true while the document is edited, and reads and sets the fields
// of a document for the form beside the page.
//
// A file of a family holds one template; its skeleton says
//
//	{{name}}               the place of a field
//	{{=name}}              words that follow from others
//	[[ … ]]                a line that stands only where something in it has a value
//	\:component …          what the line is
//
// A line with a field of several lines is repeated for each of them, its number counted on.
// What templates/<family>/shared.toml says need not be said again: a field without a type
// takes what it leaves out from there, and so do derived words that the file does not have. A variant names the template that it is like and gives only what differs;
// of the other's fields those stay that its skeleton has a place for.
//
// A document remembers what was last written at each derived place; other words there are
// the user's, and stay. Lines that a document was made without do not come back when a
// field is filled later. The package knows no layout, and reads files only through the
// fs.FS that is handed in.
package template

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/law"
	"thethuc/drafting/profile"
)

// Template is one template of a family.
type Template struct {
	ID          string // "nd30/plan": family and name
	Title       string // "Kế hoạch"
	Description string
	Kind        string // id of the kind of paper in the standard
	Form        string // "Mẫu 1.4"
	Provision   law.Provision
	Fields      []Field

	derived  []derivation
	skeleton []string
}

// Family is the standard that the template belongs to: "nd30".
func (t *Template) Family() string { return path.Dir(t.ID) }

// Type is the kind of value that a field takes.
type Type string

// The types of fields. Values of those of several lines come as lines with \n between.
const (
	Text      Type = "text"
	LongText  Type = "long-text" // several paragraphs
	Date      Type = "date"      // 2026-02-05, or 05/02/2026
	Number    Type = "number"    // digits
	Person    Type = "person"    // lines of a signature, or the name of a signer of the profile
	Choice    Type = "choice"    // one of Options
	List      Type = "list"      // one entry a line
	Reference Type = "reference" // an act as a document cites it
)

func types() []Type {
	return []Type{Text, LongText, Date, Number, Person, Choice, List, Reference}
}

// lines reports whether a value of this type may have several lines.
func (y Type) lines() bool { return y == LongText || y == List || y == Person }

// Field is one thing that the writer has to say (trường).
type Field struct {
	Name     string
	Label    string
	Type     Type
	Guidance string // what to write, and why
	Cites    law.Provision
	Sample   string // a realistic value, lines with \n between
	Default  string // key of the profile that gives the value
	Options  []string
	Required bool
	// Blank is what stands in the document while the field is empty.
	Blank string
}

// Field returns the field of this name, or nil.
func (t *Template) Field(name string) *Field {
	for i := range t.Fields {
		if t.Fields[i].Name == name {
			return &t.Fields[i]
		}
	}
	return nil
}

// unknownField is the error for a field that the template does not have.
func (t *Template) unknownField(name string) error {
	names := make([]string, len(t.Fields))
	for i, f := range t.Fields {
		names[i] = f.Name
	}
	return fmt.Errorf("mẫu %s không có trường %q: các trường có là %s", t.ID, name, strings.Join(names, ", "))
}

// placed reports whether the skeleton has a place for the field.
func (t *Template) placed(name string) bool {
	return slices.ContainsFunc(t.skeleton, func(l string) bool { return strings.Contains(l, "{{"+name+"}}") })
}

// templateFile is the TOML of a template.
type templateFile struct {
	ID, Title, Description, Kind, Form, Act, Skeleton string
	Cites                                             string
	Like                                              string // ID of the template that a variant is like
	Field                                             []fieldTable
	Derived                                           []derivation
}

type fieldTable struct {
	Name, Label, Guidance, Cites, Default, Sample, Blank string
	Type                                                 Type
	Samples                                              []string // of a field of several lines
	Options                                              []string
	Required                                             bool
}

// folder holds the templates: a folder for each family, a file for each template.
const folder = "templates"

// Load reads every template of fsys, the tree of assets: files "templates/nd30/plan.toml".
// Errors are Vietnamese and name file, line and field; the templates that are whole come
// back all the same, ordered by ID.
func Load(fsys fs.FS) ([]*Template, error) {
	var all []*Template
	var faults []error
	names, err := fs.Glob(fsys, folder+"/*/*.toml")
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	s := &shelf{fsys: fsys, shared: map[string]templateFile{}}
	for _, name := range names {
		if path.Base(name) == shared {
			continue
		}
		t, err := s.read(name)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b *Template) int { return strings.Compare(a.ID, b.ID) })
	return all, errors.Join(faults...)
}

// Find returns the template with this ID. The error of an ID that there is not is
// Vietnamese and lists those that there are.
func Find(all []*Template, id string) (*Template, error) {
	ids := make([]string, len(all))
	for i, t := range all {
		if t.ID == id {
			return t, nil
		}
		ids[i] = t.ID
	}
	return nil, fmt.Errorf("không có mẫu %q: các mẫu có là %s", id, strings.Join(ids, ", "))
}

func (s *shelf) read(name string) (*Template, error) {
	f, data, err := s.open(name)
	if err != nil {
		return nil, err
	}
	common, err := s.common(path.Dir(name))
	if err != nil {
		return nil, err
	}
	r := &reading{file: name, data: data}
	if f.Like != "" {
		base, _, err := s.open(path.Join(folder, f.Like+".toml"))
		if err != nil || base.Like != "" {
			r.fault("like =", "like", "không có mẫu gốc %q, hoặc mẫu ấy cũng dựa vào mẫu khác: sửa like", f.Like)
			return nil, errors.Join(r.faults...)
		}
		f = f.after(base.completed(common))
	}
	f = f.completed(common)
	r.source = f
	r.template = &Template{
		ID: f.ID, Title: f.Title, Description: f.Description, Kind: f.Kind, Form: f.Form,
		Provision: r.provision("cites", f.Cites), derived: f.Derived,
	}
	r.head()
	for i := range f.Field {
		r.field(i)
	}
	r.lines()
	r.derivations()
	if len(r.faults) > 0 {
		return nil, errors.Join(r.faults...)
	}
	return r.template, nil
}

// reading is a template while it is read.
type reading struct {
	file     string
	data     []byte
	source   templateFile
	template *Template
	faults   []error
}

// fault notes an error at the first line that holds the words.
func (r *reading) fault(words, key, format string, args ...any) {
	line := 1
	if i := strings.Index(string(r.data), words); i >= 0 {
		line += strings.Count(string(r.data[:i]), "\n")
	}
	r.faults = append(r.faults, &strict.Error{File: r.file, Line: line, Key: key, Problem: fmt.Sprintf(format, args...)})
}

func (r *reading) provision(key, short string) law.Provision {
	if short == "" {
		return law.Provision{}
	}
	p, err := law.ParseShort(r.source.Act, short)
	if err != nil {
		r.fault(`"`+short+`"`, key, "%v", err)
	}
	return p
}

func (r *reading) head() {
	f := r.source
	if want := strings.TrimSuffix(strings.TrimPrefix(r.file, folder+"/"), ".toml"); f.ID != want {
		r.fault("id =", "id", "id = %q phải trùng họ và tên tệp %q", f.ID, want)
	}
	for _, k := range []struct{ key, value string }{{"title", f.Title}, {"kind", f.Kind}, {"skeleton", f.Skeleton}} {
		if k.value == "" {
			r.fault("id =", k.key, "thiếu %s: thêm khóa này", k.key)
		}
	}
}

func (r *reading) field(i int) {
	f := r.source.Field[i]
	at := `name = "` + f.Name + `"`
	fault := func(format string, args ...any) {
		r.fault(at, "field."+f.Name, "trường %q: "+format, append([]any{f.Name}, args...)...)
	}
	switch {
	case !fieldName.MatchString(f.Name):
		fault("tên trường chỉ gồm chữ thường không dấu, số và gạch nối")
	case r.template.Field(f.Name) != nil:
		fault("có hai trường cùng tên: đổi tên một trường")
	case f.Label == "":
		fault("thiếu label: thêm tên hiển thị")
	case !slices.Contains(types(), f.Type):
		fault("type = %q không dùng được: chỉ nhận %s", f.Type, typeNames())
	case (f.Type == Choice) != (len(f.Options) > 0):
		fault("options đi với type = \"choice\" và chỉ với kiểu này")
	case len(f.Samples) > 0 && (f.Sample != "" || !f.Type.lines()):
		fault("samples chỉ dùng cho kiểu nhiều dòng (long-text, list, person) và thay cho sample")
	}
	if f.Default != "" {
		if _, ok := (&profile.Profile{}).Values(f.Default); !ok {
			fault("default = %q không phải khóa của hồ sơ đơn vị", f.Default)
		}
	}
	sample := f.Sample
	if len(f.Samples) > 0 {
		sample = strings.Join(f.Samples, "\n")
	}
	blank := f.Blank
	if blank == "" {
		blank = "…"
	}
	r.template.Fields = append(r.template.Fields, Field{
		Name: f.Name, Label: f.Label, Type: f.Type, Guidance: f.Guidance, Cites: r.provision("field."+f.Name, f.Cites),
		Sample: sample, Default: f.Default, Options: f.Options, Required: f.Required, Blank: blank,
	})
}

func typeNames() string {
	var names []string
	for _, y := range types() {
		names = append(names, string(y))
	}
	return strings.Join(names, ", ")
}

var (
	fieldName   = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)
	placeholder = regexp.MustCompile(`\{\{([=#]?)([a-z][a-z0-9-]*)\}\}`)
)

// lines reads the skeleton.
func (r *reading) lines() {
	for line := range strings.SplitSeq(r.source.Skeleton, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		r.template.skeleton = append(r.template.skeleton, line)
		if left := placeholder.ReplaceAllString(line, ""); strings.Contains(left, "{{") || strings.Contains(left, "}}") {
			r.fault(line, "skeleton", "chỗ điền phải viết {{tên-trường}} hoặc {{=tên}}")
		}
		several := 0
		for _, m := range placeholder.FindAllStringSubmatch(line, -1) {
			r.placeholder(line, m[1], m[2])
			if f := r.template.Field(m[2]); m[1] == "" && f != nil && f.Type.lines() {
				several++
			}
		}
		if several > 1 {
			r.fault(line, "skeleton", "một dòng chỉ có một trường nhiều dòng (long-text, list, person)")
		}
	}
}

func (r *reading) placeholder(line, sign, name string) {
	known := r.template.Field(name) != nil
	switch sign {
	case "=":
		known = known || r.derivation(name)
	case "#":
		known = false
	}
	if !known {
		r.fault(line, "skeleton", "không có trường hay từ suy ra %q: sửa tên hoặc thêm bảng [[field]], [[derived]]", name)
	}
}

func (r *reading) derivation(name string) bool { return r.source.derives(name) }

func (r *reading) derivations() {
	for _, v := range r.source.Derived {
		at := `name = "` + v.Name + `"`
		if !fieldName.MatchString(v.Name) || v.Words == "" || !slices.Contains([]string{"", upperCase, capital}, v.Case) {
			r.fault(at, "derived."+v.Name, "từ suy ra %q: cần name, words và case là upper hoặc capital nếu có", v.Name)
		}
		for _, m := range placeholder.FindAllStringSubmatch(v.Words, -1) {
			known := r.template.Field(m[2]) != nil
			switch m[1] {
			case "=":
				known = r.derivation(m[2]) && m[2] != v.Name
			case "#":
				known = slices.Contains(readers(), m[2]) && (m[2] != "article" || v.Article != "")
			}
			if !known {
				r.fault(at, "derived."+v.Name, "từ suy ra %q dựa vào %q không có: sửa words", v.Name, m[0])
			}
		}
	}
}
