// Package findings is the list of findings beside the page: what is wrong, what is right, the provision, and the
// buttons that fix or ignore it; and the page of a rule.
//
// It shows findings and calls back; it changes no document.
package findings

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// Config is what the pane needs from outside.
type Config struct {
	// Rules are those that may be found, for their titles and pages.
	Rules []*lint.Rule
	// Go is called to show a finding's place on the page.
	Go func(lint.Finding)
	// Fix is called to make the i-th fix of a finding.
	Fix func(f lint.Finding, i int)
	// Ignore is called to silence a finding for a reason.
	Ignore func(f lint.Finding, reason string)
	// PaperFont is the face of the page, for the words before and after a fix; nil is the interface's.
	PaperFont fyne.Resource
	// Typing is how one types in the field of the reason; it may be nil.
	Typing *entry.Typing
}

// Pane lists the findings of one document, one of them open.
type Pane struct {
	widget.BaseWidget
	config Config
	rules  map[string]*lint.Rule

	doc      *drafting.Document
	result   lint.Result
	checking bool
	open     int // index in result.Findings, -1 for none
	asking   bool
	page     *lint.Rule // whose page is shown; nil for the list

	shown string // what the list says now, so that it is only made again for other words

	chips  map[lint.Severity]*control.Chip
	head   *control.Line
	list   *control.Column
	scroll *control.Scroll
	rows   []*row
	card   *card
	reason *entry.Field
}

// New makes a pane without findings.
func New(config Config) *Pane {
	p := &Pane{config: config, rules: map[string]*lint.Rule{}, open: -1, chips: map[lint.Severity]*control.Chip{}}
	for _, r := range config.Rules {
		p.rules[r.ID] = r
	}
	right := make([]fyne.CanvasObject, 0, 3)
	for _, level := range levels {
		p.chips[level] = control.NewChip(glyph(level), ink(level), true, func() { p.openFirst(level) })
		p.chips[level].Hidden = true
		right = append(right, p.chips[level])
	}
	p.head = control.NewLine(control.HeadHeight-1, 6, []fyne.CanvasObject{control.NewText(theme.Strong, wording.Findings, theme.Ink)}, right)
	p.list = control.NewColumn(0, 0, 0)
	p.scroll = control.NewScroll(p.list)
	p.ExtendBaseWidget(p)
	return p
}

var levels = []lint.Severity{lint.Error, lint.Warning, lint.Hint}

func glyph(level lint.Severity) theme.Glyph {
	switch level {
	case lint.Error:
		return theme.GlyphLevelError
	case lint.Warning:
		return theme.GlyphLevelWarning
	}
	return theme.GlyphLevelHint
}

func ink(level lint.Severity) fyne.ThemeColorName {
	switch level {
	case lint.Error:
		return theme.Error
	case lint.Warning:
		return theme.Warning
	}
	return theme.Hint
}

// Set shows a result, made from that document. The finding that was open stays open where it is still there.
func (p *Pane) Set(d *drafting.Document, result lint.Result) {
	var before *lint.Finding
	if p.open >= 0 {
		before = &p.result.Findings[p.open]
	}
	next := p.open
	p.doc, p.result, p.checking, p.open = d, result, false, -1
	if before != nil {
		p.open = alike(result.Findings, *before)
		if p.open < 0 {
			p.asking = false
			p.open = min(next, len(result.Findings)-1)
		}
	} else if len(result.Findings) > 0 {
		p.open = 0
	}
	if says := p.says(); says != p.shown || p.page != nil {
		p.arrange()
	}
}

// says is all that the list shows of the findings, in one string: with most keys nothing of it changes.
func (p *Pane) says() string {
	var b strings.Builder
	fmt.Fprintln(&b, len(p.result.Findings), p.paper())
	for _, broken := range p.result.Broken {
		fmt.Fprintln(&b, broken.Rule)
	}
	for i, f := range p.result.Findings {
		fmt.Fprintf(&b, "%s|%s|%s|%v\n", f.Severity, p.title(f), p.place(f), i == p.open)
	}
	if f, ok := p.Current(); ok {
		fmt.Fprintf(&b, "%s|%s|%s|%s|%v\n", f.Message, f.Measured, f.Allowed, f.Provision, p.asking)
		for _, fix := range f.Fixes {
			b.WriteString(fix.Title + "|")
		}
		if c, ok := p.newChange(f).(*change); ok {
			b.WriteString(c.words())
		}
	}
	return b.String()
}

// alike is the index of the finding that says the same as f of the same words, or -1.
func alike(findings []lint.Finding, f lint.Finding) int {
	near := -1
	for i, g := range findings {
		if g.Rule != f.Rule || g.Node != f.Node || g.Text != f.Text {
			continue
		}
		if near < 0 || distance(g, f) < distance(findings[near], f) {
			near = i
		}
	}
	return near
}

func distance(a, b lint.Finding) int {
	if a.Start > b.Start {
		return a.Start - b.Start
	}
	return b.Start - a.Start
}

// Clear shows that a document has not been checked yet.
func (p *Pane) Clear() {
	p.doc, p.result, p.open, p.checking, p.page, p.asking = nil, lint.Result{}, -1, true, nil, false
	p.arrange()
}

// Open opens the i-th finding of the result.
func (p *Pane) Open(i int) {
	if i < 0 || i >= len(p.result.Findings) {
		return
	}
	p.open, p.page, p.asking = i, nil, false
	p.arrange()
	p.reveal()
}

// Current is the open finding; ok is false where there is none.
func (p *Pane) Current() (f lint.Finding, ok bool) {
	if p.open < 0 || p.open >= len(p.result.Findings) {
		return lint.Finding{}, false
	}
	return p.result.Findings[p.open], true
}

// Step opens the finding so many further on, round the end, and goes to its place; false where there is none.
func (p *Pane) Step(by int) bool {
	n := len(p.result.Findings)
	if n == 0 {
		return false
	}
	next := p.open + by
	if p.open < 0 && by < 0 {
		next = n - 1
	}
	p.Open((next%n + n) % n)
	p.config.Go(p.result.Findings[p.open])
	return true
}

// First opens the first finding and goes to its place; false where there is none.
func (p *Pane) First() bool {
	p.open = -1
	return p.Step(1)
}

// FixCurrent makes the first fix of the open finding; false where it has none.
func (p *Pane) FixCurrent() bool {
	f, ok := p.Current()
	if !ok || len(f.Fixes) == 0 {
		return false
	}
	p.config.Fix(f, 0)
	return true
}

// Counts are how many findings there are of each level.
func (p *Pane) Counts() (errors, warnings, hints int) {
	for _, f := range p.result.Findings {
		switch f.Severity {
		case lint.Error:
			errors++
		case lint.Warning:
			warnings++
		default:
			hints++
		}
	}
	return errors, warnings, hints
}

// ShowRule shows the page of the open finding's rule, or goes back to the list; false where none is open.
func (p *Pane) ShowRule() bool {
	if p.page != nil {
		p.page = nil
		p.arrange()
		p.reveal()
		return true
	}
	f, ok := p.Current()
	if !ok || p.rules[f.Rule] == nil {
		return false
	}
	p.page = p.rules[f.Rule]
	p.arrange()
	p.scroll.To(0)
	return true
}

func (p *Pane) openFirst(level lint.Severity) {
	for i, f := range p.result.Findings {
		if f.Severity == level {
			p.Open(i)
			p.config.Go(f)
			return
		}
	}
}

// ask shows the field for the reason of ignoring the open finding.
func (p *Pane) ask() {
	p.asking = true
	p.arrange()
	p.reveal()
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && p.reason != nil {
		c.Focus(p.reason)
	}
}

func (p *Pane) arrange() {
	errors, warnings, hints := p.Counts()
	for level, n := range map[lint.Severity]int{lint.Error: errors, lint.Warning: warnings, lint.Hint: hints} {
		words := ""
		if n > 0 {
			words = wording.Count(n)
		}
		p.chips[level].Hidden = n == 0
		p.chips[level].Set(words)
	}
	p.head.Refresh()
	p.shown = ""
	p.rows, p.card, p.reason = nil, nil, nil
	switch {
	case p.page != nil:
		p.list.Set(p.rulePage()...)
	case p.checking:
		p.list.Set(checking())
	case len(p.result.Findings)+len(p.result.Broken) == 0:
		p.shown = p.says()
		p.list.Set(append(p.otherPaper(), p.clean())...)
	default:
		p.shown = p.says()
		p.list.Set(slices.Concat(p.otherPaper(), p.findings(), p.broken())...)
	}
	p.scroll.Refresh()
}

// paper names what the document is where it is no administrative one.
func (p *Pane) paper() string {
	if p.doc == nil || p.doc.Paper() == drafting.AdministrativePaper {
		return ""
	}
	return p.doc.Paper().Name()
}

// otherPaper says that a document of another sort is judged only by what applies to it.
func (p *Pane) otherPaper() []fyne.CanvasObject {
	paper := p.paper()
	if paper == "" {
		return nil
	}
	note := control.NewWrapped(theme.Label, wording.OtherPaper(paper), theme.Ink2)
	return []fyne.CanvasObject{control.NewColumn(theme.Inset, 10, 0, note), control.NewHairline()}
}

func checking() fyne.CanvasObject {
	return control.NewColumn(theme.Inset, 12, 0, control.NewWrapped(theme.Text, wording.Checking, theme.Ink3))
}

func (p *Pane) clean() fyne.CanvasObject {
	sign := control.NewIcon(theme.GlyphLevelPassed, theme.OK, theme.IconOfLevel)
	words := control.NewText(theme.Text, wording.NoFindings, theme.Ink)
	return control.NewColumn(theme.Inset, 12, 0, control.NewLine(24, 8, []fyne.CanvasObject{sign, words}, nil))
}

func (p *Pane) findings() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, 0, 2*len(p.result.Findings))
	for i, f := range p.result.Findings {
		if i == p.open {
			p.card = p.newCard(f)
			out = append(out, p.card, control.NewHairline())
			continue
		}
		r := newRow(f.Severity, p.title(f), p.place(f), func() {
			p.Open(i)
			p.config.Go(p.result.Findings[i])
		})
		p.rows = append(p.rows, r)
		out = append(out, r, control.NewHairline())
	}
	return out
}

// broken names the rules that broke down: without what they would say nobody can call the document clean.
func (p *Pane) broken() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, b := range p.result.Broken {
		title := b.Rule
		if r := p.rules[b.Rule]; r != nil {
			title = r.Title
		}
		words := control.NewWrapped(theme.Text, wording.BrokenRule(title), theme.Ink2)
		out = append(out, control.NewColumn(theme.Inset, 12, 0, words), control.NewHairline())
	}
	return out
}

func (p *Pane) title(f lint.Finding) string {
	if r := p.rules[f.Rule]; r != nil {
		return r.Title
	}
	return f.Message
}

func (p *Pane) place(f lint.Finding) string {
	where := ""
	if p.doc != nil {
		where = wording.Place(p.doc, f.Node)
	}
	return wording.Join(where, f.Provision.Place())
}

// Rows are the titles of the closed findings, top to bottom, with their second lines.
func (p *Pane) Rows() []string {
	out := make([]string, len(p.rows))
	for i, r := range p.rows {
		out[i] = r.title.Words() + " | " + r.second.Words()
	}
	return out
}

// Card are the words of the open finding, top to bottom; nil where none is open.
func (p *Pane) Card() []string {
	if p.card == nil {
		return nil
	}
	return p.card.words()
}

func (p *Pane) reveal() {
	if p.card == nil {
		return
	}
	top := p.card.Position().Y
	p.scroll.Reveal(top, top+p.card.Size().Height)
}

// CreateRenderer draws heading and list.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return control.NewHeaded(p, p.head, p.scroll, 4)
}
