package lint

import (
	"context"

	"thethuc/drafting"
)

// maxRounds bounds how often safe fixes may bring findings that can be fixed in turn.
const maxRounds = 20

// Mend makes all safe fixes (FixAll) until none is left, or the rounds are: it returns the
// mended document and the edits that lead there from the one of in. An edit that does not
// fit is an error, and so is a context that ends first.
func Mend(ctx context.Context, rules []*Rule, in Input) (*drafting.Document, []drafting.Edit, error) {
	d := in.Document
	var all []drafting.Edit
	for range maxRounds {
		in.Document = d
		edits := FixAll(d, Run(ctx, rules, in, nil).Findings)
		if len(edits) == 0 || ctx.Err() != nil {
			break
		}
		next, _, err := drafting.Apply(d, edits...)
		if err != nil {
			return nil, nil, err
		}
		d, all = next, append(all, edits...)
	}
	return d, all, ctx.Err()
}
