//go:build unix

package batch_test

import (
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
