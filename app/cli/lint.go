package cli

import (
	"slices"
	"strings"

	"thethuc/drafting/batch"
	"thethuc/drafting/lint"
)

type lintCommand struct {
	Format string   `help:"Dạng kết quả: text hoặc json." enum:"text,json" default:"text" placeholder:"DẠNG"`
	Rules  []string `help:"Chỉ chạy các quy tắc này, ngăn nhau bằng dấu phẩy." placeholder:"MÃ"`
	Files  []string `arg:"" name:"tệp" help:"Các tệp cần kiểm tra."`
}

// Run checks the files; one that cannot be read never stops the others, and only where none
// can be read is the input unusable.
func (c *lintCommand) Run(w *world) error {
	checker, err := w.checker(c.Rules)
	if err != nil {
		return err
	}
	results := make([]batch.Result, len(c.Files))
	for i, path := range c.Files {
		results[i] = checker.Check(w.ctx, path)
	}
	if c.Format == "json" {
		err = batch.WriteJSON(w.out, results, checker.Rules, nil, reason)
	} else {
		err = batch.WriteText(w.out, results, checker.Rules, reason)
	}
	if err != nil {
		return err
	}
	if batch.Worst(results) == lint.Error {
		w.code = Faults
	}
	read := 0
	for _, r := range results {
		if r.Err == nil {
			read++
			w.remark(r.File)
			w.broke(r.Path, r.Lint.Broken)
			continue
		}
		w.fail(faultf("Không đọc được %s: %s", r.Path, reason(r.Err)))
	}
	if read == 0 {
		w.code = Unusable
	}
	return nil
}

// checker returns a checker with the named rules, or with all.
func (w *world) checker(ids []string) (batch.Checker, error) {
	if err := w.ready(); err != nil {
		return batch.Checker{}, err
	}
	all, err := w.Rules()
	if err != nil {
		return batch.Checker{}, err
	}
	if len(ids) > 0 {
		for _, id := range ids {
			if !slices.ContainsFunc(all, func(r *lint.Rule) bool { return r.ID == id }) {
				return batch.Checker{}, unknownRule(id)
			}
		}
		all = slices.DeleteFunc(slices.Clone(all), func(r *lint.Rule) bool { return !slices.Contains(ids, r.ID) })
	}
	faces, err := w.Faces()
	if err != nil {
		return batch.Checker{}, err
	}
	return batch.Checker{Rules: all, Sheet: w.Sheet, Input: lint.Input{Faces: faces, Today: w.Today()}}, nil
}

func unknownRule(id string) error {
	return faultf("Không có quy tắc “%s”: xem các quy tắc bằng lệnh thethuc rules.", strings.TrimSpace(id))
}
