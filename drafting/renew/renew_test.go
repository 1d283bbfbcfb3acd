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
			d := renew.From(old, renew.Options{Source: "cu.docx", Today: law.Date{Year: 2026, Month: 2, Day: 5}})
			if plain.Format(old, s) != before {
				t.Error("the earlier document is another")
			}
			earlier := fmt.Sprintf("==== source %s, number %s of %s, final %v\n", d.Source, d.Earlier.Number, d.Earlier.Issued, d.Final)
			golden.Check(t, strings.TrimSuffix(file, ".txt")+".golden", plain.Format(d, s)+earlier)
		})
	}
}

func TestADraftOfADraftIsTheSame(t *testing.T) {
	d, _ := plain.Parse("Số:      /QĐ-VP\n\\:place-date Phú Thọ, ngày      tháng 02 năm 2026\n\\:article Điều 1. Việc", nil)
	d.Earlier = drafting.Earlier{Number: "05/QĐ-VP", Issued: "2025-02-05", LastID: 9}
	again := renew.From(d, renew.Options{Today: law.Date{Year: 2026, Month: 2, Day: 5}})
	if !again.Same(d) {
		t.Error(plain.Format(again, nil))
	}
	if e := again.Earlier; e.Number != "" || e.Issued != "2025-02-05" || e.LastID != d.LastID {
		t.Errorf("it remembers %+v", e)
	}
}

func FuzzFrom(f *testing.F) {
	f.Add("Số: 05/QĐ-VP\nPhú Thọ, ngày 05 tháng 02 năm 2025\nKèm theo Quyết định số 05/QĐ-VP ngày 05 tháng 02 năm 2025\n(Đã ký)")
	f.Add("Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ; năm 2025/2024-2023")
	f.Fuzz(func(t *testing.T, text string) {
		old, _ := plain.Parse(text, nil)
		d := renew.From(old, renew.Options{Today: law.Date{Year: 2026, Month: 2, Day: 5}})
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
