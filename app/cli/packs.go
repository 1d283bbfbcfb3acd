package cli

import (
	"cmp"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"

	"thethuc/drafting"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
	"thethuc/drafting/rules"
	"thethuc/drafting/store"
)

// Shelf is the packs that come with the program, then those in the folder "packs" beside the
// user's store.
func (h *House) Shelf() pack.Shelf {
	shelf := pack.Shelf{h.Assets}
	if home, err := store.Home(h.Env, runtime.GOOS); err == nil {
		shelf = append(shelf, os.DirFS(home))
	}
	return shelf
}

// inForce is the id of the pack in force.
func (h *House) inForce() string {
	if h.Chosen != "" {
		return h.Chosen
	}
	if unit, err := h.Profile(); err == nil {
		return cmp.Or(unit.Pack, standardPack)
	}
	return standardPack
}

// openPack opens a pack of the shelf; each is opened once.
func (h *House) openPack(id string) (*pack.Pack, error) {
	h.mu.Lock()
	open, ok := h.opened[id]
	if !ok {
		open = sync.OnceValues(func() (*pack.Pack, error) { return h.readPack(id) })
		h.opened[id] = open
	}
	h.mu.Unlock()
	return open()
}

func (h *House) readPack(id string) (*pack.Pack, error) {
	shelf := h.Shelf()
	ids, err := shelf.Packs()
	if err != nil {
		return nil, fmt.Errorf("không đọc được thư mục các gói tiêu chuẩn: %w", err)
	}
	if !slices.Contains(ids, id) {
		return nil, faultf("Không có gói tiêu chuẩn “%s”; các gói có: %s. Gói của đơn vị là một thư mục trong thư mục packs bên cạnh kho văn bản.", id, strings.Join(ids, ", "))
	}
	p, err := pack.Open(shelf, pack.Dir(id))
	if err != nil {
		return nil, err
	}
	return p, h.founded(&p.Identity)
}

// founded refuses a pack of a unit that stands on none of the program's: it could say anything.
func (h *House) founded(p *pack.Identity) error {
	own, err := pack.Shelf{h.Assets}.Packs()
	if err == nil && !slices.Contains(own, p.Packs[0]) {
		err = fmt.Errorf("%s/pack.toml: gói của đơn vị phải kế thừa một gói của chương trình: thêm extends = %q", pack.Dir(p.Packs[0]), standardPack)
	}
	return err
}

// packOf is the pack that a document follows: the chosen one, that which it was drafted with,
// or the profile's; nil where that cannot be opened.
func (h *House) packOf(d *drafting.Document) *pack.Pack {
	if h.Chosen == "" && d.Standard != "" {
		if p, err := h.openPack(d.Standard); err == nil {
			return p
		}
	}
	p, err := h.Pack()
	if err != nil {
		return nil
	}
	return p
}

// identities are who all packs are that can be told, the one in force first; that one must open.
func (h *House) identities() ([]*pack.Identity, error) {
	first, err := h.Pack()
	if err != nil {
		return nil, err
	}
	all := []*pack.Identity{&first.Identity}
	shelf := h.Shelf()
	ids, err := shelf.Packs()
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if id == first.ID {
			continue
		}
		if p, err := pack.Identify(shelf, pack.Dir(id)); err == nil && h.founded(p) == nil {
			all = append(all, p)
		}
	}
	return all, nil
}

// packs opens the packs that may have a wanted rule, of those that can be opened; the one in
// force comes first in any case. nil wants all.
func (h *House) packs(wanted func(rule string) bool) ([]*pack.Pack, error) {
	identities, err := h.identities()
	if err != nil {
		return nil, err
	}
	var all []*pack.Pack
	for i, id := range identities {
		if i > 0 && wanted != nil && !id.MayHold(wanted) {
			continue
		}
		if p, err := h.openPack(id.ID); err == nil {
			all = append(all, p)
		}
	}
	return all, nil
}

func (h *House) readRules() ([]*lint.Rule, error) { return h.rulesOf(nil) }

// rulesOf reads the rules with these ids; nil is all. Those with other ids are not looked at.
func (h *House) rulesOf(ids []string) ([]*lint.Rule, error) {
	var wanted func(id string) bool // nil for all
	if ids != nil {
		wanted = func(id string) bool { return slices.Contains(ids, id) }
	}
	packs, err := h.packs(wanted)
	if err != nil {
		return nil, err
	}
	data, bad := pack.SoundRules(wanted, packs...)
	all := slices.Concat(rules.All(), data)
	if wanted != nil {
		all = slices.DeleteFunc(all, func(r *lint.Rule) bool { return !wanted(r.ID) })
	}
	slices.SortFunc(all, func(a, b *lint.Rule) int { return strings.Compare(a.ID, b.ID) })
	for _, b := range bad {
		h.faults = append(h.faults, b)
	}
	if ids == nil { // of some, nobody can tell whether a name is strange
		h.faults = append(h.faults, pack.StrangeYields(data, all, bad)...)
		h.faults = append(h.faults, packs[0].CheckRaised(all)...)
	}
	settle(all)
	return all, lint.Validate(all)
}

// settle lets the rules yield to rules that are there only.
func settle(all []*lint.Rule) {
	ids := map[string]bool{}
	for _, r := range all {
		ids[r.ID] = true
	}
	for i, r := range all {
		if slices.ContainsFunc(r.Yields, func(id string) bool { return !ids[id] }) {
			alone := *r
			alone.Yields = slices.DeleteFunc(slices.Clone(r.Yields), func(id string) bool { return !ids[id] })
			all[i] = &alone
		}
	}
}

// Faults are what is wrong with rules that were left out, once Rules was called.
func (h *House) Faults() []error { return h.faults }

func (h *House) readChecks() ([]pack.Check, error) {
	packs, err := h.identities()
	if err != nil {
		return nil, err
	}
	return pack.AllChecks(packs...)
}
