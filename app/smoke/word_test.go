//go:build smoke

package smoke

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestOpenShowsAWordFile writes a Word file with the command line and opens the window on it; without a screen, or with
// one that is gone, it says so.
func TestOpenShowsAWordFile(t *testing.T) {
	binary, folder := program(t), t.TempDir()
	own := []string{"THETHUC_HOME=" + filepath.Join(folder, "home"), "HOME=" + folder, "XDG_CONFIG_HOME=" + folder}
	command := func(environment []string, args ...string) *exec.Cmd {
		c := exec.Command(binary, args...)
		c.Env = slices.Concat(os.Environ(), own, environment)
		return c
	}
	stored, word := filepath.Join(folder, "a.vanban"), filepath.Join(folder, "Kế hoạch.docx")
	for _, args := range [][]string{{"new", "nd30/plan", "--sample", "-o", stored}, {"export", stored, "-o", word}} {
		if said, err := command(nil, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, said)
		}
	}

	for display, want := range map[string]string{"": "không thấy màn hình", ":4077": "không mở được màn hình"} {
		said, err := command([]string{"DISPLAY=" + display, "WAYLAND_DISPLAY="}, "open", word).CombinedOutput()
		var ended *exec.ExitError
		if !errors.As(err, &ended) || ended.ExitCode() != 2 || !strings.Contains(string(said), want) {
			t.Errorf("DISPLAY=%q: %v\n%s", display, err, said)
		}
	}

	s := startScreen(t)
	running := command(s.environment(), "open", word)
	running.Env = append(running.Env, own...)
	var said bytes.Buffer
	running.Stdout, running.Stderr = &said, &said
	if err := running.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = running.Process.Kill()
		_ = running.Wait()
		if t.Failed() {
			t.Logf("the program said:\n%s", said.String())
		}
	})
	title := ""
	for began := time.Now(); time.Since(began) < opening && !strings.HasPrefix(title, "KẾ HOẠCH"); time.Sleep(100 * time.Millisecond) {
		if output, err := s.try("xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"); err == nil {
			title = strings.TrimSpace(string(output))
		}
	}
	if !strings.HasPrefix(title, "KẾ HOẠCH") {
		t.Fatalf("the window shows %q", title)
	}
	if err := running.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := running.Wait(); err != nil {
		t.Errorf("the program ended with %v", err)
	}
}
