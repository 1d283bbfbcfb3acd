package lint

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

// Misnumbered is an element of the body whose number does not follow those before it: it
// jumps, repeats one, or does not begin with the first.
type Misnumbered struct {
	Node  *drafting.Node
	Label drafting.Label
	// Before is the number before it in its list; "" for the first of a list.
	Before string
	// Want is the number that should stand there; "" where the alphabet ends.
	Want    string
	Repeats bool // it is the number before once more
	// Carried says that a first number goes on from the list under the parent before.
	Carried bool
}

// Misnumbered lists the elements of the main text and of texts issued with it whose numbers
// are out of order (điểm đ khoản 6 Mục II Phần I Phụ lục I). It leaves alone what stands
// between quotation marks, such as the new wording in an amendment, appendices, a list that
// begins anew after a paragraph, and the first number of a list in a fragment.
func (p *Pass) Misnumbered() []Misnumbered {
	return SharedList(p, misnumbered)
}

func misnumbered(d *drafting.Document) []Misnumbered {
	var out []Misnumbered
	for _, piece := range d.Pieces {
		if piece.Kind != drafting.Appendix {
			w := walk{starts: !d.Fragment()}
			for _, n := range piece.Nodes {
				w.node(n)
			}
			out = append(out, w.found...)
		}
	}
	return out
}

// walk goes through a piece in order.
type walk struct {
	before drafting.Component // of the numbered element before
	inner  bool               // in a list "1)", "2)" below a point, which is none of clauses
	starts bool               // the first number of a list is judged
	quoted bool
	levels [10]series
	found  []Misnumbered
}

// series is a list of numbered elements of one level under one parent.
type series struct {
	component drafting.Component
	last      number
	begun     bool   // an element of this parent was seen
	anew      bool   // a paragraph came since: the list may begin again
	carried   number // the last number under the parent before
	titled    bool   // the last one was a clause with a title
	outer     number // that clause's number, while a list of its own goes on below it
}

func (w *walk) node(n *drafting.Node) {
	if w.inQuotes(n.Text) {
		return
	}
	level := n.Component.Level()
	if level == 0 {
		return
	}
	if !n.Component.Numbered() {
		if n.Component == drafting.Paragraph {
			w.paragraph(n.Text)
		}
		return
	}
	label, ok := n.Label()
	if !ok {
		w.levels[level].begun, w.levels[level].last = true, number{}
		w.close(level)
		return
	}
	w.inner = n.Component == drafting.Clause && label.Sep != "." && (w.inner || w.before == drafting.Point && label.Num == "1")
	w.before = n.Component
	if w.inner {
		return
	}
	w.judge(n, label, &w.levels[level])
	w.close(level)
}

// glued is a number without a space behind it, which is not read as one: of a section, a
// clause, a point.
var glued = pattern.New(`^(?:([IVXLC]+)|(\d+)|([a-zđ]))[.)]\S`)

// paragraph lets lists begin again; after what may be a number of a list, any may follow.
func (w *walk) paragraph(text string) {
	for i := range w.levels {
		w.levels[i].anew = true
	}
	m := glued.FindStringSubmatch(text)
	for i, c := range []drafting.Component{drafting.Roman, drafting.Clause, drafting.Point} {
		if m != nil && m[i+1] != "" {
			w.levels[c.Level()] = series{component: c, begun: true}
			w.close(c.Level())
		}
	}
}

// close ends the lists below a level. Articles are numbered through the whole text.
func (w *walk) close(level int) {
	for i := level + 1; i < len(w.levels); i++ {
		s := &w.levels[i]
		if s.component != drafting.Article {
			carried := s.last
			if !s.begun {
				carried = s.carried // no list stood under the parent between
			}
			w.levels[i] = series{component: s.component, carried: carried}
		}
	}
}

func (w *walk) judge(n *drafting.Node, label drafting.Label, s *series) {
	now, ok := parse(n.Component, label.Num)
	if s.component != n.Component {
		*s = series{component: n.Component}
	}
	before := *s
	s.last, s.begun, s.anew = now, true, false
	s.titled = n.Component == drafting.Clause && n.Titled()
	switch {
	case !ok && before.last.isZero():
		return
	case before.begun && before.last.isZero():
		return
	case ok && before.begun && (before.last.leadsTo(now) || before.anew && now.first()):
		return
	case ok && before.titled && len(now.parts) == 1 && now.first() && !now.equal(before.last):
		s.outer = before.last
		return
	case ok && !before.outer.isZero() && before.outer.leadsTo(now):
		s.outer = number{}
		return
	case ok && !before.begun && (!w.starts || now.first() || w.continues(n.Component) && before.carried.leadsTo(now)):
		return
	}
	w.report(n, label, before, now)
}

// continues reports whether a list of the component may go on from one parent to the next.
// Clauses of articles and points may not.
func (w *walk) continues(c drafting.Component) bool {
	if c == drafting.Clause {
		return w.levels[drafting.Article.Level()].component != drafting.Article
	}
	return c != drafting.Point
}

func (w *walk) report(n *drafting.Node, label drafting.Label, before series, now number) {
	m := Misnumbered{Node: n, Label: label}
	want := number{parts: []int{1}}
	if before.begun {
		want = before.last.next()
		m.Before, m.Repeats = before.last.format(n.Component), now.equal(before.last)
	} else {
		m.Carried = before.carried.leadsTo(now) && !before.carried.isZero()
	}
	m.Want = want.format(n.Component)
	w.found = append(w.found, m)
}

// inQuotes reports whether the paragraph belongs to a passage between quotation marks,
// which begins and ends with paragraphs.
func (w *walk) inQuotes(text string) bool {
	if !w.quoted {
		opens := strings.HasPrefix(text, "“") || strings.HasPrefix(text, `"`)
		w.quoted = opens && !closes(text)
		return opens
	}
	w.quoted = !closes(text)
	return true
}

// closes reports whether a quotation ends with the text, which may have begun it.
func closes(text string) bool {
	text = strings.TrimRight(text, " .;,:/")
	return strings.Count(text, "”") > strings.Count(strings.TrimPrefix(text, "“"), "“") || len(text) > 1 && strings.HasSuffix(text, `"`)
}
