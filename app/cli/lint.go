package cli

import (
	"bufio"
	"errors"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"thethuc/drafting/batch"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
	"thethuc/drafting/viet"
)

type lintCommand struct {
	Format string   `help:"Dạng kết quả: text, json, sarif hoặc csv." enum:"text,json,sarif,csv" default:"text" placeholder:"DẠNG"`
	Rules  []string `help:"Chỉ chạy các quy tắc này, ngăn nhau bằng dấu phẩy." placeholder:"MÃ"`
	Files  []string `arg:"" name:"tệp" help:"Các tệp cần kiểm tra, hoặc thư mục chứa chúng."`
}

// garbage is how much garbage a run over files may gather before it is collected, in parts of a
// hundred of what is in use: that is small, and lint would spend a third of its time on it.
const garbage = 400

// Run checks the files; one that cannot be read never stops the others, and only where none
// can be read is the input unusable.
func (c *lintCommand) Run(w *world) error {
	defer debug.SetGCPercent(debug.SetGCPercent(garbage))
	go func() { _, _ = w.Checks() }() // at the same time as the rules; it is asked for below
	checker, err := w.checker(c.Rules)
	if err != nil {
		return err
	}
	checks, err := w.Checks()
	if err != nil {
		return err
	}
	files := batch.Files(c.Files, isFolder)
	if len(files) == 0 {
		return faultf("%s là thư mục không có tệp văn bản nào. Chọn tệp, hoặc thư mục khác.", strings.Join(c.Files, ", "))
	}
	about := batch.About{Rules: checker.Rules, Manual: pack.Manual(checks), Words: reason}
	return w.tell(c.Format, about, func(each func(batch.Result) error) error { return checker.Run(w.ctx, files, each) })
}

// tell writes the report of what a run over files finds. The code is that of its gravest
// finding, or Unusable where no file could be read.
func (w *world) tell(format string, about batch.About, run func(each func(batch.Result) error) error) error {
	out := bufio.NewWriter(w.out)
	report := batch.NewReport(format, out, about)
	read := 0
	err := run(func(r batch.Result) error {
		if r.Err != nil {
			w.fail(faultf("Không đọc được %s: %s", r.Path, reason(r.Err)))
			return report.Add(r)
		}
		read++
		if slices.ContainsFunc(r.Lint.Findings, func(f lint.Finding) bool { return f.Severity == lint.Error }) {
			w.code = Faults
		}
		w.remark(r.File)
		w.broke(r.Path, r.Lint.Broken)
		return report.Add(r)
	})
	if err != nil {
		return err
	}
	if read == 0 {
		w.code = Unusable
	}
	return errors.Join(report.Close(), out.Flush())
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// checker returns a checker with the named rules, or with all.
func (w *world) checker(ids []string) (batch.Checker, error) {
	w.warm(len(ids) == 0)
	if err := w.ready(); err != nil {
		return batch.Checker{}, err
	}
	all, err := w.rules(ids)
	if err != nil {
		return batch.Checker{}, err
	}
	w.unusable()
	faces, err := w.facesFor(all)
	if err != nil {
		return batch.Checker{}, err
	}
	words, err := w.Known()
	if err != nil {
		return batch.Checker{}, err
	}
	acts, err := w.actsFor(all)
	if err != nil {
		return batch.Checker{}, err
	}
	return batch.Checker{Rules: all, Sheet: w.Sheet, Input: lint.Input{Faces: faces, Words: words, Acts: acts, Today: w.Today()}}, nil
}

// facesFor opens the faces where one of the rules needs them; nil where none does.
func (h *House) facesFor(rules []*lint.Rule) (lint.Faces, error) {
	if !slices.ContainsFunc(rules, func(r *lint.Rule) bool { return r.Faced }) {
		return nil, nil
	}
	return h.Faces()
}

// actsFor reads the acts that are known where one of the rules needs them; nil where none does.
func (h *House) actsFor(rules []*lint.Rule) (law.Acts, error) {
	packs, err := h.identities()
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(packs, func(p *pack.Identity) bool { return lint.NeedActs(rules, p.Standard()) }) {
		return nil, nil
	}
	return h.Acts()
}

// rules returns the named rules, or all.
func (w *world) rules(ids []string) ([]*lint.Rule, error) {
	if len(ids) == 0 {
		return w.Rules()
	}
	all, err := w.rulesOf(ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if !slices.ContainsFunc(all, func(r *lint.Rule) bool { return r.ID == id }) {
			return nil, unknownRule(id)
		}
	}
	return all, nil
}

// warm makes ready at the same time what checking needs beside rules and sheet: the tables of the
// language, which the first text that is cut makes, and what only some rules need where all are
// asked. Who asks for a part waits for it, and is told its error.
func (h *House) warm(all bool) {
	go viet.Cut("a")
	if all {
		go func() { _, _ = h.Acts() }()
		go func() { _, _ = h.Faces() }()
	}
}

// unusable names the rules that cannot be used; the others go on, and what was checked without
// them is not clean.
func (w *world) unusable() {
	for _, err := range w.Faults() {
		var bad *pack.BadRule
		if errors.As(err, &bad) {
			w.fail(faultf("Quy tắc %s không dùng được, các quy tắc khác vẫn được xét: %s", bad.Rule, bad.Err))
		} else {
			w.fail(err)
		}
		if w.code == Done {
			w.code = Broken
		}
	}
}

func unknownRule(id string) error {
	return faultf("Không có quy tắc “%s”: xem các quy tắc bằng lệnh thethuc rules.", strings.TrimSpace(id))
}
