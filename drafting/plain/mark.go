package plain

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// markLetters are the letters that make a mark of the backslash before them.
const markLetters = `*_{}[]<>:|^/-`

// token is a run of letters, or one mark.
type token struct {
	source string // as written
	plain  string // what it reads as where it is no mark
	mark   byte   // 0 for letters
	on     bool   // whether the mark is well formed
	name   string // of an opening bracket
	wrote  string
	other  bool // whether wrote was given
	pair   int  // index of the closing or opening token
}

// readWords reads words with marks. What is no mark stays a letter, so that it never fails.
func readWords(s string) (string, []drafting.Mark) {
	if strings.IndexByte(s, '\\') < 0 {
		return s, nil
	}
	given, rest, listed := readList(s)
	tokens := tokenize(rest)
	pairToggles(tokens, '*')
	pairToggles(tokens, '_')
	pairBrackets(tokens)
	text, marks := build(tokens)
	if listed {
		if marks = given; !fit(text, marks) {
			return s, nil
		}
	}
	if mended, _ := viet.Normalize("\n" + text); mended != "\n"+text {
		return s, nil
	}
	return text, marks
}

// readList reads the list of marks that words may begin with.
func readList(s string) (marks []drafting.Mark, rest string, ok bool) {
	after, ok := strings.CutPrefix(s, `\<`)
	if !ok {
		return nil, s, false
	}
	dec := json.NewDecoder(strings.NewReader(after))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&marks); err != nil {
		return nil, s, false
	}
	rest, ok = strings.CutPrefix(after[dec.InputOffset():], `\>`)
	if !ok {
		return nil, s, false
	}
	return marks, rest, true
}

// fit reports whether the marks are marks of the text.
func fit(text string, marks []drafting.Mark) bool {
	return !slices.ContainsFunc(marks, func(m drafting.Mark) bool { return !m.Fits(text) })
}

func letterStart(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

func tokenize(s string) []token {
	var tokens []token
	letters := func(source, plain string) {
		if source != "" {
			tokens = append(tokens, token{source: source, plain: plain})
		}
	}
	for s != "" {
		at := strings.IndexByte(s, '\\')
		if at < 0 {
			at = len(s)
		}
		letters(s[:at], s[:at])
		s = s[at:]
		run := len(s) - len(strings.TrimLeft(s, `\`))
		if run == len(s) || strings.IndexByte(markLetters, s[run]) < 0 {
			letters(s[:run], s[:run])
			s = s[run:]
			continue
		}
		letters(s[:run-run%2], s[:run/2])
		s = s[run-run%2:]
		if run%2 == 0 {
			letters(s[:1], s[:1])
			s = s[1:]
			continue
		}
		t := markToken(s)
		tokens = append(tokens, t)
		s = s[len(t.source):]
	}
	return tokens
}

// markToken reads the mark that s begins with: a backslash, its letter, and for an opening
// bracket the name and the bar.
func markToken(s string) token {
	t := token{source: s[:2], plain: s[:2], mark: s[1]}
	switch t.mark {
	case '-', '^':
		t.on = true
	case '{', '[':
		head, _, ok := strings.Cut(s[2:], "|")
		if !ok || head == "" || strings.IndexByte(head, '\\') >= 0 {
			return t
		}
		t.name = head
		if t.mark == '[' {
			t.name, t.wrote, t.other = strings.Cut(head, "=")
		}
		if t.name == "" {
			return t
		}
		t.source = s[:2+len(head)+1]
		t.plain = t.source
		t.on = true
	}
	return t
}

// pairToggles turns on the marks of this letter by pairs with letters between.
func pairToggles(tokens []token, mark byte) {
	open, filled := -1, false
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.mark == 0:
			filled = true
		case t.mark != mark:
		case open < 0:
			open, filled = i, false
		default:
			if filled {
				tokens[open].on, t.on = true, true
				tokens[open].pair, t.pair = i, open
			}
			open = -1
		}
	}
}

// pairBrackets leaves on those opening brackets that are closed, and turns on what closes
// them.
func pairBrackets(tokens []token) {
	var open []int
	for i := range tokens {
		t := &tokens[i]
		switch {
		case (t.mark == '{' || t.mark == '[') && t.on:
			open = append(open, i)
		case (t.mark == '}' || t.mark == ']') && len(open) > 0 && tokens[open[len(open)-1]].mark == t.mark-2:
			o := open[len(open)-1]
			open = open[:len(open)-1]
			t.on, t.pair, tokens[o].pair = true, o, i
		}
	}
	for _, o := range open {
		tokens[o].on = false
	}
}

func build(tokens []token) (string, []drafting.Mark) {
	var b strings.Builder
	var marks []drafting.Mark
	starts := make([]int, len(tokens))
	for i, t := range tokens {
		starts[i] = b.Len()
		switch {
		case !t.on:
			b.WriteString(t.plain)
		case t.mark == '^':
			marks = append(marks, drafting.Mark{Start: b.Len(), End: b.Len(), Kind: drafting.Note})
		case t.mark != '-' && t.pair < i:
			marks = append(marks, tokens[t.pair].drafted(starts[t.pair], b.Len(), b.String()))
		}
	}
	drafting.Sort(marks)
	return b.String(), marks
}

// drafted returns the mark that the opening token begins.
func (t token) drafted(start, end int, text string) drafting.Mark {
	m := drafting.Mark{Start: start, End: end, Name: t.name}
	switch t.mark {
	case '*':
		m.Kind = drafting.Bold
	case '_':
		m.Kind = drafting.Italic
	case '{':
		m.Kind = drafting.Field
	default:
		m.Kind = drafting.Derived
		m.Wrote = text[start:end]
		if t.other {
			m.Wrote = t.wrote
		}
	}
	return m
}
