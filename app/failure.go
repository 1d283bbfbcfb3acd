package app

import (
	"errors"

	"thethuc/app/cli"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/store"
)

// failure is the sentence of what could not be done, why, and the way out.
func failure(what string, err error) string {
	return wording.Failed(what) + reason(err)
}

// reason says why something failed and the way out.
func reason(err error) string {
	if words := known(err); words != "" {
		return words
	}
	return wording.Reason(err)
}

// known are the words of the errors of store and files; "" for any other.
func known(err error) string {
	var stored *store.Error
	if errors.As(err, &stored) {
		return ofStore(stored)
	}
	if errors.Is(err, drafting.ErrPicture) {
		return wording.NotPicture(mostPictureMB, mostPixelsM)
	}
	return cli.Unreadable(err)
}

// Limits of a picture, for the sentence that says them; drafting.NewPicture keeps to them.
const (
	mostPictureMB = 32
	mostPixelsM   = 64
)

func ofStore(err *store.Error) string {
	switch err.Kind {
	case store.NotFound:
		return wording.DraftGone
	case store.Newer:
		return wording.StoreNewer
	case store.Foreign:
		return wording.StoreForeign(err.Path)
	case store.Busy:
		return wording.StoreBusy
	case store.Full:
		return wording.StoreFull
	case store.ReadOnly:
		return wording.StoreReadOnly(err.Path)
	case store.Damaged:
		return wording.StoreDamaged(err.Path)
	}
	return ""
}
