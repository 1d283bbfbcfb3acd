package edit

import (
	"math"

	"thethuc/drafting"
)

// setHead makes a command of what is done to what is said of the table as a whole.
func setHead(do func(t *table) bool) Command {
	return inTable(func(t *table, sel drafting.Selection) (Change, bool) {
		first := t.piece.Nodes[t.grid.From]
		if !do(t) {
			return Change{}, false
		}
		c := drafting.Cell{}
		if first.Cell != nil {
			c = *first.Cell
		}
		c.Begins, c.Table = drafting.BeginsTable, &t.head
		n := *first
		n.Cell = &c
		return Change{Edits: []drafting.Edit{drafting.Put{Node: &n}}, Next: sel}, !n.Same(first)
	})
}

// SetHeader lets the first rows of the table repeat on every page; 0 lets none.
func SetHeader(rows int) Command {
	return setHead(func(t *table) bool {
		t.head.Header = min(max(rows, 0), t.rows)
		return true
	})
}

// ToggleHeader lets the rows down to the caret's repeat on every page, or none where they do.
func ToggleHeader() Command {
	return setHead(func(t *table) bool {
		c := t.cells[t.here]
		if rows := c.Row + c.Down; t.head.Header == rows {
			t.head.Header = 0
		} else {
			t.head.Header = rows
		}
		return true
	})
}

// ToggleLandscape lays the table on pages along their long side, or back.
func ToggleLandscape() Command {
	return setHead(func(t *table) bool { t.head.Landscape = !t.head.Landscape; return true })
}

// ToggleLines takes the table's lines away, or gives them back.
func ToggleLines() Command {
	return setHead(func(t *table) bool { t.head.Bare = !t.head.Bare; return true })
}

// SetColumnShare gives a column that share of the table's width, from 0 to 1. The column to
// its right, or the last one's left, gives or takes as much, as when a line is dragged.
func SetColumnShare(column int, share float64) Command {
	const least = 0.01
	return setHead(func(t *table) bool {
		if column < 0 || column >= t.columns || t.columns < 2 || math.IsNaN(share) {
			return false
		}
		other := column + 1
		if other == t.columns {
			other = column - 1
		}
		both := t.grid.Shares[column] + t.grid.Shares[other]
		share = min(max(share, least), both-least)
		if share < least {
			return false
		}
		t.head.Columns = t.explicit()
		for i := range t.head.Columns {
			t.head.Columns[i].Share = rounded(t.grid.Shares[i])
		}
		t.head.Columns[column].Share = rounded(share)
		t.head.Columns[other].Share = rounded(both - share)
		return true
	})
}

// rounded keeps shares short where they are written out.
func rounded(share float64) float64 { return max(math.Round(share*1e4), 1) / 1e4 }
