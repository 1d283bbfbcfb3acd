// Package capunitlower holds the rule cap-unit-lower: the word for an administrative unit has a capital
// before the unit's own name, amid a sentence, or the name lacks one. Units named after a number, a person
// or an event are the matter of cap-unit-number; the capital and Ho Chi Minh City of cap-special-place.
package capunitlower

import (
	_ "embed"
	"strings"

	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-unit-lower.
var Rule = &lint.Rule{
	ID: "cap-unit-lower", Title: "Tên đơn vị hành chính viết hoa sai",
	Severity: lint.Warning, Scope: lint.OfNode, Components: capital.Running(),
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "III", Clause: "1", Point: "a"}},
	Yields: []string{"cap-name-vi", "cap-special-place", "cap-event", "cap-org-dictionary", "cap-place-hyphen", "cap-terrain", "cap-region"},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm a khoản 1 Mục III: viết hoa chữ cái đầu của các âm tiết tạo thành tên riêng.
func run(p *lint.Pass) {
	t := p.Text()
	names, judged := places(p), map[int]bool{} // by their first token; tokens of names after a unit
	for f := range p.Found("capital-words") {
		next := t.Next(f.End - 1)
		if f.Value != unit || next != f.End+1 || next >= t.Len() || t.Case(f.First) == viet.Capital || t.Case(next) == viet.Capital {
			continue
		}
		place, known := names[next]
		for i := next; known && i < place.End; i++ {
			judged[i] = true
		}
		switch {
		case own(p, next):
		case known:
			pair(p, f, place)
		default:
			lone(p, f, next)
		}
	}
	for first, f := range names {
		if !judged[first] {
			bare(p, f)
		}
	}
}

// places returns the names of places that stand in the node, by their first tokens.
func places(p *lint.Pass) map[int]lint.Found {
	names := map[int]lint.Found{}
	for _, list := range []string{"places", "provinces"} {
		for f := range p.Found(list) {
			names[f.First] = f
		}
	}
	return names
}

const (
	unit    = "đơn vị hành chính"
	message = "Danh từ chung chỉ đơn vị hành chính viết thường, tên riêng của đơn vị viết hoa chữ cái đầu các âm tiết."
)

// common reports whether the name is a common word too, so that small letters may be right.
func common(f lint.Found) bool {
	switch f.Words {
	case "Hòa Bình", "Thái Bình", "Vinh", "Yên Bình", "Tam Nông", "Tân Bình", "Thanh Bình", "Bình Dương", "Hội An", "Thuận An", "Cao Phong":
		return true
	}
	return false
}

// own reports whether a person or an event gave the unit its name.
func own(p *lint.Pass, i int) bool {
	for f := range p.Found("people") {
		if f.First == i {
			return true
		}
	}
	return false
}

// bare judges a name without a unit: its first syllable shows that it is one.
func bare(p *lint.Pass, f lint.Found) {
	t := p.Text()
	if t.Case(f.First) != viet.Title || common(f) || !strings.Contains(f.Words, " ") {
		return
	}
	if m, wrong := capital.Compare(t, f); wrong && m.Missing && !m.Superfluous {
		capital.Report(p, m, message, false)
	}
}

// pair judges a unit with a name of the lists. Ho Chi Minh City has a capital of its own.
func pair(p *lint.Pass, f, place lint.Found) {
	t := p.Text()
	if place.Words == "Hồ Chí Minh" && capital.Any(t, f.First, "thành") || t.Case(place.First) == viet.Small && common(place) {
		return
	}
	both := lint.Found{Entry: lint.Entry{Words: viet.Lower(f.Words) + " " + place.Words}, First: f.First, End: place.End}
	if m, wrong := capital.Compare(t, both); wrong {
		capital.Report(p, m, message, true)
	}
}

// lone judges a unit whose name no list knows: amid a sentence its word has no capital.
func lone(p *lint.Pass, f lint.Found, next int) {
	t := p.Text()
	end, words := capital.Name(t, next)
	switch {
	case words == 0, t.Case(f.First) != viet.Title, capital.Opens(t, f.First), capital.Any(t, next, "ủy", "đoàn", "đội", "hội", "trưởng", "lộ"):
		return
	case family(p, next) || words > 3:
		return
	}
	if b, ok := capital.Beside(t, f.First); ok && t.Case(b) == viet.Title {
		return
	}
	m := capital.Misuse{First: f.First, Start: t.Start(f.First), End: t.End(end - 1), Superfluous: true}
	m.Right = viet.Lower(t.Source[m.Start:t.End(f.End-1)]) + t.Source[t.End(f.End-1):m.End]
	capital.Report(p, m, message, false)
}

// family reports whether a name that begins with token i may be that of a person.
func family(p *lint.Pass, i int) bool {
	for f := range p.Found("families") {
		if f.First == i {
			return true
		}
	}
	return false
}
