package docx

import (
	"cmp"
	"slices"
	"strings"
)

// isRemark reports whether a key is that of a comment, and no footnote's.
func isRemark(key string) bool { return strings.HasPrefix(key, "c") }

// longestRemark bounds the words of one comment, in bytes.
const longestRemark = 4096

// readRemarks reads the comments of a file.
func (r *reader) readRemarks(s *scanner) {
	r.remarks = map[string]Comment{}
	s.each(func() {
		s.each(func() {
			if !s.is("comment") {
				return
			}
			key := r.keep("c" + s.attr("id"))
			c := Comment{Author: r.keep(s.attr("author"))}
			w := &layout{reader: r, inGrid: 1}
			w.blocks(r.readBlocks(s))
			var words []string
			size := 0
			for i := range w.lines {
				if size += len(w.lines[i].Text); size > longestRemark {
					break
				}
				words = append(words, w.lines[i].Text)
			}
			c.Text = strings.Join(words, "\n")
			r.remarks[key] = c
		})
	})
	r.section, r.sections = 0, nil
}

// allRemarks lists the comments in the order of the text; those without a place come last.
func (b *builder) allRemarks() []Comment {
	out := b.remarked
	var lost []Comment
	for _, c := range b.remarks {
		lost = append(lost, c)
	}
	slices.SortFunc(lost, func(a, b Comment) int { return cmp.Or(cmp.Compare(a.Author, b.Author), cmp.Compare(a.Text, b.Text)) })
	return append(out, lost...)
}
