package telex

import (
	"unicode"

	"thethuc/drafting/viet"
)

// Method is a way of typing (kiểu gõ).
type Method int

// The methods.
const (
	Telex Method = iota // aa aw dd ee oo ow uw, w for uw, s f r x j, z
	VNI                 // 6 7 8 9, 1 to 5, 0
	VIQR                // ^ + ( dd, ' ` ? ~ ., -
)

// Options say how keys become letters. The zero value is Telex with the old place of tones.
type Options struct {
	Method Method
	Style  viet.ToneStyle
}

type actionKind int

const (
	noAction actionKind = iota
	setTone
	clearTone
	setMark   // on the vowels of action.from
	setStroke // on d
)

// mark turns a bare vowel into one with a mark.
type mark struct{ from, to rune }

// action is what a key does where it is no letter.
type action struct {
	kind  actionKind
	tone  viet.Tone
	marks []mark
}

var (
	hats  = []mark{{'a', 'â'}, {'e', 'ê'}, {'o', 'ô'}}
	horns = []mark{{'u', 'ư'}, {'o', 'ơ'}}
	breve = []mark{{'a', 'ă'}}
	// hooks are what Telex writes with one key.
	hooks = []mark{{'u', 'ư'}, {'o', 'ơ'}, {'a', 'ă'}}
)

// actionOf returns what a key does in the method.
func (m Method) actionOf(key rune) action {
	switch m {
	case VNI:
		return vniAction(key)
	case VIQR:
		return viqrAction(key)
	default:
		return telexAction(unicode.ToLower(key))
	}
}

func telexAction(key rune) action {
	switch key {
	case 'f':
		return action{kind: setTone, tone: viet.Grave}
	case 'r':
		return action{kind: setTone, tone: viet.Hook}
	case 'x':
		return action{kind: setTone, tone: viet.Tilde}
	case 's':
		return action{kind: setTone, tone: viet.Acute}
	case 'j':
		return action{kind: setTone, tone: viet.Dot}
	case 'z':
		return action{kind: clearTone}
	case 'a':
		return action{kind: setMark, marks: hats[0:1]}
	case 'e':
		return action{kind: setMark, marks: hats[1:2]}
	case 'o':
		return action{kind: setMark, marks: hats[2:3]}
	case 'w':
		return action{kind: setMark, marks: hooks}
	case 'd':
		return action{kind: setStroke}
	}
	return action{}
}

func vniAction(key rune) action {
	switch key {
	case '1':
		return action{kind: setTone, tone: viet.Acute}
	case '2':
		return action{kind: setTone, tone: viet.Grave}
	case '3':
		return action{kind: setTone, tone: viet.Hook}
	case '4':
		return action{kind: setTone, tone: viet.Tilde}
	case '5':
		return action{kind: setTone, tone: viet.Dot}
	case '0':
		return action{kind: clearTone}
	case '6':
		return action{kind: setMark, marks: hats}
	case '7':
		return action{kind: setMark, marks: horns}
	case '8':
		return action{kind: setMark, marks: breve}
	case '9':
		return action{kind: setStroke}
	}
	return action{}
}

func viqrAction(key rune) action {
	switch key {
	case '\'':
		return action{kind: setTone, tone: viet.Acute}
	case '`':
		return action{kind: setTone, tone: viet.Grave}
	case '?':
		return action{kind: setTone, tone: viet.Hook}
	case '~':
		return action{kind: setTone, tone: viet.Tilde}
	case '.':
		return action{kind: setTone, tone: viet.Dot}
	case '-':
		return action{kind: clearTone}
	case '^':
		return action{kind: setMark, marks: hats}
	case '+', '*':
		return action{kind: setMark, marks: horns}
	case '(':
		return action{kind: setMark, marks: breve}
	case 'd', 'D':
		return action{kind: setStroke}
	}
	return action{}
}
