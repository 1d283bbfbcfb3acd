package pack

import (
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// builder lays what files say of one component over what it has so far.
type builder struct {
	style  *standard.Style
	silent []string // properties of which the provision does not speak
	faults []error
	faulty bool // what it is like has faults
}

func (b *builder) add(t style) {
	st := b.style
	if t.Cites != nil {
		st.Cites = t.Cites.of(t.act)
	}
	for _, n := range []struct {
		key, unit string
		from      *numberTable
		to        *standard.Number
	}{
		{"size", "pt", t.Size, &st.Size},
		{"first-indent", "mm", t.FirstIndent, &st.FirstIndent},
		{"left-indent", "mm", t.LeftIndent, &st.LeftIndent},
		{"before", "pt", t.Before, &st.Before},
		{"after", "pt", t.After, &st.After},
		{"leading", "lines", t.Leading, &st.Leading},
	} {
		b.number(t, n.key, n.unit, n.from, n.to)
	}
	set(&st.Bold.Value, t.Bold)
	set(&st.Italic.Value, t.Italic)
	set(&st.Upper.Value, t.Upper)
	set(&st.Align.Value, t.Align)
	if t.Align != nil && !slices.Contains([]string{standard.Left, standard.Centre, standard.Right, standard.Justify}, st.Align.Value) {
		b.faults = append(b.faults, t.at.fault("align = %q không dùng được: viết left, center, right hoặc justify", st.Align.Value))
	}
	b.speak(t)
	if t.Rule != nil {
		b.rule(t)
	}
	if t.Frame != nil {
		b.frame(t)
	}
}

func set[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

func (b *builder) number(t style, key, unit string, from *numberTable, to *standard.Number) {
	if from == nil {
		return
	}
	at := t.at
	at.key = key
	table := *from
	if t.narrows {
		table = narrowed(*to, *from)
	}
	n, err := measure{table, t.act, at}.number(unit)
	if err != nil {
		b.faults = append(b.faults, err)
	}
	*to = n
}

// speak gives the properties that are no numbers the component's own provision, but for
// those of which it is silent.
func (b *builder) speak(t style) {
	if t.Silent != nil {
		b.silent = *t.Silent
	}
	for _, name := range b.silent {
		if t.Silent != nil && !slices.Contains([]string{"bold", "italic", "upper", "align"}, name) {
			b.faults = append(b.faults, t.at.fault("silent nêu %q: chỉ nhận bold, italic, upper, align", name))
		}
	}
	st := b.style
	for name, cites := range map[string]*law.Provision{
		"bold": &st.Bold.Cites, "italic": &st.Italic.Cites, "upper": &st.Upper.Cites, "align": &st.Align.Cites,
	} {
		*cites = st.Cites
		if slices.Contains(b.silent, name) {
			*cites = law.Provision{}
		}
	}
}

func (b *builder) rule(t style) {
	r := t.Rule
	line := standard.Rule{
		Present: true, Above: r.Above, Cites: r.Cites.of(t.act),
	}
	set(&line.Present, r.Present)
	for _, name := range r.YieldsTo {
		c := drafting.Component(name)
		if !c.Known() {
			b.faults = append(b.faults, t.at.fault("yields-to nêu thành phần lạ %q", name))
		}
		line.YieldsTo = append(line.YieldsTo, c)
	}
	if !line.Present {
		b.style.Rule = standard.Rule{}
		return
	}
	if r.Length == nil || r.Gap == nil || r.Weight == nil {
		b.faults = append(b.faults, t.at.fault("rule thiếu length, gap hoặc weight"))
		return
	}
	b.number(t, "rule", "ratio", r.Length, &line.Length)
	b.number(t, "rule", "pt", r.Gap, &line.Gap)
	b.number(t, "rule", "pt", r.Weight, &line.Weight)
	b.style.Rule = line
}

func (b *builder) frame(t style) {
	f := t.Frame
	box := standard.Frame{Present: true, Align: standard.Word{Value: f.Align}, Cites: f.Cites.of(t.act)}
	if f.Align != standard.Left && f.Align != standard.Centre {
		b.faults = append(b.faults, t.at.fault("frame: align = %q không dùng được: viết left hoặc center", f.Align))
	}
	if f.Height == nil || f.Padding == nil || f.Weight == nil {
		b.faults = append(b.faults, t.at.fault("frame thiếu height, padding hoặc weight"))
		return
	}
	b.number(t, "frame", "mm", f.Height, &box.Height)
	b.number(t, "frame", "mm", f.Padding, &box.Padding)
	b.number(t, "frame", "pt", f.Weight, &box.Weight)
	for _, w := range f.Widths {
		width := standard.FrameWidth{Words: w.Words}
		if w.Words == "" || w.Words != viet.Upper(w.Words) {
			b.faults = append(b.faults, t.at.fault("frame: words = %q phải là chữ in hoa", w.Words))
		}
		b.number(t, "frame", "mm", &w.numberTable, &width.Width)
		box.Widths = append(box.Widths, width)
	}
	b.style.Frame = box
}

// require reports what a whole style must have and this one lacks.
func (b *builder) require(name string, at place) {
	st := b.style
	for _, n := range []struct {
		key  string
		have bool
	}{
		{"size", st.Size.Value > 0},
		{"leading", st.Leading.Value > 0},
		{"align", st.Align.Value != ""},
	} {
		if !n.have && len(b.faults) == 0 {
			b.faults = append(b.faults, at.fault("thành phần %q thiếu %s: ghi %s hoặc like", name, n.key, n.key))
		}
	}
}
