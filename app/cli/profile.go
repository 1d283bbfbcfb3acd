package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"thethuc/drafting/batch"
	"thethuc/drafting/profile"
	"thethuc/drafting/store"
)

// profilesFolder is where the profiles of a user that are not in use stand, beside the one
// that is.
const profilesFolder = "profiles"

type profileCommand struct {
	List   profileListCommand   `cmd:"" help:"Liệt kê các hồ sơ đơn vị; dấu * là hồ sơ đang dùng."`
	Use    profileUseCommand    `cmd:"" help:"Đổi hồ sơ đang dùng."`
	Import profileImportCommand `cmd:"" help:"Nhận hồ sơ đơn vị từ tệp."`
	Export profileExportCommand `cmd:"" help:"Ghi hồ sơ đơn vị ra tệp để đưa sang máy khác."`
}

// storedProfile is a profile of the user with the name of its file.
type storedProfile struct {
	name    string
	profile *profile.Profile
	inUse   bool
}

// profileHome is the user's data folder.
func (h *House) profileHome() (string, error) {
	home, err := store.Home(h.Env, runtime.GOOS)
	if err != nil {
		return "", faultf("Không biết thư mục dữ liệu của người dùng (%s): đặt biến THETHUC_HOME.", err)
	}
	return home, nil
}

// profiles returns the user's profiles, the one in use first; faults are those of files that
// do not open.
func (h *House) profiles() (all []storedProfile, faults error) {
	home, err := h.profileHome()
	if err != nil {
		return nil, err
	}
	var errs []error
	if p, err := profile.Open(os.DirFS(home), profileFile); err == nil {
		all = append(all, storedProfile{nameOf(p), p, true})
	} else if !errors.Is(err, fs.ErrNotExist) {
		errs = append(errs, err)
	}
	entries, err := os.ReadDir(filepath.Join(home, profilesFolder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		errs = append(errs, err)
	}
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), templateFile)
		if !ok || e.IsDir() {
			continue
		}
		p, err := profile.Open(os.DirFS(filepath.Join(home, profilesFolder)), e.Name())
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if len(all) == 0 || !all[0].inUse || all[0].name != name {
			all = append(all, storedProfile{name, p, false})
		}
	}
	return all, errors.Join(errs...)
}

// nameOf is the name of a profile's file.
func nameOf(p *profile.Profile) string { return slug(p.Title()) }

type profileListCommand struct{}

// Run prints "* name<TAB>title<TAB>place", a profile a line.
func (*profileListCommand) Run(w *world) error {
	all, faults := w.profiles()
	for _, s := range all {
		mark := " "
		if s.inUse {
			mark = "*"
		}
		if _, err := fmt.Fprintf(w.out, "%s %s\t%s\t%s\n", mark, s.name, s.profile.Title(), s.profile.Place); err != nil {
			return err
		}
	}
	if len(all) == 0 && faults == nil {
		_, err := fmt.Fprintln(w.out, "Chưa có hồ sơ đơn vị: đang dùng hồ sơ mẫu. Nhận hồ sơ bằng lệnh thethuc profile import TỆP.toml.")
		return err
	}
	return faults
}

// find returns the profile of this name.
func (h *House) findProfile(name string) (storedProfile, error) {
	all, faults := h.profiles()
	var names []string
	for _, s := range all {
		if s.name == name {
			return s, nil
		}
		names = append(names, s.name)
	}
	switch {
	case faults != nil:
		return storedProfile{}, faults
	case len(names) == 0:
		return storedProfile{}, faultf("Không có hồ sơ “%s”: chưa có hồ sơ nào.", name)
	}
	return storedProfile{}, faultf("Không có hồ sơ “%s”, chỉ có %s.", name, strings.Join(names, ", "))
}

// HasProfile reports whether the user has said what the unit is.
func (h *House) HasProfile() bool {
	home, err := h.profileHome()
	if err != nil {
		return false
	}
	_, err = os.Stat(filepath.Join(home, profileFile))
	return err == nil
}

// KeepProfile writes the profile that is in use.
func (h *House) KeepProfile(p *profile.Profile) error {
	home, err := h.profileHome()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(home, 0o700); err != nil {
		return err
	}
	if err := batch.Replace(filepath.Join(home, profileFile), p.Write); err != nil {
		return err
	}
	h.follow(p)
	return nil
}

type profileUseCommand struct {
	Name string `arg:"" name:"hồ-sơ" help:"Tên hồ sơ, như ở thethuc profile list."`
}

// Run puts a profile in the place of the one in use, which is kept beside the others.
func (c *profileUseCommand) Run(w *world) error {
	chosen, err := w.findProfile(c.Name)
	if err != nil {
		return err
	}
	if !chosen.inUse {
		if err := w.putInUse(chosen.profile); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(w.out, "Đang dùng hồ sơ %s: %s.\n", c.Name, chosen.profile.Title())
	return err
}

// putInUse keeps the profile in use beside the others, then writes another in its place.
func (h *House) putInUse(p *profile.Profile) error {
	home, err := h.profileHome()
	if err != nil {
		return err
	}
	old, err := profile.Open(os.DirFS(home), profileFile)
	switch {
	case err == nil:
		if err := h.keepProfile(nameOf(old), old); err != nil {
			return err
		}
	case !errors.Is(err, fs.ErrNotExist):
		return faultf("Hồ sơ đang dùng không đọc được, nên không thay: %s", err)
	}
	return h.writeProfile(filepath.Join(home, profileFile), p)
}

// keepProfile writes a profile beside the one in use.
func (h *House) keepProfile(name string, p *profile.Profile) error {
	home, err := h.profileHome()
	if err != nil {
		return err
	}
	return h.writeProfile(filepath.Join(home, profilesFolder, name+templateFile), p)
}

func (*House) writeProfile(path string, p *profile.Profile) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return faultf("Không tạo được thư mục %s: %s", filepath.Dir(path), reason(err))
	}
	return replaceFile(path, p.Write)
}

type profileImportCommand struct {
	File  string `arg:"" name:"tệp" help:"Tệp .toml của hồ sơ."`
	Use   bool   `help:"Dùng hồ sơ này ngay."`
	Force bool   `help:"Ghi đè hồ sơ cùng tên."`
}

// Run takes a profile in. One that is not whole is refused, with what is wrong in it, and
// nothing is written.
func (c *profileImportCommand) Run(w *world) error {
	data, err := readSmall(c.File)
	if err != nil {
		return err
	}
	p, err := profile.Read(c.File, data)
	if err != nil {
		return err
	}
	if err := w.answersOf(c.File, p); err != nil {
		return err
	}
	name := nameOf(p)
	all, _ := w.profiles()
	for _, s := range all {
		if s.name == name && !c.Force {
			return faultf("Đã có hồ sơ %s. Đổi khóa name trong tệp, hoặc ghi đè bằng --force.", name)
		}
	}
	if err := w.keepProfile(name, p); err != nil {
		return err
	}
	if c.Use || len(all) == 0 || all[0].inUse && all[0].name == name {
		if err := w.putInUse(p); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(w.out, "Đã nhận hồ sơ %s: %s, %d người ký, %d đơn vị soạn thảo.\n", name, p.Title(), len(p.Signers), len(p.Units))
	return err
}

// answersOf refuses answers to what the standard does not ask, or does not permit.
func (h *House) answersOf(file string, p *profile.Profile) error {
	pack, err := h.openPack(cmp.Or(p.Pack, standardPack))
	if err != nil {
		return err
	}
	if faults := pack.Check(p.Choices); len(faults) > 0 {
		return fmt.Errorf("%s: %w", file, errors.Join(faults...))
	}
	return nil
}

type profileExportCommand struct {
	Name string `arg:"" optional:"" name:"hồ-sơ" help:"Tên hồ sơ; không ghi thì là hồ sơ đang dùng."`
	Out  string `name:"output" short:"o" required:"" help:"Tệp .toml ghi ra." placeholder:"TỆP.toml"`
}

// Run writes a profile as a file for another machine.
func (c *profileExportCommand) Run(w *world) error {
	if err := extension(c.Out, templateFile); err != nil {
		return err
	}
	p, err := w.Profile()
	if c.Name != "" {
		var s storedProfile
		s, err = w.findProfile(c.Name)
		p = s.profile
	}
	if err != nil {
		return err
	}
	if err := w.write(c.Out, p.Write); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w.out, "Đã ghi %s.\n", c.Out)
	return err
}
