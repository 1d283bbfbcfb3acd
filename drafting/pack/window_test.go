package pack

import (
	"math/rand/v2"
	"reflect"
	"regexp/syntax"
	"strings"
	"testing"

	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// Looking at marks alone finds what looking at the whole text does.
func TestWindowsFindWhatTheTextHas(t *testing.T) {
	letters := []rune("abăĂđĐơB\ufffd 12,;:.?!()/-  ")
	random := rand.New(rand.NewPCG(1, 2))
	for _, expr := range []string{
		`(\p{L}) ([,;:?!])( |$)`, `(\p{Ll}{2}[,;])(\p{L}{2})`, `(\p{Ll}{2}\.)(\p{Lu}\p{Ll})`, `a?,b{0,2}$`, `\(( |a){1,3}`,
		`đ(,)`, `(?i:đ)[,;]Ă`, `(?:ă|b|)[;,] `, `[^a],[^b]`, `,a?b`, `a?,(?:b?| )`,
	} {
		re := pattern.New(expr)
		w := windowOf(parsed(t, expr))
		if w.marks == "" {
			t.Errorf("%s has no window", expr)
		}
		for range 3000 {
			var b strings.Builder
			for range random.IntN(120) {
				b.WriteRune(letters[random.IntN(len(letters))])
			}
			text := b.String()
			if got, want := w.all(re, viet.Cut(text)), re.FindAllStringSubmatchIndex(text, -1); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s in %q: %v, want %v", expr, text, got, want)
			}
		}
	}
	short := []rune("abăđĐB2,) \nK\ufffd\u212a")
	for _, expr := range []string{
		`^[ab]`, `^(?i:đ|B)`, `^(a|,)b`, `^ *a`, `^(?:[ă-ơ]?|1)B`, `^a*`, `^(?:2{1,3}|,$)`, `^$`, `^[^a]`, `^`, `^(?i:ab|đ)[^,]2`, `^((?:[0-9]{1,2}[a-zđ]?|[a-zđ])\))(\p{L}{2,}(?:[ ,;:]|$))`, `^a\b b`, `^.(?s:.)?,`, `^(?:ab$|2)`,
		`^(?i:k)+a`, `(\p{L}*a)  (b{1,})`, `(?i:k)ab?`, `a*(ab),`, `(?i:ab) `, `(?:ab|b)a`, `a(?:bb)?`,
	} {
		re := pattern.New(expr)
		w := windowOf(parsed(t, expr))
		for range 3000 {
			text := ""
			for range random.IntN(6) {
				text += string(short[random.IntN(len(short))])
			}
			if got, want := w.all(re, viet.Cut(text)), re.FindAllStringSubmatchIndex(text, -1); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s in %q: %v, want %v", expr, text, got, want)
			}
		}
	}
	for _, expr := range []string{`^a,`, `a+,`, `[,a]b`, `(?:,|b)c`, `\b,`} {
		if w := windowOf(parsed(t, expr)); w.marks != "" {
			t.Errorf("%s has the window %v", expr, w)
		}
	}
}

func parsed(t *testing.T, expr string) *syntax.Regexp {
	t.Helper()
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		t.Fatal(err)
	}
	return re
}
