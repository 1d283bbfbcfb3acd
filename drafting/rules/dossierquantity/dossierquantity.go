// Package dossierquantity holds the rule dossier-quantity: a procedure does not say how many
// sets of papers it wants, or a paper of the set has no kind or number.
package dossierquantity

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is dossier-quantity.
var Rule = &lint.Rule{
	ID: "dossier-quantity", Title: "Thành phần hồ sơ thiếu số bộ, hoặc giấy tờ thiếu loại, số lượng",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Nghị định số 63/2010/NĐ-CP", Article: "8", Clause: "2", Point: "d"}},
	Page:  page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := false
	for _, s := range lint.SharedList(p, dossier.Descriptions) {
		if c, ok := s.Parts[dossier.Papers]; ok && s.Describes() {
			judged = true
			sets(p, s, c)
		}
	}
	for _, t := range lint.SharedList(p, dossier.Tables) {
		if c, ok := columnsOf(t); ok {
			judged = true
			papers(p, t, c)
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

var (
	// ofSets is what the number of sets is called, with the value after a colon.
	ofSets = pattern.New(`(?i)số lượng hồ sơ\s*(?:\([^)]*\)\s*)?:\s*(.*)$`)
	// some is a number of sets that is at least one, in figures or in words.
	some = pattern.New(`(?i)^(?:0*[1-9]\d*|một|hai|ba|bốn|năm)(?:[\s(.]|$)|(?:0*[1-9]\d*|một|hai|ba|bốn|năm)\s*(?:\([^)]*\)\s*)?bộ`)
)

// sets asks that the part, or what is below it, says a number of sets that is at least one.
func sets(p *lint.Pass, s dossier.Description, c dossier.Content) {
	for _, n := range s.Piece.Nodes[c.From:s.To] {
		m := ofSets.FindStringSubmatchIndex(n.Text)
		if m == nil {
			if n != c.Head && n.Component != drafting.TableCell && strings.HasPrefix(dossier.Plain(n.Text), "số lượng hồ sơ") {
				return // the number stands below, in a form of its own
			}
			continue
		}
		switch {
		case n == c.Head && n.Text[m[2]:m[3]] == "" && strings.Contains(dossier.Plain(n.Text), "thành phần"):
			continue // "Thành phần, số lượng hồ sơ:" is the name of the part
		case p.Blank(n, m[2], m[3]), some.MatchString(n.Text[m[2]:m[3]]):
		default:
			p.Report(lint.Finding{
				Node: n.ID, End: len(n.Text), Message: "Số lượng hồ sơ phải là số từ 1 trở lên, ví dụ “01 bộ”.",
			})
		}
		return
	}
	if !bundles(s.Piece.Nodes[c.From:c.To]) && !p.Blank(c.Head, 0, len(c.Head.Text)) {
		p.Report(lint.Finding{Node: c.Head.ID, End: len(c.Head.Text), Message: "Chưa ghi số lượng hồ sơ, ví dụ “Số lượng hồ sơ: 01 bộ.”."})
	}
}

var bundle = pattern.New(`(?i)(?:\d|một|hai|ba)\s*(?:\([^)]*\)\s*)?bộ`)

// bundles reports whether the lines speak of a number of sets in other words.
func bundles(nodes []*drafting.Node) bool {
	for _, n := range nodes {
		if bundle.MatchString(n.Text) || len(n.Blanks()) > 0 {
			return true
		}
	}
	return false
}

// columns of a table of the papers of a dossier.
type columns struct {
	name, kind int
	numbers    []int // one for all papers, or one for each kind
}

func columnsOf(t dossier.Table) (c columns, ok bool) {
	c = columns{name: t.Column("tên giấy tờ", "giấy tờ", "thành phần hồ sơ", "tên hồ sơ, giấy tờ"), kind: t.Column("loại", "loại giấy tờ")}
	for k, h := range t.Heads {
		if k != c.name && (h == "số lượng" || strings.HasPrefix(h, "số lượng bản") || strings.HasPrefix(h, "bản chính") || strings.HasPrefix(h, "bản sao") || strings.HasPrefix(h, "số lượng chứng")) {
			c.numbers = append(c.numbers, k)
		}
	}
	return c, c.name >= 0 && len(c.numbers) > 0
}

func papers(p *lint.Pass, t dossier.Table, c columns) {
	for _, r := range t.Rows {
		name := r[c.name]
		if _, group := r.Group(); group || r.Sum() || name.Text == "" || p.Blank(name.Node, 0, len(name.Node.Text)) {
			continue
		}
		if c.kind >= 0 && r[c.kind].Missing(p.Blank) {
			p.ReportAt(name.Node, 0, len(name.Node.Text), "Chưa ghi loại giấy tờ (bản chính, bản sao).")
		}
		none := true
		for _, k := range c.numbers {
			n, ok := dossier.NumberOf(r[k].Text)
			none = none && !(ok && n.Value > 0) && (ok || r[k].Missing(p.Blank))
		}
		if none {
			p.ReportAt(name.Node, 0, len(name.Node.Text), "Chưa ghi số lượng của giấy tờ này.")
		}
	}
}
