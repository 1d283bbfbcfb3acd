// Package plain reads and writes a document as the lines that a clerk types: one paragraph
// a line, blank lines between without meaning, the two columns of a heading on one line with
// a tab between where they were typed so. Parse recognises what each line is; Format writes
// the words as they are and adds a mark only where the words alone would be read as
// something else, so that Parse(Format(d)) is d again, IDs apart, and Format(Parse(t)) has
// the lines and words of t.
//
// Marks begin with a backslash. A text without backslashes reads as itself.
//
//	\kind ID                first line: the kind of paper
//	\piece main             a line of its own: here begins a piece of this kind
//	\piece attached             (main, attached or appendix)
//	\:COMPONENT words       at the start of a line, or after a tab: what the words are
//	\|COMPONENT words       the same, for a node beside the one on the line before
//	\break                  a line of its own: the next node begins on a new page
//	\picture WIDTH BASE64   a line of its own: the next node is a figure (its words are the
//	                        caption) that shows this PNG or JPEG, WIDTH mm wide
//	\table 1 4 2:right header=1 landscape bare
//	                        a line of its own: here begins a table. First the shares of its
//	                        columns and how they are aligned (left, center, right, justify),
//	                        then how many rows repeat, whether it stands on landscape pages,
//	                        whether it has no lines; each may be left out
//	\row words TAB words    a row of a table, its cells parted by tabs
//	\(across=2 down=3 align=right\) words
//	                        at the start of a cell, or of a further paragraph of it
//	\(shape=decision back=2\) words
//	                        a cell that is a step of a flow chart (start, step, decision or
//	                        end); a decision may lead back to a step of its column, from 1
//	words \/ words          two paragraphs of one cell
//	words \/ \:footnote words
//	                        a paragraph of a cell and a footnote to it
//	\:table-cell \(row\) words
//	                        a cell on a line of its own: it begins a row; with "more" in the
//	                        place of "row" it is a further paragraph of the cell before, with
//	                        neither a cell
//	\*words\*  \_words\_    bold, italic
//	\^                      the place of a footnote's number; its words are the \:footnote
//	                        after the node
//	\{NAME|words\}          a field of the template
//	\[NAME|words\]          words that follow from others
//	\[NAME=wrote|words\]    the same, where something else was last written there
//	\<JSON\>                at the start of the words: their marks as a JSON list, for marks
//	                        that cross or nest in a way that the forms above cannot show
//	\-                      nothing; keeps blanks at the ends of the words, and empty words
//
// A line whose first words carry \: is parted only at a tab before another \:, any other
// line also where recognise finds columns. Backslashes before one of * _ { } [ ] < > : | ^ / -
// count in pairs: two stand for one, and an odd one at the end begins a mark. Anywhere else
// a backslash is a letter ("C:\Users"), and so is a mark that is not closed or not known, or
// a line that says something of a node that does not come.
//
// Texts are taken as viet.Normalize leaves them. The package knows no file format and no
// form: sizes, weights and places belong to the standard.
package plain
