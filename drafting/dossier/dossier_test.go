package dossier

import (
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
