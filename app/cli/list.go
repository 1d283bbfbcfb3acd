package cli

import (
	"fmt"
	"io"
	"slices"

	"thethuc/drafting/batch"
	"thethuc/drafting/lint"
	"thethuc/drafting/template"
)

type templatesCommand struct {
	Family string `help:"Chỉ các mẫu của một họ: nd30, internal, tthc, cchc, iso, bqp hoặc own (mẫu của đơn vị)." placeholder:"HỌ"`
}

// Run prints "family/id<TAB>title<TAB>description", a template a line.
func (c *templatesCommand) Run(w *world) error {
	all, faults := w.Templates()
	if c.Family != "" {
		all = slices.DeleteFunc(slices.Clone(all), func(t *template.Template) bool { return t.Family() != c.Family })
		if len(all) == 0 && faults == nil {
			return faultf("Không có mẫu nào thuộc họ “%s”. Xem mọi mẫu bằng lệnh thethuc templates.", c.Family)
		}
	}
	for _, t := range all {
		if _, err := fmt.Fprintf(w.out, "%s\t%s\t%s\n", t.ID, t.Title, t.Description); err != nil {
			return err
		}
	}
	return faults
}

type rulesCommand struct {
	Format string `help:"Dạng kết quả: text, hoặc md là cả sổ quy tắc." enum:"text,md" default:"text" placeholder:"DẠNG"`
}

// Run prints "id<TAB>level<TAB>title", a rule a line, or the rule book.
func (c *rulesCommand) Run(w *world) error {
	all, err := w.Rules()
	if err != nil {
		return err
	}
	if c.Format == "md" {
		checks, err := w.Checks()
		if err != nil {
			return err
		}
		_, err = io.WriteString(w.out, book(all, checks))
		return err
	}
	for _, r := range all {
		if _, err := fmt.Fprintf(w.out, "%s\t%s\t%s\n", r.ID, batch.Level(r.Severity), r.Title); err != nil {
			return err
		}
	}
	return nil
}

type explainCommand struct {
	Rule string `arg:"" name:"quy-tắc" help:"Mã của quy tắc."`
}

// Run prints a rule's page.
func (c *explainCommand) Run(w *world) error {
	all, err := w.Rules()
	if err != nil {
		return err
	}
	i := slices.IndexFunc(all, func(r *lint.Rule) bool { return r.ID == c.Rule })
	if i < 0 {
		return unknownRule(c.Rule)
	}
	r := all[i]
	page := fmt.Sprintf("%s [%s, %s]\n", r.Title, r.ID, batch.Level(r.Severity))
	for _, p := range r.Cites {
		page += p.String() + "\n"
	}
	_, err = fmt.Fprintf(w.out, "%s\n%s\n", page, r.Page)
	return err
}
