package profile

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Write writes the profile as TOML that Read reads as the same profile.
func (p *Profile) Write(w io.Writer) error {
	_, err := io.WriteString(w, p.format())
	return err
}

func (p *Profile) format() string {
	var b strings.Builder
	if p.Name != "" {
		b.WriteString("name = " + quote(p.Name) + "\n")
	}
	for _, f := range []struct{ key, value string }{
		{"issuer", p.Issuer},
		{"full-name", p.FullName},
		{"parent", p.Parent},
		{"place", p.Place},
		{"abbreviation", p.Abbreviation},
		{"head", p.Head},
		{"head-full", p.HeadFull},
	} {
		b.WriteString(f.key + " = " + quote(f.value) + "\n")
	}
	b.WriteString("executors = " + quoteAll(p.Executors) + "\n")
	b.WriteString("recipients = " + quoteAll(p.Recipients) + "\n")
	for _, u := range p.Units {
		fmt.Fprintf(&b, "\n[[units]]\nname = %s\nabbreviation = %s\n", quote(u.Name), quote(u.Abbreviation))
	}
	for _, s := range p.Signers {
		fmt.Fprintf(&b, "\n[[signers]]\nrank = %s\nname = %s\npost = %s\n", quote(s.Rank), quote(s.Name), quote(s.Post))
		if s.Capacity != "" {
			b.WriteString("capacity = " + quote(s.Capacity) + "\n")
		}
		if s.For != "" {
			b.WriteString("for = " + quote(s.For) + "\n")
		}
	}
	for _, of := range []struct {
		key   string
		lists []PickList
	}{{"recipient-lists", p.RecipientLists}, {"basis-lists", p.BasisLists}} {
		for _, l := range of.lists {
			fmt.Fprintf(&b, "\n[[%s]]\nname = %s\nlines = %s\n", of.key, quote(l.Name), quoteAll(l.Lines))
		}
	}
	b.WriteString("\n[choices]\n")
	for _, key := range slices.Sorted(maps.Keys(p.Choices)) {
		b.WriteString(quote(key) + " = " + quote(p.Choices[key]) + "\n")
	}
	return b.String()
}

func quoteAll(list []string) string {
	words := make([]string, len(list))
	for i, s := range list {
		words[i] = quote(s)
	}
	return "[" + strings.Join(words, ", ") + "]"
}

// quote writes a basic string of TOML.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + `"`
}
