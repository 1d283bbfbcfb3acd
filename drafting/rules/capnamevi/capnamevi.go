// Package capnamevi holds the rule cap-name-vi: a syllable of the name of a Vietnamese has no capital,
// in the line of the signer and where it cannot be but a name: after a form of address or a post, with a
// common middle name, or as the list of people has it.
package capnamevi

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is cap-name-vi.
var Rule = &lint.Rule{
	ID: "cap-name-vi", Title: "Tên người viết hoa sai",
	Severity: lint.Warning, Scope: lint.OfNode, Components: append(capital.Running(), drafting.SignerName),
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "II", Clause: "1", Point: "a"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "II", Clause: "1", Point: "b"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "II", Clause: "2", Point: "a"}},
	Yields: []string{"cap-special-place", "cap-event"},
	Page:   page, Since: "0.1", Check: run,
}

// Điểm a khoản 1 Mục II: viết hoa chữ cái đầu tất cả các âm tiết; điểm b: cũng thế ở tên hiệu, tên gọi nhân vật lịch sử.
func run(p *lint.Pass) {
	if p.Node.Component == drafting.SignerName {
		signer(p)
		return
	}
	told := known(p)
	var after []int
	asked := false
	for f := range p.Found("families") {
		if !asked {
			after, asked = addressed(p), true
		}
		if behind := slices.Contains(after, f.First); !told[f.First] && (behind || f.Value == "họ") {
			name(p, f.First, behind)
		}
	}
}

const message = "Tên người viết hoa chữ cái đầu tất cả các âm tiết."

// known judges the names that lists know, and returns where those begin that it told.
func known(p *lint.Pass) map[int]bool {
	t := p.Text()
	var told map[int]bool
	for f := range p.Found("people") {
		if m, wrong := capital.Compare(t, f); wrong && m.Missing && (f.Value != epithet && !m.Small || f.Value == epithet && alone(t, f)) {
			capital.Report(p, m, message, f.Value != epithet)
			if told == nil {
				told = map[int]bool{}
			}
			told[f.First] = true
		}
	}
	for f := range p.Found("foreign-people") {
		if m, wrong := capital.Compare(t, f); wrong && m.Missing && !m.Small && !strings.Contains(f.Words, "-") {
			capital.Report(p, m, message, true)
		}
	}
	return told
}

const epithet = "tên hiệu"

// alone reports whether the name that ends an epithet has its capital and no other name follows:
// "bà Triệu", not "bà triệu tập" or "bà Triệu Thị Hoa".
func alone(t *viet.Text, f lint.Found) bool {
	next := t.Next(f.End - 1)
	return t.Case(f.End-1) == viet.Title && (next != f.End+1 || next >= t.Len() || !capital.IsWord(t, next) || t.Case(next) != viet.Title)
}

// addressed returns the tokens before which a form of address or a post stands; in "anh hùng" none does.
func addressed(p *lint.Pass) (out []int) {
	t, compounds := p.Text(), p.Words.List("compounds")
	for _, list := range []string{"address-words", "posts"} {
		for f := range p.Found(list) {
			next := t.Next(f.End - 1)
			if t.Word(next) == ":" {
				next = t.Next(next)
			}
			if next < t.Len() && (!compounds.Joins(t, f.End-1, next) || t.Case(next) != viet.Small) {
				out = append(out, next)
			}
		}
	}
	return out
}

// name judges the name that begins with the family at token i.
func name(p *lint.Pass, i int, addressed bool) {
	t := p.Text()
	k, ok := beside(t, i)
	if !ok || t.Case(i) == viet.Capital {
		return
	}
	if citadel := capital.Any(t, i, "hoàng") && capital.Any(t, k, "thành"); citadel && !addressed {
		return // "Hoàng thành Thăng Long"
	}
	middle, small := middles(p, k), t.Case(k) == viet.Small
	last, more := beside(t, k)
	switch {
	case t.Case(i) == viet.Title && small && middle && more && t.Case(last) == viet.Title:
		report(p, i, last)
	case t.Case(i) == viet.Title && small && capital.Any(t, k, "thị") && more && t.IsSyllable(last):
		report(p, i, last)
	case !addressed:
	case t.Case(i) == viet.Title && t.Case(k) == viet.Title && more && t.Case(last) == viet.Small && given(t, last):
		report(p, i, last)
	case t.Case(i) == viet.Small && middle && more && t.IsSyllable(last) && (capital.Any(t, k, "văn", "thị") || t.Case(last) == viet.Title):
		report(p, i, last)
	case t.Case(i) == viet.Small && t.Case(k) == viet.Title && more && t.Case(last) == viet.Title:
		report(p, i, last)
	case t.Case(i) == viet.Title && capital.Any(t, k, "văn", "thị") && more && t.Case(last) == viet.Small && t.IsSyllable(last):
		report(p, i, last)
	}
}

// beside returns the word right after token i, one space away.
func beside(t *viet.Text, i int) (int, bool) {
	k := i + 2
	return k, k < t.Len() && capital.IsWord(t, k) && t.Start(k) == t.End(i)+1
}

// given reports whether the word in small letters at token i is a given name and not the first of
// what is said of the person: a verb or a mark follows it at once.
func given(t *viet.Text, i int) bool {
	if !capital.Any(t, i, "thái", "tài", "bình", "hùng", "dũng", "tuấn", "thắng", "minh", "hải", "sơn", "nam", "hà", "lan", "mai", "hoa", "hương", "thủy",
		"trang", "linh", "anh", "quân", "đức", "long", "phương", "thảo", "ngọc", "tùng", "cường", "kiên", "trung", "hiếu", "khánh", "vinh", "quang", "toàn") {
		return false
	}
	next := t.Next(i)
	switch {
	case next >= t.Len():
		return true
	case t.Kind(next) == viet.Punctuation:
		return t.Word(next) == "," || t.Word(next) == "." || t.Word(next) == ";"
	}
	return capital.Any(t, next, "được", "là", "phụ", "chủ", "ký", "nhận", "đã", "sẽ", "giữ", "làm", "báo", "tham", "đề", "trình")
}

func middles(p *lint.Pass, i int) bool {
	_, _, ok := p.Words.List("middle-names").At(p.Text(), i)
	return ok
}

// report reports the name from the family at token i to token last.
func report(p *lint.Pass, i, last int) {
	t := p.Text()
	m := capital.Misuse{First: i, Start: t.Start(i), End: t.End(last), Missing: true}
	m.Right = names(t, i, last)
	capital.Report(p, m, message, false)
}

// names writes tokens i to last with a capital each.
func names(t *viet.Text, i, last int) string {
	var b strings.Builder
	for k := i; k <= last; k++ {
		word := t.Word(k)
		if capital.IsWord(t, k) {
			word = capital.First(word, true)
		}
		b.WriteString(word)
	}
	return b.String()
}

// family reports whether a family stands at token i.
func family(p *lint.Pass, i int) bool {
	for f := range p.Found("families") {
		if f.First == i {
			return true
		}
	}
	return false
}

// signer judges the line of the signer, whose rank is another matter.
func signer(p *lint.Pass) {
	t := p.Text()
	first := t.Next(-1)
	for f := range p.Found("posts") {
		if f.First == first {
			first = t.Next(f.End - 1)
		}
	}
	if first >= t.Len() || !family(p, first) {
		return
	}
	missing, last := false, first
	for i := first; i < t.Len(); i = t.Next(i) {
		if t.Kind(i) != viet.Word || !t.IsSyllable(i) {
			return
		}
		missing, last = missing || t.Case(i) == viet.Small, i
	}
	if missing {
		report(p, first, last)
	}
}
