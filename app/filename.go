package app

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/app/wording"
	"thethuc/drafting"
)

// longestName bounds a file's name, in bytes, so that every file system takes it with its extension.
const longestName = 180

// fileName is the name of a document's file after its number, kind and subject: "05-QĐ-VP Ban hành Quy chế ….pdf". What
// a file system does not take is left out.
func fileName(d *drafting.Document, extension string) string {
	var parts []string
	if len(d.Pieces) > 0 {
		p := d.Pieces[0]
		if n := p.First(drafting.Number); n != nil {
			parts = append(parts, numbered(n.Text))
		}
		subject := ""
		for _, n := range p.Nodes {
			if n.Component == drafting.Subject || n.Component == drafting.DispatchSubject {
				subject = strings.TrimSpace(subject + " " + strings.TrimPrefix(n.Text, "V/v "))
			}
		}
		if subject == "" {
			subject = d.Title()
		}
		parts = append(parts, subject)
	}
	name := safe(strings.Join(parts, " "))
	if name == "" {
		name = safe(wording.Untitled)
	}
	for len(name) > longestName {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	return strings.TrimRight(name, " .") + extension
}

// numbered is number and symbol with dashes: "05-QĐ-VP", or the symbol alone while there is no number.
func numbered(line string) string {
	l, ok := drafting.ParseNumberLine(line)
	if !ok {
		return ""
	}
	if l.Num.Blank() {
		return l.Symbol.Text
	}
	return l.Num.Text + "-" + l.Symbol.Text
}

// safe leaves out what Windows, the strictest of the systems, does not take in a name.
func safe(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\`, r):
			return '-'
		case strings.ContainsRune(`:*?"<>|…`, r) || unicode.IsControl(r):
			return ' '
		}
		return r
	}, name)
	return strings.Trim(strings.Join(strings.Fields(name), " "), " .")
}
