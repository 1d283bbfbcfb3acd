package batch

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// ReportVersion is the version of the JSON report.
const ReportVersion = 1

type jsonFinding struct {
	File      string        `json:"file"`
	Rule      string        `json:"rule"`
	Severity  lint.Severity `json:"severity"`
	Message   string        `json:"message"`
	Provision string        `json:"provision"`
	Node      string        `json:"node"`
	Start     int           `json:"start"`
	End       int           `json:"end"`
	Text      string        `json:"text"`
	Measured  string        `json:"measured"`
	Allowed   string        `json:"allowed"`
	Fixes     []jsonFix     `json:"fixes"`
	// Suppression is there only where somebody ignored the finding.
	Suppression *jsonSuppression `json:"suppression,omitempty"`
}

type jsonSuppression struct {
	WholeRule bool   `json:"wholeRule"`
	Reason    string `json:"reason"`
	By        string `json:"by"`
	Date      string `json:"date"`
}

type jsonFix struct {
	Title string     `json:"title"`
	Safe  bool       `json:"safe"`
	Edits []jsonEdit `json:"edits"`
}

// jsonEdit is a replacement of words. Fixes that change the structure have none.
type jsonEdit struct {
	Node  string `json:"node"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// jsonReport writes one object: {version, manual, findings, coverage}. Start and end are byte
// offsets in the node's NFC text; node is its path ("art_1__cl_2__point_đ"). Manual lists what
// no program can check, and stands in coverage too. A finding that somebody ignored has a
// suppression. The findings are written as they come, so what is not known before the end stands last.
type jsonReport struct {
	w      io.Writer
	tally  tally
	begun  bool
	manual []string
}

func (r *jsonReport) Add(res Result) error {
	r.tally.add(res)
	var b bytes.Buffer
	if !r.begun {
		r.begun = true
		manual, err := marshal(r.manual)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "{\n  \"version\": %d,\n  \"manual\": %s,\n  \"findings\": [", ReportVersion, manual)
	}
	for _, f := range all(res.Lint) {
		if r.tally.findings++; r.tally.findings > 1 {
			b.WriteByte(',')
		}
		item, err := marshal(finding(res, f))
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "\n    %s", bytes.ReplaceAll(item, []byte("\n"), []byte("\n  ")))
	}
	_, err := r.w.Write(b.Bytes())
	return err
}

func (r *jsonReport) Close() error {
	if err := r.Add(Result{}); err != nil {
		return err
	}
	coverage, err := marshal(r.tally.coverage)
	if err != nil {
		return err
	}
	end := "]"
	if r.tally.findings > 0 {
		end = "\n  ]"
	}
	_, err = fmt.Fprintf(r.w, "%s,\n  \"coverage\": %s\n}\n", end, coverage)
	return err
}

// marshal writes a value that stands at the first level of the report.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("  ", "  ")
	err := enc.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

func finding(r Result, f said) jsonFinding {
	d := r.File.Document
	out := jsonFinding{
		File: r.Path, Rule: f.Rule, Severity: f.Severity, Message: f.Message, Provision: f.Provision.String(),
		Node: d.Path(f.Node), Start: f.Start, End: f.End, Text: f.Text, Measured: f.Measured, Allowed: f.Allowed,
		Fixes: []jsonFix{},
	}
	for _, fix := range f.Fixes {
		j := jsonFix{Title: fix.Title, Safe: fix.Safe, Edits: []jsonEdit{}}
		for _, e := range fix.Edits {
			if rep, ok := e.(drafting.Replace); ok {
				j.Edits = append(j.Edits, jsonEdit{d.Path(rep.Node), rep.Start, rep.End, rep.Text})
			}
		}
		out.Fixes = append(out.Fixes, j)
	}
	if f.by != nil {
		out.Suppression = &jsonSuppression{f.by.WholeRule(), f.by.Reason, f.by.By, f.by.Date}
	}
	return out
}
