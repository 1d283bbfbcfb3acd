package batch

import (
	"encoding/json"
	"io"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// ReportVersion is the version of the JSON report.
const ReportVersion = 1

type report struct {
	Version  int           `json:"version"`
	Coverage coverage      `json:"coverage"`
	Manual   []string      `json:"manual"`
	Findings []jsonFinding `json:"findings"`
}

type coverage struct {
	Files         int        `json:"files"`
	Unread        []unread   `json:"unread"`
	Rules         []ruleRuns `json:"rules"`
	Run           int        `json:"run"`
	Passed        int        `json:"passed"`
	NotApplicable int        `json:"notApplicable"`
	NotInForce    int        `json:"notInForce"`
	NotEvaluated  int        `json:"notEvaluated"`
	Broken        []broken   `json:"broken"`
}

type unread struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
}

type broken struct {
	File  string `json:"file"`
	Rule  string `json:"rule"`
	Cause string `json:"cause"`
}

// ruleRuns says in how many files a rule came to each answer.
type ruleRuns struct {
	Rule          string `json:"rule"`
	Run           int    `json:"run"`
	Passed        int    `json:"passed"`
	NotApplicable int    `json:"notApplicable"`
	NotInForce    int    `json:"notInForce"`
	NotEvaluated  int    `json:"notEvaluated"`
}

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

// Words gives the Vietnamese sentence for an error.
type Words func(error) string

// WriteJSON writes one object for all results: {version, coverage, manual, findings}.
// Start and end are byte offsets in the node's NFC text; node is its path
// ("art_1__cl_2__point_đ"). Manual lists what no program can check.
func WriteJSON(w io.Writer, results []Result, rules []*lint.Rule, manual []string, words Words) error {
	r := report{
		Version: ReportVersion, Manual: append([]string{}, manual...), Findings: []jsonFinding{},
		Coverage: summary(results, rules, words),
	}
	for _, res := range results {
		for _, f := range res.Lint.Findings {
			r.Findings = append(r.Findings, finding(res, f))
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

func finding(r Result, f lint.Finding) jsonFinding {
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
	return out
}

func summary(results []Result, rules []*lint.Rule, words Words) coverage {
	c := coverage{Files: len(results), Unread: []unread{}, Rules: []ruleRuns{}, Broken: []broken{}}
	at := map[string]int{}
	for i, r := range rules {
		at[r.ID] = i
		c.Rules = append(c.Rules, ruleRuns{Rule: r.ID})
	}
	for _, r := range results {
		if r.Err != nil {
			c.Unread = append(c.Unread, unread{r.Path, words(r.Err)})
			continue
		}
		for _, b := range r.Lint.Broken {
			c.Broken = append(c.Broken, broken{r.Path, b.Rule, b.Panic})
		}
		cov := r.Lint.Coverage
		tally(c.Rules, at, cov.Run, func(r *ruleRuns) { r.Run++; c.Run++ })
		tally(c.Rules, at, cov.Passed, func(r *ruleRuns) { r.Passed++; c.Passed++ })
		tally(c.Rules, at, cov.NotApplicable, func(r *ruleRuns) { r.NotApplicable++; c.NotApplicable++ })
		tally(c.Rules, at, cov.NotInForce, func(r *ruleRuns) { r.NotInForce++; c.NotInForce++ })
		tally(c.Rules, at, cov.NotEvaluated, func(r *ruleRuns) { r.NotEvaluated++; c.NotEvaluated++ })
	}
	return c
}

func tally(runs []ruleRuns, at map[string]int, ids []string, add func(*ruleRuns)) {
	for _, id := range ids {
		if i, ok := at[id]; ok {
			add(&runs[i])
		}
	}
}
