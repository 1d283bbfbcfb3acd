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
	"thethuc/drafting/pattern"
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
	for _, t := range lint.SharedList(p, dossier.Tables) {
		most, mark := t.Column("điểm tối đa"), t.Column("tự đánh giá", "điểm tự đánh giá", "điểm tự chấm", "tự chấm")
		if most >= 0 && mark >= 0 {
			judged = true
			judge(p, read(t, most, mark))
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// line is a row that gives marks.
type line struct {
	row        dossier.Row
	depth      int // of its code; a line is a part of the last one above it with a smaller depth
	block      int // how many headings and sums of areas stand above
	most, mark dossier.Number
	counts     bool // both are numbers, and it is known of what the line is a part
}

// table is a table of marks: its columns and its rows.
type table struct {
	most, mark, evidence, reason int
	lines, leaves, sums          []line
	bonus, survey                bool // marks are added; a survey gives a part of them
}

func judge(p *lint.Pass, t table) {
	for i, l := range t.lines {
		end := i + 1
		for end < len(t.lines) && t.lines[end].block == l.block && t.lines[end].depth > l.depth {
			end++
		}
		if end == i+1 {
			t.leaves = append(t.leaves, l)
			t.alone(p, l)
			continue
		}
		t.expect(p, l, lowest(t.lines[i+1:end]))
	}
	for i, s := range t.sums {
		t.expect(p, s, t.summed(s, i == len(t.sums)-1))
	}
	t.hundred(p)
}

// read parts the rows with marks from those that add up.
func read(t dossier.Table, most, mark int) table {
	out := table{
		most: most, mark: mark, reason: t.Column("giải trình"),
		evidence: t.Column("tài liệu kiểm chứng", "tài liệu chứng minh", "minh chứng", "kiểm chứng"),
	}
	name := t.Column("tiêu chí", "tên tiêu chí", "nội dung", "lĩnh vực")
	code, block, depth := t.Column("mã", "tt", "stt", "số tt"), 0, 0
	for _, r := range t.Rows {
		if name >= 0 {
			words := dossier.Plain(r[name].Text)
			out.bonus = out.bonus || bonus.MatchString(words)
			out.survey = out.survey || survey.MatchString(words)
		}
		l := line{row: r, block: block}
		var ok, given bool
		l.most, ok = dossier.Exact(r[most].Text)
		l.mark, given = dossier.Exact(r[mark].Text)
		l.counts = ok && given
		_, group := r.Group()
		switch {
		case group:
			block++
		case r.Sum():
			out.sums = append(out.sums, l)
			block++
		case r[most].Node != nil && r[mark].Node != nil && r[most].Text+r[mark].Text != "":
			if code >= 0 {
				var known bool
				depth, known = depthOf(r[code].Text, depth)
				l.counts = l.counts && known
			}
			l.depth = depth
			out.lines = append(out.lines, l)
		}
	}
	return out
}

var (
	letter = pattern.New(`^[A-H]$`)
	roman  = pattern.New(`^[IVX]+$`)
	dotted = pattern.New(`^\d+(?:\.\d+)*$`)
	bonus  = pattern.New(`điểm (?:thưởng|cộng)`)
	survey = pattern.New(`^(?:điểm |kết quả )?điều tra xã hội học`)
	part   = pattern.New(`^(?:[-–+*•]|\p{Ll}\)?)$`)
)

// depthOf is how deep a line stands by its code: A, I, 1, 1.1, 1.1.1, a, in this order. A code that
// says nothing stands where the line before it does; without a code nobody knows whether a line is
// a part of the one before it.
func depthOf(code string, before int) (depth int, known bool) {
	const (
		ofLetter, ofRoman, ofNumber = 1, 2, 3
		deepest                     = 99
	)
	switch code = strings.Trim(code, " ."); {
	case code == "":
		return deepest, false
	case letter.MatchString(code):
		return ofLetter, true
	case roman.MatchString(code):
		return ofRoman, true
	case dotted.MatchString(code):
		return ofNumber + strings.Count(code, "."), true
	case part.MatchString(code):
		return deepest, true
	}
	return before, true
}

// lowest are the lines of a run that have no parts.
func lowest(lines []line) (out []line) {
	for i, l := range lines {
		if i+1 == len(lines) || lines[i+1].depth <= l.depth {
			out = append(out, l)
		}
	}
	return out
}

// summed are the lines that a sum adds up: those of the areas above it whose maximum it gives or,
// where it gives that of none, those of its own area, of the last sum all.
func (t table) summed(s line, last bool) (of []line) {
	for from := s.block; from >= 0; from-- {
		of = slices.DeleteFunc(slices.Clone(t.leaves), func(l line) bool { return l.block < from || l.block > s.block })
		if len(of) > 0 && s.most.Equals(total(of)) {
			return of
		}
	}
	if last {
		return t.leaves
	}
	return slices.DeleteFunc(slices.Clone(t.leaves), func(l line) bool { return l.block != s.block })
}

func total(lines []line) (most float64) {
	for _, l := range lines {
		most += l.most.Value
	}
	return most
}

// hundred reports a whole table whose maximum is above 100 without marks that are added, or below
// 100 with those of a survey.
func (t table) hundred(p *lint.Pass) {
	const whole = 100
	if len(t.sums) == 0 || t.bonus {
		return
	}
	cell := t.sums[len(t.sums)-1].row[t.most]
	if n, ok := dossier.Exact(cell.Text); ok && (n.Value > whole || n.Value < whole && t.survey) {
		report(p, cell, "Tổng điểm tối đa ghi "+cell.Text+"; bộ tiêu chí có tổng điểm tối đa là 100.")
	}
}

// alone judges a line that others are no parts of.
func (t table) alone(p *lint.Pass, l line) {
	cell := l.row[t.mark]
	switch {
	case !l.counts:
	case l.mark.Value > l.most.Value:
		report(p, cell, "Điểm tự đánh giá "+cell.Text+" cao hơn điểm tối đa "+l.row[t.most].Text+".")
	case l.mark.Value > 0 && t.evidence >= 0 && l.row[t.evidence].Open():
		report(p, cell, "Tiêu chí có điểm thì phải có tài liệu kiểm chứng.")
	case l.mark.Value < l.most.Value && t.reason >= 0 && l.row[t.reason].Open():
		report(p, cell, "Tiêu chí không đạt điểm tối đa thì phải có giải trình.")
	}
}

// expect reports a line whose marks are not the sums of others that all have some.
func (t table) expect(p *lint.Pass, l line, of []line) {
	var sumMost, sumMark float64
	for _, o := range of {
		if !o.counts {
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
	}{{l.row[t.most], sumMost}, {l.row[t.mark], sumMark}} {
		if n, ok := dossier.Exact(c.cell.Text); ok && !n.Equals(c.sum) {
			report(p, c.cell, "Tổng ghi "+c.cell.Text+", cộng các tiêu chí được "+dossier.Figure(c.sum)+".")
		}
	}
}

func report(p *lint.Pass, cell dossier.Cell, message string) {
	p.Report(lint.Finding{Node: cell.Node.ID, End: len(cell.Node.Text), Message: message})
}
