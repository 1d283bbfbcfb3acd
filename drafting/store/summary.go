package store

import (
	"strings"

	"thethuc/drafting"
)

// Summary reads out of a document what a list of drafts shows.
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
	return s
}
