package cli

import (
	"path/filepath"

	"thethuc/drafting/batch"
)

type checkSetCommand struct {
	Format string   `help:"Dạng kết quả: text, json, sarif hoặc csv." enum:"text,json,sarif,csv" default:"text" placeholder:"DẠNG"`
	Rules  []string `help:"Chỉ chạy các quy tắc này, ngăn nhau bằng dấu phẩy." placeholder:"MÃ"`
	Folder string   `arg:"" name:"thư-mục" help:"Thư mục chứa các văn bản của một bộ."`
}

// Run compares the papers of a folder with each other. What they say each for itself is for lint.
func (c *checkSetCommand) Run(w *world) error {
	if !isFolder(c.Folder) {
		return faultf("%s không phải là thư mục. Đặt các văn bản của bộ vào một thư mục rồi nêu tên thư mục đó.", c.Folder)
	}
	checker, err := w.checker(c.Rules)
	if err != nil {
		return err
	}
	if checker.Rules = batch.OfSet(checker.Rules); len(checker.Rules) == 0 {
		return faultf("Quy tắc đã nêu không so các văn bản với nhau: dùng lệnh thethuc lint.")
	}
	files := batch.Files([]string{c.Folder}, isFolder)
	if len(files) == 0 {
		return faultf("%s là thư mục không có tệp văn bản nào. Chọn thư mục khác.", c.Folder)
	}
	checker.Name = c.inside
	about := batch.About{Rules: checker.Rules, Words: reason}
	return w.tell(c.Format, about, func(each func(batch.Result) error) error { return checker.RunSet(w.ctx, files, each) })
}

// inside is what a file is called within the folder.
func (c *checkSetCommand) inside(path string) string {
	if rel, err := filepath.Rel(c.Folder, path); err == nil {
		return filepath.ToSlash(rel)
	}
	return path
}
