package reference

import "thethuc/drafting"

// Link is words that point at another part of the document.
type Link struct {
	From drafting.Range
	To   drafting.NodeID
}

// Links returns the words of a document that point at parts of it, in reading order; each
// number of a list leads to its own part.
func Links(d *drafting.Document) []Link {
	var out []Link
	x := Of(d)
	for i := range x.All {
		f := &x.All[i]
		targets := f.Targets()
		if len(targets) == 0 {
			continue
		}
		numbers := f.Steps[0].Numbers
		for k, to := range targets {
			from := drafting.Range{Node: f.Node, Start: f.Start, End: f.End}
			if len(targets) > 1 && k < len(numbers) {
				if k > 0 {
					from.Start = numbers[k].Start
				}
				if k < len(targets)-1 {
					from.End = numbers[k].End
				}
			}
			if to != f.Node {
				out = append(out, Link{from, to})
			}
		}
	}
	return out
}
