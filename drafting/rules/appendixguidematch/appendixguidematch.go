// Package appendixguidematch holds the rule appendix-guide-match: the number, the symbol
// or the date in the line "(Kèm theo …)" differs from that of the main text. What is left
// blank in one of them is not compared.
package appendixguidematch

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/standard"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is appendix-guide-match.
var Rule = &lint.Rule{
	ID: "appendix-guide-match", Title: "Dòng “(Kèm theo …)” không khớp văn bản",
	Severity: lint.Error, Scope: lint.OfDocument, Components: []drafting.Component{drafting.Guide},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "III", Clause: "1", Point: "c"}},
	Page:  page, Since: "0.1", Check: run,
}

// Điểm c khoản 1 Mục III: thông tin chỉ dẫn ghi số, ký hiệu, ngày, tháng, năm và tên cơ quan
// ban hành của văn bản.
func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	if main.Kind != drafting.Main || main.First(drafting.Number) == nil && main.First(drafting.PlaceDate) == nil {
		p.NotApplicable()
		return
	}
	judged := false
	for _, piece := range p.Document.Pieces[1:] {
		for _, n := range piece.Each(drafting.Guide) {
			judged = true
			kind(p, n)
			issuer(p, n)
			numbers(p, n)
			dates(p, n)
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

var (
	number   = pattern.New(`(?i:số)\s*:?\s*([\d.…_ ]*?)\s*/\s*([\p{L}\d][\p{L}\d.& –-]*?)\s*(?:,|;|\)|$|(?i:ngày))`)
	fullDate = pattern.New(`(?i:ngày)\s+(\d{1,2})\s+(?i:tháng)\s+(\d{1,2})\s+(?i:năm)\s+(\d{4})`)
	figures  = pattern.New(`(?i:ngày)\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`)
)

// numbers compares where the main text has a symbol of letters alone.
func numbers(p *lint.Pass, n *drafting.Node) {
	own, groups := p.Document.Symbol()
	m := number.FindStringSubmatchIndex(n.Text)
	if len(groups) == 0 || m == nil {
		return
	}
	line, ok := drafting.ParseNumberLine(own.Text)
	if !ok {
		return
	}
	compare(p, n, m[2], m[3], line.Num, strings.TrimLeft(n.Text[m[2]:m[3]], "0") == strings.TrimLeft(line.Num.Text, "0"), "Số của văn bản ở dòng này phải là số ghi ở đầu văn bản.")
	compare(p, n, m[4], m[5], line.Symbol, plain(n.Text[m[4]:m[5]]) == plain(line.Symbol.Text), "Ký hiệu của văn bản ở dòng này phải là ký hiệu ghi ở đầu văn bản.")
}

// compare reports the bytes where they are not the same as the words of the main text, unless
// one of them is blank.
func compare(p *lint.Pass, n *drafting.Node, start, end int, right drafting.Words, same bool, message string) {
	here := drafting.Words{Text: n.Text[start:end]}
	if here.Blank() || right.Blank() || same || strings.ContainsAny(right.Text, "….") {
		return
	}
	p.Report(lint.Finding{
		Node: n.ID, Start: start, End: end, Message: message,
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+right.Text+"”", true, n, start, end, right.Text)},
	})
}

// plain is a symbol without spaces, with hyphens alike.
func plain(symbol string) string {
	return strings.NewReplacer(" ", "", "–", "-", "\u00a0", "").Replace(symbol)
}

func dates(p *lint.Pass, n *drafting.Node) {
	year, month, day, ok := p.Document.Issued()
	if !ok {
		return
	}
	for _, re := range []*pattern.Pattern{fullDate, figures} {
		m := re.FindStringSubmatchIndex(n.Text)
		if m == nil {
			continue
		}
		d, _ := strconv.Atoi(n.Text[m[2]:m[3]])
		mo, _ := strconv.Atoi(n.Text[m[4]:m[5]])
		y, _ := strconv.Atoi(n.Text[m[6]:m[7]])
		if d == day && mo == month && y == year {
			return
		}
		f := lint.Finding{Node: n.ID, Start: m[2], End: m[7], Message: "Ngày ở dòng này phải là ngày ban hành ghi ở đầu văn bản."}
		if re == fullDate {
			issued := p.Document.Pieces[0].First(drafting.PlaceDate)
			line, _ := drafting.ParsePlaceDate(issued.Text)
			put := issued.Text[line.Day.Start:line.Year.End]
			f.Fixes = []lint.Fix{lint.Rewrite("Sửa theo ngày ban hành", true, n, m[2], m[7], put)}
		}
		p.Report(f)
		return
	}
}

var (
	named  = pattern.New(`(?i:kèm theo)\s+(\p{Lu}\p{Ll}+(?: \p{Ll}+)?) (?i:số)`)
	issued = pattern.New(` (?i:của) ([^()]+?)\s*\)?$`)
)

// kind compares the kind of paper, where the line names one that the standard knows.
func kind(p *lint.Pass, n *drafting.Node) {
	own, m := p.Sheet.Kind(p.Kind), named.FindStringSubmatchIndex(n.Text)
	if own == nil || m == nil || own.Printed == "" || p.Document.Pieces[0].First(drafting.TypeName) == nil {
		return
	}
	words := n.Text[m[2]:m[3]]
	if strings.EqualFold(words, own.Name) || !slices.ContainsFunc(p.Sheet.Kinds, func(k standard.Kind) bool { return k.Printed != "" && strings.EqualFold(words, k.Name) }) {
		return
	}
	p.Report(lint.Finding{
		Node: n.ID, Start: m[2], End: m[3], Message: "Tên loại ở dòng này phải là tên loại của văn bản.",
		Fixes: []lint.Fix{lint.Rewrite("Sửa thành “"+own.Name+"”", true, n, m[2], m[3], own.Name)},
	})
}

// issuer compares who issued the document: the body above its issuer did not.
func issuer(p *lint.Pass, n *drafting.Node) {
	main, m := p.Document.Pieces[0], issued.FindStringSubmatchIndex(n.Text)
	above, own := main.First(drafting.ParentBody), main.First(drafting.Issuer)
	if m == nil || above == nil || own == nil || len(main.Each(drafting.ParentBody)) > 1 {
		return
	}
	words := viet.Fold(n.Text[m[2]:m[3]])
	if words == viet.Fold(above.Text) && words != viet.Fold(own.Text) {
		p.Report(lint.Finding{Node: n.ID, Start: m[2], End: m[3], Message: "Cơ quan ở dòng này phải là cơ quan ban hành văn bản."})
	}
}
