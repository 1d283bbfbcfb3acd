package recipientscharged

import (
	"thethuc/drafting"
	"thethuc/drafting/capital"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// divides reports whether node k belongs to a part that says who does what: "III. TỔ CHỨC THỰC HIỆN",
// "Điều 8. Trách nhiệm của các phòng".
func divides(main *drafting.Piece, k int) bool {
	for up := main.Parent(k); up >= 0; up = main.Parent(up) {
		if onDuties(main.Nodes[up]) {
			return true
		}
		if next := up + 1; next < k && main.Nodes[next].Component == drafting.Heading && onDuties(main.Nodes[next]) {
			return true
		}
	}
	return false
}

// onDuties reports whether the words behind the node's label are the title of such a part.
func onDuties(n *drafting.Node) bool {
	words := n.Text
	if label, ok := n.Label(); ok {
		words = words[label.End:]
	}
	return duties.MatchString(viet.Lower(words))
}

// duties are the titles of such parts.
var duties = pattern.New(`^ *(?:(?:công tác )?tổ chức thực hiện|phân công(?: nhiệm vụ| trách nhiệm| thực hiện| tổ chức thực hiện)?|trách nhiệm(?: thi hành| thực hiện| tổ chức thực hiện| (?:của )?các (?:cơ quan|đơn vị|phòng|ban|sở).*)?) *[.:]?$`)

// longestItem bounds the words before the sign that a body begins an item of duties.
const longestItem = 14

// item reports whether token i begins the name of a body whose duties follow: "Phòng Tài chính: …",
// "Sở Nội vụ có trách nhiệm …", "Công an tỉnh chủ trì …", or "Sở Nội vụ" as a title.
func item(t *viet.Text, i int) bool {
	if !isKind(t, i) || !named(t, i) {
		return false
	}
	for k, n := i, 0; k < t.Len() && n < longestItem; k, n = t.Next(k), n+1 {
		next := t.Next(k)
		switch {
		case t.Word(k) == ":", t.Is(k, "có") && t.Is(next, "trách"), t.Is(k, "chịu") && t.Is(next, "trách"), t.Is(k, "chủ") && t.Is(next, "trì"):
			return true
		case next >= t.Len():
			return capital.IsWord(t, k)
		case !capital.IsWord(t, k) && t.Word(k) != ",", capital.Any(t, k, "được", "đã", "là", "do", "tại", "khi", "theo"):
			return false
		}
	}
	return false
}

// named reports whether the kind at token i is that of a body, and no other word that begins so ("Ban
// hành Quy chế", "Công khai"): a capital is behind it, or what makes it the kind.
func named(t *viet.Text, i int) bool {
	next := t.Next(i)
	if next >= t.Len() {
		return false
	}
	if t.Case(next) == viet.Title || t.Word(i) == "UBND" {
		return true
	}
	second := map[string]string{
		"văn": "phòng", "ủy": "ban", "uỷ": "ban", "trung": "tâm", "công": "an", "chi": "cục", "tổng": "cục", "thanh": "tra", "kho": "bạc", "viện": "kiểm",
	}[viet.Lower(t.Word(i))]
	return second != "" && t.Is(next, second)
}
