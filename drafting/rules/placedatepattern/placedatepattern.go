// Package placedatepattern holds the rule place-date-pattern: the line of place and date
// is not written as "<place>, ngày … tháng … năm …". A missing comma, dates in figures alone and
// zeros are the matters of narrower rules.
package placedatepattern

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is place-date-pattern.
var Rule = &lint.Rule{
	ID: "place-date-pattern", Title: "Địa danh và thời gian ban hành viết không đúng mẫu",
	Severity: lint.Error, Scope: lint.OfNode, Components: []drafting.Component{drafting.PlaceDate},
	Cites:  []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "4", Point: "c"}, {Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "II", Clause: "4", Point: "b"}},
	Yields: []string{"place-comma", "date-written-full", "date-day-pad", "date-month-pad", "month-over-padded", "date-valid"},
	Page:   page, Since: "0.1", Check: run,
}

var (
	written = pattern.New(`^(?:.*[\p{L}\p{N})\]}]|[ \x{a0}.…_]*[.…_])[ \x{a0}]*[,;.]?[ \x{a0}]*ngày(?:[ \x{a0}]+[0-9]+[ \x{a0}]+|[ \x{a0}.…_]+)tháng(?:[ \x{a0}]+[0-9]+[ \x{a0}]+|[ \x{a0}.…_]+)năm(?:[ \x{a0}]+[0-9]+[ \x{a0}]*|[ \x{a0}]*[0-9]{0,3}[ \x{a0}.…_]*)$`)
	figures = pattern.New(`[0-9][ \x{a0}]*[/.-][ \x{a0}]*[0-9]|[0-9.…_ ]/[0-9…_ ]`)
)

// Điểm c khoản 4: sau địa danh có dấu phẩy (,); địa danh và ngày, tháng, năm trình bày bằng chữ in
// thường. Điểm b: các số thể hiện ngày, tháng, năm dùng chữ số Ả Rập.
func run(p *lint.Pass) {
	text := p.Node.Text
	if written.MatchString(text) || figures.MatchString(text) {
		return
	}
	f := lint.Finding{
		Node: p.Node.ID, End: len(text),
		Message: "Địa danh và thời gian ban hành viết: <địa danh>, ngày <ngày> tháng <tháng> năm <năm>, bằng chữ số Ả Rập.",
	}
	if right, ok := rewritten(text); ok && written.MatchString(right) {
		start, end, put := change(text, right)
		f.Fixes = []lint.Fix{lint.Rewrite("Sửa thành “"+right+"”", true, p.Node, start, end, put)}
		f.Start = strings.LastIndexByte(text[:start], ' ') + 1
		if next := strings.IndexByte(text[end:], ' '); next >= 0 {
			f.End = end + next
		}
	}
	p.Report(f)
}

// rewritten writes the line anew from its place and its three numbers, of which blank ones
// stay as they are.
func rewritten(text string) (string, bool) {
	line, ok := drafting.ParsePlaceDate(text)
	if !ok {
		return "", false
	}
	place := strings.TrimRight(line.Place.Text, " \u00a0,;.-–")
	var numbers [3]string
	for i, w := range []drafting.Words{line.Day, line.Month, line.Year} {
		number := strings.Trim(w.Text, " \u00a0,;.")
		switch {
		case w.Blank():
			numbers[i] = w.Text
			if dots := strings.TrimSpace(w.Text); dots != "" || w.Text == "" {
				numbers[i] = " " + dots + " "
			}
		case strings.Trim(number, "0123456789") == "":
			numbers[i] = " " + number + " "
		default:
			return "", false
		}
	}
	return strings.TrimRight(place+", ngày"+numbers[0]+"tháng"+numbers[1]+"năm"+numbers[2], " "), true
}

// change is the part of the text that differs from the other, and what stands there.
func change(text, other string) (start, end int, put string) {
	for start < min(len(text), len(other)) && text[start] == other[start] {
		start++
	}
	for start > 0 && start < len(text) && !utf8.RuneStart(text[start]) {
		start--
	}
	end = len(text)
	tail := len(other)
	for end > start && tail > start && text[end-1] == other[tail-1] {
		end--
		tail--
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
		tail++
	}
	return start, end, other[start:tail]
}
