package lint

import (
	"slices"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
	"thethuc/drafting/standard"
)

// Missing lists the components that the document's kind asks for and its main text lacks. ok
// is false where there is nothing to judge: for a kind that has no form of its own, a text
// issued with another that stands alone, and a paper that has none of what a body's own has,
// as contracts and forms for citizens.
func (p *Pass) Missing() (lacking []standard.KindComponent, ok bool) {
	kind := p.Sheet.Kind(p.Kind)
	if kind == nil || kind.Form == "" || kind.AttachedOnly {
		return nil, false
	}
	main := p.Document.Pieces[0]
	if main.First(drafting.Guide) != nil || !issued(main) {
		return nil, false
	}
	for _, asked := range kind.Components {
		unknown := main.First(drafting.TypeName) == nil && slices.Contains(knownByType, asked.Component)
		printed := asked.Component == drafting.TypeName && kind.Printed != "" &&
			slices.ContainsFunc(main.Nodes, func(n *drafting.Node) bool { return strings.TrimSpace(n.Text) == kind.Printed })
		if asked.Need == standard.Required && !unknown && !printed && !has(main, asked) {
			lacking = append(lacking, asked)
		}
	}
	return lacking, true
}

// knownByType are components that are known by the type above them.
var knownByType = []drafting.Component{drafting.Subject, drafting.EnactingAuthority, drafting.Basis, drafting.EnactingFormula}

// issued reports whether the piece has anything that only what a body issues has: its name, a
// number, recipients, an office that signs.
func issued(piece *drafting.Piece) bool {
	return slices.ContainsFunc(piece.Nodes, func(n *drafting.Node) bool {
		switch n.Component {
		case drafting.ParentBody, drafting.Issuer, drafting.Number, drafting.DispatchSubject,
			drafting.RecipientsHeading, drafting.Capacity, drafting.JobTitle:
			return true
		}
		return false
	})
}

// has reports whether the piece has the component, or words that may be it.
func has(piece *drafting.Piece, asked standard.KindComponent) bool {
	same := []drafting.Component{asked.Component}
	switch asked.Component {
	case drafting.JobTitle: // "Q. CHÁNH VĂN PHÒNG" is capacity and title in one
		same = append(same, drafting.Capacity)
	case drafting.RecipientsHeading:
		same = append(same, drafting.Recipient)
	case drafting.DispatchSubject: // below the type that a letter has none of
		same = append(same, drafting.Subject)
	}
	for _, n := range piece.Nodes {
		switch {
		case slices.Contains(same, n.Component),
			asked.Component == drafting.Addressees && begins(n.Text, asked.Words):
			return true
		}
	}
	return asked.Component == drafting.Subject && len(Subject(piece)) > 0
}

// Subject returns the lines of the piece's subject, or the paragraph below the type that may be
// one with a mark at its end.
func Subject(piece *drafting.Piece) []*drafting.Node {
	var lines []*drafting.Node
	for _, n := range piece.Nodes {
		if n.Component == drafting.Subject || n.Component == drafting.DispatchSubject {
			lines = append(lines, n)
		}
	}
	if len(lines) > 0 {
		return lines
	}
	for i, n := range piece.Nodes[min(1, len(piece.Nodes)):] {
		if n.Component == drafting.Paragraph && piece.Nodes[i].Component == drafting.TypeName && mayBeSubject(n.Text) {
			return []*drafting.Node{n}
		}
	}
	return nil
}

// opensBody finds the words with which a body begins, also a form that is filled in, or with
// which the issuer turns to the reader.
var opensBody = pattern.New(`^(?i:thực hiện|căn cứ|theo|để|nhằm|hôm nay|ngày|kính|trân trọng|vừa qua|trong) |^[^:,]{1,40}: | (?:thông báo|báo cáo|đề nghị|yêu cầu|trân trọng|kính) `)

func mayBeSubject(text string) bool {
	const long, sentence = 250, 120 // letters of a title, and of one with a full stop
	text = strings.TrimRight(text, " ")
	letters := utf8.RuneCountInString(text)
	switch {
	case letters > long, strings.HasSuffix(text, "./."), strings.HasSuffix(text, ":"):
		return false
	case !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, ",") && !strings.HasSuffix(text, ";"):
		return true
	}
	return letters <= sentence && !strings.Contains(text, ". ") && !opensBody.MatchString(text)
}

// begins reports whether the text begins with one of the fixed words, whose colon it may
// lack.
func begins(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(text, strings.TrimRight(w, ": ")) })
}
