package docx_test

import (
	"strings"
	"testing"

	"thethuc/drafting"
)

func TestFieldsComeBack(t *testing.T) {
	const part, app = "customXml/item1.xml", "docProps/app.xml"
	k := openDesk(t)
	d := &drafting.Document{LastID: 2, Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
		{ID: 2, Component: drafting.Paragraph, Text: "Ông “A” & bà", Marks: []drafting.Mark{{Start: 0, End: 5, Kind: drafting.Field, Name: "a<b"}}},
	}}}}
	parts := unzipped(t, k.write(t, d))
	for _, c := range []struct {
		name      string
		part      string
		from, to  string
		comesBack bool
	}{
		{"as it was written", app, "", "", true},
		{"not out of a file that another program saved", app, "Thể Thức", "Microsoft Office Word", false},
		{"not where they do not fit the words", part, `&quot;end&quot;:5`, `&quot;end&quot;:99`, false},
		{"not where the words are others", part, `&quot;text&quot;:`, `&quot;text&quot;:1`, false},
		{"not out of anything else", part, "[{", "{{", false},
	} {
		changed := wordParts{}
		for name, text := range parts {
			if name == c.part && c.from != "" {
				if !strings.Contains(text, c.from) {
					t.Fatalf("%s: %q does not stand in %s", c.name, c.from, text)
				}
				text = strings.Replace(text, c.from, c.to, 1)
			}
			changed[name] = text
		}
		f := readParts(t, changed)
		if got := len(f.Document.Pieces[0].Nodes[0].Marks) > 0; got != c.comesBack {
			t.Errorf("%s: fields %v", c.name, f.Document.Pieces[0].Nodes[0].Marks)
		}
	}
}
