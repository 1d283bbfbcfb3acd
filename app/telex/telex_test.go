package telex

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting/viet"
)

func TestConvert(t *testing.T) {
	tests := map[string]string{
		"quyeets": "quyết", "ddinhj": "định", "nguowif": "người", "duwowng": "dương", "duongw": "dương", "dduowcj": "được", "duocwjd": "được",
		"thuowr": "thuở", "thuorw": "thuở", "huow": "huơ", "quow": "quơ", "quowis": "quới", "nguoiwf": "người",
		"hoaf": "hòa", "hoafn": "hoàn", "khoer": "khỏe", "thuyr": "thủy", "gias": "giá", "quas": "quá", "gif": "gì", "giengse": "giếng",
		"QDD": "QĐ", "NDD": "NĐ", "HDDND": "HĐND", "TGDD": "TGĐ", "BTVDDU": "BTVĐU", "DDUQSTW": "ĐUQSTW", "DDIEEUF": "ĐIỀU", "Ddieeuf": "Điều", "ddI": "đI",
		"ass": "as", "aaa": "aa", "ddd": "dd", "uww": "uw", "uoww": "uow", "QDDD": "QDD", "eee": "ee", "tesst": "test", "ddddd": "dddd",
		"asz": "a", "hoafz": "hoa", "zalo": "zalo", "xooong": "xoong", "xooongf": "xoòng", "mooocs": "moóc", "ngoeof": "ngoèo", "xuana": "xuân",
		"windows": "windows", "class": "class", "email": "email", "Facebook": "Facebook", "address": "address", "USD": "USD",
		"Ddawks": "Đắk", "Lawks": "Lắk", "Kroong": "Krông", "kow": "kơ",
		"tw": "tư", "trwowngf": "trường", "nwowcs": "nước", "dduwsc": "đức", "Dwj": "Dự", "TRWOWNGF": "TRƯỜNG", "TWF": "TỪ", "giwx": "giữ", "wngs": "ứng", "wowcs": "ước",
		"TW": "TW", "kW": "kW", "MW": "MW", "tww": "tw", "ww": "w", "www": "ww", "web": "web", "word": "word", "Wifi": "Wifi", "twitter": "twitter", "show": "show",
		"asf": "à", "anw": "ăn", "oow": "ơ", "owo": "ô", "aaw": "ă", "tieengs": "tiếng", "tiengse": "tiếng", "tiesnge": "tiếng",
		"w": "w", "": "", "dd": "đ", "Dd": "Đ", "vieejt": "việt", "vietje": "việt", "cacs": "các", "hocj": "học", "ấ": "ấ", "hoàn": "hoàn", "thuơn": "thươn",
	}
	for keys, want := range tests {
		if got := Convert(keys, Options{}); got != want {
			t.Errorf("Convert(%q) = %q, want %q", keys, got, want)
		}
	}
	for keys, want := range map[string]string{
		"quye6t1": "quyết", "d9inh5": "định", "nguoi72": "người", "duo7c59": "được", "thuo73": "thuở", "hoa2": "hòa", "hoa2n": "hoàn",
		"a11": "a1", "a66": "a6", "QD9": "QĐ", "D9IE6U2": "ĐIỀU", "xoong": "xoong", "an8": "ăn", "a20": "a", "2020": "2020", "d99": "d9", "windows": "windows",
	} {
		if got := Convert(keys, Options{Method: VNI}); got != want {
			t.Errorf("VNI: Convert(%q) = %q, want %q", keys, got, want)
		}
	}
	for keys, want := range map[string]string{
		"quye^'t": "quyết", "ddi.nh": "định", "ngu+o+`i": "người", "a(n": "ăn", "hoa?": "hỏa", "a''": "a'", "so^'": "số",
	} {
		if got := Convert(keys, Options{Method: VIQR}); got != want {
			t.Errorf("VIQR: Convert(%q) = %q, want %q", keys, got, want)
		}
	}
	if got := Convert("hoaf", Options{Style: viet.NewStyle}); got != "hoà" {
		t.Errorf("new style: %q", got)
	}
}

// keysOf are the ways in which the test types a syllable.
type keysOf struct {
	name string
	keys func(onset, vowels, coda string, tone viet.Tone) string
}

var (
	telexTones = [...]string{"", "f", "r", "x", "s", "j"}
	vniTones   = [...]string{"", "2", "3", "4", "1", "5"}

	telexMarks = map[rune]string{'ă': "aw", 'â': "aa", 'ê': "ee", 'ô': "oo", 'ơ': "ow", 'ư': "uw", 'đ': "dd"}
	telexLate  = map[rune]string{'ă': "w", 'â': "a", 'ê': "e", 'ô': "o", 'ơ': "w", 'ư': "w", 'đ': "d"}
	vniMarks   = map[rune]string{'ă': "a8", 'â': "a6", 'ê': "e6", 'ô': "o6", 'ơ': "o7", 'ư': "u7", 'đ': "d9"}
	vniLate    = map[rune]string{'ă': "8", 'â': "6", 'ê': "6", 'ô': "6", 'ơ': "7", 'ư': "7", 'đ': "9"}
)

// atOnce types every mark right behind its letter.
func atOnce(letters string, marks map[rune]string) string {
	var b strings.Builder
	for _, r := range letters {
		if keys, ok := marks[r]; ok {
			b.WriteString(keys)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// late types the marks behind everything; both horns of ươ are one key.
func late(letters string, marks map[rune]string) string {
	var b strings.Builder
	horned := false
	for _, r := range letters {
		key := marks[r]
		if isHorn := r == 'ư' || r == 'ơ'; isHorn && horned {
			continue
		} else if isHorn {
			horned = true
		}
		b.WriteString(key)
	}
	return b.String()
}

var telexOrders = []keysOf{
	{"marks at once, tone last", func(onset, vowels, coda string, tone viet.Tone) string {
		return atOnce(onset, telexMarks) + twice(atOnce(vowels, telexMarks), vowels) + coda + telexTones[tone]
	}},
	{"one key for both horns", func(onset, vowels, coda string, tone viet.Tone) string {
		keys := strings.ReplaceAll(atOnce(vowels, telexMarks), "uwow", "uow")
		return atOnce(onset, telexMarks) + twice(keys, vowels) + coda + telexTones[tone]
	}},
	{"tone behind the vowels", func(onset, vowels, coda string, tone viet.Tone) string {
		return atOnce(onset, telexMarks) + twice(atOnce(vowels, telexMarks), vowels) + telexTones[tone] + coda
	}},
	{"marks, then tone, at the end", func(onset, vowels, coda string, tone viet.Tone) string {
		return viet.Fold(onset) + twice(viet.Fold(vowels), vowels) + coda + late(onset+vowels, telexLate) + telexTones[tone]
	}},
	{"tone, then marks, at the end", func(onset, vowels, coda string, tone viet.Tone) string {
		return viet.Fold(onset) + twice(viet.Fold(vowels), vowels) + coda + telexTones[tone] + late(onset+vowels, telexLate)
	}},
}

// twice types the nucleus oo, of which the second o would make ô.
func twice(keys, vowels string) string {
	if vowels == "oo" {
		return "ooo"
	}
	return keys
}

var vniOrders = []keysOf{
	{"marks at once, tone last", func(onset, vowels, coda string, tone viet.Tone) string {
		return atOnce(onset, vniMarks) + atOnce(vowels, vniMarks) + coda + vniTones[tone]
	}},
	{"tone behind the vowels", func(onset, vowels, coda string, tone viet.Tone) string {
		return atOnce(onset, vniMarks) + atOnce(vowels, vniMarks) + vniTones[tone] + coda
	}},
	{"marks, then tone, at the end", func(onset, vowels, coda string, tone viet.Tone) string {
		return viet.Fold(onset) + viet.Fold(vowels) + coda + late(onset+vowels, vniLate) + vniTones[tone]
	}},
	{"tone, then marks, at the end", func(onset, vowels, coda string, tone viet.Tone) string {
		return viet.Fold(onset) + viet.Fold(vowels) + coda + vniTones[tone] + late(onset+vowels, vniLate)
	}},
}

func TestEverySyllableIsReached(t *testing.T) {
	for method, orders := range map[Method][]keysOf{Telex: telexOrders, VNI: vniOrders} {
		for _, order := range orders {
			t.Run([]string{"Telex", "VNI"}[method]+": "+order.name, func(t *testing.T) { typeAll(t, method, order) })
		}
	}
}

func typeAll(t *testing.T, method Method, order keysOf) {
	t.Helper()
	typed, failed := 0, 0
	for s := range viet.Syllables {
		onset, vowels := parts(s)
		keys := order.keys(onset, vowels, s.Coda, s.Tone)
		for _, style := range []viet.ToneStyle{viet.OldStyle, viet.NewStyle} {
			o := Options{method, style}
			want := s.String(style)
			for _, c := range []struct{ keys, want string }{
				{keys, want}, {capitalised(keys), capitalised(want)}, {strings.ToUpper(keys), viet.Upper(want)},
			} {
				typed++
				if got := Finish(c.keys, o); got != c.want {
					if failed++; failed <= 10 {
						t.Errorf("%q gives %q, want %q", c.keys, got, c.want)
					}
				}
			}
			if got := Convert(keys, o); got != want && failed == 0 {
				t.Errorf("%q shows %q while typed, want %q", keys, got, want)
			}
		}
	}
	if failed > 10 {
		t.Errorf("%d of %d fail", failed, typed)
	}
	t.Logf("%d words typed", typed)
}

// parts returns the syllable as it is written, in onset and vowels.
func parts(s viet.Syllable) (onset, vowels string) {
	s.Tone = viet.Level
	written := strings.TrimSuffix(s.String(viet.OldStyle), s.Coda)
	vowels = s.Glide + s.Nucleus
	return strings.TrimSuffix(written, vowels), vowels
}

func capitalised(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

func TestEnglishWordsComeBack(t *testing.T) {
	words := strings.Fields(english)
	if len(words) < 200 {
		t.Errorf("only %d words", len(words))
	}
	for _, word := range words {
		for _, keys := range []string{word, capitalised(word), strings.ToUpper(word)} {
			if got := typeWord(Options{}, keys); got != keys {
				t.Errorf("%q gives %q", keys, got)
			}
		}
		if got := Finish(word, Options{Method: VNI}); got != word {
			t.Errorf("VNI: %q gives %q", word, got)
		}
	}
}

// Words whose keys are those of a syllable, or that have a tone's key twice, do not come
// back: that is how Telex is. The test fails when one of them does, so that the list is true.
func TestEnglishWordsThatTelexTakes(t *testing.T) {
	for keys, want := range map[string]string{
		"test": "tét", "list": "lít", "did": "đi", "door": "dổ", "chair": "chải", "theme": "thêm", "virus": "víu", "office": "ofice", "password": "pasword",
	} {
		if got := typeWord(Options{}, keys); got != want {
			t.Errorf("%q gives %q, listed as %q", keys, got, want)
		}
	}
	for keys, want := range map[string]string{
		"tesst": "test", "lisst": "list", "didd": "did", "offfice": "office", "passsword": "password", "tests": "tests", "hosts": "hosts",
	} {
		if got := typeWord(Options{}, keys); got != want {
			t.Errorf("%q gives %q, want %q", keys, got, want)
		}
	}
}

// english has words that are no Vietnamese syllables by their keys.
const english = `
windows class email internet website server client computer software hardware keyboard screen mouse printer scanner
network google facebook youtube twitter microsoft android iphone samsung laptop desktop tablet camera video audio
document word excel powerpoint file folder copy paste delete insert format page text table
header center left right bold italic underline number bullet style color size
username login logout account profile setting system update upgrade download upload install
program project manager director member company service product market price order invoice
report budget finance public private global local central national
security police army navy general captain colonel commander base force weapon radar drone
school teacher student university college science history language english french german
china japan korea america england france germany poland australia canada brazil
january february march april june july august september october november december monday tuesday
wednesday thursday friday saturday sunday morning evening winter summer spring autumn
house window garden kitchen bedroom bathroom table bottle plate
water orange apple banana lemon bread butter cheese chocolate sugar
red green blue yellow white black brown purple
happy smart strong quick clever friendly beautiful modern ancient
about above across after again against almost always because before between beyond
could would should might never often other another people please
really simple something sometimes together yesterday without
blog chat like share comment status admin forum website logo marketing
golf football basketball volleyball badminton champion league
doctor hospital vaccine covid medical health insulin vitamin protein
robot internet wifi bluetooth digital analog database query select update where javascript python golang html css
`

// typeWord types the word and a space, and returns the word as the editor has it then.
func typeWord(o Options, keys string) string {
	e := editor{typer: Typer{Options: o}}
	e.typeKeys(keys + " ")
	return strings.TrimSuffix(string(e.text), " ")
}

// editor does what an editor with a caret at its end does.
type editor struct {
	typer Typer
	text  []rune
}

func (e *editor) typeKeys(keys string) {
	for _, key := range keys {
		e.do(e.typer.Type(key))
	}
}

func (e *editor) do(edit Edit) {
	e.text = append(e.text[:len(e.text)-edit.Delete], []rune(edit.Insert)...)
}

func TestTyper(t *testing.T) {
	var e editor
	e.typeKeys("Quyeets ddinhj soos 05/QDD-VP, windows user veef vieecj ass: DDIEEUF 5.")
	if got, want := string(e.text), "Quyết định số 05/QĐ-VP, windows user về việc as: ĐIỀU 5."; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}

	e = editor{}
	e.typeKeys("hoaf")
	e.do(e.typer.Backspace())
	e.typeKeys("an")
	if got := string(e.text); got != "hoàn" {
		t.Errorf("after Backspace: %q", got)
	}

	e = editor{text: []rune("thuơ")}
	e.typer.Reopen("thuơ")
	e.typeKeys("ngf")
	if got := string(e.text); got != "thường" {
		t.Errorf("reopened: %q", got)
	}

	e = editor{text: []rune("as")}
	e.typer.Reopen("as")
	e.typeKeys("s ")
	if got := string(e.text); got != "ass " {
		t.Errorf("reopened letters are taken as keys: %q", got)
	}

	e = editor{}
	e.typeKeys("uses")
	e.do(e.typer.End())
	if got := string(e.text); got != "uses" || e.typer.IsTyping() {
		t.Errorf("End: %q", got)
	}
}

func TestEditsTouchOnlyWhatChanges(t *testing.T) {
	typer := Typer{}
	for _, key := range "ddieeu" {
		typer.Type(key)
	}
	if got, want := typer.Type('f'), (Edit{2, "ều"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got, want := typer.Type(' '), (Edit{0, " "}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func FuzzTyper(f *testing.F) {
	for _, s := range []string{"Quyeets ddinhj windows", "thuowr\bng", "hoàn\bf", "a11 d9", "\xff w", "ddd\b\b\bdd"} {
		f.Add(s, 0)
		f.Add(s, 1)
		f.Add(s, 2)
	}
	f.Fuzz(func(t *testing.T, s string, method int) {
		o := Options{Method: Method(((method % 3) + 3) % 3)}
		e := editor{typer: Typer{Options: o}}
		for _, key := range s {
			if key == '\b' {
				if len(e.text) > 0 && e.typer.IsTyping() {
					e.do(e.typer.Backspace())
				}
			} else {
				e.do(e.typer.Type(key))
			}
			if word := e.typer.Word(); !strings.HasSuffix(string(e.text), word) {
				t.Fatalf("%q: the typer has %q, the editor %q", s, word, string(e.text))
			}
		}
	})
}

func BenchmarkKey(b *testing.B) {
	words := slices.Sorted(maps.Keys(map[string]bool{"Quyeets": true, "ddinhj": true, "nguowif": true, "windows": true, "nghieengx": true}))
	keys := strings.Join(words, " ")
	for b.Loop() {
		var typer Typer
		for _, key := range keys {
			typer.Type(key)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(keys)), "ns/key")
}
