// Package numberinggap holds the rule numbering-gap: parts, chapters, sections, articles,
// clauses and points jump, repeat a number, or do not begin with the first. It leaves alone
// what stands between quotation marks, such as the new wording in an amendment, appendices,
// and a list that begins anew after a paragraph.
package numberinggap

import (
	_ "embed"
	"regexp"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is numbering-gap.
var Rule = &lint.Rule{
	ID: "numbering-gap", Title: "Số thứ tự nhảy cóc hoặc trùng",
	Severity: lint.Error, Scope: lint.OfDocument,
	Components: []drafting.Component{
		drafting.PartHeading, drafting.Chapter, drafting.Section, drafting.Subsection,
		drafting.Article, drafting.Roman, drafting.Clause, drafting.Point,
	},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "6", Point: "đ"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm đ khoản 6: số thứ tự của phần, chương dùng chữ số La Mã; của mục, tiểu mục, điều,
// khoản dùng chữ số Ả Rập; thứ tự các điểm dùng các chữ cái tiếng Việt theo thứ tự bảng chữ
// cái.
func run(p *lint.Pass) {
	for _, piece := range p.Document.Pieces {
		if piece.Kind != drafting.Appendix {
			w := walk{Pass: p, starts: !p.Document.Fragment()}
			for _, n := range piece.Nodes {
				w.node(n)
			}
		}
	}
}

// walk goes through a piece in order.
type walk struct {
	*lint.Pass
	starts bool // the first number of a list is judged
	quoted bool
	levels [10]series
}

// series is a list of numbered elements of one level under one parent.
type series struct {
	component drafting.Component
	last      number
	begun     bool   // an element of this parent was seen
	anew      bool   // a paragraph came since: the list may begin again
	carried   number // the last number under the parent before
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
	w.judge(n, label, &w.levels[level])
	w.close(level)
}

// glued is a number without a space behind it, which is not read as one: of a section, a
// clause, a point.
var glued = regexp.MustCompile(`^(?:([IVXLC]+)|(\d+)|([a-zđ]))[.)]\S`)

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
			w.levels[i] = series{component: s.component, carried: s.last}
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
	switch {
	case !ok && before.last.isZero():
		return
	case before.begun && before.last.isZero():
		return
	case ok && before.begun && (before.last.leadsTo(now) || before.anew && now.first()):
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
	name := names[n.Component]
	want := before.last.next()
	message := sentence(name + " đầu tiên phải là " + name + " " + number{parts: []int{1}}.format(n.Component) + ".")
	if before.begun {
		message = "Sau " + name + " " + before.last.format(n.Component) + " phải là " + name + " " + want.format(n.Component) + "."
		if now.equal(before.last) {
			message = sentence(name + " " + label.Num + " bị trùng số; sau " + name + " " + label.Num + " phải là " + name + " " + want.format(n.Component) + ".")
		}
	} else {
		want = number{parts: []int{1}}
	}
	f := lint.Finding{Node: n.ID, Start: label.NumStart, End: label.NumEnd, Message: message}
	if text := want.format(n.Component); text != "" {
		f.Fixes = []lint.Fix{lint.Rewrite("Sửa thành “"+text+"”", false, n, label.NumStart, label.NumEnd, text)}
	}
	w.Report(f)
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

var names = map[drafting.Component]string{
	drafting.PartHeading: "Phần", drafting.Chapter: "Chương", drafting.Section: "Mục", drafting.Subsection: "Tiểu mục",
	drafting.Article: "Điều", drafting.Roman: "mục", drafting.Clause: "khoản", drafting.Point: "điểm",
}

// sentence begins with a capital.
func sentence(s string) string {
	for _, lower := range []struct{ from, to string }{{"khoản", "Khoản"}, {"điểm", "Điểm"}, {"mục", "Mục"}} {
		if rest, ok := strings.CutPrefix(s, lower.from); ok {
			return lower.to + rest
		}
	}
	return s
}
