// Package placeinconsistent holds the rule place-inconsistent: one place is written in two ways:
// with other marks than a known name has, with another hyphen or space, or shortened ("TP. HCM")
// where the text has it in full elsewhere. Two places whose names differ by a mark are told apart by
// what lists know, and by the unit before the name.
package placeinconsistent

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/capital"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is place-inconsistent.
var Rule = &lint.Rule{
	ID: "place-inconsistent", Title: "Một địa danh viết hai cách",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "Unreleased", Check: run,
}

// place is the name of a place where it stands.
type place struct {
	node       *drafting.Node
	start, end int
	name       string // as it is written, with one space or one dash between its words
	unit       string // the word of an administrative unit before the name, "" where there is none
	whole      string // unit and name as they are written
	short      bool   // with the unit or the name in letters: "TP. HCM"
	led        bool   // behind a word that a place follows
}

func run(p *lint.Pass) {
	written := map[string][]place{}
	var keys []string
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component == drafting.TableCell || n.Component == drafting.Heading || !n.Component.Body() || viet.IsUpper(n.Text) {
			return true
		}
		for _, x := range placesIn(p.TextOf(n), n) {
			key := keyOf(x.name)
			if written[key] == nil {
				keys = append(keys, key)
			}
			written[key] = append(written[key], x)
		}
		return true
	})
	for _, key := range keys {
		all := written[key]
		spelt(p, all)
		shortened(p, all)
	}
}

// keyOf is what all ways to write a name have in common: its letters without marks, k as c, i as y.
func keyOf(name string) string {
	if name == city {
		name = "Hồ Chí Minh"
	}
	return alikeLetters.Replace(viet.Fold(name))
}

var (
	alikeLetters = strings.NewReplacer(" ", "", "-", "", "–", "", "'", "", "’", "", "k", "c", "y", "i")
	joined       = strings.NewReplacer(" ", "", "-", "", "–", "")
)

// city is the name of Ho Chi Minh City in letters.
const city = "HCM"

// spelt tells names that are spelt otherwise than elsewhere: where a list knows one of both ways the
// other is told, else the later one, if hyphens and spaces are all that differs.
func spelt(p *lint.Pass, all []place) {
	ways := waysOf(all)
	if len(ways) == 1 {
		return // as nearly every name
	}
	for i, x := range all {
		if x.name == city || x.unit == "" && !x.led || known(p, x.name) {
			continue
		}
		for _, first := range ways {
			other := all[first]
			if other.name == city || alike(x.name, other.name) || x.unit != "" && other.unit != "" && x.unit != other.unit {
				continue
			}
			if !x.small() && known(p, other.name) || first < i && x.unit == other.unit && bare(x.name) == bare(other.name) {
				report(p, x, other.name)
				break
			}
		}
	}
}

// waysOf returns the first of the places with each way to write the name and each unit.
func waysOf(all []place) []int {
	var ways []int
	for i, x := range all {
		if !slices.ContainsFunc(ways, func(k int) bool { return all[k].name == x.name && all[k].unit == x.unit }) {
			ways = append(ways, i)
		}
	}
	return ways
}

// shortened tells the first place where a name that stands in full elsewhere is shortened.
func shortened(p *lint.Pass, all []place) {
	full := ""
	for _, x := range all {
		if !x.short && x.unit == "thành phố" {
			full = x.whole
			break
		}
	}
	if full == "" {
		return
	}
	for _, x := range all {
		if !x.short {
			continue
		}
		if !explained(p, x.node.Text[x.start:x.end]) {
			report(p, x, full)
		}
		return
	}
}

// explained reports whether the document says what the short name stands for: "(sau đây viết tắt là
// TP. HCM)", "Thành phố Hồ Chí Minh (TP. HCM)".
func explained(p *lint.Pass, short string) bool {
	found := false
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		i := strings.Index(n.Text, short)
		found = found || i > 0 && (strings.HasSuffix(n.Text[:i], "(") || strings.Contains(n.Text[:i], "tắt là"))
		return !found
	})
	return found
}

func report(p *lint.Pass, x place, right string) {
	p.Report(lint.Finding{
		Node: x.node.ID, Start: x.start, End: x.end,
		Message: "Ở chỗ khác địa danh này viết là “" + right + "”: nếu là một nơi thì viết một cách.",
	})
}

// small reports whether the unit is one of those that are too many for the lists.
func (x place) small() bool {
	return x.unit == "xã" || x.unit == "phường" || x.unit == "thị trấn"
}

// alike reports whether two names differ by where a tone stands at most.
func alike(a, b string) bool {
	return viet.RestyleTone(viet.Lower(a), viet.OldStyle) == viet.RestyleTone(viet.Lower(b), viet.OldStyle)
}

// bare is a name without spaces and hyphens.
func bare(name string) string {
	return joined.Replace(viet.RestyleTone(viet.Lower(name), viet.OldStyle))
}

// known reports whether a list has the name, so written.
func known(p *lint.Pass, name string) bool {
	t := viet.Cut(name)
	for _, list := range []string{"provinces", "places"} {
		if e, end, ok := p.Words.List(list).At(t, 0); ok && end == t.Len() {
			return alike(e.Words, name)
		}
	}
	return false
}

// placesIn returns the names in capitals that may be places: of one word only behind what a place
// follows, as the first word of every sentence has a capital.
func placesIn(t *viet.Text, n *drafting.Node) []place {
	var out []place
	behind := 0
	for _, i := range t.Notable {
		if i < behind || t.Case(i) == viet.Small {
			continue
		}
		if x, end, ok := placeAt(t, i); ok && (x.unit != "" || x.led || strings.Contains(x.name, " ")) {
			x.node = n
			out, behind = append(out, x), end
		}
	}
	return out
}

// placeAt reads a name at token i and returns the token behind it.
func placeAt(t *viet.Text, i int) (place, int, bool) {
	if name, dot := shortUnit(t, i); name >= 0 {
		x, end, ok := nameAt(t, name)
		if t.Word(name) == city {
			x, end, ok = place{name: city}, name+1, true
		}
		if !ok || address(t) || !dot && x.name != city {
			return place{}, i, false
		}
		x.start, x.end, x.unit, x.short = t.Start(i), t.End(end-1), "thành phố", true
		return x, end, true
	}
	if t.Word(i) == "TPHCM" && !address(t) {
		return place{name: city, start: t.Start(i), end: t.End(i), unit: "thành phố", short: true}, i + 1, true
	}
	if t.Case(i) != viet.Title {
		return place{}, i, false
	}
	if before := t.Before(i); unitAt(t, i) != "" || before >= 0 && t.Case(before) == viet.Title && unitAt(t, before) == "" {
		return place{}, i, false
	}
	x, end, ok := nameAt(t, i)
	if !ok {
		return place{}, i, false
	}
	x.start, x.end = t.Start(i), t.End(end-1)
	if before := t.Before(i); before >= 0 {
		if x.unit = unitAt(t, before); x.unit != "" {
			x.whole = t.Source[unitStart(t, before):x.end]
		}
		x.led = capital.Any(t, before, "ở", "tại", "từ", "đến", "vào", "ra", "tới")
	}
	return x, end, true
}

// shortUnit returns the token of the name behind "TP." or "TP", -1 where there is none; dot says that
// a point stands between.
func shortUnit(t *viet.Text, i int) (name int, dot bool) {
	if word := t.Word(i); word != "TP" && word != "Tp" {
		return -1, false
	}
	name = t.Next(i)
	if t.Word(name) == "." {
		name, dot = t.Next(name), true
	}
	if name >= t.Len() {
		return -1, false
	}
	return name, dot
}

// address reports whether the text has an address, where short forms are customary.
func address(t *viet.Text) bool {
	lower := viet.Lower(t.Source)
	return strings.Contains(lower, "địa chỉ") || strings.Contains(lower, "đường ") || strings.Contains(lower, "phường")
}

// nameAt reads the words in capitals from token i on, with spaces or dashes between: two at least, or
// one of a kind as "Kontum".
func nameAt(t *viet.Text, i int) (place, int, bool) {
	end, words := capital.Name(t, i)
	if words == 0 {
		return place{}, i, false
	}
	name := t.Source[t.Start(i):t.End(end-1)]
	for {
		dash := t.Next(end - 1)
		if !isDash(t.Word(dash)) {
			break
		}
		next := t.Next(dash)
		further, more := capital.Name(t, next)
		if more == 0 {
			break
		}
		name += t.Source[t.End(end-1):t.End(further-1)]
		end, words = further, words+more
	}
	const most = 5
	if strings.Contains(name, "  ") || strings.Contains(name, "\u00a0") {
		name = strings.Join(strings.Fields(name), " ")
	}
	return place{name: name}, end, words <= most
}

func isDash(word string) bool { return word == "-" || word == "–" }

// unitAt returns the administrative unit whose word ends at token i.
func unitAt(t *viet.Text, i int) string {
	if !mayEndUnit(t.Word(i)) {
		return ""
	}
	for _, unit := range []string{"tỉnh", "huyện", "xã", "phường", "quận"} {
		if t.Is(i, unit) {
			return unit
		}
	}
	before := t.Before(i)
	for _, unit := range [][2]string{{"thành", "phố"}, {"thị", "xã"}, {"thị", "trấn"}, {"đặc", "khu"}} {
		if t.Is(i, unit[1]) && before >= 0 && t.Is(before, unit[0]) {
			return unit[0] + " " + unit[1]
		}
	}
	return ""
}

// mayEndUnit reports whether a word begins as one that ends a unit does, as most do not.
func mayEndUnit(word string) bool {
	if word == "" {
		return false
	}
	switch word[0] {
	case 't', 'h', 'x', 'p', 'q', 'k', 'T', 'H', 'X', 'P', 'Q', 'K':
		return true
	}
	return false
}

// unitStart returns where the words of the unit that end at token i begin.
func unitStart(t *viet.Text, i int) int {
	if strings.Contains(unitAt(t, i), " ") {
		i = t.Before(i)
	}
	return t.Start(i)
}
