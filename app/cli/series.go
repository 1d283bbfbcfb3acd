package cli

import (
	"fmt"
	"io"
	"os"
	"strings"

	"thethuc/drafting/plain"
	"thethuc/drafting/series"
	"thethuc/drafting/spreadsheet"
	"thethuc/drafting/template"
)

type seriesCommand struct {
	Template string   `arg:"" name:"mẫu" help:"Mã của mẫu, như nd30/invitation."`
	Rows     string   `help:"Bảng Excel hoặc CSV, mỗi dòng một văn bản; dòng đầu là tên các trường." placeholder:"TỆP.xlsx"`
	Out      string   `name:"output" short:"o" help:"Thư mục ghi mỗi văn bản một tệp, hoặc một tệp PDF chung." placeholder:"THƯ MỤC|TỆP.pdf"`
	Set      []string `help:"Giá trị chung của một trường; dùng được nhiều lần." sep:"none" placeholder:"TRƯỜNG=GIÁ TRỊ"`
	Column   []string `help:"Cột nào cho trường nào, khi tên khác nhau; để trống trường để bỏ cột. Dùng được nhiều lần." sep:"none" placeholder:"CỘT=TRƯỜNG"`
	Name     string   `help:"Trường dùng đặt tên tệp; không ghi thì là cột đầu." placeholder:"TRƯỜNG"`
	Preview  int      `help:"Chỉ in ra văn bản của dòng này trong bảng, không ghi tệp nào." placeholder:"DÒNG"`
	Blank    string   `help:"Ghi một bảng trống có đủ cột của mẫu, để điền." placeholder:"TỆP.xlsx"`
	Force    bool     `help:"Ghi cả vào thư mục đã có tệp."`
}

// Run makes a paper for each row of a table.
func (c *seriesCommand) Run(w *world) error {
	if err := w.ready(); err != nil {
		return err
	}
	t, err := w.template(c.Template)
	if err != nil {
		return err
	}
	if c.Blank != "" {
		return w.blankTable(t, c.Blank)
	}
	if c.Rows == "" {
		return faultf("Chưa có bảng: ghi --rows TỆP.xlsx. Lấy bảng trống để điền bằng --blank TỆP.xlsx.")
	}
	table, err := readTable(c.Rows)
	if err != nil {
		return err
	}
	s, err := c.series(w, t, table)
	if err != nil {
		return err
	}
	if c.Preview > 0 {
		return w.preview(s, table, c.Preview)
	}
	if c.Out == "" {
		return faultf("Chưa có nơi ghi: ghi -o THƯ MỤC để có mỗi văn bản một tệp, hoặc -o TỆP.pdf để có một tệp chung.")
	}
	if len(table.Rows) == 0 {
		return faultf("%s chỉ có dòng tên cột: điền mỗi văn bản một dòng.", c.Rows)
	}
	return c.make(w, s, table)
}

// readTable reads the table at a path; the error is a sentence.
func readTable(path string) (*spreadsheet.Table, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, faultf("Không đọc được %s: %s", path, reason(err))
	}
	defer f.Close() //nolint:errcheck // nothing was written
	table, err := spreadsheet.Read(path, f)
	if err != nil {
		return nil, faultf("Không đọc được %s.", err)
	}
	return table, nil
}

// series joins template, unit and columns, and refuses what no row could be made with.
func (c *seriesCommand) series(w *world, t *template.Template, table *spreadsheet.Table) (*series.Series, error) {
	common, err := assignments(c.Set)
	if err != nil {
		return nil, err
	}
	said := map[string]string{}
	for _, s := range c.Column {
		column, field, ok := strings.Cut(s, "=")
		if !ok || column == "" {
			return nil, faultf("--column “%s” không đúng: viết --column \"tên cột=trường\".", s)
		}
		said[column] = field
	}
	columns, err := series.Match(t, table.Head, said)
	if err != nil {
		return nil, faultf("%s: %s.", c.Rows, err)
	}
	if c.Name != "" && t.Field(c.Name) == nil {
		return nil, faultf("Mẫu %s không có trường “%s” để đặt tên tệp.", t.ID, c.Name)
	}
	unit, err := w.Profile()
	if err != nil {
		return nil, err
	}
	faces, err := w.Faces()
	if err != nil {
		return nil, err
	}
	s := &series.Series{
		Template: t, Profile: unit, Options: template.Options{Today: w.Today(), Sheet: w.sheetOf(t)},
		Common: common, Columns: columns, NamedBy: c.Name, Faces: faces, Sheet: w.Sheet, Meta: Meta,
	}
	lacking, err := s.Lacking()
	if err != nil {
		return nil, sentenceOf(err)
	}
	if len(lacking) > 0 {
		return nil, faultf("%s: bảng thiếu cột cho trường bắt buộc “%s”. Thêm cột, hoặc cho giá trị chung bằng --set.", c.Rows, strings.Join(lacking, "”, “"))
	}
	return s, nil
}

// make writes the papers and says what came of every row.
func (c *seriesCommand) make(w *world, s *series.Series, table *spreadsheet.Table) error {
	var report series.Report
	var err error
	if strings.HasSuffix(strings.ToLower(c.Out), ".pdf") {
		err = w.write(c.Out, func(out io.Writer) error {
			var err error
			if report, err = s.Together(w.ctx, table.Rows, out, w.progress()); err == nil && (report.Cancelled || report.Made == 0) {
				err = fault("không có văn bản nào được ghi.") // a file that is not replaced stays as it was
			}
			return err
		})
		if report.Cancelled || report.Made == 0 && len(report.Failures) > 0 {
			err = nil
		}
	} else {
		if err := c.folder(); err != nil {
			return err
		}
		report, err = s.Files(w.ctx, table.Rows, c.Out, w.write, w.progress())
	}
	for _, f := range report.Failures {
		w.fail(faultf("%s, dòng %d: %s.", c.Rows, f.Line, strings.TrimSuffix(f.Err.Error(), ".")))
	}
	if err != nil {
		return err
	}
	if report.Cancelled || len(report.Failures) > 0 {
		w.code = Faults
	}
	if report.Made == 0 {
		w.code = Unusable
	}
	said := fmt.Sprintf("Đã làm %d trong %d văn bản, %d trang, ghi vào %s.", report.Made, len(table.Rows), report.Pages, c.Out)
	if report.Cancelled {
		said = fmt.Sprintf("Đã dừng: làm được %d trong %d văn bản; tệp nào đã ghi đều trọn vẹn.", report.Made, len(table.Rows))
		if strings.HasSuffix(strings.ToLower(c.Out), ".pdf") {
			said = "Đã dừng, chưa ghi gì."
		}
	} else if report.Made == 0 {
		said = "Không làm được văn bản nào: xem lỗi từng dòng."
	}
	_, err = fmt.Fprintln(w.out, said)
	return err
}

// folder makes the folder to write to, and refuses one that has files already.
func (c *seriesCommand) folder() error {
	entries, err := os.ReadDir(c.Out)
	if err == nil && len(entries) > 0 && !c.Force {
		return faultf("Thư mục %s đã có tệp: chọn thư mục khác, hoặc thêm --force để ghi vào đó; tệp trùng tên sẽ bị thay.", c.Out)
	}
	if err := os.MkdirAll(c.Out, 0o755); err != nil {
		return faultf("Không tạo được thư mục %s: %s", c.Out, reason(err))
	}
	return nil
}

// progress says on a terminal how far the work is.
func (w *world) progress() series.Progress {
	f, ok := w.err.(*os.File)
	if !ok {
		return nil
	}
	if info, err := f.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return nil
	}
	return func(done, total int) {
		end := ""
		if done == total {
			end = "\n"
		}
		_, _ = fmt.Fprintf(f, "\r%d/%d%s", done, total, end) // a terminal that is gone needs no progress
	}
}

// preview prints the paper of the row on a line of the table.
func (w *world) preview(s *series.Series, table *spreadsheet.Table, line int) error {
	for _, row := range table.Rows {
		if row.Line != line {
			continue
		}
		d, err := s.Document(row)
		if err != nil {
			return faultf("Dòng %d: %s.", line, err)
		}
		_, err = io.WriteString(w.out, plain.Words(d))
		return err
	}
	return faultf("Bảng không có văn bản nào ở dòng %d.", line)
}

// blankTable writes a table whose columns are the template's fields, with the samples as its
// first row.
func (w *world) blankTable(t *template.Template, path string) error {
	if err := extension(path, spreadsheet.XLSX, spreadsheet.CSV); err != nil {
		return err
	}
	if err := w.write(path, func(out io.Writer) error { return spreadsheet.Write(path, out, series.Blank(t)) }); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w.out, "Đã ghi %s: điền mỗi văn bản một dòng, dòng thứ hai là ví dụ.\n", path)
	return err
}
