package dossier

import (
	"slices"
	"testing"

	"thethuc/drafting/law"
)

func TestNumbersAreReadAsTheDecreeWritesThem(t *testing.T) {
	for words, want := range map[string]Number{
		"05":                {5, 0.5, ""},
		"112.000.000":       {112e6, 0.5, ""},
		"0,5 ngày":          {0.5, 0.05, "ngày"},
		"71,4%":             {71.4, 0.05, "%"},
		" 03 ngày làm việc": {3, 0.5, "ngày làm việc"},
	} {
		if n, ok := NumberOf(words); !ok || n != want {
			t.Errorf("%q reads as %v, %v", words, n, ok)
		}
	}
	for _, words := range []string{"", "…", "Khi cần", "1.2", "9.999001", "02/03/2026"} {
		if n, ok := Exact(words); ok {
			t.Errorf("%q reads as %v", words, n)
		}
	}
}

func TestFiguresAreWrittenAsTheyAreRead(t *testing.T) {
	for _, words := range []string{"0", "5", "100.000", "112.000.000", "0,5", "71,43", "-1.200"} {
		n, ok := NumberOf(words)
		if got := Figure(n.Value); !ok || got != words {
			t.Errorf("%q comes back as %q", words, got)
		}
	}
}

func TestDaysAreReadInFiguresAndInWords(t *testing.T) {
	want := law.Date{Year: 2026, Month: 3, Day: 2}
	for _, words := range []string{"02/03/2026", "2/3/2026", "ngày 02 tháng 3 năm 2026", "02  tháng 3 năm 2026"} {
		if d, ok := Day(words); !ok || d != want {
			t.Errorf("%q reads as %v, %v", words, d, ok)
		}
	}
	for _, words := range []string{"31/02/2026", "tháng 3 năm 2026", "… tháng 3 năm 2026", ""} {
		if d, ok := Day(words); ok {
			t.Errorf("%q reads as %v", words, d)
		}
	}
}

func TestTimesOfAnotherUnitDiffer(t *testing.T) {
	if !SameTime("05 ngày làm việc", "5 ngày làm việc") || SameTime("05 ngày làm việc", "05 ngày") || SameTime("05 ngày", "06 ngày") {
		t.Error("times are not compared by number and unit")
	}
}

func FuzzNumberOf(f *testing.F) {
	for _, s := range []string{"05", "1.000,5 đồng", "-3", "1.2", ",", "٣"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if n, ok := NumberOf(s); ok && n.Half <= 0 {
			t.Errorf("%q is exact beyond its places: %v", s, n)
		}
	})
}

func TestClausesAreThoseOfTheStandard(t *testing.T) {
	for words, want := range map[string][]string{
		"4, 5, 6, 9.3, 10":            {"4", "5", "6", "9.3", "10"},
		"từ 4 đến 6; 10.2":            {"4", "5", "6", "10.2"},
		"4 - 5":                       {"4", "5"},
		"TCVN ISO 9001:2015, 8.5.2":   {"8.5.2"},
		"7.5; QT-01, QT-02":           {"7.5"},
		"7.1.5.2.":                    {"7.1.5.2"},
		"08/6/2026, 98%, 1.5, 3, 105": nil,
	} {
		if got := Clauses(words); !slices.Equal(got, want) {
			t.Errorf("%q names %v", words, got)
		}
	}
}

func FuzzClauses(f *testing.F) {
	for _, s := range []string{"4 đến 10", "10-4", "7.1.5.2", "ISO 9001:2015", "٤"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, c := range Clauses(s) {
			if n := number(Section(c)); n < 4 || n > 10 {
				t.Errorf("%q names %q", s, c)
			}
		}
	})
}

func TestAMonthEndsOnTheSameDayOrTheLast(t *testing.T) {
	for _, c := range []struct {
		from   law.Date
		months int
		want   law.Date
	}{
		{law.Date{Year: 2026, Month: 10, Day: 13}, 2, law.Date{Year: 2026, Month: 12, Day: 13}},
		{law.Date{Year: 2026, Month: 12, Day: 31}, 2, law.Date{Year: 2027, Month: 2, Day: 28}},
		{law.Date{Year: 2026, Month: 2, Day: 28}, -3, law.Date{Year: 2025, Month: 11, Day: 28}},
	} {
		if got := Months(c.from, c.months); got != c.want {
			t.Errorf("%d months from %v end on %v", c.months, c.from, got)
		}
	}
}
