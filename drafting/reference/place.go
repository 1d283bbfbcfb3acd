package reference

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// levelWord is the word of a level.
type levelWord struct {
	words string
	level Level
}

// levelWords are the words of the levels, by the byte that they begin with.
var levelWords = [256][]levelWord{
	lead: {{"điểm", Point}, {"điều", Article}},
	'k':  {{"khoản", Clause}},
	't':  {{"tiểu mục", Subsection}},
	'm':  {{"mục", Section}, {"mẫu", Form}},
	'c':  {{"chương", Chapter}},
	'p':  {{"phần", Part}, {"phụ lục", Appendix}},
}

// levelAt reads the word of a level.
func (t text) levelAt(i int) (Level, int, bool) {
	if i >= len(t) {
		return 0, i, false
	}
	switch t[i] | asciiSmall {
	case 'k', 't', 'm', 'c', 'p', lead:
	default:
		return 0, i, false
	}
	for _, w := range levelWords[t[i]|asciiSmall] {
		if end, ok := t.fold(i, w.words); ok {
			return w.level, end, true
		}
	}
	return 0, i, false
}

// compounds are the words before a level's word that make another word of it: "thời điểm",
// "tài khoản".
var compounds = map[Level][]string{
	Point:    {"thời", "quan", "đặc", "trọng", "thí", "địa", "ưu", "nhược", "khuyết", "cao", "giao", "tiêu", "tâm", "số", "đạt", "thang", "mức", "bảng", "cứ", "yếu", "luận", "tụ", "chốt", "kiểm", "xuất", "chất", "tổng", "cộng", "trừ", "thêm", "chấm", "bình", "vạn"},
	Clause:   {"tài", "điều", "trái", "ngân", "bồi"},
	Section:  {"danh", "hạng", "chuyên", "đề", "thư", "tiết", "mặt"},
	Part:     {"thành", "cổ", "học", "một", "hai", "ba", "góp", "nhiều", "bộ", "xuất"},
	Chapter:  {"huy", "văn", "ấn"},
	Article:  {"nhiều"},
	Form:     {"biểu", "gương", "kiểu", "khuôn", "lấy", "bảng"},
	Appendix: nil,
}

// step reads one level with its numbers at i. first says that nothing narrower stands
// before it in the reference.
func (t text) step(i int, first bool) (Step, int, bool) {
	level, j, ok := t.levelAt(i)
	if !ok {
		return Step{}, i, false
	}
	s := Step{Level: level, Word: Span{i, j}}
	if first && slices.ContainsFunc(compounds[level], func(w string) bool { return isOneOf(t.before(i), w) }) {
		return Step{}, i, false
	}
	start := t.blanks(j)
	if start == j {
		return t.unnumbered(s, i, j)
	}
	if end, ok := t.fold(start, "này"); ok {
		s.This = true
		return s, end, true
	}
	k := start
	if level == Appendix || level == Form {
		if after, ok := t.fold(k, "số"); ok {
			k = t.blanks(after)
		}
	}
	ranged := false
	if after, ok := t.then(j, "từ"); ok {
		ranged, k = true, t.blanks(after)
		if _, word, ok := t.levelAt(k); ok {
			k = t.blanks(word)
		}
	}
	num, end, ok := t.number(level, k, !first)
	if !ok || ranged && !t.goesTo(end) {
		return t.unnumbered(s, i, j)
	}
	s.Numbers = append(s.Numbers, num)
	listed := isOneOf(t.before(i), "các", "những")
	return t.list(s, end, first || listed, listed || ranged || isOneOf(t.before(i), "từ"))
}

// unnumbered is an appendix that is the only one, and so has no number.
func (t text) unnumbered(s Step, i, end int) (Step, int, bool) {
	if s.Level != Appendix || !t.capital(i) {
		return Step{}, i, false
	}
	for _, words := range []string{"kèm theo", "ban hành kèm theo", "được ban hành kèm theo"} {
		if _, ok := t.then(end, words); ok {
			return s, end, true
		}
	}
	return Step{}, i, false
}

// goesTo reports whether a range goes on at i.
func (t text) goesTo(i int) bool {
	_, ok := t.then(i, "đến")
	return ok
}

// list reads the further numbers of a list or a range: "1, 2 và 3", "5 đến Điều 9". repeats
// says that the level's word may stand again before each; sure that a number without it
// belongs to the list whatever follows.
func (t text) list(s Step, end int, repeats, sure bool) (Step, int, bool) {
	for {
		j, to, ok := t.joint(end)
		if !ok {
			return s, end, true
		}
		worded := false
		if l, after, ok := t.levelAt(j); ok {
			if l != s.Level || !repeats && !to {
				return s, end, true
			}
			worded, j = true, t.blanks(after)
			if l == Appendix || l == Form {
				if after, ok := t.fold(j, "số"); ok {
					j = t.blanks(after)
				}
			}
		}
		num, after, ok := t.number(s.Level, j, true)
		loose := !worded && !sure && j > end+1 // a bare number behind a space
		if !ok || num.Text == blank && !worded && !t.goesOnBehind(s.Level, after) || loose && (to || !t.listed(after)) {
			return s, end, true
		}
		num.To = to
		s.Numbers = append(s.Numbers, num)
		end = after
	}
}

// goesOnBehind reports whether a level or a further number comes behind a blank, so that it is
// one of a list and not the sign for "and so on".
func (t text) goesOnBehind(l Level, i int) bool {
	if _, _, ok := t.levelAt(t.blanks(i)); ok {
		return true
	}
	j, _, ok := t.joint(i)
	if !ok {
		return false
	}
	_, _, ok = t.number(l, j, true)
	return ok
}

// joint reads what parts two numbers of a list; to says that it is a range.
func (t text) joint(i int) (end int, to, ok bool) {
	for _, dash := range []string{"-", "–"} {
		if after := i + len(dash); after < len(t) && string(t[i:after]) == dash && isDigit(t[after]) {
			return after, true, true
		}
	}
	j := i
	comma := false
	if j < len(t) && t[j] == ',' {
		j, comma = j+1, true
	}
	k := t.blanks(j)
	for _, word := range []string{"và", "hoặc"} {
		if after, ok := t.fold(k, word); ok && k > i && t.blanks(after) > after {
			return t.blanks(after), false, true
		}
	}
	if comma {
		return k, false, true
	}
	if after, ok := t.then(i, "đến"); ok && t.blanks(after) > after {
		return t.blanks(after), true, true
	}
	return i, false, false
}

// listed reports whether what follows a bare number at i lets it be one of a list, and not
// the count of something ("Điều 5, 10 cán bộ").
func (t text) listed(i int) bool {
	j := t.blanks(i)
	if j >= len(t) || j == i || t.capital(j) {
		return true
	}
	if _, _, ok := t.levelAt(j); ok {
		return true
	}
	return isOneOf(string(t[j:t.word(j)]), "và", "hoặc", "đến", "của", "này", "nêu", "trên", "được", "thì", "có", "như",
		"tại", "trong", "về", "thuộc", "là", "để", "theo", "ban", "kèm", "quy", "nói", "đã", "không", "phải", "chịu", "do", "luật", "nghị")
}

// blank is a number that is left to be filled in.
const blank = "…"

// number reads the number of a level. inside says that it stands in a list or behind
// another level, where what it is needs no more proof.
func (t text) number(l Level, i int, inside bool) (Number, int, bool) {
	end := i
	switch l {
	case Point:
		end = t.pointNumber(i, inside)
	case Clause:
		end = t.dotted(i)
	case Article:
		if end = t.digits(i); end > i {
			end = t.letter(end)
		}
	case Subsection, Section, Chapter, Part, Appendix:
		end = t.headingNumber(l, i)
	case Form:
		end = t.formNumber(i)
	}
	if end == i {
		if after := i + len(blank); l != Form && after <= len(t) && t[i:after] == blank {
			return Number{Span: Span{i, after}, Text: blank}, after, true
		}
		return Number{}, i, false
	}
	if end-i > longestNumber || !t.endsNumber(end) {
		return Number{}, i, false
	}
	return Number{Span: Span{i, end}, Text: string(t[i:end])}, end, true
}

const longestNumber = 12

// endsNumber reports whether the number that ends at i is whole, and no amount or fraction.
func (t text) endsNumber(i int) bool {
	if !t.bounded(i) {
		return false
	}
	if i+1 < len(t) && (t[i] == '.' || t[i] == '/' || t[i] == '%') && (t[i] == '%' || isDigit(t[i+1])) {
		return false
	}
	j := t.blanks(i)
	return j == i || j >= len(t) || !isOneOf(string(t[j:t.word(j)]), "triệu", "tỷ", "tỉ", "nghìn", "đồng", "%", "ha", "m", "m2", "km", "tấn")
}

// letter skips one small letter, as in "7a".
func (t text) letter(i int) int {
	if i < len(t) && t[i] >= 'a' && t[i] <= 'z' {
		return i + 1
	}
	if i+1 < len(t) && t[i:i+2] == "đ" {
		return i + 2
	}
	return i
}

// pointNumber reads "a", "đ", "a1", and "1.2" behind which a wider level comes.
func (t text) pointNumber(i int, inside bool) int {
	if end := t.letter(i); end > i {
		if end < len(t) && isDigit(t[end]) {
			end++
		}
		return end
	}
	end := t.dotted(i)
	if end == i || inside {
		return end
	}
	j := end
	if j < len(t) && t[j] == ',' {
		j++
	}
	if l, _, ok := t.levelAt(t.blanks(j)); ok && l > Point {
		return end
	}
	return i
}

// dotted reads "2", "7a", "1.2".
func (t text) dotted(i int) int {
	const longest = 3 // digits of one part
	end := t.digits(i)
	if end == i || end-i > longest {
		return i
	}
	for end+1 < len(t) && t[end] == '.' {
		next := t.digits(end + 1)
		if next == end+1 || next-end > longest {
			break
		}
		end = next
	}
	return t.letter(end)
}

// ordinals number parts in words.
var ordinals = []string{"thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"}

// headingNumber reads "IV", "2", "A" or, of a part, "thứ nhất".
func (t text) headingNumber(l Level, i int) int {
	end := i
	for end < len(t) && (t[end] == 'I' || t[end] == 'V' || t[end] == 'X') {
		end++
	}
	if end > i {
		if t.bounded(end) {
			return end
		}
		if after := t.letter(end); l == Appendix && after > end { // "VIb"
			return after
		}
		return i
	}
	if l == Part {
		for _, words := range ordinals {
			if end, ok := t.fold(i, words); ok {
				return end
			}
		}
	}
	if end := t.dotted(i); end > i {
		return end
	}
	if r, size := utf8.DecodeRuneInString(string(t[i:])); l != Chapter && unicode.IsUpper(r) && r < 'L' && t.bounded(i+size) {
		return i + size
	}
	return i
}

// formNumber reads "01", "1.3", "2a", "01/QĐ-VP".
func (t text) formNumber(i int) int {
	end := t.digits(i)
	if end == i {
		return i
	}
	for end < len(t) && (isLetterOrDigit(t[end]) || t[end] == '/' || t[end] == '-' || t[end] == '.' && end+1 < len(t) && isDigit(t[end+1])) {
		end++
	}
	for end < len(t) && !t.bounded(end) {
		_, size := utf8.DecodeRuneInString(string(t[end:]))
		end += size
	}
	return end
}
