package drafting_test

import (
	"strings"
	"testing"

	"thethuc/drafting"
)

// lines makes a main text of lines "component: words".
func lines(template, text string) *drafting.Document {
	p := &drafting.Piece{ID: 1, Kind: drafting.Main}
	d := &drafting.Document{Header: drafting.Header{Template: template}, LastID: 1, Pieces: []*drafting.Piece{p}}
	for line := range strings.Lines(text) {
		component, words, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		d.LastID++
		p.Nodes = append(p.Nodes, &drafting.Node{ID: d.LastID, Component: drafting.Component(component), Text: words})
	}
	return d
}

const (
	nation = "country-name: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
	office = "issuer: TRUNG TÂM LƯU TRỮ\n" + nation + "number: Số:      /TTLT-HC\n"
	blanks = "paragraph: Ngày sinh: …………\nparagraph: Quê quán: …………\nparagraph: Nơi ở: .......\nparagraph: Nghề nghiệp: {{ nghe }}\nparagraph: Điện thoại: [_07_]\n"
)

func TestPaper(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       drafting.Paper
	}{
		{"an office's letter", office + "paragraph: Trung tâm trả lời như sau:\nrecipients-heading: Nơi nhận:\n", drafting.AdministrativePaper},
		{"an office's letter with blanks", office + blanks + "recipients-heading: Nơi nhận:\n", drafting.AdministrativePaper},
		{"nothing at all", "", drafting.AdministrativePaper},
		{"a paragraph on the Party", nation + "paragraph: ĐẢNG CỘNG SẢN VIỆT NAM\n", drafting.AdministrativePaper},
		{"the Party's name in the country's place", "issuer: ĐẢNG ỦY XÃ\nparagraph: ĐẢNG CỘNG SẢN VIỆT NAM\n", drafting.PartyPaper},
		{"the Youth Union's name there", "issuer: BCH ĐOÀN XÃ\nparagraph: ĐOÀN TNCS HỒ CHÍ MINH\n", drafting.PartyPaper},
		{"a number as the Party writes it", "issuer: ĐẢNG ỦY XÃ\nnumber: Số 12-NQ/ĐU\n", drafting.PartyPaper},
		{"a decree", "issuer: CHÍNH PHỦ\n" + nation + "type-name: NGHỊ ĐỊNH\nrecipients-heading: Nơi nhận:\n", drafting.LawPaper},
		{"a decision with the year in its number", office[:strings.Index(office, "number")] + "number: Số: 07/2025/QĐ-UBND\nrecipients-heading: Nơi nhận:\n", drafting.LawPaper},
		{"a decree's appendix alone", "appendix-heading: Phụ lục II\nguide: (Kèm theo Nghị định số 30/2020/NĐ-CP)\n", drafting.LawPaper},
		{"a decision's appendix alone", "appendix-heading: Phụ lục II\nguide: (Kèm theo Quyết định số 30/QĐ-TTLT)\n", drafting.AdministrativePaper},
		{"an application", nation + "type-name: ĐƠN ĐỀ NGHỊ CẤP THẺ ĐỌC\n", drafting.FormPaper},
		{"a unit's own line begins as one", nation + "paragraph: ĐƠN VỊ 1087\n", drafting.AdministrativePaper},
		{"an application that a circular prescribes", nation + "type-name: TỜ KHAI CẤP THẺ\nguide: (Ban hành kèm theo Thông tư số 5/2020/TT-BVH)\n", drafting.FormPaper},
		{"blanks in many lines", nation + "type-name: BIÊN BẢN\n" + blanks, drafting.FormPaper},
		{"a blank for the body's name", "issuer: …(1)…\n" + nation + "number: Số: …/GCN-…(2)…\nrecipients-heading: Nơi nhận:\n", drafting.FormPaper},
		{"words for the body's name", "paragraph: (TÊN TỔ CHỨC ĐỀ NGHỊ)\n" + nation, drafting.FormPaper},
		{"a contract", nation + "type-name: HỢP ĐỒNG MUA BÁN\nparagraph: Hôm nay, chúng tôi gồm có:\n", drafting.ContractPaper},
		{"an agreement in the other spelling", nation + "type-name: VĂN BẢN THOẢ THUẬN\n", drafting.ContractPaper},
		{"parties sign", nation + "type-name: BIÊN BẢN THANH LÝ\njob-title: BÊN MUA\n", drafting.ContractPaper},
		{"a contract's appendix", "appendix-heading: PHỤ LỤC\nguide: (Kèm theo Hợp đồng số 5)\n", drafting.ContractPaper},
		{"an office's contract", office + "place-date: Phú Thọ, ngày      tháng 02 năm 2026\ntype-name: HỢP ĐỒNG\nparagraph: BÊN MUA\n", drafting.AdministrativePaper},
		{"an office's report that follows a form", "paragraph: Mẫu số 04\n" + office + "place-date: Phú Thọ, ngày 05 tháng 02 năm 2026\n", drafting.AdministrativePaper},
		{"an office's letter on a contract", office + "paragraph: BÊN MUA\nrecipients-heading: Nơi nhận:\n", drafting.AdministrativePaper},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := lines("", c.text).Paper(); got != c.want {
				t.Errorf("paper is %s, want %s", got, c.want)
			}
		})
	}
	if got := lines("nd30/contract", nation+"type-name: HỢP ĐỒNG\n"+blanks).Paper(); got != drafting.AdministrativePaper {
		t.Errorf("a document from a template is %s", got)
	}
}

func TestPapersHaveNamesOfTheirOwn(t *testing.T) {
	seen := map[string]drafting.Paper{}
	for _, p := range []drafting.Paper{
		drafting.AdministrativePaper, drafting.PartyPaper, drafting.LawPaper, drafting.FormPaper, drafting.ContractPaper,
	} {
		if other, taken := seen[p.Name()]; taken {
			t.Errorf("%s and %s are both called %q", p, other, p.Name())
		}
		seen[p.Name()] = p
	}
}
