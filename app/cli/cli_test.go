package cli_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"thethuc/app/cli"
	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/font"
	"thethuc/drafting/plain"
	"thethuc/drafting/standard"
)

// clock is the day on which all tests run.
func clock() time.Time { return time.Date(2026, 2, 5, 8, 0, 0, 0, time.UTC) }

// house is the whole program over some assets, with an empty data folder.
func house(tb testing.TB, files fs.FS) *cli.House {
	tb.Helper()
	home := tb.TempDir()
	return cli.NewHouse(files, func(name string) string {
		if name == "THETHUC_HOME" {
			return home
		}
		return ""
	}, clock)
}

// ended is what came of one command.
type ended struct {
	code     int
	out, err string
}

// run runs one command in a new house over the program's own assets.
func run(tb testing.TB, args ...string) ended {
	tb.Helper()
	return runIn(tb, house(tb, assets.FS), args...)
}

func runIn(tb testing.TB, h *cli.House, args ...string) ended {
	tb.Helper()
	var out, errOut bytes.Buffer
	code := cli.Run(context.Background(), h, args, &out, &errOut)
	return ended{code, out.String(), errOut.String()}
}

// done fails the test where the command did not end well.
func (e ended) done(tb testing.TB) {
	tb.Helper()
	if e.code != cli.Done || e.err != "" {
		tb.Fatalf("exit code %d\n%s%s", e.code, e.out, e.err)
	}
}

func read(tb testing.TB, path string) string {
	tb.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

func write(tb testing.TB, path, text string) string {
	tb.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		tb.Fatal(err)
	}
	return path
}

// entries lists what a folder holds.
func entries(tb testing.TB, folder string) string {
	tb.Helper()
	found, err := os.ReadDir(folder)
	if err != nil {
		tb.Fatal(err)
	}
	var names []string
	for _, e := range found {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// regulation is the document of real size: a decision and the quy chế issued with it.
const regulation = "testdata/regulation.txt"

// opened is the regulation with all that layout needs.
type opened struct {
	house    *cli.House
	document *drafting.Document
	sheet    *standard.Sheet
	faces    *font.Faces
}

func openRegulation(tb testing.TB) opened {
	tb.Helper()
	return open(tb, read(tb, regulation))
}

func open(tb testing.TB, text string) opened {
	tb.Helper()
	h := house(tb, assets.FS)
	sheet := h.Sheet(&drafting.Document{})
	if sheet == nil {
		_, err := h.Pack()
		tb.Fatal(err)
	}
	faces, err := h.Faces()
	if err != nil {
		tb.Fatal(err)
	}
	d, _ := plain.Parse(text, sheet)
	return opened{h, d, sheet, faces}
}

// inFolder puts a copy of the regulation into a new folder and returns its path.
func inFolder(tb testing.TB) string {
	tb.Helper()
	return write(tb, filepath.Join(tb.TempDir(), "quy-che.txt"), read(tb, regulation))
}
