package recognise

import "thethuc/drafting"

// Line is one paragraph of a text, with what is known of it beside its words. Only Text is
// needed.
type Line struct {
	Text  string // NFC, without line breaks
	Marks []drafting.Mark
	// Beside says that the line stands in a column to the right of the line before it.
	Beside bool
	// Component is what the line is known to be; "" where it has to be recognised. A line
	// with a known component begins a piece only where Piece says so.
	Component drafting.Component
	// Piece is the kind of the piece that is known to begin with this line; "" otherwise.
	Piece drafting.PieceKind
	// Cell is the line's place in a table that arranges the heading or the signature; the
	// zero Cell is outside of such tables.
	Cell Cell
	// Form is the observed form ("bold", "align"); nil where nothing was observed.
	Form drafting.Form
}

// Cell is a place in a table, its row and column counted from 1.
type Cell struct{ Row, Column int }

func (l *Line) bold() bool { return l.Form["bold"].Number == 1 }

// titleForm reports whether the line was seen as titles are: bold, in the middle of the page.
func (l *Line) titleForm() bool { return l.bold() && l.Form["align"].Word == "center" }
