package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
	"thethuc/drafting/store"
	"thethuc/drafting/template"
	"thethuc/drafting/viet"
)

// ownFolder is where the unit's own templates stand in the user's data folder.
const ownFolder = "templates"

// openTemplates returns the unit's own templates, then those that come with the program. One
// that does not open is told of, and stops no other.
func (h *House) openTemplates() ([]*template.Template, error) {
	own, faults := h.ownTemplates()
	all, err := template.Load(h.Assets)
	return append(own, all...), errors.Join(faults, err)
}

func (h *House) ownTemplates() ([]*template.Template, error) {
	folder, err := h.ownFolder()
	if err != nil {
		return nil, nil //nolint:nilerr // a user without a data folder has no templates
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, err
	}
	var all []*template.Template
	var faults []error
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), templateFile)
		if !ok || e.IsDir() {
			continue
		}
		path := filepath.Join(folder, e.Name())
		data, err := os.ReadFile(path) //nolint:gosec // the user's own folder
		var t *template.Template
		if err == nil {
			t, err = template.ReadOwn(path, name, data)
		}
		if err != nil {
			faults = append(faults, err)
			continue
		}
		all = append(all, t)
	}
	return all, errors.Join(faults...)
}

// templateFile is how the file of a template ends.
const templateFile = ".toml"

func (h *House) ownFolder() (string, error) {
	home, err := store.Home(h.Env, runtime.GOOS)
	if err != nil {
		return "", fmt.Errorf("không biết thư mục dữ liệu của người dùng (%w): đặt biến THETHUC_HOME", err)
	}
	return filepath.Join(home, ownFolder), nil
}

type templateCommand struct {
	Save   templateSaveCommand   `cmd:"" help:"Lưu một văn bản thành mẫu của đơn vị; chỗ trống thành trường."`
	Export templateExportCommand `cmd:"" help:"Ghi một mẫu ra tệp để đưa sang máy khác."`
	Import templateImportCommand `cmd:"" help:"Nhận một mẫu từ tệp vào mẫu của đơn vị."`
	Remove templateRemoveCommand `cmd:"" help:"Xóa một mẫu của đơn vị."`
}

type templateSaveCommand struct {
	File  string `arg:"" name:"tệp" help:"Văn bản lưu thành mẫu; tệp này giữ nguyên."`
	Title string `help:"Tên mẫu; không ghi thì theo tên văn bản." placeholder:"TÊN"`
	Name  string `help:"Mã mẫu: chữ thường không dấu, số, gạch nối; không ghi thì theo tên mẫu." placeholder:"MÃ"`
	Force bool   `help:"Ghi đè mẫu cùng mã."`
}

// Run saves a document as a template of the unit's own.
func (c *templateSaveCommand) Run(w *world) error {
	f, err := w.read(c.File)
	if err != nil {
		return err
	}
	title := cmp.Or(c.Title, f.Document.Title(), strings.TrimSuffix(filepath.Base(c.File), filepath.Ext(c.File)))
	name := cmp.Or(c.Name, slug(title))
	all, _ := w.Templates()
	t, err := w.makeTemplate(f.Document, all, name, title)
	if err != nil {
		return err
	}
	return w.keepOwn(t, name, c.Force)
}

// makeTemplate makes a template of a document; all are those that it may have been made from.
func (h *House) makeTemplate(d *drafting.Document, all []*template.Template, name, title string) (*template.Template, error) {
	var from *template.Template
	if t, err := template.Find(all, d.Template); err == nil {
		from = t
	}
	t, err := template.Save(d, from, h.Sheet(d), name, title)
	if err != nil {
		return nil, sentenceOf(err)
	}
	return t, nil
}

// slugLetters are the letters of a template's name.
var slugLetters = pattern.New(`[^a-z0-9]+`)

// maxSlug is how many letters a name made of a title has.
const maxSlug = 48

// slug makes a name of a title: "Giấy mời họp" is "giay-moi-hop".
func slug(title string) string {
	s := strings.Trim(slugLetters.ReplaceAllString(viet.Fold(title), "-"), "-")
	if len(s) > maxSlug {
		s = strings.TrimRight(s[:maxSlug], "-")
	}
	if s == "" || s[0] >= '0' && s[0] <= '9' {
		s = "mau-" + s
	}
	return strings.TrimRight(s, "-")
}

var ownName = pattern.New(`^[a-z][a-z0-9-]*$`)

// keepOwn writes a template into the user's folder.
func (w *world) keepOwn(t *template.Template, name string, force bool) error {
	err := w.keepTemplate(t, name, force)
	if errors.Is(err, fs.ErrExist) {
		return faultf("Đã có mẫu own/%s. Đặt mã khác bằng --name, hoặc ghi đè bằng --force.", name)
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w.out, "Đã lưu mẫu own/%s “%s”, %d trường.\n", name, t.Title, len(t.Fields))
	return err
}

// keepTemplate writes a template into the user's folder; the error is fs.ErrExist where one of
// this name is there, which force writes over.
func (h *House) keepTemplate(t *template.Template, name string, force bool) error {
	if !ownName.MatchString(name) {
		return faultf("Mã mẫu “%s” không dùng được: chỉ gồm chữ thường không dấu, số và gạch nối, bắt đầu bằng chữ.", name)
	}
	folder, err := h.ownFolder()
	if err != nil {
		return sentenceOf(err)
	}
	path := filepath.Join(folder, name+templateFile)
	if _, err := os.Stat(path); err == nil && !force {
		return fs.ErrExist
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return faultf("Không tạo được thư mục %s: %s", folder, reason(err))
	}
	return replaceFile(path, t.Write)
}

type templateExportCommand struct {
	Template string `arg:"" name:"mẫu" help:"Mã của mẫu, như own/giay-moi."`
	Out      string `name:"output" short:"o" required:"" help:"Tệp .toml ghi ra." placeholder:"TỆP.toml"`
}

// Run writes a template as a file that needs no other.
func (c *templateExportCommand) Run(w *world) error {
	if err := extension(c.Out, templateFile); err != nil {
		return err
	}
	t, err := w.template(c.Template)
	if err != nil {
		return err
	}
	if err := w.write(c.Out, t.Write); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w.out, "Đã ghi %s.\n", c.Out)
	return err
}

type templateImportCommand struct {
	File  string `arg:"" name:"tệp" help:"Tệp .toml của mẫu."`
	Name  string `help:"Mã mẫu; không ghi thì theo tên tệp." placeholder:"MÃ"`
	Force bool   `help:"Ghi đè mẫu cùng mã."`
}

// Run takes a file in as a template of the unit's own. A file that is not whole is refused,
// with what is wrong in it, and nothing is written.
func (c *templateImportCommand) Run(w *world) error {
	name := cmp.Or(c.Name, nameOfFile(c.File))
	t, err := w.readTemplate(c.File, name)
	if err != nil {
		return err
	}
	return w.keepOwn(t, name, c.Force)
}

func nameOfFile(path string) string {
	return slug(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
}

// readTemplate reads a file as a template of the unit's own, and tries it.
func (h *House) readTemplate(path, name string) (*template.Template, error) {
	data, err := readSmall(path)
	if err != nil {
		return nil, err
	}
	t, err := template.ReadOwn(path, name, data)
	if err != nil {
		return nil, err
	}
	if key, err := h.unknownTo(t); err != nil {
		return nil, fmt.Errorf("%s:%d: %s: %w", path, lineOf(data, key), key, err)
	}
	if _, err := template.New(t, nil, nil, template.Options{Sheet: h.sheetOf(t)}); err != nil {
		return nil, sentenceOf(err)
	}
	return t, nil
}

// unknownTo says what a template asks of its pack that the pack does not have, and which key of
// its file asks for it.
func (h *House) unknownTo(t *template.Template) (key string, err error) {
	p, err := h.openPack(cmp.Or(t.Standard, h.inForce()))
	if err != nil {
		return "standard", err
	}
	if s := p.Sheet(); t.Kind != "" && s.Kind(t.Kind) == nil {
		return "kind", fmt.Errorf("gói %s không có loại văn bản %q: xem mã các loại ở tệp kinds.toml của gói, hoặc để trống", p.ID, t.Kind)
	}
	if faults := p.Check(t.Choices); len(faults) > 0 {
		return "choices", faults[0]
	}
	return "", nil
}

// lineOf is the first line of a file that a key begins, 1 where there is none.
func lineOf(data []byte, key string) int {
	before, _, ok := bytes.Cut(append([]byte("\n"), data...), []byte("\n"+key))
	if !ok {
		return 1
	}
	return 1 + bytes.Count(before, []byte("\n"))
}

// maxSmall is how large a template or a profile may be, in bytes.
const maxSmall = 4 << 20

// readSmall reads a file that somebody wrote by hand, or that came from another machine.
func readSmall(path string) ([]byte, error) {
	f, err := os.Open(path) //nolint:gosec // the user names the file
	if err != nil {
		return nil, faultf("Không đọc được %s: %s", path, reason(err))
	}
	defer f.Close() //nolint:errcheck // nothing was written
	data, err := io.ReadAll(io.LimitReader(f, maxSmall+1))
	switch {
	case err != nil:
		return nil, faultf("Không đọc được %s: %s", path, reason(err))
	case len(data) > maxSmall:
		return nil, faultf("Không đọc %s: tệp lớn hơn 4 MB, không phải tệp TOML của chương trình.", path)
	}
	return data, nil
}

type templateRemoveCommand struct {
	Template string `arg:"" name:"mẫu" help:"Mã của mẫu, như own/giay-moi."`
}

// Run removes a template of the unit's own.
func (c *templateRemoveCommand) Run(w *world) error {
	if err := w.RemoveTemplate(c.Template); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w.out, "Đã xóa mẫu %s.\n", c.Template)
	return err
}
