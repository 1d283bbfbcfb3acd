// Package setproceduresagree holds the rule set-procedures-agree: papers of one set call an
// administrative procedure by other names, codes or times, or one of them leaves it out.
package setproceduresagree

import (
	"cmp"
	_ "embed"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is set-procedures-agree.
var Rule = &lint.Rule{
	ID: "set-procedures-agree", Title: "Thủ tục hành chính ghi khác nhau giữa các văn bản của bộ",
	Severity: lint.Warning, Scope: lint.OfSet,
	Page: page, Since: "Unreleased", Check: run,
}

// order is which papers others are compared with, the most telling first; of the same role lists
// before papers on one procedure.
var order = []dossier.Role{dossier.Publishes, dossier.Amends, dossier.Processes, dossier.Scopes, dossier.Posts, dossier.Describes}

// paper is one of the set and what it says.
type paper struct {
	document *drafting.Document
	role     dossier.Role
	says     []dossier.Procedure
}

func run(p *lint.Pass) {
	papers := *lint.SharedSet(p, papersOf)
	at := slices.IndexFunc(papers, func(o paper) bool { return o.document == p.Document })
	if at < 0 || len(papers) < 2 {
		p.NotApplicable()
		return
	}
	for i, one := range papers[at].says {
		judge(p, one, papers[:at], papers[at].says[:i])
	}
	left(p, papers, papers[at])
}

// papersOf returns the papers of a set that say something of procedures, in the order in which
// they bind the others.
func papersOf(set []*drafting.Document) *[]paper {
	var papers []paper
	for _, d := range set {
		if role := dossier.RoleOf(d); role != dossier.Repeals {
			if says := dossier.Procedures(d); len(says) > 0 {
				papers = append(papers, paper{d, role, says})
			}
		}
	}
	slices.SortStableFunc(papers, func(a, b paper) int {
		return cmp.Or(slices.Index(order, a.role)-slices.Index(order, b.role), min(len(b.says), 2)-min(len(a.says), 2))
	})
	return &papers
}

// judge compares what a paper says of a procedure with the first place that says it before.
func judge(p *lint.Pass, one dossier.Procedure, before []paper, own []dossier.Procedure) {
	var name, code, time bool
	look := func(in paper) {
		for _, o := range in.says {
			named := dossier.Same(o.Name.Text, one.Name.Text)
			coded := o.Code.Text != "" && o.Code.Text == one.Code.Text
			if !named && !coded {
				continue
			}
			if !name && coded {
				name = differs(p, one.Name, o.Name, named, "Tên thủ tục mã "+one.Code.Text, in.document)
			}
			if !code && named && o.Code.Text != "" && one.Code.Text != "" {
				code = differs(p, one.Code, o.Code, coded, "Mã của thủ tục “"+one.Name.Text+"”", in.document)
			}
			if !time && o.Time.Text != "" && one.Time.Text != "" {
				time = differs(p, one.Time, o.Time, dossier.SameTime(o.Time.Text, one.Time.Text), "Thời hạn của thủ tục “"+one.Name.Text+"”", in.document)
			}
		}
	}
	for _, in := range before {
		look(in)
	}
	look(paper{p.Document, "", own})
}

// differs reports a value that is not what another paper has, and says that it was compared.
func differs(p *lint.Pass, v, other dossier.Value, same bool, of string, in *drafting.Document) bool {
	if !same && !p.Blank(v.Node, v.Start, v.End) {
		p.Report(lint.Finding{
			Node: v.Node.ID, Start: v.Start, End: v.End, Measured: v.Text, Allowed: other.Text,
			Message: of + " ở " + dossier.Called(p.Document) + " là “" + v.Text + "”, ở " + dossier.Called(in) + " là “" + other.Text + "”.",
		})
	}
	return true
}

// left reports procedures of a process or a notice that no paper publishes, and published ones
// that the papers of processes, or of notices, leave out.
func left(p *lint.Pass, papers []paper, here paper) {
	published := gather(papers, dossier.Publishes, dossier.Amends)
	if len(published.says) == 0 {
		return
	}
	switch here.role {
	case dossier.Processes, dossier.Posts:
		missing(p, here.says, published, "không có trong danh mục công bố tại "+dossier.Called(published.document))
	case dossier.Publishes:
		for _, role := range []dossier.Role{dossier.Processes, dossier.Posts} {
			// A set holds several processes, each in a paper of its own or in a list.
			if others := gather(papers, role); len(others.says) > 1 {
				missing(p, here.says, others, "chưa có trong "+dossier.Called(others.document))
			}
		}
	}
}

// gather joins what the papers of the roles say.
func gather(papers []paper, roles ...dossier.Role) (all paper) {
	for _, in := range papers {
		if slices.Contains(roles, in.role) {
			if all.document == nil {
				all.document = in.document
			}
			all.says = append(all.says, in.says...)
		}
	}
	return all
}

func missing(p *lint.Pass, says []dossier.Procedure, in paper, words string) {
	var told []string
	for _, one := range says {
		if p.Blank(one.Name.Node, one.Name.Start, one.Name.End) || slices.Contains(told, dossier.Plain(one.Name.Text)) ||
			slices.ContainsFunc(in.says, func(o dossier.Procedure) bool {
				return dossier.Same(o.Name.Text, one.Name.Text) || o.Code.Text != "" && o.Code.Text == one.Code.Text
			}) {
			continue
		}
		told = append(told, dossier.Plain(one.Name.Text))
		p.Report(lint.Finding{
			Node: one.Name.Node.ID, Start: one.Name.Start, End: one.Name.End,
			Message: "Thủ tục “" + one.Name.Text + "” ghi ở " + dossier.Called(p.Document) + " " + words + ".",
		})
	}
}
