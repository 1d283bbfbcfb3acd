package layout_test

import (
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/viet"
)

func TestAwkwardContent(t *testing.T) {
	sheet, faces := open(t)
	const country = "country-name: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
	for _, c := range []struct {
		name, in string
		pages    int // at most; 0 where any number will do
	}{
		{"an issuer's name of 200 letters", "issuer: " + strings.Repeat("BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI ", 6) + "\n" + country, 1},
		{"a subject of eight lines", "type-name: THÔNG BÁO\nsubject: " + strings.Repeat("Về việc chấn chỉnh công tác văn thư, lưu trữ của các cơ quan, đơn vị ", 8), 1},
		{"a word wider than the page", "paragraph: " + strings.Repeat("nghiêng", 60), 1},
		{"a word longer than a page", "paragraph: " + strings.Repeat("nghiêng", 2000), 0},
		{"an empty body", country + "type-name: THÔNG BÁO\nsubject: Về việc\njob-title: CHÁNH VĂN PHÒNG\nsigner-name: Hưng", 1},
		{"no words at all", "paragraph: \nsubject: \nissuer: ", 1},
		{"three hundred recipients", "paragraph: Một./.\nrecipients-heading: Nơi nhận:\n" + strings.Repeat("recipient: - Ban Chỉ huy quân sự xã;\n", 300) + "job-title: CHÁNH VĂN PHÒNG\nsigner-name: Hưng", 7},
		{"three hundred recipients of minutes", "paragraph: Một./.\nrecipients-heading: Nơi nhận:\n" + strings.Repeat("recipient: - Ban Chỉ huy quân sự xã;\n", 300) + "job-title: THƯ KÝ\nsigner-name: An\njob-title: CHỦ TỌA\nsigner-name: Hưng", 7},
		{"forty signatures", "paragraph: Một./.\n" + strings.Repeat("job-title: ỦY VIÊN\nsigner-name: Hưng\n", 40), 0},
		{"emoji and letters that the faces lack", "paragraph: Báo cáo 😀 về 漢字 và 𝔘𝔫𝔦 của Văn phòng", 1},
		{"marks apart from their letters", "paragraph: " + mustNormalize("Công tác văn thư"), 1},
		{"a letter with forty marks", "paragraph: a" + strings.Repeat("\u0301", 40) + " b", 1},
		{"spaces alone", "paragraph: " + strings.Repeat(" ", 5000), 0},
		{"a copy of nothing", "copy-form: SAO Y", 1},
		{"ten boxes", strings.Repeat("secrecy: TUYỆT MẬT VÀ RẤT MẬT, KHÔNG AI ĐƯỢC XEM\n", 10), 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document(c.in)
			ps := layout.Paginate(nil, d, sheet, faces)
			if c.pages > 0 && ps.Count() > c.pages {
				t.Errorf("%d pages, want at most %d", ps.Count(), c.pages)
			}
			whole(t, d, ps)
			inside(t, sheet, faces, ps)
			if name := d.Pieces[0].First(drafting.CountryName); name != nil && len(linesOf(ps, name.ID)) != 1 {
				t.Error("the country's name stands in several lines")
			}
		})
	}
}

// mustNormalize returns words as they come from a file that keeps marks apart.
func mustNormalize(words string) string {
	words, _ = viet.Normalize(strings.ReplaceAll(words, "ă", "a\u0306"))
	return words
}

func TestASignatureStandsBesideALongList(t *testing.T) {
	sheet, faces := open(t)
	d := document("paragraph: Một./.\nrecipients-heading: Nơi nhận:\n" + strings.Repeat("recipient: - Ban Chỉ huy quân sự xã;\n", 300) + "job-title: CHÁNH VĂN PHÒNG\nsigner-name: Hưng")
	ps := layout.Paginate(nil, d, sheet, faces)
	p := d.Pieces[0]
	heading, title, name := p.First(drafting.RecipientsHeading), p.First(drafting.JobTitle), p.First(drafting.SignerName)
	if a, b := baseline(ps, heading), baseline(ps, title); !same(a, b) {
		t.Errorf("the list begins at %.2f mm, the signature at %.2f", a, b)
	}
	if page := ps.PageOf(drafting.Position{Node: name.ID}); page != 0 {
		t.Errorf("the name stands on page %d", page+1)
	}
	last := -1.0
	for _, n := range p.Each(drafting.Recipient) {
		page := ps.PageOf(drafting.Position{Node: n.ID})
		y := baseline(ps, n) + float64(page)*1000
		if y <= last || last > 0 && y-last > 6 && y-last < 500 {
			t.Fatalf("a recipient stands %.2f mm below the one before it", y-last)
		}
		last = y
	}
}

func TestManySignaturesStandInPairsOnSeveralPages(t *testing.T) {
	sheet, faces := open(t)
	d := document("paragraph: Một./.\n" + strings.Repeat("job-title: ỦY VIÊN\nsigner-name: Hưng\n", 40))
	ps := layout.Paginate(nil, d, sheet, faces)
	nodes := d.Pieces[0].Nodes[1:]
	if ps.Count() < 2 {
		t.Fatal("they stand on one page")
	}
	for i := 0; i < len(nodes); i += 4 {
		for k := range 2 {
			a, b := nodes[i+k], nodes[i+k+2]
			page := ps.PageOf(drafting.Position{Node: nodes[i].ID})
			if !same(baseline(ps, a), baseline(ps, b)) || ps.PageOf(drafting.Position{Node: b.ID}) != page {
				t.Fatalf("signatures %d and %d do not stand side by side", i/2+1, i/2+2)
			}
		}
	}
}
