package viet

import (
	"slices"
	"strings"
	"sync"
)

// rime is a glide and nucleus with the codas that may follow; "-" is none.
type rime struct {
	glide, nucleus, codas string
}

// rimes are the rimes (vần) after all onsets but qu.
var rimes = [...]rime{
	{"", "a", "- c ch i m n ng nh o p t u y"},
	{"", "ă", "c m n ng p t"},
	{"", "â", "c m n ng p t u y"},
	{"", "e", "- c m n ng o p t"},
	{"", "ê", "- c ch m n nh p t u"},
	{"", "i", "- ch m n nh p t u"},
	{"", "ia", "-"},
	{"", "iê", "c m n ng p t u"},
	{"", "o", "- c i m n ng p t"},
	{"", "oo", "c ng"},
	{"", "ô", "- c i m n ng p t"},
	{"", "ơ", "- i m n p t"},
	{"", "u", "- c i m n ng p t"},
	{"", "ua", "-"},
	{"", "uô", "c i m n ng p t"},
	{"", "ư", "- c i m n ng t u"},
	{"", "ưa", "-"},
	{"", "ươ", "c i m n ng p t u"},
	{"", "y", "-"},
	{"", "yê", "m n ng t u"},
	{"o", "a", "- c ch i m n ng nh o p t y"},
	{"o", "ă", "c m n ng p t"},
	{"o", "e", "- m n o t"},
	{"u", "â", "c n ng t y"},
	{"u", "ê", "- ch n nh t u"},
	{"u", "ơ", "-"},
	{"u", "y", "- ch n nh p t u"},
	{"u", "ya", "-"},
	{"u", "yê", "n t"},
}

// quRimes are the rimes after q: the glide is always written u.
var quRimes = [...]rime{
	{"u", "a", "- c ch i m n ng nh o p t u y"},
	{"u", "ă", "c m n ng p t"},
	{"u", "â", "c n ng t y"},
	{"u", "e", "- m n o t"},
	{"u", "ê", "- ch n nh t u"},
	{"u", "i", "- n t"},
	{"u", "ô", "c t"},
	{"u", "ơ", "- i n t"},
	{"u", "y", "- ch n nh p t"},
	{"u", "yê", "n t"},
}

var onsets = [...]string{
	"", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
	"p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x",
}

// syllables are those that the sound system allows, without tones.
var syllables = sync.OnceValue(makeSyllables)

func makeSyllables() []Syllable {
	var out []Syllable
	for _, onset := range onsets {
		following := rimes[:]
		if onset == "q" {
			following = quRimes[:]
		}
		for _, r := range following {
			for coda := range strings.FieldsSeq(r.codas) {
				s := Syllable{Onset: onset, Glide: r.glide, Nucleus: r.nucleus, Coda: strings.Trim(coda, "-")}
				if s.agrees() {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// bySpelling are the syllables by their spelling.
var bySpelling = sync.OnceValue(func() map[string]Syllable {
	out := make(map[string]Syllable, len(syllables()))
	for _, s := range syllables() {
		out[s.bare()] = s
	}
	return out
})

// prefixes are the beginnings of spellings, by what they fold to.
var prefixes = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	add := func(prefix string) {
		folded := Fold(prefix)
		if known := out[folded]; !slices.Contains(known, prefix) {
			out[folded] = append(known, prefix)
		}
	}
	for _, s := range syllables() {
		spelling := s.bare()
		for i := range spelling {
			add(spelling[:i])
		}
		add(spelling)
	}
	return out
})

// agrees reports whether the spelling rules let onset and rime stand together.
func (s Syllable) agrees() bool {
	first := s.Glide + s.Nucleus
	front := strings.HasPrefix(first, "e") || strings.HasPrefix(first, "ê") || strings.HasPrefix(first, "i")
	switch s.Onset {
	case "c":
		return !front && s.Nucleus[0] != 'y' && s.Glide == ""
	case "k":
		return front || first == "y"
	case "g", "ng":
		return !front && s.Nucleus != "y" && s.Nucleus != "yê" || s.Onset == "ng" && s.Glide != ""
	case "gh", "ngh":
		return front
	case "gi":
		return s.agreesWithGi()
	case "":
		return s.Nucleus != "iê"
	case "q":
		return true
	}
	if s.Glide != "" {
		return true
	}
	switch s.Nucleus {
	case "yê":
		return false
	case "y":
		return slices.Contains([]string{"h", "l", "m", "n", "s", "t", "th", "v"}, s.Onset)
	}
	return true
}

// agreesWithGi leaves out what gi cannot be told from: "gia" is gi and a, "giêt" gi and iêt.
func (s Syllable) agreesWithGi() bool {
	switch s.Nucleus {
	case "i":
		return s.Coda != "nh" && s.Coda != "t" && s.Coda != "u"
	case "iê":
		return true
	case "ê":
		return s.Coda == "" || s.Coda == "ch" || s.Coda == "nh"
	case "ia", "y", "yê", "ya":
		return false
	}
	return true
}
