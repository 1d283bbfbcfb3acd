// Package docx reads Word files: every word into a document, and beside it the form that
// each component was seen to have, after the whole inheritance of styles, numbering and
// direct formatting. It writes a document as a Word file on the standard's sheet, which it
// reads again before it lets it out.
//
// It reads what can be seen: tracked changes are accepted, fields give their last result,
// automatic numbers their text. What a document cannot hold (comments, charts, the words of
// headers and footers) is counted or listed beside it. It judges nothing, runs no macro and
// follows no link out of the file.
//
// A file of any kind gives a document or an *Error, whose sentence is for the user. Memory is
// bounded: the file may have 64 MB and 4,096 parts, its XML 96 MB unpacked with five million
// elements nested 256 deep, its text 100,000 paragraphs and a million runs, its pictures 48 MB.
// Nothing is written to disk; reading never takes more than 700 MB.
package docx
