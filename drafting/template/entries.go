package template

import (
	"slices"
	"strings"

	"thethuc/drafting"
)

// run follows a document from mark to mark and tells of which entry of its table a mark
// is: a name that comes again begins the next entry, but for the lines of a list.
type run struct {
	template *Template
	entry    map[int]int             // of each group
	seen     map[int]map[string]bool // in the entry at hand
	last     map[int]string
}

func (t *Template) run() *run {
	return &run{template: t, entry: map[int]int{}, seen: map[int]map[string]bool{}, last: map[int]string{}}
}

// take returns the entry of the next mark, and its table; "" where it belongs to none.
func (r *run) take(m drafting.Mark) (table string, entry int) {
	g := slices.IndexFunc(r.template.groups, func(g group) bool { return g.names[m.Name] })
	if g < 0 || m.Kind != drafting.Field && m.Kind != drafting.Derived {
		return "", -1
	}
	name := m.Name
	again := r.last[g] == name && m.Kind == drafting.Field && r.template.several("", name)
	if r.seen[g] == nil || r.seen[g][name] && !again || len(r.seen[g]) > 0 && r.template.groupedBy(name) {
		if r.seen[g] != nil {
			r.entry[g]++
		}
		r.seen[g] = map[string]bool{}
	}
	r.seen[g][name] = true
	r.last[g] = name
	return r.template.groups[g].table, r.entry[g]
}

// groupedBy reports whether the name is that of a column that begins a group of entries.
func (t *Template) groupedBy(name string) bool {
	table, column, _ := strings.Cut(name, ".")
	c := t.Field(table).column(column)
	return c != nil && c.Group && !strings.Contains(name, again)
}

// entriesIn reads the value of a table out of the document, and where its words stand.
func (t *Template) entriesIn(f *Field, d *drafting.Document) (value string, places []drafting.Range) {
	columns := f.Asked()
	var entries [][]string
	r := t.run()
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		for _, m := range n.Marks {
			table, entry := r.take(m)
			if table != f.Name {
				continue
			}
			for len(entries) <= entry {
				entries = append(entries, make([]string, len(columns)))
			}
			i := slices.IndexFunc(columns, func(c Column) bool { return f.Name+"."+c.Name == m.Name })
			if i < 0 || m.Kind != drafting.Field && (!columns[i].ByHand || m.Start == m.End) {
				continue
			}
			places = append(places, drafting.Range{Node: n.ID, Start: m.Start, End: m.End})
			words := n.Text[m.Start:m.End]
			cell := (&Field{Type: columns[i].Type}).valueOf([]string{words})
			if cell != "" && entries[entry][i] != "" {
				cell = entries[entry][i] + breakInCell + cell
			}
			if cell != "" {
				entries[entry][i] = cell
				f.outlineIn(&columns[i], n.Cell, entries[entry])
			}
		}
		return true
	})
	if t.unprinted(f) {
		for i, kept := range f.entries(d.Fields[f.Name]) {
			for k, c := range columns {
				if i < len(entries) && !t.prints(f.Name+"."+c.Name) && c.Type != Shape && entries[i][k] == "" {
					entries[i][k] = kept[k]
				}
			}
		}
	}
	return joinEntries(f.regrouped(entries)), places
}

// byHand reports whether the name is that of a column which is left to be filled by hand.
func (t *Template) byHand(name string) bool {
	table, column, of := strings.Cut(name, ".")
	c := t.Field(table).column(column)
	return of && c != nil && c.ByHand
}

// prints reports whether the skeleton has a place for a column.
func (t *Template) prints(place string) bool {
	return slices.ContainsFunc(t.groups, func(g group) bool { return g.names[place] })
}

// unprinted reports whether the table has columns that the skeleton has no place for, so that
// their values are kept with the document.
func (t *Template) unprinted(f *Field) bool {
	return f.Type == Table && slices.ContainsFunc(f.Asked(), func(c Column) bool {
		return !t.prints(f.Name+"."+c.Name) && !f.steers(c)
	})
}

// regrouped gives the entries of a group the value that stands before the first of them.
func (f *Field) regrouped(entries [][]string) [][]string {
	c := f.grouping()
	if c == nil {
		return entries
	}
	at := slices.IndexFunc(f.Asked(), func(a Column) bool { return a.Name == c.Name })
	last := ""
	for _, e := range entries {
		if e[at] == "" {
			e[at] = last
		}
		last = e[at]
	}
	return entries
}
