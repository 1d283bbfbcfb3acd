package compliancecosttotal

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

// comparison is what a paper says of the costs of a procedure before and after it is made simpler.
type comparison struct{ before, after, saved, share dossier.Value }

// named are the labels of the values of a comparison.
var named = []struct {
	words *pattern.Pattern
	of    func(*comparison) *dossier.Value
}{
	{pattern.New(`^chi phí tuân thủ (?:tthc |thủ tục hành chính )?(?:hiện tại|trước)`), func(c *comparison) *dossier.Value { return &c.before }},
	{pattern.New(`^chi phí tuân thủ (?:tthc |thủ tục hành chính )?sau`), func(c *comparison) *dossier.Value { return &c.after }},
	{pattern.New(`^(?:chi phí )?tiết kiệm`), func(c *comparison) *dossier.Value { return &c.saved }},
	{pattern.New(`^tỷ lệ (?:cắt giảm|tiết kiệm)`), func(c *comparison) *dossier.Value { return &c.share }},
}

// set keeps a value under its label; begins says that it is the first of a comparison.
func (c *comparison) set(label string, v dossier.Value) (begins, ok bool) {
	for i, n := range named {
		if n.words.MatchString(label) {
			*n.of(c) = v
			return i == 0, true
		}
	}
	return false, false
}

// comparisonOf reads a table whose rows are named and whose last column has the values.
func comparisonOf(t dossier.Table) (c comparison, ok bool) {
	name := t.Column("chỉ tiêu", "nội dung")
	number := t.Column("giá trị", "số tiền")
	if name < 0 || number < 0 {
		return c, false
	}
	for _, r := range t.Rows {
		c.set(dossier.Plain(r[name].Text), value(r[number]))
	}
	return c, c.before.Node != nil && c.after.Node != nil
}

// inLines reads the comparisons that stand line below line, each from the cost before on.
func inLines(d *drafting.Document) (out []comparison) {
	for _, piece := range d.Pieces {
		open := false
		for _, n := range piece.Nodes {
			if n.Component == drafting.TableCell || !open && !strings.Contains(n.Text, "hi phí tuân thủ") {
				open = false
				continue
			}
			v, label := behind(n)
			var c comparison
			switch begins, ok := c.set(label, v); {
			case !ok:
				open = false
			case begins:
				out, open = append(out, c), true
			case open:
				out[len(out)-1].set(label, v)
			}
		}
	}
	return out
}

// behind returns the value behind the colon of a line ("- Chi phí tiết kiệm: 50.000 đồng/năm;"), and
// the words before it in small letters.
func behind(n *drafting.Node) (v dossier.Value, label string) {
	before, after, ok := strings.Cut(n.Text, ":")
	if !ok {
		return v, ""
	}
	start := len(n.Text) - len(strings.TrimLeft(after, " "))
	end := start + len(strings.TrimRight(n.Text[start:], " .;"))
	return dossier.Value{Text: n.Text[start:end], Node: n, Start: start, End: end}, dossier.Plain(strings.TrimLeft(before, "-–+ "))
}

func (c comparison) judge(p *lint.Pass) {
	before, ok := dossier.NumberOf(c.before.Text)
	after, known := dossier.NumberOf(c.after.Text)
	if !ok || !known || before.Rest != after.Rest {
		return
	}
	if after.Value > before.Value {
		p.ReportAt(c.after.Node, c.after.Start, c.after.End, "Chi phí sau khi đơn giản hóa "+c.after.Text+" cao hơn chi phí trước "+c.before.Text+".")
	}
	if saved, ok := dossier.NumberOf(c.saved.Text); ok && saved.Rest == before.Rest {
		expect(p, c.saved, before.Value-after.Value, "chi phí trước trừ chi phí sau")
	}
	if before.Value > 0 && strings.HasSuffix(c.share.Text, "%") {
		expect(p, c.share, 100*(before.Value-after.Value)/before.Value, "chi phí tiết kiệm chia chi phí trước")
	}
}
