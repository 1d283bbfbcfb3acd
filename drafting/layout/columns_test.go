package layout_test

import (
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/layout"
)

// TestSignersTypedInColumnsStandSideBySide types two signers row by row, as with a tab
// between, and one after the other: every line stands at the same place on paper.
func TestSignersTypedInColumnsStandSideBySide(t *testing.T) {
	sheet, faces := open(t)
	place := func(nodes []*drafting.Node) map[string][2]layout.Length {
		for i, n := range nodes {
			n.ID = drafting.NodeID(i + 2)
		}
		d := &drafting.Document{LastID: 20, Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: nodes}}}
		out := map[string][2]layout.Length{}
		for _, text := range layout.Paginate(nil, d, sheet, faces).Pages[0].Texts {
			out[text.Letters] = [2]layout.Length{text.X, text.Y}
		}
		return out
	}
	node := func(c drafting.Component, text string, beside bool) *drafting.Node {
		return &drafting.Node{Component: c, Text: text, Beside: beside}
	}
	body := func() *drafting.Node { return node(drafting.Paragraph, "Đoạn./.", false) }
	rows := place([]*drafting.Node{
		body(), node(drafting.JobTitle, "THƯ KÝ", false), node(drafting.JobTitle, "CHỦ TỌA", true),
		node(drafting.SignerName, "Trần Thị Mai", false), node(drafting.SignerName, "Nguyễn Thị Lan", true),
	})
	signers := place([]*drafting.Node{
		body(), node(drafting.JobTitle, "THƯ KÝ", false), node(drafting.SignerName, "Trần Thị Mai", false),
		node(drafting.JobTitle, "CHỦ TỌA", false), node(drafting.SignerName, "Nguyễn Thị Lan", false),
	})
	for words, want := range signers {
		if got := rows[words]; got != want {
			t.Errorf("%s stands at %.1f, %.1f mm, want %.1f, %.1f", words, got[0].Mm(), got[1].Mm(), want[0].Mm(), want[1].Mm())
		}
	}
	if rows["THƯ KÝ"][1] != rows["CHỦ TỌA"][1] || rows["THƯ KÝ"][0] >= rows["CHỦ TỌA"][0] {
		t.Error("the titles do not stand side by side")
	}
}

func TestLinesOfOneSubjectHaveNoGapBetweenThem(t *testing.T) {
	sheet, faces := open(t)
	d := &drafting.Document{LastID: 4, Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
		{ID: 2, Component: drafting.Number, Text: "Số: 05/VP-TH"},
		{ID: 3, Component: drafting.DispatchSubject, Text: "V/v kiểm tra công tác"},
		{ID: 4, Component: drafting.DispatchSubject, Text: "văn thư năm 2026"},
	}}}}
	texts := layout.Paginate(nil, d, sheet, faces).Pages[0].Texts
	above, between := texts[1].Y-texts[0].Y, texts[2].Y-texts[1].Y
	style := sheet.Style(drafting.DispatchSubject)
	if single := layout.Pt(style.Size.Value * style.Leading.Value * 1.2); between > single {
		t.Errorf("%.1f pt between the lines, %.1f pt above them", between.Pt(), above.Pt())
	}
}
