package dossier

import (
	"strings"

	"thethuc/drafting"
)

// Approval is the block of a controlled document in which those who wrote, reviewed and approved
// it (soạn thảo, xem xét, phê duyệt) stand. A name whose cell is empty has a node and no text.
type Approval struct {
	Writer, Reviewer, Approver Value
	// Approved is the date on which it was approved.
	Approved Value
}

// The words that a block names its three parts by.
var (
	writers   = []string{"soạn thảo", "người soạn thảo", "người viết", "biên soạn", "người biên soạn"}
	reviewers = []string{"xem xét", "người xem xét", "kiểm tra", "người kiểm tra", "soát xét"}
	approvers = []string{"phê duyệt", "người phê duyệt", "người duyệt"}
	names     = []string{"họ và tên", "họ tên"}
	signings  = []string{"ngày phê duyệt", "ngày duyệt", "ngày ký", "ngày"}
)

// ApprovalOf reads the block of a document: its parts stand in the columns of a table, or in the
// rows.
func ApprovalOf(d *drafting.Document) (Approval, bool) {
	for _, t := range Tables(d) {
		if t.Column(writers...) > 0 && t.Column(approvers...) > 0 {
			return upright(t)
		}
		if k := t.Column(names...); k > 0 && t.row(writers) != nil && t.row(approvers) != nil {
			return lying(t, k), true
		}
	}
	return Approval{}, false
}

// upright reads a block that has a column for each part.
func upright(t Table) (a Approval, ok bool) {
	row := t.row(names)
	if row == nil {
		return a, false
	}
	at := func(r Row, words []string) Value {
		if k := t.Column(words...); r != nil && k > 0 && r[k].Node != nil {
			return whole(r[k])
		}
		return Value{}
	}
	return Approval{at(row, writers), at(row, reviewers), at(row, approvers), at(t.row(signings), approvers)}, true
}

// lying reads a block that has a row for each part, the names in column k.
func lying(t Table, k int) Approval {
	at := func(words []string, column int) Value {
		if r := t.row(words); r != nil && column > 0 && r[column].Node != nil {
			return whole(r[column])
		}
		return Value{}
	}
	return Approval{at(writers, k), at(reviewers, k), at(approvers, k), at(approvers, t.Column(signings...))}
}

// row is the first row that begins with one of the words, nil where none does.
func (t Table) row(words []string) Row {
	for _, w := range words {
		for _, r := range t.Rows {
			if rest, ok := strings.CutPrefix(Plain(r[0].Text), w); ok && (rest == "" || rest[0] == ' ' || rest[0] == ',') {
				return r
			}
		}
	}
	return nil
}
