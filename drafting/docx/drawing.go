package docx

import (
	"strconv"
	"strings"
)

// drawnLine is a horizontal line that was drawn beside the text.
type drawnLine struct {
	length float64 // mm
	weight float64 // pt, 0 where it is not said
	// below is how far below the top of its paragraph the line stands, in pt; known is false
	// where it is measured from elsewhere.
	below float64
	known bool
}

// figure is a picture in the text.
type figure struct {
	data  []byte
	width float64 // mm
}

// shape is what is read of one drawing while its parts are read.
type shape struct {
	width, height float64 // pt
	below         float64
	known         bool
	geometry      string
	weight        float64 // pt
	invisible     bool
	text          bool
}

// How high a shape may be that is a horizontal line, and how short one that is drawn as a
// path, in points.
const (
	flat     = 4
	shortest = 20
)

func (sh shape) line() bool {
	if sh.invisible || sh.text || sh.width <= 0 || sh.height > flat || sh.height > sh.width {
		return false
	}
	switch sh.geometry {
	case "line", "straightConnector1", "straight", "", "rect":
		return true
	case "custom": // a path; shorter ones are strokes of a picture
		return sh.width >= shortest
	}
	return false
}

func (in *inline) draw(sh shape) {
	if sh.line() {
		in.p.rules = append(in.p.rules, drawnLine{
			length: pointsToMm(sh.width), weight: round(sh.weight), below: round(sh.below), known: sh.known,
		})
	}
}

func emu(s string) float64 {
	n, _ := number(s)
	return float64(n) / emuPerPoint
}

// drawing reads a w:drawing.
func (in *inline) drawing(s *scanner) {
	var frame shape
	var visit func()
	visit = func() {
		switch s.name {
		case "extent":
			frame.width, frame.height = emu(s.bare("cx")), emu(s.bare("cy"))
		case "positionV":
			from := s.bare("relativeFrom")
			s.each(func() {
				if s.name == "posOffset" {
					frame.below, frame.known = emu(s.text()), from == "paragraph" || from == "line"
				}
			})
		case "wsp", "cxnSp":
			in.shape(s, frame)
		case "pic":
			in.picture(s, frame.width)
		case "chart", "relIds":
			in.embedded++
		case "AlternateContent":
			in.alternate(s, func() { s.each(visit) })
		case "docPr":
			in.p.step = readStep(in.p.step, s.bare("descr"))
		case "cNvGraphicFramePr":
		default:
			s.each(visit)
		}
	}
	s.each(visit)
}

// shape reads a wps:wsp.
func (in *inline) shape(s *scanner, frame shape) {
	sh := frame
	var visit func()
	visit = func() {
		switch s.name {
		case "ext":
			if w, ok := number(s.bare("cx")); ok && float64(w)/emuPerPoint <= frame.width {
				sh.width, sh.height = float64(w)/emuPerPoint, emu(s.bare("cy"))
			}
		case "prstGeom":
			sh.geometry = in.keep(s.bare("prst"))
		case "custGeom":
			sh.geometry = "custom"
		case "ln":
			sh.weight = emu(s.bare("w"))
			s.each(func() { sh.invisible = sh.invisible || s.name == "noFill" })
		case "txbxContent":
			sh.text = true
			in.box(s)
		case "spPr", "xfrm", "txbx":
			s.each(visit)
		}
	}
	s.each(visit)
	in.draw(sh)
}

func (in *inline) box(s *scanner) {
	if blocks := in.readBlocks(s); len(blocks) > 0 {
		in.p.boxes = append(in.p.boxes, blocks)
	}
}

// picture reads a pic:pic that is width points wide.
func (in *inline) picture(s *scanner, width float64) {
	var visit func()
	visit = func() {
		if s.name == "blip" {
			id, _ := s.raw(relSpace, "embed")
			in.addPicture(id, width)
			return
		}
		if s.name == "blipFill" {
			s.each(visit)
		}
	}
	s.each(visit)
}

// addPicture adds a picture by its relation; one of a form that documents do not hold is
// counted.
func (in *inline) addPicture(id string, width float64) {
	data := in.archive.picture(in.relations[id].target)
	if strings.HasPrefix(string(data), "\x89PNG") || strings.HasPrefix(string(data), "\xff\xd8") {
		in.p.figures = append(in.p.figures, figure{data, pointsToMm(width)})
		return
	}
	in.pictures++
}

// vml reads the current element of VML.
func (in *inline) vml(s *scanner) {
	switch s.name {
	case "shapetype":
		return
	case "group":
		s.each(func() { in.vml(s) })
		return
	case "line", "shape", "rect", "roundrect", "polyline", "oval":
	default:
		return
	}
	sh := vmlShape(s)
	s.each(func() {
		switch {
		case s.space == vmlSpace && s.name == "textbox":
			sh.text = true
			s.each(func() {
				if s.is("txbxContent") {
					in.box(s)
				}
			})
		case s.space == vmlSpace && s.name == "imagedata":
			sh.text = true
			id, ok := s.raw(relSpace, "id")
			if !ok {
				id, _ = s.raw(officeSpace, "relid")
			}
			in.addPicture(id, sh.width)
		}
	})
	in.draw(sh)
}

func vmlShape(s *scanner) shape {
	sh := shape{geometry: "other"}
	for part := range strings.SplitSeq(s.bare("style"), ";") {
		name, value, _ := strings.Cut(part, ":")
		p, ok := points(value)
		switch strings.TrimSpace(name) {
		case "width":
			sh.width = p
		case "height":
			sh.height = p
		case "margin-top":
			sh.below, sh.known = p, ok
		case "mso-position-vertical-relative":
			if v := strings.TrimSpace(value); v == "page" || v == "margin" {
				sh.known = false
			}
		}
	}
	connector, _ := s.raw(officeSpace, "connectortype")
	switch kind := s.bare("type"); {
	case s.name == "line":
		sh.geometry = "line"
		x1, y1 := coordinates(s.bare("from"))
		x2, y2 := coordinates(s.bare("to"))
		sh.width, sh.height = max(x1, x2)-min(x1, x2), max(y1, y2)-min(y1, y2)
		if !sh.known {
			sh.below, sh.known = y1, true
		}
	case connector == "straight", kind == "#_x0000_t32", kind == "#_x0000_t20", s.name == "rect":
		sh.geometry = "line"
	}
	sh.weight = 0.75
	if w := s.bare("strokeweight"); w != "" {
		sh.weight, _ = points(w)
	}
	stroked := s.bare("stroked")
	sh.invisible = stroked == "f" || stroked == "false"
	return sh
}

// coordinates reads two measures with a comma between.
func coordinates(s string) (x, y float64) {
	a, b, _ := strings.Cut(s, ",")
	x, _ = points(a)
	y, _ = points(b)
	return x, y
}

// hex reads the code of a letter.
func hex(s string) (rune, bool) {
	n, err := strconv.ParseUint(s, 16, 16)
	return rune(n), err == nil && n > 0x1F
}
