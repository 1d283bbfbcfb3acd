// Package nameinconsistent holds the rule name-inconsistent: the name of one person or body, or
// the number of one act, is written in two ways, or one abbreviation stands for two things.
package nameinconsistent

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/reference"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is name-inconsistent.
var Rule = &lint.Rule{
	ID: "name-inconsistent", Title: "Một tên người, tên cơ quan, số văn bản, chữ viết tắt dùng hai cách",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Page: page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	numbers(p)
	names(p)
	persons(p)
	bodies(p)
	abbreviations(p)
}

// numbers compares the numbers of acts without marks: "30/2020/NĐ-CP" and "30/2020/ND-CP".
func numbers(p *lint.Pass) {
	first := map[string]string{}
	for _, m := range lint.Shared(p, reference.Of).Mentions() {
		num := m.Number()
		if !strings.Contains(num, "/") && !strings.Contains(num, "-") {
			continue
		}
		key := viet.Fold(m.Act.Type + " " + strings.ReplaceAll(num, "–", "-"))
		was, seen := first[key]
		if issued := issue(m, num); issued != "" && !seen {
			was, seen = first[issued]
			if !seen {
				first[issued] = num
			}
		}
		switch {
		case !seen:
			first[key] = num
		case was != num:
			p.Report(lint.Finding{
				Node: m.Node.ID, Start: m.Act.Number.Start, End: m.Act.Number.End,
				Message: "Số, ký hiệu này ở trên viết là “" + was + "”.",
			})
		}
	}
}

// issue is what no two acts share: type, number without symbol, day and issuer; "" where one of
// them is not told.
func issue(m reference.Mention, num string) string {
	digits, _, _ := strings.Cut(num, "/")
	issuer := m.Act.Issuer.In(m.Node.Text)
	if m.Act.Day.IsZero() || issuer == "" || digits == "" {
		return ""
	}
	return viet.Fold(strings.Join([]string{m.Act.Type, digits, m.Act.Day.String(), issuer}, "|"))
}

// names compares the names in the text with those who sign: the same letters with other marks
// are one person's. Names that both stand in the text may be of two.
func names(p *lint.Pass) {
	signers := map[string]string{}
	for _, piece := range p.Document.Pieces {
		for _, n := range piece.Each(drafting.SignerName) {
			words := strings.Fields(n.Text)
			if k := len(words); k >= fewest {
				for from := range k - fewest + 1 {
					name := strings.Join(words[from:], " ")
					signers[viet.Fold(name)] = name
				}
			}
		}
	}
	if len(signers) == 0 {
		return
	}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if n.Component != drafting.TableCell && n.Component.Body() {
			spelt(p, n, signers)
		}
		return true
	})
}

// fewest words of a name are compared: with two, two people may well differ by a mark.
const fewest = 3

func spelt(p *lint.Pass, n *drafting.Node, signers map[string]string) {
	text := p.TextOf(n)
	for i := nextTitled(text, 0); i >= 0; i = nextTitled(text, i+1) {
		if text.Kind(i) != viet.Word {
			continue
		}
		end, count := i, 1
		for count < fewest+1 {
			next := text.Next(end)
			if next >= text.Len() || text.Kind(next) != viet.Word || text.Case(next) != viet.Title || text.Start(next) != text.End(end)+1 {
				break
			}
			end, count = next, count+1
			if count < fewest {
				continue
			}
			start, stop := text.Start(i), text.End(end)
			words := n.Text[start:stop]
			right, known := signers[viet.Fold(words)]
			if known && viet.Upper(right) != viet.Upper(words) && viet.RestyleTone(viet.Lower(right), viet.OldStyle) != viet.RestyleTone(viet.Lower(words), viet.OldStyle) {
				p.Report(lint.Finding{
					Node: n.ID, Start: start, End: stop,
					Message: "Tên này ở chỗ ký viết là “" + right + "”.",
				})
				return
			}
		}
	}
}
