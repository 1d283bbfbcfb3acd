package drafting

// Snapshot is a document at one moment: what pages, findings and saved revisions are
// made from, and name by Rev.
type Snapshot struct {
	Rev      int64
	Document *Document
	Observed *Observed // nil for a document that was drafted here
}

// Observed is the form that a file from outside was seen to have, beside the document
// that was read from it.
type Observed struct {
	// Page holds the properties of the page by name ("margin-left"), in mm.
	Page Form
	// Sections holds the same of each section after the first, by the node that begins it.
	Sections map[NodeID]Form `json:",omitempty"`
	// Nodes holds the form of each component that was seen. An entry goes when its node
	// is edited.
	Nodes map[NodeID]Form
	// Mended counts what a reader had to mend, by name ("nfd", "bom", "bad-utf8", "control").
	Mended map[string]int
}

// Form is what was seen of one component, by the names of the sheet's properties
// ("size", "bold", "align").
type Form map[string]Seen

// Seen is one observed value: a number (pt or mm, as the property has it; 0 or 1 for
// yes and no), or a word.
type Seen struct {
	Number float64 `json:"number,omitempty"`
	Word   string  `json:"word,omitempty"`
}
