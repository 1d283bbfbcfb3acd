// Package formslisted holds the rule forms-listed: a form that a paper names is not among those that it
// lists or attaches, or one of these is not named.
package formslisted

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is forms-listed.
var Rule = &lint.Rule{
	ID: "forms-listed", Title: "Biểu mẫu được nhắc và biểu mẫu kèm theo không khớp",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Page: page, Since: "Unreleased", Check: run,
}

// ofProcedure is why a published procedure has its forms; those of a process rest on practice.
var ofProcedure = law.Provision{Act: "Nghị định số 63/2010/NĐ-CP", Article: "8", Clause: "2", Point: "h"}

var (
	formCode = pattern.New(`BM-[\p{Lu}\d]+(?:[.-]\d+)*`)
	number   = pattern.New(`\d+`)
	formNo   = pattern.New(`(?:Mẫu|mẫu) số (\d{1,2}[a-zđ]?(?:[/-][\p{Lu}\d]+(?:-[\p{Lu}\d]+)*)?)`)
	attached = pattern.New(`^(?:Mẫu|MẪU) (?:số|SỐ) (\d{1,2}[a-zđ]?(?:[/-][\p{Lu}\d]+(?:-[\p{Lu}\d]+)*)?)(?:$|[:. (])`)
)

// place is where a form is named.
type place struct {
	node       *drafting.Node
	start, end int
}

func run(p *lint.Pass) {
	inProcess := process(p)
	if inPublished := published(p); !inProcess && !inPublished {
		p.NotApplicable()
	}
}

// process compares the codes in a controlled document with its section of forms. A document may name
// forms of others, whose codes have another number: "BM-03.01" in "QT-09".
func process(p *lint.Pass) bool {
	piece := p.Document.Pieces[0]
	at := dossier.Labelled(piece, "biểu mẫu", "các biểu mẫu", "danh mục biểu mẫu")
	head, ok := dossier.ControlledOf(p.Document)
	if !ok || at < 0 {
		return false
	}
	own := number.FindString(head.Code.Text)
	end := piece.Extent(at)
	named, listed := map[string]place{}, map[string]place{}
	for i, n := range piece.Nodes {
		for _, m := range formCode.FindAllStringIndex(n.Text, -1) {
			into, code := named, n.Text[m[0]:m[1]]
			if i >= at && i < end {
				into = listed
			}
			if into[code].node == nil && number.FindString(code) == own {
				into[code] = place{n, m[0], m[1]}
			}
		}
	}
	if len(listed) == 0 || len(named) == 0 {
		return false
	}
	compare(p, named, listed, law.Provision{}, "Biểu mẫu %s được nhắc nhưng không có ở mục Biểu mẫu.")
	compare(p, listed, named, law.Provision{}, "Biểu mẫu %s ở mục Biểu mẫu không được nhắc ở mục nào khác.")
	return true
}

// published compares the forms of procedures with those that the paper attaches, if it attaches any.
func published(p *lint.Pass) bool {
	named, added := map[string]place{}, map[string]place{}
	for _, d := range lint.SharedList(p, dossier.Descriptions) {
		if v := d.Parts[dossier.Forms].Value; v.Node != nil {
			for _, m := range formNo.FindAllStringSubmatchIndex(v.Node.Text, -1) {
				if no := v.Node.Text[m[2]:m[3]]; m[0] >= v.Start && named[no].node == nil {
					named[no] = place{v.Node, m[0], m[1]}
				}
			}
		}
	}
	if len(named) == 0 {
		return false
	}
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if m := attached.FindStringSubmatchIndex(n.Text); m != nil {
			added[n.Text[m[2]:m[3]]] = place{n, m[0], m[3]}
		}
		return true
	})
	if len(added) == 0 {
		return false
	}
	compare(p, named, added, ofProcedure, "Mẫu số %s được nhắc nhưng không kèm theo.")
	compare(p, added, named, ofProcedure, "Mẫu số %s kèm theo nhưng không thủ tục nào nhắc đến.")
	return true
}

func compare(p *lint.Pass, of, in map[string]place, why law.Provision, message string) {
	for code, at := range of {
		if in[code].node == nil && !p.Blank(at.node, at.start, at.end) {
			p.Report(lint.Finding{Node: at.node.ID, Start: at.start, End: at.end, Provision: why, Message: strings.Replace(message, "%s", code, 1)})
		}
	}
}
