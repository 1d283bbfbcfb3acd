package batch

import (
	"fmt"
	"io"
	"strings"

	"thethuc/drafting/lint"
)

// levels are the words for the severities.
var levels = map[lint.Severity]string{lint.Error: "lỗi", lint.Warning: "cảnh báo", lint.Hint: "gợi ý"}

// Level is the Vietnamese word for a severity.
func Level(s lint.Severity) string { return levels[s] }

// WriteText writes all results for a person to read: each finding with its place, what the
// provision asks and what a fix would do, then what was looked at and what was not.
func WriteText(w io.Writer, results []Result, rules []*lint.Rule, words Words) error {
	titles := map[string]string{}
	for _, r := range rules {
		titles[r.ID] = r.Title
	}
	var b strings.Builder
	count := map[lint.Severity]int{}
	for _, r := range results {
		if r.Err != nil {
			fmt.Fprintf(&b, "%s: không đọc được: %s\n", r.Path, words(r.Err))
			continue
		}
		for _, f := range r.Lint.Findings {
			count[f.Severity]++
			writeFinding(&b, r, f, titles[f.Rule])
		}
		for _, broke := range r.Lint.Broken {
			fmt.Fprintf(&b, "%s: quy tắc %s gặp sự cố, kết quả của quy tắc này không có: %s\n", r.Path, broke.Rule, broke.Panic)
		}
	}
	c := summary(results, rules, words)
	fmt.Fprintf(&b, "%d lỗi, %d cảnh báo, %d gợi ý trong %d tệp", count[lint.Error], count[lint.Warning], count[lint.Hint], c.Files-len(c.Unread))
	if n := len(c.Unread); n > 0 {
		fmt.Fprintf(&b, "; %d tệp không đọc được", n)
	}
	fmt.Fprintf(&b, ".\nQuy tắc: %d lượt kiểm tra, %d đạt; không áp dụng %d, chưa có hiệu lực %d, chưa xét được %d.\n",
		c.Run, c.Passed, c.NotApplicable, c.NotInForce, c.NotEvaluated)
	_, err := io.WriteString(w, b.String())
	return err
}

func writeFinding(b *strings.Builder, r Result, f lint.Finding, title string) {
	place := r.Path
	if path := r.File.Document.Path(f.Node); path != "" {
		place += ": " + path
	}
	fmt.Fprintf(b, "%s: %s: %s [%s]\n", place, levels[f.Severity], title, f.Rule)
	if f.Text != "" {
		fmt.Fprintf(b, "    “%s”\n", f.Text)
	}
	fmt.Fprintf(b, "    %s\n", f.Message)
	if f.Measured != "" {
		fmt.Fprintf(b, "    đo được %s; quy định %s\n", f.Measured, f.Allowed)
	}
	if !f.Provision.IsZero() {
		fmt.Fprintf(b, "    %s\n", f.Provision)
	}
	for _, fix := range f.Fixes {
		how := ""
		if !fix.Safe {
			how = " (cần xem lại)"
		}
		fmt.Fprintf(b, "    → %s%s\n", fix.Title, how)
	}
}
