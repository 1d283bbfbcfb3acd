//go:build !nowindow

package app

import (
	"slices"
	"strings"

	"thethuc/app/control"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/profile"
	"thethuc/drafting/template"
)

// onPicks are the lines for the recipients or the bases that the caret is in: each pick list of the unit fills all lines
// at once, and what stands there can be kept as one more.
func (d *desk) onPicks() []control.MenuLine {
	of, ok := d.pickedHere()
	if !ok {
		return nil
	}
	lists := d.unit.BasisLists
	if of == drafting.Recipient {
		lists = d.unit.RecipientLists
	}
	lines := []control.MenuLine{{}}
	for _, list := range lists {
		lines = append(lines, control.MenuLine{Icon: theme.GlyphPaste, Words: wording.FillFrom(list.Name), Act: func() { d.fillFrom(of, list.Lines) }})
	}
	return append(lines,
		control.MenuLine{Icon: theme.GlyphSave, Words: wording.KeepPick, Disabled: !d.hasUnit || len(d.linesOf(of)) == 0, Act: func() { d.askPick(of) }},
		control.MenuLine{
			Icon: theme.GlyphDrafting, Words: wording.EditPicks, Disabled: !d.hasUnit, Act: func() { d.askUnitAt(d.unitForm.Picks) },
		})
}

// pickedHere is the component that the pick lists at the caret are of.
func (d *desk) pickedHere() (of drafting.Component, ok bool) {
	p, i, ok := d.here()
	if !ok || d.unit == nil {
		return "", false
	}
	switch p.Nodes[i].Component {
	case drafting.Recipient, drafting.RecipientsHeading:
		return drafting.Recipient, true
	case drafting.Basis:
		return drafting.Basis, true
	}
	return "", false
}

// linesOf are the lines of a component in the piece of the caret that a pick list may hold, without label and end mark:
// not what follows from the document itself, nor the file copy, nor who proposed it.
func (d *desk) linesOf(of drafting.Component) []string {
	p, _, ok := d.here()
	if !ok {
		return nil
	}
	var out []string
	for _, n := range p.Each(of) {
		if words, ok := pickable(n); ok && !strings.Contains(words, "…") {
			out = append(out, words)
		}
	}
	return out
}

// pickable is a line as a pick list holds it; ok is false for one that no list holds.
func pickable(n *drafting.Node) (words string, ok bool) {
	words = strings.TrimRight(strings.TrimSpace(n.Text), ";./")
	if n.Component == drafting.Basis {
		return strings.CutPrefix(words, basisLabel)
	}
	words = strings.TrimPrefix(words, recipientLabel)
	return words, !strings.HasPrefix(words, "Như ") && !strings.HasPrefix(words, "Lưu")
}

// How a basis and a recipient begin (điểm b khoản 6 và khoản 9 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP).
const (
	basisLabel     = "Căn cứ "
	recipientLabel = "- "
)

// fillFrom writes the lines of a pick list: they take the place of the recipients that are there, and stand after the
// bases that are there.
func (d *desk) fillFrom(of drafting.Component, lines []string) {
	p, _, ok := d.here()
	if !ok {
		return
	}
	d.fields.Commit()
	if of == drafting.Basis {
		had := d.linesOf(of)
		lines = append(had, slices.DeleteFunc(slices.Clone(lines), func(line string) bool { return slices.Contains(had, line) })...)
	}
	edits, field, err := d.fieldLines(of, lines)
	if !field {
		edits = fill(d.session.Document(), p, of, lines)
	}
	if err == nil {
		err = d.session.Apply(edits, d.session.Selection())
	}
	if err != nil {
		d.fail(failure(wording.FillLines, err), "", nil)
	}
	d.view.Reveal()
	d.focusPage()
}

// fieldLines sets the field of the document's template that the lines of a component are; ok is false where there is
// none.
func (d *desk) fieldLines(of drafting.Component, lines []string) (edits []drafting.Edit, ok bool, err error) {
	doc := d.session.Document()
	t := d.templateOf(doc)
	if t == nil {
		return nil, false, nil
	}
	for _, v := range template.FieldsOf(t, doc) {
		if v.Field.Type != template.List || len(v.Places) == 0 {
			continue
		}
		if n := doc.Node(v.Places[0].Node); n != nil && n.Component == of {
			edits, err = template.SetField(t, doc, v.Field.Name, strings.Join(lines, "\n"))
			return edits, true, err
		}
	}
	return nil, false, nil
}

// fill writes lines in the place of those that a pick list may hold.
func fill(doc *drafting.Document, p *drafting.Piece, of drafting.Component, lines []string) []drafting.Edit {
	held := func(n *drafting.Node) bool {
		_, ok := pickable(n)
		return n.Component == of && ok
	}
	from := slices.IndexFunc(p.Nodes, held)
	if from < 0 {
		from = slices.IndexFunc(p.Nodes, func(n *drafting.Node) bool { return n.Component == of })
	}
	if from < 0 {
		return nil
	}
	to := from
	for to < len(p.Nodes) && held(p.Nodes[to]) {
		to++
	}
	label, end := recipientLabel, ";"
	if of == drafting.Basis {
		label = basisLabel
	}
	last := doc.LastID
	fresh := make([]*drafting.Node, len(lines))
	for i, line := range lines {
		last++
		fresh[i] = &drafting.Node{ID: last, Component: of, Text: label + line + end}
	}
	if n := len(fresh); n > 0 && (to == len(p.Nodes) || p.Nodes[to].Component != of) {
		fresh[n-1].Text = strings.TrimSuffix(fresh[n-1].Text, end) + "."
	}
	return []drafting.Edit{drafting.Splice{Piece: p.ID, At: from, Remove: to - from, Insert: fresh}}
}

// askPick asks for the name of a pick list that holds what stands there.
func (d *desk) askPick(of drafting.Component) {
	lines := d.linesOf(of)
	question := newWords(d, wording.PickName, "", wording.PickNote(len(lines)), func(name string) {
		if name = strings.Join(strings.Fields(name), " "); name != "" {
			d.frame.ask(nil)
			d.keepPick(of, profile.PickList{Name: name, Lines: lines})
		}
	})
	question.buttons[0].SetWords(wording.PickSave)
	d.frame.ask(question)
}

// keepPick keeps a pick list with the unit, in the place of one of its name.
func (d *desk) keepPick(of drafting.Component, list profile.PickList) {
	p := *d.unit
	lists := &p.BasisLists
	if of == drafting.Recipient {
		lists = &p.RecipientLists
	}
	others := slices.DeleteFunc(slices.Clone(*lists), func(l profile.PickList) bool { return l.Name == list.Name })
	*lists = append(others, list)
	err := p.Check()
	if err == nil {
		err = d.keepUnit(&p)
	}
	if err != nil {
		d.fail(failure(wording.KeepPickFailed, err), "", nil)
		return
	}
	d.unit = &p
	d.done(wording.PickKept(list.Name), "", nil)
	d.focusPage()
}
