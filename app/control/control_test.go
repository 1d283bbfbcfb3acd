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
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 50}})
	if s.Offset() != 200 {
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
