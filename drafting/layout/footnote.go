package layout

import (
	"slices"

	"thethuc/drafting"
)

// Measures of our own for the footnotes of a page: the rule above them is a third of the
// text's width, as in the word processors in which these papers are read.
var (
	noteGap    = Pt(6) // white above the rule
	noteRule   = Pt(0.5)
	noteIndent = Pt(3) // from the rule to the words
)

const noteRuleShare = 3

// footnotes are those of a piece that stand at the foot of the page on which their number
// stands. The maps are nil where there are none.
type footnotes struct {
	numbers map[*drafting.Node]noted            // of each node with numbers, and of each footnote
	of      map[*drafting.Node][]*drafting.Node // of each node
	foot    map[*drafting.Node]bool
}

// footnotesOf numbers the footnotes of a piece in reading order. Those of a node that stands
// in a margin, and those that nothing refers to, are set as text where they stand.
func footnotesOf(p *drafting.Piece) footnotes {
	var f footnotes
	if p.First(drafting.Footnote) == nil {
		return f
	}
	f = footnotes{map[*drafting.Node]noted{}, map[*drafting.Node][]*drafting.Node{}, map[*drafting.Node]bool{}}
	next := 1
	for i, n := range p.Nodes {
		notes := p.Notes(i)
		if len(notes) == 0 || n.Component == drafting.Footnote {
			continue
		}
		f.numbers[n] = noted{next, len(notes)}
		for _, note := range notes {
			f.numbers[note] = noted{next, 1}
			next++
		}
		switch n.Component {
		case drafting.Circulation, drafting.SignatureText, drafting.Contact:
			continue
		}
		f.of[n] = notes
		for _, note := range notes {
			f.foot[note] = true
		}
	}
	return f
}

// atFoot reports whether n is a footnote that stands at the foot of a page.
func (f *footnotes) atFoot(n *drafting.Node) bool { return f.foot[n] }

// refer puts a node's footnotes to the rows in which their numbers stand.
func (f *flow) refer(n *drafting.Node, rows []row) {
	notes := f.notes.of[n]
	if len(notes) == 0 {
		return
	}
	first := f.notes.numbers[n].first
	for i := range rows {
		for _, l := range rows[i].lines {
			for _, number := range l.numbers {
				note := notes[number-first]
				rows[i].notes = slices.Concat(rows[i].notes, f.setter.rows(note, f.manner(note), f.footing))
			}
		}
	}
}

// heightOfNotes is the height that footnotes take at a page's foot, their rule included.
func heightOfNotes(notes []row) Length {
	if len(notes) == 0 {
		return 0
	}
	return noteGap + noteRule + noteIndent + heightOf(notes)
}

// fittingNotes returns how many of the notes stand in a height.
func fittingNotes(notes []row, height Length) int {
	height -= noteGap + noteRule + noteIndent
	for i := range notes {
		height -= notes[i].gap + max(notes[i].height, notes[i].ink)
		if height < 0 {
			return i
		}
	}
	return len(notes)
}
