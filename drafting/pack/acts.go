package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/law"
)

// actFile is assets/words/acts.toml.
type actFile struct {
	Group []actGroup
}

// actGroup are acts of one type and issuer, known from one source.
type actGroup struct {
	Type, Issuer, Source string
	Acts                 []actRow
}

// actRow is one act. A law is named by Name, any other act by what it is about.
type actRow struct {
	Name, Number, Title string
	Date, From, Until   law.Date
	ReplacedBy          []string `toml:"replaced-by"`
}

// Acts reads the acts that are known from acts.toml in a folder of word lists:
//
//	[[group]]
//	type = "Nghị định"
//	issuer = "Chính phủ"
//	source = "…"                            # where the facts come from
//	acts = [
//	  { number = "30/2020/NĐ-CP", date = "2020-03-05", title = "về công tác văn thư", from = "2020-03-05" },
//	]
//
// A law has its full name as name; until is the first day on which an act is in force no
// more, replaced-by the numbers of the acts that took its place. Every fault is told with
// file and line, and what to do.
func Acts(fsys fs.FS, dir string) (law.Acts, error) {
	file := path.Join(dir, actsFile)
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, fmt.Errorf("%s: không đọc được danh mục văn bản: %w", file, err)
	}
	var f actFile
	if err := strict.Decode(file, data, &f); err != nil {
		return nil, err
	}
	r := actReader{listReader: listReader{file: file, data: string(data)}, seen: map[string]bool{}}
	for i, g := range f.Group {
		r.actGroup(i, g)
	}
	r.acts.Sort()
	return r.acts, errors.Join(r.faults...)
}

// actReader makes acts of the rows of a file.
type actReader struct {
	listReader
	acts law.Acts
	seen map[string]bool
}

func (r *actReader) actGroup(i int, g actGroup) {
	line := r.lineOf(i)
	for _, need := range []struct{ key, value, what string }{
		{"type", g.Type, "loại văn bản, ví dụ \"Nghị định\""}, {"issuer", g.Issuer, "cơ quan ban hành"}, {"source", g.Source, "nguồn của các văn bản trong nhóm"},
	} {
		if need.value == "" {
			r.fault(line(), "nhóm thiếu %s: ghi %s", need.key, need.what)
		}
	}
	for _, row := range g.Acts {
		r.act(line, g, row)
	}
}

func (r *actReader) act(group func() int, g actGroup, row actRow) {
	key := row.Number
	if key == "" {
		key = row.Name
	}
	line := func() int { return lineOfWord(r.data, key, group(), 1) }
	for _, words := range append([]string{row.Name, row.Number, row.Title, g.Type, g.Issuer}, row.ReplacedBy...) {
		if problem := problemOf(words); problem != "" {
			r.fault(line(), "%q %s", words, problem)
			return
		}
	}
	switch {
	case key == "":
		r.fault(group(), "có văn bản thiếu cả number và name: ghi số, ký hiệu hoặc tên")
	case row.Date.IsZero():
		r.fault(line(), "văn bản %s thiếu date: ghi ngày ban hành, ví dụ \"2020-03-05\"", key)
	case !row.Until.IsZero() && row.Until.Before(row.From):
		r.fault(line(), "văn bản %s có until (%s) trước from (%s): sửa lại ngày hết hiệu lực", key, row.Until, row.From)
	case !row.Until.IsZero() && row.Until.Before(row.Date):
		r.fault(line(), "văn bản %s có until (%s) trước ngày ban hành (%s): sửa lại ngày hết hiệu lực", key, row.Until, row.Date)
	case len(row.ReplacedBy) > 0 && row.Until.IsZero():
		r.fault(line(), "văn bản %s có replaced-by mà thiếu until: ghi ngày hết hiệu lực", key)
	case r.known(row, key):
		r.fault(lineOfWord(r.data, key, line(), 2), "văn bản %s đã có trong danh mục: xóa một trong hai", key)
	default:
		r.acts = append(r.acts, actOf(g, row))
	}
}

// known reports whether the act was there before, and remembers it.
func (r *actReader) known(row actRow, key string) bool {
	id := strings.ToLower(key)
	if !law.HasYear(row.Number) {
		id += " " + row.Date.String()
	}
	was := r.seen[id]
	r.seen[id] = true
	return was
}

func actOf(g actGroup, row actRow) law.Act {
	a := law.Act{
		Type: g.Type, Number: row.Number, Issued: row.Date, Issuer: g.Issuer, Title: row.Title,
		InForce: law.Period{From: row.From, Until: row.Until}, ReplacedBy: strings.Join(row.ReplacedBy, ", "), Source: g.Source,
	}
	if row.Name != "" {
		a.Type = row.Name
	}
	return a
}
