// Package steptimestotal holds the rule step-times-total: the times of the steps of a process do
// not add up to the total that the paper gives for them.
package steptimestotal

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is step-times-total.
var Rule = &lint.Rule{
	ID: "step-times-total", Title: "Thời gian các bước cộng lại khác tổng thời gian",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

// dayHours is how many hours a working day has where the paper does not say.
const dayHours = 8

var (
	hoursOfDay = pattern.New(`(?i)một ngày(?: làm việc)? (?:tính bằng|bằng|là) (\d{1,2}) giờ`)
	limit      = pattern.New(`(?i)^(?:tổng )?(?:thời gian|thời hạn)(?: giải quyết| thực hiện)?\s*:\s*(\d+(?:,\d+)?) (ngày làm việc|giờ làm việc|giờ)`)
	ofGroup    = pattern.New(`(?i),\s*(\d+(?:,\d+)?) (ngày làm việc|giờ làm việc|giờ)$`)
	listed     = pattern.New(`(?i)^(\d+(?:,\d+)?) (ngày làm việc|giờ làm việc|giờ)`)
)

func run(p *lint.Pass) {
	tables := lint.SharedList(p, dossier.Tables)
	hours, total := float64(dayHours), (*amount)(nil)
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if m := hoursOfDay.FindStringSubmatch(n.Text); m != nil {
			if h, ok := dossier.Exact(m[1]); ok && h.Value > 0 {
				hours = h.Value
			}
		}
		return true
	})
	if found := limits(p.Document, tables); len(found) == 1 {
		total = &found[0]
	}
	steps := 0
	for _, t := range tables {
		if _, ok := dossier.StepsOf(t); ok {
			steps++
		}
	}
	for _, t := range tables {
		if st, ok := dossier.StepsOf(t); ok {
			s := sheet{p, t, st.Time, st.Unit, hours, nil}
			if steps == 1 {
				s.total = total
			}
			s.judge()
		}
	}
	if steps == 0 {
		p.NotApplicable()
	}
}

// amount is a time as a paper gives it.
type amount struct {
	words string
	value dossier.Number
	days  bool
}

func amountOf(m []string) amount {
	v, _ := dossier.Exact(m[1])
	return amount{m[1] + " " + m[2], v, strings.HasPrefix(strings.ToLower(m[2]), "ngày")}
}

// limits are the times that the paper gives for the whole, outside tables of steps.
func limits(d *drafting.Document, tables []dossier.Table) []amount {
	var out []amount
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		text := n.Text
		if l, ok := n.Label(); ok {
			text = strings.TrimSpace(text[l.End:])
		}
		if m := limit.FindStringSubmatch(text); m != nil && n.Component != drafting.TableCell {
			out = append(out, amountOf(m))
		}
		return true
	})
	for _, t := range tables {
		if len(t.Heads) != 2 {
			continue
		}
		for _, r := range t.Rows {
			if m := listed.FindStringSubmatch(r[1].Text); m != nil && strings.HasPrefix(dossier.Plain(r[0].Text), "tổng thời gian") {
				out = append(out, amountOf(m))
			}
		}
	}
	return out
}

type sheet struct {
	p      *lint.Pass
	t      dossier.Table
	column int
	unit   string
	hours  float64
	total  *amount
}

// judge adds up the steps down to each total: that of a group stands above it.
func (s sheet) judge() {
	sum, all, sure, count, groups := 0.0, 0.0, true, 0, 0
	var group dossier.Cell
	finish := func() {
		if m := ofGroup.FindStringSubmatch(group.Text); m != nil && sure && count > 0 {
			s.compare(group, amountOf(m), sum)
		}
		sum, count = 0, 0
	}
	for _, r := range s.t.Rows {
		if c, ok := r.Group(); ok {
			finish()
			group = c
			groups++
			continue
		}
		cell := r[s.column]
		n, ok := dossier.NumberOf(cell.Text)
		switch {
		case r.Sum():
			if ok && sure && count > 0 && n.Rest == "" && !n.Equals(all) {
				s.report(cell, all, cell.Text)
			}
			sum, count = 0, 0
			continue
		case cell.Text == "" || cell.Text == "-":
		case !ok || s.unit != "" && n.Rest != "" && n.Rest != s.unit || s.unit == "" && n.Rest != "ngày" && n.Rest != "giờ":
			sure = false
		default:
			if s.unit == "" {
				s.unit = n.Rest
			}
			sum, all = sum+n.Value, all+n.Value
			count++
		}
	}
	finish()
	if s.total != nil && groups == 0 && sure && all > 0 {
		s.compare(s.t.Rows[0][s.column], *s.total, all)
	}
}

// compare reports where a sum in the table's unit is not the time given.
func (s sheet) compare(at dossier.Cell, want amount, sum float64) {
	in := sum
	switch {
	case want.days && s.unit == "giờ":
		in = sum / s.hours
	case !want.days && s.unit == "ngày":
		in = sum * s.hours
	}
	if at.Node != nil && !want.value.Equals(in) {
		s.report(at, sum, want.words)
	}
}

func (s sheet) report(at dossier.Cell, sum float64, want string) {
	s.p.Report(lint.Finding{
		Node: at.Node.ID, End: len(at.Node.Text),
		Message:  "Thời gian các bước cộng lại là " + strings.TrimSpace(dossier.Figure(sum)+" "+s.unit) + ", tổng thời gian ghi là " + want + ": xem lại thời gian từng bước hoặc tổng.",
		Measured: strings.TrimSpace(dossier.Figure(sum) + " " + s.unit), Allowed: want,
	})
}
