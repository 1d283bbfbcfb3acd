package recognise

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// line is a Line with what its words alone tell.
type line struct {
	*Line
	words   string // Text without blanks at its ends
	upper   bool   // letters, and none of them lower case
	letters int    // 0 in a typed rule too; many stands for all numbers above
	runes   int

	folded string // see key; "" until asked for
}

// keyed is how many bytes of a long line are folded: all fixed words fit.
const keyed = 160

func read(in *Line) line {
	l := line{Line: in, words: strings.TrimSpace(in.Text)}
	if !drafting.TypedRule(l.words) {
		l.letters = letters(l.words)
	}
	l.upper = l.letters == many && viet.IsUpper(l.words)
	l.runes = utf8.RuneCountInString(l.words)
	return l
}

// key returns the words folded: small letters, no tone or other marks, single spaces. Long
// lines are cut.
func (l *line) key() string {
	if l.folded == "" {
		l.folded = key(l.words)
	}
	return l.folded
}

func key(s string) string {
	if len(s) > keyed {
		cut := keyed
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut]
	}
	folded := viet.Fold(s)
	if isSpaced(folded) {
		return folded
	}
	return strings.Join(strings.Fields(folded), " ")
}

// isSpaced reports whether a text is ASCII with single spaces, and none at its ends.
func isSpaced(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= utf8.RuneSelf || s[i] == ' ' && before == ' ' {
			return false
		}
		before = s[i]
	}
	return before != ' '
}

// many is as far as letters are counted: whether there are none, one or more is all that is asked.
const many = 2

func letters(s string) int {
	n := 0
	for _, r := range s {
		if viet.IsLetter(r) {
			n++
		}
		if n == many {
			break
		}
	}
	return n
}

// end returns the last letter of the words, 0 where there are none.
func (l *line) end() byte {
	if l.words == "" {
		return 0
	}
	return l.words[len(l.words)-1]
}

func (l *line) endsIn(marks string) bool {
	return l.words != "" && strings.IndexByte(marks, l.end()) >= 0
}

func (l *line) endMark() bool {
	if !l.endsIn("./") {
		return false
	}
	tail := strings.ReplaceAll(l.words[max(0, len(l.words)-12):], " ", "")
	return strings.HasSuffix(tail, "./.") || strings.HasSuffix(tail, "././")
}

func (l *line) capital() bool {
	r, _ := utf8.DecodeRuneInString(l.words)
	return unicode.IsUpper(r)
}

// small reports whether the line goes on in the middle of a sentence.
func (l *line) small() bool {
	r, _ := utf8.DecodeRuneInString(l.words)
	return unicode.IsLower(r)
}

// first returns the first letter, folded.
func (l *line) first() rune {
	r, _ := utf8.DecodeRuneInString(l.words)
	return viet.FoldRune(r)
}

// may reports whether the key begins with one of the letters, or with none of ASCII. It is asked
// before an expression, which takes longer.
func (l *line) may(letters string) bool {
	key := l.key()
	return key != "" && (key[0] >= utf8.RuneSelf || strings.IndexByte(letters, key[0]) >= 0)
}

func (l *line) has(prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(l.key(), p) {
			return true
		}
	}
	return false
}

// country reports whether the line is the country's name, also with a slip in its middle.
func (l *line) country() bool {
	slipped := l.upper && l.has("cong hoa ", "nuoc cong hoa ") && strings.HasSuffix(strings.TrimRight(l.key(), " ."), " viet nam")
	return (l.has("cong hoa xa hoi chu nghia") || slipped) && l.runes <= 40
}

// motto reports whether the line is the motto, of which one phrase may be lacking.
func (l *line) motto() bool {
	return l.has("doc lap") && (strings.Contains(l.key(), "tu do") || strings.Contains(l.key(), "hanh phuc")) && l.runes <= 45
}

// party reports whether the line is the Party's name, as its papers bear it in the place of the
// country's.
func (l *line) party() bool { return l.upper && l.key() == "dang cong san viet nam" }

// union reports whether the line is the name of the Youth Union, which its papers bear there.
func (l *line) union() bool {
	return l.upper && (l.key() == "doan tncs ho chi minh" || l.key() == "doan thanh nien cong san ho chi minh")
}

// mark reports whether the line is what somebody set above a document that is no part of its
// form: that it is a draft, or which form it follows.
func (l *line) mark() bool {
	return l.runes <= 30 && (l.has("du thao") || formMark.MatchString(l.words))
}

// secrecy reports whether the line is a degree of secrecy, or words that are written for one.
func (l *line) secrecy() bool {
	return l.upper && l.runes <= 20 && l.may("dtbm") && secrecy.MatchString(l.key())
}

// urgency reports whether the line is a degree of urgency, or words that are written for one.
func (l *line) urgency() bool {
	return l.upper && l.runes <= 20 && l.may("dtrkh") && urgency.MatchString(l.key())
}

// signatureText reports whether the line is the text of a digital signature: between semicolons
// what was signed, by whom and when.
func (l *line) signatureText() bool {
	return strings.Count(l.words, ";") >= 2 && signatureText.MatchString(l.words)
}

func (l *line) circulation() bool {
	return l.upper && (l.key() == "xem xong tra lai" || l.has("luu hanh noi bo") || l.has("tai lieu thu hoi"))
}

var (
	signatureText = pattern.New(`^(?:(?i:số)\s*:[^;]*/[^;]*|(?i:sao y|sao lục|trích sao)\s*;[^;]*);[^;]*\d{4}[^;]*;.*\d`)
	secrecy       = pattern.New(`^(do mat: ?)?((toi|tuyet|bi|thuong) )?mat( [a-c])?$`)
	urgency       = pattern.New(`^(do khan: ?)?((thuong|rat|toi|toi thuong) )?khan( cap)?$|^hoa toc( hen gio)?$`)
	copyForm      = pattern.New(`^(sao y( ban chinh)?|sao luc|trich sao)$`)
	numberShort   = pattern.New(`^(?i:số)(\s*:|\s*[.;]\s*[\d.…_]*\s*/|\s+[\d.…_]|\s*/|\s+-\s?\p{Lu})|^\p{L}[\p{L} ]{0,14}:\s*\d+\s*/\s*\p{Lu}\p{L}*\s*-\s*\p{Lu}`)
	numberFull    = pattern.New(`^(?i:số)\s*:?\s*(\d+[a-zđA-ZĐ]?|[\s.…_]*)\s*(?:/\s*[\p{L}\d]|-\s?\p{Lu}+/\p{Lu})`)
	numericDate   = pattern.New(`^\p{Lu}[^:;,]{1,40}?(,?)\s*(?i:ngày)?\s*\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\.?$`)
	blankDate     = pattern.New(`^\p{L}[^:;,]{1,40}?(,?)\s*(?i:ngày)[\d\s.…_]*/[\d\s.…_]*/[\d\s.…_]*$`)
	emptyDate     = pattern.New(`^[\s.…_]+,\s*(?i:ngày)[\s.…_]+(?i:tháng)[\s.…_]+(?i:năm)[\d\s.…_]*$`)
	slippedDate   = pattern.New(`^(?:\p{Lu}[^:;,]{1,40},\s*(?:(?i:ngày)\s+\d{1,2},?\s+(?i:tháng)\s+\d{1,2},?|\d{1,2}\s+(?i:tháng)\s+\d{1,2}\s+(?i:năm))\s+\d{4}|(?i:ngày)\s+\d{1,2}\s+(?i:tháng)\s+\d{1,2}\s+(?i:năm)\s+\d{4},\s*\p{Lu}[^:;,.]{1,30})\.?$`)
	placeholder   = pattern.New(`^[\s.…_]*\(\d+\)[\s.…_]*$`)
	guide         = pattern.New(`^\(?\s*(ban hanh |phe duyet )?kem theo `)
	appendix      = pattern.New(`^phu luc( so)?( [ivxlc]+| \d+| [a-h])?\s*[.:]?$`)
	appendixTitle = pattern.New(`^phu luc( so)?( [ivxlc]+| \d+)?\s*[.:–-]\s`)
	recipients    = pattern.New(`^noi nhan\s*(?:[:;].*|[.,])?$`)
	drafterMark   = pattern.New(`^\p{Lu}[\p{Lu}.]{0,6}\s?[.(]*\d+\)?\.?$`)
	contact       = pattern.New(`^(dia chi|so|dt|dien thoai|e-?mail|thu dien tu|website|fax)\s*:`)
	note          = pattern.New(`^(\(.*(ky|dau|chu ky|ho va ten).*\)|da ky|\(da ky\))$`)
	formMark      = pattern.New(`^(?i:mẫu)(?: (?i:số|phụ lục))? [\dIVX]`)
	forName       = pattern.New(`^\(? ?(ghi ro )?ho( va|,)? ten ?\)?$`)
	toSign        = pattern.New(`^\((ky|chu ky|ghi ro|ho va ten)[ ,&].*\)$`)
	basis         = pattern.New(`^[-–+]?\s*(can cu|theo de nghi|xet de nghi|xet to trinh|xet don|theo to trinh)(\s|:)`)
	telegram      = pattern.New(` dien\s*:$`)
	partWords     = pattern.New(`^phan (thu )?(nhat|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)$`)

	capacityMarked = pattern.New(`^(?:T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L|T\s?[./]?\s?U\s?[./]?\s?Q|Q|TLHT)\s?[./:]\s*\p{Lu}`)
	capacitySmall  = pattern.New(`^(?i:tm|kt|tl|tuq)[./]\s*\p{Lu}`)
	capacityBare   = pattern.New(`^(?:TM|KT|TL|TUQ|T/M|K/T|T/L|T\.M|K\.T|T\.L)\s+\p{Lu}`)

	rank   = `(?:(?:Đại|Thượng|Trung|Thiếu|Chuẩn) (?:tướng|tá|úy|uý)|(?:Đại|Thượng|Trung|Thiếu|Chuẩn) (?:Tướng|Tá|Úy|Uý)|(?:Phó |Chuẩn |Phó Chuẩn )?Đô đốc|QNCN|(?:Hạ|Trung|Thượng) s[ĩỹ]|(?:HẠ|TRUNG|THƯỢNG) S[ĨỸ]|Binh nh(?:ì|ất)|(?:Đ|Th|Tr|Tg|Thg|T)/(?:tá|úy|uý|tướng)|[1-4]//?(?:CN)?|(?:GS|PGS|TS|ThS|Ths|BS|CN|KS|CKI|CKII)\.)`
	degree = `(?:(?:\p{Lu}\p{L}{1,6}\.)+|(?:GS|PGS|TS|ThS|Ths|BS|KS|CN) )`
	given  = `(?:\p{Lu}['’])?\p{Lu}\p{Ll}*`
	name   = pattern.New(`^(?:(?:` + rank + `|` + degree + `)\s*)*` + given + `(?:\s+` + given + `){1,5}\.?$`)
	only   = pattern.New(`^` + rank + `$`)
)

var surnames = map[string]bool{
	"nguyen": true, "tran": true, "le": true, "pham": true, "hoang": true, "huynh": true, "phan": true, "vu": true,
	"vo": true, "dang": true, "bui": true, "do": true, "ho": true, "ngo": true, "duong": true, "ly": true, "dinh": true,
	"trinh": true, "luong": true, "dao": true, "mai": true, "cao": true, "lam": true, "ta": true, "ha": true,
}

// number reports whether the line is the number and symbol, as a heading has it.
func (l *line) number() bool {
	if l.runes > 60 || !l.has("so") && !strings.Contains(l.words, ":") {
		return false // as most lines, without asking the expression
	}
	return numberShort.MatchString(l.words)
}

// placeDate reports whether the line is place and date of issue. sure is false for lines
// that a subject could be as well.
func (l *line) placeDate() (is, sure bool) {
	if l.runes > 70 || l.has("can cu", "theo ", "ke tu ") || l.endsIn(";:") {
		return false, false
	}
	if !strings.Contains(l.key(), "ngay") && !endsInDigit(l.words) {
		return false, false // as most lines, without asking the expressions
	}
	if l.structure() == drafting.Article {
		return false, false
	}
	if emptyDate.MatchString(l.words) {
		return true, true
	}
	if p, ok := l.parsePlaceDate(); ok {
		place := p.Place.Text
		if len(strings.Fields(place)) > 7 || strings.Contains(place, ":") || place != "" && !l.capital() || len(l.words)-p.Year.Start > 12 {
			return false, false
		}
		return true, strings.Contains(l.words, ",")
	}
	if !l.capital() {
		return false, false
	}
	for _, re := range []*pattern.Pattern{numericDate, blankDate} {
		if re == numericDate && !endsInYear(l.words) || re == blankDate && !strings.Contains(l.words, "/") {
			continue
		}
		if m := re.FindStringSubmatch(l.words); m != nil {
			return true, m[1] != ""
		}
	}
	return false, false
}

func (l *line) parsePlaceDate() (drafting.PlaceDateLine, bool) {
	if !strings.Contains(l.key(), "thang") || !strings.Contains(l.key(), "nam") {
		return drafting.PlaceDateLine{}, false
	}
	return drafting.ParsePlaceDate(l.words)
}

// endsInYear reports whether the words end in a mark and four digits, as a date in figures does.
func endsInYear(words string) bool {
	words = strings.TrimSuffix(words, ".")
	day := strings.TrimRight(words, "0123456789")
	marked := strings.TrimRight(day, " \t")
	return len(words)-len(day) == len("2020") && marked != "" && strings.IndexByte("/.-", marked[len(marked)-1]) >= 0
}

func endsInDigit(words string) bool {
	words = strings.TrimSuffix(words, ".")
	return words != "" && words[len(words)-1] >= '0' && words[len(words)-1] <= '9'
}

// slippedDate reports whether the line is place and date with a word lacking or out of its
// place, as a title page could have it too.
func (l *line) slippedDate() bool {
	return l.runes <= 70 && strings.Contains(l.key(), "thang ") && slippedDate.MatchString(l.words)
}

// smallDate reports whether the line is place and date whose place is in small letters, as a
// sentence could be too.
func (l *line) smallDate() bool {
	if l.capital() || l.letters == 0 {
		return false
	}
	r, n := utf8.DecodeRuneInString(l.words)
	capital := read(&Line{Text: string(unicode.ToUpper(r)) + l.words[n:]})
	_, sure := capital.placeDate()
	return sure
}

// offices are how the words begin that name who issues a decision: a head or a body that decides
// together.
var offices = []string{
	"giam doc", "pho giam doc", "tong giam doc", "chu tich", "bo truong", "thu truong", "thu tuong", "cuc truong", "tong cuc truong", "vu truong",
	"chi cuc truong", "chanh ", "vien truong", "hieu truong", "truong ", "doan truong", "tu lenh", "chinh uy", "chi huy truong",
	"tham muu truong", "chu nhiem", "thong doc", "kiem toan", "tong ", "hoi dong", "uy ban", "ban ", "bo ", "so ", "chinh phu", "quoc hoi", "dai hoi",
}

// office reports whether the line begins as the name of an office or a deciding body does.
func (l *line) office() bool { return l.has(offices...) }

// placeholder reports whether the line is nothing but a blank of a form, with the number of its
// note: "…(1)…".
func (l *line) placeholder() bool {
	return l.runes <= 40 && l.letters == 0 && placeholder.MatchString(l.words) && strings.ContainsAny(l.words, ".…_")
}

func (l *line) dispatchSubject() bool { return l.has("v/v") }

func (l *line) addressees() bool { return l.has("kinh gui") }

func (l *line) guide() bool { return l.may("(bpk") && guide.MatchString(l.key()) }

func (l *line) basis() bool { return l.may("-+ctx") && basis.MatchString(l.key()) }

func (l *line) appendix() bool {
	if first := l.first(); first != 'p' || l.runes > 200 {
		return false
	}
	return appendix.MatchString(l.key()) || l.upper && l.appendixTitled()
}

// appendixTitled reports whether the line begins with an appendix's number and goes on with
// its title.
func (l *line) appendixTitled() bool { return l.first() == 'p' && appendixTitle.MatchString(l.key()) }

func (l *line) copyForm() bool { return l.upper && copyForm.MatchString(l.key()) }

func (l *line) recipients() bool { return l.may("n") && recipients.MatchString(l.key()) }

func (l *line) note() bool { return l.runes <= 80 && l.may("(d") && note.MatchString(l.key()) }

func (l *line) contact() bool { return l.may("dstewf") && contact.MatchString(l.key()) }

func (l *line) drafterMark() bool { return drafterMark.MatchString(l.words) }

// capacity reports whether the line begins with TM., KT. and the like. sure is false for
// forms that other words could have.
func (l *line) capacity() (is, sure bool) {
	if l.runes > 120 || !l.may("tkq") {
		return false, false
	}
	if capacityMarked.MatchString(l.words) {
		return l.upper || l.runes <= 60 && !l.endsIn(".;:"), l.upper
	}
	if capacitySmall.MatchString(l.words) {
		return l.runes <= 60 && !l.endsIn(".;:"), false
	}
	return l.upper && capacityBare.MatchString(l.words), false
}

func (l *line) name() bool {
	const longestRank = 16
	return l.runes <= 60 && (l.endsInCapital() && l.mayBeName() && name.MatchString(l.words) || l.runes <= longestRank && only.MatchString(l.words)) && !l.structured()
}

// endsInCapital reports whether the last of several words begins with a capital, and only one, as
// in every name and in few other lines: it is asked before the expression, which takes long.
func (l *line) endsInCapital() bool {
	blank := strings.LastIndexAny(l.words, " \t\n\f\r")
	first, size := utf8.DecodeRuneInString(l.words[blank+1:])
	second, _ := utf8.DecodeRuneInString(l.words[blank+1+size:])
	return blank >= 0 && unicode.IsUpper(first) && !unicode.IsUpper(second)
}

// mayBeName reports whether every word of the line begins with a capital, but for those of a rank
// before a name.
func (l *line) mayBeName() bool {
	for word := range strings.FieldsSeq(l.words) {
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsUpper(r) || unicode.IsDigit(r) {
			continue
		}
		switch word {
		case "tướng", "tá", "úy", "uý", "đốc", "sĩ", "sỹ", "nhì", "nhất":
		default:
			return false
		}
	}
	return true
}

// upperName reports whether the line is a person's name in capitals.
func (l *line) upperName() bool {
	f := strings.Fields(l.key())
	return l.upper && len(f) >= 2 && len(f) <= 5 && surnames[f[0]]
}

func (l *line) dashed() bool {
	r, n := utf8.DecodeRuneInString(l.words)
	return strings.ContainsRune("-–—+•*◦▪", r) && len(l.words) > n
}

// strongHeading reports whether only a heading has such a line.
func (l *line) strongHeading() bool {
	if l.country() || l.motto() || l.dispatchSubject() || l.runes <= 60 && l.has("so") && numberFull.MatchString(l.words) {
		return true
	}
	is, sure := l.placeDate()
	return is && sure
}
