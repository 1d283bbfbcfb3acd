package dossier

import (
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

// Part is a part of an administrative procedure (bộ phận của thủ tục hành chính): clause 2 of
// Article 8 and point b of clause 1 of Article 15 of Decree 63/2010/NĐ-CP.
type Part string

// The parts beside the name, in the order of the decree.
const (
	Steps      Part = "steps"      // trình tự thực hiện
	Ways       Part = "ways"       // cách thức thực hiện
	Papers     Part = "papers"     // thành phần, số lượng hồ sơ
	Limit      Part = "limit"      // thời hạn giải quyết
	Subjects   Part = "subjects"   // đối tượng thực hiện
	Settler    Part = "settler"    // cơ quan giải quyết
	Result     Part = "result"     // kết quả thực hiện
	Fee        Part = "fee"        // phí, lệ phí
	Forms      Part = "forms"      // mẫu đơn, mẫu tờ khai
	Conditions Part = "conditions" // yêu cầu, điều kiện
	Grounds    Part = "grounds"    // căn cứ pháp lý
)

// heads are the words that the line of a part begins with.
var heads = []struct {
	part  Part
	words []string
}{
	{Steps, []string{"trình tự thực hiện"}},
	{Ways, []string{"cách thức thực hiện"}},
	{Papers, []string{"thành phần, số lượng hồ sơ", "thành phần và số lượng hồ sơ", "thành phần hồ sơ", "hồ sơ"}},
	{Limit, []string{"thời hạn giải quyết", "thời gian giải quyết", "thời hạn"}},
	{Subjects, []string{"đối tượng thực hiện", "đối tượng"}},
	{Settler, []string{"cơ quan giải quyết", "cơ quan thực hiện", "cơ quan có thẩm quyền"}},
	{Result, []string{"kết quả thực hiện", "kết quả giải quyết", "kết quả"}},
	{Fee, []string{"phí, lệ phí", "lệ phí, phí", "phí và lệ phí", "phí", "lệ phí"}},
	{Forms, []string{"mẫu đơn", "tên mẫu đơn", "mẫu tờ khai", "biểu mẫu"}},
	{Conditions, []string{"yêu cầu, điều kiện", "yêu cầu và điều kiện", "điều kiện", "yêu cầu"}},
	{Grounds, []string{"căn cứ pháp lý", "cơ sở pháp lý"}},
}

// Description is the part of a paper that describes one procedure.
type Description struct {
	Piece    *drafting.Piece
	From, To int // its nodes in the piece; the first has the name
	Parts    map[Part]Content
}

// Content is what a section says of one part of its procedure.
type Content struct {
	Head *drafting.Node
	// Value is what follows the name of the part in the line, or the paragraphs below it, with
	// the first of them and their words joined by line breaks.
	Value Value
	From  int // the node of the head
	To    int // of the next part
}

// Title is the node that names the procedure.
func (s Description) Title() *drafting.Node { return s.Piece.Nodes[s.From] }

// Descriptions are the descriptions of procedures in the document: from the line that names one
// ("1. Thủ tục: …") to the next, or all of a paper that is the contents of one.
func Descriptions(d *drafting.Document) []Description {
	var out []Description
	for _, p := range d.Pieces {
		for _, s := range descriptionsIn(p) {
			s.To = s.end()
			s.Parts = parts(p, s)
			out = append(out, s)
		}
	}
	return out
}

// namesOne is a line that names a procedure.
var namesOne = pattern.New(`^(?:\d+(?:\.\d+)*\.?\s+)?(?i:thủ tục)(?: \d+)?\s*:\s*\S`)

// mayNameOne reports whether a line begins with the letters of namesOne, which few do.
func mayNameOne(line string) bool {
	const letters = "th"
	words := strings.TrimLeft(line, "0123456789. \t")
	return len(words) > len(letters) && strings.EqualFold(words[:len(letters)], letters)
}

func descriptionsIn(piece *drafting.Piece) (out []Description) {
	for i, n := range piece.Nodes {
		switch {
		case n.Component == drafting.TypeName && starts(n.Text, "nội dung thủ tục hành chính"):
			return []Description{{Piece: piece, From: i, To: len(piece.Nodes)}}
		case n.Component == drafting.TableCell:
		case strings.Contains(n.Text, ":") && mayNameOne(n.Text) && namesOne.MatchString(n.Text):
			out = append(out, Description{Piece: piece, From: i, To: len(piece.Nodes)})
		default:
			continue
		}
		if k := len(out) - 2; k >= 0 && out[k].To > out[k+1].From {
			out[k].To = out[k+1].From
		}
	}
	return out
}

// end is where the next part of the paper begins, or the section's end.
func (s Description) end() int {
	for i := s.From + 1; i < s.To; i++ {
		switch n := s.Piece.Nodes[i]; n.Component {
		case drafting.PartHeading, drafting.AppendixHeading:
			return i
		case drafting.Roman:
			if part, _ := headOf(n); part == "" {
				return i
			}
		}
	}
	return s.To
}

// parts finds the lines that begin a part, the first of each; a dash that names a part, among
// those that are amended, gives way to the part itself.
func parts(piece *drafting.Piece, s Description) map[Part]Content {
	out := map[Part]Content{}
	last := Part("")
	for i := s.From + 1; i < s.To; i++ {
		n := piece.Nodes[i]
		part, after := headOf(n)
		if part == "" {
			continue
		}
		if c, ok := out[last]; ok {
			c.To = i
			out[last] = c
		}
		if c, ok := out[part]; !ok || c.Head.Component == drafting.Dash && n.Component != drafting.Dash {
			last = part
			out[part] = Content{Head: n, From: i, To: s.To, Value: Value{strings.TrimSpace(n.Text[after:]), n, after, len(n.Text)}}
		}
	}
	for part, c := range out {
		if c.Value.Text == "" {
			out[part] = c.below(piece)
		}
	}
	return out
}

// below takes the paragraphs below the head for the value.
func (c Content) below(piece *drafting.Piece) Content {
	var words []string
	for _, n := range piece.Nodes[c.From+1 : c.To] {
		if strings.TrimSpace(n.Text) == "" {
			continue
		}
		if len(words) == 0 {
			c.Value = Value{Node: n, End: len(n.Text)}
		}
		words = append(words, strings.TrimSpace(n.Text))
	}
	c.Value.Text = strings.Join(words, "\n")
	return c
}

// headOf reads which part a line begins: its name alone, or with a colon, and where the words
// after it begin. In a cell the name stands alone.
func headOf(n *drafting.Node) (Part, int) {
	text := n.Text
	start := 0
	if l, ok := n.Label(); ok {
		start = l.End
	}
	name, rest, colon := strings.Cut(text[start:], ":")
	plain := strings.TrimLeft(Plain(name), "-+•0123456789.) ")
	if !colon && len(plain) > maxHead || n.Component == drafting.TableCell && strings.TrimSpace(rest) != "" {
		return "", 0
	}
	for _, h := range heads {
		if slices.ContainsFunc(h.words, func(w string) bool { return plain == w || beginsPart(plain, w) }) {
			after := len(text)
			if colon {
				after = start + len(name) + 1
			}
			return h.part, after
		}
	}
	return "", 0
}

// maxHead is how long the name of a part may be: "cơ quan có thẩm quyền giải quyết thủ tục
// hành chính" and the like, in bytes.
const maxHead = 110

// beginsPart reports whether a name is the words with what may follow them in a name.
func beginsPart(name, words string) bool {
	rest, ok := strings.CutPrefix(name, words)
	if !ok {
		return false
	}
	rest = strings.TrimSpace(rest)
	return slices.ContainsFunc([]string{
		"thủ tục", "thực hiện", "giải quyết", "hành chính", "của thủ tục", "của tthc", "tthc", ", mẫu tờ khai", ", tờ khai", "mẫu tờ khai", "(nếu có)", "quyết định", ", lệ phí",
	}, func(w string) bool { return strings.HasPrefix(rest, w) })
}

// Publishes reports whether the section stands in a paper that publishes procedures: a review
// or a process names one too, and describes it otherwise.
func (s Description) Publishes(d *drafting.Document) bool {
	return s.Title().Component == drafting.TypeName || strings.Contains(Plain(d.Title()), "công bố") ||
		slices.ContainsFunc(s.Piece.Nodes[:s.From], func(n *drafting.Node) bool {
			return n.Component != drafting.TableCell && strings.HasPrefix(Plain(n.Text), "nội dung cụ thể")
		})
}

// Changes reports whether the section stands in a paper that amends, replaces or repeals
// procedures: it may show only what changes.
func (s Description) Changes(d *drafting.Document) bool {
	words := Plain(d.Title())
	for _, n := range s.Piece.Nodes {
		if n.Component == drafting.Heading || n.Component == drafting.Subject {
			words += " " + Plain(n.Text)
		}
	}
	return strings.Contains(words, "sửa đổi") || strings.Contains(words, "bãi bỏ") || strings.Contains(words, "thay thế")
}

// surely is how many of its parts a section must have to be sure to describe a procedure.
const surely = 3

// Describes reports whether the section surely describes a procedure, rather than naming it.
func (s Description) Describes() bool { return len(s.Parts) >= surely }
