package settings

import (
	"slices"
	"strings"

	"thethuc/app/entry"
	"thethuc/app/wording"
	"thethuc/drafting/profile"
)

// lacking is the first thing that keeps the form from being saved, and the field where it is; "" where nothing does.
func (u *Unit) lacking(p *profile.Profile) (at *entry.Field, why string) {
	for _, f := range wording.UnitFields() {
		if f.Needed && said(u.named[f.Name]) == "" {
			return u.named[f.Name], wording.UnitLacks(f.Label)
		}
	}
	if !isShort(p.Abbreviation) {
		return u.named[unitAbbreviation], wording.NotShort(p.Abbreviation)
	}
	if at, why := u.lackingSigner(p.Head); why != "" {
		return at, why
	}
	for _, r := range u.drafters.all {
		switch d, ok := r.value(); {
		case !ok:
		case d.Name == "":
			return r.name, wording.DrafterWithoutName
		case d.Abbreviation == "":
			return r.abbreviation, wording.DrafterWithoutShort(d.Name)
		case !isShort(d.Abbreviation):
			return r.abbreviation, wording.NotShort(d.Abbreviation)
		}
	}
	return u.lackingList()
}

// isShort reports whether an abbreviation can stand in a symbol.
func isShort(abbreviation string) bool { return !strings.ContainsAny(abbreviation, " /") }

func (u *Unit) lackingSigner(head string) (at *entry.Field, why string) {
	var before []profile.Signer
	for _, r := range u.signers.all {
		s, ok := r.value(head)
		same := func(o profile.Signer) bool { return o.Name == s.Name && o.Capacity == s.Capacity && o.For == s.For }
		switch {
		case !ok:
			continue
		case s.Name == "":
			return r.name, wording.SignerWithoutName
		case s.Capacity == wording.CollectiveSigns && s.For == "":
			return r.whom, wording.SignerForNobody(s.Name)
		case slices.ContainsFunc(before, same):
			return r.name, wording.SignerTwice(s.Name)
		}
		before = append(before, s)
	}
	return nil, ""
}

func (u *Unit) lackingList() (at *entry.Field, why string) {
	var before []string
	for _, r := range slices.Concat(u.recipientLists.all, u.basisLists.all) {
		l, ok := r.value()
		switch {
		case !ok:
			continue
		case l.Name == "":
			return r.name, wording.PickWithoutName
		case len(l.Lines) == 0:
			return r.name, wording.PickWithoutLines(l.Name)
		case slices.Contains(before, l.Name):
			return r.name, wording.PickTwice(l.Name)
		}
		before = append(before, l.Name)
	}
	return nil, ""
}
