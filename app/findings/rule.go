package findings

import (
	"strings"

	"fyne.io/fyne/v2"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
)

// rulePage is the page of a rule: what, why, how to mend it, wrong and right examples, the provisions.
func (p *Pane) rulePage() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{p.pageHead()}
	for _, b := range blocks(p.page.Page) {
		objects = append(objects, b.object())
	}
	for _, c := range p.page.Cites {
		objects = append(objects, control.NewWrapped(theme.Label, c.String(), theme.Accent))
	}
	return []fyne.CanvasObject{control.NewColumn(theme.Inset, 10, 8, objects...)}
}

// pageHead is the way back to the list.
func (p *Pane) pageHead() fyne.CanvasObject {
	return control.NewLine(theme.PaneButton, 4, []fyne.CanvasObject{
		p.button(control.Quiet, theme.GlyphReturn, wording.CloseRule, "", func() { p.Back() }),
	}, []fyne.CanvasObject{control.NewText(theme.Label, wording.EscapeKey, theme.Ink3)})
}

// manualPage lists what no program can check.
func (p *Pane) manualPage() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{p.pageHead(), control.NewWrapped(theme.Title, wording.ManualTitle, theme.Ink)}
	for _, m := range p.config.Manual {
		objects = append(objects, control.NewWrapped(theme.Text, "– "+m, theme.Ink2))
	}
	return []fyne.CanvasObject{control.NewColumn(theme.Inset, 10, 8, objects...)}
}

// block is a paragraph, a heading or an example of a rule's page.
type block struct {
	kind string // "" for a paragraph, "#" and "##" for headings, "bad" and "good" for examples
	text string
}

// blocks reads the Markdown of a rule's page as far as such pages use it.
func blocks(page string) []block {
	var out []block
	var lines []string
	kind := ""
	flush := func() {
		separator := " "
		if kind == "bad" || kind == "good" {
			separator = "\n"
		}
		if text := strings.TrimSpace(strings.Join(lines, separator)); text != "" {
			out = append(out, block{kind, text})
		}
		lines = nil
	}
	for line := range strings.SplitSeq(page, "\n") {
		fence, fenced := strings.CutPrefix(line, "```")
		switch {
		case fenced && (kind == "bad" || kind == "good"):
			flush()
			kind = ""
		case fenced:
			flush()
			kind = "good"
			if fence == "bad" {
				kind = "bad"
			}
		case kind == "bad" || kind == "good":
			lines = append(lines, line)
		case strings.HasPrefix(line, "#"):
			flush()
			mark, text, _ := strings.Cut(line, " ")
			out = append(out, block{mark, text})
		case strings.TrimSpace(line) == "":
			flush()
		case strings.HasPrefix(line, "- "):
			flush()
			lines = append(lines, line)
		default:
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	flush()
	return out
}

var plainText = strings.NewReplacer("**", "", "`", "", "*", "")

func (b block) object() fyne.CanvasObject {
	switch b.kind {
	case "#":
		return control.NewWrapped(theme.Title, b.text, theme.Ink)
	case "":
		return control.NewWrapped(theme.Text, plainText.Replace(b.text), theme.Ink2)
	case "bad":
		return example(wording.Wrong, theme.GlyphLevelError, theme.Error, b.text)
	case "good":
		return example(wording.Right, theme.GlyphLevelPassed, theme.OK, b.text)
	}
	return control.NewWrapped(theme.Heading, b.text, theme.Ink)
}

func example(word string, sign theme.Glyph, colour fyne.ThemeColorName, text string) fyne.CanvasObject {
	head := control.NewLine(20, 6, []fyne.CanvasObject{
		control.NewIcon(sign, colour, 12), control.NewText(theme.Heading, word, colour),
	}, nil)
	return control.NewColumn(0, 0, 2, head, control.NewWrapped(theme.Text, text, theme.Ink))
}
