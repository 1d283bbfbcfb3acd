//go:build !nowindow

package app

import (
	"cmp"
	"slices"
	"time"

	"thethuc/app/control"
	"thethuc/app/library"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/session"
)

// unknownWord is the rule on syllables that no list has: its words can be put into the user's dictionary.
const unknownWord = "spell-syllable"

// decider is the name in which something is ignored: as it was written last, else the user's.
func (d *desk) decider() string {
	return cmp.Or(d.app.Preferences().String(prefName), d.user)
}

// ignore silences a finding, or its rule in the whole document.
func (d *desk) ignore(f lint.Finding, rule bool, reason, by string) {
	if !d.current() {
		return
	}
	d.app.Preferences().SetString(prefName, by)
	decision := session.Decision{Reason: reason, By: by, Date: d.now().Format(time.DateOnly)}
	var err error
	if rule {
		err = d.session.SuppressRule(f.Rule, decision)
	} else {
		err = d.session.Suppress(f, decision)
	}
	if err != nil {
		d.fail(failure(wording.MakeIgnored, err), "", nil)
	}
	d.focusPage()
}

// restore takes back what was ignored.
func (d *desk) restore(s drafting.Suppression) {
	if d.session == nil {
		return
	}
	if err := d.session.Restore(s); err != nil {
		d.fail(failure(wording.MakeIgnored, err), "", nil)
	}
	d.focusPage()
}

// standardize drops the form of the file that the document comes from.
func (d *desk) standardize() {
	if d.session == nil || d.place != library.None {
		return
	}
	d.fields.Commit()
	words := wording.NothingToStandard
	if d.session.Standardize() {
		words = wording.Standardized
	}
	d.done(words, "", nil)
	d.focusPage()
}

// onFindings are the lines about findings: what can be done about the first, and the way to the others.
func (d *desk) onFindings(indexes []int) []control.MenuLine {
	all := d.session.Result().Findings
	if i := slices.IndexFunc(indexes, d.isOpen); i > 0 { // what one stands at is what one asks about
		indexes = slices.Concat(indexes[i:i+1], indexes[:i], indexes[i+1:])
	}
	var lines []control.MenuLine
	if d.current() && len(indexes) > 0 {
		lines = d.aboutFinding(indexes[0], all[indexes[0]])
		for _, i := range indexes[1:] {
			glyph, _ := sign(all[i].Severity)
			lines = append(lines, control.MenuLine{Icon: glyph, Words: d.titleOf(all[i]), Act: func() { d.openFinding(i) }})
		}
	}
	if ignored := d.findings.Ignored(); len(ignored) > 0 {
		lines = append(lines, control.MenuLine{Icon: theme.GlyphRestore, Words: wording.RestoreIgnored + "…", Act: func() { d.popUp(d.onIgnored(), d.menuAt) }})
	}
	if len(lines) > 0 {
		lines = append(lines, control.MenuLine{})
	}
	return lines
}

func (d *desk) isOpen(i int) bool { return d.findings.IsOpen(i) }

// aboutFinding are the lines for what can be done about the i-th finding.
func (d *desk) aboutFinding(i int, f lint.Finding) []control.MenuLine {
	var lines []control.MenuLine
	open := func(act func()) func() {
		return func() {
			d.showFindings()
			d.findings.Open(i)
			act()
		}
	}
	for k, fix := range f.Fixes {
		line := control.MenuLine{Icon: theme.GlyphFixAll, Words: fix.Title, Act: open(func() { d.findings.Fix(k) })}
		if k == 0 {
			line.Key = wording.FixKey
		}
		lines = append(lines, line)
	}
	if f.Rule == unknownWord && d.learn != nil {
		lines = append(lines, control.MenuLine{Icon: theme.GlyphPlus, Words: wording.AddWord, Act: func() { d.addWord(f.Text) }})
	}
	if n := d.findings.FormFindings(); n > 0 && f.Measured != "" {
		lines = append(lines, control.MenuLine{
			Icon: theme.GlyphStandardize, Words: wording.CountOf(wording.Standardize, n), Key: wording.StandardizeKey, Act: d.standardize,
		})
	}
	return append(lines,
		control.MenuLine{Icon: theme.GlyphIgnore, Words: wording.IgnoreMenu, Key: wording.IgnoreKey, Act: open(func() { d.findings.Ask() })},
		control.MenuLine{Icon: theme.GlyphRulePage, Words: wording.RulePage, Key: "F1", Act: open(func() { d.findings.ShowRule() })},
	)
}

// onIgnored are the lines that take back what was ignored.
func (d *desk) onIgnored() []control.MenuLine {
	var lines []control.MenuLine
	for _, g := range d.findings.Ignored() {
		lines = append(lines, control.MenuLine{Icon: theme.GlyphRestore, Words: wording.Join(g.Title, g.Place), Act: func() { d.restore(g.By) }})
	}
	return lines
}

// addWord puts a word into the user's dictionary, and judges the document again.
func (d *desk) addWord(word string) {
	words, err := d.learn(word)
	if err != nil {
		d.fail(failure(wording.KeepWord, err), "", nil)
		return
	}
	d.words = words
	d.session.Recheck(func(in *lint.Input) { in.Words = words })
	d.done(wording.WordKept(word), "", nil)
	d.focusPage()
}

// titleOf names the fault of a finding.
func (d *desk) titleOf(f lint.Finding) string {
	if at := slices.IndexFunc(d.rules, func(r *lint.Rule) bool { return r.ID == f.Rule }); at >= 0 && d.rules[at].Title != "" {
		return d.rules[at].Title
	}
	return f.Message
}
