package session

import (
	"slices"
	"strings"
	"unicode"

	"thethuc/drafting"
	"thethuc/drafting/edit"
	"thethuc/drafting/lint"
)

// findings are what the rules found last, and what of it is shown.
//
// Their places are always those of the document as it stands: an edit moves them along until new
// ones arrive. What the rules say of the word that is being typed is held back until it is left.
type findings struct {
	all     lint.Result // the newest, with what is held back
	shown   lint.Result
	rev     int64
	writing bool // a word is being typed at the caret
}

// ResultRev is the revision that Result was made from.
func (s *Session) ResultRev() int64 { return s.findings.rev }

// Result holds the newest finished findings, made from revision ResultRev. Where the document has
// changed since, the findings stand where their words are now, and their fixes are out of date.
// Those of a word that is being typed are left out.
func (s *Session) Result() lint.Result { return s.findings.shown }

// Leave says that the caret is not in the window's page any more: the word that was typed last is
// finished.
func (s *Session) Leave() {
	if !s.findings.writing {
		return
	}
	s.findings.writing = false
	s.show()
}

// show lets out what was held back, where it may be.
func (s *Session) show() {
	before := len(s.findings.shown.Findings)
	s.findings.shown.Findings = s.free(s.findings.all.Findings)
	if len(s.findings.shown.Findings) != before {
		s.send(FindingsReady{s.findings.rev})
	}
}

// found takes the findings of a document that may have changed since.
func (s *Session) found(v madeFindings) {
	v.result.Findings = moved(v.result.Findings, v.document, s.Document())
	s.findings.all, s.findings.rev = v.result, v.rev
	free := s.free(v.result.Findings)
	s.findings.shown = v.result
	s.findings.shown.Findings = free
	s.send(FindingsReady{v.rev})
}

// follow moves the findings along with an edit.
func (s *Session) follow(before *drafting.Document) {
	now := s.Document()
	s.findings.all.Findings = moved(s.findings.all.Findings, before, now)
	s.findings.shown.Findings = moved(s.findings.shown.Findings, before, now)
}

// writes reports whether a change is one of the keys of a word being typed, or takes a letter back.
func writes(c edit.Change) bool {
	if len(c.Edits) != 1 {
		return false
	}
	r, ok := c.Edits[0].(drafting.Replace)
	return ok && r.Node == c.Next.Caret.Node && (c.Typing || r.Text == "")
}

// word is the word at the caret, between white space; an empty range where there is none.
func (s *Session) word() (drafting.Range, bool) {
	at := s.selection.Caret
	n := s.Document().Node(at.Node)
	if n == nil || at.Offset > len(n.Text) {
		return drafting.Range{}, false
	}
	letter := func(r rune) bool { return !unicode.IsSpace(r) }
	return drafting.Range{
		Node:  n.ID,
		Start: len(strings.TrimRightFunc(n.Text[:at.Offset], letter)),
		End:   len(n.Text) - len(strings.TrimLeftFunc(n.Text[at.Offset:], letter)),
	}, true
}

// left lets out what was held back once the caret is out of the word that was typed.
func (s *Session) left(word drafting.Range) {
	at := s.selection.Caret
	if s.findings.writing && (at.Node != word.Node || at.Offset < word.Start || at.Offset > word.End) {
		s.Leave()
	}
}

// free are the findings that do not touch the word being typed, and those that were shown there
// before it was. Where a line is being written on, what it should end with is held back too: after each word
// it would come, and go with the next.
func (s *Session) free(all []lint.Finding) []lint.Finding {
	word, ok := s.word()
	if !ok || !s.findings.writing {
		return all
	}
	end := len(strings.TrimRightFunc(s.Document().Node(word.Node).Text, unicode.IsSpace))
	touches := func(f lint.Finding) bool {
		return f.Node == word.Node && (f.End >= word.Start && f.Start <= word.End || word.End >= end && ends(f, end))
	}
	var out []lint.Finding
	for _, f := range all {
		if !touches(f) || s.seen(f) {
			out = append(out, f)
		}
	}
	return out
}

// ends reports whether a finding is about what stands at the end of a line's words: its fix puts it there.
func ends(f lint.Finding, end int) bool {
	return slices.ContainsFunc(f.Fixes, func(fix lint.Fix) bool {
		return slices.ContainsFunc(fix.Edits, func(e drafting.Edit) bool {
			r, ok := e.(drafting.Replace)
			return ok && r.Node == f.Node && r.Start >= end
		})
	})
}

// seen reports whether a finding of the same rule is shown at the place already.
func (s *Session) seen(f lint.Finding) bool {
	return slices.ContainsFunc(s.findings.shown.Findings, func(g lint.Finding) bool {
		return g.Rule == f.Rule && g.Node == f.Node && g.Start <= f.End && f.Start <= g.End
	})
}

// moved are the findings of one document at the places where their words are in another. Those of
// nodes that are gone are left out.
func moved(all []lint.Finding, from, to *drafting.Document) []lint.Finding {
	if from == to || len(all) == 0 {
		return all
	}
	out := make([]lint.Finding, 0, len(all))
	for _, f := range all {
		if f.Node != 0 {
			before, now := from.Node(f.Node), to.Node(f.Node)
			if now == nil || before == nil {
				continue
			}
			if before.Text != now.Text {
				f.Start, f.End = along(before.Text, now.Text, f.Start, f.End)
				f.Text = now.Text[f.Start:f.End]
			}
		}
		out = append(out, f)
	}
	return out
}

// along gives the place of the bytes [start, end) of a text after it was changed in one place.
func along(before, now string, start, end int) (from, to int) {
	change := drafting.Difference(before, now)
	put := change.Start + len(change.Text)
	move := func(i, inside int) int {
		switch {
		case i <= change.Start:
			return i
		case i >= change.End:
			return i + put - change.End
		}
		return inside
	}
	from = move(start, change.Start)
	return from, max(from, move(end, put))
}
