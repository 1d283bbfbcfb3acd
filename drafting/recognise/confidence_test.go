package recognise_test

import (
	"strings"
	"testing"

	"thethuc/drafting"
	"thethuc/drafting/recognise"
)

var (
	titled = drafting.Form{"bold": {Number: 1}, "align": {Word: "center"}}
	normal = drafting.Form{"bold": {Number: 0}, "align": {Word: "justify"}}
)

// confidences reads lines, all with this form, and returns what each was taken for, how surely.
func confidences(t *testing.T, form drafting.Form, text string) (components []drafting.Component, sure []float64) {
	t.Helper()
	var in []recognise.Line
	for line := range strings.Lines(text) {
		in = append(in, recognise.Line{Text: strings.TrimSuffix(line, "\n"), Form: form})
	}
	d := recognise.Document(in, sheet(t))
	all := recognise.Confidence(in, d, sheet(t))
	d.All(func(_ *drafting.Piece, _ int, n *drafting.Node) bool {
		components, sure = append(components, n.Component), append(sure, all[n.ID])
		return true
	})
	return components, sure
}

const wholeLetter = `TRUNG TÂM LƯU TRỮ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 41/TTLT-HC
V/v sắp xếp kho
Phú Thọ, ngày 05 tháng 02 năm 2026
Kính gửi: Thư viện tỉnh
Trung tâm đề nghị:
1. Chuẩn bị hồ sơ.
Trân trọng./.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Lê Thị Thu
`

func TestConfidenceOfAWholeLetter(t *testing.T) {
	components, sure := confidences(t, nil, wholeLetter)
	for i, c := range components {
		if sure[i] < 0.85 {
			t.Errorf("line %d is %s with a confidence of %.2f", i+1, c, sure[i])
		}
	}
}

func TestConfidenceOfOneLine(t *testing.T) {
	for _, c := range []struct {
		name, text string
		line       int // from 1
		want       drafting.Component
		doubtful   bool
	}{
		{"text within the heading", strings.Replace(wholeLetter, "Số:", "Nhận bản giấy;\nSố:", 1), 4, drafting.Paragraph, true},
		{"a body's name in small letters", "TRUNG TÂM LƯU TRỮ\nPhòng Hành chính và Lưu trữ cơ quan\nSố: 41/TTLT-HC\nV/v họp\n", 2, drafting.Issuer, true},
		{"text below a signature", wholeLetter + "Ghi chú thêm về kho\n", 17, drafting.Paragraph, true},
		{"a sentence of the body", wholeLetter, 8, drafting.Paragraph, false},
		{"a job title in small letters", strings.Replace(wholeLetter, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "Người lập", 1), 14, drafting.JobTitle, true},
		{"a draft's mark", "DỰ THẢO\n" + wholeLetter, 1, drafting.Paragraph, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			components, sure := confidences(t, nil, c.text)
			if got := components[c.line-1]; got != c.want {
				t.Fatalf("is %s, want %s", got, c.want)
			}
			if got := sure[c.line-1]; got < 0 || got > 1 || got < recognise.Doubtful != c.doubtful {
				t.Errorf("confidence %.2f", got)
			}
		})
	}
}

// TestFormMovesConfidence: the same words are surer where they look as they should.
func TestFormMovesConfidence(t *testing.T) {
	const text = "Số: 05/TB-VP\nTHÔNG BÁO\nVề việc sửa kho\nVăn phòng sửa kho.\n"
	_, asTitle := confidences(t, titled, text)
	_, asText := confidences(t, normal, text)
	for line, titleIsSurer := range map[int]bool{0: false, 1: true, 2: true, 3: false} {
		if asTitle[line] > asText[line] != titleIsSurer {
			t.Errorf("line %d: %.2f as a title, %.2f as text", line+1, asTitle[line], asText[line])
		}
	}
}

func TestKnownLinesHaveNoConfidence(t *testing.T) {
	in := []recognise.Line{{Text: "Tên bảng", Component: drafting.TableTitle}, {Text: "Một."}}
	if all := recognise.Confidence(in, recognise.Document(in, nil), nil); len(all) != 1 {
		t.Errorf("%d lines have a confidence, want 1", len(all))
	}
	if all := recognise.Confidence(nil, recognise.Document(nil, nil), nil); len(all) != 0 {
		t.Errorf("nothing has %d confidences", len(all))
	}
}
