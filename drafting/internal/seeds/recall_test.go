package seeds_test

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/font"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
	"thethuc/drafting/plain"
	"thethuc/drafting/rules"
	"thethuc/drafting/standard"
	"thethuc/drafting/template"
)

// clerk knows all rules, and what a right Word file of a document looks like.
type clerk struct {
	sheet *standard.Sheet
	faces *font.Faces
	rules []*lint.Rule
	does  map[string][]string // the rules that do a check
}

func newClerk(t *testing.T) *clerk {
	t.Helper()
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	data, err := pack.Rules(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	faces, err := font.Open(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	checks, err := pack.Checks(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	does := map[string][]string{}
	for _, check := range checks {
		does[check.ID] = check.Rules
	}
	ofFamilies, err := template.Checks(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, check := range ofFamilies {
		for _, id := range check.Rules {
			does[id] = []string{id}
		}
	}
	return &clerk{p.Sheet(), faces, slices.Concat(rules.All(), data), does}
}

// typed reads lines as a document that was written as a Word file on the sheet and read again,
// so that it has the form of a right file.
func (c *clerk) typed(t *testing.T, text string, right *drafting.Document, s *seed) (*drafting.Document, *drafting.Observed) {
	t.Helper()
	d, source := plain.Parse(text, c.sheet)
	d.Final = s != nil && s.check == "placeholder-left" // in a draft blanks wait to be filled
	if s != nil && s.as != "" {
		s.pin(d, right)
	}
	var made bytes.Buffer
	if err := docx.Write(&made, d, c.sheet, c.faces); err != nil {
		t.Fatal(err)
	}
	f, err := docx.Read(bytes.NewReader(made.Bytes()), int64(made.Len()), c.sheet)
	if err != nil {
		t.Fatal(err)
	}
	seen := *f.Observed
	seen.Page, seen.Nodes = maps.Clone(seen.Page), map[drafting.NodeID]drafting.Form{}
	seen.Mended = map[string]int{"nfd": source.Mended.NFD} // the writer has composed them
	// The nodes of both are the same in another order; the typed ones also say what stood beside.
	type key struct {
		component drafting.Component
		text      string
	}
	ids := map[key][]drafting.NodeID{}
	f.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		ids[key{n.Component, n.Text}] = append(ids[key{n.Component, n.Text}], n.ID)
		return true
	})
	seen.Sections = map[drafting.NodeID]drafting.Form{}
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		k := key{n.Component, n.Text}
		if len(ids[k]) == 0 {
			t.Errorf("%s %q did not come back", n.Component, n.Text)
			return true
		}
		id := ids[k][0]
		ids[k] = ids[k][1:]
		seen.Nodes[n.ID] = maps.Clone(f.Observed.Nodes[id])
		if form, ok := f.Observed.Sections[id]; ok {
			seen.Sections[n.ID] = maps.Clone(form)
		}
		return true
	})
	return d, &seen
}

// pin makes the node with the seed's words what the seed says. Where a whole line was read as
// one node, its columns are parted, and the others are what they are in the right document.
func (s *seed) pin(d, right *drafting.Document) {
	for _, p := range d.Pieces {
		var nodes []*drafting.Node
		for _, n := range p.Nodes {
			if !strings.Contains(n.Text, s.at) {
				nodes = append(nodes, n)
				continue
			}
			for i, words := range strings.Split(n.Text, "\t") {
				part := n.With(words, nil)
				if part.Beside = n.Beside || i > 0; i > 0 {
					d.LastID++
					part.ID = d.LastID
				}
				part.Component = drafting.Component(s.as)
				if !strings.Contains(words, s.at) {
					right.All(func(_ *drafting.Piece, _ int, r *drafting.Node) bool {
						if r.Text == words {
							part.Component = r.Component
						}
						return true
					})
				}
				nodes = append(nodes, part)
			}
		}
		p.Nodes = nodes
	}
}

// sow gives the form that was seen the seed's faults.
func (s *seed) sow(d *drafting.Document, seen *drafting.Observed) {
	for _, f := range s.form {
		if f.component == "page" {
			change(seen.Page, f.property, f.value)
			for _, section := range seen.Sections {
				change(section, f.property, f.value)
			}
			continue
		}
		component := drafting.Component(strings.TrimSuffix(f.component, "-title"))
		if drafting.Component(f.component).Known() {
			component = drafting.Component(f.component)
		}
		for _, n := range s.nodes(d, component) {
			if seen.Nodes[n.ID] == nil {
				seen.Nodes[n.ID] = drafting.Form{}
			}
			change(seen.Nodes[n.ID], f.property, f.value)
			if f.property == "new-page" && f.value == "absent" {
				n.NewPage = false
				delete(seen.Sections, n.ID)
			}
		}
	}
	for _, section := range s.sections {
		d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
			if n.Text == section.component {
				form := maps.Clone(seen.Page)
				change(form, section.property, section.value)
				seen.Sections[n.ID] = form
			}
			return true
		})
	}
}

// nodes are those of the component at the seed's words, or all of them.
func (s *seed) nodes(d *drafting.Document, c drafting.Component) []*drafting.Node {
	var all, there []*drafting.Node
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component == c {
			all = append(all, n)
			if s.at != "" && strings.Contains(n.Text, s.at) {
				there = append(there, n)
			}
		}
		return true
	})
	if len(there) > 0 {
		return there
	}
	return all
}

func change(form drafting.Form, property, value string) {
	n, err := strconv.ParseFloat(value, 64)
	switch {
	case value == "absent":
		delete(form, property)
	case err == nil:
		form[property] = drafting.Seen{Number: n}
	default:
		form[property] = drafting.Seen{Word: value}
	}
}

// told is a finding as it is compared.
type told struct{ rule, words string }

func (c *clerk) check(d *drafting.Document, seen *drafting.Observed) map[told]lint.Finding {
	out := map[told]lint.Finding{}
	in := lint.Input{Document: d, Observed: seen, Sheet: c.sheet, Faces: c.faces, Today: law.Date{Year: 2026, Month: 11, Day: 24}}
	for _, f := range lint.Run(context.Background(), c.rules, in, nil).Findings {
		words := f.Text
		if n := d.Node(f.Node); n != nil {
			words = n.Text
		}
		out[told{f.Rule, words}] = f
	}
	return out
}

// outcome is what the rules said of a seed: "" for the finding at its place, and no other.
func (c *clerk) outcome(t *testing.T, s *seed, right string) string {
	t.Helper()
	faulty, err := s.apply(right)
	if err != nil {
		t.Fatal(err)
	}
	before, seenBefore := c.typed(t, right, nil, nil)
	after, seen := c.typed(t, faulty, before, s)
	s.sow(after, seen)
	baseline := c.check(before, seenBefore)
	found := false
	var others, also []string
	for _, check := range s.also {
		also = append(also, c.does[check]...)
	}
	for of := range c.check(after, seen) {
		_, was := baseline[of]
		switch {
		case slices.Contains(c.does[s.check], of.rule) && (s.missing != "" || s.at == "" || strings.Contains(of.words, s.at)):
			found = true
		case was || slices.Contains(also, of.rule):
		default:
			others = append(others, of.rule)
		}
	}
	slices.Sort(others)
	others = slices.Compact(others)
	switch {
	case !found && len(others) > 0:
		return "not found; " + strings.Join(others, " ") + " instead"
	case !found:
		return "not found"
	case len(others) > 0:
		return "found; " + strings.Join(others, " ") + " too"
	}
	return ""
}

// TestRulesFindWhatWasSown counts the seeds whose fault is found at its place, and no other is
// told. Those that are not stand in the golden file. Checks that no rule makes are left out, and
// so are seeds that are arguable.
func TestRulesFindWhatWasSown(t *testing.T) {
	c := newClerk(t)
	made := map[string]bool{}
	for _, r := range c.rules {
		made[r.ID] = true
	}
	documents, seeds := readSeeds(t)
	levels := seedLevels(t)
	slices.SortStableFunc(seeds, func(a, b seed) int { return cmp.Compare(a.name, b.name) })
	var open, unmade, arguable []string
	counts, exact := map[string]int{}, map[string]int{}
	for i := range seeds {
		s := &seeds[i]
		level := levels[s.check]
		if !slices.ContainsFunc(c.does[s.check], func(id string) bool { return made[id] }) {
			if !slices.Contains(unmade, s.check) {
				unmade = append(unmade, s.check)
			}
			continue
		}
		if s.arguable != "" {
			arguable = append(arguable, s.name+": "+s.arguable)
			continue
		}
		counts[level]++
		if said := c.outcome(t, s, documents[s.document]); said != "" {
			open = append(open, s.name+": "+said)
			continue
		}
		exact[level]++
	}
	summary := ""
	for _, level := range []string{"E", "W", "I"} {
		summary += fmt.Sprintf("level %s: %d of %d seeds\n", level, exact[level], counts[level])
	}
	t.Log("\n" + summary)
	a := golden.Open(t, "testdata/recall.txtar")
	a.Check(t, "counts", summary)
	a.Check(t, "seeds that are told otherwise", strings.Join(open, "\n")+"\n")
	a.Check(t, "seeds that may be no fault", strings.Join(arguable, "\n")+"\n")
	a.Check(t, "checks that no rule makes", strings.Join(unmade, "\n")+"\n")
}

// TestRightDocumentsAreRight: what is right is told nothing.
func TestRightDocumentsAreRight(t *testing.T) {
	c := newClerk(t)
	documents, _ := readSeeds(t)
	for _, id := range slices.Sorted(maps.Keys(documents)) {
		d, seen := c.typed(t, documents[id], nil, nil)
		for of, f := range c.check(d, seen) {
			if f.Severity != lint.Hint {
				t.Errorf("%s: %s at %q: %s (measured %q, allowed %q)", id, of.rule, of.words, f.Message, f.Measured, f.Allowed)
			}
		}
	}
}
