package template

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// expression is a function with what it is of: {{=sum steps.days}}. An argument is a field,
// a column, derived words, a number, or a function of one argument: sum(steps.days).
type expression struct {
	function string
	args     []string
	rest     string // all that follows the first argument
}

func parseExpression(words string) expression {
	words, _, _ = strings.Cut(words, again)
	f := strings.Fields(words)
	e := expression{function: f[0], args: f[1:]}
	if len(e.args) > 0 {
		_, rest, _ := strings.Cut(strings.TrimSpace(words[len(e.function):]), " ")
		e.rest = strings.TrimSpace(rest)
	}
	return e
}

// functions says of each function how many arguments it has: at least, at most, -1 for any.
func functions() map[string][2]int {
	return map[string][2]int{
		"count": {1, 1}, "sum": {1, 1}, "average": {1, 1}, "min": {1, 1}, "max": {1, 1}, "join": {1, 1},
		"plus": {2, -1}, "minus": {2, 2}, "times": {2, -1}, "percent": {2, 2}, "share": {1, 1}, "group-sum": {1, 1},
		"words": {1, 1}, "date-words": {1, 1}, "box": {1, -1}, "boxes": {1, 1}, "level": {2, -1},
	}
}

// whole lists the functions of all entries of a table.
func whole(function string) bool {
	return slices.Contains([]string{"count", "sum", "average", "min", "max", "join"}, function)
}

var (
	nestedForm  = pattern.New(`^([a-z-]+)\(([a-z0-9.-]+)\)$`)
	literalForm = pattern.New(`^\d+(,\d+)?$`)
	levelForm   = pattern.New(`^(\d+(?:,\d+)?|[a-z][a-z0-9-]*):(.+)$`)
)

// operands are the arguments that name something.
func (e expression) operands() []string {
	switch e.function {
	case "box", "level":
		return e.args[:min(1, len(e.args))]
	}
	return e.args
}

// entryOf returns the table of whose entry the function speaks, "" where it speaks of none.
func (e expression) entryOf() string {
	if whole(e.function) {
		return ""
	}
	for _, a := range e.operands() {
		if nestedForm.MatchString(a) || literalForm.MatchString(a) {
			continue
		}
		if table, _, ok := strings.Cut(a, "."); ok {
			return table
		}
	}
	return ""
}

// check says in Vietnamese what is wrong with the function.
func (e expression) check(r *reading) error {
	count, ok := functions()[e.function]
	if !ok {
		return fmt.Errorf("không có hàm %q: các hàm có là %s", e.function, functionNames())
	}
	if len(e.args) < count[0] || count[1] >= 0 && len(e.args) > count[1] {
		return fmt.Errorf("hàm %q không nhận %d tham số", e.function, len(e.args))
	}
	for _, a := range e.operands() {
		if m := nestedForm.FindStringSubmatch(a); m != nil {
			if err := parseExpression(m[1] + " " + m[2]).check(r); err != nil {
				return err
			}
			continue
		}
		if err := e.operand(r, a); err != nil {
			return err
		}
	}
	switch e.function {
	case "box":
		f := r.template.Field(e.args[0])
		if f != nil && f.Type != Bool && len(f.Options) == 0 {
			return fmt.Errorf("hàm box cần một trường kiểu bool, choice hoặc choices")
		}
		if f != nil && f.Type != Bool && !slices.Contains(f.Options, e.rest) {
			return fmt.Errorf("trường %q không có lựa chọn %q, chỉ có %s", f.Name, e.rest, strings.Join(f.Options, ", "))
		}
	case "boxes":
		if f := r.template.Field(e.args[0]); f == nil || len(f.Options) == 0 {
			return fmt.Errorf("hàm boxes cần một trường kiểu choice hoặc choices")
		}
	case "level":
		if len(e.levels()) == 0 {
			return fmt.Errorf("hàm level viết như level bảng.cột 1:thấp, 6:trung bình, 15:cao; số có thể là một trường")
		}
		for _, l := range e.levels() {
			if err := e.operand(r, l.from); err != nil {
				return err
			}
		}
	}
	return nil
}

func (e expression) operand(r *reading, a string) error {
	name, column, of := strings.Cut(a, ".")
	f := r.template.Field(name)
	switch {
	case f == nil && e.ofFields() && (literalForm.MatchString(a) || r.derivation(a)):
		return fmt.Errorf("hàm %q cần một trường hoặc một cột của bảng, %q không phải", e.function, a)
	case literalForm.MatchString(a) || r.derivation(a):
		return nil
	case f == nil:
		return fmt.Errorf("hàm %q cần %q, không có trường hay từ suy ra này", e.function, a)
	case of && f.Column(column) == nil && column != countColumn:
		return fmt.Errorf("bảng %q không có cột %q: các cột có là %s", name, column, f.columnNames())
	case e.function == "group-sum" && (!of || f.grouping() == nil):
		return fmt.Errorf("hàm group-sum cần một cột của bảng có cột group")
	case e.function == "count" && f.Type != Table && !f.Type.lines(), whole(e.function) && e.function != "count" && !of:
		return fmt.Errorf("hàm %q cần một cột của bảng, viết bảng.cột", e.function)
	case of && f.Column(column) == nil:
		return nil // the number of the entry
	case of:
		c := f.Column(column)
		return e.unfit(c.Type, c.Derive != "")
	}
	return e.unfit(f.Type, false)
}

// ofFields reports whether the function reads a field, and no number and no derived words.
func (e expression) ofFields() bool {
	return whole(e.function) || slices.Contains([]string{"box", "boxes", "group-sum", "share"}, e.function)
}

// unfit says why values of a type, or of a column that follows from others, are none that the
// function reads. Words may be numbers, but not those that are added up in a column.
func (e expression) unfit(y Type, derived bool) error {
	switch e.function {
	case "date-words":
		if y != Date {
			return fmt.Errorf("hàm %q cần trường hoặc cột kiểu date", e.function)
		}
	case "count", "join", "box", "boxes":
	default:
		number := y == Number || y == Count || y == Choice || derived
		if !number && (y != Text || e.ofFields()) {
			return fmt.Errorf("hàm %q cần số, không dùng được kiểu %s", e.function, y)
		}
	}
	return nil
}

func functionNames() string {
	var names []string
	for name := range functions() {
		names = append(names, name)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// level is a name for numbers from one on: from is that number, or the field that has it.
type level struct{ from, name string }

func (e expression) levels() []level {
	var out []level
	for part := range strings.SplitSeq(e.rest, ", ") {
		m := levelForm.FindStringSubmatch(strings.TrimSpace(part))
		if m == nil {
			return nil
		}
		out = append(out, level{m[1], m[2]})
	}
	return out
}

// evaluate returns the words of the function; "" where something that it needs is missing.
func (k known) evaluate(e expression, depth int) string {
	switch e.function {
	case "count":
		return k.countOf(e.args[0])
	case "sum", "average", "min", "max":
		return aggregate(e.function, k.column(e.args[0]))
	case "join":
		return strings.Join(k.texts(e.args[0]), ", ")
	case "box":
		return k.box(e.args[0], e.rest)
	case "boxes":
		var out []string
		for _, o := range k.template.Field(e.args[0]).Options {
			out = append(out, k.box(e.args[0], o)+" "+o)
		}
		return strings.Join(out, "; ")
	case "date-words":
		return dateWords(k.rawOf(e.args[0]))
	case "group-sum":
		return k.groupSum(e.args[0])
	}
	return k.calculate(e, depth)
}

func (k known) calculate(e expression, depth int) string {
	var numbers []float64
	for _, a := range e.operands() {
		n, ok := k.number(a, depth)
		if !ok {
			return ""
		}
		numbers = append(numbers, n)
	}
	first := numbers[0]
	switch e.function {
	case "words":
		return numberWords(first)
	case "share":
		sum, _ := parseNumber(aggregate("sum", k.column(e.args[0])))
		return percentage(first, sum)
	case "percent":
		return percentage(first, numbers[1])
	case "level":
		name := ""
		for _, l := range e.levels() {
			if from, ok := k.number(l.from, depth); ok && first >= from {
				name = l.name
			}
		}
		return name
	}
	for _, n := range numbers[1:] {
		switch e.function {
		case "plus":
			first += n
		case "minus":
			first -= n
		case "times":
			first *= n
		}
	}
	return formatNumber(first)
}

func percentage(part, of float64) string {
	if of == 0 {
		return ""
	}
	return strings.Replace(strconv.FormatFloat(math.Round(part/of*1000)/10, 'f', -1, 64), ".", ",", 1) + "%"
}

func aggregate(function string, numbers []float64) string {
	if len(numbers) == 0 {
		return ""
	}
	sum := 0.0
	for _, n := range numbers {
		sum += n
	}
	switch function {
	case "average":
		return formatNumber(sum / float64(len(numbers)))
	case "min":
		return formatNumber(slices.Min(numbers))
	case "max":
		return formatNumber(slices.Max(numbers))
	}
	return formatNumber(sum)
}

func (k known) countOf(name string) string {
	f := k.template.Field(name)
	value := k.raw(name)
	switch {
	case f == nil || value == "":
		return ""
	case f.Type == Table:
		return strconv.Itoa(len(k.entriesOf(f)))
	}
	return strconv.Itoa(strings.Count(value, "\n") + 1)
}

// groupSum returns the sum of a column over the entries of the group of the entry at hand.
func (k known) groupSum(place string) string {
	table, _, _ := strings.Cut(place, ".")
	f := k.template.Field(table)
	entries := k.entriesOf(f)
	c := f.grouping()
	if c == nil || k.entry < 0 || k.entry >= len(entries) {
		return ""
	}
	at := slices.IndexFunc(f.Asked(), func(a Column) bool { return a.Name == c.Name })
	var numbers []float64
	first := k.entry
	for i := first; i < len(entries) && entries[i][at] == entries[first][at]; i++ {
		k.entry = i
		if n, ok := parseNumber(k.cell(place, 0)); ok {
			numbers = append(numbers, n)
		}
	}
	return aggregate("sum", numbers)
}

// column returns the numbers of a column, without those that are missing.
func (k known) column(place string) []float64 {
	if k.read == nil {
		return k.numbers(place)
	}
	out, ok := k.read.columns[place]
	if !ok {
		out = k.numbers(place)
		k.read.columns[place] = out
	}
	return out
}

func (k known) numbers(place string) []float64 {
	var out []float64
	for _, words := range k.texts(place) {
		if n, ok := parseNumber(words); ok {
			out = append(out, n)
		}
	}
	return out
}

// texts returns what the cells of a column hold, without empty ones.
func (k known) texts(place string) []string {
	table, _, _ := strings.Cut(place, ".")
	f := k.template.Field(table)
	if f == nil {
		return nil
	}
	var out []string
	for i := range k.entriesOf(f) {
		k.entry = i
		if words := k.cell(place, 0); words != "" {
			out = append(out, words)
		}
	}
	return out
}

// cell returns what the entry at hand holds in a column.
func (k known) cell(place string, depth int) string {
	table, name, _ := strings.Cut(place, ".")
	f := k.template.Field(table)
	entries := k.entriesOf(f)
	c := f.Column(name)
	if c == nil || c.Type == Count {
		return strconv.Itoa(k.entry + 1)
	}
	if k.entry < 0 || k.entry >= len(entries) || depth > maxDepth {
		return ""
	}
	if c.Derive != "" {
		return k.evaluate(parseExpression(c.Derive), depth+1)
	}
	i := slices.IndexFunc(f.Asked(), func(a Column) bool { return a.Name == name })
	return strings.Join(c.inText(entries[k.entry][i], true), "; ")
}

// rawOf returns the value of a field or of a cell as the field holds it.
func (k known) rawOf(place string) string {
	table, name, of := strings.Cut(place, ".")
	f := k.template.Field(table)
	switch {
	case f == nil:
		return k.words(place, 1)
	case !of:
		return k.raw(table)
	}
	return k.cell(table+"."+name, 0)
}

// number reads an argument as a number; ok is false where it is none.
func (k known) number(arg string, depth int) (n float64, ok bool) {
	switch m := nestedForm.FindStringSubmatch(arg); {
	case m != nil:
		return parseNumber(k.evaluate(parseExpression(m[1]+" "+m[2]), depth+1))
	case literalForm.MatchString(arg):
		return parseNumber(arg)
	case strings.Contains(arg, "."):
		return parseNumber(k.cell(arg, depth))
	case k.template.Field(arg) != nil:
		return parseNumber(k.raw(arg))
	}
	return parseNumber(k.words(arg, depth+1))
}

// Boxes of a form. The face has no ticked one.
const (
	emptyBox  = "□"
	filledBox = "■"
)

func (k known) box(name, option string) string {
	f := k.template.Field(name)
	value := k.rawOf(name)
	on := value == yes
	if f == nil || f.Type != Bool {
		on = slices.Contains(strings.Split(value, "\n"), option)
	}
	if on {
		return filledBox
	}
	return emptyBox
}

var numberForm = pattern.New(`^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$`)

// parseNumber reads a number as it is written: "05", "1.500.000", "88,9". A sign of percent
// is left out.
func parseNumber(s string) (n float64, ok bool) {
	s = strings.TrimSuffix(strings.TrimSpace(s), "%")
	if !numberForm.MatchString(s) {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.Replace(strings.ReplaceAll(s, ".", ""), ",", ".", 1), 64)
	return n, err == nil
}

// formatNumber writes a number with dots between thousands and at most two decimals.
func formatNumber(n float64) string {
	whole, decimals, _ := strings.Cut(strconv.FormatFloat(math.Round(math.Abs(n)*100)/100, 'f', -1, 64), ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "." + whole[i:]
	}
	if n < 0 {
		whole = "-" + whole
	}
	if decimals != "" {
		whole += "," + decimals
	}
	return whole
}

// numberWords writes a number in words, at most two decimals of it: "năm phẩy hai mươi lăm"; ""
// where it is too large.
func numberWords(n float64) string {
	switch {
	case math.Abs(n) > 1e15:
		return ""
	case n < 0:
		return "âm " + numberWords(-n)
	}
	whole, decimals, _ := strings.Cut(strings.ReplaceAll(formatNumber(n), ".", ""), ",")
	words := viet.NumberWords(int64(atoi(whole)))
	switch {
	case decimals == "":
		return words
	case decimals[0] == '0':
		words += " phẩy không"
	default:
		words += " phẩy"
	}
	return words + " " + viet.NumberWords(int64(atoi(decimals)))
}

// dateWords writes a day in words; "" where the value is none.
func dateWords(value string) string {
	d, err := readDate(value)
	if err != nil {
		return ""
	}
	month := viet.NumberWords(int64(d.Month))
	if d.Month == 4 {
		month = "tư"
	}
	return "ngày " + viet.NumberWords(int64(d.Day)) + " tháng " + month + " năm " + viet.NumberWords(int64(d.Year))
}
