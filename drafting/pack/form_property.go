package pack

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
	"thethuc/drafting/standard"
)

// property is one property that the check [form] judges.
type property struct {
	name     string // as the rule file has it
	observed string // as readers observe it
	noun     string // what a finding calls it
	unit     string // of a measure
	worded   bool   // judged by the words too
	faced    bool   // needs the faces
	around   bool   // needs the nodes around
	judge    func(*spot) (formFault, bool)
	// compared is the measure by which places are compared with each other.
	compared func(*spot) (float64, bool)
}

// nouns are what a finding calls a measure.
var nouns = map[string]string{
	"size": "cỡ chữ", "leading": "giãn dòng", "before": "cách đoạn trên", "after": "cách đoạn dưới",
	"first-indent": "lùi đầu dòng", "left-indent": "lùi trái",
	"page.left": "lề trái", "page.right": "lề phải", "page.top": "lề trên", "page.bottom": "lề dưới",
	"page.width": "khổ giấy rộng", "page.height": "khổ giấy cao", "page.header-distance": "số trang cách mép trên",
	"page.number-size": "số trang cỡ chữ",
}

// flags are how a finding says that something has a property of yes and no, and that not.
var flags = map[string][2]string{
	"bold": {"chữ đậm", "chữ không đậm"}, "italic": {"chữ nghiêng", "chữ đứng"}, "upper": {"chữ in hoa", "chữ in thường"},
}

var aligns = map[string]string{
	standard.Left: "căn trái", standard.Centre: "căn giữa", standard.Right: "căn phải", standard.Justify: "căn đều hai lề",
	"distribute": "dàn đều",
}

// extras are what no sheet asks for: it is wrong where it is seen. %s is the word or number
// that was seen.
var extras = map[string]struct{ observed, measured, allowed string }{
	"underline":          {"underline", "chữ gạch chân", "không gạch chân"},
	"highlight":          {"highlight", "chữ tô nền", "không tô nền"},
	"blank-above":        {"blank-above", "%s dòng trống ở trên", "không có dòng trống"},
	"legacy":             {"legacy", "mã chữ %s", "Unicode"},
	"widow-control":      {"widow-control", "không giữ dòng lẻ", "giữ dòng lẻ cùng đoạn"},
	"page.number-text":   {"page-number-text", "số trang ghi “%s”", "chỉ có chữ số"},
	"page.number-format": {"page-number-format", "số trang kiểu %s", "chữ số Ả Rập"},
}

// propertyOf compiles a property for the components, none for the page. Where the sheet lacks
// it, missing is the path that it would have there.
func propertyOf(name string, components []drafting.Component, sheet *standard.Sheet) (p property, missing string) {
	p = property{name: name, observed: name, noun: nouns[name]}
	if x, ok := extras[name]; ok {
		p.observed = x.observed
		p.judge = p.extra(x.measured, x.allowed)
		return p, ""
	}
	switch name {
	case "colour":
		p.judge = judgeColour
		return p, ""
	case "upper":
		p.worded, p.judge = true, judgeUpper
		return p, ""
	case "font", "language":
		p.judge = p.ofWords("page." + name)
		return p, ""
	case "keep-next":
		p.judge = judgeKeepNext
		return p, ""
	case "typed-indent":
		p.judge = judgeTyped
		return p, ""
	case "below-number":
		p.around, p.judge = true, judgeBelowNumber
		return p, ""
	case "lower":
		p.worded, p.around, p.judge = true, true, judgeLower
		return p, ""
	case "order":
		p.worded, p.around, p.judge = true, true, judgeOrder
		return p, ""
	case "hanging-indent":
		p.judge = judgeHanging
		return p, ""
	case "gap":
		p.around, p.judge = true, judgeGap
		return p, ""
	case "rule", "no-rule":
		p.around, p.judge = true, judgeRule
		return p, ""
	case "rule-length":
		p.around, p.faced, p.judge = true, true, judgeRuleLength
		return p, ""
	case "page.number-start":
		p.judge = judgeNumberStart
		return p, ""
	}
	if len(components) == 0 {
		return p.ofPage(sheet)
	}
	for _, c := range components {
		path := string(c) + "." + name
		switch {
		case sheet.Number(path) != nil:
			p.unit = sheet.Number(path).Unit
			p.judge, p.compared = p.number(""), p.permitted
		case sheet.Flag(path) != nil:
			p.judge = p.flag("")
		case sheet.Word(path) != nil:
			p.judge = judgeAlign
		default:
			return p, path
		}
	}
	return p, ""
}

// ofPage compiles a property of the page, or of the page's number.
func (p property) ofPage(sheet *standard.Sheet) (property, string) {
	path := p.name
	p.observed = strings.TrimPrefix(path, "page.")
	if slices.Contains([]string{"top", "bottom", "left", "right"}, p.observed) {
		p.observed = "margin-" + p.observed
	}
	if number, ok := strings.CutPrefix(path, "page.number-"); ok && number != "place" {
		path, p.observed = "page-number."+number, "page-number-"+number
	}
	switch {
	case sheet.Number(path) != nil:
		p.unit = sheet.Number(path).Unit
		p.judge = p.number(path)
	case sheet.Flag(path) != nil:
		p.judge = p.flag(path)
	case sheet.Word(path) != nil:
		if path == "page.number-place" {
			p.observed = "page-number"
		}
		p.judge = p.word(path)
	default:
		return p, path
	}
	return p, ""
}

// path is that of the spot's component, or the one of the page. A title in an article is set as
// large as the article; only weight and slant are its own.
func (p property) path(s *spot, page string) string {
	switch {
	case page != "":
		return page
	case p.unit != "":
		return string(s.node.Component) + "." + p.name
	}
	return string(s.style) + "." + p.name
}

func measureOf(v float64, unit string) string { return standard.Decimal(v) + unitSuffix(unit) }

func unitSuffix(unit string) string {
	switch unit {
	case "mm", "pt":
		return " " + unit
	case "lines":
		return " dòng"
	case "ratio":
		return " lần"
	}
	return ""
}

// permits is Number.Permits with the spot's tolerance.
func (s *spot) permits(n *standard.Number, v float64) bool {
	near := func(bound float64) bool { return math.Abs(v-bound) <= s.tolerance }
	return n.Permits(v) || near(n.Min) || near(n.Max) || slices.ContainsFunc(n.Allowed, near)
}

// number judges a measure.
func (p property) number(page string) func(*spot) (formFault, bool) {
	return func(s *spot) (formFault, bool) {
		permitted := s.Sheet.Number(p.path(s, page))
		v, ok := p.measureAt(s)
		if permitted == nil || !ok || s.permits(permitted, v) {
			return formFault{}, false
		}
		return formFault{p.noun + " " + measureOf(v, permitted.Unit), permitted.Permitted(), permitted.Cites}, true
	}
}

// measureAt is the measure that was observed, where it says what the paper looks like.
func (p property) measureAt(s *spot) (float64, bool) {
	seen, ok := s.seen(p.observed)
	if !ok || s.node != nil && s.node.Component == drafting.Paragraph && !prose(s.node.Text) {
		return 0, false
	}
	switch p.name {
	case "first-indent":
		return seen.Number, s.indented(seen.Number)
	case "page.width", "page.height":
		if turned, _ := s.seen("orientation"); turned.Word == "landscape" {
			other := map[string]string{"width": "height", "height": "width"}[p.observed]
			seen, ok = s.seen(other)
		}
	case "page.first-numbered":
		ok = s.form == nil
	case "page.top", "page.bottom", "page.left", "page.right":
		turned, _ := s.seen("orientation")
		ok = turned.Word != "landscape"
	}
	return seen.Number, ok
}

// prose reports whether a line reads as a sentence: one that was recognised as nothing else
// may be a title or a name.
func prose(text string) bool {
	text = strings.TrimSpace(text)
	return words.MatchString(text) && (utf8.RuneCountInString(text) > longLine || strings.ContainsRune(".;:,!?/”)", lastRune(text)))
}

// long reports whether a node surely is no title and no note.
func long(n *drafting.Node) bool {
	const sentence = 50 // letters
	letters := utf8.RuneCountInString(n.Text)
	return letters > longLine || n.Component == drafting.Paragraph && letters >= sentence && strings.HasSuffix(strings.TrimSpace(n.Text), ".")
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// indented reports whether the first line's own indent is where its first letter stands:
// a paragraph that is centred, moved as a whole, hangs, or begins with typed white is not so.
func (s *spot) indented(first float64) bool {
	left, _ := s.seen("left-indent")
	align, _ := s.seen("align")
	_, typed := s.seen("typed-indent")
	return first >= 0 && math.Abs(left.Number) <= s.tolerance && !typed && align.Word != standard.Centre && align.Word != standard.Right
}

// permitted is the measure of a spot where the sheet permits it.
func (p property) permitted(s *spot) (float64, bool) {
	n := s.Sheet.Number(p.path(s, ""))
	v, ok := p.measureAt(s)
	return v, ok && n != nil && s.permits(n, v)
}

// flag judges a property of yes and no.
func (p property) flag(page string) func(*spot) (formFault, bool) {
	words, subject := flags[strings.TrimPrefix(p.name, "page.number-")], ""
	if page != "" {
		subject = "số trang "
	}
	return func(s *spot) (formFault, bool) {
		asked := s.Sheet.Flag(p.path(s, page))
		seen, ok := s.seen(p.observed)
		if asked == nil || !ok || asked.Value == (seen.Number == 1) || asked.Value && page == "" && s.noted(p.observed) {
			return formFault{}, false
		}
		f := formFault{subject + words[0], words[1], asked.Cites}
		if asked.Value {
			f.measured, f.allowed = subject+words[1], words[0]
		}
		return f, true
	}
}

// noted reports whether what a line lacks it lacks in a note behind its words alone: "1. Mục đích
// (theo Quy chế)" with all letters before the bracket bold.
func (s *spot) noted(observed string) bool {
	if s.node == nil {
		return false
	}
	title, _, ok := strings.Cut(s.node.Text, "(")
	share, part := s.seen(observed + "-share")
	const nearly = 0.95 // spaces and the mark may look otherwise
	return ok && part && share.Number >= nearly*float64(utf8.RuneCountInString(strings.TrimSpace(title)))/float64(utf8.RuneCountInString(s.node.Text))
}

// ofWords is word for a place that has words: a number or a formula looks alike in most faces.
func (p property) ofWords(path string) func(*spot) (formFault, bool) {
	judge := p.word(path)
	return func(s *spot) (formFault, bool) {
		f, wrong := judge(s)
		return f, wrong && words.MatchString(s.node.Text)
	}
}

var words = pattern.New(`\p{L}\p{Ll}+[^\p{L}=+]+\p{L}\p{Ll}+|\p{Lu}{2,} \p{Lu}{2,}`)

// word judges a word of the page. Faces are compared without the name of their style,
// languages without their country.
func (p property) word(path string) func(*spot) (formFault, bool) {
	return func(s *spot) (formFault, bool) {
		asked := s.Sheet.Word(path)
		seen, ok := s.seen(p.observed)
		if asked == nil || !ok || seen.Word == "" || seen.Word == "none" {
			return formFault{}, false
		}
		f := formFault{seen.Word, asked.Value, asked.Cites}
		switch path {
		case "page.font":
			f.measured = "phông chữ " + seen.Word
			return f, !strings.HasPrefix(strings.ToLower(seen.Word), strings.ToLower(asked.Value))
		case "page.language":
			want, _, _ := strings.Cut(asked.Value, "-")
			is, _, _ := strings.Cut(seen.Word, "-")
			f.measured = "ngôn ngữ soát lỗi " + seen.Word
			return f, is != want
		case "page.number-place":
			places := map[string]string{"top": "lề trên", "bottom": "lề dưới"}
			f.measured, f.allowed = "số trang ở "+places[seen.Word], places[asked.Value]
		case "page.orientation":
			turns := map[string]string{"portrait": "theo chiều dài", "landscape": "theo chiều rộng"}
			f.measured, f.allowed = "trang giấy "+turns[seen.Word], turns[asked.Value]
		default:
			f.measured, f.allowed = "số trang "+aligns[seen.Word], aligns[asked.Value]
		}
		return f, seen.Word != asked.Value
	}
}

// extra judges what no sheet asks for.
func (p property) extra(measured, allowed string) func(*spot) (formFault, bool) {
	return func(s *spot) (formFault, bool) {
		seen, ok := s.seen(p.observed)
		if !ok || p.name == "legacy" && !words.MatchString(s.node.Text) {
			s.looked()
			return formFault{}, false
		}
		what := seen.Word
		if what == "" {
			what = standard.Decimal(seen.Number)
		}
		return formFault{measured: strings.Replace(measured, "%s", what, 1), allowed: allowed}, true
	}
}
