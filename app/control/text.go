// Package control holds the controls that the panes are built of: texts, buttons, rows, a scroller and a band for
// messages, drawn after the grid and the states of app/theme.
//
// A control shows and calls back; it decides nothing and knows no document.
package control

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
)

// Text is words in one role of the type scale. One line is cut with "…" where it is too long; with Wrap the words go
// on as many lines as they need.
type Text struct {
	widget.BaseWidget
	role   theme.Role
	words  string
	ink    fyne.ThemeColorName
	wrap   bool
	right  bool
	middle bool // every line stands in the middle
	most   int  // lines at most, 0 for any number
	under  bool // the words of a link are underlined
}

// NewText makes a single line of words.
func NewText(role theme.Role, words string, ink fyne.ThemeColorName) *Text {
	t := &Text{role: role, words: words, ink: ink}
	t.ExtendBaseWidget(t)
	return t
}

// NewWrapped makes words that go on as many lines as they need.
func NewWrapped(role theme.Role, words string, ink fyne.ThemeColorName) *Text {
	t := NewText(role, words, ink)
	t.wrap = true
	return t
}

// NewLimited makes words that go on up to so many lines, the last cut with "…".
func NewLimited(role theme.Role, words string, ink fyne.ThemeColorName, lines int) *Text {
	t := NewWrapped(role, words, ink)
	t.most = lines
	return t
}

// NewCentred makes words in the middle of up to so many lines, the last cut with "…".
func NewCentred(role theme.Role, words string, ink fyne.ThemeColorName, lines int) *Text {
	t := NewLimited(role, words, ink, lines)
	t.middle = true
	return t
}

// NewRight makes a single line that ends at the right edge.
func NewRight(role theme.Role, words string, ink fyne.ThemeColorName) *Text {
	t := NewText(role, words, ink)
	t.right = true
	return t
}

// Words are the words that the text shows.
func (t *Text) Words() string { return t.words }

// Set changes the words and their colour.
func (t *Text) Set(words string, ink fyne.ThemeColorName) {
	if t.words == words && t.ink == ink {
		return
	}
	t.words, t.ink = words, ink
	t.Refresh()
}

// SetRole changes the role, for rows whose words grow strong when they are chosen.
func (t *Text) SetRole(role theme.Role) {
	if t.role == role {
		return
	}
	t.role = role
	t.Refresh()
}

// Height is the height that the words take when they are set width wide.
func (t *Text) Height(width float32) float32 {
	if !t.wrap {
		return t.role.LineHeight()
	}
	return float32(len(t.lines(width))) * t.role.LineHeight()
}

// lines are the words as they are set width wide.
func (t *Text) lines(width float32) []string {
	lines := breakLines(t.role, t.words, width)
	if t.most > 0 && len(lines) > t.most {
		rest := strings.Join(lines[t.most-1:], " ")
		lines = append(lines[:t.most-1:t.most-1], cut(t.role, rest, width))
	}
	return lines
}

// CreateRenderer draws the lines.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t}
	r.fill(t.Size().Width)
	return r
}

type textRenderer struct {
	text  *Text
	lines []*canvas.Text
}

func (r *textRenderer) fill(width float32) {
	t := r.text
	var words []string
	if t.wrap {
		words = t.lines(width)
	} else {
		words = []string{cut(t.role, t.words, width)}
	}
	for len(r.lines) < len(words) {
		r.lines = append(r.lines, &canvas.Text{})
	}
	r.lines = r.lines[:len(words)]
	for i, line := range r.lines {
		t.role.Apply(line, t.ink)
		line.Text = words[i]
		line.TextStyle.Underline = t.under
		line.Alignment = fyne.TextAlignLeading
		if t.middle {
			line.Alignment = fyne.TextAlignCenter
		}
		if t.right {
			line.Alignment = fyne.TextAlignTrailing
		}
		line.Resize(fyne.NewSize(width, t.role.LineHeight()))
		line.Move(fyne.NewPos(0, float32(i)*t.role.LineHeight()-textLift))
		line.Refresh()
	}
}

func (r *textRenderer) Layout(size fyne.Size) { r.fill(size.Width) }

func (r *textRenderer) MinSize() fyne.Size {
	t := r.text
	if t.wrap {
		width := t.Size().Width
		if width <= 0 {
			return fyne.NewSize(theme.Grid, t.role.LineHeight())
		}
		return fyne.NewSize(theme.Grid, t.Height(width))
	}
	return fyne.NewSize(t.role.Measure(t.words).Width, t.role.LineHeight())
}

func (r *textRenderer) Refresh() {
	r.fill(r.text.Size().Width)
	canvas.Refresh(r.text)
}

func (r *textRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(r.lines))
	for i, line := range r.lines {
		out[i] = line
	}
	return out
}

func (r *textRenderer) Destroy() {}

// breakLines parts words into lines at most width wide; a word that is wider stands on a line of its own.
func breakLines(role theme.Role, words string, width float32) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(words, "\n") {
		line := ""
		for word := range strings.FieldsSeq(paragraph) {
			longer := word
			if line != "" {
				longer = line + " " + word
			}
			if line != "" && role.Measure(longer).Width > width {
				lines = append(lines, line)
				longer = word
			}
			line = longer
		}
		lines = append(lines, line)
	}
	return lines
}

// cut shortens words to width and ends them with "…" where they were too long.
func cut(role theme.Role, words string, width float32) string {
	if width <= 0 || role.Measure(words).Width <= width+0.5 {
		return words
	}
	letters := []rune(words)
	low, high := 0, len(letters)
	for low < high {
		middle := (low + high + 1) / 2
		if role.Measure(strings.TrimRight(string(letters[:middle]), " ")+"…").Width <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return strings.TrimRight(string(letters[:low]), " ") + "…"
}
