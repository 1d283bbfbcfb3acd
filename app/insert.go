//go:build !nowindow

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/edit"
	"thethuc/drafting/standard"
)

// Keys of the Insert menu.
var (
	keyInsert   = desktop.CustomShortcut{KeyName: fyne.KeyI, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
	keyFootnote = desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierControl | fyne.KeyModifierAlt}
	keyNewPage  = desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl}
	keyBold     = desktop.CustomShortcut{KeyName: fyne.KeyB, Modifier: fyne.KeyModifierControl}
	keyItalic   = desktop.CustomShortcut{KeyName: fyne.KeyI, Modifier: fyne.KeyModifierControl}
)

// run runs a command at the caret of the page.
func (d *desk) run(c edit.Command) {
	if d.session == nil {
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
	if d.session == nil || d.place != "" {
		return
	}
	button := d.tools.insert
	at := d.app.Driver().AbsolutePositionForObject(button)
	d.popUp(slices.Concat(d.inserts(), d.onTable(), d.onFigure(), d.onFootnote()), at.AddXY(0, button.Size().Height+2))
}

// askHere opens what can be done at the caret.
func (d *desk) askHere(at fyne.Position) {
	if d.session == nil {
		return
	}
	d.popUp(slices.Concat(d.onTable(), d.onFigure(), d.onFootnote(), d.onWords(), d.inserts()), at)
}

// popUp shows a menu, which takes the keys until something is chosen.
func (d *desk) popUp(items []*fyne.MenuItem, at fyne.Position) {
	if len(items) > 0 && items[0].IsSeparator {
		items = items[1:]
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), d.window.Canvas())
	size, room := menu.MinSize(), d.window.Canvas().Size()
	menu.ShowAtPosition(fyne.NewPos(min(at.X, room.Width-size.Width-4), max(4, min(at.Y, room.Height-size.Height-4))))
	d.menu = menu
}

// item is a line of a menu that runs a command, greyed where the command does nothing.
func (d *desk) item(glyph theme.Glyph, words string, c edit.Command) *fyne.MenuItem {
	_, ok := c(d.session.Document(), d.session.Selection())
	i := asked(glyph, words, ok, func() { d.run(c) })
	return i
}

// asked is a line of a menu that asks more.
func asked(glyph theme.Glyph, words string, can bool, act func()) *fyne.MenuItem {
	i := fyne.NewMenuItem(words, act)
	i.Disabled = !can
	if glyph != "" {
		ink := theme.Ink2
		if !can {
			ink = theme.Disabled
		}
		i.Icon = theme.Icon(glyph, ink)
	}
	return i
}

// with gives a line of a menu its key.
func with(i *fyne.MenuItem, key desktop.CustomShortcut) *fyne.MenuItem {
	i.Shortcut = &key
	return i
}

// ticked marks a line of a menu as what is so now.
func ticked(i *fyne.MenuItem, on bool) *fyne.MenuItem {
	i.Checked = on
	return i
}

// inserts are the lines for what can be put in at the caret.
func (d *desk) inserts() []*fyne.MenuItem {
	doc, sel := d.session.Document(), d.session.Selection()
	_, table := edit.InsertTable(1, 1)(doc, sel)
	n := doc.Node(sel.Caret.Node)
	return []*fyne.MenuItem{
		fyne.NewMenuItemSeparator(),
		asked(theme.GlyphTable, wording.InsertTable, table, d.askTable),
		asked(theme.GlyphFigure, wording.InsertFigure, takesFigure(doc, sel), d.askFigure),
		with(d.item(theme.GlyphFootnote, wording.InsertFootnote, edit.InsertFootnote()), keyFootnote),
		with(ticked(d.item(theme.GlyphNewPage, wording.InsertNewPage, edit.ToggleNewPage()), n != nil && n.NewPage), keyNewPage),
		d.item(theme.GlyphAppendix, wording.InsertAppendix, edit.InsertAppendix()),
	}
}

// takesFigure reports whether a figure may be put in at the caret.
func takesFigure(doc *drafting.Document, sel drafting.Selection) bool {
	_, ok := edit.InsertPicture(&drafting.Picture{})(doc, sel)
	return ok
}

// onWords are the lines for words that are selected.
func (d *desk) onWords() []*fyne.MenuItem {
	if d.session.Selection().Empty() {
		return nil
	}
	return []*fyne.MenuItem{
		fyne.NewMenuItemSeparator(),
		with(d.item("", wording.Bold, edit.ToggleBold()), keyBold),
		with(d.item("", wording.Italic, edit.ToggleItalic()), keyItalic),
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
func (d *desk) onTable() []*fyne.MenuItem {
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
	align := fyne.NewMenuItem(wording.AlignCells, nil)
	own := ""
	if c := p.Nodes[g.Cells[here].From].Cell; c != nil {
		own = c.Align
	}
	align.ChildMenu = fyne.NewMenu("", d.aligns(own)...)
	return []*fyne.MenuItem{
		fyne.NewMenuItemSeparator(),
		d.item(theme.GlyphRow, wording.RowBelow, edit.InsertRow(false)),
		d.item("", wording.RowAbove, edit.InsertRow(true)),
		d.item(theme.GlyphColumn, wording.ColumnRight, edit.InsertColumn(false)),
		d.item("", wording.ColumnLeft, edit.InsertColumn(true)),
		d.item("", wording.DropRow, edit.DeleteRow()),
		d.item("", wording.DropColumn, edit.DeleteColumn()),
		d.item(theme.GlyphBin, wording.DropTable, edit.DeleteTable()),
		fyne.NewMenuItemSeparator(),
		d.item("", wording.MergeCells, edit.MergeCells()),
		d.item("", wording.SplitCell, edit.SplitCell()),
		align,
		fyne.NewMenuItemSeparator(),
		d.item("", wording.TableTitle, edit.InsertTableTitle()),
		ticked(d.item("", wording.RepeatedHeader, edit.ToggleHeader()), g.Header == rows),
		ticked(d.item("", wording.TableLandscape, edit.ToggleLandscape()), g.Landscape),
		ticked(d.item("", wording.TableLines, edit.ToggleLines()), !g.Bare),
	}
}

// aligns are the ways in which a cell's words stand; own is that of the cell itself.
func (d *desk) aligns(own string) []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, a := range []struct{ align, words string }{
		{"", wording.AlignAsColumn}, {standard.Left, wording.AlignLeft}, {standard.Centre, wording.AlignCentre},
		{standard.Right, wording.AlignRight}, {standard.Justify, wording.AlignJustify},
	} {
		out = append(out, ticked(asked("", a.words, true, func() { d.run(edit.SetCellAlign(a.align)) }), own == a.align))
	}
	return out
}

// onFigure are the lines for the figure that the caret is in.
func (d *desk) onFigure() []*fyne.MenuItem {
	p, i, ok := d.here()
	if !ok || p.Nodes[i].Picture == nil {
		return nil
	}
	return []*fyne.MenuItem{
		fyne.NewMenuItemSeparator(),
		d.item(theme.GlyphFitWidth, wording.FigureFits, edit.ResizePicture(d.textWidth())),
		asked("", wording.FigureWidth, true, d.askFigureWidth),
	}
}

// onFootnote are the lines for the footnote that the caret is in, or whose number it stands at.
func (d *desk) onFootnote() []*fyne.MenuItem {
	drop := d.item(theme.GlyphBin, wording.DropFootnote, edit.DeleteFootnote())
	if drop.Disabled {
		return nil
	}
	return []*fyne.MenuItem{fyne.NewMenuItemSeparator(), drop}
}

// textWidth is how wide the words stand on the page, in mm.
func (d *desk) textWidth() float64 {
	p := d.sheet(d.session.Document()).Page
	return p.Width.Value - p.Left.Value - p.Right.Value
}
