package pack

import (
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/standard"
)

// requiredTable is the check [required]: components that a kind of paper must have, as the
// kinds say.
type requiredTable struct {
	Components []drafting.Component
	// Insert says that the fixed words of the kind may be put where the component stands;
	// taking it always asks.
	Insert bool
}

func (t *requiredTable) build(s *ruleSource) error {
	if len(t.Components) == 0 {
		return s.fault("[required]", "components", "thiếu components: ghi các thành phần phải có")
	}
	for _, c := range t.Components {
		if !c.Known() {
			return s.fault("[required]", "components", "thành phần lạ %q: sửa tên thành phần", c)
		}
	}
	if len(s.Components) > 0 {
		return s.fault("[required]", "components", "bỏ components của quy tắc: văn bản thiếu thành phần thì không có gì để xét ở đó")
	}
	return nil
}

func (t *requiredTable) run(p *lint.Pass) []lint.Finding {
	lacking, ok := p.Missing()
	if !ok {
		p.NotApplicable()
		return nil
	}
	var out []lint.Finding
	for _, asked := range lacking {
		if !slices.Contains(t.Components, asked.Component) {
			continue
		}
		f := lint.Finding{Missing: asked.Component, Provision: asked.Cites}
		if t.Insert && len(asked.Words) > 0 {
			f.Fixes = []lint.Fix{insertion(p, asked)}
		}
		out = append(out, f)
	}
	return out
}

// insertion puts the component's fixed words after all that stands before it in a paper of
// the kind.
func insertion(p *lint.Pass, asked standard.KindComponent) lint.Fix {
	main, kind := p.Document.Pieces[0], p.Sheet.Kind(p.Kind)
	before := map[drafting.Component]bool{}
	for _, c := range kind.Components {
		if c.Component == asked.Component {
			break
		}
		before[c.Component] = true
	}
	at := 0
	for i, n := range main.Nodes {
		if before[n.Component] {
			at = i + 1
		}
	}
	node := &drafting.Node{ID: p.Document.LastID + 1, Component: asked.Component, Text: asked.Words[0]}
	return lint.Fix{Title: "Thêm dòng “" + asked.Words[0] + "”", Edits: []drafting.Edit{
		drafting.Splice{Piece: main.ID, At: at, Insert: []*drafting.Node{node}},
	}}
}
