package lint

import (
	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/standard"
)

// Input is everything that rules may look at. Suppressions stand in the document's header.
type Input struct {
	Document *drafting.Document
	Observed *drafting.Observed // nil where the document was drafted here
	Sheet    *standard.Sheet    // never nil
	Pages    Pages              // nil where the document is not laid out
	Faces    Faces              // nil where there are none at hand; they can be told apart by ==
	Today    law.Date
	Words    *Words   // nil knows none
	Acts     law.Acts // acts known by name, with their time in force
	// Set holds the documents that belong together, Document among them; nil for one alone.
	Set []*drafting.Document
	// Comparison keeps what rules made of Set for the runs over its other documents; nil keeps nothing.
	Comparison *Comparison
}

// Pages is what a rule may ask of the finished pages.
type Pages interface {
	// Count returns the number of pages.
	Count() int
	// PageOf returns the page, from 1, on which the letter at the position stands; 0 where
	// it stands on none.
	PageOf(drafting.Position) int
}

// Faces is what a rule may ask of the faces that pages are set in.
type Faces interface {
	// Lacks reports whether a face has no glyph for the letter, so that a box stands on
	// paper in its place.
	Lacks(r rune) bool
	// Measure returns how wide words are, set in a size in pt, in mm.
	Measure(words string, size float64, bold, italic bool) float64
}

// Result is what came out of one run.
type Result struct {
	// Findings are in the order of their places, those without a place first.
	Findings []Finding
	// Suppressed are findings that a suppression of the document silences, in the same order.
	Suppressed []Suppressed
	Coverage   Coverage
	// Paper is what sort of paper the document is.
	Paper drafting.Paper
	// Broken names the rules that panicked.
	Broken []Broken
	// Cancelled says that the context ended first: the result is then incomplete.
	Cancelled bool
}

// Coverage says what became of every rule, by id, in the order in which the rules came. A
// rule that panicked stands in none of the lists.
type Coverage struct {
	Run           []string // judged the document: those that passed and those that found something
	Passed        []string // of Run, those that found nothing
	NotApplicable []string // nothing in the document for the rule to judge
	NotInForce    []string // did not bind on the day of issue
	NotEvaluated  []string // needs the observed form, a known kind of paper, pages, faces or a set, which were not there
}

// Broken is a rule that panicked.
type Broken struct {
	Rule  string
	Panic string // what it panicked with
	Stack string
}
