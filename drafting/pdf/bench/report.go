package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"thethuc/drafting/pattern"
)

// report gathers what the runners took.
type report struct {
	rows    []*row
	missing []string
}

type row struct {
	runner
	took []time.Duration
}

func (r *report) add(x runner, took time.Duration) {
	for _, row := range r.rows {
		if row.key == x.key {
			row.took = append(row.took, took)
			return
		}
	}
	r.rows = append(r.rows, &row{x, []time.Duration{took}})
}

func (r *report) row(key string) *row {
	i := slices.IndexFunc(r.rows, func(x *row) bool { return x.key == key })
	if i < 0 {
		return nil
	}
	return r.rows[i]
}

func (r *row) median() time.Duration {
	sorted := slices.Sorted(slices.Values(r.took))
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}

// text is the lines for benchstat, then a table for people. The ratio of a best time is that
// of the peer's best to our median.
func (r *report) text() string {
	var b, rows strings.Builder
	fmt.Fprintf(&b, "goos: %s\ngoarch: %s\npkg: thethuc/drafting/pdf/bench\n", runtime.GOOS, runtime.GOARCH)
	for _, row := range r.rows {
		for _, took := range row.took {
			fmt.Fprintf(&b, "BenchmarkTenPages/%s 1 %d ns/op\n", row.key, took.Nanoseconds())
		}
	}
	b.WriteString("\n")
	fmt.Fprintln(&rows, "Cùng một văn bản\tTrang\tTrung vị (ms)\tNhanh nhất (ms)\tChậm hơn Thể Thức\tNhanh nhất chậm hơn")
	for _, row := range r.rows {
		median, best := row.median(), slices.Min(row.took)
		fmt.Fprintf(&rows, "%s\t%s\t%.1f\t%.1f", row.name, pageCount(row.out), ms(median), ms(best))
		if ours := r.row(row.ours); ours != nil {
			fmt.Fprintf(&rows, "\t%.1f lần\t%.1f lần", ms(median)/ms(ours.median()), ms(best)/ms(ours.median()))
		}
		rows.WriteString("\n")
	}
	// Writing to a string does not fail.
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	_, _ = io.WriteString(table, rows.String())
	_ = table.Flush()
	for _, m := range r.missing {
		fmt.Fprintln(&b, "Không có", m)
	}
	return b.String()
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

var pagesLine = pattern.New(`(?m)^Pages: +(\d+)$`)

// pageCount asks poppler; "?" where it is not installed.
func pageCount(file string) string {
	out, err := exec.Command("pdfinfo", file).Output()
	if m := pagesLine.FindSubmatch(out); err == nil && m != nil {
		return string(m[1])
	}
	return "?"
}

// memory makes a long PDF in a process of its own, and says its time and its peak of memory,
// which GNU time measures.
func memory(folder string) (string, error) {
	timer, err := exec.LookPath("time")
	if err != nil {
		return fmt.Sprintln("Không có GNU time, không đo được bộ nhớ:", err), nil
	}
	in := filepath.Join(folder, "long.txt")
	from, to := strings.Index(tenPages, "Điều 6."), strings.Index(tenPages, "Chương III")
	if from < 0 || to < from {
		return "", errors.New("không thấy các điều của Chương II trong văn bản mẫu")
	}
	long := tenPages[:to] + strings.Repeat(tenPages[from:to], 264) + tenPages[to:]
	if err := os.WriteFile(in, []byte(long), 0o600); err != nil {
		return "", err
	}
	out, err := exec.Command(timer, "-f", "%e giây (%U + %S giây của bộ xử lý), %M KB lúc cao nhất", filepath.Join(folder, program), "export", in, "-o", filepath.Join(folder, "long.pdf")).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	_, pages, _ := strings.Cut(string(out), "long.pdf, ")
	return fmt.Sprintln("Thể Thức, cả tiến trình:", strings.ReplaceAll(strings.TrimSpace(pages), ".\n", ", ")), nil
}
