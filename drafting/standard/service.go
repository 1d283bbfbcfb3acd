package standard

import (
	"slices"
	"strings"
)

// Service is what a pack says of the posts, the units and the abbreviations of a service
// (ngành): armed forces, or a unit of them.
type Service struct {
	Deputies      []Deputy
	Units         []Unit
	Abbreviations map[string]string // in symbols and texts, by the abbreviation
}

// Deputy is a head's post and those of who may sign for the head (cấp phó).
type Deputy struct {
	Head  string   // "CHÍNH TRỊ VIÊN"; more words may follow it in a document
	Posts []string // "CHÍNH TRỊ VIÊN PHÓ", the usual one first
}

// Unit is a kind of unit by how its name begins, with the superiors that its paper never
// names because another level stands between.
type Unit struct {
	Name   string   // "TRUNG ĐOÀN"
	Remote []string // "BỘ QUỐC PHÒNG"
}

// DeputyOf returns the entry of a head's post as written, the one with the longest name of
// those that fit; nil where there is none.
func (s *Service) DeputyOf(post string) *Deputy {
	var found *Deputy
	for i := range s.Deputies {
		if d := &s.Deputies[i]; Begins(post, d.Head) && (found == nil || len(d.Head) > len(found.Head)) {
			found = d
		}
	}
	return found
}

// Permits reports whether the post is one of the deputy's, with or without more words.
func (d *Deputy) Permits(post string) bool {
	return slices.ContainsFunc(d.Posts, func(p string) bool { return Begins(post, p) })
}

// UnitOf returns the entry of a unit's name as written; nil where there is none.
func (s *Service) UnitOf(name string) *Unit {
	var found *Unit
	for i := range s.Units {
		if u := &s.Units[i]; Begins(name, u.Name) && (found == nil || len(u.Name) > len(found.Name)) {
			found = u
		}
	}
	return found
}

// Begins reports whether a text begins with the words, whole and in either case and style of
// tone marks.
func Begins(text, words string) bool {
	rest, ok := strings.CutPrefix(plainTones(text), plainTones(words))
	return ok && (rest == "" || strings.ContainsAny(rest[:1], " ,;.-("))
}

var tones = strings.NewReplacer("UỶ", "ỦY", "UÝ", "ÚY")

func plainTones(s string) string {
	return tones.Replace(strings.Join(strings.Fields(strings.ToUpper(s)), " "))
}
