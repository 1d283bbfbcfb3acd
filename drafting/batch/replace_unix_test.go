//go:build unix

package batch_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"thethuc/drafting/batch"
)

// TestReplaceGivesANewFileTheUsersMode also keeps the mode of a file that it replaces.
func TestReplaceGivesANewFileTheUsersMode(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o027))
	path := filepath.Join(t.TempDir(), "a.pdf")
	mode := func() os.FileMode {
		t.Helper()
		if err := batch.Replace(path, func(w io.Writer) error { _, err := io.WriteString(w, "a"); return err }); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode().Perm()
	}
	if got := mode(); got != 0o640 {
		t.Errorf("a new file has mode %o", got)
	}
	if err := os.Chmod(path, 0o606); err != nil {
		t.Fatal(err)
	}
	if got := mode(); got != 0o606 {
		t.Errorf("a replaced file has mode %o", got)
	}
}

// TestReplaceKeepsLinks writes through links, relative ones and one whose file is not there yet.
func TestReplaceKeepsLinks(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	if err := os.Mkdir(at("b"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at("b/there.txt"), []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, to := range map[string]string{"link": "b/there.txt", "twice": "link", "new": at("b/new.txt"), "round": "about", "about": "round"} {
		if err := os.Symlink(to, at(name)); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ name, link, file string }{
		{"a link", "link", "b/there.txt"},
		{"a link to a link", "twice", "b/there.txt"},
		{"a link to no file", "new", "b/new.txt"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := batch.Replace(at(c.link), func(w io.Writer) error { _, err := io.WriteString(w, c.name); return err }); err != nil {
				t.Fatal(err)
			}
			if got, err := os.ReadFile(at(c.file)); err != nil || string(got) != c.name {
				t.Errorf("the file says %q, %v", got, err)
			}
			if info, err := os.Lstat(at(c.link)); err != nil || info.Mode()&os.ModeSymlink == 0 {
				t.Errorf("the link is gone: %v, %v", info, err)
			}
		})
	}
	if info, err := os.Stat(at("b/there.txt")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file has another mode: %v, %v", info, err)
	}
	if err := batch.Replace(at("round"), func(io.Writer) error { return nil }); !errors.Is(err, syscall.ELOOP) {
		t.Errorf("links in a circle: %v", err)
	}
	if left, err := filepath.Glob(at("*/.thethuc-*")); err != nil || len(left) > 0 {
		t.Errorf("left behind %v, %v", left, err)
	}
}
