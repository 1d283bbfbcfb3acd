// Package reviewinputscomplete holds the rule review-inputs-complete: a report for a management
// review does not speak of an input that clause 9.3.2 of ISO 9001:2015 names.
package reviewinputscomplete

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is review-inputs-complete.
var Rule = &lint.Rule{
	ID: "review-inputs-complete", Title: "Báo cáo xem xét của lãnh đạo thiếu đầu vào",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Page: page, Since: "Unreleased", Check: run,
}

// inputs are those of clause 9.3.2, each with words that a report on it has: all words of one of
// the lists.
var inputs = []struct {
	name string
	any  []string
}{
	{"a) tình trạng các hành động từ những lần xem xét trước", []string{"lần xem xét trước", "cuộc họp trước", "kỳ trước", "xem xét trước", "lần họp trước", "kết luận trước"}},
	{"b) thay đổi về vấn đề bên ngoài, nội bộ", []string{"thay đổi", "bối cảnh"}},
	{"c) 1) sự hài lòng của khách hàng, phản hồi của bên quan tâm", []string{"hài lòng", "phản hồi", "phản ánh"}},
	{"c) 2) mức độ thực hiện mục tiêu chất lượng", []string{"mục tiêu"}},
	{"c) 3) kết quả thực hiện quá trình, sự phù hợp của kết quả", []string{"quá trình", "kết quả giải quyết", "sự phù hợp của"}},
	{"c) 4) sự không phù hợp và hành động khắc phục", []string{"không phù hợp", "khắc phục"}},
	{"c) 5) kết quả theo dõi và đo lường", []string{"theo dõi", "đo lường"}},
	{"c) 6) kết quả đánh giá", []string{"kết quả đánh giá", "đánh giá nội bộ", "đánh giá chất lượng"}},
	{"c) 7) kết quả thực hiện của nhà cung cấp bên ngoài", []string{"cung cấp bên ngoài", "bên ngoài cung cấp", "nhà cung cấp", "nhà thầu"}},
	{"d) sự đầy đủ của nguồn lực", []string{"nguồn lực"}},
	{"e) hiệu lực của hành động giải quyết rủi ro, cơ hội", []string{"rủi ro"}},
	{"f) cơ hội cải tiến", []string{"cải tiến"}},
}

func run(p *lint.Pass) {
	at, ok := reports(p.Document)
	if !ok {
		p.NotApplicable()
		return
	}
	words := dossier.AllWords(p.Document)
	for _, in := range inputs {
		if !slices.ContainsFunc(in.any, func(w string) bool { return strings.Contains(words, w) }) {
			p.Report(lint.Finding{
				Node: at.ID, End: len(at.Text),
				Message: "Chưa thấy đầu vào " + in.name + " (điều khoản 9.3.2 TCVN ISO 9001:2015).",
			})
		}
	}
}

// reports finds the title of a report for a management review.
func reports(d *drafting.Document) (*drafting.Node, bool) {
	title := ""
	for _, n := range d.Pieces[0].Nodes {
		switch n.Component {
		case drafting.TypeName:
			title = dossier.Plain(n.Text)
		case drafting.Subject:
			if strings.HasPrefix(title, "báo cáo") && about(dossier.Plain(n.Text)) {
				return n, true
			}
		case drafting.TableCell:
			if words := dossier.Plain(n.Text); strings.HasPrefix(words, "báo cáo") && about(words) && n.Text == strings.ToUpper(n.Text) {
				return n, true
			}
		}
	}
	return nil, false
}

func about(words string) bool { return strings.Contains(words, "xem xét của lãnh đạo") }
