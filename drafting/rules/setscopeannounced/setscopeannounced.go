// Package setscopeannounced holds the rule set-scope-announced: the list of procedures that a
// quality system takes in is not what the unit announced last.
package setscopeannounced

import (
	_ "embed"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is set-scope-announced.
var Rule = &lint.Rule{
	ID: "set-scope-announced", Title: "Phạm vi của hệ thống quản lý chất lượng khác bản đã công bố",
	Severity: lint.Warning, Scope: lint.OfSet,
	Cites: []law.Provision{
		{Act: "Quyết định số 19/2014/QĐ-TTg", Article: "4", Clause: "4", Point: "c"},
		{Act: "Quyết định số 19/2014/QĐ-TTg", Article: "3"},
	},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	of := lint.SharedSet(p, papersOf)
	announced, scope := of.announced, of.scope
	if announced == nil || scope == nil {
		p.NotApplicable()
		return
	}
	switch p.Document {
	case scope:
		missing(p, scope, announced, "chưa có trong bản công bố ở "+dossier.Called(announced)+"; phạm vi thay đổi thì công bố lại")
	case announced:
		missing(p, announced, scope, "không có trong danh mục ở "+dossier.Called(scope))
		processes(p, scope)
	default:
		p.NotApplicable()
	}
}

// papers are what was announced last, and the list of the procedures that the system takes in; nil
// where there is none.
type papers struct{ announced, scope *drafting.Document }

func papersOf(set []*drafting.Document) *papers {
	var of papers
	var last law.Date
	for _, d := range set {
		day, ok := dossier.Announces(d)
		switch {
		case len(dossier.ScopeOf(d)) == 0:
		case ok && (of.announced == nil || last.Before(day)):
			of.announced, last = d, day
		case !ok && of.scope == nil && dossier.RoleOf(d) == dossier.Scopes:
			of.scope = d
		}
	}
	return &of
}

// missing reports the procedures of a list that the other has not.
func missing(p *lint.Pass, here, there *drafting.Document, words string) {
	other := dossier.ScopeOf(there)
	for _, s := range dossier.ScopeOf(here) {
		if _, ok := find(other, s); !ok && !s.Dropped && !p.Blank(s.Name.Node, s.Name.Start, s.Name.End) {
			p.ReportAt(s.Name.Node, s.Name.Start, s.Name.End, "Thủ tục “"+s.Name.Text+"” ở "+dossier.Called(here)+" "+words+".")
		}
	}
}

// processes reports the procedures whose process is another in the list.
func processes(p *lint.Pass, scope *drafting.Document) {
	listed := dossier.ScopeOf(scope)
	for _, s := range dossier.ScopeOf(p.Document) {
		o, ok := find(listed, s)
		if ok && !s.Dropped && s.Process.Text != "" && o.Process.Text != "" && !dossier.Same(s.Process.Text, o.Process.Text) {
			p.ReportAt(s.Process.Node, s.Process.Start, s.Process.End, "Quy trình của “"+s.Name.Text+"” ở "+dossier.Called(p.Document)+" là “"+s.Process.Text+"”, ở "+dossier.Called(scope)+" là “"+o.Process.Text+"”.")
		}
	}
}

// find returns the procedure of the same code or name, unless it is taken out.
func find(in []dossier.Scoped, s dossier.Scoped) (dossier.Scoped, bool) {
	i := slices.IndexFunc(in, func(o dossier.Scoped) bool {
		return !o.Dropped && (o.Code.Text == s.Code.Text || dossier.Same(o.Name.Text, s.Name.Text))
	})
	if i < 0 {
		return dossier.Scoped{}, false
	}
	return in[i], true
}
