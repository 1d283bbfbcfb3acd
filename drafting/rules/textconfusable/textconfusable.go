// Package textconfusable holds the rule text-confusable: a letter that only looks like the
// right one (Icelandic Ð, Cyrillic а), or a letter that cannot be seen, in Vietnamese words.
// Whole words of another script it leaves alone.
package textconfusable

import (
	_ "embed"
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"thethuc/drafting/law"
	"thethuc/drafting/lint"
)

//go:embed doc.md
var page string

// Rule is text-confusable.
var Rule = &lint.Rule{
	ID: "text-confusable", Title: "Ký tự lạ trông giống chữ Việt",
	Severity: lint.Warning, Scope: lint.OfNode, Yields: []string{"motto-hyphen"},
	Cites: []law.Provision{{Act: "Nghị định số 30/2020/NĐ-CP", Appendix: "I", Part: "I", Section: "I", Clause: "4"}},
	Page:  page, Since: "0.1", Check: run,
}

// right is what stands for a letter that looks like it: "" for one that cannot be seen.
var right = map[rune]string{
	'Ð': "Đ", 'Ɖ': "Đ", 'ð': "đ", 'Ƣ': "Ư", 'ƣ': "ư",
	'\u200b': "", '\u200c': "", '\u200d': "", '\u2060': "", '\ufeff': "", '\u00ad': "",
	'\u2000': " ", '\u2001': " ", '\u2002': " ", '\u2003': " ", '\u2004': " ", '\u2005': " ", '\u2006': " ",
	'\u2007': " ", '\u2008': " ", '\u2009': " ", '\u200a': " ", '\u205f': " ", '\u3000': " ",
	'\u2010': "-", '\u2011': "-",
	'а': "a", 'е': "e", 'о': "o", 'р': "p", 'с': "c", 'у': "y", 'х': "x", 'і': "i",
	'А': "A", 'В': "B", 'Е': "E", 'К': "K", 'М': "M", 'Н': "H", 'О': "O", 'Р': "P", 'С': "C", 'Т': "T", 'Х': "X", 'І': "I",
}

// Khoản 4: phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam
// TCVN 6909:2001.
func run(p *lint.Pass) {
	n := p.Node
	if t := p.Text(); !slices.ContainsFunc(t.Notable, func(i int) bool { return !plain(t.Word(i)) }) {
		return
	}
	for at, r := range n.Text {
		put, odd := right[r]
		end := at + utf8.RuneLen(r)
		if !odd || !amid(n.Text, at, end, r) {
			continue
		}
		p.Report(lint.Finding{
			Node: n.ID, Start: at, End: end, Message: message(r, put),
			Fixes: []lint.Fix{lint.Rewrite(title(put), true, n, at, end, put)},
		})
	}
}

// plain reports whether the text has no letter that the rule knows, as nearly every text.
func plain(text string) bool {
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c < utf8.RuneSelf:
			i++
		case c == 0xC4, c == 0xC5: // U+0100 to U+017F
			i += 2
		case c == 0xE1: // U+1000 to U+1FFF
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if rare(r) {
				return false
			}
			i += size
		}
	}
	return true
}

// rare reports whether r may be such a letter: nearly all Vietnamese ones are told apart at once.
func rare(r rune) bool {
	const cyrillic, punctuation = 'Ѐ', '\u2000'
	switch {
	case r < '\u00ad', r >= '\u1e00' && r < punctuation:
		return false
	case r == '\u00ad', r == 'Ð', r == 'ð', r == 'Ɖ', r == 'Ƣ', r == 'ƣ', r >= cyrillic:
		_, odd := right[r]
		return odd
	}
	return false
}

// amid reports whether a letter that other scripts have too stands in a word of Latin script.
// White and what cannot be seen is odd wherever Latin words are around.
func amid(text string, start, end int, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	latin := func(r rune) bool { return unicode.Is(unicode.Latin, r) }
	switch {
	case unicode.Is(unicode.Cyrillic, r):
		return (latin(before) || latin(after)) && !unicode.Is(unicode.Cyrillic, before) && !unicode.Is(unicode.Cyrillic, after)
	case r == '\u200c' || r == '\u200d':
		return latin(before) || latin(after)
	}
	return true
}

func message(r rune, put string) string {
	const law = "Văn bản dùng bộ mã Unicode theo TCVN 6909:2001: "
	switch put {
	case "":
		return law + fmt.Sprintf("chỗ này có ký tự không nhìn thấy (%U).", r)
	case " ":
		return law + fmt.Sprintf("chỗ này có dấu cách khác thường (%U).", r)
	}
	return law + fmt.Sprintf("“%c” (%U) chỉ trông giống “%s”.", r, r, put)
}

func title(put string) string {
	if put == "" {
		return "Xóa ký tự không nhìn thấy"
	}
	return "Thay bằng “" + put + "”"
}
