package law

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Provision is a place in an act (điều, khoản, điểm …), or the whole act. A level that is
// not named is empty; numbers stand as they are written. The zero value is no provision.
type Provision struct {
	Act        string // Act.Name(), or words such as "Quy chế này"; "" where it is understood
	Appendix   string // phụ lục: "I"
	Part       string // phần: "I"
	Chapter    string // chương: "II"
	Section    string // mục: "II", "1"
	Subsection string // tiểu mục: "1"
	Article    string // điều: "8", "7a"
	Clause     string // khoản: "3"
	Point      string // điểm: "c", "đ"
	Form       string // mẫu: "1.3"
	Row        string // dòng của bảng: "7", "6b"
}

// level is one step of a place, from the narrowest to the widest.
type level struct {
	word  string
	field func(*Provision) *string
	valid func(string) bool
}

var levels = []level{
	{"dòng", func(p *Provision) *string { return &p.Row }, isNumber},
	{"Mẫu", func(p *Provision) *string { return &p.Form }, isDotted},
	{"điểm", func(p *Provision) *string { return &p.Point }, isPoint},
	{"khoản", func(p *Provision) *string { return &p.Clause }, isDotted},
	{"Điều", func(p *Provision) *string { return &p.Article }, isNumber},
	{"Tiểu mục", func(p *Provision) *string { return &p.Subsection }, isRomanOrNumber},
	{"Mục", func(p *Provision) *string { return &p.Section }, isRomanOrNumber},
	{"Chương", func(p *Provision) *string { return &p.Chapter }, isRomanOrNumber},
	{"Phần", func(p *Provision) *string { return &p.Part }, isRomanOrNumber},
	{"Phụ lục", func(p *Provision) *string { return &p.Appendix }, isRomanOrNumber},
}

// IsZero reports whether p names nothing.
func (p Provision) IsZero() bool { return p == Provision{} }

// Place returns the place without the act: "điểm c khoản 3 Mục II Phần I Phụ lục I".
func (p Provision) Place() string {
	p.Act = ""
	return p.String()
}

// String returns how a document cites the provision, the narrowest level first:
// "điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP".
func (p Provision) String() string {
	var words []string
	for _, l := range levels {
		if num := *l.field(&p); num != "" {
			words = append(words, l.word+" "+num)
		}
	}
	if p.Act != "" {
		words = append(words, p.Act)
	}
	return strings.Join(words, " ")
}

// Parse reads what String writes. Words of the levels are read in either case
// ("Điểm c Khoản 3"); the levels must stand from the narrowest to the widest, the act last.
func Parse(s string) (Provision, error) {
	var p Provision
	rest := s
	for _, l := range levels {
		num, after, ok := l.cut(rest)
		if !ok {
			continue
		}
		*l.field(&p) = num
		rest = after
	}
	if err := checkAct(rest); err != nil {
		return Provision{}, fmt.Errorf("%q: %w", s, err)
	}
	p.Act = rest
	if p.IsZero() {
		return Provision{}, fmt.Errorf("%q: không có điều, khoản, điểm hay tên văn bản nào", s)
	}
	return p, nil
}

// cut takes "word number" off the front of s, with the space behind it.
func (l level) cut(s string) (num, after string, ok bool) {
	if len(s) <= len(l.word) || !strings.EqualFold(s[:len(l.word)], l.word) || s[len(l.word)] != ' ' {
		return "", "", false
	}
	num, after, more := strings.Cut(s[len(l.word)+1:], " ")
	if !l.valid(num) || more && after == "" {
		return "", "", false
	}
	return num, after, true
}

// checkAct refuses what is left before the act: levels out of order or misspelt.
func checkAct(act string) error {
	if act == "" {
		return nil
	}
	if first, _ := utf8.DecodeRuneInString(act); !unicode.IsUpper(first) {
		return fmt.Errorf("không đọc được từ %q; tên văn bản phải bắt đầu bằng chữ hoa", act)
	}
	if strings.Join(strings.Fields(act), " ") != act || !utf8.ValidString(act) {
		return fmt.Errorf("tên văn bản %q có dấu cách thừa hoặc ký tự lạ", act)
	}
	if strings.HasPrefix(act, "Điều lệ") {
		return nil
	}
	for _, l := range levels {
		if len(act) >= len(l.word) && strings.EqualFold(act[:len(l.word)], l.word) &&
			(len(act) == len(l.word) || act[len(l.word)] == ' ') {
			return fmt.Errorf("%q sai thứ tự hoặc sai số; viết từ điểm, khoản, Điều, Mục, Chương, Phần đến Phụ lục", act)
		}
	}
	return nil
}

var errShort = errors.New("không phải cách viết tắt của một quy định, ví dụ II.3.c, V.r7, Đ.8.2.a, PL.II-III.1.b, Mẫu 1.5")

// ParseShort reads the shorthand in which a pack cites the act with the given name
// (Act.Name()), or the long form, in which the act may be left out:
//
//	Đ.8.2.a         điểm a khoản 2 Điều 8
//	II.3.c          điểm c khoản 3 Mục II Phần I Phụ lục I
//	V.r7            dòng 7 Mục V Phần I Phụ lục I
//	P2.I.2.a        điểm a khoản 2 Mục I Phần II Phụ lục I
//	PL.II           Phụ lục II
//	PL.II-III.1.b   điểm b khoản 1 Mục III Phụ lục II
//	PL.VI-I.III.1   khoản 1 Mục III Phần I Phụ lục VI
//	PL.VI-P2        Phần II Phụ lục VI
//	Mẫu 1.5         Mẫu 1.5 Mục II Phụ lục III
//
// A place without "Đ." or "PL." lies in Appendix I, in its Part I where no part is named,
// and a form in Section II of Appendix III: so Decree 30/2020/NĐ-CP is divided.
func ParseShort(act, s string) (Provision, error) {
	p, ok := parseShort(s)
	if !ok {
		long, err := Parse(s)
		if err != nil || long.Place() == "" {
			return Provision{}, fmt.Errorf("%q: %w", s, errShort)
		}
		p = long
	}
	if p.Act == "" {
		p.Act = act
	}
	return p, nil
}

func parseShort(s string) (Provision, bool) {
	if form, ok := strings.CutPrefix(s, "Mẫu "); ok {
		return Provision{Appendix: "III", Section: "II", Form: form}, isDotted(form)
	}
	if rest, ok := strings.CutPrefix(s, "Đ."); ok {
		article, rest, more := strings.Cut(rest, ".")
		p := Provision{Article: article}
		return p, isNumber(article) && (!more || p.addClause(rest))
	}
	if rest, ok := strings.CutPrefix(s, "PL."); ok {
		appendix, rest, more := strings.Cut(rest, "-")
		p := Provision{Appendix: appendix}
		return p, isRoman(appendix) && (!more || p.addSection(rest))
	}
	p := Provision{Appendix: "I"}
	if !p.addSection(s) {
		return Provision{}, false
	}
	if p.Part == "" {
		p.Part = "I"
	}
	return p, true
}

// addSection reads "[part.]section[.clause[.point]]", the part as P2 or Roman.
func (p *Provision) addSection(s string) bool {
	first, rest, more := strings.Cut(s, ".")
	if part, ok := strings.CutPrefix(first, "P"); ok {
		roman, ok := romanParts[part]
		p.Part = roman
		return ok && (!more || p.addSection(rest) && p.Part == roman)
	}
	if !isRoman(first) {
		return false
	}
	if second, after, further := strings.Cut(rest, "."); more && isRoman(second) {
		p.Part, p.Section = first, second
		return !further || p.addClause(after)
	}
	p.Section = first
	return !more || p.addClause(rest)
}

// romanParts are the parts that shorthand names by digits.
var romanParts = map[string]string{"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V"}

// addClause reads "clause[.point]" or "r" and a row.
func (p *Provision) addClause(s string) bool {
	if row, ok := strings.CutPrefix(s, "r"); ok {
		p.Row = row
		return isNumber(row)
	}
	clause, point, more := strings.Cut(s, ".")
	p.Clause, p.Point = clause, point
	return isNumber(clause) && (!more || isPoint(point))
}
