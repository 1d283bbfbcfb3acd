// Package correctiveactionunverified holds the rule corrective-action-unverified: a request for
// corrective action is closed without cause, action, owner, date or verification.
package correctiveactionunverified

import (
	_ "embed"
	"strings"

	"thethuc/drafting"
	"thethuc/drafting/dossier"
	"thethuc/drafting/lint"
	"thethuc/drafting/pattern"
)

//go:embed doc.md
var page string

// Rule is corrective-action-unverified.
var Rule = &lint.Rule{
	ID: "corrective-action-unverified", Title: "Phiếu khắc phục ghi đã đóng mà chưa đủ nội dung, chưa kiểm tra",
	Severity: lint.Warning, Scope: lint.OfDocument, Components: []drafting.Component{drafting.TableCell},
	Page: page, Since: "Unreleased", Check: run,
}

func run(p *lint.Pass) {
	judged := slip(p)
	for _, t := range lint.SharedList(p, dossier.Tables) {
		state, cause := t.Column("tình trạng", "trạng thái"), t.Column("nguyên nhân")
		if state < 0 || cause < 0 || t.Column("biện pháp") < 0 {
			continue
		}
		judged = true
		for _, r := range t.Rows {
			if closed.MatchString(dossier.Plain(r[state].Text)) {
				log(p, t, r, r[state].Node)
			}
		}
	}
	if !judged {
		p.NotApplicable()
	}
}

var closed = pattern.New(`^(?:đã )?đóng(?: phiếu)?$|^hoàn thành$|^đã hoàn thành$`)

// needs are the columns that a closed request has filled.
var needs = []struct {
	name  string
	heads []string
}{
	{"nguyên nhân", []string{"nguyên nhân"}},
	{"biện pháp", []string{"biện pháp"}},
	{"người chịu trách nhiệm", dossier.Owners},
	{"thời hạn", []string{"thời hạn"}},
	{"ngày hoàn thành", []string{"hoàn thành", "ngày hoàn thành"}},
	{"kết quả kiểm tra", []string{"kết quả kiểm tra", "kiểm tra", "xác nhận", "đánh giá hiệu lực", "hiệu lực"}},
}

// log judges a row of a log that is closed.
func log(p *lint.Pass, t dossier.Table, r dossier.Row, at *drafting.Node) {
	var missing []string
	for _, need := range needs {
		k := t.Column(need.heads...)
		if k >= 0 && r[k].Missing(p.Blank) {
			missing = append(missing, need.name)
		}
	}
	if len(missing) > 0 {
		p.ReportAt(at, 0, len(at.Text), "Phiếu ghi đã đóng nhưng chưa có "+strings.Join(missing, ", ")+".")
	}
}

// passed is the box that closes a slip, where it is ticked.
var passed = pattern.New(`(?i)(?:■|☑|☒|\[x\]) ?đạt|kết luận: (?:đạt|đóng phiếu)`)

// slip judges one request (phiếu yêu cầu hành động khắc phục) that is closed.
func slip(p *lint.Pass) bool {
	if !strings.Contains(dossier.Headline(p.Document), "phiếu yêu cầu hành động khắc phục") {
		return false
	}
	main := p.Document.Pieces[0]
	at := dossier.Labelled(main, "kết luận")
	if at < 0 || !passed.MatchString(main.Nodes[at].Text) {
		return true
	}
	var missing []string
	for _, need := range []struct {
		name  string
		words []string
	}{
		{"nguyên nhân", []string{"nguyên nhân"}},
		{"ngày kiểm tra", []string{"ngày kiểm tra"}},
		{"kết quả kiểm tra hiệu lực", []string{"hiệu lực của biện pháp", "đánh giá hiệu lực", "hiệu lực"}},
	} {
		i := dossier.Labelled(main, need.words...)
		if i >= 0 && strings.Trim(dossier.Answer(main, i), "-–.…; ") == "" && !p.Blank(main.Nodes[i], 0, len(main.Nodes[i].Text)) {
			missing = append(missing, need.name)
		}
	}
	missing = append(missing, actions(p)...)
	if n := main.Nodes[at]; len(missing) > 0 {
		p.ReportAt(n, 0, len(n.Text), "Phiếu ghi đạt, đóng phiếu nhưng chưa có "+strings.Join(missing, ", ")+".")
	}
	return true
}

// actions names what the actions of a slip lack.
func actions(p *lint.Pass) (missing []string) {
	for _, t := range lint.SharedList(p, dossier.Tables) {
		what := t.Column("biện pháp", "nội dung biện pháp")
		if what < 0 {
			continue
		}
		for _, need := range needs[2:4] {
			k := t.Column(need.heads...)
			for _, r := range t.Rows {
				if k >= 0 && r[what].Text != "" && r[k].Missing(p.Blank) {
					missing = append(missing, need.name+" của biện pháp")
					break
				}
			}
		}
	}
	return missing
}
