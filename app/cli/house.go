package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
	"thethuc/drafting/profile"
	"thethuc/drafting/standard"
	"thethuc/drafting/store"
	"thethuc/drafting/store/sqlite"
	"thethuc/drafting/template"
)

// House is what commands and window work with. Each part is opened when it is first asked
// for, so that a command pays only for what it needs.
type House struct {
	Assets fs.FS
	Env    func(string) string
	Now    func() time.Time

	// Chosen is the id of the pack that the user asked for, which goes before those of profile
	// and document; "" where none was asked for.
	Chosen string
	// Pack is the pack in force: the chosen one, or the profile's.
	Pack func() (*pack.Pack, error)
	// Rules are those of all packs; each applies to documents that follow its pack. A rule that
	// cannot be used is left out, and Faults names it.
	Rules  func() ([]*lint.Rule, error)
	Checks func() ([]pack.Check, error)
	// Words are the word lists and the dictionaries of the unit and of the user.
	Words     func() (*lint.Words, error)
	Acts      func() (law.Acts, error) // acts that are known, with their time in force
	Faces     func() (*font.Faces, error)
	Templates func() ([]*template.Template, error)
	// Profile is the unit's own, or the sample that comes with the program where the unit
	// has not said anything yet.
	Profile func() (*profile.Profile, error)
	// OpenWindow opens the window, on files where some are named, and returns the exit code
	// when it is closed. It is nil where there is no window.
	OpenWindow func(ctx context.Context, files ...string) int

	unit   atomic.Pointer[profile.Profile] // put in use since the house was opened; nil for none
	mu     sync.Mutex
	sheets map[string]*standard.Sheet
	opened map[string]func() (*pack.Pack, error) // packs by their ids
	faults []error
}

// standardPack is the pack that documents follow where nobody says otherwise.
const standardPack = "nd30"

// wordsFolder is the folder of the word lists.
const wordsFolder = "words"

// profileFile is the unit's profile in the user's data folder; sampleProfile the one that
// stands in for it.
const (
	profileFile   = "profile.toml"
	sampleProfile = "templates/sample-profile.toml"
)

// NewHouse returns a house over the embedded assets, an environment and a clock.
func NewHouse(assets fs.FS, env func(string) string, now func() time.Time) *House {
	h := &House{Assets: assets, Env: env, Now: now, sheets: map[string]*standard.Sheet{}, opened: map[string]func() (*pack.Pack, error){}}
	h.Pack = func() (*pack.Pack, error) { return h.openPack(h.inForce()) }
	h.Faces = sync.OnceValues(func() (*font.Faces, error) { return font.Open(assets) })
	h.Templates = sync.OnceValues(h.openTemplates)
	opened := sync.OnceValues(h.openProfile)
	h.Profile = func() (*profile.Profile, error) {
		if p := h.unit.Load(); p != nil {
			return p, nil
		}
		return opened()
	}
	h.Checks = sync.OnceValues(h.readChecks)
	h.Acts = sync.OnceValues(func() (law.Acts, error) { return pack.Acts(assets, wordsFolder) })
	h.Words = sync.OnceValues(func() (*lint.Words, error) { return pack.WordsOnDemand(assets, wordsFolder) })
	h.Rules = sync.OnceValues(h.readRules)
	return h
}

func (h *House) openProfile() (*profile.Profile, error) {
	home, err := store.Home(h.Env, runtime.GOOS)
	if err == nil {
		path := filepath.Join(home, profileFile)
		if _, err := os.Stat(path); err == nil {
			return profile.Open(os.DirFS(home), profileFile)
		} else if !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	return profile.Open(h.Assets, sampleProfile)
}

// OpenStore opens the user's store of drafts.
func (h *House) OpenStore() (store.Store, error) {
	home, err := store.Home(h.Env, runtime.GOOS)
	if err != nil {
		return nil, fmt.Errorf("không biết thư mục dữ liệu của người dùng (%w): đặt biến THETHUC_HOME", err)
	}
	return sqlite.Open(filepath.Join(home, "kho.db"), h.Now)
}

// Today is the date of the house's clock.
func (h *House) Today() law.Date { return law.DateOf(h.Now()) }

// Sheet returns the sheet that a document follows: its pack, then the unit's choices, then the
// document's. Documents with the same pack and choices share one sheet. Pack and Profile must open.
func (h *House) Sheet(d *drafting.Document) *standard.Sheet {
	p := h.packOf(d)
	if p == nil {
		return nil
	}
	key := p.ID + ";" + choiceKey(d.Choices)
	h.mu.Lock()
	defer h.mu.Unlock()
	if s, ok := h.sheets[key]; ok {
		return s
	}
	var unit map[string]string
	if pr, err := h.Profile(); err == nil {
		unit = pr.Choices
	}
	s := p.Sheet(unit, d.Choices)
	h.sheets[key] = s
	return s
}

// follow puts another profile in use: sheets are made anew with its answers.
func (h *House) follow(p *profile.Profile) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.unit.Store(p)
	clear(h.sheets)
}

func choiceKey(choices map[string]string) string {
	var b strings.Builder
	for _, k := range slices.Sorted(maps.Keys(choices)) {
		fmt.Fprintf(&b, "%q=%q;", k, choices[k])
	}
	return b.String()
}

// ready opens what every reading command needs, so that its errors come first.
func (h *House) ready() error {
	if _, err := h.Pack(); err != nil {
		return err
	}
	_, err := h.Profile()
	return err
}
