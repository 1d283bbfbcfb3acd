package renew_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/law"
	"thethuc/drafting/pack"
	"thethuc/drafting/plain"
	"thethuc/drafting/renew"
)

// acts are a few that the papers under testdata cite.
func acts() law.Acts {
	as := law.Acts{
		{Type: "Nghị định", Number: "110/2004/NĐ-CP", Issued: law.Date{Year: 2004, Month: 4, Day: 8}, Issuer: "Chính phủ", Title: "về công tác văn thư", InForce: law.Period{Until: law.Date{Year: 2020, Month: 3, Day: 5}}, ReplacedBy: "30/2020/NĐ-CP"},
		{Type: "Nghị định", Number: "30/2020/NĐ-CP", Issued: law.Date{Year: 2020, Month: 3, Day: 5}, Issuer: "Chính phủ", Title: "về công tác văn thư"},
	}
	as.Sort()
	return as
}

func TestFrom(t *testing.T) {
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	s := p.Sheet()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			old, _ := plain.Parse(string(text), s)
			before := plain.Format(old, s)
			d, notes := renew.From(old, renew.Options{Source: "cu.docx", Today: law.Date{Year: 2026, Month: 2, Day: 5}, Acts: acts()})
			if plain.Format(old, s) != before {
				t.Error("the earlier document is another")
			}
			var out strings.Builder
			fmt.Fprintf(&out, "%s==== source %s, final %v\n", plain.Format(d, s), d.Source, d.Final)
			for _, n := range notes {
				node := d.Node(n.Node)
				if node.Text[n.Start:n.End] != n.Text {
					t.Errorf("%q stands where %q is told of", node.Text[n.Start:n.End], n.Text)
				}
				fmt.Fprintf(&out, "%s: %s: %s: %s\n", n.Kind, node.Component, n.Text, n.Say)
			}
			golden.Check(t, strings.TrimSuffix(file, ".txt")+".golden", out.String())
		})
	}
}

func TestADraftOfADraftIsTheSame(t *testing.T) {
	d, _ := plain.Parse("Số:      /QĐ-VP\n\\:place-date Phú Thọ, ngày      tháng 02 năm 2026\n\\:article Điều 1. Việc", nil)
	again, notes := renew.From(d, renew.Options{Today: law.Date{Year: 2026, Month: 2, Day: 5}})
	if !again.Same(d) || len(notes) > 0 {
		t.Errorf("%s\n%v", plain.Format(again, nil), notes)
	}
}

func FuzzFrom(f *testing.F) {
	f.Add("Số: 05/QĐ-VP\nPhú Thọ, ngày 05 tháng 02 năm 2025\nKèm theo Quyết định số 05/QĐ-VP ngày 05 tháng 02 năm 2025\n(Đã ký)")
	f.Add("Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ; năm 2025/2024-2023")
	f.Fuzz(func(t *testing.T, text string) {
		old, _ := plain.Parse(text, nil)
		d, notes := renew.From(old, renew.Options{Today: law.Date{Year: 2026, Month: 2, Day: 5}, Acts: acts()})
		for _, n := range notes {
			if node := d.Node(n.Node); node == nil || node.Text[n.Start:n.End] != n.Text {
				t.Errorf("a note on nothing: %+v", n)
			}
		}
		d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
			for _, m := range n.Marks {
				if !m.Fits(n.Text) {
					t.Errorf("a mark that does not fit %q: %+v", n.Text, m)
				}
			}
			return true
		})
	})
}
