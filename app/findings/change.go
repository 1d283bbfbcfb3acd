package findings

import (
	"image/color"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// change shows the words before and after a fix, with a few words around them, as they stand on paper.
type change struct {
	widget.BaseWidget
	pair
	face fyne.Resource
}

// firstChange shows what the finding's first fix does to its words; nil where it does more than that.
func (p *Pane) firstChange(f lint.Finding) *change {
	if len(f.Fixes) == 0 || p.doc == nil {
		return nil
	}
	n := p.doc.Node(f.Node)
	edits := f.Fixes[0].Edits
	if n == nil || len(edits) == 0 {
		return nil
	}
	replace, ok := edits[len(edits)-1].(drafting.Replace)
	if !ok || replace.Node != n.ID || replace.End > len(n.Text) {
		return nil
	}
	var c pair
	c.before, c.gone, c.put, c.after = around(n.Text, replace)
	return newChange(c, p.config.PaperFont)
}

func newChange(p pair, face fyne.Resource) *change {
	c := &change{pair: p, face: face}
	c.ExtendBaseWidget(c)
	return c
}

// fits reports whether the words that go and come have room on one line.
func (c *change) fits(width float32) bool {
	t := canvas.Text{TextSize: changeSize, FontSource: c.face}
	room := width - changeRoom
	for _, words := range []string{c.gone, c.put} {
		if t.Text = strings.TrimSpace(words); t.Text != "" {
			room -= t.MinSize().Width
		}
	}
	return room >= 0
}

// around widens a replacement to whole words and gives the words before and after it.
func around(text string, r drafting.Replace) (before, gone, put, after string) {
	old := text[r.Start:r.End]
	start, end := r.Start, r.End
	if beginsInWord(old) || beginsInWord(r.Text) {
		start = len(strings.TrimRightFunc(text[:start], inWord))
	}
	if endsInWord(old) || endsInWord(r.Text) {
		end = len(text) - len(strings.TrimLeftFunc(text[end:], inWord))
	}
	return text[:start], text[start:end], text[start:r.Start] + r.Text + text[r.End:end], text[end:]
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func beginsInWord(s string) bool { return s != "" && strings.IndexFunc(s, inWord) == 0 }

func endsInWord(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return inWord(last)
}

func (c *change) words() string {
	return c.before + "[" + c.gone + "→" + c.put + "]" + c.after
}

// CreateRenderer draws the words on a strip of paper.
func (c *change) CreateRenderer() fyne.WidgetRenderer {
	r := &changeRenderer{
		c: c, box: &canvas.Rectangle{}, goneFill: &canvas.Rectangle{}, putFill: &canvas.Rectangle{},
		strike: &canvas.Rectangle{}, under: &canvas.Rectangle{},
	}
	for range 4 {
		r.texts = append(r.texts, &canvas.Text{})
	}
	r.Refresh()
	return r
}

type changeRenderer struct {
	c                                     *change
	box, goneFill, putFill, strike, under *canvas.Rectangle
	texts                                 []*canvas.Text
}

const (
	changeSize = 16
	changeRoom = 42 // what the words that go and come leave at their sides
)

func (r *changeRenderer) paint() {
	r.box.FillColor, r.box.StrokeColor = theme.Color(theme.Paper), theme.Color(theme.Line)
	r.box.StrokeWidth, r.box.CornerRadius = theme.Hairline, 3
	r.goneFill.FillColor, r.putFill.FillColor = theme.Color(theme.DeletedFill), theme.Color(theme.InsertedFill)
	r.strike.FillColor, r.under.FillColor = theme.Color(theme.DeletedInk), theme.Color(theme.InsertedInk)
	for i, ink := range []color.Color{
		theme.Color(theme.Type), theme.Color(theme.DeletedInk), theme.Color(theme.InsertedInk), theme.Color(theme.Type),
	} {
		r.texts[i].Color, r.texts[i].TextSize, r.texts[i].FontSource = ink, changeSize, r.c.face
	}
}

// Layout sets before, gone, put and after side by side; what is before and after is cut to what there is room for.
func (r *changeRenderer) Layout(size fyne.Size) {
	c := r.c
	r.box.Resize(size)
	show := func(s string) string { return strings.TrimSpace(s) }
	gone, put := show(c.gone), show(c.put)
	middle := r.width(1, gone) + r.width(2, put) + 22
	room := max(0, size.Width-20-middle)
	before := r.fit(0, c.before, room*0.45, true)
	after := r.fit(3, c.after, room-r.width(0, before), false)
	x, height := float32(10), r.texts[0].MinSize().Height
	for i, words := range []string{before, gone, put, after} {
		t := r.texts[i]
		t.Text, t.Hidden = words, words == ""
		width := r.width(i, words)
		t.Resize(fyne.NewSize(width, height))
		t.Move(fyne.NewPos(x, (size.Height-height)/2))
		if i == 1 || i == 2 {
			fill, line := r.goneFill, r.strike
			y := size.Height/2 + 1
			if i == 2 {
				fill, line, y = r.putFill, r.under, size.Height/2+height/2-3
			}
			fill.Hidden, line.Hidden = words == "", words == ""
			fill.Move(fyne.NewPos(x-2, (size.Height-height)/2+1))
			fill.Resize(fyne.NewSize(width+4, height-2))
			line.Move(fyne.NewPos(x, y))
			line.Resize(fyne.NewSize(width, 1))
		}
		if words != "" {
			x += width + 6
		}
	}
}

func (r *changeRenderer) width(i int, words string) float32 {
	if words == "" {
		return 0
	}
	t := *r.texts[i]
	t.Text = words
	return t.MinSize().Width
}

// fit is as many whole words of the end, or of the start, as there is room for.
func (r *changeRenderer) fit(i int, words string, room float32, end bool) string {
	fields := strings.Fields(words)
	out := ""
	for range fields {
		next := fields[0]
		if end {
			next = fields[len(fields)-1]
		}
		longer := strings.TrimSpace(out + " " + next)
		if end {
			longer = strings.TrimSpace(next + " " + out)
		}
		if r.width(i, longer) > room {
			break
		}
		out = longer
		if end {
			fields = fields[:len(fields)-1]
		} else {
			fields = fields[1:]
		}
		if len(fields) == 0 {
			break
		}
	}
	return out
}

func (r *changeRenderer) MinSize() fyne.Size { return fyne.NewSize(80, 32) }

func (r *changeRenderer) Refresh() {
	r.paint()
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

func (r *changeRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.box, r.goneFill, r.putFill}
	for _, t := range r.texts {
		out = append(out, t)
	}
	return append(out, r.strike, r.under)
}

func (r *changeRenderer) Destroy() {}
