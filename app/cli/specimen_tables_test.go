package cli_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/standard"
)

// tabled is a report with a table, a figure, footnotes and a list in two levels; ¦ parts the
// cells.
const tabled = `\kind report
\piece main
\:parent-body BỘ TƯ LỆNH QUÂN KHU 2
\:issuer VĂN PHÒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 05/BC-VP
Phú Thọ, ngày 05 tháng 02 năm 2026
BÁO CÁO
\:subject Kết quả công tác văn thư, lưu trữ năm 2025
\:paragraph Năm 2025, Văn phòng đã quản lý văn bản đi\^, văn bản đến của các cơ quan, đơn vị theo đúng quy định; số liệu\^ như sau:
\:footnote Gồm văn bản giấy và văn bản điện tử do Văn phòng đăng ký, không kể văn bản của các ban, bộ phận và trợ lý thuộc Văn phòng đã gửi đi trong năm 2025.
\:footnote Tính đến ngày 31 tháng 12 năm 2025.
\:table-title Bảng 1. Văn bản đi và văn bản đến của Văn phòng Bộ Tư lệnh Quân khu 2 trong năm 2025, so với năm 2024
\table 1 4:justify 2:right header=1
\row TT¦Cơ quan, đơn vị trực thuộc Bộ Tư lệnh Quân khu 2, sắp xếp theo thứ tự\/Năm 2025¦Số
\row 1¦Văn phòng và các ban, bộ phận, trợ lý, nhân viên thuộc Văn phòng Bộ Tư lệnh\/Trong đó có văn bản mật.¦1.205
\row 2¦Bộ Tham mưu¦7
\:paragraph Số liệu trên do Ban Văn thư - Bảo mật tổng hợp.
\picture 60 %s
\:figure Hình 1. Nơi làm việc của Ban Văn thư - Bảo mật sau khi sắp xếp lại phòng làm việc và kho lưu trữ
\:paragraph Các việc còn lại:
\:dash - Chỉnh lý tài liệu.
\:item + Tài liệu của Văn phòng và của các ban, bộ phận, trợ lý thuộc Văn phòng từ năm 2020 trở về trước.
\:item + Tài liệu khác.
\:paragraph Văn phòng báo cáo./.
`

func openTabled(t *testing.T) opened {
	t.Helper()
	return open(t, strings.ReplaceAll(fmt.Sprintf(tabled, dot()), "¦", "\t"))
}

// TestMeasuresOfATable measures what tables, figures and footnotes have. The decree says
// nothing of them: the measures are the pack's own.
func TestMeasuresOfATable(t *testing.T) {
	o := openTabled(t)
	g := o.printed(t, o.sheet, nil)
	g.report(90)
	if !g.shows(drafting.TableCell) || !g.shows(drafting.Figure) || !g.shows(drafting.Footnote) {
		t.Error("the report has no table, figure or footnote")
	}
	for _, row := range []string{"table-cell.frame.padding", "table-header.before", "footnote.leading", "figure: its picture in the middle of the text"} {
		if _, ok := g.named[row]; !ok {
			t.Errorf("nobody measures %s", row)
		}
	}
}

// tables measures the tables of a block.
func (g *gauge) tables(b *block) {
	if b.copied {
		return
	}
	at := map[*drafting.Node]*stood{}
	for _, s := range b.nodes {
		at[s.node] = s
	}
	for i := range b.piece.Nodes {
		t, ok := b.piece.Table(i)
		if !ok {
			continue
		}
		for r := range t.Rows {
			g.tableRow(b, t, r, at)
		}
	}
}

// tableGap is the white between a table and what stands above it, in pt, apart from the white
// below that: the layout's own.
const tableGap = 4

// tableRow measures a row of a table without merged cells.
func (g *gauge) tableRow(b *block, t drafting.Grid, r int, at map[*drafting.Node]*stood) {
	var content, row float64
	for _, c := range t.Cells {
		if c.Row != r {
			continue
		}
		var cell []*stood
		for _, n := range b.piece.Nodes[c.From:c.To] {
			if s := at[n]; s != nil && s.column() == cellColumn {
				cell = append(cell, s)
			}
		}
		first, last := cell[0], cell[len(cell)-1]
		x, y, ok := g.paper[first.lines[0].page].boxAround(first.box())
		g.row("table-cell.frame of four lines", yes(ok), "yes", law.Provision{}, ok)
		if !ok {
			return
		}
		g.number("table-cell.frame.weight", y[0].weight, exact)
		upper := y[0].y1 + y[0].weight/2
		if above := b.before(first); c.From == t.From && above.node.Component == drafting.TableTitle {
			gap := y[0].y1 - y[0].weight/2 - g.bottom(b, above)
			g.row("table right below its title", figure(gap, "pt"), figure(tableGap, "pt"), law.Provision{}, math.Abs(gap-tableGap) <= exact)
		}
		if r >= t.Header {
			g.number("table-cell.before", g.top(first)-upper, exact)
		} else {
			white := g.top(first) - g.of("table-header.before").Value - upper
			below := y[1].y1 - y[1].weight/2 - g.bottom(b, last)
			g.near("table-header in the middle of its row's height", points(25.4/72*white), points(25.4/72*below), fine, law.Provision{})
		}
		for i := 1; i < len(cell); i++ {
			g.below(b, cell[i-1], cell[i])
		}
		for _, s := range cell {
			g.cellLines(t, c, s, x[0].x1, x[1].x1)
		}
		high := g.bottom(b, last) - g.top(first) + g.of(string(first.style)+".before").Value
		content, row = max(content, high+y[0].weight), y[1].y1-y[0].y1
	}
	least := points(g.of("table-cell.frame.height").Value)
	g.row("table-cell.frame.height", figure(millimetres(row), "mm"), figure(millimetres(max(least, content)), "mm"), law.Provision{},
		math.Abs(row-max(least, content)) <= exact)
}

// cellLines measures how the lines of a cell stand between its upright rules.
func (g *gauge) cellLines(t drafting.Grid, c drafting.GridCell, s *stood, left, right float64) {
	name := string(s.style)
	align := g.style(s.style).Align.Value
	if c.Row >= t.Header {
		if own := t.Align(s.node, c.Column); own != "" {
			align = own
		}
	}
	padding := points(g.of("table-cell.frame.padding").Value)
	for i, l := range s.lines {
		switch align {
		case standard.Centre:
			g.near(name+" in the middle of its column", l.box.centre(), (left+right)/2, fine, law.Provision{})
		case standard.Right:
			g.number("table-cell.frame.padding", millimetres(right-l.box.xMax), fine)
		default:
			indent := points(g.of(name + ".left-indent").Value)
			if i == 0 {
				indent += points(g.of(name + ".first-indent").Value)
			}
			g.number("table-cell.frame.padding", millimetres(l.box.xMin-left-indent), fine)
			if align == standard.Justify && i < len(s.lines)-1 {
				g.near(name+"'s lines to the right of its column", l.box.xMax, right-padding, fine, law.Provision{})
			}
		}
	}
}

// picture returns the picture that stands right above a node.
func (g *gauge) picture(s *stood) (printedPicture, bool) {
	if s.node.Picture == nil {
		return printedPicture{}, false
	}
	pictures := g.paper[s.lines[0].page].pictures
	i := slices.IndexFunc(pictures, func(p printedPicture) bool { return p.yMax < s.lines[0].y })
	g.row("figure has its picture above", yes(i >= 0), "yes", law.Provision{}, i >= 0)
	if i < 0 {
		return printedPicture{}, false
	}
	p := pictures[i]
	g.near("figure: its picture in the middle of the text", (p.xMin+p.xMax)/2, (g.left+g.right)/2, half, law.Provision{})
	g.near("figure: width of its picture", p.xMax-p.xMin, points(s.node.Picture.Width), fine, law.Provision{})
	w, h := s.node.Picture.Size()
	g.near("figure: height of its picture", p.yMax-p.yMin, (p.xMax-p.xMin)*float64(h)/float64(w), fine, law.Provision{})
	return p, true
}

// footnotes measures the footnotes at the foot of a page: under a rule, down to the margin,
// each with its number.
func (g *gauge) footnotes(b *block) {
	all := b.all(drafting.Footnote)
	for i, s := range all {
		l := s.lines[0]
		number := g.raisedBefore(l)
		g.says("footnote has its number", number.text, fmt.Sprint(i+1), law.Provision{})
		indent := points(g.of("footnote.left-indent").Value)
		g.number("footnote.first-indent", millimetres(number.x-g.left-indent), fine)
		for k, l := range s.lines {
			if k > 0 {
				g.number("footnote.left-indent", millimetres(l.box.xMin-g.left), fine)
			}
			if k < len(s.lines)-1 {
				g.near("footnote's lines to the right margin", l.box.xMax, g.right, fine, law.Provision{})
			}
		}
		if i > 0 && all[i-1].last().page == l.page {
			g.below(b, all[i-1], s)
		}
		if next := i + 1; next == len(all) || all[next].lines[0].page != l.page {
			foot := g.paper[l.page].height - g.bottom(b, s)
			g.near("footnotes at the foot of the page", foot, points(g.of("page.bottom").Value), fine, law.Provision{})
		}
		if i == 0 {
			g.footnoteRule(s)
		}
	}
}

// raisedBefore returns the raised number nearest left of a line.
func (g *gauge) raisedBefore(l printedLine) printedRun {
	var out printedRun
	for _, r := range g.raisedOn[l.page] {
		if r.y < l.y && l.y-r.y < g.height(l)/2 && r.x <= l.box.xMin && r.x >= out.x {
			out = r
		}
	}
	return out
}

// footnoteRule wants a rule above the first footnote and its white.
func (g *gauge) footnoteRule(s *stood) {
	top := g.top(s) - g.of("footnote.before").Value
	above := slices.ContainsFunc(g.paper[s.lines[0].page].rules, func(r printedRule) bool {
		return r.y1 == r.y2 && r.y1 < top && top-r.y1 < g.height(s.lines[0]) && math.Abs(r.x1-g.left) < exact
	})
	g.row("footnotes under a rule", yes(above), "yes", law.Provision{}, above)
}
