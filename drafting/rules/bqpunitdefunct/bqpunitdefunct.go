// Package bqpunitdefunct holds the rule bqp-unit-defunct: the text names a body of the district
// level, or a province, that is no more since 1 July 2025. Bare names of places it leaves alone, for
// they live on in those of wards and communes; so does it with what was before that day.
package bqpunitdefunct

import (
	_ "embed"
	"strconv"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
	"thethuc/drafting/reference"
	"thethuc/drafting/viet"
)

//go:embed doc.md
var page string

// change is the day on which the units changed.
var change = law.Date{Year: 2025, Month: 7, Day: 1}

// Rule is bqp-unit-defunct.
var Rule = &lint.Rule{
	ID: "bqp-unit-defunct", Pack: "bqp", Title: "Cơ quan, đơn vị không còn từ ngày 01 tháng 7 năm 2025",
	Severity: lint.Warning, Scope: lint.OfDocument,
	Cites:  []law.Provision{{Act: "Nghị quyết số 202/2025/QH15", Article: "1"}},
	Period: law.Period{From: change},
	Page:   page, Since: "Unreleased", Check: run,
}

var (
	// district is a body of the level that was given up, and city one that may be.
	district = pattern.New(`((?:Ban (?:CHQS|(?i:chỉ huy quân sự))|UBND|[ỦU][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân) (?:các )?(?:cấp huyện|huyện|quận|thị xã|thị trấn)|Ban (?:CHQS|(?i:chỉ huy quân sự)) (?:các )?thành phố)(?:$|[^\p{L}])`)
	city     = pattern.New(`(?:UBND|[ỦU][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân) thành phố `)
	// past are the words of a paragraph that speaks of what was before.
	past = pattern.New(`(?i:sáp nhập|sắp xếp|hợp nhất|giải thể|chia tách|kết thúc hoạt động|trước đây|nguyên là|nguyên trạng|nay là|nay thuộc|thời kỳ|giai đoạn|lịch sử)|(?i:trước ngày|đến ngày|trước tháng)|\b(?:19\d\d|20(?:[01]\d|2[0-4]))\b`)
	// late are the words behind a name that say that it is a former one.
	late = pattern.New(`^[^.;,]{0,40}(?:\((?:cũ|trước|nay)|cũ\b| cũ$|\(cũ)`)
)

func run(p *lint.Pass) {
	if n := p.Document.Pieces[0].First(drafting.PlaceDate); n != nil {
		if line, ok := drafting.ParsePlaceDate(n.Text); ok && before(line) {
			p.NotApplicable()
			return
		}
	}
	x := lint.Shared(p, reference.Of)
	p.Document.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		if speaks(n.Component) && !past.MatchString(n.Text) {
			judge(p, x, n)
		}
		return true
	})
}

// before reports whether what is written of the date may lie before the change, though its day waits
// to be filled.
func before(line drafting.PlaceDateLine) bool {
	year, err := strconv.Atoi(line.Year.Text)
	if err != nil || year > change.Year {
		return false
	}
	month, err := strconv.Atoi(line.Month.Text)
	return year < change.Year || err != nil || month < change.Month
}

// speaks reports whether what the component says is the document's own word on bodies of today.
func speaks(c drafting.Component) bool {
	switch c {
	case drafting.Basis:
		return false
	case drafting.Addressees, drafting.Addressee, drafting.Recipient, drafting.ParentBody, drafting.Issuer:
		return true
	}
	return c.Body()
}

func judge(p *lint.Pass, x *reference.Index, n *drafting.Node) {
	words := n.Text
	if n.Component == drafting.ParentBody || n.Component == drafting.Issuer {
		if m := heads.FindStringIndex(words); m != nil {
			report(p, n, m[0], m[1], nil)
		}
		return
	}
	for _, m := range district.FindAllStringSubmatchIndex(words, -1) {
		if now(x, n, m[2], m[3]) {
			report(p, n, m[2], m[3], nil)
		}
	}
	text := p.TextOf(n)
	for _, m := range city.FindAllStringIndex(words, -1) {
		if e, end, ok := at(p.Words.List("places"), text, m[1]); ok && e.Value == "thành phố" && !e.Period.Contains(change) && now(x, n, m[0], end) {
			report(p, n, m[0], end, nil)
		}
	}
	provinces(p, x, n, text)
}

// heads is the name of a unit of the level in a heading.
var heads = pattern.New(`^(?:BAN (?:CHQS|CHỈ HUY QUÂN SỰ)|UBND|[ỦU][ỶY] BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN) (?:HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN) \S.*$`)

// provinces reports "tỉnh" with the name of a province that was merged.
func provinces(p *lint.Pass, x *reference.Index, n *drafting.Node, text *viet.Text) {
	if !strings.Contains(n.Text, "ỉnh ") {
		return
	}
	list := p.Words.List("provinces")
	for i := range text.Len() {
		if !text.Is(i, "tỉnh") {
			continue
		}
		k := text.Next(i)
		if k >= text.Len() {
			return
		}
		e, end, ok := list.At(text, k)
		if !ok || e.Period.Until.IsZero() || e.Period.Contains(change) || e.Value == "" || strings.Contains(e.Value, "|") {
			continue
		}
		from, to := text.Start(k), text.End(end-1)
		if now(x, n, text.Start(i), to) {
			report(p, n, text.Start(i), to, fix(n, text.Start(i), from, to, e.Value))
		}
	}
}

// fix names the province of today, which may be a city.
func fix(n *drafting.Node, start, from, to int, name string) []lint.Fix {
	for _, c := range []string{"Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Cần Thơ"} {
		if name == c {
			return []lint.Fix{lint.Rewrite("Sửa thành “thành phố "+name+"”", false, n, start, to, "thành phố "+name)}
		}
	}
	if strings.HasPrefix(name, "Thành phố") {
		return []lint.Fix{lint.Rewrite("Sửa thành “"+name+"”", false, n, start, to, name)}
	}
	return []lint.Fix{lint.Rewrite("Sửa thành “tỉnh "+name+"”", false, n, from, to, name)}
}

// at finds the entry that begins at a byte.
func at(list *lint.List, text *viet.Text, start int) (lint.Entry, int, bool) {
	for i := range text.Len() {
		if text.Start(i) == start {
			e, end, ok := list.At(text, i)
			if !ok {
				break
			}
			return e, text.End(end - 1), true
		}
	}
	return lint.Entry{}, 0, false
}

// now reports whether the words are not quoted, not of a cited act and not called former.
func now(x *reference.Index, n *drafting.Node, start, end int) bool {
	if late.MatchString(n.Text[end:]) || strings.Count(n.Text[:start], "“") > strings.Count(n.Text[:start], "”") {
		return false
	}
	for _, f := range x.In(n.ID) {
		if a := f.Act; !a.IsZero() && start >= a.Start && start < a.End || start >= f.Start && start < f.End {
			return false
		}
	}
	return true
}

func report(p *lint.Pass, n *drafting.Node, start, end int, fixes []lint.Fix) {
	p.Report(lint.Finding{
		Node: n.ID, Start: start, End: end, Fixes: fixes,
		Message: "Từ ngày 01 tháng 7 năm 2025 không còn cơ quan, đơn vị hành chính này: ghi theo tổ chức hiện nay, hoặc ghi thêm “(cũ)” nếu nói về trước ngày ấy.",
	})
}
