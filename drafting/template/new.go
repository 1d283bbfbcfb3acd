package template

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/plain"
	"thethuc/drafting/profile"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// Options says how New fills a template.
type Options struct {
	// Sample fills what neither the values nor the profile give with the sample values.
	Sample bool
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
// the field's type, is an error in Vietnamese.
func New(t *Template, p *profile.Profile, values map[string]string, o Options) (*drafting.Document, error) {
	f := &filling{template: t, options: o, profile: p, values: map[string]string{}}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		field := t.Field(name)
		if field == nil {
			return nil, t.unknownField(name)
		}
		v, err := field.take(values[name])
		if err != nil {
			return nil, err
		}
		f.values[name] = v
	}
	f.defaults(values)
	d, _ := plain.Parse(f.text(), o.Sheet)
	d.Header = drafting.Header{Kind: t.Kind, Template: t.ID}
	if o.Sheet != nil {
		d.Standard = o.Sheet.Standard
	}
	for _, field := range t.Fields {
		if v := f.values[field.Name]; v != "" && !t.placed(field.Name) {
			if d.Fields == nil {
				d.Fields = map[string]string{}
			}
			d.Fields[field.Name] = v
		}
	}
	d, _, err := drafting.Apply(d, Derive(t, d)...)
	return d, err
}

// take brings a value to the form in which the field holds it; one that is not of its type
// is an error.
func (f *Field) take(value string) (string, error) {
	value, _ = viet.Normalize(value)
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
	switch f.Type {
	case Date:
		date, err := readDate(value)
		if err != nil {
			return "", fmt.Errorf("trường %q: %w", f.Name, err)
		}
		return date.String(), nil
	case Number:
		if strings.Trim(value, "0123456789") != "" {
			return "", fmt.Errorf("trường %q: %q không phải số: chỉ dùng chữ số", f.Name, value)
		}
		if len(value) == 1 { // a number below 10 is written with a zero before it
			value = "0" + value
		}
	case Choice:
		if !slices.Contains(f.Options, value) {
			return "", fmt.Errorf("trường %q: không có lựa chọn %q, chỉ có %s", f.Name, value, strings.Join(f.Options, ", "))
		}
	}
	return value, nil
}

var (
	slashDate = regexp.MustCompile(`^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$`)
	wordDate  = regexp.MustCompile(`^ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$`)
)

// readDate reads 2026-02-05, 05/02/2026 and "ngày 05 tháng 02 năm 2026".
func readDate(s string) (law.Date, error) {
	for _, re := range []*regexp.Regexp{slashDate, wordDate} {
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
		if f.profile != nil && field.Default != "" {
			list, _ := f.profile.Values(field.Default)
			f.values[field.Name] = strings.Join(list, "\n")
		}
		if f.values[field.Name] == "" && f.options.Sample {
			f.values[field.Name] = field.Sample
		}
		if f.values[field.Name] == "" && field.Type == Choice && field.Required {
			f.values[field.Name] = field.Options[0]
		}
	}
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
	var b strings.Builder
	for _, line := range f.template.skeleton {
		if inner, ok := optional(line); ok {
			if !f.wanted(inner) {
				continue
			}
			line = inner
		}
		for _, l := range f.expand(line) {
			b.WriteString(l + "\n")
		}
	}
	return b.String()
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
	for _, m := range placeholder.FindAllStringSubmatch(line, -1) {
		words := f.words(m[2])
		if m[1] == "=" {
			words = f.known().words(m[2], 0)
		}
		if words != "" && words != blank {
			return true
		}
	}
	return false
}

func (f *filling) known() known { return known{template: f.template, value: f.words} }

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
	case f.Type == List:
		return strings.ReplaceAll(value, "\n", ", ")
	}
	return value
}

// expand fills one line of the skeleton; a field of several lines makes several of it.
func (f *filling) expand(line string) []string {
	for _, m := range placeholder.FindAllStringSubmatch(line, -1) {
		field := f.template.Field(m[2])
		if m[1] != "" || !field.Type.lines() {
			continue
		}
		var items []string
		if v := f.values[field.Name]; v != "" {
			items = strings.Split(v, "\n")
		}
		var out []string
		for i, form := range forms(field, line, items) {
			out = append(out, f.fill(form, field.Name, at(items, i)))
		}
		return out
	}
	return []string{f.fill(line, "", "")}
}

func at(items []string, i int) string {
	if i < len(items) {
		return items[i]
	}
	return ""
}

// fill puts the values into a line; the field named several takes this item.
func (f *filling) fill(line, several, item string) string {
	return placeholder.ReplaceAllStringFunc(line, func(p string) string {
		m := placeholder.FindStringSubmatch(p)
		if m[1] == "=" {
			return `\[` + m[2] + `|` + escape(f.known().words(m[2], 0)) + `\]`
		}
		words := item
		if m[2] != several {
			words = f.words(m[2])
		}
		if words == "" {
			words = f.template.Field(m[2]).blank(f.options.Today)
		}
		return `\{` + m[2] + `|` + escape(words) + `\}`
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
	for _, c := range []drafting.Component{drafting.Article, drafting.Clause, drafting.Point} {
		l, ok := drafting.LabelOf(c, line)
		if !ok {
			continue
		}
		return head + line[:l.NumStart] + countOn(l.Num, n) + line[l.NumEnd:]
	}
	return head + line
}

// component is what a line begins with that says what it is.
var component = regexp.MustCompile(`^\\:[a-z-]+ `)

// countOn returns the number or letter n further on; num itself where it is none.
func countOn(num string, n int) string {
	if letters := viet.PointLetters(); viet.PointIndex(num) >= 0 && viet.PointIndex(num)+n < len(letters) {
		return letters[viet.PointIndex(num)+n]
	}
	if v, err := strconv.Atoi(num); err == nil {
		return strconv.Itoa(v + n)
	}
	return num
}

var marks = regexp.MustCompile(`\\+([*_{}\[\]<>:|-]|$)`)

// escape keeps backslashes of a value from being read as marks.
func escape(s string) string {
	return marks.ReplaceAllStringFunc(s, func(run string) string {
		return strings.Repeat(`\`, strings.Count(run, `\`)) + run
	})
}
