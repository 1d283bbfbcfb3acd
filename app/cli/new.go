package cli

import (
	"context"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/renew"
	"thethuc/drafting/standard"
	"thethuc/drafting/template"
)

type newCommand struct {
	Template string   `arg:"" optional:"" name:"mẫu" help:"Mã của mẫu, như nd30/plan."`
	From     string   `help:"Soạn từ văn bản cũ, thay cho mẫu: số, ngày, dấu hiệu đã ký để trống, căn cứ và năm đã cũ được nêu ra." placeholder:"TỆP"`
	Sample   bool     `help:"Điền các trường bằng ví dụ."`
	Complete bool     `help:"Không ghi khi còn trường bắt buộc để trống."`
	Set      []string `help:"Điền một trường; dùng được nhiều lần." sep:"none" placeholder:"TRƯỜNG=GIÁ TRỊ"`
	Out      string   `name:"output" short:"o" required:"" help:"Tệp .vanban ghi ra." placeholder:"TỆP.vanban"`
}

// Run makes a document from a template.
func (c *newCommand) Run(w *world) error {
	if err := extension(c.Out, batch.Extension); err != nil {
		return err
	}
	switch {
	case c.From != "" && (c.Template != "" || c.Sample || len(c.Set) > 0):
		return faultf("--from soạn từ văn bản cũ: không đi với mã mẫu, --sample và --set.")
	case c.From != "":
		return c.again(w)
	case c.Template == "":
		return faultf("Chưa có mẫu: ghi mã của mẫu, như nd30/plan, hoặc --from TỆP để soạn từ văn bản cũ. Xem các mẫu bằng lệnh thethuc templates.")
	}
	values, err := assignments(c.Set)
	if err != nil {
		return err
	}
	if err := w.ready(); err != nil {
		return err
	}
	t, err := w.template(c.Template)
	if err != nil {
		return err
	}
	unit, err := w.Profile()
	if err != nil {
		return err
	}
	d, err := template.New(t, unit, values, template.Options{Sample: c.Sample, Whole: c.Complete, Today: w.Today(), Sheet: w.sheetOf(t)})
	if err != nil {
		return sentenceOf(err)
	}
	if err := w.write(c.Out, func(out io.Writer) error { return drafting.Write(out, d, nil) }); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w.out, "Đã ghi %s, còn %d chỗ trống.\n", c.Out, len(d.Blanks()))
	return err
}

// again makes a new draft of an earlier document, and tells what in it may be out of date.
func (c *newCommand) again(w *world) error {
	if err := apart(c.From, c.Out); err != nil {
		return err
	}
	f, err := w.read(c.From)
	if err != nil {
		return err
	}
	checker, err := w.checker(renew.Rules())
	if err != nil {
		return err
	}
	d := renew.From(f.Document, renew.Options{Source: filepath.Base(c.From), Today: w.Today()})
	if err := w.write(c.Out, func(out io.Writer) error { return drafting.Write(out, d, nil) }); err != nil {
		return err
	}
	old := checker.Lint(context.Background(), d, nil).Findings
	said := fmt.Sprintf("Đã ghi %s từ %s, còn %d chỗ trống, %d chỗ có thể đã cũ.\n", c.Out, c.From, len(d.Blanks()), len(old))
	for _, f := range old {
		said += fmt.Sprintf("  %s: “%s”: %s\n", d.Path(f.Node), f.Text, f.Message)
	}
	if len(old) > 0 {
		said += "Các chỗ này còn được nêu khi kiểm tra, đến khi sửa hoặc bỏ qua kèm lý do.\n"
	}
	_, err = io.WriteString(w.out, said)
	return err
}

// template returns the template with this ID; others that do not open are no reason not to.
func (w *world) template(id string) (*template.Template, error) {
	all, faults := w.Templates()
	t, err := template.Find(all, id)
	switch {
	case err == nil:
		return t, nil
	case faults != nil:
		return nil, faults
	}
	return nil, unknownTemplate(all, id)
}

// sheetOf is the sheet that papers of the template follow.
func (h *House) sheetOf(t *template.Template) *standard.Sheet {
	return h.Sheet(&drafting.Document{Header: drafting.Header{Standard: t.Standard, Choices: t.Choices}})
}

// unknownTemplate names the templates that may have been meant: few, those of this very name
// before those of the family that was named, and these before others.
func unknownTemplate(all []*template.Template, id string) error {
	const few = 5
	name := strings.ToLower(path.Base(id))
	var same, near, elsewhere []string
	for _, t := range all {
		switch {
		case path.Base(t.ID) == name:
			same = append(same, t.ID)
		case !strings.Contains(t.ID, name):
		case t.Family() == path.Dir(id):
			near = append(near, t.ID)
		default:
			elsewhere = append(elsewhere, t.ID)
		}
	}
	switch {
	case len(same) > 0:
		near = same
	case len(near) == 0:
		near = elsewhere
	}
	meant := ""
	if len(near) > 0 {
		meant = " Có phải là: " + strings.Join(near[:min(few, len(near))], ", ") + "?"
	}
	return faultf("Không có mẫu “%s”.%s Xem các mẫu bằng lệnh thethuc templates.", id, meant)
}

func assignments(set []string) (map[string]string, error) {
	values := map[string]string{}
	for _, s := range set {
		name, value, ok := strings.Cut(s, "=")
		if !ok || name == "" {
			return nil, faultf("--set “%s” không đúng: viết --set trường=giá trị.", s)
		}
		values[name] = value
	}
	return values, nil
}
