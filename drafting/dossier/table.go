package dossier

import (
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// Table is a table whose columns are known by their heads.
type Table struct {
	Piece *drafting.Piece
	From  int // its first node in the piece
	// Heads are the words over each column, in small letters; of several rows joined by a space.
	Heads []string
	Rows  []Row // below the heads, without rows that number the columns
}

// Row is one row of a table. A cell that spans columns stands in the first of them, a cell that
// spans rows in the first of them; other places hold the zero Cell.
type Row []Cell

// Cell is one cell: its words, trimmed, of several paragraphs with a line break between.
type Cell struct {
	Text   string
	Node   *drafting.Node // its first paragraph; nil where there is no cell
	Across int
}

// Open reports whether the cell is there and says nothing: no words, a dash, dots.
func (c Cell) Open() bool { return c.Node != nil && strings.Trim(c.Text, "-–. …") == "" }

// Missing reports whether the cell is there and says nothing, and no place in it waits to be
// filled, as blank tells of bytes of a node.
func (c Cell) Missing(blank func(n *drafting.Node, start, end int) bool) bool {
	return c.Open() && !blank(c.Node, 0, len(c.Node.Text))
}

// The heads of the columns that say who answers for something, and by when.
var (
	Owners = []string{"trách nhiệm", "người chịu trách nhiệm", "đơn vị chịu trách nhiệm", "người thực hiện", "đơn vị thực hiện", "phụ trách"}
	Terms  = []string{"thời hạn", "hạn hoàn thành", "hạn", "thời gian", "hoàn thành"}
)

// Tables returns the tables of the document in their order.
func Tables(d *drafting.Document) []Table {
	var out []Table
	for _, p := range d.Pieces {
		for i := 0; i < len(p.Nodes); i++ {
			if g, ok := p.Table(i); ok {
				out = append(out, read(p, g))
				i = g.To - 1
			}
		}
	}
	return out
}

func read(p *drafting.Piece, g drafting.Grid) Table {
	t := Table{Piece: p, From: g.From, Heads: make([]string, len(g.Shares))}
	header := min(max(g.Header, 1), g.Rows)
	for range g.Rows - header {
		t.Rows = append(t.Rows, make(Row, len(g.Shares)))
	}
	for _, c := range g.Cells {
		cell := Cell{Node: p.Nodes[c.From], Across: c.Across}
		var parts []string
		for i := c.From; i < c.To; i++ {
			if p.Nodes[i].Component == drafting.TableCell {
				parts = append(parts, strings.TrimSpace(p.Nodes[i].Text))
			}
		}
		cell.Text = strings.TrimSpace(strings.Join(parts, "\n"))
		if c.Row >= header {
			t.Rows[c.Row-header][c.Column] = cell
			continue
		}
		for k := c.Column; k < min(c.Column+c.Across, len(t.Heads)); k++ {
			t.Heads[k] = strings.TrimSpace(t.Heads[k] + " " + Plain(cell.Text))
		}
	}
	t.Rows = slices.DeleteFunc(t.Rows, Row.numbers)
	return t
}

// place is the number or the letter of a column, and how it comes from others: "(1)", "a", "đ",
// "(3) = (4) + (5)".
var place = pattern.New(`^\(?(\d{1,2}|\p{L})\)? ?(?:=.*)?$`)

// numbers reports whether the row only says the numbers or the letters of the columns: all differ,
// numbers rise by one.
func (r Row) numbers() bool {
	const fewest = 3
	seen, last := map[string]bool{}, 0
	for _, c := range r {
		if c.Text == "" {
			continue
		}
		m := place.FindStringSubmatch(Plain(c.Text))
		if m == nil || seen[m[1]] {
			return false
		}
		seen[m[1]] = true
		n, err := strconv.Atoi(m[1])
		if err != nil {
			continue
		}
		if last > 0 && n != last+1 {
			return false
		}
		last = n
	}
	return len(seen) >= fewest
}

// Column returns the first column whose head begins with one of the words, the first that is
// found; -1 where none does.
func (t Table) Column(words ...string) int {
	for _, w := range words {
		if k := slices.IndexFunc(t.Heads, func(head string) bool { return opens(head, w) }); k >= 0 {
			return k
		}
	}
	return -1
}

// Columns returns all columns whose heads begin with one of the words.
func (t Table) Columns(words ...string) (out []int) {
	for k, head := range t.Heads {
		if slices.ContainsFunc(words, func(w string) bool { return opens(head, w) }) {
			out = append(out, k)
		}
	}
	return out
}

// opens reports whether a head begins with whole words.
func opens(head, words string) bool {
	rest, ok := strings.CutPrefix(head, words)
	return ok && (rest == "" || strings.ContainsAny(rest[:1], " ,/"))
}

// Sum reports whether the row is the one that adds up, by its first words: "Cộng", "Tổng cộng".
func (r Row) Sum() bool {
	first := Plain(r.first().Text)
	return strings.HasPrefix(first, "cộng") || strings.HasPrefix(first, "tổng")
}

// Group returns the words of a row that is one cell across the table, above the rows of a group.
func (r Row) Group() (Cell, bool) {
	c := r.first()
	return c, c.Across == len(r) && len(r) > 1 && c.Text != "" && !r.Sum()
}

func (r Row) first() Cell {
	for _, c := range r {
		if c.Text != "" {
			return c
		}
	}
	return Cell{}
}

// Plain returns words in small letters, with one space between.
func Plain(s string) string { return strings.Join(strings.Fields(viet.Lower(s)), " ") }
