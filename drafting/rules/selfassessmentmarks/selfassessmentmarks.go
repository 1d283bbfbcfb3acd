// Package selfassessmentmarks holds the rule self-assessment-marks: in a table of marks for
// administrative reform a mark is above its maximum, lacks evidence or a reason, or the totals
// are not the sums.
package selfassessmentmarks

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is self-assessment-marks.
var Rule = &lint.Rule{
	ID: "self-assessment-marks", Title: "Bảng tự chấm điểm sai điểm, thiếu kiểm chứng hoặc giải trình",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, t := range dossier.Tables(p.Document) {
		most, mark := t.Column("điểm tối đa"), t.Column("tự đánh giá", "điểm tự đánh giá", "điểm tự chấm", "tự chấm")
		if most >= 0 && mark >= 0 {
			judged = true
			judge(p, t, most, mark)
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// line is a row that gives marks.
type line struct {
	row        dossier.Row
	code       string // "1.2", without a period at its end
	group      int    // how many headings of areas stand above
	most, mark dossier.Number
	whole      bool // both are numbers
}

// within reports whether the line is a part of the other by its code.
func (l line) within(other line) bool {
	return other.code != "" && strings.HasPrefix(l.code, other.code+".")
}

func judge(p *lint.Pass, t dossier.Table, most, mark int) {
	lines, sums := read(t, most, mark)
	evidence, reason := t.Column("tài liệu kiểm chứng", "tài liệu chứng minh"), t.Column("giải trình")
	leaves := lines[:0:0]
	for _, l := range lines {
		parts := slices.DeleteFunc(slices.Clone(lines), func(o line) bool { return !o.within(l) })
		if len(parts) == 0 {
			leaves = append(leaves, l)
			alone(p, l, most, mark, evidence, reason)
			continue
		}
		expect(p, l, lowest(parts), most, mark)
	}
	for i, s := range sums {
		of := leaves
		if i < len(sums)-1 { // the sum of an area, above that of the table
			of = slices.DeleteFunc(slices.Clone(leaves), func(l line) bool { return l.group != s.group })
		}
		expect(p, s, of, most, mark)
	}
}

// read parts the rows with marks from those that add up.
func read(t dossier.Table, most, mark int) (lines, sums []line) {
	code, group := t.Column("mã", "tt", "stt", "số tt"), 0
	for _, r := range t.Rows {
		if _, ok := r.Group(); ok {
			group++
			continue
		}
		l := line{row: r, group: group}
		var ok, given bool
		l.most, ok = dossier.Exact(r[most].Text)
		l.mark, given = dossier.Exact(r[mark].Text)
		l.whole = ok && given
		switch {
		case r.Sum():
			sums = append(sums, l)
		case r[most].Node != nil && r[mark].Node != nil && r[most].Text+r[mark].Text != "":
			if code >= 0 {
				l.code = strings.Trim(r[code].Text, " .")
			}
			lines = append(lines, l)
		}
	}
	return lines, sums
}

// lowest leaves out lines of which others are parts.
func lowest(lines []line) []line {
	return slices.DeleteFunc(slices.Clone(lines), func(l line) bool {
		return slices.ContainsFunc(lines, func(o line) bool { return o.within(l) })
	})
}

// alone judges a line that others are no parts of.
func alone(p *lint.Pass, l line, most, mark, evidence, reason int) {
	cell := l.row[mark]
	switch {
	case !l.whole:
	case l.mark.Value > l.most.Value:
		report(p, cell, "Điểm tự đánh giá "+cell.Text+" cao hơn điểm tối đa "+l.row[most].Text+".")
	case l.mark.Value > 0 && evidence >= 0 && missing(l.row[evidence]):
		report(p, cell, "Tiêu chí có điểm thì phải có tài liệu kiểm chứng.")
	case l.mark.Value < l.most.Value && reason >= 0 && missing(l.row[reason]):
		report(p, cell, "Tiêu chí không đạt điểm tối đa thì phải có giải trình.")
	}
}

func missing(c dossier.Cell) bool { return c.Node != nil && (c.Text == "" || c.Text == "-") }

// expect reports a line whose marks are not the sums of others that all have some.
func expect(p *lint.Pass, l line, of []line, most, mark int) {
	var sumMost, sumMark float64
	for _, o := range of {
		if !o.whole {
			return
		}
		sumMost, sumMark = sumMost+o.most.Value, sumMark+o.mark.Value
	}
	if len(of) == 0 {
		return
	}
	for _, c := range []struct {
		cell dossier.Cell
		sum  float64
	}{{l.row[most], sumMost}, {l.row[mark], sumMark}} {
		if n, ok := dossier.Exact(c.cell.Text); ok && !n.Equals(c.sum) {
			report(p, c.cell, "Tổng ghi "+c.cell.Text+", cộng các tiêu chí được "+dossier.Figure(c.sum)+".")
		}
	}
}

func report(p *lint.Pass, cell dossier.Cell, message string) {
	p.Report(lint.Finding{Node: cell.Node.ID, End: len(cell.Node.Text), Message: message})
}
