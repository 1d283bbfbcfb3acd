// Package reformareas holds the rule reform-areas: a plan or a report on administrative reform
// leaves out one of its six areas, or has them in another order.
package reformareas

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is reform-areas.
var Rule = &lint.Rule{
	ID: "reform-areas", Title: "Kế hoạch, báo cáo cải cách hành chính thiếu lĩnh vực hoặc sai thứ tự",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Nghị quyết số 76/NQ-CP"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// ofReform are the plan and the report of a time, on reform as a whole.
var ofReform = pattern.New(`^(?:kế hoạch (?:thực hiện )?(?:công tác )?|báo cáo (?:kết quả |tình hình |sơ kết |tổng kết )*(?:thực hiện )?(?:công tác )?)cải cách hành chính (?:nhà nước )?.*(?:năm|quý|giai đoạn|tháng)`)

// areas are the six of the resolution, in its order, each with words that name it.
var areas = []struct {
	name  string
	words []string
}{
	{"Cải cách thể chế", []string{"cải cách thể chế"}},
	{"Cải cách thủ tục hành chính", []string{"cải cách thủ tục hành chính", "kiểm soát thủ tục hành chính"}},
	{"Cải cách tổ chức bộ máy", []string{"cải cách tổ chức bộ máy", "cải cách bộ máy", "cải cách tổ chức, bộ máy"}},
	{"Cải cách chế độ công vụ", []string{"cải cách chế độ công vụ", "cải cách công vụ"}},
	{"Cải cách tài chính công", []string{"cải cách tài chính công"}},
	{"Xây dựng, phát triển Chính phủ điện tử, Chính phủ số", []string{
		"xây dựng và phát triển ch", "xây dựng, phát triển ch", "phát triển chính quyền", "phát triển chính phủ", "xây dựng chính quyền", "chuyển đổi số", "hiện đại hóa hành chính",
	}},
}

// fewest areas that a paper has as headings show that it is ordered by them.
const fewest = 3

func run(p *lint.Pass) {
	judged := false
	for _, paper := range dossier.Texts(p.Document) {
		if head := dossier.Head(paper); head != nil && ofReform.MatchString(dossier.Headline(paper)) {
			judged = true
			judge(p, paper, head)
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// judge reports areas that a paper leaves out, and those out of order.
func judge(p *lint.Pass, paper *drafting.Document, head *drafting.Node) {
	told := make([]bool, len(areas))
	count := 0
	for _, list := range lists(paper) {
		last := -1
		for _, h := range list {
			if !told[h.area] {
				told[h.area] = true
				count++
			}
			if h.area < last {
				p.ReportAt(h.node, h.start, h.end, "Theo Nghị quyết, “"+areas[h.area].name+"” đứng trước “"+areas[last].name+"”.")
			}
			last = max(last, h.area)
		}
	}
	if count < fewest {
		return
	}
	for i, ok := range told {
		if !ok {
			p.ReportAt(head, 0, len(head.Text), "Cải cách hành chính có sáu lĩnh vực; văn bản chưa có “"+areas[i].name+"”.")
		}
	}
}

// heading is a line or a cell that names an area.
type heading struct {
	node       *drafting.Node
	start, end int
	area       int
}

// lists are the headings of each table, and of what stands between chief headings.
func lists(d *drafting.Document) (out [][]heading) {
	for _, piece := range d.Pieces {
		var list []heading
		for i := 0; i < len(piece.Nodes); i++ {
			if g, ok := piece.Table(i); ok {
				out = append(out, headings(piece.Nodes[g.From:g.To]))
				i = g.To - 1
				continue
			}
			found := headings(piece.Nodes[i : i+1])
			if c := piece.Nodes[i].Component; len(found) == 0 && (c == drafting.Roman || c == drafting.PartHeading) {
				out, list = append(out, list), nil
			}
			list = append(list, found...)
		}
		out = append(out, list)
	}
	return out
}

func headings(nodes []*drafting.Node) (out []heading) {
	for _, n := range nodes {
		if h, ok := named(n); ok {
			out = append(out, h)
		}
	}
	return out
}

// named reads a heading: behind its number an area is named, and the line says little else.
func named(n *drafting.Node) (heading, bool) {
	const most = 140 // bytes of a heading
	start := 0
	if l, ok := n.Label(); ok {
		start = l.End
	}
	words := dossier.Plain(strings.TrimLeft(n.Text[start:], " 0123456789.)"))
	if len(words) > most {
		return heading{}, false
	}
	for i, a := range areas {
		for _, w := range a.words {
			if strings.HasPrefix(words, w) || strings.HasPrefix(words, "công tác "+w) {
				return heading{n, start, len(n.Text), i}, true
			}
		}
	}
	return heading{}, false
}
