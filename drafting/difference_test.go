package drafting_test

import (
	"testing"

	"thethuc/drafting"
)

func TestDifferenceIsOfWholeLetters(t *testing.T) {
	for _, c := range []struct {
		before, now string
		start, end  int
		text        string
	}{
		{"một hai", "một hai", len("một hai"), len("một hai"), ""},
		{"", "một", 0, 0, "một"},
		{"một", "", 0, len("một"), ""},
		{"sử lý", "xử lý", 0, 1, "x"},
		{"ố", "ồ", 0, len("ố"), "ồ"}, // both begin with the same two bytes
		{"báo cáo", "báo báo cáo", len("báo "), len("báo "), "báo "},
		{"aaa", "aa", 2, 3, ""},
	} {
		got := drafting.Difference(c.before, c.now)
		if got.Start != c.start || got.End != c.end || got.Text != c.text {
			t.Errorf("%q to %q: bytes %d to %d become %q", c.before, c.now, got.Start, got.End, got.Text)
		}
		if now := c.before[:got.Start] + got.Text + c.before[got.End:]; now != c.now {
			t.Errorf("%q becomes %q, not %q", c.before, now, c.now)
		}
	}
}
