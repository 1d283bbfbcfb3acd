package pack

import (
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// letterSet says which letters may stand at a place. Of those beyond ASCII it knows only
// whether there are any.
type letterSet struct {
	ascii  [utf8.RuneSelf]bool
	beyond bool
}

// opening is what a text must begin with to have a match of an expression that looks at its
// start: the sets of its first letters, as many as a match has in any case and a few at most.
type opening []letterSet

func openingOf(parsed *syntax.Regexp) opening {
	const letters = 4
	prog, err := syntax.Compile(parsed.Simplify())
	if err != nil {
		return nil
	}
	var out opening
	states := reach(prog, []uint32{uint32(prog.Start)})
	for range letters {
		var set letterSet
		var next []uint32
		for _, pc := range states {
			inst := &prog.Inst[pc]
			if inst.Op == syntax.InstMatch {
				return out
			}
			if set.add(inst) {
				next = append(next, inst.Out)
			}
		}
		out = append(out, set)
		states = reach(prog, next)
	}
	return out
}

// reach lists the states of the program that come after the given ones without a letter.
func reach(prog *syntax.Prog, states []uint32) []uint32 {
	for i := 0; i < len(states); i++ {
		inst := &prog.Inst[states[i]]
		var next []uint32
		switch inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			next = []uint32{inst.Out, inst.Arg}
		case syntax.InstCapture, syntax.InstEmptyWidth, syntax.InstNop:
			next = []uint32{inst.Out}
		}
		for _, pc := range next {
			if !slices.Contains(states, pc) {
				states = append(states, pc)
			}
		}
	}
	return states
}

// add adds the letters that a state takes; it reports whether it takes any.
func (s *letterSet) add(inst *syntax.Inst) bool {
	switch inst.Op {
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
	default:
		return false
	}
	for r := range s.ascii {
		s.ascii[r] = s.ascii[r] || inst.MatchRune(rune(r))
	}
	folds := syntax.Flags(inst.Arg)&syntax.FoldCase != 0 // "k" is also the sign of kelvin
	s.beyond = s.beyond || len(inst.Rune) == 0 || folds || inst.Rune[len(inst.Rune)-1] >= utf8.RuneSelf
	return true
}

// fits reports whether the text may have a match.
func (o opening) fits(text string) bool {
	for i := range o {
		if text == "" {
			return false
		}
		size := 1
		if b := text[0]; b < utf8.RuneSelf {
			if !o[i].ascii[b] {
				return false
			}
		} else if _, size = utf8.DecodeRuneInString(text); !o[i].beyond {
			return false
		}
		text = text[size:]
	}
	return true
}
