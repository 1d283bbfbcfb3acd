package recognise

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

// tableTitle is how the line that names a table begins.
var tableTitle = pattern.New(`^(?i:bảng)(?: +số)? +(?:\d+(?:\.\d+)*|[IVX]+)(?:[.: ]|$)`)

// fold returns the lines that the scanner reads, and the index there of each of lines, -1
// where it reads none. What stands in a table, below a figure or at the foot of a page says
// nothing of the lines around it: a table is read as one empty line, which bears the end mark
// where its last cell does, and a footnote as none.
func fold(lines []Line) (seen []Line, at []int) {
	seen, at = make([]Line, 0, len(lines)), make([]int, len(lines))
	table := -1 // index in seen of the table that the line before stands in
	for i, l := range lines {
		at[i] = len(seen)
		first := i == 0 || l.Piece != ""
		switch l.Component {
		case drafting.Footnote:
			if !first {
				at[i] = -1
				continue
			}
			l.Text, table = "", -1
		case drafting.TableCell:
			ending := ""
			if words := strings.TrimSpace(l.Text); strings.HasSuffix(words, "./.") {
				ending = "./."
			}
			if table >= 0 && !first {
				at[i], seen[table].Text = -1, ending
				continue
			}
			l.Text, table = ending, len(seen)
		case drafting.Figure:
			l.Text, table = "", -1
		case "":
			table = -1
			if next := i + 1; next < len(lines) && lines[next].Component == drafting.TableCell &&
				lines[next].Piece == "" && !l.Beside && tableTitle.MatchString(strings.TrimSpace(l.Text)) {
				l.Component = drafting.TableTitle
			}
		default:
			table = -1
		}
		seen = append(seen, l)
	}
	return seen, at
}

// unfold gives each of lines what was found of it where the scanner read it.
func unfold(lines []Line, at []int, found []result) []result {
	out := make([]result, len(lines))
	for i, l := range lines {
		if at[i] < 0 {
			out[i].component = l.Component
			continue
		}
		out[i] = found[at[i]]
	}
	return out
}
