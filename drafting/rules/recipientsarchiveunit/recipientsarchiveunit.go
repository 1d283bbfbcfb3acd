// Package recipientsarchiveunit holds the rule recipients-archive-unit: the file copy of a
// letter names no unit that its symbol has. A file copy without a unit, and a symbol
// without one, are left alone.
package recipientsarchiveunit

import (
	_ "embed"
	"strings"
	"unicode"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is recipients-archive-unit.
var Rule = &lint.Rule{
	ID: "recipients-archive-unit", Title: "Đơn vị ở dòng Lưu khác đơn vị trong ký hiệu công văn",
	Severity: lint.Warning, Scope: lint.OfDocument, Whole: true,
	Kinds: []string{"official-letter"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "b"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "d"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	own := drafting.Piece{Nodes: p.Document.Pieces[0].Own()}
	number := own.First(drafting.Number)
	if number == nil {
		p.NotApplicable()
		return
	}
	line, ok := drafting.ParseNumberLine(number.Text)
	_, unit, found := strings.Cut(line.Symbol.Text, "-")
	if !ok || !found || strings.Trim(unit, " .…") == "" {
		p.NotApplicable()
		return
	}
	for _, n := range own.Each(drafting.Recipient) {
		m := archive.FindStringSubmatchIndex(n.Text)
		if m == nil {
			continue
		}
		units := n.Text[m[2]:m[3]]
		if strings.Trim(units, " .…;,()0123456789") == "" || names(units, unit) {
			return
		}
		end := m[2] + len(strings.TrimRight(units, " .;"))
		p.Report(lint.Finding{
			Node: n.ID, Start: m[2], End: end,
			Message: "Đơn vị soạn thảo ở dòng Lưu là đơn vị có trong ký hiệu của công văn (“" + unit + "”).",
		})
		return
	}
}

var archive = pattern.New(`^[-–—+ ]*(?i:lưu) *:? *VT *[,;.] *(\S.*)$`)

// names reports whether one of the symbol's units stands among those of the file copy. Only
// letters are compared: "HC-TH" and "HCTH" are one.
func names(units, unit string) bool {
	have := letters(units)
	for part := range strings.SplitSeq(unit, "-") {
		if part = letters(part); part != "" && strings.Contains(have, part) {
			return true
		}
	}
	return strings.Contains(have, letters(unit))
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToUpper(r)
		}
		return -1
	}, s)
}
