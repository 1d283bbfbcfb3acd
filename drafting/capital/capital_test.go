package capital_test

import (
	"strings"
	"testing"

	"thethuc/drafting/capital"
	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/viet"
)

// at returns the first token that is the word.
func at(t *testing.T, text *viet.Text, word string) int {
	t.Helper()
	for i := range text.Len() {
		if text.Word(i) == word {
			return i
		}
	}
	t.Fatalf("%q has no word %q", text.Source, word)
	return -1
}

func TestOpens(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       bool
	}{
		{"Khoản 2 Điều 5", "Khoản", true},
		{"theo Khoản 2", "Khoản", false},
		{"1. Khoản 2", "Khoản", true},
		{"a) Khoản 2", "Khoản", true},
		{"IV. Khoản 2", "Khoản", true},
		{"- Khoản 2", "Khoản", true},
		{"Sửa đổi: Khoản 2", "Khoản", true},
		{"đã bãi bỏ; Khoản 2", "Khoản", true},
		{"ban hành. Khoản 2", "Khoản", true},
		{"cụm từ “Khoản 2”", "Khoản", true},
		{`cụm từ "Khoản 2"`, "Khoản", true},
		{"cụm từ “điều” Khoản 2", "Khoản", false},
		{"(Khoản 2)", "Khoản", true},
		{"theo quy định (mới) Khoản 2", "Khoản", false},
		{"Điều 5, Khoản 2", "Khoản", false},
		{"Điều 5 Khoản 2", "Khoản", false},
		{"Hà Nội - Khoản 2", "Khoản", true},
		{"theo\tKhoản 2", "Khoản", true},
	} {
		text := viet.Cut(c.text)
		if got := capital.Opens(text, at(t, text, c.word)); got != c.want {
			t.Errorf("Opens(%q, %q) = %v", c.text, c.word, got)
		}
	}
}

func TestQuoted(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"theo điều", false},
		{"cụm từ “theo điều”", true},
		{"cụm từ “theo” thay cho điều", false},
		{`cụm từ "theo điều"`, true},
		{`cụm từ "theo" thay cho điều`, false},
		{"đến hết”. Sửa điều", false},
	} {
		text := viet.Cut(c.text)
		if got := capital.Quoted(text, at(t, text, "điều")); got != c.want {
			t.Errorf("Quoted(%q) = %v", c.text, got)
		}
	}
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		text, right, others string
		want                string // "" where nothing is wrong
		small               bool
	}{
		{"Bộ Tài chính", "Bộ Tài chính", "", "", false},
		{"Bộ Tài Chính", "Bộ Tài chính", "", "Bộ Tài chính", false},
		{"Bộ tài chính", "Bộ Tài chính", "", "Bộ Tài chính", false},
		{"bộ tài chính", "Bộ Tài chính", "", "Bộ Tài chính", true},
		{"BỘ TÀI CHÍNH", "Bộ Tài chính", "", "", false},
		{"Bộ TÀI chính", "Bộ Tài chính", "", "", false},
		{"UỶ BAN Nhân Dân", "Ủy ban nhân dân", "", "", false},
		{"Uỷ Ban  nhân dân", "Ủy ban nhân dân", "", "Uỷ ban  nhân dân", false},
		{"Bộ chỉ huy quân sự", "Bộ Chỉ huy quân sự", "Bộ Chỉ huy Quân sự|Bộ chỉ huy quân sự", "", false},
		{"Bộ Chỉ Huy quân sự", "Bộ Chỉ huy quân sự", "Bộ Chỉ huy Quân sự|Bộ chỉ huy quân sự", "Bộ Chỉ huy quân sự", false},
		{"Tết Nguyên đán", "tết Nguyên đán", "", "", false}, // it begins the line
		{"Tết Nguyên Đán", "tết Nguyên đán", "", "Tết Nguyên đán", false},
		{"Asean", "ASEAN", "", "ASEAN", false},
	} {
		text := viet.Cut(c.text)
		found := lint.Found{Entry: lint.Entry{Words: c.right, Value: c.others}, End: text.Len()}
		m, wrong := capital.Compare(text, found)
		if wrong != (c.want != "") || m.Right != c.want || wrong && m.Small != c.small && c.want != "ASEAN" {
			t.Errorf("Compare(%q, %q) = %+v, %v", c.text, c.right, m, wrong)
		}
	}
}

// Other ways to write a name differ in capitals only, else the list would never accept them.
func TestOtherWaysOfListsAreTheSameWords(t *testing.T) {
	words := linttest.Words(t)
	for _, name := range []string{"organisations", "organisation-kinds", "foreign-organisations", "honours", "holidays", "events", "works"} {
		for e := range words.List(name).All {
			for other := range strings.SplitSeq(e.Value, "|") {
				if strings.Contains(other, " ") && !strings.EqualFold(other, e.Words) && other != "triều đại" && other != "viết tắt" && other != "đứng riêng" {
					t.Errorf("%s: %q is not %q", name, other, e.Words)
				}
			}
		}
	}
}

func TestProvincesBeforeAndAfterTheMerger(t *testing.T) {
	before, after := 0, 0
	for e := range linttest.Words(t).List("provinces").All {
		until := e.Period.Until
		if until.IsZero() {
			after++
		}
		if until.IsZero() || until.Year == 2025 && until.Month == 7 {
			before++
		}
	}
	if before != 63 || after != 34 {
		t.Errorf("%d provinces before the merger, %d after it", before, after)
	}
	for e := range linttest.Words(t).List("provinces").All {
		if now := strings.TrimPrefix(e.Value, "Thành phố "); e.Period.Until.Year == 2025 && !linttest.Words(t).List("provinces").Has(now) {
			t.Errorf("%s became %q, which is no province", e.Words, e.Value)
		}
	}
}
