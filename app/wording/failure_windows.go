package wording

import (
	"errors"
	"syscall"
)

// Error codes of Windows: a file is open elsewhere, or a part of it is locked.
const (
	sharingViolation syscall.Errno = 32
	lockViolation    syscall.Errno = 33
)

// locked reports whether another program holds the file.
func locked(err error) bool {
	return errors.Is(err, sharingViolation) || errors.Is(err, lockViolation)
}
