package batch

import (
	"bufio"
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Replace writes a file as a whole: to a temporary file beside it, synced, then renamed.
// Where anything fails, what stood at path stays as it was and no other file is left. A
// link stays, and the file that it names is replaced. A device, such as a terminal, is
// written to directly.
func Replace(path string, write func(io.Writer) error) (err error) {
	path, err = target(path)
	if err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return &fs.PathError{Op: "write", Path: path, Err: syscall.EISDIR}
	} else if err == nil && !info.Mode().IsRegular() {
		return writeTo(path, write)
	}
	perm, there := mode(path)
	f, err := os.OpenFile(filepath.Join(filepath.Dir(path), ".thethuc-"+rand.Text()), os.O_RDWR|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return inFolder(path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	if err := fill(f, write); err != nil {
		return errors.Join(err, f.Close())
	}
	if there {
		if err := f.Chmod(perm); err != nil {
			return errors.Join(err, f.Close())
		}
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// maxLinks is how many links may name one another, as in Linux.
const maxLinks = 40

// target is the file that a path names in the end, which need not be there.
func target(path string) (string, error) {
	end := path
	for range maxLinks {
		next, err := os.Readlink(end)
		if err != nil {
			return end, nil //nolint:nilerr // what is no link is the end, and what cannot be read fails when it is written
		}
		if !filepath.IsAbs(next) {
			next = filepath.Join(filepath.Dir(end), next)
		}
		end = next
	}
	return "", &fs.PathError{Op: "write", Path: path, Err: syscall.ELOOP}
}

// inFolder names the folder, not the temporary file, as the place of an error.
func inFolder(path string, err error) error {
	var p *fs.PathError
	if !errors.As(err, &p) {
		return err
	}
	return &fs.PathError{Op: p.Op, Path: filepath.Dir(path), Err: p.Err}
}

// mode is that of the file to be replaced, where there is one; a new file has what the
// user's mask leaves of all.
func mode(path string) (perm os.FileMode, there bool) {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm(), true
	}
	return 0o666, false
}

func writeTo(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(fill(f, write), f.Close())
}

func fill(f *os.File, write func(io.Writer) error) error {
	w := bufio.NewWriter(f)
	if err := write(w); err != nil {
		return err
	}
	return w.Flush()
}
