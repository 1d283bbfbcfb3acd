package template

import (
	"cmp"
	"fmt"
	"slices"

	"thethuc/drafting"
)

// Fields of a controlled document (tài liệu kiểm soát), which the shared file of the family has: revision and issue in
// the block at its head, and the table of its revisions with the columns number, where, what, issue, date.
const (
	revisionNumber = "revision-no"
	issueNumber    = "issue-no"
	effectiveDay   = "effective"
	revisionTable  = "revisions"
)

// Revisable reports whether documents of the template keep a table of their revisions.
func (t *Template) Revisable() bool {
	table := t.Field(revisionTable)
	return table != nil && table.Type == Table && t.placed(revisionTable) && !slices.ContainsFunc([]string{revisionNumber, issueNumber, effectiveDay}, func(name string) bool {
		return !t.placed(name)
	})
}

// Revise returns the edits that begin the next revision of a document: its number at the head goes up by one, and the
// table gets a row for it, in which place, content and day are still to be said. The first row tells of the issue, as in
// a document that was never revised. It is practice: the standard asks that changes be controlled (ISO 9001:2015, 7.5.3.2 c).
func Revise(t *Template, d *drafting.Document) ([]drafting.Edit, error) {
	said := t.valuesIn(d)
	counted := func(name string) string { return cmp.Or(said(name), t.Field(name).Blank) }
	table, issue, now := t.Field(revisionTable), counted(issueNumber), counted(revisionNumber)
	entries := table.entries(said(revisionTable))
	if len(entries) == 0 {
		entries = [][]string{{now, "Toàn bộ tài liệu", "Ban hành lần " + issue, issue, said(effectiveDay)}}
	}
	next := fmt.Sprintf("%02d", atoi(now)+1)
	entries = append(entries, []string{next, "", "", issue, ""})
	var all []drafting.Edit
	for _, f := range [][2]string{{revisionTable, joinEntries(entries)}, {revisionNumber, next}, {effectiveDay, ""}} {
		edits, err := SetField(t, d, f[0], f[1])
		if err != nil {
			return nil, err
		}
		if d, _, err = drafting.Apply(d, edits...); err != nil {
			return nil, err
		}
		all = append(all, edits...)
	}
	return all, nil
}

// LastRow is where the last row of the table of revisions begins: its number. It has no node where there is none.
func LastRow(d *drafting.Document) drafting.Range {
	var last drafting.Range
	for _, s := range marksOf(d)[revisionTable+".number"] {
		m := s.node.Marks[s.mark]
		last = drafting.Range{Node: s.node.ID, Start: m.Start, End: m.End}
	}
	return last
}
