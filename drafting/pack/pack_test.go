package pack_test

import (
	"fmt"
	"io/fs"
	"maps"
	"math"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/law"
	"thethuc/drafting/pack"
	"thethuc/drafting/standard"
)

func open(t testing.TB) *pack.Pack {
	t.Helper()
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestOpenIdentifiesTheAct(t *testing.T) {
	p := open(t)
	if got, want := p.Act.Name(), "Nghị định số 30/2020/NĐ-CP"; got != want {
		t.Errorf("act %q, want %q", got, want)
	}
	from := law.Date{Year: 2020, Month: 3, Day: 5}
	if p.Act.InForce != (law.Period{From: from}) || p.Act.Issued != from {
		t.Errorf("issued %v, in force %v", p.Act.Issued, p.Act.InForce)
	}
	if s := p.Sheet(); s.Standard != "nd30" || s.Act != p.Act {
		t.Errorf("the sheet is of %q, %v", s.Standard, s.Act)
	}
}

func TestEveryComponentHasAStyle(t *testing.T) {
	s := open(t).Sheet()
	for _, c := range append(drafting.Components(), standard.PageNumber, standard.ArticleTitle, standard.ClauseTitle) {
		st := s.Styles[c]
		switch {
		case st == nil:
			t.Errorf("%s has no style", c)
		case st.Size.Value < 10 || st.Leading.Value < 1 || st.Align.Value == "":
			t.Errorf("%s is not whole: %+v", c, st)
		}
	}
}

func TestEveryNumberIsPermitted(t *testing.T) {
	p := open(t)
	for _, s := range append(answers(p), p.Sheet()) {
		standard.Each(s, func(path string, n *standard.Number) {
			if !n.Permits(n.Value) {
				t.Errorf("%s = %v is outside %s", path, n.Value, n.Permitted())
			}
			if n.Unit == "" && path != "page.first-numbered" {
				t.Errorf("%s has no unit", path)
			}
		})
	}
}

// answers makes a sheet for each option of each choice.
func answers(p *pack.Pack) []*standard.Sheet {
	var out []*standard.Sheet
	for _, c := range p.Sheet().Choices {
		for _, o := range c.Options {
			out = append(out, p.Sheet(map[string]string{c.Key: o.ID}))
		}
	}
	return out
}

// size is a row of the table in Section V Part I Appendix I: size, case and style of a
// component, as the point that tells of it says too.
type size struct {
	component           drafting.Component
	min, max            float64
	upper, bold, italic bool
	cites               string
}

var sizes = []size{
	{drafting.CountryName, 12, 13, true, true, false, "II.1.a"},
	{drafting.Motto, 13, 14, false, true, false, "II.1.b"},
	{drafting.ParentBody, 12, 13, true, false, false, "II.2.b"},
	{drafting.Issuer, 12, 13, true, true, false, "II.2.b"},
	{drafting.Number, 13, 13, false, false, false, "II.3.c"},
	{drafting.PlaceDate, 13, 14, false, false, true, "II.4.c"},
	{drafting.TypeName, 13, 14, true, true, false, "II.5.b"},
	{drafting.Subject, 13, 14, false, true, false, "II.5.b"},
	{drafting.DispatchSubject, 12, 13, false, false, false, "II.5.b"},
	{drafting.Basis, 13, 14, false, false, true, "II.6.a"},
	{drafting.PartHeading, 13, 14, false, true, false, "II.6.đ"},
	{drafting.Chapter, 13, 14, false, true, false, "II.6.đ"},
	{drafting.Section, 13, 14, false, true, false, "II.6.đ"},
	{drafting.Subsection, 13, 14, false, true, false, "II.6.đ"},
	{drafting.Heading, 13, 14, true, true, false, "II.6.đ"},
	{standard.ArticleTitle, 13, 14, false, true, false, "II.6.đ"},
	{drafting.Roman, 13, 14, true, true, false, "V.r6"},
	{drafting.Clause, 13, 14, false, false, false, "II.6.đ"},
	{standard.ClauseTitle, 13, 14, false, true, false, "II.6.đ"},
	{drafting.Point, 13, 14, false, false, false, "II.6.đ"},
	{drafting.Paragraph, 13, 14, false, false, false, "II.6.e"},
	{drafting.Dash, 13, 14, false, false, false, "II.6.e"},
	{drafting.Capacity, 13, 14, true, true, false, "II.7.đ"},
	{drafting.JobTitle, 13, 14, true, true, false, "II.7.đ"},
	{drafting.SignerName, 13, 14, false, true, false, "II.7.đ"},
	{drafting.Addressees, 13, 14, false, false, false, "II.9.d"},
	{drafting.Addressee, 13, 14, false, false, false, "II.9.d"},
	{drafting.RecipientsHeading, 12, 12, false, true, true, "II.9.d"},
	{drafting.Recipient, 11, 11, false, false, false, "II.9.d"},
	{drafting.AppendixHeading, 14, 14, false, true, false, "III.1.b"},
	{drafting.AppendixTitle, 13, 14, true, true, false, "III.1.b"},
	{drafting.Guide, 13, 14, false, false, true, "III.1.c"},
	{drafting.SignatureText, 10, 10, false, false, false, "III.1.d"},
	{drafting.Urgency, 13, 14, true, true, false, "III.2.b"},
	{drafting.Circulation, 13, 14, true, true, false, "III.2.c"},
	{drafting.DrafterMark, 11, 11, false, false, false, "III.3"},
	{drafting.CopyForm, 13, 14, true, true, false, "P2.II.2.b"},
	{drafting.Contact, 11, 12, false, false, false, "III.4"},
	{standard.PageNumber, 13, 14, false, false, false, "I.7"},
}

func TestSizesAreThoseOfTheDecree(t *testing.T) {
	p := open(t)
	s := p.Sheet()
	for _, want := range sizes {
		st := s.Styles[want.component]
		cites, err := law.ParseShort(p.Act.Name(), want.cites)
		if err != nil {
			t.Fatal(err)
		}
		if st.Size.Min != want.min || st.Size.Max != want.max || st.Size.Cites != cites {
			t.Errorf("%s: size %s by %s, want %v to %v by %s", want.component, st.Size.Permitted(), st.Size.Cites, want.min, want.max, cites)
		}
		if st.Upper.Value != want.upper || st.Bold.Value != want.bold || st.Italic.Value != want.italic {
			t.Errorf("%s: upper, bold, italic are %v %v %v", want.component, st.Upper.Value, st.Bold.Value, st.Italic.Value)
		}
		if st.Bold.Cites != cites {
			t.Errorf("%s: weight by %s, want %s", want.component, st.Bold.Cites, cites)
		}
	}
}

func TestMeasuresAreThoseOfTheDecree(t *testing.T) {
	p := open(t)
	s := p.Sheet()
	third := 0.333333
	for _, want := range []struct {
		path, permitted, cites string
		min, max               float64
	}{
		{"page.width", "210 mm", "I.1", 210, 210},
		{"page.height", "297 mm", "I.1", 297, 297},
		{"page.top", "20 đến 25 mm", "I.3", 20, 25},
		{"page.bottom", "20 đến 25 mm", "I.3", 20, 25},
		{"page.left", "30 đến 35 mm", "I.3", 30, 35},
		{"page.right", "15 đến 20 mm", "I.3", 15, 20},
		{"page.first-numbered", "2", "I.7", 2, 2},
		{"motto.rule.length", "1 lần", "II.1.b", 1, 1},
		{"issuer.rule.length", "0,333 đến 0,5 lần", "II.2.b", third, 0.5},
		{"subject.rule.length", "0,333 đến 0,5 lần", "II.5.b", third, 0.5},
		{"contact.rule.length", "1 lần", "III.4", 1, 1},
		{"copy-form.rule.length", "1 lần", "P2.II.2.a", 1, 1},
		{"urgency.frame.height", "8 mm", "III.2.b", 8, 8},
		{"urgency.frame.width.HỎA TỐC", "30 mm", "III.2.b", 30, 30},
		{"urgency.frame.width.THƯỢNG KHẨN", "40 mm", "III.2.b", 40, 40},
		{"urgency.frame.width.KHẨN", "20 mm", "III.2.b", 20, 20},
		{"country-name.leading", "1 dòng", "II.1.c", 1, 1},
		{"dispatch-subject.before", "6 pt", "II.5.b", 6, 6},
		{"paragraph.first-indent", "10 mm hoặc 12,7 mm", "II.6.e", 10, 12.7},
		{"article-title.first-indent", "10 mm hoặc 12,7 mm", "II.6.đ", 10, 12.7},
		{"paragraph.before", "tối thiểu 6 pt", "II.6.e", 6, math.Inf(1)},
		{"paragraph.leading", "1 đến 1,5 dòng", "II.6.e", 1, 1.5},
	} {
		n := s.Number(want.path)
		if n == nil {
			t.Errorf("no measure %s", want.path)
			continue
		}
		cites, err := law.ParseShort(p.Act.Name(), want.cites)
		if err != nil {
			t.Fatal(err)
		}
		if n.Permitted() != want.permitted || n.Min != want.min || n.Max != want.max || n.Cites != cites {
			t.Errorf("%s: %s (%v to %v) by %s", want.path, n.Permitted(), n.Min, n.Max, n.Cites)
		}
	}
	for _, path := range []string{"paragraph", "article", "clause", "point"} {
		if a := s.Style(drafting.Component(path)).Align; a.Value != standard.Justify {
			t.Errorf("%s is set %s", path, a.Value)
		}
	}
}

// TestTheHeadingFits keeps the country's name, 95.7 mm wide in its largest size, on one
// line for every choice of margins on A4, the decree's paper.
func TestTheHeadingFits(t *testing.T) {
	p := open(t)
	for _, s := range answers(p) {
		widest := map[float64]float64{12: 88.3, 13: 95.7}[s.Style(drafting.CountryName).Size.Value]
		text := s.Page.Width.Value - s.Page.Left.Value - s.Page.Right.Value
		room := (text + 2*s.Columns.HeadingOverlap.Value) * (1 - s.Columns.HeadingLeft.Value)
		if narrow := s.Page.Width.Value < 210; !narrow && (widest == 0 || room < widest) {
			t.Errorf("%.1f mm for a line of %.1f mm", room, widest)
		}
	}
}

// TestKinds compares the kinds with the table in Section I Appendix III and the forms of
// its Section II.
func TestKinds(t *testing.T) {
	const facts = `Nghị quyết NQ 1.1; Quyết định QĐ 1.2; Chỉ thị CT 1.4; Quy chế QC 1.4; Quy định QyĐ 1.4; Thông cáo TC 1.4;
Thông báo TB 1.4; Hướng dẫn HD 1.4; Chương trình CTr 1.4; Kế hoạch KH 1.4; Phương án PA 1.4; Đề án ĐA 1.4; Dự án DA 1.4;
Báo cáo BC 1.4; Biên bản BB 1.9; Tờ trình TTr 1.4; Hợp đồng HĐ -; Công văn - 1.5; Công điện CĐ 1.6; Bản ghi nhớ BGN -;
Bản thỏa thuận BTT -; Giấy ủy quyền GUQ 1.4; Giấy mời GM 1.7; Giấy giới thiệu GGT 1.8; Giấy nghỉ phép GNP 1.10;
Phiếu gửi PG 1.4; Phiếu chuyển PC 1.4; Phiếu báo PB 1.4; Thư công - -`
	s := open(t).Sheet()
	var got []string
	ids := map[string]bool{}
	for _, k := range s.Kinds {
		if ids[k.ID] {
			t.Errorf("two kinds have the id %s", k.ID)
		}
		ids[k.ID] = true
		if k.Printed != "" && k.Printed != strings.ToUpper(k.Name) {
			t.Errorf("%s is printed %s", k.Name, k.Printed)
		}
		if k.AttachedOnly {
			continue
		}
		form, _, _ := strings.Cut(strings.TrimPrefix(k.Form, "Mẫu "), ",")
		got = append(got, strings.Join([]string{k.Name, orDash(k.Abbreviation), orDash(form)}, " "))
	}
	want := strings.Split(strings.ReplaceAll(facts, "\n", " "), "; ")
	if d := golden.Diff(strings.Join(want, "\n"), strings.Join(got, "\n")); d != "" {
		t.Error(d)
	}
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func TestKindComponents(t *testing.T) {
	s := open(t).Sheet()
	for _, c := range []struct {
		kind      string
		component drafting.Component
		need      standard.Need
	}{
		{"decision", drafting.EnactingFormula, standard.Required},
		{"decision", drafting.Addressees, standard.Forbidden},
		{"decision", drafting.TypeName, standard.Required},
		{"official-letter", drafting.TypeName, standard.Forbidden},
		{"official-letter", drafting.DispatchSubject, standard.Required},
		{"official-letter", drafting.Addressees, standard.Required},
		{"plan", drafting.DispatchSubject, standard.Forbidden},
		{"report", drafting.Addressees, standard.Optional},
		{"submission", drafting.Addressees, standard.Required},
		{"minutes", drafting.PlaceDate, standard.Forbidden},
		{"house-rules", drafting.Number, standard.Forbidden},
		{"plan", drafting.Dash, standard.Optional},
	} {
		if got := s.Kind(c.kind).Component(c.component).Need; got != c.need {
			t.Errorf("%s: %s is %s, want %s", c.kind, c.component, got, c.need)
		}
	}
	var order []string
	for _, c := range s.Kind("decision").Components {
		order = append(order, string(c.Component))
	}
	const want = "parent-body issuer country-name motto number place-date dispatch-subject type-name subject addressees " +
		"enacting-authority basis enacting-formula recipients-heading recipient capacity job-title signer-name"
	if got := strings.Join(order, " "); got != want {
		t.Errorf("decision: %s", got)
	}
}

func TestChoicesAreLaidOver(t *testing.T) {
	p := open(t)
	profile := map[string]string{"body-size": "13", "scale": "small", "indent": "12.7"}
	document := map[string]string{"body-size": "13.5", "clause-title": "regular"}
	s := p.Sheet(profile, document)
	if s.Style(drafting.Clause).Size.Value != 13.5 || s.Style(drafting.Paragraph).FirstIndent.Value != 12.7 {
		t.Errorf("size %v, indent %v", s.Style(drafting.Clause).Size.Value, s.Style(drafting.Paragraph).FirstIndent.Value)
	}
	if s.Style(standard.ClauseTitle).Bold.Value {
		t.Error("the title of a clause is still bold")
	}
	sizes := []float64{s.Style(drafting.CountryName).Size.Value, s.Style(drafting.Motto).Size.Value, s.Style(drafting.PlaceDate).Size.Value}
	if !slices.Equal(sizes, []float64{12, 13, 13}) {
		t.Errorf("scale %v", sizes)
	}
	if s.Answer("body-size") != "13.5" || s.Answer("scale") != "small" || s.Answer("leading") != "1.15" || s.Answer("nothing") != "" {
		t.Error("answers are not those that were given")
	}
	if p.Sheet().Style(drafting.CountryName).Size.Value != 13 {
		t.Error("one sheet's answers reached another")
	}
}

func TestUnknownAnswersAreLeftOutAndNamed(t *testing.T) {
	p := open(t)
	bad := map[string]string{"body-size": "15", "colour": "red", "indent": "12.7"}
	if s := p.Sheet(bad); s.Style(drafting.Paragraph).Size.Value != 14 || s.Style(drafting.Paragraph).FirstIndent.Value != 12.7 {
		t.Error("a bad answer was taken, or a good one left out")
	}
	var got []string
	for _, err := range p.Check(bad) {
		got = append(got, err.Error())
	}
	want := []string{
		`lựa chọn "body-size" không có phương án "15": dùng một trong các phương án "14", "13.5", "13"`,
		`không có lựa chọn "colour" trong gói "nd30": xóa khóa này`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestChoicesSpeakToPeople(t *testing.T) {
	for _, c := range open(t).Sheet().Choices {
		if len(c.Options) < 2 {
			t.Errorf("%s is no choice", c.Key)
		}
		if !strings.HasSuffix(c.Meaning, ".") {
			t.Errorf("%s: %q is no sentence", c.Key, c.Meaning)
		}
	}
}

func TestEveryMeasureCanBeChangedAlone(t *testing.T) {
	p := open(t)
	base := p.Sheet()
	var paths []string
	standard.Each(base, func(path string, _ *standard.Number) { paths = append(paths, path) })
	if distinct := slices.Compact(slices.Sorted(slices.Values(paths))); len(distinct) != len(paths) || len(paths) < 250 {
		t.Errorf("%d measures, %d paths", len(paths), len(distinct))
	}
	for _, path := range paths {
		changed := base.Clone()
		changed.Number(path).Value += 0.25
		differs := 0
		standard.Each(changed, func(other string, n *standard.Number) {
			if n.Value != base.Number(other).Value {
				differs++
			}
		})
		if differs != 1 {
			t.Fatalf("changing %s changed %d measures", path, differs)
		}
	}
}

// files gives the files of the pack of the decree in memory, so that a test can spoil one.
func files(t testing.TB) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	for _, name := range []string{"pack.toml", "sheet.toml", "kinds.toml", "choices.toml"} {
		data, err := fs.ReadFile(assets.FS, path.Join("packs/nd30", name))
		if err != nil {
			t.Fatal(err)
		}
		out[path.Join("packs/nd30", name)] = &fstest.MapFile{Data: data}
	}
	return out
}

func TestFaultsNameTheirPlace(t *testing.T) {
	var report strings.Builder
	for _, c := range []struct{ name, file, old, new string }{
		{"misspelt key", "sheet.toml", "upper = true", "uper = true"},
		{"misspelt key in a number", "sheet.toml", "value = 13, min = 12", "value = 13, mim = 12"},
		{"value outside its range", "sheet.toml", "left = { value = 30", "left = { value = 28"},
		{"size outside its range", "sheet.toml", "value = 12, min = 12, max = 12", "value = 12.5, min = 12, max = 12"},
		{"unknown component", "sheet.toml", "[components.motto]", "[components.mottto]"},
		{"missing component", "sheet.toml", "[components.dash]\nlike = \"paragraph\"\n", ""},
		{"unknown alignment", "sheet.toml", `align = "justify"`, `align = "both"`},
		{"circle of likes", "sheet.toml", "[components.number]\nlike = \"country-name\"", "[components.number]\nlike = \"place-date\""},
		{"unreadable citation", "sheet.toml", `cites = "I.1" }`, `cites = "Mục một" }`},
		{"missing page measure", "sheet.toml", "first-numbered = ", "# "},
		{"wrong type", "kinds.toml", `id = "plan"`, `id = 7`},
		{"unknown need", "kinds.toml", `need = "forbidden"`, `need = "never"`},
		{"unknown component of a kind", "kinds.toml", `component = "enacting-formula"`, `component = "formula"`},
		{"default that is no option", "choices.toml", `default = "large"`, `default = "huge"`},
		{"option beyond the range", "choices.toml", `"body.size" = 13.5`, `"body.size" = 15`},
		{"option of nothing", "choices.toml", `"body.size" = 13.5`, `"bodies.size" = 13.5`},
		{"wrong id", "pack.toml", `id = "nd30"`, `id = "nd31"`},
		{"a pack that extends itself", "pack.toml", `title = "Nghị định số`, "extends = \"nd30\"\ntitle = \"Nghị định số"},
		{"broken syntax", "pack.toml", "[act]", "[act"},
		{"impossible day", "pack.toml", "2020-03-05", "2020-02-30"},
	} {
		spoilt := files(t)
		f := spoilt["packs/nd30/"+c.file]
		changed := strings.Replace(string(f.Data), c.old, c.new, 1)
		if changed == string(f.Data) {
			t.Fatalf("%s: %q does not stand in %s", c.name, c.old, c.file)
		}
		f.Data = []byte(changed)
		_, err := pack.Open(spoilt, "packs/nd30")
		if err == nil {
			t.Errorf("%s: no error", c.name)
			continue
		}
		fmt.Fprintf(&report, "-- %s --\n%v\n", c.name, err)
	}
	golden.Check(t, "testdata/faults.txt", report.String())
}

func TestExtends(t *testing.T) {
	fsys := files(t)
	fsys["packs/bqp/pack.toml"] = &fstest.MapFile{Data: []byte("id = \"bqp\"\ntitle = \"Quân đội\"\nextends = \"nd30\"\n")}
	fsys["packs/bqp/sheet.toml"] = &fstest.MapFile{Data: []byte("[page]\nright = { value = 15, min = 15, max = 20, cites = \"I.3\" }\n[components.basis]\nsize = { max = 13, value = 13 }\n")}
	fsys["packs/bqp/choices.toml"] = &fstest.MapFile{Data: []byte("[answers]\nbody-size = \"13\"\n")}
	fsys["packs/bqp/kinds.toml"] = &fstest.MapFile{Data: []byte("[[kind]]\nid = \"order\"\nname = \"Mệnh lệnh\"\nprinted = \"MỆNH LỆNH\"\nabbreviation = \"ML\"\n")}
	p, err := pack.Open(fsys, "packs/bqp")
	if err != nil {
		t.Fatal(err)
	}
	s := p.Sheet(map[string]string{"body-size": "13"})
	switch {
	case s.Standard != "bqp" || s.Act.Number != "30/2020/NĐ-CP":
		t.Errorf("standard %q, act %v", s.Standard, s.Act)
	case !s.Style(drafting.Basis).Italic.Value || s.Style(drafting.Basis).Size.Max != 13 || s.Style(drafting.Basis).Size.Min != 13:
		t.Errorf("basis %+v", s.Style(drafting.Basis))
	case s.Page.Left.Value != 30 || s.Kind("order") == nil || s.Kind("decision") == nil:
		t.Error("what the pack does not say is not that of the pack below")
	}
}

func TestExtendsRefuses(t *testing.T) {
	for name, extends := range map[string]string{"circle": "b", "nowhere": "c", "climbing": "../nd30"} {
		fsys := fstest.MapFS{
			"packs/a/pack.toml": &fstest.MapFile{Data: []byte("id = \"a\"\nextends = \"" + extends + "\"\n")},
			"packs/b/pack.toml": &fstest.MapFile{Data: []byte("id = \"b\"\nextends = \"a\"\n")},
		}
		if _, err := pack.Open(fsys, "packs/a"); err == nil || !strings.Contains(err.Error(), "packs/") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzOpen(f *testing.F) {
	whole := files(f)
	for name := range maps.Keys(whole) {
		f.Add(path.Base(name), string(whole[name].Data))
	}
	f.Add("sheet.toml", "[components.dash]\nlike = \"dash\"\n")
	f.Fuzz(func(_ *testing.T, name, text string) {
		spoilt := maps.Clone(whole)
		spoilt["packs/nd30/"+path.Base(name)] = &fstest.MapFile{Data: []byte(text)}
		p, err := pack.Open(spoilt, "packs/nd30")
		if err == nil {
			p.Sheet(map[string]string{"scale": "small"})
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		open(b)
	}
}

func BenchmarkSheet(b *testing.B) {
	p := open(b)
	for b.Loop() {
		p.Sheet(map[string]string{"scale": "small"})
	}
}
