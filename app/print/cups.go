//go:build !windows

package print

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
)

// New returns the system's printing through CUPS: lpstat, lpoptions and lp, as they are found
// on PATH.
func New() System { return cups{ask: 15 * time.Second, send: 2 * time.Minute} }

// cups prints by CUPS's commands. Ask and send bound one question and one sending.
type cups struct{ ask, send time.Duration }

// Printers asks for the names, then each printer for its papers.
func (c cups) Printers(ctx context.Context) ([]Printer, error) {
	printers, err := c.names(ctx)
	if err != nil {
		return nil, err
	}
	var wait sync.WaitGroup
	slots := make(chan struct{}, 4)
	for i := range printers {
		wait.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			c.describe(ctx, &printers[i])
		})
	}
	wait.Wait()
	if ctx.Err() != nil {
		return nil, cancelled(ctx)
	}
	return printers, nil
}

// Print writes the file, hands it to lp and removes it.
func (c cups) Print(ctx context.Context, job Job) (sent Sent, err error) {
	printers, err := c.names(ctx)
	if err != nil {
		return Sent{}, err
	}
	p, err := choose(printers, job.Printer)
	if err != nil {
		return Sent{}, err
	}
	c.describe(ctx, &p)
	if err := possible(p, job); err != nil {
		return Sent{}, err
	}
	path, drop, err := keep(os.TempDir(), job.Write)
	if err != nil {
		return Sent{}, err
	}
	defer func() {
		if failed := drop(); failed != nil && err == nil {
			err = say(failed, "đã gửi bản in, nhưng không xóa được tệp tạm %s: hãy xóa tệp đó", path)
		}
	}()
	answer, said, err := c.run(ctx, c.send, filepath.Dir(path), "lp", arguments(p, job)...)
	if err != nil {
		return Sent{}, c.refusal(err, said, p.Name)
	}
	return Sent{Printer: p, ID: requestID(answer)}, nil
}

// refusal says why lp did not take a job.
func (c cups) refusal(err error, said, printer string) error {
	var told *sentence
	switch {
	case errors.As(err, &told):
		return err
	case strings.Contains(said, "not accepting jobs"):
		return say(err, "máy in “%s” đang không nhận bản in: cho máy in nhận lại, hoặc chọn máy in khác", printer)
	}
	reason := strings.TrimPrefix(strings.TrimSpace(said), "lp: ")
	if reason == "" {
		reason = err.Error()
	}
	return say(err, "máy in “%s” không nhận bản in: hệ thống in trả lời “%s”", printer, reason)
}

// arguments are lp's: no shell reads them. The file is named without its folder, in which lp runs.
func arguments(p Printer, job Job) []string {
	copies := max(job.Copies, 1)
	sides := "one-sided"
	if job.TwoSided {
		sides = "two-sided-long-edge"
	}
	args := []string{
		"-d", p.Name, "-t", title(job.Title), "-n", strconv.Itoa(copies),
		"-o", "media=" + paper, "-o", "print-scaling=none", "-o", "sides=" + sides,
	}
	if copies > 1 {
		args = append(args, "-o", "collate=true")
	}
	if len(job.Pages) > 0 {
		args = append(args, "-o", "page-ranges="+ranges(job.Pages))
	}
	return append(args, fileName)
}

// title makes a job's name of one line that IPP takes: at most 255 bytes.
func title(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
	if len(text) > 255 {
		text = strings.ToValidUTF8(text[:255], "")
	}
	return text
}

// names asks for the printers, without their papers.
func (c cups) names(ctx context.Context) ([]Printer, error) {
	report, _, err := c.run(ctx, c.ask, "", "lpstat", "-r", "-d", "-a", "-p")
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return nil, err
	}
	if !strings.HasPrefix(report, "scheduler is running") {
		return nil, say(err, "dịch vụ in của hệ thống (CUPS) không chạy: %s rồi thử lại", serviceAdvice)
	}
	// Printers that were found on the network but never used are in this list only.
	names, _, err := c.run(ctx, c.ask, "", "lpstat", "-e")
	if err != nil && !errors.As(err, &exit) {
		return nil, err
	}
	return readPrinters(report, names), nil
}

// What an administrator can do where CUPS does not answer.
const (
	clientAdvice  = "cài gói cups-client (Debian, Ubuntu, Fedora) hoặc cups (Arch)"
	serviceAdvice = "bật dịch vụ cups (cài gói cups nếu chưa có; sudo systemctl start cups)"
)

// describe adds what the printer's driver says of itself; where that fails nothing is known.
func (c cups) describe(ctx context.Context, p *Printer) {
	p.Ranges, p.TwoSided = true, true
	options, _, err := c.run(ctx, c.ask, "", "lpoptions", "-p", p.Name, "-l")
	if err == nil {
		readOptions(options, p)
	}
}

// run runs one of CUPS's commands in a folder and returns what it printed and complained of.
// Its error is a sentence, or an *exec.ExitError for the caller to explain.
func (c cups) run(ctx context.Context, limit time.Duration, folder, name string, args ...string) (out, said string, err error) {
	limited, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	cmd := exec.CommandContext(limited, name, args...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "LC_ALL=C", "LANG=C", "LANGUAGE=")
	cmd.WaitDelay = time.Second
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	var exit *exec.ExitError
	switch {
	case err == nil:
	case errors.Is(err, exec.ErrNotFound):
		err = say(err, "không thấy lệnh %s của CUPS để in: %s rồi thử lại", name, clientAdvice)
	case ctx.Err() != nil:
		err = cancelled(ctx)
	case limited.Err() != nil:
		err = say(limited.Err(), "hệ thống in không trả lời lệnh %s trong %.0f giây: kiểm tra máy in và mạng rồi thử lại", name, limit.Seconds())
	case !errors.As(err, &exit):
		err = say(err, "không chạy được lệnh %s của hệ thống in (%s): cài lại CUPS rồi thử lại", name, err)
	}
	return stdout.String(), stderr.String(), err
}
