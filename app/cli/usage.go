package cli

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"text/tabwriter"

	"github.com/alecthomas/kong"
)

// misuses turns the parser's messages into Vietnamese; %s are its own words in order.
var misuses = []struct {
	is  *regexp.Regexp
	say string
}{
	{regexp.MustCompile(`^unexpected argument (\S*?)(?:, did you mean .*)?$`), "không có lệnh hoặc tham số “%s”"},
	{regexp.MustCompile(`^unknown flag (\S+?)(?:, did you mean .*)?$`), "không có tùy chọn %s"},
	{regexp.MustCompile(`^missing flags: (.*)$`), "thiếu tùy chọn %s"},
	{regexp.MustCompile(`^expected one of (.*)$`), "thiếu lệnh; các lệnh có: %s"},
	{regexp.MustCompile(`^(\S+): expected (?:\S+ )?value but got .*$`), "tùy chọn %s thiếu giá trị"},
	{regexp.MustCompile(`^(\S+): missing value.*$`), "tùy chọn %s thiếu giá trị"},
	{regexp.MustCompile(`^(\S+) must be one of (\S+) but got "(.*)"$`), "tùy chọn %s chỉ nhận %s, không nhận “%s”"},
	{regexp.MustCompile(`^(\S+): bool value must be .* but got "(.*)"$`), "tùy chọn %s không nhận giá trị “%s”"},
	{regexp.MustCompile(`^expected "([^"]*?)(?: \.\.\.)?".*$`), "thiếu tham số %s"},
	{regexp.MustCompile(`^unexpected flag argument "(.*)"$`), "tùy chọn không nhận giá trị “%s”"},
}

// misuse says in Vietnamese what is wrong with a command.
func misuse(err error) string {
	text := err.Error()
	for _, m := range misuses {
		if found := m.is.FindStringSubmatch(text); found != nil {
			args := make([]any, len(found)-1)
			for i, f := range found[1:] {
				args[i] = strings.ReplaceAll(f, `"`, "")
			}
			return fmt.Sprintf(m.say, args...)
		}
	}
	return "lệnh không đúng"
}

// help prints how the program, or the chosen command, is used.
func help(w io.Writer, k *kong.Context) error {
	node := k.Selected()
	if node == nil {
		return helpAll(w, k.Model.Node)
	}
	fmt.Fprintf(w, "%s\n\nCách dùng: thethuc %s%s\n", node.Help, node.Name, arguments(node))
	t := tabwriter.NewWriter(w, 0, 8, 3, ' ', 0)
	for _, p := range node.Positional {
		fmt.Fprintf(t, "  %s\t%s\n", strings.ToUpper(p.Name), p.Help)
	}
	for _, f := range node.Flags {
		name := "--" + f.Name
		if f.Short != 0 {
			name = "-" + string(f.Short) + ", " + name
		}
		if !f.IsBool() {
			name += " " + f.FormatPlaceHolder()
		}
		fmt.Fprintf(t, "  %s\t%s\n", name, f.Help)
	}
	return t.Flush()
}

func arguments(node *kong.Node) string {
	var b strings.Builder
	for _, p := range node.Positional {
		b.WriteString(" " + strings.ToUpper(p.Name))
		if p.IsCumulative() {
			b.WriteString("…")
		}
	}
	return b.String() + " [tùy chọn]"
}

func helpAll(w io.Writer, root *kong.Node) error {
	fmt.Fprint(w, "Thể Thức: soạn, kiểm tra và xuất văn bản hành chính theo Nghị định số 30/2020/NĐ-CP.\n\n"+
		"Không có tham số: mở cửa sổ chương trình.\nCách dùng: thethuc LỆNH [tùy chọn]\n\nCác lệnh:\n")
	t := tabwriter.NewWriter(w, 0, 8, 3, ' ', 0)
	for _, c := range root.Children {
		fmt.Fprintf(t, "  %s\t%s\n", c.Name, c.Help)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprint(w, "\nTệp .vanban là văn bản của chương trình; tệp khác được đọc như các dòng chữ.\n"+
		"Mã kết thúc: 0 xong và không có lỗi; 1 có lỗi thể thức (chỉ với lint); 2 đầu vào hoặc lệnh không dùng được.\n"+
		"Xem từng lệnh: thethuc LỆNH --help\n")
	return err
}
