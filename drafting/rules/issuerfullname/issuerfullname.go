// Package issuerfullname holds the rule issuer-full-name: the name of the body that issues has an
// abbreviation in it. Names of companies and trade names are left alone; the name of the parent
// body may be shortened.
package issuerfullname

import (
	_ "embed"
	"unicode"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is issuer-full-name.
var Rule = &lint.Rule{
	ID: "issuer-full-name", Title: "Tên cơ quan ban hành viết tắt",
	Severity: lint.Warning, Scope: lint.OfNode, Components: []drafting.Component{drafting.Issuer},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "2", Point: "a"}},
	Page:  page, Since: "0.1", Check: run,
}

// long are abbreviations with what they stand for, "" where several words may.
var long = map[string]string{
	"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN", "TP": "THÀNH PHỐ", "TX": "THỊ XÃ", "BCĐ": "BAN CHỈ ĐẠO", "BQL": "BAN QUẢN LÝ",
	"BCH": "BAN CHẤP HÀNH", "BTL": "BỘ TƯ LỆNH", "BCHQS": "BỘ CHỈ HUY QUÂN SỰ", "UB": "ỦY BAN", "MTTQ": "MẶT TRẬN TỔ QUỐC",
	"UBMTTQ": "ỦY BAN MẶT TRẬN TỔ QUỐC", "TAND": "TÒA ÁN NHÂN DÂN", "VKSND": "VIỆN KIỂM SÁT NHÂN DÂN", "VPUBND": "", "BQLDA": "", "CAND": "",
}

var (
	// company are bodies whose registered names have abbreviations.
	company = pattern.New(`^(?:CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|NGÂN HÀNG|HỢP TÁC XÃ|HTX|DOANH NGHIỆP|CHI NHÁNH)`)
	roman   = pattern.New(`^[IVXLCDM]+$`)
	trade   = pattern.New(`^(?:FPT|VNPT|VTV|VOV|TKV|PVN|EVN|TNHH|MTV)$`)
)

// Điểm a khoản 2: tên cơ quan, tổ chức ban hành văn bản là tên chính thức, đầy đủ của cơ quan, tổ
// chức hoặc chức danh nhà nước của người có thẩm quyền ban hành văn bản.
func run(p *lint.Pass) {
	n := p.Node
	if company.MatchString(n.Text) {
		return
	}
	for _, t := range viet.Tokens(n.Text) {
		word := t.In(n.Text)
		if !short(word) {
			continue
		}
		f := lint.Finding{
			Node: n.ID, Start: t.Start, End: t.End,
			Message: "Tên cơ quan, tổ chức ban hành ghi đầy đủ, không viết tắt; chỉ tên cơ quan chủ quản được viết tắt những cụm từ thông dụng.",
		}
		if words := long[word]; words != "" {
			f.Fixes = []lint.Fix{lint.Rewrite("Viết đầy đủ “"+words+"”", false, n, t.Start, t.End, words)}
		}
		p.Report(f)
	}
}

// short reports whether a word in capitals is an abbreviation: one that is known, or letters
// without a vowel that are no numeral.
func short(word string) bool {
	if _, known := long[word]; known {
		return true
	}
	letters := 0
	for _, r := range word {
		if !unicode.IsUpper(r) || viet.IsVowel(unicode.ToLower(r)) {
			return false
		}
		letters++
	}
	return letters > 1 && !roman.MatchString(word) && !trade.MatchString(word)
}
