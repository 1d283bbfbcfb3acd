// Package template makes new documents from templates (mẫu văn bản): a skeleton in the
// lines that a clerk types, with named fields and with words that follow from others. It
// also keeps those words true while the document is edited, and reads and sets the fields
// of a document for the form beside the page.
//
// A file of a family holds one template; its skeleton says
//
//	{{name}}               the place of a field
//	{{table.column}}       the place of a column: the line stands once for each entry
//	{{=name}}              words that follow from others
//	{{=function argument}} a sum, a percentage, a number in words …
//	[[ … ]]                a line that stands only where something in it has a value
//	\if … \else … \end     lines that stand only where a field has a value, or this one
//	\each table … \end     lines that stand once for each entry
//	\table {{table}}        a whole table out of the columns of the field
//	\include part          lines that the family shares
//	\:component …          what the line is
//
// A line with a field of several lines is repeated for each of them, its number counted on;
// "#" in a label is the number after the one before.
// What templates/<family>/shared.toml says need not be said again: a field without a type,
// or that the file only names in its skeleton, comes from there, and so do derived words that
// the file does not have. A variant names the template that it is like and gives only what
// differs; of the other's fields those stay that its skeleton has a place for.
//
// A document remembers what was last written at each derived place; other words there are
// the user's, and stay. Lines that stand only where a field has a value, or this one, come
// and go with the answer; those that the user rewrote stay. The package knows no layout, and
// reads files only through the fs.FS that is handed in.
package template

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/law"
	"thethuc/drafting/pattern"
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
	// Practice says that the paper rests on practice and not on a provision.
	Practice bool
	Fields   []Field
	// Requires are the parts without which the paper is none: components, and words of
	// headings.
	Requires []string
	// Clauses are those of ISO 9001 that the paper serves.
	Clauses []string
	// Choices are the document's answers to what the standard leaves open.
	Choices map[string]string
	// Standard is the id of the pack that the paper follows, "" for the one in force.
	Standard string
	// Like is the ID of the template whose variant it is, "" for none.
	Like string

	derived  []derivation
	skeleton []block
	groups   []group
	source   templateFile
	literal  map[string]bool // lines of the skeleton without a place
	computes map[string]bool // the functions that the skeleton names outside of any entry
}

// Version is that of the language of templates. A file that asks for a later one is refused.
const Version = 2

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
	Body      Type = "body"      // an agency, organisation or unit, as a document names it
	Reference Type = "reference" // an act as a document cites it
	Choices   Type = "choices"   // several of Options, one a line
	Bool      Type = "bool"      // "có", or "" for no; the document shows a box
	Table     Type = "table"     // an entry a line, its cells parted by tabs
	Count     Type = "count"     // only of a column: the number of the entry
	Shape     Type = "shape"     // only of a column: what step of a flow chart the entry is
)

func types() []Type {
	return []Type{Text, LongText, Date, Number, Person, Body, Choice, List, Reference, Choices, Bool, Table}
}

func columnTypes() []Type {
	return []Type{Text, LongText, Date, Number, Person, Body, Choice, List, Reference, Bool, Count, Shape}
}

// lines reports whether a value of this type may have several lines.
func (y Type) lines() bool { return y == LongText || y == List || y == Person || y == Choices }

// Field is one thing that the writer has to say (trường).
type Field struct {
	Name     string
	Label    string
	Type     Type
	Guidance string // what to write, and why
	Cites    law.Provision
	Sample   string // a realistic value, lines with \n between
	// Default is the key of the profile that gives the value, words with other fields
	// ("{{issuer-full}}"), or a value after "=" ("=01").
	Default  string
	Options  []string
	Required bool
	// Blank is what stands in the document while the field is empty.
	Blank string
	// Practice says that the guidance tells of practice and of no provision.
	Practice bool
	// Fixed is the value that a variant gives the field; it is not asked for.
	Fixed string
	// Columns are those of a table, and BlankRows how many rows an empty one has; 0 is 1.
	Columns   []Column
	BlankRows int
}

// Answers lists what a field may hold, where it may not hold anything.
func (f *Field) Answers() []string {
	if f.Type == Bool {
		return []string{yes, no}
	}
	return f.Options
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
func (t *Template) placed(name string) bool { return placedIn(t.skeleton, name) }

func placedIn(blocks []block, name string) bool {
	return slices.ContainsFunc(blocks, func(b block) bool {
		return strings.Contains(b.line, "{{"+name+"}}") || strings.Contains(b.line, "{{"+name+".") ||
			placedIn(b.body, name) || placedIn(b.other, name)
	})
}

// templateFile is the TOML of a template, and of what a family shares.
type templateFile struct {
	ID, Title, Description, Kind, Form, Act, Skeleton string
	Standard                                          string
	Version                                           int
	Cites                                             string
	Practice                                          bool
	Like                                              string            // ID of the template that a variant is like
	Fix                                               map[string]string // values that a variant gives
	Requires                                          []string
	Clauses                                           []string
	Choices                                           map[string]string
	Field                                             []fieldTable
	Derived                                           []derivation
	Part                                              []partTable
}

// partTable is a run of lines that skeletons include by its name.
type partTable struct{ Name, Skeleton string }

type fieldTable struct {
	Name, Label, Guidance, Act, Cites, Sample, Blank string
	Default                                          *string // "" leaves out that of shared.toml
	Type                                             Type
	Samples                                          []string // of a field of several lines
	Options                                          []string
	Required                                         bool
	Practice                                         bool
	Columns                                          []columnTable
	Rows                                             [][]string // the sample of a table
	Blanks                                           int        // rows of an empty table
}

// usual returns what Default says, "" where it says nothing.
func (f fieldTable) usual() string {
	if f.Default == nil {
		return ""
	}
	return *f.Default
}

type columnTable struct {
	Name, Label, Align, Derive, Guidance string
	Shape, Back                          string
	Type                                 Type
	Options                              []string
	Share                                float64
	Total, Group                         bool
	ByHand                               bool `toml:"by-hand"`
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
	s := newShelf(fsys)
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
// Vietnamese and lists those of its family, or else the families.
func Find(all []*Template, id string) (*Template, error) {
	var ids, families []string
	for _, t := range all {
		if t.ID == id {
			return t, nil
		}
		if t.Family() == path.Dir(id) {
			ids = append(ids, t.ID)
		}
		if !slices.Contains(families, t.Family()) {
			families = append(families, t.Family())
		}
	}
	if len(ids) > 0 {
		return nil, fmt.Errorf("không có mẫu %q: các mẫu có là %s", id, strings.Join(ids, ", "))
	}
	return nil, fmt.Errorf("không có mẫu %q: mã mẫu gồm họ và tên, các họ có là %s", id, strings.Join(families, ", "))
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
		base, ok := s.base(f.Like)
		if !ok {
			r.fault("like =", "like", "không có mẫu gốc %q, hoặc mẫu ấy cũng dựa vào mẫu khác: sửa like", f.Like)
			return nil, r.joined()
		}
		f = f.after(base)
	}
	return r.whole(f.completed(common))
}

// whole makes the template of a file with all that it takes from elsewhere.
func (r *reading) whole(f templateFile) (*Template, error) {
	r.source = f
	r.template = &Template{
		ID: f.ID, Title: f.Title, Description: f.Description, Kind: f.Kind, Form: f.Form,
		Provision: r.provision("cites", f.Act, f.Cites), Practice: f.Practice,
		Requires: f.Requires, Clauses: f.Clauses, Choices: f.Choices, Standard: f.Standard, Like: f.Like,
		derived: f.Derived, computes: map[string]bool{}, literal: map[string]bool{},
	}
	r.head()
	for i := range f.Field {
		r.field(i)
	}
	r.formulas()
	if len(r.faults) > 0 {
		return nil, r.joined()
	}
	r.lines()
	r.derivations()
	if len(r.faults) > 0 {
		return nil, r.joined()
	}
	f.Like, f.Part = "", nil
	r.template.source = f
	return r.template, nil
}

// reading is a template while it is read.
type reading struct {
	file     string
	shown    string // what errors call the file; "" for its name
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
	r.faults = append(r.faults, &strict.Error{File: cmp.Or(r.shown, r.file), Line: line, Key: key, Problem: fmt.Sprintf(format, args...)})
}

func (r *reading) provision(key, act, short string) law.Provision {
	if short == "" {
		return law.Provision{}
	}
	p, err := law.ParseShort(act, short)
	if whole, wholeErr := law.Parse(short); err != nil && wholeErr == nil && whole.Act != "" {
		return whole // an act as a whole
	}
	if err != nil {
		if field, ok := strings.CutPrefix(key, "field."); ok {
			err = fmt.Errorf("trường %q: %w", field, err)
		}
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
		if k.value == "" && (k.key != "kind" || f.Form != "") {
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
	case (f.Type == Choice || f.Type == Choices) != (len(f.Options) > 0):
		fault("options đi với type = \"choice\", \"choices\" và chỉ với các kiểu này")
	case len(f.Samples) > 0 && (f.Sample != "" || !f.Type.lines()):
		fault("samples chỉ dùng cho kiểu nhiều dòng (long-text, list, person) và thay cho sample")
	case (f.Type == Table) != (len(f.Columns) > 0):
		fault("[[field.columns]] đi với type = \"table\" và chỉ với kiểu này")
	case f.Type != Table && (len(f.Rows) > 0 || f.Blanks != 0), f.Type == Table && f.Sample != "", f.Blanks < 0 || f.Blanks > 100:
		fault("rows là ví dụ của bảng, blanks là số dòng trống của bảng, từ 1 đến 100")
	}
	if usual := f.usual(); usual != "" && !strings.Contains(usual, placeStart) && !strings.HasPrefix(usual, follows) {
		if _, ok := (&profile.Profile{}).Values(usual); !ok {
			fault("default = %q không phải khóa của hồ sơ đơn vị", usual)
		} else if slices.Contains([]Type{Date, Number, Bool, Table}, f.Type) {
			fault("default = %q là chữ của hồ sơ đơn vị, không dùng cho type = %q", usual, f.Type)
		}
	}
	sample := f.Sample
	if len(f.Samples) > 0 {
		sample = strings.Join(f.Samples, "\n")
	}
	standsEmpty := f.Blank
	if standsEmpty == "" {
		standsEmpty = blank
		if f.Type == Bool {
			standsEmpty = emptyBox
		}
	}
	field := Field{
		Name: f.Name, Label: f.Label, Type: f.Type, Guidance: f.Guidance, Cites: r.provision("field."+f.Name, f.Act, f.Cites), Practice: f.Practice,
		Sample: sample, Default: f.usual(), Options: f.Options, Required: f.Required, Blank: standsEmpty, BlankRows: f.Blanks,
		Fixed: r.source.Fix[f.Name],
	}
	if f.Type == Table {
		r.columns(&field, f, fault)
	}
	if slices.Contains([]Type{Date, Number, Body, Choice, Choices, Bool}, f.Type) {
		given, err := field.take(sample)
		if err != nil {
			r.fault(at, "field."+f.Name, "sample không dùng được: %v", err)
		}
		if field.Sample = sample; f.Type == Number {
			field.Sample = given
		}
		if _, err := field.take(field.Fixed); err != nil {
			r.fault(at, "field."+f.Name, "fix không dùng được: %v", err)
		}
	}
	if constant, ok := strings.CutPrefix(field.Default, follows); ok {
		given, err := field.take(constant)
		if err != nil {
			r.fault(at, "field."+f.Name, "default không dùng được: %v", err)
		}
		field.Default = follows + given
	}
	r.template.Fields = append(r.template.Fields, field)
}

// columns reads the columns of a table and its sample.
func (r *reading) columns(field *Field, f fieldTable, fault func(string, ...any)) {
	for _, c := range f.Columns {
		switch {
		case !fieldName.MatchString(c.Name):
			fault("cột %q: tên cột chỉ gồm chữ thường không dấu, số và gạch nối", c.Name)
		case field.Column(c.Name) != nil:
			fault("có hai cột cùng tên %q", c.Name)
		case c.Name == countColumn && c.Type != Count:
			fault("cột %q dành cho số thứ tự: đặt type = \"count\"", c.Name)
		case !slices.Contains(columnTypes(), c.Type):
			fault("cột %q: type = %q không dùng được", c.Name, c.Type)
		case (c.Type == Choice) != (len(c.Options) > 0):
			fault("cột %q: options đi với type = \"choice\" và chỉ với kiểu này", c.Name)
		case !slices.Contains([]string{"", "left", "center", "right", "justify"}, c.Align):
			fault("cột %q: align chỉ nhận left, center, right, justify", c.Name)
		case c.Group && field.grouping() != nil:
			fault("chỉ một cột có group")
		case c.ByHand && (c.Derive != "" || c.Type == Count || c.Type == Shape || c.Group || c.Total):
			fault("cột %q: by-hand là cột để trống cho người điền tay, không đi với derive, total, group, count, shape", c.Name)
		case c.Share < 0:
			fault("cột %q: share phải là số dương", c.Name)
		case c.Total && !c.Group && c.Derive == "" && c.Type != Number:
			fault("cột %q: total cộng các số, chỉ dùng cho type = \"number\" hoặc cột có derive", c.Name)
		}
		if c.Type == Shape {
			c.Options = shapeWords()
		}
		if c.Share <= 0 {
			c.Share = 1
		}
		if c.Align == "" && (c.Type == Count || c.Type == Date || c.Type == Bool) {
			c.Align = "center"
		}
		field.Columns = append(field.Columns, Column{
			Name: c.Name, Label: c.Label, Type: c.Type, Options: c.Options, Share: c.Share, Align: c.Align,
			Derive: c.Derive, Total: c.Total, Group: c.Group, ByHand: c.ByHand, Shape: c.Shape, Back: c.Back, Guidance: c.Guidance,
		})
	}
	if len(field.Columns) > 0 && len(field.shown()) == 0 {
		fault("bảng cần ít nhất một cột ngoài cột group và các cột chỉ hình của bước")
	}
	for _, c := range field.Columns {
		if s := field.Column(c.Shape); c.Shape != "" && (s == nil || s.Type != Shape) {
			fault("cột %q: shape = %q phải là một cột kiểu shape", c.Name, c.Shape)
		}
		if b := field.Column(c.Back); c.Back != "" && (b == nil || b.Type != Number || c.Shape == "") {
			fault("cột %q: back = %q phải là một cột kiểu number, đi với shape", c.Name, c.Back)
		}
	}
	var lines []string
	for _, row := range f.Rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = strings.ReplaceAll(strings.TrimSpace(cell), "\n", breakInCell)
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	sample, err := field.takeTable(strings.Join(lines, "\n"))
	if err != nil {
		r.fault(`name = "`+f.Name+`"`, "field."+f.Name, "rows không dùng được: %v", err)
	}
	field.Sample = sample
}

// formulas checks what columns follow from, and that no default rests on itself.
func (r *reading) formulas() {
	for i := range r.template.Fields {
		f := &r.template.Fields[i]
		at := `name = "` + f.Name + `"`
		for _, c := range f.Columns {
			if c.Derive == "" {
				continue
			}
			err := fmt.Errorf("viết như times a.b a.c")
			if strings.Contains(c.Derive, " ") {
				err = parseExpression(c.Derive).check(r)
			}
			if err != nil {
				r.fault(at, "field."+f.Name, "trường %q, cột %q: derive = %q: %v", f.Name, c.Name, c.Derive, err)
			}
			if place := f.Name + "." + c.Name; r.leadsTo(place, place, map[string]bool{}) {
				r.fault(at, "field."+f.Name, "trường %q, cột %q: derive = %q dựa vào chính nó", f.Name, c.Name, c.Derive)
			}
		}
		if f.Fixed != "" && len(f.Columns) > 0 {
			r.fault(at, "fix", "fix không dùng được cho bảng %q", f.Name)
		}
		for _, m := range placesIn(f.Default) {
			if m.sign != "" || r.template.Field(m.name) == nil {
				r.fault(at, "field."+f.Name, "trường %q: default dựa vào %s không có", f.Name, m.written())
			}
		}
		if r.template.restsOn(f, f.Name, map[string]bool{}) {
			r.fault(at, "field."+f.Name, "trường %q: default dựa vào chính nó: sửa default của một trong các trường này", f.Name)
		}
	}
	for name := range r.source.Fix {
		if r.template.Field(name) == nil {
			r.fault("fix =", "fix", "fix: không có trường %q", name)
		}
	}
}

// leadsTo reports whether what a column or derived words follow from leads to this name.
func (r *reading) leadsTo(from, name string, seen map[string]bool) bool {
	if seen[from] {
		return false
	}
	seen[from] = true
	words := ""
	if table, column, of := strings.Cut(from, "."); of {
		if c := r.template.Field(table).column(column); c != nil {
			words = c.Derive
		}
	} else {
		for _, v := range r.source.Derived {
			if v.Name == from {
				for _, p := range placesIn(v.Words) {
					words += " " + p.name
				}
			}
		}
	}
	for _, next := range namedPlace.FindAllString(words, -1) {
		if next == name || r.leadsTo(next, name, seen) {
			return true
		}
	}
	return false
}

// restsOn reports whether the default of f leads to the field of this name.
func (t *Template) restsOn(f *Field, name string, seen map[string]bool) bool {
	if f == nil || seen[f.Name] {
		return false
	}
	seen[f.Name] = true
	for _, m := range placesIn(f.Default) {
		if m.name == name || t.restsOn(t.Field(m.name), name, seen) {
			return true
		}
	}
	return false
}

func typeNames() string {
	var names []string
	for _, y := range types() {
		names = append(names, string(y))
	}
	return strings.Join(names, ", ")
}

var fieldName = pattern.New(`^[a-z][a-z0-9-]*$`)

func (r *reading) derivation(name string) bool { return r.source.derives(name) }

func (r *reading) derivations() {
	visited := map[string]bool{}
	for i, v := range r.source.Derived {
		at := `name = "` + v.Name + `"`
		switch twice := func(o derivation) bool { return o.Name == v.Name }; {
		case r.template.Field(v.Name) != nil:
			r.fault(at, "derived."+v.Name, "từ suy ra %q: đã có trường cùng tên: đổi tên một bên", v.Name)
		case slices.ContainsFunc(r.source.Derived[:i], twice):
			r.fault(at, "derived."+v.Name, "từ suy ra %q: có hai từ suy ra cùng tên: đổi tên một từ", v.Name)
		case r.circles(v.Name, visited, nil):
			r.fault(at, "derived."+v.Name, "từ suy ra %q dựa vào chính nó: sửa words của một trong các từ suy ra này", v.Name)
		}
		if !fieldName.MatchString(v.Name) || v.Words == "" && len(v.Cases) == 0 || !slices.Contains([]string{"", upperCase, capital}, v.Case) {
			r.fault(at, "derived."+v.Name, "từ suy ra %q: cần name, words và case là upper hoặc capital nếu có", v.Name)
		}
		r.pattern(v, v.Words)
		if f := r.template.Field(v.Of); (v.Of != "" || len(v.Cases) > 0) && f == nil {
			r.fault(at, "derived."+v.Name, "từ suy ra %q: of phải là tên một trường, cases ghi từ cho từng lựa chọn", v.Name)
		} else {
			for answer, words := range v.Cases {
				if options := f.Answers(); len(options) > 0 && !slices.Contains(options, answer) {
					r.fault(at, "derived."+v.Name, "từ suy ra %q: trường %q không có lựa chọn %q", v.Name, v.Of, answer)
				}
				r.pattern(v, words)
			}
		}
	}
}

// circles reports whether words of this name follow, through others, from one of those on the
// way to them. Names that were visited without finding a circle are not gone through again.
func (r *reading) circles(name string, visited map[string]bool, way []string) bool {
	if slices.Contains(way, name) {
		return true
	}
	i := slices.IndexFunc(r.source.Derived, func(v derivation) bool { return v.Name == name })
	if i < 0 || visited[name] {
		return false
	}
	way = append(way, name)
	v := r.source.Derived[i]
	patterns := append(slices.Collect(maps.Values(v.Cases)), v.Words)
	found := slices.ContainsFunc(patterns, func(words string) bool {
		return slices.ContainsFunc(placesIn(words), func(p place) bool {
			return p.sign == follows && slices.ContainsFunc(namedPlace.FindAllString(p.name, -1), func(next string) bool {
				return r.circles(next, visited, way)
			})
		})
	})
	visited[name] = true
	return found
}

// pattern checks what derived words are made of.
func (r *reading) pattern(v derivation, words string) {
	for _, m := range placesIn(words) {
		known := r.template.Field(m.name) != nil
		switch {
		case m.sign == "=" && strings.Contains(m.name, " "):
			e := parseExpression(m.name)
			known = e.check(r) == nil && e.entryOf() == ""
		case m.sign == "=":
			known = r.derivation(m.name)
		case m.sign == "#":
			known = slices.Contains(readers(), m.name) && (m.name != "article" || v.Article != "")
		}
		if !known {
			r.fault(`name = "`+v.Name+`"`, "derived."+v.Name, "từ suy ra %q dựa vào %q không có: sửa words", v.Name, m.written())
		}
	}
}
