package print

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// fileName is what the printed file is called in its folder; ASCII, so that no program's
// idea of letters matters.
const fileName = "van-ban.pdf"

// folderPattern names the folders of printed files.
const folderPattern = "thethuc-in-*"

// keep writes a PDF where only the user can read it, in a folder of its own below temp. Drop
// removes it, and fails where the system still holds the file.
func keep(temp string, write func(io.Writer) error) (path string, drop func() error, err error) {
	folder, err := os.MkdirTemp(temp, folderPattern)
	if err != nil {
		return "", nil, say(err, "không tạo được thư mục tạm để in: kiểm tra dung lượng đĩa và quyền ghi vào thư mục %s", temp)
	}
	drop = func() error { return os.RemoveAll(folder) }
	path = filepath.Join(folder, fileName)
	if err := writeFile(path, write); err != nil {
		_ = drop() // the first error is the one to tell
		var ofDisk *fs.PathError
		if !errors.As(err, &ofDisk) {
			return "", nil, err
		}
		return "", nil, say(err, "không ghi được tệp tạm để in: kiểm tra dung lượng đĩa của thư mục %s", temp)
	}
	return path, drop, nil
}

func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	err = write(f)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}
