// Package citationsubjectconflict holds the rule citation-subject-conflict: one act is cited
// with two subjects.
package citationsubjectconflict

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is citation-subject-conflict.
var Rule = &lint.Rule{
	ID: "citation-subject-conflict", Title: "Một văn bản được dẫn với hai trích yếu khác nhau",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "0.1", Check: run,
}

// asks begins what a sentence says an act asks of somebody, which is not its subject: "Công văn số
// 12/UBND-KT của Ủy ban nhân dân tỉnh giao Sở Tài chính chủ trì".
var asks = pattern.New(`^(?:giao|yêu cầu|đề nghị|chỉ đạo|cho phép|đồng ý|chấp thuận|thống nhất)[ ,]`)

func run(p *lint.Pass) {
	subjects := map[string][]subject{}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		num := m.Number()
		if m.Act.Title.IsZero() || !strings.Contains(num, "/") && !strings.Contains(num, "-") {
			continue
		}
		title := m.Act.Title.In(m.Node.Text)
		if asks.MatchString(title) || m.Act.Day.IsZero() && !strings.HasPrefix(title, "về ") {
			continue // behind no day, "quy định" may say what the act does
		}
		key := m.Act.Type + " " + strings.ToUpper(num)
		now := subject{m.Act.Day, title}
		i := slices.IndexFunc(subjects[key], now.sameAct)
		if i < 0 {
			subjects[key] = append(subjects[key], now)
			continue
		}
		if was := subjects[key][i]; !reference.Alike(was.title, title) {
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Title.Start, End: m.Act.Title.End,
				Message: "Trích yếu của " + m.Act.Type + " số " + num + " ở trên ghi “" + was.title + "”.",
			})
		}
	}
}

// subject is what an act of a type and number is about.
type subject struct {
	day   law.Date // the zero one where it is not told
	title string
}

// sameAct reports whether the two may be of one act: acts of other days are others.
func (s subject) sameAct(other subject) bool {
	return s.day == other.day || s.day.IsZero() || other.day.IsZero()
}
