package batch

import (
	"io"
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// Report takes results one by one, in the order in which they are to stand, and says at the end
// what was looked at and what was not. It keeps nothing of a document.
type Report interface {
	Add(Result) error
	Close() error
}

// Words gives the Vietnamese sentence for an error.
type Words func(error) string

// About is what a report is about beside the results.
type About struct {
	Rules  []*lint.Rule
	Manual []string // what no program can check
	Words  Words
}

// Formats are the names of the formats of reports.
var formats = []string{"text", "json", "sarif", "csv"}

// Formats returns the names of the formats of reports.
func Formats() []string { return slices.Clone(formats) }

// NewReport returns a report in a format that Formats names, or nil.
func NewReport(format string, w io.Writer, about About) Report {
	t := newTally(about)
	switch format {
	case "text":
		return &textReport{w: w, tally: t, about: about}
	case "json":
		return &jsonReport{w: w, tally: t, manual: t.Manual}
	case "sarif":
		return &sarifReport{w: w, tally: t, about: about}
	case "csv":
		return &csvReport{w: w, tally: t}
	}
	return nil
}

type coverage struct {
	Files  int      `json:"files"`
	Unread []unread `json:"unread"`
	// Others are the files that are no administrative documents.
	Others        []otherPaper `json:"otherPapers"`
	Rules         []ruleRuns   `json:"rules"`
	Run           int          `json:"run"`
	Passed        int          `json:"passed"`
	NotApplicable int          `json:"notApplicable"`
	NotInForce    int          `json:"notInForce"`
	NotEvaluated  int          `json:"notEvaluated"`
	Suppressed    int          `json:"suppressed"` // findings that somebody ignored
	Broken        []broken     `json:"broken"`
	Manual        []string     `json:"manual"`
}

type unread struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
}

// otherPaper is a file that is no administrative document, so that rules on the form of one
// were left out.
type otherPaper struct {
	File  string `json:"file"`
	Paper string `json:"paper"`
}

type broken struct {
	File  string `json:"file"`
	Rule  string `json:"rule"`
	Cause string `json:"cause"`
}

// ruleRuns says in how many files a rule came to each answer, and what it found.
type ruleRuns struct {
	Rule          string `json:"rule"`
	Run           int    `json:"run"`
	Passed        int    `json:"passed"`
	NotApplicable int    `json:"notApplicable"`
	NotInForce    int    `json:"notInForce"`
	NotEvaluated  int    `json:"notEvaluated"`
	Findings      int    `json:"findings"`
	FilesFound    int    `json:"filesWithFindings"`
}

// tally gathers the coverage of the results.
type tally struct {
	coverage
	about    About
	at       map[string]int // of the rules, by id
	findings int            // written so far
	count    map[lint.Severity]int
}

func newTally(about About) tally {
	t := tally{about: about, at: map[string]int{}, count: map[lint.Severity]int{}}
	t.Unread, t.Rules, t.Broken, t.Manual = []unread{}, []ruleRuns{}, []broken{}, append([]string{}, about.Manual...)
	t.Others = []otherPaper{}
	for i, r := range about.Rules {
		t.at[r.ID] = i
		t.Rules = append(t.Rules, ruleRuns{Rule: r.ID})
	}
	return t
}

// add counts a result; the zero Result counts for nothing.
func (t *tally) add(r Result) {
	if r.Err == nil && r.File == nil {
		return
	}
	t.Files++
	if r.Err != nil {
		t.Unread = append(t.Unread, unread{r.Path, t.about.Words(r.Err)})
		return
	}
	if p := r.Lint.Paper; p != drafting.AdministrativePaper {
		t.Others = append(t.Others, otherPaper{r.Path, p.Name()})
	}
	for _, b := range r.Lint.Broken {
		t.Broken = append(t.Broken, broken{r.Path, b.Rule, b.Panic})
	}
	c := r.Lint.Coverage
	t.each(c.Run, func(r *ruleRuns) { r.Run++; t.Run++ })
	t.each(c.Passed, func(r *ruleRuns) { r.Passed++; t.Passed++ })
	t.each(c.NotApplicable, func(r *ruleRuns) { r.NotApplicable++; t.NotApplicable++ })
	t.each(c.NotInForce, func(r *ruleRuns) { r.NotInForce++; t.NotInForce++ })
	t.each(c.NotEvaluated, func(r *ruleRuns) { r.NotEvaluated++; t.NotEvaluated++ })
	t.Suppressed += len(r.Lint.Suppressed)
	found := map[string]bool{}
	for _, f := range r.Lint.Findings {
		t.count[f.Severity]++
		t.each([]string{f.Rule}, func(r *ruleRuns) {
			r.Findings++
			if !found[f.Rule] {
				r.FilesFound++
			}
		})
		found[f.Rule] = true
	}
}

func (t *tally) each(ids []string, add func(*ruleRuns)) {
	for _, id := range ids {
		if i, ok := t.at[id]; ok {
			add(&t.Rules[i])
		}
	}
}
