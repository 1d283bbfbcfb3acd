package findings

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// groups are the findings by their level, in reading order, each level under its name.
func (p *Pane) groups() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, level := range levels {
		if p.filter != "" && p.filter != level {
			continue
		}
		n := p.count(level)
		if n == 0 {
			continue
		}
		out = append(out, groupHead(levelName(level, n)), control.NewHairline())
		for i, f := range p.result.Findings {
			if f.Severity == level {
				out = append(out, p.entry(i, f), control.NewHairline())
			}
		}
	}
	return out
}

func groupHead(words string) fyne.CanvasObject {
	return control.NewColumn(theme.Inset, 5, 0, control.NewText(theme.Heading, words, theme.Ink2))
}

// levelName is "3 lỗi".
func levelName(level lint.Severity, n int) string {
	switch level {
	case lint.Error:
		return wording.Errors(n)
	case lint.Warning:
		return wording.Warnings(n)
	}
	return wording.Hints(n)
}

func (p *Pane) count(level lint.Severity) (n int) {
	for _, f := range p.result.Findings {
		if f.Severity == level {
			n++
		}
	}
	return n
}

// entry is a finding of the list: its card where it is open, else its row.
func (p *Pane) entry(i int, f lint.Finding) fyne.CanvasObject {
	if i == p.open {
		p.card = p.newCard(f)
		return p.card
	}
	r := newRow(f.Severity, p.title(f), p.place(f), func() {
		p.Open(i)
		p.config.Go(p.result.Findings[i])
	})
	p.rows = append(p.rows, r)
	return r
}

// offer says how many findings are about the form of the file that the document comes from, and drops that form.
func (p *Pane) offer() []fyne.CanvasObject {
	n := p.FormFindings()
	if n == 0 {
		return nil
	}
	words := control.NewText(theme.Text, wording.FormFindings(n), theme.Ink)
	button := p.button(control.Tonal, theme.GlyphStandardize, wording.Standardize, wording.StandardizeHint, p.config.Standardize)
	line := control.NewLine(theme.PaneButton, 8, []fyne.CanvasObject{words}, []fyne.CanvasObject{button})
	return []fyne.CanvasObject{control.NewColumn(theme.Inset, 6, 0, line), control.NewHairline()}
}

// FormFindings is how many findings are about the form that the document's file was seen to have.
func (p *Pane) FormFindings() (n int) {
	if !p.seen {
		return 0
	}
	for _, f := range p.result.Findings {
		if r := p.rules[f.Rule]; r != nil && r.Form {
			n++
		}
	}
	return n
}

// IgnoredGroup is what one suppression of the document silences.
type IgnoredGroup struct {
	Title, Place string
	By           drafting.Suppression
	first        lint.Finding
	n            int
}

// Ignored are the suppressions that silence something, in reading order.
func (p *Pane) Ignored() []IgnoredGroup {
	var out []IgnoredGroup
	for _, s := range p.result.Suppressed {
		i := slices.IndexFunc(out, func(g IgnoredGroup) bool { return g.By == s.By })
		if i < 0 {
			out = append(out, IgnoredGroup{Title: p.title(s.Finding), By: s.By, first: s.Finding})
			i = len(out) - 1
		}
		out[i].n++
	}
	for i := range out {
		g := &out[i]
		if g.By.WholeRule() {
			g.Place = wording.IgnoredIn(g.n)
		} else if p.doc != nil {
			g.Place = wording.Place(p.doc, g.first.Node)
		}
	}
	return out
}

// Why is the reason, who decided, and the day.
func (g IgnoredGroup) Why() string { return wording.Join(g.By.Reason, g.By.By, wording.Day(g.By.Date)) }

// ignored is the group of what somebody decided to ignore.
func (p *Pane) ignored() []fyne.CanvasObject {
	all := p.Ignored()
	if len(all) == 0 {
		return nil
	}
	out := []fyne.CanvasObject{groupHead(wording.CountOf(wording.Ignored, len(p.result.Suppressed))), control.NewHairline()}
	for _, g := range all {
		first := g.first
		restore := p.button(control.Quiet, theme.GlyphRestore, wording.Restore, "", func() { p.config.Restore(g.By) })
		show := p.button(control.Quiet, "", cmp.Or(g.Place, wording.WholeDocument), "", func() { p.config.Go(first) })
		out = append(out, control.NewColumn(theme.Inset, 8, 2,
			control.NewWrapped(theme.Strong, g.Title, theme.Ink2),
			control.NewWrapped(theme.Label, g.Why(), theme.Ink2),
			control.NewLine(theme.PaneButton, 4, []fyne.CanvasObject{restore}, []fyne.CanvasObject{show}),
		), control.NewHairline())
	}
	return out
}

// coverage says what was looked at and what was not, and leads to what no program can check.
func (p *Pane) coverage() []fyne.CanvasObject {
	c := p.result.Coverage
	objects := []fyne.CanvasObject{}
	if len(c.Run) > 0 {
		objects = append(objects, control.NewWrapped(theme.Label, wording.Looked(len(c.Run), len(c.Passed)), theme.Ink2))
	}
	if words := p.notLooked(); words != "" {
		objects = append(objects, control.NewWrapped(theme.Label, words, theme.Ink2))
	}
	if n := len(p.config.Manual); n > 0 {
		objects = append(objects, control.NewLink(wording.CheckByHand(n), p.showManual))
	}
	if len(objects) == 0 {
		return nil
	}
	return []fyne.CanvasObject{control.NewColumn(theme.Inset, 12, 4, objects...)}
}

// notLooked says how many rules could not look at the document; "" where all could.
func (p *Pane) notLooked() string {
	form, others := 0, 0
	for _, id := range p.result.Coverage.NotEvaluated {
		if r := p.rules[id]; r != nil && r.Form {
			form++
		} else {
			others++
		}
	}
	return wording.NotLooked(form, others, p.seen)
}

// clean says that nothing was found, and calls the document right only where everything was looked at.
func (p *Pane) clean() fyne.CanvasObject {
	glyph, ink, words := theme.GlyphLevelPassed, theme.OK, wording.NoFindings
	if len(p.result.Coverage.NotEvaluated) > 0 {
		glyph, ink, words = theme.GlyphLevelHint, theme.Hint, wording.NotYetFound
	}
	sign := control.NewIcon(glyph, ink, theme.IconOfLevel)
	line := control.NewLine(24, 8, []fyne.CanvasObject{sign, control.NewText(theme.Text, words, theme.Ink)}, nil)
	return control.NewColumn(theme.Inset, 12, 0, line)
}
