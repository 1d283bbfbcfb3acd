package cli_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/standard"
	"thethuc/drafting/template"
)

// oneOfEach opens a specimen of each form, and the papers of all other components.
func oneOfEach(t *testing.T) []opened {
	t.Helper()
	templates, all := specimens(t)
	var out []opened
	seen := map[*modelForm]bool{}
	for i, tpl := range templates {
		if f := formOf(tpl); !seen[f] {
			seen[f] = true
			out = append(out, all[i])
		}
	}
	return append(out, openRest(t), openTabled(t))
}

// unmeasured names the measures of the sheet that no paper shows.
var unmeasured = map[string]string{
	"page-number.after":           "nothing stands below a page's number",
	"page-number.leading":         "a page's number has one line",
	"draft-mark.after":            "nothing stands below the mark of a draft",
	"draft-mark.leading":          "the mark of a draft has one line",
	"drafter-mark.after":          "nothing stands below the drafter's mark",
	"drafter-mark.leading":        "the drafter's mark has one line",
	"signature-text.first-indent": "a line at the right has no indent",
	"signature-text.left-indent":  "a line at the right has no indent",
	"columns.heading-overlap":     "no heading needs as much as is permitted",
}

// TestGaugeFindsEveryMeasure sets the specimens after a sheet that is wrong in one measure,
// for each measure of the sheet, and measures them against the right one.
func TestGaugeFindsEveryMeasure(t *testing.T) {
	if testing.Short() {
		t.Skip("sets a specimen for each measure of the sheet")
	}
	all := oneOfEach(t)
	right := make([]string, len(all))
	for i, o := range all {
		right[i] = drawn(o.document, o.sheet, o)
	}
	standard.Each(all[0].sheet, func(path string, _ *standard.Number) {
		moved, found := false, false
		for i, o := range all {
			wrong := o.sheet.Clone()
			shift(wrong.Number(path))
			if found || !o.concerned(path) || drawn(o.document, wrong, o) == right[i] {
				continue
			}
			moved = true
			g := o.printed(t, wrong, nil)
			if o.document.Draft > 0 {
				g.draftMark()
			}
			found = len(g.bad()) > 0
		}
		if strings.HasPrefix(path, string(standard.RunningHeader)+".") {
			// No paper of the decree has one; TestSheetMovesPageAndRule has.
			if moved {
				t.Errorf("%s moves a specimen", path)
			}
			return
		}
		switch reason, still := unmeasured[path]; {
		case still && moved:
			t.Errorf("%s moves a specimen now: take it off the list (%s)", path, reason)
		case !still && !moved:
			t.Errorf("%s moves no specimen", path)
		case !still && !found:
			t.Errorf("%s is wrong, and nobody finds it", path)
		}
	})
}

// concerned reports whether a document has what a measure of the sheet is about.
func (o opened) concerned(path string) bool {
	name, _, _ := strings.Cut(path, ".")
	c := drafting.Component(name)
	of := map[drafting.Component]drafting.Component{standard.ArticleTitle: drafting.Article, standard.ClauseTitle: drafting.Clause, standard.TableHeader: drafting.TableCell}
	if base, ok := of[c]; ok {
		c = base
	}
	if !c.Known() {
		return true
	}
	has := false
	o.document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		has = has || n.Component == c
		return !has
	})
	return has
}

// TestGaugeFindsWhatIsWrong names the row that a wrong measure makes bad.
func TestGaugeFindsWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		specimen, wrong string
		by              float64
		found           string // the row that is bad
	}{
		{"decision", "page.width", 1, "page.width"},
		{"decision", "page.top", -2, "page.top"},
		{"decision-issuing-rules", "page.bottom", -15, "page.bottom"},
		{"decision", "page.left", -1, "page.left"},
		{"decision", "page.right", 1, "page.right"},
		{"decision-issuing-rules", "page.header-distance", 3, "page.header-distance"},
		{"decision-issuing-rules", "page.first-numbered", -1, "page numbers"},
		{"report", "motto.size", -1.5, "motto.size"},
		{"report", "motto.rule.length", 0.05, "motto.rule.length"},
		{"report", "issuer.rule.length", -0.1, "issuer.rule.length"},
		{"decision-issuing-rules", "guide.rule.length", 0.2, "guide.rule.length"},
		{"report", "subject.rule.gap", 4, "subject.rule.gap"},
		{"introduction", "type-name.rule.length", 0.2, "type-name.rule.length"},
		{"plan", "paragraph.first-indent", 1, "paragraph.first-indent"},
		{"plan", "paragraph.before", -1, "paragraph.before"},
		{"plan", "paragraph.leading", 0.4, "paragraph.leading"},
		{"plan", "columns.signature-left", 0.1, "columns.signature-left"},
		{"plan", "columns.signature-room", -20, "columns.signature-room"},
		{"plan", "columns.heading-gap", 4, "columns.heading-gap"},
		{"plan", "recipient.size", 1, "recipient.size"},
		{"decision-issuing-rules", "chapter.left-indent", 4, "chapter in the middle of the text"},
		{"official-letter", "dispatch-subject.before", 3, "dispatch-subject.before"},
		{"official-letter", "addressee.left-indent", 4, "addressee's dash under the colon"},
		{"official-letter", "contact.rule.length", -0.1, "contact.rule.length"},
		{"official-letter", "contact.size", 2, "contact.size"},
		{"minutes", "columns.signature-room", -20, "columns.signature-room"},
		{"appendix", "appendix-heading.size", -1, "appendix-heading.size"},
		{"appendix-electronic", "signature-text.size", 1, "signature-text.size"},
		{"copy", "copy-form.rule.length", -0.1, "copy-form.rule.length"},
		{"copy", "copy-form.rule.gap", 4, "copy-form.rule.gap"},
		{"plan", "number.before", 4, "columns.heading-gap"},
	} {
		t.Run(c.specimen+" "+c.wrong, func(t *testing.T) {
			o, f, tpl := specimen(t, c.specimen)
			sheet := o.sheet.Clone()
			sheet.Number(c.wrong).Value += c.by
			g := o.printed(t, sheet, nil)
			g.form(f, tpl.Provision)
			found(t, g, c.found)
		})
	}
}

// found wants a bad row.
func found(t *testing.T, g *gauge, row string) {
	t.Helper()
	bad := g.bad()
	if !slices.Contains(bad, row) {
		t.Errorf("bad are %q, want %q among them", bad, row)
	}
}

// specimen opens the sample of a template.
func specimen(t *testing.T, name string) (opened, *modelForm, *template.Template) {
	t.Helper()
	templates, all := specimens(t)
	i := slices.IndexFunc(templates, func(tpl *template.Template) bool { return tpl.ID == "nd30/"+name })
	if i < 0 {
		t.Fatalf("no specimen of %s", name)
	}
	return all[i], formOf(templates[i]), templates[i]
}

// TestGaugeFindsWhatIsMoved moves one box of each row of the layout diagram out of its place,
// on a specimen that has both.
func TestGaugeFindsWhatIsMoved(t *testing.T) {
	all := oneOfEach(t)
	right := make([]*gauge, len(all))
	for i, o := range all {
		right[i] = o.printed(t, o.sheet, nil)
	}
	for _, p := range places {
		name := "box " + p.a + " " + p.says + " box " + p.c
		t.Run(name, func(t *testing.T) {
			for i, g := range right {
				k, has := g.named[name]
				if !has {
					continue
				}
				if r := g.rows[k]; !r.good {
					t.Fatalf("bad from the start: %+v", r)
				}
				if change := displaced(g, p.a, p.c, p.says); change != nil {
					found(t, all[i].printed(t, all[i].sheet, change), name)
					return
				}
			}
			t.Error("no specimen has both on one page")
		})
	}
}

// displaced returns a change of pages that moves box a with its rules out of its place beside,
// below or behind box c; nil where they do not stand on one page.
func displaced(right *gauge, a, c, says string) func([]*layout.Page) {
	i := slices.IndexFunc(right.blocks, func(b *block) bool { return len(b.lines(boxes[a]...)) > 0 && len(b.lines(boxes[c]...)) > 0 })
	b := right.blocks[i]
	first, last := b.lines(boxes[a]...), b.lines(boxes[c]...)
	page := first[0].page
	if last[len(last)-1].page != page {
		return nil
	}
	bottom := math.Inf(-1)
	for _, l := range last {
		if l.page == page {
			bottom = max(bottom, l.y)
		}
	}
	nodes := b.all(boxes[a]...)
	dx, dy := 0.0, 0.0
	switch {
	case says == "left of":
		dx, dy = last[0].box.xMin-first[0].box.xMin+1, 2.3
	case strings.HasSuffix(says, "the middle of"):
		dx = 5
	case strings.Contains(says, "one baseline"):
		dy = 2
	default: // below, behind
		dy = bottom - first[0].y - 3
		nodes = nodes[:1]
	}
	return moved(nodes, dx, dy)
}

// moved returns a change of pages that moves nodes, with their rules.
func moved(nodes []*stood, dx, dy float64) func([]*layout.Page) {
	ids := map[drafting.NodeID]bool{}
	for _, s := range nodes {
		ids[s.node.ID] = true
	}
	x, y := layout.Pt(dx), layout.Pt(dy)
	return func(pages []*layout.Page) {
		for _, p := range pages {
			for i := range p.Texts {
				if r := &p.Texts[i]; ids[r.Node] {
					r.X, r.Y = r.X+x, r.Y+y
				}
			}
			for i := range p.Lines {
				if l := &p.Lines[i]; ids[l.Node] {
					l.X1, l.X2, l.Y1, l.Y2 = l.X1+x, l.X2+x, l.Y1+y, l.Y2+y
				}
			}
		}
	}
}

// TestGaugeFindsAnotherForm changes the words of a specimen so that it is no longer after its
// form.
func TestGaugeFindsAnotherForm(t *testing.T) {
	for _, c := range []struct {
		specimen string
		change   func(d *drafting.Document)
		found    string
	}{
		{"resolution", says(drafting.EnactingFormula, "QUYẾT ĐỊNH:"), "enacting-formula"},
		{"decision", says(drafting.Basis, "Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025"), "basis ends by ;"},
		{"decision", says(drafting.Subject, "Thành lập Tổ kiểm tra"), "subject begins"},
		{"decision", without(drafting.EnactingAuthority), "shows enacting-authority"},
		{"decision-issuing-rules", without(drafting.Guide), "shows guide"},
		{"decision-issuing-rules", attaches(drafting.Number, "Số: 05/QC-VP"), "the attached text has no number"},
		{"decision-issuing-rules", attaches(drafting.SignerName, "Đại tá Trần Quốc Hưng"), "the attached text has no signer-name"},
		{"rules-electronic", says(drafting.Guide, "(Kèm theo Quyết định số 05/QĐ-VP)"), "guide is not filled in"},
		{"rules-electronic", says(drafting.SignatureText, "Số: 05/QĐ-VP; 05/02/2026; 16:05:32"), "signature-text names the time zone"},
		{"report", says(drafting.Recipient, "- Bộ Tham mưu."), "recipient - …;"},
		{"report", without(drafting.RecipientsHeading), "shows recipients-heading"},
		{"plan", puts(drafting.Addressees, "Kính gửi: Bộ Tham mưu", drafting.Subject), "as its kind without addressees"},
		{"submission", without(drafting.Addressees), "as its kind has addressees"},
		{"decision", says(drafting.Recipient, "- Bộ Tham mưu;"), "as its kind the first recipient"},
		{"official-letter", without(drafting.Contact), "shows contact"},
		{"official-letter", says(drafting.DispatchSubject, "Về việc tham gia ý kiến"), "dispatch-subject begins"},
		{"official-letter", says(drafting.Recipient, "- Bộ Tham mưu;"), "recipient begins"},
		{"telegram", says(drafting.Addressees, "CHÁNH VĂN PHÒNG gửi:"), "addressees end"},
		{"introduction", puts(drafting.Subject, "Về việc liên hệ công tác", drafting.TypeName), "has no subject"},
		{"introduction", puts(drafting.Subject, "Về việc liên hệ công tác", drafting.TypeName), "rule below the type's name"},
		{"minutes", says(drafting.JobTitle, "NGƯỜI GHI"), "the first signs as"},
		{"minutes", puts(drafting.PlaceDate, "Phú Thọ, ngày 05 tháng 02 năm 2026", drafting.Number), "has no place-date"},
		{"minutes", says(drafting.Paragraph, "Bắt đầu: 14 giờ 00."), "says Thời gian bắt đầu:"},
		{"leave-permit", without(drafting.SignatureNote), "shows signature-note"},
		{"leave-permit", says(drafting.SignatureNote, "(Chữ ký, dấu)"), "signature-note begins"},
		{"appendix", says(drafting.AppendixHeading, "Bảng I"), "appendix-heading begins"},
		{"appendix", says(drafting.Guide, "(Kèm theo Văn bản số … của …)"), "guide is filled in"},
		{"copy", says(drafting.CopyForm, "BẢN SAO"), "copy-form says"},
		{"copy", without(drafting.CopyForm), "shows copy-form"},
		{"copy-electronic", says(drafting.SignatureText, "BẢN SAO; Văn phòng;"), "signature-text names the form of the copy"},
	} {
		t.Run(c.specimen+" "+c.found, func(t *testing.T) {
			o, f, tpl := specimen(t, c.specimen)
			c.change(o.document)
			g := o.printed(t, o.sheet, nil)
			g.form(f, tpl.Provision)
			found(t, g, c.found)
		})
	}
}

// says gives the first node of a component other words.
func says(c drafting.Component, words string) func(*drafting.Document) {
	return func(d *drafting.Document) {
		done := false
		d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
			if n.Component == c {
				n.Text, n.Marks, done = words, nil, true
			}
			return !done
		})
	}
}

// without drops a component.
func without(c drafting.Component) func(*drafting.Document) {
	return func(d *drafting.Document) {
		for _, p := range d.Pieces {
			p.Nodes = slices.DeleteFunc(p.Nodes, func(n *drafting.Node) bool { return n.Component == c })
		}
	}
}

// puts adds a node behind the first of another component.
func puts(c drafting.Component, words string, behind drafting.Component) func(*drafting.Document) {
	return func(d *drafting.Document) {
		p := d.Pieces[0]
		i := slices.IndexFunc(p.Nodes, func(n *drafting.Node) bool { return n.Component == behind })
		d.LastID++
		p.Nodes = slices.Insert(p.Nodes, i+1, &drafting.Node{ID: d.LastID, Component: c, Text: words})
	}
}

// attaches adds a node at the end of the attached text.
func attaches(c drafting.Component, words string) func(*drafting.Document) {
	return func(d *drafting.Document) {
		p := d.Pieces[1]
		d.LastID++
		p.Nodes = append(p.Nodes, &drafting.Node{ID: d.LastID, Component: c, Text: words})
	}
}
