package docx

// section is the set-up of the pages of a part of the text, in twips.
type section struct {
	width, height            measure
	landscape                bool
	top, bottom, left, right measure
	gutter                   measure
	header, footer           measure // from the paper's edge
	titlePage                bool    // the first page has a header of its own
	start                    measure // the number of the first page
	format                   string  // of page numbers
	columns                  int
	continuous               bool
	headers, footers         map[string]string // parts by "default", "first", "even"
}

// A4 and the margins are Word's own where a section says nothing.
func (r *reader) readSection(s *scanner) section {
	sec := section{headers: map[string]string{}, footers: map[string]string{}}
	s.each(func() {
		if s.space != wordSpace {
			return
		}
		switch s.name {
		case "pgSz":
			sec.width, sec.height = said(s.attr("w"), twips), said(s.attr("h"), twips)
			sec.landscape = s.attr("orient") == "landscape"
		case "pgMar":
			sec.top, sec.bottom = said(s.attr("top"), twips), said(s.attr("bottom"), twips)
			sec.left, sec.right = said(s.attr("left"), twips), said(s.attr("right"), twips)
			sec.gutter = said(s.attr("gutter"), twips)
			sec.header, sec.footer = said(s.attr("header"), twips), said(s.attr("footer"), twips)
		case "titlePg":
			sec.titlePage = s.toggled() == on
		case "pgNumType":
			sec.start, sec.format = said(s.attr("start"), number), r.keep(s.attr("fmt"))
		case "cols":
			sec.columns, _ = number(s.attr("num"))
		case "type":
			sec.continuous = s.val() == "continuous"
		case "headerReference":
			sec.headers[first(r.keep(s.attr("type")), "default")] = r.target(s)
		case "footerReference":
			sec.footers[first(r.keep(s.attr("type")), "default")] = r.target(s)
		case "sectPrChange":
			r.tracked++
		}
	})
	return sec
}

// target returns the part that the current element points to with r:id.
func (r *reader) target(s *scanner) string {
	id, _ := s.raw(relSpace, "id")
	return r.relations[id].target
}

// maxSections is how many sections are told apart; what follows belongs to the last.
const maxSections = 1000

// endSection ends the section that is being read.
func (r *reader) endSection(sec section) {
	if len(r.sections) >= maxSections {
		return
	}
	if n := len(r.sections); n > 0 {
		// What a section does not say of its headers is that of the section before it.
		for _, kinds := range []struct{ now, before map[string]string }{
			{sec.headers, r.sections[n-1].headers}, {sec.footers, r.sections[n-1].footers},
		} {
			for kind, part := range kinds.before {
				if _, ok := kinds.now[kind]; !ok {
					kinds.now[kind] = part
				}
			}
		}
	}
	r.sections = append(r.sections, sec)
	r.section = len(r.sections)
}
