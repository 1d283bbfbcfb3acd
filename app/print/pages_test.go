package print_test

import (
	"fmt"
	"testing"

	"thethuc/app/print"
)

func TestParsePages(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"one page", "2", "[2]"},
		{"a range", "1-3", "[1-3]"},
		{"spaces are let pass", " 1 - 3 , 7 ", "[1-3 7]"},
		{"order is mended", "7,1-3", "[1-3 7]"},
		{"pages named twice come once", "1-4,2-3,3-6", "[1-6]"},
		{"neighbours are one span", "1-2,3", "[1-3]"},
		{"nothing", "", ""},
		{"an empty part", "1,,2", ""},
		{"an open end", "3-", ""},
		{"a falling range", "3-1", ""},
		{"page 0", "0-2", ""},
		{"a sign", "+1", ""},
		{"two dashes", "1-2-3", ""},
		{"a number beyond all paper", "1-99999999999", ""},
		{"words", "tất cả", ""},
		{"an option", "1 -o raw", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			spans, err := print.ParsePages(c.text)
			if c.want == "" {
				want := fmt.Sprintf("không hiểu các trang “%s”: viết như 2, 1-3 hoặc 1-3,7", c.text)
				if err == nil || err.Error() != want {
					t.Errorf("error %v of %v", err, spans)
				}
				return
			}
			if got := fmt.Sprint(spans); err != nil || got != c.want {
				t.Errorf("%s, error %v", got, err)
			}
		})
	}
}

func FuzzParsePages(f *testing.F) {
	for _, seed := range []string{"2", "1-3,7", "7,1-3", "3-", "١", "1-4,2-3"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		spans, err := print.ParsePages(text)
		if err != nil {
			return
		}
		before := -1
		for _, s := range spans {
			if s.First <= before+1 || s.Last < s.First {
				t.Fatalf("%q gives %v", text, spans)
			}
			before = s.Last
		}
	})
}
