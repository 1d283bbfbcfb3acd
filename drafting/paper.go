package drafting

import (
	"slices"
	"strings"

	"thethuc/drafting/pattern"
)

// Paper is what sort of paper a document is (loại giấy tờ), by whose rules its form goes: Decree
// 30/2020/NĐ-CP rules the form of administrative documents alone (Điều 1, khoản 2 Điều 2).
type Paper string

// The sorts of paper.
const (
	AdministrativePaper Paper = "administrative" // văn bản hành chính, and whatever is none of the others
	PartyPaper          Paper = "party"          // văn bản của Đảng, của Đoàn Thanh niên
	LawPaper            Paper = "law"            // văn bản quy phạm pháp luật
	FormPaper           Paper = "form"           // biểu mẫu, đơn, tờ khai: for somebody to fill in
	ContractPaper       Paper = "contract"       // hợp đồng, thỏa thuận, cam kết between parties
)

// Name names the sort to a reader: "văn bản của Đảng, đoàn thể".
func (p Paper) Name() string {
	switch p {
	case PartyPaper:
		return "văn bản của Đảng, đoàn thể"
	case LawPaper:
		return "văn bản quy phạm pháp luật"
	case FormPaper:
		return "biểu mẫu, đơn, tờ khai"
	case ContractPaper:
		return "hợp đồng, thỏa thuận giữa các bên"
	}
	return "văn bản hành chính"
}

// head is how many lines may name what a document is.
const head = 15

var (
	ownName     = pattern.New(`^(?:ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH|ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH)$`)
	partyNumber = pattern.New(`^(?i:số)\s*:?\s*[\d.…_]*\s*-\s?\p{Lu}{1,4}/\p{Lu}`)
	// Only these issue legal documents, whose numbers have the year (Điều 4 Luật số 64/2025/QH15).
	lawNumber = pattern.New(`^(?i:số)\s*:?\s*[\d.…_]*\s*/\s?\d{4}/\s?(?:NĐ|TT|TTLT|NQLT|L|LCT|PL|QH\d|UBTVQH\d|(?:QĐ|NQ|CT)\s?[-–]\s?(?:QH|UBTVQH|CTN|CP|TTg|HĐTP|KTNN|HĐND|UBND))`)
	lawType   = pattern.New(`^(?:HIẾN PHÁP|(?:BỘ )?LUẬT|PHÁP LỆNH|NGHỊ ĐỊNH|THÔNG TƯ(?: LIÊN TỊCH)?)$`)
	lawGuide  = pattern.New(`\((?i:ban hành )?(?i:kèm theo) (?:Luật|Pháp lệnh|Nghị định|Thông tư)`)

	nameless = pattern.New(`^(?:\(TÊN |TÊN (?:CƠ QUAN|TỔ CHỨC|ĐƠN VỊ)|[.…_\s]*\(\d+\)[.…_\s]*$|[^.…(]*(?:…{2,}|\.{3,})[.…]*$)`)
	formType = pattern.New(`^(?:ĐƠN(?: (?:ĐỀ NGHỊ|XIN|YÊU CẦU|KIẾN NGHỊ|KHIẾU NẠI|TỐ CÁO|ĐĂNG KÝ|KHỞI KIỆN|ỨNG)|$)|TỜ KHAI|BẢN KHAI|(?:BẢN )?SƠ YẾU L[ÝÍ] LỊCH|GIẤY ĐỀ NGHỊ|MẪU(?: |$)|Mẫu (?:số|đơn|[Pp]hụ lục))`)

	contractType  = pattern.New(`^(?:(?:PHỤ LỤC )?HỢP ĐỒNG|(?:VĂN BẢN |BIÊN BẢN |BẢN )?TH(?:ỎA|OẢ) THUẬN|(?:VĂN BẢN |BẢN |GIẤY )?CAM KẾT|BẢN GHI NHỚ)(?:\s|:|$)`)
	contractGuide = pattern.New(`^\((?i:đính kèm|kèm theo) (?i:theo )?(?i:hợp đồng)`)
	contractSide  = pattern.New(`^BÊN \p{Lu}`)
)

// Paper tells what sort of paper the main text is, by its heading, its title, its parties and its
// blanks. A document that was made from a template is administrative whatever it says: its
// blanks wait to be filled.
func (d *Document) Paper() Paper {
	if len(d.Pieces) == 0 || d.Template != "" {
		return AdministrativePaper
	}
	p := d.Pieces[0]
	switch {
	case p.ofParty():
		return PartyPaper
	case p.opens(lawType, TypeName, AppendixHeading, Paragraph) || p.number(lawNumber):
		return LawPaper
	case p.nameless():
		return FormPaper
	case p.issued():
		return AdministrativePaper
	case p.opens(contractType) || p.opens(contractGuide) || p.sides():
		return ContractPaper
	case p.opens(formType) || p.blank():
		return FormPaper
	case p.opens(lawGuide):
		return LawPaper
	}
	return AdministrativePaper
}

// opens reports whether one of the first lines matches; of these components, where any are
// given.
func (p *Piece) opens(re *pattern.Pattern, of ...Component) bool {
	for _, n := range p.Nodes[:min(head, len(p.Nodes))] {
		if (len(of) == 0 || slices.Contains(of, n.Component)) && re.MatchString(strings.TrimSpace(n.Text)) {
			return true
		}
	}
	return false
}

func (p *Piece) number(re *pattern.Pattern) bool {
	n := p.First(Number)
	return n != nil && re.MatchString(strings.TrimSpace(n.Text))
}

// ofParty reports whether the heading bears the name of the Party or of the Youth Union in the
// place of the country's, or a number as the Party writes it.
func (p *Piece) ofParty() bool {
	return p.First(CountryName) == nil && (p.opens(ownName) || p.number(partyNumber))
}

// nameless reports whether a blank stands where the body that issues is named.
func (p *Piece) nameless() bool {
	n := p.First(Issuer)
	for _, first := range p.Nodes[:min(2, len(p.Nodes))] {
		if n == nil && first.Component == Paragraph {
			n = first
		}
	}
	// The expression takes long to see that a name has none of its signs.
	return n != nil && (strings.HasPrefix(strings.TrimSpace(n.Text), "TÊN ") || strings.ContainsAny(n.Text, "(….")) && !TypedRule(n.Text) &&
		nameless.MatchString(strings.TrimSpace(n.Text))
}

// issued reports whether a body issued the text, as the heading of an administrative document
// has it: its name with number, or "V/v", and with date or recipients.
func (p *Piece) issued() bool {
	return p.First(Issuer) != nil && (p.First(Number) != nil || p.First(DispatchSubject) != nil) &&
		(p.First(PlaceDate) != nil || p.First(RecipientsHeading) != nil)
}

// sides reports whether parties sign, and no body issues.
func (p *Piece) sides() bool {
	if p.First(Issuer) != nil || p.First(RecipientsHeading) != nil {
		return false
	}
	for _, n := range p.Nodes {
		if text := strings.TrimSpace(n.Text); contractSide.MatchString(text) && strings.ToUpper(text) == text {
			return true
		}
	}
	return false
}

// blank reports whether so many lines wait to be filled in that the text is for others to fill.
func (p *Piece) blank() bool {
	const looked, least, share = 200, 5, 5 // lines looked at; blanks; one line in so many
	nodes := p.Nodes[:min(looked, len(p.Nodes))]
	lines, blanks := 0, 0
	for _, n := range nodes {
		if n.Text == "" || TypedRule(n.Text) {
			continue
		}
		lines++
		if gap(n.Text) {
			blanks++
		}
	}
	return blanks >= least && blanks*share >= lines
}

// gap reports whether the text has a blank: a run of dots, or a mark that a program fills.
func gap(text string) bool {
	run := 0
	for _, r := range text {
		switch r {
		case '…':
			run += 3
		case '.', '_':
			run++
		default:
			run = 0
		}
		if run >= 5 {
			return true
		}
	}
	return strings.Contains(text, "[_") || strings.Contains(text, "{{")
}
