package reference_test

import (
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/pack"
	"thethuc/drafting/reference"
)

func TestSearchFindsActsByNumberAndByWords(t *testing.T) {
	acts, err := pack.Acts(assets.FS, "words")
	if err != nil {
		t.Fatal(err)
	}
	shelf := reference.NewShelf(acts)
	day := law.Date{Year: 2026, Month: 3, Day: 18}
	for words, want := range map[string]string{
		"30/2020":            "Nghị định số 30/2020/NĐ-CP",
		"cong tac van thu":   "Nghị định số 30/2020/NĐ-CP",
		"Luật đất":           "Luật Đất đai số 31/2024/QH15",
		"bao ve bi mat":      "Luật Bảo vệ bí mật nhà nước số 117/2025/QH15",
		"luat bi mat":        "Luật Bảo vệ bí mật nhà nước số 117/2025/QH15",
		"nd 63/2010":         "Nghị định số 63/2010/NĐ-CP",
		"nghĩa vụ quân sự l": "Luật Nghĩa vụ quân sự số 78/2015/QH13",
	} {
		got := shelf.Search(words, day, 5)
		if len(got) == 0 || got[0].Name() != want {
			t.Errorf("%q finds %v, want %s first", words, got, want)
		}
	}
	for _, words := range []string{"", " ", "không có văn bản này", "/"} {
		if got := shelf.Search(words, day, 5); len(got) > 0 {
			t.Errorf("%q finds %v", words, got)
		}
	}
	old := shelf.Search("luat bao ve bi mat nha nuoc 2018", day, 5)
	if len(old) == 0 || reference.Expired(old[0], acts, day) != "hết hiệu lực từ ngày 01 tháng 3 năm 2026, được thay thế bằng Luật Bảo vệ bí mật nhà nước ngày 10 tháng 12 năm 2025" {
		t.Errorf("the old law on secrets: %v", old)
	}
	if reference.Expired(old[0], acts, law.Date{Year: 2026, Month: 2, Day: 28}) != "" {
		t.Error("expired before its day")
	}
}

func TestWhatTheUnitUsesComesFirst(t *testing.T) {
	acts := law.Acts{
		{Type: "Nghị định", Number: "1/2020/NĐ-CP", Issued: law.Date{Year: 2020, Month: 1, Day: 2}, Issuer: "Chính phủ", Title: "về việc ấy"},
		{Type: "Nghị định", Number: "2/2021/NĐ-CP", Issued: law.Date{Year: 2021, Month: 1, Day: 2}, Issuer: "Chính phủ", Title: "về việc ấy"},
	}
	shelf := reference.NewShelf(acts)
	if got := shelf.Search("việc", law.Date{}, 5); got[0].Number != "2/2021/NĐ-CP" {
		t.Errorf("the newest is not the first: %v", got)
	}
	cites := &drafting.Document{Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
		{ID: 2, Component: drafting.Basis, Text: "Căn cứ Nghị định số 1/2020/NĐ-CP ngày 02 tháng 01 năm 2020 của Chính phủ về việc ấy;"},
	}}}}
	shelf.Use(cites)
	if got := shelf.Search("việc", law.Date{}, 5); got[0].Number != "1/2020/NĐ-CP" {
		t.Errorf("what the unit uses is not the first: %v", got)
	}
	if got := shelf.Usual(&drafting.Document{}, law.Date{}, 5); len(got) != 1 || got[0].Number != "1/2020/NĐ-CP" {
		t.Errorf("the unit usually cites %v", got)
	}
	if got := shelf.Usual(cites, law.Date{}, 5); len(got) != 0 {
		t.Errorf("what stands there is offered again: %v", got)
	}
}

func TestCite(t *testing.T) {
	for want, act := range map[string]law.Act{
		"Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư": {
			Type: "Nghị định", Number: "30/2020/NĐ-CP", Issued: law.Date{Year: 2020, Month: 3, Day: 5}, Issuer: "Chính phủ", Title: "về công tác văn thư",
		},
		"Luật Lưu trữ ngày 21 tháng 6 năm 2024": {Type: "Luật Lưu trữ", Number: "33/2024/QH15", Issued: law.Date{Year: 2024, Month: 6, Day: 21}, Issuer: "Quốc hội"},
	} {
		if got := reference.Cite(act); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	acts, err := pack.Acts(assets.FS, "words")
	if err != nil {
		b.Fatal(err)
	}
	shelf := reference.NewShelf(acts)
	for b.Loop() {
		shelf.Search("bao ve bi mat", law.Date{Year: 2026, Month: 3, Day: 18}, 8)
	}
}
