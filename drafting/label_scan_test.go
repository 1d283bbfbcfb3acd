package drafting

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// expressions say what labels are.
var expressions = map[Component]*regexp.Regexp{
	PartHeading: regexp.MustCompile(`^((?i:phần))\s+([IVXLCDM]+|\d+)([.:)]?)(?:\s+|$)`),
	Chapter:     regexp.MustCompile(`^((?i:chương))\s+([IVXLCDM]+|\d+)([.:)]?)(?:\s+|$)`),
	Section:     regexp.MustCompile(`^((?i:mục))\s+([IVXLCDM]+|\d+)([.:)]?)(?:\s+|$)`),
	Subsection:  regexp.MustCompile(`^((?i:tiểu mục))\s+([IVXLCDM]+|\d+)([.:)]?)(?:\s+|$)`),
	Article:     regexp.MustCompile(`^((?i:[đÐð]iều))\s*(\d+[a-zđ]?)\s?([.:)/-]?)(?:\s+|$|)`),
	Roman:       regexp.MustCompile(`^()([IVXLCDM]+)([.)/-])\s*`),
	Clause:      regexp.MustCompile(`^()(\d+(?:\.\d+)*[a-zđ]?)([.)/])\s*`),
	Point:       regexp.MustCompile(`^()([a-zđ]\d?)([.)/])\s*`),
	Dash:        regexp.MustCompile(`^()([-–—])()(?:\s+|$)`),
	Item:        regexp.MustCompile(`^()([+•*◦▪])()(?:\s+|$)`),
	Paragraph:   regexp.MustCompile(`^[^\x00-\x{10ffff}]`),
}

// compareScan compares what is scanned of a line with what the expressions say.
func compareScan(t *testing.T, line string) {
	t.Helper()
	for c, re := range expressions {
		m := re.FindStringSubmatchIndex(line)
		var want Label
		if m != nil {
			want = Label{
				Word: line[m[2]:m[3]], Num: line[m[4]:m[5]], NumStart: m[4], NumEnd: m[5],
				Sep: line[m[6]:m[7]], End: m[1],
			}
		}
		if got, ok := scanLabel(c, line); got != want || ok != (m != nil) {
			t.Errorf("%s %q: got %+v %v, want %+v %v", c, line, got, ok, want, m != nil)
		}
	}
}

// lineOf puts bits of labels together.
func lineOf(random *rand.Rand) string {
	bits := []string{
		"phần", "PHẦN", "Chương", "MỤC", "tiểu mục", "Tiểu Mục", "Tiểu  mục", "Điều", "ĐIỀU", "Ðiều", "ðiều", "điểu", "I", "IV", "MDC",
		"1", "23", "a", "z", "đ", "Đ", "A", "é", ".", ")", "/", "-", ":", "–", "—", "+", "•", "*", "◦", "▪", " ", "  ", "\t", "\n", "\v", "\f",
		"\u00a0", "\xff", "\xc4", "\ufffd", "Nội dung", "٣", "ſ", "K",
	}
	var b strings.Builder
	for range random.IntN(8) {
		b.WriteString(bits[random.IntN(len(bits))])
	}
	return b.String()
}

func TestScannedLabelsAreThoseOfTheExpressions(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 50_000 {
		compareScan(t, lineOf(random))
	}
}

func FuzzScanLabel(f *testing.F) {
	for _, line := range []string{"Điều 5a . Văn thư", "1.2 Nội dung", "1.2a) x", "II- A", "đ1) x", "Tiểu mục 3:", "▪ a", "–", "1.2.3", ""} {
		f.Add(line)
	}
	f.Fuzz(compareScan)
}
