package drafting

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func sample() *Document {
	return &Document{
		Header: Header{Kind: "decision", Standard: "nd30"},
		LastID: 8,
		Pieces: []*Piece{{ID: 1, Kind: Main, Nodes: []*Node{
			{ID: 2, Component: Number, Text: "Số:      /QĐ-VP"},
			{ID: 3, Component: PlaceDate, Text: "Phú Thọ, ngày    tháng 02 năm 2026"},
			{ID: 4, Component: Article, Text: "Điều 1. Ban hành Quy chế công tác văn thư.", Marks: []Mark{{Start: 10, End: 19, Kind: Bold}}},
			{ID: 5, Component: Clause, Text: "1. Phạm vi"},
			{ID: 6, Component: Point, Text: "đ) điểm đ;"},
			{ID: 7, Component: Article, Text: "Điều 2. Hiệu lực"},
			{ID: 8, Component: Paragraph, Text: "Đoạn của …", Marks: []Mark{{Start: 14, End: 17, Kind: Field, Name: "owner"}}},
		}}},
	}
}

func text(t *testing.T, d *Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestApplyThenUndoIsTheSameDocument(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		d := sample()
		var undo [][]Edit
		before := []*Document{d}
		for range 20 {
			e := randomEdit(rng, d)
			next, u, err := Apply(d, e...)
			if err != nil {
				t.Fatalf("%#v: %v", e, err)
			}
			undo, before, d = append(undo, u), append(before, next), next
		}
		for i := len(undo) - 1; i >= 0; i-- {
			next, _, err := Apply(d, undo[i]...)
			if err != nil {
				t.Fatal(err)
			}
			if d = next; !d.Equal(before[i]) {
				t.Fatalf("undo of step %d: got\n%s\nwant\n%s", i, text(t, d), text(t, before[i]))
			}
		}
	}
}

func randomEdit(rng *rand.Rand, d *Document) []Edit {
	p := d.Pieces[rng.IntN(len(d.Pieces))]
	if len(p.Nodes) == 0 || rng.IntN(4) == 0 {
		at := rng.IntN(len(p.Nodes) + 1)
		return []Edit{Splice{Piece: p.ID, At: at, Remove: rng.IntN(len(p.Nodes) - at + 1), Insert: []*Node{
			{ID: d.LastID + 1, Component: Clause, Text: "1. mới"},
		}}}
	}
	n := p.Nodes[rng.IntN(len(p.Nodes))]
	switch rng.IntN(4) {
	case 0:
		return []Edit{SetHeader{Header{Kind: "plan", Draft: 2, Choices: map[string]string{"scale": "12"}}}, Put{n.As(Dash)}}
	case 1:
		return []Edit{SplicePieces{At: len(d.Pieces), Insert: []*Piece{{ID: d.LastID + 1, Kind: Appendix, Nodes: []*Node{{ID: d.LastID + 2, Component: AppendixHeading, Text: "Phụ lục"}}}}}}
	}
	runes := []rune(n.Text)
	i := rng.IntN(len(runes) + 1)
	j := i + rng.IntN(len(runes)-i+1)
	return []Edit{Replace{Node: n.ID, Start: len(string(runes[:i])), End: len(string(runes[:j])), Text: "ệ"}}
}

func TestApplyLeavesTheOldDocumentAlone(t *testing.T) {
	d := sample()
	want := text(t, d)
	if _, _, err := Apply(d, Replace{Node: 4, Start: 0, End: 3, Text: "x"}, Splice{Piece: 1, At: 0, Remove: 3}); err != nil {
		t.Fatal(err)
	}
	if got := text(t, d); got != want {
		t.Errorf("the document changed:\n%s", got)
	}
}

func TestApplyRefuses(t *testing.T) {
	for name, e := range map[string]Edit{
		"a node that is not there":  Replace{Node: 99},
		"bytes outside the text":    Replace{Node: 5, Start: 0, End: 400},
		"a cut through a letter":    Replace{Node: 6, Start: 1, End: 2},
		"a put of an unknown node":  Put{&Node{ID: 99}},
		"a splice past the end":     Splice{Piece: 1, At: 6, Remove: 5},
		"a splice of another piece": Splice{Piece: 2},
	} {
		if _, _, err := Apply(sample(), e); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestShift(t *testing.T) {
	const f, b = Field, Bold
	for _, c := range []struct {
		name       string
		mark       Mark
		start, end int
		n          int
		want       string
	}{
		{"insert before moves", Mark{Start: 3, End: 6, Kind: b}, 1, 1, 2, "5-8"},
		{"insert at start moves", Mark{Start: 3, End: 6, Kind: b}, 3, 3, 2, "5-8"},
		{"insert at end extends", Mark{Start: 3, End: 6, Kind: b}, 6, 6, 2, "3-8"},
		{"insert into an empty field fills it", Mark{Start: 3, End: 3, Kind: f}, 3, 3, 2, "3-5"},
		{"deleting a field's words keeps it", Mark{Start: 3, End: 6, Kind: f}, 3, 6, 0, "3-3"},
		{"deleting bold words drops the mark", Mark{Start: 3, End: 6, Kind: b}, 3, 6, 0, ""},
		{"a field goes with the words around it", Mark{Start: 3, End: 6, Kind: f}, 2, 7, 0, ""},
		{"cut at the tail", Mark{Start: 3, End: 6, Kind: b}, 5, 8, 1, "3-6"},
		{"cut at the head", Mark{Start: 3, End: 6, Kind: b}, 1, 4, 1, "2-4"},
		{"replace after leaves it", Mark{Start: 3, End: 6, Kind: b}, 6, 8, 5, "3-6"},
		{"replace before moves", Mark{Start: 3, End: 6, Kind: b}, 0, 3, 1, "1-4"},
	} {
		got := ""
		for _, m := range Shift([]Mark{c.mark}, c.start, c.end, c.n) {
			got += string(rune('0'+m.Start)) + "-" + string(rune('0'+m.End))
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestReadGivesWhatWriteWrote(t *testing.T) {
	d := sample()
	d.Source = "Quy chế cũ.docx"
	d.Earlier = Earlier{Number: "05/QĐ-VP", Issued: "2025-02-05", LastID: 3}
	seen := &Observed{Nodes: map[NodeID]Form{4: {"size": {Number: 13}, "align": {Word: "left"}}}}
	var b bytes.Buffer
	if err := Write(&b, d, seen); err != nil {
		t.Fatal(err)
	}
	first := b.String()
	got, gotSeen, err := Read(strings.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	if !got.Equal(d) || got.LastID != d.LastID || gotSeen.Nodes[4]["size"].Number != 13 {
		t.Errorf("got\n%s", text(t, got))
	}
	b.Reset()
	if err := Write(&b, got, gotSeen); err != nil || b.String() != first {
		t.Errorf("written again (%v):\n%s", err, b.String())
	}
}

func TestReadRefuses(t *testing.T) {
	whole := text(t, sample())
	for name, c := range map[string]struct {
		data string
		want error
	}{
		"a newer version":      {strings.Replace(whole, `"thethuc": 1`, `"thethuc": 2, "colour": 3`, 1), ErrNewer},
		"a foreign file":       {`{"a":1}`, ErrNotDocument},
		"a truncated file":     {whole[:len(whole)/2], ErrNotDocument},
		"nothing":              {"", ErrNotDocument},
		"an unknown key":       {strings.Replace(whole, `"lastId"`, `"lastid2": 1, "lastId"`, 1), ErrNotDocument},
		"one id twice":         {strings.Replace(whole, `"id": 3`, `"id": 2`, 1), ErrNotDocument},
		"an unknown component": {strings.Replace(whole, `"clause"`, `"klause"`, 1), ErrNotDocument},
		"text that is NFD":     {strings.Replace(whole, "Phạm", "Pha\u0323m", 1), ErrNotDocument},
		"a mark in a letter":   {strings.Replace(whole, `"start": 14`, `"start": 15`, 1), ErrNotDocument},
	} {
		if d, _, err := Read(strings.NewReader(c.data)); !errors.Is(err, c.want) || d != nil {
			t.Errorf("%s: got %v, %v", name, d, err)
		}
	}
}

func TestBlanks(t *testing.T) {
	d := sample()
	var got []string
	for _, r := range d.Blanks() {
		got = append(got, d.Node(r.Node).Text[r.Start:r.End])
	}
	if want := []string{"     ", "  ", "…"}; strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTitle(t *testing.T) {
	for want, nodes := range map[string][]*Node{
		"QUYẾT ĐỊNH Về việc kiểm tra": {{Component: TypeName, Text: "QUYẾT ĐỊNH"}, {Component: Subject, Text: " Về việc kiểm tra"}, {Component: AppendixHeading, Text: "Phụ lục"}},
		"V/v kiểm tra":                {{Component: DispatchSubject, Text: "V/v kiểm tra"}},
		"Phụ lục I DANH SÁCH":         {{Component: AppendixHeading, Text: "Phụ lục I"}, {Component: AppendixTitle, Text: "DANH SÁCH"}},
		"QUY TRÌNH VĂN THƯ": {
			{Component: TableCell, Text: "VĂN PHÒNG", Cell: &Cell{Begins: BeginsTable}},
			{Component: TableCell, Text: "QUY TRÌNH VĂN THƯ", Cell: &Cell{Begins: BeginsCell}},
			{Component: TableCell, Text: "Mã hiệu: QT-01", Cell: &Cell{Begins: BeginsCell}},
			{Component: TableCell, Text: "Lần ban hành: 01", Cell: &Cell{}},
		},
		"": {{Component: Paragraph, Text: "Đoạn."}},
	} {
		d := &Document{Pieces: []*Piece{{ID: 1, Kind: Main, Nodes: nodes}}}
		if got := d.Title(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestPath(t *testing.T) {
	d := sample()
	var got []string
	d.All(func(_ *Piece, _ int, n *Node) bool {
		got = append(got, d.Path(n.ID))
		return true
	})
	want := "number place-date art_1 art_1__cl_1 art_1__cl_1__point_đ art_2 art_2__para_1"
	if strings.Join(got, " ") != want {
		t.Errorf("got %q", got)
	}
}

func TestPathsNameOneNode(t *testing.T) {
	texts := []string{"Điều 1. A", "1. một", "1. hai", "a) ba", "Điều 1: B", "1. bốn", "Điều 10. C"}
	components := []Component{Article, Clause, Clause, Point, Article, Clause, Article}
	d := &Document{}
	id := NodeID(0)
	for _, kind := range []PieceKind{Main, Appendix, Appendix} {
		id++
		p := &Piece{ID: id, Kind: kind}
		for i, text := range texts {
			id++
			p.Nodes = append(p.Nodes, &Node{ID: id, Component: components[i], Text: text})
		}
		d.Pieces = append(d.Pieces, p)
	}
	seen := map[string]bool{}
	d.All(func(_ *Piece, _ int, n *Node) bool {
		path := d.Path(n.ID)
		if seen[path] {
			t.Errorf("two nodes are %q", path)
		}
		seen[path] = true
		return true
	})
	for _, path := range []string{"art_1", "art_1__cl_1-2__point_a", "art_1-2__cl_1", "appendix_2__art_10"} {
		if !seen[path] {
			t.Errorf("no node is %q: %v", path, slices.Sorted(maps.Keys(seen)))
		}
	}
}

func TestExtent(t *testing.T) {
	p := sample().Pieces[0]
	for i, want := range []int{1, 2, 5, 5, 5, 7, 7} {
		if got := p.Extent(i); got != want {
			t.Errorf("node %d: got %d, want %d", i, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	if err := Write(&b, sample(), nil); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(`{"thethuc":1,"pieces":[{"id":1,"kind":"main","nodes":null}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, seen, err := Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		var again bytes.Buffer
		if err := Write(&again, d, seen); err != nil {
			t.Fatal(err)
		}
		if !json.Valid(again.Bytes()) {
			t.Fatal("wrote no JSON")
		}
		e, _, err := Read(&again)
		if err != nil || !e.Equal(d) {
			t.Fatalf("read again: %v", err)
		}
	})
}
