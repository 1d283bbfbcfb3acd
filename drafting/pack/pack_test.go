package pack_test

import (
	"testing"

	"thethuc/assets"
	"thethuc/drafting/pack"
)

func TestOpen(t *testing.T) {
	p, err := pack.Open(assets.FS, "packs/nd30")
	if err != nil {
		t.Fatal(err)
	}
	s := p.Sheet()
	t.Log(s.Style("motto"))
}
