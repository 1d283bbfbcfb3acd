package cli

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"

	"thethuc/drafting/profile"
	"thethuc/drafting/standard"
)

// StoredProfile is a profile of the user with its name.
type StoredProfile struct {
	Name    string
	Profile *profile.Profile
	InUse   bool
}

// StoredProfiles are the user's profiles, the one in use first. Those that do not open are left out, and told of.
func (h *House) StoredProfiles() ([]StoredProfile, error) {
	all, faults := h.profiles()
	out := make([]StoredProfile, len(all))
	for i, s := range all {
		out[i] = StoredProfile{s.name, s.profile, s.inUse}
	}
	return out, faults
}

// UseProfile puts the profile of this name in use; the one before stays beside the others. Its errors are sentences.
func (h *House) UseProfile(name string) (*profile.Profile, error) {
	s, err := h.findProfile(name)
	if err != nil {
		return nil, err
	}
	return s.profile, h.AddProfile(s.profile)
}

// AddProfile puts a profile in use; the one before stays beside the others.
func (h *House) AddProfile(p *profile.Profile) error {
	if err := h.putInUse(p); err != nil {
		return err
	}
	h.follow(p)
	return nil
}

// TakeProfile takes a file in as a profile and puts it in use. The error is fs.ErrExist where there is one of its name,
// which force writes over.
func (h *House) TakeProfile(path string, force bool) (*profile.Profile, error) {
	data, err := readSmall(path)
	if err != nil {
		return nil, err
	}
	p, err := profile.Read(path, data)
	if err != nil {
		return nil, err
	}
	if err := h.answersOf(path, p); err != nil {
		return nil, err
	}
	all, _ := h.profiles()
	for _, s := range all {
		if s.name == nameOf(p) && !force {
			return p, fs.ErrExist
		}
	}
	if err := h.keepProfile(nameOf(p), p); err != nil {
		return nil, err
	}
	return p, h.AddProfile(p)
}

// RemoveProfile removes a stored profile that is not in use, and returns it. Its errors are sentences.
func (h *House) RemoveProfile(name string) (*profile.Profile, error) {
	s, err := h.findProfile(name)
	if err != nil {
		return nil, err
	}
	if s.inUse {
		return nil, faultf("Hồ sơ “%s” đang dùng: chuyển sang hồ sơ khác rồi mới xóa.", s.profile.Title())
	}
	home, err := h.profileHome()
	if err != nil {
		return nil, err
	}
	path := filepath.Join(home, profilesFolder, name+templateFile)
	if err := os.Remove(path); err != nil {
		return nil, faultf("Không xóa được %s: %s", path, reason(err))
	}
	return s.profile, nil
}

// RestoreProfile stores a profile that was removed again, beside the one in use. Its errors are sentences.
func (h *House) RestoreProfile(name string, p *profile.Profile) error { return h.keepProfile(name, p) }

// UnitSheet is the sheet of the standard that a profile follows, with the profile's choices.
func (h *House) UnitSheet(p *profile.Profile) (*standard.Sheet, error) {
	pack, err := h.openPack(cmp.Or(p.Pack, standardPack))
	if err != nil {
		return nil, err
	}
	return pack.Sheet(p.Choices, nil), nil
}
