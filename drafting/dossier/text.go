package dossier

import "thethuc/drafting"

// Texts are the papers that a document is made of: its main text, and each text that is issued with
// it, each with the appendices that follow. All have the header and the nodes of the document.
func Texts(d *drafting.Document) (out []*drafting.Document) {
	for _, piece := range d.Pieces {
		if len(out) == 0 || piece.Kind == drafting.Attached {
			out = append(out, &drafting.Document{Header: d.Header})
		}
		last := out[len(out)-1]
		last.Pieces = append(last.Pieces, piece)
	}
	return out
}
