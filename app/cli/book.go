package cli

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"thethuc/app/wording"
	"thethuc/drafting"
	"thethuc/drafting/batch"
	"thethuc/drafting/lint"
	"thethuc/drafting/pack"
	"thethuc/drafting/pattern"
)

// book is the rule book (sổ quy tắc) in Markdown: the rules by component and by provision, who
// does each check that the standard asks for, and every rule's page.
func book(rules []*lint.Rule, checks []pack.Check) string {
	var b strings.Builder
	b.WriteString("# Sổ quy tắc\n\nTệp này do lệnh `thethuc rules --format md` ghi ra; sửa quy tắc thì ghi lại tệp, không sửa ở đây.\n")
	index(&b, "Theo thành phần", byComponent(rules))
	index(&b, "Theo điều khoản", byProvision(rules))
	whoChecks(&b, rules, checks)
	b.WriteString("\n## Các quy tắc\n")
	for _, r := range rules {
		page(&b, r)
	}
	return b.String()
}

// section is a heading of an index with its rules.
type section struct {
	title string
	rules []*lint.Rule
}

func index(b *strings.Builder, title string, sections []section) {
	fmt.Fprintf(b, "\n## %s\n", title)
	for _, s := range sections {
		fmt.Fprintf(b, "\n### %s\n\n", s.title)
		for _, r := range s.rules {
			fmt.Fprintf(b, "- [%s](#%s): %s (%s)\n", r.ID, r.ID, r.Title, batch.Level(r.Severity))
		}
	}
}

// byComponent lists the rules of each component in the order of a document, those of none
// first.
func byComponent(rules []*lint.Rule) []section {
	whole := section{title: "Trang giấy, toàn văn bản"}
	for _, r := range rules {
		if len(r.Components) == 0 {
			whole.rules = append(whole.rules, r)
		}
	}
	out := []section{whole}
	for _, c := range drafting.Components() {
		title := wording.Component(c) // several components may share it
		at := slices.IndexFunc(out, func(s section) bool { return s.title == title })
		if at < 0 {
			at = len(out)
			out = append(out, section{title: title})
		}
		for _, r := range rules {
			if slices.Contains(r.Components, c) && !slices.Contains(out[at].rules, r) {
				out[at].rules = append(out[at].rules, r)
			}
		}
	}
	return slices.DeleteFunc(out, func(s section) bool { return len(s.rules) == 0 })
}

// byProvision lists the rules of each provision; those without one come last.
func byProvision(rules []*lint.Rule) []section {
	under := map[string][]*lint.Rule{}
	var none []*lint.Rule
	for _, r := range rules {
		if len(r.Cites) == 0 {
			none = append(none, r)
		}
		for _, c := range r.Cites {
			under[c.String()] = append(under[c.String()], r)
		}
	}
	places := slices.Collect(maps.Keys(under))
	slices.SortFunc(places, func(a, b string) int { return cmp.Or(strings.Compare(turned(a), turned(b)), strings.Compare(a, b)) })
	var out []section
	for _, place := range places {
		out = append(out, section{place, under[place]})
	}
	return append(out, section{"Không viện dẫn điều khoản", none})
}

var (
	step    = pattern.New(`(?:dòng|Mẫu|điểm|khoản|Điều|Tiểu mục|Mục|Chương|Phần|Phụ lục) \S+`)
	figures = pattern.New(`\d+`)
	roman   = pattern.New(`\b[IVX]+$`)
)

// turned is a provision with its largest part first and its numbers in figures of one length,
// so that neighbours stand side by side: the articles, then the appendices.
func turned(provision string) string {
	steps := step.FindAllString(provision, -1)
	slices.Reverse(steps)
	for i, s := range steps {
		s = roman.ReplaceAllStringFunc(s, func(r string) string { return strconv.Itoa(slices.Index(romans, r)) })
		s = figures.ReplaceAllStringFunc(s, func(d string) string { return fmt.Sprintf("%03s", d) })
		steps[i] = strings.Replace(s, "điểm đ", "điểm dz", 1)
	}
	key := strings.Join(steps, " ")
	if strings.HasPrefix(key, "Điều") {
		return " " + key
	}
	return key
}

var romans = []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"}

// waits says in Vietnamese what a check waits for.
var waits = map[pack.Waiting]string{
	pack.ForRegister: "chờ sổ văn bản và danh mục của đơn vị", pack.ForLanguage: "chờ phần kiểm tra ngôn ngữ và viện dẫn",
	pack.ForReader: "chờ vị trí trên trang khi đọc tệp", pack.ForRule: "chưa có quy tắc",
}

func whoChecks(b *strings.Builder, rules []*lint.Rule, checks []pack.Check) {
	titles := map[string]string{}
	for _, r := range rules {
		titles[r.ID] = r.Title
	}
	counts := map[string]int{}
	var table strings.Builder
	group := ""
	for _, c := range checks {
		if c.Group != group {
			group = c.Group
			fmt.Fprintf(&table, "\n### %s\n\n| Mã | Mức | Điều khoản | Ai kiểm tra |\n| --- | --- | --- | --- |\n", group)
		}
		who, kind := whoDoes(c)
		counts[kind]++
		var cites []string
		for _, p := range c.Cites {
			cites = append(cites, p.Place())
		}
		fmt.Fprintf(&table, "| %s | %s | %s | %s |\n", c.ID, batch.Level(c.Severity), strings.Join(cites, "; "), who)
	}
	fmt.Fprintf(b, "\n## Điều cần kiểm tra và ai kiểm tra\n\n%d điều: %d do quy tắc, %d do người kiểm tra, %d còn chờ.\n%s",
		len(checks), counts["rule"], counts["manual"], counts["waiting"], table.String())
}

// whoDoes says who does a check, and of which kind that is.
func whoDoes(c pack.Check) (who, kind string) {
	switch {
	case c.Manual != "":
		return "người kiểm tra: " + c.Manual, "manual"
	case c.Waiting != "":
		return waits[c.Waiting], "waiting"
	}
	links := make([]string, len(c.Rules))
	for i, id := range c.Rules {
		links[i] = fmt.Sprintf("quy tắc [%s](#%s)", id, id)
	}
	return strings.Join(links, ", "), "rule"
}

// page writes a rule's page under its id.
func page(b *strings.Builder, r *lint.Rule) {
	fmt.Fprintf(b, "\n### %s\n\n**%s** (%s)\n", r.ID, r.Title, batch.Level(r.Severity))
	for _, c := range r.Cites {
		fmt.Fprintf(b, "\n- %s", c)
	}
	if len(r.Cites) > 0 {
		b.WriteString("\n")
	}
	if len(r.Yields) > 0 {
		fmt.Fprintf(b, "\nNhường quy tắc hẹp hơn: %s.\n", strings.Join(r.Yields, ", "))
	}
	_, rest, _ := strings.Cut(r.Page, "\n")
	b.WriteString("\n" + brief(strings.Trim(rest, "\n")))
}

// brief is a page with smaller headings, and with the first of the examples that stand together
// alone.
func brief(page string) string {
	var b strings.Builder
	fenced, shown, skipped := false, false, false
	for line := range strings.SplitSeq(page, "\n") {
		fence := strings.HasPrefix(line, "```")
		switch {
		case fence && !fenced:
			fenced, skipped = true, shown
		case fence:
			fenced, shown = false, true
			if skipped {
				continue
			}
		case !fenced && strings.HasPrefix(line, "#"):
			line, shown, skipped = "##"+line, false, false
		}
		if !skipped || !fenced && line != "" {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}
