// Package setcitationsagree holds the rule set-citations-agree: a paper cites another of the same
// set with a date that is not the other's.
package setcitationsagree

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is set-citations-agree.
var Rule = &lint.Rule{
	ID: "set-citations-agree", Title: "Viện dẫn văn bản của bộ sai ngày",
	Severity: lint.Warning, Scope: lint.OfSet,
	Page: page, Since: "Unreleased", Check: run,
}

var (
	cited = pattern.New(`số (\d+/[\p{Lu}\d]+(?:-[\p{Lu}\d]+)+) (ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4}))`)
	own   = pattern.New(`^Số:\s*(\d+/[\p{Lu}\d]+(?:-[\p{Lu}\d]+)+)\s*$`)
)

func run(p *lint.Pass) {
	papers := map[string]*drafting.Document{}
	for _, d := range p.Set {
		if number, ok := numberOf(d); ok && d != p.Document {
			papers[number] = d
		}
	}
	if len(papers) == 0 {
		p.NotApplicable()
		return
	}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		for _, m := range cited.FindAllStringSubmatchIndex(n.Text, -1) {
			d, ok := papers[plain(n.Text[m[2]:m[3]])]
			if !ok {
				continue
			}
			year, month, day, ok := d.Issued()
			if ok && (year != figure(n.Text[m[10]:m[11]]) || month != figure(n.Text[m[8]:m[9]]) || day != figure(n.Text[m[6]:m[7]])) {
				is := fmt.Sprintf("ngày %02d/%02d/%d", day, month, year)
				p.Report(lint.Finding{
					Node: n.ID, Start: m[4], End: m[5], Measured: n.Text[m[4]:m[5]], Allowed: is,
					Message: dossier.Called(p.Document) + " viện dẫn văn bản số " + n.Text[m[2]:m[3]] + " " + n.Text[m[4]:m[5]] + ", văn bản này (" + dossier.Called(d) + ") ký " + is + ".",
				})
			}
		}
		return true
	})
}

// numberOf is the number and symbol of a paper, where both are filled.
func numberOf(d *drafting.Document) (string, bool) {
	n := d.Pieces[0].First(drafting.Number)
	if n == nil {
		return "", false
	}
	m := own.FindStringSubmatch(n.Text)
	if m == nil {
		return "", false
	}
	return plain(m[1]), true
}

// plain drops zeros before the number.
func plain(number string) string { return strings.TrimLeft(number, "0") }

func figure(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
