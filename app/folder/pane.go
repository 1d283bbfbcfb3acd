// Package folder shows what the check of many files found: a table of the files with the faults of each, and each
// disagreement of one with another, under the file that it stands in or under what it is about.
//
// It shows and calls back; it reads no file and checks nothing itself.
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
	// Rules are those that check and compare, for their titles.
	Rules []*lint.Rule
	// Sign is the sign of a level and its colour.
	Sign func(lint.Severity) (theme.Glyph, fyne.ThemeColorName)
	// Choose lets the user choose a folder, Again checks the same files again, Stop ends what is going on, Save keeps
	// what was found.
	Choose, Again, Stop, Save func()
	// Open is called to open the i-th file at its gravest fault, OpenAt at its k-th disagreement with others.
	Open   func(i int)
	OpenAt func(i, k int)
	// Key is asked for keys that the pane has no use for; true says that it was used up.
	Key func(fyne.KeyName) bool
}

// Paper is one file: what it holds and what was found in it, or the reason why it cannot be read.
type Paper struct {
	Name     string
	Kind     string // "" where nobody knows
	Document *drafting.Document
	Own      lint.Result // of the rules on one paper
	Set      lint.Result // where it disagrees with others
	Unread   string
}

// Pane shows what was found in many files.
type Pane struct {
	widget.BaseWidget
	config Config
	rules  map[string]*lint.Rule

	papers  []Paper
	running bool
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
	files   *files
	table   *control.Scroll
	detail  *detail
	list    *control.Column
	scroll  *control.Scroll
	empty   *control.Empty
}

var _ fyne.Focusable = (*Pane)(nil)

// What can be shown.
const (
	byFile  = iota // the table of files
	byPaper        // disagreements under the file that they stand in
	byRule         // disagreements under what they are about
	views
)

// New makes a pane without files.
func New(config Config) *Pane {
	p := &Pane{config: config, rules: map[string]*lint.Rule{}, chosen: -1}
	for _, r := range config.Rules {
		p.rules[r.ID] = r
	}
	p.title = control.NewText(theme.Title, wording.CheckFiles, theme.Ink)
	p.summary = control.NewText(theme.Text, "", theme.Ink2)
	p.order = control.NewChoice([]string{wording.ByFile, wording.ByPaper, wording.ByRule}, byFile, func(int) { p.arrange() })
	p.stop = control.NewButton(control.Edge, "", wording.StopChecking, "Esc", config.Stop)
	p.open = control.NewButton(control.Next, "", wording.OpenPaper, wording.OpenPaperHint, func() { p.Open() })
	p.save = control.NewButton(control.Quiet, theme.GlyphSave, wording.SaveReport, wording.SaveReportHint, config.Save)
	p.again = control.NewButton(control.Quiet, theme.GlyphRestore, wording.CheckAgain, wording.CheckAgainHint, config.Again)
	p.other = control.NewButton(control.Quiet, theme.GlyphOpen, wording.OtherFolder, wording.OtherFolderHint, config.Choose)
	for _, b := range []*control.Button{p.stop, p.open, p.save, p.again, p.other} {
		b.Key = config.Key
	}
	p.order.Key = p.keyOf
	p.buttons = control.NewLine(theme.Field, 6, []fyne.CanvasObject{p.order, p.save, p.again, p.other}, []fyne.CanvasObject{p.stop, p.open})
	p.bar = newBar()
	p.files = newFiles(p)
	p.table = control.NewScroll(p.files)
	p.detail = newDetail()
	p.list = control.NewColumn(gutter, 0, 0)
	p.scroll = control.NewScroll(p.list)
	p.empty = control.NewEmpty(theme.GlyphCheckFiles, wording.NoFolder, wording.NoFolderHow, wording.ChooseFolder, config.Choose)
	p.ExtendBaseWidget(p)
	p.Clear()
	return p
}

// Clear shows that no files were chosen.
func (p *Pane) Clear() {
	p.title.Set(wording.CheckFiles, theme.Ink)
	p.running = false
	p.show(nil, "")
}

// Running says how far the check is, done steps of all, and shows the files that are checked.
func (p *Pane) Running(title, words string, done, all int, papers []Paper) {
	p.title.Set(title, theme.Ink)
	p.bar.set(done, all)
	p.running = true
	p.show(papers, words)
}

// Stopped says that the check was stopped, and keeps the files that are shown.
func (p *Pane) Stopped(words string) {
	p.running = false
	p.show(p.papers, words)
}

// Set shows what was found in all files.
func (p *Pane) Set(title string, papers []Paper) {
	p.title.Set(title, theme.Ink)
	p.running = false
	p.show(papers, summary(papers))
}

// summary counts what was found.
func summary(papers []Paper) string {
	found := map[lint.Severity]int{}
	disagreements := 0
	for _, paper := range papers {
		for _, f := range paper.Own.Findings {
			found[f.Severity]++
		}
		disagreements += len(paper.Set.Findings)
	}
	return wording.FilesFound(len(papers), found[lint.Error], found[lint.Warning], found[lint.Hint], disagreements)
}

// show shows files and words about them.
func (p *Pane) show(papers []Paper, words string) {
	begun := len(papers) > 0 && len(p.papers) == 0
	if len(papers) < len(p.papers) {
		p.order.Choose(byFile)
	}
	p.papers = papers
	p.summary.Set(words, theme.Ink2)
	found := 0
	for _, paper := range papers {
		found += len(paper.Set.Findings)
	}
	p.order.Set([]string{wording.ByFile, counted(wording.ByPaper, found), counted(wording.ByRule, found)}, p.order.At())
	p.files.take(papers)
	if begun {
		p.table.To(0)
	}
	p.arrange()
}

// counted is a view's name with how much it has to show.
func counted(name string, n int) string {
	if n == 0 {
		return name
	}
	return wording.CountOf(name, n)
}

// arrange puts what was found in the order that is chosen.
func (p *Pane) arrange() {
	p.entries, p.chosen = nil, -1
	if p.order.At() == byFile {
		p.list.Set()
	} else {
		p.list.Set(p.disagreements()...)
		p.scroll.To(0)
		p.scroll.Refresh()
		p.choose(0)
	}
	p.follow()
}

// follow shows what there is to see and to do, and nothing else.
func (p *Pane) follow() {
	begun := p.running || len(p.papers) > 0 || p.summary.Words() != ""
	table := p.order.At() == byFile
	p.bar.Hidden, p.stop.Hidden = !p.running, !p.running
	p.order.Hidden = p.running || len(p.papers) == 0
	p.save.Hidden = p.order.Hidden
	p.again.Hidden, p.other.Hidden = p.running || !begun, p.running || !begun
	_, opens := p.wanted()
	p.open.Hidden = !opens
	p.files.follow(table && begun)
	p.table.Hidden, p.scroll.Hidden = !table || !begun, table
	p.detail.show(p, table)
	switch {
	case !begun:
		p.empty.Set(wording.NoFolder, wording.NoFolderHow, wording.ChooseFolder)
	case p.read() < 2:
		p.empty.Set(wording.SetAlone, wording.SetAloneHow, "")
	default:
		p.empty.Set(wording.SetAgrees, "", "")
	}
	p.empty.Hidden = begun && (table || len(p.list.Objects()) > 0)
	p.Refresh()
}

// read is how many of the files could be read.
func (p *Pane) read() int {
	n := 0
	for _, paper := range p.papers {
		if paper.Unread == "" {
			n++
		}
	}
	return n
}

// Found is how many disagreements are shown.
func (p *Pane) Found() int { return len(p.entries) }

// Rows are what is shown, top to bottom: the files of the table, or the disagreements.
func (p *Pane) Rows() []string {
	if p.order.At() == byFile {
		return p.files.rows()
	}
	out := make([]string, len(p.entries))
	for i, e := range p.entries {
		out[i] = e.head.Words() + " | " + e.message.Words() + " | " + e.place.Words()
	}
	return out
}

// Open opens the chosen file, or that of the chosen disagreement at its place; false where there is none to open.
func (p *Pane) Open() bool {
	open, ok := p.wanted()
	if ok {
		open()
	}
	return ok
}

// wanted is what opens the file that is chosen; ok is false where none is, or none that could be read.
func (p *Pane) wanted() (open func(), ok bool) {
	if p.order.At() != byFile {
		if p.chosen < 0 {
			return nil, false
		}
		e := p.entries[p.chosen]
		return func() { p.config.OpenAt(e.paper, e.finding) }, true
	}
	i := p.files.chosen
	if i < 0 || p.papers[i].Unread != "" {
		return nil, false
	}
	return func() { p.config.Open(i) }, true
}

// take takes the keys.
func (p *Pane) take() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
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
	p.files.mark()
}

// TypedRune ignores letters.
func (p *Pane) TypedRune(rune) {}

// TypedKey goes from one file or disagreement to another, and opens one with Enter; Left and Right show the others.
func (p *Pane) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyLeft:
		p.turn(views - 1)
	case fyne.KeyRight:
		p.turn(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.enter()
	default:
		if !p.walk(event.Name) {
			p.keyOf(event.Name)
		}
	}
}

// turn shows the view so many further on.
func (p *Pane) turn(by int) {
	if p.order.Visible() {
		p.order.Choose((p.order.At() + by) % views)
	}
}

// walk goes to another file or disagreement; false where the key is for something else.
func (p *Pane) walk(name fyne.KeyName) bool {
	at, n, to := p.chosen, len(p.entries), p.choose
	if p.order.At() == byFile {
		at, n, to = p.files.at(), len(p.files.order), p.files.choose
	}
	page := max(1, int(p.table.Size().Height/theme.TableRow)-1)
	switch name {
	case fyne.KeyDown:
		to(at + 1)
	case fyne.KeyUp:
		to(at - 1)
	case fyne.KeyPageDown:
		to(at + page)
	case fyne.KeyPageUp:
		to(at - page)
	case fyne.KeyHome:
		to(0)
	case fyne.KeyEnd:
		to(n - 1)
	default:
		return false
	}
	return true
}

// enter opens what is chosen, or asks for a folder where nothing was chosen to be checked.
func (p *Pane) enter() {
	if !p.Open() && p.empty.Visible() && p.papers == nil {
		p.config.Choose()
	}
}

func (p *Pane) keyOf(name fyne.KeyName) bool { return p.config.Key != nil && p.config.Key(name) }
