package reference

import (
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

// Change is what one article or clause of an amending text changes of another: "Sửa đổi, bổ
// sung khoản 2 Điều 5 như sau: …".
type Change struct {
	Node *drafting.Node
	// Under is the article that the node is or stands in.
	Under *drafting.Node
	// Verb is how the words begin, in small letters: "sửa đổi", "bổ sung", "thay thế", "bãi bỏ".
	Verb string
	// Targets are the references behind the verb that are not quoted, in reading order.
	Targets []*Found
}

var changeVerb = pattern.New(`^(?i:sửa đổi|bổ sung|thay thế|bãi bỏ)`)

// Changes returns what the articles and clauses of the main text change, in reading order: each
// that begins with a verb of change behind its label.
func (x *Index) Changes() []Change {
	if len(x.Document.Pieces) == 0 {
		return nil
	}
	var out []Change
	var under *drafting.Node
	for _, n := range x.Document.Pieces[0].Nodes {
		switch n.Component {
		case drafting.Article:
			under = n
		case drafting.Clause:
		default:
			continue
		}
		label, ok := n.Label()
		if !ok || under == nil {
			continue
		}
		verb := changeVerb.FindString(n.Text[label.End:])
		if verb == "" {
			continue
		}
		c := Change{Node: n, Under: under, Verb: strings.ToLower(verb)}
		found := x.In(n.ID)
		for i := range found {
			if f := &found[i]; f.Start >= label.End && !f.Quoted {
				c.Targets = append(c.Targets, f)
			}
		}
		out = append(out, c)
	}
	return out
}

// Amends reports whether the change alters an act that stays, and does not repeal or replace it.
func (c *Change) Amends() bool { return c.Verb == "sửa đổi" || c.Verb == "bổ sung" }

// Numbered returns the acts that the change is of, by their numbers: that of a target, else that
// of the act with which it is issued. Acts by which one was amended before are not of them.
func (c *Change) Numbered() []*Act {
	var out []*Act
	for _, f := range c.Targets {
		before := strings.TrimRight(c.Node.Text[:f.Start], " \u00a0")
		if past.MatchString(before) {
			continue
		}
		a := &f.Act
		for a.Number.IsZero() && a.With != nil {
			a = a.With
		}
		if !a.Number.IsZero() && !a.This {
			out = append(out, a)
		}
	}
	return out
}

// past are words before an act that is the means or the place of an older change.
var past = pattern.New(`(?i:theo|bởi|bằng|tại|căn cứ|thi hành|thực hiện|kèm theo|hướng dẫn|quy định chi tiết)$`)

// Place returns the number of the article that the change is of, and that of its clause where it
// names one; ok is false where it names no article.
func (c *Change) Place() (article, clause Ordinal, of *Found, ok bool) {
	for _, f := range c.Targets {
		s, ok := f.Step(Article)
		if !ok || s.This || len(s.Numbers) == 0 {
			continue
		}
		article, ok = ordinal(s.Numbers[0].Text)
		if !ok {
			continue
		}
		if k, ok := f.Step(Clause); ok && len(k.Numbers) > 0 {
			clause, _ = ordinal(k.Numbers[0].Text)
		}
		return article, clause, f, true
	}
	return Ordinal{}, Ordinal{}, nil, false
}

// Ordinal is a number with the letters of what was inserted behind it: "7", "7a".
type Ordinal struct {
	Number int
	Letter string
}

// Before reports whether o stands before p.
func (o Ordinal) Before(p Ordinal) bool {
	return o.Number < p.Number || o.Number == p.Number && o.Letter < p.Letter
}

func ordinal(text string) (Ordinal, bool) {
	end := len(text) - len(strings.TrimLeft(text, "0123456789"))
	n, err := strconv.Atoi(text[:end])
	return Ordinal{n, text[end:]}, err == nil
}
