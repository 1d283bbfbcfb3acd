package profile_test

import (
	"bytes"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/pack"
	"thethuc/drafting/profile"
)

func sample(t testing.TB) *profile.Profile {
	t.Helper()
	p, err := profile.Open(assets.FS, "templates/sample-profile.toml")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestSampleIsWholeAndAnswersWhatThePackAsks(t *testing.T) {
	p := sample(t)
	if p.Issuer != "Văn phòng" || p.Parent != "Bộ Tư lệnh Quân khu 2" || p.Place != "Phú Thọ" {
		t.Errorf("the sample is of %q, %q, %q", p.Issuer, p.Parent, p.Place)
	}
	nd30, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	if faults := nd30.Check(p.Choices); len(faults) > 0 {
		t.Error(faults)
	}
}

func TestWhatIsWrittenReadsTheSame(t *testing.T) {
	p := sample(t)
	p.Parent = `Bộ "Tư lệnh" \ Quân khu 2`
	p.Choices = map[string]string{"scale": "small", "body-size": "13.5"}
	p.Signers = append(p.Signers, profile.Signer{Name: "Lê Văn An", Post: "Trưởng ban", Capacity: "TM.", For: "Ban Chỉ đạo"})
	p.Name = "Văn phòng, phía Bắc"
	p.BasisLists = []profile.PickList{{Name: "Văn thư", Lines: []string{"Nghị định số 30/2020/NĐ-CP", "Luật Lưu trữ"}}}
	p.RecipientLists = append(p.RecipientLists, profile.PickList{Name: "Toàn quân khu", Lines: []string{"Các cục", "Các đơn vị"}})
	var b bytes.Buffer
	if err := p.Write(&b); err != nil {
		t.Fatal(err)
	}
	back, err := profile.Read("profile.toml", b.Bytes())
	if err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	if lines, ok := back.Pick("Văn thư"); !ok || len(lines) != 2 || back.Title() != p.Name {
		t.Errorf("%q, %v, %q", lines, ok, back.Title())
	}
	if !reflect.DeepEqual(p, back) {
		t.Errorf("got %+v, want %+v", back, p)
	}
}

func TestReadRefuses(t *testing.T) {
	const good = "issuer = \"Văn phòng\"\nplace = \"Phú Thọ\"\nabbreviation = \"VP\"\nhead = \"Chánh Văn phòng\"\n"
	for name, c := range map[string]struct{ text, want string }{
		"misspelt key":        {good + "parrent = \"Bộ\"\n", `ho-so.toml:5: khóa lạ "parrent"`},
		"missing name":        {strings.Replace(good, "issuer", "full-name", 1), `thiếu "issuer"`},
		"blank name":          {strings.Replace(good, "Văn phòng", "  ", 1), `thiếu "issuer"`},
		"symbol with a blank": {strings.Replace(good, "VP", "V P", 1), `abbreviation "V P"`},
		"signer without name": {good + "[[signers]]\npost = \"Chánh Văn phòng\"\n", "signers thứ 1: cần name"},
		"unknown capacity":    {good + "[[signers]]\nname = \"An\"\npost = \"Phó\"\ncapacity = \"KT\"\n", `capacity "KT" không dùng được`},
		"unit without letters": {
			good + "[[units]]\nname = \"Ban Tổng hợp\"\n", "units thứ 1",
		},
		"deputy without capacity": {good + "[[signers]]\nname = \"An\"\npost = \"Phó Chánh Văn phòng\"\n", "signers thứ 1: cấp phó ký thay"},
		"signer twice":            {good + "[[signers]]\nname = \"An\"\npost = \"Trưởng ban\"\n[[signers]]\nname = \"An\"\npost = \"Trưởng phòng\"\n", `signers thứ 2: đã có người ký "An"`},
		"list without lines":      {good + "[[basis-lists]]\nname = \"Văn thư\"\n", "basis-lists thứ 1: cần name và lines"},
		"list of a name twice":    {good + "[[basis-lists]]\nname = \"A\"\nlines = [\"b\"]\n[[recipient-lists]]\nname = \"A\"\nlines = [\"b\"]\n", `đã có danh sách "A"`},
		"empty recipient":         {good + "recipients = [\"\"]\n", "recipients có mục trống"},
		"broken syntax":           {good + "recipients = [\n", "ho-so.toml:"},
	} {
		_, err := profile.Read("ho-so.toml", []byte(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWordsComeNormalized(t *testing.T) {
	const decomposed = "issuer = \" Va\u0306n  pho\u0300ng \"\nplace = \"Phú Thọ\"\nabbreviation = \"VP\"\nhead = \"Chánh\"\n"
	p, err := profile.Read("ho-so.toml", []byte(decomposed))
	if err != nil || p.Issuer != "Văn phòng" {
		t.Errorf("%q, %v", p.Issuer, err)
	}
}

func TestSignatureLines(t *testing.T) {
	p := sample(t)
	for name, c := range map[string]struct {
		signer profile.Signer
		want   string
	}{
		"head": {
			profile.Signer{Rank: "Đại tá", Name: "Trần Quốc Hưng", Post: "Chánh Văn phòng"},
			"job-title CHÁNH VĂN PHÒNG|signer-name Đại tá Trần Quốc Hưng",
		},
		"deputy": {
			profile.Signer{Rank: "Thượng tá", Name: "Lê Minh Tuấn", Post: "Phó Chánh Văn phòng", Capacity: "KT."},
			"capacity KT. CHÁNH VĂN PHÒNG|job-title PHÓ CHÁNH VĂN PHÒNG|signer-name Thượng tá Lê Minh Tuấn",
		},
		"by order of a commander": {
			profile.Signer{Name: "Trần Quốc Hưng", Post: "Chánh Văn phòng", Capacity: "TL.", For: "Tư lệnh"},
			"capacity TL. TƯ LỆNH|job-title CHÁNH VĂN PHÒNG|signer-name Trần Quốc Hưng",
		},
		"acting head": {
			profile.Signer{Name: "Trần Quốc Hưng", Capacity: "Q."},
			"capacity Q. CHÁNH VĂN PHÒNG|signer-name Trần Quốc Hưng",
		},
	} {
		var got []string
		for _, l := range p.Lines(c.signer) {
			got = append(got, string(l.Component)+" "+l.Text)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %s", name, s)
		}
	}
}

func TestValues(t *testing.T) {
	p := sample(t)
	for key, want := range map[string]string{
		"unit": "VTBM", "place": "Phú Thọ", "recipients": "Bộ Tham mưu|Cục Chính trị|Thủ trưởng Văn phòng",
		"executors": "Trưởng các ban, trợ lý và nhân viên thuộc Văn phòng",
		"signer":    "CHÁNH VĂN PHÒNG|Đại tá Trần Quốc Hưng", "address-word": "Đồng chí",
	} {
		if got, ok := p.Values(key); !ok || strings.Join(got, "|") != want {
			t.Errorf("%s: %q, %v", key, got, ok)
		}
	}
	p.Choices = map[string]string{"address-word": "sir"}
	if got, _ := p.Values("address-word"); !slices.Equal(got, []string{"Ông (bà)"}) {
		t.Errorf("the unit says Ông (bà): %q", got)
	}
	if _, ok := p.Values("colour"); ok {
		t.Error("there is no colour in a profile")
	}
	if got, ok := (&profile.Profile{}).Values("signer"); !ok || got != nil {
		t.Errorf("nobody signs: %q, %v", got, ok)
	}
	if s, ok := p.Signer("Lê Minh Tuấn"); !ok || p.Lines(s)[0].Component != drafting.Capacity {
		t.Error("the deputy is not found by name")
	}
}

func FuzzRead(f *testing.F) {
	data, err := fs.ReadFile(assets.FS, "templates/sample-profile.toml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte("issuer = \"a\\u0000b\"\nplace = \"c\"\nabbreviation = \"d\"\nhead = \"e\"\n[choices]\n\"a b\" = \"\\\"\"\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := profile.Read("p.toml", data)
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := p.Write(&b); err != nil {
			t.Fatal(err)
		}
		back, err := profile.Read("p.toml", b.Bytes())
		if err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
		var again bytes.Buffer
		if err := back.Write(&again); err != nil || again.String() != b.String() {
			t.Errorf("%v\nfirst\n%s\nthen\n%s", err, b.String(), again.String())
		}
	})
}
