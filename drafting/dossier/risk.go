package dossier

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

// Level is a level of a scale of risks and the points that it takes.
type Level struct {
	Name     string // in small letters: "cao"
	From, To float64
}

var points = pattern.New(`^(?:từ )?(\d+)(?: ?(?:-|–|đến) ?(\d+))?(?: điểm)?$`)

// Scale reads the scale of risks that a paper gives in a table: a row of levels above the row of
// their points, or a column of each.
func Scale(d *drafting.Document) (out []Level) {
	for _, t := range Tables(d) {
		if len(t.Heads) > 1 && t.Heads[0] == "mức" {
			if r := t.row([]string{"điểm"}); r != nil {
				for k := 1; k < len(r); k++ {
					out = append(out, levelOf(t.Heads[k], r[k].Text)...)
				}
				return out
			}
		}
		name, at := t.Column("mức", "mức rủi ro"), t.Column("điểm")
		if name < 0 || at < 0 || t.Column("k", "khả năng") >= 0 {
			continue
		}
		for _, r := range t.Rows {
			out = append(out, levelOf(r[name].Text, r[at].Text)...)
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// levelOf is the level of a name whose points read as a number or a range; none where they do not.
func levelOf(name, words string) []Level {
	m := points.FindStringSubmatch(Plain(words))
	if m == nil {
		return nil
	}
	l := Level{Name: Plain(name), From: number(m[1]), To: number(m[1])}
	if m[2] != "" {
		l.To = number(m[2])
	}
	return []Level{l}
}

// Risks is a table of risks with the columns that its points are worked out from; Level is -1
// where it has none.
type Risks struct {
	Table
	Name, Likelihood, Impact, Points, Level int
}

// RiskTables returns the tables of risks.
func RiskTables(d *drafting.Document) (out []Risks) {
	for _, t := range Tables(d) {
		r := Risks{
			Table: t, Name: t.Column("rủi ro", "tên rủi ro", "rủi ro/cơ hội", "mô tả rủi ro"),
			Likelihood: t.Column("k", "khả năng"), Impact: t.Column("a", "mức ảnh hưởng", "ảnh hưởng"),
			Points: t.Column("điểm", "điểm rủi ro", "điểm còn lại"),
			Level:  slices.IndexFunc(t.Heads, func(h string) bool { return h == "mức" || strings.HasPrefix(h, "mức rủi ro") }),
		}
		if r.Name >= 0 && r.Likelihood >= 0 && r.Impact >= 0 && r.Points >= 0 {
			out = append(out, r)
		}
	}
	return out
}
