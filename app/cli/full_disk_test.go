//go:build unix

package cli_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"thethuc/app/cli"
	"thethuc/assets"
)

// limited names the variable that makes the test binary the program itself, with room for
// files of so many bytes.
const limited = "THETHUC_TEST_FILE_LIMIT"

const (
	fewBytes    = "512"        // too few for any output
	enoughBytes = "1000000000" // as good as no limit
)

func TestMain(m *testing.M) {
	if os.Getenv(limited) == "" {
		os.Exit(m.Run())
	}
	size, err := strconv.ParseUint(os.Getenv(limited), 10, 64)
	if err != nil {
		panic(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: size}); err != nil {
		panic(err)
	}
	h := cli.NewHouse(assets.FS, os.Getenv, clock)
	os.Exit(cli.Run(context.Background(), h, os.Args[1:], os.Stdout, os.Stderr))
}

func TestFileThatCannotGrow(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	words := read(t, regulation)
	t.Chdir(t.TempDir())
	prepare(t, "a.txt", words)
	run(t, "new", "nd30/plan", "--sample", "--set", "subject=V/v kiểm tra công tác văn thư", "-o", "a.vanban").done(t)
	before := entries(t, ".")
	for _, command := range []string{
		"new nd30/plan --sample -o out.vanban", "new nd30/plan --sample -o other.vanban",
		"fix a.vanban -o out.vanban", "fix a.txt -o out.txt", "fix a.txt -o other.txt",
		"export a.txt -o out.pdf", "export a.txt -o other.pdf",
	} {
		t.Run(command, func(t *testing.T) {
			child := exec.Command(program, strings.Fields(command)...)
			child.Env = append(os.Environ(), limited+"="+fewBytes, "THETHUC_HOME="+t.TempDir())
			var out, errOut strings.Builder
			child.Stdout, child.Stderr = &out, &errOut
			var exit *exec.ExitError
			if err := child.Run(); !errors.As(err, &exit) {
				t.Fatalf("%v\n%s", err, out.String())
			}
			fails(t, ended{exit.ExitCode(), out.String(), errOut.String()}, "Không ghi được", "giới hạn dung lượng", "Lưu vào ổ khác")
			unharmed(t, before)
		})
	}
}
