package template

import "strings"

// place is something that a skeleton, or a pattern of words, leaves to be filled.
type place struct {
	start, end int
	sign       string // "", "=" for what follows from others, "#" for what is read out of the document
	name       string // of a field, a column, derived words; or a function with its arguments
}

// Signs of places, and what is around them.
const (
	follows    = "="
	reads      = "#"
	placeStart = "{{"
	placeEnd   = "}}"
)

// isName reports whether the words inside of a place are a name or a function.
func isName(words string) bool {
	return words != "" && words[0] >= 'a' && words[0] <= 'z' && !strings.ContainsAny(words, `{}|\=`)
}

// placesIn finds the places in words, in their order.
func placesIn(words string) []place {
	var out []place
	for at := 0; ; {
		i := strings.Index(words[at:], placeStart)
		if i < 0 {
			return out
		}
		start := at + i
		inner, _, ok := strings.Cut(words[start+len(placeStart):], placeEnd)
		if !ok {
			return out
		}
		p := place{start: start, end: start + len(placeStart) + len(inner) + len(placeEnd), name: inner}
		if strings.HasPrefix(inner, follows) || strings.HasPrefix(inner, reads) {
			p.sign, p.name = inner[:1], inner[1:]
		}
		if !isName(p.name) {
			at = start + len(placeStart)
			continue
		}
		out = append(out, p)
		at = p.end
	}
}

// replacePlaces puts other words into the places.
func replacePlaces(words string, by func(p place) string) string {
	places := placesIn(words)
	if len(places) == 0 {
		return words
	}
	var b strings.Builder
	at := 0
	for _, p := range places {
		b.WriteString(words[at:p.start])
		b.WriteString(by(p))
		at = p.end
	}
	b.WriteString(words[at:])
	return b.String()
}

// written is the place as a skeleton writes it.
func (p place) written() string { return placeStart + p.sign + p.name + placeEnd }
