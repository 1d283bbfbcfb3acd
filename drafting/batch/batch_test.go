package batch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
	"thethuc/drafting/standard"
)

func checker(t *testing.T, rules ...*lint.Rule) batch.Checker {
	t.Helper()
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	sheet := p.Sheet(nil, nil)
	c := batch.Checker{Rules: rules, Sheet: func(*drafting.Document) *standard.Sheet { return sheet }}
	c.Input.Today.Year, c.Input.Today.Month, c.Input.Today.Day = 2026, 2, 5
	return c
}

// shouting finds words in capitals; its fix is as safe as asked.
func shouting(id string, severity lint.Severity, word string, safe bool) *lint.Rule {
	return &lint.Rule{ID: id, Title: "Viết hoa cả từ", Severity: severity, Scope: lint.OfNode, Check: func(p *lint.Pass) {
		i := strings.Index(p.Node.Text, word)
		if i < 0 {
			return
		}
		end := i + len(word)
		p.Report(lint.Finding{
			Node: p.Node.ID, Start: i, End: end, Text: word, Message: "Chỉ viết hoa <chữ đầu> & tên riêng.", Measured: "2 chữ", Allowed: "1 chữ",
			Fixes: []lint.Fix{{Title: "Viết thường", Safe: safe, Edits: []drafting.Edit{
				drafting.Replace{Node: p.Node.ID, Start: i, End: end, Text: strings.ToLower(word)},
			}}},
		})
	}}
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// results are of two files that can be read and one that cannot, under short names.
func results(t *testing.T, c batch.Checker) []batch.Result {
	t.Helper()
	out := []batch.Result{
		c.Check(context.Background(), write(t, "a.txt", "Điều 1. Đầu.\n1. MỘT hai BA.\n2. Hai.\n")),
		c.Check(context.Background(), filepath.Join(t.TempDir(), "gone.txt")),
		c.Check(context.Background(), write(t, "b.txt", "1. Hai.\n")),
	}
	for i, name := range []string{"a.txt", "gone.txt", "b.txt"} {
		out[i].Path = name
	}
	return out
}

func TestReports(t *testing.T) {
	broken := &lint.Rule{ID: "broken", Title: "Hỏng", Severity: lint.Error, Scope: lint.OfDocument, Check: func(*lint.Pass) { panic("chỉ số ngoài dãy") }}
	whole := &lint.Rule{ID: "whole", Title: "Cần cả văn bản", Severity: lint.Error, Scope: lint.OfDocument, Whole: true, Check: func(*lint.Pass) {}}
	form := &lint.Rule{ID: "form", Title: "Cần hình thức", Severity: lint.Error, Scope: lint.OfNode, Form: true, Check: func(*lint.Pass) {}}
	late := &lint.Rule{ID: "late", Title: "Có từ 2030", Severity: lint.Error, Scope: lint.OfDocument, Check: func(*lint.Pass) {}}
	late.Period.From.Year, late.Period.From.Month, late.Period.From.Day = 2030, 1, 1
	c := checker(t, shouting("shout", lint.Error, "MỘT", true), shouting("cry", lint.Hint, "BA", false), broken, whole, form, late)
	all := results(t, c)
	words := func(err error) string {
		if errors.Is(err, os.ErrNotExist) {
			return "không có tệp."
		}
		return "lỗi khác."
	}
	golden.Each(t, "testdata/*.txtar", func(t *testing.T, a *golden.Archive) {
		for _, format := range batch.Formats() {
			a.Check(t, format, written(t, format, all, batch.About{Rules: c.Rules, Manual: []string{"Chữ ký và dấu"}, Words: words}))
		}
	})
}

// What somebody ignored stands in every report, with the reason, and counts for nothing.
func TestReportsShowWhatWasIgnored(t *testing.T) {
	c := checker(t, shouting("shout", lint.Error, "MỘT", true))
	r := c.Check(context.Background(), write(t, "a.txt", "1. MỘT hai.\n2. MỘT ba.\n"))
	s := lint.Suppress(r.File.Document, r.Lint, r.Lint.Findings[0])
	s.Reason, s.By, s.Date = "trích nguyên văn", "Trần An", "2026-02-05"
	file := *r.File
	file.Document = &drafting.Document{Header: file.Document.Header, Pieces: file.Document.Pieces, LastID: file.Document.LastID}
	file.Document.Suppressions = []drafting.Suppression{s}
	r.File, r.Lint = &file, c.Lint(context.Background(), file.Document, nil)
	about := batch.About{Rules: c.Rules}
	for format, want := range map[string][]string{
		"text":  {"đã bỏ qua: Viết hoa cả từ [shout]", "lý do: trích nguyên văn (Trần An, 05/02/2026)", "1 lỗi, 0 cảnh báo, 0 gợi ý trong 1 tệp; 1 điều đã được bỏ qua."},
		"json":  {`"reason": "trích nguyên văn"`, `"by": "Trần An"`, `"date": "2026-02-05"`, `"wholeRule": false`, `"suppressed": 1`, `"findings": 1,`},
		"sarif": {`"suppressions":[{"justification":"trích nguyên văn","kind":"external","properties":{"by":"Trần An","date":"2026-02-05"},"status":"accepted"}]`},
		"csv":   {",đã bỏ qua,shout,", "trích nguyên văn (Trần An, 05/02/2026)", "1 chỗ trong 1 tệp"},
	} {
		text := written(t, format, []batch.Result{r}, about)
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s does not say %q:\n%s", format, w, text)
			}
		}
	}
}

func written(t *testing.T, format string, all []batch.Result, about batch.About) string {
	t.Helper()
	var b bytes.Buffer
	report := batch.NewReport(format, &b, about)
	for _, r := range all {
		if err := report.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := report.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A report of nothing is whole all the same.
func TestEmptyReports(t *testing.T) {
	for _, format := range []string{"json", "sarif"} {
		if text := written(t, format, nil, batch.About{}); !json.Valid([]byte(text)) {
			t.Errorf("%s: %s", format, text)
		}
	}
}

// A fault of form that a file has in many places is said once in words, and everywhere for
// other programs.
func TestAFaultOfFormIsSaidOnce(t *testing.T) {
	c := checker(t, shouting("shout", lint.Error, "MỘT", true))
	r := c.Check(context.Background(), write(t, "a.txt", "1. MỘT hai.\n2. MỘT ba.\n3. MỘT bốn.\n"))
	about := batch.About{Rules: c.Rules}
	if text := written(t, "text", []batch.Result{r}, about); strings.Count(text, "[shout]") != 1 || !strings.Contains(text, "và 2 chỗ khác như vậy") {
		t.Error(text)
	}
	if text := written(t, "json", []batch.Result{r}, about); strings.Count(text, `"node"`) != 6 {
		t.Error(text)
	}
}

// A log of SARIF is what the schema of 2.1.0 asks for, whatever came of the files, and has no
// member that the schema has not.
func TestSARIFFollowsItsSchema(t *testing.T) {
	broken := &lint.Rule{ID: "broken", Title: "Hỏng", Severity: lint.Hint, Scope: lint.OfDocument, Check: func(*lint.Pass) { panic("chỉ số") }}
	c := checker(t, shouting("shout", lint.Error, "MỘT", true), broken)
	found := c.Check(context.Background(), write(t, "một & hai.txt", "1. MỘT <hai>.\n2. MỘT ba.\n"))
	unread := c.Check(context.Background(), filepath.Join(t.TempDir(), "gone.txt"))
	ignored := found
	ignored.Lint.Suppressed = []lint.Suppressed{{Finding: found.Lint.Findings[0], By: drafting.Suppression{Reason: "trích", By: "An", Date: "2026-02-05"}}}
	for name, all := range map[string][]batch.Result{"nothing": nil, "all": {found, unread, ignored}, "unread": {unread}} {
		text := written(t, "sarif", all, batch.About{Rules: c.Rules, Words: error.Error})
		var log sarif.Report
		strict := json.NewDecoder(strings.NewReader(text))
		strict.DisallowUnknownFields()
		if err := strict.Decode(&log); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, text)
		}
		log.InlineExternalProperties = []*sarif.ExternalProperties{}
		for _, run := range log.Runs {
			empty := sarif.NewRun()
			empty.Tool, empty.Results, empty.Invocations, empty.ColumnKind = run.Tool, run.Results, run.Invocations, run.ColumnKind
			*run = *empty
		}
		if err := log.Validate(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
	}
}

// What comes out of many files at once stands in their order, and an error ends it.
func TestRunKeepsTheOrder(t *testing.T) {
	c := checker(t, shouting("shout", lint.Error, "MỘT", true))
	dir := t.TempDir()
	for i := range 40 {
		text := strings.Repeat("1. Hai.\n", (40-i)*20)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%02d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"~$1.docx", ".an.txt", "anh.png", "in.pdf"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	paths := batch.Files([]string{"gone.txt", dir}, func(p string) bool { return p == dir })
	var got []string
	err := c.Run(context.Background(), paths, func(r batch.Result) error {
		got = append(got, r.Path)
		return nil
	})
	if err != nil || !slices.Equal(got, paths) || len(got) != 41 {
		t.Errorf("%v\n%q\n%q", err, got, paths)
	}
	full := errors.New("no room")
	n := 0
	err = c.Run(context.Background(), paths, func(batch.Result) error {
		n++
		return full
	})
	if !errors.Is(err, full) || n != 1 {
		t.Errorf("%v after %d results", err, n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := c.Run(ctx, paths, func(batch.Result) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestTheFolderOneIsInNamesItsFilesAlone(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.txt", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{".", "./"} {
		if got := batch.Files([]string{path}, func(string) bool { return true }); !slices.Equal(got, []string{"a.txt"}) {
			t.Errorf("%q: %q", path, got)
		}
	}
}

func TestALinkToAFolderIsThatFolder(t *testing.T) {
	dir, link := t.TempDir(), filepath.Join(t.TempDir(), "công văn")
	if err := os.Symlink(dir, link); err != nil {
		t.Skip("links cannot be made here: ", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "quý IV"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.txt", filepath.Join("quý IV", "b.docx")} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got := batch.Files([]string{link}, func(p string) bool { return p == link })
	if want := []string{filepath.Join(link, "a.txt"), filepath.Join(link, "quý IV", "b.docx")}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestJSONSaysWhereTheWordsAre reads the report back as another program would.
func TestJSONSaysWhereTheWordsAre(t *testing.T) {
	c := checker(t, shouting("shout", lint.Warning, "MỘT", true))
	all := results(t, c)
	text := written(t, "json", all, batch.About{Rules: c.Rules, Words: error.Error})
	var report struct {
		Version  int
		Manual   []string
		Findings []struct {
			Node, Text string
			Start, End int
		}
	}
	if err := json.Unmarshal([]byte(text), &report); err != nil {
		t.Fatal(err)
	}
	if report.Version != batch.ReportVersion || report.Manual == nil || len(report.Findings) != 1 {
		t.Fatalf("%+v", report)
	}
	f := report.Findings[0]
	d := all[0].File.Document
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if d.Path(n.ID) == f.Node && n.Text[f.Start:f.End] != f.Text {
			t.Errorf("%s[%d:%d] is %q, not %q", f.Node, f.Start, f.End, n.Text[f.Start:f.End], f.Text)
		}
		return true
	})
	if f.Node != "art_1__cl_1" || f.Text != "MỘT" {
		t.Errorf("%+v", f)
	}
}

func TestReadRefuses(t *testing.T) {
	sheet := checker(t).Sheet(&drafting.Document{})
	for _, c := range []struct {
		name, file, text string
		want             error
	}{
		{"blanks only", "a.txt", "\ufeff \n\t\r\n", batch.ErrNoWords},
		{"a zero byte", "a.txt", "Số: 05\x00", batch.ErrNotText},
		{"what is no document", "a.vanban", "Số: 05", drafting.ErrNotDocument},
		{"a newer document, its name in capitals", "a.VANBAN", `{"thethuc": 2}`, drafting.ErrNewer},
	} {
		t.Run(c.name, func(t *testing.T) {
			if f, err := batch.Read(write(t, c.file, c.text), sheet); !errors.Is(err, c.want) {
				t.Errorf("%v, %v; want %v", f, err, c.want)
			}
		})
	}
	var big batch.TooBig
	path := write(t, "a.txt", "Số: 05")
	if err := os.Truncate(path, 64<<20+1); err != nil {
		t.Fatal(err)
	}
	if _, err := batch.Read(path, sheet); !errors.As(err, &big) || big.Limit != 64<<20 {
		t.Errorf("a file beyond the limit: %v", err)
	}
}

func TestReplace(t *testing.T) {
	failure := errors.New("no more")
	for _, c := range []struct {
		name  string
		write func(io.Writer) error
		want  string
		err   error
	}{
		{"what is written takes the place of the old", func(w io.Writer) error { _, err := io.WriteString(w, "mới"); return err }, "mới", nil},
		{"nothing written empties it", func(io.Writer) error { return nil }, "", nil},
		{"a failure in the middle leaves the old", func(w io.Writer) error {
			if _, err := io.WriteString(w, strings.Repeat("nửa chừng ", 10_000)); err != nil {
				return err
			}
			return failure
		}, "cũ, dài hơn", failure},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := write(t, "a.txt", "cũ, dài hơn")
			if err := os.Chmod(path, 0o640); err != nil {
				t.Fatal(err)
			}
			if err := batch.Replace(path, c.write); !errors.Is(err, c.err) {
				t.Errorf("%v, want %v", err, c.err)
			}
			got, err := os.ReadFile(path)
			if err != nil || string(got) != c.want {
				t.Errorf("now holds %.40q (%v), want %q", got, err, c.want)
			}
			info, err := os.Stat(path)
			if err != nil || info.Mode().Perm() != 0o640 {
				t.Errorf("mode %v (%v)", info.Mode(), err)
			}
			if found, err := os.ReadDir(filepath.Dir(path)); err != nil || len(found) != 1 {
				t.Errorf("the folder holds %v (%v)", found, err)
			}
		})
	}
}

func TestReplaceMakesNoFileWhereItCannot(t *testing.T) {
	words := func(w io.Writer) error { _, err := io.WriteString(w, "mới"); return err }
	folder := t.TempDir()
	if err := batch.Replace(folder, words); !errors.Is(err, syscall.EISDIR) {
		t.Errorf("onto a folder: %v", err)
	}
	var place *os.PathError
	gone := filepath.Join(folder, "gone")
	if err := batch.Replace(filepath.Join(gone, "a.txt"), words); !errors.As(err, &place) || place.Path != gone || !errors.Is(err, os.ErrNotExist) {
		t.Errorf("into a folder that is not there: %v", err)
	}
	if found, err := os.ReadDir(folder); err != nil || len(found) != 0 {
		t.Errorf("the folder holds %v (%v)", found, err)
	}
	if _, err := os.Stat("/dev/full"); err == nil {
		if err := batch.Replace("/dev/full", words); !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("onto a full disk: %v", err)
		}
	}
}

// A paper of another sort is named, for a person and for other programs.
func TestOtherPapersAreNamed(t *testing.T) {
	c := checker(t, shouting("shout", lint.Error, "MỘT", true))
	party := c.Check(context.Background(), write(t, "a.txt", "TỈNH ỦY\tĐẢNG CỘNG SẢN VIỆT NAM\nSố: 12-NQ/TU\tHà Nội, ngày 05 tháng 02 năm 2026\nNGHỊ QUYẾT\nVề việc thử\n"))
	own := c.Check(context.Background(), write(t, "b.txt", "1. Hai.\n"))
	party.Path, own.Path = "a.txt", "b.txt"
	about := batch.About{Rules: c.Rules}
	const name = "văn bản của Đảng, đoàn thể"
	text := written(t, "text", []batch.Result{party, own}, about)
	if !strings.Contains(text, "a.txt: đây là "+name) || strings.Contains(text, "b.txt: đây là") {
		t.Error(text)
	}
	if text := written(t, "json", []batch.Result{party, own}, about); strings.Count(text, name) != 1 {
		t.Error(text)
	}
}
