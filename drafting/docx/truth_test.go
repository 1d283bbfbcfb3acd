package docx_test

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/internal/corpus"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

// enough is the least share of files in which a component has to be right.
const enough = 0.97

// TestCorpusIsRecognised reads every full Word file of the corpus: its kind has to be the type
// of the corpus's own list, and its main components those that a person found
// (testdata/truth.tsv). The counts are compared too, so that a change of one file shows.
func TestCorpusIsRecognised(t *testing.T) {
	s := sheet(t)
	truth, columns := readTable(t, "testdata/truth.tsv")
	byFile := map[string]map[string]string{}
	for _, row := range truth {
		byFile[row["file"]] = row
	}
	index, _ := readTable(t, corpus.Path(t, "INDEX.tsv"))
	counts, compared := tally{}, 0
	for _, row := range index {
		if row["full"] != "yes" || !strings.HasSuffix(row["file"], ".docx") {
			continue
		}
		data, err := os.ReadFile(corpus.Path(t, row["file"]))
		if err != nil {
			t.Fatal(err)
		}
		d := readDocument(t, data, s)
		printed := ""
		if n := d.Pieces[0].First(drafting.TypeName); n != nil {
			printed = viet.Upper(n.Text)
		}
		counts.compare(t, row["file"], "kind", kindOf(row["type"], printed, s), cmp.Or(d.Kind, "none: "+printed))
		want := byFile[row["file"]]
		if want == nil {
			continue
		}
		compared++
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:])[:len(want["sha256"])] != want["sha256"] {
			t.Errorf("%s is not the file that was read by hand", row["file"])
		}
		got := partsOf(d)
		for _, c := range columns[3:] {
			if want[c] != "~" {
				counts.compare(t, row["file"], c, want[c], got[c])
			}
		}
	}
	if compared < 60 {
		t.Errorf("%d files compared with what a person found, want at least 60", compared)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%-18s %5s %5s %5s %5s\n", "", "there", "right", "wrong", "false")
	for _, c := range append([]string{"kind"}, columns[3:]...) {
		n := counts[c]
		fmt.Fprintf(&b, "%-18s %5d %5d %5d %5d\n", c, n.there, n.right, n.there-n.right, n.false)
		if float64(n.right) < enough*float64(n.there+n.false) {
			t.Errorf("%s: right in %d of %d files, %d times where there is none", c, n.right, n.there, n.false)
		}
	}
	t.Logf("\n%s", b.String())
	golden.Check(t, "testdata/recognised.txt", b.String())
}

// TestCorpusPapersAreToldApart reads every Word file of the corpus and compares the sort of
// paper with the corpus's own list; the counts of each are compared too.
func TestCorpusPapersAreToldApart(t *testing.T) {
	papers := map[string]drafting.Paper{
		"admin-real": drafting.AdministrativePaper, "party": drafting.PartyPaper, "youth-union": drafting.PartyPaper,
		"normative": drafting.LawPaper, "blank-form": drafting.FormPaper, "contract-template": drafting.ContractPaper,
	}
	s := sheet(t)
	index, _ := readTable(t, corpus.Path(t, "INDEX.tsv"))
	counts := map[string]map[drafting.Paper]int{}
	judged, right := 0, 0
	for _, row := range index {
		if !strings.HasSuffix(row["file"], ".docx") {
			continue
		}
		data, err := os.ReadFile(corpus.Path(t, row["file"]))
		if err != nil {
			t.Fatal(err)
		}
		got, sort := readDocument(t, data, s).Paper(), row["kind"]
		want := papers[sort]
		if sort == "blank-form" && row["full"] == "yes" {
			// A blank letter of an office is an administrative document that waits for its words.
			sort, want = "blank-form, full", ""
		}
		if counts[sort] == nil {
			counts[sort] = map[drafting.Paper]int{}
		}
		counts[sort][got]++
		if want == "" {
			continue
		}
		judged++
		if got == want {
			right++
		} else {
			t.Logf("%s: paper is %s, want %s", row["file"], got, want)
		}
	}
	var b strings.Builder
	columns := []drafting.Paper{
		drafting.AdministrativePaper, drafting.PartyPaper, drafting.LawPaper, drafting.FormPaper, drafting.ContractPaper,
	}
	fmt.Fprintf(&b, "%-18s", "")
	for _, c := range columns {
		fmt.Fprintf(&b, " %14s", c)
	}
	for _, sort := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(&b, "\n%-18s", sort)
		for _, c := range columns {
			fmt.Fprintf(&b, " %14d", counts[sort][c])
		}
	}
	fmt.Fprintf(&b, "\nright: %d of %d\n", right, judged)
	t.Logf("\n%s", b.String())
	golden.Check(t, "testdata/papers.txt", b.String())
	if float64(right) < enough*float64(judged) {
		t.Errorf("the paper is right in %d of %d files", right, judged)
	}
}

// tally counts files by component.
type tally map[string]*count3

type count3 struct{ there, right, false int }

func (c tally) compare(t *testing.T, file, component, want, got string) {
	t.Helper()
	n := c[component]
	if n == nil {
		n = &count3{}
		c[component] = n
	}
	switch {
	case want != "" && strings.EqualFold(want, got):
		n.there++
		n.right++
		return
	case want != "":
		n.there++
	case got != "":
		n.false++
	default:
		return
	}
	t.Logf("%s: %s is %q, want %q", file, component, got, want)
}

func readDocument(t *testing.T, data []byte, s *standard.Sheet) *drafting.Document {
	t.Helper()
	f, err := docx.Read(bytes.NewReader(data), int64(len(data)), s)
	if err != nil {
		t.Fatal(err)
	}
	return f.Document
}

// kindOf is the id of the kind of a type in the corpus's list; a type that is no kind of the
// standard has to stand printed.
func kindOf(typ, printed string, s *standard.Sheet) string {
	for i := range s.Kinds {
		if viet.Upper(s.Kinds[i].Name) == typ {
			return s.Kinds[i].ID
		}
	}
	if strings.HasPrefix(printed, typ) {
		typ = printed
	}
	return "none: " + typ
}

// partsOf is what the table has of a document, by its columns.
func partsOf(d *drafting.Document) map[string]string {
	main := d.Pieces[0]
	words := func(c drafting.Component) string {
		if n := main.First(c); n != nil {
			return firstWords(n.Text)
		}
		return ""
	}
	lines := func(of ...drafting.Component) string {
		n := 0
		for _, c := range of {
			n += len(main.Each(c))
		}
		if n == 0 {
			return ""
		}
		return fmt.Sprint(n)
	}
	signer := ""
	if n := main.First(drafting.SignerName); n != nil {
		sum := sha256.Sum256([]byte(strings.Join(strings.Fields(n.Text), " ")))
		signer = hex.EncodeToString(sum[:])[:8]
	}
	var appended []string
	for _, p := range d.Pieces[1:] {
		text := ""
		for _, n := range p.Nodes {
			if text = firstWords(n.Text); text != "" {
				break
			}
		}
		appended = append(appended, string(p.Kind)+": "+text)
	}
	return map[string]string{
		"parent": words(drafting.ParentBody), "issuer": words(drafting.Issuer),
		"issuer-lines": lines(drafting.Issuer), "number": words(drafting.Number),
		"date": words(drafting.PlaceDate), "type": words(drafting.TypeName), "subject": words(drafting.Subject),
		"subject-lines": lines(drafting.Subject, drafting.DispatchSubject), "dispatch-subject": words(drafting.DispatchSubject), "addressees": words(drafting.Addressees),
		"addressee-lines": lines(drafting.Addressees, drafting.Addressee), "bases": lines(drafting.Basis),
		"authority": words(drafting.EnactingAuthority), "formula": words(drafting.EnactingFormula), "body": bodyOf(main),
		"capacity": words(drafting.Capacity), "job-title": words(drafting.JobTitle), "signer": signer,
		"recipients": words(drafting.RecipientsHeading), "recipient-lines": lines(drafting.Recipient),
		"appended": strings.Join(appended, "; "),
	}
}

func firstWords(text string) string {
	f := strings.Fields(text)
	return strings.Join(f[:min(4, len(f))], " ")
}

func bodyOf(p *drafting.Piece) string {
	for _, c := range []drafting.Component{drafting.Article, drafting.Roman, drafting.Clause} {
		nodes := slices.DeleteFunc(p.Each(c), func(n *drafting.Node) bool {
			l, _ := n.Label()
			return strings.Contains(l.Num, ".")
		})
		if len(nodes) > 0 {
			return fmt.Sprintf("%s %d", c, len(nodes))
		}
	}
	return ""
}

// readTable reads lines of columns with tabs between, the first of which names the columns;
// lines with # before are for the reader.
func readTable(t *testing.T, path string) (rows []map[string]string, columns []string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		switch {
		case strings.HasPrefix(line, "#"):
		case columns == nil:
			columns = cells
		default:
			row := map[string]string{}
			for i, c := range columns {
				if i < len(cells) {
					row[c] = cells[i]
				}
			}
			rows = append(rows, row)
		}
	}
	return rows, columns
}
