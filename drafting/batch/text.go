package batch

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// levels are the words for the severities.
var levels = map[lint.Severity]string{lint.Error: "lỗi", lint.Warning: "cảnh báo", lint.Hint: "gợi ý"}

// Level is the Vietnamese word for a severity.
func Level(s lint.Severity) string { return levels[s] }

// textReport is for a person to read: each finding with its place, what the provision asks and
// what a fix would do, then what was looked at and what was not.
type textReport struct {
	w     io.Writer
	tally tally
	about About
}

func (t *textReport) Add(r Result) error {
	t.tally.add(r)
	var b strings.Builder
	if r.Err != nil {
		fmt.Fprintf(&b, "%s: không đọc được: %s\n", r.Path, t.about.Words(r.Err))
	}
	if r.Err == nil && r.File != nil {
		if p := r.Lint.Paper; p != drafting.AdministrativePaper {
			fmt.Fprintf(&b, "%s: đây là %s, không phải văn bản hành chính: chỉ kiểm tra những điều áp dụng được.\n", r.Path, p.Name())
		}
	}
	again := repeats(r.Lint.Findings)
	for _, f := range r.Lint.Findings {
		n, first := again[sameFault(f)]
		if f.Measured == "" {
			n, first = 0, true
		}
		if first {
			t.finding(&b, r, f, n)
			delete(again, sameFault(f))
		}
	}
	for _, s := range r.Lint.Suppressed {
		t.suppressed(&b, r, s)
	}
	for _, broke := range r.Lint.Broken {
		fmt.Fprintf(&b, "%s: quy tắc %s gặp sự cố, kết quả của quy tắc này không có: %s\n", r.Path, broke.Rule, broke.Panic)
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

// sameFault is what findings on form share that are said once.
func sameFault(f lint.Finding) [2]string { return [2]string{f.Rule, f.Measured} }

// repeats counts how often each fault comes again after its first place.
func repeats(findings []lint.Finding) map[[2]string]int {
	again := map[[2]string]int{}
	for _, f := range findings {
		if n, ok := again[sameFault(f)]; ok {
			again[sameFault(f)] = n + 1
		} else {
			again[sameFault(f)] = 0
		}
	}
	return again
}

// head is the line of a finding that says where it is and what, and its words.
func (t *textReport) head(b *strings.Builder, r Result, f lint.Finding, level string) {
	place := r.Path
	if path := r.File.Document.Path(f.Node); path != "" {
		place += ": " + path
	}
	fmt.Fprintf(b, "%s: %s: %s [%s]\n", place, level, t.title(f.Rule), f.Rule)
	if f.Text != "" {
		fmt.Fprintf(b, "    “%s”\n", f.Text)
	}
}

// suppressed says what somebody ignored, and why.
func (t *textReport) suppressed(b *strings.Builder, r Result, s lint.Suppressed) {
	t.head(b, r, s.Finding, "đã bỏ qua")
	fmt.Fprintf(b, "    lý do: %s\n", Why(s.By))
}

func (t *textReport) finding(b *strings.Builder, r Result, f lint.Finding, again int) {
	t.head(b, r, f, levels[f.Severity])
	fmt.Fprintf(b, "    %s\n", f.Message)
	if f.Measured != "" {
		fmt.Fprintf(b, "    %s; quy định %s\n", f.Measured, f.Allowed)
	}
	if again > 0 {
		fmt.Fprintf(b, "    và %d chỗ khác như vậy\n", again)
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

func (t *textReport) title(id string) string {
	if i, ok := t.tally.at[id]; ok {
		return t.about.Rules[i].Title
	}
	return ""
}

func (t *textReport) Close() error {
	var b strings.Builder
	c := &t.tally
	fmt.Fprintf(&b, "%d lỗi, %d cảnh báo, %d gợi ý trong %d tệp", c.count[lint.Error], c.count[lint.Warning], c.count[lint.Hint], c.Files-len(c.Unread))
	if c.Suppressed > 0 {
		fmt.Fprintf(&b, "; %d điều đã được bỏ qua", c.Suppressed)
	}
	if n := len(c.Unread); n > 0 {
		fmt.Fprintf(&b, "; %d tệp không đọc được", n)
	}
	fmt.Fprintf(&b, ".\nQuy tắc: %d lượt kiểm tra, %d đạt; không áp dụng %d, chưa có hiệu lực %d, chưa xét được %d.\n",
		c.Run, c.Passed, c.NotApplicable, c.NotInForce, c.NotEvaluated)
	if c.NotEvaluated > 0 {
		b.WriteString("Chưa xét được là các quy tắc cần cỡ chữ, lề trang … của tệp Word, cần biết loại văn bản, hoặc cần trang đã dàn.\n")
	}
	if c.Files > 1 {
		t.byRule(&b)
	}
	if len(c.Manual) > 0 {
		fmt.Fprintf(&b, "Việc chương trình không kiểm tra được, người kiểm tra phải xem (%d):\n", len(c.Manual))
		for _, m := range c.Manual {
			fmt.Fprintf(&b, "  - %s\n", m)
		}
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

// byRule says what each rule found, the most first.
func (t *textReport) byRule(b *strings.Builder) {
	found := slices.DeleteFunc(slices.Clone(t.tally.Rules), func(r ruleRuns) bool { return r.Findings == 0 })
	slices.SortStableFunc(found, func(a, b ruleRuns) int { return cmp.Or(b.FilesFound-a.FilesFound, b.Findings-a.Findings) })
	if len(found) > 0 {
		b.WriteString("Theo quy tắc:\n")
	}
	for _, r := range found {
		rule := t.about.Rules[t.tally.at[r.Rule]]
		fmt.Fprintf(b, "  %d tệp, %d chỗ: %s: %s [%s]\n", r.FilesFound, r.Findings, levels[rule.Severity], rule.Title, r.Rule)
	}
}
