package template

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting/internal/strict"
)

// Own is the family of the unit's own templates (mẫu của đơn vị).
const Own = "own"

// Write writes the template as a file that needs no other: what it takes from its family and
// from the template that it is like stands in it.
func (t *Template) Write(w io.Writer) error {
	_, err := io.WriteString(w, t.source.format())
	return err
}

// ReadOwn reads a file that Write wrote, or somebody by hand, as the unit's own template of
// this name; file only names the place in errors, which are Vietnamese. What such a file
// takes from a family is lacking.
func ReadOwn(file, name string, data []byte) (*Template, error) {
	f, err := decode(file, data)
	if err != nil {
		return nil, err
	}
	if f.Like != "" {
		return nil, &strict.Error{File: file, Line: 1, Key: "like", Problem: fmt.Sprintf("mẫu dựa vào %q: chỉ nhận tệp do chương trình xuất ra, tệp ấy đủ một mình", f.Like)}
	}
	f.ID = Own + "/" + name
	r := &reading{file: path.Join(folder, f.ID+".toml"), data: data, shown: file}
	return r.whole(f.completed(templateFile{}))
}

// format writes the file. Its skeleton has no part that is included.
func (f templateFile) format() string {
	var b strings.Builder
	text := func(key, value string) {
		if value != "" {
			b.WriteString(key + " = " + quote(value) + "\n")
		}
	}
	list := func(key string, values []string) {
		if len(values) > 0 {
			b.WriteString(key + " = " + quoteAll(values) + "\n")
		}
	}
	flag := func(key string, value bool) {
		if value {
			b.WriteString(key + " = true\n")
		}
	}
	text("id", f.ID)
	text("title", f.Title)
	text("description", f.Description)
	b.WriteString("kind = " + quote(f.Kind) + "\n")
	text("form", f.Form)
	text("act", f.Act)
	text("cites", f.Cites)
	text("standard", f.Standard)
	flag("practice", f.Practice)
	list("requires", f.Requires)
	list("clauses", f.Clauses)
	fmt.Fprintf(&b, "version = %d\n", Version)
	for _, m := range []struct {
		key    string
		values map[string]string
	}{{"fix", f.Fix}, {"choices", f.Choices}} {
		if len(m.values) > 0 {
			b.WriteString(m.key + " = " + inline(m.values) + "\n")
		}
	}
	b.WriteString("skeleton = " + multiline(f.Skeleton) + "\n")
	for _, v := range f.Field {
		b.WriteString("\n[[field]]\n")
		text("name", v.Name)
		text("label", v.Label)
		text("type", string(v.Type))
		text("act", v.Act)
		text("cites", v.Cites)
		flag("practice", v.Practice)
		text("default", v.usual())
		text("sample", v.Sample)
		list("samples", v.Samples)
		list("options", v.Options)
		text("blank", v.Blank)
		flag("required", v.Required)
		text("guidance", v.Guidance)
		if v.Blanks > 0 {
			fmt.Fprintf(&b, "blanks = %d\n", v.Blanks)
		}
		if len(v.Columns) > 0 {
			b.WriteString("columns = [\n")
			for _, c := range v.Columns {
				b.WriteString("  " + c.format() + ",\n")
			}
			b.WriteString("]\n")
		}
		if len(v.Rows) > 0 {
			b.WriteString("rows = [\n")
			for _, row := range v.Rows {
				b.WriteString("  " + quoteAll(row) + ",\n")
			}
			b.WriteString("]\n")
		}
	}
	for _, v := range f.Derived {
		b.WriteString("\n[[derived]]\n")
		text("name", v.Name)
		text("words", v.Words)
		text("of", v.Of)
		text("article", v.Article)
		text("case", v.Case)
		if v.Empty != nil {
			b.WriteString("empty = " + quote(*v.Empty) + "\n")
		}
		if len(v.Cases) > 0 {
			b.WriteString("cases = " + inline(v.Cases) + "\n")
		}
	}
	return b.String()
}

func (c columnTable) format() string {
	out := []string{"name = " + quote(c.Name)}
	for _, f := range []struct{ key, value string }{
		{"label", c.Label}, {"type", string(c.Type)}, {"align", c.Align}, {"derive", c.Derive}, {"shape", c.Shape}, {"back", c.Back}, {"guidance", c.Guidance},
	} {
		if f.value != "" {
			out = append(out, f.key+" = "+quote(f.value))
		}
	}
	if len(c.Options) > 0 {
		out = append(out, "options = "+quoteAll(c.Options))
	}
	if c.Share > 0 {
		out = append(out, "share = "+decimal(c.Share))
	}
	if c.Total {
		out = append(out, "total = true")
	}
	if c.Group {
		out = append(out, "group = true")
	}
	if c.ByHand {
		out = append(out, "by-hand = true")
	}
	return "{ " + strings.Join(out, ", ") + " }"
}

// decimal writes a number of TOML that has a fraction.
func decimal(n float64) string {
	s := strconv.FormatFloat(n, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func inline(values map[string]string) string {
	var out []string
	for _, key := range slices.Sorted(maps.Keys(values)) {
		out = append(out, quote(key)+" = "+quote(values[key]))
	}
	return "{ " + strings.Join(out, ", ") + " }"
}

func quoteAll(list []string) string {
	words := make([]string, len(list))
	for i, s := range list {
		words[i] = quote(s)
	}
	return "[" + strings.Join(words, ", ") + "]"
}

// quote writes a basic string of TOML.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + `"`
}

// multiline writes lines as TOML writes them without escapes, where it can.
func multiline(s string) string {
	if strings.Contains(s, "'''") || strings.ContainsFunc(s, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0x7f }) {
		return quote(s)
	}
	return "'''\n" + strings.TrimRight(strings.TrimLeft(s, "\n"), "\n") + "\n'''"
}

// joined returns the faults of a reading as one error, nil where there are none.
func (r *reading) joined() error { return errors.Join(r.faults...) }
