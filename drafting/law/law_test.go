package law

import (
	"encoding/json"
	"testing"
)

const decree = "Nghị định số 30/2020/NĐ-CP"

func TestParseAndPrintAgree(t *testing.T) {
	tests := map[string]Provision{
		"điểm c khoản 3 Mục II Phần I Phụ lục I " + decree: {Act: decree, Appendix: "I", Part: "I", Section: "II", Clause: "3", Point: "c"},
		"Điều 8 " + decree:                          {Act: decree, Article: "8"},
		"dòng 7 Mục V Phần I Phụ lục I":             {Appendix: "I", Part: "I", Section: "V", Row: "7"},
		"Mẫu 1.3 Mục II Phụ lục III " + decree:      {Act: decree, Appendix: "III", Section: "II", Form: "1.3"},
		"điểm đ khoản 2 Điều 7a Quy chế này":        {Act: "Quy chế này", Article: "7a", Clause: "2", Point: "đ"},
		"Tiểu mục 1 Mục 2 Chương IV Bộ luật Dân sự": {Act: "Bộ luật Dân sự", Chapter: "IV", Section: "2", Subsection: "1"},
		"khoản 3 Điều 2 Điều lệ Đảng":               {Act: "Điều lệ Đảng", Article: "2", Clause: "3"},
		"Phụ lục II":                   {Appendix: "II"},
		decree:                         {Act: decree},
		"Luật Lưu trữ số 33/2024/QH15": {Act: "Luật Lưu trữ số 33/2024/QH15"},
		"điểm a1 khoản 1.2 Điều 5 Quyết định số 399": {Act: "Quyết định số 399", Article: "5", Clause: "1.2", Point: "a1"},
	}
	for text, want := range tests {
		got, err := Parse(text)
		if err != nil || got != want {
			t.Errorf("Parse(%q) = %+v, %v; want %+v", text, got, err, want)
		}
		if printed := want.String(); printed != text {
			t.Errorf("%+v prints %q, want %q", want, printed, text)
		}
	}
	if got, err := Parse("Điểm c Khoản 3 điều 5 Quy chế này"); err != nil || got.String() != "điểm c khoản 3 Điều 5 Quy chế này" {
		t.Errorf("capitals: %v, %v", got, err)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{
		"", " ", "khoản", "khoản c", "Điều x Nghị định", "Điều 5 khoản 2", "Mục I Mục II", "Phụ lục IIII", "Phụ lục I ",
		"Điều 5  Quy chế này", "điểm 3 Điều 5", "Điều 5 của Quy chế", "Điều 5 Phụ lục", "Điều 5, khoản 2",
	} {
		if p, err := Parse(text); err == nil {
			t.Errorf("Parse(%q) = %+v, want an error", text, p)
		}
	}
}

func TestParseShort(t *testing.T) {
	tests := map[string]string{
		"II.3.c":             "điểm c khoản 3 Mục II Phần I Phụ lục I",
		"I.7":                "khoản 7 Mục I Phần I Phụ lục I",
		"IV":                 "Mục IV Phần I Phụ lục I",
		"V.r7":               "dòng 7 Mục V Phần I Phụ lục I",
		"V.r6b":              "dòng 6b Mục V Phần I Phụ lục I",
		"III.1.đ":            "điểm đ khoản 1 Mục III Phần I Phụ lục I",
		"P2.I.2.a":           "điểm a khoản 2 Mục I Phần II Phụ lục I",
		"P2":                 "Phần II Phụ lục I",
		"Đ.8":                "Điều 8",
		"Đ.8.2.a":            "điểm a khoản 2 Điều 8",
		"PL.III":             "Phụ lục III",
		"PL.III-II":          "Mục II Phụ lục III",
		"PL.II-III.1.b":      "điểm b khoản 1 Mục III Phụ lục II",
		"PL.II-V.10":         "khoản 10 Mục V Phụ lục II",
		"PL.VI-I.III.1":      "khoản 1 Mục III Phần I Phụ lục VI",
		"PL.VI-P2.I":         "Mục I Phần II Phụ lục VI",
		"Mẫu 1.5":            "Mẫu 1.5 Mục II Phụ lục III",
		"khoản 3 Mục I":      "khoản 3 Mục I",
		"Điều 5 Quy chế này": "Điều 5 Quy chế này",
	}
	for short, want := range tests {
		if want != "Điều 5 Quy chế này" {
			want += " " + decree
		}
		p, err := ParseShort(decree, short)
		if err != nil || p.String() != want {
			t.Errorf("ParseShort(%q) = %q, %v; want %q", short, p, err, want)
		}
	}
	for _, short := range []string{"", "II.", "II.3.", "II.c", "Đ.", "Đ.x", "Đ.8.2.a.b", "PL.", "PL.2", "PL.II-", "P9.I", "P2.P1.I", "P2.I.II", "V.r", "Mẫu x", "Mẫu", decree, "2.3"} {
		if p, err := ParseShort(decree, short); err == nil {
			t.Errorf("ParseShort(%q) = %+v, want an error", short, p)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"điểm c khoản 3 Mục II Phần I Phụ lục I " + decree, "Điều 8 " + decree, "dòng 7 Mục V Phần I Phụ lục I",
		"Mẫu 1.3 Mục II Phụ lục III " + decree, "Điều 2 Điều lệ Đảng", "khoản 1", "II.3.c", "Đ.8.2.a", "PL.VI-I.III.1.h", "P2.I.2.a",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, parse := range []func(string) (Provision, error){Parse, parseShortOfDecree} {
			p, err := parse(s)
			if err != nil {
				continue
			}
			again, err := Parse(p.String())
			if err != nil || again != p {
				t.Errorf("%q reads as %+v, prints %q, which reads as %+v, %v", s, p, p, again, err)
			}
		}
	})
}

func parseShortOfDecree(s string) (Provision, error) { return ParseShort(decree, s) }

func TestPeriodIsHalfOpen(t *testing.T) {
	p := Period{Date{2020, 3, 5}, Date{2026, 1, 1}}
	for day, want := range map[Date]bool{
		{2020, 3, 4}: false, {2020, 3, 5}: true, {2025, 12, 31}: true, {2026, 1, 1}: false,
	} {
		if got := p.Contains(day); got != want {
			t.Errorf("%v contains %v: %v, want %v", p, day, got, want)
		}
	}
	if !(Period{From: Date{2020, 3, 5}}).Contains(Date{9999, 1, 1}) || !(Period{}).Contains(Date{1, 1, 1}) {
		t.Error("a zero end is not open")
	}
}

func TestDate(t *testing.T) {
	for _, bad := range []string{"", "2026-02-30", "5/3/2020", "2026-13-01", "26-01-01", "2026-1-1"} {
		if d, err := ParseDate(bad); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", bad, d)
		}
	}
	if (Date{2025, 2, 29}).Valid() || !(Date{2024, 2, 29}).Valid() || (Date{}).Valid() || (Date{2024, -1, 5}).Valid() {
		t.Error("Valid does not follow the calendar")
	}
	var got struct{ A, B Date }
	if err := json.Unmarshal([]byte(`{"A":"2020-03-05","B":""}`), &got); err != nil || got.A != (Date{2020, 3, 5}) || !got.B.IsZero() {
		t.Errorf("JSON: %+v, %v", got, err)
	}
	if data, err := json.Marshal(got); err != nil || string(data) != `{"A":"2020-03-05","B":""}` {
		t.Errorf("JSON: %s, %v", data, err)
	}
	days := []Date{{}, {2019, 12, 31}, {2020, 1, 1}, {2020, 1, 2}, {2020, 2, 1}}
	for i := 1; i < len(days); i++ {
		if !days[i-1].Before(days[i]) || days[i].Before(days[i-1]) || days[i].Before(days[i]) {
			t.Errorf("%v and %v are not in order", days[i-1], days[i])
		}
	}
}

func TestActName(t *testing.T) {
	if got := (Act{Type: "Nghị định", Number: "30/2020/NĐ-CP"}).Name(); got != decree {
		t.Error(got)
	}
	if got := (Act{Type: "Hiến pháp"}).Name(); got != "Hiến pháp" {
		t.Error(got)
	}
}
