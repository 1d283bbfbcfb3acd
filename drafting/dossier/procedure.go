package dossier

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

// Role is what a paper does with administrative procedures.
type Role string

// The roles of papers.
const (
	Publishes Role = "publishes" // công bố
	Repeals   Role = "repeals"   // công bố bãi bỏ
	Amends    Role = "amends"    // công bố sửa đổi, bổ sung, thay thế
	Processes Role = "processes" // quy trình nội bộ
	Posts     Role = "posts"     // niêm yết
	Scopes    Role = "scopes"    // danh mục đưa vào hệ thống quản lý chất lượng
	Describes Role = "describes" // any other
)

// RoleOf reads a paper's role out of its type and subject.
func RoleOf(d *drafting.Document) Role {
	words := Headline(d)
	has := func(w string) bool { return strings.Contains(words, w) }
	switch {
	case has("hệ thống quản lý chất lượng") && has("thủ tục hành chính"):
		return Scopes
	case has("quy trình nội bộ"):
		return Processes
	case has("công bố") && has("thủ tục hành chính"):
		switch {
		case has("bãi bỏ"):
			return Repeals
		case has("sửa đổi"), has("thay thế"):
			return Amends
		}
		return Publishes
	case has("niêm yết"):
		return Posts
	}
	return Describes
}

// Procedure is what a paper says of one administrative procedure (thủ tục hành chính) at one
// place. What it does not say there has no node.
type Procedure struct {
	Name, Code, Time Value
	// Listed says that the place is a row of a list of procedures, Repealed that the list is of
	// those that are repealed.
	Listed, Repealed bool
}

// Same reports whether two names are the same, whatever capitals and spaces.
func Same(a, b string) bool { return Plain(a) == Plain(b) }

var (
	code = pattern.New(`\d\.\d{6}`)
	// subject is a line that names the procedure that the lines below are about.
	subject = pattern.New(`^(?:\d+\.\s+)?(?:Thủ tục|THỦ TỤC):\s*(.+)$`)
	coded   = pattern.New(`^(.*?)\s*\((?:mã|mã số)(?: thủ tục)? (\d\.\d{6})\)`)
	settles = pattern.New(`^Giải quyết thủ tục\s+(.+)$`)
	lasts   = pattern.New(`(?i)^(?:tổng )?(?:thời hạn|thời gian)(?: giải quyết)?:\s*(\d+(?:,\d+)? (?:ngày làm việc|giờ làm việc|ngày|giờ))`)
	span    = pattern.New(`(\d+(?:,\d+)? (?:ngày làm việc|giờ làm việc|ngày|giờ))`)
)

// Procedures returns what the document says of procedures, in the order of the places.
func Procedures(d *drafting.Document) []Procedure {
	var out []Procedure
	for _, p := range d.Pieces {
		out = append(out, described(p)...)
	}
	for _, t := range Tables(d) {
		out = append(out, listed(t)...)
	}
	if one, ok := single(d); ok {
		out = append(out, one)
	}
	return out
}

// described are the procedures that lines describe: a line with the name, then one with the time.
func described(p *drafting.Piece) (out []Procedure) {
	for _, n := range p.Nodes {
		if n.Component == drafting.TableCell {
			continue
		}
		if m := subject.FindStringSubmatchIndex(n.Text); m != nil {
			one := Procedure{Name: named(n, m[2], m[3])}
			if c := coded.FindStringSubmatchIndex(n.Text[m[2]:m[3]]); c != nil {
				one.Name = named(n, m[2]+c[2], m[2]+c[3])
				one.Code = named(n, m[2]+c[4], m[2]+c[5])
			}
			out = append(out, one)
			continue
		}
		start := 0
		if l, ok := n.Label(); ok {
			start = l.End
		}
		for start < len(n.Text) && n.Text[start] == ' ' {
			start++
		}
		if m := lasts.FindStringSubmatchIndex(n.Text[start:]); m != nil && len(out) > 0 && out[len(out)-1].Time.Node == nil {
			out[len(out)-1].Time = named(n, start+m[2], start+m[3])
		}
	}
	return out
}

func named(n *drafting.Node, start, end int) Value {
	text := strings.TrimRight(n.Text[start:end], " .;")
	return Value{text, n, start, start + len(text)}
}

func whole(c Cell) Value { return Value{c.Text, c.Node, 0, len(c.Node.Text)} }

// listed are the rows of a table of procedures, and the rows above the steps of each.
func listed(t Table) (out []Procedure) {
	name, number := nameColumn(t), t.Column("mã thủ tục hành chính", "mã thủ tục", "mã số thủ tục", "mã")
	limit := t.Column("thời hạn giải quyết", "tổng thời gian giải quyết", "thời gian giải quyết", "thời hạn")
	repealed := t.Repealed()
	for _, r := range t.Rows {
		if c, ok := r.Group(); ok {
			if m := coded.FindStringSubmatchIndex(c.Text); m != nil && !strings.Contains(c.Text, "\n") {
				one := Procedure{Name: named(c.Node, m[2], m[3]), Code: named(c.Node, m[4], m[5])}
				if s := span.FindStringSubmatchIndex(c.Text[m[1]:]); s != nil {
					one.Time = named(c.Node, m[1]+s[2], m[1]+s[3])
				}
				out = append(out, one)
			}
			continue
		}
		if name < 0 || r[name].Text == "" || r.Sum() {
			continue
		}
		one := Procedure{Name: whole(r[name]), Listed: true, Repealed: repealed}
		if number >= 0 && code.MatchString(r[number].Text) {
			one.Code = whole(r[number])
		}
		if limit >= 0 {
			if m := span.FindStringIndex(r[limit].Text); m != nil && m[0] == 0 {
				one.Time = named(r[limit].Node, m[0], m[1])
			}
		}
		out = append(out, one)
	}
	return out
}

// nameColumn is the column of the names: of two, that of the procedures that take the place of others.
func nameColumn(t Table) int {
	return slices.IndexFunc(t.Heads, func(head string) bool {
		return strings.HasPrefix(head, "tên thủ tục") && !strings.Contains(head, "được thay thế") && !strings.Contains(head, "bị thay thế")
	})
}

// Repealed reports whether the list is of procedures that are repealed, and of no others: its heads
// say so, or the line above it that calls it a list.
func (t Table) Repealed() bool {
	if slices.ContainsFunc(t.Heads, func(h string) bool { return strings.Contains(h, "bãi bỏ") }) {
		return true
	}
	for i := t.From - 1; i >= 0 && t.Piece.Nodes[i].Component != drafting.TableCell; i-- {
		if words := Plain(t.Piece.Nodes[i].Text); strings.Contains(words, "danh mục") || strings.Contains(words, "bãi bỏ") {
			return strings.Contains(words, "bãi bỏ") && !strings.Contains(words, "mới ban hành") && !strings.Contains(words, "sửa đổi") && !strings.Contains(words, "thay thế")
		}
	}
	return false
}

// OfBodies reports whether a paper is on procedures within and between state bodies (thủ tục hành
// chính nội bộ), which have no code and to which Decree 63/2010/NĐ-CP does not apply (Article 1).
func OfBodies(d *drafting.Document) bool {
	return strings.Contains(Headline(d), "thủ tục hành chính nội bộ")
}

// single is the procedure of a paper that is about one alone: a process, or the contents.
func single(d *drafting.Document) (one Procedure, ok bool) {
	title := ""
	for _, n := range d.Pieces[0].Nodes {
		switch {
		case n.Component == drafting.TypeName:
			title = Plain(n.Text)
		case one.Name.Node == nil && strings.HasPrefix(title, "quy trình nội bộ"):
			if m := settles.FindStringSubmatchIndex(n.Text); m != nil {
				one.Name = named(n, m[2], m[3])
			}
		case one.Name.Node == nil && strings.HasPrefix(title, "nội dung thủ tục hành chính") && n.Component != drafting.TableCell:
			one.Name = named(n, 0, len(n.Text))
		case one.Name.Node != nil && one.Code.Node == nil && strings.HasPrefix(n.Text, "Mã thủ tục hành chính:"):
			if m := code.FindStringIndex(n.Text); m != nil {
				one.Code = named(n, m[0], m[1])
			}
		}
	}
	if one.Name.Node == nil {
		one.slip(d)
	}
	if one.Name.Node == nil {
		return one, false
	}
	one.limits(d)
	return one, true
}

// slip reads the procedure that a receipt of papers (giấy tiếp nhận hồ sơ và hẹn trả kết quả) is about.
func (one *Procedure) slip(d *drafting.Document) {
	if !strings.HasPrefix(Headline(d), "giấy tiếp nhận") {
		return
	}
	nodes := d.Pieces[0].Nodes
	for i, n := range nodes[:len(nodes)-1] {
		after := nodes[i+1]
		switch {
		case n.Component != drafting.TableCell || after.Component != drafting.TableCell:
		case Plain(n.Text) == "nội dung yêu cầu":
			if m := coded.FindStringSubmatchIndex(after.Text); m != nil {
				one.Name, one.Code = named(after, m[2], m[3]), named(after, m[4], m[5])
			}
		case Plain(n.Text) == "thời hạn":
			if m := span.FindStringIndex(after.Text); m != nil && m[0] == 0 {
				one.Time = named(after, m[0], m[1])
			}
		}
	}
}

// limits reads code and time out of a table of two columns, and the time below its heading.
func (one *Procedure) limits(d *drafting.Document) {
	nodes := d.Pieces[0].Nodes
	for i, n := range nodes[:len(nodes)-1] {
		after := nodes[i+1]
		switch label := strings.TrimLeft(Plain(n.Text), "0123456789. "); {
		case n.Component == drafting.TableCell && label == "mã thủ tục hành chính" && code.MatchString(after.Text):
			one.Code = named(after, 0, len(after.Text))
		case label == "tổng thời gian giải quyết" && n.Component == drafting.TableCell, label == "thời hạn giải quyết" && n.Component != drafting.TableCell:
			if m := span.FindStringIndex(after.Text); m != nil && m[0] == 0 {
				one.Time = named(after, m[0], m[1])
			}
		}
	}
}

// SameTime reports whether two times are the same number of the same unit; working days and
// days that are not named so differ.
func SameTime(a, b string) bool {
	n, ok := NumberOf(a)
	m, of := NumberOf(b)
	return !ok || !of || n.Equals(m.Value) && Plain(n.Rest) == Plain(m.Rest)
}
