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
	// Ignore is called to silence a finding, or its rule in the whole document, for a reason, in somebody's name.
	Ignore func(f lint.Finding, rule bool, reason, by string)
	// By gives the name that stands in the question at first; it may be nil.
	By func() string
	// Restore is called to take back what was ignored.
	Restore func(drafting.Suppression)
	// Standardize is called to drop the form of the file that the document comes from.
	Standardize func()
	// Manual are the checks that no program can make, as sentences.
	Manual []string
	// Left is called when the keys are to go back to the page; it may be nil.
	Left func()
	// Key is asked first for keys typed at a button; true says that it was used up. It may be nil.
	Key func(fyne.KeyName) bool
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
	seen     bool // the document comes from a file whose form was read
	open     int  // index in result.Findings, -1 for none
	asking   bool
	trying   int           // the fix of the open finding that is shown before it is made; -1 for none
	filter   lint.Severity // the one level that is shown; "" for all
	page     *lint.Rule    // whose page is shown; nil for the list
	manual   bool          // the checks that no program can make are shown

	shown string // what the list says now, so that it is only made again for other words

	chips  map[lint.Severity]*control.Chip
	head   *control.Line
	list   *control.Column
	scroll *control.Scroll
	rows   []*row
	card   *card
	reason *entry.Field
	by     *entry.Field
	accept *control.Button // makes the fix that is shown before; nil where none is
}

// New makes a pane without findings.
func New(config Config) *Pane {
	p := &Pane{config: config, rules: map[string]*lint.Rule{}, open: -1, trying: -1, chips: map[lint.Severity]*control.Chip{}}
	for _, r := range config.Rules {
		p.rules[r.ID] = r
	}
	right := make([]fyne.CanvasObject, 0, 3)
	for _, level := range levels {
		p.chips[level] = control.NewChip(glyph(level), ink(level), true, func() { p.Filter(level) })
		p.chips[level].Hidden = true
		right = append(right, p.chips[level])
	}
	p.head = control.NewLine(control.HeadHeight-1, 6, []fyne.CanvasObject{control.NewText(theme.Strong, wording.Findings, theme.Ink)}, right)
	p.list = control.NewColumn(0, 0, 0)
	p.scroll = control.NewScroll(p.list)
	p.ExtendBaseWidget(p)
	return p
}

// button is a button that passes on the keys of the window.
func (p *Pane) button(look control.Look, icon theme.Glyph, words, hint string, act func()) *control.Button {
	b := control.NewButton(look, icon, words, hint, act)
	b.Key = p.config.Key
	return b
}

// focus gives the keys to a part of the pane.
func (p *Pane) focus(to fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(to)
	}
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

// Set shows a result, made from that document; seen says that its form was read from a file. The finding that was open
// stays open where it is still there.
func (p *Pane) Set(d *drafting.Document, result lint.Result, seen bool) {
	var before *lint.Finding
	if p.open >= 0 {
		before = &p.result.Findings[p.open]
	}
	next := p.open
	p.doc, p.result, p.seen, p.checking, p.open = d, result, seen, false, -1
	if p.filter != "" && p.count(p.filter) == 0 {
		p.filter = ""
	}
	if before != nil {
		p.open = alike(result.Findings, *before)
	}
	if p.open < 0 {
		p.asking, p.trying = false, -1
		p.open = p.nearest(max(next, 0))
	}
	if f, ok := p.Current(); !ok || p.trying >= len(f.Fixes) {
		p.trying = -1
	}
	if says := p.says(); says != p.shown {
		p.arrange()
		if p.open < 0 {
			p.scroll.To(0)
		}
	}
}

// says is all that the list shows of the findings, in one string: with most keys nothing of it changes.
func (p *Pane) says() string {
	var b strings.Builder
	c := p.result.Coverage
	fmt.Fprintln(&b, len(p.result.Findings), p.paper(), p.filter, p.trying, p.FormFindings(), p.manual, p.checking, len(c.Run), len(c.Passed), p.notLooked())
	if p.page != nil {
		b.WriteString(p.page.ID)
	}
	for _, g := range p.Ignored() {
		fmt.Fprintln(&b, g.Title, g.Place, g.Why())
	}
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
		if c := p.firstChange(f); c != nil {
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
	p.trying, p.filter, p.manual = -1, "", false
	p.arrange()
}

// Open opens the i-th finding of the result.
func (p *Pane) Open(i int) {
	if i < 0 || i >= len(p.result.Findings) {
		return
	}
	p.open, p.page, p.asking, p.trying, p.manual = i, nil, false, -1, false
	if p.filter != "" && p.result.Findings[i].Severity != p.filter {
		p.filter = ""
	}
	p.arrange()
	p.reveal()
}

// IsOpen reports whether the i-th finding of the result is the open one.
func (p *Pane) IsOpen(i int) bool { return i == p.open }

// Current is the open finding; ok is false where there is none.
func (p *Pane) Current() (f lint.Finding, ok bool) {
	if p.open < 0 || p.open >= len(p.result.Findings) {
		return lint.Finding{}, false
	}
	return p.result.Findings[p.open], true
}

// shows reports whether the i-th finding passes the filter.
func (p *Pane) shows(i int) bool {
	return p.filter == "" || p.result.Findings[i].Severity == p.filter
}

// nearest is the finding at an index, or the next one that is shown, round the end; -1 where none is.
func (p *Pane) nearest(from int) int {
	n := len(p.result.Findings)
	for k := range n {
		if i := (min(from, n-1) + k) % n; p.shows(i) {
			return i
		}
	}
	return -1
}

// Step opens the finding so many further on among those shown, in reading order and round the end, and goes to its
// place; false where there is none.
func (p *Pane) Step(by int) bool {
	n := len(p.result.Findings)
	next := p.open
	if next < 0 && by < 0 {
		next = 0
	}
	for range n {
		if next = ((next+by)%n + n) % n; p.shows(next) {
			p.Open(next)
			p.config.Go(p.result.Findings[next])
			return true
		}
	}
	return false
}

// First opens the first finding that is shown and goes to its place; false where there is none.
func (p *Pane) First() bool {
	p.open = -1
	return p.Step(1)
}

// Filter shows one level alone, or all again where it is the one; "" shows all.
func (p *Pane) Filter(level lint.Severity) {
	if level == p.filter || level != "" && p.count(level) == 0 {
		level = ""
	}
	p.filter, p.page, p.manual = level, nil, false
	if p.open = p.nearest(max(p.open, 0)); p.open < 0 || p.checking {
		p.arrange()
		return
	}
	p.Open(p.open)
}

// FixCurrent makes the first fix of the open finding, or the one that is shown before it is made; false where it has
// none. One that may change the meaning is shown first.
func (p *Pane) FixCurrent() bool {
	f, ok := p.Current()
	if !ok || len(f.Fixes) == 0 || p.page != nil {
		return false
	}
	p.Fix(max(p.trying, 0))
	return true
}

// Fix makes the i-th fix of the open finding. One that may change the meaning is shown first, and made when it is asked
// for again, or with Enter.
func (p *Pane) Fix(i int) {
	f, ok := p.Current()
	if !ok || i >= len(f.Fixes) {
		return
	}
	if f.Fixes[i].Safe || p.trying == i {
		p.apply(i)
		return
	}
	p.trying, p.asking, p.page, p.manual = i, false, nil, false
	p.arrange()
	p.reveal()
	if p.accept != nil {
		p.focus(p.accept)
	}
}

func (p *Pane) apply(i int) {
	p.trying = -1
	p.with(func(f lint.Finding) { p.config.Fix(f, i) })
}

// Back closes what was opened over the list: a page, a question, a fix that is not made yet, the filter; false where
// nothing was.
func (p *Pane) Back() bool {
	switch {
	case p.page != nil || p.manual:
		p.page, p.manual = nil, false
	case p.asking || p.trying >= 0:
		p.asking, p.trying = false, -1
	case p.filter != "":
		p.filter = ""
	default:
		return false
	}
	p.arrange()
	p.reveal()
	if p.config.Left != nil {
		p.config.Left()
	}
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
	if p.page != nil || p.manual {
		return p.Back()
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

// showManual shows what no program can check.
func (p *Pane) showManual() {
	p.manual = true
	p.arrange()
	p.scroll.To(0)
}

// Ask shows the field for the reason of ignoring the open finding; false where none is open.
func (p *Pane) Ask() bool {
	if _, ok := p.Current(); !ok {
		return false
	}
	p.asking, p.trying, p.page, p.manual = true, -1, nil, false
	p.arrange()
	p.reveal()
	if p.reason != nil {
		p.focus(p.reason)
	}
	return true
}

func (p *Pane) arrange() {
	for _, level := range levels {
		words := ""
		if n := p.count(level); n > 0 {
			words = wording.Count(n)
		}
		p.chips[level].Set(words)
		p.chips[level].SetOn(p.filter == level)
	}
	p.head.Refresh()
	p.shown = p.says()
	p.rows, p.card, p.reason, p.by, p.accept = nil, nil, nil, nil, nil
	switch {
	case p.page != nil:
		p.list.Set(p.rulePage()...)
	case p.manual:
		p.list.Set(p.manualPage()...)
	case p.checking:
		p.list.Set(checking())
	case len(p.result.Findings)+len(p.result.Broken) == 0:
		p.list.Set(slices.Concat(p.otherPaper(), []fyne.CanvasObject{p.clean()}, p.coverage(), p.ignored())...)
	default:
		p.list.Set(slices.Concat(p.otherPaper(), p.offer(), p.groups(), p.broken(), p.ignored(), p.coverage())...)
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
