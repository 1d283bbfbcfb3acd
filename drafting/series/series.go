package series

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
	"thethuc/drafting/profile"
	"thethuc/drafting/spreadsheet"
	"thethuc/drafting/standard"
	"thethuc/drafting/template"
	"thethuc/drafting/viet"
)

// Series is a template that is filled once for each row of a table.
type Series struct {
	Template *template.Template
	Profile  *profile.Profile // nil for none
	Options  template.Options
	// Common are the values of fields that are the same in every paper, by name.
	Common map[string]string
	// Columns name the field that each column of the table gives, "" for a column that gives
	// none. Match makes them.
	Columns []string
	// NamedBy is the field whose value stands in the name of a paper's file; "" for the field
	// of the first column.
	NamedBy string

	Faces *font.Faces
	Sheet func(*drafting.Document) *standard.Sheet
	Meta  func(*drafting.Document) pdf.Meta
}

// Match finds the field that each column of a table gives: the one that is called as the
// column is, by its label or its name, whatever the capitals, spaces and diacritics. said
// gives columns by name to fields of other names, and "" to columns that are to be left out;
// columns that number the rows are left out without being told. A column without a field
// (UnknownColumns), a field with two columns, and a field or column in said that there is not
// are errors in Vietnamese.
func Match(t *template.Template, head []string, said map[string]string) ([]string, error) {
	m := matching{template: t, said: map[string]string{}, owner: map[string]string{}}
	for column, field := range said {
		if !slices.ContainsFunc(head, func(h string) bool { return alike(h) == alike(column) }) {
			return nil, fmt.Errorf("bảng không có cột “%s”, chỉ có %s", column, quoted(head))
		}
		m.said[alike(column)] = field
	}
	columns := make([]string, len(head))
	var unknown []string
	for i, h := range head {
		name, ok, err := m.field(h)
		switch {
		case err != nil:
			return nil, err
		case !ok:
			unknown = append(unknown, h)
		case name != "" && m.owner[name] != "":
			return nil, fmt.Errorf("hai cột “%s” và “%s” cùng cho trường “%s”: bỏ bớt một cột", m.owner[name], h, t.Field(name).Label)
		default:
			columns[i] = name
			m.owner[name] = h
		}
	}
	if len(unknown) > 0 {
		return nil, &UnknownColumns{t, unknown, m.free()}
	}
	if len(m.owner) == 0 || len(m.owner) == 1 && m.owner[""] != "" {
		return nil, fmt.Errorf("bảng không có cột nào cho mẫu %s; các trường của mẫu: %s", t.ID, labels(t))
	}
	return columns, nil
}

// UnknownColumns is the error of columns that give no field of a template.
type UnknownColumns struct {
	Template *template.Template
	Columns  []string
	Free     []*template.Field // fields that no other column gives
}

// Error names the columns, and the fields that there are.
func (u *UnknownColumns) Error() string {
	return fmt.Sprintf("mẫu %s không có trường nào tên là %s; các trường của mẫu: %s", u.Template.ID, quoted(u.Columns), labels(u.Template))
}

type matching struct {
	template *template.Template
	said     map[string]string // field by column
	owner    map[string]string // column by field
}

// free are the fields that no column gives, in the template's order.
func (m *matching) free() []*template.Field {
	var out []*template.Field
	for i := range m.template.Fields {
		if f := &m.template.Fields[i]; m.owner[f.Name] == "" {
			out = append(out, f)
		}
	}
	return out
}

// ordinals are the names of columns that number the rows.
var ordinals = []string{"", "stt", "tt", "so tt", "so thu tu"}

func (m *matching) field(column string) (name string, ok bool, err error) {
	key := alike(column)
	if name, ok := m.said[key]; ok {
		if name != "" && m.template.Field(name) == nil {
			return "", false, fmt.Errorf("mẫu %s không có trường %q; các trường của mẫu: %s", m.template.ID, name, labels(m.template))
		}
		return name, true, nil
	}
	for _, f := range m.template.Fields {
		if alike(f.Name) == key || alike(f.Label) == key {
			return f.Name, true, nil
		}
	}
	return "", slices.Contains(ordinals, key), nil
}

// alike is what names of columns and fields are compared by.
func alike(name string) string {
	return strings.Join(strings.FieldsFunc(viet.Fold(name), func(r rune) bool {
		return strings.ContainsRune(" \t\n\u00a0-_.,:*()", r)
	}), " ")
}

func quoted(names []string) string {
	return "“" + strings.Join(names, "”, “") + "”"
}

func labels(t *template.Template) string {
	names := make([]string, len(t.Fields))
	for i, f := range t.Fields {
		names[i] = f.Label + " (" + f.Name + ")"
	}
	return strings.Join(names, ", ")
}

// Blank is a table whose columns are the fields that a template asks for, with the samples in its one row.
// A column is called by its field's label, or by its name where two fields have one label.
func Blank(t *template.Template) *spreadsheet.Table {
	table, row := &spreadsheet.Table{}, spreadsheet.Row{Line: 2}
	for _, f := range t.Fields {
		if f.Fixed != "" {
			continue
		}
		head := f.Label
		if slices.Contains(table.Head, head) {
			head = f.Name
		}
		table.Head = append(table.Head, head)
		row.Cells = append(row.Cells, f.Sample)
	}
	table.Rows = []spreadsheet.Row{row}
	return table
}

// Lacking returns the labels of the required fields that no column, common value or profile
// gives.
func (s *Series) Lacking() ([]string, error) {
	d, err := template.New(s.Template, s.Profile, s.Common, s.Options)
	if err != nil {
		return nil, err
	}
	return s.blank(d, func(name string) bool { return !slices.Contains(s.Columns, name) }), nil
}

// blank returns the labels of the required fields that are blank in a paper.
func (s *Series) blank(d *drafting.Document, asked func(name string) bool) (labels []string) {
	for _, v := range template.FieldsOf(s.Template, d) {
		if v.Field.Required && v.Text == "" && asked(v.Field.Name) {
			labels = append(labels, v.Field.Label)
		}
	}
	return labels
}

// Document makes the paper of one row. Errors are Vietnamese and name the column.
func (s *Series) Document(row spreadsheet.Row) (*drafting.Document, error) {
	values := make(map[string]string, len(s.Common)+len(s.Columns))
	for name, value := range s.Common {
		values[name] = value
	}
	for i, name := range s.Columns {
		if name != "" && i < len(row.Cells) && row.Cells[i] != "" {
			values[name] = row.Cells[i]
		}
	}
	d, err := template.New(s.Template, s.Profile, values, s.Options)
	if err != nil {
		return nil, err
	}
	if lacking := s.blank(d, func(string) bool { return true }); len(lacking) > 0 {
		return nil, errors.New("để trống trường bắt buộc " + quoted(lacking))
	}
	return d, nil
}

// Pages lays out the paper of one row.
func (s *Series) Pages(row spreadsheet.Row) (*drafting.Document, *layout.Pages, error) {
	d, err := s.Document(row)
	if err != nil {
		return nil, nil, err
	}
	return d, layout.Paginate(nil, d, s.Sheet(d), s.Faces), nil
}

// maxName is how many letters of a value stand in a file's name.
const maxName = 60

// FileName is the name of the PDF of the row with the index i of n: "007-nguyen-van-an.pdf".
func (s *Series) FileName(row spreadsheet.Row, i, n int) string {
	name := fmt.Sprintf("%0*d", len(fmt.Sprint(n)), i+1)
	for c, field := range s.Columns {
		if field == "" || s.NamedBy != "" && field != s.NamedBy || c >= len(row.Cells) {
			continue
		}
		words := strings.FieldsFunc(viet.Fold(row.Cells[c]), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
		if len(words) > 0 {
			slug := strings.Join(words, "-")
			name += "-" + strings.TrimRight(slug[:min(maxName, len(slug))], "-")
		}
		break
	}
	return name + ".pdf"
}
