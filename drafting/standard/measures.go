package standard

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
)

// tolerance is what two measures may differ by and still be the same: below the
// precision of any unit of the sheet, above that of its arithmetic.
const tolerance = 1e-9

// Permits reports whether the provision permits the value v.
func (n Number) Permits(v float64) bool {
	if len(n.Allowed) > 0 {
		return slices.ContainsFunc(n.Allowed, func(a float64) bool { return math.Abs(a-v) <= tolerance })
	}
	return v >= n.Min-tolerance && v <= n.Max+tolerance
}

var unitWords = map[string]string{"mm": " mm", "pt": " pt", "lines": " dòng", "ratio": " lần"}

// Permitted says in Vietnamese what is permitted: "13 đến 14 pt", "10 mm hoặc 12,7 mm",
// "tối thiểu 6 pt".
func (n Number) Permitted() string {
	unit := unitWords[n.Unit]
	switch {
	case len(n.Allowed) > 0:
		words := make([]string, len(n.Allowed))
		for i, a := range n.Allowed {
			words[i] = Decimal(a) + unit
		}
		return strings.Join(words, " hoặc ")
	case math.IsInf(n.Max, 1):
		return "tối thiểu " + Decimal(n.Min) + unit
	case n.Min == n.Max:
		return Decimal(n.Min) + unit
	}
	return Decimal(n.Min) + " đến " + Decimal(n.Max) + unit
}

// Decimal prints a measure with a decimal comma and at most three decimals.
func Decimal(v float64) string {
	s := strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64)
	return strings.Replace(s, ".", ",", 1)
}

// named is a measure with its path, or the last part of it.
type named struct {
	name string
	n    *Number
}

// Each calls yield for every measure of the sheet with its path ("page.left",
// "columns.heading-left", "motto.rule.length"), in an order that does not change. The
// numbers are the sheet's own: a caller that changes one changes the sheet.
func Each(s *Sheet, yield func(path string, n *Number)) {
	for _, m := range s.apart() {
		yield(m.name, m.n)
	}
	for _, component := range s.styled() {
		for _, m := range s.Styles[component].measures() {
			yield(string(component)+"."+m.name, m.n)
		}
	}
}

// apart lists the measures that belong to no component.
func (s *Sheet) apart() []named {
	p, c := &s.Page, &s.Columns
	return []named{
		{"page.width", &p.Width},
		{"page.height", &p.Height},
		{"page.top", &p.Top},
		{"page.bottom", &p.Bottom},
		{"page.left", &p.Left},
		{"page.right", &p.Right},
		{"page.header-distance", &p.HeaderDistance},
		{"page.first-numbered", &p.FirstNumbered},
		{"columns.heading-left", &c.HeadingLeft},
		{"columns.signature-left", &c.SignatureLeft},
		{"columns.signature-room", &c.SignatureRoom},
		{"columns.signature-gap", &c.SignatureGap},
		{"columns.heading-gap", &c.HeadingGap},
		{"columns.heading-overlap", &c.HeadingOverlap},
	}
}

func (st *Style) measures() []named {
	out := []named{
		{"size", &st.Size},
		{"first-indent", &st.FirstIndent},
		{"left-indent", &st.LeftIndent},
		{"before", &st.Before},
		{"after", &st.After},
		{"leading", &st.Leading},
	}
	if st.Rule.Present {
		out = append(out, named{"rule.length", &st.Rule.Length}, named{"rule.gap", &st.Rule.Gap}, named{"rule.weight", &st.Rule.Weight})
	}
	if st.Frame.Present {
		out = append(out, named{"frame.height", &st.Frame.Height}, named{"frame.padding", &st.Frame.Padding}, named{"frame.weight", &st.Frame.Weight})
		for i := range st.Frame.Widths {
			w := &st.Frame.Widths[i]
			out = append(out, named{"frame.width." + w.Words, &w.Width})
		}
	}
	return out
}

// styled lists the components that have a style: those of drafting.Components in their
// order, the pseudo-components, then whatever else.
func (s *Sheet) styled() []drafting.Component {
	known := append(drafting.Components(), PageNumber, ArticleTitle, ClauseTitle, TableHeader, DraftMark, RunningHeader)
	var out, rest []drafting.Component
	for _, c := range known {
		if s.Styles[c] != nil {
			out = append(out, c)
		}
	}
	if len(out) == len(s.Styles) {
		return out
	}
	for c := range s.Styles {
		if !slices.Contains(known, c) {
			rest = append(rest, c)
		}
	}
	slices.Sort(rest)
	return append(out, rest...)
}

// Number returns the measure at a path as Each names it, or nil. It is the sheet's own.
func (s *Sheet) Number(path string) *Number {
	component, name, _ := strings.Cut(path, ".")
	var measures []named
	if st := s.Styles[drafting.Component(component)]; st != nil {
		measures = st.measures()
	} else {
		measures, name = s.apart(), path
	}
	for _, m := range measures {
		if m.name == name {
			return m.n
		}
	}
	return nil
}

// Flag returns the yes or no at a path ("motto.bold"), or nil. It is the sheet's own.
func (s *Sheet) Flag(path string) *Flag {
	component, name, _ := strings.Cut(path, ".")
	st := s.Styles[drafting.Component(component)]
	if st == nil {
		return nil
	}
	switch name {
	case "bold":
		return &st.Bold
	case "italic":
		return &st.Italic
	case "upper":
		return &st.Upper
	}
	return nil
}

// Word returns the word at a path ("motto.align", "page.font"), or nil. It is the sheet's own.
func (s *Sheet) Word(path string) *Word {
	switch path {
	case "page.font":
		return &s.Page.Font
	case "page.language":
		return &s.Page.Language
	case "page.orientation":
		return &s.Page.Orientation
	case "page.number-place":
		return &s.Page.NumberPlace
	}
	component, name, _ := strings.Cut(path, ".")
	if st := s.Styles[drafting.Component(component)]; st != nil && name == "align" {
		return &st.Align
	}
	return nil
}

// Allows returns nil where the measure or the flag at path exists and may have the value
// v, else an error in Vietnamese.
func (s *Sheet) Allows(path string, v float64) error {
	if s.Flag(path) != nil {
		if v != 0 && v != 1 {
			return fmt.Errorf("%s: chỉ nhận 0 (không) hoặc 1 (có), không nhận %s", path, Decimal(v))
		}
		return nil
	}
	n := s.Number(path)
	switch {
	case n == nil:
		return fmt.Errorf("%s: bảng định dạng không có thông số này", path)
	case !n.Permits(v):
		return fmt.Errorf("%s: %s nằm ngoài mức cho phép (%s)", path, Decimal(v), n.Permitted())
	}
	return nil
}

// set gives the measure or the flag at path a value that Allows allows.
func (s *Sheet) set(path string, v float64) error {
	if err := s.Allows(path, v); err != nil {
		return err
	}
	if f := s.Flag(path); f != nil {
		f.Value = v == 1
		return nil
	}
	s.Number(path).Value = v
	return nil
}
