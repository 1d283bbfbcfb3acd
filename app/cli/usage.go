package cli

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"thethuc/drafting/pattern"
)

// misuses turns the parser's messages into Vietnamese; %s are its own words in order.
var misuses = []struct {
	is  *pattern.Pattern
	say string
}{
	{pattern.New(`^unexpected argument (\S*?)(?:, did you mean .*)?$`), "không có lệnh hoặc tham số “%s”"},
	{pattern.New(`^unknown flag (\S+?)(?:, did you mean .*)?$`), "không có tùy chọn %s"},
	{pattern.New(`^missing flags: (.*)$`), "thiếu tùy chọn %s"},
	{pattern.New(`^expected one of (.*)$`), "thiếu lệnh; các lệnh có: %s"},
	{pattern.New(`^(\S+): expected (?:\S+ )?value but got .*$`), "tùy chọn %s thiếu giá trị"},
	{pattern.New(`^(\S+): missing value.*$`), "tùy chọn %s thiếu giá trị"},
	{pattern.New(`^(\S+) must be one of (\S+) but got "(.*)"$`), "tùy chọn %s chỉ nhận %s, không nhận “%s”"},
	{pattern.New(`^(\S+): bool value must be .* but got "(.*)"$`), "tùy chọn %s không nhận giá trị “%s”"},
	{pattern.New(`^expected "([^"]*?)(?: \.\.\.)?".*$`), "thiếu tham số %s"},
	{pattern.New(`^unexpected flag argument "(.*)"$`), "tùy chọn không nhận giá trị “%s”"},
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
	text := helpAll(k.Model.Node)
	if node := k.Selected(); node != nil {
		text = helpOne(node)
	}
	_, err := io.WriteString(w, text)
	return err
}

func helpOne(node *kong.Node) string {
	var rows [][2]string
	for _, p := range node.Positional {
		rows = append(rows, [2]string{strings.ToUpper(p.Name), p.Help})
	}
	for _, f := range node.Flags {
		name := "--" + f.Name
		if f.Short != 0 {
			name = "-" + string(f.Short) + ", " + name
		}
		if !f.IsBool() {
			name += " " + f.FormatPlaceHolder()
		}
		rows = append(rows, [2]string{name, f.Help})
	}
	for _, c := range node.Children {
		rows = append(rows, [2]string{c.Name, c.Help})
	}
	return fmt.Sprintf("%s\n\nCách dùng: %s%s\n%s", node.Help, node.FullPath(), arguments(node), table(rows))
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

func helpAll(root *kong.Node) string {
	rows := make([][2]string, len(root.Children))
	for i, c := range root.Children {
		rows[i] = [2]string{c.Name, c.Help}
	}
	return "Thể Thức: soạn, kiểm tra và xuất văn bản hành chính theo Nghị định số 30/2020/NĐ-CP.\n\n" +
		"Không có tham số: mở cửa sổ chương trình; tên tệp: mở cửa sổ với các tệp đó.\nCách dùng: thethuc LỆNH [tùy chọn]\n\nCác lệnh:\n" + table(rows) +
		"\nTùy chọn của mọi lệnh: --pack GÓI, gói tiêu chuẩn mà văn bản theo (nd30, bqp, hoặc gói của đơn vị; xem thethuc pack list).\n" +
		"\nTệp .vanban là văn bản của chương trình, .docx là tệp Word (.doc, .odt, .rtf cần LibreOffice); tệp khác được đọc như các dòng chữ.\n" +
		"Mã kết thúc: 0 xong và không có lỗi; 1 có lỗi (lint, check-set), hoặc có dòng sai (series); 2 đầu vào hoặc lệnh không dùng được.\n" +
		"Xem từng lệnh: thethuc LỆNH --help\n"
}

// table puts two columns under each other.
func table(rows [][2]string) string {
	wide := 0
	for _, r := range rows {
		wide = max(wide, utf8.RuneCountInString(r[0]))
	}
	var b strings.Builder
	for _, r := range rows {
		b.WriteString("  " + r[0] + strings.Repeat(" ", wide-utf8.RuneCountInString(r[0])+3) + r[1] + "\n")
	}
	return b.String()
}
