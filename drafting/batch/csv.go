package batch

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"thethuc/drafting/lint"
)

// csvReport is a table for a spreadsheet: a row for each finding, file that could not be read
// and rule that broke down, then what became of each rule and what a person has to look at. It
// begins with the mark by which spreadsheets know UTF-8.
type csvReport struct {
	w     io.Writer
	tally tally
	begun bool
}

// columns are the names of the columns.
var columns = []string{
	"tệp", "mức độ", "quy tắc", "vị trí", "bắt đầu", "kết thúc", "chữ", "nội dung", "đo được", "quy định", "điều khoản", "cách sửa", "lý do bỏ qua",
}

func (r *csvReport) Add(res Result) error {
	r.tally.add(res)
	var rows [][]string
	if res.Err != nil {
		rows = append(rows, row(res.Path, "không đọc được", "", r.tally.about.Words(res.Err)))
	}
	for _, f := range all(res.Lint) {
		fix := ""
		if len(f.Fixes) > 0 {
			fix = f.Fixes[0].Title
		}
		level, why := levels[f.Severity], ""
		if f.by != nil {
			level, why = "đã bỏ qua", Why(*f.by)
		}
		rows = append(rows, []string{
			res.Path, level, f.Rule, res.File.Document.Path(f.Node), strconv.Itoa(f.Start), strconv.Itoa(f.End), f.Text,
			f.Message, f.Measured, f.Allowed, provision(f.Finding), fix, why,
		})
	}
	for _, b := range res.Lint.Broken {
		rows = append(rows, row(res.Path, "quy tắc gặp sự cố", b.Rule, b.Panic))
	}
	return r.write(rows)
}

func provision(f lint.Finding) string {
	if f.Provision.IsZero() {
		return ""
	}
	return f.Provision.String()
}

func row(file, level, rule, message string) []string {
	out := make([]string, len(columns))
	out[0], out[1], out[2], out[7] = file, level, rule, message
	return out
}

func (r *csvReport) write(rows [][]string) error {
	w := csv.NewWriter(r.w)
	if !r.begun {
		r.begun = true
		if _, err := io.WriteString(r.w, "\ufeff"); err != nil {
			return err
		}
		rows = append([][]string{columns}, rows...)
	}
	for _, cells := range rows {
		for i, c := range cells {
			cells[i] = harmless(c)
		}
		if err := w.Write(cells); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// harmless keeps a spreadsheet from taking words for a formula.
func harmless(cell string) string {
	if cell != "" && (cell[0] == '=' || cell[0] == '+' || cell[0] == '-' || cell[0] == '@') {
		return "'" + cell
	}
	return cell
}

func (r *csvReport) Close() error {
	var rows [][]string
	for _, c := range r.tally.Rules {
		rows = append(rows, row("", "tổng hợp", c.Rule, fmt.Sprintf(
			"%d chỗ trong %d tệp; kiểm tra %d, đạt %d, không áp dụng %d, chưa có hiệu lực %d, chưa xét được %d",
			c.Findings, c.FilesFound, c.Run, c.Passed, c.NotApplicable, c.NotInForce, c.NotEvaluated)))
	}
	for _, m := range r.tally.Manual {
		rows = append(rows, row("", "người kiểm tra xem", "", m))
	}
	return r.write(rows)
}
