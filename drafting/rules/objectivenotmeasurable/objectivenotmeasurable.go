// Package objectivenotmeasurable holds the rule objective-not-measurable: a quality objective has
// no figure to reach, no date or nobody who answers for it.
package objectivenotmeasurable

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

// Rule is objective-not-measurable.
var Rule = &lint.Rule{
	ID: "objective-not-measurable", Title: "Mục tiêu chất lượng chưa đo được hoặc chưa rõ người, thời hạn",
	Severity: lint.Hint, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	if headline := dossier.Headline(p.Document); strings.Contains(headline, "mục tiêu chất lượng") && !strings.HasPrefix(headline, "báo cáo") {
		for _, t := range lint.SharedList(p, dossier.Tables) {
			what, level := t.Column("mục tiêu", "nội dung mục tiêu"), t.Column("mức phấn đấu", "chỉ tiêu", "mức cần đạt", "mức đặt ra", "mức mục tiêu")
			if what >= 0 && level >= 0 {
				judged = true
				rows(p, t, what, level)
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

func rows(p *lint.Pass, t dossier.Table, what, level int) {
	needs := []struct {
		name   string
		column int
	}{
		{"mức phấn đấu", level},
		{"người chịu trách nhiệm", t.Column(dossier.Owners...)},
		{"thời hạn", t.Column(dossier.Terms...)},
	}
	for _, r := range t.Rows {
		if _, group := r.Group(); group || r[what].Text == "" || p.Blank(r[what].Node, 0, len(r[what].Node.Text)) {
			continue
		}
		for _, need := range needs {
			if c := cell(r, need.column); c.Missing(p.Blank) {
				p.ReportAt(c.Node, 0, len(c.Node.Text), "Mục tiêu “"+r[what].Text+"” chưa ghi "+need.name+".")
			}
		}
		measured(p, r[what], r[level])
	}
}

func cell(r dossier.Row, k int) dossier.Cell {
	if k < 0 {
		return dossier.Cell{}
	}
	return r[k]
}

// counts are words that say how much without a figure.
var counts = pattern.New(`\d|(?:^| )(?:không|mọi|tất cả|toàn bộ|toàn thể|một|hai|ba|bốn|mười|nửa)(?: |$)`)

// bare is a figure that nobody knows what it counts.
var bare = pattern.New(`^(?:từ |dưới |trên |ít nhất |tối thiểu |tối đa |không quá )?\d+(?:,\d+)?$`)

// measured asks for a figure and what it counts; the objective's own words may say that too.
func measured(p *lint.Pass, what, level dossier.Cell) {
	words := dossier.Plain(level.Text)
	if level.Node == nil || level.Open() || p.Blank(level.Node, 0, len(level.Node.Text)) {
		return
	}
	about := dossier.Plain(what.Text)
	switch {
	case !counts.MatchString(words) && !counts.MatchString(about):
		p.ReportAt(level.Node, 0, len(level.Node.Text), "Mức phấn đấu “"+level.Text+"” không có con số để đo.")
	case bare.MatchString(words) && !counted.MatchString(about):
		p.ReportAt(level.Node, 0, len(level.Node.Text), "Mức phấn đấu “"+level.Text+"” chưa có đơn vị đo.")
	}
}

// counted are words of an objective or an index that say what its figure counts.
var counted = pattern.New(`(?:^| )(?:số|điểm|tỷ lệ|tỉ lệ|lượt|lần|thời gian|mức)(?: |$)`)
