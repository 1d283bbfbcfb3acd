package seeds_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thethuc/assets"
	"thethuc/drafting"
	"thethuc/drafting/internal/golden"
	"thethuc/drafting/law"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
	"thethuc/drafting/plain"
)

// sentence is a fault of language in a sentence, and the sentence without it. A line of the
// files in testdata/sentences is
//
//	check | words with the ‹fault› | what stands in its place where it is right
//
// or "right | words", a sentence that is right. Words that begin with "\:submission" stand in a
// submission, those with "\:basis" or "Điều 1." in a decision, others in a notice. "⏎" parts paragraphs, "␣" is one space, a
// right part that ends with "; ~" goes to the end of the line.
type sentence struct {
	place, check string
	wrong, right string
	start, end   int // the fault, in wrong
}

const sentenceFolder = "testdata/sentences"

func readSentences(t *testing.T) []sentence {
	t.Helper()
	files, err := filepath.Glob(sentenceFolder + "/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no sentences: ", err)
	}
	var out []sentence
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			out = append(out, readSentence(t, fmt.Sprintf("%s:%d", filepath.Base(file), i+1), line))
		}
	}
	return out
}

func readSentence(t *testing.T, place, line string) sentence {
	t.Helper()
	parts := strings.SplitN(line, " | ", 3)
	if parts[0] == "right" && len(parts) == 2 {
		return sentence{place: place, check: "right", right: parts[1]}
	}
	if len(parts) != 3 {
		t.Fatalf("%s: %q has no three parts", place, line)
	}
	before, rest, ok := strings.Cut(parts[1], "‹")
	fault, after, closed := strings.Cut(rest, "›")
	if !ok || !closed || fault == "" {
		t.Fatalf("%s: no fault is marked", place)
	}
	right := strings.ReplaceAll(parts[2], "␣", " ")
	s := sentence{place: place, check: parts[0], wrong: before + fault + after, start: len(before), end: len(before) + len(fault)}
	if whole, ok := strings.CutSuffix(right, "; ~"); ok {
		right, after = whole, ";"
	}
	s.right = before + right + after
	if s.wrong == s.right {
		t.Fatalf("%s: right and wrong are the same", place)
	}
	return s
}

const (
	noticeHead = "BỘ TƯ LỆNH QUÂN KHU 2\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVĂN PHÒNG\tĐộc lập - Tự do - Hạnh phúc\n" +
		"Số: 15/TB-VP\tPhú Thọ, ngày 05 tháng 02 năm 2026\nTHÔNG BÁO\nVề công tác văn thư năm 2026\n"
	noticeFoot = "Văn phòng thông báo để các ban biết, thực hiện./.\nNơi nhận:\n- Các ban thuộc Văn phòng;\n- Lưu: VT.\nCHÁNH VĂN PHÒNG\nĐại tá Trần Quốc Hưng\n"

	// submission begins a sentence that stands in a submission.
	submission     = `\:submission `
	submissionHead = "BỘ TƯ LỆNH QUÂN KHU 2\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVĂN PHÒNG\tĐộc lập - Tự do - Hạnh phúc\n" +
		"Số: 15/TTr-VP\tPhú Thọ, ngày 05 tháng 02 năm 2026\nTỜ TRÌNH\nVề việc bảo đảm công tác văn thư năm 2026\nKính gửi: Tư lệnh Quân khu 2.\n"

	decisionHead = "BỘ TƯ LỆNH QUÂN KHU 2\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVĂN PHÒNG\tĐộc lập - Tự do - Hạnh phúc\n" +
		"Số: 15/QĐ-VP\tPhú Thọ, ngày 05 tháng 02 năm 2026\nQUYẾT ĐỊNH\nVề việc thành lập Tổ công tác văn thư\nCHÁNH VĂN PHÒNG\n"
	decisionBases = "Căn cứ Quyết định số 112/QĐ-BTL ngày 14 tháng 8 năm 2025 của Tư lệnh Quân khu 2 quy định chức năng, nhiệm vụ, quyền hạn của Văn phòng;\n"
	decisionFoot  = "Trưởng các ban chịu trách nhiệm thi hành Quyết định này./.\nNơi nhận:\n- Như Điều %d;\n- Lưu: VT.\nCHÁNH VĂN PHÒNG\nĐại tá Trần Quốc Hưng\n"
)

// paper puts a sentence into a paper that is right but for it.
func paper(words string) string {
	lines := strings.ReplaceAll(words, "⏎", "\n") + "\n"
	switch {
	case strings.HasPrefix(words, `\:basis`):
		return decisionHead + lines + "Theo đề nghị của Trưởng ban Tổng hợp.\nQUYẾT ĐỊNH:\nĐiều 1. Thành lập Tổ công tác văn thư.\nĐiều 2. " + fmt.Sprintf(decisionFoot, 2)
	case strings.HasPrefix(words, submission):
		return submissionHead + strings.TrimPrefix(lines, submission) + noticeFoot
	case strings.HasPrefix(words, "Điều 1."):
		return decisionHead + decisionBases + "Theo đề nghị của Trưởng ban Tổng hợp.\nQUYẾT ĐỊNH:\n" + lines + "Điều 3. " + fmt.Sprintf(decisionFoot, 3)
	}
	return noticeHead + lines + noticeFoot
}

// What is wanted of the sentences: so many pairs, so few missed and so few wrongly told.
const (
	fewestPairs          = 700
	mostMissed, mostTold = 0.05, 0.01
)

// ofPaper is the rule that compares what a text calls itself with the paper that the sentences stand
// in here: a sentence of a regulation says "Quy chế này".
const ofPaper = "citation-own-type"

// TestSentences checks every sentence with its fault and without, by all rules, and keeps what
// they miss and what they wrongly tell. What a rule says of another sentence does not count. Half
// of the pairs, own.txt, were written by people who know the rules, half by ones who did not.
func TestSentences(t *testing.T) {
	c := newClerk(t)
	words, err := pack.Words(assets.FS, "words")
	if err != nil {
		t.Fatal(err)
	}
	acts, err := pack.Acts(assets.FS, "words")
	if err != nil {
		t.Fatal(err)
	}
	all := readSentences(t)
	checked := map[string]bool{}
	for _, s := range all {
		checked[s.check] = true
		for _, id := range c.does[s.check] {
			checked[id] = true
		}
	}
	judge := func(text string) (*drafting.Document, []lint.Finding) {
		d, _ := plain.Parse(paper(text), c.sheet)
		r := lint.Run(context.Background(), c.rules, lint.Input{
			Document: d, Sheet: c.sheet, Today: law.Date{Year: 2026, Month: 2, Day: 5}, Words: words, Acts: acts,
		}, nil)
		if len(r.Broken) > 0 {
			t.Fatalf("%q breaks the rule %s: %s", text, r.Broken[0].Rule, r.Broken[0].Panic)
		}
		return d, r.Findings
	}
	faults, rights, missed, told := 0, 0, 0, 0
	var report strings.Builder
	for _, s := range all {
		if s.wrong != "" {
			faults++
			d, findings := judge(s.wrong)
			if !c.tells(d, findings, s) {
				missed++
				fmt.Fprintf(&report, "missed %s %s: %s%s\n", s.place, s.check, s.wrong, others(d, findings, s))
			}
		}
		rights++
		d, findings := judge(s.right)
		for _, f := range findings {
			n := d.Node(f.Node)
			if n == nil || !checked[f.Rule] || f.Rule == ofPaper && s.check != ofPaper || !strings.Contains(s.right, n.Text) {
				continue
			}
			told++
			fmt.Fprintf(&report, "told %s %s: %q in %s\n", s.place, f.Rule, f.Text, s.right)
			break
		}
	}
	head := fmt.Sprintf("%d of %d faults are told at their place (%.1f %%), %d of %d right sentences are told something (%.1f %%)\n",
		faults-missed, faults, 100*float64(faults-missed)/float64(faults), told, rights, 100*float64(told)/float64(rights))
	t.Log(head)
	if faults < fewestPairs {
		t.Errorf("%d pairs, want %d", faults, fewestPairs)
	}
	if float64(missed) > mostMissed*float64(faults) || float64(told) > mostTold*float64(rights) {
		t.Error("more is missed or wrongly told than may be: " + head)
	}
	golden.Check(t, "testdata/sentences.txt", head+report.String())
}

// tells reports whether a finding of the sentence's check overlaps its fault.
func (c *clerk) tells(d *drafting.Document, findings []lint.Finding, s sentence) bool {
	for _, f := range findings {
		if f.Rule != s.check && !slices.Contains(c.does[s.check], f.Rule) {
			continue
		}
		n := d.Node(f.Node)
		if n == nil {
			continue
		}
		at := strings.Index(s.wrong, n.Text) // of the paragraph
		if at < 0 {
			continue
		}
		if at+f.Start < s.end && s.start < at+max(f.End, f.Start+1) {
			return true
		}
	}
	return false
}

// others says which rules told something else of the sentence.
func others(d *drafting.Document, findings []lint.Finding, s sentence) string {
	out := ""
	for _, f := range findings {
		if n := d.Node(f.Node); n != nil && strings.Contains(s.wrong, n.Text) {
			out += fmt.Sprintf(" [%s %q]", f.Rule, f.Text)
		}
	}
	return out
}
