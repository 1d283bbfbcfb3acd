// Package folder shows what comparing the papers of one folder found: how far it is, and each disagreement under the
// paper that it stands in or under what it is about.
//
// It shows and calls back; it reads no file and compares nothing itself.
package folder

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// Config is what the pane needs from outside.
type Config struct {
	// Rules are those that compare, for their titles.
	Rules []*lint.Rule
	// Sign is the sign of a level and its colour.
	Sign func(lint.Severity) (theme.Glyph, fyne.ThemeColorName)
	// Choose lets the user choose a folder, Again compares the same one again, Stop ends what is going on, Save keeps
	// what was found.
	Choose, Again, Stop, Save func()
	// Open is called to open the i-th paper at its k-th finding.
	Open func(i, k int)
	// Key is asked for keys that the pane has no use for; true says that it was used up.
	Key func(fyne.KeyName) bool
}

// Paper is one file of the folder: what it holds and what disagrees with others, or the reason why it cannot be read.
type Paper struct {
	Name     string
	Document *drafting.Document
	Findings []lint.Finding
	Broken   []lint.Broken
	Unread   string
}

// Pane shows the papers of one folder.
type Pane struct {
	widget.BaseWidget
	config Config
	rules  map[string]*lint.Rule

	papers  []Paper
	entries []*entry
	chosen  int // index in entries, -1 for none
	focused bool

	title   *control.Text
	summary *control.Text
	order   *control.Choice
	stop    *control.Button
	open    *control.Button
	save    *control.Button
	again   *control.Button
	other   *control.Button
	buttons *control.Line
	bar     *bar
	list    *control.Column
	scroll  *control.Scroll
	empty   *control.Empty
}

var _ fyne.Focusable = (*Pane)(nil)

// The orders in which findings can be shown.
const (
	byPaper = iota
	byRule
)

// New makes a pane without a folder.
func New(config Config) *Pane {
	p := &Pane{config: config, rules: map[string]*lint.Rule{}, chosen: -1}
	for _, r := range config.Rules {
		p.rules[r.ID] = r
	}
	p.title = control.NewText(theme.Title, wording.PaperSet, theme.Ink)
	p.summary = control.NewText(theme.Text, "", theme.Ink2)
	p.order = control.NewChoice([]string{wording.ByPaper, wording.ByRule}, byPaper, func(int) { p.arrange() })
	p.stop = control.NewButton(control.Edge, "", wording.StopComparing, "Esc", config.Stop)
	p.open = control.NewButton(control.Next, "", wording.OpenPaper, wording.OpenPaperHint, func() { p.Open() })
	p.save = control.NewButton(control.Quiet, theme.GlyphSave, wording.SaveReport, wording.SaveReportHint, config.Save)
	p.again = control.NewButton(control.Quiet, theme.GlyphRestore, wording.CompareAgain, wording.CompareHint, config.Again)
	p.other = control.NewButton(control.Quiet, theme.GlyphOpen, wording.OtherFolder, wording.OtherFolderHint, config.Choose)
	for _, b := range []*control.Button{p.stop, p.open, p.save, p.again, p.other} {
		b.Key = config.Key
	}
	p.order.Key = p.keyOf
	p.buttons = control.NewLine(theme.Field, 6, []fyne.CanvasObject{p.order, p.save, p.again, p.other}, []fyne.CanvasObject{p.stop, p.open})
	p.bar = newBar()
	p.list = control.NewColumn(gutter, 0, 0)
	p.scroll = control.NewScroll(p.list)
	p.empty = control.NewEmpty(theme.GlyphCheckFiles, wording.NoFolder, wording.NoFolderHow, wording.ChooseFolder, config.Choose)
	p.ExtendBaseWidget(p)
	p.Clear()
	return p
}

// Clear shows that no folder was chosen.
func (p *Pane) Clear() {
	p.title.Set(wording.PaperSet, theme.Ink)
	p.empty.Set(wording.NoFolder, wording.NoFolderHow, wording.ChooseFolder)
	p.show(nil, "")
}

// Stopped shows that comparing the papers of the folder was stopped.
func (p *Pane) Stopped() {
	p.show(nil, wording.ComparingStop)
	p.again.Hidden, p.other.Hidden, p.empty.Hidden = false, false, true
	p.Refresh()
}

// Running says how far the comparison of a folder is, done steps of all.
func (p *Pane) Running(folder, words string, done, all int) {
	p.title.Set(folder, theme.Ink)
	p.show(nil, words)
	p.empty.Hidden, p.stop.Hidden, p.bar.Hidden = true, false, false
	p.bar.set(done, all)
	p.Refresh()
}

// Set shows what comparing the papers of a folder found.
func (p *Pane) Set(folder string, papers []Paper) {
	p.title.Set(folder, theme.Ink)
	found, unread := 0, 0
	for _, paper := range papers {
		found += len(paper.Findings)
		if paper.Unread != "" {
			unread++
		}
	}
	read := len(papers) - unread
	p.show(papers, wording.SetFound(read, found, unread))
	if read < 2 {
		p.empty.Set(wording.SetAlone, wording.SetAloneHow, "")
	} else {
		p.empty.Set(wording.SetAgrees, "", "")
	}
	p.save.Hidden, p.again.Hidden, p.other.Hidden = false, false, false
	p.order.Hidden, p.open.Hidden = found == 0, found == 0
	p.Refresh()
}

// show shows papers and words about them, and none of the buttons.
func (p *Pane) show(papers []Paper, words string) {
	p.papers = papers
	p.summary.Set(words, theme.Ink2)
	p.bar.Hidden = true
	for _, o := range []fyne.CanvasObject{p.order, p.stop, p.open, p.save, p.again, p.other} {
		o.Hide()
	}
	p.chosen = -1
	p.arrange()
	p.empty.Hidden = len(p.list.Objects()) > 0
	p.scroll.To(0)
	p.Refresh()
}

// Found is how many disagreements are shown.
func (p *Pane) Found() int { return len(p.entries) }

// Rows are the disagreements as they are shown, top to bottom.
func (p *Pane) Rows() []string {
	out := make([]string, len(p.entries))
	for i, e := range p.entries {
		out[i] = e.head.Words() + " | " + e.message.Words() + " | " + e.place.Words()
	}
	return out
}

// Open opens the paper of the chosen disagreement at its place; false where none is chosen.
func (p *Pane) Open() bool {
	if p.chosen < 0 {
		return false
	}
	e := p.entries[p.chosen]
	p.config.Open(e.paper, e.finding)
	return true
}

// choose chooses a disagreement and brings it into view.
func (p *Pane) choose(i int) {
	if len(p.entries) == 0 {
		return
	}
	i = min(max(0, i), len(p.entries)-1)
	if p.chosen >= 0 {
		p.entries[p.chosen].mark(false, p.focused)
	}
	p.chosen = i
	e := p.entries[i]
	e.mark(true, p.focused)
	top := e.Position().Y
	if i == 0 {
		top = 0 // with what heads it
	}
	p.scroll.Reveal(top, e.Position().Y+e.Size().Height)
}

// FocusGained shows where the keys are.
func (p *Pane) FocusGained() { p.focus(true) }

// FocusLost takes that away.
func (p *Pane) FocusLost() { p.focus(false) }

func (p *Pane) focus(on bool) {
	p.focused = on
	if p.chosen >= 0 {
		p.entries[p.chosen].mark(true, on)
	}
}

// TypedRune ignores letters.
func (p *Pane) TypedRune(rune) {}

// TypedKey goes from one disagreement to another, and opens one with Enter.
func (p *Pane) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyDown:
		p.choose(p.chosen + 1)
	case fyne.KeyUp:
		p.choose(p.chosen - 1)
	case fyne.KeyHome:
		p.choose(0)
	case fyne.KeyEnd:
		p.choose(len(p.entries) - 1)
	case fyne.KeyLeft, fyne.KeyRight:
		if p.order.Visible() {
			p.order.Choose(byRule - p.order.At())
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		p.enter()
	default:
		p.keyOf(event.Name)
	}
}

// enter opens the chosen paper, or asks for a folder where none was chosen.
func (p *Pane) enter() {
	if !p.Open() && p.empty.Visible() && p.papers == nil {
		p.config.Choose()
	}
}

func (p *Pane) keyOf(name fyne.KeyName) bool { return p.config.Key != nil && p.config.Key(name) }
