package theme

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestSplitArcs(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"two arcs after one letter": {"M1,2A3,3,0,1,0,5,6,3,3,0,0,0,1,2Z", "M1,2A3,3,0,1,0,5,6A3,3,0,0,0,1,2Z"},
		"one arc stays":             {"a8,8,0,0,1-11.32,0l-24-24", "a8,8,0,0,1-11.32,0l-24-24"},
		"no arc":                    {`<path d="M1,2L3,4Z"/>`, `<path d="M1,2L3,4Z"/>`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := string(splitArcs([]byte(c.in))); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// The tick is cut out of the circle: without the repair the sign is a mere disc.
func TestPassedShowsItsTick(t *testing.T) {
	use(t, AlwaysLight)
	image := canvas.NewImageFromResource(Icon(GlyphLevelPassed, OK))
	window := test.NewTempWindow(t, image)
	window.SetPadded(false)
	window.Resize(fyne.NewSquareSize(64))
	picture := window.Canvas().Capture()
	if picture.At(28, 39) != picture.At(0, 0) {
		t.Errorf("the middle of the tick is %v, the ground %v", picture.At(28, 39), picture.At(0, 0))
	}
	if picture.At(32, 10) == picture.At(0, 0) {
		t.Error("the circle is not drawn")
	}
}
