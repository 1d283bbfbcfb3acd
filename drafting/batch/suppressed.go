package batch

import (
	"fmt"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// said is a finding in a report; by is nil where nobody ignored it.
type said struct {
	lint.Finding
	by *drafting.Suppression
}

// all are the findings of a result, then those that somebody ignored.
func all(r lint.Result) []said {
	out := make([]said, 0, len(r.Findings)+len(r.Suppressed))
	for _, f := range r.Findings {
		out = append(out, said{f, nil})
	}
	for _, s := range r.Suppressed {
		out = append(out, said{s.Finding, &s.By})
	}
	return out
}

// Why says for what reason, by whom and when a finding was ignored: "trích nguyên văn (Trần An, 05/02/2026)".
func Why(s drafting.Suppression) string {
	var who []string
	if s.By != "" {
		who = append(who, s.By)
	}
	if s.Date != "" {
		who = append(who, day(s.Date))
	}
	if len(who) == 0 {
		return s.Reason
	}
	return fmt.Sprintf("%s (%s)", s.Reason, strings.Join(who, ", "))
}

// day writes 2026-02-05 as 05/02/2026, and any other words as they are.
func day(date string) string {
	if parts := strings.Split(date, "-"); len(parts) == 3 {
		return parts[2] + "/" + parts[1] + "/" + parts[0]
	}
	return date
}
