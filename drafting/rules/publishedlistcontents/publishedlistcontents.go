// Package publishedlistcontents holds the rule published-list-contents: a decision that publishes
// administrative procedures lists one in its Part I that Part II does not describe, or the other
// way round.
package publishedlistcontents

import (
	_ "embed"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is published-list-contents.
var Rule = &lint.Rule{
	ID: "published-list-contents", Title: "Danh mục và nội dung thủ tục hành chính được công bố không khớp",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	var listed, described []dossier.Procedure
	switch dossier.RoleOf(p.Document) {
	case dossier.Publishes, dossier.Amends, dossier.Repeals:
		for _, one := range dossier.Procedures(p.Document) {
			switch {
			case one.Repealed:
			case one.Listed:
				listed = append(listed, one)
			default:
				described = append(described, one)
			}
		}
	}
	if len(listed) == 0 || len(described) == 0 {
		p.NotApplicable()
		return
	}
	missing(p, listed, described, "không có nội dung cụ thể ở phần sau")
	missing(p, described, listed, "không có trong danh mục ở phần trước")
	ordered(p, listed, described)
}

// ordered reports a procedure that the contents have before one that the list has before it.
func ordered(p *lint.Pass, listed, described []dossier.Procedure) {
	last := -1
	for _, one := range described {
		at := slices.IndexFunc(listed, func(o dossier.Procedure) bool { return dossier.Same(o.Name.Text, one.Name.Text) })
		if at >= 0 && at < last {
			p.ReportAt(one.Name.Node, one.Name.Start, one.Name.End, "Ở danh mục, thủ tục “"+one.Name.Text+"” đứng trước “"+listed[last].Name.Text+"”: hai phần theo một thứ tự.")
			return
		}
		last = max(last, at)
	}
}

func missing(p *lint.Pass, of, in []dossier.Procedure, says string) {
	for _, one := range of {
		if !slices.ContainsFunc(in, func(o dossier.Procedure) bool { return dossier.Same(o.Name.Text, one.Name.Text) }) && !p.Blank(one.Name.Node, one.Name.Start, one.Name.End) {
			p.Report(lint.Finding{
				Node: one.Name.Node.ID, Start: one.Name.Start, End: one.Name.End,
				Message: "Thủ tục “" + one.Name.Text + "” " + says + ": tên ở hai phần phải giống nhau.",
			})
		}
	}
}
