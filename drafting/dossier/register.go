package dossier

import (
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/pattern"
)

// Register is a table of documents or forms: each row has a code and a name.
type Register struct {
	Table
	Code, Name int // the columns
}

// Registers returns the tables of documents and forms in their order.
func Registers(d *drafting.Document) (out []Register) {
	for _, t := range Tables(d) {
		code, name := t.Column("mã hiệu", "mã số"), t.Column("tên tài liệu", "tên biểu mẫu")
		if code >= 0 && name >= 0 {
			out = append(out, Register{t, code, name})
		}
	}
	return out
}

// Coded are the rows that have a code: one that begins with letters.
func (r Register) Coded() (out []Row) {
	for _, row := range r.Rows {
		if _, group := row.Group(); !group && CodeKind(row[r.Code].Text) != "" {
			out = append(out, row)
		}
	}
	return out
}

// Master reports whether the paper is the list of a unit's own documents (danh mục tài liệu nội
// bộ).
func Master(d *drafting.Document) bool {
	head, ok := ControlledOf(d)
	title := Plain(head.Title.Text)
	return ok && strings.HasPrefix(title, "danh mục tài liệu") && !strings.Contains(title, "bên ngoài")
}

var codeLetters = pattern.New(`^[\p{Lu}]+`)

// CodeKind is the letters that a code begins with: "QT" of "QT-01"; "" where it has none.
func CodeKind(code string) string { return codeLetters.FindString(code) }
