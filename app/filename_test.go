package app

import (
	"strings"
	"testing"

	"thethuc/drafting"
)

func TestFileName(t *testing.T) {
	for name, c := range map[string]struct {
		nodes []*drafting.Node
		want  string
	}{
		"number, kind and subject": {[]*drafting.Node{
			{Component: drafting.Number, Text: "Số: 05/QĐ-VP"},
			{Component: drafting.TypeName, Text: "QUYẾT ĐỊNH"},
			{Component: drafting.Subject, Text: "Ban hành Quy chế công tác văn thư"},
		}, "05-QĐ-VP Ban hành Quy chế công tác văn thư.pdf"},
		"no number yet": {[]*drafting.Node{
			{Component: drafting.Number, Text: "Số:      /VP-TM"},
			{Component: drafting.DispatchSubject, Text: "V/v báo cáo quý I/2026"},
		}, "VP-TM báo cáo quý I-2026.pdf"},
		"letters that no file system takes": {[]*drafting.Node{
			{Component: drafting.Subject, Text: `Về việc: "a" <b> | c?...`},
		}, "Về việc a b c.pdf"},
		"nothing written": {nil, "Văn bản chưa có tên.pdf"},
		"a subject without end": {[]*drafting.Node{
			{Component: drafting.Subject, Text: strings.Repeat("Đ", 200)},
		}, strings.Repeat("Đ", longestName/2) + ".pdf"},
	} {
		t.Run(name, func(t *testing.T) {
			d := &drafting.Document{Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: c.nodes}}}
			if got := fileName(d, ".pdf"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
