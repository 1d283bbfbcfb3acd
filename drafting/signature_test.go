package drafting_test

import (
	"strings"
	"testing"

	"thethuc/drafting"
)

func TestRankOf(t *testing.T) {
	tests := map[drafting.Rank][]string{
		drafting.HeadRank: {
			"GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "BỘ TRƯỞNG", "BỘ TRƯỞNG BỘ NỘI VỤ", "CỤC TRƯỞNG", "TRƯỞNG PHÒNG", "TRƯỞNG BAN",
			"CHỦ TỊCH", "TƯ LỆNH", "CHÍNH ỦY", "CHÍNH UỶ", "THAM MƯU TRƯỞNG", "TỔNG THAM MƯU TRƯỞNG", "SƯ ĐOÀN TRƯỞNG", "HIỆU TRƯỞNG", "CHỈ HUY TRƯỞNG",
		},
		drafting.DeputyRank: {"PHÓ GIÁM ĐỐC", "THỨ TRƯỞNG", "PHÓ CHỦ TỊCH", "PHÓ THAM MƯU TRƯỞNG", "HIỆU PHÓ", "ĐỘI PHÓ", "PHÓ TƯ LỆNH KIÊM THAM MƯU TRƯỞNG"},
		drafting.BodyRank:   {"ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "CHÍNH PHỦ", "BỘ TƯ LỆNH", "BAN CHỈ ĐẠO", "ĐẢNG ỦY", "ĐOÀN KIỂM TRA", "SỞ NỘI VỤ"},
		drafting.UnknownRank: {
			"THƯ KÝ", "CHỦ TỌA", "ĐẠI DIỆN BÊN A", "NGƯỜI LẬP", "KẾ TOÁN", "",
		},
	}
	for want, titles := range tests {
		for _, title := range titles {
			if got := drafting.RankOf(title); got != want {
				t.Errorf("RankOf(%q) = %d, want %d", title, got, want)
			}
		}
	}
}

func TestParseCapacity(t *testing.T) {
	tests := map[string]string{
		"KT. GIÁM ĐỐC": "KT|GIÁM ĐỐC", "K/T CHÁNH VĂN PHÒNG": "KT|CHÁNH VĂN PHÒNG", "TM/ỦY BAN NHÂN DÂN": "TM|ỦY BAN NHÂN DÂN",
		"TUQ. BỘ TRƯỞNG": "TUQ|BỘ TRƯỞNG", "Q. GIÁM ĐỐC": "Q|GIÁM ĐỐC", "TL.TƯ LỆNH": "TL|TƯ LỆNH", "KT\u00a0CỤC TRƯỞNG": "KT|CỤC TRƯỞNG",
		"QUÂN KHU 2": "", "TLHT. GIÁM ĐỐC": "", "THƯ KÝ": "", "TMV GROUP": "",
	}
	for line, want := range tests {
		got := ""
		if abbreviation, words, ok := drafting.ParseCapacity(line); ok {
			got = abbreviation + "|" + words.Text
			if line[words.Start:words.End] != words.Text {
				t.Errorf("%q: bytes %d to %d", line, words.Start, words.End)
			}
		}
		if got != want {
			t.Errorf("ParseCapacity(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestSignatures(t *testing.T) {
	piece := &drafting.Piece{}
	for line := range strings.SplitSeq(`capacity TL. TƯ LỆNH
capacity KT. CHÁNH VĂN PHÒNG
job-title PHÓ CHÁNH VĂN PHÒNG
signature-note (Đã ký)
signer-name Trần Quốc Hưng
job-title KẾ TOÁN
signer-name Lê Thị Hoa
issuer VĂN PHÒNG
copy-form SAO Y
job-title CHÁNH VĂN PHÒNG
signer-name Nguyễn Văn An`, "\n") {
		component, text, _ := strings.Cut(line, " ")
		piece.Nodes = append(piece.Nodes, &drafting.Node{Component: drafting.Component(component), Text: text})
	}
	var got []string
	for _, s := range drafting.Signatures(piece.Own()) {
		var words []string
		for _, n := range s.Titles {
			words = append(words, n.Text)
		}
		got = append(got, strings.Join(words, "/")+": "+s.Name.Text)
	}
	want := "TL. TƯ LỆNH/KT. CHÁNH VĂN PHÒNG/PHÓ CHÁNH VĂN PHÒNG: Trần Quốc Hưng; KẾ TOÁN: Lê Thị Hoa"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("%s\nwant %s", s, want)
	}
	if all := drafting.Signatures(piece.Nodes); len(all) != 3 {
		t.Errorf("%d signatures with those of the copy", len(all))
	}
}
