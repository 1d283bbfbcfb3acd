//go:build !nowindow

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"thethuc/app/control"
	"thethuc/app/library"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/edit"
	"thethuc/drafting/standard"
)

// Keys of the Insert menu, beside those of the page.
var (
	keyInsert   = desktop.CustomShortcut{KeyName: fyne.KeyI, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
	keyFootnote = desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierControl | fyne.KeyModifierAlt}
)

// run runs a command at the caret of the page.
func (d *desk) run(c edit.Command) {
	if d.session == nil || d.place != library.None {
		return
	}
	d.fields.Commit()
	d.session.Run(c)
	d.view.Reveal()
	d.focusPage()
}

// then makes one command, and one step of undo, of two.
func then(first, second edit.Command) edit.Command {
	return func(doc *drafting.Document, sel drafting.Selection) (edit.Change, bool) {
		a, ok := first(doc, sel)
		if !ok {
			return a, false
		}
		next, _, err := drafting.Apply(doc, a.Edits...)
		if err != nil {
			return a, true
		}
		b, ok := second(next, a.Next)
		if !ok {
			return a, true
		}
		return edit.Change{Edits: slices.Concat(a.Edits, b.Edits), Next: b.Next}, true
	}
}

// askInsert opens the Insert menu below its button.
func (d *desk) askInsert() {
	if d.session == nil || d.place != library.None {
		return
	}
	button := d.tools.insert
	at := d.app.Driver().AbsolutePositionForObject(button)
	d.popUp(slices.Concat(d.fields.Offers(), d.onPicks(), d.inserts(), d.onTable(), d.onFigure(), d.onFootnote()), at.AddXY(0, button.Size().Height+2))
}

// askHere opens what can be done at the caret, and about the findings with these indexes.
func (d *desk) askHere(at fyne.Position, findings []int) {
	if d.session == nil {
		return
	}
	d.popUp(slices.Concat(d.onFindings(findings), d.onClipboard(), d.fields.Offers(), d.onPicks(), d.onTable(), d.onFigure(), d.onFootnote(), d.onWords(), d.inserts()), at)
}

// popUp shows a menu, which takes the keys until something is chosen.
func (d *desk) popUp(lines []control.MenuLine, at fyne.Position) {
	if len(lines) > 0 && lines[0].Words == "" {
		lines = lines[1:]
	}
	d.menuAt = at
	d.menu = control.ShowMenu(lines, d.window.Canvas(), at)
}

// item is a line of a menu that runs a command, greyed where the command does nothing.
func (d *desk) item(glyph theme.Glyph, words string, c edit.Command) control.MenuLine {
	_, can := c(d.session.Document(), d.session.Selection())
	return control.MenuLine{Icon: glyph, Words: words, Disabled: !can, Act: func() { d.run(c) }}
}

// with gives a line of a menu its key.
func with(l control.MenuLine, key string) control.MenuLine {
	l.Key = key
	return l
}

// ticked marks a line of a menu as what is so now.
func ticked(l control.MenuLine, on bool) control.MenuLine {
	l.Ticked = on
	return l
}

// inserts are the lines for what can be put in at the caret.
func (d *desk) inserts() []control.MenuLine {
	doc, sel := d.session.Document(), d.session.Selection()
	_, table := edit.InsertTable(1, 1)(doc, sel)
	_, figure := edit.InsertPicture(&drafting.Picture{})(doc, sel)
	n := doc.Node(sel.Caret.Node)
	lines := []control.MenuLine{
		{},
		{Icon: theme.GlyphTable, Words: wording.InsertTable, Disabled: !table, Act: d.askTable},
		{Icon: theme.GlyphChart, Words: wording.InsertChart, Key: wording.KeyChart, Disabled: !table, Act: d.askNewChart},
		{Icon: theme.GlyphFigure, Words: wording.InsertFigure, Disabled: !figure, Act: d.askFigure},
		with(d.item(theme.GlyphFootnote, wording.InsertFootnote, edit.InsertFootnote()), "Ctrl+Alt+F"),
		with(ticked(d.item(theme.GlyphNewPage, wording.InsertNewPage, edit.ToggleNewPage()), n != nil && n.NewPage), "Ctrl+Enter"),
		d.item(theme.GlyphAppendix, wording.InsertAppendix, edit.InsertAppendix()),
		{Icon: theme.GlyphStandard, Words: wording.InsertCited, Key: "Ctrl+Shift+C", Act: d.offers.ask},
	}
	if p, i, ok := d.here(); ok {
		if _, ok := p.TableAt(i); ok { // its own lines need the room
			lines = slices.DeleteFunc(lines, func(l control.MenuLine) bool { return l.Disabled })
		}
	}
	return lines
}

// onClipboard are the lines that copy and paste.
func (d *desk) onClipboard() []control.MenuLine {
	none, clipboard := d.session.Selection().Empty(), d.app.Clipboard()
	return []control.MenuLine{
		{Icon: theme.GlyphCut, Words: wording.Cut, Key: "Ctrl+X", Disabled: none, Act: func() { d.onPage(func() { d.view.Cut(clipboard) }) }},
		{Icon: theme.GlyphCopy, Words: wording.Copy, Key: "Ctrl+C", Disabled: none, Act: func() { d.onPage(func() { d.view.Copy(clipboard) }) }},
		{
			Icon: theme.GlyphPaste, Words: wording.Paste, Key: "Ctrl+V", Disabled: clipboard.Content() == "",
			Act: func() { d.onPage(func() { d.view.Paste(clipboard) }) },
		},
	}
}

// onPage does something on the page, which has the keys afterwards.
func (d *desk) onPage(do func()) {
	d.fields.Commit()
	do()
	d.focusPage()
}

// onWords are the lines for words that are selected.
func (d *desk) onWords() []control.MenuLine {
	if d.session.Selection().Empty() {
		return nil
	}
	return []control.MenuLine{
		{},
		with(d.item("", wording.Bold, edit.ToggleBold()), "Ctrl+B"),
		with(d.item("", wording.Italic, edit.ToggleItalic()), "Ctrl+I"),
	}
}

// here is the piece that the caret is in, and the index of its node there.
func (d *desk) here() (p *drafting.Piece, i int, ok bool) {
	at, i, ok := d.session.Document().Find(d.session.Selection().Caret.Node)
	if !ok || i < 0 {
		return nil, 0, false
	}
	return d.session.Document().Pieces[at], i, true
}

// onTable are the lines for the table that the caret is in.
func (d *desk) onTable() []control.MenuLine {
	p, i, ok := d.here()
	if !ok {
		return nil
	}
	g, ok := p.TableAt(i)
	if !ok {
		return nil
	}
	here := slices.IndexFunc(g.Cells, func(c drafting.GridCell) bool { return c.From <= i && i < c.To })
	rows := g.Cells[here].Row + g.Cells[here].Down
	own := ""
	if c := p.Nodes[g.Cells[here].From].Cell; c != nil {
		own = c.Align
	}
	return []control.MenuLine{
		{},
		d.chartLine(),
		with(d.item(theme.GlyphRow, wording.RowBelow, edit.InsertRow(false)), wording.KeyRow),
		d.item("", wording.RowAbove, edit.InsertRow(true)),
		d.item(theme.GlyphColumn, wording.ColumnRight, edit.InsertColumn(false)),
		d.item("", wording.ColumnLeft, edit.InsertColumn(true)),
		d.item("", wording.DropRow, edit.DeleteRow()),
		d.item("", wording.DropColumn, edit.DeleteColumn()),
		d.item(theme.GlyphBin, wording.DropTable, edit.DeleteTable()),
		{},
		d.item("", wording.MergeCells, edit.MergeCells()),
		d.item("", wording.SplitCell, edit.SplitCell()),
		{Words: wording.AlignCells, Act: func() { d.popUp(d.aligns(own), d.menuAt) }},
		{},
		d.item("", wording.TableTitle, edit.InsertTableTitle()),
		ticked(d.item("", wording.RepeatedHeader, edit.ToggleHeader()), g.Header == rows),
		ticked(d.item("", wording.TableLandscape, edit.ToggleLandscape()), g.Landscape),
		ticked(d.item("", wording.TableLines, edit.ToggleLines()), !g.Bare),
	}
}

// aligns are the ways in which a cell's words stand; own is that of the cell itself.
func (d *desk) aligns(own string) []control.MenuLine {
	var out []control.MenuLine
	for _, a := range []struct{ align, words string }{
		{"", wording.AlignAsColumn},
		{standard.Left, wording.AlignLeft},
		{standard.Centre, wording.AlignCentre},
		{standard.Right, wording.AlignRight},
		{standard.Justify, wording.AlignJustify},
	} {
		out = append(out, control.MenuLine{Words: a.words, Ticked: own == a.align, Act: func() { d.run(edit.SetCellAlign(a.align)) }})
	}
	return out
}

// onFigure are the lines for the figure that the caret is in.
func (d *desk) onFigure() []control.MenuLine {
	p, i, ok := d.here()
	if !ok || p.Nodes[i].Picture == nil {
		return nil
	}
	return []control.MenuLine{
		{},
		d.item(theme.GlyphFitWidth, wording.FigureFits, edit.ResizePicture(d.textWidth())),
		{Words: wording.FigureWidth, Act: d.askFigureWidth},
	}
}

// onFootnote are the lines for the footnote that the caret is in, or whose number it stands at.
func (d *desk) onFootnote() []control.MenuLine {
	drop := d.item(theme.GlyphBin, wording.DropFootnote, edit.DeleteFootnote())
	if drop.Disabled {
		return nil
	}
	return []control.MenuLine{{}, drop}
}

// textWidth is how wide the words stand on the page, in mm.
func (d *desk) textWidth() float64 {
	p := d.sheet(d.session.Document()).Page
	return p.Width.Value - p.Left.Value - p.Right.Value
}
