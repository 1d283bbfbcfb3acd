package settings

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"thethuc/app/control"
	"thethuc/app/entry"
	"thethuc/app/wording"
	"thethuc/drafting/profile"
)

// signer is the row of one who signs.
type signer struct {
	rank, name, post, whom *entry.Field
	capacity               *control.Choice
	capacities             []string // abbreviations, in the order of the choice
}

func (u *Unit) newSigner(s profile.Signer) *signer {
	r := &signer{
		rank: u.field(s.Rank, wording.Example(wording.ExampleRank)), name: u.field(s.Name, wording.Example(wording.ExampleSigner)),
		post: u.field(s.Post, wording.Example(wording.ExamplePost)), whom: u.field(s.For, ""),
	}
	var titles []string
	for _, c := range wording.Capacities() {
		r.capacities, titles = append(r.capacities, c.Abbreviation), append(titles, c.Title)
	}
	if !slices.Contains(r.capacities, s.Capacity) {
		r.capacities, titles = append(r.capacities, s.Capacity), append(titles, s.Capacity)
	}
	r.capacity = control.NewChoice(titles, slices.Index(r.capacities, s.Capacity), func(int) { u.signers.show() })
	u.watch(r.capacity)
	return r
}

// rankWidth is how wide rank and capacity are; beside them stand name and post.
const rankWidth float32 = 176

func (r *signer) draw(tools *fyne.Container) []fyne.CanvasObject {
	columns := abreast{rankWidth, 0, toolsWidth}
	out := []fyne.CanvasObject{
		side(columns, quiet(wording.SignerRank), quiet(wording.SignerName), quiet("")), space(2),
		side(columns, r.rank, r.name, tools), space(4),
		side(columns, quiet(wording.SignerCapacity), quiet(wording.SignerPost), quiet("")), space(2),
		side(columns, r.capacity, r.post, quiet("")),
	}
	if r.capacities[r.capacity.At()] != "" {
		out = append(out, space(4), side(columns, quiet(""), quiet(wording.SignerFor), quiet("")), space(2), side(columns, quiet(""), r.whom, quiet("")))
	}
	return out
}

func (r *signer) fields() []*entry.Field {
	if r.capacities[r.capacity.At()] != "" {
		return []*entry.Field{r.rank, r.name, r.post, r.whom}
	}
	return []*entry.Field{r.rank, r.name, r.post}
}

// value is the signer as the row says; ok is false for a blank row. A head who signs as such has the head's post, and a
// deputy signs for the head (điểm b khoản 7 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP).
func (r *signer) value(head string) (s profile.Signer, ok bool) {
	s = profile.Signer{Rank: said(r.rank), Name: said(r.name), Post: said(r.post), Capacity: r.capacities[r.capacity.At()]}
	if s.Capacity == "" && strings.HasPrefix(s.Post, wording.DeputyPost) {
		s.Capacity = wording.DeputySigns
	}
	if s.Capacity != "" {
		s.For = said(r.whom)
	}
	if s == (profile.Signer{Capacity: s.Capacity}) {
		return s, false
	}
	if s.Capacity == "" {
		s.Post = cmp.Or(s.Post, head)
	}
	return s, true
}

// drafter is the row of a unit that drafts.
type drafter struct{ name, abbreviation *entry.Field }

func (u *Unit) newDrafter(d profile.Unit) *drafter {
	return &drafter{u.field(d.Name, wording.Example(wording.ExampleDrafter)), u.field(d.Abbreviation, wording.Example(wording.ExampleDrafterShort))}
}

func (r *drafter) draw(tools *fyne.Container) []fyne.CanvasObject {
	return []fyne.CanvasObject{side(abreast{0, rankWidth, toolsWidth}, r.name, r.abbreviation, tools)}
}

func (r *drafter) fields() []*entry.Field { return []*entry.Field{r.name, r.abbreviation} }

func (r *drafter) value() (d profile.Unit, ok bool) {
	d = profile.Unit{Name: said(r.name), Abbreviation: said(r.abbreviation)}
	return d, d != profile.Unit{}
}

// said are the words of a field, without blanks that say nothing.
func said(f *entry.Field) string { return strings.Join(strings.Fields(f.Text), " ") }
