// Package pdf writes finished pages as a PDF file: the same bytes for the same pages.
//
// It decides nothing about the page: every place, face and size comes from layout. gofpdf is
// a pen that writes pages, outline and the file's skeleton; text goes in as raw operators,
// and a finishing pass embeds the faces, cut down to the letters used, and gives the file its
// version, language, names and dates. Left out: encryption, signatures, tags and pictures.
package pdf
