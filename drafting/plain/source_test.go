package plain

import (
	"strings"
	"testing"

	"thethuc/drafting"
)

// replaceIn makes the edit that puts one word for another in the node that has it.
func replaceIn(t *testing.T, d *drafting.Document, word, by string) *drafting.Document {
	t.Helper()
	for _, n := range nodes(d) {
		if i := strings.Index(n.Text, word); i >= 0 {
			after, _, err := drafting.Apply(d, drafting.Replace{Node: n.ID, Start: i, End: i + len(word), Text: by})
			if err != nil {
				t.Fatal(err)
			}
			return after
		}
	}
	t.Fatalf("no node has %q", word)
	return nil
}

func TestApplyChangesOnlyTheWords(t *testing.T) {
	for _, c := range []struct{ name, text, word, by, want string }{
		{"one word", "a\n  Số: 5/QĐ-VP  \n\nb", "5/", "05/", "a\n  Số: 05/QĐ-VP  \n\nb"},
		{"windows line ends stay", "Số: 5/QĐ-VP\r\nb\r\n", "5/", "05/", "Số: 05/QĐ-VP\r\nb\r\n"},
		{
			"a column stays beside the other", "VĂN PHÒNG \t Độc lập – Tự do – Hạnh phúc\n", "lập –", "lập -",
			"VĂN PHÒNG \t Độc lập - Tự do – Hạnh phúc\n",
		},
		{"blanks inside stay", "a    b  c\n", "c", "d", "a    b  d\n"},
		{"other letters stay decomposed", "\uFEFFvie\u0323\u0302t na\u0300m\nso\u0302\u0301\n", "nàm", "nam", "\uFEFFvie\u0323\u0302t nam\nso\u0302\u0301\n"},
		{"what was taken out elsewhere stays", "a\x00b c\nx\x00y\n", "c", "d", "a\x00b d\nx\x00y\n"},
		{"bad bytes elsewhere stay", "\xff\xfea b\n", "b", "c", "\xff\xfea c\n"},
		{"marks stay", `\*Số\*: \{n|5\}/QĐ` + "\n", "/", " / ", `\*Số\*: \{n|5\} / QĐ` + "\n"},
		{"the mark of the component stays", "\\:basis Căn cứ a\n", "a", "b", "\\:basis Căn cứ b\n"},
		{"letters that would be a mark are doubled", "a * b * c\n", "* b *", `\*b\*`, "a \\\\*b\\\\* c\n"},
		{"a cell of a table", "\\table 1 2\n\\row a \tb \\/ c\n", "b", "d", "\\table 1 2\n\\row a \td \\/ c\n"},
		{"words of a cell that would part it", "\\row a\tb\n", "b", `\(\/`, "\\row a\t\\-\\(\\\\/\n"},
		{"a cell that becomes empty", "\\row a\tb\n", "b", "", "\\row a\t\\-\n"},
		{"a figure's caption", "\\picture 10 " + pixel + "\nHình a\n", "a", "b", "\\picture 10 " + pixel + "\nHình b\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, source := Parse(c.text, sheet(t))
			after := replaceIn(t, before, c.word, c.by)
			got, err := source.Apply(before, after)
			if err != nil {
				t.Fatal(err)
			}
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			if back, _ := Parse(got, sheet(t)); !back.Same(after) {
				t.Errorf("%q reads as another document: %s", got, differ(after, back))
			}
		})
	}
}

// without is the document without the node that has a word.
func without(t *testing.T, d *drafting.Document, word string) *drafting.Document {
	t.Helper()
	for _, p := range d.Pieces {
		for i, n := range p.Nodes {
			if !strings.Contains(n.Text, word) {
				continue
			}
			after, _, err := drafting.Apply(d, drafting.Splice{Piece: p.ID, At: i, Remove: 1})
			if err != nil {
				t.Fatal(err)
			}
			return after
		}
	}
	t.Fatalf("no node has %q", word)
	return nil
}

func TestApplyTakesALineAway(t *testing.T) {
	for _, c := range []struct{ name, text, word, want string }{
		{"between others", "Một.\n  -----\n\nHai.\n", "---", "Một.\n\nHai.\n"},
		{"with windows line ends", "Một.\r\n-----\r\nHai.\r\n", "---", "Một.\r\nHai.\r\n"},
		{
			"a column", "-------\tĐộc lập - Tự do - Hạnh phúc\nMột.\n", "-------",
			"\tĐộc lập - Tự do - Hạnh phúc\nMột.\n",
		},
		{"the first", "-----\nMột.\n", "---", "Một.\n"},
		{"the last without an end", "Một.\n-----", "---", "Một.\n"},
		{"decomposed letters before it", "So\u0302\u0301.\n-----\nHai.", "---", "So\u0302\u0301.\nHai."},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, source := Parse(c.text, sheet(t))
			after := without(t, before, c.word)
			got, err := source.Apply(before, replaceIn(t, after, ".", ".;"))
			if want := strings.Replace(c.want, ".", ".;", 1); err != nil || got != want {
				t.Errorf("got  %q, %v\nwant %q", got, err, want)
			}
		})
	}
}

func TestApplyRefusesOtherLines(t *testing.T) {
	cells, row := Parse("\\row a\tb\n", sheet(t))
	if got, err := row.Apply(cells, without(t, cells, "a")); err == nil {
		t.Errorf("a cell less was written into the text: %q", got)
	}
	before, source := Parse("a\nb\n", sheet(t))
	p := before.Pieces[0]
	more, _, err := drafting.Apply(before, drafting.Splice{Piece: p.ID, At: 0, Insert: []*drafting.Node{{
		ID: before.LastID + 1, Component: drafting.Paragraph, Text: "c",
	}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := source.Apply(before, more); err == nil {
		t.Error("a document with a node more was written into the text")
	}
	paged := *p.Nodes[1]
	paged.NewPage = true
	broken, _, err := drafting.Apply(before, drafting.Put{Node: &paged})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := source.Apply(before, broken); err == nil {
		t.Error("a page break was lost in the text")
	}
}

func TestSourceNamesPlaces(t *testing.T) {
	const text = "\n BỘ TƯ LỆNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r\n\r\n  a\u0301b\x00c  \n"
	d, source := Parse(text, sheet(t))
	var got []string
	for _, n := range nodes(d) {
		start, end, ok := source.Range(n.ID)
		if !ok {
			t.Fatalf("node %d has no place", n.ID)
		}
		got = append(got, text[start:end])
	}
	want := []string{"BỘ TƯ LỆNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "a\u0301b\x00c"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("words %q, want %q", got, want)
	}
	if n := nodes(d)[2]; source.Line(n.ID) != 4 {
		t.Errorf("line %d, want 4", source.Line(n.ID))
	}
	if m := source.Mended; m.NFD != 1 || m.Control != 1 {
		t.Errorf("mended %+v", m)
	}
}
