package pack

import (
	"bytes"
	"fmt"
	"strings"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/law"
)

// citation is a provision in the short form of a pack's files ("II.6.e"). It is read with
// the file, so that a form which cannot be read is an error with its line.
type citation struct{ law.Provision }

// UnmarshalText reads the short form; an empty text is no provision.
func (c *citation) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		c.Provision = law.Provision{}
		return nil
	}
	p, err := law.ParseShort("", string(text))
	c.Provision = p
	return err
}

// of returns the provision as one of the act, where it names no other.
func (c citation) of(act string) law.Provision {
	p := c.Provision
	if !p.IsZero() && p.Act == "" {
		p.Act = act
	}
	return p
}

// fault makes an error that names the line of a key in a TOML file: the first line of the
// table with this header, from the nth such table on for lists of tables, that begins with
// the key; the header's own line where no key is given or it is not found. Without a header
// it is the part above all tables.
func fault(file string, data []byte, header string, nth int, key, format string, args ...any) error {
	e := &strict.Error{File: file, Line: 1, Key: strings.Trim(header, "[]"), Problem: fmt.Sprintf(format, args...)}
	if key != "" {
		e.Key = strings.TrimPrefix(e.Key+"."+key, ".")
	}
	inside := header == ""
	for i, line := range bytes.Split(data, []byte("\n")) {
		text := strings.TrimSpace(string(line))
		switch {
		case header != "" && text == header && nth == 0:
			inside, e.Line = true, i+1
			nth--
		case header != "" && text == header:
			nth--
			inside = false
		case strings.HasPrefix(text, "["):
			inside = false
		case inside && key != "" && strings.HasPrefix(text, key):
			e.Line = i + 1
			return e
		}
	}
	return e
}
