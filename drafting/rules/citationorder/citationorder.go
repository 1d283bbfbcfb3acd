// Package citationorder holds the rule citation-order: the levels of a place stand from the
// widest to the narrowest.
package citationorder

import (
	_ "embed"
	"strings"

	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is citation-order.
var Rule = &lint.Rule{
	ID: "citation-order", Title: "Viện dẫn sai thứ tự điểm, khoản, điều",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "II", Section: "V", Clause: "7"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	x := lint.Shared(p, reference.Of)
	for i := range x.All {
		f := &x.All[i]
		if !f.Reversed || f.Quoted {
			continue
		}
		n := p.Document.Node(f.Node)
		end := 0
		for _, s := range f.Steps {
			end = max(end, s.Word.End)
			if nums := s.Numbers; len(nums) > 0 {
				end = max(end, nums[len(nums)-1].End)
			}
		}
		place := inOrder(f, n.Text)
		p.Report(lint.Finding{
			Node: n.ID, Start: f.Start, End: end,
			Message: "Viện dẫn ghi từ nhỏ đến lớn: “" + place + "”.",
			Fixes:   []lint.Fix{lint.Rewrite("Sửa thành “"+place+"”", false, n, f.Start, end, place)},
		})
	}
}

// inOrder writes the levels from the narrowest to the widest, each in its own words.
func inOrder(f *reference.Found, text string) string {
	var words []string
	for _, s := range f.Steps {
		numbers := "này"
		if len(s.Numbers) > 0 {
			numbers = text[s.Numbers[0].Start:s.Numbers[len(s.Numbers)-1].End]
		}
		words = append(words, s.Level.String()+" "+numbers)
	}
	return strings.Join(words, " ")
}
