// Package metadatalimits holds the rule metadata-limits: the number, the symbol, the
// subject, the name of the body, the title or the name of the signer is longer than the
// fields of Appendix VI.
package metadatalimits

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode/utf8"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is metadata-limits.
var Rule = &lint.Rule{
	ID: "metadata-limits", Title: "Thông tin dài hơn mức của hệ thống quản lý tài liệu điện tử",
	Severity: lint.Hint, Scope: lint.OfDocument, Whole: true,
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "VI", Part: "II"}},
	Page:  page, Since: "0.1", Check: run,
}

func run(p *lint.Pass) {
	own := drafting.Piece{Nodes: p.Document.Pieces[0].Own()}
	if n := own.First(drafting.Number); n != nil {
		if line, ok := drafting.ParseNumberLine(n.Text); ok {
			limit(p, n, line.Num.Start, line.Num.End, limits.number, "Số của văn bản")
			limit(p, n, line.Symbol.Start, line.Symbol.End, limits.symbol, "Ký hiệu của văn bản")
		}
	}
	for _, f := range []struct {
		component drafting.Component
		most      int
		name      string
	}{
		{drafting.Issuer, limits.body, "Tên cơ quan ban hành"},
		{drafting.TypeName, limits.kind, "Tên loại văn bản"},
		{drafting.Subject, limits.subject, "Trích yếu"},
		{drafting.DispatchSubject, limits.subject, "Trích yếu"},
		{drafting.JobTitle, limits.title, "Chức vụ của người ký"},
		{drafting.SignerName, limits.name, "Họ tên của người ký"},
	} {
		if n := own.First(f.component); n != nil {
			limit(p, n, 0, len(n.Text), f.most, f.name)
		}
	}
}

// limits are the lengths of the fields in letters (Phần II Phụ lục VI).
var limits = struct{ number, symbol, body, kind, subject, title, name int }{11, 30, 200, 100, 500, 100, 50}

func limit(p *lint.Pass, n *drafting.Node, start, end, most int, name string) {
	if start >= end || strings.Trim(n.Text[start:end], " .…_") == "" {
		return
	}
	if length := utf8.RuneCountInString(n.Text[start:end]); length > most {
		p.Report(lint.Finding{
			Node: n.ID, Start: start, End: end,
			Message:  name + " dài hơn mức mà hệ thống quản lý tài liệu điện tử nhận.",
			Measured: strconv.Itoa(length) + " ký tự", Allowed: "không quá " + strconv.Itoa(most) + " ký tự",
		})
	}
}
