package template

import (
	"io/fs"
	"strings"

	"thethuc/drafting/internal/strict"
)

// Family is one family of templates (họ mẫu) with the papers that it has to have.
type Family struct {
	ID     string // "iso": the folder
	Name   string
	Source string // where the list of papers comes from
	Papers []FamilyPaper
}

// FamilyPaper is a paper of a family.
type FamilyPaper struct {
	ID      string // without that of the family
	Title   string
	Missing string // why there is no template; "" where there is one
}

// Families reads the families of fsys, the tree of assets, in their order: file
// "templates/families.toml".
func Families(fsys fs.FS) ([]Family, error) {
	var f struct{ Family []Family }
	err := strict.DecodeFS(fsys, folder+"/families.toml", &f)
	return f.Family, err
}

// Edition is one edition of the standard on quality management, with its clauses.
type Edition struct {
	ID, Name string
	Clauses  []Clause
}

// Clause is one clause of the standard (điều khoản).
type Clause struct {
	ID, Title  string
	Documented bool   // it demands documented information
	None       string // why a state office has no template for it
}

// Editions reads the editions of fsys, the tree of assets, the one in use first: file
// "templates/clauses.toml".
func Editions(fsys fs.FS) ([]Edition, error) {
	var f struct{ Edition []Edition }
	err := strict.DecodeFS(fsys, folder+"/clauses.toml", &f)
	return f.Edition, err
}

// Serves reports whether the template serves the clause: it names the clause, or one that
// the clause is part of.
func (t *Template) Serves(clause string) bool {
	for _, c := range t.Clauses {
		if c == clause || strings.HasPrefix(clause, c+".") {
			return true
		}
	}
	return false
}

// Lines returns the lines of the skeleton as the file writes them, the parts that it
// includes among them.
func (t *Template) Lines() []string { return linesOf(t.skeleton) }

func linesOf(blocks []block) []string {
	var out []string
	for _, b := range blocks {
		if b.line != "" {
			out = append(out, b.line)
		}
		out = append(append(out, linesOf(b.body)...), linesOf(b.other)...)
	}
	return out
}
