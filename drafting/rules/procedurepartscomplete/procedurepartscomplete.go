// Package procedurepartscomplete holds the rule procedure-parts-complete: an administrative
// procedure that is published lacks a part that every procedure must have.
package procedurepartscomplete

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

const decree = "Nghị định số 63/2010/NĐ-CP"

// Rule is procedure-parts-complete.
var Rule = &lint.Rule{
	ID: "procedure-parts-complete", Title: "Thủ tục hành chính thiếu bộ phận bắt buộc",
	Severity: lint.Error, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: decree, Article: "8", Clause: "2"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// parts are those that every procedure has beside its name, with the point of clause 2 and the
// words that their lines begin with.
var parts = []struct {
	name, point string
	begins      []string
}{
	{"trình tự thực hiện", "b", []string{"trình tự thực hiện"}},
	{"cách thức thực hiện", "c", []string{"cách thức thực hiện"}},
	{"thành phần, số lượng hồ sơ", "d", []string{"thành phần", "hồ sơ"}},
	{"thời hạn giải quyết", "đ", []string{"thời hạn giải quyết", "thời gian giải quyết"}},
	{"đối tượng thực hiện", "e", []string{"đối tượng thực hiện", "đối tượng"}},
	{"cơ quan giải quyết", "g", []string{"cơ quan giải quyết", "cơ quan thực hiện", "cơ quan có thẩm quyền"}},
}

// certain is how many of the parts must be there for the lines to be sure to describe a
// procedure.
const certain = 3

func run(p *lint.Pass) {
	judged := false
	for _, s := range lint.SharedList(p, dossier.Descriptions) {
		if s.Publishes(p.Document) {
			judged = judge(p, s) || judged
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// judge reports whether the section describes a procedure, and which parts it lacks.
func judge(p *lint.Pass, s dossier.Description) bool {
	var lines []string
	for _, n := range s.Piece.Nodes[s.From:s.To] {
		text := n.Text
		if l, ok := n.Label(); ok {
			text = text[l.End:]
		}
		lines = append(lines, strings.TrimLeft(dossier.Plain(text), "-+• "))
	}
	var lacks []int
	for i, part := range parts {
		if !slices.ContainsFunc(lines, func(line string) bool {
			return slices.ContainsFunc(part.begins, func(w string) bool { return strings.HasPrefix(line, w) })
		}) {
			lacks = append(lacks, i)
		}
	}
	if len(parts)-len(lacks) < certain || s.Changes(p.Document) {
		return false
	}
	at := s.Title()
	for _, i := range lacks {
		p.Report(lint.Finding{
			Node: at.ID, End: len(at.Text), Provision: law.Provision{Act: decree, Article: "8", Clause: "2", Point: parts[i].point},
			Message: "Thủ tục hành chính phải có bộ phận “" + parts[i].name + "”.",
		})
	}
	return true
}
