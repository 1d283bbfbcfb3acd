package layout

import (
	"strconv"

	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// lineBuilder makes one line out of its tokens.
type lineBuilder struct {
	*setter
	node        *drafting.Node
	align       string
	left, right Length
	last        bool
	line        *setLine
	x           Length
	spaced      bool // the last run has a space, whose width is settled
}

func (b *lineBuilder) build(tokens []token) *setLine {
	shown := len(tokens)
	for shown > 0 && tokens[shown-1].hangs() {
		shown--
	}
	b.line = &setLine{last: b.last}
	gaps, spaces := 0, Length(0)
	for _, t := range tokens[:shown] {
		b.line.width += t.width
		if t.kind == gap {
			gaps++
			spaces += t.width
		}
	}
	if len(tokens) > 0 {
		b.line.start, b.line.end = tokens[0].start, tokens[len(tokens)-1].end
	}
	slack := b.right - b.left - b.line.width
	stretch := Length(0)
	b.x = b.left
	switch {
	case slack < 0 && b.beautiful && b.align == standard.Justify && -slack*shrinkage <= spaces:
		stretch = (slack - Length(gaps) + 1) / Length(gaps)
		b.line.width += stretch * Length(gaps)
	case slack <= 0:
	case b.align == standard.Centre:
		b.x += slack / 2
	case b.align == standard.Right:
		b.x += slack
	case b.align == standard.Justify && !b.last && gaps > 0:
		stretch = slack / Length(gaps)
		b.line.width += stretch * Length(gaps)
	}
	b.line.x = b.x
	for _, t := range tokens[:shown] {
		if t.kind == gap {
			t.space = stretch
			t.width += stretch
		}
		b.add(t)
	}
	b.hang(tokens[shown:])
	return b.line
}

// hang adds the spaces at the line's end, narrowed so that they stay near the column.
func (b *lineBuilder) hang(tokens []token) {
	var width Length
	count := 0
	for _, t := range tokens {
		width += t.width
		count += t.end - t.start
	}
	narrow := Length(0)
	if room := max(b.right-b.x, 0) + hangRoom - caretWidth; width > room {
		narrow = (width - room + Length(count) - 1) / Length(count)
	}
	for _, t := range tokens {
		t.space -= narrow
		t.width -= narrow * Length(t.end-t.start)
		b.add(t)
	}
}

// add puts a token at the end of the line, into the run before it where that is set alike.
func (b *lineBuilder) add(t token) {
	if t.number > 0 {
		b.note(t)
		return
	}
	spaced := t.start < t.end && t.kind != letters
	n := len(b.line.runs)
	if n > 0 && t.kind != hole {
		run := &b.line.runs[n-1]
		joins := run.Face == t.face && run.Size == t.size && run.X+run.Width == b.x && len(run.Letters) > 0 &&
			run.Start+len(run.Letters) == t.start
		if joins && (!spaced || !b.spaced || run.Space == t.space) {
			run.Letters = b.node.Text[run.Start:t.end]
			run.Width += t.width
			if spaced {
				run.Space, b.spaced = t.space, true
			}
			b.x += t.width
			return
		}
	}
	run := Text{
		X: b.x, Face: t.face, Size: t.size, Letters: b.node.Text[t.start:t.end], Space: t.space, Width: t.width,
		Node: b.node.ID, Start: t.start, Component: b.node.Component,
	}
	if t.kind == hole && t.start < t.end {
		run.Width = b.width(run.Letters, t.face, t.size, t.space)
	}
	b.line.runs = append(b.line.runs, run)
	b.spaced = spaced
	b.x += t.width
}

// note adds the number of a footnote.
func (b *lineBuilder) note(t token) {
	number := strconv.Itoa(t.number)
	size := noteSized(t.size)
	b.line.added = append(b.line.added, Text{
		X: b.x, Y: -Length(noteRaise * float64(t.size)), Face: t.face, Size: size, Letters: number,
		Width: b.width(number, t.face, size, 0), Component: b.node.Component,
	})
	b.line.numbers = append(b.line.numbers, t.number)
	b.x += t.width
}
