package control

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// restTime is how long the pointer rests before a hint is shown.
const restTime = 600 * time.Millisecond

// Layer is where hints are drawn: the last object of the window's content. It takes no click, as an overlay of Fyne's
// would, so a button under its own hint still works. In a window without one there are no hints.
type Layer struct {
	widget.BaseWidget
	box *fyne.Container
}

// NewLayer makes an empty layer.
func NewLayer() *Layer {
	l := &Layer{box: container.NewWithoutLayout()}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer draws what is on the layer.
func (l *Layer) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.box) }

// layerOf finds the layer of the window that shows an object; nil where it has none.
func layerOf(o fyne.CanvasObject) *Layer {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil
	}
	content, ok := c.Content().(*fyne.Container)
	if !ok || len(content.Objects) == 0 {
		return nil
	}
	layer, ok := content.Objects[len(content.Objects)-1].(*Layer)
	if !ok {
		return nil
	}
	return layer
}

// tip shows a line beside the pointer while it rests on a control.
type tip struct {
	owner fyne.CanvasObject
	words func() string
	timer *time.Timer
	shown fyne.CanvasObject
}

// Hint is a hint beside the pointer for the parts of a widget that are no controls of their own.
type Hint struct {
	tip   *tip
	words string
}

// NewHint makes the hint of a widget.
func NewHint(owner fyne.CanvasObject) *Hint {
	h := &Hint{}
	h.tip = newTip(owner, func() string { return h.words })
	return h
}

// Over says what the pointer is over now; "" is nothing. at is a place of the window.
func (h *Hint) Over(words string, at fyne.Position) {
	if words == h.words {
		return
	}
	h.words = words
	h.tip.wait(at)
}

// Words are those that are waited for or shown.
func (h *Hint) Words() string { return h.words }

func newTip(owner fyne.CanvasObject, words func() string) *tip {
	return &tip{owner: owner, words: words}
}

func (t *tip) wait(at fyne.Position) {
	t.hide()
	if t.words() == "" {
		return
	}
	t.timer = time.AfterFunc(restTime, func() { fyne.Do(func() { t.show(at) }) })
}

func (t *tip) show(at fyne.Position) {
	if t.timer == nil {
		return
	}
	layer := layerOf(t.owner)
	if layer == nil {
		return
	}
	words := theme.Label.New(t.words(), theme.Ink)
	ground := canvas.NewRectangle(theme.Color(theme.Surface))
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = theme.Color(theme.Border), theme.Hairline, theme.Radius
	size := words.MinSize().AddWidthHeight(16, 6)
	box := container.NewWithoutLayout(ground, words)
	ground.Resize(size)
	words.Move(fyne.NewPos(8, 3))
	words.Resize(words.MinSize())
	box.Resize(size)
	room := layer.Size()
	box.Move(fyne.NewPos(max(0, min(at.X, room.Width-size.Width-4)), max(0, min(at.Y+20, room.Height-size.Height-4))))
	t.shown = box
	layer.box.Add(box)
}

func (t *tip) hide() {
	if t.timer != nil {
		t.timer.Stop()
		t.timer = nil
	}
	if t.shown == nil {
		return
	}
	if layer := layerOf(t.owner); layer != nil {
		layer.box.Remove(t.shown)
	}
	t.shown = nil
}
