package docx

// table is a table as it is written.
type table struct {
	form    tableForm
	columns []int // widths, twips
	rows    []row
	section int
}

type row struct {
	cells  []tableCell
	header bool
	before int // columns that the row leaves out at its beginning
	height int // that it has at the least, or exactly, in twips; 0 where its words say
}

type tableCell struct {
	blocks []block
	span   int  // columns
	merged bool // goes on with the cell above
	begins bool // the first of cells joined downwards
	width  measure
	form   borders
}

// borders are the lines around a cell or a table, and between its cells.
type borders struct{ top, bottom, left, right, across, down border }

func (b borders) over(below borders) borders {
	return borders{
		b.top.or(below.top), b.bottom.or(below.bottom), b.left.or(below.left), b.right.or(below.right),
		b.across.or(below.across), b.down.or(below.down),
	}
}

// tableForm is what is said of a table.
type tableForm struct {
	style   string
	borders borders
	look    look
}

func (f tableForm) over(below tableForm) tableForm {
	f.style, f.borders = first(f.style, below.style), f.borders.over(below.borders)
	return f
}

// tableForm reads the current w:tblPr.
func (r *reader) tableForm(s *scanner) tableForm {
	var f tableForm
	s.each(func() {
		switch {
		case s.is("tblStyle"):
			f.style = r.keep(s.val())
		case s.is("tblBorders"):
			f.borders = r.borders(s)
		case s.is("tblLook"):
			f.look = tableLook(s)
		case s.is("tblPrChange"):
			r.tracked++
		}
	})
	return f
}

func (r *reader) borders(s *scanner) borders {
	var b borders
	s.each(func() {
		if s.space != wordSpace {
			return
		}
		switch s.name {
		case "top":
			b.top = r.border(s)
		case "bottom":
			b.bottom = r.border(s)
		case "left", "start":
			b.left = r.border(s)
		case "right", "end":
			b.right = r.border(s)
		case "insideH":
			b.across = r.border(s)
		case "insideV":
			b.down = r.border(s)
		}
	})
	return b
}

func (r *reader) readTable(s *scanner) *table {
	t := &table{section: r.section}
	st := &chain{}
	styled := func() {
		st = r.style(first(t.form.style, r.styles.tables), "table")
		t.form = t.form.over(st.table)
	}
	styled()
	var visit func()
	visit = func() {
		if s.space != wordSpace {
			return
		}
		switch s.name {
		case "tblPr":
			t.form = r.tableForm(s)
			styled()
		case "tblGrid":
			s.each(func() {
				if w, ok := twips(s.attr("w")); ok && s.is("gridCol") && len(t.columns) < maxColumns {
					t.columns = append(t.columns, w)
				}
			})
		case "tr":
			row := len(t.rows)
			rw, ok := r.readRow(s, func(column int) around { return st.in(t.form.look, row, column) })
			if ok {
				t.rows = append(t.rows, rw)
			}
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			s.each(visit)
		case "del", "moveFrom":
			r.tracked++
		}
	}
	s.each(visit)
	return t
}

// maxColumns is how many columns a table has at the most, as in Word.
const maxColumns = 63

// readRow reads a row; it is gone where its deletion was tracked.
func (r *reader) readRow(s *scanner, in func(column int) around) (rw row, stays bool) {
	stays = true
	var visit func()
	visit = func() {
		if s.space != wordSpace {
			return
		}
		switch s.name {
		case "trPr":
			s.each(func() {
				switch {
				case s.is("tblHeader"):
					rw.header = s.toggled() == on
				case s.is("gridBefore"):
					rw.before, _ = number(s.val())
				case s.is("trHeight"):
					rw.height, _ = number(s.val())
				case s.is("del"):
					r.tracked++
					stays = false
				case s.is("ins"), s.is("trPrChange"):
					r.tracked++
				}
			})
		case "tc":
			if r.cells--; r.cells < 0 {
				s.fail(errParagraphs)
				return
			}
			rw.cells = append(rw.cells, r.readCell(s, in(len(rw.cells))))
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			s.each(visit)
		case "del", "moveFrom":
			r.tracked++
		}
	}
	s.each(visit)
	return rw, stays
}

func (r *reader) readCell(s *scanner, in around) tableCell {
	c := tableCell{span: 1}
	s.each(func() {
		if !s.is("tcPr") {
			r.block(s, in, &c.blocks)
			return
		}
		s.each(func() {
			if s.space != wordSpace {
				return
			}
			switch s.name {
			case "gridSpan":
				n, _ := number(s.val())
				c.span = min(max(n, 1), maxColumns)
			case "vMerge":
				c.merged = s.val() != "restart"
				c.begins = !c.merged
			case "tcW":
				if s.attr("type") == "dxa" {
					c.width = said(s.attr("w"), twips)
				}
			case "tcBorders":
				c.form = r.borders(s)
			case "cellDel", "cellIns", "tcPrChange":
				r.tracked++
			}
		})
	})
	return c
}
