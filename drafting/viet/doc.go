// Package viet knows the Vietnamese language: NFC text, letters and their order, case and
// folding, syllables and tones, tokens, numbers and dates in words, blanks left for the
// hand, and the spaces at which a line must not break.
//
// It judges spelling by the sound system alone: it tells possible syllables from impossible
// ones, not right words from wrong ones. Offsets are bytes.
package viet
