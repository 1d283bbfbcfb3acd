package capital

import (
	"strings"
	"unicode/utf8"

	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

// Misuse is how a phrase departs from the capitals that it should have.
type Misuse struct {
	First, Start, End int    // its first token, its bytes
	Right             string // as it should be; the place of tones and the spaces stay as they are
	Missing           bool   // a capital is missing
	Superfluous       bool   // a capital is too many
	Small             bool   // none of its words has the capital that it should have
}

// Compare compares a phrase of a list with how the list writes it, or with one of the other
// ways that Entry.Value tells, with "|" between them. It finds nothing in a phrase that is
// written in capitals, and lets the first word have a capital where it begins something.
func Compare(t *viet.Text, f lint.Found) (Misuse, bool) {
	start, end := t.Start(f.First), t.End(f.End-1)
	if t.Source[start:end] == f.Words {
		return Misuse{}, false
	}
	m, wrong := against(t, f, f.Words)
	if !wrong {
		return Misuse{}, false
	}
	for other := range strings.SplitSeq(f.Value, "|") {
		if strings.EqualFold(other, f.Words) {
			if _, wrong := against(t, f, other); !wrong {
				return Misuse{}, false
			}
		}
	}
	return m, true
}

// Small reports whether no word of the phrase has a capital: what most common nouns are, told at once.
func Small(t *viet.Text, f lint.Found) bool {
	for i := f.First; i < f.End; i++ {
		if t.Case(i) != viet.Small {
			return false
		}
	}
	return true
}

// against compares the phrase with one way to write it.
func against(t *viet.Text, f lint.Found, right string) (Misuse, bool) {
	m := Misuse{First: f.First, Start: t.Start(f.First), End: t.End(f.End - 1)}
	r := viet.Cut(right)
	var b strings.Builder
	some, k := false, r.Next(-1)
	for i := f.First; i < f.End; i++ {
		word := t.Word(i)
		if t.Kind(i) == viet.Space {
			b.WriteString(word)
			continue
		}
		want := viet.Small
		if k < r.Len() {
			want = r.Case(k)
		}
		k = r.Next(k)
		has := t.Case(i)
		switch {
		case has == want:
			some = some || want == viet.Title
		case has == viet.Capital || has == viet.Mixed:
			return Misuse{}, false
		case want == viet.Capital:
			m.Missing, word = true, viet.Upper(word)
		case want == viet.Title:
			m.Missing, word = true, First(word, true)
		case i == f.First && Opens(t, i):
		default:
			m.Superfluous, word = true, First(word, false)
			some = true
		}
		b.WriteString(word)
	}
	m.Right, m.Small = b.String(), !some && m.Missing
	return m, m.Missing || m.Superfluous
}

// First returns the word with its first letter as a capital, or as a small letter.
func First(word string, capital bool) string {
	_, n := utf8.DecodeRuneInString(word)
	if capital {
		return viet.Upper(word[:n]) + word[n:]
	}
	return viet.Lower(word[:n]) + word[n:]
}

// Report reports the misuse with a fix, unless the words are quoted or wait to be filled in.
func Report(p *lint.Pass, m Misuse, message string, safe bool) {
	if Quoted(p.Text(), m.First) || p.Blank(p.Node, m.Start, m.End) {
		return
	}
	p.Report(lint.Finding{
		Node: p.Node.ID, Start: m.Start, End: m.End, Message: message,
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+m.Right+"”", safe, p.Node, m.Start, m.End, m.Right)},
	})
}

// Word returns the misuse of one word: that it has no capital, or that it has one.
func Word(t *viet.Text, i int, capital bool) Misuse {
	return Misuse{
		First: i, Start: t.Start(i), End: t.End(i), Right: First(t.Word(i), capital),
		Missing: capital, Superfluous: !capital,
	}
}

// Leads reports whether what stands before token i lets only a name follow: "của bộ tài chính".
func Leads(t *viet.Text, i int) bool {
	b := t.Before(i)
	return b < 0 || After(t, i, "của", "do", "với", "và", "tại", "từ", "cho", "thuộc", "gửi", "trình", "là", "bởi", "theo", "để", "đến", "vào", "cùng")
}
