// Package signernodegree holds the rule signer-no-degree: academic titles stand before the
// signer's name, where the profile does not allow them. Ranks of officers are no matter of
// it.
package signernodegree

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is signer-no-degree.
var Rule = &lint.Rule{
	ID: "signer-no-degree", Title: "Học hàm, học vị trước họ tên người ký",
	Severity: lint.Warning, Scope: lint.OfNode, Components: []drafting.Component{drafting.SignerName},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "7", Point: "c"}},
	Page:  page, Since: "0.1", Check: run,
}

const (
	rank   = `(?:(?:Đại|Thượng|Trung|Thiếu|Chuẩn) (?:tướng|tá|úy|uý)|(?:Phó |Chuẩn )?Đô đốc)[ ,.-]+`
	degree = `(?:(?:GS|PGS|TSKH|TS|ThS|Ths|THS|BSCK(?:I+|1|2)?|BS|DS|KTS|KS|CN|LS|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT|CK(?:I+|1|2))(?:[. ,-]|$)` +
		`|(?:Phó [Gg]iáo sư|Giáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Bác s[ĩỹ]|Dược s[ĩỹ]|Kỹ sư|Kiến trúc sư|Cử nhân|Luật sư|Nhà giáo (?:Nhân dân|Ưu tú)|Thầy thuốc (?:Nhân dân|[Ưư]u tú)|Nghệ sĩ (?:Nhân dân|[Ưư]u tú)|Nghệ nhân (?:Nhân dân|[Ưư]u tú)|Anh hùng Lao động)[ ,.-])[ ,.-]*`
)

var titled = pattern.New(`^(?:` + rank + `)*((?:` + degree + `)+)\p{Lu}`)

func run(p *lint.Pass) {
	if p.Sheet.Answer("degree-before-name") == "allowed" {
		return
	}
	n := p.Node
	m := titled.FindStringSubmatchIndex(n.Text)
	if m == nil {
		return
	}
	p.Report(lint.Finding{
		Node: n.ID, Start: m[2], End: m[2] + len(strings.TrimRight(n.Text[m[2]:m[3]], " ,")),
		Message: "Trước họ tên của người ký không ghi học hàm, học vị và các danh hiệu danh dự.",
		Fixes:   []lint.Fix{lint.Rewrite("Bỏ học hàm, học vị", false, n, m[2], m[3], "")},
	})
}
