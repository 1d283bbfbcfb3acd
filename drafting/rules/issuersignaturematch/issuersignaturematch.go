// Package issuersignaturematch holds the rule issuer-signature-match: who signs does not go with the body that
// issues: another collective after TM., or the head of another sort of body. It judges one
// signature by usual titles alone; those who sign by order or authorisation are not judged.
package issuersignaturematch

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is issuer-signature-match.
var Rule = &lint.Rule{
	ID: "issuer-signature-match", Title: "Người ký không phải của cơ quan ban hành",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Issuer},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "2", Point: "a"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "b"}},
	Whole: true,
	Page:  page, Since: "0.1", Check: run,
}

// heads are titles of heads with words of which the name of the body must have one.
var heads = map[string][]string{
	"CHÁNH VĂN PHÒNG": {"VĂN PHÒNG"}, "BỘ TRƯỞNG": {"BỘ "}, "CỤC TRƯỞNG": {"CỤC"}, "CHI CỤC TRƯỞNG": {"CHI CỤC"}, "VỤ TRƯỞNG": {"VỤ"},
	"TRƯỞNG PHÒNG": {"PHÒNG"}, "TƯ LỆNH": {"TƯ LỆNH", "QUÂN ", "BINH ", "CẢNH SÁT"}, "CHÍNH ỦY": {"TƯ LỆNH", "QUÂN ", "ĐOÀN", "CỤC", "BINH ", "CHỈ HUY", "TRƯỜNG", "HỌC VIỆN", "ĐẢNG ỦY"},
	"CHỦ TỊCH": {"ỦY BAN", "HỘI", "MẶT TRẬN", "CÔNG ĐOÀN", "CÔNG TY", "LIÊN ", "BAN ", "TẬP ĐOÀN", "VIỆN", "NƯỚC", "QUỐC HỘI"},
}

// collectives are those that a body bears in its own name.
var collectives = []string{"ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "CHÍNH PHỦ", "BAN CHỈ ĐẠO", "ỦY BAN MẶT TRẬN TỔ QUỐC"}

var (
	plain  = strings.NewReplacer("UỶ", "ỦY", "UBND", "ỦY BAN NHÂN DÂN", "HĐND", "HỘI ĐỒNG NHÂN DÂN", "\u00a0", " ")
	signs  = pattern.New(`^(?:(TM|KT|Q)\. *)?(.*)$`)
	others = pattern.New(`^(?:TL|TUQ)\.`)
)

// Điểm a khoản 2: tên cơ quan, tổ chức ban hành văn bản là tên … của cơ quan, tổ chức hoặc chức danh
// nhà nước của người có thẩm quyền ban hành văn bản.
func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	signatures := drafting.Signatures(main.Own())
	var names []string
	for _, n := range main.Own() {
		if n.Component == drafting.Issuer {
			names = append(names, n.Text)
		}
	}
	if len(signatures) != 1 || len(signatures[0].Titles) == 0 || len(names) == 0 {
		p.NotApplicable()
		return
	}
	issuer := plain.Replace(viet.Upper(strings.Join(names, " "))) + " "
	first := signatures[0].Titles[0]
	text := plain.Replace(viet.Upper(strings.TrimSpace(first.Text)))
	m := signs.FindStringSubmatch(text)
	if m == nil || others.MatchString(text) {
		return
	}
	fits := true
	if m[1] == "TM" {
		i := slices.IndexFunc(collectives, func(c string) bool { return strings.HasPrefix(m[2], c) })
		fits = i < 0 || strings.Contains(issuer, collectives[i])
	} else if words := heads[m[2]]; words != nil {
		fits = slices.ContainsFunc(words, func(w string) bool { return strings.Contains(issuer, w) })
	}
	if fits {
		return
	}
	p.Report(lint.Finding{
		Node: first.ID, End: len(first.Text),
		Message: "Quyền hạn, chức vụ của người ký phải là của cơ quan ban hành: " + strings.TrimSpace(strings.Join(names, " ")) + ".",
	})
}
