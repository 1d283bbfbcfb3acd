package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"thethuc/drafting"
	"thethuc/drafting/docx"
	"thethuc/drafting/standard"
)

// wordFiles are the extensions of files that are read as Word files, or made into one first.
// A PDF is among them so that it is refused for what it is.
var wordFiles = []string{".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".rtf", ".odt", ".pdf"}

// Word reports whether a path names a file of a word processor.
func Word(path string) bool {
	return slices.Contains(wordFiles, strings.ToLower(filepath.Ext(path)))
}

// ErrNoOffice means that a file of another form than .docx cannot be read without
// LibreOffice, which is not there.
var ErrNoOffice = errors.New("no LibreOffice")

// NotConverted is the error of a file that LibreOffice did not make a Word file of.
type NotConverted struct{ Cause error }

func (e *NotConverted) Error() string { return "not converted: " + e.Cause.Error() }

func (e *NotConverted) Unwrap() error { return e.Cause }

// wordless reports whether a document has no letter, as one of scanned pages.
func wordless(d *drafting.Document) bool {
	found := false
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		found = strings.TrimSpace(n.Text) != ""
		return !found
	})
	return !found
}

// readWord reads the bytes of a file by what they are, whatever the file's name: those of a
// .docx directly, those of its older forms and neighbours through LibreOffice.
func readWord(ctx context.Context, path string, data []byte, sheet *standard.Sheet) (*docx.File, error) {
	f, err := docx.Read(bytes.NewReader(data), int64(len(data)), sheet)
	var fault *docx.Error
	if err == nil || !errors.As(err, &fault) || !convertible(fault.Fault, path) {
		return f, err
	}
	made, err := convert(ctx, path, data, fault.Fault)
	if err != nil {
		return nil, err
	}
	return docx.Read(bytes.NewReader(made), int64(len(made)), sheet)
}

// convertible reports whether a file that is no .docx may be one that LibreOffice knows.
func convertible(fault docx.Fault, path string) bool {
	switch fault {
	case docx.OldWord, docx.IsRTF:
		return true
	case docx.OtherZip:
		return strings.EqualFold(filepath.Ext(path), ".odt")
	}
	return false
}

// patience is how long LibreOffice may take for one file.
const patience = 2 * time.Minute

// convert has LibreOffice make a .docx of a file, in a folder of its own with a profile of
// its own, so that neither the file's folder nor a running LibreOffice is touched.
func convert(ctx context.Context, path string, data []byte, fault docx.Fault) (made []byte, err error) {
	program, err := office()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "thethuc-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	source := filepath.Join(dir, "van-ban"+extensionOf(path, fault))
	if err := os.WriteFile(source, data, 0o600); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	out, profile := filepath.Join(dir, "out"), filepath.Join(dir, "profile")
	if err := shut(profile); err != nil {
		return nil, err
	}
	run := exec.CommandContext(ctx, program, "-env:UserInstallation="+address(profile),
		"--headless", "--norestore", "--nologo", "--convert-to", "docx", "--outdir", out, source)
	run.Dir, run.WaitDelay = dir, time.Second
	words, err := run.CombinedOutput()
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, &NotConverted{fmt.Errorf("%w: %s", err, bytes.TrimSpace(words[:min(len(words), 500)]))}
	}
	made, err = readAll(filepath.Join(out, "van-ban.docx"))
	if errors.Is(err, os.ErrNotExist) {
		return nil, &NotConverted{err}
	}
	return made, err
}

// registry is what LibreOffice is told: to run no macro, to follow no link, and to reach the
// network only through a proxy that is not there.
const registry = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop></item>
</oor:items>
`

// shut makes a profile for LibreOffice in which a file can reach nothing.
func shut(profile string) error {
	user := filepath.Join(profile, "user")
	if err := os.MkdirAll(user, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(user, "registrymodifications.xcu"), []byte(registry), 0o600)
}

// extensionOf is the extension that says to LibreOffice what the bytes are.
func extensionOf(path string, fault docx.Fault) string {
	switch fault {
	case docx.OldWord:
		return ".doc"
	case docx.IsRTF:
		return ".rtf"
	}
	return strings.ToLower(filepath.Ext(path))
}

// office finds LibreOffice.
func office() (string, error) {
	for _, name := range []string{"soffice", "libreoffice"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	if runtime.GOOS == "windows" {
		path := filepath.Join(os.Getenv("ProgramFiles"), "LibreOffice", "program", "soffice.exe")
		if _, err := os.Stat(path); err == nil {
			return path, nil
		}
	}
	return "", ErrNoOffice
}

// address makes a file's URL of a path.
func address(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return "file://" + strings.ReplaceAll(path, " ", "%20")
}
