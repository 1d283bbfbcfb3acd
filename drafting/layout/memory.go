package layout

import (
	"thethuc/drafting"
)

// rowsKey is all that the rows of a node depend on, beside the sheet and the faces.
type rowsKey struct {
	node   *drafting.Node
	manner manner
	column column
}

// keptRows are the rows of a node.
type keptRows struct {
	key  rowsKey
	rows []row
}

// memory is what was set of one piece: the rows in the order in which they were asked for,
// and those of whole tables.
type memory struct {
	lines  map[setKey][]*setLine
	rows   []keptRows
	tables map[drafting.NodeID]*keptTable
}

// newMemory returns a memory with room for as many rows as before.
func newMemory(before memory) memory {
	return memory{
		lines: map[setKey][]*setLine{}, rows: make([]keptRows, 0, len(before.rows)+1),
		tables: map[drafting.NodeID]*keptTable{},
	}
}

// recall finds rows in a memory. They are asked for again in about the same order, so it
// looks where the last were found, and makes an index only where that fails.
type recall struct {
	memory
	next  int
	index map[rowsKey]int
}

// skip goes past rows that are found together.
func (r *recall) skip(rows []keptRows) {
	if len(rows) > 0 && r.next < len(r.rows) && r.rows[r.next].key == rows[0].key {
		r.next += len(rows)
	}
}

func (r *recall) find(key rowsKey) ([]row, bool) {
	if r.next < len(r.rows) {
		switch at := r.rows[r.next]; {
		case at.key == key:
			r.next++
			return at.rows, true
		case at.key.node.ID == key.node.ID:
			// Edited since, or in another column.
			r.next++
			return nil, false
		}
	}
	if len(r.rows) == 0 {
		return nil, false
	}
	if r.index == nil {
		r.index = make(map[rowsKey]int, len(r.rows))
		for i, kept := range r.rows {
			r.index[kept.key] = i
		}
	}
	i, ok := r.index[key]
	if !ok {
		return nil, false
	}
	r.next = i + 1
	return r.rows[i].rows, true
}
