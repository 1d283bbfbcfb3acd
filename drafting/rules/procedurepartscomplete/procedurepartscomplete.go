// Package procedurepartscomplete holds the rule procedure-parts-complete: an administrative
// procedure that is published lacks a part that every procedure must have.
package procedurepartscomplete

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

const decree = "Nghị định số 63/2010/NĐ-CP"

// Rule is procedure-parts-complete.
var Rule = &lint.Rule{
	ID: "procedure-parts-complete", Title: "Thủ tục hành chính thiếu bộ phận bắt buộc",
	Severity: lint.Error, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: decree, Article: "8", Clause: "2"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// parts are those that every procedure has beside its name, with the point of clause 2 and the
// words that their lines begin with.
var parts = []struct {
	name, point string
	begins      []string
}{
	{"trình tự thực hiện", "b", []string{"trình tự thực hiện"}},
	{"cách thức thực hiện", "c", []string{"cách thức thực hiện"}},
	{"thành phần, số lượng hồ sơ", "d", []string{"thành phần", "hồ sơ"}},
	{"thời hạn giải quyết", "đ", []string{"thời hạn giải quyết", "thời gian giải quyết"}},
	{"đối tượng thực hiện", "e", []string{"đối tượng thực hiện", "đối tượng"}},
	{"cơ quan giải quyết", "g", []string{"cơ quan giải quyết", "cơ quan thực hiện", "cơ quan có thẩm quyền"}},
}

// certain is how many of the parts must be there for the lines to be sure to describe a
// procedure.
const certain = 3

var named = regexp.MustCompile(`^(?:\d+(?:\.\d+)*\.?\s+)?(?i:thủ tục)(?: \d+)?\s*:\s*\S`)

func run(p *lint.Pass) {
	judged := false
	for _, piece := range p.Document.Pieces {
		for _, s := range sections(piece) {
			if !published(p.Document, piece, s) {
				continue
			}
			judged = judge(p, piece, s) || judged
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

// sections are the runs of nodes that each describe one procedure: from the line that names it,
// or all of a paper that is the contents of one.
func sections(piece *drafting.Piece) (out [][2]int) {
	for i, n := range piece.Nodes {
		switch {
		case n.Component == drafting.TypeName && strings.HasPrefix(dossier.Plain(n.Text), "nội dung thủ tục hành chính"):
			return [][2]int{{i, len(piece.Nodes)}}
		case n.Component == drafting.TableCell:
		case strings.Contains(n.Text, ":") && named.MatchString(n.Text):
			out = append(out, [2]int{i, len(piece.Nodes)})
		default:
			continue
		}
		if k := len(out) - 2; k >= 0 && out[k][1] > out[k+1][0] {
			out[k][1] = out[k+1][0]
		}
	}
	return out
}

// published reports whether the nodes stand in a paper that publishes procedures: a review or a
// process names one too, and describes it otherwise.
func published(d *drafting.Document, piece *drafting.Piece, s [2]int) bool {
	return piece.Nodes[s[0]].Component == drafting.TypeName || strings.Contains(dossier.Plain(d.Title()), "công bố") ||
		slices.ContainsFunc(piece.Nodes[:s[0]], func(n *drafting.Node) bool {
			return n.Component != drafting.TableCell && strings.HasPrefix(dossier.Plain(n.Text), "nội dung cụ thể")
		})
}

// judge reports whether the nodes describe a procedure, and which parts they lack. One that is
// amended may show only what changes.
func judge(p *lint.Pass, piece *drafting.Piece, s [2]int) bool {
	var lines []string
	for _, n := range piece.Nodes[s[0]:s[1]] {
		text := n.Text
		if l, ok := n.Label(); ok {
			text = text[l.End:]
		}
		lines = append(lines, strings.TrimLeft(dossier.Plain(text), "-+• "))
	}
	var lacks []int
	for i, part := range parts {
		if !slices.ContainsFunc(lines, func(line string) bool {
			return slices.ContainsFunc(part.begins, func(w string) bool { return strings.HasPrefix(line, w) })
		}) {
			lacks = append(lacks, i)
		}
	}
	if len(parts)-len(lacks) < certain || amended(p.Document, piece) {
		return false
	}
	at := piece.Nodes[s[0]]
	for _, i := range lacks {
		p.Report(lint.Finding{
			Node: at.ID, End: len(at.Text), Provision: law.Provision{Act: decree, Article: "8", Clause: "2", Point: parts[i].point},
			Message: "Thủ tục hành chính phải có bộ phận “" + parts[i].name + "”.",
		})
	}
	return true
}

func amended(d *drafting.Document, piece *drafting.Piece) bool {
	words := dossier.Plain(d.Title())
	for _, n := range piece.Nodes {
		if n.Component == drafting.Heading || n.Component == drafting.Subject {
			words += " " + dossier.Plain(n.Text)
		}
	}
	return strings.Contains(words, "sửa đổi") || strings.Contains(words, "bãi bỏ") || strings.Contains(words, "thay thế")
}
