package cli_test

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"thethuc/app/cli"
	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/plain"
	"thethuc/drafting/template"
)

func TestEveryTemplateOpens(t *testing.T) {
	if _, err := template.Load(assets.FS); err != nil {
		t.Fatal(err)
	}
}

// everyTemplate returns those templates that open.
func everyTemplate(tb testing.TB) []*template.Template {
	tb.Helper()
	all, err := template.Load(assets.FS)
	if err != nil {
		tb.Log(err)
	}
	return all
}

// signed are the days of the papers whose samples tell of days that they must be signed after.
var signed = map[string]string{
	"iso/announce-first": "2026-08-03", "iso/announce-extend": "2026-11-20", "iso/announce-narrow": "2027-05-20",
	"iso/effect-confirm": "2026-07-20",
}

// TestEveryTemplate makes each paper with and without its sample values, as an office would
// hand it out: no fault and no warning is found in it, nor in its Word file, whose form is judged
// too; no place of the skeleton is left, it prints, and Word has its words.
func TestEveryTemplate(t *testing.T) {
	h := house(t, assets.FS)
	t.Chdir(t.TempDir())
	for _, tpl := range everyTemplate(t) {
		t.Run(tpl.ID, func(t *testing.T) {
			name := strings.ReplaceAll(tpl.ID, "/", "-")
			filled := []string{"new", tpl.ID, "--sample", "-o", name + ".vanban"}
			for field, value := range map[string]string{"number": "15", "issued": cmp.Or(signed[tpl.ID], "2026-02-05")} {
				if tpl.Field(field) != nil {
					filled = append(filled, "--set", field+"="+value)
				}
			}
			e := runIn(t, h, filled...)
			e.done(t)
			if !strings.Contains(e.out, "còn 0 chỗ trống") {
				t.Error(e.out)
			}
			runIn(t, h, "new", tpl.ID, "-o", name+"-blank.vanban").done(t)
			for _, file := range []string{name, name + "-blank"} {
				clean(t, runIn(t, h, "lint", file+".vanban"))
				runIn(t, h, "export", file+".vanban", "-o", file+".pdf").done(t)
				runIn(t, h, "export", file+".vanban", "-o", file+".docx").done(t)
				clean(t, runIn(t, h, "lint", file+".docx"))
				if words := read(t, file+".vanban"); strings.Contains(words, "{{") || strings.Contains(words, "[[") {
					t.Errorf("a place of the skeleton is left in %s", file)
				}
			}
			sameInWord(t, h, name)
		})
	}
}

// clean fails the test where something is found that is a fault or a warning.
func clean(t *testing.T, e ended) {
	t.Helper()
	e.done(t)
	if !strings.HasPrefix(e.out, "0 lỗi, 0 cảnh báo, ") && !regexp.MustCompile(`(?m)^0 lỗi, 0 cảnh báo, `).MatchString(e.out) {
		t.Error(e.out)
	}
}

// sameInWord checks that the Word file of a paper has the same words.
func sameInWord(t *testing.T, h *cli.House, name string) {
	t.Helper()
	f, err := os.Open(name + ".vanban")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d, _, err := drafting.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	again := runIn(t, h, "text", name+".docx")
	again.done(t)
	back, _ := plain.Parse(again.out, nil)
	if got, want := sortedWords(back), sortedWords(d); !slices.Equal(got, want) {
		t.Errorf("Word has not the same words: only there %q, only here %q", wordsNotIn(got, want), wordsNotIn(want, got))
	}
}

// sortedWords returns the words of a document, sorted: Word has columns in another order.
func sortedWords(d *drafting.Document) []string {
	words := strings.Fields(plain.Words(d))
	slices.Sort(words)
	return words
}

// wordsNotIn returns the words of a that b does not have as often.
func wordsNotIn(a, b []string) []string {
	count := map[string]int{}
	for _, w := range b {
		count[w]++
	}
	var out []string
	for _, w := range a {
		if count[w]--; count[w] < 0 {
			out = append(out, w)
		}
	}
	return out
}

// fresh fails the test where a table that is written from the templates is stale.
func fresh(t *testing.T, name, want string) {
	t.Helper()
	path := "../../assets/templates/" + name
	if *update {
		write(t, path, want)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s is stale: go test ./app/cli -run TestEvery -update", path)
	}
}

// sharedLines is how much of their lines two skeletons may share.
const sharedLines = 0.8

func TestNoTwoSkeletonsAreTheSame(t *testing.T) {
	all := everyTemplate(t)
	for i, a := range all {
		for _, b := range all[:i] {
			if a.Like == b.ID || b.Like == a.ID || a.Like != "" && a.Like == b.Like {
				continue
			}
			if share := shareOf(a.Lines(), b.Lines()); share > sharedLines {
				t.Errorf("%s and %s share %.0f %% of their lines", a.ID, b.ID, 100*share)
			}
		}
	}
}

// shareOf returns how much of the lines of two skeletons together is in both.
func shareOf(a, b []string) float64 {
	count := map[string]int{}
	for _, l := range a {
		count[l]++
	}
	both := 0
	for _, l := range b {
		if count[l] > 0 {
			count[l]--
			both++
		}
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}

// TestEveryFamilyIsWhole writes the table of all papers, and fails where one is missing that
// no reason is given for, or a template is of no family.
func TestEveryFamilyIsWhole(t *testing.T) {
	families, err := template.Families(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]*template.Template{}
	for _, tpl := range everyTemplate(t) {
		there[tpl.ID] = tpl
	}
	var out strings.Builder
	out.WriteString("# Các mẫu, theo từng họ\n\nLập từ `families.toml` và các tệp mẫu.\n")
	total := 0
	for _, f := range families {
		have := 0
		var rows strings.Builder
		for _, p := range f.Papers {
			id := f.ID + "/" + p.ID
			tpl := there[id]
			delete(there, id)
			state := p.Missing
			switch {
			case tpl != nil && p.Missing != "":
				t.Errorf("%s is there, and has a reason why it is not", id)
			case tpl != nil:
				have++
				state = tpl.Title
			case p.Missing == "":
				t.Errorf("%s (%s) is missing without a reason", id, p.Title)
				state = "chưa có"
			}
			fmt.Fprintf(&rows, "| `%s` | %s | %s |\n", id, p.Title, state)
		}
		for _, tpl := range everyTemplate(t) {
			if tpl.Family() != f.ID || there[tpl.ID] == nil {
				continue
			}
			beside := "ngoài danh sách"
			if tpl.Like != "" {
				beside = "như `" + tpl.Like + "`"
			}
			fmt.Fprintf(&rows, "| `%s` | %s | %s |\n", tpl.ID, beside, tpl.Title)
			delete(there, tpl.ID)
			have++
		}
		total += have
		fmt.Fprintf(&out, "\n## %s: %s\n\n%s: %d giấy tờ, %d mẫu.\n\n| Mã | Giấy tờ | Mẫu, hoặc vì sao chưa có |\n| --- | --- | --- |\n%s",
			f.ID, f.Name, f.Source, len(f.Papers), have, rows.String())
	}
	for id := range there {
		t.Errorf("%s stands in no family of families.toml", id)
	}
	fmt.Fprintf(&out, "\nTất cả: %d mẫu.\n", total)
	fresh(t, "families.md", out.String())
}

// TestEveryClauseIsServed writes which templates serve each clause of ISO 9001, and fails
// where one that demands documented information has none and no reason.
func TestEveryClauseIsServed(t *testing.T) {
	editions, err := template.Editions(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	out.WriteString("# Điều khoản của ISO 9001 và các mẫu\n\nLập từ `clauses.toml` và các tệp mẫu. Đậm: điều khoản đòi hỏi thông tin dạng văn bản.\n")
	all := everyTemplate(t)
	for _, e := range editions {
		fmt.Fprintf(&out, "\n## %s\n\n| Điều khoản | Tên | Mẫu, hoặc vì sao không cần |\n| --- | --- | --- |\n", e.Name)
		for _, c := range e.Clauses {
			var by []string
			for _, tpl := range all {
				if tpl.Serves(c.ID) {
					by = append(by, "`"+tpl.ID+"`")
				}
			}
			id := c.ID
			if c.Documented {
				id = "**" + id + "**"
				if len(by) == 0 && c.None == "" {
					t.Errorf("no template serves %s, and no reason is given", c.ID)
				}
			}
			if c.None != "" {
				by = append(by, c.None)
			}
			fmt.Fprintf(&out, "| %s | %s | %s |\n", id, c.Title, strings.Join(by, ", "))
		}
		for _, tpl := range all {
			if f := tpl.Field("edition"); f != nil && !slices.Contains(f.Options, e.Name) {
				t.Errorf("%s does not offer %s", tpl.ID, e.Name)
			}
			for _, c := range tpl.Clauses {
				if !slices.ContainsFunc(e.Clauses, func(known template.Clause) bool { return known.ID == c || strings.HasPrefix(known.ID, c+".") }) {
					t.Errorf("%s names clause %q, which %s does not have", tpl.ID, c, e.Name)
				}
			}
		}
	}
	fresh(t, "clauses.md", out.String())
}

// TestControlledPapersRunTheirBlock prints the controlled documents of all families: each page
// after the first has the words of the block and says which page of how many it is, the first
// says so in the block, and the Word file has both in its header.
func TestControlledPapersRunTheirBlock(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext (poppler) is not installed")
	}
	h := house(t, assets.FS)
	t.Chdir(t.TempDir())
	controlled := 0
	for _, tpl := range everyTemplate(t) {
		name := strings.ReplaceAll(tpl.ID, "/", "-")
		d, err := template.New(tpl, nil, nil, template.Options{Sample: true, Today: h.Today(), Sheet: h.Sheet(&drafting.Document{})})
		if err != nil {
			t.Fatal(err)
		}
		if d.Pieces[0].ControlBlock() == nil {
			continue
		}
		controlled++
		runIn(t, h, "new", tpl.ID, "--sample", "-o", name+".vanban").done(t)
		runIn(t, h, "export", name+".vanban", "-o", name+".pdf").done(t)
		out, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", name+".pdf", "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		pages := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
		words := d.Pieces[0].ControlBlock().Running()
		for i, page := range pages {
			want := fmt.Sprintf("%s Trang %d/%d", words, i+1, len(pages))
			if i == 0 {
				want = fmt.Sprintf("Trang: 1/%d", len(pages))
			}
			if strings.Count(page, want) != 1 {
				t.Errorf("%s, page %d: %q is not there once", tpl.ID, i+1, want)
			}
		}
	}
	const least = 30
	if controlled < least {
		t.Errorf("only %d papers are controlled", controlled)
	}
}
