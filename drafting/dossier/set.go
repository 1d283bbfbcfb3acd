package dossier

import (
	"cmp"

	"thethuc/drafting"
)

// Called is how a finding names a paper of a set: by its file, or by its title.
func Called(d *drafting.Document) string {
	if c, ok := ControlledOf(d); ok && d.Source == "" {
		return c.Code.Text
	}
	return cmp.Or(d.Source, d.Title(), "văn bản khác")
}
