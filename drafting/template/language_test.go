package template_test

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/plain"
	"thethuc/drafting/template"
)

// withShared loads the templates of testdata/language over what the families share.
func withShared(t testing.TB) []*template.Template {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, source := range []struct {
		fsys    fs.FS
		pattern string
	}{{assets.FS, "templates/*/shared.toml"}, {os.DirFS("testdata/language"), "templates/*/*.toml"}} {
		names, err := fs.Glob(source.fsys, source.pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(source.fsys, name)
			if err != nil {
				t.Fatal(err)
			}
			fsys[name] = &fstest.MapFile{Data: data}
		}
	}
	all, err := template.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// flowEnd is how the template ends whose faults are told.
const flowEnd = `["2. Thể chế", "Rà soát", "10", "9"]]`

// field writes a field that stands behind others, with these further keys.
func field(name, of, keys string) string {
	return "\n\n[[field]]\nname = \"" + name + "\"\nlabel = \"X\"\ntype = \"" + of + "\"\nguidance = \"X.\"\n" + keys + "\n"
}

func derivedWords(name, words string) string {
	return "\n[[derived]]\nname = \"" + name + "\"\nwords = \"" + words + "\"\n"
}

// TestFaultsOfTheLanguage says what each slip in a template of tables and conditions is told.
func TestFaultsOfTheLanguage(t *testing.T) {
	whole, err := os.ReadFile("testdata/language/templates/iso/flow.toml")
	if err != nil {
		t.Fatal(err)
	}
	var report strings.Builder
	for _, c := range []struct{ name, old, new string }{
		{"a condition on no field", "\\if articles.note", "\\if article.note"},
		{"a condition on no column", "\\if articles.note", "\\if articles.notes"},
		{"a condition without an end", "\\end\n\\end", "\\end"},
		{"an end of nothing", "\\:clause 2.", "\\end\n\\:clause 2."},
		{"lines for each of no table", "\\each articles", "\\each steps2"},
		{"a table that is none", "\\table {{steps}}", "\\table {{step}}"},
		{"a table as a word", "{{articles.title}}", "{{articles}}"},
		{"no such column", "{{articles.title}}", "{{articles.name}}"},
		{"two tables on a line", "{{more.what}}", "{{more.what}} {{steps.who}}"},
		{"no such function", "Điều #. {{articles.title}}", "Điều #. {{=total articles.title}}"},
		{"a function of nothing", "Điều #. {{articles.title}}", "Điều #. {{=sum articles.price}}"},
		{"a function of too little", "Điều #. {{articles.title}}", "Điều #. {{=percent articles.title}}"},
		{"a row with a cell too many", `["Mở", "bắt đầu"]`, `["Mở", "bắt đầu", "x"]`},
		{"a step that is none", `["Mở", "bắt đầu"]`, `["Mở", "mở đầu"]`},
		{"a shape from no column", `shape = "kind", back`, `shape = "sort", back`},
		{"a way back to no number", `back = "return-to"`, `back = "who"`},
		{"a column of two names", `name = "who"`, `name = "what"`},
		{"a column that is derived from nothing", `label = "Trách nhiệm"`, `label = "Trách nhiệm", derive = "times steps.hours steps.days"`},
		{"a column that is derived from itself", `name = "given", label = "Chấm"`, `name = "given", label = "Chấm", derive = "share marks.given"`},
		{"a default on no field", "label = \"Các điều\"", "label = \"Các điều\"\ndefault = \"{{title}}\""},
		{"a default on itself", "label = \"Các điều\"", "label = \"Các điều\"\ndefault = \"{{articles}}\""},
		{"a later language", "version = 2", "version = 3\nfuture = true"},
		{"a later language in the first line", "id = \"iso/flow\"", "version = 3\nid = \"iso/flow\""},
		{"a fixed value of no field", "version = 2", "version = 2\nfix = { sort = \"a\" }"},
		{"an unknown component", `\:clause 1.`, `\:clouse 1.`},
		{"an unknown component beside another", `\:clause 1. Lưu đồ`, "\\:clause 1. Lưu đồ\t\\:clouse Biểu"},
		{"a piece that there is not", `\:clause 1.`, "\\piece annex\n\\:clause 1."},
		{"a part that there is not", `\:clause 1.`, "\\include header\n\\:clause 1."},
		{"a command that there is not", `\if articles.note`, `\fi articles.note`},
		{"a condition of nothing", `\if articles.note`, `\if`},
		{"a line that may be left out without an end", `\:clause 1. Lưu đồ`, "[[Lưu đồ {{=count steps}}"},
		{"a line that is always left out", `\:clause 1. Lưu đồ`, "[[Lưu đồ]]"},
		{"a default that is not of the type", flowEnd, flowEnd + field("from", "date", `default = "=ngay"`)},
		{"a default out of the profile that is no day", flowEnd, flowEnd + field("from", "date", `default = "issuer"`)},
		{"a default that is no option", flowEnd, flowEnd + field("sort", "choice", "options = [\"nặng\", \"nhẹ\"]\ndefault = \"=vừa\"")},
		{"a value that is no text", flowEnd, flowEnd + field("sort", "text", "sample = 5")},
		{"a provision that is none", flowEnd, flowEnd + field("sort", "text", `cites = "5b"`)},
		{"derived words in a circle", flowEnd, flowEnd + derivedWords("a", "{{=b}}") + derivedWords("b", "của {{=c}}") + derivedWords("c", "{{=a}}")},
		{"derived words of a field's name", flowEnd, flowEnd + derivedWords("marks", "điểm")},
		{"derived words twice", flowEnd, flowEnd + derivedWords("a", "x") + derivedWords("a", "y")},
		{"a sum of words", "sum marks.given}} trên", "sum marks.what}} trên"},
		{"a sum of a number", "sum marks.given}} trên", "sum 5}} trên"},
		{"boxes of no choice", "{{=sum marks.given}} trên", "{{=boxes marks}} trên"},
		{"a total of words", `label = "Tiêu chí", type = "text", share = 4`, `label = "Tiêu chí", type = "text", total = true`},
		{"a sum of what is filled by hand", `type = "number", total = true },
]`, `type = "number", total = true, by-hand = true },
]`},
		{"a share below nothing", `label = "Tiêu chí", type = "text", share = 4`, `label = "Tiêu chí", type = "text", share = -4`},
	} {
		changed := strings.Replace(string(whole), c.old, c.new, 1)
		if changed == string(whole) {
			t.Fatalf("%s: %q does not stand there", c.name, c.old)
		}
		all, err := template.Load(fstest.MapFS{"templates/iso/flow.toml": &fstest.MapFile{Data: []byte(changed)}})
		if err == nil || len(all) > 0 {
			t.Errorf("%s: %d templates, %v", c.name, len(all), err)
			continue
		}
		fmt.Fprintf(&report, "-- %s --\n%v\n", c.name, err)
	}
	golden.Check(t, "testdata/language/faults.txt", report.String())
}

func TestTheLanguage(t *testing.T) {
	s, p := sheet(t), unit(t)
	for _, tpl := range withShared(t) {
		t.Run(tpl.ID, func(t *testing.T) {
			var out strings.Builder
			for _, sample := range []bool{true, false} {
				d, err := template.New(tpl, p, nil, template.Options{Sample: sample, Today: today, Sheet: s})
				if err != nil {
					t.Fatal(err)
				}
				if edits := template.Derive(tpl, d); len(edits) > 0 {
					t.Errorf("Derive has %d edits", len(edits))
				}
				text := plain.Format(d, s)
				if back, _ := plain.Parse(text, s); !back.Same(d) {
					t.Errorf("the lines read as something else:\n%s", text)
				}
				fmt.Fprintf(&out, "==== sample %v\n%s==== fields\n", sample, text)
				for _, v := range template.FieldsOf(tpl, d) {
					fmt.Fprintf(&out, "%s: %q\n", v.Field.Name, v.Text)
				}
			}
			golden.Check(t, "testdata/language/"+tpl.ID+".txt", out.String())
		})
	}
}

// TestWhatATableSaysFollows changes a cell on the page, gives the table other rows, and reads
// sums, numbers and copies.
func TestWhatATableSaysFollows(t *testing.T) {
	all := withShared(t)
	tpl, err := template.Find(all, "iso/flow")
	if err != nil {
		t.Fatal(err)
	}
	d, err := template.New(tpl, nil, map[string]string{"steps": "Nhận | bắt đầu | | Văn thư\nTrả | kết thúc | | Văn thư"}, template.Options{Sample: true, Sheet: sheet(t)})
	if err != nil {
		t.Fatal(err)
	}
	words := func(d *drafting.Document, has string) string {
		for line := range strings.SplitSeq(plain.Words(d), "\n") {
			if strings.Contains(line, has) {
				return line
			}
		}
		return ""
	}
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Text == "5,5" {
			d = derived(t, tpl, apply(t, d, drafting.Replace{Node: n.ID, Start: 0, End: 3, Text: "3,25"}))
			return false
		}
		return true
	})
	expect(t, words(d, "Cộng"), "Cộng\t20\t16,25")
	expect(t, words(d, "1. Chỉ đạo"), "1. Chỉ đạo\t10\t7,25")
	expect(t, words(d, "Tổng điểm"), "Tổng điểm 16,25 trên 20, đạt 81,3%.")

	d = with(t, tpl, d, "steps", "Nhận\tbắt đầu\t\tVăn thư\nXét\txét duyệt\t1\tTrưởng ban\nTrả\tkết thúc\t\tVăn thư")
	expect(t, words(d, "Xét"), "2\tXét\tTrưởng ban")
	expect(t, words(d, "Trả"), "3\tTrả\tVăn thư")
	shapes := ""
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Cell != nil && n.Cell.Shape != "" {
			shapes += fmt.Sprintf("%s %s %d\n", n.Text, n.Cell.Shape, n.Cell.Back)
		}
		return true
	})
	expect(t, strings.SplitAfterN(shapes, "\n", 4)[1], "Xét decision 1\n")
	if _, err := template.SetField(tpl, d, "articles", "A | b | c"); err == nil || !strings.Contains(err.Error(), "sửa ngay trên trang") {
		t.Errorf("a table that stands in several places: %v", err)
	}
	for value, want := range map[string]string{
		"a | bắt đầu | 1 | b | c": `trường "steps", dòng 1: có 5 ô, bảng chỉ có 4 cột`,
		"a | mở | | b":            `cột "kind": không có lựa chọn "mở"`,
		"a\nb | bước | một | c":   `trường "steps", dòng 2, cột "return-to": "một" không phải số`,
	} {
		if _, err := template.New(tpl, nil, map[string]string{"steps": value}, template.Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", value, err)
		}
	}
}

// written loads a template of this skeleton and these tables.
func written(t *testing.T, skeleton, tables string) *template.Template {
	t.Helper()
	all, err := loadFiles(map[string]string{
		"a.toml": "id = \"nd30/a\"\ntitle = \"A\"\npractice = true\nskeleton = '''\n" + skeleton + "\n'''\n" + tables,
	})
	if err != nil {
		t.Fatal(err)
	}
	return all[0]
}

// filled makes a paper of a template with these values and nothing else.
func filled(t *testing.T, tpl *template.Template, values map[string]string) *drafting.Document {
	t.Helper()
	d, err := template.New(tpl, nil, values, template.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestAColumnFilledByHandStaysEmpty makes, fills and empties a table with a column for the hand
// of another: while it is empty it is no blank, and what was typed into it stays.
func TestAColumnFilledByHandStaysEmpty(t *testing.T) {
	tpl := written(t, `\table {{t}}`, field("t", "table", `columns = [
  { name = "what", label = "Việc", type = "text" },
  { name = "mark", label = "Điểm", type = "number", by-hand = true },
]`))
	value := func(d *drafting.Document) string { return template.FieldsOf(tpl, d)[0].Text }
	d := filled(t, tpl, map[string]string{"t": "Kế hoạch |\nBáo cáo |"})
	expect(t, value(d), "Kế hoạch\t\nBáo cáo\t")
	if n := len(d.Blanks()); n > 0 {
		t.Errorf("%d blanks", n)
	}
	if text := plain.Format(d, nil); !strings.Contains(text, `\[t.mark|\]`) {
		t.Error(text)
	} else if back, _ := plain.Parse(text, nil); !back.Same(d) {
		t.Errorf("the lines read as something else:\n%s", text)
	}
	cells := d.Pieces[0].Nodes
	d = derived(t, tpl, apply(t, d, drafting.Replace{Node: cells[3].ID, Text: "9"}))
	expect(t, value(d), "Kế hoạch\t9\nBáo cáo\t")
	d = with(t, tpl, d, "t", value(d)+"7,5\nTờ trình\t")
	expect(t, value(d), "Kế hoạch\t9\nBáo cáo\t7,5\nTờ trình\t")
	d = with(t, tpl, d, "t", "Kế hoạch\t")
	if n := len(d.Blanks()); n > 0 || value(d) != "Kế hoạch\t" {
		t.Errorf("%d blanks, %q", n, value(d))
	}
}

func TestWholePapersAskForWhatIsRequired(t *testing.T) {
	tpl, err := template.Find(withShared(t), "iso/flow")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := template.New(tpl, nil, nil, template.Options{Whole: true}); err == nil || err.Error() != "mẫu iso/flow thiếu trường bắt buộc: steps (Các bước)" {
		t.Error(err)
	}
}

func TestABodyIsNamedWithoutTheEndOfItsLine(t *testing.T) {
	tpl := written(t, "- {{b}};", field("b", "body", ""))
	d := filled(t, tpl, map[string]string{"b": "Ban Tổng hợp; "})
	expect(t, strings.TrimSpace(plain.Words(d)), "- Ban Tổng hợp;")
	if _, err := template.New(tpl, nil, map[string]string{"b": "05."}, template.Options{}); err == nil || !strings.Contains(err.Error(), `trường "b": "05" không phải tên cơ quan`) {
		t.Error(err)
	}
}

func TestNumbersStandInWords(t *testing.T) {
	tpl := written(t, `\:paragraph {{n}}: {{=words n}}`, field("n", "number", ""))
	for n, want := range map[string]string{
		"": "…: …", "7": "07: bảy", "5,5": "5,5: năm phẩy năm", "0,05": "0,05: không phẩy không năm", "12,25": "12,25: mười hai phẩy hai mươi lăm",
		"1.500.000": "1.500.000: một triệu năm trăm nghìn", "-2,5": "-2,5: âm hai phẩy năm",
	} {
		expect(t, strings.TrimSpace(plain.Words(filled(t, tpl, map[string]string{"n": n}))), want)
	}
}

func TestADefaultRestsOnOtherFields(t *testing.T) {
	tpl := written(t, `\:paragraph {{b}}, {{c}}, {{e}}`, field("b", "text", `default = "{{c}} và {{d}}"`)+
		field("c", "text", `default = "{{d}}"`)+field("d", "text", "")+field("e", "text", `default = "=01"`))
	for given, want := range map[string]string{"d=x": "x và x, x, 01", "c=y": "…, y, 01", "e=02": "…, …, 02"} {
		values := map[string]string{}
		if name, value, ok := strings.Cut(given, "="); ok {
			values[name] = value
		}
		expect(t, plain.Words(filled(t, tpl, values)), want)
	}
}

// BenchmarkLongTable makes a paper with a table of 1000 entries, and keeps what follows true.
func BenchmarkLongTable(b *testing.B) {
	tpl, err := template.Find(withShared(b), "iso/process")
	if err != nil {
		b.Fatal(err)
	}
	rows := strings.Repeat("Việc\tBước\tVăn thư\t2\t3\n", 1000)
	for b.Loop() {
		d, err := template.New(tpl, nil, map[string]string{"steps": rows}, template.Options{Sheet: sheet(b)})
		if err != nil {
			b.Fatal(err)
		}
		if edits := template.Derive(tpl, d); len(edits) > 0 {
			b.Fatal("Derive is not done")
		}
	}
}
