package cli_test

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/law"
	"thethuc/drafting/standard"
	"thethuc/drafting/template"
)

// components in the table of forms.
type components []drafting.Component

// and returns these components and more.
func (c components) and(more ...drafting.Component) components { return slices.Concat(c, more) }

var (
	bodies    = components{drafting.ParentBody, drafting.Issuer, drafting.CountryName, drafting.Motto}
	numbered  = bodies.and(drafting.Number, drafting.PlaceDate)
	signedOff = components{drafting.RecipientsHeading, drafting.Recipient, drafting.JobTitle, drafting.SignerName}
	titled    = numbered.and(drafting.TypeName, drafting.Subject).and(signedOff...)
	enacting  = titled.and(drafting.EnactingAuthority, drafting.Basis, drafting.EnactingFormula, drafting.Article)
)

// modelForm is what a form of Section II of Appendix III holds: what it shows on its pages and
// what it lacks, and the measures that are its own.
type modelForm struct {
	form         string // "Mẫu 1.1"
	like         string // the template where not all of the form are meant; its name begins so
	shows, lacks components
	least        int // measures
	own          func(g *gauge, form law.Provision)
}

var modelForms = []modelForm{
	{form: "Mẫu 1.1", shows: enacting.and(drafting.Capacity), lacks: components{drafting.Addressees}, least: 120, own: enactedAs("QUYẾT NGHỊ:")},
	{form: "Mẫu 1.2", shows: enacting, lacks: components{drafting.Addressees}, least: 120, own: directDecision},
	{form: "Mẫu 1.3", like: "decision-", shows: enacting.and(drafting.Guide), lacks: components{drafting.Addressees}, least: 130, own: attachedText},
	{
		form: "Mẫu 1.3", like: "rules-electronic", least: 90, own: sealedAttachment,
		shows: bodies.and(drafting.SignatureText, drafting.TypeName, drafting.Subject, drafting.Guide, drafting.Article),
		lacks: signedOff.and(drafting.Number, drafting.PlaceDate),
	},
	{form: "Mẫu 1.3", shows: enacting.and(drafting.Guide), lacks: components{drafting.Addressees}, least: 130, own: attachedText},
	{form: "Mẫu 1.4", shows: titled, lacks: components{drafting.DispatchSubject}, least: 100, own: singleSigner},
	{
		form: "Mẫu 1.5", like: "official-letter", least: 110, own: letter,
		shows: numbered.and(signedOff...).and(drafting.DispatchSubject, drafting.Addressees, drafting.DrafterMark, drafting.Contact),
		lacks: components{drafting.TypeName, drafting.Subject},
	},
	{
		form: "Mẫu 1.5", least: 110, own: letter,
		shows: numbered.and(signedOff...).and(drafting.DispatchSubject, drafting.Addressees),
		lacks: components{drafting.TypeName, drafting.Subject, drafting.DrafterMark, drafting.Contact},
	},
	{form: "Mẫu 1.6", shows: titled.and(drafting.Addressees, drafting.Addressee), least: 110, own: telegram},
	{form: "Mẫu 1.7", shows: titled, lacks: components{drafting.Addressees}, least: 100, own: singleSigner},
	{
		form: "Mẫu 1.8", shows: numbered.and(signedOff...).and(drafting.TypeName), lacks: components{drafting.Subject, drafting.Addressees},
		least: 95, own: ruleUnderType,
	},
	{
		form: "Mẫu 1.9", shows: bodies.and(signedOff...).and(drafting.Number, drafting.TypeName, drafting.Subject),
		lacks: components{drafting.PlaceDate, drafting.Addressees}, least: 95, own: twoSigners,
	},
	{
		form: "Mẫu 1.10", shows: numbered.and(signedOff...).and(drafting.TypeName, drafting.SignatureNote),
		lacks: components{drafting.Subject, drafting.Addressees}, least: 95, own: confirmedPermit,
	},
	{
		form: "Mẫu 2.1", shows: components{drafting.AppendixHeading, drafting.AppendixTitle, drafting.Guide},
		lacks: numbered.and(signedOff...).and(drafting.SignatureText), least: 50, own: paperAppendix,
	},
	{
		form: "Mẫu 2.2", shows: components{drafting.SignatureText, drafting.AppendixHeading, drafting.AppendixTitle, drafting.Guide},
		lacks: slices.Concat(numbered, signedOff), least: 50, own: sealedAttachment,
	},
	{form: "Mẫu 3.1", shows: titled.and(drafting.CopyForm), lacks: components{drafting.SignatureText}, least: 110, own: paperCopy},
	{form: "Mẫu 3.2", shows: titled.and(drafting.SignatureText), lacks: components{drafting.CopyForm}, least: 105, own: sealedCopy},
}

// formOf returns what is told of the form of a template, or nil.
func formOf(t *template.Template) *modelForm {
	for i, f := range modelForms {
		if name := strings.TrimPrefix(t.ID, t.Family()+"/"); f.form == t.Form && strings.HasPrefix(name, f.like) {
			return &modelForms[i]
		}
	}
	return nil
}

// specimens opens the sample of every template of a model form, in the forms' order.
func specimens(t *testing.T) ([]*template.Template, []opened) {
	t.Helper()
	all, err := template.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	o := open(t, "")
	unit, err := o.house.Profile()
	if err != nil {
		t.Fatal(err)
	}
	var templates []*template.Template
	var out []opened
	for _, tpl := range template.ByForm(all) {
		if tpl.Form == "" {
			continue
		}
		d, err := template.New(tpl, unit, nil, template.Options{Sample: true, Today: o.house.Today(), Sheet: o.sheet})
		if err != nil {
			t.Fatal(err)
		}
		if turned(d) {
			continue // the ruler lies along upright pages
		}
		templates = append(templates, tpl)
		out = append(out, opened{o.house, d, o.house.Sheet(d), o.faces})
	}
	return templates, out
}

// turned reports whether a table of the document stands on pages along their long side.
func turned(d *drafting.Document) bool {
	for _, p := range d.Pieces {
		for _, n := range p.Nodes {
			if n.Cell != nil && n.Cell.Table != nil && n.Cell.Table.Landscape {
				return true
			}
		}
	}
	return false
}

// TestMeasures takes the measures of the specimen of every model form, as an officer with a
// ruler would, from the files that the command writes, and compares them with what the pack's
// sheet says and permits.
func TestMeasures(t *testing.T) {
	templates, all := specimens(t)
	files := writtenSpecimens(t)
	measured := map[string]bool{}
	for i, tpl := range templates {
		t.Run(tpl.ID, func(t *testing.T) {
			form := formOf(tpl)
			if form == nil {
				t.Fatalf("%s is not told of", tpl.Form)
			}
			measured[form.form+form.like] = true
			g := all[i].measure(t, files[tpl.ID])
			g.form(form, tpl.Provision)
			g.report(form.least)
		})
	}
	for _, f := range modelForms {
		if !measured[f.form+f.like] {
			t.Errorf("no specimen of %s %s", f.form, f.like)
		}
	}
}

// writtenSpecimens has the command write its specimens and returns their files by template.
func writtenSpecimens(t *testing.T) map[string]string {
	t.Helper()
	e := run(t, "specimen", "-o", t.TempDir())
	e.done(t)
	files := map[string]string{}
	for line := range strings.Lines(e.out) {
		if cells := strings.Split(line, "\t"); len(cells) == 3 {
			files[cells[1]] = cells[0]
		}
	}
	return files
}

// TestMeasuresOfARegulation measures a paper of real size, a decision with its quy chế, whose
// pages are full.
func TestMeasuresOfARegulation(t *testing.T) {
	path := filepath.Join(t.TempDir(), "quy-che.pdf")
	run(t, "export", regulation, "-o", path).done(t)
	g := openRegulation(t).measure(t, path)
	if len(g.paper) < 6 {
		t.Fatalf("%d pages", len(g.paper))
	}
	g.report(200)
}

// TestMeasuresOfAppendices measures a plan with two appendices of several pages, each of which
// counts its own pages.
func TestMeasuresOfAppendices(t *testing.T) {
	var b strings.Builder
	b.WriteString("\\kind plan\n\\piece main\n\\:paragraph Chi tiết tại Phụ lục I và Phụ lục II kèm theo Kế hoạch này./.\n")
	for _, number := range []string{"I", "II"} {
		fmt.Fprintf(&b, "\\piece appendix\nPhụ lục %s\n\\:appendix-title DANH MỤC HỒ SƠ NĂM 2026\n", number)
		b.WriteString("\\:guide (Kèm theo Kế hoạch số 18/KH-VP ngày 12 tháng 01 năm 2026 của Văn phòng)\n")
		for i := range 60 {
			fmt.Fprintf(&b, "\\:clause %d. Hồ sơ về công tác văn thư của Văn phòng do Ban Văn thư - Bảo mật lập, thời hạn bảo quản 20 năm.\n", i+1)
		}
	}
	o := open(t, b.String())
	g := o.printed(t, o.sheet, nil)
	for _, b := range g.blocks[1:] {
		oneRuleBelow(g, b, drafting.Guide)
	}
	g.report(50)
	if got := g.rows[g.named["page numbers"]].got; got != "- - 2 3 4 - 2 3 4" {
		t.Errorf("the pages are numbered %s", got)
	}
}

// form measures what belongs to a form alone; its own measures only where all is there.
func (g *gauge) form(f *modelForm, cites law.Provision) {
	whole := true
	for _, c := range f.shows {
		g.row("shows "+string(c), yes(g.shows(c)), "yes", cites, g.shows(c))
		whole = whole && g.shows(c)
	}
	for _, c := range f.lacks {
		g.row("has no "+string(c), yes(!g.shows(c)), "yes", cites, !g.shows(c))
	}
	if g.document.Pieces[0].Kind == drafting.Main {
		g.kind(g.sheet.Kind(g.document.Kind))
	}
	if whole {
		f.own(g, cites)
	}
}

// kind measures what the pack says of the kind of paper: what it has to have and must not.
func (g *gauge) kind(k *standard.Kind) {
	for _, c := range k.Components {
		has := g.main().one(c.Component) != nil
		switch c.Need {
		case standard.Required:
			g.row("as its kind has "+string(c.Component), yes(has), "yes", c.Cites, has)
		case standard.Forbidden:
			g.row("as its kind without "+string(c.Component), yes(!has), "yes", c.Cites, !has)
		}
	}
	if s := g.main().one(drafting.Recipient); s != nil && k.FirstRecipient != "" {
		good := strings.HasPrefix(s.node.Text, k.FirstRecipient)
		g.row("as its kind the first recipient", s.node.Text, k.FirstRecipient+"…", g.style(drafting.Recipient).Cites, good)
	}
}

func (g *gauge) shows(c drafting.Component) bool {
	return slices.ContainsFunc(g.blocks, func(b *block) bool { return b.one(c) != nil })
}

// main is the block of the first piece.
func (g *gauge) main() *block { return g.blocks[0] }

func enactedAs(words string) func(*gauge, law.Provision) {
	return func(g *gauge, form law.Provision) {
		b := g.main()
		g.says("enacting-formula", b.one(drafting.EnactingFormula).box().text, words, form)
		inOrder(g, b, form, drafting.TypeName, drafting.Subject, drafting.EnactingAuthority, drafting.Basis, drafting.EnactingFormula, drafting.Article)
		for _, s := range b.all(drafting.Basis) {
			last := b.after(s).node.Component != drafting.Basis
			want := map[bool]string{true: ".", false: ";"}[last]
			g.says("basis ends by "+want, s.node.Text[len(s.node.Text)-1:], want, g.style(drafting.Basis).Cites)
		}
		singleSigner(g, form)
	}
}

// inOrder wants the first lines of components one below the other.
func inOrder(g *gauge, b *block, form law.Provision, order ...drafting.Component) {
	for i := 1; i < len(order); i++ {
		above, s := b.lines(order[i-1]), b.lines(order[i])
		if len(above) > 0 && len(s) > 0 {
			g.row(fmt.Sprintf("%s below %s", order[i], order[i-1]), figure(millimetres(s[0].spot()-above[0].spot()), "mm"), "> 0 mm", form,
				s[0].spot() > above[0].spot())
		}
	}
}

func directDecision(g *gauge, form law.Provision) {
	enactedAs("QUYẾT ĐỊNH:")(g, form)
	begins(g, g.main().one(drafting.Subject), "Về việc ", form)
}

func begins(g *gauge, s *stood, words string, form law.Provision) {
	g.row(string(s.node.Component)+" begins", s.node.Text, words+"…", form, strings.HasPrefix(s.node.Text, words))
}

// attachedText is what is issued with a decision: it has a heading of its own without number
// and date, one rule below the line in brackets, pages of its own, and no signature.
func attachedText(g *gauge, form law.Provision) {
	enactedAs("QUYẾT ĐỊNH:")(g, form)
	texts := 0
	for _, p := range g.document.Pieces {
		if p.Kind == drafting.Attached {
			texts++
		}
	}
	g.row("a text comes with it", fmt.Sprint(texts), "1", form, texts == 1)
	if texts != 1 {
		return
	}
	b := g.blocks[1]
	for _, c := range bodies.and(drafting.TypeName, drafting.Subject, drafting.Guide) {
		g.row("the attached text shows "+string(c), yes(b.one(c) != nil), "yes", form, b.one(c) != nil)
	}
	for _, c := range signedOff.and(drafting.Number, drafting.PlaceDate) {
		g.row("the attached text has no "+string(c), yes(b.one(c) == nil), "yes", form, b.one(c) == nil)
	}
	begins(g, b.one(drafting.Guide), "(Kèm theo Quyết định số ", form)
	g.row("the attached text begins on a page of its own", fmt.Sprint(b.first+1), fmt.Sprint(g.main().last+2), form, b.first == g.main().last+1)
	oneRuleBelow(g, b, drafting.Guide)
}

// oneRuleBelow wants one rule between the type's name, or an appendix's heading, and the text.
func oneRuleBelow(g *gauge, b *block, c drafting.Component) {
	title := b.lines(drafting.TypeName, drafting.AppendixHeading)[0]
	end := math.Inf(1)
	for _, s := range b.nodes {
		if s.column() == wholeText && s.node.Component.Body() && s.lines[0].page == title.page {
			end = min(end, s.lines[0].y)
		}
	}
	n := 0
	for _, r := range g.paper[title.page].rules {
		if r.y1 == r.y2 && r.y1 > title.y && r.y1 < end {
			n++
		}
	}
	g.row("one rule below the title, below "+string(c), fmt.Sprint(n), "1", g.style(c).Rule.Cites, n == 1)
}

// sealedAttachment is an appendix or an attached text in an electronic file of its own: the
// text of the body's seal at the upper right, and a line in brackets that is not filled in.
func sealedAttachment(g *gauge, form law.Provision) {
	b := g.main()
	text, guide := b.one(drafting.SignatureText), b.one(drafting.Guide)
	cites := g.style(drafting.SignatureText).Cites
	begins(g, text, "Số: ", cites)
	g.row("signature-text names symbol, day and time", text.node.Text, "three parts", cites, strings.Count(text.node.Text, ";") == 2)
	g.row("signature-text names the time zone", text.node.Text, "+07:00", cites, strings.HasSuffix(text.node.Text, "+07:00"))
	g.row("guide is not filled in", guide.node.Text, "no digit", g.style(drafting.Guide).Cites, !strings.ContainsAny(guide.node.Text, "0123456789"))
	oneRuleBelow(g, b, drafting.Guide)
	inOrder(g, b, form, drafting.SignatureText, drafting.AppendixHeading, drafting.AppendixTitle, drafting.Guide)
}

func singleSigner(g *gauge, form law.Provision) {
	n := len(g.main().signings())
	g.row("one signature", fmt.Sprint(n), "1", form, n == 1)
	if s := g.main().one(drafting.Subject); s != nil {
		oneRuleBelow(g, g.main(), drafting.Subject)
	}
	archived(g, g.main())
}

// archived wants the file copy as the last of the recipients, and a dash before each.
func archived(g *gauge, b *block) {
	all := b.all(drafting.Recipient)
	for i, s := range all {
		end, begin := ";", "- "
		if i == len(all)-1 {
			end, begin = ".", "- Lưu: VT"
		}
		good := strings.HasPrefix(s.node.Text, begin) && strings.HasSuffix(s.node.Text, end)
		g.row("recipient "+begin+"…"+end, s.node.Text, begin+"…"+end, g.style(drafting.Recipient).Cites, good)
	}
}

// letter has its subject below the number, addressees below each other under the colon, and
// the body's address at the foot of the first page.
func letter(g *gauge, form law.Provision) {
	b := g.main()
	singleSigner(g, form)
	begins(g, b.one(drafting.DispatchSubject), "V/v ", g.style(drafting.DispatchSubject).Cites)
	g.row("no rule below dispatch-subject", yes(g.unruled(b.one(drafting.DispatchSubject))), "yes", form, g.unruled(b.one(drafting.DispatchSubject)))
	begins(g, b.one(drafting.Addressees), "Kính gửi:", g.style(drafting.Addressees).Cites)
	begins(g, b.one(drafting.Recipient), "- Như trên;", form)
	dashes := b.all(drafting.Addressee)
	if len(dashes) == 0 {
		return
	}
	lead := b.one(drafting.Addressees).lines[0]
	colon := lead.box.xMax - g.advance(lead, ':')/2
	for _, s := range dashes {
		g.near("addressee's dash under the colon", s.box().xMin+g.advance(s.lines[0], '-')/2, colon, half, g.of("addressee.left-indent").Cites)
		g.near("addressees' dashes in one line", s.box().xMin, dashes[0].box().xMin, fine, g.of("addressee.left-indent").Cites)
	}
}

// advance is the width of a letter of a line's first run.
func (g *gauge) advance(l printedLine, r rune) float64 {
	run := l.runs[0]
	return float64(g.faces.Advance(font.Styled(run.bold(), run.italic()), r)) / 1000 * run.size
}

// unruled reports whether no rule stands right below a node.
func (g *gauge) unruled(s *stood) bool {
	l := s.last()
	return !slices.ContainsFunc(g.paper[l.page].rules, func(r printedRule) bool {
		return r.y1 > l.y && r.y1 < l.y+g.height(l) && r.x1 < l.box.xMax && r.x2 > l.box.xMin
	})
}

func telegram(g *gauge, form law.Provision) {
	b := g.main()
	singleSigner(g, form)
	s := b.one(drafting.Addressees)
	g.row("addressees end", s.node.Text, "… điện:", form, strings.HasSuffix(s.node.Text, " điện:"))
	inOrder(g, b, form, drafting.TypeName, drafting.Subject, drafting.Addressees, drafting.Addressee, drafting.Paragraph)
	dashes := b.all(drafting.Addressee)
	for _, d := range dashes {
		g.near("addressees' dashes in one line", d.box().xMin, dashes[0].box().xMin, fine, form)
		g.beyond("addressees right of the line that leads to them", d.box().xMin, s.box().xMin, form)
	}
}

// ruleUnderType is a paper without a subject: the rule stands below the type's name.
func ruleUnderType(g *gauge, form law.Provision) {
	b := g.main()
	singleSigner(g, form)
	oneRuleBelow(g, b, drafting.TypeName)
	s := b.one(drafting.TypeName)
	g.row("rule below the type's name", yes(!g.unruled(s)), "yes", form, !g.unruled(s))
}

// twoSigners are the secretary at the left and the chair at the right, the recipients below.
func twoSigners(g *gauge, form law.Provision) {
	b := g.main()
	all := b.signings()
	g.row("two signatures", fmt.Sprint(len(all)), "2", form, len(all) == 2)
	if len(all) != 2 {
		return
	}
	g.says("the first signs as", all[0].titles[0].node.Text, "THƯ KÝ", form)
	g.says("the second signs as", all[1].titles[0].node.Text, "CHỦ TỌA", form)
	got, good := under(b.lines(boxes["9b"]...), b.lines(boxes["7"]...))
	g.row("recipients below the signatures", got, "> 0 mm", form, good)
	for _, words := range []string{"Thời gian bắt đầu:", "Địa điểm:", "Thành phần tham dự:", "Chủ trì (chủ tọa):", "Thư ký (người ghi biên bản):", "Nội dung (theo diễn biến "} {
		g.row("says "+words, yes(g.has(b, words)), "yes", form, g.has(b, words))
	}
	archived(g, b)
	oneRuleBelow(g, b, drafting.Subject)
}

func (g *gauge) has(b *block, words string) bool {
	return slices.ContainsFunc(b.nodes, func(s *stood) bool { return strings.HasPrefix(s.node.Text, words) })
}

// confirmedPermit has the confirmation of the place of leave at the left, below all else.
func confirmedPermit(g *gauge, form law.Provision) {
	b := g.main()
	all := b.signings()
	g.row("a signature and a confirmation", fmt.Sprint(len(all)), "2", form, len(all) == 2 && all[1].confirms)
	if len(all) != 2 {
		return
	}
	begins(g, all[1].titles[0], "Xác nhận của ", form)
	for _, c := range []drafting.Component{drafting.Recipient, drafting.JobTitle} {
		got, good := under(all[1].titles[0].lines, b.lines(c))
		g.row("the confirmation below "+string(c), got, "> 0 mm", form, good)
	}
	g.beyond("the confirmation left of the signature", all[0].titles[0].box().xMin, all[1].titles[0].box().xMax, form)
	oneRuleBelow(g, b, drafting.TypeName)
	archived(g, b)
}

func paperAppendix(g *gauge, form law.Provision) {
	b := g.main()
	begins(g, b.one(drafting.AppendixHeading), "Phụ lục", form)
	guide := b.one(drafting.Guide)
	begins(g, guide, "(Kèm theo ", form)
	g.row("guide is filled in", guide.node.Text, "a number and a day", g.style(drafting.Guide).Cites, strings.ContainsAny(guide.node.Text, "0123456789"))
	oneRuleBelow(g, b, drafting.Guide)
	inOrder(g, b, form, drafting.AppendixHeading, drafting.AppendixTitle, drafting.Guide)
}

// copyForms are the three forms of copies.
var copyForms = []string{"SAO Y", "SAO LỤC", "TRÍCH SAO"}

// paperCopy has the block of the copy below the document, under a rule, on the same page.
func paperCopy(g *gauge, form law.Provision) {
	g.row("a copy comes below the document", fmt.Sprint(len(g.blocks)), "2", form, len(g.blocks) == 2 && g.blocks[1].copied)
	if len(g.blocks) != 2 {
		return
	}
	own, c := g.blocks[0], g.blocks[1]
	for _, k := range signedOff.and(drafting.CopyForm, drafting.Issuer, drafting.Number, drafting.PlaceDate) {
		g.row("the copy shows "+string(k), yes(c.one(k) != nil), "yes", form, c.one(k) != nil)
	}
	words := c.one(drafting.CopyForm).node.Text
	g.row("copy-form says", words, strings.Join(copyForms, ", "), g.style(drafting.CopyForm).Cites, slices.Contains(copyForms, words))
	if r, ok := g.paper[c.first].ruleAbove(c.one(drafting.CopyForm).lines[0].y); ok {
		g.beyond("the rule below the document", r.y1, own.foot(g), g.style(drafting.CopyForm).Rule.Cites)
	}
	archived(g, own)
	archived(g, c)
}

// sealedCopy has the text of the copying body's seal at the upper right of the first page.
func sealedCopy(g *gauge, form law.Provision) {
	singleSigner(g, form)
	var words []string
	for _, s := range g.main().all(drafting.SignatureText) {
		words = append(words, s.node.Text)
	}
	text, cites := strings.Join(words, " "), g.style(drafting.SignatureText).Cites
	kind, _, _ := strings.Cut(text, ";")
	g.row("signature-text names the form of the copy", kind, strings.Join(copyForms, ", "), cites, slices.Contains(copyForms, kind))
	g.row("signature-text names form, body, day and time", text, "four parts", cites, strings.Count(text, ";") == 3)
	g.row("signature-text names the time zone", text, "+07:00", cites, strings.HasSuffix(text, "+07:00"))
}

// rest are the components that no form shows, on one paper.
const rest = `\kind official-letter
\piece main
\:signature-text SAO Y; Văn phòng; 06/02/2026; 08:30:00 +07:00
\:circulation LƯU HÀNH NỘI BỘ
\:parent-body BỘ TƯ LỆNH QUÂN KHU 2
\:issuer VĂN PHÒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 05/VP-VTBM
\:dispatch-subject V/v kiểm tra công tác văn thư, lưu trữ năm 2026
\:secrecy MẬT
\:secrecy TỐI MẬT
\:secrecy TUYỆT MẬT
\:urgency KHẨN
\:urgency HỎA TỐC
\:urgency HOẢ TỐC
\:urgency THƯỢNG KHẨN
Phú Thọ, ngày 05 tháng 02 năm 2026
Kính gửi: Các ban, bộ phận và trợ lý thuộc Văn phòng
Phần I
MỤC ĐÍCH, YÊU CẦU
Mục 1
MỤC ĐÍCH
Tiểu mục 1
MỤC ĐÍCH CHUNG
I. NỘI DUNG
1. Nội dung kiểm tra
- Việc soạn thảo, ký ban hành văn bản; quản lý văn bản đi, văn bản đến; lập hồ sơ và nộp lưu hồ sơ vào lưu trữ cơ quan.
- Việc quản lý, sử dụng con dấu.
a) Kiểm tra trực tiếp tại các ban, bộ phận thuộc Văn phòng, đối chiếu sổ đăng ký với văn bản lưu và hồ sơ đã lập trong năm 2025.
b) Nghe báo cáo./.
Nơi nhận:
- Thủ trưởng Văn phòng;
- Lưu: VT, VTBM, hồ sơ kiểm tra (03 bản).
\:drafter-mark PL.(05)
KT. CHÁNH VĂN PHÒNG
PHÓ CHÁNH VĂN PHÒNG
\:signature-note (Đã ký)
Thượng tá Lê Minh Tuấn
`

// openRest opens the paper of all other components, marked as a draft.
func openRest(t *testing.T) opened {
	t.Helper()
	o := open(t, rest)
	o.document.Draft = 2
	return o
}

// TestMeasuresOfTheRest measures the components that no form shows, and sees that between
// them and the forms there is every one.
func TestMeasuresOfTheRest(t *testing.T) {
	o := openRest(t)
	g := o.printed(t, o.sheet, nil)
	g.draftMark()
	g.report(150)
	_, all := specimens(t)
	has := map[drafting.Component]bool{}
	for _, o := range append(all, o, openTabled(t)) {
		o.document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
			has[n.Component] = true
			return true
		})
	}
	for _, c := range drafting.Components() {
		if !has[c] {
			t.Errorf("no specimen shows %s", c)
		}
	}
}

// draftMark measures the mark of a draft, which is no node of the document.
func (g *gauge) draftMark() {
	name := string(standard.DraftMark)
	run := g.paper[0].find(g.t, 0, "DỰ THẢO lần 2")
	box := g.paper[0].box(g.t, run)
	g.number(name+".size", run.size, exact)
	g.flag(name+".bold", run.bold())
	g.flag(name+".italic", run.italic())
	indent := g.of(name + ".left-indent").Value
	g.number(name+".first-indent", millimetres(box.xMin-g.left)-indent, fine)
	g.near("draft-mark where page numbers stand", box.yMin, points(g.of("page.header-distance").Value)+g.of(name+".before").Value, fine, law.Provision{})
}
