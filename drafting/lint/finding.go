package lint

import (
	"thethuc/drafting"
	"thethuc/drafting/law"
)

// Finding is one fault that a rule found (lỗi phát hiện).
type Finding struct {
	Rule      string // the rule's id
	Severity  Severity
	Message   string // one Vietnamese sentence that says what the rule asks for
	Provision law.Provision
	// Node is the node that holds the fault, and [Start, End) its bytes there. A fault
	// without a place, such as a missing component, has Node 0.
	Node       drafting.NodeID
	Start, End int
	Text       string // the words between Start and End
	// Missing is the component that is not there, "" for any other fault.
	Missing drafting.Component
	// Measured and Allowed are what a rule on form saw and what is permitted ("lề trái 28 mm",
	// "30 đến 35 mm"); "" for rules on words.
	Measured, Allowed string
	// Fixes are alternatives, the best first; at most one of them is applied.
	Fixes []Fix
}

// Fix is one way to mend a finding (cách sửa).
type Fix struct {
	Title string // a Vietnamese verb phrase: "Sửa thành “05”"
	// Safe says that the fix changes no meaning and can be applied without asking.
	Safe bool
	// Edits are for the document that was checked, in the order in which drafting.Apply
	// takes them; replacements within one node go from the back to the front.
	Edits []drafting.Edit
}

// Rewrite returns a fix that puts text in the place of the node's bytes [start, end).
func Rewrite(title string, safe bool, n *drafting.Node, start, end int, text string) Fix {
	return Fix{Title: title, Safe: safe, Edits: []drafting.Edit{
		drafting.Replace{Node: n.ID, Start: start, End: end, Text: text},
	}}
}
