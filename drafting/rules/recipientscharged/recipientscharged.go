// Package recipientscharged holds the rule recipients-charged: the text charges a body with work
// that neither the recipients nor whom it is addressed to name. It reads the sentences that begin
// with the charge ("Giao …", "Yêu cầu …", "Đề nghị …"), by the body that issues the paper too ("Văn
// phòng giao …"), and the items of a part on who does what ("1. Phòng Tài chính: …"); what a text
// tells of others' charges it leaves, and so it does minutes, and papers to a superior.
package recipientscharged

import (
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/capital"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// Rule is recipients-charged.
var Rule = &lint.Rule{
	ID: "recipients-charged", Title: "Nơi được giao việc không có ở Nơi nhận",
	Severity: lint.Hint, Scope: lint.OfDocument, Whole: true, Components: []drafting.Component{drafting.Recipient},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "9", Point: "a"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// upward are kinds of papers whose proposals go to others through the superior, who approves them, and
// those that tell what others said.
var upward = []string{"report", "submission", "scheme", "project", "minutes"}

func run(p *lint.Pass) {
	main := p.Document.Pieces[0]
	gets, told := receiversOf(p, main)
	if !told || slices.Contains(upward, p.Kind) {
		p.NotApplicable()
		return
	}
	var issuer []string
	if n := main.First(drafting.Issuer); n != nil {
		issuer = strings.Fields(viet.Fold(n.Text))
	}
	seen := map[string]bool{}
	for k, n := range main.Own() {
		if !n.Component.Body() || n.Component == drafting.TableCell {
			continue
		}
		t := p.TextOf(n)
		report := func(b body) {
			if seen[b.key()] || gets.cover(b) {
				return
			}
			seen[b.key()] = true
			p.Report(lint.Finding{
				Node: n.ID, Start: t.Start(b.first), End: t.End(b.last),
				Message: "Nơi này được giao việc mà Nơi nhận không ghi: Nơi nhận gồm nơi nhận để thực hiện.",
			})
		}
		for i := range t.Len() {
			if !capital.Opens(t, i) || capital.Quoted(t, i) {
				continue
			}
			for _, b := range charged(t, behindCharge(t, behindIssuer(t, i, issuer))) {
				report(b)
			}
			if item(t, i) && divides(main, k) {
				for _, b := range charged(t, i) {
					report(b)
				}
			}
		}
	}
}

// behindIssuer returns the token behind the name of the body that issues the paper where it begins at
// token i, else i.
func behindIssuer(t *viet.Text, i int, issuer []string) int {
	k := i
	for _, word := range issuer {
		if k >= t.Len() || viet.Fold(t.Word(k)) != word {
			return i
		}
		k = t.Next(k)
	}
	return k
}

// behindCharge returns the token behind the words of charge that begin at token i, or one that is
// not there.
func behindCharge(t *viet.Text, i int) int {
	next := t.Next(i)
	switch {
	case t.Is(i, "giao") && t.Is(next, "cho"), t.Is(i, "yêu") && t.Is(next, "cầu"), t.Is(i, "đề") && t.Is(next, "nghị"):
		return t.Next(next)
	case t.Is(i, "giao"):
		return next
	}
	return t.Len()
}

// body is the beginning of the name of a body, as far as it tells the body from others of its kind.
type body struct {
	words       []string // folded
	unit        int      // the words up to the kind of an administrative unit, 0 where there is none
	initials    string   // of the whole name, in capitals, and of some words behind it
	first, last int      // tokens
}

func (b body) key() string { return joined(b.words) }

// mostBetween is how many words a name has at most before a comma that parts it from the next name.
const mostBetween = 9

// charged returns the bodies that are named from token i, with commas between.
func charged(t *viet.Text, i int) []body {
	var out []body
	for {
		b, ok := bodyAt(t, i)
		if !ok {
			return out
		}
		out = append(out, b)
		for k := 0; k < mostBetween && isName(t, i); k++ {
			i = t.Next(i)
		}
		if t.Word(i) != "," {
			return out
		}
		i = t.Next(i)
	}
}

// isName reports whether token i may go on a name: a word that does not begin what the body is to do.
func isName(t *viet.Text, i int) bool {
	return capital.IsWord(t, i) && !capital.Any(t, i, "chủ", "phối", "theo", "căn", "cho", "của", "với", "tại")
}

// longest is how many words of a name are compared at most: "Công ty cổ phần xây dựng giao thông".
const longest = 8

// bodyAt returns the body whose name begins at token i: its kind, and its own words up to the
// second of them. A kind alone ("Công ty") is a body that was named before.
func bodyAt(t *viet.Text, i int) (body, bool) {
	b := body{first: i}
	if !isKind(t, i) {
		return b, false
	}
	for k := i; k < t.Len() && isName(t, k); k = t.Next(k) {
		r, _ := utf8.DecodeRuneInString(t.Word(k))
		b.initials += viet.Upper(string(r))
	}
	own := 0
	for ; own < 2 && len(b.words) < longest && isName(t, i); i = t.Next(i) {
		if own > 0 || i > b.first && t.Case(i) == viet.Title {
			own++
		}
		b.words, b.last = append(b.words, viet.Fold(t.Word(i))), i
		if capital.Any(t, i, "tỉnh", "xã", "phường") {
			b.unit = len(b.words)
		}
	}
	return b, own > 0
}

// isKind reports whether the name of a body begins with token i.
func isKind(t *viet.Text, i int) bool {
	if t.Word(i) == "UBND" {
		return true
	}
	return i < t.Len() && t.Case(i) == viet.Title &&
		capital.Any(t, i, "ban", "bộ", "chi", "công", "cục", "kho", "phòng", "sở", "thanh", "tổng", "trung", "ủy", "văn", "viện", "vụ")
}
