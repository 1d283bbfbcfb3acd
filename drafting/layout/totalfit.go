package layout

import (
	"slices"
	"strings"
)

// Total fit: the lines of a paragraph are chosen together, so that the spaces of all of them
// differ as little as may be (Knuth and Plass, Breaking Paragraphs into Lines, Software:
// Practice and Experience 11, 1981). A space may grow by half of its width and shrink by a
// third; what a line stretches beyond that counts as more and more of a fault.

// Faults of a line, in the paper's unit: 100 is a line whose spaces are stretched as far as
// they should be.
const (
	lineFault   = 1      // each line, so that fewer are better
	loneFault   = 1500   // a last line of one syllable
	numberFault = 500    // a short number at a line's end, away from what it counts
	clashing    = 10_000 // demerits of a loose line next to a tight one
)

// tolerances are how far a line may be stretched, at first and where no lines can be found.
var tolerances = [...]float64{2.5, 6}

// shares of a space's width by which it may grow and shrink.
const (
	growth    = 2 // one half
	shrinkage = 3 // one third
)

// sums are the widths of all tokens before a place, and of the spaces among them that a
// line stretches.
type sums struct{ width, spaces Length }

func (a sums) minus(b sums) sums { return sums{a.width - b.width, a.spaces - b.spaces} }

// breakNode is a place where a line may begin, reached in the best way.
type breakNode struct {
	token    int  // that begins the line
	sums     sums // before it
	fitness  int  // class of the line that ends here
	demerits float64
	before   int // index of the node where that line begins
}

// fitter breaks one paragraph.
type fitter struct {
	text        string
	tokens      []token
	first, rest Length
	tolerance   float64
	nodes       []breakNode
	active      []int // indexes of nodes
}

// totalFit parts tokens into lines, each the tokens [from, to); ok is false where words and
// measure allow no good ones.
func totalFit(text string, tokens []token, first, rest Length) (lines [][2]int, ok bool) {
	f := fitter{text: text, tokens: tokens, first: first, rest: rest}
	for _, f.tolerance = range tolerances {
		if lines, ok = f.lines(); ok {
			return lines, true
		}
	}
	return nil, false
}

func (f *fitter) lines() ([][2]int, bool) {
	f.nodes = append(f.nodes[:0], breakNode{fitness: 1, before: -1})
	f.active = append(f.active[:0], 0)
	var sum, end sums // before the token; up to the last letters
	lettered := false
	for i, t := range f.tokens {
		sum.width += t.width
		if t.kind == gap {
			sum.spaces += t.width
		}
		if !t.hangs() {
			end, lettered = sum, true
			continue
		}
		next := i + 1
		if !t.breaks || !lettered || next == len(f.tokens) || f.tokens[next].hangs() {
			continue
		}
		f.tryBreak(next, sum, end, false)
		if len(f.active) == 0 {
			return nil, false
		}
	}
	from := len(f.nodes)
	f.tryBreak(len(f.tokens), sum, end, true)
	best := -1
	for i := from; i < len(f.nodes); i++ {
		if best < 0 || f.nodes[i].demerits < f.nodes[best].demerits {
			best = i
		}
	}
	if best < 0 {
		return nil, false
	}
	var lines [][2]int
	for i := best; f.nodes[i].before >= 0; i = f.nodes[i].before {
		lines = append(lines, [2]int{f.nodes[f.nodes[i].before].token, f.nodes[i].token})
	}
	slices.Reverse(lines)
	return lines, true
}

// tryBreak ends lines before a token: it adds the best node of each class of fitness, and
// drops the beginnings from which a line does not reach that far.
func (f *fitter) tryBreak(at int, sum, end sums, last bool) {
	var best [4]breakNode
	var have [4]bool
	kept := f.active[:0]
	for _, a := range f.active {
		n := &f.nodes[a]
		ratio, fits := f.ratio(n, end, last)
		if fits {
			kept = append(kept, a)
		}
		if !fits || ratio > f.tolerance {
			continue
		}
		class := fitnessOf(ratio)
		d := n.demerits + f.demerits(n, at, ratio, last)
		if max(class-n.fitness, n.fitness-class) > 1 {
			d += clashing
		}
		if !have[class] || d < best[class].demerits {
			best[class] = breakNode{token: at, sums: sum, fitness: class, demerits: d, before: a}
			have[class] = true
		}
	}
	f.active = kept
	for class, n := range best {
		if have[class] {
			f.nodes = append(f.nodes, n)
			f.active = append(f.active, len(f.nodes)-1)
		}
	}
}

// ratio is how far a line's spaces stretch, or shrink where it is negative, as a share of
// what they may; fits is false where they cannot shrink enough.
func (f *fitter) ratio(n *breakNode, end sums, last bool) (ratio float64, fits bool) {
	measure := f.rest
	if n.before < 0 {
		measure = f.first
	}
	line := end.minus(n.sums)
	slack := measure - line.width
	switch {
	case slack == 0 || slack > 0 && last:
		return 0, true
	case slack > 0:
		if line.spaces == 0 {
			return f.tolerance + 1, true
		}
		return float64(slack) * growth / float64(line.spaces), true
	case -slack*shrinkage > line.spaces:
		return 0, false
	}
	return float64(slack) * shrinkage / float64(line.spaces), true
}

// fitnessOf classes a line as tight, decent, loose or very loose.
func fitnessOf(ratio float64) int {
	switch {
	case ratio < -0.5:
		return 0
	case ratio <= 0.5:
		return 1
	case ratio <= 1:
		return 2
	}
	return 3
}

// demerits are those of the line from n to the token at, without what its neighbour adds.
func (f *fitter) demerits(n *breakNode, at int, ratio float64, last bool) float64 {
	r := max(ratio, -ratio)
	fault := lineFault + 100*r*r*r
	switch {
	case last && n.before >= 0 && f.lone(n.token):
		fault += loneFault
	case !last && f.endsInNumber(n.token, at):
		fault += numberFault
	}
	return fault * fault
}

// lone reports whether the tokens from one on are a single word.
func (f *fitter) lone(from int) bool {
	return strings.IndexByte(strings.TrimRight(f.text[f.tokens[from].start:], " "), ' ') < 0
}

// shortNumber is the most digits of a number that ought to stand with the word after it.
const shortNumber = 4

// endsInNumber reports whether the last word before a token counts the word that follows: a
// short number in figures, or one in letters.
func (f *fitter) endsInNumber(from, at int) bool {
	words := strings.TrimRight(f.text[f.tokens[from].start:f.tokens[at].start], " ")
	word := words[strings.LastIndexByte(words, ' ')+1:]
	switch word {
	case "một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười":
		return true
	}
	word = strings.TrimLeft(word, "(“\"")
	return word != "" && len(word) <= shortNumber && strings.Trim(word, "0123456789") == ""
}
