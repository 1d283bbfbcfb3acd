//go:build smoke

// Package smoke opens the real window once, on a display of its own, as a person would: it types, looks and closes.
//
// It needs the built program, Xvfb, xdotool and ImageMagick; "make test" sees to all of them. What the window does in
// detail is tested where it is made, with Fyne's test driver.
package smoke

import (
	"bufio"
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

const (
	// opening is how long the window may take on a loaded machine with software GL.
	opening = 30 * time.Second
	// colours is the least a screen has that shows something: text alone has its shades of grey.
	colours = 32
)

func TestWindowOpensTakesKeysAndCloses(t *testing.T) {
	binary, home := program(t), t.TempDir()
	screen := startScreen(t)
	running := start(t, binary, screen, "THETHUC_HOME="+home)

	window := screen.waitForWindow(t)
	first := screen.waitForPicture(t, window, "the first picture", func(p image.Image) bool { return count(p) >= colours })

	screen.xdotool(t, "mousemove", "683", "384")
	screen.xdotool(t, "key", "ctrl+n")
	screen.waitForPicture(t, window, "the answer to Ctrl+N", func(p image.Image) bool {
		return count(p) >= colours && !same(p, first)
	})

	if err := running.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := running.Wait(); err != nil {
		t.Errorf("the program ended with %v", err)
	}
	kept, err := filepath.Glob(filepath.Join(home, "*"))
	if err != nil || len(kept) == 0 {
		t.Errorf("nothing is kept in THETHUC_HOME (%v)", err)
	}
}

// program is the built program.
func program(t *testing.T) string {
	t.Helper()
	binary := os.Getenv("THETHUC_BINARY")
	if binary == "" {
		t.Fatal("THETHUC_BINARY does not name the built program; run make test-window")
	}
	return binary
}

// screen is an X display without a window manager.
type screen struct{ name string }

func startScreen(t *testing.T) screen {
	t.Helper()
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "+extension", "GLX", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{writer}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = server.Process.Signal(syscall.SIGTERM) // killed, it would leave its socket for the next one to trip over
		_ = server.Wait()
	})
	writer.Close()
	number, err := bufio.NewReader(reader).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb gave no display: %v", err)
	}
	return screen{name: ":" + strings.TrimSpace(number)}
}

func (s screen) environment() []string {
	return append(os.Environ(), "DISPLAY="+s.name, "LANG=vi_VN.UTF-8", "TZ=Asia/Ho_Chi_Minh", "XMODIFIERS=",
		"LIBGL_ALWAYS_SOFTWARE=1")
}

// start runs the program with a user's folders of its own, which the environment may name; it is killed when the test
// ends, whatever happens.
func start(t *testing.T, binary string, s screen, environment ...string) *exec.Cmd {
	t.Helper()
	program := exec.Command(binary)
	program.Env = slices.Concat(s.environment(), []string{"HOME=" + t.TempDir(), "XDG_CONFIG_HOME=" + t.TempDir()}, environment)
	var said bytes.Buffer
	program.Stdout, program.Stderr = &said, &said
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = program.Process.Kill()
		_ = program.Wait()
		if t.Failed() {
			t.Logf("the program said:\n%s", said.String())
		}
	})
	return program
}

// xdotool moves the pointer and presses keys.
func (s screen) xdotool(t *testing.T, arguments ...string) {
	t.Helper()
	if _, err := s.try("xdotool", arguments...); err != nil {
		t.Fatalf("xdotool %v: %v", arguments, err)
	}
}

func (s screen) try(name string, arguments ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), opening)
	defer cancel()
	tool := exec.CommandContext(ctx, name, arguments...)
	tool.Env = s.environment()
	return tool.Output()
}

// waitForWindow returns the id of the one visible window.
func (s screen) waitForWindow(t *testing.T) string {
	t.Helper()
	began := time.Now()
	for time.Since(began) < opening {
		if output, err := s.try("xdotool", "search", "--onlyvisible", "--name", "."); err == nil {
			if ids := strings.Fields(string(output)); len(ids) > 0 {
				t.Logf("window after %v", time.Since(began).Round(10*time.Millisecond))
				return ids[len(ids)-1]
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("no window after %v", opening)
	return ""
}

// waitForPicture takes pictures of the window until one is good, and returns it.
func (s screen) waitForPicture(t *testing.T, window, what string, good func(image.Image) bool) image.Image {
	t.Helper()
	var last []byte
	for began := time.Now(); time.Since(began) < opening; time.Sleep(100 * time.Millisecond) {
		data, err := s.try("import", "-window", window, "png:-")
		if err != nil {
			continue
		}
		picture, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			continue
		}
		if last = data; good(picture) {
			return picture
		}
	}
	failed := filepath.Join("testdata", "failed", strings.ReplaceAll(what, " ", "_")+".png")
	if err := os.MkdirAll(filepath.Dir(failed), 0o755); err == nil {
		_ = os.WriteFile(failed, last, 0o644)
	}
	t.Fatalf("%s did not come in %v; the last picture is %s", what, opening, failed)
	return nil
}

func count(picture image.Image) int {
	seen := map[color.Color]bool{}
	bounds := picture.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			seen[picture.At(x, y)] = true
		}
	}
	return len(seen)
}

// same reports whether two pictures differ in less than a hundredth of their points.
func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	bounds := a.Bounds()
	different := 0
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				different++
			}
		}
	}
	return different*100 < bounds.Dx()*bounds.Dy()
}
