// Package layout turns a document into finished pages: every size, weight and distance
// comes from the standard's sheet, every letter from the document.
//
// It adds nothing but page numbers, the number of a draft, the numbers of footnotes, the rows
// that a table repeats and the running header of a controlled document, and ignores what was
// observed of a foreign file. Lines are
// broken first fit, as word processors do, or all of a paragraph together where the sheet
// asks for it; nothing is hyphenated. Pages are filled from the top, with headings, articles
// and the signature kept with their text. Where nothing prescribes a measure (the white above
// a table, the rule above footnotes) it is named in the file that uses it.
package layout
