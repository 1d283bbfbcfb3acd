//go:build !nowindow

package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"net/url"
	"os"
	"os/signal"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/lang"

	"thethuc/app/cli"
	"thethuc/app/print"
	"thethuc/app/theme"
	"thethuc/app/wording"
	"thethuc/assets"
	"thethuc/drafting/layout"
	"thethuc/drafting/pack"
	"thethuc/drafting/raster"
	"thethuc/drafting/template"
)

// applicationID names the folder of Fyne's preferences; FyneApp.toml has the same.
const applicationID = "vn.thethuc.app"

// Run opens the window, on files where some are named, and returns the exit code when it is closed, or when ctx ends.
func Run(ctx context.Context, h *cli.House, files ...string) int {
	if runtime.GOOS == "linux" && h.Env("DISPLAY") == "" && h.Env("WAYLAND_DISPLAY") == "" {
		return refuse(errors.New(wording.NoScreen))
	}
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM)
	defer stop()
	k, err := open(h)
	if err != nil {
		return refuse(err)
	}
	if err := speakVietnamese(); err != nil {
		return refuse(err)
	}
	a := fyneapp.NewWithID(applicationID)
	a.SetIcon(theme.AppIcon())
	if err := wear(a, a.Preferences().Bool(prefDark)); err != nil {
		return refuse(err)
	}
	k.do = fyne.Do
	k.openFile = func(path string) error { return a.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}) }
	w := a.NewWindow(wording.Program)
	d := newDesk(a, w, k)
	if len(files) > 0 {
		d.importFiles(whole(files))
	} else {
		a.Lifecycle().SetOnStarted(d.askUnitOnce)
	}
	go func() {
		<-ctx.Done()
		fyne.Do(d.quit)
	}()
	return showAndRun(w, h.Env("DISPLAY"))
}

// showAndRun runs the window to its end. A screen that is named and is not there shows only here: GLFW panics.
func showAndRun(w fyne.Window, screen string) (code int) {
	defer func() {
		if found := recover(); found != nil {
			if !strings.Contains(fmt.Sprint(found), "GLFW") {
				panic(found)
			}
			code = refuse(errors.New(wording.DeadScreen(screen)))
		}
	}()
	w.ShowAndRun()
	return cli.Done
}

// whole are paths that do not depend on the folder in which the program was called: it is remembered where files came from.
func whole(paths []string) []string {
	out := make([]string, len(paths))
	for i, path := range paths {
		out[i] = path
		if full, err := filepath.Abs(path); err == nil {
			out[i] = full
		}
	}
	return out
}

// speakVietnamese gives the dialogs of Fyne the language of the window, which has no other, whatever the system speaks.
func speakVietnamese() error {
	words, err := assets.FS.ReadFile("lang/vi.json")
	if err != nil {
		return err
	}
	for _, locale := range []string{"vi", "en", lang.SystemLocale().LanguageString()} {
		if err := lang.AddTranslationsForLocale(words, fyne.Locale(locale)); err != nil {
			return err
		}
	}
	return nil
}

// wear makes the window light or dark. Many desktops do not tell which they are, so the user says it here.
func wear(a fyne.App, dark bool) error {
	mode := theme.AlwaysLight
	if dark {
		mode = theme.AlwaysDark
	}
	look, err := theme.New(mode)
	if err != nil {
		return err
	}
	a.Settings().SetTheme(look)
	return nil
}

func (d *desk) switchLook() {
	dark := !d.app.Preferences().Bool(prefDark)
	if err := wear(d.app, dark); err == nil {
		d.app.Preferences().SetBool(prefDark, dark)
	}
	d.focusPage()
}

func refuse(err error) int {
	fmt.Fprintf(os.Stderr, "thethuc: %s\n", err)
	return cli.Unusable
}

// open opens what the window cannot do without. Its errors are sentences.
func open(h *cli.House) (kit, error) {
	k := kit{printers: print.New(), own: h, sheet: h.Sheet, now: h.Now, today: h.Today, env: h.Env}
	if _, err := h.Pack(); err != nil {
		return k, err
	}
	var err error
	if k.rules, err = h.Rules(); err != nil {
		return k, err
	}
	if k.faces, err = h.Faces(); err != nil {
		return k, err
	}
	if k.words, err = h.Known(); err != nil {
		return k, err
	}
	if k.acts, err = h.Acts(); err != nil {
		return k, err
	}
	checks, err := h.Checks()
	if err != nil {
		return k, err
	}
	k.manual, k.user, k.learn = pack.Manual(checks), userName(), h.Learn
	templates, err := h.Templates()
	if err != nil && len(templates) == 0 {
		return k, err
	}
	k.templates = template.ByForm(templates)
	if k.unit, err = h.Profile(); err != nil {
		return k, err
	}
	k.hasUnit, k.keepUnit = h.HasProfile(), h.KeepProfile
	if k.store, err = h.OpenStore(); err != nil {
		return k, errors.New(failure(wording.OpenStore, err))
	}
	painter, ink := raster.New(k.faces), color.NRGBA{R: 0x10, G: 0x14, B: 0x12, A: 0xff}
	k.picture = func(p *layout.Page, width int) image.Image {
		return painter.Draw(p, raster.Options{Width: width, Ink: ink})
	}
	return k, nil
}

// userName is the name of who is at the machine, as the system has it; "" where it has none.
func userName() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	name, _, _ := strings.Cut(u.Name, ",")
	return cmp.Or(strings.TrimSpace(name), u.Username)
}

// typesByItself reports whether an input method of the system is at work, so that ours stays off.
func typesByItself(env func(string) string) bool {
	modifiers := strings.ToLower(env("XMODIFIERS"))
	return strings.Contains(modifiers, "ibus") || strings.Contains(modifiers, "fcitx")
}
