package pack

import (
	"errors"
	"maps"
	"math"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/internal/strict"
	"thethuc/drafting/standard"
)

// sheetFile is sheet.toml.
type sheetFile struct {
	Groups     map[string][]string
	Page       pageTable
	Columns    columnsTable
	Components map[string]*styleTable
}

type numberTable struct {
	Value    *float64
	Min, Max *float64
	Allowed  []float64
	Cites    citation
}

type pageTable struct {
	Width, Height, Top, Bottom, Left, Right *numberTable
	HeaderDistance                          *numberTable `toml:"header-distance"`
	FirstNumbered                           *numberTable `toml:"first-numbered"`
	Font, Language, Orientation             *wordTable
	NumberPlace                             *wordTable `toml:"number-place"`
}

type wordTable struct {
	Value string
	Cites citation
}

type columnsTable struct {
	HeadingLeft    *numberTable `toml:"heading-left"`
	SignatureLeft  *numberTable `toml:"signature-left"`
	SignatureRoom  *numberTable `toml:"signature-room"`
	SignatureGap   *numberTable `toml:"signature-gap"`
	HeadingGap     *numberTable `toml:"heading-gap"`
	HeadingOverlap *numberTable `toml:"heading-overlap"`
}

type styleTable struct {
	Like                string
	Cites               *citation
	Silent              *[]string // properties of which the provision does not speak
	Size                *numberTable
	Bold, Italic, Upper *bool
	Align               *string
	FirstIndent         *numberTable `toml:"first-indent"`
	LeftIndent          *numberTable `toml:"left-indent"`
	Before, After       *numberTable
	Leading             *numberTable
	Rule                *ruleTable
	Frame               *frameTable
}

type frameTable struct {
	Align                   string
	Height, Padding, Weight *numberTable
	Widths                  []frameWidthTable
	Cites                   citation
}

type frameWidthTable struct {
	Words string
	numberTable
}

type ruleTable struct {
	Present             *bool
	Above               bool
	YieldsTo            []string `toml:"yields-to"`
	Length, Gap, Weight *numberTable
	Cites               citation
}

// measure is one number as read, with the act that its citation is of and the place that
// it was read from.
type measure struct {
	numberTable
	act string
	at  place
}

// place is where something was read, for errors.
type place struct {
	file        string
	data        []byte
	header, key string
	nth         int // of the tables with this header, for lists of tables
}

func (p place) fault(format string, args ...any) error {
	return fault(p.file, p.data, p.header, p.nth, p.key, format, args...)
}

// style is what one file says of one component.
type style struct {
	*styleTable
	act string
	at  place
	// narrows says that a number may leave out what the pack below says of it.
	narrows bool
}

// sheetSource gathers the sheet files of a pack and of those that it extends.
type sheetSource struct {
	file   string // the last one read
	groups map[string][]string
	// measures of the page and the columns, by path.
	measures map[string]measure
	// words of the page, by path.
	words map[string]standard.Word
	// styles by component, the oldest file first.
	styles map[string][]style
}

func newSheetSource() sheetSource {
	return sheetSource{groups: map[string][]string{}, measures: map[string]measure{}, words: map[string]standard.Word{}, styles: map[string][]style{}}
}

func (s *source) readSheet(file string, data []byte) error {
	var f sheetFile
	if err := strict.Decode(file, data, &f); err != nil {
		return err
	}
	s.sheet.file = file
	act := s.pack.Act.Name()
	set := said{numbers: map[string]place{}, words: map[string]place{}, styles: map[string]place{}}
	for _, name := range slices.Sorted(maps.Keys(f.Groups)) {
		members := f.Groups[name]
		for _, m := range members {
			if !hasStyle(m) {
				return fault(file, data, "[groups]", 0, name, "nhóm %q có thành phần lạ %q: sửa tên thành phần", name, m)
			}
		}
		s.sheet.groups[name] = members
	}
	tables := f.Page.byPath()
	for path, n := range f.Columns.byPath() {
		tables[path] = n
	}
	for path, n := range tables {
		if n != nil {
			header, key := split(path)
			m := measure{*n, act, place{file, data, "[" + header + "]", key, 0}}
			if s.below != nil {
				m.numberTable = narrowed(*s.below.Number(path), *n)
			}
			s.sheet.measures[path] = m
			set.numbers[path] = m.at
		}
	}
	for path, w := range f.Page.words() {
		if w != nil {
			header, key := split(path)
			word := standard.Word{Value: w.Value, Cites: w.Cites.of(act)}
			if s.below != nil && word.Cites.IsZero() {
				word.Cites = s.below.Word(path).Cites
			}
			s.sheet.words[path] = word
			set.words[path] = place{file, data, "[" + header + "]", key, 0}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(f.Components)) {
		st := f.Components[name]
		at := place{file: file, data: data, header: "[components." + name + "]"}
		if !hasStyle(name) {
			return at.fault("thành phần lạ %q: sửa tên thành phần", name)
		}
		s.sheet.styles[name] = append(s.sheet.styles[name], style{st, act, at, s.below != nil})
		set.styles[name] = at
	}
	if s.below == nil {
		return nil
	}
	return s.tightens(set)
}

func split(path string) (header, key string) {
	for i := range path {
		if path[i] == '.' {
			return path[:i], path[i+1:]
		}
	}
	return path, ""
}

func (t *pageTable) byPath() map[string]*numberTable {
	return map[string]*numberTable{
		"page.width": t.Width, "page.height": t.Height,
		"page.top": t.Top, "page.bottom": t.Bottom, "page.left": t.Left, "page.right": t.Right,
		"page.header-distance": t.HeaderDistance, "page.first-numbered": t.FirstNumbered,
	}
}

func (t *pageTable) words() map[string]*wordTable {
	return map[string]*wordTable{
		"page.font": t.Font, "page.language": t.Language, "page.orientation": t.Orientation, "page.number-place": t.NumberPlace,
	}
}

func (t *columnsTable) byPath() map[string]*numberTable {
	return map[string]*numberTable{
		"columns.heading-left": t.HeadingLeft, "columns.heading-gap": t.HeadingGap,
		"columns.heading-overlap": t.HeadingOverlap,
		"columns.signature-left":  t.SignatureLeft, "columns.signature-room": t.SignatureRoom,
		"columns.signature-gap": t.SignatureGap,
	}
}

// pseudo are the places of the sheet that are no component of a document.
func pseudo() []drafting.Component {
	return []drafting.Component{standard.PageNumber, standard.ArticleTitle, standard.ClauseTitle, standard.TableHeader, standard.DraftMark, standard.RunningHeader}
}

func hasStyle(name string) bool {
	c := drafting.Component(name)
	return c.Known() || slices.Contains(pseudo(), c)
}

// units of the measures that are not in the unit of their kind.
func unitOf(path string) string {
	switch path {
	case "columns.heading-left", "columns.signature-left":
		return "ratio"
	case "columns.signature-room", "columns.signature-gap", "columns.heading-gap":
		return "pt"
	case "page.first-numbered":
		return ""
	}
	return "mm"
}

// resolve makes the sheet; every component has its style and every number is permitted.
func (s *sheetSource) resolve() (*standard.Sheet, error) {
	sheet := &standard.Sheet{Styles: map[drafting.Component]*standard.Style{}}
	var faults []error
	standard.Each(sheet, func(path string, n *standard.Number) {
		m, ok := s.measures[path]
		if !ok {
			faults = append(faults, s.missing(path))
			return
		}
		var err error
		*n, err = m.number(unitOf(path))
		faults = append(faults, err)
	})
	for path := range (&pageTable{}).words() {
		w, ok := s.words[path]
		if !ok || w.Value == "" {
			faults = append(faults, s.missing(path))
			continue
		}
		*sheet.Word(path) = w
	}
	r := resolver{sheetSource: s, done: map[string]*builder{}}
	for _, c := range append(drafting.Components(), pseudo()...) {
		sheet.Styles[c] = r.style(string(c)).style
	}
	return sheet, errors.Join(append(faults, r.faults...)...)
}

func (m measure) number(unit string) (standard.Number, error) {
	n := standard.Number{Unit: unit, Max: math.Inf(1), Allowed: m.Allowed, Cites: m.Cites.of(m.act)}
	if m.Value == nil {
		return n, m.at.fault("%s thiếu value: thêm giá trị dùng để trình bày", m.at.key)
	}
	n.Value = *m.Value
	if m.Min != nil {
		n.Min = *m.Min
	}
	if m.Max != nil {
		n.Max = *m.Max
	}
	if len(m.Allowed) > 0 {
		n.Min, n.Max = slices.Min(m.Allowed), slices.Max(m.Allowed)
	}
	switch {
	case math.IsNaN(n.Value) || math.IsInf(n.Value, 0) || math.IsNaN(n.Min) || math.IsNaN(n.Max) || n.Min > n.Max:
		return n, m.at.fault("%s: min phải nhỏ hơn hoặc bằng max và các giá trị phải là số", m.at.key)
	case !n.Permits(n.Value):
		return n, m.at.fault("%s: giá trị %s nằm ngoài mức cho phép (%s): sửa value, min hoặc max", m.at.key, standard.Decimal(n.Value), n.Permitted())
	}
	return n, nil
}

func (s *sheetSource) missing(key string) error {
	return &strict.Error{File: s.file, Line: 1, Key: key, Problem: "thiếu " + key + ": thêm khóa hoặc bảng này"}
}

// resolver makes the styles, each once; those that are being made are nil in done.
type resolver struct {
	*sheetSource
	done   map[string]*builder
	faults []error
}

// style resolves what all files say of a component, and what it takes from another.
func (r *resolver) style(name string) *builder {
	if b, ok := r.done[name]; b != nil || ok {
		return b
	}
	r.done[name] = nil
	b := &builder{style: &standard.Style{}}
	own := r.styles[name]
	if len(own) == 0 {
		b.faults = append(b.faults, r.missing("components."+name))
	}
	for _, st := range own {
		if st.Like != "" {
			model := r.style(st.Like)
			if model == nil {
				b.faults = append(b.faults, st.at.fault("like của %q quay vòng: sửa khóa like", name))
				continue
			}
			b.style, b.silent = model.style.Clone(), model.silent
			b.faulty = len(model.faults) > 0 || model.faulty
		}
		b.add(st)
	}
	if len(own) > 0 && !b.faulty {
		b.require(name, own[len(own)-1].at)
	}
	r.done[name] = b
	r.faults = append(r.faults, b.faults...)
	return b
}
