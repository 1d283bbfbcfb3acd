package gallery

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting/template"
	"thethuc/drafting/viet"
)

// families is the row of chips that says which family of templates is shown.
type families struct {
	ids   []string // "" first, for all
	chips []*control.Chip
	at    int
}

// newFamilies makes a chip for the unit's own and for each family that there is, in the order in which people look for them.
func newFamilies(all []*template.Template, chosen func()) *families {
	f := &families{ids: []string{""}}
	for _, id := range wording.Families() {
		if id == template.Own || slices.ContainsFunc(all, func(t *template.Template) bool { return t.Family() == id }) {
			f.ids = append(f.ids, id)
		}
	}
	for i, id := range f.ids {
		chip := control.NewChip("", theme.Ink, true, func() {
			f.choose(i)
			chosen()
		})
		chip.Set(wording.Family(id))
		f.chips = append(f.chips, chip)
	}
	f.choose(0)
	return f
}

func (f *families) choose(i int) {
	f.at = i
	for j, chip := range f.chips {
		chip.SetOn(j == i)
	}
}

// own reports whether the unit's own are chosen.
func (f *families) own() bool { return f.ids[f.at] == template.Own }

// next goes to the family beside the one chosen; false where there is none.
func (f *families) next(step int) bool {
	i := f.at + step
	if i < 0 || i >= len(f.ids) {
		return false
	}
	f.choose(i)
	return true
}

// holds reports whether a template is of the family chosen.
func (f *families) holds(t *template.Template) bool {
	return f.ids[f.at] == "" || t.Family() == f.ids[f.at]
}

// layout puts the chips side by side, and in further rows where they find no room; it returns the height that they take.
func (f *families) layout(left, top, right float32) float32 {
	x, y := left, top
	for _, chip := range f.chips {
		size := chip.MinSize()
		if x+size.Width > right && x > left {
			x, y = left, y+size.Height+6
		}
		chip.Move(fyne.NewPos(x, y))
		chip.Resize(size)
		x += size.Width + 6
	}
	return y + 22 - top
}

func (f *families) objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(f.chips))
	for i, chip := range f.chips {
		out[i] = chip
	}
	return out
}

// order sorts templates as they are offered: where words were typed, the one that is called so, those whose title begins
// with them, has them whole, has them; else those used lately, then the others by their families, the unit's own first.
func (g *Gallery) order(ts []*template.Template, words string) {
	var recent []string
	if g.config.Recent != nil {
		recent = g.config.Recent()
	}
	order := wording.Families()
	rank := func(t *template.Template) int {
		if words != "" {
			return nearness(t, words)
		}
		if i := slices.Index(recent, t.ID); i >= 0 {
			return i
		}
		return len(recent) + slices.Index(order, t.Family())
	}
	slices.SortStableFunc(ts, func(a, b *template.Template) int { return rank(a) - rank(b) })
}

// nearness is how near a title is to the words that were typed; 0 is the nearest.
func nearness(t *template.Template, words string) int {
	title, words := viet.Fold(t.Title), strings.Join(strings.Fields(viet.Fold(words)), " ")
	switch {
	case title == words:
		return 0
	case strings.HasPrefix(title, words):
		return 1
	case namesAll(title, words):
		return 2
	case titled(t, words):
		return 3
	}
	return 4
}

// namesAll reports whether a title has all the words as words of its own; the last may be typed by half.
func namesAll(title, words string) bool {
	names, typed := strings.Fields(title), strings.Fields(words)
	for i, word := range typed {
		if !slices.ContainsFunc(names, func(name string) bool { return name == word || i == len(typed)-1 && strings.HasPrefix(name, word) }) {
			return false
		}
	}
	return true
}
