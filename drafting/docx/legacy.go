package docx

import (
	"strings"
	"unicode"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// The codes of letters from before Unicode, as they are observed.
const (
	codeTCVN3 = "tcvn3" // fonts .Vn…
	codeVNI   = "vni"   // fonts VNI-…
)

// codeOf is the code of letters that a font was made for, "" for fonts of Unicode.
func codeOf(font string) string {
	name := strings.ToLower(font)
	switch {
	case strings.HasPrefix(name, ".vn"):
		return codeTCVN3
	case strings.HasPrefix(name, "vni-"), strings.HasPrefix(name, "vni "):
		return codeVNI
	}
	return ""
}

// legacy puts down that the words of a line are in an old code: their font says so, or they
// hold letters of such a code, and most of the words that are not plain ASCII are no
// Vietnamese syllables as they stand. Unicode text in an old font is none.
func (l *line) legacy(f drafting.Form) {
	code := ""
	for _, s := range l.spans {
		if c := codeOf(s.form.font); c != "" && strings.TrimSpace(l.Text[s.start:s.end]) != "" {
			code = c
			break
		}
	}
	if code == "" && strings.IndexFunc(l.Text, isForeign) < 0 {
		return
	}
	strange, good := 0, 0
	for _, w := range strings.Fields(l.Text) {
		w = strings.TrimFunc(w, func(r rune) bool { return r < 0x80 && !unicode.IsLetter(r) })
		switch {
		case strings.IndexFunc(w, func(r rune) bool { return r >= 0x80 }) < 0:
		case viet.ValidSyllable(w):
			good++
		case strings.IndexFunc(w, isASCIILetter) >= 0:
			strange++
		}
	}
	const enough = 3 // words that are strange in a font of Unicode
	switch {
	case code != "" && strange > good:
		f[seenLegacy] = word(code)
	case code == "" && strange >= enough && strange > 3*good:
		f[seenLegacy] = word(guessed(l.Text))
	}
}

func isASCIILetter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

// isForeign reports whether a letter of Latin-1 stands in no Vietnamese word.
func isForeign(r rune) bool {
	return r >= 0xA1 && r <= 0xFF && !strings.ContainsRune("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý§°", r)
}

// guessed tells the two codes by the signs that only TCVN3 has in words.
func guessed(text string) string {
	if strings.ContainsAny(text, "µ¶·¸¹¨»¼½¾©ª®¬«") {
		return codeTCVN3
	}
	return codeVNI
}
