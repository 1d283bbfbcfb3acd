// Package settledfilessum holds the rule settled-files-sum: in a table of the files of
// administrative procedures the totals are not the sums of their parts.
package settledfilessum

import (
	_ "embed"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is settled-files-sum.
var Rule = &lint.Rule{
	ID: "settled-files-sum", Title: "Số hồ sơ thủ tục hành chính cộng không đúng",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

// sum says that a column is the sum of others.
type sum struct {
	total int
	parts []int
	why   string
}

// share says that a column is the share of some in a total, in per cent.
type share struct {
	column int
	parts  []int
	total  int
}

func run(p *lint.Pass) {
	judged := false
	for _, t := range lint.SharedList(p, dossier.Tables) {
		sums, shares := read(t)
		judged = judged || len(sums) > 0
		for _, r := range t.Rows {
			for _, s := range sums {
				if v, ok := add(r, s.parts); ok {
					expect(p, r[s.total], v, "cộng "+s.why)
				}
			}
			for _, s := range shares {
				if v, ok := add(r, s.parts); ok {
					portion(p, r[s.column], v, r[s.total])
				}
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// read reads the columns of form 06 (Thông tư số 01/2020/TT-VPCP) and of tables like it. Of a table
// that does not tell the files of the time before, nobody knows what was received.
func read(t dossier.Table) (sums []sum, shares []share) {
	end := len(t.Heads)
	received := find(t, 0, end, "nhận giải quyết", "tiếp nhận")
	done := find(t, received+1, end, "đã giải quyết")
	open := find(t, done+1, end, "đang giải quyết")
	if received < 0 || done < 0 || open < 0 {
		return nil, nil
	}
	early, inTime, late := find(t, done+1, open, "trước hạn"), find(t, done+1, open, "đúng hạn"), find(t, done+1, open, "quá hạn", "trễ hạn")
	if inTime >= 0 && late >= 0 {
		sums = append(sums, sum{done, some(early, inTime, late), "các cột trước hạn, đúng hạn, quá hạn"})
	}
	if within, over := find(t, open+1, end, "trong hạn"), find(t, open+1, end, "quá hạn", "trễ hạn"); within >= 0 && over >= 0 {
		sums = append(sums, sum{open, some(within, over), "các cột trong hạn, quá hạn"})
	}
	online, direct, before := find(t, received+1, done, "trực tuyến"), find(t, received+1, done, "trực tiếp"), find(t, received+1, done, "kỳ trước")
	if online >= 0 && direct >= 0 && before >= 0 {
		sums = append(sums, sum{received, some(online, direct, before), "các nguồn nhận"}, sum{received, some(done, open), "số đã giải quyết và đang giải quyết"})
	}
	if k := t.Column("tỷ lệ", "tỉ lệ"); k >= 0 && inTime >= 0 && strings.Contains(t.Heads[k], "đúng hạn") {
		shares = append(shares, share{k, some(early, inTime), done})
	}
	return sums, shares
}

// find returns the first column of [from, to) over which one of the words stands, -1 where none
// does. Shares are no numbers of files.
func find(t dossier.Table, from, to int, words ...string) int {
	for k := max(from, 0); k < to; k++ {
		head := t.Heads[k]
		if strings.Contains(head, "tỷ lệ") || strings.Contains(head, "tỉ lệ") || strings.Contains(head, "%") {
			continue
		}
		for _, w := range words {
			if strings.Contains(head, w) {
				return k
			}
		}
	}
	return -1
}

// some are the columns that are there, each once.
func some(columns ...int) (out []int) {
	for _, k := range columns {
		if k >= 0 && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// add adds up cells; ok is false where one holds no number.
func add(r dossier.Row, columns []int) (v float64, ok bool) {
	for _, k := range columns {
		n, ok := dossier.Exact(r[k].Text)
		if !ok {
			return 0, false
		}
		v += n.Value
	}
	return v, true
}

func expect(p *lint.Pass, cell dossier.Cell, v float64, why string) {
	n, ok := dossier.Exact(cell.Text)
	if !ok || n.Equals(v) {
		return
	}
	report(p, cell, v, why)
}

// portion reports a share that is not that of v in the total, rounded to the places that it has.
func portion(p *lint.Pass, cell dossier.Cell, v float64, total dossier.Cell) {
	whole, ok := dossier.Exact(total.Text)
	n, given := dossier.NumberOf(cell.Text)
	const percent = 100
	if !ok || !given || whole.Value == 0 || n.Is(percent*v/whole.Value) {
		return
	}
	report(p, cell, percent*v/whole.Value, "số đúng hạn chia số đã giải quyết")
}

func report(p *lint.Pass, cell dossier.Cell, v float64, why string) {
	p.Report(lint.Finding{
		Node: cell.Node.ID, End: len(cell.Node.Text), Measured: cell.Text, Allowed: dossier.Figure(v),
		Message: "Ghi " + cell.Text + ", tính ra " + dossier.Figure(v) + " (" + why + ").",
	})
}
