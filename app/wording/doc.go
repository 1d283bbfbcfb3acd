// Package wording holds the words that a person reads on screens, in errors and on the command line, in Vietnamese.
//
// It only makes sentences: what happened is decided elsewhere. Findings carry their own words.
package wording
