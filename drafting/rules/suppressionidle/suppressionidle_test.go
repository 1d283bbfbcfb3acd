package suppressionidle

import (
	"context"
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/lint"
)

// word finds “đảm bảo”.
var word = &lint.Rule{
	ID: "word", Severity: lint.Warning, Scope: lint.OfNode,
	Check: func(p *lint.Pass) {
		if i := strings.Index(p.Node.Text, "đảm bảo"); i >= 0 {
			p.Report(lint.Finding{Message: "Viết “bảo đảm”.", Node: p.Node.ID, Start: i, End: i + len("đảm bảo")})
		}
	},
}

func Test(t *testing.T) {
	here := drafting.Suppression{Rule: "word", Node: 2, Text: "đảm bảo", Reason: "trích", By: "An", Date: "2026-02-05"}
	gone, bare, whole := here, here, drafting.Suppression{Rule: "word", Reason: "tài liệu cũ"}
	gone.Node, bare.Reason = 9, ""
	for name, c := range map[string]struct {
		text string
		s    drafting.Suppression
		want string // in the message; "" for no finding
	}{
		"one_that_covers_a_fault_is_left_alone":    {"Các ban đảm bảo thi hành.", here, ""},
		"one_whose_words_changed_is_told":          {"Các ban bảo đảm thi hành.", here, "chữ đã thay đổi"},
		"one_whose_node_is_gone_is_told":           {"Các ban đảm bảo thi hành.", gone, "chữ đã thay đổi"},
		"one_without_reason_is_told":               {"Các ban đảm bảo thi hành.", bare, "không ghi lý do"},
		"one_of_a_rule_with_faults_is_left_alone":  {"Các ban đảm bảo thi hành.", whole, ""},
		"one_of_a_rule_without_faults_is_told":     {"Các ban thi hành.", whole, "không còn lỗi nào"},
		"one_of_a_rule_that_did_not_run_is_silent": {"Các ban thi hành.", drafting.Suppression{Rule: "other", Reason: "trích"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := &drafting.Document{LastID: 2, Pieces: []*drafting.Piece{{ID: 1, Nodes: []*drafting.Node{
				{ID: 2, Component: drafting.Article, Text: c.text},
			}}}}
			d.Suppressions = []drafting.Suppression{c.s}
			rules := []*lint.Rule{Rule, word}
			var got []lint.Finding
			for _, f := range lint.Run(context.Background(), rules, lint.Input{Document: d}, nil).Findings {
				if f.Rule == Rule.ID {
					got = append(got, f)
				}
			}
			if (c.want != "") != (len(got) == 1) || c.want != "" && !strings.Contains(got[0].Message, c.want) {
				t.Fatalf("got %+v, want a finding that says %q", got, c.want)
			}
			if c.want == "" {
				return
			}
			after, _, err := drafting.Apply(d, got[0].Fixes[0].Edits...)
			if err != nil || len(after.Suppressions) != 0 {
				t.Errorf("after the fix: %v, %v", after, err)
			}
			if again := lint.FixAll(d, got); again != nil {
				t.Errorf("the fix is made unasked: %v", again)
			}
		})
	}
}
