package drafting

import (
	"slices"
	"strings"

	"thethuc/drafting/pattern"
)

// Signature is one signature block (khối chữ ký, box 7) as read out of a piece. Where two
// blocks were typed side by side, line by line, the titles of both stand in the first.
type Signature struct {
	Capacities []*Node // "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
	Titles     []*Node // capacities and titles as they follow each other
	Name       *Node   // nil where none follows
}

// Own returns the piece's nodes without those of a copy on paper below it (bản sao), the first
// of which is the copying body's name.
func (p *Piece) Own() []*Node {
	at := slices.IndexFunc(p.Nodes, func(n *Node) bool { return n.Component == CopyForm })
	switch {
	case at < 0:
		return p.Nodes
	case at > 0 && p.Nodes[at-1].Component == Issuer:
		at--
	}
	return p.Nodes[:at]
}

// Signatures reads the signature blocks of the nodes, those of copies included.
func Signatures(nodes []*Node) []Signature {
	var out []Signature
	open := false
	for _, n := range nodes {
		switch n.Component {
		case Capacity, JobTitle:
			if !open {
				out, open = append(out, Signature{}), true
			}
			s := &out[len(out)-1]
			s.Titles = append(s.Titles, n)
			if n.Component == Capacity {
				s.Capacities = append(s.Capacities, n)
			}
		case SignerName:
			if !open {
				out = append(out, Signature{})
			}
			out[len(out)-1].Name, open = n, false
		case CopyForm:
			open = false
		}
	}
	return out
}

// Rank is where a title stands in a body (chức vụ).
type Rank int

// The ranks that a title's own words tell.
const (
	UnknownRank Rank = iota
	HeadRank         // cấp trưởng: "GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"
	DeputyRank       // cấp phó: "PHÓ GIÁM ĐỐC", "THỨ TRƯỞNG"
	BodyRank         // no person: a body or its collective, "ỦY BAN NHÂN DÂN"
)

var (
	deputyTitle = pattern.New(`^(?:PHÓ|THỨ TRƯỞNG|CẤP PHÓ)(?:[^\p{L}]|$)|[^\p{L}]PHÓ$`)
	headTitle   = pattern.New(`^(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|CHÁNH|TRƯỞNG|TƯ LỆNH|CHÍNH [ỦU][YỶ]|CHÍNH TRỊ VIÊN|CHỈ HUY TRƯỞNG|THỦ TƯỚNG|THỦ TRƯỞNG|BÍ THƯ|CHỦ NHIỆM|THỐNG ĐỐC|TỔNG (?:BIÊN TẬP|THAM MƯU|KIỂM TOÁN|THANH TRA|THƯ KÝ|TRƯỞNG)|KIỂM TOÁN TRƯỞNG|ĐỘI TRƯỞNG)(?:[^\p{L}]|$)|(?:^|[^\p{L}])TRƯỞNG$|^(?:BỘ|CỤC|VỤ|VIỆN|HIỆU|CHI CỤC|TỔNG CỤC|ĐOÀN|TRẠM|THAM MƯU|(?:SƯ|LỮ|TRUNG|TIỂU|ĐẠI|TRUNG) ?ĐOÀN|ĐẠI ĐỘI|HẠM|HẢI|KHOA|BAN|PHÒNG|TỔ) TRƯỞNG(?:[^\p{L}]|$)`)
	bodyName    = pattern.New(`^(?:ỦY BAN|UBND|HỘI ĐỒNG|HĐND|CHÍNH PHỦ|QUỐC HỘI|BAN (?:CHẤP HÀNH|THƯỜNG VỤ|CHỈ ĐẠO|GIÁM ĐỐC|GIÁM HIỆU|LÃNH ĐẠO|CHỈ HUY|QUẢN LÝ|TỔ CHỨC)|ĐẢNG ỦY|ĐẢNG BỘ|CHI (?:BỘ|ỦY)|TỈNH ỦY|BỘ (?:TƯ LỆNH|CHỈ HUY|CHÍNH TRỊ)|THƯỜNG TRỰC|TẬP THỂ|ĐOÀN|TỔ|HỘI|BAN|SỞ|CỤC|VỤ|PHÒNG|VĂN PHÒNG|CÔNG TY|TRƯỜNG|TRUNG TÂM|VIỆN|BỘ|LIÊN ĐOÀN|CÔNG ĐOÀN|HỢP TÁC XÃ)(?:[^\p{L}]|$)`)
)

// RankOf tells the rank of a title, or of what a capacity's abbreviation stands before, by its
// words. It knows the usual titles of State bodies and of the armed forces; the rest is
// UnknownRank.
func RankOf(title string) Rank {
	t := strings.NewReplacer("UỶ", "ỦY", "Uỷ", "ỦY", "\u00a0", " ").Replace(strings.ToUpper(strings.TrimSpace(title)))
	switch {
	case deputyTitle.MatchString(t):
		return DeputyRank
	case headTitle.MatchString(t):
		return HeadRank
	case bodyName.MatchString(t):
		return BodyRank
	}
	return UnknownRank
}

var capacityWords = pattern.New(`^(T ?[./]? ?M|K ?[./]? ?T|T ?[./]? ?L|T ?[./]? ?U ?[./]? ?Q|Q) ?[./: \x{a0}][ \x{a0}]*(.*)$`)

// ParseCapacity reads a capacity's line ("KT. CHÁNH VĂN PHÒNG") as its abbreviation without
// marks ("KT") and the words it stands before, whether or not the abbreviation is well written.
func ParseCapacity(line string) (abbreviation string, words Words, ok bool) {
	m := capacityWords.FindStringSubmatchIndex(line)
	if m == nil {
		return "", Words{}, false
	}
	abbreviation = strings.NewReplacer(" ", "", ".", "", "/", "").Replace(line[m[2]:m[3]])
	return abbreviation, Words{Text: line[m[4]:m[5]], Start: m[4], End: m[5]}, true
}
