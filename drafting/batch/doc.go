// Package batch checks one file or many and says what came out: as text for a person, or
// as JSON for another program. It also replaces files so that none is ever half written.
//
// It decides nothing about rules: those, the sheet and today's date are handed in.
package batch
