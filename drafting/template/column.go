package template

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"thethuc/drafting"
)

// Column is one column of a field of the type Table (cột).
type Column struct {
	Name, Label string
	Type        Type
	Options     []string
	Share       float64 // of the table's width
	Align       string  // one of the sheet's alignments; "" for the table's own
	// Derive says from what the column follows; such a column is not asked for.
	Derive string
	// Total says that the table ends with the sum of the column; of the column of a group, that
	// each group has sums of its own.
	Total bool
	// Group says that the column's value stands on a row of its own before the entries that
	// share it.
	Group bool
	// ByHand says that whoever gets the paper fills the column by hand: an empty cell of it stays
	// without words, and is no blank that the draft waits for.
	ByHand bool
	// Shape and Back are the columns that say what step of a flow chart the cell is, and back
	// to which row a decision leads; they are not printed.
	Shape, Back string
	Guidance    string
}

// shapes are the answers to a column of the type Shape, and what a cell takes for them.
func shapes() []struct {
	words string
	shape drafting.Shape
} {
	return []struct {
		words string
		shape drafting.Shape
	}{
		{"bắt đầu", drafting.StartStep},
		{"bước", drafting.WorkStep},
		{"xét duyệt", drafting.DecisionStep},
		{"kết thúc", drafting.EndStep},
	}
}

func shapeWords() []string {
	var out []string
	for _, s := range shapes() {
		out = append(out, s.words)
	}
	return out
}

// countColumn is a column that every table has: the number of the entry (STT).
const countColumn = "count"

// Column returns the column of this name, or nil.
func (f *Field) Column(name string) *Column {
	for i := range f.Columns {
		if f.Columns[i].Name == name {
			return &f.Columns[i]
		}
	}
	return nil
}

func (f *Field) columnNames() string {
	names := make([]string, len(f.Columns))
	for i, c := range f.Columns {
		names[i] = c.Name
	}
	return strings.Join(names, ", ")
}

// Asked returns the columns that an entry gives, in the order of its values.
func (f *Field) Asked() []Column {
	return slices.DeleteFunc(slices.Clone(f.Columns), func(c Column) bool { return c.Type == Count || c.Derive != "" })
}

// shown returns the columns that a table of the field has.
func (f *Field) shown() []Column {
	return slices.DeleteFunc(slices.Clone(f.Columns), func(c Column) bool { return c.Group || f.steers(c) })
}

// steers reports whether a column only says what shape another has.
func (f *Field) steers(c Column) bool {
	return c.Type == Shape || slices.ContainsFunc(f.Columns, func(o Column) bool { return o.Back == c.Name })
}

// outline returns the attributes of a cell that is a step of a flow chart, out of an entry;
// "" for any other cell.
func (f *Field) outline(c *Column, entry []string) string {
	if c == nil || c.Shape == "" {
		return ""
	}
	value := func(name string) string {
		return at(entry, slices.IndexFunc(f.Asked(), func(a Column) bool { return a.Name == name }))
	}
	shape := drafting.WorkStep
	for _, s := range shapes() {
		if s.words == value(c.Shape) {
			shape = s.shape
		}
	}
	out := "shape=" + string(shape)
	if back, ok := parseNumber(value(c.Back)); ok && back >= 1 && shape == drafting.DecisionStep {
		out += fmt.Sprintf(" back=%d", int(back))
	}
	return out
}

// outlined gives the cells of a row that are steps their attributes.
func (f *Field) outlined(line string, entry []string) string {
	cells := strings.Split(line, "\t")
	for i, cell := range cells {
		for _, p := range placesIn(cell) {
			table, column, _ := strings.Cut(p.name, ".")
			if table != f.Name || p.sign != "" {
				continue
			}
			attributes := f.outline(f.column(column), entry)
			if attributes == "" {
				continue
			}
			head, words := "", strings.TrimLeft(cell, " ")
			if i == 0 {
				head, words = rowLine, strings.TrimLeft(strings.TrimPrefix(words, rowLine), " ")
			}
			if rest, ok := strings.CutPrefix(words, `\(`); ok {
				words = `\(` + attributes + " " + rest
			} else {
				words = `\(` + attributes + `\) ` + words
			}
			cells[i] = head + words
		}
	}
	return strings.Join(cells, "\t")
}

// outlineIn reads the values of the columns that say what step a cell is.
func (f *Field) outlineIn(c *Column, cell *drafting.Cell, entry []string) {
	if c.Shape == "" || cell == nil || cell.Shape == "" {
		return
	}
	for i, a := range f.Asked() {
		for _, s := range shapes() {
			if a.Name == c.Shape && s.shape == cell.Shape {
				entry[i] = s.words
			}
		}
		if a.Name == c.Back && cell.Back > 0 {
			entry[i] = fmt.Sprint(cell.Back)
		}
	}
}

// The share of a table's width that the numbers of entries need so that their head stays
// whole: on upright paper, and along the long side of A4.
const (
	leastCount = 0.08
	leastWide  = 0.05
)

// shares returns the shares of the columns that the table shows, that of the numbers of
// entries not less than they need.
func (f *Field) shares(wide bool) []float64 {
	least := leastCount
	if wide {
		least = leastWide
	}
	columns := f.shown()
	out := make([]float64, len(columns))
	sum, count := 0.0, -1
	for i, c := range columns {
		out[i] = c.Share
		if c.Type == Count && count < 0 {
			count = i
			continue
		}
		sum += c.Share
	}
	if count >= 0 && sum > 0 && out[count] < least*(sum+out[count]) {
		out[count] = math.Ceil(100*sum*least/(1-least)) / 100
	}
	return out
}

func (f *Field) grouping() *Column {
	i := slices.IndexFunc(f.Columns, func(c Column) bool { return c.Group })
	if i < 0 {
		return nil
	}
	return &f.Columns[i]
}

// totals writes the row of sums below the table; "" where no column has one.
func (f *Field) totals() string {
	columns := f.shown()
	first := slices.IndexFunc(columns, func(c Column) bool { return c.Total })
	if first < 0 {
		return ""
	}
	var cells []string
	if first > 0 {
		cells = append(cells, fmt.Sprintf(`\(across=%d align=center\) \*Cộng\*`, first))
	}
	for _, c := range columns[first:] {
		cell := ""
		if c.Total {
			cell = `\*{{=sum ` + f.Name + "." + c.Name + `}}\*`
		}
		cells = append(cells, cell)
	}
	return rowLine + strings.Join(cells, "\t")
}

// groupRow writes the row that stands before the entries of a group: its value, and its sums
// where the column asks for them.
func (f *Field) groupRow(c *Column) string {
	columns := f.shown()
	first := slices.IndexFunc(columns, func(c Column) bool { return c.Total })
	if !c.Total || first < 1 {
		first = len(columns)
	}
	cells := []string{fmt.Sprintf(`\(across=%d align=left\) \*{{%s.%s}}\*`, first, f.Name, c.Name)}
	for _, of := range columns[first:] {
		cell := ""
		if of.Total {
			cell = `\*{{=group-sum ` + f.Name + "." + of.Name + `}}\*`
		}
		cells = append(cells, cell)
	}
	return rowLine + strings.Join(cells, "\t")
}

// breakInCell parts the paragraphs of a cell in a value, as the lines that a clerk types do.
const breakInCell = `\/`

// entries reads the value of a table: an entry a line, its cells parted by tabs.
func (f *Field) entries(value string) [][]string {
	if value == "" {
		return nil
	}
	columns := f.Asked()
	var out [][]string
	for line := range strings.SplitSeq(value, "\n") {
		cells := strings.Split(line, "\t")
		entry := make([]string, len(columns))
		for i := range entry {
			entry[i] = strings.TrimSpace(at(cells, i))
		}
		out = append(out, entry)
	}
	return out
}

// joinEntries is the opposite of entries. A table whose entries are all empty has none.
func joinEntries(entries [][]string) string {
	lines := make([]string, len(entries))
	for i, e := range entries {
		lines[i] = strings.Join(e, "\t")
	}
	value := strings.Join(lines, "\n")
	if strings.Trim(value, "\t\n") == "" {
		return ""
	}
	return value
}

// takeTable brings the value of a table to the form in which the field holds it.
func (f *Field) takeTable(value string) (string, error) {
	columns := f.Asked()
	var out [][]string
	for line := range strings.SplitSeq(value, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if !strings.Contains(line, "\t") {
			line = strings.ReplaceAll(line, strings.TrimSpace(separator), "\t")
		}
		cells := strings.Split(line, "\t")
		if len(cells) > len(columns) {
			return "", fmt.Errorf("trường %q, dòng %d: có %d ô, bảng chỉ có %d cột (%s)", f.Name, len(out)+1, len(cells), len(columns), labels(columns))
		}
		entry := make([]string, len(columns))
		for i, c := range columns {
			cell, err := c.take(at(cells, i))
			if err != nil {
				return "", fmt.Errorf("trường %q, dòng %d, cột %q: %w", f.Name, len(out)+1, c.Name, err)
			}
			entry[i] = cell
		}
		out = append(out, entry)
	}
	return joinEntries(out), nil
}

func labels(columns []Column) string {
	words := make([]string, len(columns))
	for i, c := range columns {
		words[i] = cmp.Or(c.Label, c.Name)
	}
	return strings.Join(words, ", ")
}

// take brings the value of a cell to the form in which the field holds it.
func (c Column) take(cell string) (string, error) {
	var parts []string
	for part := range strings.SplitSeq(cell, breakInCell) {
		if part = strings.Join(strings.Fields(part), " "); part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) > 1 && !c.Type.lines() {
		return "", fmt.Errorf("chỉ có một dòng")
	}
	cell = strings.Join(parts, breakInCell)
	if cell == "" {
		return "", nil
	}
	return readAs(c.Type, c.Options, cell)
}

// inText is how the document says the value of a cell, paragraph by paragraph. Days stand
// in figures in a row.
func (c *Column) inText(cell string, row bool) []string {
	if cell == "" {
		return nil
	}
	f := Field{Type: c.Type}
	parts := strings.Split(cell, breakInCell)
	for i := range parts {
		if row {
			parts[i] = f.inRow(parts[i])
		} else {
			parts[i] = f.inText(parts[i])
		}
	}
	return parts
}

// column is Column of a field that there may not be.
func (f *Field) column(name string) *Column {
	if f == nil {
		return nil
	}
	name, _, _ = strings.Cut(name, again)
	return f.Column(name)
}
