package store

import (
	"testing"

	"thethuc/drafting"
)

func TestNothingIsToldOfASecretPaper(t *testing.T) {
	d := &drafting.Document{Header: drafting.Header{Source: "phuong-an.docx"}, Pieces: []*drafting.Piece{{ID: 1, Kind: drafting.Main, Nodes: []*drafting.Node{
		{ID: 2, Component: drafting.Number, Text: "Số: 05/BC-VP"},
		{ID: 3, Component: drafting.TypeName, Text: "BÁO CÁO"},
		{ID: 4, Component: drafting.Subject, Text: "Phương án bảo vệ"},
	}}}}
	if s := Summary(d); s.Title == secret || s.Source == "" {
		t.Errorf("an open paper: %+v", s)
	}
	d.Pieces[0].Nodes = append(d.Pieces[0].Nodes, &drafting.Node{ID: 5, Component: drafting.Secrecy, Text: "MẬT"})
	if s := Summary(d); s.Title != secret || s.Source != "" || s.Number != "05/BC-VP" {
		t.Errorf("%+v", s)
	}
}
