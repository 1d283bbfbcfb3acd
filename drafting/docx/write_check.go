package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
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
			if !relations {
				continue
			}
			for _, a := range t.Attr {
				switch a.Name.Local {
				case "Id":
					ids[a.Value] = true
				case "Target":
					if !there[path.Join(folder, a.Value)] {
						return fmt.Errorf("không có phần %q", a.Value)
					}
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
		return errors.New("phần tử chưa đóng")
	}
	return nil
}

// unknownRelation returns the first relation that a part refers to and that is not there.
func unknownRelation(data []byte, ids map[string]bool) string {
	for _, mark := range []string{` r:id="`, ` r:embed="`} {
		rest := data
		for {
			i := bytes.Index(rest, []byte(mark))
			if i < 0 {
				break
			}
			rest = rest[i+len(mark):]
			end := bytes.IndexByte(rest, '"')
			if id := string(rest[:end]); !ids[id] {
				return id
			}
		}
	}
	return ""
}
