// Package setcodesfitpattern holds the rule set-codes-fit-pattern: a document of a quality system
// has a code that does not follow the pattern which the unit set for its kind.
package setcodesfitpattern

import (
	_ "embed"
	"regexp"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is set-codes-fit-pattern.
var Rule = &lint.Rule{
	ID: "set-codes-fit-pattern", Title: "Mã hiệu không theo mẫu mã hiệu của đơn vị",
	Severity: lint.Warning, Scope: lint.OfSet,
	Page: page, Since: "Unreleased", Check: run,
}

// shape is a pattern of codes as the unit wrote it, and what follows it.
type shape struct {
	words string
	fits  *regexp.Regexp
}

// patterns are those of a paper of the set, by the letters that their codes begin with.
type patterns struct {
	paper *drafting.Document
	of    map[string][]shape
}

func run(p *lint.Pass) {
	head, ok := dossier.ControlledOf(p.Document)
	unit := lint.SharedSet(p, find)
	if !ok || len(unit.of) == 0 {
		p.NotApplicable()
		return
	}
	unit.judge(p, head.Code)
	if !dossier.Master(p.Document) {
		return
	}
	for _, t := range dossier.Registers(p.Document) {
		for _, r := range t.Coded() {
			if c := r[t.Code]; c.Text != head.Code.Text {
				unit.judge(p, dossier.Value{Text: c.Text, Node: c.Node, End: len(c.Node.Text)})
			}
		}
	}
}

// find reads the patterns of the first paper that has a table of them.
func find(set []*drafting.Document) *patterns {
	for _, d := range set {
		for _, t := range dossier.Tables(d) {
			k := t.Column("mẫu mã hiệu", "mẫu mã số", "cách đặt mã hiệu")
			if k < 0 {
				continue
			}
			out := patterns{d, map[string][]shape{}}
			for _, r := range t.Rows {
				if kind := dossier.CodeKind(r[k].Text); kind != "" {
					out.of[kind] = append(out.of[kind], shape{r[k].Text, compile(r[k].Text)})
				}
			}
			return &out
		}
	}
	return &patterns{}
}

var (
	years = pattern.New(`năm|nnnn|yyyy`)
	stand = pattern.New(`[xyzn]+`)
)

// year stands for a year while the rest of a pattern is compiled.
const year = "\x00"

// compile makes a pattern's letters x, y, z, n stand for as many figures, and "năm" for a year.
func compile(words string) *regexp.Regexp {
	quoted := regexp.QuoteMeta(years.ReplaceAllString(words, year))
	quoted = stand.ReplaceAllStringFunc(quoted, func(s string) string { return strings.Repeat(`\d`, len(s)) })
	return regexp.MustCompile(`^` + strings.ReplaceAll(quoted, year, `\d{4}`) + `$`)
}

// judge reports a code whose kind has patterns, none of which it follows.
func (u *patterns) judge(p *lint.Pass, code dossier.Value) {
	of := u.of[dossier.CodeKind(code.Text)]
	for _, one := range of {
		if one.fits.MatchString(code.Text) {
			return
		}
	}
	if len(of) > 0 {
		p.ReportAt(code.Node, code.Start, code.End, "Mã hiệu “"+code.Text+"” ở "+dossier.Called(p.Document)+" không theo mẫu “"+of[0].words+"” quy định tại "+dossier.Called(u.paper)+".")
	}
}
