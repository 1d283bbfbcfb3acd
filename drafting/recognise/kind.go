package recognise

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/standard"
)

// Kind returns the id of the kind of paper that the main text is: by its type as printed,
// else by the type in its symbol, else by its "V/v" or its addressees; "" where none of
// them tells. Of kinds that print the same type it takes the one whose components fit best.
func Kind(pieces []*drafting.Piece, sheet *standard.Sheet) string {
	if len(pieces) == 0 || sheet == nil {
		return ""
	}
	p := pieces[0]
	if n := p.First(drafting.TypeName); n != nil && !dispatch(n.Text) {
		printed := strings.TrimRight(key(n.Text), " .:")
		if id := best(p, sheet, func(k *standard.Kind) bool { return k.Printed != "" && key(k.Printed) == printed }); id != "" {
			return id
		}
		return best(p, sheet, func(k *standard.Kind) bool {
			return k.Printed != "" && strings.HasPrefix(printed, key(k.Printed)+" ")
		})
	}
	if n := p.First(drafting.Number); n != nil {
		if id := best(p, sheet, func(k *standard.Kind) bool { return inSymbol(n.Text, k.Abbreviation) }); id != "" {
			return id
		}
	}
	if p.First(drafting.DispatchSubject) == nil && (p.First(drafting.Addressees) == nil || p.First(drafting.Number) == nil) {
		return ""
	}
	return best(p, sheet, func(k *standard.Kind) bool {
		for _, c := range k.Components {
			if c.Component == drafting.DispatchSubject && c.Need != standard.Forbidden {
				return k.Printed == ""
			}
		}
		return false
	})
}

// dispatch reports whether a type as printed is that of the letter, which prints none.
func dispatch(printed string) bool { return strings.TrimRight(key(printed), " .:") == "cong van" }

func inSymbol(numberLine, abbreviation string) bool {
	l, ok := drafting.ParseNumberLine(strings.TrimSpace(numberLine))
	if !ok || abbreviation == "" {
		return false
	}
	first, _, _ := strings.Cut(l.Symbol.Text, "-")
	return strings.TrimSpace(first) == abbreviation
}

func best(p *drafting.Piece, sheet *standard.Sheet, fits func(*standard.Kind) bool) string {
	id, most := "", 0
	for i := range sheet.Kinds {
		k := &sheet.Kinds[i]
		if !fits(k) {
			continue
		}
		if n := score(p, k); id == "" || n > most {
			id, most = k.ID, n
		}
	}
	return id
}

// score counts the components that are there as the kind wants them, less those that are
// not.
func score(p *drafting.Piece, k *standard.Kind) int {
	n := 0
	for _, c := range k.Components {
		node := p.First(c.Component)
		switch {
		case node == nil && c.Need == standard.Required, node != nil && c.Need == standard.Forbidden:
			n--
		case node != nil && begins(node.Text, c.Words):
			n++
		}
	}
	return n
}

func begins(text string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(key(text), key(w)) {
			return true
		}
	}
	return false
}
