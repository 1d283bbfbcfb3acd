package session

import "time"

// Event is one of the things that a session tells its listeners.
type Event interface{ event() }

// The events.
type (
	// Changed says that the document is now at revision Rev.
	Changed struct{ Rev int64 }
	// PagesReady says that Pages are now those of revision Rev.
	PagesReady struct{ Rev int64 }
	// FindingsReady says that Result is now that of revision Rev.
	FindingsReady struct{ Rev int64 }
	// Saved says that revision Rev is safe on the disk.
	Saved struct {
		Rev int64
		At  time.Time
	}
	// Failed says that something in the background went wrong; the document is still here.
	Failed struct{ Err error }
	// Selected says that the selection moved.
	Selected struct{}
)

func (Changed) event()       {}
func (PagesReady) event()    {}
func (FindingsReady) event() {}
func (Saved) event()         {}
func (Failed) event()        {}
func (Selected) event()      {}

type listener struct{ hear func(Event) }

// Listen calls hear for every event, on the screen's goroutine, until stop is called.
func (s *Session) Listen(hear func(Event)) (stop func()) {
	l := &listener{hear}
	s.listeners = append(s.listeners, l)
	return func() { l.hear = nil }
}

func (s *Session) send(e Event) {
	for _, l := range s.listeners {
		if l.hear != nil {
			l.hear(e)
		}
	}
}
