package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Keystrokes reads a word as keys of Telex or VNI that an input method did not turn into
// letters: "vieejt" and "vie65t" are "việt". effects counts the keys that become marks and
// tones; ok is false where there are none, or where what comes out is no syllable. Letters
// that have their marks already stay: "đươcj" and "đượcj" are "được", "đượcs" is none.
func Keystrokes(word string) (syllable string, effects int, ok bool) {
	k := keys{}
	read := k.telex
	if strings.ContainsAny(word, "123456789") {
		read = k.vni
	}
	for _, r := range word {
		if len(k.letters) > longestWord || !read(unicode.ToLower(r)) {
			return "", 0, false
		}
	}
	if k.effects == 0 {
		return "", 0, false
	}
	bare, own := StripTone(string(k.letters))
	if own != Level && k.tone != Level && own != k.tone {
		return "", 0, false
	}
	syllable = PlaceTone(bare, max(own, k.tone), OldStyle)
	if !ValidSyllable(syllable) {
		return "", 0, false
	}
	return withCase(syllable, word), k.effects, true
}

// keys is a word while its keys are read.
type keys struct {
	letters []rune
	tone    Tone
	effects int
}

var telexTones = map[rune]Tone{'s': Acute, 'f': Grave, 'r': Hook, 'x': Tilde, 'j': Dot}

// telex reads one key; false where the word cannot be Telex.
func (k *keys) telex(r rune) bool {
	tone, isTone := telexTones[r]
	switch {
	case isTone && k.hasVowel():
		return k.setTone(tone)
	case r == 'w':
		return k.horn()
	case r == 'd' && len(k.letters) > 0 && k.letters[0] == 'd':
		k.letters[0] = 'đ'
		k.effects++
		return true
	case strings.ContainsRune("aeo", r) && k.hat(r):
		return true
	}
	k.letters = append(k.letters, r)
	return true
}

var vniTones = map[rune]Tone{'1': Acute, '2': Grave, '3': Hook, '4': Tilde, '5': Dot}

func (k *keys) vni(r rune) bool {
	tone, isTone := vniTones[r]
	switch {
	case isTone:
		return k.hasVowel() && k.setTone(tone)
	case r == '6':
		return k.hat('a') || k.hat('e') || k.hat('o')
	case r == '7':
		return k.mark("uo", "ươ")
	case r == '8':
		return k.mark("a", "ă")
	case r == '9':
		if len(k.letters) == 0 || k.letters[0] != 'd' {
			return false
		}
		k.letters[0] = 'đ'
		k.effects++
		return true
	case r == '0':
		return false
	}
	k.letters = append(k.letters, r)
	return true
}

func (k *keys) setTone(tone Tone) bool {
	if k.tone != Level {
		return false
	}
	k.tone = tone
	k.effects++
	return true
}

func (k *keys) hasVowel() bool {
	for _, r := range k.letters {
		if IsVowel(r) {
			return true
		}
	}
	return false
}

// hat makes the last such vowel one with a hat.
func (k *keys) hat(r rune) bool {
	return k.mark(string(r), map[rune]string{'a': "â", 'e': "ê", 'o': "ô"}[r])
}

// horn is the key w: ươ of uo, else ă, ơ or ư, and ư where no vowel stands before it.
func (k *keys) horn() bool {
	if len(k.letters) > 0 && !k.hasVowel() {
		k.letters = append(k.letters, 'ư')
		k.effects++
		return true
	}
	return k.mark("uo", "ươ") || k.mark("aâ", "ăă")
}

// mark puts a mark on the last letter of from that has none; on u and o together, on both.
func (k *keys) mark(from, to string) bool {
	plain, marked := []rune(from), []rune(to)
	for i := len(k.letters) - 1; i >= 0; i-- {
		letter, tone := StripToneRune(k.letters[i])
		for n, want := range plain {
			if letter != want {
				continue
			}
			k.letters[i] = WithTone(marked[n], tone)
			if n == 1 && i > 0 && k.letters[i-1] == 'u' && (i < 2 || k.letters[i-2] != 'q') {
				k.letters[i-1] = 'ư'
			}
			k.effects++
			return true
		}
		if !IsVowel(letter) && i < len(k.letters)-maxCoda {
			return false
		}
	}
	return false
}

// maxCoda bounds the letters after a vowel: "ng".
const maxCoda = 2

// IsPlain reports whether a word has only the letters a to z, of which none has a mark.
func IsPlain(word string) bool {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
