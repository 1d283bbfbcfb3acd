//go:build !windows

package print

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestASilentServiceIsGivenUp(t *testing.T) {
	bin := t.TempDir()
	if err := os.WriteFile(filepath.Join(bin, "lpstat"), []byte("#!/bin/sh\nwhile :; do :; done\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin)
	_, err := cups{ask: time.Second, send: time.Second}.Printers(t.Context())
	const want = "hệ thống in không trả lời lệnh lpstat trong 1 giây: kiểm tra máy in và mạng rồi thử lại"
	if !errors.Is(err, context.DeadlineExceeded) || err.Error() != want {
		t.Errorf("error %v", err)
	}
}

func FuzzReadPrinters(f *testing.F) {
	f.Add("scheduler is running\nsystem default destination: PDF\nprinter PDF is idle.\n\treason\n", "PDF\nX/draft\n", "PageSize/Size: *A4\n")
	f.Add("PDF not accepting requests since -\nprinter PDF disabled", "", "Duplex")
	f.Fuzz(func(t *testing.T, report, names, options string) {
		printers := readPrinters(report, names)
		for i := range printers {
			readOptions(options, &printers[i])
			if i > 0 && printers[i-1].Name >= printers[i].Name {
				t.Fatalf("%q before %q", printers[i-1].Name, printers[i].Name)
			}
		}
	})
}
