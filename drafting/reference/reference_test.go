package reference_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/pack"
	"thethuc/drafting/plain"
	"thethuc/drafting/reference"
)

// numbersAndNames are what two references of one shape may differ by, as Text writes it.
var numbersAndNames = regexp.MustCompile(`^“.*?” \| |\[[^\]]*\]|điểm [a-zđ]\d?|\b\d+[a-zđ]?\d?\b|\b[IVX]+\b`)

// TestShapes runs one reference, or a line of several, after the other. Those that differ by their
// numbers and names alone are of one shape.
func TestShapes(t *testing.T) {
	shapes := map[string]bool{}
	golden.Each(t, "testdata/find/*.txtar", func(t *testing.T, a *golden.Archive) {
		var b strings.Builder
		for line := range strings.Lines(a.Section(t, "in")) {
			line = strings.TrimSuffix(line, "\n")
			b.WriteString(line + "\n")
			for _, r := range reference.Find(line) {
				text := reference.Text(line, r)
				b.WriteString("\t" + text + "\n")
				shapes[numbersAndNames.ReplaceAllString(text, "#")] = true
			}
		}
		a.Check(t, "want", b.String())
	})
	const least = 80
	if len(shapes) < least {
		t.Errorf("%d shapes, want %d at the least", len(shapes), least)
	}
}

// TestResolve says of every reference of a document where it points.
func TestResolve(t *testing.T) {
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	golden.Each(t, "testdata/resolve/*.txtar", func(t *testing.T, a *golden.Archive) {
		d, _ := plain.Parse(a.Section(t, "in"), p.Sheet())
		a.Check(t, "want", resolved(d))
	})
}

func resolved(d *drafting.Document) string {
	var b strings.Builder
	for _, f := range reference.Of(d).All {
		n := d.Node(f.Node)
		fmt.Fprintf(&b, "%s “%s” %s", d.Path(f.Node), f.In(n.Text), f.Kind)
		for _, id := range f.Targets() {
			b.WriteString(" " + d.Path(id))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
		"các khoản 1, 2 và 3 Điều 5-9 Quy chế ban hành kèm theo Quyết định này", "Luật Phòng, chống tham nhũng và Luật Lưu trữ năm 2024",
		"Điều 5, khoản 2, điểm a “Điều …” số /QĐ-VP", "QCVN 01:2019/BCT Phụ lục\u00a0VIb kèm theo", "từ Điều 5 đến", "Quyết định số 5 /QĐ-TTg",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		found := reference.Find(s)
		end := 0
		for _, r := range found {
			if !valid(s, r.Span) || r.Start < end || r.Start == r.End {
				t.Fatalf("%q: %d to %d after %d", s, r.Start, r.End, end)
			}
			end = r.End
			for _, span := range spans(r) {
				if !valid(s, span) {
					t.Fatalf("%q: part %d to %d", s, span.Start, span.End)
				}
			}
			reference.Text(s, r)
		}
		again := reference.Find(s)
		if !slices.EqualFunc(found, again, func(a, b reference.Reference) bool { return reference.Text(s, a) == reference.Text(s, b) }) {
			t.Fatalf("%q is read in two ways", s)
		}
	})
}

func valid(s string, span reference.Span) bool {
	return span.Start >= 0 && span.Start <= span.End && span.End <= len(s) && letterStart(s, span.Start) && letterStart(s, span.End)
}

func letterStart(s string, i int) bool {
	return i == len(s) || utf8.RuneStart(s[i]) || !utf8.ValidString(s)
}

func spans(r reference.Reference) []reference.Span {
	a := r.Act
	out := []reference.Span{a.Span, a.Name, a.Number, a.Date, a.Year, a.Issuer, a.Title}
	for _, step := range r.Steps {
		out = append(out, step.Word)
		for _, n := range step.Numbers {
			out = append(out, n.Span)
		}
	}
	return out
}

// FuzzOf resolves the references of any text; what they point at must be there.
func FuzzOf(f *testing.F) {
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		f.Fatal(err)
	}
	sheet := p.Sheet()
	for _, s := range []string{
		"Điều 1. Theo khoản 2 Điều này\n1. Điểm a khoản này\na) Chương này\n", "\\piece attached\nQUY CHẾ\nĐiều 1. “Điều 2 Quy chế này\n”\nĐiều 1. Điều 1",
		"\\piece appendix\nPhụ lục I\nPhụ lục này, Phụ lục II kèm theo và Phụ lục kèm theo\n", "I. MỤC\n1. Mục I, mục 1 Phần I\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, _ := plain.Parse(s, sheet)
		x := reference.Of(d)
		for i := range x.All {
			r := &x.All[i]
			n := d.Node(r.Node)
			if n == nil || !valid(n.Text, r.Span) {
				t.Fatalf("%q: a reference at %d to %d of node %d", s, r.Start, r.End, r.Node)
			}
			for _, id := range r.Targets() {
				if d.Node(id) == nil {
					t.Fatalf("%q: %q points at node %d, which is not there", s, r.In(n.Text), id)
				}
			}
		}
		for _, l := range reference.Links(d) {
			if n := d.Node(l.From.Node); n == nil || l.From.Start < 0 || l.From.End > len(n.Text) || l.From.Start >= l.From.End {
				t.Fatalf("%q: a link from %+v", s, l.From)
			}
		}
		if edits := reference.Follow(d, d); len(edits) > 0 {
			t.Fatalf("%q: %d edits though nothing moved", s, len(edits))
		}
	})
}

func BenchmarkFind(b *testing.B) {
	const text = "1. Căn cứ điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, " +
		"Thủ trưởng các cơ quan, đơn vị có trách nhiệm tổ chức quán triệt, triển khai thực hiện nghiêm túc các nội dung quy định tại Quy chế này; " +
		"thường xuyên kiểm tra, đôn đốc, kịp thời phát hiện, chấn chỉnh những hạn chế, khuyết điểm trong công tác soạn thảo và ban hành văn bản."
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		reference.Find(text)
	}
}

func BenchmarkOf(b *testing.B) {
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		b.Fatal(err)
	}
	text := golden.Open(b, "testdata/resolve/regulation.txtar").Section(b, "in")
	_, rules, _ := strings.Cut(text, "\\piece attached\n")
	d, _ := plain.Parse(strings.Repeat(rules, 12), p.Sheet())
	size := 0
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		size += len(n.Text)
		return true
	})
	b.SetBytes(int64(size))
	for b.Loop() {
		reference.Of(d)
	}
}
