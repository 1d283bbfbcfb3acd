package drafting

import "regexp"

var typedRule = regexp.MustCompile(`^[-_–—―─━=~*\s]*(?:[oO0]{1,3}[-_–—―─━=~*\s]*)?$`)

var row = regexp.MustCompile(`[-_–—―─━=~]{2}`)

// TypedRule reports whether a line is a rule typed as a row of dashes ("-----", "____",
// "---o0o---"). A row of dots is none: it waits for somebody's hand.
func TypedRule(line string) bool { return typedRule.MatchString(line) && row.MatchString(line) }
