package linttest

import "thethuc/drafting/viet"

// Syllables returns every syllable of the language in both styles of tone, but those with the
// long "oo", which a key of Telex leaves too.
func Syllables() []string {
	var out []string
	seen := map[string]bool{}
	for s := range viet.Syllables {
		for _, style := range []viet.ToneStyle{viet.OldStyle, viet.NewStyle} {
			if word := s.String(style); !seen[word] && s.Nucleus != "oo" {
				seen[word] = true
				out = append(out, word)
			}
		}
	}
	return out
}
