package template

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

// block is one line of a skeleton, or several that stand together under a condition or once
// for each entry of a table.
type block struct {
	line  string
	when  *condition // of lines that stand only where it holds
	each  string     // the table for each of whose entries the lines stand
	body  []block
	other []block // what stands where the condition does not hold
	// change is the column whose value begins a group of entries: the line stands only where
	// it differs from the entry before.
	change string
}

// condition says where lines stand: where the place has a value, or one of these.
type condition struct {
	place  string // of a field, or of a column within the lines of its table
	not    bool
	values []string
}

// Lines of a skeleton that are no words of the document.
const (
	ifLine      = `\if `
	elseLine    = `\else`
	eachLine    = `\each `
	endLine     = `\end`
	includeLine = `\include `
	tableLine   = `\table `
	rowLine     = `\row `
)

// separator parts the cells of a row in a skeleton, as a tab does.
const separator = " | "

// maxNesting is how deep conditions may stand in each other.
const maxNesting = 8

// parser reads the lines of a skeleton.
type parser struct {
	r     *reading
	lines []string
	at    int
	seen  map[string]int // how often a place of a table was named
}

// lines reads the skeleton.
func (r *reading) lines() {
	p := &parser{r: r, seen: map[string]int{}}
	for line := range strings.SplitSeq(r.source.Skeleton, "\n") {
		if strings.TrimSpace(line) != "" {
			p.lines = append(p.lines, strings.TrimRight(line, " \r"))
		}
	}
	r.template.skeleton = p.blocks(-1, 0)
	if p.at < len(p.lines) {
		p.fault("%s không có %s hay %s đứng trước: xóa dòng này", strings.TrimSpace(p.lines[p.at]), strings.TrimSpace(ifLine), strings.TrimSpace(eachLine))
	}
}

func (p *parser) fault(format string, args ...any) {
	line := ""
	if p.at < len(p.lines) {
		line = p.lines[p.at]
	}
	p.r.fault(line, "skeleton", format, args...)
}

// blocks reads lines up to one that ends them. group is that of the table whose lines they
// are, -1 outside of any.
func (p *parser) blocks(group, depth int) []block {
	var out []block
	for p.at < len(p.lines) {
		line := p.lines[p.at]
		word := strings.TrimSpace(line)
		switch {
		case word == elseLine || word == endLine:
			return out
		case strings.HasPrefix(word, ifLine):
			out = append(out, p.conditional(group, depth))
		case strings.HasPrefix(word, eachLine):
			out = append(out, p.repeated(group, depth))
		case strings.HasPrefix(word, tableLine) && strings.Contains(word, "{{"):
			out = append(out, p.wholeTable(word)...)
			p.at++
		default:
			if strings.ContainsAny(word[:1], `\[`) || strings.Contains(word, "\t") { // most lines begin with words
				if err := foreign(word); err != nil {
					p.fault("%v", err)
				}
			}
			out = append(out, p.plain(line, group))
			p.at++
		}
	}
	return out
}

// Lines that a skeleton has with the notation of documents in common.
var (
	commandLine  = pattern.New(`^\\[a-z]+`)
	noted        = pattern.New(`^\\(?:piece (?:main|attached|appendix)|break|row(?:\s.*)?|table(?:\s.*)?|picture\s.+)$`)
	componentTag = pattern.New(`^\\[:|]([a-z-]*)`)
)

// foreign says why a line that looks like one of the notation is none, so that it would be
// printed as it stands.
func foreign(word string) error {
	for cell := range strings.SplitSeq(word, "\t") {
		if m := componentTag.FindStringSubmatch(cell); m != nil && !drafting.Component(m[1]).Known() {
			return fmt.Errorf(`không có bộ phận %q: sau \: ghi tên một bộ phận của văn bản`, m[1])
		}
	}
	part, includes := strings.CutPrefix(word, includeLine)
	switch command := commandLine.FindString(word); {
	case includes:
		return fmt.Errorf(`không có phần %q để \include: thêm [[part]] vào shared.toml của họ, hoặc chép các dòng vào đây`, part)
	case command != "" && !noted.MatchString(word):
		return fmt.Errorf(`dòng lệnh “%s” không dùng được: chỉ có \if trường, \else, \end, \each bảng, \include phần, \table, \row, \piece main (attached, appendix), \break, \picture, hoặc \:bộ-phận`, word)
	case strings.HasPrefix(word, "[["):
		if inner, whole := optional(word); !whole || len(placesIn(inner)) == 0 {
			return fmt.Errorf("dòng trong [[ ]] phải đóng ở cuối dòng và có chỗ điền")
		}
	}
	return nil
}

// ended passes over the line that ends what began at from.
func (p *parser) ended(from int) {
	if p.at < len(p.lines) && strings.TrimSpace(p.lines[p.at]) == endLine {
		p.at++
		return
	}
	p.at = from
	p.fault("thiếu dòng %s cho dòng này", endLine)
	p.at = len(p.lines)
}

func (p *parser) conditional(group, depth int) block {
	from := p.at
	b := block{when: p.condition(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(p.lines[p.at]), ifLine)), group)}
	if depth > maxNesting {
		p.fault("điều kiện lồng nhau quá %d cấp", maxNesting)
	}
	p.at++
	before := maps.Clone(p.seen)
	b.body = p.blocks(group, depth+1)
	if p.at < len(p.lines) && strings.TrimSpace(p.lines[p.at]) == elseLine {
		p.at++
		// Only one of the two stands: a place in the other is no second one.
		after := p.seen
		p.seen = before
		b.other = p.blocks(group, depth+1)
		for name, n := range after {
			p.seen[name] = max(p.seen[name], n)
		}
	}
	p.ended(from)
	return b
}

var conditionForm = pattern.New(`^([a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?)(?:\s+(!?=)\s+(\S.*))?$`)

func (p *parser) condition(words string, group int) *condition {
	m := conditionForm.FindStringSubmatch(words)
	if m == nil {
		p.fault(`điều kiện phải viết \if trường, \if trường = giá trị hoặc \if trường != giá trị`)
		return &condition{}
	}
	c := &condition{place: m[1], not: m[2] == "!="}
	if m[3] != "" {
		c.values = strings.Split(m[3], separator)
	}
	name, column, of := strings.Cut(m[1], ".")
	f := p.r.template.Field(name)
	switch {
	case f == nil:
		p.fault("không có trường %q: sửa tên hoặc thêm bảng [[field]]", name)
	case of && (f.Column(column) == nil || group < 0 || p.r.template.groups[group].table != name):
		p.fault(`%q phải là một cột của bảng, và chỉ dùng giữa \each %s và %s`, m[1], name, endLine)
	case !of:
		for _, v := range c.values {
			if options := f.Answers(); len(options) > 0 && !slices.Contains(options, v) {
				p.fault("trường %q không có lựa chọn %q, chỉ có %s", name, v, strings.Join(options, ", "))
			}
		}
	}
	return c
}

func (p *parser) repeated(group, depth int) block {
	from := p.at
	name := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(p.lines[p.at]), eachLine))
	f := p.r.template.Field(name)
	if f == nil || f.Type != Table {
		p.fault("%q không phải trường kiểu table", name)
	}
	if group >= 0 {
		p.fault(`trong \each không có \each khác`)
	}
	b := block{each: name}
	p.at++
	b.body = p.blocks(p.group(name), depth+1)
	p.ended(from)
	return b
}

// group begins a new run of lines that stand for each entry of the table.
func (p *parser) group(table string) int {
	p.r.template.groups = append(p.r.template.groups, group{table: table, names: map[string]bool{}})
	return len(p.r.template.groups) - 1
}

var tableForm = pattern.New(`^\\table \{\{([a-z][a-z0-9-]*)\}\}((?: \S+)*)$`)

// wholeTable makes the lines of a table out of its columns: their labels, a row for each
// entry, with one before each group, and the totals.
func (p *parser) wholeTable(word string) []block {
	m := tableForm.FindStringSubmatch(word)
	if m == nil {
		p.fault(`bảng của một trường phải viết \table {{tên-trường}}, sau đó là landscape, bare nếu cần`)
		return nil
	}
	f := p.r.template.Field(m[1])
	if f == nil || f.Type != Table {
		p.fault("%q không phải trường kiểu table", m[1])
		return nil
	}
	head, labels, row := strings.TrimSpace(tableLine), []string{}, []string{}
	shares := f.shares(p.wide(m[2]))
	for i, c := range f.shown() {
		head += " " + strconv.FormatFloat(shares[i], 'g', -1, 64)
		if c.Align != "" {
			head += ":" + c.Align
		}
		labels = append(labels, c.Label)
		row = append(row, "{{"+f.Name+"."+c.Name+"}}")
	}
	g := p.group(f.Name)
	each := block{each: f.Name}
	if c := f.grouping(); c != nil {
		line := p.plain(f.groupRow(c), g)
		line.change = c.Name
		each.body = append(each.body, line)
	}
	each.body = append(each.body, p.plain(rowLine+strings.Join(row, "\t"), g))
	out := []block{{line: head + " header=1" + m[2]}, {line: rowLine + strings.Join(labels, "\t")}, each}
	if total := f.totals(); total != "" {
		out = append(out, p.plain(total, -1))
	}
	return out
}

// widePaper is the answer to the choice of paper that lays it along its long side.
const widePaper = "a4-landscape"

// wide reports whether a table with these words after its field lies along the long side of
// the paper.
func (p *parser) wide(manner string) bool {
	return strings.Contains(manner, " landscape") || p.r.template.Choices["paper"] == widePaper
}

// emphasis takes the marks of bold and italic out of a line.
var emphasis = strings.NewReplacer(`\*`, "", `\_`, "", `\-`, "")

// plain reads a line of words.
func (p *parser) plain(line string, group int) block {
	if strings.HasPrefix(strings.TrimSpace(line), rowLine) {
		line = strings.ReplaceAll(line, strings.TrimRight(separator, " "), "\t")
	}
	if left := replacePlaces(line, func(place) string { return "" }); strings.Contains(left, "{{") || strings.Contains(left, "}}") {
		p.fault("chỗ điền phải viết {{tên-trường}}, {{bảng.cột}}, {{=tên}} hoặc {{=hàm tham-số}}")
	}
	table, places := "", placesIn(line)
	if len(places) == 0 {
		words := strings.TrimPrefix(line, component.FindString(line))
		p.r.template.literal[strings.TrimSpace(emphasis.Replace(words))] = true
	}
	for _, m := range places {
		t := p.r.template.tableOf(m.sign, m.name)
		if t != "" && table != "" && t != table {
			p.fault("một dòng chỉ có một bảng, ở đây có %q và %q", table, t)
		}
		table = cmp.Or(t, table)
	}
	own := false
	switch {
	case table == "":
	case group < 0:
		group, own = p.group(table), true
	case p.r.template.groups[group].table != table:
		p.fault("dòng này thuộc bảng %q, không dùng được bảng %q", p.r.template.groups[group].table, table)
	}
	several := 0
	line = replacePlaces(line, func(m place) string {
		if p.known(m.sign, m.name) && p.r.template.several(m.sign, m.name) {
			several++
		}
		return p.numbered(m.sign, m.name, group)
	})
	if several > 1 && !strings.HasPrefix(strings.TrimSpace(line), rowLine) {
		p.fault("một dòng chỉ có một trường nhiều dòng (long-text, list, person)")
	}
	if own {
		return block{each: table, body: []block{{line: line}}}
	}
	return block{line: line}
}

// known notes a place that there is not.
func (p *parser) known(sign, name string) bool {
	if err := p.r.placeFault(sign, name); err != nil {
		p.fault("%v", err)
		return false
	}
	return true
}

// numbered gives a place of a table a name of its own where it is not the first of its
// name, so that a name comes once in an entry.
func (p *parser) numbered(sign, name string, group int) string {
	if p.r.template.tableOf(sign, name) == "" || group < 0 {
		p.r.template.computes[name] = true
		return "{{" + sign + name + "}}"
	}
	p.seen[name]++
	if n := p.seen[name]; n > 1 {
		name += again + strconv.Itoa(n)
	}
	p.r.template.groups[group].names[name] = true
	return "{{" + sign + name + "}}"
}

// again parts the name of a place from its number where the name comes more than once.
const again = "#"

// group is a run of lines that stand for each entry of a table. A name that comes again
// begins the next entry.
type group struct {
	table string
	names map[string]bool
}

// tableOf returns the table whose entry a place belongs to, "" where it belongs to none.
func (t *Template) tableOf(sign, name string) string {
	name, _, _ = strings.Cut(name, again)
	if !strings.Contains(name, " ") {
		table, _, ok := strings.Cut(name, ".")
		if ok && sign != "#" {
			return table
		}
		return ""
	}
	if sign != "=" {
		return ""
	}
	return parseExpression(name).entryOf()
}

// several reports whether a place may hold several lines.
func (t *Template) several(sign, name string) bool {
	if sign != "" {
		return false
	}
	name, _, _ = strings.Cut(name, again)
	table, column, of := strings.Cut(name, ".")
	f := t.Field(table)
	if f == nil {
		return false
	}
	if of {
		c := f.Column(column)
		return c != nil && c.Type.lines()
	}
	return f.Type.lines()
}

// placeFault says why a place of the skeleton, or of derived words, cannot be filled.
func (r *reading) placeFault(sign, name string) error {
	t := r.template
	switch {
	case sign == "=" && strings.Contains(name, " "):
		return parseExpression(name).check(r)
	case sign == "=" && r.derivation(name):
		return nil
	case sign == "#":
		return fmt.Errorf("{{#%s}} chỉ dùng trong words của [[derived]]", name)
	}
	table, column, of := strings.Cut(name, ".")
	f := t.Field(table)
	switch {
	case f == nil:
		return fmt.Errorf("không có trường hay từ suy ra %q: sửa tên hoặc thêm bảng [[field]], [[derived]]", name)
	case of && f.Column(column) == nil && column != countColumn:
		return fmt.Errorf("bảng %q không có cột %q: các cột có là %s", table, column, f.columnNames())
	case !of && f.Type == Table && sign == "":
		return fmt.Errorf(`trường %q là bảng: viết \table {{%s}} hoặc {{%s.cột}}`, table, table, table)
	}
	return nil
}
