package lint

import "thethuc/drafting/standard"

// SeverityIn is the rule's severity under a sheet, which may take it more seriously; sheet may
// be nil.
func (r *Rule) SeverityIn(sheet *standard.Sheet) Severity {
	if sheet == nil {
		return r.Severity
	}
	if raised := Severity(sheet.Raised[r.ID]); raised.Above(r.Severity) {
		return raised
	}
	return r.Severity
}

// Above reports whether a severity is graver than another; none is not.
func (s Severity) Above(other Severity) bool { return s != "" && rank(s) >= 0 && rank(s) < rank(other) }
