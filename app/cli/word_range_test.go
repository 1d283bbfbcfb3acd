package cli_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/lint"
)

// TestRewrittenWordFilesKeepTheForm writes every Word file of the corpus anew and checks the
// form of what was written: no rule that judges nothing but form has anything to say. Bold and
// italic that the writer of the file asked for are his own, and left out.
func TestRewrittenWordFilesKeepTheForm(t *testing.T) {
	if testing.Short() {
		t.Skip("over a hundred files are read twice")
	}
	o := open(t, "")
	all, err := o.house.Rules()
	if err != nil {
		t.Fatal(err)
	}
	formal := slices.DeleteFunc(slices.Clone(all), func(r *lint.Rule) bool { return !r.Form || r.Worded })
	if len(formal) < 50 {
		t.Fatalf("%d rules of form", len(formal))
	}
	paths, err := filepath.Glob(filepath.Join(corpusFolder(t, "docx"), "*.docx"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".docx")
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		first, err := docx.Read(bytes.NewReader(data), int64(len(data)), o.sheet)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		d := withoutEmphasis(first.Document)
		sheet := o.house.Sheet(d)
		var made bytes.Buffer
		if err := docx.Write(&made, d, sheet, o.faces); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		again, err := docx.Read(bytes.NewReader(made.Bytes()), int64(made.Len()), sheet)
		if err != nil {
			t.Errorf("%s: read again: %v", name, err)
			continue
		}
		in := lint.Input{Document: again.Document, Observed: again.Observed, Sheet: sheet, Faces: o.faces, Today: o.house.Today()}
		for _, f := range lint.Run(context.Background(), formal, in, nil).Findings {
			t.Errorf("%s: %s: %s is %s, allowed %s: %.60q", name, f.Rule, f.Message, f.Measured, f.Allowed, f.Text)
		}
	}
}

func withoutEmphasis(d *drafting.Document) *drafting.Document {
	out := &drafting.Document{Header: d.Header, LastID: d.LastID}
	for _, p := range d.Pieces {
		q := &drafting.Piece{ID: p.ID, Kind: p.Kind}
		for _, n := range p.Nodes {
			marks := slices.DeleteFunc(slices.Clone(n.Marks), func(m drafting.Mark) bool {
				return m.Kind == drafting.Bold || m.Kind == drafting.Italic
			})
			q.Nodes = append(q.Nodes, n.With(n.Text, marks))
		}
		out.Pieces = append(out.Pieces, q)
	}
	return out
}
