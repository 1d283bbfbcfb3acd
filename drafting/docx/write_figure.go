package docx

import (
	"thethuc/drafting"
)

// media is a picture of the package.
type media struct {
	name string // "image1.png"
	data []byte
}

// pictureOf returns the index of the part that holds a picture, which is there once however
// often it is shown.
func (w *writer) pictureOf(p *drafting.Picture) int {
	for i, m := range w.media {
		if len(m.data) == len(p.Data) && len(p.Data) > 0 && &m.data[0] == &p.Data[0] {
			return i
		}
	}
	m := media{data: p.Data}
	m.name = "image" + itoa(len(w.media)+1) + "." + p.Format()
	w.media = append(w.media, m)
	return len(w.media) - 1
}

// figure adds a picture in the middle of its column, and its caption below it in a paragraph
// of its own. Both have the figure's style.
func (w *writer) figure(it item, c strip) {
	n := it.node
	m := w.measure(n, w.settingOf(n), c.width)
	p := paragraph{style: styleIDs[drafting.Figure], newPage: n.NewPage && w.depth == 0, keepNext: it.keep || n.Text != ""}
	p.within(c, measured{setting: m.setting})
	width, height, ok := w.pictureSize(n, m, c.width)
	if ok {
		w.open(&p)
		w.inline(n.Picture, width, height)
		w.close()
		p.newPage, p.keepNext = false, it.keep
		if n.Text == "" && len(w.notesOf[n]) == 0 {
			return
		}
	}
	p.left, p.right = direct{}, direct{}
	p.within(c, m)
	w.paragraph(&p, n, m)
}

// pictureSize is the size of a picture on paper in points: no wider than its column, and no
// higher than the page leaves room for beside the caption.
func (w *writer) pictureSize(n *drafting.Node, m measured, column float64) (width, height float64, ok bool) {
	if n.Picture == nil {
		return 0, 0, false
	}
	pw, ph := n.Picture.Size()
	if pw <= 0 || ph <= 0 {
		return 0, 0, false
	}
	width = min(mmToPoints(n.Picture.Width), column)
	height = width * float64(ph) / float64(pw)
	if room := max(w.room-w.height(m)-w.pitch(m.style), 1); height > room {
		width, height = room*float64(pw)/float64(ph), room
	}
	return width, height, true
}

// inline adds the run of a picture that stands in a line of text.
func (w *writer) inline(p *drafting.Picture, width, height float64) {
	w.drawings++
	id, index := w.drawings, w.pictureOf(p)
	m := w.part
	size := func(element string) {
		m.put("<", element, ` cx="`)
		m.number(toEmu(width))
		m.put(`" cy="`)
		m.number(toEmu(height))
		m.put(`"/>`)
	}
	m.put(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">`)
	size("wp:extent")
	m.put(`<wp:docPr id="`)
	m.number(id)
	m.put(`" name="Hình `)
	m.number(id)
	m.put(`"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`)
	m.put(`<a:graphic><a:graphicData uri="`, nsPicture, `"><pic:pic><pic:nvPicPr><pic:cNvPr id="`)
	m.number(id)
	m.put(`" name="`, w.media[index].name, `"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="`, w.media[index].name, `"/>`)
	m.put(`<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>`)
	size("a:ext")
	m.put(`</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`)
}
