package control

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"thethuc/app/theme"
)

func light(t *testing.T) {
	t.Helper()
	look, err := theme.New(theme.AlwaysLight)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look)
}

func TestWordsAreBrokenAndCutToTheirWidth(t *testing.T) {
	light(t)
	words := "Mỗi nơi nhận ghi trên một dòng, cuối dòng có dấu chấm phẩy"
	for _, width := range []float32{60, 120, 300, 1000} {
		lines := breakLines(theme.Text, words, width)
		if got := strings.Join(lines, " "); got != words {
			t.Errorf("%v wide: %q", width, got)
		}
		for _, line := range lines {
			if strings.Contains(line, " ") && theme.Text.Measure(line).Width > width {
				t.Errorf("%v wide: %q is wider", width, line)
			}
		}
		if short := cut(theme.Text, words, width); theme.Text.Measure(short).Width > width+0.5 {
			t.Errorf("%v wide: cut to %q", width, short)
		}
	}
	if got := cut(theme.Text, "Ngắn", 200); got != "Ngắn" {
		t.Errorf("cut what fits: %q", got)
	}
	limited := NewLimited(theme.Text, words, theme.Ink, 2)
	if lines := limited.lines(100); len(lines) != 2 || !strings.HasSuffix(lines[1], "…") {
		t.Errorf("two lines: %q", lines)
	}
}

func TestAButtonIsPressedByPointerAndKeys(t *testing.T) {
	light(t)
	pressed := 0
	b := NewButton(Next, "", "Xuất PDF", "", func() { pressed++ })
	w := test.NewTempWindow(t, b)
	w.Canvas().Focus(b)
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyA})
	b.SetDisabled(true)
	test.Tap(b)
	if pressed != 2 {
		t.Errorf("pressed %d times", pressed)
	}
}

func TestEveryLookHasItsStates(t *testing.T) {
	light(t)
	for _, look := range []Look{Next, Edge, Tonal, Quiet, Bar, Deed} {
		b := NewButton(look, "", "Lưu", "", nil)
		plain := state(b)
		b.MouseIn(&desktop.MouseEvent{})
		hovered := state(b)
		b.MouseOut()
		b.SetDisabled(true)
		if off := state(b); off == plain || hovered == plain {
			t.Errorf("look %d: plain %s, hovered %s, off %s", look, plain, hovered, off)
		}
	}
}

func state(b *Button) string {
	ground, edge, ink := b.colours()
	return string(ground + "/" + edge + "/" + ink)
}

func TestAScrollerKeepsToItsContent(t *testing.T) {
	light(t)
	tallOne := canvas.NewRectangle(nil)
	tallOne.SetMinSize(fyne.NewSize(50, 1000))
	s := NewScroll(container.NewStack(tallOne))
	w := test.NewTempWindow(t, s)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(100, 200))
	for _, c := range []struct{ to, want float32 }{{-50, 0}, {300, 300}, {5000, 800}} {
		s.To(c.to)
		if s.Offset() != c.want {
			t.Errorf("to %v: offset %v, want %v", c.to, s.Offset(), c.want)
		}
	}
	s.Reveal(100, 150)
	if s.Offset() != 100 {
		t.Errorf("revealing what is above: offset %v", s.Offset())
	}
	s.Reveal(400, 450)
	if s.Offset() != 250 {
		t.Errorf("revealing what is below: offset %v", s.Offset())
	}
	s.Reveal(300, 320)
	if s.Offset() != 250 {
		t.Errorf("revealing what is in view: offset %v", s.Offset())
	}
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 25}})
	if s.Offset() != 190 {
		t.Errorf("the wheel: offset %v", s.Offset())
	}
}

func TestAHintTakesNoClick(t *testing.T) {
	light(t)
	pressed := false
	b := NewButton(Bar, theme.GlyphNew, "Mới", "Ctrl+N", func() { pressed = true })
	layer := NewLayer()
	w := test.NewTempWindow(t, container.NewStack(container.NewWithoutLayout(b), layer))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(200, 100))
	b.Resize(b.MinSize())
	b.tip.wait(fyne.NewPos(10, 10))
	b.tip.show(fyne.NewPos(10, -10))
	if len(layer.box.Objects) != 1 {
		t.Fatalf("%d hints are shown", len(layer.box.Objects))
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(15, 15))
	if !pressed || len(layer.box.Objects) != 0 {
		t.Errorf("pressed %v, %d hints left", pressed, len(layer.box.Objects))
	}
}

func TestABandGrowsWithItsWords(t *testing.T) {
	light(t)
	short := NewBand(false, "Đã xuất.", "Mở tệp", nil, nil)
	long := NewBand(true, strings.Repeat("Không ghi được tệp PDF vì ổ đĩa đã đầy. ", 8), "", nil, nil)
	for _, b := range []*Band{short, long} {
		b.Resize(fyne.NewSize(600, theme.Band))
	}
	if got := short.MinSize().Height; got != theme.Band {
		t.Errorf("a short band is %v high", got)
	}
	if got := long.MinSize().Height; got <= theme.Band {
		t.Errorf("a long band is %v high", got)
	}
}

func TestAChoiceIsMadeByKeysAndFromItsList(t *testing.T) {
	light(t)
	var chosen []int
	c := NewChoice([]string{"Một mặt", "Hai mặt"}, 0, func(i int) { chosen = append(chosen, i) })
	w := test.NewTempWindow(t, container.NewVBox(c))
	w.Resize(fyne.NewSize(300, 200))
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyDown} {
		c.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if len(chosen) != 1 || c.Words() != "Hai mặt" {
		t.Errorf("chosen %v, shown %q", chosen, c.Words())
	}
	test.Tap(c)
	if len(w.Canvas().Overlays().List()) != 1 {
		t.Fatal("no list opens")
	}
	focused := w.Canvas().Focused()
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(chosen) != 2 || c.Words() != "Một mặt" || len(w.Canvas().Overlays().List()) != 0 {
		t.Errorf("from the list: chosen %v, shown %q", chosen, c.Words())
	}
	c.SetDisabled(true)
	test.Tap(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if len(chosen) != 2 || len(w.Canvas().Overlays().List()) != 0 {
		t.Error("one that is off can be changed")
	}
}

func TestANumberIsTypedAndStaysInItsBounds(t *testing.T) {
	light(t)
	for name, c := range map[string]struct {
		least, most int
		keys        string // digits, + and - for Up and Down, < for Backspace
		want        int
	}{
		"digits replace the value":          {1, 9999, "12", 12},
		"the largest is kept":               {1, 99, "123", 99},
		"no zero at the beginning":          {1, 9999, "05", 5},
		"zero where it is allowed":          {0, 99, "0", 0},
		"up and down":                       {0, 99, "++-", 7},
		"not below the least":               {5, 99, "----", 5},
		"backspace takes one digit":         {1, 9999, "123<", 12},
		"after backspace one goes on":       {1, 9999, "12<5", 15},
		"the last digit cannot be taken":    {1, 9999, "7<", 1},
		"a digit after the last is the new": {1, 9999, "7<4", 4},
	} {
		t.Run(name, func(t *testing.T) {
			n := NewNumber(6, c.least, c.most, nil)
			for _, r := range c.keys {
				switch r {
				case '+':
					n.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
				case '-':
					n.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
				case '<':
					n.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
				default:
					n.TypedRune(r)
				}
			}
			if n.Value() != c.want {
				t.Errorf("got %d, want %d", n.Value(), c.want)
			}
		})
	}
}

func TestANumberIsTappedAtItsEnds(t *testing.T) {
	light(t)
	n := NewNumber(3, 1, 9, nil)
	w := test.NewTempWindow(t, container.NewWithoutLayout(n))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(200, 60))
	n.Resize(fyne.NewSize(100, 32))
	for _, x := range []float32{95, 95, 50, 5} {
		test.TapAt(n, fyne.NewPos(x, 16))
	}
	if n.Value() != 4 {
		t.Errorf("got %d, want 4", n.Value())
	}
}
