package store

import (
	"slices"
	"strings"

	"thethuc/drafting"
)

// secret is what a list shows of a paper that bears a degree of secrecy, beside its number.
const secret = "Văn bản mật"

// Summary reads out of a document what a list of drafts shows and what is searched. Of a paper
// that bears a degree of secrecy neither subject nor file is told.
func Summary(d *drafting.Document) Draft {
	s := Draft{Title: d.Title(), Kind: d.Kind, Template: d.Template, Source: d.Source}
	if len(d.Pieces) == 0 {
		return s
	}
	if s.Title == "" {
		for _, n := range d.Pieces[0].Nodes {
			if s.Title = strings.TrimSpace(n.Text); s.Title != "" {
				break
			}
		}
	}
	if n := d.Pieces[0].First(drafting.Number); n != nil {
		if l, ok := drafting.ParseNumberLine(n.Text); ok && !l.Num.Blank() {
			s.Number = l.Num.Text + "/" + l.Symbol.Text
		}
	}
	if slices.ContainsFunc(d.Pieces, func(p *drafting.Piece) bool { return p.First(drafting.Secrecy) != nil }) {
		s.Title, s.Source = secret, ""
	}
	return s
}
