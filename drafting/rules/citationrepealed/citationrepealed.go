// Package citationrepealed holds the rule citation-repealed: the text asks to do as an act
// says that is known to be in force no more on the day of issue.
package citationrepealed

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
)

//go:embed doc.md
var page string

// Rule is citation-repealed.
var Rule = &lint.Rule{
	ID: "citation-repealed", Title: "Dẫn văn bản đã hết hiệu lực",
	Severity: lint.Hint, Scope: lint.OfDocument, Informed: true,
	Yields: []string{"law-change-late"},
	Page:   page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	day := p.Today
	if year, month, date, ok := p.Document.Issued(); ok {
		day = law.Date{Year: year, Month: month, Day: date}
	}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		if m.Node.Component == drafting.Basis || !followed(m.Node.Text[:m.Found.Start]) {
			continue
		}
		act, ok := m.Known(p.Acts)
		if !ok {
			continue
		}
		if words := reference.Expired(*act, p.Acts, day); words != "" {
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Start, End: m.Act.End,
				Message: act.Name() + " " + words + ".",
			})
		}
	}
}

// leads are the words before an act that is to be followed; where it is told of, or what was done
// under it formerly ("ban hành trước đây theo"), it may well be in force no more.
var leads = []string{"theo", "theo quy định của", "theo quy định tại", "căn cứ", "thực hiện", "quy định tại", "đúng quy định của", "đúng quy định tại"}

func followed(before string) bool {
	before = strings.ToLower(strings.TrimRight(before, " \u00a0"))
	led := slices.ContainsFunc(leads, func(lead string) bool { return strings.HasSuffix(before, lead) })
	sentence := before[strings.LastIndexAny(before, ".;:")+1:]
	return led && !strings.Contains(sentence, "trước đây")
}
