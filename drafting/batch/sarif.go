package batch

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"thethuc/drafting/lint"
)

// sarifReport is a log of SARIF 2.1.0 with one run: the rules, a result a finding, and in the
// invocation what could not be read and what was not looked at. Results are written as they
// come, for which there is no need of a library that holds the whole log.
type sarifReport struct {
	w     io.Writer
	tally tally
	about About
	begun bool
}

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

type sarifText struct {
	Text string `json:"text"`
}

type sarifRule struct {
	ID            string            `json:"id"`
	Short         sarifText         `json:"shortDescription"`
	Help          map[string]string `json:"help"`
	Configuration map[string]string `json:"defaultConfiguration"`
	Properties    map[string]any    `json:"properties"`
}

type sarifResult struct {
	RuleID       string             `json:"ruleId"`
	RuleIndex    int                `json:"ruleIndex"`
	Level        string             `json:"level"`
	Message      sarifText          `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Fingerprints map[string]string  `json:"partialFingerprints"`
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	Properties   map[string]any     `json:"properties,omitempty"`
}

// sarifSuppression says that somebody ignored a result. It stands in the document, beside its words.
type sarifSuppression struct {
	Kind          string            `json:"kind"`
	Status        string            `json:"status"`
	Justification string            `json:"justification"`
	Properties    map[string]string `json:"properties"`
}

type sarifLocation struct {
	Physical sarifPhysical  `json:"physicalLocation"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifLogical struct {
	Name string `json:"fullyQualifiedName"`
}

type sarifNotification struct {
	Level      string          `json:"level"`
	Message    sarifText       `json:"message"`
	Locations  []sarifLocation `json:"locations,omitempty"`
	Descriptor *sarifID        `json:"associatedRule,omitempty"`
}

type sarifID struct {
	ID string `json:"id"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications"`
	Properties    map[string]any      `json:"properties"`
}

// sarifLevels are SARIF's words for the severities.
var sarifLevels = map[lint.Severity]string{lint.Error: "error", lint.Warning: "warning", lint.Hint: "note"}

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
	rules := []sarifRule{}
	for _, rule := range r.about.Rules {
		cites := []string{}
		for _, c := range rule.Cites {
			cites = append(cites, c.String())
		}
		rules = append(rules, sarifRule{
			ID: rule.ID, Short: sarifText{rule.Title}, Help: map[string]string{"text": rule.Page, "markdown": rule.Page},
			Configuration: map[string]string{"level": sarifLevels[rule.Severity]}, Properties: map[string]any{"provisions": cites},
		})
	}
	tool, err := compact(map[string]any{"driver": map[string]any{"name": "thethuc", "fullName": "Thể Thức", "language": "vi-VN", "rules": rules}})
	fmt.Fprintf(b, "{\"$schema\":%q,\"version\":\"2.1.0\",\"runs\":[{\"tool\":%s,\n\"columnKind\":\"unicodeCodePoints\",\"results\":[", sarifSchema, tool)
	return err
}

func (r *sarifReport) result(res Result, f said) sarifResult {
	path := res.File.Document.Path(f.Node)
	at := location(res.Path)
	if path != "" {
		at.Logical = []sarifLogical{{path}}
	}
	text := f.Message
	if f.Measured != "" {
		text += " " + f.Measured + "; quy định " + f.Allowed + "."
	}
	out := sarifResult{
		RuleID: f.Rule, RuleIndex: -1, Level: sarifLevels[f.Severity], Message: sarifText{text}, Locations: []sarifLocation{at},
		Fingerprints: map[string]string{"thethuc/v1": f.Rule + "|" + path + "|" + f.Text},
		Properties:   map[string]any{"start": f.Start, "end": f.End, "text": f.Text, "provision": provision(f.Finding)},
	}
	if i, ok := r.tally.at[f.Rule]; ok {
		out.RuleIndex = i
	}
	if f.by != nil {
		out.Suppressions = []sarifSuppression{{
			Kind: "external", Status: "accepted", Justification: f.by.Reason, Properties: map[string]string{"by": f.by.By, "date": f.by.Date},
		}}
	}
	return out
}

// location is that of a file; a path that is not absolute stays so.
func location(path string) sarifLocation {
	u := url.URL{Path: filepath.ToSlash(path)}
	if filepath.IsAbs(path) {
		u.Scheme = "file"
		if !strings.HasPrefix(u.Path, "/") {
			u.Path = "/" + u.Path
		}
	}
	return sarifLocation{Physical: sarifPhysical{sarifArtifact{u.String()}}}
}

func (r *sarifReport) Close() error {
	if err := r.Add(Result{}); err != nil {
		return err
	}
	c := &r.tally.coverage
	run := sarifInvocation{
		Successful: len(c.Unread) < c.Files || c.Files == 0, Notifications: []sarifNotification{},
		Properties: map[string]any{"coverage": c},
	}
	for _, u := range c.Unread {
		run.Notifications = append(run.Notifications, sarifNotification{
			Level: "error", Message: sarifText{"Không đọc được: " + u.Reason}, Locations: []sarifLocation{location(u.File)},
		})
	}
	for _, b := range c.Broken {
		run.Notifications = append(run.Notifications, sarifNotification{
			Level: "error", Message: sarifText{"Quy tắc gặp sự cố: " + b.Cause}, Locations: []sarifLocation{location(b.File)}, Descriptor: &sarifID{b.Rule},
		})
	}
	item, err := compact([]sarifInvocation{run})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(r.w, "\n],\"invocations\":%s}]}\n", item)
	return err
}

func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}
