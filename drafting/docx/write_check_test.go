package docx

import (
	"strings"
	"testing"
	"time"

	"thethuc/drafting"
)

// TestBrokenPackagesAreRefused checks what no file that Write makes may be.
func TestBrokenPackagesAreRefused(t *testing.T) {
	const rels = "word/_rels/document.xml.rels"
	relation := `<Relationships><Relationship Id="a" Type="t" Target="styles.xml"/></Relationships>`
	for name, c := range map[string]struct {
		parts []filePart
		want  string
	}{
		"whole": {[]filePart{
			{name: documentPart, data: []byte(`<d><x r:id="a"/></d>`)}, {name: rels, data: []byte(relation)}, {name: "word/styles.xml", data: []byte("<s/>")},
		}, ""},
		"part twice":       {[]filePart{{name: "a.xml", data: []byte("<a/>")}, {name: "a.xml", data: []byte("<a/>")}}, "hai phần cùng tên"},
		"tag left open":    {[]filePart{{name: "a.xml", data: []byte("<a><b></b>")}}, "chưa đóng"},
		"tags crossed":     {[]filePart{{name: "a.xml", data: []byte("<a><b></a></b>")}}, "không có thẻ mở"},
		"no XML":           {[]filePart{{name: "a.xml", data: []byte("<a b=></a>")}}, "a.xml"},
		"letter of no XML": {[]filePart{{name: "a.xml", data: []byte("<a>\x01</a>")}}, "a.xml"},
		"relation to nothing": {[]filePart{
			{name: documentPart, data: []byte("<d/>")}, {name: rels, data: []byte(relation)},
		}, `không có phần "styles.xml"`},
		"relation unknown": {[]filePart{{name: documentPart, data: []byte(`<d><x r:embed="b"/></d>`)}}, `không có quan hệ "b"`},
	} {
		t.Run(name, func(t *testing.T) {
			err := checkPackage(c.parts)
			switch {
			case c.want == "" && err != nil:
				t.Error(err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// TestLostWordsAreFound reads a file against documents that have a word more or less.
func TestLostWordsAreFound(t *testing.T) {
	data := zippedForTest(t, "Một hai ba.")
	document := func(text string) *drafting.Document {
		return &drafting.Document{Pieces: []*drafting.Piece{{ID: 1, Nodes: []*drafting.Node{{ID: 2, Component: drafting.Paragraph, Text: text}}}}}
	}
	for text, lost := range map[string]bool{
		"Một hai ba.": false, "ba. Một  hai": false, "Một ba.": true, "Một hai ba. bốn": true, "Một hai hai ba.": true,
	} {
		if err := checkWords(document(text), data); (err != nil) != lost {
			t.Errorf("%q: %v", text, err)
		}
	}
	if err := checkWords(document(""), []byte("no file")); err == nil {
		t.Error("no file is read")
	}
}

func zippedForTest(t *testing.T, text string) []byte {
	t.Helper()
	data, err := zipped([]filePart{
		{name: "_rels/.rels", data: packageRelations()},
		{name: documentPart, data: []byte(`<w:document xmlns:w="` + nsWord + `"><w:body><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:body></w:document>`)},
	}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestStylesTellTheirComponents reads what the names of styles say.
func TestStylesTellTheirComponents(t *testing.T) {
	for _, c := range drafting.Components() {
		id := styleIDs[c]
		if back, ok := writtenAs(id); !ok || back != c {
			t.Errorf("%s has the style %q, which is read as %q", c, id, back)
		}
	}
	names := map[string]bool{}
	for _, s := range wordStyles {
		if names[s.name] || names[s.id] {
			t.Errorf("two styles are called %q or %q", s.name, s.id)
		}
		names[s.name], names[s.id] = true, true
	}
	for _, id := range []string{ruleStyle, spaceStyle, "SoTrang", "DauDuThao", "Normal", ""} {
		if c, ok := writtenAs(id); ok {
			t.Errorf("%q is read as %s", id, c)
		}
	}
}
