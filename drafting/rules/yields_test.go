package rules_test

import (
	"context"
	"slices"
	"testing"

	"thethuc/drafting/lint"
	"thethuc/drafting/lint/linttest"
	"thethuc/drafting/plain"
)

// Where two checks see one fault, the narrower speaks alone.
func TestTheNarrowerRuleSpeaks(t *testing.T) {
	const long = "a) Trưởng phòng tổ chức soạn thảo, ký, phát hành, quản lý văn bản đi và văn bản đến theo quy định của Quy chế này và của pháp luật;"
	for _, c := range []struct {
		name, text string
		see        string // as in a rule's test
		speaks     string
		silent     []string
	}{
		{"the country's name in small letters", "VĂN PHÒNG\tCộng hòa xã hội chủ nghĩa Việt Nam\nSố: 15/TB-VP\tPhú Thọ, ngày 15 tháng 5 năm 2026\n", "", "state-title-upper", []string{"state-title-text"}},
		{"a letter that only looks right in the motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nÐộc lập - Tự do - Hạnh phúc\n", "", "text-confusable", []string{"motto-text"}},
		{"a letter that only looks right in the word of an article", "QUY CHẾ\nCông tác văn thư\nÐiều 1. Phạm vi\n1. Phạm vi áp dụng.\n", "", "text-confusable", []string{"article-format"}},
		{"another hyphen in the motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập ‑ Tự do ‑ Hạnh phúc\n", "", "motto-hyphen", []string{"text-confusable"}},
		{"a face of another code", "QUY CHẾ\nCông tác văn thư\nĐiều 1. Phạm vi\n1. Phạm vi áp dụng.\n", "clause.font = .VnTime\nclause.legacy = tcvn3", "font-legacy", []string{"font-tnr"}},
		{"a size that no body may have", "QUY CHẾ\nCông tác văn thư\nĐiều 1. Phạm vi\n1. Phạm vi áp dụng.\n2. Đối tượng áp dụng.\n" + long + "\n", "clause.size = 14\npoint.size = 12", "body-size", []string{"body-size-consistent"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := plain.Parse(c.text, linttest.Sheet(t))
			in := lint.Input{
				Document: d, Observed: linttest.Observed(t, d, c.see), Sheet: linttest.Sheet(t), Faces: linttest.Faces{}, Today: linttest.Today(),
			}
			var spoke []string
			for _, f := range lint.Run(context.Background(), every(t), in, nil).Findings {
				spoke = append(spoke, f.Rule)
			}
			if !slices.Contains(spoke, c.speaks) {
				t.Errorf("%s is silent; these speak: %q", c.speaks, spoke)
			}
			for _, id := range c.silent {
				if slices.Contains(spoke, id) {
					t.Errorf("%s speaks too", id)
				}
			}
		})
	}
}
