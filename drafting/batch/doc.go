// Package batch checks one file or many on all cores and says what came out: as text for a
// person, as JSON, SARIF 2.1.0 or CSV for another program. It holds a few results at a time, however
// many files there are. It also replaces files so that none is ever half written.
//
// It decides nothing about rules: those, the sheet and today's date are handed in.
package batch
