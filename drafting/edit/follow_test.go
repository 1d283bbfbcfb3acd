package edit

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/reference"
)

// regulation is a text of chapters, articles, clauses and points that refer to each other.
func regulation(t *testing.T, rnd *rand.Rand) *drafting.Document {
	t.Helper()
	d := &drafting.Document{Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main}}, LastID: 1}
	add := func(c drafting.Component, text string) {
		d.LastID++
		d.Pieces[0].Nodes = append(d.Pieces[0].Nodes, &drafting.Node{ID: d.LastID, Component: c, Text: text})
	}
	words := func() string {
		article := 1 + rnd.IntN(12)
		switch rnd.IntN(9) {
		case 0:
			return fmt.Sprintf("làm theo Điều %d Quy chế này.", article)
		case 1:
			return fmt.Sprintf("làm theo khoản %d Điều %d và khoản 1 Điều này.", 1+rnd.IntN(3), article)
		case 2:
			return fmt.Sprintf("nêu tại điểm %s khoản 2 Điều %d.", []string{"a", "b"}[rnd.IntN(2)], article)
		case 3:
			return fmt.Sprintf("các khoản 1, 2 và 3 Điều %d; từ Điều %d đến Điều %d.", article, min(article, 11), min(article, 11)+1)
		case 4:
			return fmt.Sprintf("theo Chương %s và khoản này.", []string{"I", "II", "III"}[rnd.IntN(3)])
		case 5:
			return fmt.Sprintf("theo điểm a khoản 2, điểm b khoản 2 Điều %d; khoản 3.", article)
		case 6:
			return "theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP và Điều 3 Luật Lưu trữ."
		}
		return "làm đúng quy định."
	}
	for article := 1; article <= 12; article++ {
		if article%4 == 1 {
			add(drafting.Chapter, "Chương "+[]string{"I", "II", "III"}[article/4])
			add(drafting.Heading, "TIÊU ĐỀ")
		}
		add(drafting.Article, fmt.Sprintf("Điều %d. Tên điều", article))
		for clause := 1; clause <= 3; clause++ {
			add(drafting.Clause, fmt.Sprintf("%d. Việc này %s", clause, words()))
			if clause == 2 {
				add(drafting.Point, "a) Việc này "+words())
				add(drafting.Point, "b) Việc này "+words())
			}
		}
	}
	return d
}

// TestReferencesPointAtTheSameNodesAfterRandomMoves moves, inserts and deletes elements at
// random. Whatever is still there must be pointed at as before; what is gone by nothing.
func TestReferencesPointAtTheSameNodesAfterRandomMoves(t *testing.T) {
	moves, kept, lost := 0, 0, 0
	for seed := range uint64(25) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		d := regulation(t, rnd)
		for range 30 {
			now, ok := randomStep(d, rnd)
			if !ok {
				continue
			}
			moves++
			k, l := compareReferences(t, d, now)
			kept, lost = kept+k, lost+l
			if t.Failed() {
				return
			}
			d = now
		}
	}
	if moves < 300 || kept < 5000 || lost < 20 {
		t.Errorf("%d moves, %d references kept, %d lost: too few to show anything", moves, kept, lost)
	}
}

// randomStep makes one change, as a session does: the command's edits, then what follows.
func randomStep(d *drafting.Document, rnd *rand.Rand) (*drafting.Document, bool) {
	nodes := d.Pieces[0].Nodes
	i := rnd.IntN(len(nodes))
	sel := drafting.At(drafting.Position{Node: nodes[i].ID, Offset: len(nodes[i].Text)})
	a, ok := locate(d, sel.Caret)
	if !ok {
		return nil, false
	}
	var c Change
	switch rnd.IntN(8) {
	case 0:
		if !nodes[i].Component.Numbered() || nodes[i].Component == drafting.Chapter {
			return nil, false
		}
		c = Change{Edits: a.splice(i, a.piece.Extent(i))}
		ok = true
	case 1:
		if nodes[i].Component == drafting.Heading || nodes[i].Component == drafting.Chapter {
			return nil, false
		}
		c, ok = Enter()(d, sel)
	case 2, 3, 4:
		c, ok = MoveDown()(d, sel)
	default:
		c, ok = MoveUp()(d, sel)
	}
	if !ok {
		return nil, false
	}
	now, _, err := drafting.Apply(d, c.Edits...)
	if err != nil {
		return nil, false
	}
	edits, _ := Follow(d, now, c)
	now, _, err = drafting.Apply(now, edits...)
	return now, err == nil
}

func compareReferences(t *testing.T, old, now *drafting.Document) (kept, lost int) {
	t.Helper()
	was, is := reference.Of(old), reference.Of(now)
	for _, n := range old.Pieces[0].Nodes {
		if now.Node(n.ID) == nil {
			continue
		}
		before, after := was.In(n.ID), is.In(n.ID)
		if len(before) != len(after) {
			t.Errorf("%q refers to %d, as %q to %d", n.Text, len(before), now.Node(n.ID).Text, len(after))
			return kept, lost
		}
		for k := range before {
			targets := before[k].Targets()
			if len(targets) == 0 {
				continue
			}
			gone := slices.ContainsFunc(before[k].Nodes, func(ids []drafting.NodeID) bool {
				return slices.ContainsFunc(ids, func(id drafting.NodeID) bool { return now.Node(id) == nil })
			})
			switch {
			case gone && after[k].Kind == reference.Internal:
				t.Errorf("%q points at something though its part is gone: %q", n.Text, now.Node(n.ID).Text)
			case gone:
				lost++
			case !slices.Equal(targets, after[k].Targets()):
				t.Errorf("%q at %s became %q, which points elsewhere", n.Text, old.Path(n.ID), now.Node(n.ID).Text)
			default:
				kept++
			}
		}
	}
	return kept, lost
}

func TestTheCaretStaysBehindItsWordsWhenAReferenceGrows(t *testing.T) {
	d := &drafting.Document{Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main}}, LastID: 1}
	for i := 1; i <= 10; i++ {
		d.LastID++
		text := fmt.Sprintf("Điều %d. Theo Điều 9 Quy chế này.", i)
		d.Pieces[0].Nodes = append(d.Pieces[0].Nodes, &drafting.Node{ID: d.LastID, Component: drafting.Article, Text: text})
	}
	n := d.Pieces[0].Nodes[8]
	sel := drafting.At(drafting.Position{Node: n.ID, Offset: len("Điều 9. Theo Điều 9 Quy")})
	c, ok := MoveDown()(d, sel)
	if !ok {
		t.Fatal("the article does not move")
	}
	now, _, err := drafting.Apply(d, c.Edits...)
	if err != nil {
		t.Fatal(err)
	}
	edits, next := Follow(d, now, c)
	if now, _, err = drafting.Apply(now, edits...); err != nil {
		t.Fatal(err)
	}
	text := now.Node(n.ID).Text
	if text != "Điều 10. Theo Điều 10 Quy chế này." || text[:next.Caret.Offset] != "Điều 10. Theo Điều 10 Quy" {
		t.Errorf("%q, the caret behind %q", text, text[:next.Caret.Offset])
	}
}
