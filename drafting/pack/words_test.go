package pack_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"thethuc/assets"
	"thethuc/drafting/law"
	"thethuc/drafting/pack"
	"thethuc/drafting/viet"
)

func TestWords(t *testing.T) {
	files := fstest.MapFS{
		"words/acts.toml": {Data: []byte("[[act]]\n")},
		"words/exceptions.toml": {Data: []byte(`title = "Từ đúng"

[[group]]
source = "Từ điển"
words = ["fax", "Đắk Lắk"]
`)},
		"words/places.toml": {Data: []byte(`title = "Địa danh"

[[group]]
source = "Nghị quyết số 202/2025/QH15"
value = "tỉnh"
from = "2025-07-01"
words = ["An Giang"]

[group.pairs]
"Hoà Bình" = "Phú Thọ"
`)},
	}
	words, err := pack.Words(files, "words")
	if err != nil {
		t.Fatal(err)
	}
	if !words.Knows("Fax") || !words.Knows("Lắk") || words.Knows("Giang") || len(words.Lists) != 2 {
		t.Errorf("%+v", words)
	}
	e, _, ok := words.List("places").At(viet.Cut("AN GIANG"), 0)
	if !ok || e.Words != "An Giang" || e.Value != "tỉnh" || e.Source != "Nghị quyết số 202/2025/QH15" ||
		e.Period != (law.Period{From: law.Date{Year: 2025, Month: 7, Day: 1}}) {
		t.Errorf("%+v", e)
	}
	if e, _, _ := words.List("places").At(viet.Cut("Hòa Bình"), 0); e.Value != "Phú Thọ" {
		t.Errorf("%+v", e)
	}
	if words.List("none").Len() != 0 {
		t.Error("a list that is not there has phrases")
	}
}

func TestFaultsOfWordListsNameTheirLine(t *testing.T) {
	const head = "[[group]]\nsource = 'x'\nwords = [\n'An Giang',\n"
	for _, c := range []struct{ name, data, want string }{
		{"a phrase twice", head + "'Huế',\n'an  giang'.\n]\n", "words/l.toml:6: "},
		{"a phrase twice in other capitals", head + "'AN GIANG'\n]\n", `words/l.toml:5: "AN GIANG" đã có trong danh sách`},
		{"a phrase twice with the tone elsewhere", head + "'Hòa',\n'Hoà'\n]\n", `words/l.toml:6: "Hoà" đã có trong danh sách`},
		{"the same phrase twice", head + "'Huế',\n'An Giang'\n]\n", `words/l.toml:6: "An Giang" đã có trong danh sách`},
		{"letters that are no UTF-8", head + "'\xcc\xd0'\n]\n", "words/l.toml:5: "},
		{"letters that were lost", head + "'B\ufffdc'\n]\n", "words/l.toml:5: \"B\ufffdc\" có chữ không đọc được"},
		{"letters that are not composed", head + "'Hue\u0302\u0301'\n]\n", "words/l.toml:5: \"Hue\u0302\u0301\" không ở dạng Unicode dựng sẵn"},
		{"spaces too many", head + "'Cà  Mau'\n]\n", `words/l.toml:5: "Cà  Mau" thừa dấu cách`},
		{"an empty phrase", head + "''\n]\n", "words/l.toml:5: có từ để trống"},
		{"a line without its comma", "[[group]]\nsource = 'x'\nwords = ['a' 'b']\n", "words/l.toml:3: "},
		{"a quotation mark left open", "[[group]]\nsource = 'x'\nwords = ['a, 'b']\n", "words/l.toml:3: "},
		{"a key that is unknown", "[[group]]\nsource = 'x'\nword = ['a']\n", `words/l.toml:3: khóa lạ "group.word", có phải là "words"`},
		{"no source", "\n[[group]]\nwords = ['a']\n", "words/l.toml:2: nhóm thiếu source"},
		{"until before from", "[[group]]\nsource = 'x'\nfrom = '2025-07-01'\nuntil = '2024-01-01'\n", "words/l.toml:1: nhóm có until (2024-01-01) không sau from (2025-07-01)"},
		{"no day", "[[group]]\nsource = 'x'\nfrom = 'hôm qua'\n", "words/l.toml:3: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := pack.Words(fstest.MapFS{"words/l.toml": {Data: []byte(c.data)}}, "words")
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
		})
	}
}

// A list that is read when a rule asks for it tells its fault then, and holds up no other.
func TestWordsOnDemandTellFaultsOfWhatIsAskedFor(t *testing.T) {
	files := fstest.MapFS{
		"words/good.toml": {Data: []byte("[[group]]\nsource = 'x'\nwords = ['Huế']\n")},
		"words/bad.toml":  {Data: []byte("[[group]]\nwords = ['a']\n")},
	}
	words, err := pack.WordsOnDemand(files, "words")
	if err != nil {
		t.Fatal(err)
	}
	if !words.List("good").Has("Huế") {
		t.Error("the good list was not read")
	}
	files["words/exceptions.toml"] = files["words/bad.toml"]
	if words, err = pack.WordsOnDemand(files, "words"); err != nil {
		t.Fatal(err)
	}
	for file, ask := range map[string]func(){
		"words/bad.toml":        func() { words.List("bad") },
		"words/exceptions.toml": func() { words.Knows("fax") },
	} {
		func() {
			defer func() {
				if err, ok := recover().(error); !ok || !strings.Contains(err.Error(), file+":1: nhóm thiếu source") {
					t.Errorf("the fault of %s is not told: %v", file, err)
				}
			}()
			ask()
		}()
	}
}

func FuzzWords(f *testing.F) {
	f.Add("[[group]]\nsource = 'x'\nwords = ['a', 'b c']\n[group.pairs]\n'd' = 'e'\n")
	f.Fuzz(func(t *testing.T, data string) {
		_, err := pack.Words(fstest.MapFS{"words/l.toml": {Data: []byte(data)}}, "words")
		if err != nil && !strings.HasPrefix(err.Error(), "words/l.toml:") {
			t.Errorf("no place: %v", err)
		}
	})
}

func TestTheWordListsAreRight(t *testing.T) {
	if _, err := pack.Words(assets.FS, "words"); err != nil {
		t.Error(err)
	}
}

func BenchmarkWords(b *testing.B) {
	for b.Loop() {
		if _, err := pack.Words(assets.FS, "words"); err != nil {
			b.Fatal(err)
		}
	}
}
