package cli

import (
	"os"
	"slices"

	"github.com/alecthomas/kong"

	"thethuc/app/wording"
)

type openCommand struct {
	Files []string `arg:"" name:"tệp" help:"Tệp nhập vào thư viện và mở: Word, .vanban hoặc dòng chữ."`
}

// Run opens the window on files. It ends with the window.
func (c *openCommand) Run(w *world) error {
	for _, file := range c.Files {
		info, err := os.Stat(file)
		if err != nil {
			return faultf("Không đọc được %s: %s", file, reason(err))
		}
		if info.IsDir() {
			return faultf("Không đọc được %s: %s", file, wording.IsFolder)
		}
	}
	if w.OpenWindow == nil {
		return fault(wording.NoWindow)
	}
	w.code = w.OpenWindow(w.ctx, c.Files...)
	return nil
}

// opening puts the command open before arguments that begin with a file in the place of a command, as a file manager
// calls a program.
func opening(root *kong.Node, args []string) []string {
	if len(args) == 0 || slices.ContainsFunc(root.Children, func(n *kong.Node) bool { return n.Name == args[0] }) {
		return args
	}
	if _, err := os.Stat(args[0]); err != nil {
		return args
	}
	return append([]string{"open", "--"}, args...)
}
