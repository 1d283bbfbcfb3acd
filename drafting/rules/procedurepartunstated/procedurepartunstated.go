// Package procedurepartunstated holds the rule procedure-part-unstated: a procedure that is
// published is silent on its result, fee, forms, conditions or legal basis.
package procedurepartunstated

import (
	_ "embed"

	"thethuc/drafting/dossier"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

const decree = "Nghị định số 63/2010/NĐ-CP"

// Rule is procedure-part-unstated.
var Rule = &lint.Rule{
	ID: "procedure-part-unstated", Title: "Thủ tục hành chính không nói đến kết quả, phí, mẫu đơn, điều kiện hoặc căn cứ pháp lý",
	Severity: lint.Hint, Scope: lint.OfDocument,
	Cites: []law.Provision{{Act: decree, Article: "8", Clause: "2", Point: "h"}},
	Page:  page, Since: "Unreleased", Check: run,
}

// parts are those that a procedure has where there is something to say of them, and the legal
// basis, which a decision always gives.
var parts = []struct {
	part dossier.Part
	name string
	none string // what to write where there is none
	at   law.Provision
}{
	{dossier.Result, "kết quả thực hiện", "", law.Provision{}},
	{dossier.Fee, "phí, lệ phí", "không thu thì ghi “Không”", law.Provision{}},
	{dossier.Forms, "mẫu đơn, mẫu tờ khai", "không có thì ghi “Không”", law.Provision{}},
	{dossier.Conditions, "yêu cầu, điều kiện", "không có thì ghi “Không”", law.Provision{}},
	{dossier.Grounds, "căn cứ pháp lý", "", law.Provision{Act: decree, Article: "15", Clause: "1", Point: "b"}},
}

func run(p *lint.Pass) {
	judged := false
	for _, s := range lint.SharedList(p, dossier.Descriptions) {
		if !s.Publishes(p.Document) || s.Changes(p.Document) || !s.Describes() {
			continue
		}
		judged = true
		for _, part := range parts {
			content, ok := s.Parts[part.part]
			at := s.Title()
			switch {
			case !ok:
			case content.Value.Text == "" && !p.Blank(content.Head, 0, len(content.Head.Text)):
				at = content.Head
			default:
				continue
			}
			message := "Thủ tục chưa nêu " + part.name
			if part.none != "" {
				message += ": " + part.none
			}
			p.Report(lint.Finding{Node: at.ID, End: len(at.Text), Provision: part.at, Message: message + "."})
		}
	}
	if !judged {
		p.NotApplicable()
	}
}
