// Package lint holds what a rule is, what it finds, and the engine that runs rules over a
// document: it skips what was not in force or cannot be judged, catches a rule that panics,
// and puts the findings in order.
//
// It holds no rule and reads no clock, disk or global: today's date, words and pages are
// handed in. A rule never edits; a fix is a set of edits that somebody else applies.
package lint
