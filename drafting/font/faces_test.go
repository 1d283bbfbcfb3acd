package font_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/image/font/sfnt"

	"thethuc/assets"
	"thethuc/drafting/font"
)

const (
	// letters are the 134 letters of Vietnamese that English lacks or marks.
	letters = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ" +
		"àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
	marks = "“”‘’–—…§°²₫×•\u00a0"
)

var all = []font.Style{font.Regular, font.Bold, font.Italic, font.BoldItalic}

func open(tb testing.TB) *font.Faces {
	tb.Helper()
	faces, err := font.Open(assets.FS)
	if err != nil {
		tb.Fatal(err)
	}
	return faces
}

func TestEveryVietnameseLetterHasItsOwnInk(t *testing.T) {
	if n := len([]rune(letters)); n != 134 {
		t.Fatalf("%d letters, want 134", n)
	}
	faces := open(t)
	for _, style := range all {
		seen := map[string]rune{}
		for _, r := range letters + marks {
			if faces.Missing(style, r) {
				t.Errorf("style %d lacks %q", style, r)
			}
			if r == '\u00a0' {
				continue
			}
			ink := outline(t, faces, style, r)
			if ink == "" {
				t.Errorf("style %d draws nothing for %q", style, r)
			}
			if other, ok := seen[ink]; ok {
				t.Errorf("style %d draws %q as %q", style, r, other)
			}
			seen[ink] = r
		}
	}
}

func outline(t *testing.T, faces *font.Faces, style font.Style, r rune) string {
	t.Helper()
	segments, em, err := faces.Outline(new(sfnt.Buffer), style, r)
	if err != nil || em != 2048 {
		t.Fatalf("outline of %q: em %d, %v", r, em, err)
	}
	var b strings.Builder
	for _, s := range segments {
		b.WriteString(s.Args[0].X.String() + s.Args[0].Y.String() + s.Args[1].X.String() + s.Args[1].Y.String() + "|")
	}
	return b.String()
}

func TestAdvance(t *testing.T) {
	faces := open(t)
	for _, c := range []struct {
		name  string
		style font.Style
		r     rune
		want  int
	}{
		{"a space", font.Regular, ' ', 250},
		{"a small letter", font.Regular, 'a', 444}, // 909 of 2048
		{"with marks the same", font.Regular, 'ậ', 444},
		{"horned", font.Regular, 'ư', 542},
		{"bold", font.Bold, 'm', 833},
		{"an unbreakable space", font.Regular, '\u00a0', 250},
		{"a tab is a space", font.Regular, '\t', 250},
		{"a lacking letter has the box's width", font.Regular, '漢', 778},
		{"so has one in bold", font.Bold, '漢', 778},
		{"beyond two bytes", font.Regular, '😀', 778},
		{"no rune", font.Regular, -1, 778},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := faces.Advance(c.style, c.r); got != c.want {
				t.Errorf("Advance(%q) = %d, want %d", c.r, got, c.want)
			}
		})
	}
	if got := faces.Width(font.Regular, "a ậ"); got != 444+250+444 {
		t.Errorf("Width = %d", got)
	}
}

func TestLackingLetterIsAFrame(t *testing.T) {
	faces := open(t)
	for _, style := range all {
		b := faces.Box(style)
		if b.Left <= 0 || b.Right >= faces.Advance(style, '漢') || b.Top <= b.Bottom {
			t.Errorf("style %d: the frame %+v leaves its letter's room", style, b)
		}
		if outline(t, faces, style, '漢') == "" || outline(t, faces, style, '😀') == "" {
			t.Errorf("style %d draws nothing for a letter that it lacks", style)
		}
	}
}

func TestMissing(t *testing.T) {
	faces := open(t)
	for r, want := range map[rune]bool{'ệ': false, ' ': false, '\t': false, '\u2011': false, '漢': true, '😀': true, '\ufffd': true} {
		if got := faces.Missing(font.Regular, r); got != want {
			t.Errorf("Missing(%q) = %v", r, got)
		}
		if got := faces.Lacks(r); got != want {
			t.Errorf("Lacks(%q) = %v", r, got)
		}
	}
}

func TestSingleLeadingComesFromTheFace(t *testing.T) {
	faces := open(t)
	for _, style := range all {
		got := [4]int{faces.Ascent(style), faces.Descent(style), faces.LineGap(style), faces.Height(style)}
		// 1825, 443, 87 and their sum, of 2048.
		if want := [4]int{891, 216, 42, 1150}; got != want {
			t.Errorf("style %d: %v, want %v", style, got, want)
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	good, err := assets.FS.ReadFile(font.File(font.Regular))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, says string
		data       []byte
	}{
		{"nothing", "TrueType", nil},
		{"PostScript outlines", "TrueType", append([]byte("OTTO"), good[4:]...)},
		{"a collection", "TrueType", append([]byte("ttcf"), good[4:]...)},
		{"a torn file", "hỏng", good[:1000]},
		{"a spoilt directory", "hỏng", append(append(bytes.Clone(good[:12]), make([]byte, 200)...), good[212:]...)},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := font.Load(good, good, c.data, good)
			if err == nil || !strings.Contains(err.Error(), c.says) || !strings.HasPrefix(err.Error(), "LiberationSerif-Italic.ttf: ") {
				t.Errorf("Load: %v", err)
			}
		})
	}
	if _, err := font.Open(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), "LiberationSerif-Regular.ttf") {
		t.Errorf("Open of an empty tree: %v", err)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add([]byte("OTTO"))
	f.Add([]byte{0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0})
	f.Fuzz(func(_ *testing.T, data []byte) {
		if faces, err := font.Load(data, data, data, data); err == nil {
			faces.Width(font.Bold, letters)
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		open(b)
	}
}

func BenchmarkWidth(b *testing.B) {
	faces := open(b)
	text := strings.Repeat("Điều 5. Trách nhiệm của các cơ quan, đơn vị ", 10)
	for b.Loop() {
		faces.Width(font.Regular, text)
	}
}

func TestLacksIsWhatOneFaceMisses(t *testing.T) {
	f := open(t)
	const beyond = 0x10100 // the plane that faces are measured in
	for r := rune(-1); r <= beyond; r++ {
		want := slices.ContainsFunc(all, func(style font.Style) bool { return f.Missing(style, r) })
		if f.Lacks(r) != want {
			t.Errorf("%U: lacks %v, want %v", r, f.Lacks(r), want)
		}
	}
}
