package dossier

import (
	"slices"
	"strconv"
	"strings"

	"thethuc/drafting/pattern"
)

// StepTable is a table of the steps of a process (các bước của quy trình), one a row.
type StepTable struct {
	Table
	// The columns of what is done, of who does it, of its time and of its result; -1 for none. The
	// time is always there.
	What, Who, Time, Result int
	Unit                    string // of the times, where the head names it: "giờ", "ngày"; "" where the cells do
}

// StepsOf reads a table of steps; ok is false for any other.
func StepsOf(t Table) (s StepTable, ok bool) {
	s = StepTable{
		Table: t, What: t.Column("nội dung công việc", "trình tự", "nội dung", "bước thực hiện", "công việc", "các bước"),
		Who:  t.Column("đơn vị", "trách nhiệm", "người thực hiện", "cá nhân", "bộ phận", "cơ quan"),
		Time: t.Column("thời gian"), Result: -1,
	}
	if s.Time < 0 || t.Column("trình tự", "nội dung công việc", "bước", "thứ tự các bước") < 0 {
		return s, false
	}
	switch head := t.Heads[s.Time]; {
	case strings.Contains(head, "(giờ"):
		s.Unit = "giờ"
	case strings.Contains(head, "(ngày"):
		s.Unit = "ngày"
	}
	for k, head := range t.Heads {
		if s.Result < 0 && (strings.Contains(head, "kết quả") || strings.HasPrefix(head, "sản phẩm")) {
			s.Result = k
		}
	}
	return s, true
}

// Processes are the steps of each process in the table: those below a row that names one, or all.
func (s StepTable) Processes() (out [][]Row) {
	var rows []Row
	for _, r := range s.Rows {
		switch _, group := r.Group(); {
		case group:
			if len(rows) > 0 {
				out = append(out, rows)
			}
			rows = nil
		case !r.Sum() && s.words(r) != "":
			rows = append(rows, r)
		}
	}
	if len(rows) > 0 {
		out = append(out, rows)
	}
	return out
}

// words are what a step does, in small letters.
func (s StepTable) words(r Row) string {
	if s.What < 0 {
		return ""
	}
	return Plain(r[s.What].Text)
}

var (
	// confirmed are words in which receiving is something else.
	confirmed = strings.NewReplacer("xác nhận", "", "chứng nhận", "", "công nhận", "")
	returns   = pattern.New(`(?:^|[ ,;])(?:trả|giao|gửi|chuyển|phát hành|thông báo)(?:$|[ ,;])`)
	// keeps are words of a step on what is left once the result was handed over.
	keeps  = pattern.New(`^(?:lưu|vào sổ|thống kê|cập nhật|theo dõi|đánh giá|kết thúc)(?:$|[ ,;])`)
	back   = pattern.New(`(?:về|lại|trở lại|quay lại) bước (\d{1,2})(?:$|[ ,.;)])`)
	digits = pattern.New(`\d+`)
)

// Receives reports whether a step takes the papers in.
func (s StepTable) Receives(r Row) bool {
	words := confirmed.Replace(s.words(r))
	return strings.Contains(words, "nhận") || strings.Contains(words, "nộp")
}

// Returns reports whether a step hands the result over.
func (s StepTable) Returns(r Row) bool { return returns.MatchString(s.words(r)) }

// Keeps reports whether a step only keeps the file, or counts it, and hands nothing over.
func (s StepTable) Keeps(r Row) bool { return keeps.MatchString(s.words(r)) && !s.Returns(r) }

// Has reports whether one of the steps has the number: as the table writes it or, of a flow chart
// and where no step has a number, as the steps follow.
func (s StepTable) Has(steps []Row, number int) bool {
	if number <= len(steps) {
		return true
	}
	k := s.Column("bước", "thứ tự các bước", "tt", "stt")
	return k >= 0 && k != s.What && slices.ContainsFunc(steps, func(r Row) bool {
		n, err := strconv.Atoi(digits.FindString(r[k].Text))
		return err == nil && n == number
	})
}

// Branch returns the number of the step to which a step goes back, with the cell that says so; 0
// where it does not.
func (s StepTable) Branch(r Row) (step int, at Cell) {
	for _, c := range r {
		if c.Node == nil {
			continue
		}
		if c.Node.Cell.Back > 0 {
			return c.Node.Cell.Back, c
		}
		if m := back.FindStringSubmatch(Plain(c.Text)); m != nil {
			n, err := strconv.Atoi(m[1])
			if err == nil {
				return n, c
			}
		}
	}
	return 0, Cell{}
}
