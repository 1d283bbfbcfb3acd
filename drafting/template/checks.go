package template

import (
	"io/fs"

	"thethuc/drafting/internal/strict"
)

// Ground is what a check of the papers of a family rests on.
type Ground string

// The grounds.
const (
	OnLaw      Ground = "law"      // a provision
	OnPractice Ground = "practice" // thực tiễn
	OnBoth     Ground = "both"     // part on a provision, part on practice
)

// Check is one thing that the papers on procedures, reform and quality systems want checked
// (điều cần kiểm tra), and who checks it.
type Check struct {
	Number int
	Title  string // what has to be so, in Vietnamese
	Basis  string // the provision, or what else it comes from
	Sure   Ground
	Rules  []string // ids of the rules that do it
	// Left says what of it no rule does, and why; "" where the rules do all.
	Left string
	// Waiting says that rules for it, or for part of it, are still to be written.
	Waiting bool
}

// Checks reads what the papers of the families want checked, from fsys, the tree of assets:
// file "templates/checks.toml".
func Checks(fsys fs.FS) ([]Check, error) {
	var f struct{ Check []Check }
	err := strict.DecodeFS(fsys, folder+"/checks.toml", &f)
	return f.Check, err
}
