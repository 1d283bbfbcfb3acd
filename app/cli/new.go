package cli

import (
	"fmt"
	"io"
	"path"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/standard"
	"thethuc/drafting/template"
)

type newCommand struct {
	Template string   `arg:"" name:"mẫu" help:"Mã của mẫu, như nd30/plan."`
	Sample   bool     `help:"Điền các trường bằng ví dụ."`
	Set      []string `help:"Điền một trường; dùng được nhiều lần." sep:"none" placeholder:"TRƯỜNG=GIÁ TRỊ"`
	Out      string   `name:"output" short:"o" required:"" help:"Tệp .vanban ghi ra." placeholder:"TỆP.vanban"`
}

// Run makes a document from a template.
func (c *newCommand) Run(w *world) error {
	if err := extension(c.Out, batch.Extension); err != nil {
		return err
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
	d, err := template.New(t, unit, values, template.Options{Sample: c.Sample, Today: w.Today(), Sheet: w.sheetOf(t)})
	if err != nil {
		return sentenceOf(err)
	}
	if err := w.write(c.Out, func(out io.Writer) error { return drafting.Write(out, d, nil) }); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w.out, "Đã ghi %s, còn %d chỗ trống.\n", c.Out, len(d.Blanks()))
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
func (w *world) sheetOf(t *template.Template) *standard.Sheet {
	return w.Sheet(&drafting.Document{Header: drafting.Header{Standard: t.Standard, Choices: t.Choices}})
}

// unknownTemplate names the templates that may have been meant, few as they are.
func unknownTemplate(all []*template.Template, id string) error {
	near := ""
	for _, t := range all {
		if strings.Contains(t.ID, strings.ToLower(path.Base(id))) {
			near += ", " + t.ID
		}
	}
	if near != "" {
		near = " Có phải là: " + near[2:] + "?"
	}
	return faultf("Không có mẫu “%s”.%s Xem các mẫu bằng lệnh thethuc templates.", id, near)
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
