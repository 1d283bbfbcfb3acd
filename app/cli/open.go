package cli

import (
	"os"

	"thethuc/app/wording"
)

type openCommand struct {
	File string `arg:"" name:"tệp" help:"Tệp nhập vào thư viện và mở: Word, .vanban hoặc dòng chữ."`
}

// Run opens the window on a file. It ends with the window.
func (c *openCommand) Run(w *world) error {
	info, err := os.Stat(c.File)
	if err != nil {
		return faultf("Không đọc được %s: %s", c.File, reason(err))
	}
	if info.IsDir() {
		return faultf("Không đọc được %s: %s", c.File, wording.IsFolder)
	}
	if w.OpenWindow == nil {
		return fault(wording.NoWindow)
	}
	w.code = w.OpenWindow(w.ctx, c.File)
	return nil
}
