package drafting_test

import (
	"testing"

	"thethuc/drafting"
)

func TestMentions(t *testing.T) {
	d := &drafting.Document{Pieces: []*drafting.Piece{{ID: 1, Nodes: []*drafting.Node{
		{ID: 2, Text: "Chương 2"}, {ID: 3, Text: "Theo Chương 12 và PHỤ LỤC số 01, chương trình 3."},
	}}}}
	tests := []struct {
		word, num string
		want      bool
	}{
		{"Chương", "12", true}, {"Chương", "1", false}, {"Phụ lục", "01", true}, {"Phụ lục", "0", false}, {"Chương", "3", false}, {"Chương", "2", false},
	}
	for _, c := range tests {
		if got := d.Mentions(c.word, c.num, 2); got != c.want {
			t.Errorf("Mentions(%q, %q) = %v", c.word, c.num, got)
		}
	}
}
