package pack

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// judgeUpper judges the words themselves: a reader observes no more than they say.
func judgeUpper(s *spot) (formFault, bool) {
	asked := s.Sheet.Flag(string(s.style) + ".upper")
	seen, ok := s.seen("upper")
	isUpper := viet.IsUpper(s.node.Text)
	if ok && seen.Number == 0 {
		isUpper = false
	}
	if asked == nil || asked.Value == isUpper || !wordy(s.node.Text) {
		return formFault{}, false
	}
	if asked.Value {
		return formFault{flags["upper"][1], flags["upper"][0], asked.Cites}, true
	}
	return formFault{flags["upper"][0], flags["upper"][1], asked.Cites}, true
}

// wordy reports whether a line has several letters: one alone may be a code.
func wordy(text string) bool { return strings.ContainsRune(strings.TrimSpace(text), ' ') }

// upperFix puts the words in upper case where the sheet has them so.
func upperFix(s *spot) []lint.Fix {
	asked, text := s.Sheet.Flag(string(s.style)+".upper"), s.node.Text
	upper := viet.Upper(text)
	if asked == nil || !asked.Value || upper == text {
		return nil
	}
	return []lint.Fix{lint.Rewrite("Viết in hoa", true, s.node, 0, len(text), upper)}
}

// longLine is how many letters a paragraph has that surely fills a line, so that one can see
// whether it is justified.
const longLine = 110

func judgeAlign(s *spot) (formFault, bool) {
	asked := s.Sheet.Word(string(s.style) + ".align")
	seen, ok := s.seen("align")
	if asked == nil || !ok || seen.Word == asked.Value || !s.misplaced(asked.Value, seen.Word) {
		return formFault{}, false
	}
	return formFault{aligns[seen.Word], aligns[asked.Value], asked.Cites}, true
}

// misplaced reports whether another alignment can be seen on paper. What is moved by indents
// or by typed white stands where its writer put it.
func (s *spot) misplaced(asked, seen string) bool {
	switch asked {
	case standard.Justify:
		if seen == standard.Left {
			return utf8.RuneCountInString(s.node.Text) > longLine
		}
		return (seen == standard.Centre || seen == standard.Right) && s.sentence()
	case standard.Left:
		return seen != standard.Justify
	}
	left, _ := s.seen("left-indent")
	first, _ := s.seen("first-indent")
	_, typed := s.seen("typed-indent")
	const moved = 3 // mm
	return !typed && left.Number+first.Number <= moved
}

// sentence reports whether a node is surely no title: a numbered one that reads as a sentence.
func (s *spot) sentence() bool {
	switch s.node.Component {
	case drafting.Article, drafting.Clause, drafting.Point:
		return !s.node.Titled() && s.node.Cell == nil && prose(s.node.Text)
	}
	return false
}

// judgeLower judges words in small letters by the words themselves: all in capitals, or a
// capital on each of many.
func judgeLower(s *spot) (formFault, bool) {
	const least, many = 3, 6 // words
	asked, text := s.Sheet.Flag(string(s.style)+".upper"), strings.Fields(s.node.Text)
	if asked == nil || asked.Value || len(text) < least || !s.belowType() {
		return formFault{}, false
	}
	caps, _ := s.seen("upper")
	if caps.Number == 1 || viet.IsUpper(s.node.Text) {
		return formFault{flags["upper"][0], flags["upper"][1], asked.Cites}, true
	}
	for _, w := range text {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			return formFault{}, false
		}
	}
	return formFault{"viết hoa đầu mọi chữ", flags["upper"][1], asked.Cites}, len(text) >= many
}

// belowType reports whether the node stands right below a type that is printed as the sheet has
// it, that has a form, as a contract has not, and that does not go on as the names of attached
// texts do ("QUY TRÌNH" / "NỘI BỘ …").
func (s *spot) belowType() bool {
	n := s.beside(-1)
	return n != nil && n.Component == drafting.TypeName && slices.ContainsFunc(s.Sheet.Kinds, func(k standard.Kind) bool {
		return k.Form != "" && !k.AttachedOnly && viet.Fold(strings.TrimSpace(n.Text)) == viet.Fold(k.Printed)
	})
}

// judgeOrder judges whether a line of the heading stands below what follows the heading.
func judgeOrder(s *spot) (formFault, bool) {
	for i := -1; ; i-- {
		n := s.beside(i)
		if n == nil {
			return formFault{}, false
		}
		switch n.Component {
		case drafting.TypeName, drafting.Subject:
			if s.node.Component == drafting.DispatchSubject {
				continue // dispatch-no-type-name speaks of a type above it
			}
			return formFault{measured: "ở dưới tên loại, trích yếu", allowed: "ở trên, cạnh số, ký hiệu"}, true
		case drafting.Addressees, drafting.Addressee:
			return formFault{measured: "ở dưới “Kính gửi”", allowed: "ở trên, ngay dưới số, ký hiệu"}, true
		case drafting.Paragraph:
			if strings.TrimSpace(n.Text) != "" {
				return formFault{}, false
			}
		}
		if n.Component.Body() && n.Component != drafting.Paragraph || s.node.Beside {
			return formFault{}, false
		}
	}
}

// judgeColour judges the colour of letters. What is so dark that nobody sees it is black.
func judgeColour(s *spot) (formFault, bool) {
	const dark = 0x40
	s.looked()
	seen, ok := s.seen("colour")
	v, err := strconv.ParseUint(seen.Word, 16, 32)
	if !ok || err == nil && v>>16 <= dark && v>>8&0xff <= dark && v&0xff <= dark {
		return formFault{}, false
	}
	return formFault{measured: "chữ màu " + seen.Word, allowed: "chữ màu đen"}, true
}

// judgeNumberStart judges from which number the pages are counted.
func judgeNumberStart(s *spot) (formFault, bool) {
	seen, ok := s.seen("page-number-start")
	if !ok || seen.Number == 1 || s.form != nil {
		return formFault{}, false
	}
	return formFault{measured: "số trang bắt đầu từ " + standard.Decimal(seen.Number), allowed: "từ 1"}, true
}

func judgeKeepNext(s *spot) (formFault, bool) {
	if _, full := s.seen("align"); !full {
		return formFault{}, false
	}
	if _, kept := s.seen("keep-next"); kept {
		return formFault{}, false
	}
	return formFault{measured: "dòng tiêu đề có thể nằm cuối trang", allowed: "giữ cùng trang với đoạn sau"}, true
}

// judgeHanging judges lines after the first that stand further in than it does. An automatic
// number hangs by its nature.
func judgeHanging(s *spot) (formFault, bool) {
	const least = 3 // mm
	seen, ok := s.seen("first-indent")
	if _, numbered := s.seen("number"); !ok || numbered || seen.Number > -least {
		return formFault{}, false
	}
	return formFault{measured: "dòng đầu thụt ra " + measureOf(-seen.Number, "mm"), allowed: "dòng đầu lùi vào"}, true
}

// judgeTyped judges white that was typed to move the first line. One blank beside an indent of
// its own moves nothing.
func judgeTyped(s *spot) (formFault, bool) {
	const many, indent = 3, 5 // letters; mm
	s.looked()
	typed, ok := s.seen("typed-indent")
	first, _ := s.seen("first-indent")
	left, _ := s.seen("left-indent")
	if !ok || typed.Number < many && first.Number+left.Number > indent {
		return formFault{}, false
	}
	return formFault{
		measured: standard.Decimal(typed.Number) + " dấu cách hoặc tab trước chữ đầu dòng", allowed: "lùi đầu dòng bằng định dạng đoạn",
	}, true
}

// judgeBelowNumber judges whether there is room between the number and the node below it, where
// nothing but what stands at their right is between. More room than asked is nobody's trouble, and
// how much a row of its own height leaves below the number nobody knows.
func judgeBelowNumber(s *spot) (formFault, bool) {
	permitted := s.Sheet.Number(string(s.style) + ".before")
	number, row := s.beside(-1), 0.0
	for i := -2; number != nil && number.Component != drafting.Number && number.Beside; i-- {
		row = max(row, s.around(number))
		number = s.beside(i)
	}
	if permitted == nil || number == nil || number.Component != drafting.Number {
		return formFault{}, false
	}
	below, ok := s.Seen(number, "after")
	above, both := s.seen("before")
	_, blank := s.seen("blank-above")
	_, high := s.Seen(number, "row-height")
	const much = 1 // pt
	// A row is as high as its highest cell.
	gap := below.Number + above.Number + max(0, row-s.around(number))
	if ok && both && !blank && !high && gap < permitted.Min-much {
		return formFault{"cách số, ký hiệu " + measureOf(gap, permitted.Unit), permitted.Permitted(), permitted.Cites}, true
	}
	return formFault{}, false
}

// around is the room above and below a node, in pt.
func (s *spot) around(n *drafting.Node) float64 {
	above, _ := s.Seen(n, "before")
	below, _ := s.Seen(n, "after")
	return above.Number + below.Number
}

// judgeGap judges the room between a paragraph and the one before it on its page.
func judgeGap(s *spot) (formFault, bool) {
	before := s.beside(-1)
	permitted := s.Sheet.Number(string(s.style) + ".before")
	if before == nil || s.node.NewPage || permitted == nil || !prose(s.node.Text) || !prose(before.Text) {
		return formFault{}, false
	}
	above, ok := s.seen("before")
	below, both := s.Seen(before, "after")
	if _, blank := s.seen("blank-above"); blank || !ok || !both || s.permits(permitted, above.Number+below.Number) {
		return formFault{}, false
	}
	return formFault{"cách đoạn trước " + measureOf(above.Number+below.Number, permitted.Unit), permitted.Permitted(), permitted.Cites}, true
}
