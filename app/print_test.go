//go:build !nowindow

package app

import (
	"bytes"
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thethuc/app/print"
	"thethuc/app/wording"
	"thethuc/drafting"
)

// office is the printing of a machine with the printers that are given; it keeps what it is sent.
type office struct {
	printers []print.Printer
	err      error
	jobs     []print.Job
	paper    bytes.Buffer
	hold     bool // take nothing until the job is called off
}

func (o *office) Printers(context.Context) ([]print.Printer, error) { return o.printers, o.err }

func (o *office) Print(ctx context.Context, job print.Job) (print.Sent, error) {
	if o.hold {
		<-ctx.Done()
		return print.Sent{}, errors.New("đã hủy in")
	}
	o.jobs = append(o.jobs, job)
	if err := job.Write(&o.paper); err != nil {
		return print.Sent{}, err
	}
	for _, p := range o.printers {
		if p.Name == job.Printer {
			return print.Sent{Printer: p, ID: p.Name + "-1"}, nil
		}
	}
	return print.Sent{}, errors.New("không có máy in “" + job.Printer + "”: chọn máy in khác")
}

func twoPrinters() *office {
	return &office{printers: []print.Printer{
		{Name: "Cu", State: print.Stopped, Ranges: true},
		{Name: "PDF", Default: true, State: print.Idle, Ranges: true, TwoSided: true},
	}}
}

// asked opens the strip and waits for the printers.
func (r *room) asked() *printStrip {
	r.Helper()
	r.combine(fyne.KeyModifierControl|fyne.KeyModifierAlt, fyne.KeyP)
	s, ok := r.frame.strip.(*printStrip)
	if !ok {
		r.Fatal("Ctrl+Alt+P asks nothing")
	}
	r.settle("the printers", func() bool { return len(s.printers) > 0 })
	return s
}

func TestADocumentIsPrintedAsAsked(t *testing.T) {
	r := newRoom(t, nil)
	o := twoPrinters()
	r.printers = o
	r.begin()
	s := r.asked()
	if s.printer.Words() != "PDF" || s.sides.Disabled() || r.window.Canvas().Focused() != fyne.Focusable(s.copies) {
		t.Errorf("it proposes %q", s.printer.Words())
	}
	if want := len(r.session.Document().Pieces[0].Each(drafting.Recipient)); s.copies.Value() < want {
		t.Errorf("%d copies for %d recipients", s.copies.Value(), want)
	}
	s.copies.TypedRune('1')
	s.copies.TypedRune('2')
	s.sides.Choose(1)
	s.pages.SetText("1")
	s.copies.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if r.frame.asking() || !r.tools.print.Disabled() {
		t.Error("the question stays, or can be asked again while the document is on its way")
	}
	r.settle("the printer", func() bool { return r.printing == nil })
	if len(o.jobs) != 1 {
		t.Fatalf("%d jobs", len(o.jobs))
	}
	job := o.jobs[0]
	if job.Printer != "PDF" || job.Copies != 12 || !job.TwoSided || len(job.Pages) != 1 || job.Pages[0] != (print.Span{First: 1, Last: 1}) {
		t.Errorf("job %+v", job)
	}
	if !bytes.HasPrefix(o.paper.Bytes(), []byte("%PDF-")) {
		t.Errorf("the printer gets %.20q", o.paper.String())
	}
	if words := r.frame.band.Words(); r.frame.band.Failed() || words != "Đã gửi 12 bản tới máy in PDF." {
		t.Errorf("the band says %q", words)
	}
	if again := r.asked(); again.sides.At() != 1 || again.printer.Words() != "PDF" {
		t.Error("printer and sides are not remembered")
	}
}

func TestAPrinterThatCannotIsNotAsked(t *testing.T) {
	r := newRoom(t, nil)
	o := twoPrinters()
	o.printers[0].Ranges = false
	r.printers = o
	r.begin()
	s := r.asked()
	s.sides.Choose(1)
	s.pages.SetText("1")
	s.printer.Choose(0)
	if s.printer.Words() != "Cu (đang dừng)" || !s.sides.Disabled() || s.ranged[1].Visible() {
		t.Errorf("%q can be asked for two sides or for some pages", s.printer.Words())
	}
	s.print()
	r.settle("the printer", func() bool { return r.printing == nil })
	if job := o.jobs[0]; job.TwoSided || job.Pages != nil {
		t.Errorf("job %+v", job)
	}
	if words := r.frame.band.Words(); !strings.Contains(words, "bản in chờ đến khi máy in chạy lại") {
		t.Errorf("the band says %q", words)
	}
}

func TestPrintingSaysWhatIsWrong(t *testing.T) {
	for name, c := range map[string]struct {
		office *office
		pages  string
		strip  string // what the strip says; "" where it closes
		band   string
	}{
		"no printer at all": {office: &office{}, band: wording.Failed(wording.PrintIt) + wording.NoPrinters},
		"no printing at all": {
			office: &office{err: errors.New("dịch vụ in của hệ thống (CUPS) không chạy: bật dịch vụ cups rồi thử lại")},
			band:   "Không in được: dịch vụ in của hệ thống (CUPS) không chạy: bật dịch vụ cups rồi thử lại.",
		},
		"pages that are none": {office: twoPrinters(), pages: "a", strip: "Không hiểu các trang “a”: viết như 2, 1-3 hoặc 1-3,7."},
		"a page too far": {
			office: twoPrinters(), pages: "2-99",
			strip: "Văn bản chỉ có %d trang, không có trang 99. Sửa khoảng trang rồi in lại.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, nil)
			r.printers = c.office
			r.begin()
			r.askPrint()
			s, _ := r.frame.strip.(*printStrip)
			r.ready()
			said := func(words string) string {
				return strings.Replace(words, "%d", strconv.Itoa(r.session.Pages().Count()), 1)
			}
			r.settle("the printers", func() bool { return len(s.printers) > 0 || r.frame.band != nil })
			if len(s.printers) > 0 {
				s.pages.SetText(c.pages)
				s.print()
			}
			if c.strip != "" {
				if s.note.Words() != said(c.strip) || !s.note.Visible() || !r.frame.asking() || r.printing != nil {
					t.Errorf("the strip says %q", s.note.Words())
				}
				return
			}
			r.settle("the failure", func() bool { return r.printing == nil && r.frame.band != nil })
			if words := r.frame.band.Words(); words != c.band || !r.frame.band.Failed() || r.frame.band.Action() == nil {
				t.Errorf("the band says %q\nwant          %q", words, c.band)
			}
		})
	}
}

// TestPagesThatAreGoneAreNotPrinted asks for a page that the document lost since, and asks again.
func TestPagesThatAreGoneAreNotPrinted(t *testing.T) {
	r := newRoom(t, nil)
	o := twoPrinters()
	r.printers = o
	r.begin()
	r.ready()
	r.print(print.Job{Printer: "PDF", Copies: 1, Pages: []print.Span{{First: 2, Last: 99}}})
	r.settle("the failure", func() bool { return r.printing == nil && r.frame.band != nil && r.frame.band.Failed() })
	want := "Không in được: văn bản chỉ có " + strconv.Itoa(r.session.Pages().Count()) + " trang, không có trang 99. Sửa khoảng trang rồi in lại."
	if words := r.frame.band.Words(); words != want || len(o.jobs) > 0 {
		t.Errorf("the band says %q; %d jobs", words, len(o.jobs))
	}
	r.asked()
	if r.frame.band != nil {
		t.Errorf("%q is told while one asks again", r.frame.band.Words())
	}
}

func TestPrintingCanBeCalledOff(t *testing.T) {
	r := newRoom(t, nil)
	o := twoPrinters()
	o.hold = true
	r.printers = o
	r.begin()
	r.asked().print()
	if words := r.frame.band.Words(); !strings.HasPrefix(words, "Đang gửi ") || r.frame.band.Action().Words() != "Hủy in" {
		t.Fatalf("the band says %q", words)
	}
	r.frame.band.Action().Tapped(nil)
	r.settle("the end", func() bool { return r.printing == nil })
	if words := r.frame.band.Words(); r.frame.band.Failed() || words != wording.PrintStopped {
		t.Errorf("the band says %q", words)
	}
}
