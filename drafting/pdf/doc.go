// Package pdf writes finished pages as a PDF file: the same bytes for the same pages.
//
// It decides nothing about the page: every place, face and size comes from layout. Only
// what gofpdf does well is left to it, that is cutting the faces down to the letters used;
// text goes in as raw operators, and a finishing pass gives the file its version, language,
// names and dates. Left out: encryption, signatures, tags and pictures.
package pdf
