package session

import (
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// Decision is why, by whom and when somebody decides to ignore something. A decision without a
// reason silences nothing.
type Decision struct {
	Reason, By string
	Date       string // 2006-01-02
}

// Suppress silences one finding of Result, as one step. The decision stays in the document.
func (s *Session) Suppress(f lint.Finding, d Decision) error {
	return s.suppress(lint.Suppress(s.Document(), s.findings.all, f), d)
}

// SuppressRule silences a rule in the whole document, in place of what was ignored of it before.
func (s *Session) SuppressRule(id string, d Decision) error {
	return s.suppress(drafting.Suppression{Rule: id}, d)
}

func (s *Session) suppress(with drafting.Suppression, d Decision) error {
	with.Reason, with.By, with.Date = d.Reason, d.By, d.Date
	return s.setSuppressions(append(slices.DeleteFunc(slices.Clone(s.Document().Suppressions), func(o drafting.Suppression) bool {
		return o.Rule == with.Rule && (with.WholeRule() || o.Node == with.Node && o.Text == with.Text && o.Nth == with.Nth)
	}), with))
}

// Restore takes a suppression back, as one step: what it silenced is told again.
func (s *Session) Restore(taken drafting.Suppression) error {
	left := slices.DeleteFunc(slices.Clone(s.Document().Suppressions), func(o drafting.Suppression) bool { return o == taken })
	if len(left) == len(s.Document().Suppressions) {
		return nil
	}
	return s.setSuppressions(left)
}

func (s *Session) setSuppressions(all []drafting.Suppression) error {
	h := s.Document().Header
	h.Suppressions = all
	return s.Apply([]drafting.Edit{drafting.SetHeader{Header: h}}, s.selection)
}

// Standardize drops the form that the document was seen to have in the file that it comes from, as
// one step (chuẩn hóa): it is set by the standard from here on, as its pages are. No word changes.
// It reports whether there was such a form.
func (s *Session) Standardize() bool {
	if s.snapshot.Observed == nil {
		return false
	}
	s.past = append(s.past, step{before: s.selection, after: s.selection, seenBefore: s.snapshot.Observed})
	s.future = nil
	s.become(s.Document(), nil, s.selection)
	return true
}
