// Package placecapital holds the rule place-capital: a syllable of the place of issue does
// not begin with a capital, or the place is written in capitals alone. The words for a unit
// ("thành phố", "thị xã") may have small letters after their first. Abbreviated places are the
// matter of another rule.
package placecapital

import (
	_ "embed"
	"strings"
	"unicode"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is place-capital.
var Rule = &lint.Rule{
	ID: "place-capital", Title: "Địa danh không viết hoa chữ cái đầu",
	Severity: lint.Error, Scope: lint.OfNode, Components: []drafting.Component{drafting.PlaceDate},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "4", Point: "c"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm c khoản 4: các chữ cái đầu của địa danh phải viết hoa.
func run(p *lint.Pass) {
	line, ok := drafting.ParsePlaceDate(p.Node.Text)
	place := line.Place.Text
	if !ok || line.Place.Blank() || strings.ContainsAny(place, ".…_{}[]<>()/") || !words(place) {
		return
	}
	right := capitalised(place)
	if right == place {
		return
	}
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: line.Place.Start, End: line.Place.End,
		Message: "Các chữ cái đầu của địa danh viết hoa, các chữ sau viết thường.",
		Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", true, p.Node, line.Place.Start, line.Place.End, right)},
	})
}

// words reports whether every word of the place is a Vietnamese syllable; those of other
// languages have their own letters.
func words(place string) bool {
	for word := range strings.FieldsFuncSeq(place, apart) {
		if !viet.ValidSyllable(viet.Lower(word)) {
			return false
		}
	}
	return true
}

func apart(r rune) bool { return !unicode.IsLetter(r) }

// units are the words for a unit whose second word is written small before a name.
var units = map[string]bool{"phố": true, "xã": true, "trấn": true, "khu": true}

// capitalised gives each word of the place its capital.
func capitalised(place string) string {
	upper := viet.IsUpper(place)
	var b strings.Builder
	inWord, first, before := false, true, ""
	for i, r := range place {
		switch {
		case !unicode.IsLetter(r):
			inWord = false
			b.WriteRune(r)
		case inWord && upper:
			b.WriteRune(unicode.ToLower(r))
		case inWord:
			b.WriteRune(r)
		default:
			word := place[i:]
			if end := strings.IndexFunc(word, apart); end >= 0 {
				word = word[:end]
			}
			word = viet.Lower(word)
			switch {
			case !first && units[word] && (before == "thành" || before == "thị" || before == "đặc"):
				if upper {
					r = unicode.ToLower(r)
				}
				b.WriteRune(r)
			default:
				b.WriteRune(unicode.ToUpper(r))
			}
			inWord, first, before = true, false, word
		}
	}
	return b.String()
}
