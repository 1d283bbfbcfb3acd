package nameinconsistent

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// opens reports whether the name of a body begins with the word.
func opens(word string) bool {
	switch word {
	case "Ban", "Bệnh", "Bộ", "Chi", "Công", "Cục", "Đoàn", "Hội", "Học", "Liên", "Nhà", "Phòng", "Sở", "Tập", "Tổ", "Tổng", "Trạm", "Trung", "Trường", "Ủy", "Uỷ",
		"Văn", "Viện":
		return true
	}
	return false
}

// shortest and longest are how many words of a name are compared.
const (
	shortest = 4
	longest  = 9
)

// beginning is the words from one that may begin the name of a body.
type beginning struct {
	node  *drafting.Node
	spans []viet.Token
	words []string // in small letters, tones in one style
}

// bodies finds a name of which one word differs by marks alone from a name that stands oftener in
// the document: "Trung tâm Chuyển đồi số". Where a name ends nobody says; what is
// compared is the longest beginning that the document has twice.
func bodies(p *lint.Pass) {
	var all []beginning
	count := map[string]int{}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component == drafting.TableCell || !n.Component.Body() {
			return true
		}
		t := p.TextOf(n)
		for _, i := range t.Notable {
			if t.Case(i) != viet.Title || !opens(t.Word(i)) {
				continue
			}
			b := begin(n, t, i)
			for k := shortest; k <= len(b.words); k++ {
				count[strings.Join(b.words[:k], " ")]++
			}
			all = append(all, b)
		}
		return true
	})
	connectors(p, all)
	right := map[string]string{} // without marks → a name that stands at least twice
	for _, b := range all {
		for k := shortest; k <= len(b.words); k++ {
			if name := strings.Join(b.words[:k], " "); count[name] > 1 {
				right[viet.Fold(name)] = name
			}
		}
	}
	for _, b := range all {
		for k := len(b.words); k >= shortest; k-- {
			name := strings.Join(b.words[:k], " ")
			other := right[viet.Fold(name)]
			if count[name] > 1 || other == "" {
				continue
			}
			if at, ok := differ(b.words[:k], strings.Fields(other)); ok {
				p.Report(lint.Finding{
					Node: b.node.ID, Start: b.spans[0].Start, End: b.spans[at].End,
					Message: "Ở chỗ khác tên này viết “" + strings.Fields(other)[at] + "”, không phải “" + b.spans[at].In(b.node.Text) + "”.",
				})
			}
			break
		}
	}
}

// connectors finds a name that lacks the "và" which it has elsewhere: "Sở Tài nguyên Môi trường".
func connectors(p *lint.Pass, all []beginning) {
	const behind = 2 // so many words behind "và" tell that it is one name
	whole := map[string]string{}
	for _, b := range all {
		for v := behind; v+behind < len(b.words); v++ {
			if b.words[v] == "và" && b.capital(v-behind) && b.capital(v+1) && !opens(b.word(v+1)) {
				whole[strings.Join(slices.Concat(b.words[:v], b.words[v+1:v+1+behind]), " ")] = b.node.Text[b.spans[0].Start:b.spans[v+behind].End]
			}
		}
	}
	for _, b := range all {
		for k := behind + 1; k <= len(b.words); k++ {
			if name, ok := whole[strings.Join(b.words[:k], " ")]; ok && b.capital(k-behind) {
				p.Report(lint.Finding{
					Node: b.node.ID, Start: b.spans[0].Start, End: b.spans[k-1].End,
					Message: "Ở chỗ khác tên này viết “" + name + "”.",
				})
				break
			}
		}
	}
}

// word returns word i as it is written.
func (b beginning) word(i int) string { return b.spans[i].In(b.node.Text) }

// capital reports whether word i begins with a capital.
func (b beginning) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(b.word(i))
	return unicode.IsUpper(r)
}

// begin returns the words from token i to the end of what may be one name.
func begin(n *drafting.Node, t *viet.Text, i int) beginning {
	b := beginning{node: n}
	for ; len(b.words) < longest && t.Kind(i) == viet.Word && t.IsSyllable(i); i = t.Next(i) {
		b.spans = append(b.spans, t.Token(i))
		b.words = append(b.words, viet.RestyleTone(viet.Lower(t.Word(i)), viet.OldStyle))
	}
	return b
}

// differ returns the one word in which the names differ; behind it, words in common must show that
// the name goes on.
func differ(a, b []string) (at int, ok bool) {
	at = -1
	for i := range min(len(a), len(b)) {
		switch {
		case a[i] == b[i]:
		case at >= 0:
			return 0, false
		default:
			at = i
		}
	}
	return at, at > 0 && at < len(a)-1
}

// explained finds what a text says that letters stand for: "thủ tục hành chính (sau đây viết tắt là TTHC)".
var explained = pattern.New(`([^().;:,]+)\((?:sau đây )?(?:được )?(?:viết|gọi) tắt(?: chung)?(?: là|:) *[“"]?(\p{Lu}[\p{Lu}\d&-]*\p{Lu}[\p{Lu}\d]*)`)

// abbreviations finds letters that are explained twice, by words of which none is part of the other.
func abbreviations(p *lint.Pass) {
	first := map[string][]string{}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if !strings.Contains(n.Text, "tắt") {
			return true
		}
		for _, m := range explained.FindAllStringSubmatchIndex(n.Text, -1) {
			now := strings.Fields(viet.Lower(n.Text[m[2]:m[3]]))
			letters := n.Text[m[4]:m[5]]
			was, seen := first[letters]
			if !seen {
				first[letters] = now
				continue
			}
			if len(now) > 0 && len(was) > 0 && !slices.Contains(was, now[len(now)-1]) && !slices.Contains(now, was[len(was)-1]) {
				p.Report(lint.Finding{
					Node: n.ID, Start: m[4], End: m[5],
					Message: "“" + letters + "” ở trên đã là chữ viết tắt của cụm từ khác.",
				})
			}
		}
		return true
	})
}
