// Package strict reads TOML in which every key must be known: a misspelt key, a wrong type and a fault of syntax are
// errors with file, line and key, in Vietnamese, since whoever writes a pack, a template or a profile reads them.
//
// It reads only; a profile is written by its own package.
package strict

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
)

// Error is one fault of a TOML file. It prints as "nd30/sheet.toml:12: khóa lạ "sise"…".
type Error struct {
	File    string // as the caller named it
	Line    int    // from 1
	Key     string // with dots from the top of the file; empty for a fault of syntax
	Problem string // Vietnamese: what is wrong, and what to do
}

// Error gives place, fault and remedy in one line.
func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Problem) }

// Decode reads data into the struct that into points at. Keys are matched as go-toml does: by the tag toml, else by the
// field's name in either case. file only names the place in errors. Each fault is an *Error; several unknown keys come
// joined, in the order of their lines.
func Decode(file string, data []byte, into any) error {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	decoder := toml.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(into)

	var unknown *toml.StrictMissingError
	var fault *toml.DecodeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &unknown):
		var all []error
		for i := range unknown.Errors {
			all = append(all, unknownKey(file, &unknown.Errors[i], reflect.TypeOf(into)))
		}
		return errors.Join(all...)
	case errors.As(err, &fault):
		return wrongValue(file, data, fault)
	default:
		return fmt.Errorf("%s: không đọc được tệp TOML: %w", file, err)
	}
}

// DecodeFS reads the named file of fsys into the struct that into points at, as Decode does.
func DecodeFS(fsys fs.FS, name string, into any) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("%s: không đọc được tệp: %w", name, err)
	}
	return Decode(name, data, into)
}

func unknownKey(file string, fault *toml.DecodeError, into reflect.Type) error {
	line, _ := fault.Position()
	key := fault.Key()
	problem := fmt.Sprintf("khóa lạ %q", strings.Join(key, "."))
	if near := nearest(key[len(key)-1], keysAt(into, key[:len(key)-1])); near != "" {
		problem += fmt.Sprintf(", có phải là %q", near)
	}
	return &Error{File: file, Line: line, Key: strings.Join(key, "."), Problem: problem + ": sửa tên khóa hoặc xóa khóa này"}
}

func wrongValue(file string, data []byte, fault *toml.DecodeError) error {
	line, column := fault.Position()
	key := strings.Join(fault.Key(), ".")
	message := strings.TrimPrefix(fault.Error(), "toml: ")
	result := &Error{File: file, Line: line, Key: key}
	got, want, isType := typesIn(message)
	switch {
	case isType:
		result.Problem = fmt.Sprintf("khóa %q cần %s nhưng đang là %s: sửa lại giá trị", key, want, got)
	case strings.HasSuffix(message, "is already defined"):
		result.Problem = fmt.Sprintf("khóa %q đã có ở trên: xóa một trong hai", key)
	case key != "":
		result.Problem = fmt.Sprintf("khóa %q có giá trị không dùng được: %s", key, reason(message))
	default:
		result.Problem = fmt.Sprintf("sai cú pháp TOML ở cột %d, %s: sửa lại dòng này", letters(data, line, column), reason(message))
	}
	return result
}

// letters turns a column in bytes, from 1, into one in letters.
func letters(data []byte, line, column int) int {
	lines := bytes.Split(data, []byte("\n"))
	if line < 1 || line > len(lines) || column-1 > len(lines[line-1]) {
		return column
	}
	return utf8.RuneCount(lines[line-1][:column-1]) + 1
}

// typesIn reads the two types out of the message "cannot decode TOML string into struct field T.F of type int".
func typesIn(message string) (got, want string, ok bool) {
	rest, ok := strings.CutPrefix(message, "cannot decode TOML ")
	if !ok {
		if message == "cannot store an array table in a struct" {
			return "danh sách bảng [[…]]", "một bảng […]", true
		}
		return "", "", false
	}
	got, want, ok = strings.Cut(rest, " into ")
	if _, field, found := strings.Cut(want, " of type "); found {
		want = field
	}
	return typeName(got), typeName(want), ok
}

func typeName(name string) string {
	switch {
	case name == "string":
		return "chuỗi trong dấu nháy"
	case strings.HasPrefix(name, "int"), strings.HasPrefix(name, "uint"):
		return "số nguyên"
	case strings.HasPrefix(name, "float"):
		return "số có phần thập phân"
	case strings.HasPrefix(name, "bool"):
		return "true hoặc false"
	case strings.HasPrefix(name, "["), name == "array":
		return "danh sách […]"
	case strings.HasPrefix(name, "map["), strings.HasPrefix(name, "struct"), strings.Contains(name, "table"):
		return "bảng"
	case strings.Contains(name, "time"), strings.Contains(name, "date"):
		return "ngày, giờ"
	default:
		return name
	}
}
