package pack

import (
	"io/fs"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// FuzzRuleFile reads any file as a rule, and runs the rule that comes out of it.
func FuzzRuleFile(f *testing.F) {
	p, err := Open(assets.FS, "packs/nd30")
	if err != nil {
		f.Fatal(err)
	}
	files, err := fs.Glob(assets.FS, "packs/nd30/rules/*.toml")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := fs.ReadFile(assets.FS, file)
		if err != nil {
			f.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(data), "\n")
		f.Add("id = \"rule\"\n"+rest, "Số: 5 / QĐ - VP")
	}
	f.Fuzz(func(t *testing.T, text, words string) {
		rule, err := parseRule("rule.toml", []byte(text), p.Act.Name(), p.base)
		if err != nil {
			return
		}
		piece := &drafting.Piece{ID: 1, Kind: drafting.Main}
		for i, c := range drafting.Components() {
			piece.Nodes = append(piece.Nodes, &drafting.Node{ID: drafting.NodeID(i + 2), Component: c, Text: words})
		}
		d := &drafting.Document{Pieces: []*drafting.Piece{piece}}
		for _, b := range lint.Run(t.Context(), []*lint.Rule{rule}, lint.Input{Document: d, Sheet: p.base}, nil).Broken {
			t.Errorf("%s\n%s", b.Panic, b.Stack)
		}
	})
}
