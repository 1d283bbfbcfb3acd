package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"thethuc/drafting"
)

// checkPackage reports the first part of a file about to be written that is no well-formed
// XML or has a relation that leads nowhere.
func checkPackage(parts []filePart) error {
	there := make(map[string]bool, len(parts))
	for _, p := range parts {
		if there[p.name] {
			return fmt.Errorf("%s: có hai phần cùng tên", p.name)
		}
		there[p.name] = true
	}
	ids := map[string]bool{}
	for _, p := range parts {
		if p.packed {
			continue
		}
		if err := checkPart(p, there, ids); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	for _, p := range parts {
		if p.name != documentPart {
			continue
		}
		if id := unknownRelation(p.data, ids); id != "" {
			return fmt.Errorf("%s: không có quan hệ %q", p.name, id)
		}
	}
	return nil
}

// checkPart reads a part to its end. Of a part of relations it checks where they lead, and
// takes the names of those of the document.
func checkPart(p filePart, there, ids map[string]bool) error {
	dec := xml.NewDecoder(bytes.NewReader(p.data))
	relations := strings.HasSuffix(p.name, ".rels")
	folder := path.Dir(path.Dir(p.name))
	var open []xml.Name
	for {
		token, err := dec.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			open = append(open, t.Name)
			if relations {
				if err := checkRelation(t, folder, there, ids); err != nil {
					return err
				}
			}
		case xml.EndElement:
			if len(open) == 0 || open[len(open)-1] != t.Name {
				return fmt.Errorf("thẻ đóng </%s> không có thẻ mở", t.Name.Local)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return fmt.Errorf("thẻ <%s> chưa đóng", open[len(open)-1].Local)
	}
	return nil
}

func checkRelation(e xml.StartElement, folder string, there, ids map[string]bool) error {
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "Id":
			ids[a.Value] = true
		case "Target":
			if !there[path.Join(folder, a.Value)] {
				return fmt.Errorf("không có phần %q", a.Value)
			}
		}
	}
	return nil
}

// unknownRelation returns the first relation that a part refers to and that is not there.
func unknownRelation(data []byte, ids map[string]bool) string {
	for _, mark := range []string{` r:id="`, ` r:embed="`} {
		for rest := data; ; {
			_, after, ok := bytes.Cut(rest, []byte(mark))
			if !ok {
				break
			}
			id, _, _ := bytes.Cut(after, []byte(`"`))
			if !ids[string(id)] {
				return string(id)
			}
			rest = after
		}
	}
	return ""
}

// checkWords reads a file that was made and reports the first word that is there more or less
// often than in the document. The words of contact lines are in the footer.
func checkWords(d *drafting.Document, data []byte) error {
	f, err := Read(bytes.NewReader(data), int64(len(data)), nil)
	if err != nil {
		return err
	}
	wrote, contacts := countWords(d)
	read, margin := countWords(f.Document)
	for _, line := range f.Footers {
		addWords(margin, line)
	}
	for word, n := range wrote {
		if read[word] != n {
			return fmt.Errorf("từ %q có %d lần, đọc lại được %d lần", word, n, read[word])
		}
	}
	for word, n := range read {
		if wrote[word] == 0 {
			return fmt.Errorf("đọc lại được từ %q %d lần, văn bản không có", word, n)
		}
	}
	for word := range contacts {
		if margin[word] == 0 {
			return fmt.Errorf("không đọc lại được từ %q ở chân trang", word)
		}
	}
	return nil
}

// countWords counts the words of a document, those of its contact lines apart.
func countWords(d *drafting.Document) (words, contacts map[string]int) {
	words, contacts = map[string]int{}, map[string]int{}
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component == drafting.Contact {
			addWords(contacts, n.Text)
		} else {
			addWords(words, n.Text)
		}
		return true
	})
	return words, contacts
}

func addWords(count map[string]int, text string) {
	for _, word := range strings.Fields(strings.Map(written, text)) {
		count[word]++
	}
}
