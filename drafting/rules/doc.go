// Package rules lists the rules that are Go code, each of which has a folder of its own with
// its page and its test. Rules that are data stand in the standard's pack.
//
// The list is generated: go generate ./drafting/rules.
package rules

//go:generate go run gen.go
