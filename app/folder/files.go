package folder

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/lint"
)

// group is the files whose gravest fault has one level, of those without a fault, or of those that cannot be read.
type group int

// The groups, the gravest first.
const (
	withErrors group = iota
	withWarnings
	withHints
	withNone
	unread
)

// groups are the groups' names and signs.
var groups = [...]struct {
	name  string
	glyph theme.Glyph
	ink   fyne.ThemeColorName
}{
	withErrors:   {wording.WithErrors, theme.GlyphLevelError, theme.Error},
	withWarnings: {wording.WithWarnings, theme.GlyphLevelWarning, theme.Warning},
	withHints:    {wording.WithHints, theme.GlyphLevelHint, theme.Hint},
	withNone:     {wording.WithNone, theme.GlyphLevelPassed, theme.OK},
	unread:       {wording.Unread, theme.GlyphLocked, theme.Ink2},
}

// file is what the table says of one file.
type file struct {
	Paper
	count        [len(levels)]int // of each level, the gravest first
	notEvaluated int
	group        group
	worst        string // what the last column says
	message      string // the same at length
}

// fileOf counts what was found in a paper.
func (p *Pane) fileOf(paper Paper) *file {
	f := &file{Paper: paper, group: withNone, worst: wording.NotYetFound, notEvaluated: len(paper.Own.Coverage.NotEvaluated)}
	if f.Kind == "" {
		f.Kind = wording.UnknownKind
	}
	if f.Unread != "" {
		f.Kind, f.group = "", unread
		f.worst = wording.Sentence(f.Unread)
		f.message = f.worst
		return f
	}
	for _, found := range f.Own.Findings {
		level := slices.Index(levels[:], found.Severity)
		f.count[level]++
		if group(level) < f.group {
			f.group, f.worst = group(level), p.titleOf(found)
			f.message = found.Message
			if found.Measured != "" || found.Allowed != "" {
				f.message += " " + wording.Measured(found.Measured, found.Allowed) + "."
			}
		}
	}
	if len(f.Own.Broken) > 0 {
		broken := wording.BrokenRule(p.titleOf(lint.Finding{Rule: f.Own.Broken[0].Rule, Message: f.Own.Broken[0].Rule}))
		f.message = strings.TrimSpace(f.message + " " + broken)
		if f.group == withNone {
			f.worst = broken
		}
	}
	return f
}

// column is a column of the table.
type column int

// The columns, from left to right.
const (
	ofName column = iota
	ofKind
	ofErrors
	ofWarnings
	ofHints
	ofNotEvaluated
	ofWorst
	columns
)

// figures reports whether the column holds numbers.
func (c column) figures() bool { return c >= ofErrors && c <= ofNotEvaluated }

// number is what a file has in a column of numbers.
func (f *file) number(c column) int {
	if c == ofNotEvaluated {
		return f.notEvaluated
	}
	return f.count[c-ofErrors]
}

// compare orders two files by a column; by the last one those with the gravest faults come first.
func (c column) compare(a, b *file) int {
	switch c {
	case ofKind:
		return strings.Compare(a.Kind, b.Kind)
	case ofWorst:
		return cmp.Or(cmp.Compare(a.group, b.group), -slices.Compare(a.count[:], b.count[:]))
	}
	return cmp.Compare(a.number(c), b.number(c))
}

// files is the table of the files: those of the groups that are shown, in the order of a column. Of its lines there are
// those that came into view.
type files struct {
	widget.BaseWidget
	pane   *Pane
	all    []*file
	lines  map[int]*line // by place in all
	order  []int         // places in all, top to bottom
	chosen int           // place in all, -1 for none

	sorted column
	down   bool // from the most to the least
	only   *group

	chips  []*control.Chip
	groups *control.Line
	head   [columns]*columnHead
}

func newFiles(p *Pane) *files {
	t := &files{pane: p, chosen: -1}
	left := make([]fyne.CanvasObject, len(groups))
	for g, about := range groups {
		chip := control.NewChip(about.glyph, about.ink, true, func() { t.filter(group(g)) })
		chip.Hidden = true
		t.chips = append(t.chips, chip)
		left[g] = chip
	}
	t.groups = control.NewLine(chipsHeight, 6, left, nil)
	names := [columns]string{
		wording.ColumnFile, wording.ColumnKind, wording.ColumnErrors, wording.ColumnWarnings, wording.ColumnHints,
		wording.ColumnNotEvaluated, wording.ColumnWorst,
	}
	for c := range t.head {
		t.head[c] = newColumnHead(names[c], column(c), t)
	}
	t.ExtendBaseWidget(t)
	return t
}

// take takes the papers, of which those that are known already are the same as before.
func (t *files) take(papers []Paper) {
	if len(papers) < len(t.all) || len(papers) == 0 {
		t.all, t.chosen, t.only, t.sorted, t.down = nil, -1, nil, ofName, false
		t.lines = nil
	}
	for _, paper := range papers[len(t.all):] {
		t.all = append(t.all, t.pane.fileOf(paper))
	}
	t.sort()
}

// sort puts the files in the order of the sorted column.
func (t *files) sort() {
	t.order = t.order[:0]
	in := make([]int, len(groups))
	for i, f := range t.all {
		in[f.group]++
		if t.only == nil || *t.only == f.group {
			t.order = append(t.order, i)
		}
	}
	slices.SortStableFunc(t.order, func(i, k int) int {
		by := cmp.Compare(i, k) // as they came
		if t.sorted != ofName {
			a, b := t.all[i], t.all[k]
			if a.Unread != "" || b.Unread != "" { // which has nothing to compare, and stands last
				return cmp.Compare(min(len(a.Unread), 1), min(len(b.Unread), 1))
			}
			by = t.sorted.compare(a, b)
		}
		if t.down {
			by = -by
		}
		return by
	})
	for g, chip := range t.chips {
		chip.Set(wording.InGroup(in[g], groups[g].name))
		chip.SetOn(t.only != nil && *t.only == group(g))
	}
	if t.at() < 0 {
		t.chosen = -1
	}
	if t.chosen < 0 && len(t.order) > 0 {
		t.chosen = t.order[0]
	}
}

// sortBy sorts by a column, or turns the order round where it is sorted by it.
func (t *files) sortBy(c column) {
	if t.sorted == c {
		t.down = !t.down
	} else {
		t.sorted, t.down = c, c.figures()
	}
	t.again()
}

// filter shows the files of one group alone, or all again where they are.
func (t *files) filter(g group) {
	if t.only != nil && *t.only == g {
		t.only = nil
	} else {
		t.only = &g
	}
	t.again()
}

// again shows the table in another order, from its top.
func (t *files) again() {
	t.sort()
	t.pane.table.To(0)
	t.choose(t.at())
}

// at is where the chosen file stands in the table, -1 for nowhere.
func (t *files) at() int { return slices.Index(t.order, t.chosen) }

// choose chooses the file at a place of the table and brings it into view.
func (t *files) choose(at int) {
	if len(t.order) == 0 {
		return
	}
	at = min(max(0, at), len(t.order)-1)
	t.chosen = t.order[at]
	t.pane.follow()
	t.pane.table.Reveal(float32(at)*theme.TableRow, float32(at+1)*theme.TableRow)
}

// rows are the lines of the table, top to bottom.
func (t *files) rows() []string {
	out := make([]string, len(t.order))
	for at, i := range t.order {
		f := t.all[i]
		cells := []string{f.Name, f.Kind}
		for c := ofErrors; c <= ofNotEvaluated; c++ {
			cells = append(cells, f.cell(c))
		}
		out[at] = strings.Join(append(cells, f.worst), " | ")
	}
	return out
}

// cell is what stands in a column of numbers.
func (f *file) cell(c column) string {
	if f.Unread != "" {
		return ""
	}
	return wording.Count(f.number(c))
}

// follow shows or hides what stands over the table, and marks the column by which it is sorted.
func (t *files) follow(shown bool) {
	t.groups.Hidden = !shown
	for c, h := range t.head {
		h.Hidden = !shown
		h.set(t.sorted == column(c), t.down)
	}
	t.mark()
}
