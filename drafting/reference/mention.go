package reference

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/pattern"
	"thethuc/drafting/viet"
)

// Mention is one act of others that a document names.
type Mention struct {
	Act   *Act
	Found *Found
	Node  *drafting.Node
	// Within says that the act belongs to the subject of the one named before it: "Thông tư số
	// 02/2025/TT-BXD sửa đổi, bổ sung một số điều của Thông tư số 06/2021/TT-BXD".
	Within bool
}

// Mentions returns the acts of others that the document names by number or name, in reading
// order; an act with which another is issued is one of them. What is quoted is left out.
func (x *Index) Mentions() []Mention { return x.mentions }

func (x *Index) mention() []Mention {
	var out []Mention
	for i := range x.All {
		f := &x.All[i]
		if f.Quoted || f.Kind == Internal {
			continue
		}
		n := x.Document.Node(f.Node)
		for a := &f.Act; a != nil; a = a.With {
			if a.Start < f.Start || a.End > f.End || a.This || a.Number.IsZero() && a.Name.IsZero() || a.With != nil && a.Number.IsZero() {
				continue
			}
			m := Mention{Act: a, Found: f, Node: n}
			m.Within = len(out) > 0 && out[len(out)-1].details(m)
			out = append(out, m)
		}
	}
	return out
}

// Number returns the act's number as it is written, "" where it is named without one or the
// number is left blank.
func (m Mention) Number() string {
	num := m.Act.Number.In(m.Node.Text)
	if num == "" || !isDigit(num[0]) {
		return ""
	}
	return strings.ReplaceAll(num, " ", "")
}

// Named reports whether the act is of those that are named by words, such as laws.
func (m Mention) Named() bool {
	switch m.Act.Type {
	case "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp":
		return true
	}
	return false
}

// details reports whether the subject of the act runs on into the next act.
func (m Mention) details(next Mention) bool {
	title := m.Act.Title
	if next.Node != m.Node || title.IsZero() || title.End > next.Act.Start {
		return false
	}
	link := strings.TrimSpace(m.Node.Text[title.End:next.Act.Start])
	return (link == "" || link == "của") && detailing.MatchString(title.In(m.Node.Text))
}

// detailing begins the subject of an act that names the act which it changes or details.
var detailing = pattern.New(`^(?:sửa đổi|bổ sung|bãi bỏ|hướng dẫn|quy định chi tiết)`)

// Known finds the act among those that are known: by its number, else by its name with its day
// or year. A name that several acts have is not enough.
func (m Mention) Known(acts law.Acts) (*law.Act, bool) {
	if num := m.Number(); num != "" && (!m.Named() || strings.Contains(num, "/")) {
		return acts.Find(num, m.Act.Day)
	}
	var named []*law.Act
	for _, a := range m.bearers(acts) {
		switch {
		case !m.Act.Day.IsZero():
			if a.Issued != m.Act.Day {
				continue
			}
		case !m.Act.Year.IsZero():
			if decimal(a.Issued.Year) != m.Act.Year.In(m.Node.Text) {
				continue
			}
		}
		named = append(named, a)
	}
	if len(named) != 1 {
		return nil, false
	}
	return named[0], true
}

// Bearers returns the known acts that have the act's name, which may be longer than where
// reading saw its end.
func (m Mention) Bearers(acts law.Acts) []*law.Act { return m.bearers(acts) }

func (m Mention) bearers(acts law.Acts) []*law.Act {
	if m.Act.Name.IsZero() || !m.Named() {
		return nil
	}
	words := m.Node.Text[m.Act.Name.Start:]
	var out []*law.Act
	longest := 0
	for i := range acts {
		name := acts[i].Type
		if len(name) < longest || len(name) > len(words) || !strings.EqualFold(words[:len(name)], name) || !text(words).bounded(len(name)) {
			continue
		}
		if len(name) > longest {
			out, longest = nil, len(name)
		}
		out = append(out, &acts[i])
	}
	if longest < len(m.Act.Name.In(m.Node.Text)) {
		return nil
	}
	return out
}

// Alike reports whether two subjects of acts may be one: most words of the shorter are in the
// other. Where a subject ends in a sentence is not certain, so that no more can be asked.
func Alike(a, b string) bool {
	words, others := strings.Fields(viet.Fold(a)), strings.Fields(viet.Fold(b))
	if len(words) > len(others) {
		words, others = others, words
	}
	same := 0
	for _, w := range words {
		if slices.Contains(others, w) {
			same++
		}
	}
	const tenths = 6
	return 10*same >= tenths*len(words)
}
