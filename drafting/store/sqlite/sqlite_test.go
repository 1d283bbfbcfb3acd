package sqlite

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"thethuc/drafting/store"
	"thethuc/drafting/store/storetest"
)

func TestMain(m *testing.M) {
	if path := os.Getenv("THETHUC_TEST_SAVER"); path != "" {
		saveForever(path)
		return
	}
	if path := os.Getenv("THETHUC_TEST_FULL"); path != "" {
		fillUp(path)
		return
	}
	os.Exit(m.Run())
}

func open(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(path, (&storetest.Clock{}).Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store {
		return open(t, filepath.Join(t.TempDir(), "Kho dữ liệu #1?", "kho.db"))
	})
}

func TestOpenAgainFindsTheDrafts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kho.db")
	s := open(t, path)
	d, err := s.Create(context.Background(), storetest.Document("một"))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := open(t, path).Load(context.Background(), d.ID); err != nil {
		t.Error(err)
	}
}

// TestOpenBringsAnOlderFileUp opens a file as the first version left it.
func TestOpenBringsAnOlderFileUp(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kho.db")
	s := open(t, path)
	if _, err := s.Create(context.Background(), storetest.Document("một")); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	exec1(t, path, "ALTER TABLE draft DROP COLUMN source; PRAGMA user_version=1")
	drafts, err := open(t, path).Drafts(context.Background(), store.Filter{})
	if err != nil || len(drafts) != 1 || drafts[0].Title != "QUYẾT ĐỊNH một" || drafts[0].Source != "" {
		t.Errorf("got %+v, %v", drafts, err)
	}
}

func exec1(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", dsn(path, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	ours := func(t *testing.T, path string) {
		if err := open(t, path).Close(); err != nil {
			t.Fatal(err)
		}
	}
	for name, c := range map[string]struct {
		make func(t *testing.T, path string)
		want store.Kind
	}{
		"a newer version":            {func(t *testing.T, path string) { ours(t, path); exec1(t, path, "PRAGMA user_version=99") }, store.Newer},
		"another program's database": {func(t *testing.T, path string) { exec1(t, path, "CREATE TABLE photo (id)") }, store.Foreign},
		"a text file": {func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte(strings.Repeat("Đây không phải kho. ", 100)), 0o600); err != nil {
				t.Fatal(err)
			}
		}, store.Foreign},
		"a cut file": {func(t *testing.T, path string) {
			ours(t, path)
			if err := os.Truncate(path, 5000); err != nil {
				t.Fatal(err)
			}
		}, store.Damaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "kho.db")
			c.make(t, path)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			s, err := Open(path, time.Now)
			if err == nil {
				s.Close()
			}
			if store.KindOf(err) != c.want {
				t.Fatalf("got %v", err)
			}
			after, err := os.ReadFile(path)
			if err != nil || string(after) != string(before) {
				t.Errorf("the file changed (%v)", err)
			}
		})
	}
}

func TestAFolderThatCannotBeMadeIsReported(t *testing.T) {
	file := filepath.Join(t.TempDir(), "tệp")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(filepath.Join(file, "kho.db"), time.Now)
	if err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("got %v", err)
	}
}

func TestAChangedByteIsSeen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kho.db")
	s := open(t, path)
	d, err := s.Create(context.Background(), storetest.Document("một"))
	if err != nil {
		t.Fatal(err)
	}
	exec1(t, path, "UPDATE revision SET sha256=zeroblob(32)")
	if _, err := s.Load(context.Background(), d.ID); store.KindOf(err) != store.Damaged {
		t.Errorf("got %v", err)
	}
}

// saveForever saves one revision after the other and writes a line for each that was
// acknowledged, until it is killed.
func saveForever(path string) {
	s, err := Open(path, time.Now)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	ctx := context.Background()
	d, err := s.Create(ctx, storetest.Document("0"))
	for i := 1; err == nil; i++ {
		if i%5 == 0 {
			err = s.Revise(ctx, d.ID, "")
		}
		if err == nil {
			err = s.Save(ctx, d.ID, storetest.Document(fmt.Sprint(i)))
		}
		fmt.Println(d.ID, i)
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func TestAcknowledgedSavesSurviveAKill(t *testing.T) {
	if testing.Short() {
		t.Skip("kills child processes for seconds")
	}
	path := filepath.Join(t.TempDir(), "kho.db")
	for round := range 15 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), "THETHUC_TEST_SAVER="+path)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		lines := make(chan string)
		go func() {
			var last string
			for sc := bufio.NewScanner(out); sc.Scan(); {
				last = sc.Text()
			}
			lines <- last
		}()
		time.Sleep(time.Duration(50+rand.IntN(150)) * time.Millisecond)
		if err := child.Process.Signal(syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		last := <-lines
		_ = child.Wait()
		if last == "" {
			continue
		}
		var id store.ID
		var n int
		if _, err := fmt.Sscan(last, &id, &n); err != nil {
			t.Fatal(err)
		}
		s := open(t, path)
		got, err := s.Load(context.Background(), id)
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		var kept int
		if _, err := fmt.Sscanf(got.Document.Title(), "QUYẾT ĐỊNH %d", &kept); err != nil || kept < n {
			t.Fatalf("round %d: save %d was acknowledged, %q is kept", round, n, got.Document.Title())
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// fillUp saves ever longer documents while its files may not grow past a limit, and says
// what kind of error came and whether the drafts before it are still there.
func fillUp(path string) {
	s, err := Open(path, time.Now)
	if err != nil {
		fmt.Println("open", err)
		return
	}
	ctx := context.Background()
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 300 << 10, Max: 300 << 10}); err != nil {
		fmt.Println("limit", err)
		return
	}
	var saved int
	for {
		snap := storetest.Document(noise(20 << 10))
		if _, err = s.Create(ctx, snap); err != nil {
			break
		}
		saved++
	}
	all, listErr := s.Drafts(ctx, store.Filter{})
	fmt.Println(store.KindOf(err) == store.Full || store.KindOf(err) == store.Internal, saved > 0, len(all) == saved, listErr)
}

func noise(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('a' + rand.IntN(26))
	}
	return string(b)
}

func TestAFullDiskLosesNothing(t *testing.T) {
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), "THETHUC_TEST_FULL="+filepath.Join(t.TempDir(), "kho.db"))
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	said, err := io.ReadAll(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Wait(); err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(string(said)); got != "true true true <nil>" {
		t.Errorf("got %q", got)
	}
}
