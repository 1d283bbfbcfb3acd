//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// BenchmarkProcess runs the command as a process of its own, from its start to its end.
func BenchmarkProcess(b *testing.B) {
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	for _, pages := range []int{10, 100, 1000} {
		b.Run(fmt.Sprintf("%d_pages", pages), func(b *testing.B) {
			folder := b.TempDir()
			in := write(b, filepath.Join(folder, "vao.txt"), lengthened(b, times[pages]))
			for b.Loop() {
				command := exec.Command(program, "export", in, "-o", filepath.Join(folder, "ra.pdf"))
				command.Env = append(os.Environ(), limited+"="+enoughBytes, "THETHUC_HOME="+folder)
				if out, err := command.CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
			}
		})
	}
}
