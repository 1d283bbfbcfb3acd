package reference

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// act reads the mention of an act at i. placed says that it follows a place in it, and so
// may be named by its type alone ("Điều 5 Quy chế"). next is where what it is about begins,
// in which other acts may be named.
func (t text) act(i int, placed bool) (a Act, next int, ok bool) {
	name, class, end, ok := t.typeAt(i)
	if !ok {
		return Act{}, i, false
	}
	a = Act{Span: Span{i, end}, Type: name}
	if after, ok := t.then(end, "này"); ok {
		a.This, a.End = true, after
		return a, after, true
	}
	switch class {
	case byName:
		if !t.law(&a) {
			return Act{}, i, false
		}
	case byCode:
		if !t.code(&a, end) {
			return Act{}, i, false
		}
	case byEither:
		if !t.issuedNumber(&a, end) && !t.issuedWith(&a, end) && !t.alone(&a, placed) {
			return Act{}, i, false
		}
	default:
		if !t.issuedNumber(&a, end) && !t.alone(&a, placed) {
			return Act{}, i, false
		}
	}
	if a.With != nil {
		return a, a.End, true
	}
	return a, t.tail(&a), true
}

// alone accepts an act that is named by its type only, or by a name behind it: "Điều 5 Quy chế
// làm việc của Quân khu" is of another text than "Điều 5 Quy chế".
func (t text) alone(a *Act, placed bool) bool {
	if !placed || !t.capital(a.Start) {
		return false
	}
	j := t.blanks(a.End)
	end := t.word(j)
	word := string(t[j:end])
	if r, _ := utf8.DecodeRuneInString(word); j > a.End && unicode.IsLetter(r) && !isOneOf(word, endsName...) && !isOneOf(word, endsType...) {
		a.Name, a.End = Span{a.Start, end}, end
	}
	return true
}

// endsType are the words behind a type that name no text of it.
var endsType = []string{
	"và", "hoặc", "nếu", "sẽ", "bị", "ở", "trên", "vào", "đến", "trước", "sau", "cùng", "bằng", "chưa", "còn", "gồm", "thực", "nên", "cần", "tính", "áp", "chỉ", "kèm",
}

// issuedNumber reads the number behind the type, with or without "số"; "Nghị định của Chính
// phủ số 30/2020/NĐ-CP" too.
func (t text) issuedNumber(a *Act, end int) bool {
	j := t.blanks(end)
	if j == end {
		return false
	}
	if after, ok := t.fold(j, "của"); ok {
		issuer := t.issuer(after)
		if issuer.IsZero() {
			return false
		}
		k := t.blanks(issuer.End)
		if _, ok := t.fold(k, "số"); !ok || !t.issuedNumber(a, issuer.End) {
			return false
		}
		a.Issuer = issuer
		return true
	}
	if after, ok := t.fold(j, "số"); ok {
		if after < len(t) && t[after] == ':' {
			after++
		}
		num, ok := t.actNumber(t.blanks(after), true)
		if !ok {
			return false
		}
		a.Labels, a.Number, a.End = true, num, num.End
		return true
	}
	num, ok := t.actNumber(j, false)
	if !ok {
		return false
	}
	a.Number, a.End = num, num.End
	return true
}

// actNumber reads "30/2020/NĐ-CP", "36-HD/VPTW", "…/QĐ-VP", "      /QĐ-VP"; behind "số" also
// "399".
func (t text) actNumber(i int, labelled bool) (Span, bool) {
	end := i
	for end < len(t) && t.isBlank(end) == 0 {
		r, size := utf8.DecodeRuneInString(string(t[end:]))
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/-–.&…_", r) {
			break
		}
		end += size
	}
	if k := t.blanks(end); end > i && k > end && k+1 < len(t) && t[k] == '/' && t.capital(k+1) && t.digits(i) == end {
		if more, ok := t.actNumber(k, true); ok {
			return Span{i, more.End}, true
		}
	}
	for end > i && strings.IndexByte("./-", t[end-1]) >= 0 {
		end--
	}
	num := string(t[i:end])
	symbol := strings.IndexAny(num, "/-")
	switch {
	case num == "" || end-i > longestActNumber:
		return Span{}, false
	case !isDigit(num[0]) && num[0] != '/' && num[0] != '.' && num[0] != '_' && !strings.HasPrefix(num, blank):
		return Span{}, false
	case labelled:
		return Span{i, end}, symbol >= 0 || t.digits(i) == end
	}
	return Span{i, end}, isDigit(num[0]) && symbol > 0 && strings.ContainsFunc(num[symbol:], unicode.IsUpper)
}

const longestActNumber = 60

// code reads the number of a standard: "QCVN 01:2019/BCT".
func (t text) code(a *Act, end int) bool {
	j := t.blanks(end)
	k := t.digits(j)
	if j == end || k == j {
		return false
	}
	for k < len(t) && (strings.IndexByte(":/-", t[k]) >= 0 || !t.bounded(k)) {
		_, size := utf8.DecodeRuneInString(string(t[k:]))
		k += size
	}
	for strings.IndexByte(":/-", t[k-1]) >= 0 {
		k--
	}
	a.Number, a.End = Span{j, k}, k
	return true
}

// issuedWith reads "Quy chế làm việc của Văn phòng ban hành kèm theo Quyết định số 12/QĐ-VP".
func (t text) issuedWith(a *Act, end int) bool {
	if !t.capital(a.Start) {
		return false
	}
	const farthest = 320 // bytes of a name
	rest := t[end:min(len(t), end+farthest)]
	if stop := strings.IndexAny(string(rest), ";:"); stop >= 0 {
		rest = rest[:stop]
	}
	at := strings.Index(string(rest), "kèm theo")
	if at < 0 {
		return false
	}
	name := strings.TrimRight(string(rest[:at]), " ")
	with := end + at + len("kèm theo")
	if !t.bounded(with) || strings.Contains(name, ". ") {
		return false
	}
	name = strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(strings.TrimSuffix(name, "ban hành"), " "), "được"), "(")
	name = strings.TrimRight(name, " ,(")
	j := t.blanks(with)
	if _, c, _, ok := t.typeAt(j); !ok || c != byNumber {
		return false
	}
	other, _, ok := t.act(j, false)
	if !ok || j == with {
		return false
	}
	if !other.This && other.Number.IsZero() {
		return false
	}
	a.Name = Span{a.Start, end + len(name)}
	a.With, a.End = &other, other.End
	return true
}

// law reads the name of a law, its number or both.
func (t text) law(a *Act) bool {
	if !t.capital(a.Start) || isOneOf(t.before(a.Start), "học", "khoa", "ty", "môn", "viện", "ngành", "phòng", "nhân", "sĩ") {
		return false
	}
	if t.issuedNumber(a, a.End) {
		return true
	}
	end := t.lawName(a.End)
	if end == a.End && a.Type != "Hiến pháp" {
		return false
	}
	a.Name, a.End = Span{a.Start, end}, end
	return true
}

// endsName are the words before which the name of a law ends.
var endsName = []string{
	"ngày", "được", "đã", "có", "quy", "thì", "là", "hoặc", "nêu", "này", "để", "khi", "do", "trong", "từ", "của", "tại", "nhằm",
	"hiện", "thay", "hết", "ban", "với", "như", "mà", "phải", "theo", "không", "bởi", "bao", "cũng", "cho", "mới",
}

// commas are the first words of laws that have a comma in their names.
var commas = []string{
	"phòng", "thi đua", "quản lý", "thực hành tiết kiệm", "trật tự", "sửa đổi", "thực hiện",
	"an toàn, vệ sinh", "cán bộ, công chức", "chất lượng sản phẩm, hàng hóa", "khám bệnh, chữa bệnh", "khoa học, công nghệ", "phổ biến, giáo dục", "tín ngưỡng, tôn giáo", "xuất cảnh, nhập cảnh",
}

// lawName returns the end of a law's name whose words begin behind i; i where there is none.
func (t text) lawName(i int) int {
	j := t.blanks(i)
	amending := false
	if _, ok := t.fold(j, "sửa đổi"); ok {
		amending = true
	} else if j == i || !t.capital(j) {
		return i
	}
	if _, _, _, ok := t.typeAt(j); ok {
		return i
	}
	comma := false
	for _, words := range commas {
		if _, ok := t.fold(j, words); ok {
			comma = true
		}
	}
	end := i
	for words := 0; words < longestName; words++ {
		k := t.word(j)
		if k == j {
			break
		}
		word := string(t[j:k])
		switch {
		case words > 0 && isOneOf(word, endsName...) && (!amending || word != "của" && word != "theo") && !inName(word, t, k):
			return end
		case words > 0 && (isOneOf(word, "năm", "số") && isDigitAt(t, t.blanks(k))):
			return end
		case word == "và" && !t.goesOn(k):
			return end
		}
		end = k
		next := t.blanks(k)
		if next < len(t) && t[next] == ',' && comma && t.goesOn(next+1) {
			next = t.blanks(next + 1)
		} else if next == k {
			break
		}
		j = next
	}
	return end
}

// inName reports whether a word that ends most names is a part of this one.
func inName(word string, t text, end int) bool {
	switch word {
	case "có": // "người có công"
		_, ok := t.then(end, "công")
		return ok
	case "quy": // "quy hoạch", "văn bản quy phạm pháp luật"
		_, plan := t.then(end, "hoạch")
		_, norm := t.then(end, "phạm")
		return plan || norm
	case "với": // "với cách mạng"
		_, ok := t.then(end, "cách mạng")
		return ok
	case "hiện": // "hiện đại"
		_, ok := t.then(end, "đại")
		return ok
	case "theo": // "theo hợp đồng", "theo thủ tục"
		_, contract := t.then(end, "hợp đồng")
		return contract
	}
	return false
}

const longestName = 24 // words

func isDigitAt(t text, i int) bool { return i < len(t) && isDigit(t[i]) }

// goesOn reports whether the word behind i goes on a name: it is a small one and begins no
// other act.
func (t text) goesOn(i int) bool {
	j := t.blanks(i)
	if j == i || j >= len(t) || t.capital(j) {
		return false
	}
	if _, _, _, ok := t.typeAt(j); ok {
		return false
	}
	return !isOneOf(string(t[j:t.word(j)]), "các", "những", "theo", "được", "thì", "trong", "văn", "đồng", "có", "cơ", "tổ", "đơn", "cá", "người")
}

// tail reads what follows the number or name of an act: day, year, issuer and what it is
// about. It returns where the last begins, or the end.
func (t text) tail(a *Act) int {
	for {
		j := t.blanks(a.End)
		if j < len(t) && t[j] == ',' {
			j = t.blanks(j + 1)
		}
		switch {
		case j == a.End:
			return a.End
		case a.Date.IsZero() && t.date(a, j):
			continue
		case a.Year.IsZero() && a.Date.IsZero() && t.year(a, j):
			continue
		case a.Number.IsZero() && !a.Name.IsZero() && t.lateNumber(a, j):
			continue
		}
		if after, ok := t.fold(j, "của"); ok && a.Issuer.IsZero() && !a.Number.IsZero() {
			if a.Issuer = t.issuer(after); !a.Issuer.IsZero() {
				a.End = a.Issuer.End
				continue
			}
		}
		if !a.Number.IsZero() && (t.opensTitle(j) || t.titledByType(a, j) || t.behindNumber(a, j)) {
			next := a.End
			a.Title = Span{j, t.titleEnd(j)}
			a.End = a.Title.End
			return next
		}
		return a.End
	}
}

// titledByType reports whether what the act is about begins with the type of a text, right
// behind its issuer: "của Ủy ban nhân dân tỉnh Quy định phân công".
func (t text) titledByType(a *Act, i int) bool {
	if a.Issuer.IsZero() || a.Issuer.End != a.End || !t.capital(i) || i < len(t) && t[a.End] == ',' {
		return false
	}
	_, _, end, ok := t.typeAt(i)
	if !ok {
		return false
	}
	_, numbered := t.then(end, "số")
	_, this := t.then(end, "này")
	return !numbered && !this
}

// behindNumber reports whether what the act is about begins right behind an issuer whose name
// ends with a number: "của Tư lệnh Quân khu 2 lập tổ công tác".
func (t text) behindNumber(a *Act, i int) bool {
	return !a.Issuer.IsZero() && a.Issuer.End == a.End && isDigit(t[a.End-1]) && !t.capital(i) && t.bounded(a.End) && t[a.End] != ',' &&
		!isOneOf(string(t[i:t.word(i)]), afterIssuer...) && !isOneOf(string(t[i:t.word(i)]), "và", "chịu", "thì")
}

// lateNumber reads "số 33/2024/QH15" behind a law's name.
func (t text) lateNumber(a *Act, i int) bool {
	after, ok := t.fold(i, "số")
	if !ok {
		return false
	}
	num, ok := t.actNumber(t.blanks(after), true)
	if ok {
		a.Labels, a.Number, a.End = true, num, num.End
	}
	return ok
}

// year reads "năm 2024".
func (t text) year(a *Act, i int) bool {
	after, ok := t.fold(i, "năm")
	if !ok {
		return false
	}
	j := t.blanks(after)
	if end := t.digits(j); end-j == len("2024") && t.bounded(end) {
		a.Year, a.End = Span{j, end}, end
		return true
	}
	return false
}

// afterIssuer are the words before which the name of an issuer ends.
var afterIssuer = []string{
	"được", "đã", "có", "thì", "là", "hoặc", "nêu", "để", "khi", "do", "trong", "tại", "nhằm", "thay", "hết", "như", "mà", "phải",
	"theo", "không", "cho", "số", "ngày", "này", "năm", "cùng", "bằng", "trên", "từ", "vào", "trước", "sau", "đến", "với", "còn", "liên",
}

// bodies are the first words of the names of those who issue acts.
var bodies = []string{
	"bộ", "ủy", "uỷ", "ubnd", "hđnd", "ban", "tổng", "văn", "hội", "cục", "sở", "ngân", "thủ", "chủ", "tòa", "toà", "viện", "đoàn", "mặt", "thanh",
	"thể", "tư", "chính", "quốc", "trung", "liên", "thường", "đảng", "quân", "chỉ", "trưởng", "giám", "kiểm", "bảo", "đài", "trường", "tỉnh", "thành",
}

// issuer reads who issued an act, behind "của".
func (t text) issuer(i int) Span {
	j := t.blanks(i)
	if j == i || !t.capital(j) {
		return Span{}
	}
	if _, _, _, ok := t.typeAt(j); ok {
		return Span{}
	}
	s := Span{j, j}
	for words := 0; words < longestName; words++ {
		k := t.word(j)
		if k == j {
			break
		}
		word := string(t[j:k])
		if words > 0 && (isOneOf(word, afterIssuer...) || t.opensTitle(j)) {
			break
		}
		if _, _, _, ok := t.typeAt(j); ok && words > 0 && t.capital(j) { // an act's type begins what it is about
			break
		}
		if word == "và" && !t.opensMore(k) {
			break
		}
		s.End = k
		if k < len(t) && t[k] == ',' && t.opensBody(k+1) {
			k++
		}
		if j = t.blanks(k); j == k || isDigit(word[0]) && !t.capital(j) {
			break
		}
	}
	s.End = s.Start + len(strings.TrimSuffix(s.In(string(t)), " và"))
	return s
}

// opensMore reports whether a name goes on behind "và", as in "Bộ Khoa học và Công nghệ", or one
// more body is named.
func (t text) opensMore(i int) bool {
	j := t.blanks(i)
	if j == i || !t.capital(j) {
		return false
	}
	_, _, _, ok := t.typeAt(j)
	return !ok
}

// opensBody reports whether the name of one more body begins behind i.
func (t text) opensBody(i int) bool {
	j := t.blanks(i)
	return j > i && t.capital(j) && isOneOf(string(t[j:t.word(j)]), bodies...)
}

// titles are the words that what an act is about begins with.
var titles = []string{
	"về", "v/v", "quy định", "quy chế", "hướng dẫn", "ban hành", "sửa đổi", "phê duyệt", "thành lập", "kiện toàn", "công bố", "bãi bỏ",
	"điều chỉnh", "triển khai", "phân công", "phân cấp", "giao", "thực hiện", "tổ chức", "thông qua", "bổ sung", "thay thế", "kéo dài",
	"chỉ đạo", "chấn chỉnh", "đẩy mạnh", "tăng cường", "ủy quyền", "uỷ quyền", "đổi tên", "giải thể", "sáp nhập", "hợp nhất", "xác định", "công nhận",
	"bổ nhiệm", "điều động", "khen thưởng", "tặng thưởng", "cử cán bộ", "cấp phép", "cấp giấy", "thu hồi", "nâng lương", "chấp thuận", "đề nghị",
}

// smallTitles is the first of the titles that begin a name when they have a capital.
const smallTitles = 12

// opensTitle reports whether what an act is about begins at i.
func (t text) opensTitle(i int) bool {
	for k, words := range titles {
		if end, ok := t.fold(i, words); ok {
			if k >= smallTitles && t.capital(i) { // "Giao thông"
				return false
			}
			if words == "quy định" || words == "hướng dẫn" || words == "ban hành" || words == "thực hiện" {
				return !t.refers(end)
			}
			return true
		}
	}
	return false
}

// refers reports whether a sentence goes on with a place ("quy định tại Điều 5", "ban hành
// kèm theo").
func (t text) refers(i int) bool {
	j := t.blanks(i)
	return isOneOf(string(t[j:t.word(j)]), "tại", "ở", "trên", "nêu", "của", "này", "kèm", "trong", "như", "thì", "là")
}

// titleEnd returns where what an act is about ends: at the end of its clause.
func (t text) titleEnd(i int) int {
	const longest = 800 // bytes
	depth := 0
	for j := i; j < len(t) && j < i+longest; j++ {
		switch t[j] {
		case ';', ':':
			return j
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return t.trimmed(i, j)
			}
		case '.':
			if j+1 == len(t) || t.isBlank(j+1) > 0 || t[j+1] == '/' {
				return j
			}
		case 0xE2:
			if strings.HasPrefix(string(t[j:]), "”") {
				return j
			}
		}
	}
	end := min(len(t), i+longest)
	for end < len(t) && !utf8.RuneStart(t[end]) {
		end--
	}
	return t.trimmed(i, end)
}

// trimmed takes spaces and what joins words off the end of [i, j).
func (t text) trimmed(i, j int) int {
	s := strings.TrimRight(string(t[i:j]), " \u00a0,(")
	for _, word := range []string{" và", " hoặc", " theo", " tại", " của"} {
		s = strings.TrimRight(strings.TrimSuffix(s, word), " ,")
	}
	return i + len(s)
}
