package docx_test

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"thethuc/drafting"
)

func TestPictures(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	drawing := func(id string) string {
		return `<w:r><w:drawing><wp:inline><wp:extent cx="720000" cy="480000"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="` +
			id + `"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
	}
	vml := `<w:r><w:pict><v:shape style="width:72pt;height:48pt"><v:imagedata r:id="ra.png"/></v:shape></w:pict></w:r>`
	lines := strings.Repeat(`<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr><w:tr><w:tc>`+
		`<w:p>`+drawing("ra.png")+`</w:p></w:tc><w:tc><w:p><w:r><w:t>Ô</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, 1)
	p := body(words+`<w:p>`+drawing("ra.png")+drawing("rb.emf")+`</w:p><w:p>`+vml+`</w:p>`+lines).
		with("image", "a.png", b.String()).with("image", "b.emf", "\x01\x00\x00\x00")
	f := readParts(t, p)
	checkWhole(t, f.Document)
	var got []string
	f.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		got = append(got, string(n.Component)+place(n))
		return true
	})
	want := []string{
		"article", "figure [png 30 × 20, 20 mm]", "figure [png 30 × 20, 25.4 mm]",
		"table-cell [table across 0 down 0 left] [{Columns:[] Header:0 Landscape:false Bare:false}]", "table-cell [cell across 0 down 0 left]",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("read %q", got)
	}
	if f.Facts.Left != 2 || f.Observed.Mended["left-out"] != 2 {
		t.Errorf("left out %d, of them one picture of another form and one in a cell", f.Facts.Left)
	}
}
