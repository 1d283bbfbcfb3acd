package batch

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"thethuc/drafting/lint"
)

// sarifReport is a log of SARIF 2.1.0 with one run: the rules, a result a finding, and in the
// invocation what could not be read and what was not looked at. Its parts are those of the
// library, written one by one as they come, so that only those of one file are held.
type sarifReport struct {
	w     io.Writer
	tally tally
	about About
	begun bool
}

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// sarifLevels are SARIF's words for the severities.
var sarifLevels = map[lint.Severity]string{lint.Error: sarif.LevelError, lint.Warning: sarif.LevelWarning, lint.Hint: sarif.LevelNote}

func (r *sarifReport) Add(res Result) error {
	r.tally.add(res)
	var b bytes.Buffer
	if !r.begun {
		r.begun = true
		if err := r.head(&b); err != nil {
			return err
		}
	}
	for _, f := range all(res.Lint) {
		if r.tally.findings++; r.tally.findings > 1 {
			b.WriteByte(',')
		}
		item, err := compact(r.result(res, f))
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "\n%s", item)
	}
	_, err := r.w.Write(b.Bytes())
	return err
}

func (r *sarifReport) head(b *bytes.Buffer) error {
	driver := sarif.NewToolComponent().WithName("thethuc").WithFullName("Thể Thức").WithLanguage("vi-VN")
	for _, rule := range r.about.Rules {
		cites := []string{}
		for _, c := range rule.Cites {
			cites = append(cites, c.String())
		}
		page := sarif.NewMultiformatMessageString().WithText(rule.Page).WithMarkdown(rule.Page)
		driver.AddRule(sarif.NewReportingDescriptor().WithID(rule.ID).WithHelp(page).
			WithShortDescription(sarif.NewMultiformatMessageString().WithText(rule.Title)).
			WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(sarifLevels[rule.Severity])).
			WithProperties(sarif.NewPropertyBag().Add("provisions", cites)))
	}
	tool, err := compact(sarif.NewTool().WithDriver(driver))
	fmt.Fprintf(b, "{\"$schema\":%q,\"version\":\"2.1.0\",\"runs\":[{\"tool\":%s,\n\"columnKind\":\"unicodeCodePoints\",\"results\":[", sarifSchema, tool)
	return err
}

func (r *sarifReport) result(res Result, f said) *sarif.Result {
	path := res.File.Document.Path(f.Node)
	at := location(res.Path)
	if path != "" {
		at.AddLogicalLocation(sarif.NewLogicalLocation().WithFullyQualifiedName(path))
	}
	text := f.Message
	if f.Measured != "" {
		text += " " + f.Measured + "; quy định " + f.Allowed + "."
	}
	out := sarif.NewResult().WithRuleID(f.Rule).WithLevel(sarifLevels[f.Severity]).WithMessage(message(text)).
		WithLocations([]*sarif.Location{at}).
		WithPartialFingerprints(map[string]string{"thethuc/v1": f.Rule + "|" + path + "|" + f.Text}).
		WithProperties(sarif.NewPropertyBag().Add("start", f.Start).Add("end", f.End).Add("text", f.Text).Add("provision", provision(f.Finding)))
	if i, ok := r.tally.at[f.Rule]; ok {
		out.WithRuleIndex(i)
	}
	if f.by != nil {
		out.AddSuppression(sarif.NewSuppression().WithKind("external").WithStatus("accepted").WithJustification(f.by.Reason).
			WithProperties(sarif.NewPropertyBag().Add("by", f.by.By).Add("date", f.by.Date)))
	}
	return out
}

func message(text string) *sarif.Message { return sarif.NewMessage().WithText(text) }

// location is that of a file; a path that is not absolute stays so.
func location(path string) *sarif.Location {
	u := url.URL{Path: filepath.ToSlash(path)}
	if filepath.IsAbs(path) {
		u.Scheme = "file"
		if !strings.HasPrefix(u.Path, "/") {
			u.Path = "/" + u.Path
		}
	}
	file := sarif.NewPhysicalLocation().WithArtifactLocation(sarif.NewArtifactLocation().WithURI(u.String()))
	return sarif.NewLocation().WithPhysicalLocation(file)
}

func (r *sarifReport) Close() error {
	if err := r.Add(Result{}); err != nil {
		return err
	}
	c := &r.tally.coverage
	run := sarif.NewInvocation().WithExecutionSuccessful(len(c.Unread) < c.Files || c.Files == 0).
		WithProperties(sarif.NewPropertyBag().Add("coverage", c))
	for _, u := range c.Unread {
		run.AddToolExecutionNotification(trouble("Không đọc được: "+u.Reason, u.File))
	}
	for _, b := range c.Broken {
		run.AddToolExecutionNotification(trouble("Quy tắc gặp sự cố: "+b.Cause, b.File).
			WithAssociatedRule(sarif.NewReportingDescriptorReference().WithID(b.Rule)))
	}
	item, err := compact([]*sarif.Invocation{run})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(r.w, "\n],\"invocations\":%s}]}\n", item)
	return err
}

// trouble says what went wrong with a file.
func trouble(text, file string) *sarif.Notification {
	return sarif.NewNotification().WithLevel(sarif.LevelError).WithMessage(message(text)).WithLocations([]*sarif.Location{location(file)})
}

func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}
