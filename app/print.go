//go:build !nowindow

package app

import (
	"bytes"
	"context"
	"io"
	"time"

	"thethuc/app/cli"
	"thethuc/app/control"
	"thethuc/app/print"
	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/layout"
	"thethuc/drafting/pdf"
)

// printing is a document on its way to a printer.
type printing struct {
	cancel context.CancelFunc
	ended  chan struct{}
}

// lastWait is how long a window that closes waits for a printer to take what was sent to it.
const lastWait = 2 * time.Second

// askPrint asks how to print, while the printers are looked for.
func (d *desk) askPrint() {
	if d.session == nil || d.printing != nil {
		return
	}
	d.fields.Commit()
	d.retried(wording.PrintIt)
	s := newPrintStrip(d)
	d.frame.ask(s)
	go func() {
		printers, err := d.printers.Printers(context.Background())
		d.do(func() {
			if d.frame.strip != s {
				return
			}
			switch {
			case err != nil:
				d.frame.ask(nil)
				d.fail(wording.Failed(wording.PrintIt)+err.Error()+".", wording.TryAgain, d.askPrint)
			case len(printers) == 0:
				d.frame.ask(nil)
				d.fail(wording.Failed(wording.PrintIt)+wording.NoPrinters, wording.TryAgain, d.askPrint)
			default:
				s.found(printers)
			}
		})
	}()
}

// print lays the document out as it stands now and hands it to a printer, off the screen's goroutine.
func (d *desk) print(job print.Job) {
	doc := d.session.Document()
	job.Title = fileName(doc, "")
	ctx, cancel := context.WithCancel(context.Background())
	now := &printing{cancel, make(chan struct{})}
	d.printing = now
	d.tools.follow()
	d.tell(control.NewRunning(wording.Sending(job.Copies, job.Printer), wording.StopPrinting, d.inBand(cancel), d.closeBand))
	go func() {
		sent, words := d.send(ctx, doc, job)
		close(now.ended)
		d.do(func() {
			stopped := ctx.Err() != nil
			cancel()
			d.printing = nil
			d.tools.follow()
			switch {
			case words == "":
				d.done(wording.Printed(job.Copies, sent.Printer.Name, sent.Printer.State == print.Stopped), "", nil)
			case stopped:
				d.done(wording.PrintStopped, "", nil)
			default:
				d.fail(words, wording.PrintAgain, d.askPrint)
			}
		})
	}()
	d.focusPage()
}

// send makes the PDF and gives it to the system; words say what went wrong, "" where nothing did.
func (d *desk) send(ctx context.Context, doc *drafting.Document, job print.Job) (sent print.Sent, words string) {
	pages := layout.Paginate(nil, doc, d.sheet(doc), d.faces)
	if n := len(job.Pages); n > 0 && job.Pages[n-1].Last > pages.Count() {
		return sent, wording.Failed(wording.PrintIt) + wording.NoSuchPage(job.Pages[n-1].Last, pages.Count())
	}
	var paper bytes.Buffer
	if err := pdf.Write(&paper, pages, d.faces, cli.Meta(doc)); err != nil {
		return sent, failure(wording.PrintIt, err)
	}
	job.Write = func(w io.Writer) error {
		_, err := w.Write(paper.Bytes())
		return err
	}
	sent, err := d.printers.Print(ctx, job)
	if err != nil {
		return sent, wording.Failed(wording.PrintIt) + err.Error() + "."
	}
	return sent, ""
}

// finishPrinting lets a printer take what is on its way, before the program ends.
func (d *desk) finishPrinting() {
	if d.printing == nil {
		return
	}
	select {
	case <-d.printing.ended:
	case <-time.After(lastWait):
	}
}
