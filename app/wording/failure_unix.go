//go:build !windows

package wording

import (
	"errors"
	"syscall"
)

// locked reports whether another program holds the file.
func locked(err error) bool { return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY) }
