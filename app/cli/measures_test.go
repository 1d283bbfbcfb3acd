package cli_test

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"thethuc/app/cli"
	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/law"
	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
	"thethuc/drafting/standard"
)

// What a measure may differ by: an operator's numbers are rounded, and the law of rules
// and columns is judged to half a millimetre.
const (
	exact = 0.02 // pt
	fine  = 0.05 // mm
	half  = 0.5  // mm
)

// measured is one row of the table.
type measured struct {
	name, got, want string
	cites           law.Provision
	good            bool
}

// gauge measures a document on paper against the sheet.
type gauge struct {
	t     *testing.T
	paper paper
	sheet *standard.Sheet
	faces *font.Faces
	rows  []measured
	// left and right are the edges of the page's text in pt.
	left, right float64
}

func (g *gauge) row(name, got, want string, cites law.Provision, good bool) {
	g.rows = append(g.rows, measured{name, got, want, cites, good})
}

func figure(v float64, unit string) string { return fmt.Sprintf("%.2f %s", v, unit) }

// number compares a measure with the sheet's value and with what is permitted.
func (g *gauge) number(path string, got, tolerance float64) {
	g.t.Helper()
	g.atLeast(path, got, tolerance, math.Abs(got-g.of(path).Value) <= tolerance)
}

// atLeast compares a measure only with what is permitted.
func (g *gauge) atLeast(path string, got, tolerance float64, also bool) {
	g.t.Helper()
	n := g.of(path)
	near := func(bound float64) bool { return math.Abs(got-bound) <= tolerance }
	permitted := n.Permits(got) || near(n.Min) || near(n.Max) || slices.ContainsFunc(n.Allowed, near)
	g.row(path, figure(got, n.Unit), n.Permitted(), n.Cites, permitted && also)
}

func (g *gauge) of(path string) *standard.Number {
	g.t.Helper()
	n := g.sheet.Number(path)
	if n == nil {
		g.t.Fatalf("the sheet has no %s", path)
	}
	return n
}

func (g *gauge) flag(path string, got bool) {
	g.t.Helper()
	f := g.sheet.Flag(path)
	words := map[bool]string{true: "yes", false: "no"}
	g.row(path, words[got], words[f.Value], f.Cites, got == f.Value)
}

// near compares two places, in pt, to within a tolerance in mm.
func (g *gauge) near(name string, got, want, tolerance float64, cites law.Provision) {
	g.row(name, figure(millimetres(got), "mm"), fmt.Sprintf("%.2f ± %.2f mm", millimetres(want), tolerance), cites,
		math.Abs(millimetres(got-want)) <= tolerance)
}

// spot is where a component stands: the n-th run, from 0, that begins with words on one
// page, the first such page from a given one on.
type spot struct {
	component drafting.Component
	from, n   int
	begins    string
}

// spots has every component of the decision and of the quy chế.
var spots = []spot{
	{drafting.ParentBody, 0, 0, "BỘ TƯ LỆNH"},
	{drafting.Issuer, 0, 0, "VĂN PHÒNG"},
	{drafting.CountryName, 0, 0, "CỘNG HÒA"},
	{drafting.Motto, 0, 0, "Độc lập"},
	{drafting.Number, 0, 0, "Số:"},
	{drafting.PlaceDate, 0, 0, "Phú Thọ,"},
	{drafting.TypeName, 0, 0, "QUYẾT ĐỊNH"},
	{drafting.Subject, 0, 0, "Ban hành Quy chế công tác"},
	{drafting.EnactingAuthority, 0, 0, "CHÁNH VĂN PHÒNG"},
	{drafting.Basis, 0, 0, "Căn cứ"},
	{drafting.EnactingFormula, 0, 0, "QUYẾT ĐỊNH:"},
	{standard.ArticleTitle, 0, 0, "Điều 1."},
	{drafting.Article, 0, 0, " Ban hành kèm theo"},
	{drafting.RecipientsHeading, 0, 0, "Nơi nhận:"},
	{drafting.Recipient, 0, 0, "- Như Điều 3"},
	{drafting.JobTitle, 0, 1, "CHÁNH VĂN PHÒNG"},
	{drafting.SignerName, 0, 0, "Đại tá"},
	{drafting.Guide, 1, 0, "(Kèm theo"},
	{drafting.Chapter, 1, 0, "Chương I"},
	{drafting.Heading, 1, 0, "QUY ĐỊNH CHUNG"},
	{drafting.Paragraph, 1, 0, "Quy chế này quy định"},
	{drafting.Clause, 1, 0, "1. Quy chế này áp dụng"},
	{drafting.Point, 1, 0, "a) Đăng ký"},
	{drafting.Section, 1, 0, "Mục 1"},
	{standard.PageNumber, 2, 0, "2"},
}

// at finds a component on paper.
func (g *gauge) at(c drafting.Component) (printedRun, printedWord) {
	g.t.Helper()
	for _, s := range spots {
		if s.component == c {
			page, run := g.locate(s)
			return run, page.box(g.t, run)
		}
	}
	g.t.Fatalf("%s has no place", c)
	return printedRun{}, printedWord{}
}

func (g *gauge) locate(s spot) (*printedPage, printedRun) {
	g.t.Helper()
	for _, p := range g.paper[s.from:] {
		if slices.ContainsFunc(p.runs, func(r printedRun) bool { return strings.HasPrefix(r.text, s.begins) }) {
			return p, p.find(g.t, s.n, s.begins)
		}
	}
	g.t.Fatalf("no page has %q", s.begins)
	return nil, printedRun{}
}

// height is that of a line of single leading.
func (g *gauge) height(r printedRun) float64 {
	return float64(g.faces.Height(font.Styled(r.bold(), r.italic()))) / 1000 * r.size
}

// TestMeasures takes the printed regulation's measures, as an officer with a ruler would,
// and compares them with what the pack's sheet says and permits.
func TestMeasures(t *testing.T) {
	path := filepath.Join(t.TempDir(), "quy-che.pdf")
	run(t, "export", regulation, "-o", path).done(t)
	o := openRegulation(t)
	g := o.measure(t, path)
	if len(g.paper) < 6 {
		t.Fatalf("%d pages", len(g.paper))
	}
	g.report()
}

// measure takes all measures of the PDF at path against the sheet.
func (o opened) measure(t *testing.T, path string) *gauge {
	t.Helper()
	g := &gauge{t: t, paper: readPaper(t, path), sheet: o.sheet, faces: o.faces}
	g.page()
	g.pageNumbers()
	for _, s := range spots {
		g.component(s)
	}
	g.heading()
	g.title()
	g.body()
	g.signature()
	return g
}

// TestGaugeFindsWhatIsWrong prints the regulation after a sheet with one wrong measure and
// measures it against the right one.
func TestGaugeFindsWhatIsWrong(t *testing.T) {
	o := openRegulation(t)
	for _, c := range []struct {
		wrong string
		by    float64
		found string // the row that is bad
	}{
		{"page.width", 1, "page.width"},
		{"page.top", -2, "page.top"},
		{"page.bottom", -15, "page.bottom"},
		{"page.left", -1, "page.left"},
		{"page.right", 1, "page.right"},
		{"page.header-distance", 3, "page.header-distance"},
		{"page.first-numbered", -1, "page numbers"},
		{"motto.size", -1.5, "motto.size"},
		{"motto.rule.length", 0.05, "motto.rule.length"},
		{"issuer.rule.length", -0.1, "issuer.rule.length"},
		{"guide.rule.length", 0.2, "guide.rule.length"},
		{"subject.rule.gap", 4, "subject.rule.gap"},
		{"paragraph.first-indent", 1, "paragraph.first-indent"},
		{"paragraph.before", -1, "paragraph.before"},
		{"paragraph.leading", 0.4, "paragraph.leading"},
		{"columns.signature-left", 0.1, "columns.signature-left"},
		{"columns.signature-room", -20, "columns.signature-room"},
		{"recipient.size", 1, "recipient.size"},
		{"chapter.left-indent", 4, "chapter in the middle of the text"},
		{"number.before", 4, ""},
	} {
		t.Run(c.wrong, func(t *testing.T) {
			sheet := o.sheet.Clone()
			sheet.Number(c.wrong).Value += c.by
			path := filepath.Join(t.TempDir(), "quy-che.pdf")
			var b strings.Builder
			if err := pdf.Write(&b, layout.Paginate(nil, o.document, sheet, o.faces), o.faces, cli.Meta(o.document)); err != nil {
				t.Fatal(err)
			}
			g := o.measure(t, write(t, path, b.String()))
			var bad []string
			for _, r := range g.rows {
				if !r.good {
					bad = append(bad, r.name)
				}
			}
			if c.found == "" && len(bad) > 0 || c.found != "" && !slices.Contains(bad, c.found) {
				t.Errorf("bad are %q, want %q among them", bad, c.found)
			}
		})
	}
}

// report prints the table and fails for each bad row.
func (g *gauge) report() {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "\tmeasure\tmeasured\tpermitted\tprovision")
	for i, r := range g.rows {
		place := "(the pack's own)"
		if !r.cites.IsZero() {
			place = r.cites.String()
		}
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\n", i+1, r.name, r.got, r.want, place)
		if !r.good {
			g.t.Errorf("%s: %s, want %s (%s)", r.name, r.got, r.want, place)
		}
	}
	w.Flush()
	g.t.Logf("%d measures\n%s", len(g.rows), b.String())
	if len(g.rows) < 30 {
		g.t.Errorf("only %d measures", len(g.rows))
	}
}

// page measures the paper and the ink of the text on it.
func (g *gauge) page() {
	first := g.paper[0]
	g.number("page.width", millimetres(first.width), fine)
	g.number("page.height", millimetres(first.height), fine)
	top, bottom, left, right := math.Inf(1), math.Inf(1), math.Inf(1), math.Inf(1)
	for i, p := range g.paper {
		for _, w := range p.words {
			if millimetres(w.yMax) < g.sheet.Page.Top.Min {
				continue // the page's number
			}
			top, bottom = min(top, w.yMin), min(bottom, p.height-w.yMax)
			if i > 1 { // the heading may stand over the margins
				left, right = min(left, w.xMin), min(right, p.width-w.xMax)
			}
		}
	}
	g.left, g.right = left, first.width-right
	g.number("page.top", millimetres(top), fine)
	g.atLeast("page.bottom", millimetres(bottom), fine, true)
	g.number("page.left", millimetres(left), fine)
	g.number("page.right", millimetres(right), fine)
}

// pageNumbers looks for a number in the upper margin of every page: none on the first of a
// piece, then 2 and on.
func (g *gauge) pageNumbers() {
	var got, want []string
	next := 0
	for _, p := range g.paper {
		next++
		if slices.ContainsFunc(p.runs, func(r printedRun) bool { return strings.HasPrefix(r.text, "CỘNG HÒA") }) {
			next = 1
		}
		number := "-"
		for _, w := range p.words {
			if millimetres(w.yMax) < g.sheet.Page.Top.Value {
				number = w.text
			}
		}
		got = append(got, number)
		number = "-"
		if float64(next) >= g.sheet.Page.FirstNumbered.Value {
			number = fmt.Sprint(next)
		}
		want = append(want, number)
	}
	n := g.sheet.Page.FirstNumbered
	g.row("page numbers", strings.Join(got, " "), strings.Join(want, " "), n.Cites, slices.Equal(got, want))
	_, box := g.at(standard.PageNumber)
	g.number("page.header-distance", millimetres(box.yMin), fine)
}

// component measures what the sheet says of a component alone.
func (g *gauge) component(s spot) {
	g.t.Helper()
	_, run := g.locate(s)
	name := string(s.component)
	g.number(name+".size", run.size, exact)
	g.flag(name+".bold", run.bold())
	g.flag(name+".italic", run.italic())
	if g.sheet.Flag(name + ".upper").Value {
		g.flag(name+".upper", run.text == strings.ToUpper(run.text))
	}
	switch s.component {
	case drafting.TypeName, drafting.Subject, drafting.Guide, drafting.EnactingAuthority, drafting.EnactingFormula,
		drafting.Chapter, drafting.Section, drafting.Heading, standard.PageNumber:
		_, box := g.at(s.component)
		g.near(name+" in the middle of the text", box.centre(), (g.left+g.right)/2, half, g.sheet.Style(s.component).Align.Cites)
	case drafting.RecipientsHeading, drafting.Recipient:
		_, box := g.at(s.component)
		g.near(name+" at the left margin", box.xMin, g.left, fine, g.sheet.Style(s.component).Align.Cites)
	}
}

// heading measures how the components of the first lines stand to each other.
func (g *gauge) heading() {
	country, countryBox := g.at(drafting.CountryName)
	motto, mottoBox := g.at(drafting.Motto)
	_, parentBox := g.at(drafting.ParentBody)
	issuer, issuerBox := g.at(drafting.Issuer)
	number, numberBox := g.at(drafting.Number)
	date, dateBox := g.at(drafting.PlaceDate)
	style := func(c drafting.Component) *standard.Style { return g.sheet.Style(c) }

	name := "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	g.row("country-name on one line", country.text, name, style(drafting.CountryName).Cites, country.text == name)
	g.row("place-date on one line", date.text, "Phú Thọ, ngày 05 tháng 02 năm 2026", style(drafting.PlaceDate).Cites, strings.HasSuffix(date.text, "năm 2026"))
	over := max(millimetres(g.left-parentBox.xMin), millimetres(countryBox.xMax-g.right), 0)
	g.atLeast("columns.heading-overlap", over, fine, over <= g.sheet.Columns.HeadingOverlap.Value+fine)
	g.row("country-name right of the issuer", figure(millimetres(countryBox.xMin-parentBox.xMax), "mm"), "> 0 mm",
		style(drafting.CountryName).Cites, countryBox.xMin > parentBox.xMax)
	g.near("issuer and country-name begin on one baseline", g.paper[0].find(g.t, 0, "BỘ TƯ LỆNH").y, country.y, fine, style(drafting.Issuer).Cites)
	g.number("motto.leading", (motto.y-country.y)/g.blend(country, motto), 0.02)
	g.near("motto in the middle of country-name", mottoBox.centre(), countryBox.centre(), half, style(drafting.Motto).Align.Cites)
	g.near("place-date in the middle of country-name", dateBox.centre(), countryBox.centre(), half, style(drafting.PlaceDate).Align.Cites)
	g.near("issuer in the middle of parent-body", issuerBox.centre(), parentBox.centre(), half, style(drafting.Issuer).Align.Cites)
	g.near("number in the middle of issuer", numberBox.centre(), issuerBox.centre(), half, style(drafting.Number).Align.Cites)
	g.near("number and place-date on one baseline", number.y, date.y, fine, style(drafting.PlaceDate).Cites)
	g.number("issuer.leading", (issuer.y-g.paper[0].find(g.t, 0, "BỘ TƯ LỆNH").y)/g.height(issuer), 0.02)

	g.rule(0, drafting.Motto, motto, mottoBox)
	g.rule(0, drafting.Issuer, issuer, issuerBox)
}

// blend is the distance of two baselines at single leading: what stands below the one, and
// above the other.
func (g *gauge) blend(above, below printedRun) float64 {
	ascent := func(r printedRun) float64 {
		return float64(g.faces.Ascent(font.Styled(r.bold(), r.italic()))) / 1000 * r.size
	}
	return g.height(above) - ascent(above) + ascent(below)
}

// rule measures the line below a component.
func (g *gauge) rule(page int, c drafting.Component, run printedRun, text printedWord) {
	g.t.Helper()
	name := string(c) + ".rule"
	r := g.paper[page].ruleBelow(g.t, run.y, text.centre())
	share := half * 72 / 25.4 / text.width()
	g.number(name+".length", (r.x2-r.x1)/text.width(), share)
	g.near(name+" in the middle of its text", (r.x1+r.x2)/2, text.centre(), half, g.sheet.Style(c).Rule.Cites)
	g.near(name+" level", r.y2, r.y1, 0.001, g.sheet.Style(c).Rule.Cites)
	g.number(name+".gap", r.y1-run.y, exact)
	g.number(name+".weight", r.weight, exact)
}

// title measures type, subject and the rules below them.
func (g *gauge) title() {
	subject, box := g.at(drafting.Subject)
	g.rule(0, drafting.Subject, subject, box)
	p := g.paper[1]
	guide, box := g.at(drafting.Guide)
	chapter, _ := g.at(drafting.Chapter)
	last := guide
	for _, r := range p.runs {
		if r.y > guide.y && r.y < chapter.y {
			last = r
			if line := p.box(g.t, r); line.width() > box.width() {
				box = line
			}
		}
	}
	g.rule(1, drafting.Guide, last, box)
	below := 0
	for _, r := range p.rules {
		if r.y1 > p.find(g.t, 0, "QUY CHẾ").y {
			below++
		}
	}
	g.row("one rule below the quy chế's title", fmt.Sprint(below), "1", g.sheet.Style(drafting.Subject).Rule.Cites, below == 1)
}

// body measures indents, gaps and leading.
func (g *gauge) body() {
	p := g.paper[1]
	lines := baselines(p)
	for _, s := range spots {
		switch s.component {
		case drafting.Paragraph, drafting.Clause, standard.ArticleTitle, drafting.Basis, drafting.Point:
			_, box := g.at(s.component)
			g.number(string(s.component)+".first-indent", millimetres(box.xMin-g.left), fine)
		}
	}
	paragraph, box := g.at(drafting.Paragraph)
	i := slices.Index(lines, paragraph.y)
	second := firstAt(p, lines[i+1])
	g.near("paragraph's second line at the left margin", second.x, g.left, fine, g.of("paragraph.left-indent").Cites)
	g.near("paragraph's first line to the right margin", box.xMax, g.right, fine, g.sheet.Style(drafting.Paragraph).Align.Cites)
	_, basis := g.at(drafting.Basis)
	g.near("basis's first line to the right margin", basis.xMax, g.right, fine, g.sheet.Style(drafting.Basis).Align.Cites)
	pitch := lines[i+1] - lines[i]
	g.number("paragraph.leading", pitch/g.height(paragraph), 0.005)
	title := p.find(g.t, 0, "Điều 1. Phạm vi")
	g.number("paragraph.before", paragraph.y-title.y-pitch, exact)
	clause, _ := g.at(drafting.Clause)
	next := p.find(g.t, 0, "2. Cơ quan, đơn vị")
	between := slices.Index(lines, next.y) - slices.Index(lines, clause.y)
	g.number("clause.leading", (lines[slices.Index(lines, clause.y)+1]-clause.y)/g.height(clause), 0.005)
	g.number("clause.before", next.y-clause.y-float64(between)*pitch, exact)
	chapter, _ := g.at(drafting.Chapter)
	heading, _ := g.at(drafting.Heading)
	g.number("heading.before", heading.y-chapter.y-g.height(heading)*g.sheet.Style(drafting.Heading).Leading.Value, exact)
}

// baselines lists those of a page from the top.
func baselines(p *printedPage) []float64 {
	var out []float64
	for _, r := range p.runs {
		out = append(out, r.y)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func firstAt(p *printedPage, y float64) printedRun {
	var first printedRun
	for _, r := range p.runs {
		if r.y == y && (first.text == "" || r.x < first.x) {
			first = r
		}
	}
	return first
}

// signature measures the two columns at the decision's end.
func (g *gauge) signature() {
	heading, _ := g.at(drafting.RecipientsHeading)
	first, firstBox := g.at(drafting.Recipient)
	title, titleBox := g.at(drafting.JobTitle)
	name, nameBox := g.at(drafting.SignerName)
	c := g.sheet.Columns
	g.near("recipients-heading on the baseline of job-title", heading.y, title.y, fine, c.SignatureLeft.Cites)
	g.row("signature in the right half", figure(millimetres(min(titleBox.xMin, nameBox.xMin)-(g.left+g.right)/2), "mm"), "> 0 mm",
		c.SignatureLeft.Cites, min(titleBox.xMin, nameBox.xMin) > (g.left+g.right)/2)
	share := half * 72 / 25.4 / (g.right - g.left)
	g.number("columns.signature-left", 2*(titleBox.centre()-g.left)/(g.right-g.left)-1, 2*share)
	g.near("signer-name in the middle of job-title", nameBox.centre(), titleBox.centre(), half, g.sheet.Style(drafting.SignerName).Align.Cites)
	g.number("columns.signature-room", name.y-title.y-g.height(title), exact)
	g.number("recipient.leading", (g.paper[0].find(g.t, 0, "- Bộ Tham mưu").y-first.y)/g.height(first), 0.005)
	g.row("recipients left of the signature", figure(millimetres(titleBox.xMin-firstBox.xMax), "mm"), "> 0 mm", c.SignatureLeft.Cites, firstBox.xMax < titleBox.xMin)
}
