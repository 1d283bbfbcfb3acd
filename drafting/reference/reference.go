package reference

import "thethuc/drafting/law"

// Level is one level of a place, the narrowest first.
type Level int

// The levels.
const (
	Form       Level = iota // mẫu
	Point                   // điểm
	Clause                  // khoản
	Article                 // điều
	Subsection              // tiểu mục
	Section                 // mục
	Chapter                 // chương
	Part                    // phần
	Appendix                // phụ lục
)

var levelNames = [...]string{"Mẫu", "điểm", "khoản", "Điều", "Tiểu mục", "Mục", "Chương", "Phần", "Phụ lục"}

// String returns the word that a citation has for the level, in the case of the decree
// (khoản 7 Mục V Phụ lục II Nghị định số 30/2020/NĐ-CP): "khoản", "Điều".
func (l Level) String() string {
	if l < 0 || int(l) >= len(levelNames) {
		return "?"
	}
	return levelNames[l]
}

// Span is the bytes [Start, End) of a text; the zero Span is nothing.
type Span struct{ Start, End int }

// In returns the span's words in the text that it was found in.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// IsZero reports whether the span is nothing.
func (s Span) IsZero() bool { return s == Span{} }

// Reference is one mention of a place, of an act, or of a place in an act.
type Reference struct {
	Span
	// Steps are the levels of the place, the narrowest first; none for an act alone.
	Steps []Step
	// Act is the act that the words name; its Type is "" where they name none.
	Act Act
	// Own counts the steps whose words stand here; the others are shared with the reference
	// behind ("điểm a khoản 1, điểm b khoản 2 Điều 5"), with the place of their words there.
	Own int
	// Reversed says that the levels were written from the widest to the narrowest.
	Reversed bool
	// Loose says that the words may share levels of the reference behind them or not
	// ("khoản 1 và Điều 5"), so that the place is not certain.
	Loose bool
	// Quoted says that the words stand in quotation marks.
	Quoted bool

	joined bool // to the reference behind it
}

// Step is one level of a place with its numbers: "các khoản 1, 2", "Điều này".
type Step struct {
	Level Level
	Word  Span // the level's word
	// Numbers has more than one element in a list or a range, and none for "Điều này" and
	// for a "Phụ lục" without number.
	Numbers []Number
	This    bool // "này"
}

// Number is the number of one place as it is written.
type Number struct {
	Span
	Text string // "5", "7a", "đ", "IV", "…" where it is left blank
	// To says that the number ends a range that the number before it begins.
	To bool
}

// Act is the mention of an act (văn bản): "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm
// 2020 của Chính phủ về công tác văn thư". Parts that are not there are zero.
type Act struct {
	Span
	Type   string   // "Nghị định", "Luật", "Quy chế"; "" where there is no act
	Name   Span     // with its type, where it is named by words: "Luật Đất đai"
	This   bool     // "Nghị định này"
	Labels bool     // the word "số" stands before the number
	Number Span     // "30/2020/NĐ-CP"
	Date   Span     // "ngày 05 tháng 3 năm 2020"
	Day    law.Date // of Date; zero where it is blank or no day
	Year   Span     // "2024" of "Luật Đất đai năm 2024"
	Issuer Span     // "Chính phủ"
	Title  Span     // "về công tác văn thư"
	// With is the act that this one is issued with (ban hành kèm theo), nil for none.
	With *Act
}

// Narrowest returns the step with the narrowest level; ok is false for an act alone.
func (r *Reference) Narrowest() (Step, bool) {
	if len(r.Steps) == 0 {
		return Step{}, false
	}
	return r.Steps[0], true
}

// Step returns the step of a level; ok is false where the place has none.
func (r *Reference) Step(l Level) (Step, bool) {
	for _, s := range r.Steps {
		if s.Level == l {
			return s, true
		}
	}
	return Step{}, false
}
