// Package linttest tests a rule by its own page and by txtar files: each bad example must
// raise the rule's finding and each good one none, a safe fix must clear its finding, and
// the findings of each file must be those that it lists.
//
// It is for tests only. It runs one rule alone, on the first standard or the rule's own pack, on a fixed day; a rule
// that a choice switches off is switched on.
package linttest

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
	"thethuc/drafting/pattern"
	"thethuc/drafting/plain"
	"thethuc/drafting/standard"
)

// Today is the day on which the rules run.
func Today() law.Date { return law.Date{Year: 2026, Month: 3, Day: 18} }

// Faces stand for faces that have the letters of Latin script and common marks, and no
// others.
type Faces struct{}

// Lacks reports whether r is none of these letters.
func (Faces) Lacks(r rune) bool {
	const latin, marks, symbols = '\u024f', '\u1e00', '\u20cf'
	return r > latin && r < marks || r > symbols
}

// Measure takes every letter for half as wide as its size.
func (Faces) Measure(words string, size float64, _, _ bool) float64 {
	const letter, mmPerPoint = 0.5, 25.4 / 72
	return letter * size * float64(utf8.RuneCountInString(words)) * mmPerPoint
}

// first is the standard that rules run on which come with no pack of their own.
const first = "nd30"

// sheets are those that were opened, by pack and choices.
var sheets sync.Map

// Sheet returns the sheet that the rules run on.
func Sheet(tb testing.TB) *standard.Sheet {
	tb.Helper()
	return SheetOf(tb, first, "")
}

// SheetOf returns the sheet of a pack with answers to its choices, lines "key = option".
func SheetOf(tb testing.TB, id, choices string) *standard.Sheet {
	tb.Helper()
	key := id + "\n" + choices
	if s, ok := sheets.Load(key); ok {
		if sheet, ok := s.(*standard.Sheet); ok {
			return sheet
		}
	}
	p, err := pack.Open(assets.FS, pack.Dir(id))
	if err != nil {
		tb.Fatal(err)
	}
	answers := map[string]string{}
	for line := range strings.Lines(choices) {
		key, option, _ := strings.Cut(strings.TrimSpace(line), " = ")
		answers[key] = option
	}
	if faults := p.Check(answers); len(faults) > 0 {
		tb.Fatal(faults)
	}
	s, _ := sheets.LoadOrStore(key, p.Sheet(answers))
	sheet, ok := s.(*standard.Sheet)
	if !ok {
		tb.Fatalf("%T is no sheet", s)
	}
	return sheet
}

// sheetFor is the sheet that the rules run on together: that of the pack of one of them, or
// the first.
func sheetFor(tb testing.TB, rules ...*lint.Rule) *standard.Sheet {
	tb.Helper()
	for _, r := range rules {
		if r.Pack != "" {
			return SheetOf(tb, r.Pack, "")
		}
	}
	return Sheet(tb)
}

var openWords = sync.OnceValues(func() (*lint.Words, error) { return pack.Words(assets.FS, "words") })

var openActs = sync.OnceValues(func() (law.Acts, error) { return pack.Acts(assets.FS, "words") })

// Acts returns the acts that the rules know.
func Acts(tb testing.TB) law.Acts {
	tb.Helper()
	acts, err := openActs()
	if err != nil {
		tb.Fatal(err)
	}
	return acts
}

// actsFor are the acts, where rules say that they need them.
func actsFor(tb testing.TB, sheet *standard.Sheet, rules ...*lint.Rule) law.Acts {
	tb.Helper()
	if !lint.NeedActs(rules, sheet.Act) {
		return nil
	}
	return Acts(tb)
}

// Words returns the word lists that the rules run with.
func Words(tb testing.TB) *lint.Words {
	tb.Helper()
	w, err := openWords()
	if err != nil {
		tb.Fatal(err)
	}
	return w
}

// Run tests a rule that is Go code: its page, and every testdata/*.txtar, of which there
// must be one. A file has the sections
//
//	in        the lines of the document; where documents belong together, those of the others
//	          after lines "====="
//	observed  component.property = value, page.property = value, or page-of.component = the
//	          page that the component stands on in a laid out document; may be missing
//	pack      the id of the pack, where it is not that of the rule
//	choices   answers to its choices, key = option; may be missing
//	want      the findings, as Text writes them
//	fixed     the lines after all safe fixes; may be missing where there are none
//
// of which the last two are rewritten under -update.
func Run(t *testing.T, rule *lint.Rule) {
	t.Helper()
	Page(t, rule)
	golden.Each(t, "testdata/*.txtar", func(t *testing.T, a *golden.Archive) {
		d, set := documents(t, a.Section(t, "in"))
		seen, _ := a.Lookup("observed")
		sheet := sheetFor(t, rule)
		id, ofPack := a.Lookup("pack")
		choices, chosen := a.Lookup("choices")
		if ofPack || chosen {
			sheet = SheetOf(t, cmp.Or(strings.TrimSpace(id), rule.Pack, first), choices)
		}
		in := lint.Input{Document: d, Set: set, Observed: Observed(t, d, seen), Pages: pagesOf(d, seen), Sheet: sheet, Faces: Faces{}, Words: Words(t), Acts: actsFor(t, sheet, rule), Today: Today()}
		a.Check(t, "want", Text(d, judge(t, rule, in)))
		if _, has := a.Lookup("fixed"); has || golden.Updating() && fixable(judge(t, rule, in).Findings) {
			a.Check(t, "fixed", plain.Words(Mend(t, []*lint.Rule{rule}, d)))
		}
	})
}

// Page tests the rule's page alone: what Validate asks of it, and its examples.
func Page(t *testing.T, rule *lint.Rule) {
	t.Helper()
	alone := *rule
	alone.Yields = nil
	if err := lint.Validate([]*lint.Rule{&alone}); err != nil {
		t.Error(err)
	}
	bad, good := rule.Examples()
	for i, text := range bad {
		t.Run(fmt.Sprintf("bad_%d", i+1), func(t *testing.T) {
			d, in := example(t, rule, text)
			r := judge(t, rule, in)
			if len(r.Findings) == 0 {
				t.Fatalf("no finding in\n%s\nwhich reads as\n%s", text, components(d))
			}
			checkFixes(t, rule, d, r.Findings)
		})
	}
	for i, text := range good {
		t.Run(fmt.Sprintf("good_%d", i+1), func(t *testing.T) {
			d, in := example(t, rule, text)
			r := judge(t, rule, in)
			if len(r.Findings) > 0 {
				t.Errorf("a good example has\n%s\nin\n%s", Text(d, r), components(d))
			}
			if len(r.Coverage.Run) == 0 {
				t.Errorf("the rule does not judge its good example\n%s\nwhich reads as\n%s", text, components(d))
			}
		})
	}
}

// example reads an example of a page. Lines "component.property = value" before the first
// blank line give its observed form, lines "choice.key = option" answers to choices.
func example(t *testing.T, rule *lint.Rule, text string) (*drafting.Document, lint.Input) {
	t.Helper()
	head, rest, found := strings.Cut(text, "\n\n")
	form, choices, sheet := "", "", Sheet(t)
	if found && strings.Contains(head, " = ") {
		for line := range strings.Lines(head + "\n") {
			if answer, ok := strings.CutPrefix(line, "choice."); ok {
				choices += answer
			} else {
				form += line
			}
		}
		text = rest
	}
	if choices != "" {
		sheet = SheetOf(t, cmp.Or(rule.Pack, first), choices)
	}
	d, set := documents(t, text)
	return d, lint.Input{Document: d, Set: set, Observed: Observed(t, d, form), Pages: pagesOf(d, form), Sheet: sheet, Faces: Faces{}, Words: Words(t), Acts: actsFor(t, sheet, rule), Today: Today()}
}

// documents reads the lines of one document, or of several with a line "=====" between; set
// holds all of them, and is nil for one.
func documents(t *testing.T, text string) (d *drafting.Document, set []*drafting.Document) {
	t.Helper()
	for part := range strings.SplitSeq(text, "=====\n") {
		set = append(set, Document(t, part))
	}
	if len(set) == 1 {
		return set[0], nil
	}
	return set[0], set
}

// Document reads the lines of a document. A first line "document.final", with a blank line below,
// says that it is no draft any more; "Soạn từ văn bản số 15/KH-VP ngày 12 tháng 3 năm 2025" what it
// was made anew of, without anything written since; number and day may be missing.
func Document(tb testing.TB, text string) *drafting.Document {
	tb.Helper()
	head, rest, _ := strings.Cut(text, "\n\n")
	made := madeAnew.FindStringSubmatch(head)
	if made != nil || head == final {
		text = rest
	}
	d, _ := plain.Parse(text, Sheet(tb))
	d.Final = head == final
	if made != nil {
		d.Earlier = drafting.Earlier{Number: made[1], LastID: d.LastID}
		if made[2] != "" {
			day, month, year := number(tb, made[2]), number(tb, made[3]), number(tb, made[4])
			d.Earlier.Issued = law.Date{Year: year, Month: month, Day: day}.String()
		}
	}
	return d
}

const final = "document.final"

var madeAnew = pattern.New(`^Soạn từ văn bản(?: số (\S+))?(?: ngày (\d+) tháng (\d+) năm (\d{4}))?$`)

func number(tb testing.TB, digits string) int {
	tb.Helper()
	n, err := strconv.Atoi(digits)
	if err != nil {
		tb.Fatal(err)
	}
	return n
}

func judge(t *testing.T, rule *lint.Rule, in lint.Input) lint.Result {
	t.Helper()
	if rule.Pack != "" && !slices.Contains(in.Sheet.Packs, rule.Pack) {
		in.Sheet = sheetFor(t, rule)
	}
	if in.Sheet.Answer(rule.Choice) == lint.No {
		sheet := *in.Sheet
		sheet.Choices = slices.DeleteFunc(slices.Clone(sheet.Choices), func(c standard.Choice) bool { return c.Key == rule.Choice })
		in.Sheet = &sheet
	}
	r := lint.Run(context.Background(), []*lint.Rule{rule}, in, nil)
	for _, b := range r.Broken {
		t.Fatalf("rule %s panics: %s\n%s", b.Rule, b.Panic, b.Stack)
	}
	return r
}

// checkFixes applies the safe fix of each finding alone: it must take the finding away, and
// all together must leave nothing that a safe fix could mend.
func checkFixes(t *testing.T, rule *lint.Rule, d *drafting.Document, findings []lint.Finding) {
	t.Helper()
	for _, f := range findings {
		edits := lint.FixAll(d, []lint.Finding{f})
		if edits == nil {
			continue
		}
		fixed, _, err := drafting.Apply(d, edits...)
		if err != nil {
			t.Fatalf("%q: %v", f.Text, err)
		}
		sheet := Sheet(t)
		left := judge(t, rule, lint.Input{Document: fixed, Sheet: sheet, Faces: Faces{}, Words: Words(t), Acts: actsFor(t, sheet, rule), Today: Today()}).Findings
		if len(left) >= len(findings) {
			t.Errorf("the safe fix of %q leaves\n%s", f.Text, Text(fixed, lint.Result{Findings: left}))
		}
	}
	Mend(t, []*lint.Rule{rule}, d)
}

// Mend applies the safe fixes of the rules until none is left, and returns the document
// then. It fails the test where a rule panics, where fixes change nothing, or where they
// come to no end.
func Mend(tb testing.TB, rules []*lint.Rule, d *drafting.Document) *drafting.Document {
	tb.Helper()
	for range 50 {
		sheet := sheetFor(tb, rules...)
		r := lint.Run(context.Background(), rules, lint.Input{Document: d, Sheet: sheet, Faces: Faces{}, Words: Words(tb), Acts: actsFor(tb, sheet, rules...), Today: Today()}, nil)
		for _, b := range r.Broken {
			tb.Fatalf("rule %s panics: %s\n%s", b.Rule, b.Panic, b.Stack)
		}
		edits := lint.FixAll(d, r.Findings)
		if edits == nil {
			return d
		}
		fixed, _, err := drafting.Apply(d, edits...)
		if err != nil {
			tb.Fatal(err)
		}
		if fixed.Equal(d) {
			tb.Fatalf("the fixes %v change nothing", edits)
		}
		d = fixed
	}
	tb.Fatalf("the safe fixes come to no end: %q", plain.Words(d))
	return nil
}

// Type returns the document with the text typed at the end of its last paragraph.
func Type(tb testing.TB, d *drafting.Document, text string) *drafting.Document {
	tb.Helper()
	nodes := d.Pieces[len(d.Pieces)-1].Nodes
	n := nodes[len(nodes)-1]
	typed, _, err := drafting.Apply(d, drafting.Replace{Node: n.ID, Start: len(n.Text), End: len(n.Text), Text: text})
	if err != nil {
		tb.Fatal(err)
	}
	return typed
}

func fixable(findings []lint.Finding) bool {
	for _, f := range findings {
		for _, x := range f.Fixes {
			if x.Safe {
				return true
			}
		}
	}
	return false
}

// Observed reads lines "component.property = value"; "page" stands for the pages, "last-page"
// for those of a section that the last paragraph begins, "file" for what a reader mended.
func Observed(t *testing.T, d *drafting.Document, text string) *drafting.Observed {
	t.Helper()
	if strings.TrimSpace(text) == "" {
		return nil
	}
	o := &drafting.Observed{Page: drafting.Form{}, Sections: map[drafting.NodeID]drafting.Form{}, Nodes: map[drafting.NodeID]drafting.Form{}, Mended: map[string]int{}}
	last := drafting.NodeID(0)
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool { last = n.ID; return true })
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		path, value, ok := strings.Cut(line, " = ")
		component, property, dotted := strings.Cut(path, ".")
		if !ok || !dotted {
			t.Fatalf("observed: %q is not component.property = value", line)
		}
		seen := drafting.Seen{Word: value}
		if n, err := strconv.ParseFloat(value, 64); err == nil {
			seen = drafting.Seen{Number: n}
		}
		switch component {
		case "page":
			o.Page[property] = seen
			continue
		case "page-of":
			continue
		case "file":
			o.Mended[property] = int(seen.Number)
			continue
		case "last-page":
			o.Sections[last] = put(o.Sections[last], property, seen)
			continue
		}
		d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
			if string(n.Component) == component {
				o.Nodes[n.ID] = put(o.Nodes[n.ID], property, seen)
			}
			return true
		})
	}
	return o
}

func put(f drafting.Form, property string, seen drafting.Seen) drafting.Form {
	if f == nil {
		f = drafting.Form{}
	}
	f[property] = seen
	return f
}

// pages are the pages that components stand on; what is not named stands on the first.
type pages struct {
	document *drafting.Document
	of       map[drafting.Component]int
}

// pagesOf reads the lines "page-of.component = page"; nil where there are none.
func pagesOf(d *drafting.Document, text string) lint.Pages {
	p := pages{d, map[drafting.Component]int{}}
	for line := range strings.SplitSeq(text, "\n") {
		if rest, ok := strings.CutPrefix(line, "page-of."); ok {
			component, value, _ := strings.Cut(rest, " = ")
			p.of[drafting.Component(component)], _ = strconv.Atoi(value)
		}
	}
	if len(p.of) == 0 {
		return nil
	}
	return p
}

func (p pages) Count() int {
	most := 1
	for _, page := range p.of {
		most = max(most, page)
	}
	return most
}

func (p pages) PageOf(at drafting.Position) int {
	return max(1, p.of[p.document.Node(at.Node).Component])
}
