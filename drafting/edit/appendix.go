package edit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/viet"
)

// appendixWord is what the heading of an appendix begins with.
const appendixWord = "Phụ lục"

// InsertAppendix puts an appendix behind the others at the end of the document: its heading,
// numbered where it is not the only one, an empty title, where the caret goes, the line that
// names the document it goes with, and an empty paragraph. The one that was alone until then
// becomes the first.
func InsertAppendix() Command {
	return func(d *drafting.Document, _ drafting.Selection) (Change, bool) {
		if len(d.Pieces) == 0 {
			return Change{}, false
		}
		var edits []drafting.Edit
		count := 0
		for _, p := range d.Pieces {
			if p.Kind != drafting.Appendix {
				continue
			}
			if count++; count > 1 {
				continue
			}
			if h := p.First(drafting.AppendixHeading); h != nil && strings.EqualFold(strings.TrimSpace(h.Text), appendixWord) {
				edits = append(edits, drafting.Replace{Node: h.ID, Start: len(h.Text), End: len(h.Text), Text: " " + viet.Roman(1)})
			}
		}
		heading := appendixWord
		if count > 0 {
			heading += " " + viet.Roman(count+1)
		}
		next := d.LastID + 1
		p := &drafting.Piece{ID: next, Kind: drafting.Appendix}
		for _, n := range []drafting.Node{
			{Component: drafting.AppendixHeading, Text: heading},
			{Component: drafting.AppendixTitle},
			{Component: drafting.Guide, Text: goesWith(d)},
			{Component: drafting.Paragraph},
		} {
			next++
			n.ID = next
			p.Nodes = append(p.Nodes, &n)
		}
		edits = append(edits, drafting.SplicePieces{At: len(d.Pieces), Insert: []*drafting.Piece{p}})
		return Change{Edits: edits, Next: drafting.At(drafting.Position{Node: p.Nodes[1].ID})}, true
	}
}

// goesWith is the line below the title of an appendix: "(Kèm theo Quyết định số 05/QĐ-VP ngày
// 05 tháng 02 năm 2026 của …)", with blanks for what the document does not say. Whose it is
// stays to be filled in: its name is written in capitals above.
func goesWith(d *drafting.Document) string {
	main := d.Pieces[0]
	kind, number, day := "Công văn", "…", "ngày … tháng … năm …"
	if n := main.First(drafting.TypeName); n != nil && strings.TrimSpace(n.Text) != "" {
		kind = capitalised(strings.TrimSpace(n.Text))
	}
	if n := main.First(drafting.Number); n != nil {
		if l, ok := drafting.ParseNumberLine(n.Text); ok {
			number = strings.TrimLeft(n.Text[l.Label.End:], " ")
			if l.Num.Blank() {
				number = "…/" + l.Symbol.Text
			}
		}
	}
	if n := main.First(drafting.PlaceDate); n != nil {
		if l, ok := drafting.ParsePlaceDate(n.Text); ok && !l.Day.Blank() && !l.Month.Blank() && !l.Year.Blank() {
			day = "ngày " + strings.TrimSpace(l.Day.Text) + " tháng " + strings.TrimSpace(l.Month.Text) + " năm " + strings.TrimSpace(l.Year.Text)
		}
	}
	return "(Kèm theo " + kind + " số " + strings.TrimSpace(number) + " " + day + " của …)"
}

// capitalised is a line in capitals as a name in a sentence: "QUYẾT ĐỊNH" as "Quyết định".
func capitalised(line string) string {
	line = strings.ToLower(line)
	first, size := utf8.DecodeRuneInString(line)
	return string(unicode.ToUpper(first)) + line[size:]
}
