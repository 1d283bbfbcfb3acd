package viet

import (
	"archive/zip"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting/internal/corpus"
)

func TestSyllablesHoldTogether(t *testing.T) {
	spellings := make(map[string]Syllable)
	byOnset := make(map[string]int)
	for s := range Syllables {
		byOnset[s.Onset]++
		for _, style := range []ToneStyle{OldStyle, NewStyle} {
			word := s.String(style)
			if other, ok := spellings[word]; ok && other != s {
				t.Errorf("%q is both %+v and %+v", word, s, other)
			}
			spellings[word] = s
			if got, ok := ParseSyllable(word); !ok || got != s {
				t.Errorf("%+v is written %q, which reads as %+v, %v", s, word, got, ok)
			}
			if got, ok := ParseSyllable(Upper(word)); !ok || got != s {
				t.Errorf("%q reads as %+v, %v", Upper(word), got, ok)
			}
			bare, tone := StripTone(word)
			if PlaceTone(bare, tone, style) != word || tone != s.Tone {
				t.Errorf("PlaceTone(%q, %d) = %q, want %q", bare, tone, PlaceTone(bare, tone, style), word)
			}
			for i := range word {
				if !IsPrefix(word[:i]) || !IsPrefix(Fold(word[:i])) {
					t.Errorf("%q is a prefix of %q", word[:i], word)
				}
			}
			if utf8.RuneCountInString(word) >= longestWord {
				t.Errorf("%q is too long for ParseSyllable", word)
			}
		}
	}
	const want = 17606
	n := 0
	for _, count := range byOnset {
		n += count
	}
	if n != want {
		t.Errorf("%d syllables with tones, want %d: say why the tables changed", n, want)
	}
	for _, onset := range onsets {
		if byOnset[onset] < 50 {
			t.Errorf("onset %q has only %d syllables", onset, byOnset[onset])
		}
	}
}

func TestValidSyllable(t *testing.T) {
	valid := `hòa hoà thủy thuỷ khỏe khoẻ quý quy quyết quốc qua quơ quới gì gìn giá giếng giữ giường giúp giết giễu gieo giặt giải
		nguyễn nghiêng nghị ngành ngoằn ngoèo khuỷu khuya thuở huơ xoong soóc tuýp huếch huênh xẻng séc xoèn huỷ lũy luỹ
		ý yên yêu yết ủy uỷ uống ướt ưu ai oai uể đường được chuyện trưởng thuyền lý kỹ mỹ tỷ hy ích ăn ấy ốc khuâng khuây luật
		quạu quịt quỵt giuộc gioăng gích Đảng ĐIỀU Quân ủy a ơ ô u ư rượu bưởi cướp tuần loắt choắt ngoắc oẳn moóc`
	for _, word := range strings.Fields(valid) {
		if !ValidSyllable(word) {
			t.Errorf("%q is refused", word)
		}
	}
	invalid := `qúy hoàn̂ thủơ hòan tíên ngị kà cê cị gế ghà nghà ngha tiềc tac tãp hợap uyêt iên yê êng đ b QĐ windows class email
		kế́ gìa quôi quươ cuyện coa iêu yỉ nguơn aa ee ưo thuơng giy dyên fax za jô w` + "\n\xff e\u0301"
	for _, word := range strings.Fields(invalid) {
		if s, ok := ParseSyllable(word); ok {
			t.Errorf("%q reads as %+v", word, s)
		}
	}
	if ValidSyllable("") {
		t.Error("an empty word is no syllable")
	}
}

func TestParseSyllableNamesTheParts(t *testing.T) {
	tests := map[string]Syllable{
		"thuyền": {"th", "u", "yê", "n", Grave},
		"quê":    {"q", "u", "ê", "", Level},
		"quốc":   {"q", "u", "ô", "c", Acute},
		"gì":     {"gi", "", "i", "", Grave},
		"giếng":  {"gi", "", "iê", "ng", Acute},
		"giá":    {"gi", "", "a", "", Acute},
		"mùa":    {"m", "", "ua", "", Grave},
		"hoà":    {"h", "o", "a", "", Grave},
		"Ủy":     {"", "u", "y", "", Hook},
		"người":  {"ng", "", "ươ", "i", Grave},
		"nghị":   {"ngh", "", "i", "", Dot},
	}
	for word, want := range tests {
		if got, ok := ParseSyllable(word); !ok || got != want {
			t.Errorf("%q reads as %+v, %v; want %+v", word, got, ok, want)
		}
	}
}

func TestIsPrefix(t *testing.T) {
	for word, want := range map[string]bool{
		"": true, "duong": true, "đuong": true, "nguoi": true, "ngươ": true, "Tieng": true, "tiên": true, "thuơ": true, "ngh": true, "q": true, "gi": true,
		"windo": false, "cl": false, "dươngg": false, "w": false, "ê": true, "êa": false, "xoô": false, "ngôe": false, "ươ": true, "nghà": false,
	} {
		if got := IsPrefix(word); got != want {
			t.Errorf("IsPrefix(%q) = %v", word, got)
		}
	}
}

func TestPlaceToneOnUnfinishedWords(t *testing.T) {
	for _, tt := range []struct {
		word     string
		old, new string
	}{
		{"hoa", "hòa", "hoà"},
		{"hoan", "hoàn", "hoàn"},
		{"tie", "tìe", "tìe"},
		{"tien", "tièn", "tièn"},
		{"qua", "quà", "quà"},
		{"nguoi", "nguòi", "nguòi"},
		{"thuo", "thùo", "thùo"},
		{"gi", "gì", "gì"},
		{"đ", "đ", "đ"},
		{"TiÊ", "TiỀ", "TiỀ"},
		{"HOA", "HÒA", "HOÀ"},
		{"", "", ""},
	} {
		if o, n := PlaceTone(tt.word, Grave, OldStyle), PlaceTone(tt.word, Grave, NewStyle); o != tt.old || n != tt.new {
			t.Errorf("%q: %q %q, want %q %q", tt.word, o, n, tt.old, tt.new)
		}
	}
}

func TestRestyleTone(t *testing.T) {
	const oldText = "CỘNG HÒA, Ủy ban: khỏe, thủy; quý, hoàn toàn, class ÚA òa"
	const newText = "CỘNG HOÀ, Uỷ ban: khoẻ, thuỷ; quý, hoàn toàn, class ÚA oà"
	if got := RestyleTone(oldText, NewStyle); got != newText {
		t.Errorf("got %q", got)
	}
	if got := RestyleTone(newText, OldStyle); got != oldText {
		t.Errorf("got %q", got)
	}
}

func FuzzRestyleTone(f *testing.F) {
	for _, s := range []string{"Ủy ban hoà thuỷ khỏe", "lũy luỹ", "\xffhoà", "e\u0301 hoà\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s, _ = Normalize(s)
		for _, style := range []ToneStyle{OldStyle, NewStyle} {
			once := RestyleTone(s, style)
			if twice := RestyleTone(once, style); twice != once {
				t.Errorf("%q: %q, then %q", s, once, twice)
			}
			if Fold(once) != Fold(s) || utf8.RuneCountInString(once) != utf8.RuneCountInString(s) {
				t.Errorf("%q became %q", s, once)
			}
		}
		ValidSyllable(s)
		IsPrefix(s)
	})
}

// foreignWords are the words in small letters of the decree that are no Vietnamese syllables.
var foreignWords = NewLexicon("mm", "cm", "fax", "mail", "email", "website", "pdf", "lines", "png")

func TestDecreeTextIsValid(t *testing.T) {
	text := wordText(t, corpus.Path(t, "decree/main.docx")) + wordText(t, corpus.Path(t, "decree/Phuluc1.docx"))
	var refused []string
	words := 0
	tokens := Tokens(text)
	for i, token := range tokens {
		word := token.In(text)
		if token.Kind != Word || strings.ToLower(word[:1]) != word[:1] || IsUpper(word) || isJoined(tokens, i, text) {
			continue
		}
		words++
		if !ValidSyllable(word) && !foreignWords.Contains(word) && PointIndex(word) < 0 && !slices.Contains(refused, word) {
			refused = append(refused, word)
		}
	}
	if len(refused) > 0 {
		t.Errorf("refused: %q", refused)
	}
	if words < 8000 {
		t.Errorf("only %d words read", words)
	}
	t.Logf("%d words", words)
}

// isJoined reports whether a word is a piece of a hyphenated name.
func isJoined(tokens []Token, i int, text string) bool {
	return i > 0 && tokens[i-1].In(text) == "-" || i+1 < len(tokens) && tokens[i+1].In(text) == "-"
}

// writtenText finds the letters, tabs and ends of paragraph in the XML of a Word file.
var writtenText = regexp.MustCompile(`<w:t(?: [^>]*)?>([^<]*)</w:t>|</w:p>|<w:br/>|<w:tab/>`)

func wordText(t *testing.T, path string) string {
	t.Helper()
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := archive.Close(); err != nil {
			t.Error(err)
		}
	}()
	file, err := archive.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, found := range writtenText.FindAllSubmatch(data, -1) {
		if b.Write(found[1]); string(found[0][:4]) != "<w:t" || string(found[0]) == "<w:tab/>" {
			b.WriteByte('\n')
		}
	}
	text, _ := Normalize(b.String())
	return text
}

func TestTokens(t *testing.T) {
	tests := map[string]string{
		"Căn cứ Điều 5.":                 "word:Căn word:cứ word:Điều number:5 punctuation:.",
		"số 30/2020/NĐ-CP ngày":          "word:số code:30/2020/NĐ-CP word:ngày",
		"Số: 05/QĐ-VP":                   "word:Số punctuation:: code:05/QĐ-VP",
		"Số:     /QĐ-VP":                 "word:Số punctuation:: code:/QĐ-VP",
		"399-QĐ/TW":                      "code:399-QĐ/TW",
		"12/TTr-BTL.":                    "code:12/TTr-BTL punctuation:.",
		"05/3/2020, 5-3-2020":            "date:05/3/2020 punctuation:, date:5-3-2020",
		"45/3/2020":                      "number:45/3/2020",
		"1.000.000 đồng, 3,5%":           "number:1.000.000 word:đồng punctuation:, number:3,5 punctuation:%",
		"và/hoặc":                        "word:và punctuation:/ word:hoặc",
		"a) b;":                          "word:a punctuation:) word:b punctuation:;",
		"Điều 7a khổ A4":                 "word:Điều code:7a word:khổ word:A4",
		"vanthu@donvi.mil.vn; www.a.vn.": "address:vanthu@donvi.mil.vn punctuation:; address:www.a.vn punctuation:.",
		"giai đoạn 2020-2025":            "word:giai word:đoạn number:2020 punctuation:- number:2025",
		"kế toán-tài chính":              "word:kế word:toán punctuation:- word:tài word:chính",
		"./.":                            "punctuation:. punctuation:/ punctuation:.",
		"1/3":                            "number:1/3",
		"":                               "",
	}
	for text, want := range tests {
		var got []string
		for _, token := range Tokens(text) {
			if token.Kind != Space {
				got = append(got, token.Kind.String()+":"+token.In(text))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q:\ngot  %s\nwant %s", text, strings.Join(got, " "), want)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"số 30/2020/NĐ-CP", "a@b", "1/1/2020/", "\xff/", "٣٤ 5", "/-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, token := range Tokens(s) {
			if token.Start != end || token.End <= end {
				t.Fatalf("%q: token %+v after byte %d", s, token, end)
			}
			end = token.End
			if token.Kind == Word && strings.ContainsFunc(token.In(s), unicode.IsSpace) {
				t.Fatalf("%q: word %q", s, token.In(s))
			}
		}
		if end != len(s) {
			t.Fatalf("%q: tokens end at %d", s, end)
		}
	})
}

func TestLexicon(t *testing.T) {
	l := NewLexicon("fax", "UBND", "Đắk")
	for word, want := range map[string]bool{"fax": true, "Fax": true, "FAX": true, "UBND": true, "ubnd": false, "Đắk": true, "đắk": false} {
		if got := l.Contains(word); got != want {
			t.Errorf("%q: %v", word, got)
		}
	}
	if (Lexicon{}).Contains("fax") {
		t.Error("the zero value knows a word")
	}
}

func BenchmarkParseSyllable(b *testing.B) {
	words := strings.Fields("Nghị định quy định về công tác văn thư và quản lý nhà nước windows nghiêng")
	for b.Loop() {
		for _, word := range words {
			ValidSyllable(word)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

func BenchmarkTokens(b *testing.B) {
	text := strings.Repeat("Căn cứ khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư; ", 10)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Tokens(text)
	}
}

func BenchmarkSyllables(b *testing.B) {
	for b.Loop() {
		makeSyllables()
	}
}

// Each of these ways to go wrong has a reason of its own, none of which is the table that
// syllables are made of.
func TestImpossibleSyllablesAreRefused(t *testing.T) {
	vowels := []string{"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"}
	refused := map[string]string{}
	add := func(why, word string) { refused[word] = why }
	for _, onset := range []string{"", "b", "ch", "đ", "h", "kh", "l", "m", "nh", "ph", "s", "t", "th", "tr", "v", "x"} {
		for _, nucleus := range []string{"a", "ă", "â", "e", "ê", "o", "ô", "ơ", "u", "ư"} {
			for _, stop := range []string{"c", "p", "t"} {
				for _, tone := range []Tone{Grave, Hook, Tilde} {
					add("a stop takes only sắc and nặng", PlaceTone(onset+nucleus, tone, OldStyle)+stop)
				}
				add("a stop takes a tone", onset+nucleus+stop)
			}
			for _, coda := range []string{"b", "d", "đ", "g", "h", "k", "l", "q", "r", "s", "v", "x", "kh", "ph", "th", "tr", "gh", "ngh"} {
				add("no syllable ends so", onset+nucleus+coda)
			}
		}
	}
	for _, front := range []string{"e", "en", "ê", "êu", "i", "in", "iên", "iêu"} {
		add("c is k before e, ê, i", "c"+front)
		if front[0] != 'i' { // "gi" is an onset
			add("g is gh before e, ê", "g"+front)
		}
		add("ng is ngh before e, ê, i", "ng"+front)
	}
	for _, back := range []string{"a", "an", "ang", "o", "ong", "ô", "ông", "ơ", "u", "uôn", "ư", "ương", "ân", "ăn"} {
		add("k is c before a, o, u", "k"+back)
		add("gh stands before e, ê, i", "gh"+back)
		add("ngh stands before e, ê, i", "ngh"+back)
	}
	for _, onset := range []string{"f", "j", "w", "z", "bl", "br", "cl", "cr", "dr", "fl", "gl", "gr", "kl", "kr", "pl", "pr", "sc", "sk", "sl", "sm", "sn", "sp", "st", "tl", "tw", "vr", "ck", "pf", "đr", "tth", "nng"} {
		for _, rest := range []string{"a", "an", "ang", "e", "i", "o", "ô", "u", "ư", "ương"} {
			add("no syllable begins so", onset+rest)
		}
	}
	for _, onset := range []string{"", "b", "c", "h", "l", "m", "n", "t", "th", "v", "x"} {
		for _, rest := range []string{
			"ăy", "ău", "ăo", "âo", "âi", "êi", "êo", "ơu", "ơo", "ưo", "ưu" + "n", "ươ", "iê", "uô", "ă", "â", "ơng", "ơc", "ơnh", "ơch", "onh", "och", "ônh", "ôch", "unh", "uch",
			"ưnh", "ưch", "ânh", "âch", "ănh", "ăch", "enh", "ech", "ic", "ing", "êng", "ưp", "ưm" + "p", "iau", "iao", "uae", "aeo", "oou", "uuo", "yê", "iêi", "uôu", "ươo", "aa", "ee", "ii", "uu", "ôô",
		} {
			add("no rime is so", onset+rest)
		}
		for _, v := range vowels {
			for _, w := range vowels {
				add("two tones on one syllable", onset+PlaceTone(v, Acute, OldStyle)+PlaceTone(w, Grave, OldStyle))
			}
		}
	}
	for _, word := range []string{
		"đuợc", "đựơc", "hòan", "tòan", "trừơng", "ngừơi", "việtt", "thuơng", "hoăc", "quỳên", "thùyên", "chùyên", "luợng", "nuớc", "giaó", "caó", "cuả", "lưạ", "muà",
		"qu", "qa", "qe", "qo", "qương", "quư", "quun", "quôm", "giìn", "ngìa", "nghành", "ngành" + "h", "tt", "b", "ng", "th", "bcd", "xyz",
	} {
		add("slips that are met", word)
	}
	count := 0
	for word, why := range refused {
		count++
		if ValidSyllable(word) {
			t.Errorf("%q: %s", word, why)
		}
	}
	if count < 2_000 {
		t.Errorf("only %d words", count)
	}
	t.Logf("%d words are refused", count)
}
