package pack

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting/internal/strict"
	"thethuc/drafting/lint"
	"thethuc/drafting/viet"
)

// houseWordsFile is house-words.toml: words that a unit does not want, with those it wants.
type houseWordsFile struct {
	Severity lint.Severity // warning or hint; hint where it is not said
	Words    []houseWord
}

// houseWord is one word that is not wanted. A capital may begin it where a sentence does.
type houseWord struct {
	Avoid string
	// Say is what is wanted instead; "" where the words go without.
	Say string
	// Why is a sentence for the finding.
	Why string
}

// houseWords are those of one pack.
type houseWords struct {
	houseWordsFile
	pack string
	at   place
}

func (h *houseWords) id() string { return houseRule(h.pack) }

// houseRule is the id of the rule on the words that a pack does not want.
func houseRule(pack string) string { return pack + "-house-words" }

func (s *source) readHouseWords(file string, data []byte) error {
	h := houseWords{pack: s.pack.ID, at: place{file: file, data: data}}
	if err := strict.Decode(file, data, &h.houseWordsFile); err != nil {
		return err
	}
	if h.Severity == "" {
		h.Severity = lint.Hint
	}
	var faults []error
	at := place{file: file, data: data, key: "severity"}
	if h.Severity != lint.Hint && h.Severity != lint.Warning {
		faults = append(faults, at.fault("severity = %q: chữ của đơn vị chỉ nhận warning hoặc hint", h.Severity))
	}
	for i, w := range h.Words {
		at := place{file: file, data: data, header: "[[words]]", nth: i, key: "avoid"}
		switch {
		case strings.TrimSpace(w.Avoid) == "" || w.Avoid != strings.TrimSpace(w.Avoid):
			faults = append(faults, at.fault("avoid phải có chữ và không có dấu cách ở hai đầu"))
		case w.Avoid == w.Say:
			faults = append(faults, at.fault("avoid và say giống nhau: sửa một khóa"))
		case w.Say == "" && w.Why == "":
			faults = append(faults, at.fault("%q thiếu say hoặc why: ghi chữ dùng thay, hoặc một câu nêu lý do", w.Avoid))
		case slices.ContainsFunc(h.Words[:i], func(o houseWord) bool { return o.Avoid == w.Avoid }):
			faults = append(faults, at.fault("%q ghi hai lần: bỏ một bảng", w.Avoid))
		}
	}
	if len(h.Words) == 0 {
		faults = append(faults, fmt.Errorf("%s: không có bảng [[words]] nào: thêm bảng, hoặc xóa tệp", file))
	}
	s.pack.words = append(s.pack.words, h)
	return errors.Join(faults...)
}

// rule makes one rule of all words, whose page lists them.
func (h *houseWords) rule() (*lint.Rule, error) {
	var page strings.Builder
	title := "Chữ mà đơn vị không dùng"
	fmt.Fprintf(&page, "# %s\n\nVăn bản có chữ mà %s nêu là không dùng.\n\n## Vì sao\n\nĐây là quy ước của đơn vị, không phải quy định của pháp luật.\n", title, path.Base(h.at.file))
	finds := make([]*regexp.Regexp, len(h.Words))
	for i, w := range h.Words {
		re, err := regexp.Compile("(?i:" + regexp.QuoteMeta(w.Avoid) + ")")
		if err != nil {
			return nil, fmt.Errorf("%s: chữ %q không dùng được: %w", h.at.file, w.Avoid, err)
		}
		finds[i] = re
		good := w.Say
		if good == "" {
			good = "Văn bản không có chữ này."
		}
		fmt.Fprintf(&page, "\n## Ví dụ %d\n\n```bad\n%s\n```\n\n```good\n%s\n```\n", i+1, w.Avoid, good)
	}
	page.WriteString("\n## Cách sửa\n\nCách sửa không an toàn: chương trình chỉ gợi ý chữ thay, người soạn xem lại câu.\n")
	r := &lint.Rule{
		ID: h.id(), Pack: h.pack, Title: title, Severity: h.Severity, Scope: lint.OfNode, Page: page.String(), Since: "Unreleased",
		Check: func(p *lint.Pass) {
			for i, re := range finds {
				for _, m := range re.FindAllStringIndex(p.Node.Text, -1) {
					if whole(p.Node.Text, m[0], m[1]) {
						p.Report(h.Words[i].finding(p, m[0], m[1]))
					}
				}
			}
		},
	}
	return r, lint.Validate([]*lint.Rule{r})
}

// whole reports whether no letter stands right before or behind the bytes.
func whole(text string, start, end int) bool {
	return !endsInWord(text[:start]) && !beginsInWord(text[end:])
}

func (w *houseWord) finding(p *lint.Pass, start, end int) lint.Finding {
	message := w.Why
	if message == "" {
		message = "Đơn vị dùng “" + w.Say + "”."
	}
	f := lint.Finding{Node: p.Node.ID, Start: start, End: end, Message: message}
	if w.Say != "" {
		f.Fixes = []lint.Fix{rewrite(p.Node, start, end, cased(p.Node.Text[start:end], w.Say), true)}
	}
	return f
}

// cased gives the words the case of what they stand for: all capitals, or the first.
func cased(was, say string) string {
	if len(was) > 1 && was == viet.Upper(was) && was != viet.Lower(was) {
		return viet.Upper(say)
	}
	first, _ := utf8.DecodeRuneInString(was)
	if head, size := utf8.DecodeRuneInString(say); unicode.IsUpper(first) {
		return string(unicode.ToUpper(head)) + say[size:]
	}
	return say
}
