package template

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/pattern"
	"thethuc/drafting/plain"
	"thethuc/drafting/profile"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// Options says how New fills a template.
type Options struct {
	// Sample fills what neither the values nor the profile give with the sample values.
	Sample bool
	// Whole makes it an error when a required field has no value.
	Whole bool
	// Today gives month and year of a day that is left blank; the zero value leaves them
	// blank too.
	Today law.Date
	// Sheet is the standard's sheet, by which the lines are recognised.
	Sheet *standard.Sheet
}

// New makes a document from the template. A field takes the value given under its name,
// else the profile's, else the sample where that is wanted, a required choice its first
// option; an empty one leaves a blank.
// A profile of nil has no values. A value for a field that there is not, or that is not of
// the field's type, is an error in Vietnamese. "@name" for a list is the profile's pick list.
func New(t *Template, p *profile.Profile, values map[string]string, o Options) (*drafting.Document, error) {
	f := &filling{template: t, options: o, profile: p, values: map[string]string{}}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		field := t.Field(name)
		if field == nil {
			return nil, t.unknownField(name)
		}
		given, err := picked(field, p, values[name])
		if err != nil {
			return nil, err
		}
		v, err := field.take(given)
		if err != nil {
			return nil, err
		}
		if field.Fixed != "" && v != field.Fixed {
			return nil, fmt.Errorf("trường %q của mẫu %s luôn là %q", name, t.ID, field.Fixed)
		}
		f.values[name] = v
	}
	f.defaults(values)
	if err := f.complete(); err != nil {
		return nil, err
	}
	d, _ := plain.Parse(f.text(), o.Sheet)
	d.Header = drafting.Header{Kind: t.Kind, Template: t.ID, Choices: maps.Clone(t.Choices)}
	if o.Sheet != nil {
		d.Standard = o.Sheet.Standard
	}
	stands := map[string]bool{}
	for name := range marksOf(d) {
		name, _, _ = strings.Cut(name, ".")
		stands[name] = true
	}
	for _, field := range t.Fields {
		if v := f.values[field.Name]; v != "" && (!stands[field.Name] || t.unprinted(&field)) {
			if d.Fields == nil {
				d.Fields = map[string]string{}
			}
			d.Fields[field.Name] = v
		}
	}
	d, _, err := drafting.Apply(d, Derive(t, d)...)
	return d, err
}

// pick begins the value of a list that stands for the lines of a pick list of the profile.
const pick = "@"

// picked returns the lines of the pick list that a value names, or the value itself.
func picked(f *Field, p *profile.Profile, value string) (string, error) {
	name, ok := strings.CutPrefix(value, pick)
	if !ok || f.Type != List || p == nil {
		return value, nil
	}
	lines, ok := p.Pick(name)
	if !ok {
		return "", fmt.Errorf("trường %q: hồ sơ đơn vị không có danh sách %q, chỉ có %s", f.Name, name, strings.Join(p.PickNames(), ", "))
	}
	return strings.Join(lines, "\n"), nil
}

// take brings a value to the form in which the field holds it; one that is not of its type
// is an error.
func (f *Field) take(value string) (string, error) {
	value, _ = viet.Normalize(value)
	if f.Type == Table {
		return f.takeTable(value)
	}
	var lines []string
	for line := range strings.SplitSeq(value, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	if !f.Type.lines() {
		value = strings.Join(lines, " ")
	} else {
		value = strings.Join(lines, "\n")
	}
	if value == "" {
		return "", nil
	}
	value, err := readAs(f.Type, f.Options, value)
	if err != nil {
		return "", fmt.Errorf("trường %q: %w", f.Name, err)
	}
	if len(value) == 1 && value != "0" && f.Type == Number { // a number below 10 is written with a zero before it
		value = "0" + value
	}
	return value, nil
}

// Answers to a field of the type Bool; no is held as no value.
const (
	yes = "có"
	no  = "không"
)

// readAs brings a value to the form in which a field of this type holds it.
func readAs(y Type, options []string, value string) (string, error) {
	switch y {
	case Date:
		date, err := readDate(value)
		if err != nil {
			return "", err
		}
		return date.String(), nil
	case Number:
		if !numberForm.MatchString(value) {
			return "", fmt.Errorf("%q không phải số: chỉ dùng chữ số, dấu chấm giữa các nhóm nghìn, dấu phẩy trước phần lẻ", value)
		}
	case Bool:
		switch viet.Lower(value) {
		case yes, "x", "1", "true", filledBox:
			return yes, nil
		case no, "0", "false", emptyBox:
			return "", nil
		}
		return "", fmt.Errorf("%q không dùng được: chỉ nhận có hoặc không", value)
	case Body:
		value = strings.TrimRight(value, " ;,.") // the line has its own end
		if !strings.ContainsFunc(value, unicode.IsLetter) {
			return "", fmt.Errorf("%q không phải tên cơ quan, tổ chức, đơn vị", value)
		}
	case Choice, Choices, Shape:
		for v := range strings.SplitSeq(value, "\n") {
			if !slices.Contains(options, v) {
				return "", fmt.Errorf("không có lựa chọn %q, chỉ có %s", v, strings.Join(options, ", "))
			}
		}
	}
	return value, nil
}

var (
	slashDate = pattern.New(`^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$`)
	wordDate  = pattern.New(`^ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$`)
)

// readDate reads 2026-02-05, 05/02/2026 and "ngày 05 tháng 02 năm 2026".
func readDate(s string) (law.Date, error) {
	for _, re := range []*pattern.Pattern{slashDate, wordDate} {
		if m := re.FindStringSubmatch(s); m != nil {
			d := law.Date{Year: atoi(m[3]), Month: atoi(m[2]), Day: atoi(m[1])}
			if d.Valid() {
				return d, nil
			}
		}
	}
	if d, err := law.ParseDate(s); err == nil {
		return d, nil
	}
	return law.Date{}, fmt.Errorf("không đọc được ngày %q: viết theo mẫu 05/02/2026 hoặc 2026-02-05", s)
}

// atoi reads digits that a pattern has found.
func atoi(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// filling is a template while it is filled.
type filling struct {
	template *Template
	options  Options
	profile  *profile.Profile
	values   map[string]string

	lines []string // written so far
	read  *readings
	table string // whose entry is written
	entry int    // -1 for none
}

// defaults gives values to the fields that were given none.
func (f *filling) defaults(given map[string]string) {
	for i := range f.template.Fields {
		field := &f.template.Fields[i]
		v, ok := given[field.Name]
		if ok && field.Type == Person && !strings.Contains(v, "\n") && f.profile != nil {
			f.values[field.Name] = f.person(field, v)
		}
		if ok {
			continue
		}
		f.values[field.Name] = f.usual(field)
	}
	// What rests on other fields comes when those have their values; a sample is no reason
	// to leave it out.
	for range maxDepth {
		for i := range f.template.Fields {
			field := &f.template.Fields[i]
			if _, ok := given[field.Name]; !ok && strings.Contains(field.Default, "{{") {
				f.values[field.Name] = f.follow(field)
			}
		}
	}
}

// usual is the value of a field that nobody gave.
func (f *filling) usual(field *Field) string {
	value := field.Fixed
	if constant, ok := strings.CutPrefix(field.Default, follows); ok && value == "" {
		value = constant
	}
	if value == "" && f.profile != nil && field.Default != "" {
		list, _ := f.profile.Values(field.Default)
		value = strings.Join(list, "\n")
	}
	if value == "" && f.options.Sample {
		value = field.Sample
	}
	if value == "" && field.Type == Choice && field.Required {
		value = field.Options[0]
	}
	return value
}

// follow is the value of a field that rests on others; the sample, where one is wanted,
// while they have none.
func (f *filling) follow(field *Field) string {
	missing := false
	words := replacePlaces(field.Default, func(p place) string {
		s := f.words(p.name)
		missing = missing || s == ""
		return s
	})
	if value, err := field.take(words); !missing && err == nil {
		return value
	}
	if f.options.Sample {
		return field.Sample
	}
	return ""
}

// complete lists the required fields without a value, where the document has to be whole.
func (f *filling) complete() error {
	if !f.options.Whole {
		return nil
	}
	var missing []string
	for _, field := range f.template.Fields {
		if field.Required && f.values[field.Name] == "" {
			missing = append(missing, fmt.Sprintf("%s (%s)", field.Name, field.Label))
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return fmt.Errorf("mẫu %s thiếu trường bắt buộc: %s", f.template.ID, strings.Join(missing, ", "))
}

// person turns a signer's name into the lines of the signature; another name takes the
// place of the usual signer's.
func (f *filling) person(field *Field, name string) string {
	if s, ok := f.profile.Signer(name); ok {
		return joinLines(f.profile.Lines(s))
	}
	usual, _ := f.profile.Values(field.Default)
	if len(usual) == 0 {
		return name
	}
	return strings.Join(append(slices.Clone(usual[:len(usual)-1]), name), "\n")
}

func joinLines(lines []profile.Line) string {
	words := make([]string, len(lines))
	for i, l := range lines {
		words[i] = l.Text
	}
	return strings.Join(words, "\n")
}

// text writes the filled skeleton as lines with marks.
func (f *filling) text() string {
	f.entry, f.read = -1, newReadings()
	f.write(f.template.skeleton)
	return numberLines(f.lines)
}

// write fills the blocks one after the other.
func (f *filling) write(blocks []block) {
	for _, b := range blocks {
		switch {
		case b.when != nil && f.holds(b.when):
			f.write(b.body)
		case b.when != nil:
			f.write(b.other)
		case b.each != "":
			f.writeEach(b)
		case b.change != "" && !f.changes(b.change):
		default:
			f.writeLine(b.line)
		}
	}
}

func (f *filling) writeLine(line string) {
	if inner, ok := optional(line); ok {
		if !f.wanted(inner) {
			return
		}
		line = inner
	}
	for _, l := range f.expand(line) {
		f.lines = append(f.lines, strings.Split(l, "\n")...)
	}
}

// writeEach fills the lines once for each entry of their table, with blanks where it has
// none. The number that the first line begins with is counted on.
func (f *filling) writeEach(b block) {
	field := f.template.Field(b.each)
	n := len(f.known().entriesOf(field))
	f.table = b.each
	for i := range max(n, 1, field.blankRows(n)) {
		f.entry = i
		from := len(f.lines)
		f.write(b.body)
		if len(f.lines) > from && i > 0 {
			f.lines[from] = counted(f.lines[from], i)
		}
	}
	f.entry, f.table = -1, ""
}

// blankRows is how many rows stand in a table without entries.
func (f *Field) blankRows(entries int) int {
	if entries > 0 {
		return 0
	}
	return f.BlankRows
}

func (f *filling) holds(c *condition) bool {
	value := f.known().rawOf(c.place)
	if len(c.values) == 0 {
		return value != "" && value != blank
	}
	if field := f.template.Field(c.place); value == "" && field != nil && field.Type == Bool {
		value = no
	}
	has := slices.ContainsFunc(strings.Split(value, "\n"), func(v string) bool { return slices.Contains(c.values, v) })
	return has != c.not
}

// changes reports whether the entry at hand begins a group.
func (f *filling) changes(column string) bool {
	k := f.known()
	now := k.cell(f.table+"."+column, 0)
	k.entry--
	return f.entry == 0 || now != k.cell(f.table+"."+column, 0)
}

// optional returns what stands in a line of the form [[…]].
func optional(line string) (string, bool) {
	inner, ok := strings.CutPrefix(strings.TrimSpace(line), "[[")
	if !ok {
		return "", false
	}
	return strings.CutSuffix(inner, "]]")
}

// wanted reports whether something that the line names has a value.
func (f *filling) wanted(line string) bool {
	for _, m := range placesIn(line) {
		words := f.words(m.name)
		if m.sign == "=" || strings.Contains(m.name, ".") {
			words = f.known().words(m.name, 0)
		}
		if words != "" && words != blank {
			return true
		}
	}
	return false
}

func (f *filling) known() known {
	return known{template: f.template, raw: func(name string) string { return f.values[name] }, entry: f.entry, read: f.read}
}

// words returns a field's value as the document says it, "" while it is empty.
func (f *filling) words(name string) string {
	return f.template.Field(name).inText(f.values[name])
}

// inText is how a running text says the value.
func (f *Field) inText(value string) string {
	switch {
	case f == nil || value == "":
		return ""
	case f.Type == Date:
		if d, err := readDate(value); err == nil {
			return viet.DateWords(d.Day, d.Month, d.Year)
		}
	case f.Type == Bool && value == yes:
		return filledBox
	case f.Type == Bool:
		return emptyBox
	case f.Type == Table:
		return ""
	case f.Type == List || f.Type == Choices:
		return strings.ReplaceAll(value, "\n", ", ")
	}
	return value
}

// inRow is how a row of a table says the value: days stand in figures.
func (f *Field) inRow(value string) string {
	if d, err := readDate(value); err == nil && f.Type == Date {
		return fmt.Sprintf("%02d/%02d/%d", d.Day, d.Month, d.Year)
	}
	return f.inText(value)
}

// expand fills one line of the skeleton; a field of several lines makes several of it, in a
// row several paragraphs of its cell.
func (f *filling) expand(line string) []string {
	if strings.HasPrefix(strings.TrimSpace(line), rowLine) {
		if field := f.template.Field(f.table); field != nil {
			line = field.outlined(line, f.entryAt(field))
		}
		return []string{f.fill(line, "", "", true)}
	}
	for _, m := range placesIn(line) {
		if !f.template.several(m.sign, m.name) || strings.Contains(m.name, again) {
			continue
		}
		items := f.items(m.name)
		field := f.template.Field(m.name)
		if field == nil {
			field = &Field{Name: m.name, Type: List}
		}
		var out []string
		for i, form := range forms(field, line, items) {
			out = append(out, f.fill(form, m.name, at(items, i), false))
		}
		return out
	}
	return []string{f.fill(line, "", "", false)}
}

// entryAt returns the entry at hand; nil where the table has none.
func (f *filling) entryAt(field *Field) []string {
	if entries := f.known().entriesOf(field); f.entry >= 0 && f.entry < len(entries) {
		return entries[f.entry]
	}
	return nil
}

// items returns the lines of a place that holds several.
func (f *filling) items(place string) []string {
	table, column, of := strings.Cut(place, ".")
	value := f.values[table]
	if of {
		return f.cell(table, column, false)
	}
	if value == "" {
		return nil
	}
	return strings.Split(value, "\n")
}

// cell returns the paragraphs of a cell of the entry at hand.
func (f *filling) cell(table, column string, row bool) []string {
	field := f.template.Field(table)
	i := slices.IndexFunc(field.Asked(), func(c Column) bool { return c.Name == column })
	entry := f.entryAt(field)
	if i < 0 || entry == nil {
		return nil
	}
	return field.Column(column).inText(entry[i], row)
}

func at(items []string, i int) string {
	if i >= 0 && i < len(items) {
		return items[i]
	}
	return ""
}

// fill puts the values into a line; the place named several takes this item.
func (f *filling) fill(line, several, item string, row bool) string {
	return replacePlaces(line, func(p place) string {
		name := p.name
		table, column, of := strings.Cut(name, ".")
		c := f.template.Field(table).column(column)
		if p.sign == "=" || of && (c == nil || c.Derive != "" || c.Type == Count || strings.Contains(name, again)) ||
			of && c.ByHand && len(f.cell(table, column, row)) == 0 {
			return `\[` + name + `|` + escape(f.known().words(name, 0)) + `\]`
		}
		words := []string{item}
		var blank string
		switch {
		case name == several:
		case of:
			words = f.cell(table, column, row)
		case row && f.template.several("", name):
			words = f.items(name)
		case row:
			words = []string{f.template.Field(name).inRow(f.values[name])}
		default:
			words = []string{f.words(name)}
		}
		if !of {
			blank = f.template.Field(name).blank(f.options.Today)
		} else if blank = f.template.Field(table).Blank; c.Type == Bool {
			blank = emptyBox
		}
		if len(words) == 0 || words[0] == "" {
			words = []string{blank}
		}
		for i, w := range words {
			words[i] = `\{` + name + `|` + escape(w) + `\}`
		}
		return strings.Join(words, " "+breakInCell+" ")
	})
}

// today in a field's Blank stands for a day of this month.
const today = "today"

// blank is what stands in the document while the field is empty.
func (f *Field) blank(day law.Date) string {
	switch {
	case f.Blank != today:
		return f.Blank
	case day.IsZero():
		return "ngày" + handRoom + "tháng" + handRoom + "năm …"
	}
	return blankDay(day)
}

// blankDay writes the date without its day: "ngày      tháng 02 năm 2026".
func blankDay(day law.Date) string {
	_, rest, _ := strings.Cut(viet.DateWords(day.Day, day.Month, day.Year), " tháng ")
	return "ngày" + handRoom + "tháng " + rest
}

// forms returns the lines of the skeleton for so many items: the line once more for each,
// its number counted on. The addressees of a letter and a signature have forms of their
// own.
func forms(field *Field, line string, items []string) []string {
	sign := "{{" + field.Name + "}}"
	switch {
	case field.Type == Person:
		var out []string
		for _, c := range signature(items) {
			out = append(out, `\:`+string(c)+` `+sign)
		}
		return out
	case strings.HasPrefix(line, addresseesLabel) && len(items) > 1:
		return addressed(sign, len(items))
	}
	out := []string{line}
	for i := 1; i < len(items); i++ {
		out = append(out, counted(line, i))
	}
	if last := len(out) - 1; strings.HasPrefix(line, `\:`+string(drafting.Addressee)+" ") {
		out[last] = strings.TrimRight(out[last], ";.") + "."
	}
	return out
}

const addresseesLabel = "Kính gửi:"

// addressed writes several addressees below each other.
func addressed(sign string, n int) []string {
	out := make([]string, n)
	for i := range out {
		end := ";"
		if i == n-1 {
			end = "."
		}
		out[i] = `\:addressee - ` + sign + end
	}
	out[0] = `\:addressees ` + addresseesLabel + "\n" + out[0]
	return out
}

// signature says what the lines of a signature are; without lines it is that of a head.
func signature(lines []string) []drafting.Component {
	if len(lines) == 0 {
		return []drafting.Component{drafting.JobTitle, drafting.SignerName}
	}
	out := make([]drafting.Component, len(lines))
	for i, l := range lines {
		switch {
		case i == len(lines)-1:
			out[i] = drafting.SignerName
		case strings.HasPrefix(l, "("):
			out[i] = drafting.SignatureNote
		case profile.BeginsCapacity(l):
			out[i] = drafting.Capacity
		default:
			out[i] = drafting.JobTitle
		}
	}
	return out
}

// counted returns the line with its number, or its letter, n further on.
func counted(line string, n int) string {
	head := component.FindString(line)
	line = line[len(head):]
	for _, c := range []drafting.Component{drafting.Chapter, drafting.Section, drafting.Article, drafting.Roman, drafting.Clause, drafting.Point} {
		l, ok := drafting.LabelOf(c, line)
		if !ok {
			continue
		}
		return head + line[:l.NumStart] + countOn(l.Num, n) + line[l.NumEnd:]
	}
	return head + line
}

// component is what a line begins with that says what it is.
var component = pattern.New(`^\\:[a-z-]+ `)

// countOn returns the number or letter n further on; num itself where it is none.
func countOn(num string, n int) string {
	if letters := viet.PointLetters(); viet.PointIndex(num) >= 0 && viet.PointIndex(num)+n < len(letters) {
		return letters[viet.PointIndex(num)+n]
	}
	if v, err := strconv.Atoi(num); err == nil {
		return strconv.Itoa(v + n)
	}
	if v, ok := viet.ParseRoman(num); ok {
		return viet.Roman(v + n)
	}
	return num
}

var marks = pattern.New(`\\+([*_{}\[\]<>:|^/-]|$)`)

// escape keeps backslashes of a value from being read as marks.
func escape(s string) string {
	return marks.ReplaceAllStringFunc(s, func(run string) string {
		return strings.Repeat(`\`, strings.Count(run, `\`)) + run
	})
}
