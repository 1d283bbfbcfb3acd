package template

import (
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
)

// Rewrite returns the edits that put other words in the place of some of a node's. Only what differs is replaced, so
// that the fields among the words keep theirs. A field that loses its last place is kept apart with its value, so that it
// can still be set, and what follows from it elsewhere stays true. t may be nil.
func Rewrite(t *Template, d *drafting.Document, at drafting.Range, words string) []drafting.Edit {
	n := d.Node(at.Node)
	if n == nil {
		return nil
	}
	change := drafting.Difference(n.Text[at.Start:at.End], words)
	change.Node, change.Start, change.End = n.ID, at.Start+change.Start, at.Start+change.End
	if change.Start == change.End && change.Text == "" {
		return nil
	}
	edits := []drafting.Edit{change}
	if t == nil {
		return edits
	}
	next, _, err := drafting.Apply(d, edits...)
	if err != nil {
		return edits
	}
	before, after := FieldsOf(t, d), FieldsOf(t, next)
	lost := map[string]string{}
	for i, v := range before {
		if len(v.Places) > 0 && len(after[i].Places) == 0 && v.Field.Type != Table {
			lost[v.Field.Name] = v.Text
		}
	}
	if len(lost) > 0 {
		edits = append(edits, apart(d, lost))
	}
	return edits
}

// Labelled is what an error of this package says, with fields called as people see them, not by their names.
func (t *Template) Labelled(err error) string {
	words := err.Error()
	for i := range t.Fields {
		words = strings.ReplaceAll(words, strconv.Quote(t.Fields[i].Name), "“"+t.Fields[i].Label+"”")
	}
	return words
}

// Repeats names the field that derived words say again, at most in capitals; "" where they follow from more.
func (t *Template) Repeats(derived string) string {
	if t.Field(derived) != nil {
		return derived
	}
	i := slices.IndexFunc(t.derived, func(v derivation) bool { return v.Name == derived })
	if i < 0 || t.derived[i].Of != "" {
		return ""
	}
	name := strings.TrimSuffix(strings.TrimPrefix(t.derived[i].Words, placeStart), placeEnd)
	if t.derived[i].Words != placeStart+name+placeEnd || t.Field(name) == nil {
		return ""
	}
	return name
}
