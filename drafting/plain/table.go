package plain

import (
	"encoding/base64"
	"math"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

var (
	tableLine   = pattern.New(`^\\table((?: +\S+)*)$`)
	rowLine     = pattern.New(`^\s*\\row(?: |\t|$)`)
	pictureLine = pattern.New(`^\\picture +(\S+) +(\S+)$`)
	attributes  = pattern.New(`^\\\(([a-z0-9= ]*)\\\) ?`)
	footnoted   = pattern.New(`^\\:footnote(?: |$)`)
)

const breakLine = `\break`

// maxColumns is how many columns a line may speak of; a table has no more.
const maxColumns = 63

// readTable reads what the line of a table says of it; ok is false where it is none.
func readTable(words string) (t *drafting.Table, ok bool) {
	m := tableLine.FindStringSubmatch(words)
	if m == nil {
		return nil, false
	}
	t = &drafting.Table{}
	options := false
	for _, f := range strings.Fields(m[1]) {
		name, value, _ := strings.Cut(f, "=")
		switch {
		case f == "landscape":
			t.Landscape, options = true, true
		case f == "bare":
			t.Bare, options = true, true
		case name == "header":
			n, err := strconv.Atoi(value)
			if err != nil || n < 0 {
				return nil, false
			}
			t.Header, options = n, true
		case options:
			return nil, false
		default:
			c, ok := readColumn(f)
			if !ok || len(t.Columns) == maxColumns {
				return nil, false
			}
			t.Columns = append(t.Columns, c)
		}
	}
	return t, true
}

func readColumn(s string) (drafting.Column, bool) {
	share, align, aligned := strings.Cut(s, ":")
	n, err := strconv.ParseFloat(share, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) || n <= 0 || aligned && !aligns(align) {
		return drafting.Column{}, false
	}
	return drafting.Column{Share: n, Align: align}, true
}

func aligns(s string) bool {
	switch s {
	case "left", "center", "right", "justify":
		return true
	}
	return false
}

// writeTable is the opposite of readTable.
func writeTable(t *drafting.Table) string {
	s := `\table`
	for _, c := range t.Columns {
		s += " " + number(c.Share)
		if c.Align != "" {
			s += ":" + c.Align
		}
	}
	if t.Header > 0 {
		s += " header=" + strconv.Itoa(t.Header)
	}
	if t.Landscape {
		s += " landscape"
	}
	if t.Bare {
		s += " bare"
	}
	return s
}

func number(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

// readPicture reads the line of a picture; ok is false where it is none.
func readPicture(words string) (p *drafting.Picture, ok bool) {
	m := pictureLine.FindStringSubmatch(words)
	if m == nil {
		return nil, false
	}
	width, err := strconv.ParseFloat(m[1], 64)
	if err != nil || width == 0 {
		return nil, false
	}
	data, err := base64.StdEncoding.DecodeString(m[2])
	if err != nil {
		return nil, false
	}
	p, err = drafting.NewPicture(data, width)
	return p, err == nil
}

func writePicture(p *drafting.Picture) string {
	return `\picture ` + number(p.Width) + " " + base64.StdEncoding.EncodeToString(p.Data)
}

// readAttributes reads what a cell's words begin with, and where the words begin. inRow says
// that the row tells what begins with the cell; elsewhere a cell begins a cell unless it says
// otherwise. Where the attributes are none, they are words.
func readAttributes(s string, begins drafting.Begins, inRow bool) (c drafting.Cell, words int) {
	plain := drafting.Cell{Begins: begins}
	m := attributes.FindStringSubmatchIndex(s)
	if m == nil {
		return plain, 0
	}
	c = plain
	for _, f := range strings.Fields(s[m[2]:m[3]]) {
		name, value, _ := strings.Cut(f, "=")
		n, err := strconv.Atoi(value)
		counted := err == nil && n > 0 && n <= 1000
		switch {
		case name == "across" && counted && n <= maxColumns:
			c.Across = n
		case name == "down" && counted:
			c.Down = n
		case name == "align" && aligns(value):
			c.Align = value
		case name == "shape" && isShape(value):
			c.Shape = drafting.Shape(value)
		case name == "back" && counted:
			c.Back = n
		case f == "row" && !inRow:
			c.Begins = drafting.BeginsRow
		case f == "more" && !inRow:
			c.Begins = drafting.Continues
		default:
			return plain, 0
		}
	}
	if c.Back > 0 && c.Shape != drafting.DecisionStep {
		return plain, 0
	}
	return c, m[1]
}

func isShape(s string) bool {
	switch drafting.Shape(s) {
	case drafting.StartStep, drafting.WorkStep, drafting.DecisionStep, drafting.EndStep:
		return true
	}
	return false
}

// writeAttributes is the opposite of readAttributes.
func writeAttributes(c *drafting.Cell, inRow bool) string {
	var out []string
	if !inRow {
		switch c.Begins {
		case drafting.BeginsRow:
			out = append(out, "row")
		case drafting.Continues:
			out = append(out, "more")
		}
	}
	if c.Across > 0 {
		out = append(out, "across="+strconv.Itoa(c.Across))
	}
	if c.Down > 0 {
		out = append(out, "down="+strconv.Itoa(c.Down))
	}
	if c.Align != "" {
		out = append(out, "align="+c.Align)
	}
	if c.Shape != "" {
		out = append(out, "shape="+string(c.Shape))
	}
	if c.Back > 0 {
		out = append(out, "back="+strconv.Itoa(c.Back))
	}
	if len(out) == 0 {
		return ""
	}
	return `\(` + strings.Join(out, " ") + `\) `
}

// part is one node of a row: the bytes of its words, and its cell; nil for a footnote.
type part struct {
	start, end int
	cell       *drafting.Cell
}

// rowParts parts a row's line into its nodes.
func rowParts(line string) []part {
	start := strings.Index(line, `\row`) + len(`\row`)
	start += len(line[start:]) - len(strings.TrimPrefix(line[start:], " "))
	var parts []part
	begins := drafting.BeginsRow
	for {
		cell, _, more := strings.Cut(line[start:], "\t")
		for from, end := start, start+len(cell); ; {
			to := from + paragraphEnd(line[from:end])
			parts = append(parts, rowPart(line, from, to, begins))
			begins = drafting.Continues
			if to == end {
				break
			}
			from = to + len(`\/`)
		}
		if !more {
			return parts
		}
		begins = drafting.BeginsCell
		start += len(cell) + 1
	}
}

func rowPart(line string, start, end int, begins drafting.Begins) part {
	start, end = trim(line, start, end)
	if m := footnoted.FindStringIndex(line[start:end]); m != nil && begins == drafting.Continues {
		start, end = trim(line, start+m[1], end)
		return part{start: start, end: end}
	}
	c, words := readAttributes(line[start:end], begins, true)
	start, end = trim(line, start+words, end)
	return part{start: start, end: end, cell: &c}
}

// paragraphEnd returns where the first paragraph of a cell ends: at a `\/` that is no
// letters, or at the end.
func paragraphEnd(s string) int {
	for at := 0; ; {
		i := strings.Index(s[at:], `\/`)
		if i < 0 {
			return len(s)
		}
		i += at
		head := s[:i+1]
		if run := len(head) - len(strings.TrimRight(head, `\`)); run%2 == 1 {
			return i
		}
		at = i + 1
	}
}

// writePart writes words as a paragraph of a cell in a row; ok is false where a row cannot
// hold them.
func writePart(text string, marks []drafting.Mark) (s string, ok bool) {
	s, ok = written(text, marks, func(s string) bool {
		return !strings.Contains(s, "\t") && paragraphEnd(s) == len(s)
	})
	s = hideAttributes(s)
	// At the end a backslash would double the one that parts paragraphs.
	if run := len(s) - len(strings.TrimRight(s, `\`)); run > 0 {
		s += strings.Repeat(`\`, run) + `\-`
	}
	return s, ok
}

// hideAttributes keeps words from being read as attributes of their cell.
func hideAttributes(s string) string {
	if strings.HasPrefix(s, `\(`) {
		return `\-` + s
	}
	return s
}
