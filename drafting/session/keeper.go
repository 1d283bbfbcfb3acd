package session

import (
	"context"
	"errors"
	"sync"
	"time"

	"thethuc/drafting"
)

// When the working revision is rewritten after an edit: after quiet without another, and
// at the latest after limit. A new revision begins after rest without an edit.
const (
	quiet = 500 * time.Millisecond
	limit = time.Second
	rest  = 2 * time.Minute
)

// keeper saves the newest snapshot in the background. Its methods may be called from any
// goroutine.
type keeper struct {
	saver Saver
	tell  func(saved drafting.Snapshot, at time.Time, err error)

	mu     sync.Mutex
	jobs   []job     // not done yet, in order
	first  time.Time // when the oldest unsaved edit was made
	last   time.Time // when the newest edit was made
	wake   chan struct{}
	closed chan struct{}
	done   chan struct{}
}

// job is one thing to do for the saver: save a snapshot, or close the revision.
type job struct {
	save *drafting.Snapshot
	name string // of the revision to close
}

func newKeeper(saver Saver, tell func(drafting.Snapshot, time.Time, error)) *keeper {
	k := &keeper{saver: saver, tell: tell, wake: make(chan struct{}, 1), closed: make(chan struct{}), done: make(chan struct{})}
	if saver == nil {
		close(k.done)
		return k
	}
	go k.run()
	return k
}

func (k *keeper) changed(s drafting.Snapshot) {
	now := time.Now()
	k.mu.Lock()
	if !k.last.IsZero() && now.Sub(k.last) >= rest {
		k.jobs = append(k.jobs, job{})
	}
	k.last = now
	if n := len(k.jobs); n > 0 && k.jobs[n-1].save != nil {
		k.jobs[n-1].save = &s
	} else {
		k.jobs, k.first = append(k.jobs, job{save: &s}), now
	}
	k.mu.Unlock()
	k.nudge()
}

// revise closes the revision after what was done so far; the next save begins another.
func (k *keeper) revise(name string) {
	k.mu.Lock()
	k.jobs = append(k.jobs, job{name: name})
	k.mu.Unlock()
	k.nudge()
}

func (k *keeper) nudge() {
	select {
	case k.wake <- struct{}{}:
	default:
	}
}

func (k *keeper) run() {
	defer close(k.done)
	for {
		select {
		case <-k.closed:
			return
		case <-k.wake:
		}
		for {
			wait, due := k.wait()
			if !due {
				break
			}
			if wait > 0 {
				select {
				case <-k.closed:
					return
				case <-k.wake:
				case <-time.After(wait):
				}
				continue
			}
			if err := k.save(context.Background()); err != nil {
				select {
				case <-k.closed:
					return
				case <-time.After(limit):
				}
			}
		}
	}
}

// wait says how long the next job is off; due is false where there is none. Only a save
// with nothing before or after it waits for quiet.
func (k *keeper) wait() (time.Duration, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	switch {
	case len(k.jobs) == 0:
		return 0, false
	case len(k.jobs) > 1 || k.jobs[0].save == nil:
		return 0, true
	}
	now := time.Now()
	return max(0, min(k.last.Add(quiet).Sub(now), k.first.Add(limit).Sub(now))), true
}

// save does the first job. Where that fails it stays the first, unless a newer snapshot
// has taken its place.
func (k *keeper) save(ctx context.Context) error {
	k.mu.Lock()
	if len(k.jobs) == 0 {
		k.mu.Unlock()
		return nil
	}
	j := k.jobs[0]
	k.jobs = k.jobs[1:]
	k.mu.Unlock()
	err := k.write(ctx, j)
	if err != nil {
		k.mu.Lock()
		if j.save == nil || len(k.jobs) == 0 || k.jobs[0].save == nil {
			k.jobs = append([]job{j}, k.jobs...)
		}
		k.mu.Unlock()
	}
	if j.save != nil {
		k.tell(*j.save, time.Now(), err)
	} else if err != nil {
		k.tell(drafting.Snapshot{}, time.Now(), err)
	}
	return err
}

func (k *keeper) write(ctx context.Context, j job) error {
	if j.save == nil {
		return k.saver.Revise(ctx, j.name)
	}
	return k.saver.Save(ctx, *j.save)
}

func (k *keeper) close(ctx context.Context) error {
	if k.saver == nil {
		return nil
	}
	close(k.closed)
	select {
	case <-k.done:
	case <-ctx.Done():
		return ctx.Err()
	}
	// A job that fails keeps none of the others from being tried: the last save is one of them.
	k.mu.Lock()
	jobs := k.jobs
	k.jobs = nil
	k.mu.Unlock()
	var failed []error
	for _, j := range jobs {
		failed = append(failed, k.write(ctx, j))
	}
	return errors.Join(failed...)
}

// kept tells the listeners what became of a save.
func (s *Session) kept(saved drafting.Snapshot, at time.Time, err error) {
	s.env.Do(func() {
		if err != nil {
			s.send(Failed{err})
			return
		}
		s.send(Saved{saved.Rev, at})
	})
}
