package pack

import (
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// Looking at marks alone finds what looking at the whole text does.
func TestWindowsFindWhatTheTextHas(t *testing.T) {
	letters := []rune("abăĂđĐơB\ufffd 12,;:.?!()/-  ")
	random := rand.New(rand.NewPCG(1, 2))
	for _, expr := range []string{
		`(\p{L}) ([,;:?!])( |$)`, `(\p{Ll}{2}[,;])(\p{L}{2})`, `(\p{Ll}{2}\.)(\p{Lu}\p{Ll})`, `a?,b{0,2}$`, `\(( |a){1,3}`,
		`đ(,)`, `(?i:đ)[,;]Ă`, `(?:ă|b|)[;,] `, `[^a],[^b]`, `,a?b`, `a?,(?:b?| )`,
	} {
		re := regexp.MustCompile(expr)
		w := windowOf(re)
		if w.marks == "" {
			t.Errorf("%s has no window", expr)
		}
		for range 3000 {
			var b strings.Builder
			for range random.IntN(120) {
				b.WriteRune(letters[random.IntN(len(letters))])
			}
			text := b.String()
			if got, want := w.all(re, text), re.FindAllStringSubmatchIndex(text, -1); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s in %q: %v, want %v", expr, text, got, want)
			}
		}
	}
	for _, expr := range []string{
		`^[ab]`, `^(?i:đ|B)`, `^(a|,)b`, `^ *a`, `^(?:[ă-ơ]?|1)B`, `^a*`, `^(?:2{1,3}|,$)`, `^$`, `^[^a]`, `^`,
	} {
		re := regexp.MustCompile(expr)
		w := windowOf(re)
		for range 3000 {
			text := ""
			for range random.IntN(4) {
				text += string(letters[random.IntN(len(letters))])
			}
			if got, want := w.all(re, text), re.FindAllStringSubmatchIndex(text, -1); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s in %q: %v, want %v", expr, text, got, want)
			}
		}
	}
	for _, expr := range []string{`^a,`, `a+,`, `[,a]b`, `(?:,|b)c`, `\b,`} {
		if w := windowOf(regexp.MustCompile(expr)); w.marks != "" {
			t.Errorf("%s has the window %v", expr, w)
		}
	}
}
