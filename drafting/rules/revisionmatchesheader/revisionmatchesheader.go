// Package revisionmatchesheader holds the rule revision-matches-header: the table of revisions of
// a controlled document does not end with what its head says, or does not rise.
package revisionmatchesheader

import (
	_ "embed"
	"fmt"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is revision-matches-header.
var Rule = &lint.Rule{
	ID: "revision-matches-header", Title: "Bảng theo dõi sửa đổi không khớp khối đầu trang",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	head, ok := dossier.ControlledOf(p.Document)
	judged := false
	if ok {
		for _, t := range lint.SharedList(p, dossier.Tables) {
			if t.Column("lần sửa đổi", "lần sửa") >= 0 && t.Column("trang", "nội dung", "mô tả nội dung") >= 0 && len(t.Rows) > 0 {
				judged = true
				rises(p, t)
				last(p, t, head)
				unnumbered(p, t)
				break
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// last compares the last filled row with the head.
func last(p *lint.Pass, t dossier.Table, head dossier.Controlled) {
	at := t.Column("lần sửa đổi", "lần sửa")
	var row dossier.Row
	for _, r := range t.Rows {
		if _, ok := dossier.Exact(r[at].Text); ok {
			row = r
		}
	}
	if row == nil {
		n, ok := dossier.Exact(head.Revision.Text)
		if cell := t.Rows[0][at].Node; ok && n.Value > 0 && cell != nil && !p.Blank(cell, 0, len(cell.Text)) {
			p.ReportAt(head.Revision.Node, head.Revision.Start, head.Revision.End,
				"Khối đầu trang ghi lần sửa đổi "+head.Revision.Text+", bảng theo dõi sửa đổi chưa có dòng nào.")
		}
		return
	}
	for _, c := range []struct {
		name   string
		column int
		want   dossier.Value
		same   func(a, b string) bool
	}{
		{"lần sửa đổi", at, head.Revision, sameNumber},
		{"lần ban hành", t.Column("lần ban hành"), head.Issue, sameNumber},
		{"ngày hiệu lực", t.Column("ngày hiệu lực"), head.Effective, sameDay},
	} {
		if c.column < 0 || c.want.Text == "" || row[c.column].Text == "" {
			continue
		}
		cell := row[c.column]
		if !c.same(cell.Text, c.want.Text) {
			p.Report(lint.Finding{
				Node: cell.Node.ID, End: len(cell.Node.Text), Measured: cell.Text, Allowed: c.want.Text,
				Message: "Dòng cuối của bảng theo dõi sửa đổi ghi " + c.name + " " + cell.Text + ", khối đầu trang ghi " + c.want.Text + ".",
			})
		}
	}
}

// unnumbered asks for the revision of each change that the table tells.
func unnumbered(p *lint.Pass, t dossier.Table) {
	at := t.Column("lần sửa đổi", "lần sửa")
	what := t.Column("nội dung", "mô tả nội dung", "trang")
	for _, r := range t.Rows {
		n := r[at].Node
		if n != nil && r[at].Text == "" && r[what].Text != "" && !p.Blank(n, 0, len(n.Text)) {
			p.ReportAt(n, 0, len(n.Text), "Nội dung sửa đổi chưa ghi thuộc lần sửa đổi nào.")
		}
	}
}

// sameNumber reports whether two numbers are the same; what is none differs from nothing.
func sameNumber(a, b string) bool {
	n, ok := dossier.Exact(a)
	m, of := dossier.Exact(b)
	return !ok || !of || n.Value == m.Value
}

func sameDay(a, b string) bool {
	d, ok := dossier.Day(a)
	e, of := dossier.Day(b)
	return !ok || !of || d == e
}

// rises asks that dates do not go back from row to row, and that revisions rise by one within
// an issue.
func rises(p *lint.Pass, t dossier.Table) {
	at, issue, date := t.Column("lần sửa đổi", "lần sửa"), t.Column("lần ban hành"), t.Column("ngày hiệu lực", "ngày sửa", "ngày ban hành")
	number, of := -1.0, ""
	var before law.Date
	for _, r := range t.Rows {
		if n, ok := dossier.Exact(r[at].Text); ok {
			same := issue < 0 || strings.TrimSpace(r[issue].Text) == of
			if number >= 0 && same && n.Value != number+1 {
				p.Report(lint.Finding{
					Node: r[at].Node.ID, End: len(r[at].Node.Text), Measured: r[at].Text, Allowed: fmt.Sprintf("%02.f", number+1),
					Message: fmt.Sprintf("Lần sửa đổi tăng từng lần một: sau lần %02.f là lần %02.f.", number, number+1),
				})
			}
			number = n.Value
			if issue >= 0 {
				of = strings.TrimSpace(r[issue].Text)
			}
		}
		if date < 0 {
			continue
		}
		if d, ok := dossier.Day(r[date].Text); ok {
			if d.Before(before) {
				p.Report(lint.Finding{
					Node: r[date].Node.ID, End: len(r[date].Node.Text),
					Message: "Ngày của lần sửa đổi sau không được trước ngày của lần sửa đổi trước.",
				})
			}
			before = d
		}
	}
}
