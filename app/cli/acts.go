package cli

import (
	"fmt"
	"strings"

	"thethuc/drafting/law"
	"thethuc/drafting/reference"
	"thethuc/drafting/viet"
)

type actsCommand struct {
	Words []string `arg:"" name:"từ" help:"Số, ký hiệu hoặc những từ trong tên, trích yếu; không cần dấu."`
	Count int      `help:"Nhiều nhất bao nhiêu văn bản." default:"20" placeholder:"N"`
}

// Run prints how each act that is found is cited, what else is to be known of it below.
func (c *actsCommand) Run(w *world) error {
	acts, err := w.Acts()
	if err != nil {
		return err
	}
	if c.Count < 1 {
		return faultf("Số văn bản phải từ 1 trở lên, không phải %d.", c.Count)
	}
	words := strings.Join(c.Words, " ")
	found := reference.NewShelf(acts).Search(words, w.Today(), c.Count)
	if len(found) == 0 {
		return faultf("Không có văn bản nào có “%s” trong danh mục. Danh mục chỉ có những văn bản hay được viện dẫn.", words)
	}
	for _, a := range found {
		if _, err := fmt.Fprintln(w.out, reference.Cite(a)); err != nil {
			return err
		}
		if note := actNote(a, acts, w.Today()); note != "" {
			if _, err := fmt.Fprintln(w.out, "\t"+note); err != nil {
				return err
			}
		}
	}
	return nil
}

// actNote says what the citation does not: the number of a law, and whether it is in force.
func actNote(a law.Act, acts law.Acts, today law.Date) string {
	var parts []string
	if reference.Statute(a) && a.Number != "" {
		parts = append(parts, "số "+a.Number)
	}
	from := a.InForce.From
	switch expired := reference.Expired(a, acts, today); {
	case expired != "":
		parts = append(parts, expired)
	case today.Before(from):
		parts = append(parts, "có hiệu lực từ "+viet.DateWords(from.Day, from.Month, from.Year))
	}
	return strings.Join(parts, "; ")
}
