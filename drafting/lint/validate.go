package lint

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"thethuc/drafting/pattern"
)

var ruleID = pattern.New(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// Validate returns what is wrong with the rules as a list, all faults joined, in Vietnamese,
// since data rules are written by whoever keeps a pack. Every rule needs an id of its own in
// kebab-case, a title without a full stop, a known severity and scope, a check, the version
// that first had it, a provision where it is of severity Error, and a page: the title as its
// heading, what the fault is, "## Vì sao", "## Cách sửa", and at least one ```bad and one
// ```good example.
func Validate(rules []*Rule) error {
	ids := map[string]bool{}
	for _, r := range rules {
		ids[r.ID] = true
	}
	var faults []error
	seen := map[string]bool{}
	for _, r := range rules {
		problems := r.problems(ids)
		if seen[r.ID] {
			problems = append(problems, "trùng id với quy tắc khác: đổi id")
		}
		seen[r.ID] = true
		for _, p := range problems {
			faults = append(faults, fmt.Errorf("quy tắc %q: %s", r.ID, p))
		}
	}
	return errors.Join(faults...)
}

func (r *Rule) problems(ids map[string]bool) []string {
	var out []string
	say := func(wrong bool, problem string) {
		if wrong {
			out = append(out, problem)
		}
	}
	say(!ruleID.MatchString(r.ID), "id phải gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ number-zero-pad")
	say(r.Title == "" || strings.HasSuffix(r.Title, "."), "title phải nêu lỗi và không có dấu chấm cuối")
	say(rank(r.Severity) < 0, "severity phải là error, warning hoặc hint")
	say(!slices.Contains([]Scope{OfNode, OfDocument, OfSet, OfSuppressions}, r.Scope), "scope phải là node, document, set hoặc suppressions")
	say(r.Severity == Error && (len(r.Cites) == 0 || r.Cites[0].IsZero()), "quy tắc mức lỗi phải nêu điều khoản ở cites")
	say(r.Check == nil, "thiếu phép kiểm")
	say(r.Since == "", "since phải nêu phiên bản đầu tiên có quy tắc")
	for _, c := range r.Components {
		say(!c.Known(), fmt.Sprintf("thành phần lạ %q: sửa tên thành phần", c))
	}
	for _, y := range r.Yields {
		say(y == r.ID || !ids[y], fmt.Sprintf("yields nêu quy tắc lạ %q: sửa id", y))
	}
	return append(out, r.pageProblems()...)
}

// pageSections are the headings that a page must have beside its title.
var pageSections = []string{"## Vì sao", "## Cách sửa"}

func (r *Rule) pageProblems() []string {
	lines := strings.Split(r.Page, "\n")
	var out []string
	if lines[0] != "# "+r.Title {
		out = append(out, fmt.Sprintf("trang phải mở đầu bằng dòng %q", "# "+r.Title))
	}
	for _, section := range pageSections {
		if !slices.Contains(lines, section) {
			out = append(out, fmt.Sprintf("trang thiếu mục %q", section))
		}
	}
	if !r.hasExample("bad") {
		out = append(out, "trang thiếu ví dụ sai (```bad)")
	}
	if !r.hasExample("good") {
		out = append(out, "trang thiếu ví dụ đúng (```good)")
	}
	return out
}

// Examples returns the bad and the good examples of the rule's page, each as the lines that
// a clerk would type.
func (r *Rule) Examples() (bad, good []string) {
	for kind, text := range r.blocks() {
		switch kind {
		case "bad":
			bad = append(bad, text)
		case "good":
			good = append(good, text)
		}
	}
	return bad, good
}

func (r *Rule) hasExample(wanted string) bool {
	for kind := range r.blocks() {
		if kind == wanted {
			return true
		}
	}
	return false
}

// blocks yields the fenced blocks of the rule's page: what stands behind the fence, and the lines.
func (r *Rule) blocks() iter.Seq2[string, string] {
	return func(yield func(kind, text string) bool) {
		open, from, at := "", 0, 0
		for line := range strings.SplitSeq(r.Page, "\n") {
			next := at + len(line) + len("\n")
			switch {
			case open == "" && strings.HasPrefix(line, "```"):
				open, from = strings.TrimPrefix(line, "```"), next
			case open != "" && line == "```":
				if !yield(open, r.Page[from:at]) {
					return
				}
				open = ""
			}
			at = next
		}
	}
}
