package print

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// New returns the system's printing through the print verb of the program that opens PDF files.
func New() System { return verb{reading: 30 * time.Second, left: time.Hour} }

// verb prints by the print verb. That returns before the program has read the file, and
// nothing says when it has: reading is how long the file is left for it, left the age from
// which a file that could not be removed then is removed by a later job.
type verb struct{ reading, left time.Duration }

// Where Windows lists the printers of a user, by name, and the default one.
const (
	printersKey = `Software\Microsoft\Windows NT\CurrentVersion\Devices`
	defaultKey  = `Software\Microsoft\Windows NT\CurrentVersion\Windows`
)

// Printers reads the user's printers; their papers and states are not known.
func (verb) Printers(context.Context) ([]Printer, error) {
	key, err := registry.OpenKey(registry.CURRENT_USER, printersKey, registry.QUERY_VALUE)
	if errors.Is(err, registry.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, say(err, "không đọc được danh sách máy in của Windows: mở phần cài đặt máy in để kiểm tra rồi thử lại")
	}
	defer func() { _ = key.Close() }() // it was only read
	names, err := key.ReadValueNames(0)
	if err != nil {
		return nil, say(err, "không đọc được danh sách máy in của Windows: mở phần cài đặt máy in để kiểm tra rồi thử lại")
	}
	slices.Sort(names)
	standard := defaultPrinter()
	printers := make([]Printer, len(names))
	for i, name := range names {
		printers[i] = Printer{Name: name, Default: name == standard}
	}
	return printers, nil
}

// defaultPrinter is the name in "NAME,winspool,Ne00:"; "" where there is none.
func defaultPrinter() string {
	key, err := registry.OpenKey(registry.CURRENT_USER, defaultKey, registry.QUERY_VALUE)
	if err != nil {
		return ""
	}
	defer func() { _ = key.Close() }() // it was only read
	device, _, err := key.GetStringValue("Device")
	if err != nil {
		return ""
	}
	// The driver and the port never hold a comma, a name may.
	parts := strings.Split(device, ",")
	return strings.Join(parts[:max(len(parts)-2, 0)], ",")
}

// Print has the file printed once a copy, and leaves it for a while before it removes it.
func (v verb) Print(ctx context.Context, job Job) (Sent, error) {
	printers, err := v.Printers(ctx)
	if err != nil {
		return Sent{}, err
	}
	p, err := choose(printers, job.Printer)
	if err != nil {
		return Sent{}, err
	}
	if err := possible(p, job); err != nil {
		return Sent{}, err
	}
	v.sweep(os.TempDir())
	path, drop, err := keep(os.TempDir(), job.Write)
	if err != nil {
		return Sent{}, err
	}
	for range max(job.Copies, 1) {
		if err = ctx.Err(); err != nil {
			err = cancelled(ctx)
			break
		}
		if err = hand(path, p); err != nil {
			break
		}
	}
	if err == nil {
		select {
		case <-time.After(v.reading):
		case <-ctx.Done():
		}
	}
	_ = drop() // a file that is still being read stays for sweep
	return Sent{Printer: p}, err
}

// sweep removes the files of earlier jobs that were still being read then.
func (v verb) sweep(temp string) {
	folders, err := filepath.Glob(filepath.Join(temp, folderPattern))
	if err != nil {
		return
	}
	for _, folder := range folders {
		if info, err := os.Stat(folder); err == nil && time.Since(info.ModTime()) > v.left {
			_ = os.RemoveAll(folder) // what is still held is tried again at the next job
		}
	}
}

// hand asks the program that opens PDF files to print one.
func hand(path string, p Printer) error {
	// ShellExecute may need COM, which belongs to a thread.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE); err == nil {
		defer windows.CoUninitialize()
	}
	action, parameter := "printto", `"`+p.Name+`"`
	if p.Default {
		action, parameter = "print", ""
	}
	var text [3]*uint16
	for i, s := range []string{action, path, parameter} {
		var err error
		if text[i], err = windows.UTF16PtrFromString(s); err != nil {
			return say(err, "không gửi được bản in tới máy in “%s”: tên máy in có ký tự không dùng được", p.Name)
		}
	}
	err := windows.ShellExecute(0, text[0], text[1], text[2], nil, windows.SW_HIDE)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, windows.ERROR_NO_ASSOCIATION):
		return say(err, "chương trình xem PDF của máy không nhận lệnh in tới máy in “%s”: cài chương trình xem PDF có lệnh in, hoặc xuất PDF rồi in từ đó", p.Name)
	}
	return say(err, "không gửi được bản in tới máy in “%s” (%s): xuất PDF rồi in từ chương trình xem PDF", p.Name, err)
}
