package reference

import "strings"

// Text writes what was found in a text, for tests and results: the words, then each level
// with its numbers, then the parts of the act.
func Text(s string, r Reference) string {
	var b strings.Builder
	b.WriteString("“" + r.In(s) + "”")
	for i, step := range r.Steps {
		b.WriteString(" | " + step.Level.String())
		if step.This {
			b.WriteString(" này")
		}
		for k, n := range step.Numbers {
			switch {
			case n.To:
				b.WriteString("–")
			case k > 0:
				b.WriteString(",")
			default:
				b.WriteString(" ")
			}
			b.WriteString(n.Text)
		}
		if i >= r.Own {
			b.WriteString(" (chung)")
		}
	}
	if r.Act.Type != "" {
		b.WriteString(" | " + r.Act.text(s))
	}
	for _, flag := range []struct {
		set  bool
		name string
	}{{r.Reversed, "ngược"}, {r.Loose, "không chắc"}, {r.Quoted, "trong ngoặc kép"}} {
		if flag.set {
			b.WriteString(" | " + flag.name)
		}
	}
	return b.String()
}

func (a *Act) text(s string) string {
	out := a.Type
	if a.This {
		out += " này"
	}
	for _, part := range []struct {
		name string
		span Span
	}{{"tên", a.Name}, {"số", a.Number}, {"ngày", a.Date}, {"năm", a.Year}, {"của", a.Issuer}, {"về", a.Title}} {
		if !part.span.IsZero() {
			out += " " + part.name + "[" + part.span.In(s) + "]"
		}
	}
	if a.With != nil {
		out += " kèm theo (" + a.With.text(s) + ")"
	}
	return out
}
